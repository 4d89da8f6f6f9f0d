"""Action plans: how far each has come, what is outstanding, who must approve and by when."""

from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block


def blocks(material: Material) -> tuple[Block, ...]:
    """The section on action plans."""
    return ()
