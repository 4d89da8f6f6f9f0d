"""An action plan at each day that counted: as every quarter stood, and as each body was shown it."""

from collections.abc import Iterator

from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.metrics.actions.burn_up import ProgressPoint, in_order
from inforisk.metrics.actions.plans import of_plan
from inforisk.metrics.actions.progress import StatusCounts, status_counts
from inforisk.metrics.focus import WHOLE, Focus
from inforisk.quarters import Quarter
from inforisk.vocabulary import Kind


def progress_points(
    archive: Archive, standing: Standing, plan: str | None = None, focus: Focus = WHOLE
) -> tuple[ProgressPoint, ...]:
    """The actions of a plan by status, within a focus, on the as-at day of every quarter up to `standing`, and on each
    day one of these quarters was reported to a body. Oldest first, from the first quarter that holds any.

    Within a focus there are no days of reports: no body was shown a part of the council; see `report_points`."""
    quarters = [*(one for one in archive.standings() if one.quarter < standing.quarter), standing]
    own = [
        ProgressPoint(one.as_at, _counts(archive, one, plan, focus, standing.quarter), one.quarter.label)
        for one in quarters
    ]
    return in_order([*own, *([] if focus.active else _reported(archive, standing, plan))])


def report_points(archive: Archive, standing: Standing, plan: str | None = None) -> tuple[ProgressPoint, ...]:
    """The actions of a plan over the whole council on each day a quarter up to `standing` was reported to a body: with
    the figures the body was shown, even where these were restated since. Oldest first."""
    return in_order(list(_reported(archive, standing, plan)))


def _reported(archive: Archive, standing: Standing, plan: str | None) -> Iterator[ProgressPoint]:
    snapshots = {one.id: one for one in archive.store.cycle.snapshots(archive.principal, archive.scope)}
    for report in archive.store.cycle.reports(archive.principal, archive.scope):
        shown = snapshots[report.snapshot_id]
        if shown.quarter <= standing.quarter:
            counts = _counts(archive, Standing.frozen(shown), plan, WHOLE, shown.quarter)
            yield ProgressPoint(report.reported_on, counts, shown.label, report.body)


def _counts(archive: Archive, standing: Standing, plan: str | None, focus: Focus, named_in: Quarter) -> StatusCounts:
    actions = archive.within(archive.ledger(standing, Kind.ACTIONS), Kind.ACTIONS, focus, named_in)
    return status_counts(of_plan(actions, plan))
