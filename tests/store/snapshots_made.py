"""A small frozen quarter made by hand."""

from datetime import date

import pandas as pd

from inforisk.access import WHOLE_COUNCIL
from inforisk.quarters import Quarter
from inforisk.store import NewSnapshot, SnapshotService, Store
from inforisk.vocabulary import Kind, ReturnState
from tests.store.builders import Q4, RECORDS


def ledger_of(store: Store, quarter: Quarter = Q4) -> pd.DataFrame:
    """The risks that stand for a quarter, judged by nobody: every column a ledger needs, and the title."""
    rows = store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, quarter, ["title"])
    return rows.assign(risk=rows["title"], entity=rows["key"], directorate="Place", residual_band="Not assessed").drop(
        columns=["title", "file_name", "sha256", "scheme_name"]
    )


def figures_of(*figures: tuple[str, str, str, float]) -> pd.DataFrame:
    """Figures, each a measure, a service, a group and a value."""
    rows = [(measure, service, "Place", group, value) for measure, service, group, value in figures]
    return pd.DataFrame(rows, columns=["measure", "service", "directorate", "group", "value"])


def frozen(
    store: Store,
    quarter: Quarter = Q4,
    figures: pd.DataFrame | None = None,
    restates: int | None = None,
    reason: str = "",
) -> NewSnapshot:
    """What stands for a quarter now, ready to be frozen."""
    risks = ledger_of(store, quarter)
    return NewSnapshot(
        quarter=quarter,
        as_at=date(2017, 3, 31),
        scheme_name="5x5",
        scheme_version="1",
        scheme_text="name: 5x5",
        ledgers={Kind.RISKS: risks},
        figures=figures_of(("risks", "Housing", "", float(len(risks)))) if figures is None else figures,
        services=tuple(_service(name, rows, quarter) for name, rows in risks.groupby("returned_by")),
        restates=restates,
        reason=reason,
    )


def _service(name: object, rows: pd.DataFrame, quarter: Quarter) -> SnapshotService:
    returned_for = Quarter.parse(rows["returned_for"].iloc[0])
    confirmed_for = Quarter.parse(rows["confirmed_for"].iloc[0])
    state = ReturnState.ACCEPTED if confirmed_for == quarter else ReturnState.NOT_RETURNED
    return SnapshotService(
        str(name), "Place", state, returned_for, confirmed_for, tuple(rows["submission_id"].unique().tolist())
    )
