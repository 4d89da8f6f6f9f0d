"""From the sections of a paper to slides: sentences beside or above what they speak of, or on slides of their own."""

from collections.abc import Sequence

from inforisk.briefing.paper.blocks import Block, PaperTable, Picture, Section
from inforisk.briefing.paper.charts import MatrixChart
from inforisk.briefing.slides.canvas import Box
from inforisk.briefing.slides.charts import draw_chart, has_values, parted
from inforisk.briefing.slides.lines import (
    LEAST,
    SMALL,
    Line,
    height_of,
    lines_of,
    paged,
    resized,
    shown,
    without_doubles,
)
from inforisk.briefing.slides.matrix import draw_matrix
from inforisk.briefing.slides.notes import Notes
from inforisk.briefing.slides.pages import Pages
from inforisk.briefing.slides.shapes import stack
from inforisk.briefing.slides.tables import MAX_SLIDES, Sheet, draw, sheets_of

LEFT_TO_THE_REPORT = ("edits", "glossary", "sources")
"""Sections nobody reads from a wall; what they say of a figure stands in the notes of its slide."""

_PICTURE_SHARE = 0.66
_ABOVE_SHARE = 0.4
_DRAWN, _SOURCE = 14.0, 12.0
_MAX_PAGES = 4
_GAP = 8.0


class SectionSlides:
    """Writes the slides of one section. What is said waits (`_waiting`) for the picture or table it speaks of."""

    def __init__(self, section: Section, pages: Pages, notes: Notes) -> None:
        self._section, self._pages, self._notes = section, pages, notes
        self._frame, self._lettering = pages.stage.frame, pages.stage.lettering
        self._waiting: list[Block] = []

    def write(self) -> None:
        """All slides of the section, in the order of its blocks."""
        for block in self._section.blocks:
            if isinstance(block, Picture):
                self._picture(block)
            elif isinstance(block, PaperTable) and block.rows:
                self._table(block)
            else:
                self._waiting.append(block)
        self._text()

    # Sentences.

    def _lines(self) -> tuple[Line, ...]:
        return without_doubles([line for block in self._waiting for line in lines_of(block)])

    def _text(self) -> None:
        lines = self._lines()
        parts = paged(lines, self._frame.content, self._lettering) if lines else ()
        kept = _with_rest_in_report(parts, self._frame.content)
        notes = self._notes.of(self._waiting)
        for place, part in enumerate(kept, start=1):
            with self._pages.slide(self._section.title, notes if place == 1 else (), counting(place, kept)) as slide:
                stack(slide, part, self._frame.content, self._frame, self._lettering, self._pages.stage.ink)
        self._waiting = []

    # Pictures.

    def _picture(self, picture: Picture) -> None:
        left, right = self._frame.content.beside(_PICTURE_SHARE)
        beside = self._fitting(right)
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
        for place, chart in enumerate(parts, start=1):
            part = Picture(picture.name, picture.caption, chart, picture.words, picture.table)
            here, said = (left, beside) if place == 1 and beside else (self._frame.content, ())
            self._one_picture(part, picture, blocks if place == 1 else (), here, right, said, counting(place, parts))

    def _one_picture(
        self, part: Picture, whole: Picture, blocks: Sequence[Block], box: Box, side: Box, said: Sequence[Line],
        count: str,
    ) -> None:  # fmt: skip
        stage = self._pages.stage
        with self._pages.slide(whole.caption.message, self._notes.of(blocks), count) as slide:
            inner = self._captioned(slide, whole, box)
            if isinstance(part.chart, MatrixChart):
                draw_matrix(slide, part, inner, stage.frame, stage.lettering, stage.ink)
            else:
                words = shown(f"{whole.caption.message}. {whole.words}", 4_000)
                name = f"{shown(whole.table.title)} {count}".strip()
                draw_chart(slide, part.chart, inner, stage.frame, stage.lettering, stage.ink, name, words)
            stack(slide, said, side, stage.frame, stage.lettering, stage.ink)

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
        stack(slide, (line,), box, self._frame, self._lettering, self._pages.stage.ink)

    def _nothing_drawn(self, picture: Picture) -> None:
        """A picture without a value to draw is told in words."""
        self._text()
        with self._pages.slide(picture.caption.message, self._notes.of((picture,))) as slide:
            lines = paged((Line(shown(picture.words, 1_500)),), self._frame.content, self._lettering)[0]
            stack(slide, lines, self._frame.content, self._frame, self._lettering, self._pages.stage.ink)

    def _fitting(self, box: Box) -> tuple[Line, ...]:
        """What waits in the largest size in which it fits a box; nothing where it fits in none."""
        lines = self._lines()
        for size in (SMALL, LEAST):
            sized = resized(lines, size)
            if lines and height_of(sized, box.width, self._lettering) <= box.height:
                return sized
        return ()

    # Tables.

    def _table(self, table: PaperTable) -> None:
        box = self._frame.content
        lines = self._lines_above(table)
        height = height_of(lines, box.width, self._lettering) + (_GAP if lines else 0.0)
        under = self._under(table, 0)
        room = box.height - under.height(box.width, self._lettering) * 1.5 - _GAP
        sheets = sheets_of(table, box.below(height).upper(room - height), self._lettering) if lines else ()
        if len(sheets) != 1:
            if lines:
                self._text()
            lines, height = (), 0.0
            sheets = sheets_of(table, box.upper(room), self._lettering)
        blocks = (*self._waiting, table)
        self._waiting = []
        for place, sheet in enumerate(sheets, start=1):
            self._sheet(table, sheet, lines, box, counting(place, sheets), blocks if place == 1 else (table,))

    def _sheet(
        self, table: PaperTable, sheet: Sheet, lines: Sequence[Line], box: Box, count: str, blocks: Sequence[Block]
    ) -> None:
        stage = self._pages.stage
        height = height_of(lines, box.width, self._lettering) + (_GAP if lines else 0.0)
        with self._pages.slide(table.title, self._notes.of(blocks), count) as slide:
            stack(slide, lines, box, stage.frame, stage.lettering, stage.ink)
            name = f"{shown(table.title)} {count}".strip()
            words = shown(f"{table.title}. {table.note} Source: {table.source}.", 1_000)
            draw(slide, sheet.grid, box.below(height), stage.frame, name, words)
            self._stack(slide, self._under(table, sheet.left_out), box.below(height + sheet.grid.height + _GAP))

    def _lines_above(self, table: PaperTable) -> tuple[Line, ...]:
        """What waits, where it is little enough to stand above a table; a heading that says its title is left out."""
        lines = self._lines()
        if lines and lines[-1].is_heading and lines[-1].text == shown(table.title):
            lines = lines[:-1]
            if not lines:
                return ()
        sized = resized(lines, SMALL)
        fits = height_of(sized, self._frame.content.width, self._lettering) <= _ABOVE_SHARE * self._frame.content.height
        return sized if fits else lines

    def _under(self, table: PaperTable, left_out: int) -> Line:
        more = f"And {left_out:,} more in the report." if left_out else ""
        text = " ".join(filter(None, (more, table.note, f"Source: {table.source}.")))
        return self._limited(text, self._frame.content, 2, _SOURCE)


def counting(place: int, parts: Sequence[object]) -> str:
    """ "(2 of 3)", or "" where there is one."""
    return f"({place} of {len(parts)})" if len(parts) > 1 else ""


def _with_rest_in_report(parts: Sequence[tuple[Line, ...]], box: Box) -> tuple[tuple[Line, ...], ...]:
    """The first few slides of a long text; the last of them says that the report goes on."""
    if len(parts) <= _MAX_PAGES:
        return tuple(parts)
    last = (Line("The rest stands in the report.", is_bold=True, after=0),)
    return (*parts[: _MAX_PAGES - 1], last)
