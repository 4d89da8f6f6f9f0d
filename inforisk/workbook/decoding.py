"""Inside the child: bytes to text. What a file says of its encoding is believed if it holds; else it is worked out."""

import re
from dataclasses import dataclass

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_WORDS = {
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "cp1252": "Windows Western European (cp1252)",
    "utf-8": "UTF-8, with some letters that could not be read",
}
_SAMPLE = 8_192
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?([\w-]{1,40})|<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w-]{1,40})", re.I)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, and the words for the encoding where the file did not say and it is more than plain UTF-8."""

    text: str
    guessed: str | None = None


def decoded(data: bytes) -> Decoded:
    """The text of the bytes; never fails, whatever the bytes."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"))
    if wide := _by_zero_bytes(data[:_SAMPLE]):
        return Decoded(data.decode(wide, "replace"), _WORDS[wide])
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError:
        return _not_quite_utf8(data)


def _by_zero_bytes(sample: bytes) -> str | None:
    """The wide encoding whose zero bytes stand where Latin letters put them."""
    if sample.count(0) * 4 < len(sample):
        return None
    quarter = max(1, len(sample) // 4)
    zeros = [sample[place::4].count(0) / quarter for place in range(4)]
    if min(zeros[1:]) > 0.7 > zeros[0]:
        return "utf-32-le"
    if min(zeros[:3]) > 0.7 > zeros[3]:
        return "utf-32-be"
    return "utf-16-le" if zeros[1] + zeros[3] > zeros[0] + zeros[2] else "utf-16-be"


def _not_quite_utf8(data: bytes) -> Decoded:
    declared = _declared(data)
    if declared:
        return Decoded(data.decode(declared, "replace"))
    valid = len(_MULTIBYTE.findall(data))
    stray = sum(map(len, re.findall(rb"[\x80-\xff]+", _MULTIBYTE.sub(b"", data))))
    # A file in UTF-8 with one damaged cell keeps all its other letters.
    encoding = "utf-8" if valid > 2 * stray else "cp1252"
    return Decoded(data.decode(encoding, "replace"), _WORDS[encoding])


def _declared(data: bytes) -> str | None:
    import codecs

    found = _DECLARED.search(data[:_SAMPLE])
    if not found:
        return None
    try:
        codec = codecs.lookup((found[1] or found[2]).decode())
    except LookupError:
        return None
    # Only encodings of text; Python also knows "rot13" and "hex".
    return codec.name if codec._is_text_encoding and not codec.name.startswith("utf") else None
