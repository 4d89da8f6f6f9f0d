"""Where the headings stand: the row, or the two rows, that read most like the headings of a register."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from inforisk.registers.recognition.columns import Column
from inforisk.registers.recognition.grid import Grid
from inforisk.registers.recognition.headings import exact_field, lexicon
from inforisk.registers.recognition.measures import stage_in
from inforisk.registers.recognition.profile import is_date
from inforisk.registers.recognition.words import MEMORY, telling_words, without_brackets
from inforisk.vocabulary import Kind

KNOWN_WORDS = 0.35  # a cell made of words known from headings, but in an order not met, is worth this much of a heading
LONGEST = 120  # characters: a longer cell is guidance or prose
MOST_CANDIDATES = 6  # rows compared in full
SAID_AGAIN = 2  # times a heading may stand in its column: a table may begin anew
WIDE_ENOUGH = 0.8  # of the widest row's cells
NEAR = 25  # rows above and below in which a value would be met again
BESIDE = 2  # rows: a heading is not said again so soon
LEAST_HEADINGS = 2  # cells a header row has at least


@dataclass(frozen=True)
class Header:
    """One or two rows taken as headings, and the columns they make."""

    rows: tuple[int, ...]
    columns: tuple[Column, ...]


def candidates(grid: Grid) -> tuple[Header, ...]:
    """The likeliest headers, earliest first: single rows, and each with the row above it as its band."""
    often = [Counter(text for text in column if text) for column in zip(*grid.top, strict=True)]
    promises = {number: _promise(cells) * _said_once(cells, often) for number, cells in enumerate(grid.top, start=1)}
    ranked = sorted((number for number, promise in promises.items() if promise > 0), key=lambda row: -promises[row])
    rows = sorted({*ranked[:MOST_CANDIDATES], *_widest_row(grid)})
    found: dict[tuple[int, ...], Header] = {}
    for number in rows:
        for several in ((number,), (number - 1, number), (number, number + 1)):
            if several not in found and _may_be_header(grid, several):
                found[several] = header_of(grid, several)
    return tuple(sorted(found.values(), key=lambda header: (header.rows[-1], len(header.rows))))


def _said_once(cells: Sequence[str], often: Sequence[Mapping[str, int]]) -> float:
    """A row's share of cells that stand nowhere else in their column, a repeated heading or two allowed for."""
    filled = [place for place, text in enumerate(cells) if text]
    return sum(often[place][cells[place]] <= SAID_AGAIN for place in filled) / max(1, len(filled))


def _widest_row(grid: Grid) -> tuple[int, ...]:
    """The first row of short different texts that is about as wide as any: headings nobody has met look like that."""
    widths = [sum(map(bool, cells)) for cells in grid.top]
    enough = max(widths, default=0) * WIDE_ENOUGH
    for number, cells in enumerate(grid.top, start=1):
        texts = [text for text in cells if text]
        if len(texts) >= max(enough, LEAST_HEADINGS + 1):
            is_heading = len(set(texts)) == len(texts) and not any(map(_is_data, texts))
            return (number,) if is_heading else ()
    return ()


def _may_be_header(grid: Grid, rows: Sequence[int]) -> bool:
    if rows[0] < 1 or rows[-1] > grid.height:
        return False
    if len(rows) == 1:
        return True
    upper, lower = (grid.row(number) for number in rows)
    is_filled = any(upper) and any(lower) and not _is_title(upper, lower)
    return is_filled and not any(_is_data(text) for text in (*upper, *lower) if text)


def _is_title(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether the upper row is one text, left of every heading: the name of the table."""
    filled = [place for place, text in enumerate(upper) if text]
    return len(filled) == 1 and not any(lower[: filled[0] + 1])


@lru_cache(maxsize=MEMORY)
def _is_data(text: str) -> bool:
    return len(text) > LONGEST or is_date(text) or text.replace(".", "", 1).replace("-", "", 1).isdigit()


def _promise(cells: Sequence[str]) -> float:
    """How much a row reads like headings: a quick look, to choose the rows worth a full one."""
    texts = [text for text in cells if text.strip()]
    if len(texts) < LEAST_HEADINGS:
        return 0.0
    score = sum(_cell_promise(text) for text in texts)
    unlike = sum(_is_data(text) for text in texts)
    return max(0.0, score - unlike) if len(set(texts)) > 1 else 0.0


@lru_cache(maxsize=MEMORY)
def _cell_promise(text: str) -> float:
    if len(text) > LONGEST:
        return 0.0
    if any(exact_field(kind, text) for kind in Kind):
        return 1.0
    if stage_in(text)[0]:
        return KNOWN_WORDS
    words = telling_words(without_brackets(text))
    known = sum(any(word in lexicon(kind).by_word for kind in Kind) for word in words)
    return KNOWN_WORDS if words and known / len(words) >= 0.7 else 0.0


def header_of(grid: Grid, rows: Sequence[int]) -> Header:
    """The columns under one or more header rows: the lowest heading of each, and the group heading above it."""
    numbers = tuple(sorted(rows))
    lowest = grid.row(numbers[-1])
    uppers = [_spread(grid, number) for number in numbers[:-1]]
    columns = []
    for place in range(1, grid.width + 1):
        texts = [cells[place - 1] for cells in uppers]
        own = [grid.row(number)[place - 1] for number in numbers[:-1]]
        heading, band = _tidy(lowest[place - 1]), None
        above = [_tidy(text) for text in texts if _tidy(text)]
        if heading:
            band = " / ".join(dict.fromkeys(above)) or None
        elif any(map(_tidy, own)):
            heading = next(_tidy(text) for text in reversed(own) if _tidy(text))
        columns.append(Column(grid.letter(place), place, heading, band if band != heading else None))
    return Header(numbers, tuple(columns))


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _spread(grid: Grid, row: int) -> list[str]:
    """A band row with each heading over all the columns it stands for: its merged block, else up to the next one."""
    cells = list(grid.row(row))
    blocks = [block for block in grid.merged_over(row) if block.last_column > block.first_column]
    if blocks:
        for block in blocks:
            if block.first_row == row:
                last = min(block.last_column, len(cells))
                cells[block.first_column - 1 : last] = [cells[block.first_column - 1]] * (last - block.first_column + 1)
        return cells
    spread, over = [], ""
    for text in cells:
        over = text if text.strip() else over
        spread.append(over)
    return spread


def needs_band(header: Header) -> bool:
    """Whether the upper row is needed to tell the columns apart: it names a column itself, or the stage of a set."""
    below = [column for column in header.columns if column.heading]
    headings = [column.heading.lower() for column in below]
    for column in below:
        is_twice = headings.count(column.heading.lower()) > 1
        has_stage = column.band and stage_in(column.band)[0] and not stage_in(column.heading)[0]
        if column.band and (is_twice or has_stage):
            return len({other.band for other in below if other.heading.lower() == column.heading.lower()}) > 1 or bool(
                has_stage
            )
    return False


def likeness_to_data(grid: Grid, header: Header) -> float:
    """The share (0 to 1) of a row's cells that stand again in their column: a heading is said once, a value often."""
    last = header.rows[-1]
    cells = {place: text for place, text in enumerate(grid.row(last)) if text}
    again: set[int] = set()
    for number in range(max(1, last - NEAR), min(last + NEAR, len(grid.top)) + 1):
        if number in header.rows:
            continue
        other = grid.row(number)
        same = {place for place, text in cells.items() if other[place] == text}
        is_said_again = len(same) * 2 >= len(cells) and len(same) > 1 and abs(number - last) > BESIDE
        if not is_said_again:  # the heading of the next block
            again |= same
    return len(again) / len(cells) if cells else 0.0
