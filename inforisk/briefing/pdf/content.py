"""A paper as plain data for the pages: only text, numbers and colours, never markup."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, singledispatchmethod
from itertools import groupby
from typing import Any

from inforisk.briefing.paper.blocks import (
    AuthorsWords,
    Block,
    PaperTable,
    Paragraph,
    Picture,
    Points,
    Subheading,
)
from inforisk.briefing.paper.charts import MatrixChart
from inforisk.briefing.paper.look import ACCENT, FAINT, INK, PAPER, RULE
from inforisk.briefing.paper.paper import Paper
from inforisk.briefing.paper.references import marks, source_of
from inforisk.briefing.paper.source_rows import listed_marks, source_tables
from inforisk.briefing.pdf.page_text import heading_line, page_line, page_paragraph, running_text
from inforisk.briefing.pdf.tables import table_data
from inforisk.briefing.pictures.drawing import drawing_of, svg_bytes
from inforisk.briefing.pictures.lettering import NOT_IN_FONT
from inforisk.metrics.sourced import Piece, Sentence, Sourced, piece_text
from inforisk.phrases import day_words

Data = dict[str, Any]

_HIGHEST = 610.0
"""Points of a picture that stands on a page with its caption; a higher one is drawn smaller."""


def frame_data(paper: Paper) -> Data:
    """What stands on every page, and on the first."""
    return {
        "look": {"ink": INK, "paper": PAPER, "accent": ACCENT, "faint": FAINT, "rule": RULE},
        "title": page_line(paper.title),
        "council": heading_line(paper.council),
        "quarter": page_line(f"{paper.imprint.quarter}: position as at {day_words(paper.imprint.as_at)}"),
        "marking": page_line(paper.marking),
        "exemption": running_text(paper.exemption),
        "imprint": page_line(paper.imprint.line),
        "facts": [[heading_line(name), running_text(value)] for name, value in paper.cover_lines],
    }


def picture_data(picture: Picture) -> Data:
    """A picture: its lines, its words for those who do not see it, and what it looks like."""
    caption, drawing = picture.caption, drawing_of(picture.chart)
    return {
        "kind": "picture",
        "share": 100 * min(1.0, _HIGHEST / drawing.height),
        "message": heading_line(caption.message),
        "drawn": page_line(caption.drawn),
        "source": page_line(caption.source_line),
        "words": page_line(picture.words) or page_line(caption.message),
        "svg": svg_bytes(picture).decode(),
    }


def _turned(blocks: list[Data]) -> list[bool]:
    """Which blocks stand on a turned page: broad tables, and what leads to them."""
    found: list[bool] = []
    for block in reversed(blocks):
        leads = block["kind"] in ("heading", "message") and bool(found) and found[-1]
        found.append(leads or bool(block.get("turned")))
    return found[::-1]


@dataclass
class PdfManuscript:
    """A paper on its way to the pages: figures and tables are counted as they are met, headings keep their order."""

    paper: Paper
    _figures: int = 0
    _tables: dict[str, str] = field(default_factory=dict)
    _level: int = 0
    _section_level: int = 0

    @cached_property
    def marks(self) -> Mapping[str, int]:
        """The mark of each source."""
        return marks(self.paper.sections)

    @cached_property
    def linked(self) -> frozenset[int]:
        """The marks that lead to a row of the annex."""
        return listed_marks(self.paper)

    @cached_property
    def sources(self) -> frozenset[str]:
        """The names of the tables whose rows explain marks."""
        return source_tables(self.paper)

    def blocks(self) -> Iterator[Data]:
        """Every heading and every block in its order; broad tables that follow one another share their turned pages."""
        found = [*self._every_block()]
        for is_turned, pairs in groupby(zip(_turned(found), found, strict=True), lambda pair: pair[0]):
            blocks = [block for _, block in pairs]
            yield from [{"kind": "turned", "blocks": blocks}] if is_turned else blocks

    def _every_block(self) -> Iterator[Data]:
        for section in self.paper.sections:
            yield self._heading(section.heading, section.level, is_listed=True)
            self._section_level = self._level
            for block in section.blocks:
                yield from self._block(block)

    def pieces(self, sentences: Iterable[Sentence]) -> list[Data]:
        """Sentences that follow one another, each figure with the mark of its source."""
        found: list[Data] = []
        for sentence in sentences:
            found += [{"text": " "}] if found else []
            found += [self._piece(piece) for piece in sentence]
        return found

    def _piece(self, piece: Piece) -> Data:
        text = {"text": running_text(piece_text(piece))}
        if not isinstance(piece, Sourced):
            return text
        mark = self.marks.get(source_of(piece), 0)
        return text | ({"mark": mark, "linked": mark in self.linked} if mark else {})

    def _heading(self, words: str, level: int, *, is_listed: bool) -> Data:
        """A heading no deeper than one level below the last: who listens to the paper must not miss one."""
        self._level = min(max(level, 1), self._level + 1)
        return {
            "kind": "heading",
            "text": heading_line(words) or NOT_IN_FONT,
            "level": self._level,
            "listed": is_listed,
        }

    @singledispatchmethod
    def _block(self, block: Block) -> Iterator[Data]:
        raise TypeError(block)

    @_block.register
    def _paragraph(self, block: Paragraph) -> Iterator[Data]:
        if block.sentences:
            yield {"kind": "paragraph", "pieces": self.pieces(block.sentences)}

    @_block.register
    def _points(self, block: Points) -> Iterator[Data]:
        if block.items:
            items = [self.pieces(item) for item in block.items]
            yield {"kind": "points", "numbered": block.is_numbered, "items": items}

    @_block.register
    def _subheading(self, block: Subheading) -> Iterator[Data]:
        yield self._heading(block.text, self._section_level + 1, is_listed=False)

    @_block.register
    def _authors_words(self, block: AuthorsWords) -> Iterator[Data]:
        if parts := [*map(page_paragraph, block.paragraphs)]:
            yield {"kind": "words", "by": page_line(block.heading), "paragraphs": parts}

    @_block.register
    def _table(self, block: PaperTable) -> Iterator[Data]:
        yield self._numbered_table(block)

    @_block.register
    def _picture(self, block: Picture) -> Iterator[Data]:
        """A picture and its table. The heat map is a table already, with words and counts: it is not drawn twice."""
        if isinstance(block.chart, MatrixChart):
            yield {"kind": "message", "text": heading_line(block.caption.message)}
            yield self._numbered_table(block.table, block)
            return
        self._figures += 1
        yield picture_data(block) | {"number": f"Figure {self._figures}: "}
        yield self._numbered_table(block.table)

    def _numbered_table(self, table: PaperTable, matrix: Picture | None = None) -> Data:
        """A table with its number; one that was met before is named, not repeated."""
        if not table.rows:
            return {"kind": "empty", "title": heading_line(table.title), "text": running_text(table.empty)}
        if table.name in self._tables:
            return {"kind": "again", "text": f"The figures are in {self._tables[table.name]}."}
        name = self._tables[table.name] = f"Table {len(self._tables) + 1}"
        scheme = matrix.chart.scheme if matrix and isinstance(matrix.chart, MatrixChart) else None
        return {"kind": "table", "number": f"{name}: "} | table_data(
            table, scheme, is_sources=table.name in self.sources
        )
