"""Incidents by the time they happened in: by quarter, or by month where all of it is one quarter.

A log is often begun anew each April. So the logs of earlier quarters are read as well, and an incident only they list
is counted apart.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from inforisk.ledger import ENTITY
from inforisk.metrics.columns import day
from inforisk.metrics.incidents.position import happened_on, in_period
from inforisk.phrases import counted, day_words, numbered, sentence, verb
from inforisk.quarters import Quarter

MOST_PERIODS = 12
"""Three years of quarters are drawn; what happened before them is said in words."""


@dataclass(frozen=True, slots=True)
class IncidentPeriod:
    """A quarter or a month. `logged` incidents stand on the log looked at, `earlier` ones on a log before it only.

    `is_whole` is False for the period that was still running on the day looked at.
    """

    label: str
    first: date
    last: date
    logged: int
    earlier: int
    is_whole: bool = True

    @property
    def total(self) -> int:
        """All that is known to have happened in it."""
        return self.logged + self.earlier


@dataclass(frozen=True)
class IncidentsOverTime:
    """The incidents by period, oldest first, without a gap. `undated` have no date at all, `before` happened before
    the first period drawn; both only where they are among what was asked for."""

    periods: tuple[IncidentPeriod, ...]
    undated: int = 0
    before: int = 0
    is_monthly: bool = False

    @property
    def logged(self) -> int:
        """How many of those drawn stand on the log looked at."""
        return sum(one.logged for one in self.periods)

    @property
    def earlier(self) -> int:
        """How many of those drawn stand on an earlier log only."""
        return sum(one.earlier for one in self.periods)


def incidents_over_time(
    incidents: pd.DataFrame, earlier: Sequence[pd.DataFrame], as_at: date, since: date | None = None
) -> IncidentsOverTime:
    """The incidents of the time from `since` to `as_at`. `earlier` are the ledgers of the quarters before."""
    days = _days(in_period(incidents, as_at, since))
    gone = _days(in_period(_only_earlier(incidents, earlier), as_at, since))
    known = [moment for moment in (*days, *gone) if moment]
    undated = sum(moment is None for moment in (*days, *gone))
    if not known:
        return IncidentsOverTime((), undated)
    first = max(since, date.min) if since else min(known)
    is_monthly = Quarter.of(first) == Quarter.of(as_at)
    spans = _months(Quarter.of(as_at), as_at) if is_monthly else _quarters(Quarter.of(first), Quarter.of(as_at))
    drawn = spans[-MOST_PERIODS:]
    return IncidentsOverTime(
        tuple(_counted(span, days, gone, as_at) for span in drawn),
        undated,
        sum(moment < drawn[0][1] for moment in known),
        is_monthly,
    )


_Span = tuple[str, date, date]


def _days(incidents: pd.DataFrame) -> list[date | None]:
    return [day(moment) for moment in happened_on(incidents)]


def _only_earlier(incidents: pd.DataFrame, earlier: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The incidents no row of the log looked at is, each once."""
    held = [ledger for ledger in earlier if len(ledger)]
    if not held:
        return incidents.iloc[:0]
    together = pd.concat(held, ignore_index=True).drop_duplicates(ENTITY, keep="last")
    return together[~together[ENTITY].isin(incidents[ENTITY])]


def _quarters(first: Quarter, last: Quarter) -> list[_Span]:
    spans = []
    while first <= last:
        spans.append((first.label, first.first_day, first.last_day))
        first = first.next
    return spans


def _months(quarter: Quarter, as_at: date) -> list[_Span]:
    first = quarter.first_day
    months = [date(first.year, first.month + place, 1) for place in range(3)]
    spans = [(f"{one:%B %Y}", one, one.replace(day=monthrange(one.year, one.month)[1])) for one in months]
    return [span for span in spans if span[1] <= as_at]


def _counted(span: _Span, days: Iterable[date | None], gone: Iterable[date | None], as_at: date) -> IncidentPeriod:
    label, first, last = span
    inside = [sum(1 for moment in some if moment and first <= moment <= last) for some in (days, gone)]
    return IncidentPeriod(label, first, last, inside[0], inside[1], last <= as_at)


def over_time_message(found: IncidentsOverTime) -> str:
    """The picture in one sentence: the period with the most, and the last one beside the one before."""
    last = found.periods[-1]
    running = "" if last.is_whole else " so far"
    happened = f"{sentence(counted(last.total, 'incident'))} happened in {last.label}{running}"
    if found.is_monthly or len(found.periods) < 2:
        number = found.logged + found.earlier
        return f"{numbered(number, 'incident')} happened in the quarter; one quarter is not a trend"
    change = last.total - found.periods[-2].total
    before = f"{abs(change):,} {'more' if change > 0 else 'fewer'} than" if change else "as many as"
    return f"{happened}, {before} in {found.periods[-2].label}"


def over_time_words(found: IncidentsOverTime) -> str:
    """Each period with its number, oldest first: the figure's alternative text."""
    said = "; ".join(f"{one.label}: {_parts(one)}" for one in found.periods)
    return f"{said}. {beside_words(found)}".strip()


def beside_words(found: IncidentsOverTime) -> str:
    """What no bar shows: incidents without a date, those before the first bar, and a period that was still running."""
    last = found.periods[-1] if found.periods else None
    said = (
        f"{found.undated:,} {verb(found.undated, 'gives', 'give')} no date and {verb(found.undated, 'is', 'are')} in "
        "no bar." if found.undated else "",
        f"{found.before:,} happened before {found.periods[0].label}." if found.before else "",
        f"{found.earlier:,} {verb(found.earlier, 'stands', 'stand')} on the log of an earlier quarter only."
        if found.earlier else "",
        f"{last.label} ends on {day_words(last.last)}: it is not over." if last and not last.is_whole else "",
    )  # fmt: skip
    return " ".join(one for one in said if one)


def _parts(one: IncidentPeriod) -> str:
    return f"{one.total:,}" + (f" ({one.earlier:,} on an earlier log only)" if one.earlier else "")
