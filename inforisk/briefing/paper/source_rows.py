"""The annex on sources as the text finds it: which row of it a mark leads to."""

import re

from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.briefing.paper.paper import Paper

SECTION = "sources"
"""The name of the section that lists the sources, a row for each mark."""

_MARK = re.compile(r"\[?(\d+)\]?")


def source_tables(paper: Paper) -> frozenset[str]:
    """The names of the tables that list the sources."""
    return frozenset(table.name for table in _tables(paper))


def listed_marks(paper: Paper) -> frozenset[int]:
    """The marks that have a row."""
    found = (mark_of(row) for table in _tables(paper) for row in table.rows)
    return frozenset(mark for mark in found if mark is not None)


def mark_of(row: tuple[Cell, ...]) -> int | None:
    """The mark a row explains, from its first cell ("[3]" or 3)."""
    found = _MARK.fullmatch(row[0].text.strip()) if row else None
    return int(found[1]) if found else None


def _tables(paper: Paper) -> list[PaperTable]:
    annexes = [section for section in paper.sections if section.name == SECTION]
    return [block for section in annexes for block in section.blocks if isinstance(block, PaperTable)]
