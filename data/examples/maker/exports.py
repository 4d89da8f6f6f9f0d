"""The two files that are not workbooks: a csv out of an old system, and a web page that calls itself .xls."""

import csv
from datetime import date
from html import escape
from io import StringIO

from .council import Service
from .layout import Cell, Layout, Product, Row, title_lines
from .quarters import Quarter


def csv_bytes(layout: Layout, rows: tuple[Row, ...], service: Service, quarter: Quarter) -> bytes:
    """Comma separated, Windows encoding and line ends, the title lines above the headings."""
    stream = StringIO()
    writer = csv.writer(stream)
    writer.writerows(title_lines(layout, service, quarter))
    writer.writerow([column.heading for column in layout.columns])
    writer.writerows([_words(column.cell(row)) for column in layout.columns] for row in rows)
    return stream.getvalue().encode("cp1252")


def html_bytes(layout: Layout, rows: tuple[Row, ...], service: Service, quarter: Quarter) -> bytes:
    """The page an older system sends when asked for Excel: one table, title lines spanning its width."""
    width = len(layout.columns)
    titles = [
        f'<tr><td colspan="{width}"><b>{escape(line[0])}</b></td></tr>'
        for line in title_lines(layout, service, quarter)
    ]
    headings = "".join(f"<th>{escape(column.heading)}</th>" for column in layout.columns)
    body = [_table_row([_words(column.cell(row)) for column in layout.columns]) for row in rows]
    table = "\n".join([*titles, f"<tr>{headings}</tr>", *body])
    page = f'<html><head><meta charset="utf-8"></head><body><table border="1">\n{table}\n</table></body></html>\n'
    return page.encode()


def _table_row(cells: list[str]) -> str:
    return "<tr>" + "".join(f"<td>{escape(words)}</td>" for words in cells) + "</tr>"


def _words(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, Product):
        return str(value.shown)
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)
