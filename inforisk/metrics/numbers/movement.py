"""The numbers made of what moved among the information risks since the quarter looked back to.

A risk's row is that of the later quarter; where it no longer stands there, the one of the earlier quarter.
"""

from collections.abc import Callable, Sequence

import pandas as pd

from inforisk.metrics.movement import RiskMovement, Thing
from inforisk.metrics.numbers.definition import Evidence, Number
from inforisk.vocabulary import Kind

_RULE = "The order in which an audit committee is told of changes; a risk is followed whatever became of its reference."
_SAME_SCALE = "Risks assessed once only, and those judged on scales of another size: there is nothing to compare."


def rows_of(things: Sequence[Thing], evidence: Evidence) -> pd.DataFrame:
    """The row of each thing that moved, in their order: of the later quarter, else of the one looked back to.

    Index 0, 1, 2 ... Columns as in the later quarter.
    """
    now = evidence.rows(Kind.RISKS)
    if evidence.before is None or not things:
        return now.iloc[:0]
    keys = [thing.after_key or thing.before_key for thing in things]
    then = evidence.before.rows(Kind.RISKS)
    gone = then[then["key"].isin([key for key in keys if key]) & ~then["key"].isin(now["key"])]
    both = pd.concat([now, gone.reindex(columns=now.columns)]) if len(gone) else now
    order = {key: place for place, key in enumerate(keys)}
    found = both[both["key"].isin(keys)]
    return found.sort_values("key", key=lambda held: held.map(order), kind="stable").reset_index(drop=True)


def _moved(pick: Callable[[RiskMovement], Sequence[Thing]]) -> Callable[[Evidence], pd.DataFrame]:
    def rows(evidence: Evidence) -> pd.DataFrame:
        return rows_of(pick(evidence.moved()) if evidence.moved else (), evidence)

    return rows


def _number(
    name: str,
    title: str,
    meaning: str,
    leaves_out: str,
    pick: Callable[[RiskMovement], Sequence[Thing]],
    is_better_low: bool | None = None,
) -> Number:
    return Number(
        name, title, "risk", meaning, leaves_out, _RULE, Kind.RISKS, _moved(pick),
        is_better_low=is_better_low, is_movement=True,
    )  # fmt: skip


MOVEMENT_NUMBERS = (
    _number(
        "risks-added",
        "Risks added",
        "Open risks that were not on any register in the earlier quarter.",
        "Risks that came and were closed in between, and risks that were reopened.",
        lambda moved: moved.added,
    ),
    _number(
        "risks-closed",
        "Risks closed",
        "Risks open in the earlier quarter that were closed since, whether or not they are still listed, or went into "
        "another risk.",
        "Risks that are no longer listed though nobody closed them: they are counted on their own.",
        lambda moved: moved.closed,
    ),
    _number(
        "risks-vanished",
        "Risks vanished",
        "Risks open in the earlier quarter that no register lists any more, though nobody closed them. Their rows are "
        "those of the earlier quarter.",
        "Risks that were closed or merged.",
        lambda moved: moved.vanished,
        is_better_low=True,
    ),
    _number(
        "risks-now-above",
        "Risks that came above appetite",
        "Risks open both times whose residual band crossed the appetite line upwards.",
        f"New risks, and risks reopened. {_SAME_SCALE}",
        lambda moved: moved.now_above,
        is_better_low=True,
    ),
    _number(
        "risks-no-longer-above",
        "Risks that came back within appetite",
        "Risks open both times whose residual band was above the appetite line and is not now.",
        f"Risks that were closed. {_SAME_SCALE}",
        lambda moved: moved.no_longer_above,
        is_better_low=False,
    ),
    _number(
        "risks-residual-up",
        "Risks whose residual went up",
        "Risks open both times whose residual position is worse than it was.",
        _SAME_SCALE,
        lambda moved: moved.residual_up,
        is_better_low=True,
    ),
    _number(
        "risks-residual-down",
        "Risks whose residual came down",
        "Risks open both times whose residual position is better than it was.",
        _SAME_SCALE,
        lambda moved: moved.residual_down,
        is_better_low=False,
    ),
    _number(
        "risks-action-put-off",
        "Risks whose action was put off",
        "Open risks the date of whose own action is later than it was in the earlier quarter.",
        "Risks that gave no such date in one of the two quarters. Actions of plans: they are counted on their own.",
        lambda moved: [one for one in moved.action_slipped if one.days],
        is_better_low=True,
    ),
)
