"""A blank workbook for a register, made from its definition: headings, drop-downs, help on every cell, a guide."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from inforisk.briefing.sheets import Formats, formats, new_workbook, sheet_name, table_name, write_table, write_text
from inforisk.registers.definition import Field, Register
from inforisk.scales import Scale
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import ANSWERS_SHEET, GUIDE_SHEET, ValueKind, YesNo

LAST_ROW = 5_000
"""The drop-downs and the help reach down to this row."""

# Excel takes no longer titles and texts in the help that appears beside a cell.
_MAX_HELP_TITLE, _MAX_HELP = 32, 255

_KINDS_IN_WORDS: Mapping[ValueKind, str] = {
    ValueKind.TEXT: "Text",
    ValueKind.ID: "A short reference, different in every row",
    ValueKind.PERSON: "A person or a post",
    ValueKind.DATE: "A date, day first: 31/03/2017",
    ValueKind.LEVEL: "A step of the scale",
    ValueKind.SCORE: "Worked out for you: leave it blank",
    ValueKind.YES_NO: "Yes, No, Unknown or Not applicable; blank where nobody has answered yet",
    ValueKind.CHOICE: "One of the answers offered",
    ValueKind.NUMBER: "A number",
}


def template_bytes(register: Register, scheme: Scheme) -> bytes:
    """An empty Excel workbook for a register: one header row, a drop-down wherever the answers are a closed list.

    Levels are those of the scheme ("4 - Likely"). Headings are the labels of the definition, so that a filled
    template is recognised without a question. Two more sheets hold the guide to each column and the lists.
    """
    workbook, out = new_workbook(f"{register.label}: blank template", None)
    look = formats(workbook)
    sheet = workbook.add_worksheet(sheet_name(register.label, [GUIDE_SHEET, ANSWERS_SHEET]))
    lists = {field.name: answers for field in register.fields if (answers := closed_list(field, scheme))}
    _write_register(sheet, register, _references(lists), look)
    _write_guide(workbook.add_worksheet(GUIDE_SHEET), register, scheme, lists, look)
    _write_answers(workbook.add_worksheet(ANSWERS_SHEET), register, lists, look)
    workbook.close()
    return out.getvalue()


def closed_list(field: Field, scheme: Scheme) -> tuple[str, ...]:
    """The answers a field's drop-down offers; empty where any text, number or date may be written."""
    if field.kind is ValueKind.YES_NO:
        return tuple(answer.value.capitalize() for answer in YesNo)
    if field.kind is ValueKind.CHOICE and field.choices:
        return field.choices.values
    if field.kind is ValueKind.LEVEL and field.scale in ("likelihood", "impact"):
        return _levels(scheme.likelihood if field.scale == "likelihood" else scheme.impact)
    return ()


def _levels(scale: Scale) -> tuple[str, ...]:
    return tuple(f"{step.code} - {step.label}" if step.label else step.code for step in scale.steps)


def _references(lists: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Where the answers of each field stand: one list below the other, as `_write_answers` writes them."""
    references, first = {}, 2
    for name, answers in lists.items():
        references[name] = f"='{ANSWERS_SHEET}'!$B${first}:$B${first + len(answers) - 1}"
        first += len(answers)
    return references


def _write_register(sheet: Any, register: Register, references: Mapping[str, str], look: Formats) -> None:
    last = len(register.fields) - 1
    for place, field in enumerate(register.fields):
        shown = look["date"] if field.kind is ValueKind.DATE else look["text"]
        sheet.set_column(place, place, _width(field), shown)
        sheet.data_validation(0, place, 0, place, _help(field))
        sheet.data_validation(1, place, LAST_ROW - 1, place, _help(field) | _rule(field, references.get(field.name)))
    columns = [{"header": field.label, "header_format": look["heading"]} for field in register.fields]
    name = table_name(register.label)
    sheet.add_table(0, 0, 1, last, {"name": name, "style": "Table Style Light 1", "columns": columns})
    sheet.freeze_panes(1, 0)
    sheet.activate()


def _help(field: Field) -> dict[str, Any]:
    words = f"{'Needed. ' if field.is_needed else ''}{field.help or _KINDS_IN_WORDS[field.kind] + '.'}"
    return {
        "validate": "any",
        "input_title": field.label[:_MAX_HELP_TITLE],
        "input_message": words if len(words) <= _MAX_HELP else f"{words[: _MAX_HELP - 1]}…",
    }


def _rule(field: Field, reference: str | None) -> dict[str, Any]:
    # Warnings, not walls: an answer outside the list is kept and reported by the check, never refused by Excel.
    warning = {"error_type": "warning", "error_title": field.label[:_MAX_HELP_TITLE]}
    if reference:
        return warning | {"validate": "list", "source": reference, "error_message": "This is not one of the list."}
    if field.kind is ValueKind.DATE:
        return warning | {
            "validate": "date", "criteria": ">=", "value": pd.Timestamp(1900, 1, 1).to_pydatetime(),
            "error_message": "This is not a date. Write it day first, such as 31/03/2017.",
        }  # fmt: skip
    if field.kind is ValueKind.NUMBER:
        return warning | {
            "validate": "decimal", "criteria": ">=", "value": 0, "error_message": "This is not a number.",
        }  # fmt: skip
    return {}


def _width(field: Field) -> int:
    wide = field.kind is ValueKind.TEXT and (field.is_needed or field.takes_several)
    return 40 if wide else max(14, min(30, len(field.label) + 4))


def _write_guide(
    sheet: Any, register: Register, scheme: Scheme, lists: Mapping[str, Sequence[str]], look: Formats
) -> None:
    guide = pd.DataFrame([_guide_row(field, lists.get(field.name, ())) for field in register.fields])
    write_table(sheet, GUIDE_SHEET, guide, list(guide.columns), look)
    below = len(guide) + 2
    write_text(sheet, below, 0, f"Levels are those of {scheme.edition}.", look["text"])


def _guide_row(field: Field, answers: Sequence[str]) -> dict[str, str]:
    return {
        "Heading in this template": field.label,
        "Needed?": "Needed" if field.is_needed else "If you have it",
        "What to write": field.help or _KINDS_IN_WORDS[field.kind],
        "Kind of answer": _KINDS_IN_WORDS[field.kind],
        "Answers offered": "; ".join(answers) or "Any",
        "An example": _example(field, answers),
    }


def _example(field: Field, answers: Sequence[str]) -> str:
    if field.kind is ValueKind.DATE:
        return "31/03/2017"
    return next((answer for answer in answers if answer.startswith(field.example)), field.example)


def _write_answers(sheet: Any, register: Register, lists: Mapping[str, Sequence[str]], look: Formats) -> None:
    rows = [(register.by_name[name].label, answer) for name, answers in lists.items() for answer in answers]
    answers = pd.DataFrame(rows, columns=["Column of the template", "Answer"], dtype="str")
    write_table(sheet, ANSWERS_SHEET, answers, list(answers.columns), look)
