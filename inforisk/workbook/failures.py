"""Inside the child: why the reader would not open a file that is no .xlsx. It only says that it cannot."""

from collections.abc import Mapping, Sequence

_BIFF_BEGIN = b"\x09\x08"
_BIFF_SECTOR = 64
_FILE_PASS = 0x2F
_RECORDS_LOOKED_AT = 40


def reason(found_format: str, data: bytes, places: Mapping[str, Sequence[int]]) -> str:
    """The code of the refusal that fits: "password_protected", "entities" or, where nothing is known, "damaged"."""
    if found_format == "xls":
        return "password_protected" if _has_file_pass(data) else "damaged"
    if found_format == "ods":
        return _opendocument_reason(data, places)
    return "damaged"


def _opendocument_reason(data: bytes, places: Mapping[str, Sequence[int]]) -> str:
    from inforisk.workbook import sheetxml

    manifest = next((name for name in places if name.lower() == "meta-inf/manifest.xml"), None)
    if manifest and b"encryption-data" in sheetxml.part(data, places[manifest]):
        return "password_protected"
    content = sheetxml.part(data, places["content.xml"])[:65_536] if "content.xml" in places else b""
    return "entities" if b"<!DOCTYPE" in content or b"<!ENTITY" in content else "damaged"


def _has_file_pass(data: bytes) -> bool:
    """Whether a workbook stream begins with the record that says its cells are encrypted."""
    begin = data.find(_BIFF_BEGIN, 512)
    while begin >= 0:
        if begin % _BIFF_SECTOR == 0 and _FILE_PASS in _first_records(data, begin):
            return True
        begin = data.find(_BIFF_BEGIN, begin + 1)
    return False


def _first_records(data: bytes, begin: int) -> set[int]:
    kinds = set()
    for _ in range(_RECORDS_LOOKED_AT):
        kinds.add(int.from_bytes(data[begin : begin + 2], "little"))
        begin += 4 + int.from_bytes(data[begin + 2 : begin + 4], "little")
    return kinds
