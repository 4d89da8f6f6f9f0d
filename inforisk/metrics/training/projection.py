"""When the target would be reached if owners went on completing the course as they have so far, and how many a week
are needed to reach it by the due date.

It is a projection, no forecast: one even pace, from the first completion to the day of the report.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from inforisk.metrics.training.coverage import HOLDS, Coverage, OwnerState, OwnerTraining

_FEWEST = 2
"""Days with a completion below which no pace can be read off."""
_WEEK = 7
_LONG_AGO = 60
"""Days without any completion after which the records are taken to end: about two months of the three."""


@dataclass(frozen=True)
class Projection:
    """How the owners' valid training came about, and where it leads.

    `steps` are the days with a completion, each with how many owners hold valid training completed by then; those of
    them without a date (`undated`) are counted from the first day on. `needed` owners meet the target of `target`
    percent of the `required`. `pace` is completions a day, exactly. `stood_on_due` is how many held valid training on
    the due date, None where it is still to come. `expiring` of those valid now expire before the due date.
    """

    as_at: date
    due: date
    target: int
    needed: int
    required: int
    undated: int
    steps: tuple[tuple[date, int], ...]
    pace: Fraction
    stood_on_due: int | None
    expiring: int

    @property
    def valid(self) -> int:
        """How many hold valid training on the day."""
        return self.steps[-1][1]

    @property
    def wanted(self) -> int:
        """How many more the target needs; 0 where it is met."""
        return max(0, self.needed - self.valid)

    @property
    def is_past(self) -> bool:
        """Whether the due date has passed."""
        return self.stood_on_due is not None

    @property
    def met_on(self) -> date:
        """The day the target would be met at this pace; where it is met, the day it was."""
        reached = (day for day, count in self.steps if count >= self.needed)
        return next(reached, self.as_at + timedelta(days=ceil(self.wanted / self.pace)))

    @property
    def needed_a_week(self) -> Fraction | None:
        """How many completions a week reach the target by the due date; None where no day is left to do it in."""
        days = (self.due - self.as_at).days
        return Fraction(self.wanted * _WEEK, days) if days > 0 else None

    def on(self, day: date) -> int:
        """How many held valid training by a day; of a day to come, how many would, never more than are asked to."""
        if day > self.as_at:
            projected = self.valid + floor(self.pace * (day - self.as_at).days)
            return max(self.valid, min(self.required, projected))
        return next((count for met, count in reversed(self.steps) if met <= day), self.undated)


def projection(coverage: Coverage) -> Projection | None:
    """The projection to the due date; None where none is set, fewer than two days have seen a completion, or the
    records say nothing of the time up to the day."""
    holding = coverage.in_state(*HOLDS)
    days = sorted(owner.completed_on for owner in holding if owner.completed_on)
    undated = len(holding) - len(days)
    if coverage.due is None or len(set(days)) < _FEWEST or is_out_of_date(coverage):
        return None
    return Projection(
        as_at=coverage.as_at,
        due=coverage.due,
        target=coverage.target,
        needed=-(-coverage.target * coverage.required // 100),
        required=coverage.required,
        undated=undated,
        steps=tuple((day, undated + days.index(day) + days.count(day)) for day in sorted(set(days))),
        pace=Fraction(len(days), (coverage.as_at - days[0]).days + 1),
        stood_on_due=_stood_on(coverage.due, coverage) if coverage.as_at > coverage.due else None,
        expiring=sum(_expires_by(coverage.due, owner) for owner in holding),
    )


def is_out_of_date(coverage: Coverage) -> bool:
    """Whether the training records say nothing of the time up to the day: another quarter's stand in for them, or the
    last completion in them, whoever's, lies too long ago. Then no pace may be read off them."""
    last = coverage.last_record
    if coverage.due is None or coverage.as_at > coverage.due:
        return False  # nothing is projected to a day that has passed: how it stood then is known
    return bool(coverage.carried_from) or (last is not None and (coverage.as_at - last).days > _LONG_AGO)


def _stood_on(due: date, coverage: Coverage) -> int:
    return sum(_is_in_time(owner, due) for owner in coverage.owners)


def _is_in_time(owner: OwnerTraining, due: date) -> bool:
    if owner.state is OwnerState.EXPIRED and owner.completed_on and owner.expires_on:
        return owner.completed_on <= due <= owner.expires_on
    return owner.state is OwnerState.IN_TIME


def _expires_by(due: date, owner: OwnerTraining) -> bool:
    return owner.expires_on is not None and owner.expires_on < due
