"""Glossary: what the words of the paper mean."""

from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable
from inforisk.metrics.glossary import meanings
from inforisk.metrics.sourced import Holds

_COLUMNS = (Column("Word", Holds.WORDS, 1.0), Column("Meaning", Holds.WORDS, 3.0))


def blocks(material: Material) -> tuple[Block, ...]:
    """The annex that says what the words mean, and what the council calls its roles."""
    rows = tuple((Cell(word), Cell(meaning)) for word, meaning in meanings(material.settings).items())
    return (
        PaperTable(
            "glossary",
            "Words and their meaning",
            _COLUMNS,
            rows,
            "the method of this report and the council's settings",
        ),
    )
