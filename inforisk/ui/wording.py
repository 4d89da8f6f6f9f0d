"""Rows and columns of a register in words: headings, what a row is called, what a table shows first."""

from collections.abc import Iterable, Mapping

import pandas as pd

from inforisk.registers import ALL
from inforisk.registers.definition import Register
from inforisk.vocabulary import Kind, Stage

_KEPT_BESIDE = {
    "returned_by": "Returned by",
    "submission_id": "Return number",
    "file_name": "File",
    "sha256": "SHA-256 of the file",
    "sheet": "Sheet",
    "row": "Row",
    "key": "Record",
    "scheme_name": "Scheme when returned",
}

RISK_COLUMNS = (
    "risk_id", "risk", "service", "risk_owner", "inherent_band", "residual_likelihood", "residual_impact",
    "residual_score", "residual_band", "status",
)  # fmt: skip
ASSET_COLUMNS = (
    "asset_id", "asset_name", "service", "asset_owner", "location", "classification", "personal_data",
    "retention_period", "review_due", "status",
)  # fmt: skip
"""What a table shows on the screen: ten columns. The record and the downloads have them all."""

_LONGEST_NAME = 70


def labels(kind: Kind, columns: Iterable[str]) -> Mapping[str, str]:
    """A heading in words for every column of a scored frame of kept rows."""
    fields = ALL[kind].by_name
    return {
        name: _KEPT_BESIDE.get(name) or _label(name, fields[name].label if name in fields else "") for name in columns
    }


def _label(name: str, label: str) -> str:
    return label or name.replace("_", " ").capitalize()


def columns_at(stage: Stage) -> tuple[str, ...]:
    """The columns of a table of risks picked by their place at one stage."""
    place = (f"{stage}_likelihood", f"{stage}_impact", f"{stage}_score", f"{stage}_band")
    return ("risk_id", "risk", "service", "risk_owner", *place, "treatment", "status")


def names(rows: pd.DataFrame, register: Register, longest: int = _LONGEST_NAME) -> Mapping[str, str]:
    """What each row is called on the screen, under its key: its reference and the first field that says what it is,
    cut at `longest` characters."""
    references = rows[register.fields[0].name].tolist()
    titles = _titles(rows, register).tolist()
    places = zip(rows["key"].tolist(), references, titles, rows["row"].tolist(), strict=True)
    return {key: _name(reference, title, row, longest) for key, reference, title, row in places}


def _titles(rows: pd.DataFrame, register: Register) -> "pd.Series[str]":
    titles = rows[register.names_row[0]]
    for name in register.names_row[1:]:
        titles = titles.fillna(rows[name])
    return titles


def _name(reference: object, title: object, row: int, longest: int) -> str:
    known = [part for part in (reference, title) if isinstance(part, str)]
    text = " ".join(": ".join(known).split()) or f"Row {row}"
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def on_screen(value: object) -> str:
    """A typed value as people write it here: dates as 31 March 2017, missing as nothing."""
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return ""
    if isinstance(value, pd.Timestamp):
        return f"{value.day} {value:%B %Y}"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return f"{value:g}" if isinstance(value, float) else str(value)
