"""How far the asset registers answer what is asked of every information asset, service by service.

First the four things the ICO asks, then what a council needs besides. Blank is not "no", and "unknown" is an answer
that still has to be found: both are counted, and neither as given.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from inforisk.metrics.columns import own_service, returning_service, texts
from inforisk.metrics.quality.completeness import ASKED_BY_THE_ICO, answered
from inforisk.metrics.shares import percentage
from inforisk.metrics.training.coverage import held_assets
from inforisk.vocabulary import YesNo

WHOLE_COUNCIL = "Whole council"

Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question put to the assets of a service: `total` are those it is put to, `unknown` answered "unknown"."""

    label: str
    given: int
    unknown: int
    total: int

    @property
    def missing(self) -> int:
        """How many leave it blank."""
        return self.total - self.given - self.unknown

    @property
    def share(self) -> float | None:
        """The percentage given, to one decimal; None where the question arises for no asset."""
        return percentage(self.given, self.total)


@dataclass(frozen=True)
class ServiceCompleteness:
    """The answers of one service (or the whole council), the ICO's four first. `complete` assets give all four;
    `written` are the names its rows give the service, for a register may call it otherwise than the council does."""

    service: str
    total: int
    complete: int
    answers: tuple[Asked, ...]
    written: tuple[str, ...] = ()

    @property
    def share(self) -> float | None:
        """The percentage of assets that give all four, to one decimal; None where there are no assets."""
        return percentage(self.complete, self.total)


def completeness_by_service(assets: pd.DataFrame) -> tuple[ServiceCompleteness, ...]:
    """The whole council first, then each service by name. Assets disposed of are not asked about.

    Questions: owner, location, retention, security measures; classification; personal data; lawful basis (of assets
    that hold personal data); confidentiality, integrity and availability together; a date of review, past or next.
    """
    held = held_assets(assets)
    answers = _answers(held)
    services = returning_service(held)
    groups = sorted(services.dropna().unique())
    everywhere = np.ones(len(held), dtype=bool)
    masks = {service: services.eq(service).to_numpy(dtype=bool) for service in groups}
    named = own_service(held)
    return (
        _completeness(WHOLE_COUNCIL, answers, everywhere),
        *(_completeness(service, answers, is_here, _written(named[is_here])) for service, is_here in masks.items()),
    )


def _written(names: "pd.Series[str]") -> tuple[str, ...]:
    return tuple(sorted(names.dropna().unique()))


@dataclass(frozen=True)
class _Answer:
    """One question over all assets: where it arises, where it is given, where the answer is "unknown"."""

    arises: Mask
    given: Mask
    unknown: Mask


def _answers(assets: pd.DataFrame) -> Mapping[str, _Answer]:
    asked_by_ico = answered(assets)
    everywhere = np.ones(len(assets), dtype=bool)
    nowhere = ~everywhere
    four = {label: _Answer(everywhere, asked_by_ico[label].to_numpy(dtype=bool), nowhere) for label in ASKED_BY_THE_ICO}
    return four | {label: look(assets, everywhere) for label, look in _ALSO_ASKED.items()}


def _classification(assets: pd.DataFrame, everywhere: Mask) -> _Answer:
    return _Answer(everywhere, _has(assets, "classification"), ~everywhere)


def _personal_data(assets: pd.DataFrame, everywhere: Mask) -> _Answer:
    unknown = _is(assets, "personal_data", YesNo.UNKNOWN)
    return _Answer(everywhere, _has(assets, "personal_data") & ~unknown, unknown)


def _lawful_basis(assets: pd.DataFrame, everywhere: Mask) -> _Answer:
    return _Answer(_is(assets, "personal_data", YesNo.YES), _has(assets, "lawful_basis"), ~everywhere)


def _impact_if_lost(assets: pd.DataFrame, everywhere: Mask) -> _Answer:
    all_three = _has(assets, "confidentiality") & _has(assets, "integrity") & _has(assets, "availability")
    return _Answer(everywhere, all_three, ~everywhere)


def _review_date(assets: pd.DataFrame, everywhere: Mask) -> _Answer:
    return _Answer(everywhere, _has(assets, "last_reviewed") | _has(assets, "review_due"), ~everywhere)


_ALSO_ASKED: Mapping[str, Callable[[pd.DataFrame, Mask], _Answer]] = {
    "Classification": _classification,
    "Personal data": _personal_data,
    "Lawful basis": _lawful_basis,
    "Confidentiality, integrity and availability": _impact_if_lost,
    "Review date": _review_date,
}


def _completeness(
    service: str, answers: Mapping[str, _Answer], is_here: Mask, written: tuple[str, ...] = ()
) -> ServiceCompleteness:
    asked = tuple(
        Asked(
            label,
            given=_count(answer.arises, answer.given, is_here),
            unknown=_count(answer.arises, answer.unknown, is_here),
            total=_count(answer.arises, is_here),
        )
        for label, answer in answers.items()
    )
    complete = _count(*(answers[label].given for label in ASKED_BY_THE_ICO), is_here)
    return ServiceCompleteness(service, int(is_here.sum()), complete, asked, written)


def _count(*masks: Mask) -> int:
    return int(np.logical_and.reduce(masks).sum())


def _has(assets: pd.DataFrame, name: str) -> Mask:
    return texts(assets, name).notna().to_numpy(dtype=bool)


def _is(assets: pd.DataFrame, name: str, answer: str) -> Mask:
    written: pd.Series[Any] = texts(assets, name)
    return written.eq(answer).fillna(False).to_numpy(dtype=bool)
