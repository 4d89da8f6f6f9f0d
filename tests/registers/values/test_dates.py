"""Dates as people in the UK write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inforisk.phrases import day_words
from inforisk.registers.values.dates import read_date

PLAIN = {
    "30/06/2017": date(2017, 6, 30),
    "1/2/17": date(2017, 2, 1),
    "01.02.2017": date(2017, 2, 1),
    "30-6-2017": date(2017, 6, 30),
    "2023-09-12": date(2023, 9, 12),
    "2017-03-04 00:00:00": date(2017, 3, 4),
    "2017-03-04T10:15:00Z": date(2017, 3, 4),
    "30/06/2017 14:00": date(2017, 6, 30),
    "42916": date(2017, 6, 30),
    "42916.5": date(2017, 6, 30),
    "20170304": date(2017, 3, 4),
    "30 June 2017": date(2017, 6, 30),
    "30th June 2017": date(2017, 6, 30),
    "1st of May 2018": date(2018, 5, 1),
    "Friday 30 June 2017": date(2017, 6, 30),
    "30-Jun-17": date(2017, 6, 30),
    "June 30, 2017": date(2017, 6, 30),
    "12/03/85": date(1985, 3, 12),
    " 30/06/2017 ": date(2017, 6, 30),
}


@pytest.mark.parametrize(("text", "expected"), PLAIN.items())
def test_a_day_is_read_with_nothing_to_say(text: str, expected: date) -> None:
    assert read_date(text) == (expected, None, "")


PERIODS = {
    "Jun-17": (date(2017, 6, 1), date(2017, 6, 30)),
    "Mar-24": (date(2024, 3, 1), date(2024, 3, 31)),
    "June 2017": (date(2017, 6, 1), date(2017, 6, 30)),
    "Feb 2016": (date(2016, 2, 1), date(2016, 2, 29)),
    "06/2017": (date(2017, 6, 1), date(2017, 6, 30)),
    "Q1 2017/18": (date(2017, 4, 1), date(2017, 6, 30)),
    "Q4 2016-17": (date(2017, 1, 1), date(2017, 3, 31)),
    "2016-17 Q4": (date(2017, 1, 1), date(2017, 3, 31)),
    "2017/18": (date(2017, 4, 1), date(2018, 3, 31)),
    "2017": (date(2017, 1, 1), date(2017, 12, 31)),
    "end of June 2017": (date(2017, 6, 1), date(2017, 6, 30)),
}


@pytest.mark.parametrize(("text", "days"), PERIODS.items())
def test_a_period_is_taken_as_its_last_day_and_said(text: str, days: tuple[date, date]) -> None:
    answer = read_date(text)
    assert answer.value == days[1]
    assert answer.rule is not None
    assert answer.rule.code == "date_only_period"
    assert answer.hint == f"Its last day was taken: {day_words(days[1])}."


@pytest.mark.parametrize(("text", "days"), PERIODS.items())
def test_where_something_begins_a_period_is_taken_as_its_first_day(text: str, days: tuple[date, date]) -> None:
    assert read_date(text, starts=True).value == days[0]


UNREAD = {
    "31/06/2017": ("date_impossible", "June 2017 has 30 days."),
    "29/02/2017": ("date_impossible", "February 2017 has 28 days."),
    "2017-02-30": ("date_impossible", "February 2017 has 28 days."),
    "13/25/2017": ("date_impossible", ""),
    "12/25/2017": ("date_not_read", "The day stands first: month-first dates are not turned round."),
    "17-Jun": ("date_not_read", "The year is missing."),
    "Q3": ("date_not_read", "Write the financial year beside the quarter, for example Q1 2017/18."),
    "2011-12": ("date_not_read", "It may be a month or a financial year; 2011/12 is the year."),
    "every 2 years": ("date_not_read", ""),
    "12": ("date_not_read", ""),
    "99999": ("date_not_read", ""),
    "TBC": ("date_is_words", ""),
    "ongoing": ("date_is_words", ""),
    "annually": ("date_is_words", ""),
    "n/a": ("date_is_words", ""),
    "12/03/2017, 14/06/2017": ("several_dates", ""),
    "12/03/2017\n14/06/2017": ("several_dates", ""),
}


@pytest.mark.parametrize(("text", "expected"), UNREAD.items())
def test_what_is_no_single_day_is_left_empty_and_told(text: str, expected: tuple[str, str]) -> None:
    answer = read_date(text)
    assert answer.value is None
    assert answer.rule is not None
    assert (answer.rule.code, answer.hint) == expected


def test_one_date_among_words_is_taken_and_said() -> None:
    answer = read_date("30/06/2017 (revised)")
    assert answer.value == date(2017, 6, 30)
    assert answer.rule is not None
    assert answer.rule.code == "date_among_words"
    assert answer.hint == "30 June 2017 was taken."


@given(st.dates())
def test_an_iso_date_reads_as_itself(day: date) -> None:
    assert read_date(day.isoformat()) == (day, None, "")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_the_day_stands_before_the_month(day: date) -> None:
    assert read_date(day.strftime("%d/%m/%Y")) == (day, None, "")
    assert read_date(day_words(day)) == (day, None, "")


@given(st.text() | st.text(alphabet="0123456789/-. JunqQ,\n"))
def test_no_text_stops_the_reader_and_what_is_not_read_is_told(text: str) -> None:
    answer = read_date(text)
    assert answer.value is not None or answer.rule is not None
