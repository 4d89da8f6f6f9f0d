"""Inside the child: the cells of a spreadsheet as Arrow columns. Imports are few, for every upload pays for them."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO

from inforisk.workbook.framing import AnswerWriter, unpack_request

_SHOWN = {
    "Div0": "#DIV/0!",
    "NA": "#N/A",
    "Name": "#NAME?",
    "Null": "#NULL!",
    "Num": "#NUM!",
    "Ref": "#REF!",
    "Value": "#VALUE!",
    "GettingData": "#GETTING_DATA",
}
_MENDABLE = ("xlsx", "xlsm")
_ERROR = re.compile(r"'Error\((\w+)\)'")
_DURATION = re.compile(r"PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d*)?S)?\"")
_NUMBER = re.compile(r"value: (-?[\d.eE+-]+)")


class Refused(Exception):
    """The file cannot be read; the parent writes the sentence. `note` holds its code and the words to fill in."""

    def __init__(self, code: str, **words: object) -> None:
        super().__init__(code)
        self.note = {"code": code, "words": words}


def respond(request: bytes, out: BinaryIO) -> None:
    """Read the file of the request and write its sheets to `out`: Arrow streams, then a note describing them."""
    note, data = unpack_request(request)
    answer = AnswerWriter(out)
    try:
        answer.close_with(_read(note, data, answer))
    except Refused as refused:
        answer.close_with({"refused": refused.note})


def _read(note: Mapping[str, Any], data: bytes, answer: AnswerWriter) -> dict[str, Any]:
    if note["format"] in ("text", "html", "xml"):
        from inforisk.workbook import text

        return text.read_text(note, data, answer)
    return _read_spreadsheet(note, data, answer)


def _read_spreadsheet(note: Mapping[str, Any], data: bytes, answer: AnswerWriter) -> dict[str, Any]:
    from inforisk.workbook import sheetxml

    if sheetxml.declares_types(data, note["parts"]):
        raise Refused("entities")
    if note.get("mend"):
        return _read_mended(note, data, answer)
    try:
        described = _sheets(note, data, answer)
    except Refused as refused:
        if refused.note["code"] != "damaged":
            raise
        return _read_mended(note, data, answer)
    if any("unread" in sheet for sheet in described) and note["format"] in _MENDABLE:
        return _read_mended(note, data, answer)
    return {"sheets": described}


def _read_mended(note: Mapping[str, Any], data: bytes, answer: AnswerWriter) -> dict[str, Any]:
    from inforisk.workbook import mending, sheetxml

    if note["format"] not in _MENDABLE:
        raise Refused("password_protected" if sheetxml.is_encrypted_opendocument(data, note["parts"]) else "damaged")
    mended = mending.mended(data, note["parts"])
    parts = [part for part in sheetxml.sheet_parts(mended.data, mending.places_in(mended.data)) if part]
    described = _sheets({**note, "parts": mending.places_in(mended.data)}, mended.data, answer)
    for sheet, part in zip(described, parts, strict=False):
        sheet["damaged"] = mended.damaged.get(part, [])
        sheet["strays"] = mended.strays.get(part, [])
    unread = [{"name": name, "unread": "not a worksheet"} for name in mended.dropped_sheets]
    return {"sheets": described + unread}


def _sheets(note: Mapping[str, Any], data: bytes, answer: AnswerWriter) -> list[dict[str, Any]]:
    reader = _opened(data)
    names = reader.sheet_names
    if len(names) > note["sheets"]:
        raise Refused("too_many_sheets", count=len(names), limit=note["sheets"])
    glances = _Glances(data, note, len(names))
    return [_sheet(reader, place, name, glances, answer) for place, name in enumerate(names)]


def _opened(data: bytes) -> Any:
    import fastexcel

    try:
        return fastexcel.read_excel(data)
    except BaseException as error:  # a panic in the parser is not an Exception
        raise Refused("damaged") from error


class _Glances:
    """What the XML of each sheet tells besides its cells; nothing for formats that are not XML."""

    def __init__(self, data: bytes, note: Mapping[str, Any], count: int) -> None:
        from inforisk.workbook import sheetxml

        self._glance = sheetxml.glance
        self._data = data
        self._places = note["parts"]
        parts = sheetxml.sheet_parts(data, self._places) if note["format"] in ("xlsx", "xlsm") else []
        self._parts = parts if len(parts) == count else [None] * count

    def of(self, place: int) -> Any:
        """The glance over a sheet; None where its part cannot be told or inflated."""
        part = self._parts[place]
        if part is None:
            return None
        try:
            return self._glance(self._data, self._places[part])
        except Exception:  # the reader proper says what is wrong with the part
            return None


def _sheet(reader: Any, place: int, name: str, glances: _Glances, answer: AnswerWriter) -> dict[str, Any]:
    try:
        sheet = reader.load_sheet(place, header_row=None, skip_rows=0, dtypes="string")
    except BaseException as error:  # a panic in the parser is not an Exception; the other sheets still count
        return {"name": name, "unread": str(error)[:200]}
    columns = [column.absolute_index for column in sheet.available_columns()]
    described = {"name": name, "hidden": sheet.visible != "visible", "columns": columns, "rows": sheet.height}
    if not columns or not sheet.height:
        return {**described, "columns": [], "rows": 0}
    start = answer.position
    present = _write_columns(sheet, answer)
    glance = glances.of(place)
    if glance is not None:
        described["merged"] = glance.merged
    if glance is None or glance.values != present:
        described["lost"] = _lost_values(sheet, columns)
    return {**described, "stream": [start, answer.position]}


def _write_columns(sheet: Any, answer: AnswerWriter) -> int:
    import nanoarrow
    from nanoarrow.ipc import StreamWriter

    array = nanoarrow.c_array(sheet)
    with StreamWriter.from_writable(answer) as writer:
        writer.write_stream(array)
    return sum(array.length - array.child(n).null_count for n in range(array.n_children))


def _lost_values(sheet: Any, columns: Sequence[int]) -> list[tuple[int, int, str]]:
    # (row from 0, column from 0, what the cell shows). Asked only when the counts disagree: it needs pyarrow.
    _, errors = sheet.to_arrow_with_errors()
    found = errors.errors if errors else ()
    return [(error.position[0], columns[error.position[1]], _shown(error.detail)) for error in found]


def _shown(detail: str) -> str:
    """What the cell shows: "#DIV/0!", a number no calendar holds, or a length of time as 02:03:04."""
    if found := _ERROR.search(detail):
        return _SHOWN.get(found[1], "#ERROR!")
    if found := _DURATION.search(detail):
        return ":".join(f"{int(part or 0):02}" for part in found.groups())
    found = _NUMBER.search(detail)
    return found[1].removesuffix(".0") if found else ""
