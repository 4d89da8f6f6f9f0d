"""Registers made by hand as a store keeps them, for tests of the cycle."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cycle import freeze_quarter
from inforisk.quarters import Quarter
from inforisk.registers.recognised import ColumnMatch
from inforisk.scoring import DEFAULT
from inforisk.scoring.scheme import Scheme
from inforisk.store import KeptRegister, NewSubmission, Store
from inforisk.store.cycle_records import Snapshot
from inforisk.vocabulary import Kind, ReturnState

WHO = (LOCAL_PRINCIPAL, WHOLE_COUNCIL)
NOON = datetime(2017, 4, 3, 12, tzinfo=UTC)

Risk = tuple[str | None, str, int | None, int | None, str]
"""Reference, text, residual likelihood and impact, status."""


def opened_store(folder: Path) -> Store:
    return Store.open(f"sqlite:///{(folder / 'council.db').as_posix()}")


def risk_register(risks: Sequence[Risk], first_row: int = 5) -> KeptRegister:
    frame = pd.DataFrame(
        {
            "risk_id": pd.array([one[0] for one in risks], dtype="str"),
            "risk": pd.array([one[1] for one in risks], dtype="str"),
            "residual_likelihood": pd.array([one[2] for one in risks], dtype="Int64"),
            "residual_impact": pd.array([one[3] for one in risks], dtype="Int64"),
            "status": pd.array([one[4] for one in risks], dtype="str"),
        },
        index=pd.RangeIndex(first_row, first_row + len(risks)).to_numpy(),
    ).rename_axis("row")
    letters = dict(zip("ABCDE", frame.columns, strict=True))
    raw = pd.DataFrame({letter: frame[name].astype("str") for letter, name in letters.items()}, index=frame.index)
    columns = tuple(ColumnMatch(letter, name.title(), name, 1.0) for letter, name in letters.items())
    return KeptRegister(Kind.RISKS, "Risks", frame, raw, columns, (4,))


def hand_in(store: Store, service: str, quarter: Quarter, risks: Sequence[Risk], scheme: Scheme = DEFAULT) -> int:
    """Return a risk register, and say which submission it became."""
    content = repr((service, quarter.label, risks, scheme.name)).encode()
    new = NewSubmission(
        service, quarter, "risks.xlsx", content, hashlib.sha256(content).hexdigest(), scheme.name, scheme.version,
        quarter.last_day, (risk_register(risks),),
    )  # fmt: skip
    return store.save_submission(*WHO, new, NOON).submission_id


def accept(store: Store, service: str, quarter: Quarter) -> None:
    store.cycle.say(*WHO, service, quarter, ReturnState.ACCEPTED, at=NOON)


def frozen(store: Store, quarter: Quarter, scheme: Scheme = DEFAULT) -> Snapshot:
    return freeze_quarter(store, *WHO, quarter, scheme, at=NOON, missing_because="The group met by letter.")
