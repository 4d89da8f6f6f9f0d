"""Where a quarter stands, put together for its headline: the risks and what became of them, the plans, the training,
the returns."""

import dataclasses
from collections.abc import Iterable
from datetime import date

from inforisk.access import folded
from inforisk.cycle.archive import Archive
from inforisk.cycle.board import ServiceReturn, returns_board
from inforisk.cycle.standing import Standing
from inforisk.metrics.actions.progress import progress
from inforisk.metrics.headline import ABOVE, NOT_ASSESSED, OPEN, Position, Returned
from inforisk.metrics.movement import RiskMovement
from inforisk.metrics.numbers import NUMBERS, Evidence, told
from inforisk.metrics.numbers.training import coverage_in
from inforisk.metrics.since import came_and_went
from inforisk.vocabulary import Kind, ReturnState

ANSWERED = (ReturnState.RECEIVED, ReturnState.NO_CHANGE, ReturnState.QUERIED, ReturnState.ACCEPTED)
"""The states of a service that returned something for the quarter, or said that nothing changed."""


def position_of(evidence: Evidence, moved: RiskMovement | None, *, is_part: bool = False) -> Position:
    """All the headline is made of but the returns, which are asked as at a day (`returned_of`).

    `moved` is what moved since the quarter `evidence` looks back to; `is_part` says that only a part of the council is
    looked at.
    """
    return Position(
        open_risks=told(OPEN, evidence),
        above=told(ABOVE, evidence),
        not_assessed=told(NOT_ASSESSED, evidence),
        since=came_and_went(NUMBERS[ABOVE], evidence, moved),
        progress=progress(evidence.rows(Kind.ACTIONS), evidence.as_at),
        coverage=coverage_in(evidence),
        returned=None,
        is_part=is_part,
    )


def returned_of(standing: Standing, board: Iterable[ServiceReturn]) -> Returned:
    """How many of the services on a board have answered for the quarter of a standing."""
    expected = [one for one in board if one.is_expected]
    answered = sum(one.state in ANSWERED for one in expected)
    return Returned(standing.quarter.label, answered, len(expected), sum(one.is_waited_for for one in expected))


def board_of_standing(archive: Archive, standing: Standing, day: date) -> tuple[ServiceReturn, ...]:
    """The returns board a standing was made from: of a frozen quarter each service in the state it was frozen in,
    whatever came in since; else as it stands on a day."""
    board = returns_board(archive.store, archive.principal, archive.scope, standing.quarter, day)
    if standing.snapshot is None:
        return board
    kept = archive.store.cycle.snapshot_services(archive.principal, archive.scope, standing.snapshot.id)
    states = {folded(one.service): one.state for one in kept}
    return tuple(dataclasses.replace(one, state=states.get(folded(one.service), one.state)) for one in board)
