"""The title of a slide of text: its message, where another slide has the name of the section."""

from collections.abc import Callable
from typing import NamedTuple

from inforisk.briefing.slides.lines import Line


class Titled(NamedTuple):
    """A title and the lines that stand below it."""

    title: str
    lines: tuple[Line, ...]


def entitled(section: str, lines: tuple[Line, ...], is_free: Callable[[str], bool]) -> Titled:
    """The section's name, with the one heading where all stands under it.

    Where another slide is called so, the headings say what this one is about, else its first sentence does; `is_free`
    says whether a title fits and no other slide has it.
    """
    usual = _usual(section, lines)
    if is_free(usual.title):
        return usual
    return next((one for one in _others(section, lines) if is_free(one.title)), usual)


def _usual(section: str, lines: tuple[Line, ...]) -> Titled:
    headings = [one for one in lines if one.is_heading]
    is_headed = len(headings) == 1 and lines[0] is headings[0] and not lines[0].is_authored
    return Titled(f"{section}: {lines[0].text}", lines[1:]) if is_headed else Titled(section, lines)


def _others(section: str, lines: tuple[Line, ...]) -> tuple[Titled, ...]:
    headings = [one.text for one in lines if one.is_heading and not one.is_authored]
    if not lines or lines[0].is_authored:
        return ()
    if lines[0].is_heading:
        return (Titled(f"{section}: {'; '.join(headings)}", lines),)
    return (Titled(lines[0].text.rstrip("."), lines[1:] or lines),)
