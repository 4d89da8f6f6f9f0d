"""6.2 How is risk being managed? The rules, who does what, the sign-off of the quarter, what is done above appetite."""

from collections.abc import Iterator, Sequence
from datetime import date

from inforisk.access import folded
from inforisk.briefing.contents.own_actions import past_their_date, without_owner
from inforisk.briefing.contents.stated import begun, counted, figure, label, of_register, paragraph, part, was
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable
from inforisk.cycle.position import ANSWERED
from inforisk.cycle.signing import Signing, signing_of
from inforisk.metrics.columns import texts
from inforisk.metrics.headline import ABOVE, risk_sentences
from inforisk.metrics.sourced import Holds, Piece, Sentence, Sourced
from inforisk.phrases import listed, numbered, part_verb, sentence, spelt, verb
from inforisk.scoring.scheme import Scheme
from inforisk.store.cycle_records import SignOff
from inforisk.vocabulary import Kind, SignStep

NOT_SIGNED = "not signed"
_WITHOUT = "risks-above-without-action"
_PLANNED = keys.told("risks with a plan")
_BOTH = 2
_COUNCIL_STEPS = (SignStep.RECORDS_MANAGER, SignStep.IMSG, SignStep.SIRO)


def blocks(material: Material) -> tuple[Block, ...]:
    """Rules and roles, the sign-off with its table, then what stands above appetite and what is done about it."""
    signing = signed(material)
    return (
        paragraph(*_rules(material)),
        paragraph(*_roles(material)),
        paragraph(*_signed(material, signing)),
        _steps(material, signing),
        paragraph(*_above(material)),
    )


def _rules(material: Material) -> Iterator[Sentence]:
    scheme = material.standing.scheme
    yield (f"Information risk is managed under the council's scheme “{scheme.title}”, version {scheme.version}. A risk "
           f"in {_beyond(scheme)} is above appetite: it is treated, or tolerated by a decision "
           "that says so.",)  # fmt: skip
    described = [band for band in reversed(scheme.bands) if band.description]
    for band in described:
        yield (f"{band.name}: {band.description.rstrip('.')}.",)


def _beyond(scheme: Scheme) -> str:
    """ "the band High"; "the band Major or a worse one" where there is one."""
    worse = "" if scheme.appetite == scheme.bands[-1].name else " or a worse one"
    return f"the band {scheme.appetite}{worse}"


def _roles(material: Material) -> Iterator[Sentence]:
    roles = material.settings
    yield (f"The {roles.siro} answers for information risk and signs each quarter; the {roles.strategy_group} reviews "
           f"it; the {roles.records_manager} collects and accepts the returns of the services, with the "
           f"{roles.governance_team}.",)  # fmt: skip
    yield (f"Every information asset is to have one {roles.iao}, who keeps its entry current and treats its risks; the "
           f"{roles.service_manager.lower()} confirms what a service returns.",)  # fmt: skip
    assets, unowned = material.told("assets"), material.told("assets-without-owner")
    if assets.counted.value:
        yield counted(unowned, "asset"), f" {was(unowned, 'is', 'are')} without an owner."
    if material.told("open-risks").counted.value:
        yield without_owner(material)


def signed(material: Material) -> Signing:
    """The sign-off of the quarter: of a frozen one what was signed by the day it was frozen."""
    store, standing = material.archive.store, material.standing
    principal, scope = material.archive.principal, material.archive.scope
    until = _frozen_on(material)
    signatures = store.cycle.signatures(principal, scope, standing.quarter)
    events = store.cycle.events(principal, scope, standing.quarter)
    answered = [one.service for one in material.board if one.state in ANSWERED]
    return signing_of(
        standing.quarter,
        answered,
        [one for one in signatures if until is None or one.at.date() <= until],
        [one for one in events if until is None or one.at.date() <= until],
    )


def _frozen_on(material: Material) -> date | None:
    snapshot = material.standing.snapshot
    return snapshot.frozen_at.date() if snapshot and snapshot.frozen_at else None


def _signed(material: Material, signing: Signing) -> Iterator[Sentence]:
    missing = [step for step in _COUNCIL_STEPS if step not in signing.council]
    snapshot = material.standing.snapshot
    if snapshot is None:
        steps = len(_COUNCIL_STEPS)
        done = steps - len(missing)
        are = part_verb(done, steps, "is", "are")
        yield (
            f"The quarter is not frozen: {spelt(done)} of the {spelt(steps)} council-wide steps {are} signed so far.",
        )
    elif missing:
        names = " and ".join(_role(material, step) for step in missing)
        yield (f"The quarter was frozen without the signature of the {names}.",)
    else:
        yield ("Every step for the whole council is signed.",)
    yield from _unsigned(material, signing)
    if snapshot and snapshot.restates is None and snapshot.reason:
        yield (of_register(f"The reason given for what is missing: {snapshot.reason.rstrip('.')}."),)


def _unsigned(material: Material, signing: Signing) -> Iterator[Sentence]:
    """The services for which nobody has signed a step of theirs: one that keeps no assets has no owner to sign."""
    managed = [one.service for one in signing.services if not one.managers]
    if managed:
        yield f"No {_role(material, SignStep.SERVICE_MANAGER)} has signed for ", label(listed(managed)), "."
    keeping = set(texts(material.evidence.rows(Kind.ASSETS), "returned_by").dropna().map(folded))
    owned = [one.service for one in signing.services if not one.owners]
    without = [name for name in owned if folded(name) not in keeping]
    waiting = [name for name in owned if name not in without]
    if waiting:
        yield f"No {_role(material, SignStep.IAO)} has signed for ", label(listed(waiting)), "."
    if without:
        keeps = verb(len(without), "keeps no assets, so no", "keep no assets, so no")
        yield (
            label(listed(without)),
            f" {keeps} {_role(material, SignStep.IAO)} signs for {verb(len(without), 'it', 'them')}.",
        )


def _steps(material: Material, signing: Signing) -> PaperTable:
    """Each step by its role, never by who signed."""
    rows = [
        _service_step(_role(material, SignStep.SERVICE_MANAGER), [one.managers for one in signing.services]),
        _service_step(_role(material, SignStep.IAO), [one.owners for one in signing.services]),
    ]
    rows += [_council_step(material, step, signing) for step in _COUNCIL_STEPS]
    columns = Column("Step", Holds.WORDS, 2.0), Column("Signed", Holds.WORDS, 2.0), Column("Last on", Holds.COUNT, 1.2)
    title = f"The sign-off of {signing.quarter.label}"
    note = "For a service the step counts as signed where at least one person has signed it."
    return PaperTable("sign-off", title, columns, tuple(rows), "record of the quarter", note)


def _role(material: Material, step: SignStep) -> str:
    settings = material.settings
    return {
        SignStep.SERVICE_MANAGER: settings.service_manager,
        SignStep.IAO: settings.iao,
        SignStep.RECORDS_MANAGER: settings.records_manager,
        SignStep.IMSG: settings.strategy_group,
        SignStep.SIRO: settings.siro,
    }[step]


def _service_step(role: str, given: Sequence[Sequence[SignOff]]) -> tuple[Cell, Cell, Cell]:
    """A step each service signs: for how many of those that answered somebody has."""
    signed_for = sum(map(bool, given))
    last = max((one.at.date() for signatures in given for one in signatures), default=None)
    of = f"{signed_for:,} of {numbered(len(given), 'service')}" if given else "no service returned anything"
    return Cell(role), Cell(of), Cell(last or NOT_SIGNED)


def _council_step(material: Material, step: SignStep, signing: Signing) -> tuple[Cell, Cell, Cell]:
    given = signing.council.get(step)
    return Cell(_role(material, step)), Cell("yes" if given else "no"), Cell(given.at.date() if given else NOT_SIGNED)


def _above(material: Material) -> Iterator[Sentence]:
    yield from risk_sentences(material.position)
    above, without = material.told(ABOVE), material.told(_WITHOUT)
    if above.is_known and above.counted.value:
        planned = above.counted.value - without.counted.value
        yield from _planned(planned, above.counted.value)
    progress = material.position.progress
    if progress.counts.total:
        still_open = progress.counts.open
        late = figure(spelt(progress.overdue), "actions-overdue")
        is_open = verb(max(still_open, 1), "is open", "are open")
        yield (
            begun(still_open, "actions", keys.number("actions-open"), "action"),
            f" of the plans {is_open}, ",
            late,
            " of them overdue.",
        )
    yield past_their_date(material)
    yield _escalated(material)


def _planned(planned: int, above: int) -> Iterator[Sentence]:
    """ "All six have a planned action"; how many of them, or none."""
    if not planned:
        yield "Nothing is planned about ", part("any", _WITHOUT), " of them."
    elif planned < above:
        yield (
            Sourced(sentence(spelt(planned)), _WITHOUT, key=_PLANNED),
            f" of them {verb(planned, 'has', 'have')} a planned action.",
        )
    else:
        every = "It" if above == 1 else "Both" if above == _BOTH else f"All {spelt(planned)}"
        yield (
            Sourced(every, _WITHOUT, key=_PLANNED if above > _BOTH else "", is_value=above > _BOTH),
            f" {verb(planned, 'has', 'have')} a planned action.",
        )


def _escalated(material: Material) -> Sentence:
    """What this report brings before the body that is out of the ordinary."""
    told = {name: one for name, one in material.numbers(*_ESCALATED).items() if one.is_known and one.counted.value}
    if not told:
        above = material.told(ABOVE)
        beyond = "Nothing beyond the risks listed in 1.3" if above.is_known and above.counted.value else "Nothing"
        return (f"{beyond} is escalated to the {material.body} with this report.",)
    pieces: list[Piece] = []
    for place, (name, one) in enumerate(told.items()):
        singular, plural = _ESCALATED[name]
        words = verb(one.counted.value, singular, plural).format(since=one.before_label)
        pieces += ["; " if place else "", figure(spelt(one.counted.value), name), f" {words}"]
    return f"Escalated to the {material.body} with this report: ", *(piece for piece in pieces if piece), "."


_ESCALATED = {
    "risks-above-tolerance": ("risk above tolerance", "risks above tolerance"),
    "risks-long-above": ("risk above appetite for a year or more", "risks above appetite for a year or more"),
    "risks-now-above": ("risk that came above appetite since {since}", "risks that came above appetite since {since}"),
    "actions-awaiting-approval": ("action that awaits approval", "actions that await approval"),
    "actions-overdue": ("overdue action", "overdue actions"),
}
"""The numbers that are brought before the body, in words for one and for several."""
