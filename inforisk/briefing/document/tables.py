"""Tables as readers and screen readers need them: captioned, described, headed on every page, of fixed widths."""

from collections.abc import Iterator
from typing import Any

from inforisk.briefing.document.manuscript import Manuscript
from inforisk.briefing.document.markup import field, link, paragraph, run, w, words
from inforisk.briefing.document.page import text_width
from inforisk.briefing.document.rows import Rows
from inforisk.briefing.document.styles import MATRIX, TABLE
from inforisk.briefing.document.text import clean, one_line, runs
from inforisk.briefing.document.turning import turn
from inforisk.briefing.document.widths import needs_landscape, widths
from inforisk.briefing.paper.appetite_line import MEANING, Beyond, is_drawn, told_beyond
from inforisk.briefing.paper.blocks import PaperTable
from inforisk.phrases import listed, numbered
from inforisk.scoring.scheme import Scheme


def write_table(manuscript: Manuscript, table: PaperTable, scheme: Scheme | None = None, told: str = "") -> None:
    """The caption, the table, its note and its source; of a table without rows its title and what it says then.

    A table written before is named, not repeated. `scheme` draws the appetite line into a matrix; `told` is the matrix
    in words, for those who do not see it.
    """
    is_new = bool(table.rows) and table.name not in manuscript.tables
    turn(manuscript, is_flat=is_new and needs_landscape(table, text_width()))
    if not table.rows:
        manuscript.add(
            paragraph("Caption", *runs(one_line(table.title))), paragraph("Normal", *runs(clean(table.empty)))
        )
    elif table.name in manuscript.tables:
        manuscript.add(_named_again(manuscript.tables[table.name]))
    else:
        beyond = told_beyond(table, scheme) if table.is_matrix and scheme else {}
        manuscript.add(_caption(manuscript, table), _table(manuscript, table, beyond, told or described(table)))
        manuscript.add(*_below(table, MEANING if is_drawn(beyond) else ""))


def described(table: PaperTable) -> str:
    """What is read out before the table: "2 rows. Columns: Action plan, Complete and All." """
    headings = listed([one_line(column.heading) for column in table.columns])
    return f"{numbered(len(table.rows), 'row')}. Columns: {headings}."


def _caption(manuscript: Manuscript, table: PaperTable) -> Any:
    number = manuscript.tables[table.name] = manuscript.next_of("Table")
    counted = (run(words("Table ")), *field("SEQ Table \\* ARABIC", str(number)))
    place = manuscript.bookmarks.around(_anchor(number), *counted)
    return paragraph("Caption", *place, *runs(f": {one_line(table.title)}"))


def _named_again(number: int) -> Any:
    there = link(_anchor(number), run(words(f"Table {number}"), style="Hyperlink"))
    return paragraph("SourceEnd", run(words("The figures are in ")), there, run(words(".")))


def _anchor(number: int) -> str:
    return f"table_{number}"


def _table(manuscript: Manuscript, table: PaperTable, beyond: Beyond, description: str) -> Any:
    measured = widths(table, text_width(manuscript.is_flat))
    rows = Rows(manuscript, table, measured, beyond, table.name in manuscript.source_tables)
    grid = w("tblGrid", *(w("gridCol", w=width) for width in measured))
    return w("tbl", _properties(table, sum(measured), description), grid, rows.headings(), *rows.bodies())


def _properties(table: PaperTable, whole: int, description: str) -> Any:
    return w(
        "tblPr",
        w("tblStyle", val=MATRIX if table.is_matrix else TABLE),
        w("tblW", w=whole, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="06A0", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1),
        w("tblCaption", val=one_line(table.title)),
        w("tblDescription", val=one_line(description)),
    )


def _below(table: PaperTable, line: str) -> Iterator[Any]:
    """The lines below a table; an empty one where there are none, for two tables that touch are one to Word."""
    source = f"Source: {one_line(table.source)}." if table.source.strip() else ""
    said = [one_line(text) for text in (line, table.note, source) if text.strip()] or [""]
    for text in said[:-1]:
        yield paragraph("Source", *runs(text), properties=[w("keepNext")])
    yield paragraph("SourceEnd", *runs(said[-1]))
