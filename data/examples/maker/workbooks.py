"""Sheets as xlsx bytes: the same layout and rows give the same bytes on every run."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from .council import COUNCIL, Service
from .layout import Cell, Column, Layout, Product, Row, sections, title_lines
from .quarters import Quarter

COLOURS = {"Red": "#FF7C80", "Amber": "#FFC000", "Green": "#92D050"}


@dataclass(frozen=True)
class SheetOfRows:
    """A layout with the rows that go in it."""

    layout: Layout
    rows: tuple[Row, ...]


@dataclass
class _Pen:
    """A sheet being written and the formats in use: XlsxWriter keeps formats by workbook."""

    workbook: Workbook
    sheet: Worksheet
    layout: Layout
    formats: dict[tuple[tuple[str, object], ...], Format] = field(default_factory=dict)

    def format(self, **look: object) -> Format:
        style = self.layout.style
        full = {"font_name": style.font, "font_size": style.size, "valign": "top", **look}
        key = tuple(sorted(full.items()))
        if key not in self.formats:
            self.formats[key] = self.workbook.add_format(full)
        return self.formats[key]


def workbook_bytes(sheets: Sequence[SheetOfRows], service: Service, quarter: Quarter) -> bytes:
    """An xlsx of the sheets in order, with a hidden sheet of lists where a style asks for one."""
    stream = BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    made = datetime.combine(quarter.last_day, datetime.min.time())
    workbook.set_properties({"company": COUNCIL, "created": made})
    for sheet in sheets:
        _write_sheet(workbook, sheet, service, quarter)
    for layout in {sheet.layout.style.lists: sheet.layout for sheet in sheets if sheet.layout.style.lists}.values():
        _write_lists(workbook, layout)
    workbook.close()
    return stream.getvalue()


def _write_sheet(workbook: Workbook, content: SheetOfRows, service: Service, quarter: Quarter) -> None:
    layout = content.layout
    pen = _Pen(workbook, workbook.add_worksheet(layout.sheet), layout)
    row = _write_title(pen, title_lines(layout, service, quarter))
    if not layout.columns:
        return
    if layout.has_bands:
        _write_bands(pen, row)
        row += 1
    header = row
    _write_headings(pen, header)
    first = header + 1 + _write_guidance(pen, header + 1)
    last = _write_rows(pen, first, content)
    _finish(pen, header, first, last)


def _write_title(pen: _Pen, lines: list[list[str]]) -> int:
    for row, line in enumerate(lines):
        look = pen.format(bold=True, font_size=14) if row == 0 else pen.format(italic=True)
        for column, words in enumerate(line):
            if words:
                pen.sheet.write_string(row, column, words, look)
    return len(lines)


def _write_bands(pen: _Pen, row: int) -> None:
    style = pen.layout.style
    look = pen.format(bold=True, bg_color=style.fill, font_color=style.ink, align="center", border=1)
    columns = pen.layout.columns
    start = 0
    while start < len(columns):
        end = start
        while end + 1 < len(columns) and columns[end + 1].band == columns[start].band:
            end += 1
        if columns[start].band:
            pen.sheet.merge_range(row, start, row, end, columns[start].band, look)
        start = end + 1


def _write_headings(pen: _Pen, row: int) -> None:
    style = pen.layout.style
    look = pen.format(bold=True, bg_color=style.fill, font_color=style.ink, text_wrap=True, border=1)
    for place, column in enumerate(pen.layout.columns):
        pen.sheet.write_string(row, place, column.heading, look)
        pen.sheet.set_column(place, place, column.width)


def _write_guidance(pen: _Pen, row: int) -> int:
    for place, words in enumerate(pen.layout.guidance):
        pen.sheet.write_string(row, place, words, pen.format(italic=True, font_color="#7F7F7F", text_wrap=True))
    return bool(pen.layout.guidance)


def _write_rows(pen: _Pen, row: int, content: SheetOfRows) -> int:
    for words, members in sections(content.layout, content.rows):
        if words:
            pen.sheet.write_string(row, 0, words, pen.format(bold=True, bg_color="#D9D9D9"))
            row += 1
        for record in members:
            _write_record(pen, row, record)
            row += 1
    if content.layout.total:
        pen.sheet.write_string(row, 0, content.layout.total, pen.format(bold=True))
        pen.sheet.write_number(row, 1, len(content.rows), pen.format(bold=True, align="left"))
        row += 1
    return row - 1


def _write_record(pen: _Pen, row: int, record: Row) -> None:
    for place, column in enumerate(pen.layout.columns):
        _write_cell(pen, row, place, column, column.cell(record))


def _write_cell(pen: _Pen, row: int, place: int, column: Column, value: Cell) -> None:
    look: dict[str, object] = {"border": 1, "text_wrap": column.width > 20}
    if column.is_coloured and (colour := _colour(value)):
        look["bg_color"] = colour
    if value is None:
        pen.sheet.write_blank(row, place, None, pen.format(**look))
    elif isinstance(value, Product):
        left, right = (xl_rowcol_to_cell(row, place - back) for back in (2, 1))
        pen.sheet.write_formula(row, place, f"={left}*{right}", pen.format(**look), value.shown)
    elif isinstance(value, date):
        pen.sheet.write_datetime(
            row, place, datetime.combine(value, datetime.min.time()), pen.format(**look, num_format="dd/mm/yyyy")
        )
    elif isinstance(value, str):
        pen.sheet.write_string(row, place, value, pen.format(**look))
    else:
        pen.sheet.write_number(row, place, value, pen.format(**look))


def _colour(value: Cell) -> str | None:
    if isinstance(value, str):
        return next((colour for word, colour in COLOURS.items() if word in value), None)
    score = value.shown if isinstance(value, Product) else value
    if not isinstance(score, int):
        return None
    return COLOURS["Red" if score >= 15 else "Amber" if score >= 5 else "Green"]


def _finish(pen: _Pen, header: int, first: int, last: int) -> None:
    style, width = pen.layout.style, len(pen.layout.columns) - 1
    pen.sheet.freeze_panes(header + 1, style.freeze_columns)
    pen.sheet.set_landscape()
    pen.sheet.repeat_rows(header)
    if style.has_filter:
        pen.sheet.autofilter(header, 0, last, width)
    if style.is_table and last >= first:
        headings = [{"header": column.heading} for column in pen.layout.columns]
        pen.sheet.add_table(header, 0, last, width, {"columns": headings, "style": "Table Style Medium 2"})
    for place, column in enumerate(pen.layout.columns):
        if column.choices:
            _add_choices(pen, first, last, place, column)


def _add_choices(pen: _Pen, first: int, last: int, place: int, column: Column) -> None:
    source: object = list(column.choices)
    if pen.layout.style.lists:
        letter = xl_rowcol_to_cell(0, place, col_abs=True).rstrip("0123456789")
        source = f"={pen.layout.style.lists}!{letter}$2:{letter}${len(column.choices) + 1}"
    rule = {"validate": "list", "source": source, "error_type": "warning"}
    pen.sheet.data_validation(first, place, last + 20, place, rule)


def _write_lists(workbook: Workbook, layout: Layout) -> None:
    sheet = workbook.add_worksheet(layout.style.lists)
    for place, column in enumerate(layout.columns):
        if column.choices:
            sheet.write_string(0, place, column.heading)
            sheet.write_column(1, place, column.choices)
    sheet.hide()
