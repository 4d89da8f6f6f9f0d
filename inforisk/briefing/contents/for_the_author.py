"""Sections only an author can write: options, consultation, the comments of finance and legal services."""

from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block, Paragraph

NOTHING_STATED = "To be written by the author."


def blocks(_: Material) -> tuple[Block, ...]:
    """What stands there until the author has written something."""
    return (Paragraph(((NOTHING_STATED,),)),)
