"""A council of any size through any number of quarters, made from a seed: what changes changes as registers do.

One row in twenty is edited each quarter (a score, an owner, a date, a word), one in a hundred goes and as many come.
Each service's return is a real xlsx file beside the typed frames that reading it would give.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from random import Random
from typing import Any

import pandas as pd
import xlsxwriter

from inforisk.quarters import Quarter
from inforisk.registers import ALL
from inforisk.registers.recognised import ColumnMatch
from inforisk.scoring import DEFAULT
from inforisk.store import KeptRegister, NewSubmission
from inforisk.vocabulary import Kind, ValueKind

SEED = 20170413
FIRST_QUARTER = Quarter(2016, 1)
EDITED, REPLACED = 0.05, 0.01

_VOCABULARY = (
    "case files payroll extracts tapes claims notebooks letters tenancy records archive ledger index forms photographs "
    "plans minutes referrals assessments invoices contracts permits maps surveys diaries cards logs reports agendas "
    "statements warrants deeds rolls returns registers consents certificates recordings backups"
)
_WORDS = _VOCABULARY.split()
_EVENTS = (
    "lost in transit",
    "sent to the wrong person",
    "kept too long",
    "read by the wrong staff",
    "damaged by water",
)
_PLACES = (
    "Basement store",
    "Document system",
    "Shared drive",
    "Data centre",
    "Cabinet by the door",
    "Supplier's cloud",
)
_OWNERS = tuple(f"Officer {letter}. {name}" for letter in "ABCDEFGHIJ" for name in ("Larkby", "Tarnwell", "Oakmere"))
_RETENTION = ("6 years from closure", "Until superseded", "75 years from birth", "3 years from end of year", None)

Row = dict[str, Any]

ASSET_FIELDS = (
    "asset_id", "asset_name", "description", "asset_owner", "format", "location", "classification", "personal_data",
    "special_category", "lawful_basis", "retention_period", "security_measures", "last_reviewed", "review_due",
    "status",
)  # fmt: skip
RISK_FIELDS = (
    "risk_id", "risk", "cause", "consequence", "category", "asset_id", "risk_owner", "inherent_likelihood",
    "inherent_impact", "controls", "residual_likelihood", "residual_impact", "action_due", "review_due", "status",
)  # fmt: skip
FIELDS = {Kind.ASSETS: ASSET_FIELDS, Kind.RISKS: RISK_FIELDS}


@dataclass
class MadeService:
    """One service's registers as they stand; `turn` moves them on by a quarter."""

    name: str
    random: Random
    rows: dict[Kind, list[Row]] = field(default_factory=dict)
    made: int = 0

    @classmethod
    def of(cls, number: int, assets: int, risks: int) -> "MadeService":
        """A service with registers of that length."""
        service = cls(f"Service {number:02d}", Random(SEED + number))
        service.rows = {
            Kind.ASSETS: [service._asset() for _ in range(assets)],
            Kind.RISKS: [service._risk() for _ in range(risks)],
        }
        return service

    def turn(self) -> None:
        """Three months go by."""
        for kind, rows in self.rows.items():
            make = self._asset if kind is Kind.ASSETS else self._risk
            self.rows[kind] = [self._later(row, kind) for row in rows if self.random.random() >= REPLACED]
            self.rows[kind] += [make() for _ in range(len(rows) - len(self.rows[kind]))]

    def _later(self, row: Row, kind: Kind) -> Row:
        if self.random.random() >= EDITED:
            return row
        owner = "asset_owner" if kind is Kind.ASSETS else "risk_owner"
        text = "description" if kind is Kind.ASSETS else "consequence"
        changed = {**row, "review_due": self._day(), text: self._sentence()}
        if kind is Kind.RISKS:
            changed["residual_likelihood"] = self.random.randint(1, 5)
        if self.random.random() < 0.2:
            changed[owner] = self.random.choice(_OWNERS)
        return changed

    def _asset(self) -> Row:
        self.made += 1
        pick = self.random.choice
        return {
            "asset_id": f"{self.name[-2:]}-A{self.made:05d}", "asset_name": self._title(),
            "description": self._sentence(), "asset_owner": pick(_OWNERS),
            "format": pick(("paper", "electronic", "data")), "location": pick(_PLACES),
            "classification": pick(("OFFICIAL", "OFFICIAL", "OFFICIAL-SENSITIVE", None)),
            "personal_data": pick(("yes", "no")), "special_category": pick(("yes", "no", "no")),
            "lawful_basis": pick(("public task", "legal obligation", None)), "retention_period": pick(_RETENTION),
            "security_measures": self._sentence(), "last_reviewed": self._day(), "review_due": self._day(),
            "status": "active",
        }  # fmt: skip

    def _risk(self) -> Row:
        self.made += 1
        pick, step = self.random.choice, self.random.randint
        return {
            "risk_id": f"{self.name[-2:]}-R{self.made:05d}", "risk": f"{self._title()} {pick(_EVENTS)}",
            "cause": self._sentence(), "consequence": self._sentence(),
            "category": pick(("confidentiality", "integrity", "availability")),
            "asset_id": f"{self.name[-2:]}-A{step(1, 400):05d}",
            "risk_owner": pick(_OWNERS), "inherent_likelihood": step(2, 5), "inherent_impact": step(2, 5),
            "controls": self._sentence(), "residual_likelihood": step(1, 5), "residual_impact": step(1, 5),
            "action_due": self._day(), "review_due": self._day(), "status": pick(("open", "open", "open", "closed")),
        }  # fmt: skip

    def _title(self) -> str:
        return " ".join(self.random.choices(_WORDS, k=4)).capitalize()

    def _sentence(self) -> str:
        return " ".join(self.random.choices(_WORDS, k=self.random.randint(6, 14))).capitalize()

    def _day(self) -> date:
        return date(2015, 1, 1) + timedelta(days=self.random.randrange(1_200))


def returned(service: MadeService, quarter: Quarter) -> NewSubmission:
    """What a service hands in for a quarter: one workbook with both registers."""
    content = _workbook(service)
    registers = tuple(_kept(kind, rows) for kind, rows in service.rows.items())
    return NewSubmission(
        service.name, quarter, "return.xlsx", content, hashlib.sha256(content).hexdigest(), DEFAULT.name,
        DEFAULT.version, quarter.last_day, registers,
    )  # fmt: skip


def _workbook(service: MadeService) -> bytes:
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as workbook:
        for kind, rows in service.rows.items():
            sheet = workbook.add_worksheet(ALL[kind].label[:31])
            sheet.write_row(0, 0, [ALL[kind].by_name[name].label for name in FIELDS[kind]])
            for place, row in enumerate(rows, start=1):
                sheet.write_row(place, 0, [row[name] for name in FIELDS[kind]])
    return stream.getvalue()


def _kept(kind: Kind, rows: list[Row]) -> KeptRegister:
    index = pd.RangeIndex(2, 2 + len(rows)).to_numpy()
    fields = ALL[kind].by_name
    frame = pd.DataFrame(dict(_columns(kind, rows)), index=index).rename_axis("row")
    letters = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", FIELDS[kind], strict=False))
    raw = pd.DataFrame({letter: _as_typed(frame[name]) for letter, name in letters.items()}, index=frame.index)
    columns = tuple(ColumnMatch(letter, fields[name].label, name, 1.0) for letter, name in letters.items())
    return KeptRegister(kind, ALL[kind].label[:31], frame, raw, columns, (1,))


def _columns(kind: Kind, rows: list[Row]) -> Iterator[tuple[str, "pd.api.extensions.ExtensionArray"]]:
    for name in FIELDS[kind]:
        values = [row[name] for row in rows]
        value_kind = ALL[kind].by_name[name].kind
        if value_kind is ValueKind.LEVEL:
            yield name, pd.array(values, dtype="Int64")
        elif value_kind is ValueKind.DATE:
            yield name, pd.Series(pd.to_datetime(pd.Series(values))).astype("datetime64[us]").array
        else:
            yield name, pd.array(values, dtype="str")


def _as_typed(values: "pd.Series[Any]") -> "pd.Series[str]":
    if pd.api.types.is_datetime64_any_dtype(values):
        return values.dt.strftime("%d/%m/%Y").astype("str")
    return values.astype("str")
