"""Incidents laid over time and by kind: every one of them in one place, and what no bar shows said."""

from datetime import date

import pandas as pd
import pytest

from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.incidents.counts import drawn_counts, drawn_severities, most_message, severity_message
from inforisk.metrics.incidents.over_time import (
    MOST_PERIODS,
    beside_words,
    incidents_over_time,
    over_time_message,
    over_time_words,
)
from tests.metrics.test_incidents import log

AS_AT = date(2017, 3, 31)


def incidents(**days: str | None) -> pd.DataFrame:
    """Incidents under their references, each on its day; the reference is the entity too."""
    rows = [{"incident_id": ref, "key": ref, "entity": ref, "occurred_on": day} for ref, day in days.items()]
    return log(*rows)


NOW = incidents(I3="2016-10-01", I4="2017-01-10", I5="2017-03-31", I6=None)
THEN = incidents(I1="2016-06-30", I2="2016-07-01", I3="2016-10-01")


def test_what_only_an_earlier_log_lists_is_counted_apart_and_nothing_twice() -> None:
    found = incidents_over_time(NOW, [THEN.iloc[:2], THEN], AS_AT)
    assert [(one.label, one.logged, one.earlier) for one in found.periods] == [
        ("2016-17 Q1", 0, 1),
        ("2016-17 Q2", 0, 1),
        ("2016-17 Q3", 1, 0),
        ("2016-17 Q4", 2, 0),
    ]
    assert (found.logged, found.earlier, found.undated, found.before, found.is_monthly) == (3, 2, 1, 0, False)


def test_the_last_quarter_is_set_beside_the_one_before_and_what_has_no_bar_is_said() -> None:
    found = incidents_over_time(NOW, [THEN], AS_AT)
    assert over_time_message(found) == "2 incidents happened in 2016-17 Q4, 1 more than in 2016-17 Q3"
    assert over_time_words(found) == (
        "2016-17 Q1: 1 (1 on an earlier log only); 2016-17 Q2: 1 (1 on an earlier log only); 2016-17 Q3: 1; "
        "2016-17 Q4: 2. 1 gives no date and is in no bar. 2 stand on the log of an earlier quarter only."
    )


def test_a_quarter_without_an_incident_keeps_its_place() -> None:
    found = incidents_over_time(incidents(I1="2016-04-01", I2="2016-12-31"), [], date(2017, 2, 1))
    assert [one.total for one in found.periods] == [1, 0, 1, 0]
    assert over_time_message(found) == "No incidents happened in 2016-17 Q4 so far, 1 fewer than in 2016-17 Q3"
    assert beside_words(found) == "2016-17 Q4 ends on 31 March 2017: it is not over."


def test_one_quarter_is_shown_by_month_and_not_called_a_trend() -> None:
    found = incidents_over_time(NOW, [THEN], AS_AT, date(2017, 1, 1))
    assert [(one.label, one.total) for one in found.periods] == [
        ("January 2017", 1), ("February 2017", 0), ("March 2017", 1),
    ]  # fmt: skip
    assert over_time_message(found) == "2 incidents happened in the quarter; one quarter is not a trend"


def test_months_that_have_not_begun_are_not_drawn() -> None:
    found = incidents_over_time(incidents(I1="2017-01-10"), [], date(2017, 2, 1))
    assert [one.label for one in found.periods] == ["January 2017", "February 2017"]
    assert [one.is_whole for one in found.periods] == [True, False]


def test_three_years_are_drawn_and_what_was_before_is_counted() -> None:
    found = incidents_over_time(incidents(I1="2010-05-01", I2="2014-03-31", I3="2017-01-01"), [], AS_AT)
    assert len(found.periods) == MOST_PERIODS == 12
    assert (found.periods[0].label, found.before) == ("2014-15 Q1", 2)
    assert beside_words(found) == "2 happened before 2014-15 Q1."


def test_without_a_date_nothing_is_laid_over_time() -> None:
    found = incidents_over_time(incidents(I1=None), [THEN.iloc[:0]], AS_AT)
    assert (found.periods, found.undated) == ((), 1)


CATEGORIES = {"Disclosed in error": 6, "Cyber": 3, "Lost": 2, "Stolen": 2, "Late": 1, "Fault": 1, NOT_GIVEN: 4}


def test_four_kinds_stand_by_name_and_the_others_together() -> None:
    assert drawn_counts(CATEGORIES, "category", "categories") == {
        "Disclosed in error": 6, "Cyber": 3, "Lost": 2, "Stolen": 2, "Other, 2 categories": 2, "Not given": 4,
    }  # fmt: skip
    assert drawn_counts({"cyber": 1}, "category", "categories") == {"Cyber": 1}


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        (CATEGORIES, "Disclosed in error is the most frequent category: 6 of 19 incidents"),
        ({"Cyber": 2, "Lost": 2}, "No category stands out: Cyber and Lost have 2 incidents each"),
        ({NOT_GIVEN: 2}, "None of 2 incidents gives its category"),
    ],
)
def test_the_most_frequent_kind_is_named_and_a_tie_is_called_one(counts: dict[str, int], message: str) -> None:
    assert most_message(counts, "category") == message


def test_severities_are_a_scale_from_the_gravest_and_the_grave_are_counted() -> None:
    by_severity = {"near miss": 1, "low": 0, "medium": 2, "high": 3, "critical": 0, NOT_GIVEN: 1}
    assert list(drawn_severities(by_severity).items()) == [
        ("Critical", 0), ("High", 3), ("Medium", 2), ("Low", 0), ("Near miss", 1), ("Not given", 1),
    ]  # fmt: skip
    assert severity_message(by_severity) == "3 of 7 incidents were high or critical; 1 does not say"
    assert severity_message(by_severity | {"high": 0}) == "None of 4 incidents was high or critical; 1 does not say"
    assert severity_message({"high": 1}) == "1 of 1 incident was high or critical"
