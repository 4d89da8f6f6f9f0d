"""Bytes to a workbook: judge the file, have a child read it, and turn its answer into sheets and findings."""

import dataclasses
import hashlib
import re
import time
from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from inforisk.errors import CannotRead
from inforisk.findings import FindingGroup, Findings, Rule
from inforisk.workbook import frames, framing, rules
from inforisk.workbook.cells import CellRange, Sheet, Workbook, column_letter, column_number
from inforisk.workbook.characters import cleaned
from inforisk.workbook.child import ChildFailed, run_in_child
from inforisk.workbook.guard import Identified, identify
from inforisk.workbook.limits import Limits
from inforisk.workbook.refusals import CODES, refusal

_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_READER = "inforisk.workbook.reader"
_FAILURES = {"memory": "needs_too_much_memory", "time": "takes_too_long", "answer": "needs_too_much_memory"}
_MENDABLE = ("xlsx", "xlsm")
_ENDINGS = {
    "xlsx": {"xlsx", "xlsm", "xltx"},
    "xlsm": {"xlsm", "xltm", "xlsx"},
    "xlsb": {"xlsb"},
    "xls": {"xls", "xlt"},
    "ods": {"ods", "ots"},
    "csv": {"csv", "txt"},
    "tsv": {"tsv", "tab", "txt", "csv"},
    "html": {"html", "htm"},
    "xml": {"xml"},
}
_WORDS = {
    "xlsx": "an Excel workbook (.xlsx)",
    "xlsm": "an Excel workbook with macros (.xlsm; they were not run)",
    "xlsb": "an Excel binary workbook (.xlsb)",
    "xls": "an Excel 97-2003 workbook (.xls)",
    "ods": "an OpenDocument spreadsheet (.ods)",
    "csv": "comma-separated text (CSV)",
    "tsv": "tab-separated text (TSV)",
    "html": "a web page with a table (HTML)",
    "xml": "an XML Spreadsheet 2003",
}


def read_workbook(data: bytes, name: str, limits: Limits | None = None) -> Workbook:
    """The sheets of an uploaded file, every cell as text in its Excel place, with findings about the reading.

    `name` is only shown and kept; what the file is is judged by its content. The file is parsed in a child process
    and never here. Raises CannotRead, with one sentence for the person at the screen, when nothing can be read.
    """
    limits = limits or Limits()
    identified = identify(data, name, limits)
    answer, note = _asked(identified, limits)
    return _workbook(data, name, identified, answer, note)


def _asked(identified: Identified, limits: Limits) -> tuple[bytes, dict[str, Any]]:
    note = {
        "format": identified.format,
        "parts": dict(identified.parts),
        "sheets": limits.sheets,
        "columns": limits.columns,
        "rows": limits.rows,
    }
    try:
        answer = _answer(note, identified, limits)
        answered = framing.answer_note(answer)
    except ChildFailed as failed:
        raise refusal(_FAILURES.get(failed.reason, "reader_gave_up")) from failed
    except ValueError as error:
        raise refusal("reader_gave_up") from error
    if refused := answered.get("refused"):
        raise _refused(refused)
    return answer, answered


def _answer(note: Mapping[str, Any], identified: Identified, limits: Limits) -> bytes:
    started = time.monotonic()
    try:
        return run_in_child(_READER, framing.pack_request(note, identified.data), limits)
    except ChildFailed as failed:
        left = limits.wall_seconds - (time.monotonic() - started)
        if identified.format not in _MENDABLE or failed.reason == "time" or left < 1:
            raise
        # A cell far away, or damage the parser dies of: a second child looks for it, and leaves it out.
        second = dataclasses.replace(limits, wall_seconds=left)
        return run_in_child(_READER, framing.pack_request({**note, "mend": True}, identified.data), second)


def _refused(note: Mapping[str, Any]) -> CannotRead:
    # A hijacked child may answer anything; only known codes with their words make a sentence.
    try:
        return refusal(note["code"] if note["code"] in CODES else "reader_gave_up", **note["words"])
    except (KeyError, TypeError):
        return refusal("reader_gave_up")


def _workbook(data: bytes, name: str, identified: Identified, answer: bytes, note: Mapping[str, Any]) -> Workbook:
    try:
        read = [_sheet(answer, described) for described in note["sheets"]]
        found_format = str(note.get("format", identified.format))
    except (pa.ArrowException, KeyError, TypeError, ValueError, IndexError) as error:
        raise refusal("reader_gave_up") from error
    if not any(not sheet.cells.empty for sheet, _ in read):
        raise refusal("damaged" if any("unread" in described for described in note["sheets"]) else "no_cells")
    findings = _name_findings(name, found_format) + _encoding_findings(note)
    for _, of_sheet in read:
        findings += of_sheet
    digest = hashlib.sha256(data).hexdigest()
    return Workbook(name, digest, len(data), found_format, tuple(sheet for sheet, _ in read), findings)


def _sheet(answer: bytes, described: Mapping[str, Any]) -> tuple[Sheet, Findings]:
    name = str(described["name"])
    if "unread" in described:
        groups: tuple[FindingGroup, ...] = (FindingGroup(rules.SHEET_NOT_READ, name),)
        return Sheet(name, frames.frame_of([], [], 0)), Findings(groups)
    places, rows = [int(place) for place in described["columns"]], int(described["rows"])
    columns = frames.columns_of(answer, *described["stream"]) if places else []
    columns, places, rows, strays = frames.without_far_cells(columns, places, rows)
    columns, groups = cleaned(columns, places, name)
    cells = frames.frame_of(columns, places, rows)
    errors, lost = _lost(described.get("lost", ()), name)
    lost += _mended_groups(described, name)
    sheet = Sheet(name, cells, bool(described.get("hidden")), _merged(described.get("merged", ())), errors)
    return sheet, Findings(groups + _stray_groups(strays, name) + lost)


def _merged(blocks: Sequence[Sequence[Any]]) -> tuple[CellRange, ...]:
    return tuple(
        CellRange(int(top), column_number(first), int(bottom), column_number(last))
        for first, top, last, bottom in blocks
    )


def _lost(cells: Sequence[Sequence[Any]], sheet: str) -> tuple[dict[str, str], tuple[FindingGroup, ...]]:
    """What error cells show, and the findings that name them, grouped by column."""
    shown = {f"{column_letter(column + 1)}{row + 1}": str(text) for row, column, text in cells}
    by_rule: dict[tuple[str, int], list[tuple[int, str]]] = {}
    for row, column, text in cells:
        kind = "error" if str(text).startswith("#") else "date"
        by_rule.setdefault((kind, int(column)), []).append((int(row) + 1, str(text)))
    groups = [
        _group(rules.ERROR_CELL if kind == "error" else rules.IMPOSSIBLE_DATE, sheet, column + 1, found)
        for (kind, column), found in sorted(by_rule.items())
    ]
    return {cell: text for cell, text in shown.items() if text.startswith("#")}, tuple(groups)


def _group(rule: Rule, sheet: str, column: int, found: Sequence[tuple[int, str]]) -> FindingGroup:
    rows, values = [row for row, _ in found], [value for _, value in found]
    return FindingGroup(rule, sheet, rows, values, column=column_letter(column))


def _stray_groups(strays: Sequence[frames.Stray], sheet: str) -> tuple[FindingGroup, ...]:
    return tuple(_group(rules.STRAY_CELL, sheet, stray.column, [(stray.row, stray.value)]) for stray in strays)


def _mended_groups(described: Mapping[str, Any], sheet: str) -> tuple[FindingGroup, ...]:
    groups = []
    for key, rule in (("damaged", rules.DAMAGED_CELL), ("strays", rules.STRAY_CELL)):
        for cell, text in described.get(key, ()):
            found = _CELL.fullmatch(str(cell))
            if found:
                groups.append(_group(rule, sheet, column_number(found[1]), [(int(found[2]), str(text))]))
            else:
                groups.append(FindingGroup(rule, sheet, (), (str(text),)))
    return tuple(groups)


def _name_findings(name: str, found_format: str) -> Findings:
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if not ending or ending in _ENDINGS.get(found_format, {ending}):
        return Findings()
    hints = {"": _WORDS.get(found_format, found_format)}
    return Findings((FindingGroup(rules.NAME_DOES_NOT_MATCH, "", hints=hints),))


def _encoding_findings(note: Mapping[str, Any]) -> Findings:
    guessed = note.get("guessed_encoding")
    if not guessed:
        return Findings()
    return Findings((FindingGroup(rules.ENCODING_GUESSED, "", hints={"": str(guessed)}),))
