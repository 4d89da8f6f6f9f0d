"""Text of any kind as runs: nothing in it breaks the file, and text written right to left turns nothing else round."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from inforisk.briefing.document.markup import run, w, words
from inforisk.briefing.plain_text import LINE_ENDS, cut, printable

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHT_TO_LEFT = re.compile(rf"([{_RIGHT}]+(?:\s+[{_RIGHT}]+)*)")
_TURNS = re.compile(rf"[{_RIGHT}\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("([\n\t])")
_LEFT_MARK = "\u200e"
_CLOSERS = {
    "\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c",
    "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069",
}  # fmt: skip
"""What begins a stretch of another direction, and what ends it."""


def clean(text: str) -> str:
    """Text a document can hold, its line ends all alike."""
    return printable(LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    """Text without line ends, for headings, captions, properties and what is read out; see `fenced`."""
    return fenced(" ".join(clean(text).split()))


def cell_text(text: str) -> str:
    """Text for a cell, cut with a remark where it would fill a page."""
    return cut(clean(text))


def fenced(text: str) -> str:
    """Text that leaves the direction of what stands around it alone: whatever it turns round is turned back at its end.

    Without this a number that follows an Arabic word in an English sentence is shown on the word's other side.
    """
    return f"{_LEFT_MARK}{text}{_open_ends(text)}{_LEFT_MARK}" if _TURNS.search(text) else text


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph of this text begins at the right: its first letter is of such a script."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((one != "L" for one in directions if one in ("L", "R", "AL")), False)


def runs(text: str, style: str = "", colour: str = "") -> Iterator[Any]:
    """Clean text as runs, words written right to left marked as such, line ends and tabs as Word has them."""
    for place, part in enumerate(_RIGHT_TO_LEFT.split(text)):
        if part:
            yield _run(part, style, colour, is_turned=place % 2 == 1)


def _run(text: str, style: str, colour: str, is_turned: bool) -> Any:
    properties = (
        w("rStyle", val=style) if style else None,
        w("color", val=colour.lstrip("#")) if colour else None,
        w("rtl") if is_turned else None,
    )
    kept = w("rPr", *properties) if any(one is not None for one in properties) else None
    return run(kept, *(_part(part) for part in _BREAKS.split(text) if part))


def _part(text: str) -> Any:
    return w("br") if text == "\n" else w("tab") if text == "\t" else words(text)


def _open_ends(text: str) -> str:
    ends: list[str] = []
    for letter in text:
        if letter in _CLOSERS:
            ends.append(_CLOSERS[letter])
        elif ends and letter == ends[-1]:
            ends.pop()
    return "".join(reversed(ends))
