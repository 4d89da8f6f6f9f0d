"""The text of a paper line by line: what stands in which section, and whose words it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inforisk.briefing.paper.blocks import AuthorsWords, Block, Picture, Subheading
from inforisk.briefing.paper.paper import Paper
from inforisk.briefing.paper.references import marks, sentences_of, source_of
from inforisk.metrics.sourced import Sentence, Sourced, piece_text

COMPUTED = "Worked out from the registers"


@dataclass(frozen=True, slots=True)
class TextLine:
    """One sentence: the heading it stands under, the sentence with its marks, and whose words it is."""

    heading: str
    text: str
    whose: str = COMPUTED


def running_text(paper: Paper) -> tuple[TextLine, ...]:
    """Every sentence of a paper in its order, those of the author marked with who wrote them."""
    marked = marks(paper.sections)

    def text(sentence: Sentence) -> str:
        return "".join(
            f"{piece_text(piece)}[{marked[source_of(piece)]}]" if isinstance(piece, Sourced) else piece_text(piece)
            for piece in sentence
        )

    lines = ((section, line) for section in paper.sections for block in section.blocks for line in _lines(block, text))
    return tuple(TextLine(section.heading, *line) for section, line in lines)


def _lines(block: Block, text: Callable[[Sentence], str]) -> Iterator[tuple[str, str]]:
    if isinstance(block, AuthorsWords):
        yield from ((part, block.heading) for part in block.paragraphs)
    elif isinstance(block, Picture):
        yield f"{block.caption.message}.", COMPUTED
    elif not isinstance(block, Subheading):
        yield from ((text(sentence), COMPUTED) for sentence in sentences_of(block))
