"""Running text: paragraphs and lists whose figures carry the mark of their source, and the author's words set apart."""

from collections.abc import Iterable, Iterator
from typing import Any

from inforisk.briefing.document.manuscript import Manuscript
from inforisk.briefing.document.markup import link, paragraph, run, w, words
from inforisk.briefing.document.sources import source_anchor
from inforisk.briefing.document.styles import BULLETS, NUMBERS
from inforisk.briefing.document.text import clean, fenced, is_right_to_left, one_line, runs
from inforisk.briefing.paper.blocks import AuthorsWords, Paragraph, Points
from inforisk.briefing.paper.references import source_of
from inforisk.metrics.sourced import Piece, Sentence, Sourced, piece_text


def write_paragraph(manuscript: Manuscript, block: Paragraph) -> None:
    """One paragraph of all its sentences."""
    manuscript.add(paragraph("Normal", *_sentences(manuscript, block.sentences)))


def write_points(manuscript: Manuscript, block: Points) -> None:
    """A list, numbered from 1 or with bullets."""
    kind, style = (NUMBERS, "ListNumber") if block.is_numbered else (BULLETS, "ListBullet")
    number = manuscript.begin_list(kind)
    for item in block.items:
        place = w("numPr", w("ilvl", val=0), w("numId", val=number))
        manuscript.add(paragraph(style, *_sentences(manuscript, item), properties=[place]))


def write_authors_words(manuscript: Manuscript, block: AuthorsWords) -> None:
    """The author's paragraphs beside a rule, below a line that says whose they are; nothing of blank words."""
    if not block.paragraphs:
        return
    manuscript.add(paragraph("AuthorNote", *runs(one_line(block.heading))))
    for part in block.paragraphs:
        manuscript.add(paragraph("AuthorWords", *runs(part), properties=direction(part)))


def direction(text: str) -> list[Any]:
    """The property of a paragraph that begins at the right; none of any other."""
    return [w("bidi")] if is_right_to_left(text) else []


def _sentences(manuscript: Manuscript, sentences: Iterable[Sentence]) -> Iterator[Any]:
    for place, sentence in enumerate(sentences):
        if place:
            yield run(words(" "))
        for piece in sentence:
            yield from _piece(manuscript, piece)


def _piece(manuscript: Manuscript, piece: Piece) -> Iterator[Any]:
    yield from runs(fenced(clean(piece_text(piece))))
    if isinstance(piece, Sourced):
        yield _mark(manuscript, manuscript.marks[source_of(piece)])


def _mark(manuscript: Manuscript, mark: int) -> Any:
    shown = run(words(f"[{mark}]"), style="Mark")
    return link(source_anchor(mark), shown) if mark in manuscript.linked else shown
