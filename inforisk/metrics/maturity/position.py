"""How mature information management is, dimension by dimension, on the model's own levels.

Levels are steps in an order, not amounts: where a dimension has several answers the lowest of them is its level, and an
average is only ever an indication. A level is compared with an earlier one under the same model, the same version and
the same scale; anything else is a break, and no line is drawn across it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from inforisk.metrics.maturity.assessed import MODEL_NOT_NAMED, Answer, grouped, latest_answers
from inforisk.metrics.maturity.levels import LevelScale, level_scale
from inforisk.registers.values.words import plain

__all__ = ["MODEL_NOT_NAMED", "DimensionLevel", "MaturityPosition", "ModelPosition", "maturity"]


@dataclass(frozen=True, slots=True)
class DimensionLevel:
    """One dimension of a model in one service, or over the council (`service` "").

    `level`, `target` and `previous` are numbers of the model's scale, None where not assessed or not given; the words
    beside them are as the model has them ("3 Essential"). With several answers the lowest is the level, `highest` the
    best of them. `answers` of them are assessed, `not_assessed` are not. `previous` is None too where there is no
    earlier assessment under the same model, version and scale. `assessors_before` made that earlier assessment: a
    level that moved because somebody else judged it says less.
    """

    dimension: str
    service: str
    level: float | None
    words: str
    highest: float | None
    target: float | None
    target_words: str
    previous: float | None
    previous_words: str
    answers: int
    not_assessed: int
    assessors: tuple[str, ...] = ()
    assessors_before: tuple[str, ...] = ()
    assessed_on: date | None = None
    keys: tuple[str, ...] = ()

    @property
    def gap(self) -> float | None:
        """How many levels are missing to the target; 0 where it is reached or passed, None where either is missing."""
        return None if self.level is None or self.target is None else max(self.target - self.level, 0.0)

    @property
    def change(self) -> float | None:
        """How many levels it moved since the earlier assessment; None where the two cannot be compared."""
        return None if self.level is None or self.previous is None else self.level - self.previous

    @property
    def is_below_target(self) -> bool:
        """Whether a target is set and not reached."""
        return bool(self.gap)

    def as_record(self) -> dict[str, Any]:
        """The level as plain JSON values."""
        record = asdict(self) | {"assessors": list(self.assessors), "assessors_before": list(self.assessors_before)}
        record |= {"assessed_on": self.assessed_on.isoformat() if self.assessed_on else None, "keys": list(self.keys)}
        return record | {"gap": self.gap, "change": self.change}


@dataclass(frozen=True)
class ModelPosition:
    """The levels under one version of one model.

    `scale` are its levels from the lowest. `dimensions` are council-wide, in the model's own order; `by_service` holds
    the same for each service, under its name. `model_break` says why an earlier assessment cannot be compared, "" where
    there is none or it can.
    """

    model: str
    version: str
    scale: LevelScale
    dimensions: tuple[DimensionLevel, ...]
    by_service: Mapping[str, tuple[DimensionLevel, ...]]
    model_break: str = ""

    @property
    def title(self) -> str:
        """The model with its version: "ARMA Principles, version 2017"."""
        return f"{self.model}, version {self.version}" if self.version else self.model

    @property
    def below_target(self) -> tuple[DimensionLevel, ...]:
        """The dimensions of single services that miss their target, the widest gap first."""
        every = [level for levels in self.by_service.values() for level in levels if level.is_below_target]
        return tuple(sorted(every, key=lambda level: -(level.gap or 0)))

    @property
    def not_assessed(self) -> int:
        """Answers that give no level."""
        return sum(level.not_assessed for level in self.dimensions)

    @property
    def indicative_average(self) -> float | None:
        """The mean of the council-wide levels: an indication only, since levels are an order and not amounts."""
        levels = [level.level for level in self.dimensions if level.level is not None]
        return round(sum(levels) / len(levels), 1) if levels else None

    @cached_property
    def assessed(self) -> tuple[DimensionLevel, ...]:
        """The council-wide dimensions that have a level."""
        return tuple(level for level in self.dimensions if level.level is not None)

    def as_record(self) -> dict[str, Any]:
        """The model's levels as plain JSON values, council-wide and by service."""
        return {
            "model": self.model,
            "version": self.version,
            "scale": list(self.scale.levels),
            "dimensions": [level.as_record() for level in self.dimensions],
            "by_service": {name: [level.as_record() for level in levels] for name, levels in self.by_service.items()},
            "below_target": [level.as_record() for level in self.below_target],
            "not_assessed": self.not_assessed,
            "indicative_average": self.indicative_average,
            "model_break": self.model_break,
        }


@dataclass(frozen=True)
class MaturityPosition:
    """Every model and version under which something was assessed, by name."""

    models: tuple[ModelPosition, ...]

    @property
    def not_assessed(self) -> int:
        """Answers that give no level, over all models."""
        return sum(model.not_assessed for model in self.models)


def maturity(assessments: pd.DataFrame, previous: pd.DataFrame | None = None) -> MaturityPosition:
    """Where each dimension stands under each model, and what it was in an earlier assessment.

    Both frames are rows or ledgers of the register "maturity"; a column they lack is missing in every row. Of several
    assessments of the same question of a service only the latest counts, and all of them where they share their date.
    """
    before = latest_answers(previous) if previous is not None else ()
    under = grouped(latest_answers(assessments), lambda answer: answer.under)
    return MaturityPosition(tuple(model_position(under[key], before) for key in sorted(under)))


def model_position(now: Sequence[Answer], before: Sequence[Answer] = ()) -> ModelPosition:
    """Where each dimension stands by some answers under one version of one model; never empty."""
    model, version = now[0].model, now[0].version
    scale = level_scale(model, (answer.scale for answer in now))
    earlier, broken = _comparable(now[0], before, scale)
    then, each = grouped(earlier, _service), grouped(now, _service)
    by_service = {service: _levels(each[service], then.get(service, ()), service, scale) for service in sorted(each)}
    return ModelPosition(model, version, scale, _levels(now, earlier, "", scale), by_service, broken)


def _service(answer: Answer) -> str:
    return answer.service


def _comparable(one: Answer, before: Sequence[Answer], scale: LevelScale) -> tuple[Sequence[Answer], str]:
    """The earlier answers under the same model, version and scale; why those under the same model are none."""
    same_model = [answer for answer in before if answer.under[0] == one.under[0]]
    same_version = [answer for answer in same_model if answer.under == one.under]
    if not same_model:
        return (), ""
    if not same_version:
        names = sorted({answer.version or "no version" for answer in same_model})
        return (), f"The earlier assessment used another version of the model ({', '.join(names)})."
    earlier = level_scale(one.model, (answer.scale for answer in same_version))
    if earlier.levels != scale.levels:
        return (), f"The earlier assessment used another scale ({earlier.in_words})."
    return same_version, ""


def _levels(
    now: Sequence[Answer], before: Sequence[Answer], service: str, scale: LevelScale
) -> tuple[DimensionLevel, ...]:
    """One record a dimension, in the order of the model and then of the sheet."""
    then, each = grouped(before, _dimension), grouped(now, _dimension)
    found = [_level(answers, then.get(key, ()), service, scale) for key, answers in each.items()]
    return tuple(sorted(found, key=lambda level: scale.place_of(level.dimension)))


def _dimension(answer: Answer) -> str:
    return plain(answer.dimension)


def _level(answers: Sequence[Answer], before: Sequence[Answer], service: str, scale: LevelScale) -> DimensionLevel:
    steps = [answer.level for answer in answers if answer.level is not None]
    step, target = min(steps, default=None), max(_given(answer.target for answer in answers), default=None)
    previous = min(_given(answer.level for answer in before), default=None)
    return DimensionLevel(
        answers[0].dimension or "Dimension not named", service,
        scale.number(step), scale.words(step), scale.number(max(steps, default=None)),
        scale.number(target), scale.words(target), scale.number(previous), scale.words(previous),
        len(steps), len(answers) - len(steps), _assessors(answers), _assessors(before),
        max((answer.assessed_on for answer in answers if answer.assessed_on), default=None),
        tuple(answer.key for answer in answers),
    )  # fmt: skip


def _given(steps: Iterable[int | None]) -> list[int]:
    return [step for step in steps if step is not None]


def _assessors(answers: Sequence[Answer]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(answer.assessor for answer in answers if answer.assessor))
