"""How far action plans have come, counted from a few rows by hand."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.metrics.actions import words as progress_words
from inforisk.metrics.actions.outstanding import Slips, slips
from inforisk.metrics.actions.plans import PLAN_NOT_NAMED, plan_names, plans, plans_meant
from inforisk.metrics.actions.progress import NOT_SAID, Progress, StatusCounts, progress, status_counts
from inforisk.metrics.shares import percent, percentage
from inforisk.registers.settled import SETTLED
from inforisk.vocabulary import Kind

AS_AT = date(2017, 3, 31)
DATES = ("due", "revised_due", "completed_on")


def actions(*rows: Mapping[str, Any]) -> pd.DataFrame:
    """Actions with the given fields; key "k0", "k1" ... and row 2, 3 ..."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns: dict[str, pd.Series[Any]] = {}
    for name in names:
        values = [row.get(name) for row in rows]
        columns[name] = pd.Series(pd.to_datetime(values) if name in DATES else values,
                                  dtype="datetime64[us]" if name in DATES else "str")  # fmt: skip
    places = range(len(rows))
    return pd.DataFrame(
        columns | {"key": pd.Series([f"k{n}" for n in places], dtype="str"), "row": pd.Series([n + 2 for n in places])}
    )


def counted(**counts: int) -> pd.DataFrame:
    statuses = [name.replace("_", " ") for name, count in counts.items() for _ in range(count)]
    return actions(*({"action_ref": f"A{n}", "status": status} for n, status in enumerate(statuses, start=1)))


def test_each_status_is_counted_and_a_blank_one_is_never_complete() -> None:
    rows = [{"status": status} for status in ("complete", "complete", "in progress", "rejected", None)]
    assert status_counts(actions(*rows)) == StatusCounts(complete=2, in_progress=1, rejected=1, unknown=1)
    assert status_counts(actions({"recommendation": "A"})) == StatusCounts(unknown=1)


def test_a_recommendation_turned_down_in_its_response_is_rejected_and_never_overdue() -> None:
    rows = actions(
        {"action_ref": "A1", "response": "accepted", "status": "complete", "due": "2016-01-31"},
        {"action_ref": "A2", "response": "rejected", "status": None, "due": "2016-01-31"},
        {"action_ref": "A3", "response": "rejected", "status": "in progress", "due": "2017-06-30"},
        {"action_ref": "A4", "response": "partially accepted", "status": None, "due": "2016-01-31"},
    )
    found = progress(rows, AS_AT)
    assert found.counts == StatusCounts(complete=1, in_progress=1, rejected=1, unknown=1)
    assert [(one.ref, one.days_overdue) for one in found.outstanding] == [("A4", 425), ("A3", None)]
    assert (found.percentage, found.percentage_of_accepted) == (25.0, 33.3)


@given(st.lists(st.sampled_from([*SETTLED[Kind.ACTIONS], "in progress", "not started", "awaiting approval", None])))
@settings(max_examples=50, deadline=None)
def test_every_action_has_one_status_and_no_action_is_lost(statuses: Sequence[str | None]) -> None:
    answer = progress(actions({"status": "complete"}, *({"status": status} for status in statuses)), AS_AT)
    assert answer.counts.total == len(statuses) + 1
    assert answer.counts.open == len(answer.outstanding) == answer.overdue + answer.not_yet_due + answer.no_date
    assert answer.counts.total == answer.counts.open + answer.counts.complete + answer.counts.set_aside


@pytest.mark.parametrize(
    ("part", "whole", "number", "words"),
    [(75, 77, 97.4, "97.4%"), (46, 77, 59.7, "59.7%"), (8, 77, 10.4, "10.4%"), (1999, 2000, 99.9, "99.9%"),
     (1, 5000, 0.1, "0.1%"), (0, 7, 0.0, "0%"), (7, 7, 100.0, "100%"), (1, 8, 12.5, "12.5%"), (0, 0, None, "")],
)  # fmt: skip
def test_a_percentage_never_says_more_than_is_true(part: int, whole: int, number: float | None, words: str) -> None:
    assert percentage(part, whole) == number
    assert percent(part, whole) == words


def test_what_is_due_today_is_not_overdue_and_the_revised_date_counts() -> None:
    answer = progress(
        actions(
            {"action_ref": "A1", "status": "in progress", "due": "2017-03-31"},
            {"action_ref": "A2", "status": "in progress", "due": "2017-03-30"},
            {"action_ref": "A3", "status": "not started", "due": "2017-01-01", "revised_due": "2017-06-30"},
            {"action_ref": "A4", "status": "not started"},
            {"action_ref": "A5", "status": "complete", "due": "2017-01-01"},
        ),
        AS_AT,
    )
    assert (answer.overdue, answer.not_yet_due, answer.no_date, answer.revised) == (1, 2, 1, 1)
    assert [(one.ref, one.days_overdue) for one in answer.outstanding] == [
        ("A2", 1), ("A1", None), ("A3", None), ("A4", None),
    ]  # fmt: skip


def test_an_outstanding_action_says_who_by_when_and_what_it_waits_for() -> None:
    answer = progress(
        actions(
            {"action_ref": "A1", "status": "awaiting approval", "recommendation": "Write a policy", "approver": "IMSG",
             "action_owner": "Jo", "due": "2017-01-31", "revised_due": "2017-03-01"},
            {"action_ref": "A2", "status": "in progress", "recommendation": "Publish it", "depends_on": "A1; A3"},
            {"action_ref": "A3", "status": "complete", "recommendation": "Buy paper"},
            {"status": "in progress", "agreed_action": "Tidy up"},
        ),
        AS_AT,
    )  # fmt: skip
    first, second, third = answer.outstanding
    assert (first.approver, first.due_now, first.days_overdue, first.slips) == (
        "IMSG", date(2017, 3, 1), 30, Slips(1, 29),
    )  # fmt: skip
    assert (second.blocked_by, third.ref, third.name) == (("A1",), "row 5", "Tidy up")
    assert progress_words.outstanding(first) == (
        "A1 Write a policy: awaiting approval; owner: Jo; approver: IMSG;"
        " due 1 March 2017 (first 31 January 2017), put off once, 30 days overdue."
    )
    assert progress_words.outstanding(second) == ("A2 Publish it: in progress; no owner named; no date; waits for A1.")


def test_references_of_another_plan_do_not_stand_in_the_way() -> None:
    answer = progress(
        actions(
            {"plan": "ICO audit", "action_ref": "1", "status": "in progress"},
            {"plan": "Maturity", "action_ref": "1", "status": "complete"},
            {"plan": "Maturity", "action_ref": "2", "status": "in progress", "depends_on": "1"},
        ),
        AS_AT,
        "maturity",
    )
    assert answer.outstanding[0].blocked_by == ()


def ledger(due: str, revised: str | None, entity: str = "a") -> pd.DataFrame:
    return actions({"due": due, "revised_due": revised, "entity": entity, "status": "in progress"})


def test_dates_put_off_are_counted_from_quarter_to_quarter() -> None:
    quarters = [ledger("2016-06-30", None), ledger("2016-06-30", "2016-09-30"), ledger("2016-06-30", "2016-09-30"),
                ledger("2016-06-30", "2016-12-31"), ledger("2017-03-31", None)]  # fmt: skip
    assert slips(quarters[:1]) == {}
    assert slips(quarters[:3]) == {"a": Slips(1, 92)}
    assert slips(quarters) == {"a": Slips(3, 274)}
    assert slips([]) == {}


def test_an_action_added_later_is_reckoned_from_its_own_first_date() -> None:
    assert slips([ledger("2016-06-30", None, "b"), ledger("2016-09-30", "2016-10-30")]) == {"a": Slips(1, 30)}


def test_the_history_reaches_the_outstanding_actions() -> None:
    now = ledger("2016-06-30", "2017-06-30")
    answer = progress(now, AS_AT, history=[ledger("2016-06-30", "2016-12-31")])
    assert answer.outstanding[0].slips == Slips(2, 365)


def test_recommendations_and_actions_are_two_levels() -> None:
    answer = progress(
        actions(
            {"recommendation": "Train everybody", "status": "complete"},
            {"recommendation": "Train  EVERYBODY", "status": "in progress"},
            {"recommendation": "Keep a register", "status": "complete"},
            {"recommendation": "Keep a register", "status": "superseded"},
            {"recommendation": "Buy a safe", "status": "rejected"},
            {"action_ref": "C1", "status": "complete"},
        ),
        AS_AT,
    )
    assert (answer.counts.total, answer.recommendations, answer.recommendations_complete) == (6, 4, 2)


NAMES = ("ICO audit action plan", "ICO audit 2013", "Internal audit", "Maturity: improvement actions")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("ico  AUDIT Action-Plan", NAMES[:1]), ("ICO audit", NAMES[:2]), ("ico", NAMES[:2]),
     ("Maturity action plan", NAMES[3:]), ("internal", (NAMES[2],)), ("audit", NAMES[:3]),
     ("plan", NAMES[:1]), ("External", ()), ("", ())],
)  # fmt: skip
def test_a_plan_is_found_by_its_name_or_the_words_of_it(wanted: str, found: tuple[str, ...]) -> None:
    assert plans_meant(NAMES, wanted) == found


def test_a_plan_written_in_two_ways_is_one_plan() -> None:
    rows = actions({"plan": "ICO audit"}, {"plan": " ico  Audit "}, {"plan": None}, {"plan": "Another"})
    assert plan_names(rows).tolist() == ["ICO audit", "ICO audit", PLAN_NOT_NAMED, "Another"]
    assert plans(rows) == ("Another", "ICO audit", PLAN_NOT_NAMED)
    assert plans(actions({"status": "complete"})) == (PLAN_NOT_NAMED,)


def test_a_plan_nobody_knows_has_no_actions() -> None:
    answer = progress(actions({"plan": "ICO audit", "status": "complete"}), AS_AT, "Fire safety")
    assert (answer.counts.total, answer.plans, answer.percentage) == (0, (), None)
    assert progress_words.summary(answer) == "There are no actions of a plan called 'Fire safety'."


def test_parts_are_counted_apart_with_what_is_overdue() -> None:
    answer = progress(
        actions(
            {"priority": "low", "status": "complete", "scope_area": "Training"},
            {"priority": "urgent", "status": "in progress", "due": "2016-12-31", "scope_area": "training "},
            {"status": "complete"},
        ),
        AS_AT,
    )
    assert [(part.name, part.counts.total, part.overdue) for part in answer.by_priority] == [
        ("urgent", 1, 1), ("low", 1, 0), (NOT_SAID, 1, 0),
    ]  # fmt: skip
    assert progress_words.by_part(answer.by_scope_area, "scope area") == (
        "Complete by scope area: Training 1 of 2 (1 overdue), Not said 1 of 1."
    )


def said(**counts: int) -> Progress:
    return progress(counted(**counts), AS_AT)


def test_the_headline_names_what_waits_for_approval_and_who_approves() -> None:
    rows = counted(complete=75, awaiting_approval=2)
    rows["recommendation"] = pd.Series([f"Do {n}" for n in range(1, 78)], dtype="str")
    rows["approver"] = pd.Series([None] * 75 + ["IMSG", None], dtype="str")
    assert progress_words.headline(progress(rows, AS_AT)) == (
        "75 of 77 actions complete, 97.4%: 2 awaiting approval: A76 Do 76 (approver: IMSG); A77 Do 77"
        " (no approver named)."
    )


def test_the_counts_are_reconciled_in_one_line() -> None:
    assert progress_words.reconciled(said(complete=3, in_progress=1, rejected=1)) == (
        "Complete 3 + awaiting approval 0 + in progress 1 + not started 0 + rejected 1 + superseded 0"
        " + status unknown 0 = 5 actions."
    )


def test_the_denominator_says_whether_rejected_and_superseded_are_in_it() -> None:
    assert progress_words.denominator(said(complete=3, in_progress=1)) == (
        "Counted are 4 actions, one a row, of 4 recommendations; 3 of the recommendations are complete."
        " None was rejected or superseded, so the percentage is of all of them."
    )
    assert progress_words.denominator(said(complete=3, rejected=1, superseded=1)).endswith(
        "The 5 include 1 rejected and 1 superseded; without them 3 of 3 are complete, 100%."
    )
    assert progress_words.denominator(said(rejected=2)).endswith("without them 0 of 0 are complete.")


def test_lateness_is_said_as_at_a_date() -> None:
    assert progress_words.lateness(said(complete=1)) == "As at 31 March 2017 no action is open."
    assert progress_words.lateness(said(in_progress=1)) == (
        "As at 31 March 2017, of 1 open action none are overdue, none not yet due and 1 without a date."
    )


def test_progress_is_written_as_plain_values() -> None:
    record = said(complete=2, awaiting_approval=1).as_record()
    assert (record["total"], record["complete"], record["awaiting_approval"], record["percentage"]) == (3, 2, 1, 66.7)
    assert record["outstanding"][0]["ref"] == "A3"
    assert record["as_at"] == "2017-03-31"


def test_a_column_nobody_filled_in_is_a_column_that_is_not_there() -> None:
    rows = actions({"status": "complete", "plan": None, "scope_area": None, "action_owner": None, "action_ref": None})
    found = progress(rows, AS_AT)
    assert [part.name for part in (*found.by_plan, *found.by_scope_area, *found.by_owner)] == [
        PLAN_NOT_NAMED, NOT_SAID, NOT_SAID,
    ]  # fmt: skip
    assert found.recommendations == 1
