"""What of a paper the slides have, and what they leave to the report."""

from collections.abc import Iterator

from inforisk.briefing.contents.for_the_author import NOTHING_STATED
from inforisk.briefing.paper.blocks import Block, PaperTable, Paragraph, Picture, Section, Subheading

LEFT_TO_THE_REPORT = ("edits", "glossary", "sources")
"""Sections nobody reads from a wall; what they say of a figure stands in the notes of its slide."""

TOLD_SHORT = ("method",)
"""Sections of which the slides have the beginning, and the report the rest."""

TABLES_LEFT = (
    "heat-map-cells", "owners-not-trained", "actions-due", "actions-put-off", "incidents-by-category",
    "incidents-answers", "asset-answers-by-service", "findings", "review-ages", "maturity-services", "scheme", "scale",
    "meanings",
)  # fmt: skip
"""Tables to look things up in, by how their names begin: a meeting reads what they come to, the report has them."""


def told(section: Section) -> Iterator[Block]:
    """The blocks of a section; of one that is told in short those before its first heading, without their tables."""
    is_short = section.name in TOLD_SHORT
    for block in section.blocks:
        if is_short and isinstance(block, Subheading):
            return
        if not (is_short and isinstance(block, (PaperTable, Picture))):
            yield block


def is_said(section: Section) -> bool:
    """Whether anybody has said anything in a section; one that waits for its author is left to the report."""
    return any(block != Paragraph(((NOTHING_STATED,),)) for block in section.blocks)


def titles_of(section: Section) -> Iterator[str]:
    """What the slides of the pictures and tables of a section are called."""
    for block in told(section):
        if isinstance(block, Picture):
            yield block.caption.message
        elif isinstance(block, PaperTable) and block.rows and not block.name.startswith(TABLES_LEFT):
            yield block.title
