"""How far the action plans have come, in sentences that can be read out: the counts, what they are of, who must act."""

from collections.abc import Sequence

from inforisk.metrics.actions.outstanding import OutstandingAction
from inforisk.metrics.actions.progress import Part, Progress
from inforisk.metrics.shares import percent
from inforisk.phrases import and_more, day_words, number_words, numbered, verb

_MAX_NAMED = 5


def headline(answer: Progress) -> str:
    """The answer in one sentence: "75 of 77 actions complete, 97.4%: 2 awaiting approval: A1 ... (approver: ...)"."""
    counts = answer.counts
    if not counts.total:
        return _nothing(answer)
    done = (
        f"{counts.complete:,} of {numbered(counts.total, 'action')} complete, {percent(counts.complete, counts.total)}"
    )
    waiting = answer.awaiting_approval
    if not waiting:
        return f"{done}; none awaiting approval."
    named = "; ".join(f"{action.ref} {action.name} ({_approver(action)})" for action in waiting[:_MAX_NAMED])
    return f"{done}: {len(waiting):,} awaiting approval: {named}{and_more(len(waiting) - _MAX_NAMED)}."


def reconciled(answer: Progress) -> str:
    """The line that shows that no action is lost: "Complete 75 + awaiting approval 2 + ... = 77 actions"."""
    parts = [f"{status} {count:,}" for status, count in answer.counts.by_status.items()]
    return f"{' + '.join(parts).capitalize()} = {numbered(answer.counts.total, 'action')}."


def denominator(answer: Progress) -> str:
    """What the percentage is of: whether rejected and superseded actions are in it, and what it is without them."""
    counts = answer.counts
    if not counts.total:
        return ""
    asked_for = numbered(answer.recommendations, "recommendation")
    done = answer.recommendations_complete
    levels = (
        f"Counted are {numbered(counts.total, 'action')}, one a row, of {asked_for};"
        f" {number_words(done)} of the recommendations {verb(done, 'is', 'are')} complete."
    )
    if not counts.set_aside:
        return f"{levels} None was rejected or superseded, so the percentage is of all of them."
    kept = counts.total - counts.set_aside
    set_aside = f"{number_words(counts.rejected)} rejected and {number_words(counts.superseded)} superseded"
    return (
        f"{levels} The {counts.total:,} include {set_aside}; without them {counts.complete:,} of {kept:,} are complete"
        + (f", {percent(counts.complete, kept)}." if kept else ".")
    )


def lateness(answer: Progress) -> str:
    """How many of the open actions are overdue as at the date, not yet due, and without a date."""
    if not answer.counts.total:
        return ""
    if not answer.counts.open:
        return f"As at {day_words(answer.as_at)} no action is open."
    had = f"had {verb(answer.revised, 'its', 'their')} first date put off"
    revised = f" {numbered(answer.revised, 'action')} {had}." if answer.revised else ""
    return (
        f"As at {day_words(answer.as_at)}, of {numbered(answer.counts.open, 'open action')}"
        f" {number_words(answer.overdue)} {verb(answer.overdue, 'is', 'are')} overdue,"
        f" {number_words(answer.not_yet_due)} not yet due and {number_words(answer.no_date)} without a date.{revised}"
    )


def outstanding(action: OutstandingAction) -> str:
    """One open action: what, whose, by when, how late, what it waits for."""
    facts = [
        action.status,
        f"owner: {action.owner}" if action.owner else "no owner named",
        _approver(action) if action.status == "awaiting approval" or action.approver else "",
        _due(action),
        f"waits for {', '.join(action.blocked_by)}" if action.blocked_by else "",
    ]
    return f"{action.ref} {action.name}: {'; '.join(filter(None, facts))}."


def by_part(parts: Sequence[Part], what: str) -> str:
    """The parts one after another: "By scope area: Governance 20 of 27 complete (2 overdue), ..."."""
    said = ", ".join(
        f"{part.name} {part.counts.complete:,} of {part.counts.total:,}"
        + (f" ({part.overdue:,} overdue)" if part.overdue else "")
        for part in parts
    )
    return f"Complete by {what}: {said}." if parts else ""


def summary(answer: Progress) -> str:
    """All of it in a short paragraph: what a page shows beside its figure, and the figure's alternative text."""
    if not answer.counts.total:
        return headline(answer)
    return " ".join([headline(answer), reconciled(answer), lateness(answer), denominator(answer)])


def _nothing(answer: Progress) -> str:
    if answer.asked:
        return f"There are no actions of a plan called '{answer.asked}'."
    return "No actions are recorded. That may also mean that no action plan was returned."


def _approver(action: OutstandingAction) -> str:
    return f"approver: {action.approver}" if action.approver else "no approver named"


def _due(action: OutstandingAction) -> str:
    if action.due_now is None:
        return "no date"
    late = f", {numbered(action.days_overdue, 'day')} overdue" if action.days_overdue else ""
    put_off = f", put off {_times(action.slips.times)}" if action.slips.times else ""
    first = f" (first {day_words(action.due)})" if action.due and action.due != action.due_now else ""
    return f"due {day_words(action.due_now)}{first}{put_off}{late}"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")
