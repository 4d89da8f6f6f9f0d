"""The headline: where the council stands in a paragraph of plain English, each figure of it a link to its source.

It is worked out anew from the registers each time; nobody types it. What is not known is said, what is none is said,
and nothing is compared that was not judged in the same way.
"""

from dataclasses import dataclass
from itertools import chain

from inforisk.metrics.actions.plans import PLAN_NOT_NAMED
from inforisk.metrics.actions.progress import Part, Progress
from inforisk.metrics.numbers import Told
from inforisk.metrics.shares import percent
from inforisk.metrics.since import Became, CameAndWent
from inforisk.metrics.sourced import Holds, Piece, Quoted, Sentence, Sourced
from inforisk.metrics.training.coverage import Coverage, OwnerState
from inforisk.phrases import numbered, part_verb, sentence, spelt, verb

ABOVE, NOT_ASSESSED, OPEN = "risks-above-appetite", "risks-not-assessed", "open-risks"
_CAME_UP, _CAME_DOWN = "risks-now-above", "risks-no-longer-above"
_MOST_APPROVERS = 2
_BOTH = 2

_WORDS = {
    Became.DOWN: ("came down", "came down"),
    Became.CLOSED: ("was closed", "were closed"),
    Became.VANISHED: ("is no longer listed", "are no longer listed"),
    Became.NOT_ASSESSED: ("is no longer assessed", "are no longer assessed"),
    Became.ADDED: ("is new", "are new"),
    Became.UP: ("went up", "went up"),
    Became.REOPENED: ("was reopened", "were reopened"),
    Became.ASSESSED: ("was assessed for the first time", "were assessed for the first time"),
    Became.CHANGED: ("changed otherwise", "changed otherwise"),
    Became.OTHERWISE: ("changed otherwise", "changed otherwise"),
}
"""What happened to one risk, and to several."""


@dataclass(frozen=True, slots=True)
class Returned:
    """How many of the services expected to return for a quarter have answered, and for how many the council waits."""

    quarter: str
    answered: int
    expected: int
    waited_for: int

    @property
    def of_expected(self) -> str:
        """ "9 of 14"."""
        return f"{self.answered:,} of {self.expected:,}"


@dataclass(frozen=True)
class Position:
    """All the headline is made of. `since` says what came above appetite and what left, None where there is nothing
    earlier; `returned` is None where nobody is told. `is_part` says that only a part of the council is looked at."""

    open_risks: Told
    above: Told
    not_assessed: Told
    since: CameAndWent | None
    progress: Progress
    coverage: Coverage
    returned: Returned | None
    is_part: bool = False


def headline(position: Position) -> tuple[Sentence, ...]:
    """The paragraph: risks above appetite and what became of them, the action plans, training, returns."""
    return (
        *risk_sentences(position),
        _actions(position.progress, is_part=position.is_part),
        _training(position.coverage, is_part=position.is_part),
        *([_returns(position.returned)] if position.returned else []),
    )


def risk_sentences(position: Position) -> tuple[Sentence, ...]:
    """Its sentences about risks alone: how many are above appetite, what became of them, how many are not assessed."""
    total, missing = position.open_risks.counted.value, position.not_assessed.counted.value
    if not total:
        nothing = "left under these filters" if position.is_part else "on the registers"
        return ((_number("No open risk", OPEN), f" is {nothing}."),)
    if missing == total:
        return (_nothing_assessed(total),)
    return (*_above(position.above), *_became(position.since, position.above), "."), _assessed(missing, total)


def _nothing_assessed(total: int) -> Sentence:
    unknown = ", so nobody can say what is above appetite."
    if total == 1:
        return "The ", _number("one open risk", NOT_ASSESSED), f" is not assessed{unknown}"
    none = "Neither" if total == _BOTH else "None"
    words = f"{none} of the {spelt(total)} open risks"
    return Sourced(words, number=NOT_ASSESSED, is_contrary=True), f" is assessed{unknown}"


def _above(above: Told) -> Sentence:
    count, by = above.counted.value, above.change
    said = sentence(counted_spelt(count, "risk"))
    begin: Sentence = _number(said, ABOVE), f" {verb(max(count, 1), 'is', 'are')} above appetite"
    if above.is_other_scheme or above.before_unknown:
        return *begin, f", {above.change_words}"
    if by is None:
        return begin
    if not by:
        return *begin, ", ", _part("as many as", ABOVE), f" at {above.before_label}"
    return *begin, ", ", _part(f"{spelt(abs(by))} {_more(by)}", ABOVE), f" than at {above.before_label}"


def _more(by: int) -> str:
    return "more" if by > 0 else "fewer"


def counted_spelt(number: int, noun: str) -> str:
    """A number in words with its noun: "no risk", "one risk", "six risks"."""
    return f"{spelt(number) if number else 'no'} {noun if number < 2 else noun + 's'}"


def _became(since: CameAndWent | None, above: Told) -> Sentence:
    """What became of those that came and went: ": four came down and two went up"; nothing where none did, or where
    the two quarters are not compared."""
    told = since.counted() if since and not above.is_other_scheme else {}
    pieces: list[Piece] = []
    for place, (became, count) in enumerate(told.items()):
        joint = ": " if not place else " and " if place == len(told) - 1 else ", "
        pieces += [joint, _became_so(became, count), f" {verb(count, *_WORDS[became])}"]
    return tuple(pieces)


def _became_so(became: Became, count: int) -> Sourced:
    """With the number that counts exactly those; else as a part of the risks above appetite, whose page names them."""
    own = {Became.UP: _CAME_UP, Became.DOWN: _CAME_DOWN}.get(became)
    return _number(spelt(count), own) if own else _part(spelt(count), ABOVE)


def _assessed(missing: int, total: int) -> Sentence:
    if missing:
        are = verb(missing, "is", "are")
        return _number(f"{missing:,} of {numbered(total, 'open risk')}", NOT_ASSESSED), f" {are} not assessed."
    if total == 1:
        return "The ", _number("one open risk", OPEN), " is assessed."
    every = "Both" if total == _BOTH else f"All {spelt(total)}"
    return _number(f"{every} open risks", OPEN), " are assessed."


def _actions(progress: Progress, *, is_part: bool) -> Sentence:
    if not progress.counts.total:
        return ("No action is left under these filters." if is_part else "No action plan was returned.",)
    largest, *others = plans_by_size(progress)
    parts = [_plan(largest, is_first=True), *([_plan(others[0])] if len(others) == 1 else [])]
    if len(others) > 1:
        done, total = (sum(getattr(one.counts, name) for one in others) for name in ("complete", "total"))
        parts.append((_page(f"{done:,} of {total:,}", "actions"), f" of {spelt(len(others))} other plans"))
    are = part_verb(largest.counts.complete, largest.counts.total, "is", "are") if len(parts) == 1 else "are"
    said: Sentence = tuple(chain.from_iterable((*part, " and ") for part in parts))[:-1]
    return *said, f" {are} complete", *_waiting(progress), *_overdue(progress), "."


def plans_by_size(progress: Progress) -> tuple[Part, ...]:
    """The action plans, the one with most actions first."""
    return tuple(sorted(progress.by_plan, key=lambda plan: -plan.counts.total))


def _plan(plan: Part, *, is_first: bool = False) -> Sentence:
    of = f"of {plan_words(plan.name)}"
    what = f" {verb(plan.counts.total, 'action', 'actions')} {of}" if is_first else f" {of}"
    return _page(f"{plan.counts.complete:,} of {plan.counts.total:,}", "actions", (("plan", plan.name),)), what


def plan_words(name: str) -> str:
    """An action plan within a sentence."""
    return "no named plan" if name == PLAN_NOT_NAMED else f"“{name}”"


def _waiting(progress: Progress) -> Sentence:
    waiting = progress.awaiting_approval
    if not waiting:
        return ()
    approvers = list(dict.fromkeys(action.approver for action in waiting if action.approver))
    by = f" ({'; '.join(approvers)})" if 0 < len(approvers) <= _MOST_APPROVERS else ""
    count = _number(spelt(len(waiting)), "actions-awaiting-approval")
    approval = f" {verb(len(waiting), 'awaits', 'await')} approval"
    return "; ", count, approval, *([Quoted(by, Holds.OFFICER)] if by else [])


def _overdue(progress: Progress) -> Sentence:
    if not progress.counts.open:
        return ()
    late, joint = progress.overdue, " and " if progress.awaiting_approval else "; "
    return joint, _number(spelt(late), "actions-overdue"), f" {verb(max(late, 1), 'is', 'are')} overdue"


def _training(covered: Coverage, *, is_part: bool) -> Sentence:
    if not covered.total:
        return (
            "No asset names an owner under these filters." if is_part else "No asset names an owner to be trained.",
        )
    if not covered.has_records:
        owners = _number(_owners(covered.total), "owners")
        none = "neither" if covered.total == _BOTH else "none"
        which = ("the ", owners, " can") if covered.total == 1 else (f"{none} of the ", owners, " can")
        negated = "not" if covered.total == 1 else ""
        return "No training record was returned, so ", *which, f"{negated} be shown to be trained."
    share = percent(covered.valid, covered.total)
    of = f"{covered.valid:,} of {covered.total:,} asset {verb(covered.total, 'owner', 'owners')} ({share})"
    target = _page(f"{covered.target}%", "training")
    return (
        _number(of, "owners-trained"),
        f" {part_verb(covered.valid, covered.total, 'is', 'are')} trained, against a target of ",
        target,
        *_not_matched(covered),
        ".",
    )


def _not_matched(covered: Coverage) -> Sentence:
    """The owners nobody found without doubt in the training records: a record may fit, and the name of another owner
    too, so that nobody can say whether the two are one person."""
    count, twice = covered.counts[OwnerState.NOT_MATCHED], len(covered.written_twice)
    said = Sourced(spelt(count), page="training", key="number/owners-not-matched")
    if not count:
        return ()
    if twice == count:
        name = verb(count, "name is written in a way", "names are written in ways")
        return (
            "; ",
            said,
            f" {name} that may repeat another owner and {verb(count, 'is', 'are')} not counted as trained",
        )
    why = ", some of them because the name may repeat another owner" if twice else ""
    return "; ", said, f" could not be matched to a training record{why}"


def _owners(total: int) -> str:
    return f"{spelt(total)} asset {verb(total, 'owner', 'owners')}"


def _returns(returned: Returned) -> Sentence:
    if not returned.expected:
        return (_page("No service", "quarter"), f" is expected to return anything for {returned.quarter}.")
    said: Sentence = (
        _page(f"{returned.of_expected} {verb(returned.expected, 'service', 'services')}", "quarter"),
        (f" returned for {returned.quarter}"),
    )
    if not returned.waited_for:
        return *said, "."
    waited = _page(spelt(returned.waited_for), "quarter")
    return *said, "; ", waited, f" {verb(returned.waited_for, 'is', 'are')} awaited."


def _number(words: str, name: str) -> Sourced:
    return Sourced(words, number=name)


def _part(words: str, name: str) -> Sourced:
    return Sourced(words, number=name, is_value=False)


def _page(words: str, address: str, asks: tuple[tuple[str, str], ...] = ()) -> Sourced:
    return Sourced(words, page=address, asks=asks)
