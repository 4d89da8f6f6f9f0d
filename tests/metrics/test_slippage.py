"""What was put off, how often, by how long and by whom; and what is due next."""

from datetime import date

import pytest

from inforisk.metrics.actions.breakdown import MOST_PARTS, breakdown_message, drawn_parts
from inforisk.metrics.actions.due import BUCKETS, bucket_of, due_buckets, due_message
from inforisk.metrics.actions.outstanding import outstanding_actions
from inforisk.metrics.actions.progress import NOT_SAID, Part, StatusCounts
from inforisk.metrics.actions.slippage import OwnerPutOff, by_owner_words, slippage, slippage_message
from tests.metrics.test_progress import actions

AS_AT = date(2017, 3, 31)

BEFORE = actions(
    {"action_ref": "A1", "action_owner": "Ann Archer", "status": "in progress", "due": "2016-09-30"},
    {"action_ref": "A2", "action_owner": "Ben Baker", "status": "in progress", "due": "2016-12-31"},
    {"action_ref": "A3", "action_owner": "Ann Archer", "status": "in progress", "due": "2016-12-31"},
)
# A1: its date was replaced without keeping the first one, then revised. A2: revised. A3: brought forward. A4: no date.
NOW = actions(
    {"action_ref": "A1", "recommendation": "Keep a register", "action_owner": "Ann Archer", "status": "complete",
     "due": "2016-10-30", "revised_due": "2016-12-29"},
    {"action_ref": "A2", "recommendation": "Approve the policy", "action_owner": "B. Baker", "status": "in progress",
     "due": "2016-12-31", "revised_due": "2017-01-30"},
    {"action_ref": "A3", "action_owner": "Ann Archer", "status": "in progress", "due": "2016-11-30"},
    {"action_ref": "A4", "action_owner": "Cath Cole", "status": "in progress"},
)  # fmt: skip


def test_a_date_moved_later_is_counted_with_the_days_from_the_first_date_to_the_last() -> None:
    found = slippage(NOW, [BEFORE])
    assert [(one.ref, one.times, one.days, one.due_first, one.due_now) for one in found.actions] == [
        ("A1", 1, 90, date(2016, 9, 30), date(2016, 12, 29)),
        ("A2", 1, 30, date(2016, 12, 31), date(2017, 1, 30)),
    ]
    assert (found.dated, found.times) == (3, 2)


def test_without_earlier_quarters_only_the_plans_own_dates_tell() -> None:
    assert [(one.ref, one.days) for one in slippage(NOW).actions] == [("A1", 60), ("A2", 30)]


def test_each_owner_stands_with_the_actions_put_off_of_those_with_a_date() -> None:
    found = slippage(NOW, [BEFORE], {"B. Baker": "Ben Baker"})
    assert found.by_owner == (OwnerPutOff("Ann Archer", 1, 2, 1, 90), OwnerPutOff("Ben Baker", 1, 1, 1, 30))
    assert by_owner_words(found) == (
        "Ann Archer: 1 of 2 put off, 1 time, the longest by 90 days; "
        "Ben Baker: 1 of 1 put off, 1 time, the longest by 30 days"
    )


def test_the_slippage_is_said_in_one_sentence_and_none_is_said() -> None:
    assert slippage_message(slippage(NOW, [BEFORE])) == (
        "2 of 3 actions with a date were put off, 2 times in all, the longest by 90 days"
    )
    assert slippage_message(slippage(BEFORE)) == "None of 3 actions with a date was put off"
    assert slippage_message(slippage(BEFORE.iloc[:0])) == "No action has a date, so nobody can say what was put off"


DUE = actions(
    {"action_ref": "A1", "status": "in progress", "due": "2017-03-30"},
    {"action_ref": "A2", "status": "in progress", "due": "2017-03-31"},
    {"action_ref": "A3", "status": "awaiting approval", "due": "2017-01-31", "revised_due": "2017-04-30"},
    {"action_ref": "A4", "status": "not started", "due": "2017-05-01"},
    {"action_ref": "A5", "status": "not started", "due": "2017-06-29"},
    {"action_ref": "A6", "status": None, "due": "2017-06-30"},
    {"action_ref": "A7", "status": "not started"},
    {"action_ref": "A8", "status": "complete", "due": "2017-01-31"},
)


def test_every_open_action_is_in_one_bucket_by_the_date_that_counts() -> None:
    found = outstanding_actions(DUE, AS_AT)
    assert {one.ref: bucket_of(one, AS_AT) for one in found} == {
        "A1": "Overdue",
        "A2": "In the next 30 days",
        "A3": "In the next 30 days",
        "A4": "In 31 to 90 days",
        "A5": "In 31 to 90 days",
        "A6": "Later than that",
        "A7": "No date",
    }
    assert list(due_buckets(found, AS_AT).items()) == list(zip(BUCKETS, [1, 2, 2, 1, 1], strict=True))


def test_the_next_date_is_named() -> None:
    found = outstanding_actions(DUE, AS_AT)
    assert due_message(found, AS_AT) == "1 of 7 open actions is overdue; the next is due on 31 March 2017"
    assert due_message(found[-1:], AS_AT) == "None of 1 open action is overdue; none has a date ahead"


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ([Part("Governance", StatusCounts(complete=27, awaiting_approval=2), 0),
          Part("Training", StatusCounts(complete=22), 0)], "Governance is furthest behind: 27 of 29 actions complete"),
        ([Part("Governance", StatusCounts(complete=27), 0), Part(NOT_SAID, StatusCounts(not_started=1), 0)],
         "Actions without a scope area are furthest behind: 0 of 1 action complete"),
        ([Part("Governance", StatusCounts(complete=2), 0), Part("Training", StatusCounts(complete=3), 0)],
         "Every action is complete, whatever its scope area"),
        ([Part("Governance", StatusCounts(complete=1, rejected=1), 0)], "Governance: 1 of 2 actions complete"),
    ],
)  # fmt: skip
def test_the_part_furthest_behind_is_named(parts: list[Part], message: str) -> None:
    assert breakdown_message(parts, "scope area") == message


def test_a_priority_is_called_one() -> None:
    parts = [Part("High", StatusCounts(complete=2), 0), Part("Low", StatusCounts(in_progress=3), 0)]
    assert breakdown_message(parts, "priority") == "Low priority is furthest behind: 0 of 3 actions complete"


def test_of_too_many_parts_the_smallest_are_drawn_as_one_and_no_action_is_lost() -> None:
    parts = [Part(f"Owner {number:02}", StatusCounts(complete=number, not_started=1), 1) for number in range(1, 41)]
    shown = drawn_parts(parts)
    assert len(shown) == MOST_PARTS == 12
    assert [part.name for part in shown[:2]] == ["Owner 30", "Owner 31"]
    assert shown[-1] == Part("29 others", StatusCounts(complete=sum(range(1, 30)), not_started=29), 29)
    assert sum(part.counts.total for part in shown) == sum(part.counts.total for part in parts)
    assert drawn_parts(parts[:12]) == tuple(parts[:12])
