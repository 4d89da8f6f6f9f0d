"""The ways risks went over the matrix: from which cell to which, and which risks they were."""

from collections.abc import Mapping, Sequence

from inforisk.metrics.movement.records import Rescored
from inforisk.metrics.movement.risks import RiskMovement
from inforisk.phrases import counted, number_words, numbered, sentence

Place = tuple[int, int]
"""A cell as (likelihood, impact), both counted from 1."""

Ways = Mapping[tuple[Place, Place], Sequence[Rescored]]
"""The risks that went from one cell to another, under both cells."""

MOST_DRAWN = 12
"""More arrows than that over one matrix lie on each other and on the words of the cells."""


def flows(moved: RiskMovement) -> Ways:
    """The risks whose residual position is another cell, under the cell then and the cell now, the fullest way first.

    A risk may change cells and be as severe as before.
    """
    ways: dict[tuple[Place, Place], list[Rescored]] = {}
    for risk in (*moved.residual_up, *moved.residual_down, *moved.residual_same):
        if risk.place_was != risk.place_now:
            ways.setdefault((risk.place_was, risk.place_now), []).append(risk)
    return {way: tuple(ways[way]) for way in sorted(ways, key=lambda way: (-len(ways[way]), way))}


def drawn_flows(moved: RiskMovement, most: int = MOST_DRAWN) -> Ways:
    """The ways there is room for as arrows: those over the appetite line first, then the fullest."""
    ways = flows(moved)
    first = sorted(ways, key=lambda way: not _is_over_the_line(ways[way][0]))
    return {way: ways[way] for way in first[:most]}


def not_drawn_words(moved: RiskMovement, most: int = MOST_DRAWN) -> str:
    """What the arrows leave out, in a sentence; "" where every way has its arrow."""
    ways = flows(moved)
    drawn = drawn_flows(moved, most)
    if len(drawn) == len(ways):
        return ""
    risks = sum(len(ways[way]) for way in ways if way not in drawn)
    return (
        f"{len(drawn):,} of {len(ways):,} ways are drawn, those over the appetite line first; the other "
        f"{len(ways) - len(drawn):,}, gone by {numbered(risks, 'risk')}, stand in the table."
    )


def flow_words(moved: RiskMovement) -> str:
    """What the movement map shows, in a sentence or two; it is its alternative text.

    "Of 51 risks open both times 2 went up, 6 went down and 42 stayed as severe; 1 could not be compared. 2 came above
    appetite, none went back within it."
    """
    up, down, same = len(moved.residual_up), len(moved.residual_down), len(moved.residual_same)
    apart = moved.stayed_count - up - down - same
    open_both = f"Of {numbered(moved.stayed_count, 'risk')} open both times"
    standing = f"{number_words(up)} went up, {number_words(down)} went down and {number_words(same)} stayed as severe"
    rest = f"; {apart:,} could not be compared" if apart else ""
    above, within = number_words(len(moved.now_above)), number_words(len(moved.no_longer_above))
    return f"{open_both} {standing}{rest}. {sentence(above)} came above appetite, {within} went back within it."


def line_message(moved: RiskMovement) -> str:
    """What went over the appetite line, a sentence without its full stop: "2 risks came above appetite, none went back
    within it"."""
    within = number_words(len(moved.no_longer_above))
    return f"{sentence(counted(len(moved.now_above), 'risk'))} came above appetite, {within} went back within it"


def _is_over_the_line(risk: Rescored) -> bool:
    return risk.is_now_above or risk.is_no_longer_above
