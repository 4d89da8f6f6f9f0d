"""The quarters as the present visit may read them, and the board of each, remembered until the store changes."""

from datetime import date

from inforisk.clock import today
from inforisk.cycle.archive import Archive
from inforisk.cycle.board import ServiceReturn, returns_board
from inforisk.cycle.moved import Movement, movement_between
from inforisk.cycle.standing import Standing
from inforisk.cycle.standing import every_standing as every_standing_of
from inforisk.metrics.focus import WHOLE, Focus
from inforisk.quarters import Quarter
from inforisk.ui.remembered import remembered, remembered_archive, remembered_rows
from inforisk.ui.schemes import judging
from inforisk.ui.session import Visit


def archive(visit: Visit) -> Archive:
    """The archive of the visit: live quarters are judged under the scheme in force on their last day."""
    schemes = judging(visit)
    return remembered_archive(visit, schemes.key, lambda: Archive(visit.store, visit.principal, visit.scope, schemes))


def every_standing(visit: Visit) -> tuple[Standing, ...]:
    """Every quarter that was returned, opened or frozen, oldest first, as at today where it is still running; what was
    restated stands before its restatement."""
    schemes, day = judging(visit), today()
    known = remembered(
        visit,
        "every standing",
        schemes.key,
        lambda: every_standing_of(visit.store, visit.principal, visit.scope, schemes),
    )
    return tuple(one.seen_on(day) for one in known)


def board(visit: Visit, quarter: Quarter, as_at: date) -> tuple[ServiceReturn, ...]:
    """Where each service's return for a quarter stands on a day."""
    return remembered(
        visit,
        "board",
        f"{quarter.label}\n{as_at}",
        lambda: returns_board(visit.store, visit.principal, visit.scope, quarter, as_at),
    )


def movement(visit: Visit, before: Standing, after: Standing, focus: Focus = WHOLE) -> Movement:
    """What moved from one standing to another, within a focus."""
    place = f"{before.key}\n{after.key}\n{focus.key}"
    return remembered_rows(visit, "movement", place, lambda: movement_between(archive(visit), before, after, focus))
