"""A paper as an accessible workbook: cover, contents, notes, the text, and every table on a sheet of its own.

Source of the rules: Government Analysis Function, "Releasing statistics in spreadsheets" and its checklist: real tables
with names, one header row, unique headings, no merged cells, no blank rows or columns, text that wraps, a cover, a list
of contents and of notes, shorthand explained, nothing told by colour alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from inforisk.briefing.bundle.running_text import TextLine, running_text
from inforisk.briefing.paper.blocks import Cell, Column, PaperTable
from inforisk.briefing.paper.paper import Paper
from inforisk.briefing.plain_text import cell_text
from inforisk.briefing.sheets import mark_pages, new_workbook, sheet_name, table_name, unique_headings, write_text
from inforisk.metrics.sourced import Holds
from inforisk.phrases import day_words, numbered

COVER, CONTENTS, NOTES, TEXT = "Cover", "Contents", "Notes", "Text of the paper"
SHORTHAND = "[c]: a small number, or one that would give it away, left out so that nobody can be recognised."
NOT_GIVEN = "“not given”: the registers do not say."

_FONT: Mapping[str, Any] = {"font_name": "Arial", "font_size": 12, "text_wrap": True, "valign": "top"}
_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "text": {},
    "number": {"num_format": "#,##0.##", "align": "right", "indent": 1},
    "whole number": {"num_format": "#,##0", "align": "right", "indent": 1},
    "number as text": {"align": "right", "indent": 1},
    "matrix": {"align": "center"},
    "date": {"num_format": "d mmmm yyyy", "align": "left"},
    "heading": {"bold": True, "bottom": 1},
    "number heading": {"bold": True, "bottom": 1, "align": "right", "indent": 1},
    "matrix heading": {"bold": True, "bottom": 1, "align": "center"},
    "title": {"bold": True, "font_size": 16, "text_wrap": False},
    "subtitle": {"bold": True, "font_size": 14, "text_wrap": False},
    # The lines above a table run over its columns: the first column need not be as wide as they are long.
    "line": {"text_wrap": False},
}
_WORDS, _COUNT = Holds.WORDS, Holds.COUNT
_NARROW, _WIDTH = 13, 24
_WIDEST = 90


@dataclass(frozen=True)
class _Sheet:
    """A sheet to be written: its name and the table it holds."""

    name: str
    table: PaperTable


class _Book:
    """A workbook being written for one paper: its formats, each made once."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.workbook, self.out = new_workbook(paper.title, paper.imprint.as_at)
        self._looks: dict[tuple[str, str, str], Any] = {}

    def look(self, name: str, fill: str = "", ink: str = "") -> Any:
        """A cell format, on a fill where a cell is toned."""
        wanted = name, fill, ink
        if wanted not in self._looks:
            toned = {"bg_color": fill, "font_color": ink, "border": 1} if fill else {}
            self._looks[wanted] = self.workbook.add_format({**_FONT, **_LOOKS[name], **toned})
        return self._looks[wanted]

    def sheet(self, name: str) -> Any:
        """A new sheet, marked and with the paper's imprint at its foot."""
        sheet = self.workbook.add_worksheet(name)
        mark_pages(sheet, self.paper.marking, self.paper.imprint.line)
        sheet.set_paper(9)  # A4
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(top=0.9, bottom=1.1)
        return sheet


def paper_workbook(paper: Paper) -> bytes:
    """The workbook of a paper. The same paper gives the same bytes."""
    book = _Book(paper)
    _properties(book)
    sheets = _sheets(paper.tables())
    _write_cover(book)
    _write_contents(book, sheets)
    _write_table_sheet(book, _Sheet(NOTES, _notes(sheets)))
    _write_table_sheet(book, _Sheet(TEXT, _text(running_text(paper))))
    for one in sheets:
        _write_table_sheet(book, one)
    book.workbook.close()
    return book.out.getvalue()


def _properties(book: _Book) -> None:
    paper, day = book.paper, book.paper.imprint.as_at
    book.workbook.set_properties(
        {
            "title": cell_text(paper.title),
            "subject": cell_text(paper.imprint.line),
            "author": cell_text(paper.council),
            "category": paper.marking,
            "created": datetime(day.year, day.month, day.day),
        }
    )
    book.workbook.set_custom_property("Language", "en-GB")


def _sheets(tables: Sequence[PaperTable]) -> list[_Sheet]:
    named: list[_Sheet] = []
    for place, table in enumerate(tables, start=1):
        taken = (COVER, CONTENTS, NOTES, TEXT, *(one.name for one in named))
        named.append(_Sheet(sheet_name(f"{place} {table.title}", taken), table))
    return named


def _write_cover(book: _Book) -> None:
    paper, sheet = book.paper, book.sheet(COVER)
    sheet.set_column(0, 0, _WIDEST)
    marking = [f"{paper.marking}. {paper.exemption}".strip()] if paper.marking else []
    lines = [
        *marking, paper.council, paper.imprint.line, *(f"{name}: {value}" for name, value in paper.cover_lines),
        "Each sheet holds one table that begins in column A. The numbers were worked out from the registers.",
        SHORTHAND, NOT_GIVEN,
    ]  # fmt: skip
    write_text(sheet, 0, 0, paper.title, book.look("title"))
    for row, line in enumerate(filter(None, lines), start=1):
        write_text(sheet, row, 0, line, book.look("text"))


def _write_contents(book: _Book, sheets: Sequence[_Sheet]) -> None:
    listed = [(NOTES, "Notes to the tables"), (TEXT, "Every sentence of the paper"),
              *((one.name, one.table.title) for one in sheets)]  # fmt: skip
    sheet = book.sheet(CONTENTS)
    columns = [Column("Sheet", _WORDS, 1.5), Column("What it holds", _WORDS, 3)]
    rows = tuple((Cell(name), Cell(title)) for name, title in listed)
    first = _write_head(book, sheet, PaperTable("contents", CONTENTS, tuple(columns), rows, ""))
    for row, (name, _) in enumerate(listed, start=first + 1):
        link = f"internal:'{name.replace(chr(39), chr(39) * 2)}'!A1"
        sheet.write_url(row, 0, link, book.look("text"), string=cell_text(name))


def _notes(sheets: Sequence[_Sheet]) -> PaperTable:
    noted = [(one.name, one.table.note) for one in sheets if one.table.note]
    every = [("All sheets", SHORTHAND), ("All sheets", NOT_GIVEN), *noted]
    rows = tuple((Cell(place), Cell(sheet), Cell(note)) for place, (sheet, note) in enumerate(every, start=1))
    columns = (Column("Note", _COUNT), Column("Sheet", _WORDS, 1.5), Column("What it says", _WORDS, 4))
    return PaperTable("notes", "Notes to the tables", columns, rows, "")


def _text(lines: Sequence[TextLine]) -> PaperTable:
    rows = tuple(
        (Cell(place), Cell(line.heading), Cell(line.text), Cell(line.whose)) for place, line in enumerate(lines, 1)
    )
    columns = (Column("Number", _COUNT, 0.5), Column("Section", _WORDS, 1.5), Column("Text", _WORDS, 4),
               Column("Whose words", _WORDS, 1.5))  # fmt: skip
    return PaperTable("text", "Every sentence of the paper", columns, rows, "")


def _write_table_sheet(book: _Book, one: _Sheet) -> None:
    _write_head(book, book.sheet(one.name), one.table)


def _write_head(book: _Book, sheet: Any, table: PaperTable) -> int:
    """The title, the lines below it and the table; the row its header stands in, counted from 0."""
    lines = list(_lines(book.paper.imprint.as_at, table))
    write_text(sheet, 0, 0, table.title, book.look("subtitle"))
    for row, line in enumerate(lines, start=1):
        write_text(sheet, row, 0, line, book.look("line"))
    if table.rows:
        _write_table(book, sheet, table, len(lines) + 1)
    return len(lines) + 1


def _lines(as_at: date, table: PaperTable) -> Iterator[str]:
    if not table.rows:
        yield table.empty
    else:
        yield f"This sheet holds one table with {numbered(len(table.rows), 'row')}."
    if table.source:
        yield f"Source: {table.source}. As at {day_words(as_at)}."
    if table.note:
        yield f"Note: {table.note}"


def _write_table(book: _Book, sheet: Any, table: PaperTable, first: int) -> None:
    headings = unique_headings([column.heading for column in table.columns])
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _width(column))
    for row, cells in enumerate(table.rows, start=first + 1):
        for place, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
            _write_cell(book, sheet, (row, place), cell, _text_look(table, column))
    options = {
        "name": table_name(table.name),
        "style": None,
        "columns": [
            {"header": name, "header_format": book.look(_heading_look(table, column))}
            for name, column in zip(headings, table.columns, strict=True)
        ],
        "description": cell_text(table.title),
        "autofilter": not table.is_matrix,
    }
    sheet.add_table(first, 0, first + len(table.rows), len(headings) - 1, options)


def _heading_look(table: PaperTable, column: Column) -> str:
    if not column.is_number:
        return "heading"
    return "matrix heading" if table.is_matrix else "number heading"


def _text_look(table: PaperTable, column: Column) -> str:
    if not column.is_number:
        return "text"
    return "matrix" if table.is_matrix else "number as text"


def _width(column: Column) -> int:
    usual = _NARROW if column.is_number else _WIDTH
    return min(_WIDEST, max(_NARROW, round(usual * column.width), len(column.heading) // 2 + 4))


def _write_cell(book: _Book, sheet: Any, at: tuple[int, int], cell: Cell, text_look: str) -> None:
    tone = (cell.tone.fill, cell.tone.ink) if cell.tone else ("", "")
    value = cell.value
    if isinstance(value, date):
        made = datetime(value.year, value.month, value.day)
        sheet.write_datetime(*at, made, book.look("date", *tone))
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        sheet.write_number(*at, value, book.look("whole number" if isinstance(value, int) else "number", *tone))
    else:
        write_text(sheet, *at, cell.text, book.look(text_look, *tone))
