"""The numbers made of maturity assessments: one assessed point is one question or dimension put to one service."""

from collections.abc import Callable

import pandas as pd

from inforisk.metrics.maturity.assessed import Answer, latest_answers
from inforisk.metrics.numbers.definition import Evidence, Number
from inforisk.vocabulary import Kind

_LATEST = "Answers a later assessment of the same question and service has replaced."
_TARGETS = "The target of each point, as the assessment itself gives it."


def _has_target(answer: Answer) -> bool:
    return answer.level is not None and answer.target is not None


def _is_at_target(answer: Answer) -> bool:
    return answer.level is not None and answer.target is not None and answer.level >= answer.target


def _is_below_target(answer: Answer) -> bool:
    return _has_target(answer) and not _is_at_target(answer)


def _points(counts: Callable[[Answer], bool]) -> Callable[[Evidence], pd.DataFrame]:
    def picked(evidence: Evidence) -> pd.DataFrame:
        assessments = evidence.rows(Kind.MATURITY)
        keys = [answer.key for answer in latest_answers(assessments) if counts(answer)]
        return assessments[assessments["key"].isin(keys)] if keys else assessments.iloc[:0]

    return picked


def _number(
    name: str,
    title: str,
    meaning: str,
    counts: Callable[[Answer], bool],
    *,
    leaves_out: str,
    source: str = _TARGETS,
    whole: str = "",
    is_better_low: bool | None = None,
) -> Number:
    return Number(
        name, title, "assessed point", meaning, leaves_out, source, Kind.MATURITY, _points(counts), whole=whole,
        is_better_low=is_better_low,
    )  # fmt: skip


MATURITY_NUMBERS = (
    _number(
        "maturity-points",
        "Maturity points",
        "What the maturity assessments asked: every dimension or question put to a service, under every model, with "
        "its latest answer.",
        lambda answer: True,
        leaves_out=_LATEST,
        source="The assessments returned; a point is carried forward until it is assessed again.",
    ),
    _number(
        "maturity-with-target",
        "Maturity points with a target",
        "Points that are assessed and have a target to be set against.",
        _has_target,
        leaves_out=f"Points without a target and points that are not assessed. {_LATEST}",
        whole="maturity-points",
    ),
    _number(
        "maturity-at-target",
        "Maturity points at target",
        "Points whose level is at the target or above it.",
        _is_at_target,
        leaves_out="Points without a target and points that are not assessed: they are in neither number.",
        whole="maturity-with-target",
        is_better_low=False,
    ),
    _number(
        "maturity-below-target",
        "Maturity points below target",
        "Points whose level is below the target.",
        _is_below_target,
        leaves_out="Points without a target and points that are not assessed: they are in neither number.",
        whole="maturity-with-target",
        is_better_low=True,
    ),
    _number(
        "maturity-not-assessed",
        "Maturity points not assessed",
        "Points that stand on the assessment without a level.",
        lambda answer: answer.level is None,
        leaves_out=_LATEST,
        source="This product's rule: missing is its own answer, never the lowest level.",
        whole="maturity-points",
        is_better_low=True,
    ),
)
