"""Training of the asset owners: who is trained, who is not, and what it takes to the due date.

Every count of people is a figure of its own, never part of a longer text, so that the public version can leave out the
small ones.
"""

from collections.abc import Iterator, Sequence

from inforisk.briefing.contents.since import moved_since, not_compared
from inforisk.briefing.contents.stated import cut
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Paragraph, Picture, Subheading
from inforisk.briefing.paper.charts import BarChart, Series, Tone
from inforisk.briefing.paper.look import EMPTY, TONES
from inforisk.figures.caption import Caption
from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.columns import texts
from inforisk.metrics.shares import percent
from inforisk.metrics.sourced import Holds, Piece, Sentence, Sourced
from inforisk.metrics.training.coverage import DRAWN, UNTRAINED, Coverage, GroupCoverage, OwnerState, OwnerTraining
from inforisk.metrics.training.projection import projection
from inforisk.metrics.training.projection_words import projection_words, why_no_projection
from inforisk.metrics.training.words import groups_message, method_words, state_reason
from inforisk.phrases import day_words, listed, numbered, part_verb, sentence, spelt, verb
from inforisk.vocabulary import Kind

_SOURCE = "training records and information asset registers"
_PAGE = "training"
_MOST_DRAWN = 15
"""Directorates drawn, those with most untrained owners; the table has them all."""

_TONES: tuple[Tone, ...] = (TONES[0], TONES[5], TONES[3], EMPTY)
"""The fill of each part of a bar (`coverage.DRAWN`): those of the picture on the screen."""

_SELDOM = {OwnerState.UNDATED: "completed it without a date", OwnerState.EXEMPT: "is exempt"}
"""States with a column only where somebody is in them; where nobody is, that is said."""

_WHOLE = "Whole council, each owner once"
_NUMBERS = {
    "total": "owners",
    "valid": "owners-trained",
    "ever completed": "owners-ever-completed",
    OwnerState.NOT_MATCHED.value: "owners-not-matched",
}
"""The number that counts a column over the whole council, where there is one."""


def blocks(material: Material) -> tuple[Block, ...]:
    """The section on training."""
    covered = material.position.coverage
    if not covered.total:
        return (Paragraph(tuple(_nobody(covered))),)
    if not covered.has_records:
        return (Paragraph((_nothing_returned(covered), *_due(covered))),)
    return (
        Paragraph((*_headline(material, covered), *_beside(covered))),
        *_groups(covered),
        Subheading("Owners who are not trained"),
        untrained_table(covered),
        Subheading("To the due date"),
        Paragraph(tuple(_projected(material, covered))),
        Paragraph(((method_words(covered),),)),
    )


def _nobody(covered: Coverage) -> Iterator[Sentence]:
    yield ("No asset names an owner, so there is nobody to be trained.",)
    yield from _unowned(covered)


def _nothing_returned(covered: Coverage) -> Sentence:
    owners = Sourced(f"{covered.total:,} asset {verb(covered.total, 'owner', 'owners')}", number="owners")
    if covered.total == 1:
        return "No training record was returned, so the ", owners, " cannot be shown to be trained."
    return "No training record was returned, so none of ", owners, " can be shown to be trained."


def _headline(material: Material, covered: Coverage) -> Iterator[Sentence]:
    told = material.told("owners-trained")
    yield (
        Sourced(f"{covered.valid:,} of {numbered(covered.total, 'asset owner')}", number="owners-trained"),
        f" ({percent(covered.valid, covered.total)}) {part_verb(covered.valid, covered.total, 'holds', 'hold')} valid "
        "training",
        *moved_since(told),
        ".",
    )
    yield from not_compared(told)
    yield _target(covered)
    yield from _due(covered)
    yield _ever(covered)
    yield _untrained(covered)


def _target(covered: Coverage) -> Sentence:
    if covered.meets_target is None:
        return ("Every owner is exempt.",)
    target = Sourced(f"{covered.target}%", page=_PAGE)
    if covered.meets_target:
        return "The target of ", target, " is met."
    needed = -(-covered.target * covered.required // 100)
    more = Sourced(f"{spelt(needed - covered.valid)} more", page=_PAGE)
    return (
        "The target of ",
        target,
        f" is not met: that would be {spelt(needed)} {verb(needed, 'owner', 'owners')}, ",
        more,
        ".",
    )


def _due(covered: Coverage) -> Iterator[Sentence]:
    if covered.due is None:
        yield ("No date is set to complete the course by.",)
    else:
        is_past = covered.due < covered.as_at
        yield (f"The course {'was' if is_past else 'is'} due by {day_words(covered.due)}.",)


def _ever(covered: Coverage) -> Sentence:
    """Ever trained beside valid now: two measures, never mixed."""
    ever, lapsed = covered.ever_completed, covered.counts[OwnerState.EXPIRED]
    completed = Sourced(sentence(spelt(ever)), number="owners-ever-completed")
    if not lapsed:
        return (f"No completion {'of theirs ' if ever else ''}has expired.",)
    begin: Sentence = completed, f" {verb(max(ever, 1), 'has', 'have')} completed the course at some time; "
    return *begin, _in_state(lapsed, OwnerState.EXPIRED), f" of these {verb(lapsed, 'has', 'have')} expired."


def _untrained(covered: Coverage) -> Sentence:
    missing = sum(covered.counts[state] for state in UNTRAINED)
    if not missing:
        return Sourced("None", number="owners-untrained"), " is without valid training."
    counted = [(covered.counts[state], state.value) for state in UNTRAINED if covered.counts[state]]
    parts: list[Sentence] = [(_in_state(count, state), f" {state}") for count, state in counted]
    return (
        Sourced(sentence(spelt(missing)), number="owners-untrained"),
        f" {verb(missing, 'is', 'are')} without valid training: ",
        *_joined(parts),
        ".",
    )


def _in_state(count: int, state: str) -> Sourced:
    return Sourced(spelt(count), page=_PAGE, key=keys.owners(keys.WHOLE_COUNCIL, state))


def _joined(parts: Sequence[Sentence]) -> Iterator[Piece]:
    for place, part in enumerate(parts):
        if place:
            yield " and " if place == len(parts) - 1 else ", "
        yield from part


def _beside(covered: Coverage) -> Iterator[Sentence]:
    """What has no place in the percentage."""
    yield from _unowned(covered)
    if covered.other_learners:
        others = verb(covered.other_learners, "other person", "other people")
        yield (
            Sourced(sentence(spelt(covered.other_learners)), page=_PAGE, key=keys.told("other learners")),
            f" {others} on the training records {verb(covered.other_learners, 'owns', 'own')} no asset and "
            f"{verb(covered.other_learners, 'is', 'are')} not counted.",
        )


def _unowned(covered: Coverage) -> Iterator[Sentence]:
    number = covered.without_owner
    if number:
        said = f"{sentence(spelt(number))} {verb(number, 'asset', 'assets')}"
        yield Sourced(said, number="assets-without-owner"), f" {verb(number, 'names', 'name')} no owner."


def _groups(covered: Coverage) -> Iterator[Block]:
    groups = covered.by_directorate
    drawn = sorted(groups, key=lambda group: -group.untrained)[:_MOST_DRAWN]
    named = "Information asset owners by directorate, number, most without valid training first"
    more = len(groups) - _MOST_DRAWN
    caption = Caption(
        groups_message(covered),
        f"{named}; the first {_MOST_DRAWN} of {len(groups):,}" if more > 0 else named,
        _SOURCE,
        covered.as_at,
    )
    series = [
        Series(name, tuple(group.drawn[name] for group in drawn), tone)
        for name, tone in zip(DRAWN, _TONES, strict=True)
    ]
    met = tuple(one for one in series if any(one.values))
    chart = BarChart(tuple(map(_group_name, drawn)), met, "Asset owners")
    words = "; ".join(f"{_group_name(group)}: {group.valid:,} of {group.total:,}" for group in drawn)
    yield Picture("training", caption, chart, f"With valid training, of all owners. {words}.", group_table(covered))


def _group_name(group: GroupCoverage) -> str:
    return "Directorate not given" if group.name == NOT_GIVEN else group.name


def group_table(covered: Coverage) -> PaperTable:
    """The owners of each directorate in each state, and of the whole council."""
    states = tuple(state for state in OwnerState if covered.counts[state] or state not in _SELDOM)
    columns = (
        Column("Directorate", Holds.LABEL, 2.0),
        *(
            Column(heading, Holds.COUNT, counts_people=True)
            for heading in ("Owners", "Valid", *(sentence(state.value) for state in states))
        ),
    )
    rows = [_group_row(group, states) for group in covered.by_directorate]
    left_out = [words for state, words in _SELDOM.items() if state not in states]
    none = f" No owner {listed(left_out, 'or')}." if left_out else ""
    note = f"An owner of assets in two directorates is counted in both, and once in the last line.{none}"
    return PaperTable("training-by-directorate", "Asset owners by directorate and state", columns,
                      (*rows, _whole_row(covered, states)), _SOURCE, note)  # fmt: skip


def _group_row(group: GroupCoverage, states: Sequence[OwnerState]) -> tuple[Cell, ...]:
    return (
        Cell(_group_name(group)),
        Cell(group.total, keys.owners(group.name, "total")),
        Cell(group.valid, keys.owners(group.name, "valid")),
        *(Cell(group.counts[state], keys.owners(group.name, state.value)) for state in states),
    )


def _whole_row(covered: Coverage, states: Sequence[OwnerState]) -> tuple[Cell, ...]:
    held = {"total": covered.total, "valid": covered.valid}
    held |= {state.value: covered.counts[state] for state in states}
    return Cell(_WHOLE), *(Cell(count, _key(name)) for name, count in held.items())


def _key(name: str) -> str:
    number = _NUMBERS.get(name, "")
    return keys.number(number) if number else keys.owners(keys.WHOLE_COUNCIL, name)


def untrained_table(covered: Coverage) -> PaperTable:
    """The owners for whom nobody can show valid training by name, those with most assets first. Each line is about one
    person, so all of it goes with the name."""
    columns = (
        Column("Owner", Holds.OFFICER, 1.6),
        Column("Services", Holds.OFFICER, 2.0),
        Column("Assets", Holds.COUNT, 0.6),
        Column("State", Holds.OFFICER),
        Column("Why", Holds.OFFICER, 2.6),
    )
    missing = sorted(covered.in_state(*UNTRAINED), key=lambda owner: -owner.assets)
    rows, note = cut([_owner_row(owner) for owner in missing], "asset owner")
    return PaperTable("owners-not-trained", "Asset owners without valid training", columns, rows, _SOURCE, note,
                      empty="Every asset owner is trained or exempt.")  # fmt: skip


def _owner_row(owner: OwnerTraining) -> tuple[Cell, ...]:
    return (
        Cell(owner.person),
        Cell(", ".join(owner.services)),
        Cell(owner.assets),
        Cell(sentence(owner.state.value)),
        Cell(state_reason(owner)),
    )


def _projected(material: Material, covered: Coverage) -> Iterator[Sentence]:
    """The projection sentence by sentence, so that a slide can set them apart; else why there is none."""
    found, stale = projection(covered), _carried_from(material)
    if covered.due is None:
        yield ("Without a date to complete the course by, nothing is projected.",)
    elif stale:
        yield (f"The training records are those of {stale}, carried forward, so nothing is projected from them.",)
    elif found is None:
        yield (why_no_projection(covered),)
    else:
        parts = projection_words(found).removesuffix(".").split(". ")
        yield from ((Sourced(part, page=_PAGE, is_value=False), ".") for part in parts)


def _carried_from(material: Material) -> str:
    """The quarter all training records were returned for, where none is of this one: "2016-17 Q4"; else ""."""
    quarters = texts(material.evidence.rows(Kind.TRAINING), "returned_for").dropna()
    return str(quarters.max()) if len(quarters) and quarters.max() < material.standing.quarter.label else ""
