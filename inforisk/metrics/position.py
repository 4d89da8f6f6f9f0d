"""Where the risks stand: how many in each cell and each band of the scheme, and which they are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.metrics.filters import Filters, filter_options, filtered, open_risks
from inforisk.scoring.scheme import Cell, Scheme
from inforisk.vocabulary import NOT_ASSESSED, Stage

__all__ = [
    "CellCounts", "Filters", "by_band", "cell_counts", "filter_options", "filtered", "fullest_cells",
    "not_assessed_risks", "open_risks", "risks_in_cell",
]  # fmt: skip


@dataclass(frozen=True)
class CellCounts:
    """Risks by cell at one stage. `counts[likelihood - 1][impact - 1]`; `refs` holds the ids of every cell that has
    risks, under (likelihood, impact), in the order of the register ("row 14" for a risk without an id).

    assessed + not_assessed = total, and the counts add up to `assessed`: no risk is lost between the two.
    """

    stage: Stage
    counts: tuple[tuple[int, ...], ...]
    refs: Mapping[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)
    total: int = 0
    assessed: int = 0
    not_assessed: int = 0
    above_appetite: int = 0

    def at(self, likelihood: int, impact: int) -> int:
        """How many risks stand in a cell; steps counted from 1."""
        return self.counts[likelihood - 1][impact - 1]

    def refs_at(self, likelihood: int, impact: int) -> tuple[str, ...]:
        """The ids of the risks in a cell; steps counted from 1."""
        return self.refs.get((likelihood, impact), ())


def cell_counts(risks: pd.DataFrame, stage: Stage, scheme: Scheme) -> CellCounts:
    """Counts the risks of a scored frame by cell. A risk whose likelihood or impact is missing is not assessed."""
    place = _cell_numbers(risks, stage, scheme)
    assessed = place[place >= 0]
    flat = np.bincount(assessed, minlength=len(scheme.cells))
    counts = tuple(tuple(row) for row in flat.reshape(scheme.likelihood.size, scheme.impact.size).tolist())
    above = sum(int(flat[number]) for number, cell in enumerate(scheme.cells) if scheme.is_above_appetite(cell.band))
    return CellCounts(
        stage, counts, _refs_by_cell(risks, place, scheme), len(place), len(assessed), len(place) - len(assessed), above
    )


def by_band(counts: CellCounts, scheme: Scheme) -> Mapping[str, int]:
    """The counts of a matrix added up by band, mildest first; NOT_ASSESSED stands last."""
    totals = {band.name: 0 for band in scheme.bands}
    for cell in scheme.cells:
        totals[cell.band] += counts.at(cell.likelihood, cell.impact)
    return totals | {NOT_ASSESSED: counts.not_assessed}


def fullest_cells(counts: CellCounts, scheme: Scheme) -> tuple[Cell, ...]:
    """The cell or cells that hold most risks, worst first; none where nothing was assessed."""
    most = max((max(row) for row in counts.counts), default=0)
    fullest = [cell for cell in scheme.cells if most and counts.at(cell.likelihood, cell.impact) == most]
    return tuple(sorted(fullest, key=lambda cell: (-cell.severity, cell.likelihood, cell.impact)))


def risks_in_cell(risks: pd.DataFrame, stage: Stage, likelihood: int, impact: int) -> pd.DataFrame:
    """The risks that stand in one cell, by id ("R2" before "R10"); steps counted from 1."""
    is_here = _is_step(risks, f"{stage}_likelihood", likelihood) & _is_step(risks, f"{stage}_impact", impact)
    return _by_id(risks[is_here])


def not_assessed_risks(risks: pd.DataFrame, stage: Stage) -> pd.DataFrame:
    """The risks nobody has placed at that stage, by id: the likelihood or the impact is missing or unreadable."""
    return _by_id(risks[risks[f"{stage}_band"].fillna(NOT_ASSESSED) == NOT_ASSESSED])


def _cell_numbers(risks: pd.DataFrame, stage: Stage, scheme: Scheme) -> npt.NDArray[np.int64]:
    """The place of each risk in `scheme.cells`, -1 where it is not assessed."""
    likelihood = _steps(risks, f"{stage}_likelihood", scheme.likelihood.size)
    impact = _steps(risks, f"{stage}_impact", scheme.impact.size)
    place = (likelihood - 1) * scheme.impact.size + impact - 1
    return np.where((likelihood > 0) & (impact > 0), place, -1)


def _steps(risks: pd.DataFrame, column: str, size: int) -> npt.NDArray[np.int64]:
    """Steps counted from 1, 0 where missing or beyond the scale (a register kept under another scheme)."""
    if column not in risks:
        return np.zeros(len(risks), dtype=np.int64)
    steps = risks[column].to_numpy(dtype=np.int64, na_value=0)
    return np.where((steps >= 1) & (steps <= size), steps, 0)


def _is_step(risks: pd.DataFrame, column: str, step: int) -> "pd.Series[bool]":
    if column not in risks:
        return pd.Series(False, index=risks.index)
    return risks[column].eq(step).fillna(False).astype(bool)


def _refs_by_cell(
    risks: pd.DataFrame, place: npt.NDArray[np.int64], scheme: Scheme
) -> dict[tuple[int, int], tuple[str, ...]]:
    order = np.argsort(place, kind="stable")
    held = np.split(_refs(risks)[order], np.searchsorted(place[order], np.arange(len(scheme.cells))))[1:]
    return {
        (cell.likelihood, cell.impact): tuple(refs.tolist())
        for cell, refs in zip(scheme.cells, held, strict=True)
        if len(refs)
    }


def _refs(risks: pd.DataFrame) -> npt.NDArray[np.object_]:
    """What each risk is called in a cell: its id, else the Excel row it stands in."""
    ids = risks["risk_id"] if "risk_id" in risks else pd.Series(None, index=risks.index, dtype="str")
    if ids.isna().any():
        rows = risks["row"] if "row" in risks else risks.index.to_series()
        ids = ids.fillna("row " + rows.astype("str"))
    return ids.to_numpy(dtype=object)


def _by_id(risks: pd.DataFrame) -> pd.DataFrame:
    keys = [_natural(ref) for ref in _refs(risks)]
    return risks.iloc[sorted(range(len(keys)), key=lambda place: (keys[place], place))]


def _natural(ref: str) -> tuple[tuple[str, int], ...]:
    # "R10" is ("r", 10): digits are compared as numbers, so R2 comes before R10.
    return tuple((words.casefold(), int(digits or -1)) for words, digits in re.findall(r"(\D*)(\d*)", str(ref)))
