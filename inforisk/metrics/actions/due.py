"""How actions stand to their dates: which are overdue, which have none, which had theirs put off, what is next due."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

import pandas as pd

from inforisk.metrics.actions.outstanding import OutstandingAction, dates_of, due_days
from inforisk.phrases import day_words, number_words, numbered, sentence, verb
from inforisk.registers.settled import is_open
from inforisk.vocabulary import Kind

OVERDUE, NO_DATE = "Overdue", "No date"

_WITHIN = MappingProxyType({"In the next 30 days": 30, "In 31 to 90 days": 90})
_LATER = "Later than that"

BUCKETS = (OVERDUE, *_WITHIN, _LATER, NO_DATE)
"""What an open action's date means on a day, in the order of time; every open action is in exactly one of them."""


def is_overdue(actions: pd.DataFrame, as_at: date) -> "pd.Series[bool]":
    """Which actions are open although their date has passed. Due on the day itself is not overdue."""
    return is_open(actions, Kind.ACTIONS) & (due_days(actions) < pd.Timestamp(as_at))


def is_without_date(actions: pd.DataFrame) -> "pd.Series[bool]":
    """Which actions are open and have no date, neither a first nor a revised one."""
    return is_open(actions, Kind.ACTIONS) & due_days(actions).isna()


def is_put_off(actions: pd.DataFrame) -> "pd.Series[bool]":
    """Which actions, open or not, have a revised date that is later than their first."""
    return dates_of(actions, "revised_due") > dates_of(actions, "due")


def bucket_of(action: OutstandingAction, as_at: date) -> str:
    """Which of BUCKETS an open action is in on a day."""
    if action.due_now is None:
        return NO_DATE
    if action.due_now < as_at:
        return OVERDUE
    ahead = action.due_now - as_at
    return next((name for name, days in _WITHIN.items() if ahead <= timedelta(days)), _LATER)


def due_buckets(actions: Sequence[OutstandingAction], as_at: date) -> Mapping[str, int]:
    """How many open actions are in each of BUCKETS, all of them named, in their order."""
    found = [bucket_of(action, as_at) for action in actions]
    return {name: found.count(name) for name in BUCKETS}


def due_message(actions: Sequence[OutstandingAction], as_at: date) -> str:
    """What is due next in one sentence: "2 of 9 open actions are overdue; the next is due on 30 April 2017"."""
    late = sum(bucket_of(action, as_at) == OVERDUE for action in actions)
    ahead = [action.due_now for action in actions if action.due_now and action.due_now >= as_at]
    following = f"the next is due on {day_words(min(ahead))}" if ahead else "none has a date ahead"
    return (
        f"{sentence(number_words(late))} of {numbered(len(actions), 'open action')} {_are(late)} overdue; {following}"
    )


def due_words(buckets: Mapping[str, int]) -> str:
    """Every bucket with its number: the figure's alternative text."""
    return "; ".join(f"{name.lower()}: {count:,}" for name, count in buckets.items())


def _are(number: int) -> str:
    return verb(number, "is", "are") if number else "is"
