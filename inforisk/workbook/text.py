"""Inside the child: registers that are text, whatever their name says - CSV and its kin, web pages, XML of 2003."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from inforisk.workbook.framing import AnswerWriter
from inforisk.workbook.reader import Refused
from inforisk.workbook.sheetxml import letters

# More cells than this, blanks counted, would not fit the child; a register of 100,000 x 30 has 3 million.
_MOST_CELLS = 20_000_000


@dataclass
class TextSheet:
    """A sheet read from text. `rows` maps a row counted from 0 to its values by column, both possibly with gaps.

    `merged` are (first column letters, first row, last column letters, last row); `lost` are cells that show an
    error: (row from 0, column from 0, what is shown).
    """

    name: str
    rows: Mapping[int, Mapping[int, str]] | Sequence[Sequence[str]] = ()
    is_hidden: bool = False
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    lost: list[tuple[int, int, str]] = field(default_factory=list)


def read_text(note: Mapping[str, Any], data: bytes, answer: AnswerWriter) -> dict[str, Any]:
    """Read the text and write its sheets; the note that describes them."""
    from inforisk.workbook import decoding

    if note["format"] == "xml":
        from inforisk.workbook import spreadsheetml

        return {"sheets": _written(spreadsheetml.sheets_of(data), note, answer)}
    decoded = decoding.decoded(data)
    if note["format"] == "html":
        from inforisk.workbook import webpage

        sheets, found_format = webpage.sheets_of(decoded.text), "html"
    else:
        from inforisk.workbook import delimited

        sheets, found_format = delimited.sheets_of(decoded.text)
    written = _written(sheets, note, answer)
    return {"sheets": written, "format": found_format, "guessed_encoding": decoded.guessed}


def _written(sheets: Sequence[TextSheet], note: Mapping[str, Any], answer: AnswerWriter) -> list[dict[str, Any]]:
    if len(sheets) > note["sheets"]:
        raise Refused("too_many_sheets", count=len(sheets), limit=note["sheets"])
    return [_write_sheet(sheet, note, answer) for sheet in sheets]


def _write_sheet(sheet: TextSheet, note: Mapping[str, Any], answer: AnswerWriter) -> dict[str, Any]:
    height, width = _extent(sheet)
    _check_extent(sheet.name, height, width, note)
    start = answer.position
    if height and width:
        _write_columns(_columns(sheet, height, width), height, answer)
    return {
        "name": sheet.name,
        "hidden": sheet.is_hidden,
        "columns": list(range(width)) if height else [],
        "rows": height if width else 0,
        "merged": [(letters(left + 1), top, letters(right + 1), bottom) for left, top, right, bottom in sheet.merged],
        "lost": sheet.lost,
        "stream": [start, answer.position],
    }


def _extent(sheet: TextSheet) -> tuple[int, int]:
    if isinstance(sheet.rows, Mapping):
        filled = {row: cells for row, cells in sheet.rows.items() if cells}
        return max(filled, default=-1) + 1, max((max(cells) for cells in filled.values()), default=-1) + 1
    return len(sheet.rows), max(map(len, sheet.rows), default=0)


def _check_extent(name: str, height: int, width: int, note: Mapping[str, Any]) -> None:
    if width > note["columns"]:
        raise Refused("too_wide", count=width, limit=note["columns"])
    if height > note["rows"]:
        raise Refused("too_long", limit=note["rows"])
    if height * width > _MOST_CELLS:
        raise Refused("stray_cell", sheet=name, cell=f"{letters(width)}{height}")


def _columns(sheet: TextSheet, height: int, width: int) -> list[list[str | None]]:
    if not isinstance(sheet.rows, Mapping):
        from itertools import zip_longest

        return [list(column) for column in zip_longest(*sheet.rows)]
    columns: list[list[str | None]] = [[None] * height for _ in range(width)]
    for row, cells in sheet.rows.items():
        for column, value in cells.items():
            columns[column][row] = value
    return columns


def _write_columns(columns: Sequence[Sequence[str | None]], height: int, answer: AnswerWriter) -> None:
    import nanoarrow
    from nanoarrow.ipc import StreamWriter

    children = [nanoarrow.c_array(_encodable(column), nanoarrow.string()) for column in columns]
    schema = nanoarrow.struct({str(place): nanoarrow.string() for place in range(len(children))})
    table = nanoarrow.c_array_from_buffers(schema, height, [None], children=children)
    with StreamWriter.from_writable(answer) as writer:
        writer.write_stream(table)


def _encodable(column: Sequence[str | None]) -> Sequence[str | None]:
    try:
        "".join(filter(None, column)).encode()
    except UnicodeEncodeError:  # half a surrogate pair, from a text cut in the middle of a character
        return [value and value.encode("utf-8", "replace").decode() for value in column]
    return column
