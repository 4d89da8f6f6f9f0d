"""What the body is asked to decide, worked out from the position: only what applies, each with its figure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from inforisk.access import folded
from inforisk.briefing.contents.offices import the_office_of
from inforisk.briefing.contents.stated import figure, label, of_register, paragraph, part, shown_on
from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block, Points
from inforisk.cycle.position import ANSWERED
from inforisk.metrics.actions.outstanding import OutstandingAction
from inforisk.metrics.columns import dates, texts
from inforisk.metrics.headline import ABOVE, NOT_ASSESSED, OPEN, plan_words
from inforisk.metrics.numbers import NUMBERS
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from inforisk.phrases import day_words, listed, numbered, part_verb, spelt, verb

_MOST = 8
"""Recommendations a body is asked to take: the gravest; what is left to the sections is said below them."""

_MOST_NAMED = 15
"""Risks or services named one by one. Of more the section names them all: half a list helps nobody to act."""


@dataclass(frozen=True)
class Ask:
    """One recommendation: `decision` is what is decided, a clause without its full stop; `about` names what it is
    about, each with a semicolon between; `shortly` says it as an order, for a page that has little room."""

    decision: Sentence
    shortly: Sentence
    about: tuple[Sentence, ...] = ()


def blocks(material: Material) -> tuple[Block, ...]:
    """The recommendations, numbered, and what was left to the sections below where there were many."""
    every = _every(material)
    points = Points(tuple((_in_full(material, ask),) for ask in every[:_MOST]), is_numbered=True)
    return (points, paragraph(_left(every[_MOST:]))) if every[_MOST:] else (points,)


def asks(material: Material) -> tuple[Ask, ...]:
    """What is asked, the first to note the report, then the gravest first; nothing that the position gives no cause
    for."""
    return _every(material)[:_MOST]


def asked(ask: Ask) -> Sentence:
    """A recommendation as an order: "Approve A1 and A2." """
    return *ask.shortly, "."


def _every(material: Material) -> tuple[Ask, ...]:
    groups = (_note, _approve, _treat, _tolerated, _now_above, _plan, _return, _train, _own, _vanished, _assess,
              _overdue)  # fmt: skip
    return tuple(ask for group in groups for ask in group(material))


def _left(others: Sequence[Ask]) -> Sentence:
    """What else is to be done and is no recommendation: "Left to officers: ask what became of R7." """
    said = [piece for one in others for piece in ("; ", *_within(one.shortly))]
    return "Left to officers: ", *said[1:], "."


def _within(shortly: Sentence) -> Sentence:
    first, *rest = shortly
    return (first[:1].lower() + first[1:], *rest) if isinstance(first, str) else shortly


def _in_full(material: Material, ask: Ask) -> Sentence:
    """A recommendation as it is put, what it is about named: "That the Cabinet Member notes ..."."""
    named = [piece for place, one in enumerate(ask.about) for piece in ("; " if place else ": ", *one)]
    return f"That the {material.body} ", *ask.decision, *named, "."


def _note(material: Material) -> Iterator[Ask]:
    above, shortly = material.told(ABOVE), ("Note the position in this report",)
    begin = f"notes where the council's information stands at risk as at {day_words(material.standing.as_at)}: "
    if not material.told(OPEN).counted.value:
        yield Ask((begin, figure("no open risk", OPEN), " is on the registers"), shortly)
    elif not above.is_known:
        yield Ask((f"{begin}no open risk is assessed, so nobody can say what is above appetite",), shortly)
    else:
        whole, count = above.whole or 0, above.counted.value
        are = part_verb(count, whole, "is", "are")
        of = figure(f"{count:,} of {numbered(whole, 'open risk')}", ABOVE)
        yield Ask((begin, of, f" {are} above appetite"), shortly)


def _approve(material: Material) -> Iterator[Ask]:
    """What is done and waits: for this body, and for others it can only ask."""
    waiting = material.position.progress.awaiting_approval
    own = [one for one in waiting if folded(material.body) in folded(one.approver)]
    others = [one for one in waiting if one not in own]
    if own:
        is_or_are = verb(len(own), "action that is done and awaits", "actions that are done and await")
        yield Ask(
            ("approves the ", _waiting(own, waiting), f" {is_or_are} the {material.body}'s approval"),
            ("Approve ", *_refs(own)),
            tuple(map(_action, own)),
        )
    if others:
        which = verb(len(others), "action that is done and awaits approval", "actions that are done and await approval")
        more = "other " if own else ""
        yield Ask(
            ("asks for a decision on the ", _waiting(others, waiting), f" {more}{which}"),
            _ask_to_decide(others),
            tuple((*_action(one), " (", *_approver(one), ")") for one in others),
        )


def _waiting(some: Sequence[OutstandingAction], every: Sequence[OutstandingAction]) -> Sourced:
    name = "actions-awaiting-approval"
    return (figure if len(some) == len(every) else part)(spelt(len(some)), name)


def _refs(actions: Sequence[OutstandingAction]) -> Sentence:
    """Actions by reference; of very many how many there are."""
    if len(actions) > _MOST_NAMED:
        return (f"the {numbered(len(actions), 'action')} that await approval",)
    return (label(listed([one.ref for one in actions])),)


def _action(action: OutstandingAction) -> Sentence:
    """ "A1 Approve the policy"; the public, which reads no register, is told of which plan it is."""
    plan = f" of {plan_words(action.plan)}" if action.plan else ""
    late = f", {numbered(action.days_overdue, 'day')} late" if action.days_overdue else ""
    return label(action.ref), of_register(f" {action.name}", plan) if action.name else plan, late


def _approver(action: OutstandingAction) -> Sentence:
    if not action.approver:
        return ("the plan names nobody to approve it",)
    office = the_office_of(action.approver)
    return "to be approved by ", Quoted(action.approver, Holds.OFFICER, office or "the person its plan names")


def _ask_to_decide(actions: Sequence[OutstandingAction]) -> Sentence:
    """ "Ask the Cabinet Member for Policy to decide on A1 and A2"; who it is only where all know it by the office."""
    offices = {the_office_of(one.approver) for one in actions}
    office = offices.pop() if len(offices) == 1 else ""
    return f"Ask {office} to decide on " if office else "Ask the approvers to decide on ", *_refs(actions)


def _treat(material: Material) -> Iterator[Ask]:
    told = material.told("risks-long-above")
    if told.is_known and (count := told.counted.value):
        risks = verb(count, "risk that has", "risks that have")
        whether = verb(count, "whether it is", "of each whether it is")
        yield Ask(
            ("decides on the ", figure(spelt(count), "risks-long-above"), f" {risks} stood above appetite for a year "
             f"or more, {whether} accepted for a stated time or treated further"),
            ("Decide on ", *_named_or_counted(material, "risks-long-above", "above appetite for a year or more"),
             ": accept for a stated time, or treat further"),
            _references(material, "risks-long-above"),
        )  # fmt: skip


def _tolerated(material: Material) -> Iterator[Ask]:
    """Risks above appetite that are tolerated, and no register says until when: nobody has to look at them again."""
    above = NUMBERS[ABOVE].picks(material.evidence)
    picked = above[texts(above, "treatment").eq("tolerate") & dates(above, "review_due").isna()]
    if count := len(picked):
        one = verb(count, "risk above appetite that is", "risks above appetite that are")
        it, whether = verb(count, "it", "them"), verb(count, "whether it is", "of each whether it is")
        yield Ask(
            ("decides on the ", shown_on(spelt(count), "risks"), f" {one} tolerated without a date to look at {it} "
             f"again, {whether} accepted until a stated day or treated"),
            ("Decide on ", *_named(picked, numbered(count, "tolerated risk")), ": accept until a stated day, or treat"),
            _labelled(picked),
        )  # fmt: skip


def _now_above(material: Material) -> Iterator[Ask]:
    name = "risks-now-above"
    told = material.told(name)
    if told.is_known and not told.is_other_scheme and (count := told.counted.value):
        risks = verb(count, "risk that came", "risks that came")
        yield Ask(
            ("asks what will bring back within appetite, and by when, the ", figure(spelt(count), name), f" {risks} "
             f"above it since {told.before_label}"),
            ("Ask what will bring ", *_named_or_counted(material, name, "newly above appetite"),
             " back within appetite"),
            _references(material, name),
        )  # fmt: skip


def _plan(material: Material) -> Iterator[Ask]:
    name = "risks-above-without-action"
    told = material.told(name)
    if told.is_known and (count := told.counted.value):
        risks = verb(count, "risk", "risks")
        yield Ask(
            (f"asks the {verb(count, 'owner', 'owners')} of the ", figure(spelt(count), name),
             f" {risks} above appetite about which nothing is planned to say what will be done and by when"),
            ("Ask for a plan about ", *_named_or_counted(material, name, "above appetite without a plan")),
            _references(material, name),
        )  # fmt: skip


def _own(material: Material) -> Iterator[Ask]:
    name = "risks-without-owner"
    told = material.told(name)
    if told.is_known and (count := told.counted.value):
        risks = verb(count, "open risk that has none", "open risks that have none")
        yield Ask(
            ("asks the services concerned to name an owner for the ", figure(spelt(count), name), f" {risks}"),
            ("Ask for an owner of ", *_named_or_counted(material, name, "without an owner")),
            _references(material, name),
        )


def _vanished(material: Material) -> Iterator[Ask]:
    name = "risks-vanished"
    told = material.told(name)
    if told.is_known and (count := told.counted.value):
        risks = verb(count, "risk that is", "risks that are")
        became = verb(count, "it", "each of them")
        yield Ask(
            ("asks the services concerned what became of the ", figure(spelt(count), name), f" {risks} missing "
             f"from the registers since {told.before_label} without being closed, and to list or close {became}"),
            ("Ask what became of ", *_named_or_counted(material, name, "missing from the registers")),
            _references(material, name),
        )  # fmt: skip


def _overdue(material: Material) -> Iterator[Ask]:
    """What is late and not done: what is done and awaits approval is asked of the approver."""
    progress = material.position.progress
    waiting = progress.awaiting_approval
    late = [one for one in progress.outstanding if one.days_overdue and one not in waiting]
    if count := len(late):
        owners, actions = (verb(count, f"{one}", f"{one}s") for one in ("owner", "overdue action"))
        state = _overdue_figure(material, count)
        days = numbered(max(one.days_overdue or 0 for one in late), "day")
        yield Ask(
            (f"asks the {owners} of the ", state, f" {actions} to say by when {verb(count, 'it', 'each')} will be "
             f"done; {'the longest' if count > 1 else 'it'} is {days} late"),
            ("Ask by when ", *_late_refs(late), " will be done"),
        )  # fmt: skip


def _overdue_figure(material: Material, count: int) -> Sourced:
    every = material.position.progress.overdue
    return (figure if count == every else part)(spelt(count), "actions-overdue")


def _late_refs(late: Sequence[OutstandingAction]) -> Sentence:
    if len(late) > _MOST_NAMED:
        return (f"the {numbered(len(late), 'overdue action')}",)
    return (label(listed([one.ref for one in late])),)


def _assess(material: Material) -> Iterator[Ask]:
    told = material.told(NOT_ASSESSED)
    if told.is_known and (count := told.counted.value):
        risks = verb(count, "open risk that is not assessed", "open risks that are not assessed")
        yield Ask(
            (f"asks the {verb(count, 'owner', 'owners')} of the ", figure(spelt(count), NOT_ASSESSED), f" {risks} to "
             f"assess {verb(count, 'it', 'them')} before the next report"),
            ("Ask for an assessment of ", *_named_or_counted(material, NOT_ASSESSED, "not assessed")),
            _references(material, NOT_ASSESSED),
        )  # fmt: skip


def _train(material: Material) -> Iterator[Ask]:
    covered, due = material.position.coverage, material.settings.training_due
    if not covered.total:
        return
    if not covered.has_records:
        yield Ask(
            ("asks for the training records, without which nobody can show that any asset owner is trained",),
            ("Ask for the training records",),
        )
    elif 100 * covered.valid < covered.target * covered.total:
        count = material.told("owners-untrained").counted.value
        owners, complete = verb(count, "asset owner", "asset owners"), verb(count, "completes", "complete")
        by = f"by {day_words(due)}" if due and due > material.standing.as_at else "without delay"
        untrained = figure(spelt(count), "owners-untrained")
        yield Ask(
            ("asks every directorate to see that the ", untrained, f" {owners} who cannot be shown to be trained "
             f"{complete} the course {by}"),
            ("Have ", untrained, f" untrained {owners} complete the course {by}"),
        )  # fmt: skip


def _return(material: Material) -> Iterator[Ask]:
    missing = [one.service for one in material.board if one.is_expected and one.state not in ANSWERED]
    if missing:
        count, quarter = len(missing), material.standing.quarter.label
        nothing = (
            "returned nothing" if material.standing.is_frozen else verb(count, "has not returned", "have not returned")
        )
        services, theirs = verb(count, "service that", "services that"), verb(count, "its registers", "their registers")
        number = shown_on(spelt(count), "quarter")
        yield Ask(
            ("requires the ", number, f" {services} {nothing} for {quarter} to return {theirs}"),
            ("Require the ", number, f" missing {verb(count, 'service', 'services')} to return for {quarter}"),
            _labels(missing),
        )


def _references(material: Material, number: str) -> tuple[Sentence, ...]:
    """Which risks a number counts, by reference; those without one are not listed."""
    return _labelled(NUMBERS[number].picks(material.evidence))


def _labelled(picked: pd.DataFrame) -> tuple[Sentence, ...]:
    return _labels(texts(picked, "risk_id").dropna().tolist())


def _labels(names: Sequence[str]) -> tuple[Sentence, ...]:
    return ((label(", ".join(names)),),) if 0 < len(names) <= _MOST_NAMED else ()


def _named_or_counted(material: Material, number: str, counted: str) -> Sentence:
    """The risks a number counts by reference; where one has none, or they are many, how many there are."""
    picked = NUMBERS[number].picks(material.evidence)
    risks = f" {verb(len(picked), 'risk', 'risks')} {counted}"
    return _named(picked) or ("the ", figure(spelt(len(picked)), number), risks)


def _named(picked: pd.DataFrame, else_said: str = "") -> Sentence:
    refs = texts(picked, "risk_id").dropna().tolist()
    if 0 < len(refs) == len(picked) <= _MOST_NAMED:
        return (label(listed(refs)),)
    return (else_said,) if else_said else ()
