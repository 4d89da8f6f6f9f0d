"""What has changed, in the council's order: added, removed, change of focus, residual score, the appetite line."""

from inforisk.briefing.contents.came_and_went import added, balance, focus, removed
from inforisk.briefing.contents.compared import Compared
from inforisk.briefing.contents.rescored import appetite, residual
from inforisk.briefing.contents.stated import paragraph
from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block

NOTHING_COMPARED = "There is no earlier quarter to compare with, so nothing can be said of what has changed."


def blocks(material: Material) -> tuple[Block, ...]:
    """Every group of changes with its table, or the sentence that there is none."""
    if material.moved is None or material.compared is None:
        return (paragraph((NOTHING_COMPARED,)),)
    compared = Compared(material, material.moved.risks, material.compared)
    groups = (balance, added, removed, focus, residual, appetite)
    return tuple(block for group in groups for block in group(compared))
