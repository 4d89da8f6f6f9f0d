"""A measure over frozen quarters, from the figures kept when each was frozen; every change of scheme marks a break."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

import numpy as np
import pandas as pd

from inforisk.metrics.measures import COUNCIL_WIDE, OPEN_GROUPED, Measure

By = Literal["group", "service", "directorate"]


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A snapshot on the line: what it is called, its as-at date and the scheme it was judged under."""

    snapshot_id: int
    label: str
    as_at: date
    scheme_name: str
    scheme_version: str


@dataclass(frozen=True)
class Trend:
    """A measure over the points, in their order.

    `frame` has one row a point (index 0, 1, 2 ...) and one float64 column a group, service or directorate, sorted by
    name; NaN where it was not measured, which is not 0. `breaks` are the points before which the scheme changed: no
    line is drawn across them where the measure depends on the scheme.
    """

    measure: Measure
    by: By
    points: tuple[TrendPoint, ...]
    frame: pd.DataFrame
    breaks: tuple[int, ...]

    @property
    def is_trend(self) -> bool:
        """Whether there is anything to compare: a single point is not a trend."""
        return len(self.points) > 1

    @property
    def total(self) -> "pd.Series[float]":
        """All columns together at each point, NaN where nothing was measured."""
        return self.frame.sum(axis=1, min_count=1)

    @property
    def labels(self) -> tuple[str, ...]:
        """What the points are called, in order."""
        return tuple(point.label for point in self.points)

    @property
    def stretches(self) -> tuple[range, ...]:
        """The points between breaks: within each, one scheme judged."""
        edges = [0, *self.breaks, len(self.points)]
        return tuple(range(first, after) for first, after in pairwise(edges))


def trend(
    figures: pd.DataFrame,
    points: Sequence[TrendPoint],
    measure: Measure,
    by: By = "group",
    groups: Sequence[str] | None = None,
) -> Trend:
    """How a measure stood at each point, by its groups, by service or by directorate.

    `figures` have the columns snapshot_id, measure, service, directorate, group and value (`Cycle.figures`); those of
    other measures or snapshots are passed over. `groups` narrows down to some groups ("High"). Figures of a measure
    that does not add up over services are those kept for the whole council, unless asked for by service.
    """
    wanted = figures[_is_wanted(figures, measure, by, groups)]
    place = {point.snapshot_id: number for number, point in enumerate(points)}
    rows = wanted["snapshot_id"].map(place).to_numpy(dtype=np.float64)
    on_line = ~np.isnan(rows)
    frame = _table(wanted[on_line], rows[on_line].astype(np.int64), by, len(points))
    if measure in OPEN_GROUPED and by == "group":
        is_measured = frame.notna().any(axis=1)
        frame = frame.fillna(0.0).where(is_measured)
    return Trend(measure, by, tuple(points), frame, _breaks(points))


def _is_wanted(figures: pd.DataFrame, measure: Measure, by: By, groups: Sequence[str] | None) -> "pd.Series[bool]":
    is_wanted = figures["measure"] == measure.value
    if measure in COUNCIL_WIDE:
        is_wanted &= (figures["service"] != "") == (by == "service")
        is_wanted &= (by == "service") | ((figures["directorate"] != "") == (by == "directorate"))
    return is_wanted if groups is None else is_wanted & figures["group"].isin(groups)


def _table(
    wanted: pd.DataFrame, rows: "np.ndarray[tuple[int], np.dtype[np.int64]]", by: By, height: int
) -> pd.DataFrame:
    codes, names = pd.factorize(wanted[by], sort=True)
    totals, counts = np.zeros((height, len(names))), np.zeros((height, len(names)), dtype=np.int64)
    np.add.at(totals, (rows, codes), wanted["value"].to_numpy(dtype=np.float64))
    np.add.at(counts, (rows, codes), 1)
    return pd.DataFrame(np.where(counts > 0, totals, np.nan), columns=pd.Index(names, name=by))


def _breaks(points: Sequence[TrendPoint]) -> tuple[int, ...]:
    schemes = [(point.scheme_name, point.scheme_version) for point in points]
    return tuple(place for place in range(1, len(schemes)) if schemes[place] != schemes[place - 1])
