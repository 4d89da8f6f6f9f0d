"""The returns board, from records a person could have written down."""

from datetime import date

from inforisk.council import ChangeKind, CouncilServices, ServiceChange
from inforisk.cycle.board import ServiceReturn, Told, board_of
from inforisk.cycle.board_words import board_words, remarks, states_counted
from inforisk.cycle.sameness import Sameness
from inforisk.vocabulary import Kind, ReturnState
from tests.cycle.builders import Q1, Q2, Q3, Q4, event, opening, register, told

LATER = date(2017, 4, 30)


def one_of(name: str, known: Told, as_at: date = LATER) -> ServiceReturn:
    (found,) = [one for one in board_of(known, as_at) if one.service == name]
    return found


def test_every_service_on_the_list_stands_on_the_board_by_directorate_and_name() -> None:
    board = board_of(told(), LATER)
    assert [(one.directorate, one.service) for one in board] == [
        ("People", "Adult Care"),
        ("Place", "Housing"),
        ("Place", "Planning"),
    ]
    assert {one.state for one in board} == {ReturnState.NOT_STARTED}


def test_a_service_that_returned_without_being_on_the_list_is_shown_and_said_so() -> None:
    found = one_of("Museums", told(register("Museums")))
    assert (found.state, found.is_expected) == (ReturnState.RECEIVED, False)
    assert "Not on the council's list of services for this quarter." in remarks(found)


def test_where_nobody_keeps_a_list_those_who_ever_returned_are_expected() -> None:
    board = board_of(told(register("Housing", Q3), services=CouncilServices()), LATER)
    assert [(one.service, one.state) for one in board] == [("Housing", ReturnState.NOT_STARTED)]


def test_a_return_after_acceptance_is_received_again() -> None:
    accepted = event("Housing", ReturnState.ACCEPTED, number=2, submissions=(1,))
    again = event("Housing", ReturnState.RECEIVED, number=3, submissions=(2,))
    known = told(register("Housing", number=2), event("Housing", ReturnState.RECEIVED), accepted, again)
    assert one_of("Housing", known).state is ReturnState.RECEIVED
    unheard = told(register("Housing", number=2), event("Housing", ReturnState.RECEIVED), accepted)
    assert one_of("Housing", unheard).state is ReturnState.RECEIVED
    same = told(register("Housing", number=1), event("Housing", ReturnState.RECEIVED), accepted)
    assert one_of("Housing", same).state is ReturnState.ACCEPTED


def test_a_service_is_not_late_on_the_day_returns_are_due_and_one_day_late_the_day_after() -> None:
    assert one_of("Housing", told(), date(2017, 4, 14)).days_late == 0
    assert one_of("Housing", told(), date(2017, 4, 15)).days_late == 1


def test_lateness_stops_at_the_first_answer_whatever_is_sent_afterwards() -> None:
    late = event("Housing", ReturnState.RECEIVED, date(2017, 4, 17))
    later = event("Housing", ReturnState.RECEIVED, date(2017, 4, 28), number=2)
    assert one_of("Housing", told(register("Housing"), late, later)).days_late == 3


def test_a_query_is_open_until_the_service_answers() -> None:
    asked = event("Housing", ReturnState.QUERIED, note="Who owns A7?", number=2)
    more = event("Housing", ReturnState.QUERIED, note="Is R3 closed?", number=3)
    known = told(register("Housing"), event("Housing", ReturnState.RECEIVED), asked, more)
    assert one_of("Housing", known).open_query == "Who owns A7? Is R3 closed?"
    answered = event("Housing", ReturnState.RECEIVED, number=4)
    closed = told(register("Housing"), event("Housing", ReturnState.RECEIVED), asked, more, answered)
    assert (one_of("Housing", closed).open_query, one_of("Housing", closed).state) == ("", ReturnState.RECEIVED)


def test_no_change_names_who_confirmed_it_until_something_comes_in() -> None:
    said = event("Housing", ReturnState.NO_CHANGE, note="Hari Hall")
    found = one_of("Housing", told(register("Housing", Q3), said))
    assert (found.state, found.confirmed_by) == (ReturnState.NO_CHANGE, "Hari Hall")
    assert (found.returned_for, found.confirmed_for, found.quarters_stale) == (Q3, Q4, 0)
    sent = event("Housing", ReturnState.RECEIVED, number=2)
    assert one_of("Housing", told(register("Housing"), said, sent)).confirmed_by == ""


def test_a_service_that_stays_away_is_carried_forward_with_its_age() -> None:
    found = one_of("Housing", told(register("Housing", Q2, number=7), frozen_on=date(2017, 4, 24)))
    assert (found.state, found.returned_for, found.quarters_stale) == (ReturnState.NOT_RETURNED, Q2, 2)
    assert (found.submissions, found.carried) == ((7,), ((Kind.RISKS, Q2),))
    assert (found.is_waited_for, found.days_late) == (False, 10)
    assert "Carried forward from 2016-17 Q2, 2 quarters old." in remarks(found)


def test_a_service_the_quarter_went_on_without_grows_no_later() -> None:
    given_up = event("Housing", ReturnState.NOT_RETURNED, date(2017, 4, 19), note="On strike")
    found = one_of("Housing", told(given_up))
    assert (found.state, found.is_waited_for, found.days_late) == (ReturnState.NOT_RETURNED, False, 5)


def test_a_service_that_never_returned_has_no_age() -> None:
    found = one_of("Housing", told())
    assert (found.returned_for, found.quarters_stale, found.submissions) == (None, None, ())
    assert remarks(found) == ("Nothing returned yet.",)


def test_a_register_missing_from_this_return_is_carried_and_named() -> None:
    assets = register("Housing", Q3, number=3, kind=Kind.ASSETS)
    found = one_of("Housing", told(assets, register("Housing", Q4, number=4)))
    assert (found.kinds, found.carried, found.submissions) == ((Kind.RISKS,), ((Kind.ASSETS, Q3),), (3, 4))
    assert remarks(found) == ("Not in this return: assets of 2016-17 Q3.",)


def test_findings_and_rows_are_those_of_this_quarter() -> None:
    found = one_of("Housing", told(register("Housing", Q3), register("Housing"), register("Housing", kind=Kind.ASSETS)))
    assert (found.rows, found.errors, found.warnings, found.notes) == (20, 2, 4, 6)


def test_what_a_service_returned_under_its_old_name_is_carried_under_the_new_one() -> None:
    renamed = ServiceChange(ChangeKind.RENAMED, Q4, ("Planning",), ("Planning and Growth",))
    services = CouncilServices((opening("Planning"), renamed))
    found = one_of("Planning and Growth", told(register("Planning", Q3, number=5), services=services))
    assert (found.returned_for, found.submissions, found.directorate) == (Q3, (5,), "Place")


def test_merged_services_are_carried_together_until_the_new_one_returns_that_register() -> None:
    merged = ServiceChange(ChangeKind.MERGED, Q4, ("Housing", "Planning"), ("Homes",))
    services = CouncilServices((opening("Housing"), opening("Planning"), merged))
    old = register("Housing", Q3, number=1), register("Planning", Q2, number=2)
    assert one_of("Homes", told(*old, services=services)).submissions == (1, 2)
    assert one_of("Homes", told(*old, register("Homes", number=3), services=services)).submissions == (3,)


def test_a_split_service_is_no_longer_carried_once_one_of_its_parts_returned() -> None:
    split = ServiceChange(ChangeKind.SPLIT, Q4, ("Housing",), ("Homes", "Rents"))
    services = CouncilServices((opening("Housing"), split))
    known = told(register("Housing", Q3, number=1), register("Homes", number=2), services=services)
    assert one_of("Homes", known).submissions == (2,)
    rents = one_of("Rents", known)
    assert rents.submissions == ()
    assert "Last returned for 2016-17 Q3, and none of it is shown: other returns took its place." in remarks(rents)
    assert "carried forward" not in board_words([rents])


def test_a_later_quarter_says_nothing_about_an_earlier_one() -> None:
    found = one_of("Housing", told(register("Housing", Q4), quarter=Q1))
    assert (found.returned_for, found.state) == (None, ReturnState.NOT_STARTED)


def test_an_identical_return_and_untouched_review_dates_are_said() -> None:
    known = told(register("Housing"))
    same = Told(**{**_parts(known), "sameness": {"housing": Sameness(True, 12, 12)}})
    assert remarks(one_of("Housing", same)) == ("Identical to what was returned before: every value is the same.",)
    untouched = Told(**{**_parts(known), "sameness": {"housing": Sameness(False, 12, 12)}})
    assert remarks(one_of("Housing", untouched)) == (
        "Nobody touched a review date: all 12 rows that could be compared carry those of before.",
    )
    touched = Told(**{**_parts(known), "sameness": {"housing": Sameness(False, 12, 11)}})
    assert remarks(one_of("Housing", touched)) == ()


def _parts(known: Told) -> dict[str, object]:
    return {name: getattr(known, name) for name in known.__dataclass_fields__}


def test_the_board_in_words_counts_names_and_ages() -> None:
    accepted = event("Adult Care", ReturnState.ACCEPTED, number=2, submissions=(1,))
    asked = event("Housing", ReturnState.QUERIED, note="Who owns A7?", number=3)
    known = told(
        register("Adult Care"), accepted, register("Housing"), event("Housing", ReturnState.RECEIVED), asked,
        register("Planning", Q2),
    )  # fmt: skip
    assert board_words(board_of(known, LATER)) == (
        "2016-17 Q4: 3 services expected, 1 accepted, 1 queried, 1 not started. Waited for: Housing (query open); "
        "Planning (16 days late). Not of this quarter: Planning (carried forward from 2016-17 Q2, 2 quarters old)."
    )


def test_the_states_said_add_up_to_the_services_expected_and_who_was_not_stands_apart() -> None:
    listed = CouncilServices((opening("Housing"), opening("Planning")))
    known = told(register("Housing"), register("Audit"), register("Fleet", Q3), services=listed)
    assert board_words(board_of(known, LATER)) == (
        "2016-17 Q4: 2 services expected, 1 received, 1 not started. "
        "Not on the list of services: Audit (received); Fleet (carried forward from 2016-17 Q3, 1 quarter old). "
        "Waited for: Planning (16 days late)."
    )


def test_of_many_services_only_so_many_are_named_and_the_rest_are_counted() -> None:
    listed = CouncilServices(tuple(map(opening, ("Audit", "Fleet", "Housing", "Planning"))))
    assert board_words(board_of(told(services=listed), LATER), most=1) == (
        "2016-17 Q4: 4 services expected, 4 not started. Waited for: Audit (16 days late); and 3 more."
    )


def test_a_board_nobody_is_missing_from_says_so() -> None:
    board = board_of(told(register("Housing"), services=CouncilServices()), LATER)
    assert board_words(board) == "2016-17 Q4: 1 service expected, 1 received. Nobody is waited for."
    assert board_words(()).startswith("No service is expected")


def test_the_states_of_a_board_add_up_to_its_services() -> None:
    board = board_of(told(register("Housing"), event("Planning", ReturnState.NOT_RETURNED)), LATER)
    assert sum(count for _, count in states_counted(board)) == len(board) == 3
