"""What the child process answers: the person's workbook with its faults marked, or why that cannot be done well."""

import io
import posixpath
import warnings
import zipfile
from collections.abc import Mapping
from typing import Any, BinaryIO

from openpyxl.reader.excel import ExcelReader

from inforisk.briefing.own_workbook.findings_sheet import add_findings, remove_findings
from inforisk.briefing.own_workbook.losses import MAX_CELLS, count_cells, losses
from inforisk.briefing.own_workbook.marks import mark, unmark
from inforisk.briefing.own_workbook.saving import Results, formula_results, saved
from inforisk.workbook.framing import AnswerWriter, unpack_request

# Unknown extensions are mostly how a Mac remembers its page view; those that hold content are named in losses.py.
_HARMLESS = ("default style", "Unknown extension")
_MACROS = "xl/vbaProject.bin"


class _WouldHarm(Exception):
    """Marking this workbook would lose something; `str()` completes "because it holds ..."."""


def respond(request: bytes, out: BinaryIO) -> None:
    """Write the marked workbook and a note {"size", "has_macros"}, or only a note {"refused": why}."""
    note, data = unpack_request(request)
    writer = AnswerWriter(out)
    try:
        content, has_macros = _marked(data, note)
    except _WouldHarm as refusal:
        writer.close_with({"refused": str(refusal)})
        return
    writer.write(content)
    writer.close_with({"size": len(content), "has_macros": has_macros})


def _marked(data: bytes, note: Mapping[str, Any]) -> tuple[bytes, bool]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        has_macros = _MACROS in archive.namelist()
        _check(archive, has_macros)
        reader = _loaded(data, has_macros)
        results = _results(archive, reader)
    workbook = reader.wb
    _check_sheets(workbook, note["marks"])
    unmark(workbook, remove_findings(workbook))
    fills = {
        (sheet, cell): mark(workbook[sheet], cell, severity, text)
        for sheet, cells in note["marks"].items()
        for cell, (severity, text) in cells.items()
    }
    add_findings(workbook, note["rows"], fills)
    return saved(workbook, results), has_macros


def _check(archive: zipfile.ZipFile, has_macros: bool) -> None:
    lost = losses(archive, keeps_macros=has_macros)
    if lost:
        raise _WouldHarm(f"it holds {', '.join(lost)}, which would be lost")
    cells = count_cells(archive)
    if cells > MAX_CELLS:
        raise _WouldHarm(f"it holds {cells:,} cells, more than can be marked while you wait")


def _loaded(data: bytes, keep_macros: bool) -> ExcelReader:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        reader = ExcelReader(io.BytesIO(data), keep_vba=keep_macros, keep_links=True, rich_text=True)
        reader.read()
    grave = [str(warning.message) for warning in caught if not any(word in str(warning.message) for word in _HARMLESS)]
    if grave:
        raise _WouldHarm("it holds something this program cannot write back unchanged")
    return reader


def _check_sheets(workbook: Any, marks: Mapping[str, Any]) -> None:
    markable = {sheet.title for sheet in workbook.worksheets}
    if not set(marks) <= markable:
        raise _WouldHarm("its sheets cannot all be opened for marking")


def _results(archive: zipfile.ZipFile, reader: ExcelReader) -> dict[str, Results]:
    paths = {sheet.name: posixpath.normpath(rel.target).lstrip("/") for sheet, rel in reader.parser.find_sheets()}
    names = set(archive.namelist())
    return {name: formula_results(archive.read(path)) for name, path in paths.items() if path in names}
