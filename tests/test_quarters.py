"""Quarters: April to June is the first, whatever way people write the year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inforisk.errors import NotAQuarter
from inforisk.quarters import Quarter

days = st.dates(date(1950, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    "written",
    ["2016-17Q4", "2016-17 Q4", "2016/17 Q4", "Q4 2016-17", "q4 2016/2017", " 2016–17 q4 ", "2016-2017 Quarter 4"],
)
def test_a_quarter_is_read_in_every_way_people_write_it(written: str) -> None:
    assert Quarter.parse(written) == Quarter(2016, 4)


@pytest.mark.parametrize(
    "written", ["", "2016 Q4", "2016-18 Q4", "2016-17 Q5", "2016-17", "Q4", "16-17 Q4", "2016-17 Q44"]
)
def test_what_is_not_a_quarter_is_refused(written: str) -> None:
    with pytest.raises(NotAQuarter, match="is not a"):
        Quarter.parse(written)


def test_a_quarter_number_outside_one_to_four_is_refused() -> None:
    with pytest.raises(NotAQuarter, match="no quarter 5"):
        Quarter(2016, 5)


@pytest.mark.parametrize(
    ("number", "first", "last"),
    [
        (1, date(2016, 4, 1), date(2016, 6, 30)),
        (2, date(2016, 7, 1), date(2016, 9, 30)),
        (3, date(2016, 10, 1), date(2016, 12, 31)),
        (4, date(2017, 1, 1), date(2017, 3, 31)),
    ],
)
def test_the_first_and_last_days_are_those_of_the_uk_financial_year(number: int, first: date, last: date) -> None:
    assert (Quarter(2016, number).first_day, Quarter(2016, number).last_day) == (first, last)


def test_the_turn_of_the_century_is_written_with_two_digits() -> None:
    assert Quarter(1999, 4).label == "1999-00 Q4"
    assert Quarter.parse("1999-00 Q4").next == Quarter(2000, 1)


@given(days)
def test_every_day_lies_in_its_own_quarter(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.first_day <= day <= quarter.last_day


@given(days)
def test_quarters_follow_each_other_without_a_gap(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.next.first_day == quarter.last_day + timedelta(days=1)
    assert quarter.next.previous == quarter


@given(days, days)
def test_labels_sort_as_quarters_do(one: date, other: date) -> None:
    first, second = Quarter.of(one), Quarter.of(other)
    assert (first < second) == (first.label < second.label)
    assert Quarter.parse(first.label) == first


def test_quarters_are_counted_across_a_financial_year() -> None:
    assert Quarter(2017, 1).quarters_after(Quarter(2016, 4)) == 1
    assert Quarter(2017, 1).quarters_after(Quarter(2015, 3)) == 6
    assert Quarter(2016, 4).quarters_after(Quarter(2016, 4)) == 0
