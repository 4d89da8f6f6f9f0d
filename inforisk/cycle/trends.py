"""A measure through the frozen quarters: which snapshots stand on the line, and the line."""

from collections.abc import Sequence

from inforisk.cycle.archive import Archive
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
    return trend(narrowed(figures, measure, focus), points, measure, by, groups)
