"""Whether a return says anything new, on rows a person can count."""

import pandas as pd

from inforisk.cycle.sameness import Sameness, contents, review_dates


def rows(*lines: tuple[str, str | None, str | None, str | None]) -> pd.DataFrame:
    """Service, reference, last reviewed, review due."""
    frame = pd.DataFrame(lines, columns=["returned_by", "risk_id", "last_reviewed", "review_due"], dtype="str")
    dates = {name: pd.to_datetime(frame[name]).astype("datetime64[us]") for name in ("last_reviewed", "review_due")}
    return frame.assign(**dates)


BEFORE = rows(
    ("housing", "R1", "2016-12-01", "2017-12-01"),
    ("housing", "R2", None, "2017-06-01"),
    ("housing", "R3", None, None),
    ("planning", "R1", "2016-11-01", None),
)


def test_dates_nobody_touched_are_counted_whatever_the_order_of_the_rows() -> None:
    assert review_dates(BEFORE.iloc[::-1], BEFORE, "risk_id") == {"housing": (2, 2), "planning": (1, 1)}


def test_one_date_moved_is_one_row_touched() -> None:
    now = rows(
        ("housing", "R1", "2017-03-01", "2017-12-01"),
        ("housing", "R2", None, "2017-06-01"),
        ("housing", "R9", "2017-03-01", None),
    )
    assert review_dates(now, BEFORE, "risk_id") == {"housing": (2, 1)}


def test_a_date_filled_in_or_taken_out_is_touched() -> None:
    now = rows(("housing", "R2", "2017-03-01", "2017-06-01"), ("planning", "R1", None, None))
    assert review_dates(now, BEFORE, "risk_id") == {"housing": (1, 0), "planning": (0, 0)}


def test_a_reference_used_twice_is_compared_with_nothing() -> None:
    twice = pd.concat([BEFORE, BEFORE.iloc[:1]])
    assert review_dates(BEFORE, twice, "risk_id")["housing"] == (1, 1)


def test_rows_without_a_reference_are_not_matched_with_each_other() -> None:
    blank = rows(("housing", None, "2016-12-01", None))
    assert review_dates(blank, blank, "risk_id") == {}


def test_the_same_rows_in_another_order_hold_the_same_and_one_letter_more_does_not() -> None:
    assert contents(BEFORE) == contents(BEFORE.iloc[::-1].reset_index(drop=True))
    changed = BEFORE.assign(risk_id=BEFORE["risk_id"].replace("R3", "R3a"))
    assert contents(changed)["housing"] != contents(BEFORE)["housing"]
    assert contents(changed)["planning"] == contents(BEFORE)["planning"]


def test_no_review_dates_at_all_are_not_called_untouched() -> None:
    assert not Sameness(False, 0, 0).has_untouched_dates
    assert Sameness(False, 3, 3).has_untouched_dates
    assert not Sameness(False, 3, 2).has_untouched_dates
