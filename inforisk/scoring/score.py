"""Scoring: likelihood and impact looked up in the scheme's table. Nothing is worked out from the score itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.errors import SchemeError
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import NOT_ASSESSED, Stage

Places = npt.NDArray[np.int64]
"""The place of each row's cell in a scheme's tables; 0 where likelihood or impact is missing."""


_MISSING = np.iinfo(np.int64).min


@dataclass(frozen=True, slots=True)
class Judgement:
    """The columns of one judgement of a row: what was typed (levels, score, rating) and what scoring adds.

    `stated` is where the sheet's own score stands in the scored frame; `rating` is the word or colour typed beside it.
    """

    words: str  # how a message names it: the "inherent" score
    likelihood: str
    impact: str
    typed_score: str
    stated: str
    rating: str
    score: str
    severity: str
    band: str
    above_appetite: str


def _of_stage(stage: Stage) -> Judgement:
    return Judgement(
        stage.value, f"{stage}_likelihood", f"{stage}_impact", f"{stage}_score", f"{stage}_score_stated",
        f"{stage}_rating", f"{stage}_score", f"{stage}_severity", f"{stage}_band", f"{stage}_above_appetite",
    )  # fmt: skip


RISK_JUDGEMENTS = {stage: _of_stage(stage) for stage in Stage}
"""A risk is judged at three stages."""

ASSET_JUDGEMENT = Judgement(
    "asset's own", "likelihood", "impact", "risk_rating", "risk_rating", "risk_rating",
    "risk_score", "risk_severity", "risk_band", "risk_above_appetite",
)  # fmt: skip
"""Where an asset register carries a risk score of its own, it has one, and `risk_rating` holds it as typed."""


def score_risks(risks: pd.DataFrame, scheme: Scheme) -> pd.DataFrame:
    """The risks with every stage scored under the scheme: same index and order, the typed columns kept.

    Each of inherent, residual and target gets `_score_stated` (str, the sheet's own score as typed), `_score` (str as
    the scheme prints it), `_severity` (Int64, worse is higher), `_band` (str) and `_above_appetite` (boolean). Where
    likelihood or impact is missing, or the stage has no columns, the band is "Not assessed" and the rest is missing.
    Scored risks may be scored again under another scheme; what the sheet stated stays. Raises SchemeError where a
    level lies outside the scheme's scale: it was read on another scheme's.
    """
    added: dict[str, pd.Series] = {}
    for judgement in RISK_JUDGEMENTS.values():
        added[judgement.stated] = _stated(risks, judgement)
        added.update(_scored(risks, judgement, scheme))
    return _with_columns(risks, added)


def score_assets(assets: pd.DataFrame, scheme: Scheme) -> pd.DataFrame:
    """The assets with the risk score of their own: `risk_score`, `risk_severity`, `risk_band`, `risk_above_appetite`.

    Dtypes, missing values and errors as in `score_risks`; `risk_rating` stays as typed.
    """
    return _with_columns(assets, dict(_scored(assets, ASSET_JUDGEMENT, scheme)))


def reband(scored: pd.DataFrame, scheme: Scheme) -> pd.DataFrame:
    """Risks scored before, scored again under another scheme of the same size. The levels are not rescaled.

    Raises SchemeError where a level lies outside the new scale: a change from five steps to four is the council's
    judgement, not arithmetic.
    """
    return score_risks(scored, scheme)


def _with_columns(frame: pd.DataFrame, added: dict[str, pd.Series]) -> pd.DataFrame:
    kept = frame.drop(columns=[name for name in added if name in frame.columns])
    return pd.concat([kept, pd.DataFrame(added, index=frame.index)], axis=1)


def _stated(risks: pd.DataFrame, judgement: Judgement) -> pd.Series:
    for name in (judgement.stated, judgement.typed_score):
        if name in risks.columns:
            return risks[name].astype("str")
    return pd.Series(np.nan, index=risks.index, dtype="str")


def _scored(frame: pd.DataFrame, judgement: Judgement, scheme: Scheme) -> Iterator[tuple[str, pd.Series]]:
    places = places_of(frame, judgement, scheme)
    tables = _tables(scheme)
    is_missing = places == 0
    yield judgement.score, pd.Series(tables.scores.take(places), index=frame.index)
    severities = pd.arrays.IntegerArray(tables.severities[places], is_missing)
    yield judgement.severity, pd.Series(severities, index=frame.index)
    yield judgement.band, pd.Series(tables.bands.take(places), index=frame.index)
    above = pd.arrays.BooleanArray(tables.above_appetite[places], is_missing.copy())
    yield judgement.above_appetite, pd.Series(above, index=frame.index)


def places_of(frame: pd.DataFrame, judgement: Judgement, scheme: Scheme) -> Places:
    """The place of each row's cell in `scheme.cells`, counted from 1; 0 where it is not assessed."""
    likelihood = _steps(frame, judgement.likelihood, scheme.likelihood.size, scheme)
    impact = _steps(frame, judgement.impact, scheme.impact.size, scheme)
    places = (likelihood - 1) * scheme.impact.size + impact
    return np.where((likelihood == 0) | (impact == 0), 0, places)


def _steps(frame: pd.DataFrame, column: str, size: int, scheme: Scheme) -> Places:
    if column not in frame.columns:
        return np.zeros(len(frame), dtype=np.int64)
    levels = frame[column].astype("Int64")
    steps = np.asarray(levels.to_numpy(dtype=np.int64, na_value=_MISSING), dtype=np.int64)
    is_beyond = (steps != _MISSING) & ((steps < 1) | (steps > size))
    if is_beyond.any():
        raise SchemeError(
            f"Scheme '{scheme.name}' has steps 1 to {size} for {column.replace('_', ' ')}, and a row has "
            f"{steps[is_beyond][0]}: it was read under a scheme of another size. Read the register under this one."
        )
    return np.maximum(steps, 0)


@dataclass(frozen=True)
class _Tables:
    """A scheme's cells as columns, place 0 for a row that is not assessed."""

    scores: pd.api.extensions.ExtensionArray
    severities: Places
    bands: pd.api.extensions.ExtensionArray
    above_appetite: npt.NDArray[np.bool_]


@lru_cache(maxsize=32)
def _tables(scheme: Scheme) -> _Tables:
    cells = scheme.cells
    return _Tables(
        scores=pd.array([None, *(cell.score for cell in cells)], dtype="str"),
        severities=np.array([0, *(cell.severity for cell in cells)], dtype=np.int64),
        bands=pd.array([NOT_ASSESSED, *(cell.band for cell in cells)], dtype="str"),
        above_appetite=np.array([False, *(scheme.is_above_appetite(cell.band) for cell in cells)]),
    )
