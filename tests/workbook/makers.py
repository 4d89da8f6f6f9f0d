"""Small workbooks and near-workbooks, made byte by byte so that each test knows what is in them."""

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import xlsxwriter

SHEET = "xl/worksheets/sheet1.xml"
TEXTS = "xl/sharedStrings.xml"


def xlsx(write: Callable[[Any, Any], None], **options: Any) -> bytes:
    """A workbook with one sheet "Risks", filled by `write(book, sheet)`."""
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, {"in_memory": True, **options})
    write(book, book.add_worksheet("Risks"))
    book.close()
    return packed.getvalue()


def register(rows: int = 3) -> bytes:
    """Headings in row 1, then rows of a reference, a score and a date."""

    def write(book: Any, sheet: Any) -> None:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, ["Ref", "Score", "Review"])
        for row in range(1, rows + 1):
            sheet.write(row, 0, f"R{row}")
            sheet.write(row, 1, row + 10)
            sheet.write(row, 2, 42_800 + row, day)

    return xlsx(write)


def repacked(book: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The workbook with the first `old` in one part replaced; the test fails when there is none."""
    with zipfile.ZipFile(io.BytesIO(book)) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new, 1)
    return zipped(parts)


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as whole:
        for name, content in parts.items():
            whole.writestr(name, content)
    return packed.getvalue()


def ods(rows: Sequence[Sequence[str]], manifest_extra: str = "") -> bytes:
    """An OpenDocument spreadsheet of text cells."""
    cells = "".join(
        "<table:table-row>"
        + "".join(f'<table:table-cell office:value-type="string"><text:p>{v}</text:p></table:table-cell>' for v in row)
        + "</table:table-row>"
        for row in rows
    )
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Risks">{cells}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="content.xml">{manifest_extra}</manifest:file-entry>'
        "</manifest:manifest>"
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        whole.writestr("content.xml", content)
        whole.writestr("META-INF/manifest.xml", manifest)
    return packed.getvalue()


def compound(*streams: str, content: bytes = b"") -> bytes:
    """An OLE2 compound file whose directory names these streams; `content` stands in the sectors after it."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0" + bytes(10)
    header += (1).to_bytes(4, "little") + (1).to_bytes(4, "little")
    entries = b"".join(_entry(name) for name in ("Root Entry", *streams))
    return header.ljust(512, b"\0") + entries.ljust(1_024, b"\0") + content.ljust(1_024, b"\0")


def _entry(name: str) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    return (written.ljust(64, b"\0") + len(written).to_bytes(2, "little")).ljust(128, b"\0")
