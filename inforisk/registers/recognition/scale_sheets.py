"""Sheets that explain a scale or a list of classifications: one row a step, which looks like a register and is none."""

import re
from collections.abc import Sequence

from inforisk.registers import ALL
from inforisk.registers.recognition.grid import Grid
from inforisk.registers.recognition.header_rows import Header
from inforisk.registers.recognition.profile import is_level
from inforisk.registers.recognition.words import spaced
from inforisk.vocabulary import Kind

LEAST_STEPS, MOST_STEPS = 3, 7
_WORD = re.compile(r"[^\W\d_]{3}")
_STEP_HEADINGS = frozenset(("level", "tier", "score", "rating", "value", "step", "grade", "maturity level", "stage"))


def is_scale(grid: Grid, header: Header) -> bool:
    """Whether the first column of the table lists the steps of a scale, or the classifications, each once."""
    block = _first_block(grid, header)
    if not LEAST_STEPS <= len(block) <= MOST_STEPS:
        return False
    for column in header.columns:
        steps = [row[column.place - 1].strip() for row in block]
        if column.heading and any(steps):
            return len(set(steps)) == len(steps) and (all(map(_is_step, steps)) or _counts_up(column.heading, steps))
    return False


def _counts_up(heading: str, steps: Sequence[str]) -> bool:
    """Whether a column called "Level" or the like just counts: 0, 1, 2, 3."""
    if spaced(heading) not in _STEP_HEADINGS or not all(step.isdigit() for step in steps):
        return False
    numbers = [int(step) for step in steps]
    return abs(numbers[0] - numbers[-1]) == len(numbers) - 1 and numbers in (sorted(numbers), sorted(numbers)[::-1])


def _first_block(grid: Grid, header: Header) -> list[tuple[str, ...]]:
    """The rows below the header up to the first empty one; a few more than any scale has are enough."""
    block: list[tuple[str, ...]] = []
    for number in range(header.rows[-1] + 1, header.rows[-1] + MOST_STEPS + 2):
        cells = grid.row(number)
        if not any(cells):
            break
        block.append(cells)
    return block


def _is_step(text: str) -> bool:
    """A word of a scale or a classification. Numbers and letters alone ("3", "L-01") may as well be references."""
    marking = ALL[Kind.ASSETS].by_name["classification"].choices
    words = {word.lower() for word in (*marking.values, *marking.legacy, *marking.synonyms)} if marking else set()
    return text.lower() in words or (is_level(text) and _WORD.search(text) is not None)
