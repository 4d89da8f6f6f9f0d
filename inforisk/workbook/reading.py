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
from inforisk.workbook.characters import cleaned, printable
from inforisk.workbook.child import ChildFailed, run_in_child
from inforisk.workbook.guard import Identified, identify
from inforisk.workbook.limits import Limits
from inforisk.workbook.refusals import CODES, refusal
from inforisk.workbook.strays import Block, Stray, trimmed

_LONGEST_NAME = 120
_LEAST_SECONDS = 5
_BYTES_READ_IN_A_SECOND = 2_000_000  # packed; a busy or slow machine included
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


# A value the reader had to drop: row and column from 0, and what the cell shows.
_Lost = tuple[int, int, str]


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
    first = dataclasses.replace(limits, cpu_seconds=_fair_seconds(identified, limits))
    try:
        return run_in_child(_READER, framing.pack_request(note, identified.data), first)
    except ChildFailed:
        left = limits.wall_seconds - (time.monotonic() - started)
        if identified.format not in _MENDABLE or left < 1:
            raise
        # A cell far away, or damage the parser dies of: a second child looks for it, and leaves it out.
        second = dataclasses.replace(limits, wall_seconds=left)
        return run_in_child(_READER, framing.pack_request({**note, "mend": True}, identified.data), second)


def _fair_seconds(identified: Identified, limits: Limits) -> int:
    # Honest workbooks take a tenth of this; one that takes longer for its size is sent to be mended while time is left.
    packed = sum(size for _, size, _ in identified.parts.values()) // _BYTES_READ_IN_A_SECOND
    return min(limits.cpu_seconds, _LEAST_SECONDS + packed)


def _refused(note: Mapping[str, Any]) -> CannotRead:
    # A hijacked child may answer anything; only known codes with their words make a sentence.
    try:
        return refusal(note["code"] if note["code"] in CODES else "reader_gave_up", **note["words"])
    except (KeyError, TypeError):
        return refusal("reader_gave_up")


def _workbook(data: bytes, name: str, identified: Identified, answer: bytes, note: Mapping[str, Any]) -> Workbook:
    try:
        read = [_sheet(answer, described, identified.format) for described in note["sheets"]]
        found_format = str(note.get("format", identified.format))
    except (pa.ArrowException, KeyError, TypeError, ValueError, IndexError) as error:
        raise refusal("reader_gave_up") from error
    if not any(not sheet.cells.empty for sheet, _ in read):
        raise refusal("damaged" if any("unread" in described for described in note["sheets"]) else "no_cells")
    findings = _name_findings(name, found_format) + _encoding_findings(name, note)
    for _, of_sheet in read:
        findings += of_sheet
    digest = hashlib.sha256(data).hexdigest()
    return Workbook(name, digest, len(data), found_format, tuple(sheet for sheet, _ in read), findings)


def _sheet(answer: bytes, described: Mapping[str, Any], file_format: str) -> tuple[Sheet, Findings]:
    name = str(described["name"])
    if "unread" in described:
        groups: tuple[FindingGroup, ...] = (FindingGroup(rules.SHEET_NOT_READ, name),)
        return Sheet(name, frames.frame_of([], [], 0)), Findings(groups)
    places, rows = [int(place) for place in described["columns"]], int(described["rows"])
    columns = frames.columns_of(answer, *described["stream"]) if places else []
    if file_format == "ods":
        columns = [frames.with_plain_times(column) for column in columns]
    lost = described.get("lost", ())
    block, far = trimmed(Block(_with_dates_as_numbers(columns, places, lost), places, rows))
    columns, groups = cleaned(block.columns, block.places, name)
    cells = frames.frame_of(columns, block.places, block.rows)
    errors = {_cell(row, column): str(text) for row, column, text in lost if _is_error(text)}
    sheet = Sheet(name, cells, bool(described.get("hidden")), _merged(described.get("merged", ())), errors)
    groups += _stray_groups(far, name) + _lost_groups(lost, name) + _mended_groups(described, name)
    return sheet, Findings(groups)


def _merged(blocks: Sequence[Sequence[Any]]) -> tuple[CellRange, ...]:
    return tuple(
        CellRange(int(top), column_number(first), int(bottom), column_number(last))
        for first, top, last, bottom in blocks
    )


def _with_dates_as_numbers(columns: list[pa.Array], places: list[int], lost: Sequence[_Lost]) -> list[pa.Array]:
    # A number outside the calendar in a cell formatted as a date: the reader gives nothing, we keep the number.
    by_place: dict[int, dict[int, str]] = {}
    for row, place, text in lost:
        if text and not _is_error(text):
            by_place.setdefault(int(place), {})[int(row)] = str(text)
    return [
        frames.with_values(column, by_place[place]) if place in by_place else column
        for column, place in zip(columns, places, strict=True)
    ]


def _lost_groups(lost: Sequence[_Lost], sheet: str) -> tuple[FindingGroup, ...]:
    by_rule: dict[tuple[int, bool], list[tuple[int, str]]] = {}
    for row, column, text in lost:
        if ":" in text:
            continue  # a length of time: the reader drops it, we keep it as it is shown, and nothing is wrong
        by_rule.setdefault((int(column), _is_error(text)), []).append((int(row) + 1, str(text)))
    return tuple(
        _group(rules.ERROR_CELL if is_error else rules.IMPOSSIBLE_DATE, sheet, column + 1, found)
        for (column, is_error), found in sorted(by_rule.items())
    )


def _is_error(text: object) -> bool:
    return str(text).startswith("#")


def _cell(row: int, column: int) -> str:
    return f"{column_letter(int(column) + 1)}{int(row) + 1}"


def _group(rule: Rule, sheet: str, column: int, found: Sequence[tuple[int, str]]) -> FindingGroup:
    rows, values = [row for row, _ in found], [value for _, value in found]
    return FindingGroup(rule, sheet, rows, values, column=column_letter(column))


def _stray_groups(strays: Sequence[Stray], sheet: str) -> tuple[FindingGroup, ...]:
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
    return Findings((FindingGroup(rules.NAME_DOES_NOT_MATCH, printable(name)[:_LONGEST_NAME], hints=hints),))


def _encoding_findings(name: str, note: Mapping[str, Any]) -> Findings:
    guessed = note.get("guessed_encoding")
    if not guessed:
        return Findings()
    return Findings((FindingGroup(rules.ENCODING_GUESSED, printable(name)[:_LONGEST_NAME], hints={"": str(guessed)}),))
