"""PDFs read back: the text of their pages, run by run, by the letters each font says its glyphs stand for.

A general reader takes a tenth of a second a page, which is long for a paper of forty pages. Our own PDFs are written by
one program in one way, so their runs are read off directly; a page with a font that does not say its letters is left to
the general reader.
"""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from inforisk.briefing.reconciling.reading.read_back import ReadBack, normalised

Letters = Mapping[bytes, str]
"""What each glyph of a font stands for, by its two bytes."""

_GOES_ON = "\u200b"
"""A place within a word where a line may end: what stands before it is a run by itself, and no word."""

_LINE_HYPHEN = re.compile(r"(?<=[a-z])[-\u2010]\n(?=[a-z])")


def _in_brackets(depth: int) -> bytes:
    """The pattern of a string in round brackets, which may hold such brackets in pairs."""
    within = rb"|" + _in_brackets(depth - 1) if depth else b""
    return rb"\((?:[^\\()]|\\." + within + rb")*\)"


_SHOWN = _in_brackets(5) + rb"|<[0-9A-Fa-f\s]*>"
_RUN = re.compile(
    rb"/(?P<font>[^\s/\[\]()<>]+)\s+[-\d.]+\s+Tf|(?P<shown>\[(?:"
    + _SHOWN
    + rb"|[-\d.\s])*\]\s*TJ|(?:"
    + _SHOWN
    + rb")\s*Tj)|(?P<marked>/Artifact\b|\bB[DM]C\b|\bEMC\b)|(?P<goes_on>200[Bb]>)",
    re.DOTALL,
)
_STRING = re.compile(_SHOWN, re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|\r\n|(.))", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b""}
_ONE_BY_ONE = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_IN_A_ROW = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[(.*?)\])", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")


def read_pdf(content: bytes) -> ReadBack:
    """A PDF: the text of its pages. Its tables cannot be told apart for certain, so they are looked for in the text."""
    from pypdf import PdfReader

    known: dict[int, Letters] = {}
    pages = (_page_text(page, known) for page in PdfReader(io.BytesIO(content)).pages)
    text = "\n".join(pages).replace(f"{_GOES_ON}\n", "")
    return ReadBack(normalised(_LINE_HYPHEN.sub("", text)))


def _page_text(page: Any, known: dict[int, Letters]) -> str:
    fonts = (page.get("/Resources") or {}).get("/Font") or {}
    letters = {name.lstrip("/").encode(): _letters(font.get_object(), known) for name, font in fonts.items()}
    content = page.get_contents()
    if content is None:
        return ""
    if not all(letters.values()):
        return str(page.extract_text())
    return "\n".join(_runs(content.get_data(), letters))


def _runs(content: bytes, fonts: Mapping[bytes, Letters]) -> Iterator[str]:
    """Each run of text. A run ends where a cell, a line or a style does, so runs are never joined. What is marked as
    no part of the text is left out: a sentence goes on behind the foot of its page."""
    letters: Letters = {}
    outside, behind = _Outside(), ""
    for found in _RUN.finditer(content):
        if found["font"]:
            letters = fonts.get(found["font"], {})
        elif found["marked"]:
            outside.follow(found["marked"])
        elif found["goes_on"]:
            behind = _GOES_ON
        elif not outside.is_so:
            glyphs = b"".join(map(_bytes, _STRING.findall(found["shown"])))
            yield "".join(letters.get(glyphs[at : at + 2], "") for at in range(0, len(glyphs), 2)) + behind
            behind = ""


class _Outside:
    """Whether a place lies within content marked as no part of the text: heads and feet of pages, lines, ornaments."""

    def __init__(self) -> None:
        self._marks: list[bool] = []
        self._is_next = False

    @property
    def is_so(self) -> bool:
        return any(self._marks)

    def follow(self, mark: bytes) -> None:
        if mark == b"EMC":
            del self._marks[-1:]
        elif mark == b"/Artifact":
            self._is_next = True
        else:
            self._marks.append(self._is_next)
            self._is_next = False


def _bytes(shown: bytes) -> bytes:
    if shown.startswith(b"<"):
        return bytes.fromhex(shown[1:-1].decode())
    return _ESCAPE.sub(_unescaped, shown[1:-1])


def _unescaped(found: "re.Match[bytes]") -> bytes:
    if found[1]:
        return bytes([int(found[1], 8) & 255])
    return _ESCAPED.get(found[2], found[2]) if found[2] else b""


def _letters(font: Any, known: dict[int, Letters]) -> Letters:
    said = font.get("/ToUnicode")
    if said is None:
        return {}
    if said.idnum not in known:
        known[said.idnum] = dict(_said_by(said.get_object().get_data()))
    return known[said.idnum]


def _said_by(table: bytes) -> Iterator[tuple[bytes, str]]:
    for block in _ONE_BY_ONE.findall(table):
        yield from ((bytes.fromhex(code.decode()), _text(text)) for code, text in _PAIR.findall(block))
    for block in _IN_A_ROW.findall(table):
        for first, last, begin, each in _RANGE.findall(block):
            codes = range(int(first, 16), int(last, 16) + 1)
            texts = map(_text, _HEX.findall(each)) if each else (_following(begin, step) for step in range(len(codes)))
            yield from zip((code.to_bytes(2, "big") for code in codes), texts, strict=False)


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", errors="ignore")


def _following(begin: bytes, step: int) -> str:
    text = _text(begin)
    return text[:-1] + chr(ord(text[-1]) + step) if text else ""
