"""Method: the scheme, what each word of the paper counts, and how its figures were checked."""

from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block


def blocks(material: Material) -> tuple[Block, ...]:
    """The annex on method."""
    return ()
