"""One record walked back to its file: each value with its cell and what was typed there."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from inforisk.metrics import describe
from inforisk.registers import ALL
from inforisk.registers.definition import Field
from inforisk.scoring.scheme import Scheme
from inforisk.store import CellOrigin, RowOrigin
from inforisk.ui.session import Visit
from inforisk.ui.tables import as_table, offer
from inforisk.ui.text import esc_md
from inforisk.ui.wording import names, on_screen
from inforisk.vocabulary import NOT_ASSESSED, Kind, Stage

NOT_TYPED = "-"
_DERIVED = "worked out"
_LONGEST_HEADING = 240
_ACROSS: Mapping[Kind, tuple[str, ...]] = {
    Kind.MATURITY: ("dimension", "question"),
    Kind.TRAINING: ("course", "person"),
}
"""The fields that hold a column's heading where one row of a sheet is several records."""


def show_record(visit: Visit, rows: pd.DataFrame, key: str, kind: Kind, scheme: Scheme) -> None:
    """The card of the record with that key: scores typed and worked out, every value with its cell, its findings."""
    row = rows.loc[rows["key"] == key].iloc[0]
    origin = visit.store.origin(
        visit.principal, visit.scope, int(row["submission_id"]), str(row["sheet"]), int(row["row"])
    )
    st.subheader(esc_md(names(rows.loc[rows["key"] == key], ALL[kind], _LONGEST_HEADING)[key]), anchor=False)
    st.text(f"From {origin.file_name}, sheet {origin.sheet}, row {origin.row}. Returned by {row['returned_by']}.")
    st.text(_returned_for(row))
    if kind is Kind.RISKS:
        as_table(score_lines(row, scheme), "Scores as typed and as worked out, stage by stage")
    as_table(value_lines(row, kind, origin), "Every value of the record with its cell in the file")
    _show_findings(visit, int(row["submission_id"]), origin)
    _offer_original(visit, origin, key)


def _returned_for(row: "pd.Series[Any]") -> str:
    if row["returned_for"] == row["confirmed_for"]:
        return f"Returned for {row['returned_for']}."
    return f"Returned for {row['returned_for']} and confirmed unchanged for {row['confirmed_for']}."


def score_lines(row: "pd.Series[Any]", scheme: Scheme) -> pd.DataFrame:
    """One line a stage: where the risk stands, the score the sheet states and the one worked out."""
    return pd.DataFrame([_score_line(row, stage, scheme) for stage in Stage])


def _score_line(row: "pd.Series[Any]", stage: Stage, scheme: Scheme) -> dict[str, str]:
    likelihood, impact = row[f"{stage}_likelihood"], row[f"{stage}_impact"]
    is_placed = row[f"{stage}_band"] != NOT_ASSESSED
    return {
        "Stage": stage.value.capitalize(),
        "Place": describe.cell(int(likelihood), int(impact), scheme) if is_placed else NOT_ASSESSED,
        "Typed score": on_screen(row[f"{stage}_score_stated"]) or NOT_TYPED,
        "Worked-out score": on_screen(row[f"{stage}_score"]) or NOT_TYPED,
        "Typed rating": on_screen(row.get(f"{stage}_rating")) or NOT_TYPED,
        "Appetite": _appetite(row[f"{stage}_above_appetite"]),
    }


def _appetite(is_above: Any) -> str:
    if pd.isna(is_above):
        return NOT_TYPED
    return "Above" if is_above else "Within"


def value_lines(row: "pd.Series[Any]", kind: Kind, origin: RowOrigin) -> pd.DataFrame:
    """One line a value: field, value as read, text as typed, heading and cell.

    Fields the file has no column for are left out; columns nobody recognised stand at the end.
    """
    lines = [line for field in ALL[kind].fields for line in _field_lines(field, row, kind, origin)]
    lines += [_line(f"Not recognised: {cell.heading}", "", cell) for cell in origin.extras if cell.text]
    return pd.DataFrame(lines, columns=["Field", "Value", "As typed", "Heading", "Cell"])


def _field_lines(field: Field, row: "pd.Series[Any]", kind: Kind, origin: RowOrigin) -> Iterator[dict[str, str]]:
    stated = f"{field.name}_stated"
    value = on_screen(row[stated] if stated in row.index else row.get(field.name))
    cells = _own_cells(origin.fields.get(field.name, ()), [str(row.get(name)) for name in _ACROSS.get(kind, ())])
    for place, cell in enumerate(cells):
        yield _line(field.label, value if place == 0 else "", cell)
    if value and not cells:
        yield _line(field.label, value, CellOrigin(_DERIVED, "", None))


def _own_cells(cells: Sequence[CellOrigin], headings: Sequence[str]) -> Sequence[CellOrigin]:
    # A matrix names the column in the record itself, alone or after what the row says in brackets.
    own = [
        cell for cell in cells if any(said == cell.heading or said.endswith(f"({cell.heading})") for said in headings)
    ]
    return own or cells


def _line(label: str, value: str, cell: CellOrigin) -> dict[str, str]:
    return {
        "Field": label,
        "Value": value,
        "As typed": cell.text or "",
        "Heading": cell.heading,
        "Cell": cell.cell,
    }


def _show_findings(visit: Visit, submission_id: int, origin: RowOrigin) -> None:
    kept = visit.store.findings(visit.principal, visit.scope, submission_id).for_sheet(origin.sheet)
    here = [finding for finding in kept if finding.row == origin.row]
    if not here:
        st.text("Nothing was found wrong with this row when it was returned.")
        return
    st.text("Found when it was returned:")
    for finding in here:
        st.markdown(f"- **{finding.severity.value.capitalize()}**: {esc_md(finding.message)} {esc_md(finding.advice)}")


def _offer_original(visit: Visit, origin: RowOrigin, key: str) -> None:
    def content() -> bytes:
        return visit.store.original(visit.principal, visit.scope, origin.sha256)[1]

    stem, dot, ending = origin.file_name.rpartition(".")
    name = f"{stem}-{origin.sha256[:12]}.{ending}" if dot else f"{origin.file_name}-{origin.sha256[:12]}"
    offer(st.container(), "Download the file as it was returned", content, name, "application/octet-stream", key)
