"""How many services answered, and the board of a frozen quarter as it was frozen."""

from datetime import date
from pathlib import Path

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cycle.archive import Archive
from inforisk.cycle.board import board_of
from inforisk.cycle.position import board_of_standing, returned_of
from inforisk.cycle.standing import Standing, live_standing
from inforisk.metrics.headline import Returned
from inforisk.scoring import DEFAULT
from inforisk.vocabulary import ReturnState
from tests.briefing.quarters_made import Q3, council, freeze, keep
from tests.briefing.quarters_made import Q4 as LIVE
from tests.cycle.builders import Q4, event, register, told

AS_AT = date(2017, 4, 20)


def test_received_queried_accepted_and_unchanged_have_all_answered_and_a_query_is_waited_for() -> None:
    board = board_of(
        told(
            register("Housing"),
            event("Housing", ReturnState.QUERIED),
            event("Planning", ReturnState.NO_CHANGE),
        ),
        AS_AT,
    )
    assert returned_of(live_standing(Q4, DEFAULT), board) == Returned("2016-17 Q4", 2, 3, 2)


def test_a_service_nobody_expects_is_not_counted() -> None:
    board = board_of(told(register("Unlisted")), AS_AT)
    assert returned_of(live_standing(Q4, DEFAULT), board) == Returned("2016-17 Q4", 0, 3, 3)


def test_the_board_of_a_frozen_quarter_does_not_change_with_what_comes_in_later(tmp_path: Path) -> None:
    risk = "R1,Letters,Ann Archer,,1,1,Open,,,\n"
    with council(tmp_path) as store:
        for service in ("Housing", "Planning"):
            keep(store, service, risk, Q3)
        keep(store, "Housing", risk, LIVE)
        freeze(store, LIVE, "Housing")
        keep(store, "Planning", risk, LIVE)
        archive = Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, DEFAULT)
        frozen = Standing.frozen(store.cycle.snapshots(LOCAL_PRINCIPAL, WHOLE_COUNCIL, LIVE)[0])
        as_frozen = board_of_standing(archive, frozen, AS_AT)
        as_it_stands = board_of_standing(archive, live_standing(LIVE, DEFAULT), AS_AT)
    assert {one.service: one.state for one in as_frozen} == {
        "Housing": ReturnState.ACCEPTED,
        "Planning": ReturnState.NOT_RETURNED,
    }
    assert {one.service: one.state for one in as_it_stands}["Planning"] is ReturnState.RECEIVED
    assert returned_of(frozen, as_frozen).of_expected == "1 of 2"
