"""What a report is written into: the document, and what has been counted and named in it so far."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from inforisk.briefing.document.markup import Bookmarks
from inforisk.briefing.document.styles import BULLETS, NUMBERS, new_list


@dataclass
class Manuscript:
    """One report being written from top to bottom.

    `marks` are those of the sources, `linked` the ones that have a row in the annex, in the tables
    named `source_tables`; `tables` the number of each table
    written so far under its name. `is_flat` says that pages lie on their side just now.
    """

    document: Any
    marks: Mapping[str, int]
    linked: frozenset[int]
    source_tables: frozenset[str]
    bookmarks: Bookmarks = field(default_factory=Bookmarks)
    tables: dict[str, int] = field(default_factory=dict)
    is_flat: bool = False
    _counted: Counter[str] = field(default_factory=Counter)
    _lists: int = max(NUMBERS, BULLETS)

    def add(self, *blocks: Any) -> None:
        """Write paragraphs or tables after what is there."""
        end = self.document.element.body.sectPr
        for block in blocks:
            end.addprevious(block)

    def next_of(self, kind: str) -> int:
        """The number of the next "Table" or "Figure"."""
        self._counted[kind] += 1
        return self._counted[kind]

    def begin_list(self, kind: int) -> int:
        """The number of a new list, which counts from 1 again."""
        self._lists += 1
        self.document.part.numbering_part.element.append(new_list(self._lists, kind))
        return self._lists
