"""Judge a zip from its directory, before a byte of it is unpacked: what is in it, and would it unpack safely."""

import io
import zipfile
from collections.abc import Sequence

from inforisk.workbook.limits import MIB, Limits
from inforisk.workbook.refusals import refusal

_END_OF_DIRECTORY = b"PK\x05\x06"
_END_SIZE = 22
_LONGEST_COMMENT = 65_535
_ENCRYPTED_FLAG = 0x1
_STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_JUNK_ALLOWED = 4_096

Parts = Sequence[zipfile.ZipInfo]


def without_junk(data: bytes) -> bytes:
    """The zip without what a mail gateway or a web server put in front of it."""
    start = data.find(b"PK\x03\x04", 0, _JUNK_ALLOWED)
    return data[start:] if start > 0 else data


def parts_of(data: bytes, limits: Limits) -> Parts:
    """The zip's directory, once it is known to be safe to unpack. Raises CannotRead, saying what is wrong."""
    _check_count(data, limits)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError) as error:
        raise refusal("damaged") from error
    _check_sizes(parts, limits)
    _check_ways(parts)
    return parts


def _check_count(data: bytes, limits: Limits) -> None:
    # Read from the last record alone: listing a directory of 200,000 parts would itself take a second.
    end = data.rfind(_END_OF_DIRECTORY, max(0, len(data) - _END_SIZE - _LONGEST_COMMENT))
    if end < 0 or len(data) - end < _END_SIZE:
        raise refusal("cut_off")
    count = int.from_bytes(data[end + 10 : end + 12], "little")
    directory_bytes = int.from_bytes(data[end + 12 : end + 16], "little")
    # A count that lies is caught by the directory's size: an entry takes at least 46 bytes, seldom 300.
    if count > limits.parts or directory_bytes > limits.parts * 1_024:
        raise refusal("too_many_parts", count=count, limit=limits.parts)


def _check_sizes(parts: Parts, limits: Limits) -> None:
    if len(parts) > limits.parts:
        raise refusal("too_many_parts", count=len(parts), limit=limits.parts)
    largest = max((part.file_size for part in parts), default=0)
    if largest > limits.part_bytes:
        raise refusal("unpacks_too_large", limit=limits.part_bytes // MIB)
    if sum(part.file_size for part in parts) > limits.total_bytes:
        raise refusal("unpacks_too_large", limit=limits.total_bytes // MIB)
    if any(_is_too_tight(part, limits) for part in parts):
        raise refusal("packed_too_tightly", limit=limits.ratio)


def _is_too_tight(part: zipfile.ZipInfo, limits: Limits) -> bool:
    return part.file_size > limits.ratio_from_bytes and part.file_size > limits.ratio * max(1, part.compress_size)


def _check_ways(parts: Parts) -> None:
    names = [part.filename.replace("\\", "/").lower() for part in parts]
    if len(set(names)) < len(names):
        raise refusal("duplicate_parts")
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise refusal("password_protected")
    if any(part.compress_type not in _STORED_OR_DEFLATED for part in parts):
        raise refusal("odd_packing")
