"""The actions that still need somebody: who must approve, what is being done, whose it is and by when."""

from collections.abc import Iterator, Sequence

from inforisk.briefing.contents.offices import the_office_of
from inforisk.briefing.contents.stated import cut
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Paragraph, Points
from inforisk.metrics.actions.due import NO_DATE, OVERDUE, due_buckets, due_message
from inforisk.metrics.actions.outstanding import OutstandingAction
from inforisk.metrics.actions.plans import PLAN_NOT_NAMED
from inforisk.metrics.actions.progress import Progress
from inforisk.metrics.headline import plan_words
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from inforisk.phrases import day_words, numbered, sentence, spelt, verb

_MOST_TOLD = 12
"""Approvals told one by one; all of them stand in the table."""

MOST_PLANS = 6
"""Plans told one by one, the largest; the table of plans names them all."""

_SOURCE = "action plans"

_COLUMNS = (
    Column("Reference", Holds.LABEL, 0.7),
    Column("Recommendation or action", Holds.FREE_TEXT, 2.2),
    Column("What is being done", Holds.FREE_TEXT, 2.2),
    Column("Owner", Holds.OFFICER, 1.1),
    Column("First due", Holds.COUNT, 0.9),
    Column("Due now", Holds.COUNT, 0.9),
    Column("Status", Holds.WORDS, 0.9),
    Column("Approver", Holds.OFFICER, 1.2),
    Column("Days late", Holds.COUNT, 0.6),
)


def approvals(waiting: Sequence[OutstandingAction]) -> Block:
    """Each action that waits for approval: what it is, who must approve it, and by when."""
    if not waiting:
        return Paragraph((("No action awaits approval.",),))
    items: list[tuple[Sentence, ...]] = [(_approval(action),) for action in waiting[:_MOST_TOLD]]
    more = len(waiting) - _MOST_TOLD
    if more > 0:
        left = f"{spelt(more)} more {verb(more, 'action', 'actions')}"
        items.append(((sentence(left), f" {verb(more, 'awaits', 'await')} approval: see the tables below."),))
    return Points(tuple(items))


def _approval(action: OutstandingAction) -> Sentence:
    named = f"{action.ref}: {action.name}".rstrip(" .:")
    return (
        Quoted(named, Holds.FREE_TEXT, action.ref),
        ". ",
        *_approver(action),
        f"; {_due(action)}.",
    )


def _approver(action: OutstandingAction) -> Sentence:
    if not action.approver:
        return ("The plan names nobody to approve it",)
    office = the_office_of(action.approver)
    if not office:
        return (Quoted(f"To be approved by {action.approver}", Holds.OFFICER, "The plan names who must approve it"),)
    return "To be approved by ", Quoted(action.approver, Holds.OFFICER, office)


def _due(action: OutstandingAction) -> str:
    if action.due_now is None:
        return "no date is given"
    first = f", first due on {day_words(action.due)}" if action.due and action.due != action.due_now else ""
    late = f", {numbered(action.days_overdue, 'day')} overdue" if action.days_overdue else ""
    return f"due on {day_words(action.due_now)}{first}{late}"


def outstanding(plans: Sequence[Progress]) -> Iterator[Block]:
    """Of each plan when its actions are due, and each action that is outstanding."""
    yield Paragraph(
        (*map(_when_due, plans[:MOST_PLANS]), *_silent([one for answer in plans for one in answer.outstanding]))
    )
    with_any = [answer for answer in plans if answer.outstanding]
    yield from (_table(answer, place) for place, answer in enumerate(with_any, start=1))


def _when_due(answer: Progress) -> Sentence:
    name = answer.plans[0]
    said: Sentence = (Quoted(sentence(plan_words(name)), Holds.LABEL, "An action plan"), ": ")
    if not answer.outstanding:
        return *said, "no action is outstanding."
    if answer.no_date == answer.counts.open:
        undated = f"{spelt(answer.no_date)} open {verb(answer.no_date, 'action gives', 'actions give')} no date"
        return (
            *said,
            Sourced(undated, page="actions", asks=(("plan", name),), key=keys.still_open(name, "undated")),
            ".",
        )
    due = due_message(answer.outstanding, answer.as_at)
    late = keys.still_open(name, "overdue")
    return *said, Sourced(due[:1].lower() + due[1:], page="actions", asks=(("plan", name),), key=late), "."


def _silent(held: Sequence[OutstandingAction]) -> Iterator[Sentence]:
    """How many say nothing of how far they have come."""
    if held:
        silent = sum(not action.progress for action in held)
        said = f"{sentence(spelt(silent))} of {spelt(len(held))} open {verb(len(held), 'action', 'actions')}"
        key = keys.still_open(keys.WHOLE_COUNCIL, "silent")
        yield Sourced(said, page="actions", key=key), f" {verb(max(silent, 1), 'reports', 'report')} no progress."


def _table(answer: Progress, place: int) -> PaperTable:
    of = "actions of no named plan" if answer.plans[0] == PLAN_NOT_NAMED else f"actions of {answer.plans[0]}"
    rows, note = cut([_row(action) for action in answer.outstanding], "outstanding action")
    return PaperTable(f"outstanding-actions-{place}", f"Outstanding {of}", _COLUMNS, rows, _SOURCE, note)


def _row(action: OutstandingAction) -> tuple[Cell, ...]:
    return (
        Cell(action.ref),
        Cell(action.name),
        Cell(being_done(action)),
        Cell(action.owner),
        Cell(action.due),
        Cell(action.due_now),
        Cell(sentence(action.status)),
        Cell(action.approver),
        Cell(None) if action.due_now is None else Cell(action.days_overdue or 0, keys.days_late(action.key)),
    )


def being_done(action: OutstandingAction) -> str:
    """What the plan says is being done: the agreed action where it stands beside a recommendation, and how far it has
    come. "" where the plan says neither."""
    agreed = action.agreed_action if action.recommendation and action.agreed_action != action.recommendation else ""
    return ". ".join(said.rstrip(" .") for said in (agreed, action.progress) if said)


def due_table(whole: Progress) -> PaperTable:
    """How the open actions of all plans stand to their dates; the lines add up to all that are open."""
    buckets = due_buckets(whole.outstanding, whole.as_at)
    rows = [(Cell(name), _due_cell(whole, name, count)) for name, count in buckets.items()]
    rows.append((Cell("All open actions"), Cell(whole.counts.open, keys.number("actions-open"))))
    columns = (Column("When open actions are due", Holds.WORDS, 3.0), Column("Actions", Holds.COUNT))
    lines = tuple(rows) if whole.outstanding else ()
    return PaperTable("actions-due", "Open actions by when they are due", columns, lines, _SOURCE,
                      empty="No action is open.")  # fmt: skip


def _due_cell(whole: Progress, bucket: str, count: int) -> Cell:
    if bucket == OVERDUE:
        return overdue_cell(whole, keys.number("actions-overdue"))
    return Cell(count, keys.number("actions-without-date") if bucket == NO_DATE else keys.due(bucket))


def overdue_cell(answer: Progress, key: str) -> Cell:
    """How many are overdue: not known where no open action gives a date, which is never the same as none."""
    if answer.counts.open and answer.no_date == answer.counts.open:
        return Cell("Not known", key if key == keys.number("actions-overdue") else "")
    return Cell(answer.overdue, key)
