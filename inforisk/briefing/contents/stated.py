"""What several sections state in the same way: figures in sentences, register text, and cells of tables."""

from collections.abc import Sequence

from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Paragraph
from inforisk.briefing.paper.look import EMPTY, band_tone
from inforisk.metrics.headline import counted_spelt
from inforisk.metrics.numbers import Told
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from inforisk.phrases import numbered, sentence, verb
from inforisk.scoring.scheme import Scheme

RISK_REGISTERS = "information risk registers"
"""Where every figure of risks is from."""

MOST_ROWS = 60
"""So many rows a table of a paper names; the registers and the workbook of the quarter name them all."""


def figure(words: str, number: str) -> Sourced:
    """A number of `metrics.numbers` as a sentence states it."""
    return Sourced(words, number=number)


def part(words: str, number: str) -> Sourced:
    """A part or a change of such a number."""
    return Sourced(words, number=number, is_value=False)


def shown_on(words: str, page: str, key: str = "") -> Sourced:
    """A figure no number counts, with the page that shows it, and what it counts (`paper.keys`)."""
    return Sourced(words, page=page, key=key)


def counted(told: Told, noun: str = "risk") -> Sourced:
    """A number with its noun, to begin a sentence: "No risk", "One risk", "12 risks"."""
    return figure(sentence(counted_spelt(told.counted.value, noun)), told.counted.number.name)


def begun(count: int, page: str, key: str, noun: str = "risk") -> Sourced:
    """The same for a count that is no number of its own, with the page that shows it and its key."""
    return shown_on(sentence(counted_spelt(count, noun)), page, key)


def was(told: Told, singular: str = "was", plural: str = "were") -> str:
    """The verb that goes with `counted`."""
    return verb(max(told.counted.value, 1), singular, plural)


def change(told: Told) -> Sentence:
    """How a number stands beside the earlier one, to follow it: ", 2 fewer than at 2016-17 Q3"; or why it is not
    compared. Nothing where there is nothing earlier."""
    if told.change is None:
        return (f", {told.change_words}",) if told.change_words else ()
    return ", ", part(told.change_words, told.counted.number.name)


def paragraph(*sentences: Sentence) -> Paragraph:
    """Sentences that follow one another; those without a piece are left out."""
    return Paragraph(tuple(filter(None, sentences)))


def of_register(text: str, instead: str = "") -> Quoted:
    """What a register says in its own words, and what the public reads in its place."""
    return Quoted(text, Holds.FREE_TEXT, instead)


def label(text: str) -> Quoted:
    """A service, a reference, a band or a plan."""
    return Quoted(text, Holds.LABEL, text)


def band_cell(name: str, scheme: Scheme) -> Cell:
    """A band in its colours; one the scheme does not have stands without."""
    known = next((band for band in scheme.bands if band.name == name), None)
    return Cell(name or None, tone=band_tone(known) if known else EMPTY)


def table_or_none(table: PaperTable) -> tuple[Block, ...]:
    """A table that has rows; nothing otherwise, for the sentence before it has said "none"."""
    return (table,) if table.rows else ()


def cut(rows: Sequence[tuple[Cell, ...]], noun: str = "risk") -> tuple[tuple[tuple[Cell, ...], ...], str]:
    """The first rows of a table, and a note that says how many more there are; "" where it holds them all."""
    shown = tuple(rows[:MOST_ROWS])
    if len(shown) == len(rows):
        return shown, ""
    return shown, f"The first {len(shown):,} of {numbered(len(rows), noun)}; the registers hold them all."


REFERENCE = Column("Reference", Holds.LABEL)
RISK = Column("Risk", Holds.FREE_TEXT, 2.5)
SERVICE = Column("Service", Holds.LABEL, 1.5)
"""The columns every table of risks begins with."""


def named(ref: str, name: str, service: str) -> tuple[Cell, Cell, Cell]:
    """The cells under REFERENCE, RISK and SERVICE."""
    return Cell(ref), Cell(name), Cell(service)
