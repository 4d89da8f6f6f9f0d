"""The executive summary: where the council stands, what has changed, and a sentence on everything else."""

from inforisk.briefing.contents.stated import paragraph
from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block
from inforisk.metrics import in_brief
from inforisk.metrics.headline import headline
from inforisk.metrics.sourced import Sentence
from inforisk.phrases import day_words


def blocks(material: Material) -> tuple[Block, ...]:
    """Three paragraphs: the headline, the movement, the rest."""
    told = material.numbers(*in_brief.IN_BRIEF)
    is_other_scheme = material.position.above.is_other_scheme
    return (
        paragraph(_as_at(material), *headline(material.position)),
        paragraph(in_brief.changed(told, is_other_scheme=is_other_scheme)),
        paragraph(in_brief.maturity(told), in_brief.incidents(told), in_brief.assets(told)),
    )


def _as_at(material: Material) -> Sentence:
    standing = material.standing
    draft = "" if standing.is_frozen else ", as far as the services have returned: its figures may still change"
    return (f"This is the council's position as at {day_words(standing.as_at)} ({standing.quarter.label}){draft}.",)
