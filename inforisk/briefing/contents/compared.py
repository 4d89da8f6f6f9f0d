"""Two quarters laid beside each other for the section on what has changed: what moved, and the rows it moved in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from inforisk.briefing.material import Material
from inforisk.cycle.standing import Standing
from inforisk.metrics.movement import RiskMovement
from inforisk.vocabulary import Kind

Row = Mapping[str, Any]
"""One row of a register, a value under the name of each field."""

_ASKED = (
    "key", "row", "risk_id", "risk", "service", "category", "controls", "actions", "notes", "residual_score",
    "residual_band",
)  # fmt: skip
"""All that is said of a risk beside what moved: thousands of rows have dozens of other fields."""


@dataclass(frozen=True)
class Compared:
    """A paper's quarter beside the one it is compared with."""

    material: Material
    moved: RiskMovement
    standing: Standing

    @property
    def since(self) -> str:
        """The quarter it is compared with, as printed."""
        return self.standing.label

    @cached_property
    def now(self) -> Mapping[str, Row]:
        """The risks of the paper's quarter under their keys."""
        return _by_key(self.material, self.material.standing)

    @cached_property
    def then(self) -> Mapping[str, Row]:
        """The risks of the quarter it is compared with."""
        return _by_key(self.material, self.standing)

    def row(self, after_key: str, before_key: str) -> Row:
        """The row of a risk: of the paper's quarter, else of the earlier one."""
        return self.now.get(after_key) or self.then.get(before_key) or {}


def _by_key(material: Material, standing: Standing) -> Mapping[str, Row]:
    rows = material.archive.rows(standing, Kind.RISKS)
    asked = rows[[name for name in _ASKED if name in rows]]
    return {str(row["key"]): {str(name): value for name, value in row.items()} for row in asked.to_dict("records")}
