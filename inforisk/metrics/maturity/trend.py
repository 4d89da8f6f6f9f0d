"""Maturity from assessment to assessment: the level of each dimension, and where a line must not be drawn through.

An assessment is made once a year and carried forward in between: the quarters that show the same one are one point.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import pandas as pd

from inforisk.metrics.maturity.assessed import Answer, grouped, latest_answers
from inforisk.metrics.maturity.levels import LevelScale
from inforisk.metrics.maturity.position import DimensionLevel, ModelPosition, model_position
from inforisk.registers.values.words import plain


@dataclass(frozen=True, slots=True)
class Assessed:
    """One quarter's assessments as they enter a trend: how the quarter is called, its day, and the rows."""

    label: str
    as_at: date
    rows: pd.DataFrame


@dataclass(frozen=True)
class AssessmentPoint:
    """One assessment of a model. `label` is the first quarter that shows it, `day` when it was made (the quarter's
    where nobody says); `broken` says why it cannot be compared with the point before, "" where it can."""

    label: str
    day: date
    version: str
    scale: LevelScale
    levels: tuple[DimensionLevel, ...]
    broken: str = ""

    def level(self, dimension: str) -> DimensionLevel | None:
        """The level of a dimension, however its name is written; None where it was not asked about."""
        return next((one for one in self.levels if plain(one.dimension) == plain(dimension)), None)


@dataclass(frozen=True)
class MaturityTrend:
    """Every assessment of one model, oldest first, and the other models assessed, each with the quarter it was last
    met in: their levels cannot be compared."""

    model: str
    points: tuple[AssessmentPoint, ...]
    other_models: Mapping[str, str]

    @property
    def is_trend(self) -> bool:
        """Whether there are two assessments: one alone is no trend."""
        return len(self.points) > 1

    @property
    def latest(self) -> AssessmentPoint:
        """The last assessment."""
        return self.points[-1]

    @property
    def runs(self) -> tuple[tuple[AssessmentPoint, ...], ...]:
        """The assessments that can be compared with one another, run by run, oldest first."""
        runs: list[list[AssessmentPoint]] = []
        for point in self.points:
            if point.broken or not runs:
                runs.append([])
            runs[-1].append(point)
        return tuple(map(tuple, runs))


@dataclass(frozen=True, slots=True)
class DimensionChange:
    """What became of one dimension since the assessment before; None where it was not assessed or had no target."""

    dimension: str
    before: DimensionLevel | None
    after: DimensionLevel | None

    @property
    def by(self) -> float | None:
        """How many levels it moved; None where it cannot be said."""
        levels = (self.before.level if self.before else None, self.after.level if self.after else None)
        return None if levels[0] is None or levels[1] is None else levels[1] - levels[0]

    @property
    def is_target_changed(self) -> bool:
        """Whether another target is set than before."""
        return (self.before.target if self.before else None) != (self.after.target if self.after else None)


def maturity_trend(quarters: Iterable[Assessed], model: str, service: str | None = None) -> MaturityTrend:
    """The assessments of a model (by name, of any version) in the quarters, given oldest first; of one service, or
    council-wide."""
    points: list[AssessmentPoint] = []
    others: dict[str, str] = {}
    met: dict[str, object] = {}
    for quarter in quarters:
        answers = latest_answers(quarter.rows)
        others |= {answer.model: quarter.label for answer in answers if plain(answer.model) != plain(model)}
        mine = grouped((one for one in answers if _is_asked(one, model, service)), _version)
        new = [made for version, made in mine.items() if met.get(version) != frozenset(map(_said, made))]
        met |= {_version(made[0]): frozenset(map(_said, made)) for made in new}
        for made in sorted(new, key=lambda made: _day(made, quarter)):
            points.append(_point(quarter, made, service, points[-1] if points else None))
    return MaturityTrend(model, tuple(points), others)


def changes(trend: MaturityTrend) -> tuple[DimensionChange, ...]:
    """What became of each dimension since the assessment before the latest; none where there is none to compare."""
    if not trend.is_trend or trend.latest.broken:
        return ()
    before, after = trend.points[-2:]
    names = {plain(one.dimension): one.dimension for one in (*before.levels, *after.levels)}
    return tuple(DimensionChange(name, before.level(name), after.level(name)) for name in names.values())


def target_changes(trend: MaturityTrend) -> Mapping[str, tuple[date, ...]]:
    """The days from which each dimension of the latest assessment has had another target than before."""
    return {one.dimension: tuple(_target_days(trend, one.dimension)) for one in trend.latest.levels}


def _target_days(trend: MaturityTrend, dimension: str) -> Iterator[date]:
    for before, after in pairwise(trend.points):
        change = DimensionChange(dimension, before.level(dimension), after.level(dimension))
        if change.before and change.after and change.is_target_changed:
            yield after.day


def _is_asked(answer: Answer, model: str, service: str | None) -> bool:
    return plain(answer.model) == plain(model) and service in (None, answer.service)


def _said(answer: Answer) -> object:
    """What makes an answer the same assessment: who sends the same sheet again has not assessed anything anew."""
    return answer.point, answer.level, answer.target, answer.assessed_on or answer.key


def _version(answer: Answer) -> str:
    return answer.under[1]


def _day(made: Sequence[Answer], quarter: Assessed) -> date:
    return max((answer.assessed_on for answer in made if answer.assessed_on), default=quarter.as_at)


def _point(
    quarter: Assessed, made: Sequence[Answer], service: str | None, before: AssessmentPoint | None
) -> AssessmentPoint:
    model = model_position(made)
    levels = model.dimensions if service is None else model.by_service[service]
    broken = _broken(before, model)
    return AssessmentPoint(quarter.label, _day(made, quarter), model.version, model.scale, levels, broken)


def _broken(before: AssessmentPoint | None, model: ModelPosition) -> str:
    if before is None:
        return ""
    if plain(before.version) != plain(model.version):
        return f"another version of the model ({before.version or 'none named'} before, {model.version or 'none'} now)"
    return "" if before.scale.levels == model.scale.levels else f"another scale before ({before.scale.in_words})"
