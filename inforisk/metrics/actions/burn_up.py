"""How far a plan had come on each day that counted: the ends of the quarters, and the days a body was shown it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from inforisk.metrics.actions.progress import StatusCounts
from inforisk.phrases import day_words, listed_up_to, number_words, numbered, part_verb, verb

_MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class ProgressPoint:
    """The actions by status on a day: `quarter` says which quarter's figures they are, `body` who was shown them.

    `body` is "" where the day is the quarter's own as-at day. Without actions nothing was returned yet.
    """

    on: date
    counts: StatusCounts
    quarter: str
    body: str = ""

    @property
    def done(self) -> str:
        """ "75 of 77"."""
        return f"{self.counts.complete:,} of {self.counts.total:,}"

    @property
    def what(self) -> str:
        """What the day was: "2016-17 Q4", "2016-17 Q4 as reported to Cabinet Member"."""
        return f"{self.quarter} as reported to {self.body}" if self.body else self.quarter


def in_order(points: Sequence[ProgressPoint]) -> tuple[ProgressPoint, ...]:
    """The points by day, from the first with actions to the last; of one day the quarter's own before the reports."""
    ordered = sorted(points, key=lambda point: (point.on, bool(point.body), point.body))
    held = [place for place, point in enumerate(ordered) if point.counts.total]
    return tuple(ordered[held[0] : held[-1] + 1]) if held else ()


def own_points(points: Sequence[ProgressPoint]) -> tuple[ProgressPoint, ...]:
    """The points of the quarters themselves."""
    return tuple(point for point in points if not point.body)


def is_trend(points: Sequence[ProgressPoint]) -> bool:
    """Whether the points show more than one state: one quarter, however often it was reported, is not a trend."""
    return len({point.quarter for point in points if point.counts.total}) > 1


def burn_up_message(points: Sequence[ProgressPoint]) -> str:
    """The burn-up in one sentence: "75 of 77 actions are complete, up from 2 of 77 at 31 March 2016; 2 await
    approval". One quarter is said not to be a trend."""
    first, last = points[0], points[-1]
    done, total = last.counts.complete, last.counts.total
    now = f"{last.done} {verb(total, 'action', 'actions')} {part_verb(done, total, 'is', 'are')} complete"
    waiting = last.counts.awaiting_approval
    await_approval = f"; {waiting:,} {verb(waiting, 'awaits', 'await')} approval" if waiting else ""
    return f"{now}{_beside(first, last) if is_trend(points) else '; one quarter is not a trend'}{await_approval}"


def _beside(first: ProgressPoint, last: ProgressPoint) -> str:
    change, then = last.counts.complete - first.counts.complete, day_words(first.on)
    if not change and first.counts.total == last.counts.total:
        return f", as many as at {then}"
    direction = "up from" if change > 0 else "down from" if change < 0 else "beside"
    return f", {direction} {first.done} at {then}"


def burn_up_words(points: Sequence[ProgressPoint]) -> str:
    """Every point in words, oldest first, and each change of the total: the figure's alternative text."""
    said = [f"{day_words(point.on)} ({point.what}): {_told(point)}" for point in points]
    return f"{'; '.join(said)}. {total_words(points)}"


def reported_words(points: Sequence[ProgressPoint]) -> str:
    """What each body was shown: "Reported: on 25 July 2016 to Cabinet Member, 8 of 77; ..."."""
    reports = [point for point in points if point.body]
    shown = [f"on {day_words(one.on)} to {one.body}, {_told(one)} (figures of {one.quarter})" for one in reports]
    if not shown:
        return "No report to a body is noted for these quarters."
    latest = shown[-_MOST_NAMED:]
    more = f"; and {numbered(len(shown) - _MOST_NAMED, 'earlier report')}" if len(shown) > _MOST_NAMED else ""
    return f"Reported: {'; '.join(latest)}{more}."


def total_words(points: Sequence[ProgressPoint]) -> str:
    """Whether the plan held the same number of actions all the time, and where not, when it changed."""
    held = [point for point in own_points(points) if point.counts.total]
    changes = [
        f"from {before.counts.total:,} to {after.counts.total:,} by {day_words(after.on)}"
        for before, after in pairwise(held)
        if before.counts.total != after.counts.total
    ]
    if not changes:
        return "The number of actions stayed the same."
    return (
        f"The number of actions changed {listed_up_to(_MOST_NAMED, changes)}: each point is of the total it had then."
    )


def _told(point: ProgressPoint) -> str:
    return f"{point.done} complete" if point.counts.total else f"{number_words(0)} returned"
