"""Text for pictures and pages set in DejaVu Sans: what the font can show, how wide it is, where a line is broken."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from inforisk.briefing.plain_text import printable

FAMILY = "DejaVu Sans"
"""Comes with matplotlib, so that pictures and pages look the same on every machine."""

NOT_IN_FONT = "▯"
"""Stands for each character the font does not have: an empty box is honest, a missing letter is not."""

_MORE = "…"
_LONGEST = 400  # characters of a name that are looked at: no picture has room for more
_NOT_SEEN = ("Cc", "Cf")


def font_folder() -> Path:
    """Where the font files lie."""
    import matplotlib

    return Path(matplotlib.get_data_path()) / "fonts" / "ttf"


def font_file(*, is_bold: bool) -> Path:
    """The file of the font."""
    return font_folder() / ("DejaVuSans-Bold.ttf" if is_bold else "DejaVuSans.ttf")


def shown(text: str) -> str:
    """The text as the font can show it, line ends kept: what it lacks is a box; what is not to be seen is left out
    (controls, marks that turn the direction of writing)."""
    composed = unicodedata.normalize("NFC", printable(text))
    return composed if composed.isascii() and composed.isprintable() else "".join(map(_shown_character, composed))


def one_line(text: str) -> str:
    """The text as the font can show it, on one line."""
    return " ".join(shown(text).split())


def _shown_character(character: str) -> str:
    category = unicodedata.category(character)
    if character == "\n":
        return character
    if character == "\t" or category.startswith("Z"):
        return " "
    if category in _NOT_SEEN or "\ufe00" <= character <= "\ufe0f":
        return ""
    # "＝" and "ﬁ" are other letters for "=" and "fi".
    usual = unicodedata.normalize("NFKC", character)
    return next((one for one in (character, usual) if _both().issuperset(map(ord, one))), NOT_IN_FONT)


@cache
def _both() -> frozenset[int]:
    """The characters both the usual and the bold font have."""
    return frozenset(_glyphs(False)) & frozenset(_glyphs(True))


@cache
def _font(is_bold: bool) -> Any:
    from matplotlib.ft2font import FT2Font

    return FT2Font(str(font_file(is_bold=is_bold)))


@cache
def _glyphs(is_bold: bool) -> Mapping[int, int]:
    """The glyph of each character of the font."""
    return dict(_font(is_bold).get_charmap())


@cache
def _advance(character: str, is_bold: bool) -> float:
    """How far a character moves the pen, in parts of the size of the font; what is not seen moves it nowhere."""
    if ord(character) not in _glyphs(is_bold):
        return 0.0
    from matplotlib.ft2font import LoadFlags

    font = _font(is_bold)
    return float(font.load_char(ord(character), LoadFlags.NO_SCALE).horiAdvance) / float(font.units_per_EM)


def width_of(text: str, size: float, *, is_bold: bool = False) -> float:
    """How wide a line is, in points."""
    return size * sum(_advance(character, is_bold) for character in text)


def widest(lines: tuple[str, ...] | list[str], size: float, *, is_bold: bool = False) -> float:
    """The width of the widest line; 0 where there is none."""
    return max((width_of(line, size, is_bold=is_bold) for line in lines), default=0.0)


def wrapped(text: str, width: float, size: float, *, most: int = 4, is_bold: bool = False) -> list[str]:
    """The text in lines no wider than `width`, at most `most` of them; what then is left is given up with "…".

    Words are broken only where one alone is wider than a line.
    """
    words = one_line(text[:_LONGEST]).split(" ")
    lines = [""]
    for word in words:
        for part in _parts(word, width, size, is_bold):
            joined = f"{lines[-1]} {part}".strip()
            if width_of(joined, size, is_bold=is_bold) <= width:
                lines[-1] = joined
            else:
                lines.append(part)
    kept = [line for line in lines if line]
    return kept if len(kept) <= most and len(text) <= _LONGEST else _given_up(kept[:most], width, size, is_bold)


def _parts(word: str, width: float, size: float, is_bold: bool) -> list[str]:
    """A word in pieces that each fit a line: itself, where it fits."""
    parts = [""]
    for character in word:
        if parts[-1] and width_of(parts[-1] + character, size, is_bold=is_bold) > width:
            parts.append("")
        parts[-1] += character
    return parts


def _given_up(lines: list[str], width: float, size: float, is_bold: bool) -> list[str]:
    last = lines[-1]
    while last and width_of(last + _MORE, size, is_bold=is_bold) > width:
        last = last[:-1]
    return [*lines[:-1], last.rstrip() + _MORE]
