"""Small returns made by hand, for the store's tests."""

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd

from inforisk.access import Principal, Role, Scope
from inforisk.findings import FindingGroup, Findings, Rule, Severity
from inforisk.quarters import Quarter
from inforisk.registers.recognised import ColumnMatch
from inforisk.store import KeptRegister, NewSubmission, Store
from inforisk.vocabulary import Kind

Q4 = Quarter(2016, 4)
NOON = datetime(2017, 4, 3, 12, 0, tzinfo=UTC)
RECORDS = Principal("r1", "Rosa Records", frozenset({Role.RECORDS_MANAGER}))
HOUSING_MANAGER = Principal("m1", "Hari Housing", frozenset({Role.MANAGER}))
VIEWER = Principal("v1", "Cllr Vera View", frozenset({Role.VIEWER}))
ADMINISTRATOR = Principal("a1", "Ada Admin", frozenset({Role.ADMINISTRATOR}))
NOBODY = Principal("n1", "Nobody", frozenset())
HOUSING = Scope(frozenset({"Housing"}))

SIRO = Principal("s1", "Sue Siro", frozenset({Role.SIRO}))
IMSG = Principal("g1", "Ida Group", frozenset({Role.IMSG}))

LATE = Rule("review_late", Severity.WARNING, "Late", "{where} is late.", "Review it.")
ODD = Rule("level_not_on_scale", Severity.ERROR, "Odd", "{where}: '{value}' is odd.", "{hint}")


def store_url(folder: Path) -> str:
    return f"sqlite:///{(folder / 'store.db').as_posix()}"


def open_store(folder: Path, **options: object) -> Store:
    return Store.open(store_url(folder), **options)  # type: ignore[arg-type]


def risks_frame(titles: list[str], first_row: int = 6) -> pd.DataFrame:
    count = len(titles)
    return pd.DataFrame(
        {
            "risk_id": pd.array([f"R{place}" for place in range(count)], dtype="str"),
            "title": pd.array(titles, dtype="str"),
            "inherent_likelihood": pd.array([place % 5 + 1 for place in range(count)], dtype="Int64"),
            "review_due": pd.Series([pd.Timestamp(2017, 3, 31)] * count, dtype="datetime64[us]").array,
        },
        index=pd.RangeIndex(first_row, first_row + count).to_numpy(),
    ).rename_axis("row")


def risk_register(titles: list[str], sheet: str = "Risks") -> KeptRegister:
    frame = risks_frame(titles)
    raw = pd.DataFrame(
        {
            "A": frame["risk_id"],
            "B": frame["title"],
            "C": frame["inherent_likelihood"].astype("str") + " - Likely",
            "D": pd.array([None] * len(frame), dtype="str"),
            "E": pd.array(["31/03/2017"] * len(frame), dtype="str"),
        }
    )
    columns = (
        ColumnMatch("A", "Ref", "risk_id", 1.0),
        ColumnMatch("B", "Risk", "title", 0.9, alternatives=("description",)),
        ColumnMatch("C", "Gross L", "inherent_likelihood", 0.8, band="Gross", reason="heading met before"),
        ColumnMatch("D", "Colour", None, 0.0),
        ColumnMatch("E", "Review", "review_due", 1.0),
    )
    return KeptRegister(Kind.RISKS, sheet, frame, raw, columns, (4, 5), {"title": ("B", "E")}, {"D": "Colour"})


def submission(
    titles: list[str],
    service: str = "Housing",
    quarter: Quarter = Q4,
    content: bytes | None = None,
    registers: tuple[KeptRegister, ...] | None = None,
    findings: Findings | None = None,
    name: str = "risks.xlsx",
    scheme: str = "5x5-three-band",
) -> NewSubmission:
    """A file whose bytes differ whenever its titles do."""
    sent = "|".join(titles).encode() if content is None else content
    return NewSubmission(
        service=service,
        quarter=quarter,
        file_name=name,
        content=sent,
        sha256=hashlib.sha256(sent).hexdigest(),
        scheme_name=scheme,
        scheme_version="1",
        as_at=date(2017, 3, 31),
        registers=(risk_register(titles),) if registers is None else registers,
        findings=Findings() if findings is None else findings,
    )


def two_faults() -> Findings:
    odd = FindingGroup(
        ODD, "Risks", (6, 7), ("Hihg", None), "inherent_likelihood", "Likelihood", "C", {"Hihg": "Did you mean High?"}
    )
    late = FindingGroup(LATE, "Risks", (6,), ("2016-01-01",), "review_due", row_hints={6: "A year ago."})
    return Findings((odd, late))
