"""How much room text takes, estimated so that it is never less than what a program draws.

PowerPoint breaks lines itself and tells nobody; what must not overflow is measured before it is placed. The widths are
those of Arial, with some slack for a council's own fonts.
"""

from dataclasses import dataclass

from inforisk.briefing.paper.arial import width_of

_NARROWEST = 0.19
_LEADING = 1.22
_MORE = "…"


@dataclass(frozen=True, slots=True)
class Lettering:
    """A font as wide as Arial times `slack`."""

    slack: float = 1.05

    def width(self, text: str, size: float, is_bold: bool = False) -> float:
        """The width of text on one line."""
        return _ems(text, is_bold) * size * self.slack

    def lines(self, text: str, width: float, size: float, is_bold: bool = False) -> tuple[str, ...]:
        """The lines text is broken into at that width: between words, inside a word only where it fits no line."""
        broken = _Breaking(max(width / (size * self.slack), 1.0), is_bold)
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


def _ems(text: str, is_bold: bool) -> float:
    """The width of text in parts of the font size."""
    return sum(width_of(letter, is_bold=is_bold) for letter in text) / 1000


class _Breaking:
    """Breaks text into lines of so much room, in parts of the font size."""

    def __init__(self, room: float, is_bold: bool) -> None:
        self._room, self._is_bold = room, is_bold
        self._done, self._line, self._width = list[str](), "", 0.0

    def take(self, word: str) -> None:
        width = _ems(word, self._is_bold)
        joint = _ems(" ", self._is_bold) if self._line else 0.0
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
            width = _ems(letter, self._is_bold)
            if self._width + width > self._room:
                self._end()
            self._line, self._width = self._line + letter, self._width + width

    def _end(self) -> None:
        if self._line:
            self._done.append(self._line)
        self._line, self._width = "", 0.0

    def lines(self) -> tuple[str, ...]:
        return (*self._done, self._line) if self._line or not self._done else tuple(self._done)
