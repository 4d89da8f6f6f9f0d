"""The answers of maturity assessments as small records: one an assessed point, only the latest of each."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from typing import Any

import pandas as pd

from inforisk.registers.values.words import plain

MODEL_NOT_NAMED = "Model not named"


@dataclass(frozen=True, slots=True)
class Answer:
    """One assessed point. Texts are "" where nothing is given; `level` and `target` are steps counted from 1."""

    model: str
    version: str
    scale: str
    dimension: str
    question: str
    assessor: str
    service: str
    key: str
    level: int | None
    target: int | None
    assessed_on: date | None

    @property
    def under(self) -> tuple[str, str]:
        """The model and the version, as they are compared."""
        return plain(self.model), plain(self.version)

    @property
    def point(self) -> tuple[str, ...]:
        """What was asked, of whom."""
        return (*self.under, self.service, plain(self.dimension), self.question)


def latest_answers(assessments: pd.DataFrame) -> tuple[Answer, ...]:
    """The latest answer to each question of a service, in the order of the rows; all of them where they share a date.

    `assessments` are rows or a ledger of the register "maturity"; a column they lack is missing in every row.
    """
    answers = tuple(_answers(assessments))
    last: dict[tuple[str, ...], date] = {}
    for answer in answers:
        if answer.assessed_on:
            last[answer.point] = max(answer.assessed_on, last.get(answer.point, answer.assessed_on))
    return tuple(answer for answer in answers if answer.assessed_on == last.get(answer.point))


def grouped(answers: Iterable[Answer], by: Callable[[Answer], str | tuple[str, str]]) -> Mapping[Any, list[Answer]]:
    """The answers under what they share, in the order in which it was first met."""
    groups: dict[Any, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(by(answer), []).append(answer)
    return groups


def _answers(assessments: pd.DataFrame) -> Iterator[Answer]:
    texts = ("model", "model_version", "scale", "dimension", "question", "assessor")
    columns = [_texts(assessments, name) for name in texts]
    named = [name or MODEL_NOT_NAMED for name in columns[0]]
    services = zip(_texts(assessments, "service"), _texts(assessments, "returned_by"), strict=True)
    keys = _texts(assessments, "key") if "key" in assessments else list(map(str, assessments.index))
    steps = (_steps(assessments, name) for name in ("level", "target"))
    asked = (named, *columns[1:], [own or returned for own, returned in services], keys, *steps, _days(assessments))
    return (Answer(*fields) for fields in zip(*asked, strict=True))


def _texts(assessments: pd.DataFrame, name: str) -> list[str]:
    if name not in assessments:
        return list(repeat("", len(assessments)))
    return [" ".join(text.split()) for text in assessments[name].fillna("")]


def _steps(assessments: pd.DataFrame, name: str) -> list[int | None]:
    if name not in assessments:
        return list(repeat(None, len(assessments)))
    return [None if pd.isna(step) else int(step) for step in assessments[name].tolist()]


def _days(assessments: pd.DataFrame) -> Sequence[date | None]:
    if "assessed_on" not in assessments:
        return list(repeat(None, len(assessments)))
    return [None if pd.isna(day) else day.date() for day in assessments["assessed_on"]]
