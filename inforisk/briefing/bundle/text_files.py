"""A paper's tables as text files, one each: UTF-8, every cell quoted, nothing a spreadsheet runs."""

import csv
import io
from collections.abc import Mapping
from datetime import date

from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.briefing.paper.paper import Paper
from inforisk.briefing.plain_text import csv_text
from inforisk.briefing.sheets import unique_headings

_BOM = "\ufeff"


def table_files(paper: Paper) -> Mapping[str, bytes]:
    """Each table of a paper under its name, in the order of the paper: one header row, then the rows and nothing else.

    Dates are written as in the United Kingdom (31/03/2017), numbers without separators; a table without rows has its
    header only. The imprint and the notes stand in the paper's other files.
    """
    return {table.name: table_file(table) for table in paper.tables()}


def table_file(table: PaperTable) -> bytes:
    """One table as CSV with a byte order mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(map(csv_text, unique_headings([column.heading for column in table.columns])))
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return (_BOM + out.getvalue()).encode("utf-8", errors="ignore")


def _text(cell: Cell) -> str:
    if isinstance(cell.value, date):
        return f"{cell.value:%d/%m/%Y}"
    if isinstance(cell.value, (int, float)):
        return str(cell.value)
    return csv_text(cell.text)
