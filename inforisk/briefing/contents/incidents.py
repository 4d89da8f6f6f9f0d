"""Incidents: what the logs say happened, how grave it was, and what was learnt."""

from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block


def blocks(material: Material) -> tuple[Block, ...]:
    """The section on incidents."""
    return ()
