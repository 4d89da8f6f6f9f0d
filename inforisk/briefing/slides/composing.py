"""From the sections of a paper to slides: sentences beside or above what they speak of, or on slides of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from inforisk.briefing.contents.for_the_author import NOTHING_STATED
from inforisk.briefing.paper.blocks import Block, PaperTable, Paragraph, Picture, Section, Subheading
from inforisk.briefing.paper.charts import Chart, MatrixChart
from inforisk.briefing.paper.paper import Tile
from inforisk.briefing.slides.canvas import Box
from inforisk.briefing.slides.chart_parts import bars_of, has_values, parted
from inforisk.briefing.slides.charts import draw_chart
from inforisk.briefing.slides.lines import (
    BODY,
    LARGE,
    LEAST,
    SMALL,
    Line,
    height_of,
    lines_of,
    paged,
    resized,
    shown,
    without_bare_headings,
    without_last_headings,
)
from inforisk.briefing.slides.matrix import draw_matrix
from inforisk.briefing.slides.notes import Notes
from inforisk.briefing.slides.pages import Pages
from inforisk.briefing.slides.shapes import stack
from inforisk.briefing.slides.tables import MAX_SLIDES, Sheet, draw, is_narrow, sheets_of
from inforisk.briefing.slides.tiles import draw_tiles, height_of_tiles

LEFT_TO_THE_REPORT = ("edits", "glossary", "sources")
"""Sections nobody reads from a wall; what they say of a figure stands in the notes of its slide."""

TOLD_SHORT = ("method",)
"""Sections of which the slides have the beginning, and the report the rest."""

TABLES_LEFT = (
    "heat-map-cells", "owners-not-trained", "actions-due", "actions-put-off", "incidents-by-category",
    "incidents-answers", "asset-answers-by-service", "findings", "review-ages", "maturity-services", "scheme", "scale",
    "meanings",
)  # fmt: skip
"""Tables to look things up in, by how their names begin: a meeting reads what they come to, the report has them."""

_PICTURE_SHARE, _TABLE_SHARE = 0.66, 0.6
_ABOVE_SHARE = 0.4
_DRAWN, _SOURCE = 14.0, 12.0
_MAX_PAGES = 4
_GAP = 8.0
_LITTLE = 0.6
"""Text that takes less of a slide than this in large letters is set in them."""


class SectionSlides:
    """Writes the slides of one section. What is said waits (`_waiting`) for the picture or table it speaks of."""

    def __init__(self, section: Section, pages: Pages, notes: Notes, tiles: Sequence[Tile] = ()) -> None:
        self._section, self._pages, self._notes = section, pages, notes
        self._frame, self._lettering = pages.stage.frame, pages.stage.lettering
        self._waiting: list[Block] = []
        self._remarks: list[str] = []
        self._tiles = tuple(tiles)

    def write(self) -> None:
        """All slides of the section, in the order of its blocks."""
        for block in _told(self._section):
            if isinstance(block, PaperTable) and block.name.startswith(TABLES_LEFT):
                self._remarks.append(self._notes.left_out(block))
            elif isinstance(block, Picture):
                self._picture(block)
            elif isinstance(block, PaperTable) and block.rows:
                self._table(block)
            else:
                self._waiting.append(block)
        self._text()

    # Sentences.

    def _lines(self) -> tuple[Line, ...]:
        return without_bare_headings([line for block in self._waiting for line in lines_of(block)])

    def _text(self) -> None:
        """What waits, on slides of its own; above it, once, the numbers the section begins with."""
        tiles, box = self._tiles, self._frame.content
        taken = height_of_tiles(tiles, box, self._lettering) + 2 * _GAP if tiles else 0.0
        title, lines = _entitled(self._section.title, without_last_headings(self._lines()))
        parts = self._parts(lines, taken)
        for place, part in enumerate(parts, start=1):
            notes = self._noted(self._waiting) if place == 1 else ()
            with self._pages.slide(title, notes, counting(place, parts)) as slide:
                if tiles and place == 1:
                    draw_tiles(slide, tiles, box, self._pages.stage)
                self._lay(slide, part, box.below(taken if place == 1 else 0.0))
        self._waiting, self._tiles = [], ()

    def _noted(self, blocks: Sequence[Block]) -> tuple[str, ...]:
        """The notes on blocks, and what was left to the report before them."""
        remarks, self._remarks = tuple(self._remarks), []
        return (*self._notes.of(blocks), *remarks) if blocks else remarks

    def _parts(self, lines: Sequence[Line], taken: float) -> tuple[tuple[Line, ...], ...]:
        """The lines slide by slide: larger where they are few, a little smaller where one slide holds them then."""
        box = self._frame.content
        for size, share in ((LARGE, _LITTLE), (BODY, 1.0), (SMALL, 1.0)):
            sized = resized(lines, size)
            if height_of(sized, box.width, self._lettering) <= (box.height - taken) * share:
                return (sized,) if lines or taken else ()
        return _with_rest_in_report(paged(lines, box, self._lettering, taken))

    def _lay(self, slide: object, lines: Sequence[Line], box: Box) -> None:
        stack(slide, lines, box, self._frame, self._lettering, self._pages.stage.ink)

    # Pictures.

    def _picture(self, picture: Picture) -> None:
        left, right = self._frame.content.beside(_PICTURE_SHARE)
        beside = self._sized(self._lines(), right, 1.0)
        if not beside:
            self._text()
        blocks = (*self._waiting, picture)
        self._waiting = []
        if isinstance(picture.chart, MatrixChart) and picture.table.rows:
            self._one_picture(picture, picture, blocks, left if beside else self._frame.content, right, beside, "")
            return
        if isinstance(picture.chart, MatrixChart) or not has_values(picture.chart):
            self._waiting = list(blocks[:-1])
            self._nothing_drawn(picture)
            return
        parts = parted(picture.chart)[:MAX_SLIDES]
        picture = _with_left_out(picture, parts)
        for place, chart in enumerate(parts, start=1):
            part = Picture(picture.name, picture.caption, chart, picture.words, picture.table)
            here, said = (left, beside) if place == 1 and beside else (self._frame.content, ())
            self._one_picture(part, picture, blocks if place == 1 else (), here, right, said, counting(place, parts))

    def _one_picture(
        self, part: Picture, whole: Picture, blocks: Sequence[Block], box: Box, side: Box, said: Sequence[Line],
        count: str,
    ) -> None:  # fmt: skip
        stage = self._pages.stage
        with self._pages.slide(whole.caption.message, self._noted(blocks), count) as slide:
            inner = self._captioned(slide, whole, box)
            if isinstance(part.chart, MatrixChart):
                draw_matrix(slide, part, inner, stage.frame, stage.lettering, stage.ink)
            else:
                words = shown(f"{whole.caption.message}. {whole.words}", 4_000)
                name = f"{shown(whole.table.title)} {count}".strip()
                draw_chart(slide, part.chart, inner, stage.frame, stage.lettering, stage.ink, name, words)
            self._lay(slide, said, side)

    def _captioned(self, slide: object, picture: Picture, box: Box) -> Box:
        """Write what is drawn above a picture and its source below; what is left between them."""
        source = " ".join(filter(None, (picture.table.note, picture.caption.source_line)))
        above = self._limited(picture.caption.drawn, box, 2, _DRAWN)
        below = self._limited(source, box, 3, _SOURCE)
        heights = [one.height(box.width, self._lettering) for one in (above, below)]
        self._stack(slide, above, box)
        self._stack(slide, below, box.below(box.height - heights[1]))
        return Box(box.left, box.top + heights[0], box.width, box.height - sum(heights) - _GAP)

    def _limited(self, text: str, box: Box, lines: int, size: float) -> Line:
        return Line(self._lettering.cut(shown(text), box.width, lines, size), size, after=4.0)

    def _stack(self, slide: object, line: Line, box: Box) -> None:
        self._lay(slide, (line,), box)

    def _nothing_drawn(self, picture: Picture) -> None:
        """A picture without a value to draw is told in words."""
        self._text()
        with self._pages.slide(picture.caption.message, self._noted((picture,))) as slide:
            lines = paged((Line(shown(picture.words, 1_500)),), self._frame.content, self._lettering)[0]
            self._lay(slide, lines, self._frame.content)

    # Tables.

    def _table(self, table: PaperTable) -> None:
        box = self._frame.content
        said = [one for one in self._lines() if not (one.is_heading and one.text == shown(table.title))]
        room = box.height - self._under(table, 1, box).height(box.width, self._lettering) - _GAP
        left, right = box.upper(room).beside(_TABLE_SHARE)
        beside = self._sized(said, right, 1.0)
        if beside and is_narrow(table, left, self._lettering):
            self._sheets(table, sheets_of(table, left, 0.0, self._lettering), beside, right)
            return
        above = self._sized(said, box, _ABOVE_SHARE)
        height = height_of(above, box.width, self._lettering) + (_GAP if above else 0.0)
        below = sheets_of(table, box.upper(room), height, self._lettering)
        alone = sheets_of(table, box.upper(room), 0.0, self._lettering)
        if said and (not above or len(below) > len(alone)):
            self._text()
            above, below = (), alone
        self._sheets(table, below, above, box)

    def _sheets(self, table: PaperTable, sheets: Sequence[Sheet], lines: Sequence[Line], side: Box) -> None:
        """A table slide by slide, its first with the lines that speak of it at their side or above it."""
        blocks = (*self._waiting, table)
        self._waiting = []
        for place, sheet in enumerate(sheets, start=1):
            said, noted = (lines, blocks) if place == 1 else ((), (table,))
            self._sheet(table, sheet, said, side, counting(place, sheets), noted)

    def _sheet(
        self, table: PaperTable, sheet: Sheet, lines: Sequence[Line], side: Box, count: str, blocks: Sequence[Block]
    ) -> None:
        box = self._frame.content
        is_above = side.left == box.left and bool(lines)
        height = height_of(lines, box.width, self._lettering) + _GAP if is_above else 0.0
        with self._pages.slide(table.title, self._noted(blocks), count) as slide:
            self._lay(slide, lines, side)
            name = f"{shown(table.title)} {count}".strip()
            words = shown(f"{table.title}. {table.note} Source: {table.source}.", 1_000)
            draw(slide, sheet.grid, box.below(height), self._frame, name, words)
            below = box.below(height + sheet.grid.height + _GAP)
            if lines and not is_above:
                below = Box(below.left, below.top, side.left - below.left - _GAP, below.height)
            self._stack(slide, self._under(table, sheet.left_out, below), below)

    def _sized(self, lines: Sequence[Line], box: Box, share: float) -> tuple[Line, ...]:
        """Lines in the largest size in which they take no more than a share of a box; none where they take more."""
        for size in (SMALL, LEAST):
            sized = resized(lines, size)
            if height_of(sized, box.width, self._lettering) <= share * box.height:
                return sized
        return ()

    def _under(self, table: PaperTable, left_out: int, box: Box) -> Line:
        more = f"And {left_out:,} more in the report." if left_out else ""
        text = " ".join(filter(None, (more, table.note, f"Source: {table.source}.")))
        return self._limited(text, box, 2, _SOURCE)


def _with_left_out(picture: Picture, parts: Sequence[Chart]) -> Picture:
    """The picture with a note that says how many of its bars the slides leave to the report."""
    left_out = bars_of(picture.chart) - sum(map(bars_of, parts))
    if not left_out:
        return picture
    note = " ".join(filter(None, (f"{left_out:,} more in the report.", picture.table.note)))
    return replace(picture, table=replace(picture.table, note=note))


def _told(section: Section) -> Iterator[Block]:
    """The blocks of a section; of one that is told in short those before its first heading, without their tables."""
    is_short = section.name in TOLD_SHORT
    for block in section.blocks:
        if is_short and isinstance(block, Subheading):
            return
        if not (is_short and isinstance(block, (PaperTable, Picture))):
            yield block


def is_said(section: Section) -> bool:
    """Whether anybody has said anything in a section; one that waits for its author is left to the report."""
    return any(block != Paragraph(((NOTHING_STATED,),)) for block in section.blocks)


def _entitled(title: str, lines: tuple[Line, ...]) -> tuple[str, tuple[Line, ...]]:
    """The title of a slide of text: where all of it stands under one heading, that heading belongs to the title."""
    headings = [one for one in lines if one.is_heading]
    is_headed = len(headings) == 1 and lines[0] is headings[0] and not lines[0].is_authored
    return (f"{title}: {lines[0].text}", lines[1:]) if is_headed else (title, lines)


def counting(place: int, parts: Sequence[object]) -> str:
    """ "(2 of 3)", or "" where there is one."""
    return f"({place} of {len(parts)})" if len(parts) > 1 else ""


def _with_rest_in_report(parts: Sequence[tuple[Line, ...]]) -> tuple[tuple[Line, ...], ...]:
    """The first few slides of a long text; the last of them says that the report goes on."""
    if len(parts) <= _MAX_PAGES:
        return tuple(parts)
    last = (Line("The rest stands in the report.", is_bold=True, after=0),)
    return (*parts[: _MAX_PAGES - 1], last)
