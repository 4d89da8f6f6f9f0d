"""What an OLE2 compound file (.xls, .doc, .msg, encrypted .xlsx) holds, from the names in its directory alone."""

from collections.abc import Iterator

from inforisk.workbook.refusals import refusal

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER_BYTES = 512
_ENTRY_BYTES = 128
# The first that is present decides; an encrypted workbook may also show streams of what it wraps.
_REFUSED = (
    ("EncryptedPackage", "password_protected"),
    ("EncryptionInfo", "password_protected"),
    ("\x09DRMContent", "rights_protected"),
)
# The first record of a workbook: its length, and the version of its format (Excel 97 and later, Excel 5 and 95).
_BEGINNINGS = (b"\x09\x08\x10\0\0\x06\x05\0", b"\x09\x08\x08\0\0\x05\x05\0")
_SMALLEST_SECTOR = 64
_FILE_PASS = 0x2F  # the record that says all that follow are encrypted; only one other may stand before it
_OTHERS = (
    ("WordDocument", "word"),
    ("PowerPoint Document", "powerpoint"),
    ("__properties_version1.0", "outlook"),
)


def check_ole(data: bytes) -> None:
    """Pass when the compound file holds an Excel workbook. Raises CannotRead that says what it is otherwise.

    Entry names are looked for wherever a directory entry can stand, so a broken allocation table hides none.
    """
    for name, code in _REFUSED:
        if _has_entry(data, name):
            raise refusal("rights_protected" if _has_entry(data, "DRMEncryptedTransform") else code)
    if _has_entry(data, "Workbook") or _has_entry(data, "Book"):
        if any(_is_encrypted(data, begin) for begin in _workbook_beginnings(data)):
            raise refusal("password_protected")
        return
    for name, code in _OTHERS:
        if _has_entry(data, name):
            raise refusal(code)
    raise refusal("not_a_spreadsheet" if _has_entry(data, "Root Entry") else "cut_off")


def _workbook_beginnings(data: bytes) -> Iterator[int]:
    for beginning in _BEGINNINGS:
        place = data.find(beginning, _HEADER_BYTES)
        while place >= 0:
            if place % _SMALLEST_SECTOR == 0:
                yield place
            place = data.find(beginning, place + 1)


def _is_encrypted(data: bytes, begin: int) -> bool:
    for _ in range(3):
        if int.from_bytes(data[begin : begin + 2], "little") == _FILE_PASS:
            return True
        begin += 4 + int.from_bytes(data[begin + 2 : begin + 4], "little")
    return False


def _has_entry(data: bytes, name: str) -> bool:
    wanted = name.encode("utf-16-le") + b"\0\0"
    place = data.find(wanted, _HEADER_BYTES)
    while place >= 0:
        if place % _ENTRY_BYTES == 0 and data[place + 64 : place + 66] == len(wanted).to_bytes(2, "little"):
            return True
        place = data.find(wanted, place + 1)
    return False
