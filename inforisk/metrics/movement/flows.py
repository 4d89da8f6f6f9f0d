"""The ways risks went over the matrix: from which cell to which, and which risks they were."""

from collections.abc import Mapping, Sequence

from inforisk.metrics.movement.records import Rescored
from inforisk.metrics.movement.risks import RiskMovement

Place = tuple[int, int]
"""A cell as (likelihood, impact), both counted from 1."""


def flows(moved: RiskMovement) -> Mapping[tuple[Place, Place], Sequence[Rescored]]:
    """The risks whose residual position is another cell, under the cell then and the cell now, the fullest way first.

    A risk may change cells and be as severe as before.
    """
    ways: dict[tuple[Place, Place], list[Rescored]] = {}
    for risk in (*moved.residual_up, *moved.residual_down, *moved.residual_same):
        if risk.place_was != risk.place_now:
            ways.setdefault((risk.place_was, risk.place_now), []).append(risk)
    return {way: tuple(ways[way]) for way in sorted(ways, key=lambda way: (-len(ways[way]), way))}


def flow_words(moved: RiskMovement) -> str:
    """What the movement map shows, in a sentence or two; it is its alternative text.

    "Of 51 risks open both times 2 went up, 6 went down and 42 stayed as severe; 1 could not be compared. 2 came above
    appetite, 4 back within it."
    """
    up, down, same = len(moved.residual_up), len(moved.residual_down), len(moved.residual_same)
    apart = moved.stayed_count - up - down - same
    counted = f"Of {moved.stayed_count:,} {'risk' if moved.stayed_count == 1 else 'risks'} open both times"
    standing = f"{up:,} went up, {down:,} went down and {same:,} stayed as severe"
    rest = f"; {apart:,} could not be compared" if apart else ""
    above = f"{len(moved.now_above):,} came above appetite, {len(moved.no_longer_above):,} back within it"
    return f"{counted} {standing}{rest}. {above}."
