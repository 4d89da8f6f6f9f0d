"""Text of any kind as a page takes it: what the font lacks is a box, long cells are cut, long words may be broken."""

import re
import unicodedata

from inforisk.briefing.pictures.lettering import shown, width_of
from inforisk.briefing.plain_text import LINE_ENDS, cut

_BREAK = "\u200b"
"""A place where a word may be broken, seen by nobody."""

_LEFT_MARK = "\u200e"

_LONGEST_WORD, _SIZE = 200.0, 10.0
"""Points of a word that fits any line, headings of twice the usual size included."""

_WORD = re.compile(r"\S+")


def page_text(text: str) -> str:
    """Text as the page shows it, its line ends all alike; words written right to left turn nothing else round."""
    return _fenced(shown(LINE_ENDS.sub("\n", text)))


def _fenced(text: str) -> str:
    """Without this a number after an Arabic word in an English line would stand on the word's other side."""
    if text.isascii() or all(unicodedata.bidirectional(letter) not in ("R", "AL") for letter in text):
        return text
    return f"{_LEFT_MARK}{text}{_LEFT_MARK}"


def running_text(text: str) -> str:
    """Text of a sentence: what a register says at length is cut, and a word no line can hold may be broken."""
    return breakable(cut(page_text(text)), _LONGEST_WORD, _SIZE)


def page_line(text: str) -> str:
    """Text on one line: headings, captions, and what is read out."""
    return " ".join(page_text(text).split())


def heading_line(text: str) -> str:
    """A line of large letters, a word no line can hold broken."""
    return breakable(page_line(text), _LONGEST_WORD, _SIZE)


def page_paragraph(text: str) -> str:
    """A paragraph with its own line ends, a word no line can hold broken."""
    return breakable(page_text(text), _LONGEST_WORD, _SIZE)


def breakable(text: str, width: float, size: float, *, is_bold: bool = False) -> str:
    """The text with places to break in each word wider than `width`, so that nothing runs out of its column."""
    return _WORD.sub(lambda word: _broken(word[0], width, size, is_bold), text)


def _broken(word: str, width: float, size: float, is_bold: bool) -> str:
    if width_of(word, size, is_bold=is_bold) <= width:
        return word
    # Arabic letters are joined to their neighbours: a break between two of them parts what is one.
    return _BREAK.join(word)
