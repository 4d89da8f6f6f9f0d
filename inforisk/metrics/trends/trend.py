"""A measure over frozen quarters, from the figures kept when each was frozen; every change of scheme marks a break."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

import numpy as np
import pandas as pd

from inforisk.metrics.movement.comparison import Places
from inforisk.metrics.trends.measures import COUNCIL_WIDE, OPEN_GROUPED, Measure

By = Literal["group", "service", "directorate"]


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A snapshot on the line: what it is called, its as-at date and the scheme it was judged under, by the name of its
    file and by its title."""

    snapshot_id: int
    label: str
    as_at: date
    scheme_name: str
    scheme_version: str
    scheme_title: str = ""

    @property
    def scheme(self) -> str:
        """The scheme as printed: "5 x 5, three bands, version 1"."""
        return f"{self.scheme_title or self.scheme_name}, version {self.scheme_version}"


@dataclass(frozen=True)
class Trend:
    """A measure over the points, in their order.

    `frame` has one row a point (index 0, 1, 2 ...) and one float64 column a group, service or directorate, sorted by
    name unless groups were asked for; NaN where it was not measured, which is not 0. `breaks` are the points before
    which the scheme changed: no line is drawn across them where the measure depends on the scheme. `services` says in
    how many services it was counted at each point: more risks from more services are not more risk.
    """

    measure: Measure
    by: By
    points: tuple[TrendPoint, ...]
    frame: pd.DataFrame
    breaks: tuple[int, ...]
    services: tuple[int, ...]

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
    other measures or snapshots are passed over. `groups` narrows down to some groups, in their order. Figures of a
    measure that does not add up over services are those kept for the whole council, unless asked for by service.
    """
    place = {point.snapshot_id: number for number, point in enumerate(points)}
    of_measure = figures[(figures["measure"] == measure.value) & figures["snapshot_id"].isin(place)]
    wanted = of_measure[_is_wanted(of_measure, measure, by, groups)]
    rows = np.asarray(wanted["snapshot_id"].map(place), dtype=np.int64)
    frame = _table(wanted, rows, by, len(points))
    if groups is not None and by == "group":
        frame = frame[[group for group in dict.fromkeys(groups) if group in frame]]
    if measure in OPEN_GROUPED and by == "group":
        frame = frame.fillna(0.0).where(frame.notna().any(axis=1))
    return Trend(measure, by, tuple(points), frame, _breaks(points), _services(of_measure, points))


def _is_wanted(figures: pd.DataFrame, measure: Measure, by: By, groups: Sequence[str] | None) -> "pd.Series[bool]":
    is_wanted = pd.Series(True, index=figures.index) if groups is None else figures["group"].isin(groups)
    if measure in COUNCIL_WIDE and not _is_of_one_service(figures):
        is_wanted &= (figures["service"] != "") == (by == "service")
        is_wanted &= (by == "service") | ((figures["directorate"] != "") == (by == "directorate"))
    return is_wanted


def _is_of_one_service(figures: pd.DataFrame) -> bool:
    """Whether somebody asks who may see one service only: then its figures are all there is, and count nobody twice."""
    return figures["service"].nunique() == 1 and not (figures["service"] == "").any()


def _services(figures: pd.DataFrame, points: Sequence[TrendPoint]) -> tuple[int, ...]:
    counted = figures[figures["service"] != ""].groupby("snapshot_id")["service"].nunique()
    return tuple(int(counted.get(point.snapshot_id, 0)) for point in points)


def _table(wanted: pd.DataFrame, rows: Places, by: By, height: int) -> pd.DataFrame:
    codes, names = pd.factorize(wanted[by], sort=True)
    totals, counts = np.zeros((height, len(names))), np.zeros((height, len(names)), dtype=np.int64)
    np.add.at(totals, (rows, codes), wanted["value"].to_numpy(dtype=np.float64))
    np.add.at(counts, (rows, codes), 1)
    return pd.DataFrame(np.where(counts > 0, totals, np.nan), columns=pd.Index(names, name=by))


def _breaks(points: Sequence[TrendPoint]) -> tuple[int, ...]:
    schemes = [(point.scheme_name, point.scheme_version) for point in points]
    return tuple(place for place in range(1, len(schemes)) if schemes[place] != schemes[place - 1])
