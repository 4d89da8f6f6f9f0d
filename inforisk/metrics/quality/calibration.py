"""Whether services score alike: one that calls nearly everything medium tells the council nothing.

A service's most used band, likelihood and impact are set against the other services'. Few risks prove nothing: with
five risks two thirds of which are medium everywhere, all five are medium once in eight times by chance alone.
"""

from collections import Counter
from dataclasses import dataclass
from math import comb

import pandas as pd

from inforisk.metrics.columns import returning_service
from inforisk.metrics.filters import open_risks
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import NOT_ASSESSED, Stage

FEWEST = 5
"""With fewer assessed risks nothing is said of a service's scoring."""

MOSTLY = 0.8
"""The share from which a service uses one answer for nearly everything."""

BY_CHANCE = 0.05
"""A share the other services' scoring would bring about this often by chance is not remarked on."""


@dataclass(frozen=True, slots=True)
class Favourite:
    """The answer a service uses most: `used` times of `total`; elsewhere `used_elsewhere` of `total_elsewhere`.

    `is_unusual` where it is used nearly always and the others' use does not explain it.
    """

    asked: str
    answer: str
    used: int
    total: int
    used_elsewhere: int
    total_elsewhere: int

    @property
    def share(self) -> float:
        """The share of the service's risks, 0 to 1."""
        return self.used / self.total

    @property
    def share_elsewhere(self) -> float | None:
        """The share of the other services' risks; None where they have none."""
        return self.used_elsewhere / self.total_elsewhere if self.total_elsewhere else None

    @property
    def is_unusual(self) -> bool:
        """Whether the service answers nearly always so, and not because everybody does."""
        if self.share < MOSTLY or self.share_elsewhere is None:
            return False
        return _at_least(self.used, self.total, self.share_elsewhere) < BY_CHANCE


@dataclass(frozen=True)
class ServiceCalibration:
    """How one service scores. `favourites` is empty where it has too few assessed risks to say anything."""

    service: str
    assessed: int
    not_assessed: int
    favourites: tuple[Favourite, ...] = ()

    @property
    def is_unusual(self) -> bool:
        """Whether any of its favourites is."""
        return any(favourite.is_unusual for favourite in self.favourites)


def calibration(risks: pd.DataFrame, scheme: Scheme, stage: Stage = Stage.RESIDUAL) -> tuple[ServiceCalibration, ...]:
    """How each service scores its open risks at one stage, by name; `risks` are scored under `scheme`."""
    current = open_risks(risks)
    answers = _answers(current, scheme, stage).assign(service=returning_service(current))
    services = sorted(answers["service"].dropna().unique())
    return tuple(_calibration(service, answers) for service in services)


def _answers(risks: pd.DataFrame, scheme: Scheme, stage: Stage) -> pd.DataFrame:
    """What each risk was judged to be, in words: index as given; missing where it is not assessed."""
    is_assessed = risks[f"{stage}_band"].ne(NOT_ASSESSED) & risks[f"{stage}_band"].notna()
    likelihood = {place: step.label or step.code for place, step in enumerate(scheme.likelihood.steps, start=1)}
    impact = {place: step.label or step.code for place, step in enumerate(scheme.impact.steps, start=1)}
    columns = {
        "band": risks[f"{stage}_band"],
        "likelihood": risks[f"{stage}_likelihood"].map(likelihood),
        "impact": risks[f"{stage}_impact"].map(impact),
    }
    return pd.DataFrame({name: column.where(is_assessed) for name, column in columns.items()}, index=risks.index)


def _calibration(service: str, answers: pd.DataFrame) -> ServiceCalibration:
    is_own = answers["service"].eq(service).fillna(False).astype(bool)
    own, others = answers[is_own], answers[~is_own]
    assessed = int(own["band"].notna().sum())
    favourites = tuple(_favourite(asked, own[asked], others[asked]) for asked in ("band", "likelihood", "impact"))
    return ServiceCalibration(service, assessed, len(own) - assessed, favourites if assessed >= FEWEST else ())


def _favourite(asked: str, own: "pd.Series[str]", others: "pd.Series[str]") -> Favourite:
    counts = Counter(own.dropna())
    answer = min(counts, key=lambda word: (-counts[word], word), default="")
    given_elsewhere = others.dropna()
    return Favourite(asked, answer, counts[answer], counts.total(), int(given_elsewhere.eq(answer).sum()),
                     len(given_elsewhere))  # fmt: skip


def _at_least(used: int, total: int, share: float) -> float:
    """How likely it is that at least `used` of `total` fall so by chance, each with that share."""
    return sum(comb(total, count) * share**count * (1 - share) ** (total - count) for count in range(used, total + 1))
