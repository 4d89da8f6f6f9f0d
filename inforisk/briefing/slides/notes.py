"""What stands below a slide for whoever speaks to it: the full sentences, the mark of each figure, and its source."""

from collections.abc import Iterable, Iterator, Mapping

from inforisk.briefing.paper.blocks import AuthorsWords, Block, PaperTable, Paragraph, Picture, Points, Section
from inforisk.briefing.paper.paper import Paper
from inforisk.briefing.paper.references import figures, marks, sentences_of, source_of
from inforisk.briefing.plain_text import printable
from inforisk.metrics.numbers import NUMBERS
from inforisk.metrics.sourced import Sentence, Sourced, piece_text
from inforisk.phrases import day_words, numbered, sentence
from inforisk.registers import ALL


class Notes:
    """Writes the notes of a paper's slides; marks are those of the paper, further ones follow them."""

    def __init__(self, paper: Paper) -> None:
        self._as_at = day_words(paper.imprint.as_at)
        self._marks: Mapping[str, int] = marks((*paper.sections, one_page_section(paper)))

    def of(self, blocks: Iterable[Block]) -> tuple[str, ...]:
        """The paragraphs of the notes on some blocks: what they say in full, then where the figures are from."""
        held = tuple(blocks)
        spoken = [line for block in held for line in self._lines(block)]
        sources = self._sources(figures((Section("", "", held),)))
        return tuple(printable(line) for line in (*spoken, *sources))

    def left_out(self, table: PaperTable) -> str:
        """What is said of a table the slides leave to the report."""
        rows = numbered(len(table.rows), "row")
        return printable(f"In the report: the table “{table.title}” ({rows}).")

    def _lines(self, block: Block) -> Iterator[str]:
        if isinstance(block, (Paragraph, Points)):
            yield from map(self._marked, sentences_of(block))
        elif isinstance(block, Picture):
            yield from (f"{block.caption.message}.", block.caption.drawn, block.words, block.caption.source_line)
            yield from filter(None, (block.table.note,))
        elif isinstance(block, PaperTable):
            yield from filter(None, (f"{block.title}.", block.note or "", "" if block.rows else block.empty))
            yield f"Source: {block.source}. As at {self._as_at}."
        elif isinstance(block, AuthorsWords):
            yield f"{block.heading}: {block.text}"

    def _marked(self, said: Sentence) -> str:
        return "".join(
            f"{piece_text(piece)}[{self._marks[source_of(piece)]}]" if isinstance(piece, Sourced) else piece_text(piece)
            for piece in said
        )

    def _sources(self, stated: Iterable[Sourced]) -> Iterator[str]:
        by_mark = {self._marks[source_of(piece)]: piece for piece in stated}
        if by_mark:
            yield "Sources of the figures:"
        for mark, piece in sorted(by_mark.items()):
            yield f"[{mark}] {_source_words(piece)} As at {self._as_at}."


def one_page_section(paper: Paper) -> Section:
    """The sentences of the one-page version, as if they were a section."""
    page = paper.one_page
    return Section("one-page", "", (Paragraph(page.headline), Points(page.asks), Points(page.worst)))


def _source_words(piece: Sourced) -> str:
    number = NUMBERS.get(piece.number)
    if number:
        return f"{number.title}: {number.meaning} Source: {ALL[number.kind].label}."
    asked = ", ".join(f"{name} {value}" for name, value in piece.asks)
    return sentence(
        f"{(piece.page or piece.number).replace('-', ' ').replace('_', ' ')}{f', {asked}' if asked else ''}."
    )
