"""A slide before it is written: what stands on it, and the room that is left for what follows in its section."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from inforisk.briefing.paper.blocks import Block
from inforisk.briefing.slides.canvas import Box
from inforisk.briefing.slides.lines import BODY, LARGE, LEAST, SMALL, Line, height_of, paged, resized
from inforisk.briefing.slides.measuring import Lettering, line_height
from inforisk.briefing.slides.notes import Notes
from inforisk.briefing.slides.pages import Pages
from inforisk.briefing.slides.shapes import stack

Part = Callable[[Any], None]
"""Draws one thing on a slide."""

GAP = 8.0
_MAX_PAGES = 4
_LITTLE = 0.6
"""Text that takes less of a slide than this in large letters is set in them."""

_MOST_TOGETHER = 3
"""Lines of sentences that are run together: more of them are a wall of words."""


@dataclass
class Planned:
    """A slide of a section. `blocks` are those its notes speak of, `remarks` what the notes say besides; `free` is the
    room left, None where there is none; `narrower` draws the last of the parts smaller, and the room left then."""

    title: str
    count: str
    parts: list[Part]
    free: Box | None = None
    narrower: tuple[Part, Box] | None = None
    blocks: list[Block] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def rooms(self) -> tuple[Box, ...]:
        """Where something may be added: the room left as it is, and where the rest is drawn smaller."""
        return tuple(box for box in (self.free, self.narrower[1] if self.narrower else None) if box is not None)

    def add(self, part: Part, room: Box, height: float, blocks: Sequence[Block]) -> None:
        """Put a part so high at the top of one of the rooms."""
        if room != self.free and self.narrower:
            self.parts[-1] = self.narrower[0]
        self.narrower = None
        self.parts.append(part)
        self.free = room.below(height + GAP)
        self.blocks += blocks

    def write(self, pages: Pages, notes: Notes) -> None:
        """The slide itself."""
        said = notes.of(self.blocks) if self.blocks else ()
        with pages.slide(self.title, (*said, *self.remarks), self.count) as slide:
            for part in self.parts:
                part(slide)


def laid(lines: Sequence[Line], box: Box, pages: Pages) -> Part:
    """Draws lines below one another."""
    stage = pages.stage
    return lambda slide: stack(slide, lines, box, stage.frame, stage.lettering, stage.ink)


def sized(lines: Sequence[Line], box: Box, share: float, lettering: Lettering) -> tuple[Line, ...]:
    """Lines in the largest size in which they take no more than a share of a box; none where they take more."""
    for size in (SMALL, LEAST):
        found = resized(lines, size)
        if height_of(found, box.width, lettering) <= share * box.height:
            return found
    return ()


def slide_by_slide(lines: Sequence[Line], box: Box, taken: float, lettering: Lettering) -> tuple[tuple[Line, ...], ...]:
    """Lines on as many slides as they take: larger where they are few, a little smaller where one slide holds them
    then. So much of the first slide's height as `taken` holds something else."""
    for size, share in ((LARGE, _LITTLE), (BODY, 1.0), (SMALL, 1.0)):
        found = resized(lines, size)
        if height_of(found, box.width, lettering) <= (box.height - taken) * share:
            return (found,) if lines or taken else ()
    return _with_rest_in_report(paged(lines, box, lettering, taken))


def _with_rest_in_report(parts: Sequence[tuple[Line, ...]]) -> tuple[tuple[Line, ...], ...]:
    """The first few slides of a long text; the last of them says that the report goes on."""
    if len(parts) <= _MAX_PAGES:
        return tuple(parts)
    last = (Line("The rest stands in the report.", is_bold=True, after=0),)
    return (*parts[: _MAX_PAGES - 1], last)


def run_together(lines: Sequence[Line], width: float, lettering: Lettering) -> tuple[Line, ...]:
    """The sentences below each heading as one paragraph after it, which takes the least height; none where they are
    long, and none of words of the author or of a numbered list, which stand line by line."""
    is_headed = bool(lines) and lines[-1].is_heading
    if is_headed or any(one.is_authored or one.point not in ("", "•") for one in lines):
        return ()
    found = _paragraphs(lines)
    most = _MOST_TOGETHER * line_height(LEAST) + sum(one.after for one in found)
    return found if height_of(found, width, lettering) <= most else ()


def _paragraphs(lines: Sequence[Line]) -> tuple[Line, ...]:
    paragraphs: list[str] = []
    for is_heading, group in groupby(lines, lambda one: one.is_heading):
        text = " ".join(one.text for one in group)
        if paragraphs and not is_heading and paragraphs[-1].endswith(":"):
            paragraphs[-1] += f" {text}"
        else:
            paragraphs.append(f"{text}:" if is_heading else text)
    return tuple(Line(text, LEAST, after=4.0) for text in paragraphs)
