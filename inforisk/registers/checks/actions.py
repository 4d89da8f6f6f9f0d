"""Action plans: what is late, what was put off the wrong way, what is called complete or waiting without more."""

from collections.abc import Iterator
from functools import partial

import numpy as np

from inforisk.registers.checks.asked import Asked, Fault, day
from inforisk.registers.checks.dates import EARLIEST, DayBefore, DayOf
from inforisk.registers.rules.rows import (
    ACTION_OVERDUE,
    ACTION_WITHOUT_OWNER,
    APPROVER_MISSING,
    COMPLETE_WITHOUT_DATE,
    COMPLETED_BUT_OPEN,
    REVISED_DUE_BEFORE_DUE,
)
from inforisk.vocabulary import Kind


def actions_overdue(asked: Asked) -> Iterator[Fault]:
    """Open actions whose date has passed: the revised date where there is one. Due today is not overdue."""
    if asked.typed.kind is not Kind.ACTIONS:
        return
    unrevised = ~asked.given("revised_due")
    for name, counts in (("revised_due", ~unrevised), ("due", unrevised)):
        if asked.has(name):
            days = day(asked.frame[name])
            late = (days < np.datetime64(asked.as_at)) & (days >= EARLIEST) & counts & ~asked.is_finished()
            yield Fault(ACTION_OVERDUE, name, late, says=DayOf(days[late], asked.as_at))


def dates_revised_forward(asked: Asked) -> Iterator[Fault]:
    """Revised dates that stand before the first date."""
    if asked.has("due", "revised_due"):
        first, revised = day(asked.frame["due"]), day(asked.frame["revised_due"])
        mask = revised < first
        label = asked.register.by_name["due"].label
        yield Fault(REVISED_DUE_BEFORE_DUE, "revised_due", mask, says=DayBefore(label, revised[mask], first[mask]))


def completion_dated(asked: Asked) -> Iterator[Fault]:
    """Complete actions without a date, where the plan has a column for it, and open ones with a date."""
    if asked.typed.kind is not Kind.ACTIONS or not asked.has("status", "completed_on"):
        return
    dated = asked.given("completed_on")
    undated = asked.equals("status", "complete") & ~dated & ~asked.unread("completed_on")
    yield Fault(COMPLETE_WITHOUT_DATE, "completed_on", undated)
    # An action that awaits its approval may well be done: its date says when.
    is_open = asked.equals("status", "not started", "in progress") & dated
    statuses = asked.frame.loc[is_open, "status"].tolist()
    yield Fault(COMPLETED_BUT_OPEN, "completed_on", is_open, says=partial(_quoted, statuses))


def somebody_answers(asked: Asked) -> Iterator[Fault]:
    """Open actions that nobody is named to do, where the plan names owners, and waiting ones nobody is to approve."""
    if asked.typed.kind is not Kind.ACTIONS:
        return
    if asked.has("action_owner"):
        yield Fault(ACTION_WITHOUT_OWNER, "action_owner", ~asked.given("action_owner") & ~asked.is_finished())
    waiting = asked.equals("status", "awaiting approval") & ~asked.given("approver")
    yield Fault(APPROVER_MISSING, "approver" if asked.has("approver") else "status", waiting)


def _quoted(words: list[str], place: int) -> str:
    return f"'{words[place]}'"
