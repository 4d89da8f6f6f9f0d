"""Dates against each other, and against the day of the question."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import numpy as np
import numpy.typing as npt

from inforisk.registers.checks.asked import Asked, Fault, Mask, day
from inforisk.registers.rules import (
    DATE_IMPLAUSIBLE,
    DATE_IN_FUTURE,
    DATES_OUT_OF_ORDER,
    REVIEW_OVERDUE,
    TARGET_DATE_PASSED,
)
from inforisk.registers.values.dates import in_words
from inforisk.vocabulary import Kind, ValueKind

EARLIEST, LATEST = np.datetime64("1980-01-01"), np.datetime64("2100-12-31")

# The first cannot be after the second.
_IN_ORDER = (
    ("identified_on", "closed_on"),
    ("identified_on", "last_reviewed"),
    ("identified_on", "target_date"),
    ("last_reviewed", "review_due"),
    ("raised_on", "due"),
    ("raised_on", "completed_on"),
    ("completed_on", "approved_on"),
    ("enrolled_on", "completed_on"),
    ("completed_on", "expires_on"),
    ("occurred_on", "reported_on"),
    ("occurred_on", "ico_notified_on"),
    ("reported_on", "closed_on"),
)
_DONE = (
    "identified_on", "last_reviewed", "raised_on", "completed_on", "approved_on", "enrolled_on", "occurred_on",
    "reported_on", "ico_notified_on", "closed_on", "assessed_on",
)  # fmt: skip


def plausible_dates(asked: Asked) -> Iterator[Fault]:
    """Dates before 1980 or after 2100."""
    for name in _dates(asked):
        days = day(asked.frame[name])
        yield Fault(DATE_IMPLAUSIBLE, name, (days < EARLIEST) | (days > LATEST))


def dates_in_order(asked: Asked) -> Iterator[Fault]:
    """Pairs of dates that can only stand one way round."""
    for earlier, later in _IN_ORDER:
        if asked.has(earlier, later):
            mask = day(asked.frame[later]) < day(asked.frame[earlier])
            yield Fault(DATES_OUT_OF_ORDER, later, mask, says=_before(asked, earlier, mask))


def nothing_done_in_future(asked: Asked) -> Iterator[Fault]:
    """What is reported as done, dated after the day of the question."""
    as_at = np.datetime64(asked.as_at)
    for name in _DONE:
        if asked.has(name):
            days = day(asked.frame[name])
            yield Fault(DATE_IN_FUTURE, name, (days > as_at) & (days <= LATEST), _reckoned(asked))


def reviews_overdue(asked: Asked) -> Iterator[Fault]:
    """Reviews that were due before the day of the question. Due today is not overdue, nor is what is closed."""
    if asked.has("review_due"):
        yield Fault(REVIEW_OVERDUE, "review_due", _passed(asked, "review_due"), _reckoned(asked))


def targets_passed(asked: Asked) -> Iterator[Fault]:
    """Risks still open whose target or action date has passed."""
    if asked.typed.kind is Kind.RISKS:
        for name in ("target_date", "action_due"):
            if asked.has(name):
                yield Fault(TARGET_DATE_PASSED, name, _passed(asked, name), _reckoned(asked))


def _dates(asked: Asked) -> list[str]:
    fields = asked.register.by_name
    return [name for name in asked.frame.columns if fields[name].kind is ValueKind.DATE]


def _passed(asked: Asked, name: str) -> Mask:
    days = day(asked.frame[name])
    return (days < np.datetime64(asked.as_at)) & (days >= EARLIEST) & ~asked.is_finished()


def _reckoned(asked: Asked) -> str:
    return f"Reckoned on {in_words(asked.as_at)}."


def _before(asked: Asked, earlier: str, mask: Mask) -> Callable[[int], str]:
    return partial(_says_before, asked.register.by_name[earlier].label, day(asked.frame[earlier])[mask])


def _says_before(label: str, days: npt.NDArray[np.datetime64], place: int) -> str:
    return f"which is before '{label}', {in_words(days[place].astype(date))}."
