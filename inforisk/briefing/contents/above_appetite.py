"""Risks above appetite, each in detail: where it stands, for how long, why it is still there, what is planned."""

from collections.abc import Iterator, Mapping, Sequence

from inforisk.briefing.contents.own_actions import past_their_date_named, put_off
from inforisk.briefing.contents.stated import (
    REFERENCE,
    RISK,
    RISK_REGISTERS,
    SERVICE,
    band_cell,
    change,
    counted,
    figure,
    label,
    named,
    paragraph,
    part,
    was,
)
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable
from inforisk.metrics.columns import texts
from inforisk.metrics.headline import ABOVE, NOT_ASSESSED, OPEN, risk_sentences
from inforisk.metrics.movement.ageing import LONG_STANDING
from inforisk.metrics.numbers import NUMBERS, Told
from inforisk.metrics.planned import Planned, next_due, planned_about
from inforisk.metrics.sourced import Holds, Sentence
from inforisk.metrics.worst import WorstRisk, never_dated
from inforisk.phrases import listed, numbered, sentence, spelt, verb

_Plans = Mapping[str, Sequence[Planned]]
"""What is planned about each risk, under its key."""

_LONG, _WITHOUT, _TOLERANCE = "risks-long-above", "risks-above-without-action", "risks-above-tolerance"


def blocks(material: Material) -> tuple[Block, ...]:
    """How many there are and what is remarkable about them, then each of the worst."""
    above = material.told(ABOVE)
    if not above.is_known or not material.told(OPEN).counted.value:
        return (paragraph(*risk_sentences(material.position)),)
    if not above.counted.value:
        none = counted(above), " that was assessed is above appetite."
        return (paragraph(none, _unassessed(material), past_their_date_named(material), put_off(material)),)
    worst = material.worst
    told = paragraph(*_counts(material, above), _left_out(above, worst), _reviews(material))
    planned = _planned(material)
    return told, _table(material, worst, planned), _reasons(worst, planned)


def _counts(material: Material, above: Told) -> Iterator[Sentence]:
    whole = numbered(above.whole or 0, "open risk")
    yield (
        figure(f"{above.counted.value:,} of {whole}", ABOVE),
        f" {was(above, 'is', 'are')} above appetite",
        *change(above),
        ".",
    )
    without, tolerance = material.told(_WITHOUT), material.told(_TOLERANCE)
    none = figure(sentence(spelt(without.counted.value)), _WITHOUT)
    yield none, f" of them {was(without, 'is', 'are')} without a planned action."
    yield _long_standing(material)
    if tolerance.is_known:
        yield counted(tolerance), f" {was(tolerance, 'is', 'are')} above tolerance as well."
    yield _unassessed(material)
    yield past_their_date_named(material)
    yield put_off(material)


def _long_standing(material: Material) -> Sentence:
    told = material.told(_LONG)
    if not told.is_known:
        return (f"Which of them have stood there for a year is not known yet: {told.unknown}.",)
    has = was(told, "has", "have")
    long = [one for one in material.worst if one.quarters_above >= LONG_STANDING]
    if not long or len(long) < told.counted.value:
        return counted(told), f" {has} stood there for a year or more ({spelt(LONG_STANDING)} quarter-ends in a row)."
    named = [f"{one.ref or 'one without a reference'} for {spelt(one.quarters_above)} quarter-ends" for one in long]
    return counted(told), f" {has} stood there for a year or more: ", label(listed(named)), "."


def _unassessed(material: Material) -> Sentence:
    told = material.told(NOT_ASSESSED)
    if not told.counted.value:
        return ()
    return counted(told, "open risk"), f" {was(told, 'is', 'are')} not assessed and may belong here too."


def _left_out(above: Told, worst: Sequence[WorstRisk]) -> Sentence:
    more = above.counted.value - len(worst)
    if not more:
        return ()
    stand = verb(more, "stands", "stand")
    return (
        f"The {len(worst):,} worst are told below; the other ",
        part(spelt(more), ABOVE),
        f" {stand} on the registers.",
    )


def _reviews(material: Material) -> Sentence:
    return ("No register says when an open risk was last reviewed.",) if never_dated(material.evidence) else ()


def _table(material: Material, worst: Sequence[WorstRisk], planned: _Plans) -> PaperTable:
    """Where each stands and for how long, the worst first."""
    categories, scheme = _categories(material), material.standing.scheme
    columns = (
        REFERENCE, RISK, SERVICE, Column("Category", Holds.LABEL, 1.3), Column("Owner", Holds.OFFICER, 1.3),
        Column("Score and band", Holds.LABEL), Column("Quarters above", Holds.COUNT, 0.9),
        Column("Next date", Holds.COUNT, 1.1),
    )  # fmt: skip
    rows = tuple(
        (
            *named(one.ref, one.name, one.service),
            Cell(categories.get(one.key)),
            Cell(_owner(one)),
            Cell(f"{one.score}, {one.band}", tone=band_cell(one.band, scheme).tone),
            Cell(one.quarters_above, keys.quarters_above(one.key)),
            Cell(next_due(planned.get(one.key, ())) or "no date"),
        )
        for one in worst
    )
    note = (
        "Quarters above counts the quarter-ends in a row, this one included, as far back as the same scheme judged. "
        "The next date is that of the first thing planned."
    )
    return PaperTable("above-appetite", "Risks above appetite", columns, rows, RISK_REGISTERS, note)


def _owner(risk: WorstRisk) -> str:
    """The risk owner; where the register names none, who has the action in hand is no owner, and is said beside it."""
    in_hand = f" (action: {risk.action_owner})" if risk.action_owner else ""
    return risk.owner or f"not named{in_hand}"


def _categories(material: Material) -> Mapping[str, str]:
    risks = NUMBERS[ABOVE].picks(material.evidence)
    given = texts(risks, "category")
    return dict(zip(risks.loc[given.notna(), "key"], given.dropna(), strict=True))


def _reasons(worst: Sequence[WorstRisk], planned: _Plans) -> PaperTable:
    """Why each is still there, and what is planned by when."""
    columns = (
        REFERENCE,
        Column("Why it is still there", Holds.FREE_TEXT, 3.0),
        Column("What is planned", Holds.FREE_TEXT, 3.5),
    )
    rows = tuple((Cell(one.ref), Cell(one.why), Cell(_plan(planned.get(one.key, ())))) for one in worst)
    title = "Why each is still there, and what is planned by when"
    source = f"{RISK_REGISTERS} and action plans"
    return PaperTable("above-appetite-why", title, columns, rows, source, "Risks in the order of the table before.")


def _planned(material: Material) -> _Plans:
    risks = NUMBERS[ABOVE].picks(material.evidence)
    return dict(zip(risks["key"], planned_about(material.evidence, risks), strict=True))


def _plan(planned: Sequence[Planned]) -> str:
    return "; ".join(one.words for one in planned) or "Nothing is planned"
