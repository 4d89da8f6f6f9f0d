"""How mature information management is, dimension by dimension, on the model's own levels.

Levels are steps in an order, not amounts: where a dimension has several answers the lowest of them is its level, and an
average is only ever an indication. A level is compared with an earlier one under the same model, the same version and
the same scale; anything else is a break, and no line is drawn across it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from inforisk.metrics.levels import LevelScale, level_scale
from inforisk.registers.values.words import plain

__all__ = ["DimensionLevel", "MaturityPosition", "ModelPosition", "maturity"]

MODEL_NOT_NAMED = "Model not named"

_TEXTS = ("model", "model_version", "scale", "dimension", "question", "assessor", "service", "returned_by")


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
    now, before = _prepared(assessments), _prepared(previous if previous is not None else assessments.iloc[:0])
    return MaturityPosition(tuple(_model(group, before) for _, group in now.groupby(["model_key", "version_key"])))


def _prepared(assessments: pd.DataFrame) -> pd.DataFrame:
    """The columns the answer is made of, under every name (str, "" where missing), latest assessment only."""
    texts = {name: _texts(assessments, name) for name in _TEXTS}
    texts["service"] = texts["service"].where(texts["service"] != "", texts.pop("returned_by"))
    texts["model"] = texts["model"].where(texts["model"] != "", MODEL_NOT_NAMED)
    keys = {"model_key": texts["model"], "version_key": texts["model_version"], "dimension_key": texts["dimension"]}
    own = assessments["key"] if "key" in assessments else assessments.index.to_series().astype("str")
    prepared = pd.DataFrame(
        {**texts, **{name: _folded(text) for name, text in keys.items()}, "key": own,
         "level": _steps(assessments, "level"), "target": _steps(assessments, "target"),
         "assessed_on": assessments.get("assessed_on", pd.Series(pd.NaT, index=assessments.index))}
    )  # fmt: skip
    return _latest(prepared.reset_index(drop=True))


def _latest(assessments: pd.DataFrame) -> pd.DataFrame:
    of = ["model_key", "version_key", "service", "dimension_key", "question"]
    last = assessments.groupby(of)["assessed_on"].transform("max")
    return assessments[assessments["assessed_on"].isna() & last.isna() | assessments["assessed_on"].eq(last)]


def _model(now: pd.DataFrame, before: pd.DataFrame) -> ModelPosition:
    model, version = str(now["model"].iloc[0]), str(now["model_version"].iloc[0])
    scale = level_scale(model, now["scale"].tolist())
    earlier, broken = _comparable(now, before, scale)
    by_service = {
        str(service): _levels(group, earlier[earlier["service"] == service], str(service), scale)
        for service, group in now.groupby("service")
    }
    return ModelPosition(model, version, scale, _levels(now, earlier, "", scale), by_service, broken)


def _comparable(now: pd.DataFrame, before: pd.DataFrame, scale: LevelScale) -> tuple[pd.DataFrame, str]:
    """The earlier assessments under the same model, version and scale; why those under the same model are none."""
    same_model = before[before["model_key"] == now["model_key"].iloc[0]]
    same_version = same_model[same_model["version_key"] == now["version_key"].iloc[0]]
    if same_model.empty:
        return same_model, ""
    if same_version.empty:
        names = sorted({version or "no version" for version in same_model["model_version"]})
        return same_version, f"The earlier assessment used another version of the model ({', '.join(names)})."
    earlier = level_scale(str(now["model"].iloc[0]), same_version["scale"].tolist())
    if earlier.levels != scale.levels:
        return same_version.iloc[:0], f"The earlier assessment used another scale ({earlier.in_words})."
    return same_version, ""


def _levels(now: pd.DataFrame, before: pd.DataFrame, service: str, scale: LevelScale) -> tuple[DimensionLevel, ...]:
    """One record a dimension, in the order of the model and then of the sheet."""
    earlier = dict(iter(before.groupby("dimension_key")))
    found = [
        _level(group, earlier.get(key, before.iloc[:0]), service, scale)
        for key, group in now.groupby("dimension_key", sort=False)
    ]
    return tuple(sorted(found, key=lambda level: scale.place_of(level.dimension)))


def _level(answers: pd.DataFrame, before: pd.DataFrame, service: str, scale: LevelScale) -> DimensionLevel:
    steps, step, target, previous = (
        answers["level"],
        answers["level"].min(),
        answers["target"].max(),
        before["level"].min(),
    )
    days = answers["assessed_on"].dropna()
    return DimensionLevel(
        " ".join(str(answers["dimension"].iloc[0]).split()) or "Dimension not named", service,
        scale.number(step), scale.words(step), scale.number(steps.max()),
        scale.number(target), scale.words(target), scale.number(previous), scale.words(previous),
        int(steps.notna().sum()), int(steps.isna().sum()),
        tuple(dict.fromkeys(_said(answers["assessor"]))), tuple(dict.fromkeys(_said(before["assessor"]))),
        days.max().date() if len(days) else None,
        tuple(answers["key"]),
    )  # fmt: skip


def _said(texts: "pd.Series[str]") -> Iterator[str]:
    return (" ".join(text.split()) for text in texts if text)


def _texts(assessments: pd.DataFrame, name: str) -> "pd.Series[str]":
    if name not in assessments:
        return pd.Series("", index=assessments.index, dtype="str")
    return assessments[name].fillna("").astype("str")


def _folded(texts: "pd.Series[str]") -> "pd.Series[str]":
    return texts.map({text: plain(text) for text in texts.unique()}).astype("str")


def _steps(assessments: pd.DataFrame, name: str) -> "pd.Series[float]":
    if name not in assessments:
        return pd.Series(np.nan, index=assessments.index, dtype="float64")
    return assessments[name].astype("float64")
