"""Text of any kind as a page takes it: what the font lacks is a box, long cells are cut, long words may be broken."""

import re
import unicodedata

from inforisk.briefing.pictures.lettering import shown, width_of

MAX_CELL = 1_500
CUT = " [cut: too long for a page]"
"""A cell with more characters is cut, and says so."""

_BREAK = "\u200b"
"""A place where a word may be broken, seen by nobody."""

_LEFT_MARK = "\u200e"

_LONGEST_WORD, _SIZE = 200.0, 10.0
"""Points of a word that fits any line, headings of twice the usual size included."""

_LINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_WORD = re.compile(r"\S+")


def page_text(text: str) -> str:
    """Text as the page shows it, its line ends all alike; words written right to left turn nothing else round."""
    return _fenced(shown(_LINES.sub("\n", text)))


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


def page_paragraphs(text: str) -> list[str]:
    """The paragraphs of a longer text, parted where a blank line stands."""
    parts = (part.strip() for part in _BLANK_LINE.split(_LINES.sub("\n", text)))
    return [breakable(page_text(part), _LONGEST_WORD, _SIZE) for part in parts if part]


def cut(text: str, most: int = MAX_CELL) -> str:
    """Text for a cell, cut with a remark where it would fill a page."""
    return text if len(text) <= most else text[:most] + CUT


def breakable(text: str, width: float, size: float, *, is_bold: bool = False) -> str:
    """The text with places to break in each word wider than `width`, so that nothing runs out of its column."""
    return _WORD.sub(lambda word: _broken(word[0], width, size, is_bold), text)


def _broken(word: str, width: float, size: float, is_bold: bool) -> str:
    if width_of(word, size, is_bold=is_bold) <= width:
        return word
    # Arabic letters are joined to their neighbours: a break between two of them parts what is one.
    return _BREAK.join(word)
