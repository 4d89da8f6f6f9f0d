"""From the sections of a paper to slides: sentences beside or above what they speak of, or on slides of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from inforisk.briefing.paper.blocks import Block, PaperTable, Picture, Section
from inforisk.briefing.paper.charts import MatrixChart
from inforisk.briefing.paper.paper import Tile
from inforisk.briefing.slides.canvas import Box
from inforisk.briefing.slides.captioned import SOURCE, draw_picture, limited, with_left_out
from inforisk.briefing.slides.chart_parts import has_values, parted
from inforisk.briefing.slides.chosen import LEFT_TO_THE_REPORT as LEFT_TO_THE_REPORT
from inforisk.briefing.slides.chosen import TABLES_LEFT, titles_of, told
from inforisk.briefing.slides.chosen import TOLD_SHORT as TOLD_SHORT
from inforisk.briefing.slides.chosen import is_said as is_said
from inforisk.briefing.slides.lines import (
    LEAST,
    Line,
    height_of,
    lines_of,
    paged,
    shown,
    without_bare_headings,
    without_last_headings,
)
from inforisk.briefing.slides.notes import Notes
from inforisk.briefing.slides.pages import Pages
from inforisk.briefing.slides.planned import GAP, Part, Planned, laid, run_together, sized, slide_by_slide
from inforisk.briefing.slides.tables import MAX_SLIDES, SIZES, Sheet, draw, grid_of, is_narrow, narrow_grid, sheets_of
from inforisk.briefing.slides.tiles import draw_tiles, height_of_tiles
from inforisk.briefing.slides.titles import entitled

_PICTURE_SHARE, _TABLE_SHARE = 0.66, 0.6
_ABOVE_SHARE = 0.4

_SHORT = 0.3
"""Text that takes less of a slide than this is not given one of its own, but parts a table rather than that."""

_FEW_ROWS = 6
"""So many rows may stand on the slide before, where they find room."""


class SectionSlides:
    """Writes the slides of one section. What is said waits (`_waiting`) for the picture or table it speaks of; slides
    are planned first, so that a few words or rows may find room on the one before."""

    def __init__(self, section: Section, pages: Pages, notes: Notes, tiles: Sequence[Tile] = ()) -> None:
        self._section, self._pages, self._notes = section, pages, notes
        self._frame, self._lettering = pages.stage.frame, pages.stage.lettering
        self._waiting: list[Block] = []
        self._remarks: list[str] = []
        self._planned: list[Planned] = []
        self._tiles = tuple(tiles)

    def write(self) -> None:
        """All slides of the section, in the order of its blocks."""
        for block in told(self._section):
            if isinstance(block, PaperTable) and block.name.startswith(TABLES_LEFT):
                self._remarks.append(self._notes.left_out(block))
            elif isinstance(block, Picture):
                self._picture(block)
            elif isinstance(block, PaperTable) and block.rows:
                self._table(block)
            else:
                self._waiting.append(block)
        self._text()
        for one in self._planned:
            one.write(self._pages, self._notes)

    def _plan(self, one: Planned, blocks: Sequence[Block]) -> None:
        one.blocks += blocks
        self._planned.append(one)
        self._note_remarks()

    def _note_remarks(self) -> None:
        if self._planned:
            self._planned[-1].remarks += self._remarks
            self._remarks = []

    # Sentences.

    def _lines(self) -> tuple[Line, ...]:
        return without_bare_headings([line for block in self._waiting for line in lines_of(block)])

    def _text(self) -> None:
        """What waits: on the slide before where it finds room there, else on slides of its own; above it, once, the
        numbers the section begins with."""
        lines = without_last_headings(self._lines())
        if self._tiles or not self._added_to_last(lines):
            self._own_slides(lines)
        self._note_remarks()
        self._waiting, self._tiles = [], ()

    def _added_to_last(self, lines: Sequence[Line]) -> bool:
        rooms = self._planned[-1].rooms if self._planned else ()
        found = next(((room, way) for room in rooms for way in self._ways(lines, room, 1.0)), None)
        if found:
            room, way = found
            height = height_of(way, room.width, self._lettering)
            self._planned[-1].add(laid(way, room, self._pages), room, height, self._waiting)
        return found is not None

    def _ways(self, lines: Sequence[Line], box: Box, share: float) -> Iterator[tuple[Line, ...]]:
        """How lines may stand in a share of a box: one by one, or run together."""
        for found in (sized(lines, box, share, self._lettering), run_together(lines, box.width, self._lettering)):
            if found and height_of(found, box.width, self._lettering) <= share * box.height:
                yield found

    def _own_slides(self, lines: tuple[Line, ...]) -> None:
        tiles, box = self._tiles, self._frame.content
        taken = height_of_tiles(tiles, box, self._lettering) + 2 * GAP if tiles else 0.0
        title, lines = entitled(self._section.title, lines, self._is_free)
        parts = slide_by_slide(lines, box, taken, self._lettering)
        for place, part in enumerate(parts, start=1):
            here = box.below(taken if place == 1 else 0.0)
            drawn = [laid(part, here, self._pages)]
            if tiles and place == 1:
                drawn.insert(0, partial(self._tiled, tiles))
            free = here.below(height_of(part, box.width, self._lettering) + GAP)
            self._plan(Planned(title, counting(place, parts), drawn, free), self._waiting if place == 1 else ())

    def _tiled(self, tiles: Sequence[Tile], slide: object) -> None:
        draw_tiles(slide, tiles, self._frame.content, self._pages.stage)

    def _is_free(self, title: str) -> bool:
        """Whether a title fits and no other slide has it; the tables and pictures of the section choose first."""
        others = {shown(one) for one in titles_of(self._section)} | {one.title for one in self._planned}
        return title not in others and self._pages.has_room_for(title)

    def _lay(self, slide: object, lines: Sequence[Line], box: Box) -> None:
        laid(lines, box, self._pages)(slide)

    # Pictures.

    def _picture(self, picture: Picture) -> None:
        _, right = self._frame.content.beside(_PICTURE_SHARE)
        beside = sized(self._lines(), right, 1.0, self._lettering)
        if not beside:
            self._text()
        blocks = (*self._waiting, picture)
        self._waiting = []
        if isinstance(picture.chart, MatrixChart) and picture.table.rows:
            self._one_picture(picture, picture, blocks, beside, "")
            return
        if isinstance(picture.chart, MatrixChart) or not has_values(picture.chart):
            self._waiting = list(blocks[:-1])
            self._nothing_drawn(picture)
            return
        parts = parted(picture.chart)[:MAX_SLIDES]
        whole = with_left_out(picture, parts)
        for place, chart in enumerate(parts, start=1):
            said, noted = (beside, blocks) if place == 1 else ((), ())
            self._one_picture(replace(whole, chart=chart), whole, noted, said, counting(place, parts))

    def _one_picture(
        self, part: Picture, whole: Picture, blocks: Sequence[Block], said: Sequence[Line], count: str
    ) -> None:
        left, right = self._frame.content.beside(_PICTURE_SHARE)
        wide, narrow = (
            partial(draw_picture, part, whole, count, box, self._pages.stage) for box in (self._frame.content, left)
        )
        planned = Planned(whole.caption.message, count, [wide], narrower=(narrow, right))
        if said:
            planned.add(laid(said, right, self._pages), right, height_of(said, right.width, self._lettering), ())
        self._plan(planned, blocks)

    def _nothing_drawn(self, picture: Picture) -> None:
        """A picture without a value to draw is told in words."""
        self._text()
        box = self._frame.content
        lines = paged((Line(shown(picture.words, 1_500)),), box, self._lettering)[0]
        self._plan(Planned(picture.caption.message, "", [laid(lines, box, self._pages)]), (picture,))

    # Tables.

    def _table(self, table: PaperTable) -> None:
        said = tuple(one for one in self._lines() if not (one.is_heading and one.text == shown(table.title)))
        if self._table_on_last(table, said) or self._table_beside(table, said):
            return
        box = self._frame.content
        alone = self._sheets_below(table, ())
        for above in self._ways(said, box, _ABOVE_SHARE) if said else ((),):
            below = self._sheets_below(table, above)
            if not _is_longer(below, alone):
                self._sheets(table, below, above, box)
                return
        if said and not self._added_to_last(without_last_headings(said)):
            above = sized(said, box, _SHORT, self._lettering)
            below = self._sheets_below(table, above)
            if above and len(below) == len(alone) + 1 and below[-1].left_out <= alone[-1].left_out:
                self._sheets(table, below, above, box)
                return
            self._text()
        self._waiting = []
        self._sheets(table, alone, (), box)

    def _sheets_below(self, table: PaperTable, above: Sequence[Line]) -> tuple[Sheet, ...]:
        box = self._frame.content
        room = box.upper(box.height - self._under(table, 1, box).height(box.width, self._lettering) - GAP)
        return sheets_of(table, room, self._height(above, box), self._lettering)

    def _table_beside(self, table: PaperTable, said: Sequence[Line]) -> bool:
        """A narrow table with what is said of it at its side."""
        box = self._frame.content
        under = self._under(table, 1, box).height(box.width, self._lettering)
        left, right = box.upper(box.height - under - GAP).beside(_TABLE_SHARE)
        beside = sized(said, right, 1.0, self._lettering)
        if not (beside and is_narrow(table, left, self._lettering)):
            return False
        self._sheets(table, sheets_of(table, left, 0.0, self._lettering), beside, right)
        return True

    def _table_on_last(self, table: PaperTable, said: Sequence[Line]) -> bool:
        """A table of a few rows on the slide before, under its title and what is said of it."""
        room = self._planned[-1].free if self._planned else None
        if room is None or len(table.rows) > _FEW_ROWS:
            return False
        heading = Line(shown(table.title), LEAST, is_bold=True, is_heading=True, after=4.0)
        lines = sized((heading, *said), room, 1.0, self._lettering)
        below = room.below(self._height(lines, room))
        inner = below.upper(below.height - self._under(table, 0, below).height(below.width, self._lettering) - GAP)
        grid = narrow_grid(table, inner, self._lettering)
        if not lines or grid is None:
            return False
        drawn = partial(self._said_and_shown, table, Sheet(grid), "", lines, room)
        self._planned[-1].add(drawn, room, room.height - inner.height + grid.height, (*self._waiting, table))
        self._waiting = []
        return True

    def _sheets(self, table: PaperTable, sheets: Sequence[Sheet], lines: Sequence[Line], side: Box) -> None:
        """A table slide by slide, its first with the lines that speak of it at their side or above it."""
        blocks = (*self._waiting, table)
        self._waiting = []
        for place, sheet in enumerate(sheets, start=1):
            said, noted = (lines, blocks) if place == 1 else ((), (table,))
            self._plan(self._sheet(table, sheet, said, side, counting(place, sheets)), noted)

    def _sheet(self, table: PaperTable, sheet: Sheet, lines: Sequence[Line], side: Box, count: str) -> Planned:
        box = self._frame.content
        if lines and side.left != box.left:
            here = Box(box.left, box.top, side.left - box.left - GAP, box.height)
            drawn: list[Part] = [
                laid(lines, side, self._pages),
                partial(self._said_and_shown, table, sheet, count, (), here),
            ]
            return Planned(table.title, count, drawn, side.below(self._height(lines, side)))
        shown_here = partial(self._said_and_shown, table, sheet, count, lines, box)
        smaller = None if count else self._smaller(table, sheet, lines, box)
        return Planned(table.title, count, [shown_here], self._foot(table, sheet, lines, box), smaller)

    def _height(self, lines: Sequence[Line], box: Box) -> float:
        """What lines take above something else."""
        return height_of(lines, box.width, self._lettering) + GAP if lines else 0.0

    def _foot(self, table: PaperTable, sheet: Sheet, lines: Sequence[Line], box: Box) -> Box:
        """What is left below a table and its source."""
        under = self._under(table, sheet.left_out, box).height(box.width, self._lettering)
        return box.below(self._height(lines, box) + sheet.grid.height + under + 2 * GAP)

    def _smaller(self, table: PaperTable, sheet: Sheet, lines: Sequence[Line], box: Box) -> tuple[Part, Box]:
        """A table of one slide in the smaller size, what is said of it run together, and the room it leaves."""
        if sheet.grid.rows[0][0].size > SIZES[-1]:
            sheet = Sheet(grid_of(table, box, SIZES[-1], self._lettering, is_whole=True))
        less = run_together(lines, box.width, self._lettering) or tuple(lines)
        return partial(self._said_and_shown, table, sheet, "", less, box), self._foot(table, sheet, less, box)

    def _said_and_shown(
        self, table: PaperTable, sheet: Sheet, count: str, lines: Sequence[Line], box: Box, slide: object
    ) -> None:
        """Lines, and the rows of a sheet below them."""
        self._lay(slide, lines, box)
        self._grid(table, sheet, count, box.below(self._height(lines, box)), slide)

    def _grid(self, table: PaperTable, sheet: Sheet, count: str, box: Box, slide: object) -> None:
        """The rows of a sheet, and below them the note and the source."""
        name = f"{shown(table.title)} {count}".strip()
        words = shown(f"{table.title}. {table.note} Source: {table.source}.", 1_000)
        draw(slide, sheet.grid, box, self._frame, name, words)
        below = box.below(sheet.grid.height + GAP)
        self._lay(slide, (self._under(table, sheet.left_out, below),), below)

    def _under(self, table: PaperTable, left_out: int, box: Box) -> Line:
        more = f"And {left_out:,} more in the report." if left_out else ""
        text = " ".join(filter(None, (more, table.note, f"Source: {table.source}.")))
        return limited(text, box, 2, SOURCE, self._lettering)


def _is_longer(sheets: Sequence[Sheet], others: Sequence[Sheet]) -> bool:
    return len(sheets) > len(others) or sheets[-1].left_out > others[-1].left_out


def counting(place: int, parts: Sequence[object]) -> str:
    """ "(2 of 3)", or "" where there is one."""
    return f"({place} of {len(parts)})" if len(parts) > 1 else ""
