"""Inside the child: put an .xlsx the reader gave up on into an order it can read, losing only what is broken.

A first reading of an honest file never comes here. Damaged cells are replaced by their raw text or left out, cells
far beyond the register are taken out, and both are reported by name.
"""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from inforisk.workbook import sheetxml
from inforisk.workbook.reader import Refused

_CELL = re.compile(rb"<c\b([^>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
_REF = re.compile(rb"\br=[\"']([^\"']*)[\"']")
_TYPE = re.compile(rb"\bt=[\"']([^\"']*)[\"']")
_VALUE = re.compile(rb"<v[^>]*>([^<]*)|<t[^>]*>([^<]*)")
_PLACE = re.compile(rb"([A-Z]{1,3})([1-9]\d{0,6})")
_NUMBER = re.compile(rb"\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*")
_TYPES = {b"s", b"n", b"str", b"inlineStr", b"b", b"e", b"d"}
_DECLARATION = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_DIMENSION = re.compile(rb"<dimension\b[^>]*?(/>|>.*?</dimension>)", re.DOTALL)
_LONE_AMPERSAND = re.compile(rb"&(?!(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|lt|gt|amp|quot|apos);)")
_LONE_BRACKET = re.compile(rb"<(?![/?!A-Za-z])")
_ITEM = re.compile(rb"<si[\s/>]")
_SHEET_TAG = re.compile(rb"<sheet\s[^>]*>")
_MOST_CELLS = 20_000_000
_FAR_ROWS, _FAR_COLUMNS, _FEW = 5_000, 200, 3
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576


@dataclass
class Mended:
    """The workbook anew, and by part what was found: damaged cells (what is left of them) and far ones (their text)."""

    data: bytes = b""
    damaged: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    strays: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    dropped_sheets: list[str] = field(default_factory=list)


def mended(data: bytes, places: Mapping[str, Sequence[int]]) -> Mended:
    """A copy of the workbook that reads, and what had to be changed. Document type declarations are a refusal."""
    result = Mended()
    sheets = {part for part in sheetxml.sheet_parts(data, places) if part}
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        texts = _count_of_texts(old)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as new:
            for name in dict.fromkeys(old.namelist()):
                if _is_needed(name):
                    new.writestr(name, _mended_part(old, name, name in sheets, texts, result))
    result.data = packed.getvalue()
    return result


def places_in(data: bytes) -> dict[str, tuple[int, int, int]]:
    """Where each part of a zip stands, as guard.Identified.parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return {part.filename: (part.header_offset, part.compress_size, part.compress_type) for part in book.filelist}


def _is_needed(name: str) -> bool:
    return name.endswith((".xml", ".rels")) and not re.search(r"/(drawings|charts|media|theme|printerSettings)/", name)


def _count_of_texts(book: zipfile.ZipFile) -> int:
    names = [name for name in book.namelist() if name.lower().endswith("sharedstrings.xml")]
    return len(_ITEM.findall(_read(book, names[0]))) if names else 0


def _read(book: zipfile.ZipFile, name: str) -> bytes:
    try:
        part = book.read(name)
    except Exception as error:  # a broken part shows as any of BadZipFile, zlib.error, EOFError, OSError ...
        raise Refused("damaged") from error
    if _DECLARATION.search(part[:65_536]):
        raise Refused("entities")
    return part


def _mended_part(book: zipfile.ZipFile, name: str, is_sheet: bool, texts: int, result: Mended) -> bytes:
    part = _well_formed(_read(book, name))
    if is_sheet:
        return _SheetMender(texts).mended(part, name, result)
    if name.lower().endswith("xl/workbook.xml"):
        return _only_worksheets(book, name, part, result)
    return part


def _well_formed(part: bytes) -> bytes:
    head = part[:200].lower()
    if b"utf-16" in head or part[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return part
    part = part.decode("utf-8", "replace").encode()
    return _LONE_BRACKET.sub(b"&lt;", _LONE_AMPERSAND.sub(b"&amp;", part))


def _only_worksheets(book: zipfile.ZipFile, name: str, part: bytes, result: Mended) -> bytes:
    # A macro sheet, or a sheet whose part is missing, makes the reader refuse all the others.
    folder, _, file_name = name.rpartition("/")
    names = set(book.namelist())
    relations = f"{folder}/_rels/{file_name}.rels"
    targets = sheetxml.targets_in(_read(book, relations)) if relations in names else {}

    def kept(tag: re.Match[bytes]) -> bytes:
        attributes = sheetxml.attributes(tag[0])
        target = sheetxml.part_named(targets.get(attributes.get("id", "")), folder, names)
        if target is not None and "macrosheet" not in target.lower():
            return tag[0]
        result.dropped_sheets.append(attributes.get("name", "?"))
        return b""

    return _SHEET_TAG.sub(kept, part)


class _SheetMender:
    """Goes over the cells of one sheet part twice: once to know and repair them, once to take the far ones out."""

    def __init__(self, texts: int) -> None:
        self._texts = texts
        self._damaged: list[tuple[str, str]] = []
        self._rows: dict[int, int] = {}
        self._columns: dict[int, int] = {}
        self._far: set[tuple[int, int]] = set()
        self._strays: list[tuple[str, str]] = []

    def mended(self, part: bytes, name: str, result: Mended) -> bytes:
        part = _CELL.sub(self._repaired, _DIMENSION.sub(b"", part))
        far_rows = _far_places(self._rows, _FAR_ROWS)
        far_columns = _far_places(self._columns, _FAR_COLUMNS)
        if far_rows or far_columns:
            part = _CELL.sub(lambda cell: self._near(cell, far_rows, far_columns), part)
        rows = max((row for row in self._rows if row not in far_rows), default=0)
        columns = max((column for column in self._columns if column not in far_columns), default=0)
        if rows * columns > _MOST_CELLS:
            raise Refused("stray_cell", sheet=name, cell=f"{sheetxml.letters(columns)}{rows}")
        result.damaged[name], result.strays[name] = self._damaged, self._strays
        return part

    def _repaired(self, cell: re.Match[bytes]) -> bytes:
        attributes, inner = cell[1], cell[2] or b""
        ref = _REF.search(attributes)
        place = _place(ref[1]) if ref else None
        if ref and place is None:
            self._damaged.append((_text(ref[1])[:20], _raw(inner)))
            return b""
        if not inner.strip():
            return cell[0]
        if place:
            self._rows[place[0]] = self._rows.get(place[0], 0) + 1
            self._columns[place[1]] = self._columns.get(place[1], 0) + 1
        return cell[0] if self._is_sound(attributes, inner) else self._as_raw(attributes, inner, ref)

    def _is_sound(self, attributes: bytes, inner: bytes) -> bool:
        found = _TYPE.search(attributes)
        kind = found[1] if found else b"n"
        if kind not in _TYPES or inner.count(b"<v>") != inner.count(b"</v>"):
            return False
        value = _VALUE.search(inner)
        if value is None or value[1] is None or not value[1].strip():
            return True
        if kind == b"s":
            return value[1].strip().isdigit() and int(value[1]) < self._texts
        return kind != b"n" or _NUMBER.fullmatch(value[1]) is not None

    def _as_raw(self, attributes: bytes, inner: bytes, ref: re.Match[bytes] | None) -> bytes:
        found = _TYPE.search(attributes)
        raw = "" if found and found[1] == b"s" else _raw(inner)
        self._damaged.append((_text(ref[1]) if ref else "?", raw))
        if not ref or not raw:
            return b""
        escaped = raw.replace("&", "&amp;").replace("<", "&lt;").encode()
        return b'<c r="' + ref[1] + b'" t="inlineStr"><is><t>' + escaped + b"</t></is></c>"

    def _near(self, cell: re.Match[bytes], far_rows: set[int], far_columns: set[int]) -> bytes:
        ref = _REF.search(cell[1])
        place = _place(ref[1]) if ref else None
        if ref is None or place is None or (place[0] not in far_rows and place[1] not in far_columns):
            return cell[0]
        if (cell[2] or b"").strip():
            self._strays.append((_text(ref[1]), "" if b't="s"' in cell[1] else _raw(cell[2])))
        return b""


def _far_places(counts: Mapping[int, int], far: int) -> set[int]:
    """The rows (or columns) beyond a wide gap that hold no more than a few cells between them."""
    places, beyond = sorted(counts), 0
    for place, nearer in pairwise(reversed(places)):
        beyond += counts[place]
        if beyond > _FEW:
            break
        if place - nearer > far:
            return {each for each in places if each >= place}
    return set()


def _place(ref: bytes) -> tuple[int, int] | None:
    found = _PLACE.fullmatch(ref)
    if not found:
        return None
    row, column = int(found[2]), sheetxml.number(found[1].decode())
    return (row, column) if row <= _LAST_ROW and column <= _LAST_COLUMN else None


def _raw(inner: bytes) -> str:
    value = _VALUE.search(inner)
    return _text((value[1] or value[2] or b"") if value else b"").strip()


def _text(raw: bytes) -> str:
    text = raw.decode("utf-8", "replace")
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text
