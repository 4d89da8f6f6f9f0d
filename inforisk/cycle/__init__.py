"""Layer 6: a quarter from opening to freezing: returns, chasing, sign-off, snapshots and what changed between them."""

from inforisk.cycle.archive import RECOGNISED, Archive
from inforisk.cycle.freezing import freeze_quarter, obstacles, restate_quarter
from inforisk.cycle.moved import Movement, movement_between, since_last_report
from inforisk.cycle.standing import Standing, every_standing, live_standing, standing_named, standings
from inforisk.cycle.trends import trend_of, trend_points

__all__ = [
    "RECOGNISED",
    "Archive",
    "Movement",
    "Standing",
    "every_standing",
    "freeze_quarter",
    "live_standing",
    "movement_between",
    "obstacles",
    "restate_quarter",
    "since_last_report",
    "standing_named",
    "standings",
    "trend_of",
    "trend_points",
]
