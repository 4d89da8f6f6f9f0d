"""Save a workbook without touching the disk, and with the results of its formulas kept.

openpyxl writes formulas without their last results: until Excel has opened and saved the file, every other reader
sees blank cells. The results are taken from the original file and written beside the formulas again.
"""

import html
import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from openpyxl.cell._writer import etree_write_cell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet import _writer as sheet_writing
from openpyxl.writer.excel import ExcelWriter

# The results are filled in on whole elements; openpyxl's other writer, used where lxml is installed, has none.
sheet_writing.write_cell = etree_write_cell  # type: ignore[attr-defined]

Results = Mapping[str, tuple[str, str]]
"""The last result of each formula cell of a sheet under its address: Excel's type letter and the text."""

_FORMULA_CELL = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)><(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)<(?:\w+:)?v\b[^>]*>([^<]*)</"
)
_ADDRESS, _TYPE = re.compile(rb'\br="([A-Z]+\d+)"'), re.compile(rb'\bt="(\w+)"')


def formula_results(part: bytes) -> Results:
    """The last results of a worksheet part's formulas, as Excel stored them."""
    results = {}
    for attributes, value in _FORMULA_CELL.findall(part):
        address, kind = _ADDRESS.search(attributes), _TYPE.search(attributes)
        if address:
            text = html.unescape(value.decode("utf-8", errors="replace"))
            results[address[1].decode()] = (kind[1].decode() if kind else "n", text)
    return results


def saved(workbook: Any, results: Mapping[str, Results]) -> bytes:
    """The workbook's bytes; `results` under the title of each sheet. Excel works everything out again on opening."""
    workbook.calculation.fullCalcOnLoad = True
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
        _InMemoryWriter(workbook, archive, results).write_data()
    return out.getvalue()


class _InMemoryWriter(ExcelWriter):
    def __init__(self, workbook: Any, archive: zipfile.ZipFile, results: Mapping[str, Results]) -> None:
        super().__init__(workbook, archive)
        self._parts = archive
        self._results = results

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        writer: Any = _SheetWriter(ws, self._results.get(ws.title, {}))
        writer.write()
        ws._rels = writer._rels
        self._parts.writestr(ws.path[1:], writer.read())
        self.manifest.append(ws)


class _SheetWriter(sheet_writing.WorksheetWriter):
    def __init__(self, ws: Any, results: Results) -> None:
        super().__init__(ws, out=io.BytesIO())
        self._formula_results = results

    def write_rows(self) -> None:
        stream: Any = self.xf.send(True)
        with stream.element("sheetData"):
            for number, cells in self.rows():
                self.write_row(_WithResults(stream, self._formula_results), cells, number)
        self.xf.send(None)


class _WithResults:
    """Stands before openpyxl's stream of XML and fills in the result of each formula cell that passes."""

    def __init__(self, stream: Any, results: Results) -> None:
        self._stream = stream
        self._results = results
        self.element = stream.element

    def write(self, element: Any) -> None:
        kind, text = self._results.get(element.get("r"), ("", ""))
        formula = element.find("f")
        if kind and formula is not None and (value := element.find("v")) is not None:
            value.text = text
            element.set("t", kind)
        self._stream.write(element)
