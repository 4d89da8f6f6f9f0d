"""Lines of text as slides have them: sentences as points of a list, headings, the author's words; and which of them
fit on which slide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from inforisk.briefing.paper.blocks import AuthorsWords, Block, PaperTable, Paragraph, Points, Subheading
from inforisk.briefing.plain_text import cut, printable
from inforisk.briefing.slides.canvas import Box
from inforisk.briefing.slides.measuring import Lettering
from inforisk.metrics.sourced import Piece, Quoted, Sentence, piece_text

LARGE, BODY, SMALL, LEAST = 22.0, 18.0, 16.0, 14.0
"""Sizes of running text: where it is little, usual, beside a picture, and the smallest there is."""

INDENT = 20.0
RULE_INDENT = 16.0
"""What stands left of a point of a list, and of the author's words, which have a rule there."""

MAX_QUOTED = 300
MAX_AUTHORED = 4_000


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a slide. `point` is "" for none, "•", or the number it has in its list. Headings stay with what
    follows them; the author's words are set apart."""

    text: str
    size: float = BODY
    is_bold: bool = False
    point: str = ""
    is_heading: bool = False
    is_authored: bool = False
    after: float = 8.0

    @property
    def indent(self) -> float:
        """How much narrower it is than its box."""
        return (INDENT if self.point else 0.0) + (RULE_INDENT if self.is_authored else 0.0)

    def height(self, width: float, lettering: Lettering) -> float:
        """The height it takes, with the space after it."""
        return lettering.height(self.text, width - self.indent, self.size, self.is_bold) + self.after


def shown(text: str, most: int = 0) -> str:
    """Text as a slide shows it: printable, on one line, and cut where it is longer than `most` letters."""
    kept = " ".join(printable(text).split())
    return cut(kept, most) if most else kept


def said(sentence: Sentence) -> str:
    """A sentence as a slide shows it: what a register says in it is cut where it is long."""
    return shown("".join(map(_said_piece, sentence)))


def _said_piece(piece: Piece) -> str:
    if isinstance(piece, Quoted) and len(piece.text) > MAX_QUOTED:
        return shown(piece.text, MAX_QUOTED)
    return piece_text(piece)


def lines_of(block: Block) -> Iterator[Line]:
    """The lines of a block; of a table those that say it has no rows; none of a picture."""
    if isinstance(block, Paragraph):
        yield from (Line(text, point="•") for text in map(said, block.sentences) if text)
    elif isinstance(block, Points):
        for place, item in enumerate(block.items, start=1):
            yield Line(" ".join(map(said, item)), point=str(place) if block.is_numbered else "•")
    elif isinstance(block, Subheading):
        yield Line(shown(block.text), is_bold=True, is_heading=True, after=4.0)
    elif isinstance(block, AuthorsWords):
        yield from _authored(block)
    elif isinstance(block, PaperTable) and not block.rows:
        yield Line(shown(block.title), is_bold=True, is_heading=True, after=4.0)
        yield Line(shown(block.empty), point="•")


def _authored(words: AuthorsWords) -> Iterator[Line]:
    yield Line(shown(words.heading, 120), is_bold=True, is_heading=True, is_authored=True, after=4.0)
    left = MAX_AUTHORED
    for line in "\n".join(words.paragraphs).split("\n"):
        text = shown(line, left) if left > 0 else ""
        left -= len(text)
        if text:
            yield Line(text, is_authored=True)


def without_bare_headings(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without headings that another heading follows: what stood between them is left to the report."""
    return tuple(one for one, following in pairwise((*lines, None)) if one and not _is_bare(one, following))


def _is_bare(one: Line, following: Line | None) -> bool:
    return bool(following and one.is_heading and following.is_heading and not following.is_authored)


def without_last_headings(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without headings nothing follows."""
    kept = list(lines)
    while kept and kept[-1].is_heading:
        kept.pop()
    return tuple(kept)


def resized(lines: Sequence[Line], size: float) -> tuple[Line, ...]:
    """The same lines in another size."""
    return tuple(replace(one, size=size) for one in lines)


def height_of(lines: Sequence[Line], width: float, lettering: Lettering) -> float:
    """The height lines take under one another."""
    return sum(one.height(width, lettering) for one in lines)


def paged(lines: Sequence[Line], box: Box, lettering: Lettering, taken: float = 0.0) -> tuple[tuple[Line, ...], ...]:
    """The lines slide by slide: none taller than the box, no heading at the foot of a slide.

    So much of the first slide's height as `taken` holds something else.
    """
    whole = [part for one in lines for part in _parts(one, box, lettering)]
    pages: list[list[Line]] = [[]]
    left = box.height - taken
    for place, line in enumerate(whole):
        height = line.height(box.width, lettering)
        with_next = whole[place + 1].height(box.width, lettering) if line.is_heading and whole[place + 1 :] else 0.0
        if (pages[-1] or left < box.height) and height + with_next > left:
            pages.append([])
            left = box.height
        pages[-1].append(line)
        left -= height
    return tuple(tuple(page) for page in pages if page or taken)


def _parts(line: Line, box: Box, lettering: Lettering) -> Iterator[Line]:
    """A line taller than half the box in parts of so many lines as half of it holds, so that it may break there."""
    if line.height(box.width, lettering) <= box.height / 2:
        yield line
        return
    broken = lettering.lines(line.text, box.width - line.indent, line.size, line.is_bold)
    most = max(int((box.height / 2 - line.after) / (line.size * 1.22)), 1)
    for start in range(0, len(broken), most):
        text = " ".join(broken[start : start + most])
        yield replace(line, text=text, point=line.point if start == 0 else "")
