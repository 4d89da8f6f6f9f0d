"""How much room text takes, estimated so that it is never less than what a program draws.

PowerPoint breaks lines itself and tells nobody; what must not overflow is measured before it is placed. The widths are
those of Arial, with some slack for a council's own fonts.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_BY_WIDTH = {
    0.22: "'ijl|", 0.28: " !,./:;I[\\]ft", 0.34: "()-`r{}\"", 0.40: "*", 0.47: "^", 0.50: "Jcksvxyz",
    0.56: "#$0123456789?L_abdeghnopqu", 0.58: "+<=>~", 0.61: "FTZ", 0.67: "&ABEKPSVXY", 0.72: "CDHNRUw",
    0.78: "GOQ", 0.84: "Mm", 0.89: "%", 0.95: "W", 1.02: "@",
}  # fmt: skip
_WIDTHS = {letter: width for width, letters in _BY_WIDTH.items() for letter in letters}
_NARROWEST = 0.22
_BOLD = 1.08
_LEADING = 1.22
_MORE = "…"


@lru_cache(maxsize=4_096)
def _letter_width(letter: str) -> float:
    """The width of a letter in parts of the font size; what Arial has not is taken from a wider font."""
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.3
    return 0.8 if letter.isupper() else 0.65 if ord(letter) < 0x2E80 else 1.1


@dataclass(frozen=True, slots=True)
class Lettering:
    """A font as wide as Arial times `slack`."""

    slack: float = 1.05

    def width(self, text: str, size: float, is_bold: bool = False) -> float:
        """The width of text on one line."""
        return sum(map(_letter_width, text)) * size * self.slack * (_BOLD if is_bold else 1.0)

    def lines(self, text: str, width: float, size: float, is_bold: bool = False) -> tuple[str, ...]:
        """The lines text is broken into at that width: between words, inside a word only where it fits no line."""
        room = width / (size * self.slack * (_BOLD if is_bold else 1.0))
        broken = _Breaking(max(room, 1.0))
        for word in text.split(" "):
            broken.take(word)
        return broken.lines()

    def height(self, text: str, width: float, size: float, is_bold: bool = False) -> float:
        """The height of text broken at that width."""
        return len(self.lines(text, width, size, is_bold)) * line_height(size)

    def cut(self, text: str, width: float, lines: int, size: float, is_bold: bool = False) -> str:
        """The text where it takes no more than so many lines, else as much of it as does, with "…"."""
        longest = int(lines * width / (size * _NARROWEST)) + 1
        broken = self.lines(text[: longest + 1], width, size, is_bold)
        if len(broken) <= lines and len(text) <= longest:
            return text
        return self._cut_to(" ".join(broken[:lines]), width, lines, size, is_bold)

    def _cut_to(self, kept: str, width: float, lines: int, size: float, is_bold: bool) -> str:
        while kept and len(self.lines(kept.rstrip(" ,;.") + _MORE, width, size, is_bold)) > lines:
            kept = kept[:-1]
        return kept.rstrip(" ,;.") + _MORE


def line_height(size: float) -> float:
    """The distance from line to line."""
    return size * _LEADING


class _Breaking:
    """Breaks text into lines of so much room, in parts of the font size."""

    def __init__(self, room: float) -> None:
        self._room, self._done, self._line, self._width = room, list[str](), "", 0.0

    def take(self, word: str) -> None:
        width = sum(map(_letter_width, word))
        joint = _letter_width(" ") if self._line else 0.0
        if self._width + joint + width <= self._room:
            self._line, self._width = f"{self._line} {word}" if self._line else word, self._width + joint + width
            return
        self._end()
        if width <= self._room:
            self._line, self._width = word, width
        else:
            self._take_by_letter(word)

    def _take_by_letter(self, word: str) -> None:
        for letter in word:
            width = _letter_width(letter)
            if self._width + width > self._room:
                self._end()
            self._line, self._width = self._line + letter, self._width + width

    def _end(self) -> None:
        if self._line:
            self._done.append(self._line)
        self._line, self._width = "", 0.0

    def lines(self) -> tuple[str, ...]:
        return (*self._done, self._line) if self._line or not self._done else tuple(self._done)
