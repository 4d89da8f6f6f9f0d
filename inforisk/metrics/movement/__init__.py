"""What moved between any two ledgers of risks, assets or actions: the door to the three comparisons and their records.

Rows are joined on `entity`, never on their place in a sheet, and none disappears without standing in a list.
"""

from inforisk.metrics.movement.actions import ActionMovement, action_movement
from inforisk.metrics.movement.assets import AssetMovement, asset_movement
from inforisk.metrics.movement.between import Between
from inforisk.metrics.movement.parts import Link
from inforisk.metrics.movement.records import (
    Change,
    Claim,
    Listed,
    OwnerChange,
    Refocused,
    Rescored,
    SchemeBreak,
    Slip,
    Stale,
    Thing,
)
from inforisk.metrics.movement.risks import SAME_FOCUS, RiskMovement, risk_movement

__all__ = [
    "SAME_FOCUS",
    "ActionMovement",
    "AssetMovement",
    "Between",
    "Change",
    "Claim",
    "Link",
    "Listed",
    "OwnerChange",
    "Refocused",
    "Rescored",
    "RiskMovement",
    "SchemeBreak",
    "Slip",
    "Stale",
    "Thing",
    "action_movement",
    "asset_movement",
    "risk_movement",
]
