"""What became, between the two ledgers compared, of things that stand in one of them no longer, or in neither.

A register closes a risk in one quarter and drops its row in the next. Beside a quarter before both, that risk was
closed; that nobody lists it any more does not make it vanish.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from inforisk.metrics.movement.comparison import Comparison, Flags, Places, Side
from inforisk.metrics.movement.parts import listed, listed_gone
from inforisk.metrics.movement.records import Listed

Between = Sequence[tuple[str, pd.DataFrame]]
"""The ledgers of the quarters that lie between the two compared, each under the label of its quarter, oldest first."""

_WORDS = {"complete": "completed", "disposed": "disposed of"}
"""The statuses that no sentence says as they are written."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The quarter in which a thing was closed, retired or done with, and the status it stood with last."""

    quarter: str
    status: str

    @property
    def remark(self) -> str:
        """ "closed in 2016-17 Q2, no longer listed"."""
        return f"{_WORDS.get(self.status, self.status)} in {self.quarter}, no longer listed"


@dataclass(frozen=True)
class History:
    """Two ledgers compared, and those between them in their order, under the labels of their quarters."""

    pair: Comparison
    quarters: tuple[tuple[str, Side], ...]

    def settled(self, at: Places) -> Mapping[int, Settled]:
        """Which of these rows of the earlier ledger stood closed in the last ledger in between that lists them, and
        since when: the first quarter of those in which they stood closed to the last."""
        entities = self.pair.before.entities[at]
        found: dict[int, Settled] = {}
        for quarter, side in self.quarters:
            places = side.entities.get_indexer(entities)
            for place, row in zip(at[places >= 0].tolist(), places[places >= 0].tolist(), strict=True):
                if side.is_open[row]:
                    found.pop(place, None)
                else:
                    since = found[place].quarter if place in found else quarter
                    found[place] = Settled(since, _status(side, row))
        return found

    def parted(self, vanished: Places) -> tuple[Places, Sequence[Listed]]:
        """The vanished rows that nobody ever closed; and those that were closed in between, as they stood before but
        for their status, with the quarter in which it was."""
        settled = self.settled(vanished)
        is_settled = np.isin(vanished, list(settled))
        remarks = {place: one.remark for place, one in settled.items()}
        statuses = {place: one.status for place, one in settled.items()}
        return vanished[~is_settled], listed_gone(self.pair, vanished[is_settled], remarks, statuses)

    def came_and_went(self) -> Sequence[Listed]:
        """What came and was closed between the two: first what the later ledger lists, then what it does not."""
        return (*listed(self.pair, self.pair.added_closed), *self._in_neither())

    def _in_neither(self) -> Sequence[Listed]:
        known = self.pair.before.entities.append(self.pair.after.entities)
        told: list[Listed] = []
        for place in reversed(range(len(self.quarters))):
            _, side = self.quarters[place]
            is_last: Flags = ~side.entities.isin(known)
            known = known.append(side.entities)
            went = np.flatnonzero(is_last & ~side.is_open)
            told = [*self._gone(side, went, place), *told]
        return told

    def _gone(self, side: Side, at: Places, place: int) -> Sequence[Listed]:
        # Against an empty later side every row of this one is gone; what closed it lies in it or before it.
        alone = Comparison(side, Side(side.kind, side.rows.iloc[:0], side.is_open[:0]))
        back = History(alone, self.quarters[: place + 1])
        remarks = {row: one.remark for row, one in back.settled(at).items()}
        return [_without_keys(one) for one in listed_gone(alone, at, remarks)]


def _without_keys(one: Listed) -> Listed:
    # Its rows stand in neither of the two ledgers, so no key leads from it to a row of them.
    return Listed(
        one.entity, one.ref, one.name, one.service, one.directorate, "", "",
        one.status, one.score, one.band, one.remark,
    )  # fmt: skip


def _status(side: Side, row: int) -> str:
    return str(side.text("status", np.array([row]))[0])
