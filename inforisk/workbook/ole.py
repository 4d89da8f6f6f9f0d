"""What an OLE2 compound file (.xls, .doc, .msg, encrypted .xlsx) holds, from the names in its directory alone."""

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
        return
    for name, code in _OTHERS:
        if _has_entry(data, name):
            raise refusal(code)
    raise refusal("not_a_spreadsheet" if _has_entry(data, "Root Entry") else "cut_off")


def is_cut_short(data: bytes) -> bool:
    """Whether the file ends before the last sector its own header counts."""
    shift = int.from_bytes(data[30:32], "little")
    if shift not in (9, 12) or len(data) < _HEADER_BYTES:
        return True
    table_sectors = int.from_bytes(data[44:48], "little")
    first_directory = int.from_bytes(data[48:52], "little")
    tables = [int.from_bytes(data[76 + 4 * n : 80 + 4 * n], "little") for n in range(min(table_sectors, 109))]
    return any((sector + 2) << shift > len(data) + (1 << shift) - 1 for sector in [first_directory, *tables])


def _has_entry(data: bytes, name: str) -> bool:
    wanted = name.encode("utf-16-le") + b"\0\0"
    place = data.find(wanted, _HEADER_BYTES)
    while place >= 0:
        if place % _ENTRY_BYTES == 0 and data[place + 64 : place + 66] == len(wanted).to_bytes(2, "little"):
            return True
        place = data.find(wanted, place + 1)
    return False
