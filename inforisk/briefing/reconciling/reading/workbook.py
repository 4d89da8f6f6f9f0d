"""Accessible workbooks read back: one table a sheet, under the title in its first cell."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from inforisk.briefing.reconciling.reading.read_back import ReadBack, ReadTable, by_title, normalised
from inforisk.phrases import day_words

_LINE_END = "_x000D_"
"""How a workbook keeps a line end of old that its XML would lose."""


def read_xlsx(content: bytes) -> ReadBack:
    """A workbook as it says, cell by cell; each sheet's table under the sheet's title, without rows where it has
    none."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    texts = (_text(value) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True) for value in row)
    return ReadBack(normalised("\n".join(texts)), by_title(map(_titled, book.worksheets)))


def _titled(sheet: Any) -> tuple[str, ReadTable]:
    return _text(sheet["A1"].value), list(_rows(sheet))


def _rows(sheet: Any) -> Iterator[list[str]]:
    for table in sheet.tables.values():
        for row in sheet[table.ref]:
            yield [normalised(_text(cell.value)) for cell in row]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return day_words(value.date())
    return day_words(value) if isinstance(value, date) else str(value).replace(_LINE_END, "\r")
