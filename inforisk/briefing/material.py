"""What a briefing is written from: one quarter, what it is compared with, and every answer about them when asked."""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from inforisk.briefing.paper.blocks import Block
from inforisk.council import CouncilSettings
from inforisk.cycle.archive import Archive
from inforisk.cycle.board import ServiceReturn
from inforisk.cycle.evidence import evidence_of
from inforisk.cycle.moved import Movement, movement_between
from inforisk.cycle.position import board_of_standing, position_of, returned_of
from inforisk.cycle.standing import Standing
from inforisk.metrics.headline import Position
from inforisk.metrics.numbers import Evidence, Told, told
from inforisk.metrics.worst import WorstRisk, worst_risks

MOST_WORST = 25
"""So many risks above appetite are told in detail; the registers name the others."""


@dataclass(frozen=True)
class Material:
    """One quarter as a section asks about it. `compared` is None where there is nothing earlier; `day` is the day the
    returns board is asked as at.

    Nothing here knows for whom the paper is: the public version leaves out afterwards (`audience`).
    """

    archive: Archive
    standing: Standing
    compared: Standing | None
    body: str
    day: date

    @cached_property
    def evidence(self) -> Evidence:
        """What the numbers are made from, with that of the quarter it is compared with."""
        evidence = evidence_of(self.archive, self.standing, self.compared)
        moved = self.moved
        # What moved is worked out once for everything that asks.
        return dataclasses.replace(evidence, moved=lambda: moved.risks) if moved else evidence

    @cached_property
    def moved(self) -> Movement | None:
        """What moved since the quarter it is compared with; None where there is none."""
        return movement_between(self.archive, self.compared, self.standing) if self.compared else None

    @cached_property
    def board(self) -> tuple[ServiceReturn, ...]:
        """The returns board: of a frozen quarter as it was frozen."""
        return board_of_standing(self.archive, self.standing, self.day)

    @cached_property
    def position(self) -> Position:
        """All the headline is made of, the returns among it."""
        position = position_of(self.evidence, self.moved.risks if self.moved else None)
        return dataclasses.replace(position, returned=returned_of(self.standing, self.board))

    @cached_property
    def worst(self) -> tuple[WorstRisk, ...]:
        """The worst risks above appetite, the `MOST_WORST` first of them, and why each is still there."""
        return worst_risks(self.evidence, MOST_WORST)

    @property
    def settings(self) -> CouncilSettings:
        """What the council had settled on the as-at day."""
        return self.evidence.settings

    def told(self, name: str) -> Told:
        """A number with its whole and its change."""
        known = self._told
        if name not in known:
            known[name] = told(name, self.evidence)
        return known[name]

    def numbers(self, *names: str) -> Mapping[str, Told]:
        """Several numbers under their names."""
        return {name: self.told(name) for name in names}

    def composed(self, name: str, compose: Callable[["Material"], tuple[Block, ...]]) -> tuple[Block, ...]:
        """The blocks of a section, composed when they are first asked for: whatever else changes about a paper, they
        say the same."""
        known = self._composed
        if name not in known:
            known[name] = compose(self)
        return known[name]

    @cached_property
    def _composed(self) -> dict[str, tuple[Block, ...]]:
        return {}

    @cached_property
    def _told(self) -> dict[str, Told]:
        return {}
