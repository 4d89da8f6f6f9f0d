"""The only door to XlsxWriter: accessible workbooks, one table a sheet, all text written as text.

Source of the rules: Government Analysis Function, "Making spreadsheets accessible": real tables with names, one
header row, unique headings, no merged cells, no blank rows or columns, wrapped text, a cover sheet.
"""

import io
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd

from inforisk.briefing.plain_text import cell_text

MAX_ROWS = 1_048_575
"""Rows of a table one sheet holds below its header."""

_MAX_SHEET_NAME = 31
_NOT_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_MAX_HEADING = 255
_MAX_FOOTER = 220  # of the 255 letters Excel takes, those left beside the page's number
_NARROWEST, _WIDEST = 10, 60
_SAMPLED_ROWS = 200

Formats = Mapping[str, Any]
Writer = Callable[[int, int, Any], None]


def new_workbook(title: str, as_at: date | None) -> tuple[Any, io.BytesIO]:
    """An XlsxWriter workbook in memory that turns no text into a formula, a link or a number.

    The time of making is left at the as-at date, so that the same content gives the same bytes.
    """
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(out, options)
    made = as_at or date(2000, 1, 1)
    workbook.set_properties({"title": cell_text(title), "created": datetime(made.year, made.month, made.day)})
    return workbook, out


def formats(workbook: Any) -> Formats:
    """The few cell formats in use: everything wraps and stands at the top of its cell."""
    plain = {"text_wrap": True, "valign": "top", "font_name": "Arial", "font_size": 11}
    return {
        "text": workbook.add_format(plain),
        "date": workbook.add_format(plain | {"num_format": "dd/mm/yyyy", "align": "left"}),
        "number": workbook.add_format(plain | {"num_format": "General"}),
        "heading": workbook.add_format(plain | {"bold": True}),
        "title": workbook.add_format(plain | {"bold": True, "font_size": 16, "text_wrap": False}),
    }


def mark_pages(sheet: Any, marking: str, imprint: str = "") -> None:
    """The protective marking in capitals at the top and bottom of every printed page, the imprint and the page's number
    below it."""
    words = marking.upper().replace("&", "&&")
    if words:
        sheet.set_header(f"&C{words}")
    if imprint:
        line = cell_text(imprint).replace("&", "&&")
        sheet.set_footer(f"&C{words}\n{line[: _MAX_FOOTER - len(words)]}\nPage &P of &N")
    elif words:
        sheet.set_footer(f"&C{words}")


def sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """A name Excel accepts that no other sheet of the workbook has."""
    cleaned = " ".join(_NOT_IN_SHEET_NAME.sub(" ", cell_text(wanted)).split()).strip("'")[:_MAX_SHEET_NAME] or "Sheet"
    used = {name.casefold() for name in (*taken, "history")}
    name, number = cleaned, 2
    while name.casefold() in used:
        name = f"{cleaned[: _MAX_SHEET_NAME - len(str(number)) - 1]} {number}"
        number += 1
    return name


def unique_headings(wanted: Sequence[str]) -> list[str]:
    """Headings for a table: none blank, none twice (without regard to case), each on one line."""
    headings: list[str] = []
    used: set[str] = set()
    for place, text in enumerate(wanted, start=1):
        heading = " ".join(cell_text(str(text)).split())[: _MAX_HEADING - 5] or f"Column {place}"
        name, number = heading, 2
        while name.casefold() in used:
            name, number = f"{heading} {number}", number + 1
        used.add(name.casefold())
        headings.append(name)
    return headings


def write_table(sheet: Any, name: str, frame: pd.DataFrame, headings: Sequence[str], look: Formats) -> None:
    """A frame as a real table from A1, numbers as numbers, dates as dates, all else as text; missing stays blank."""
    for place in range(frame.shape[1]):
        values = frame.iloc[:, place]
        sheet.set_column(place, place, _width(headings[place], values), look["text"])
        _write_column(sheet, place, values, look)
    table = {"name": table_name(name), "style": "Table Style Light 1", "columns": _column_options(headings, look)}
    sheet.add_table(0, 0, max(1, len(frame)), len(headings) - 1, table)
    sheet.freeze_panes(1, 0)


def table_name(text: str) -> str:
    """A name Excel takes for a table: letters, digits and underscores, no cell address."""
    return "Table_" + re.sub(r"\W+", "_", text).strip("_")


def write_text(sheet: Any, row: int, column: int, text: str, look: Any) -> None:
    """One cell of text, never a formula or a link."""
    sheet.write_string(row, column, cell_text(text), look)


def _column_options(headings: Sequence[str], look: Formats) -> list[dict[str, Any]]:
    return [{"header": heading, "header_format": look["heading"]} for heading in headings]


def _write_column(sheet: Any, place: int, values: "pd.Series[Any]", look: Formats) -> None:
    write = _writer(sheet, values, look)
    for row, (value, is_missing) in enumerate(zip(values.tolist(), values.isna().tolist(), strict=True), start=1):
        if not is_missing:
            write(row, place, value)


def _writer(sheet: Any, values: "pd.Series[Any]", look: Formats) -> Writer:
    kind = values.dtype
    if pd.api.types.is_datetime64_any_dtype(kind):
        return lambda row, column, value: sheet.write_datetime(row, column, value.to_pydatetime(), look["date"])
    if pd.api.types.is_bool_dtype(kind):
        return lambda row, column, value: sheet.write_string(row, column, "Yes" if value else "No", look["text"])
    if pd.api.types.is_numeric_dtype(kind):
        return lambda row, column, value: sheet.write_number(row, column, value, look["number"])
    return lambda row, column, value: write_text(sheet, row, column, str(value), look["text"])


def _width(heading: str, values: "pd.Series[Any]") -> int:
    lengths = [min(len(str(value)), 200) for value in values.head(_SAMPLED_ROWS).dropna()]
    typical = sorted(lengths)[int(len(lengths) * 0.9)] if lengths else 0
    return max(_NARROWEST, min(_WIDEST, max(typical, len(heading) // 2 + 4) + 2))
