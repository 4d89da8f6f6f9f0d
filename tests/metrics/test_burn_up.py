"""A plan from report to report: each point of its own total, in the words a committee can check."""

from datetime import date

import pytest

from inforisk.metrics.actions.burn_up import (
    ProgressPoint,
    burn_up_message,
    burn_up_words,
    in_order,
    is_trend,
    reported_words,
    total_words,
)
from inforisk.metrics.actions.progress import StatusCounts


def point(on: str, complete: int, total: int, quarter: str, body: str = "", waiting: int = 0) -> ProgressPoint:
    counts = StatusCounts(complete=complete, awaiting_approval=waiting, in_progress=total - complete - waiting)
    return ProgressPoint(date.fromisoformat(on), counts, quarter, body)


AUDIT = in_order(
    [
        point("2017-04-13", 75, 77, "2016-17 Q4", "Cabinet Member", waiting=2),
        point("2015-12-31", 0, 0, "2015-16 Q3"),
        point("2016-03-31", 2, 77, "2015-16 Q4"),
        point("2016-07-25", 8, 77, "2016-17 Q1", "Audit and Procurement Committee"),
        point("2016-06-30", 8, 77, "2016-17 Q1"),
        point("2017-03-31", 75, 77, "2016-17 Q4", waiting=2),
    ]
)


def test_the_points_stand_by_day_and_begin_with_the_first_action() -> None:
    assert [(one.on.isoformat(), one.done, one.what) for one in AUDIT] == [
        ("2016-03-31", "2 of 77", "2015-16 Q4"),
        ("2016-06-30", "8 of 77", "2016-17 Q1"),
        ("2016-07-25", "8 of 77", "2016-17 Q1 as reported to Audit and Procurement Committee"),
        ("2017-03-31", "75 of 77", "2016-17 Q4"),
        ("2017-04-13", "75 of 77", "2016-17 Q4 as reported to Cabinet Member"),
    ]


def test_of_one_day_the_quarter_stands_before_its_report() -> None:
    both = [point("2017-03-31", 1, 2, "2016-17 Q4", "Cabinet"), point("2017-03-31", 1, 2, "2016-17 Q4")]
    assert [one.body for one in in_order(both)] == ["", "Cabinet"]


def test_no_actions_at_all_leave_no_point() -> None:
    assert in_order([point("2016-03-31", 0, 0, "2015-16 Q4")]) == ()


@pytest.mark.parametrize(
    ("first", "last", "message"),
    [
        ((2, 77, 0), (75, 77, 2), "75 of 77 actions are complete, up from 2 of 77 at 30 June 2016; 2 await approval"),
        ((3, 4, 0), (1, 4, 1), "1 of 4 actions is complete, down from 3 of 4 at 30 June 2016; 1 awaits approval"),
        ((3, 4, 0), (3, 4, 0), "3 of 4 actions are complete, as many as at 30 June 2016"),
        ((3, 4, 0), (3, 9, 0), "3 of 9 actions are complete, beside 3 of 4 at 30 June 2016"),
    ],
)
def test_the_message_sets_the_last_point_beside_the_first(
    first: tuple[int, int, int], last: tuple[int, int, int], message: str
) -> None:
    points = [point("2016-06-30", first[0], first[1], "2016-17 Q1", waiting=first[2]),
              point("2016-09-30", last[0], last[1], "2016-17 Q2", waiting=last[2])]  # fmt: skip
    assert burn_up_message(points) == message


def test_one_quarter_is_not_a_trend_however_often_it_was_reported() -> None:
    points = [point("2016-06-30", 8, 77, "2016-17 Q1"), point("2016-07-25", 8, 77, "2016-17 Q1", "Cabinet Member")]
    assert not is_trend(points)
    assert burn_up_message(points) == "8 of 77 actions are complete; one quarter is not a trend"
    assert is_trend(AUDIT)


def test_what_each_body_was_shown_is_said() -> None:
    assert reported_words(AUDIT) == (
        "Reported: on 25 July 2016 to Audit and Procurement Committee, 8 of 77 complete (figures of 2016-17 Q1); "
        "on 13 April 2017 to Cabinet Member, 75 of 77 complete (figures of 2016-17 Q4)."
    )
    assert reported_words(AUDIT[:2]) == "No report to a body is noted for these quarters."


def test_a_total_that_changed_is_said_and_a_quarter_without_returns_is_no_nought() -> None:
    points = in_order(
        [
            point("2016-06-30", 8, 77, "2016-17 Q1"),
            point("2016-09-30", 0, 0, "2016-17 Q2"),
            point("2016-12-31", 46, 80, "2016-17 Q3"),
        ]
    )
    assert total_words(points) == (
        "The number of actions changed from 77 to 80 by 31 December 2016: each point is of the total it had then."
    )
    assert "30 September 2016 (2016-17 Q2): none returned;" in burn_up_words(points)
    assert total_words(AUDIT) == "The number of actions stayed the same."
