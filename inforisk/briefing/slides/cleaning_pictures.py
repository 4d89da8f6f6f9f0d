"""Pictures of a template without what a camera or a program wrote into them: places, dates, names, thumbnails."""

from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_TOLD = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME")
_KEPT_OF_A_JPEG = (0xE0, 0xE2, 0xEE)
"""The segments of an application that say how the picture is drawn: JFIF, its colour profile, Adobe's colours."""
_COMMENT, _IMAGE = 0xFE, 0xDA


def bare(content: bytes) -> bytes:
    """A PNG or JPEG without its metadata; of any other kind, or where it is damaged, as it is. Nothing that is drawn
    changes."""
    if content.startswith(_PNG):
        return _PNG + b"".join(_png_chunks(content))
    if content.startswith(b"\xff\xd8"):
        return b"\xff\xd8" + b"".join(_jpeg_segments(content))
    return content


def _png_chunks(content: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at < len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        if content[at + 4 : at + 8] not in _TOLD:
            yield content[at:end]
        at = end


def _jpeg_segments(content: bytes) -> Iterator[bytes]:
    at = 2
    while content[at : at + 1] == b"\xff" and at + 4 <= len(content):
        kind, end = content[at + 1], at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if kind == _IMAGE:
            break
        if kind != _COMMENT and (kind in _KEPT_OF_A_JPEG or not 0xE0 <= kind <= 0xEF):
            yield content[at:end]
        at = end
    yield content[at:]
