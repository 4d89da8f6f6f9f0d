"""A glance over the XML of xlsx sheets, inside the child: how many cells hold a value, and which blocks are merged.

The fast reader tells neither merged blocks nor values it had to drop, so the part is inflated once more and searched
as bytes, never parsed.
"""

import re
import zlib
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

Places = Mapping[str, Sequence[int]]

_CHUNK = 1 << 16
_CARRIED = 16
_HEAD = 4_096
_LONGEST_PART_OF_USE = 4 << 20
_MOST_MERGED = 200_000
_LOCAL_HEADER = 30
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s([^>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']")
_END_OF_DATA = b"sheetData>"


class Glance(NamedTuple):
    """`values` is how many cells carry a value; `merged` are (first letters, first row, last letters, last row).

    A named tuple, for importing dataclasses would cost the child a tenth of reading a small register.
    """

    values: int
    merged: tuple[tuple[str, int, str, int], ...]


def sheet_parts(data: bytes, places: Places) -> list[str | None]:
    """The part of each sheet in workbook order, None where it cannot be told."""
    book = next((name for name in places if name.lower().endswith("xl/workbook.xml")), None)
    if book is None:
        return []
    folder, _, file_name = book.rpartition("/")
    targets = targets_in(_small_part(data, places, f"{folder}/_rels/{file_name}.rels"))
    ids = [attributes(tag).get("id") for tag in _SHEET.findall(_small_part(data, places, book))]
    return [part_named(targets.get(sheet_id or ""), folder, places) for sheet_id in ids]


def targets_in(relations: bytes) -> dict[str, str]:
    """The target of each relation by its id, from the XML of a .rels part."""
    found = map(attributes, _RELATION.findall(relations))
    return {each["Id"]: each["Target"] for each in found if "Id" in each and "Target" in each}


def part_named(target: str | None, folder: str, places: Container[str]) -> str | None:
    """The part a relation's target points at, None where there is no such part."""
    if target is None:
        return None
    name = target[1:] if target.startswith("/") else f"{folder}/{target}"
    return name if name in places else None


def attributes(tag: bytes) -> dict[str, str]:
    """The attributes of a tag by their local names."""
    # r:id, ns1:id: the prefix differs from writer to writer.
    found = _ATTRIBUTE.findall(tag)
    return {name.rpartition(b":")[2].decode(): (one or other).decode("utf-8", "replace") for name, one, other in found}


def glance(data: bytes, place: Sequence[int]) -> Glance:
    """Count the values and read the merged blocks of one sheet part."""
    values, tail, carried = 0, b"", b""
    for chunk in _inflated(data, place):
        window = carried + chunk
        values += _values(window) - _values(carried)
        if tail:
            tail += chunk if len(tail) < _LONGEST_PART_OF_USE else b""
        elif (end := window.rfind(_END_OF_DATA)) >= 0 and window[end - 1 : end] in b"/:":
            tail = window[end:]
        carried = window[-_CARRIED:]
    return Glance(values, _merged(tail))


def _values(window: bytes) -> int:
    # An empty cell closes itself; one with a value, plain or inline, has an end.
    return window.count(b"</c>")


def letters(column: int) -> str:
    """The Excel letters of a column counted from 1 (cells.py has the same, but costs the child all of pandas)."""
    written = ""
    while column:
        column, rest = divmod(column - 1, 26)
        written = chr(65 + rest) + written
    return written


def number(column: str) -> int:
    """The place of a column's letters, counted from 1."""
    place = 0
    for letter in column:
        place = place * 26 + ord(letter) - 64
    return place


def _merged(tail: bytes) -> tuple[tuple[str, int, str, int], ...]:
    blocks = _MERGED.findall(tail)[:_MOST_MERGED]
    return tuple((first.decode(), int(top), last.decode(), int(bottom)) for first, top, last, bottom in blocks)


def declares_types(data: bytes, places: Places) -> bool:
    """Whether any XML part begins with a document type declaration, the way in for entity tricks."""
    heads = (_head(data, place) for name, place in places.items() if name.lower().endswith((".xml", ".rels")))
    return any(b"<!DOCTYPE" in head or b"<!ENTITY" in head for head in heads)


def is_encrypted_opendocument(data: bytes, places: Places) -> bool:
    """Whether the manifest of an OpenDocument file says that its parts are encrypted."""
    return b"encryption-data" in _small_part(data, places, "META-INF/manifest.xml")


def _head(data: bytes, place: Sequence[int]) -> bytes:
    offset, packed_size, method = place
    start = _start_of_part(data, offset)
    packed = data[start : start + min(packed_size, _HEAD)]
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, _HEAD) if method else packed
    except zlib.error:
        return b""


def part(data: bytes, place: Sequence[int]) -> bytes:
    """The beginning of a part, unpacked: as much of it as anything but cells may need."""
    found = bytearray()
    for chunk in _inflated(data, place):
        found += chunk
        if len(found) > _LONGEST_PART_OF_USE:
            break
    return bytes(found)


def _small_part(data: bytes, places: Places, name: str) -> bytes:
    place = places.get(name)
    return b"" if place is None else part(data, place)


def _inflated(data: bytes, place: Sequence[int]) -> Iterator[bytes]:
    offset, packed_size, method = place
    start = _start_of_part(data, offset)
    packed = memoryview(data)[start : start + packed_size]
    if not method:
        yield bytes(packed)
        return
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for at in range(0, len(packed), _CHUNK):
        yield unpacker.decompress(packed[at : at + _CHUNK])


def _start_of_part(data: bytes, offset: int) -> int:
    names = int.from_bytes(data[offset + 26 : offset + 28], "little")
    extra = int.from_bytes(data[offset + 28 : offset + 30], "little")
    return offset + _LOCAL_HEADER + names + extra
