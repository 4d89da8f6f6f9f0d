"""Tables on paper: CSV and Excel that open without surprises and read aloud well."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from inforisk.briefing.plain_text import csv_text, printable
from inforisk.briefing.sheets import (
    MAX_ROWS,
    Formats,
    formats,
    mark_pages,
    new_workbook,
    sheet_name,
    unique_headings,
    write_table,
    write_text,
)
from inforisk.phrases import day_words, numbered

_BOM = "\ufeff"
_NO_ROWS = "No rows"


@dataclass(frozen=True)
class Table:
    """One table of a workbook: its title, its frame (the index is not written), its columns in words.

    A column without a label is headed by its own name, with underscores as spaces.
    """

    title: str
    frame: pd.DataFrame
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Cover:
    """What the first sheet says: title, the date the figures stand at, the marking, and any further lines."""

    title: str
    as_at: date | None = None
    marking: str = ""
    lines: tuple[str, ...] = ()


def csv_bytes(frame: pd.DataFrame, labels: Mapping[str, str] | None = None) -> bytes:
    """A frame as CSV in UTF-8 with a byte order mark: every cell quoted, headings in words, nothing a spreadsheet runs.

    Dates are written as in the United Kingdom (31/03/2017); missing is blank.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([csv_text(heading) for heading in in_words(frame, labels or {})])
    writer.writerows(zip(*(_as_texts(frame.iloc[:, place]) for place in range(frame.shape[1])), strict=True))
    return (_BOM + out.getvalue()).encode("utf-8", errors="ignore")


def workbook_bytes(tables: Sequence[Table], cover: Cover) -> bytes:
    """An Excel workbook with a cover and one sheet a table, made to the government's rules for accessible tables."""
    workbook, out = new_workbook(cover.title, cover.as_at)
    look = formats(workbook)
    names = _sheet_names(tables)
    _write_cover(workbook, cover, tables, names, look)
    for table, name in zip(tables, names, strict=True):
        sheet = workbook.add_worksheet(name)
        shown = table.frame.head(MAX_ROWS) if len(table.frame) else _no_rows(table.frame)
        write_table(sheet, name, shown, in_words(table.frame, table.labels), look)
        mark_pages(sheet, cover.marking)
    workbook.close()
    return out.getvalue()


def in_words(frame: pd.DataFrame, labels: Mapping[str, str]) -> list[str]:
    """The headings of a frame's columns in words, no two alike."""
    return unique_headings([labels.get(str(name), str(name).replace("_", " ").capitalize()) for name in frame.columns])


def _as_texts(values: "pd.Series[Any]") -> list[str]:
    missing = values.isna().tolist()
    if pd.api.types.is_datetime64_any_dtype(values.dtype):
        written = values.dt.strftime("%d/%m/%Y").tolist()
    elif pd.api.types.is_bool_dtype(values.dtype):
        written = ["Yes" if value is True else "No" for value in values.tolist()]
    elif pd.api.types.is_numeric_dtype(values.dtype):
        written = [str(value) for value in values.tolist()]
    else:
        written = [csv_text(str(value)) for value in values.tolist()]
    return ["" if is_missing else text for text, is_missing in zip(written, missing, strict=True)]


def _sheet_names(tables: Sequence[Table]) -> list[str]:
    names: list[str] = ["Cover"]
    for table in tables:
        names.append(sheet_name(table.title, names))
    return names[1:]


def _no_rows(frame: pd.DataFrame) -> pd.DataFrame:
    # A table must have a row, and a blank one would read as lost: it says that there is none.
    blank = pd.DataFrame(None, index=[0], columns=frame.columns, dtype="str")
    return blank.assign(**{str(frame.columns[0]): _NO_ROWS}) if frame.shape[1] else blank


def _write_cover(workbook: Any, cover: Cover, tables: Sequence[Table], names: Sequence[str], look: Formats) -> None:
    sheet = workbook.add_worksheet("Cover")
    sheet.set_column(0, 0, 90, look["text"])
    write_text(sheet, 0, 0, cover.title, look["title"])
    for row, line in enumerate(_cover_lines(cover), start=1):
        write_text(sheet, row, 0, line, look["text"])
    first = len(_cover_lines(cover)) + 1
    write_text(sheet, first, 0, "Contents", look["heading"])
    for row, (table, name) in enumerate(zip(tables, names, strict=True), start=first + 1):
        link = f"internal:'{name.replace(chr(39), chr(39) * 2)}'!A1"
        sheet.write_url(row, 0, link, string=_contents_line(table, name))
    mark_pages(sheet, cover.marking)


def _contents_line(table: Table, name: str) -> str:
    rows, held = len(table.frame), min(len(table.frame), MAX_ROWS)
    cut = f", the first {held:,} of them here" if held < rows else ""
    return printable(f"{name}: {table.title} ({numbered(rows, 'row')}{cut})")


def _cover_lines(cover: Cover) -> list[str]:
    marking = [cover.marking.upper()] if cover.marking else []
    as_at = [f"As at {day_words(cover.as_at)}"] if cover.as_at else []
    return [*marking, *as_at, *cover.lines]
