"""Rows and columns of a register in words: headings, what a row is called, what a table shows first."""

from collections.abc import Iterable, Mapping

import pandas as pd

from inforisk.phrases import day_words
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
    "scheme_version": "Version of that scheme",
    "returned_for": "Returned for",
    "confirmed_for": "Returned or confirmed for",
    "entity": "First seen as",
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

_TABLE_WIDTH = 10
_SHOWN_FIRST: Mapping[Kind, tuple[str, ...]] = {
    Kind.RISKS: RISK_COLUMNS,
    Kind.ASSETS: ASSET_COLUMNS,
    Kind.ACTIONS: (
        "action_ref", "recommendation", "agreed_action", "status", "action_owner", "priority", "due", "revised_due",
        "completed_on", "approver", "plan", "scope_area", "approved_on", "progress",
    ),
    Kind.MATURITY: (
        "model", "dimension", "question", "service", "level", "target", "assessed_on", "assessor", "evidence", "notes",
    ),
    Kind.TRAINING: (
        "person", "username", "email", "service", "course", "status", "due", "completed_on", "expires_on", "score",
        "directorate", "enrolled_on",
    ),
    Kind.INCIDENTS: (
        "incident_id", "title", "description", "service", "occurred_on", "category", "severity", "status", "lesson",
        "reported_to_ico", "cause", "people_affected",
    ),
}  # fmt: skip
"""The columns of each register, the one a reader misses most first."""

_ALSO_NAMES: Mapping[Kind, tuple[str, ...]] = {Kind.TRAINING: ("course",), Kind.MATURITY: ("question", "service")}
"""What tells two rows of the same person or the same principle apart."""

_LONGEST_NAME = 70


def labels(kind: Kind, columns: Iterable[str]) -> Mapping[str, str]:
    """A heading in words for every column of a scored frame of kept rows."""
    fields = ALL[kind].by_name
    return {
        name: _KEPT_BESIDE.get(name) or _label(name, fields[name].label if name in fields else "") for name in columns
    }


def _label(name: str, label: str) -> str:
    return label or name.replace("_", " ").capitalize()


def columns_shown(rows: pd.DataFrame, kind: Kind) -> tuple[str, ...]:
    """The columns a table of these rows shows: of those asked for most, the first ten that any row fills."""
    filled = [name for name in _SHOWN_FIRST[kind] if name in rows and rows[name].notna().any()]
    return tuple(filled[:_TABLE_WIDTH])


def columns_at(stage: Stage) -> tuple[str, ...]:
    """The columns of a table of risks picked by their place at one stage."""
    place = (f"{stage}_likelihood", f"{stage}_impact", f"{stage}_score", f"{stage}_band")
    return ("risk_id", "risk", "service", "risk_owner", *place, "treatment", "status")


def names(rows: pd.DataFrame, register: Register, longest: int = _LONGEST_NAME) -> Mapping[str, str]:
    """What each row is called on the screen, under its key: its reference and the first field that says what it is,
    cut at `longest` characters."""
    references = rows[register.fields[0].name].tolist()
    parts = [references, _titles(rows, register).tolist()]
    parts += [rows[name].tolist() for name in _ALSO_NAMES.get(register.kind, ()) if name in rows]
    places = zip(rows["key"].tolist(), rows["row"].tolist(), zip(*parts, strict=True), strict=True)
    return {key: _name(known, row, longest) for key, row, known in places}


def _titles(rows: pd.DataFrame, register: Register) -> "pd.Series[str]":
    titles = rows[register.names_row[0]]
    for name in register.names_row[1:]:
        titles = titles.fillna(rows[name])
    return titles


def _name(parts: Iterable[object], row: int, longest: int) -> str:
    known = dict.fromkeys(part for part in parts if isinstance(part, str))
    text = " ".join(": ".join(known).split()) or f"Row {row}"
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def on_screen(value: object) -> str:
    """A typed value as people write it here: dates as 31 March 2017, missing as nothing."""
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return ""
    if isinstance(value, pd.Timestamp):
        return day_words(value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return f"{value:g}" if isinstance(value, float) else str(value)
