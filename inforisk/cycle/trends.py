"""A measure through the frozen quarters: which snapshots stand on the line, and the line."""

from collections.abc import Sequence

import pandas as pd

from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.metrics.focus import WHOLE, Focus
from inforisk.metrics.trends.measures import Measure
from inforisk.metrics.trends.narrowed import narrowed
from inforisk.metrics.trends.trend import By, Trend, TrendPoint, trend


def trend_points(archive: Archive) -> tuple[TrendPoint, ...]:
    """The frozen quarters, oldest first, each as it was last frozen: a restatement stands for what it restates."""
    frozen = ((one.snapshot, one.scheme.title) for one in archive.standings() if one.snapshot)
    return tuple(
        TrendPoint(one.id, one.label, one.as_at, one.scheme_name, one.scheme_version, title) for one, title in frozen
    )


def trend_of(
    archive: Archive,
    measure: Measure,
    by: By = "group",
    groups: Sequence[str] | None = None,
    focus: Focus = WHOLE,
) -> Trend:
    """A measure at every frozen quarter, from the figures kept when each was frozen; see `metrics.trends.trend`.

    A focus narrows it down as far as the figures allow (`metrics.trends.narrowed`).
    """
    points = trend_points(archive)
    figures = archive.store.cycle.figures(
        archive.principal, archive.scope, [measure.value], [point.snapshot_id for point in points]
    )
    return trend(_within(archive, figures, measure, focus), points, measure, by, groups)


def _within(archive: Archive, figures: pd.DataFrame, measure: Measure, focus: Focus) -> pd.DataFrame:
    """The figures of a focus. A service goes by its latest name; one whose directorate was not known when the figures
    were kept stands in that of its quarter's registers, as its rows do."""
    if not (focus.services or focus.directorates) or figures.empty:
        return figures
    frozen = {one.snapshot.id: one for one in archive.standings() if one.snapshot}
    quarters = {number: one.quarter.label for number, one in frozen.items()}
    dated = figures.assign(returned_for=figures["snapshot_id"].map(quarters).astype("str"))
    if focus.directorates:
        parts = [_located(archive, one, dated[dated["snapshot_id"] == number]) for number, one in frozen.items()]
        dated = pd.concat(parts).sort_index()
    names = archive.names(max(one.quarter for one in frozen.values()))
    return narrowed(dated, measure, focus, names)[figures.columns]


def _located(archive: Archive, standing: Standing, figures: pd.DataFrame) -> pd.DataFrame:
    given = {column: figures[column].mask(figures[column] == "") for column in ("service", "directorate")}
    known = archive.located(standing, figures.assign(**given))
    return figures.assign(directorate=known["directorate"].fillna(""))
