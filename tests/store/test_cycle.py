"""A quarter's cycle: opened, said, signed, reported; each with who and when, and nothing ever overwritten."""

import dataclasses
import functools
from datetime import date, timedelta

import pytest

from inforisk.access import WHOLE_COUNCIL
from inforisk.errors import NotFound, NotPermitted, StoreError
from inforisk.store import SERVICE_STEPS, Outcome, Store
from inforisk.vocabulary import ReturnState, SignStep
from tests.store.builders import HOUSING, HOUSING_MANAGER, NOON, Q4, RECORDS, SIRO, VIEWER, submission
from tests.store.snapshots_made import frozen

DUE = date(2017, 4, 14)


def states(store: Store) -> list[ReturnState]:
    return [event.state for event in store.cycle.events(RECORDS, WHOLE_COUNCIL, Q4)]


def test_a_quarter_is_opened_with_the_day_its_returns_are_due(store: Store) -> None:
    opened = store.cycle.open_quarter(RECORDS, WHOLE_COUNCIL, Q4, DUE, at=NOON)
    assert (opened.quarter, opened.due_on, opened.opened_at, opened.opened_by) == (Q4, DUE, NOON, "Rosa Records")
    assert store.cycle.opened(RECORDS, WHOLE_COUNCIL) == (opened,)


def test_opening_a_quarter_again_moves_the_day_and_keeps_who_opened_it(store: Store) -> None:
    store.cycle.open_quarter(RECORDS, WHOLE_COUNCIL, Q4, DUE, at=NOON)
    rob = dataclasses.replace(RECORDS, id="r2", name="Rob Records")
    later = store.cycle.open_quarter(rob, WHOLE_COUNCIL, Q4, DUE + timedelta(7), at=NOON + timedelta(1))
    assert (later.due_on, later.opened_at, later.opened_by) == (date(2017, 4, 21), NOON, "Rosa Records")
    store.cycle.open_quarter(rob, WHOLE_COUNCIL, Q4, DUE + timedelta(7))
    assert store.audit(RECORDS, WHOLE_COUNCIL, limit=1)[0].outcome == Outcome.UNCHANGED
    assert len(store.cycle.opened(RECORDS, WHOLE_COUNCIL)) == 1


def test_quarters_are_listed_oldest_first(store: Store) -> None:
    for quarter in (Q4, Q4.previous):
        store.cycle.open_quarter(RECORDS, WHOLE_COUNCIL, quarter, DUE)
    assert [one.quarter for one in store.cycle.opened(RECORDS, WHOLE_COUNCIL)] == [Q4.previous, Q4]


def test_handing_in_a_return_says_that_it_was_received_and_the_same_again_says_nothing(store: Store) -> None:
    saved = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    (event,) = store.cycle.events(RECORDS, WHOLE_COUNCIL)
    assert (event.service, event.quarter, event.state, event.by) == (
        "Housing", Q4, ReturnState.RECEIVED, "Rosa Records",
    )  # fmt: skip
    assert event.submissions == (saved.submission_id,)


def test_a_return_is_queried_answered_and_accepted_in_that_order(store: Store) -> None:
    number = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"])).submission_id
    asked = store.cycle.say(RECORDS, HOUSING, "Housing", Q4, ReturnState.QUERIED, "Who owns row 6?", at=NOON)
    store.cycle.say(HOUSING_MANAGER, HOUSING, "Housing", Q4, ReturnState.RECEIVED, "Hari does.")
    store.cycle.say(RECORDS, WHOLE_COUNCIL, "Housing", Q4, ReturnState.ACCEPTED)
    assert states(store) == [
        ReturnState.RECEIVED, ReturnState.QUERIED, ReturnState.RECEIVED, ReturnState.ACCEPTED,
    ]  # fmt: skip
    assert (asked.note, asked.at, asked.submissions) == ("Who owns row 6?", NOON, (number,))
    assert store.cycle.events(RECORDS, WHOLE_COUNCIL, Q4)[1] == asked


def test_no_change_can_only_be_said_by_a_service_that_returned_something_before(store: Store) -> None:
    with pytest.raises(NotFound, match="Housing has never returned anything"):
        store.cycle.say(HOUSING_MANAGER, HOUSING, "Housing", Q4, ReturnState.NO_CHANGE, "Hari Housing")
    number = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"], quarter=Q4.previous)).submission_id
    said = store.cycle.say(HOUSING_MANAGER, HOUSING, "Housing", Q4, ReturnState.NO_CHANGE, "Hari Housing")
    assert said.submissions == (number,)


def test_only_what_was_received_or_confirmed_for_the_quarter_can_be_accepted(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"], quarter=Q4.previous))
    with pytest.raises(NotFound, match="neither returned nor confirmed anything for 2016-17 Q4"):
        store.cycle.say(RECORDS, WHOLE_COUNCIL, "Housing", Q4, ReturnState.ACCEPTED)
    store.cycle.say(RECORDS, WHOLE_COUNCIL, "Housing", Q4, ReturnState.NO_CHANGE)
    store.cycle.say(RECORDS, WHOLE_COUNCIL, "Housing", Q4, ReturnState.ACCEPTED)
    assert states(store) == [ReturnState.NO_CHANGE, ReturnState.ACCEPTED]


def test_a_service_that_never_returned_can_be_said_not_to_have_returned(store: Store) -> None:
    store.cycle.say(RECORDS, WHOLE_COUNCIL, "Parks", Q4, ReturnState.NOT_RETURNED, "Left without a word.")
    assert states(store) == [ReturnState.NOT_RETURNED]
    assert store.services(RECORDS, WHOLE_COUNCIL) == (), "to be missing is not to have returned"


def test_nobody_can_say_that_a_return_has_not_been_started(store: Store) -> None:
    with pytest.raises(ValueError, match="not started"):
        store.cycle.say(RECORDS, WHOLE_COUNCIL, "Housing", Q4, ReturnState.NOT_STARTED)


@pytest.mark.parametrize("state", [ReturnState.QUERIED, ReturnState.ACCEPTED, ReturnState.NOT_RETURNED])
def test_a_service_manager_neither_queries_nor_accepts(store: Store, state: ReturnState) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    with pytest.raises(NotPermitted):
        store.cycle.say(HOUSING_MANAGER, HOUSING, "Housing", Q4, state)


def test_what_is_said_of_another_service_is_neither_seen_nor_sayable(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Fraud"], "Revenues"))
    assert store.cycle.events(HOUSING_MANAGER, HOUSING) == ()
    with pytest.raises(NotPermitted, match="Revenues is not one of your services"):
        store.cycle.say(HOUSING_MANAGER, HOUSING, "Revenues", Q4, ReturnState.NO_CHANGE)


def test_the_trail_says_what_was_said_but_not_the_note(store: Store) -> None:
    store.cycle.say(RECORDS, WHOLE_COUNCIL, "Parks", Q4, ReturnState.NOT_RETURNED, "Secret reason")
    (line,) = store.audit(RECORDS, WHOLE_COUNCIL)
    assert (line.action, line.object) == ("say how a return stands", "return of Parks, 2016-17 Q4: not returned")
    assert "Secret" not in str(line)


def test_each_signature_is_kept_with_who_signed_and_who_wrote_it_down(store: Store) -> None:
    store.cycle.sign(HOUSING_MANAGER, HOUSING, Q4, SignStep.IAO, "Ola Owner", "Housing", "Seen.", at=NOON)
    store.cycle.sign(SIRO, WHOLE_COUNCIL, Q4, SignStep.SIRO, "Sue Siro", at=NOON)
    first, second = store.cycle.signatures(RECORDS, WHOLE_COUNCIL, Q4)
    assert (first.step, first.service, first.signatory, first.remark) == (SignStep.IAO, "Housing", "Ola Owner", "Seen.")
    assert (first.at, first.recorded_by) == (NOON, "Hari Housing")
    assert (second.step, second.service, second.recorded_by) == (SignStep.SIRO, "", "Sue Siro")
    assert store.cycle.signatures(RECORDS, WHOLE_COUNCIL, Q4.previous) == ()


def test_a_manager_sees_the_council_s_signatures_and_those_of_their_own_service(store: Store) -> None:
    for service in ("Housing", "Revenues"):
        store.cycle.sign(RECORDS, WHOLE_COUNCIL, Q4, SignStep.SERVICE_MANAGER, "Somebody", service)
    store.cycle.sign(RECORDS, WHOLE_COUNCIL, Q4, SignStep.RECORDS_MANAGER, "Rosa Records")
    assert [one.service for one in store.cycle.signatures(HOUSING_MANAGER, HOUSING, Q4)] == ["Housing", ""]


@pytest.mark.parametrize(
    ("step", "service"), [(SignStep.IAO, ""), (SignStep.SERVICE_MANAGER, ""), (SignStep.RECORDS_MANAGER, "Housing")]
)
def test_a_step_is_signed_for_a_service_or_for_the_council_never_both(
    store: Store, step: SignStep, service: str
) -> None:
    with pytest.raises(ValueError, match="is signed"):
        store.cycle.sign(RECORDS, WHOLE_COUNCIL, Q4, step, "Somebody", service)


def test_a_signature_of_nobody_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="name of the person"):
        store.cycle.sign(RECORDS, WHOLE_COUNCIL, Q4, SignStep.RECORDS_MANAGER, "  ")


@pytest.mark.parametrize("step", [step for step in SignStep if step is not SignStep.SIRO])
def test_the_siro_signs_as_siro_only(store: Store, step: SignStep) -> None:
    service = "Housing" if step in SERVICE_STEPS else ""
    with pytest.raises(NotPermitted):
        store.cycle.sign(SIRO, WHOLE_COUNCIL, Q4, step, "Sue Siro", service)


def test_reports_to_a_body_are_listed_latest_first_however_its_name_is_written(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    number = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store)).id
    for day in (25, 28):
        store.cycle.note_report(RECORDS, WHOLE_COUNCIL, "Audit Committee", number, date(2017, 7, day))
    store.cycle.note_report(RECORDS, WHOLE_COUNCIL, "Cabinet Member", number, date(2017, 7, 29))
    found = store.cycle.reports(RECORDS, WHOLE_COUNCIL, " audit  committee")
    assert [(one.body, one.reported_on.day, one.snapshot_id) for one in found] == [
        ("Audit Committee", 28, number),
        ("Audit Committee", 25, number),
    ]
    assert len(store.cycle.reports(RECORDS, WHOLE_COUNCIL)) == 3


def test_the_same_report_is_noted_once(store: Store) -> None:
    number = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store)).id
    for _ in range(2):
        store.cycle.note_report(RECORDS, WHOLE_COUNCIL, "Cabinet Member", number, DUE)
    assert len(store.cycle.reports(RECORDS, WHOLE_COUNCIL)) == 1


def test_a_snapshot_that_is_not_there_cannot_be_reported(store: Store) -> None:
    with pytest.raises(NotFound, match="no snapshot 7"):
        store.cycle.note_report(RECORDS, WHOLE_COUNCIL, "Cabinet Member", 7, DUE)
    assert store.audit(RECORDS, WHOLE_COUNCIL) == (), "what failed left nothing behind"


def test_what_came_in_since_somebody_looked_is_not_accepted_unseen(store: Store) -> None:
    looked_at = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"])).submission_id
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss", "Theft"]))
    accepting = functools.partial(store.cycle.say, RECORDS, WHOLE_COUNCIL, "Housing", Q4, ReturnState.ACCEPTED)
    with pytest.raises(StoreError, match="Housing has returned something else for 2016-17 Q4 since you looked"):
        accepting(seen=[looked_at])
    assert states(store) == [ReturnState.RECEIVED, ReturnState.RECEIVED]
    accepting(seen=[looked_at + 1])
    assert states(store)[-1] is ReturnState.ACCEPTED


def test_nothing_is_said_or_signed_for_a_service_without_a_name(store: Store) -> None:
    with pytest.raises(StoreError, match="its name is blank"):
        store.cycle.say(RECORDS, WHOLE_COUNCIL, "  ", Q4, ReturnState.QUERIED, "Who?")
    with pytest.raises(StoreError, match="its name is blank"):
        store.cycle.sign(RECORDS, WHOLE_COUNCIL, Q4, SignStep.IAO, "Ola Owner", " ")
    assert store.cycle.events(RECORDS, WHOLE_COUNCIL) == ()


def test_what_the_council_showed_a_body_is_not_said_for_one_service(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    number = store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store)).id
    for somebody in (HOUSING_MANAGER, VIEWER):
        with pytest.raises(NotPermitted):
            store.cycle.note_report(somebody, HOUSING, "Cabinet Member", number, DUE)
        latest = store.audit(RECORDS, WHOLE_COUNCIL, limit=1)[0]
        assert (latest.actor, latest.outcome) == (somebody.id, Outcome.DENIED)
    assert store.cycle.reports(RECORDS, WHOLE_COUNCIL) == ()
