"""The executive summary: where the council stands, what has changed, and a sentence on everything else."""

from inforisk.briefing.contents.stated import paragraph
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable
from inforisk.metrics import in_brief
from inforisk.metrics.headline import headline
from inforisk.metrics.numbers import Told
from inforisk.metrics.sourced import Holds, Sentence
from inforisk.phrases import day_words

NOT_KNOWN = "not known"


def blocks(material: Material) -> tuple[Block, ...]:
    """Three paragraphs, the headline, the movement and the rest; and the key figures as a table."""
    told = material.numbers(*in_brief.IN_BRIEF)
    is_other_scheme = material.position.above.is_other_scheme
    return (
        paragraph(_as_at(material), *headline(material.position)),
        paragraph(in_brief.changed(told, is_other_scheme=is_other_scheme, has_crossed=False)),
        paragraph(in_brief.maturity(told), in_brief.incidents(told), in_brief.assets(told)),
        key_figures(material),
    )


def _as_at(material: Material) -> Sentence:
    standing = material.standing
    draft = "" if standing.is_frozen else ", as far as the services have returned: its figures may still change"
    return (f"This is the council's position as at {day_words(standing.as_at)} ({standing.quarter.label}){draft}.",)


_FIGURES = (
    "open-risks", "risks-above-appetite", "risks-long-above", "risks-not-assessed", "risks-above-without-action",
    "risks-action-overdue", "risks-without-owner", "assets", "assets-answering-four", "assets-without-owner", "actions",
    "actions-complete", "actions-awaiting-approval", "actions-overdue", "maturity-at-target",
)  # fmt: skip
"""Counts of things. Those of people and of incidents stand in their own sections, where small ones can be held back."""


def key_figures(material: Material) -> PaperTable:
    """The numbers of risks, assets, actions and maturity, then and now."""
    own = (
        Column("Figure", Holds.WORDS, 2.5),
        Column(material.standing.label, Holds.COUNT),
        Column("Out of", Holds.COUNT),
    )
    earlier = material.compared
    then = (Column(earlier.label, Holds.COUNT), Column("Change", Holds.WORDS, 1.2)) if earlier else ()
    rows = tuple(_row(told, has_before=bool(then)) for told in material.numbers(*_FIGURES).values())
    note = "" if earlier else "There is no earlier quarter to compare with."
    return PaperTable("key-figures", "Key figures", (*own, *then), rows, "registers, logs and plans returned", note)


def _row(told: Told, *, has_before: bool) -> tuple[Cell, ...]:
    number = told.counted.number
    now = Cell(told.counted.value, keys.number(number.name)) if told.is_known else Cell(NOT_KNOWN)
    own = Cell(number.title), now, _whole(told)
    return (*own, *_before(told)) if has_before else own


def _whole(told: Told) -> Cell:
    if not told.is_known:
        return Cell(NOT_KNOWN)
    return Cell("in all") if told.whole is None else Cell(told.whole, keys.number(told.counted.number.whole))


def _before(told: Told) -> tuple[Cell, Cell]:
    if told.before is None:
        why = NOT_KNOWN if told.before_unknown or not told.is_known else "not compared"
        return Cell(why), Cell("not compared")
    by = told.change or 0
    change = f"{abs(by):,} {'more' if by > 0 else 'fewer'}" if by else "the same"
    name = told.counted.number.name
    return Cell(told.before, keys.number_before(name)), Cell(change, keys.change(name, by))
