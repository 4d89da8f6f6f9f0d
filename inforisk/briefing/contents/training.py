"""Training of the asset owners: who is trained, who is not, and what it takes to the due date."""

from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block


def blocks(material: Material) -> tuple[Block, ...]:
    """The section on training."""
    return ()
