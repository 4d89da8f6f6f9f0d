"""How the actions moved between two ledgers: completed, reopened, slipped, added, vanished."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from inforisk.metrics.movement.between import Between, History
from inforisk.metrics.movement.comparison import Comparison, Dates, Side
from inforisk.metrics.movement.parts import changes, listed, listed_gone, owner_changes, slips, stale_rows
from inforisk.metrics.movement.records import Change, Listed, OwnerChange, Slip, Stale
from inforisk.registers.settled import is_open, status_of
from inforisk.vocabulary import Kind

COMPLETE = "complete"


@dataclass(frozen=True)
class ActionMovement:
    """What moved between two ledgers of actions. Counts are of open actions: neither complete, rejected nor superseded.

    before_count + added + reopened - completed - withdrawn - vanished = after_count. `withdrawn` were rejected or
    superseded; both lists hold also what is no longer listed and was done with in a ledger in between (`remark` says
    when). `added_done` came and were done with in between; `cleared` had been done with before and are no longer
    listed. `status_changed` are the other changes of status: of open actions, and of those done with (from complete
    to superseded). `slipped` compares the date in force: the revised one, else the first.
    """

    before_count: int
    after_count: int
    stayed_count: int
    added: Sequence[Listed]
    added_done: Sequence[Listed]
    completed: Sequence[Listed]
    withdrawn: Sequence[Listed]
    vanished: Sequence[Listed]
    cleared: Sequence[Listed]
    reopened: Sequence[Listed]
    status_changed: Sequence[Change]
    owner_changed: Sequence[OwnerChange]
    slipped: Sequence[Slip]
    stale: tuple[Stale, ...]

    @property
    def is_reconciled(self) -> bool:
        """Whether the counts add up: no open action came or went without standing in a list."""
        left = len(self.completed) + len(self.withdrawn) + len(self.vanished)
        return self.before_count - left + len(self.added) + len(self.reopened) == self.after_count


def action_movement(
    before: pd.DataFrame,
    after: pd.DataFrame,
    people: Mapping[str, str] | None = None,
    *,
    quarter: str = "",
    between: Between = (),
) -> ActionMovement:
    """What moved from one ledger of actions (`inforisk.ledger`, any index) to a later one, rows joined on `entity`.

    `people`, `quarter` and `between` as in `risk_movement`.
    """
    actions = Comparison(_side(before), _side(after))
    is_complete = actions.after.text("status", actions.closed) == COMPLETE
    history = History(actions, tuple((label, _side(rows)) for label, rows in between))
    vanished, done_before = history.parted(actions.vanished)
    done_with = changes(actions, np.flatnonzero(actions.is_still_closed), "status")
    return ActionMovement(
        before_count=int(actions.before.is_open.sum()),
        after_count=int(actions.after.is_open.sum()),
        stayed_count=len(actions.stayed),
        added=listed(actions, actions.added),
        added_done=history.came_and_went(),
        completed=(*listed(actions, actions.closed[is_complete]), *_complete(done_before)),
        withdrawn=(*listed(actions, actions.closed[~is_complete]), *_other(done_before)),
        vanished=listed_gone(actions, vanished),
        cleared=listed_gone(actions, actions.cleared),
        reopened=listed(actions, actions.reopened),
        status_changed=(*changes(actions, actions.stayed, "status"), *done_with),
        owner_changed=owner_changes(actions, "action_owner", people or {}),
        slipped=slips(
            actions, _in_force(actions.before)[actions.was[actions.stayed]], _in_force(actions.after)[actions.stayed]
        ),
        stale=stale_rows(actions.after, quarter),
    )


def _side(actions: pd.DataFrame) -> Side:
    said = actions.assign(status=status_of(actions, Kind.ACTIONS))
    return Side(Kind.ACTIONS, said, is_open(said, Kind.ACTIONS).to_numpy(dtype=bool))


def _complete(done: Sequence[Listed]) -> Sequence[Listed]:
    return [action for action in done if action.status == COMPLETE]


def _other(done: Sequence[Listed]) -> Sequence[Listed]:
    return [action for action in done if action.status != COMPLETE]


def _in_force(side: Side) -> Dates:
    revised, due = side.days("revised_due"), side.days("due")
    return np.where(np.isnat(revised), due, revised)
