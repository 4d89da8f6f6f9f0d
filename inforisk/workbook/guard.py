"""What the bytes of an upload really are. Judged by content, never by name; nothing is unpacked or parsed here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from inforisk.workbook import archive, ole
from inforisk.workbook.limits import MIB, Limits
from inforisk.workbook.refusals import refusal

_SNIFFED_BYTES = 65_536
_LONGEST_LOCK_FILE = 200

# First bytes of what people upload by mistake.
_MAGICS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"{\\rtf", "rich_text"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"SQLite format 3\0", "database"),
    (b"\0\1\0\0Standard ", "database"),
    (b"PAR1", "database"),
    (b"MIME-Version:", "web_archive"),
)
_WEB_PAGE = re.compile(
    rb"<(!doctype\s+html|html|head|title|body|table|tbody|tr|meta|style|div|p|span|h[1-6]|!--|font|center|b|br)[\s/>-]"
)
_OLD_EXCEL = re.compile(rb"\x09[\x00\x02\x04\x08][\x04-\x10]\x00[\x00-\x07][\x00-\x06]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Identified:
    """What a file is, and the bytes to read it from (without junk in front).

    `format` is "xlsx", "xlsm", "xlsb", "ods", "xls", "html", "xml" (SpreadsheetML 2003) or "text". `parts` maps the
    names of a zip's parts to where each stands: (offset of its header, packed size, 0 stored or 8 deflated).
    """

    format: str
    data: bytes
    parts: Mapping[str, tuple[int, int, int]] = field(default_factory=dict)


def identify(data: bytes, name: str, limits: Limits) -> Identified:
    """What the bytes are. Raises CannotRead with one sentence when they are nothing that can be read.

    The name is used for one thing only: to tell an Excel lock file from other small binary files.
    """
    if not data:
        raise refusal("empty_file")
    if len(data) > limits.upload_bytes:
        raise refusal("upload_too_large", size=-(-len(data) // MIB), limit=limits.upload_bytes // MIB)
    if data.startswith(ole.MAGIC):
        return _identify_ole(data)
    unwrapped = archive.without_junk(data)
    if unwrapped.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _identify_zip(unwrapped, limits)
    _refuse_known_others(data, name)
    return _identify_text(data)


def _identify_ole(data: bytes) -> Identified:
    if len(data) < 1_536:
        raise refusal("cut_off")
    ole.check_ole(data)
    return Identified("xls", data)


def _identify_zip(data: bytes, limits: Limits) -> Identified:
    parts = archive.parts_of(data, limits)
    places = {part.filename: (part.header_offset, part.compress_size, part.compress_type) for part in parts}
    return Identified(_zip_format(places, data), data, places)


def _zip_format(parts: Mapping[str, tuple[int, int, int]], data: bytes) -> str:
    names = {name.replace("\\", "/").lower() for name in parts}
    if any(name.endswith("xl/workbook.bin") for name in names):
        return "xlsb"
    if any(name.startswith("xl/") for name in names):
        return "xlsm" if any(name.endswith("vbaproject.bin") for name in names) else "xlsx"
    if "content.xml" in names and "meta-inf/manifest.xml" in names:
        return _opendocument_format(data)
    if "[content_types].xml" in names and any(name.endswith("workbook.xml") for name in names):
        return "xlsx"
    raise refusal(_other_zip(names))


def _opendocument_format(data: bytes) -> str:
    # The part that names the kind stands first and is stored, so it can be read without unpacking anything.
    head = data[:512]
    if b"vnd.oasis.opendocument." in head and b"opendocument.spreadsheet" not in head:
        raise refusal("opendocument_other")
    return "ods"


def _other_zip(names: set[str]) -> str:
    if any(name.startswith("word/") for name in names):
        return "word"
    if any(name.startswith("ppt/") for name in names):
        return "powerpoint"
    if any(name.endswith(".iwa") or name == "index.zip" for name in names):
        return "apple_numbers"
    return "damaged" if "[content_types].xml" in names else "archive"


def _refuse_known_others(data: bytes, name: str) -> None:
    if _is_lock_file(data, name):
        raise refusal("lock_file")
    for magic, code in _MAGICS:
        if data.startswith(magic):
            raise refusal(code)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise refusal("image")
    if _OLD_EXCEL.match(data):
        raise refusal("old_excel")


def _is_lock_file(data: bytes, name: str) -> bool:
    # A length byte, the user's name in as many bytes, spaces up to 54 bytes, then the same again in UTF-16.
    length = data[0]
    user = data[1 : 1 + length]
    is_padded = 0 < length < 54 < len(data) and min(user) >= 0x20 and not data[1 + length : 54].strip(b" \0")
    has_name = name.replace("\\", "/").rpartition("/")[2].startswith("~$")
    return len(data) <= _LONGEST_LOCK_FILE and ((is_padded and b"\0" in data[54:]) or has_name)


def _identify_text(data: bytes) -> Identified:
    head = _as_ascii(data[:_SNIFFED_BYTES]).lstrip()
    lower = head[:4_096].lower()
    if lower.startswith(b"<?xml") or b"urn:schemas-microsoft-com:office:spreadsheet" in lower:
        return Identified(_xml_format(head), data)
    if _WEB_PAGE.match(lower):
        return Identified("html", data)
    if re.match(rb'[\[{]\s*["{\[]', head) and head.rstrip()[:1] in b"[{" and b'":' in head:
        raise refusal("json")
    if _is_binary(data):
        raise refusal("not_a_spreadsheet")
    return Identified("text", data)


def _xml_format(head: bytes) -> str:
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return "xml"
    if b"opendocument.spreadsheet" in head:
        raise refusal("flat_opendocument")
    if b"schemas.microsoft.com/office/word" in head:
        raise refusal("word")
    if re.search(rb"<html|<table", head.lower()):
        return "html"
    raise refusal("xml_other")


def _as_ascii(head: bytes) -> bytes:
    # UTF-16 and UTF-32 text shows its ASCII skeleton once byte order mark and zero bytes are gone.
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"\xff\xfe", b"\xfe\xff"):
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"")


def _is_binary(data: bytes) -> bool:
    # Text holds no control characters to speak of; UTF-16 without its mark holds zero bytes, so those are not counted.
    sample = _as_ascii(data[:_SNIFFED_BYTES])
    controls = len(sample) - len(sample.translate(None, bytes(range(9)) + bytes(range(14, 32))))
    return not sample or controls * 20 > len(sample)
