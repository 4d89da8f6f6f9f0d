"""What the body is asked to decide, worked out from the position: only what applies, each with its figure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inforisk.access import folded
from inforisk.briefing.contents.stated import change, figure, label, of_register, part, shown_on
from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block, Points
from inforisk.cycle.position import ANSWERED
from inforisk.metrics.actions.outstanding import OutstandingAction
from inforisk.metrics.columns import texts
from inforisk.metrics.headline import ABOVE, NOT_ASSESSED, OPEN
from inforisk.metrics.numbers import NUMBERS
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from inforisk.phrases import day_words, listed_up_to, numbered, part_verb, spelt, verb

_MOST_NAMED = 8


@dataclass(frozen=True)
class Ask:
    """One recommendation: `decision` is what is decided, a clause without its full stop; `about` names what it is
    about, each with a semicolon between."""

    decision: Sentence
    about: tuple[Sentence, ...] = ()


def blocks(material: Material) -> tuple[Block, ...]:
    """The recommendations, numbered."""
    return (Points(tuple((_in_full(material, ask),) for ask in asks(material)), is_numbered=True),)


def asks(material: Material) -> tuple[Ask, ...]:
    """What is asked, the first to note the report; nothing is asked that the position gives no cause for."""
    groups = (_note, _approve, _treat, _plan, _overdue, _assess, _train, _return)
    return tuple(ask for group in groups for ask in group(material))


def asked(material: Material, ask: Ask) -> Sentence:
    """A recommendation as it is put: "That the Cabinet Member notes ..."."""
    return f"That the {material.body} ", *ask.decision, "."


def _in_full(material: Material, ask: Ask) -> Sentence:
    """The same with what it is about named."""
    named = [piece for place, one in enumerate(ask.about) for piece in ("; " if place else ": ", *one)]
    return f"That the {material.body} ", *ask.decision, *named, "."


def _note(material: Material) -> Iterator[Ask]:
    above = material.told(ABOVE)
    begin = f"notes where the council's information stands at risk as at {day_words(material.standing.as_at)}: "
    if not material.told(OPEN).counted.value:
        yield Ask((begin, figure("no open risk", OPEN), " is on the registers"))
    elif not above.is_known:
        yield Ask((f"{begin}no open risk is assessed, so nobody can say what is above appetite",))
    else:
        whole, count = above.whole or 0, above.counted.value
        are = part_verb(count, whole, "is", "are")
        yield Ask(
            (
                begin,
                figure(f"{count:,} of {numbered(whole, 'open risk')}", ABOVE),
                f" {are} above appetite",
                *change(above),
            )
        )


def _approve(material: Material) -> Iterator[Ask]:
    """What is done and waits: for this body, and for others it can only ask."""
    waiting = material.position.progress.awaiting_approval
    own = [one for one in waiting if folded(material.body) in folded(one.approver)]
    others = [one for one in waiting if one not in own]
    if own:
        is_or_are = verb(
            len(own), "action that is done and awaits its approval", "actions that are done and await its approval"
        )
        yield Ask(("approves the ", _waiting(own, waiting), f" {is_or_are}"), tuple(map(_action, own)))
    if others:
        which = verb(len(others), "action that is done and awaits approval", "actions that are done and await approval")
        more = "other " if own else ""
        yield Ask(
            ("asks whoever must approve to decide on the ", _waiting(others, waiting), f" {more}{which}"),
            tuple(map(_action, others)),
        )


def _waiting(some: Sequence[OutstandingAction], every: Sequence[OutstandingAction]) -> Sourced:
    name = "actions-awaiting-approval"
    return (figure if len(some) == len(every) else part)(spelt(len(some)), name)


def _action(action: OutstandingAction) -> Sentence:
    name = of_register(f" {action.name}") if action.name else ""
    by = (
        Quoted(f" (approver: {action.approver})", Holds.OFFICER)
        if action.approver
        else " (nobody is named to approve it)"
    )
    return label(action.ref), name, by


def _treat(material: Material) -> Iterator[Ask]:
    told = material.told("risks-long-above")
    if told.is_known and (count := told.counted.value):
        risks = verb(count, "risk that has", "risks that have")
        whether = verb(count, "whether it is", "of each whether it is")
        yield Ask(
            ("decides on the ", figure(spelt(count), "risks-long-above"), f" {risks} stood above appetite for a year "
             f"or more, {whether} accepted for a stated time or treated further"),
            _references(material, "risks-long-above"),
        )  # fmt: skip


def _plan(material: Material) -> Iterator[Ask]:
    told = material.told("risks-above-without-action")
    if told.is_known and (count := told.counted.value):
        risks = verb(count, "risk", "risks")
        yield Ask(
            (f"asks the {verb(count, 'owner', 'owners')} of the ", figure(spelt(count), "risks-above-without-action"),
             f" {risks} above appetite about which nothing is planned to say what will be done and by when"),
            _references(material, "risks-above-without-action"),
        )  # fmt: skip


def _overdue(material: Material) -> Iterator[Ask]:
    progress = material.position.progress
    late = max((one.days_overdue or 0 for one in progress.outstanding), default=0)
    if count := progress.overdue:
        owners, actions = (verb(count, f"{one}", f"{one}s") for one in ("owner", "overdue action"))
        most = "the longest" if count > 1 else "it"
        yield Ask(
            (f"asks the {owners} of the ", figure(spelt(count), "actions-overdue"), f" {actions} to say by when "
             f"{verb(count, 'it', 'each')} will be done; {most} is {numbered(late, 'day')} late"),
        )  # fmt: skip


def _assess(material: Material) -> Iterator[Ask]:
    told = material.told(NOT_ASSESSED)
    if told.is_known and (count := told.counted.value):
        risks = verb(count, "open risk that is not assessed", "open risks that are not assessed")
        yield Ask(
            (f"asks the {verb(count, 'owner', 'owners')} of the ", figure(spelt(count), NOT_ASSESSED), f" {risks} to "
             f"assess {verb(count, 'it', 'them')} before the next report"),
            _references(material, NOT_ASSESSED),
        )  # fmt: skip


def _train(material: Material) -> Iterator[Ask]:
    covered, due = material.position.coverage, material.settings.training_due
    if not covered.total:
        return
    if not covered.has_records:
        yield Ask(("asks for the training records, without which nobody can show that any asset owner is trained",))
    elif 100 * covered.valid < covered.target * covered.total:
        count = material.told("owners-untrained").counted.value
        owners, complete = verb(count, "asset owner", "asset owners"), verb(count, "completes", "complete")
        by = f"by {day_words(due)}" if due and due >= material.standing.as_at else "without delay"
        yield Ask(
            ("asks every directorate to see that the ", figure(spelt(count), "owners-untrained"),
             f" {owners} who cannot be shown to be trained {complete} the course {by}"),
        )  # fmt: skip


def _return(material: Material) -> Iterator[Ask]:
    missing = [one.service for one in material.board if one.is_expected and one.state not in ANSWERED]
    if missing:
        count, quarter = len(missing), material.standing.quarter.label
        nothing = (
            "returned nothing" if material.standing.is_frozen else verb(count, "has not returned", "have not returned")
        )
        services = verb(count, "service that", "services that")
        theirs = verb(count, "its registers", "their registers")
        yield Ask(
            (
                "requires the ",
                shown_on(spelt(count), "quarter"),
                f" {services} {nothing} for {quarter} to return {theirs}",
            ),
            (_labels(missing),),
        )


def _references(material: Material, number: str) -> tuple[Sentence, ...]:
    """Which risks a number counts, by reference; those without one are not listed."""
    picked = NUMBERS[number].picks(material.evidence)
    refs = texts(picked, "risk_id").dropna().tolist()
    return (_labels(refs),) if refs else ()


def _labels(names: Sequence[str]) -> Sentence:
    return (label(listed_up_to(_MOST_NAMED, names)),)
