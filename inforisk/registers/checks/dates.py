"""Dates against each other, and against the day of the question."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from inforisk.findings import Rule
from inforisk.phrases import day_words
from inforisk.registers.checks.asked import Asked, Fault, day
from inforisk.registers.rules.rows import (
    DATE_IMPLAUSIBLE,
    DATE_IN_FUTURE,
    DATES_OUT_OF_ORDER,
    REVIEW_OVERDUE,
    TARGET_DATE_PASSED,
)
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
        mask = (days < EARLIEST) | (days > LATEST)
        yield Fault(DATE_IMPLAUSIBLE, name, mask, says=DayOf(days[mask]))


def dates_in_order(asked: Asked) -> Iterator[Fault]:
    """Pairs of dates that can only stand one way round."""
    for earlier, later in _IN_ORDER:
        if asked.has(earlier, later):
            first, second = day(asked.frame[earlier]), day(asked.frame[later])
            mask = second < first
            label = asked.register.by_name[earlier].label
            yield Fault(DATES_OUT_OF_ORDER, later, mask, says=DayBefore(label, second[mask], first[mask]))


def nothing_done_in_future(asked: Asked) -> Iterator[Fault]:
    """What is reported as done, dated after the day of the question."""
    as_at = np.datetime64(asked.as_at)
    for name in _DONE:
        if asked.has(name):
            days = day(asked.frame[name])
            mask = (days > as_at) & (days <= LATEST)
            yield Fault(DATE_IN_FUTURE, name, mask, says=DayOf(days[mask], asked.as_at))


def reviews_overdue(asked: Asked) -> Iterator[Fault]:
    """Reviews that were due before the day of the question. Due today is not overdue, nor is what is closed."""
    if asked.has("review_due"):
        yield _passed(asked, REVIEW_OVERDUE, "review_due")


def targets_passed(asked: Asked) -> Iterator[Fault]:
    """Risks still open whose target or action date has passed."""
    if asked.typed.kind is Kind.RISKS:
        for name in ("target_date", "action_due"):
            if asked.has(name):
                yield _passed(asked, TARGET_DATE_PASSED, name)


def _dates(asked: Asked) -> list[str]:
    fields = asked.register.by_name
    return [name for name in asked.frame.columns if fields[name].kind is ValueKind.DATE]


def _passed(asked: Asked, rule: Rule, name: str) -> Fault:
    days = day(asked.frame[name])
    mask = (days < np.datetime64(asked.as_at)) & (days >= EARLIEST) & ~asked.is_finished()
    return Fault(rule, name, mask, says=DayOf(days[mask], asked.as_at))


@dataclass(frozen=True)
class DayOf:
    """Names the day of a row, and the day of the question where there is one."""

    days: npt.NDArray[np.datetime64]
    as_at: date | None = None

    def __call__(self, place: int) -> str:
        reckoned = f" (reckoned on {day_words(self.as_at)})" if self.as_at else ""
        return f"{day_words(self.days[place].astype(date))}{reckoned}"


@dataclass(frozen=True)
class DayBefore:
    """Names the day of a row and the earlier one it should have followed."""

    label: str
    days: npt.NDArray[np.datetime64]
    earlier: npt.NDArray[np.datetime64]

    def __call__(self, place: int) -> str:
        day_of, other = day_words(self.days[place].astype(date)), day_words(self.earlier[place].astype(date))
        return f"{day_of}, which is before '{self.label}', {other}"
