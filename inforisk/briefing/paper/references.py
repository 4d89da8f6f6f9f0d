"""Where each figure of the text is from: a mark after it, and one line for each mark in the annex on sources."""

from collections.abc import Iterable, Iterator, Mapping

from inforisk.briefing.paper.blocks import Block, Paragraph, Points, Section
from inforisk.metrics.sourced import Sentence, Sourced


def source_of(piece: Sourced) -> str:
    """What a figure is from, as text: equal for figures of the same source."""
    if piece.number:
        return f"number {piece.number}"
    return " ".join([f"page {piece.page}", *(f"{name}={value}" for name, value in piece.asks)])


def marks(sections: Iterable[Section]) -> Mapping[str, int]:
    """The mark of each source, counted from 1 in the order in which the text first states a figure of it."""
    found: dict[str, int] = {}
    for piece in figures(sections):
        found.setdefault(source_of(piece), len(found) + 1)
    return found


def figures(sections: Iterable[Section]) -> Iterator[Sourced]:
    """Every figure stated in the text, in its order."""
    for sentence in sentences(sections):
        yield from (piece for piece in sentence if isinstance(piece, Sourced))


def sentences(sections: Iterable[Section]) -> Iterator[Sentence]:
    """Every sentence of the text, lists included, in its order."""
    for section in sections:
        for block in section.blocks:
            yield from sentences_of(block)


def sentences_of(block: Block) -> Iterator[Sentence]:
    """The sentences of a block; none of a table, a picture or the author's own words."""
    if isinstance(block, Paragraph):
        yield from block.sentences
    elif isinstance(block, Points):
        for item in block.items:
            yield from item
