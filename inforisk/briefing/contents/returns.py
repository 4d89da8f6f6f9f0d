"""Returns and data quality: who returned what and when, and what the registers leave unsaid."""

from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block


def blocks(material: Material) -> tuple[Block, ...]:
    """The section on returns and data quality."""
    return ()
