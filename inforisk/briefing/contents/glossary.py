"""Glossary: what the words of the paper mean."""

from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block


def blocks(material: Material) -> tuple[Block, ...]:
    """The annex that says what the words mean."""
    return ()
