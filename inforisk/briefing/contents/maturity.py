"""Maturity: where the council stands on each model, where it is to be, and how it came here."""

from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block


def blocks(material: Material) -> tuple[Block, ...]:
    """The section on maturity."""
    return ()
