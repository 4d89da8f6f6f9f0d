"""What a sheet says once for all of its rows: which plan its actions belong to, which model its levels follow.

Many plans have no column for it: the name stands above the table, on the tab, or on the file. Where there is a column,
it alone counts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pandas as pd

from inforisk.findings import FindingGroup, Findings
from inforisk.registers import ALL
from inforisk.registers.maturity_models import model_named, model_of_dimensions
from inforisk.registers.rules.columns import NAMED_BY_SHEET
from inforisk.registers.typed import TypedRegister
from inforisk.registers.values.periods import MONTH
from inforisk.registers.values.words import listed, plain
from inforisk.scales import Scale
from inforisk.vocabulary import Kind
from inforisk.workbook.cells import Sheet

_LONGEST_NAME, _LONGEST_TITLE = 120, 250
_FULL_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})"
_DAY = rf"(?:{_FULL_DAY}|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}\s+\d{{4}})"
_YEARS = r"\d{2,4}\s*[/-]\s*\d{2,4}"
_QUARTER = rf"(?:q(?:uarter)?\s*[1-4](?:[\s,:-]*(?:of\s+)?(?:fy\s*)?{_YEARS})?|{_YEARS}\s*q[1-4])"
# When the sheet was written is no part of what it is called: the name is to be the same in every quarter.
_WHEN = re.compile(
    rf"\(?\b(?:position |progress |status )?(?:as )?(?:at|on|of|to|update[d]?|end of)\s+(?:the\s+)?{_DAY}\)?"
    rf"|\(?\b{_FULL_DAY}\b\)?|\b{_QUARTER}\b|\bv(?:ersion)?\s*\d+(?:\.\d+)*\b|\b(?:final|draft|copy)\b",
    re.IGNORECASE,
)
_COUNCIL_IN_FRONT = re.compile(r"^[^:–—]{0,60}\bcouncil\b\s*[:–—-]\s*", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:action )?(?:plan|(?:maturity )?model|framework|standard|toolkit)\s*[:–—-]\s*(.+)$", re.IGNORECASE
)
_VERSION = re.compile(r"\b(?:version|v)\.?\s*(\d+(?:\.\d+)*)\b", re.IGNORECASE)
_SAYS_LITTLE = listed(
    """action; actions; plan; plans; log; tracker; register; list; sheet; data; table; update; progress; improvement;
    status; recommendations; issues; assessment; maturity; self; model; results; scores; and; of; the; for; to; as; at;
    level; levels; end; summary; current; latest"""
)
_SPEAKS_OF_A_PLAN = re.compile(
    r"\b(?:plan|audit|action|improvement|review|inspection|maturity|recommendation|framework|assessment)", re.IGNORECASE
)


def named_by_sheet(typed: TypedRegister, sheet: Sheet, file_name: str = "") -> TypedRegister:
    """The register with its plan, or its model, version and scale, wherever no column says so; a note tells from where.

    The name is what stands above the table, else on the tab, else what the file is called; dates, quarters and drafts
    in it are left out, so that next quarter's sheet has the same name. Nothing telling gives no name.
    """
    if typed.kind is Kind.ACTIONS and "plan" not in typed.frame:
        return _with(typed, _named(typed, "plan", _first_name(sheet, typed, file_name)))
    if typed.kind is Kind.MATURITY:
        return _with(typed, {**_model(typed, sheet, file_name), **_scale(typed)})
    return typed


def plan_name(text: str) -> str:
    """A title as the name of a plan: without the council in front, without when it was written; "" if that is all."""
    kept = _WHEN.sub(" ", _COUNCIL_IN_FRONT.sub("", _label_taken_off(text)))
    name = " ".join(kept.replace("_", " ").split()).strip(" -–—:;,.")
    words = (word for word in plain(name).split() if len(word) > 1 and word not in _SAYS_LITTLE)
    telling = [word for word in words if not word.removeprefix("sheet").isdigit()]
    return name if telling and len(name) <= _LONGEST_NAME else ""


def _label_taken_off(text: str) -> str:
    found = _LABEL.match(text.strip())
    return found[1] if found else text


def _first_name(sheet: Sheet, typed: TypedRegister, file_name: str) -> str:
    stem = re.sub(r"_+|(?<=\D)-+|-+(?=\D)", " ", file_name.rpartition(".")[0] or file_name)
    places = [*_above(sheet, typed), sheet.name, stem]
    # A line that speaks of a plan comes before a line of guidance, wherever each stands.
    likeliest = sorted(places, key=lambda text: _SPEAKS_OF_A_PLAN.search(text) is None)
    return next(filter(None, map(plan_name, likeliest)), "")


def _above(sheet: Sheet, typed: TypedRegister) -> Iterator[str]:
    """The texts above the table, in reading order; rows full of cells are no titles."""
    first = min(typed.recognised.header_rows, default=1)
    for _, row in sheet.cells.iloc[: first - 1].iterrows():
        texts = [" ".join(text.split()) for text in row.dropna()]
        yield from (text for text in texts if len(texts) <= 3 and len(text) <= _LONGEST_TITLE)


def _model(typed: TypedRegister, sheet: Sheet, file_name: str) -> Mapping[str, str]:
    if "model" in typed.frame:
        return {}
    titles = [*_above(sheet, typed), sheet.name, file_name]
    labelled = next((found[1] for text in titles if (found := _LABEL.match(text))), "")
    dimensions = typed.frame["dimension"].dropna() if "dimension" in typed.frame else ()
    known = next(filter(None, map(model_named, [labelled, *titles])), None) or model_of_dimensions(dimensions)
    name = known.name if known else plan_name(re.split(r"[,;(]", labelled)[0]) or _first_name(sheet, typed, file_name)
    version = next((found[1] for text in titles if (found := _VERSION.search(text))), "")
    named = _named(typed, "model", name)
    return named | ({"model_version": version} if version and "model_version" not in typed.frame else {})


def _scale(typed: TypedRegister) -> Mapping[str, str]:
    """The levels in words, lowest first: without them nobody could tell later what level 3 was."""
    if "scale" in typed.frame or "level" not in typed.scales:
        return {}
    return {"scale": scale_in_words(typed.scales["level"])}


def scale_in_words(scale: Scale) -> str:
    """Every level of a scale, lowest first: "0; 1; 2" or "Not achieved; Partially achieved; Achieved"."""
    return "; ".join(f"{step.code} {step.label}".strip() for step in scale.steps)


def _named(typed: TypedRegister, field: str, name: str) -> dict[str, str]:
    return {field: name} if name and len(typed.frame) else {}


def _with(typed: TypedRegister, values: Mapping[str, str]) -> TypedRegister:
    """The register with a column for each value, in the order of the definition."""
    if not values:
        return typed
    columns = {name: pd.Series(text, index=typed.frame.index, dtype="str") for name, text in values.items()}
    frame = typed.frame.assign(**columns)
    ordered = [name for name in ALL[typed.kind].by_name if name in frame]
    fields = ALL[typed.kind].by_name
    said = tuple(
        FindingGroup(NAMED_BY_SHEET, typed.sheet, values=(values[name],), field=name, label=fields[name].label)
        for name in ("plan", "model") if name in values
    )  # fmt: skip
    return replace(typed, frame=frame[ordered], findings=typed.findings + Findings(said))
