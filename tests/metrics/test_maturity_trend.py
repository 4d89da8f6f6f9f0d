"""Maturity from assessment to assessment: what is a new point, where the line breaks, what changed."""

from datetime import date

import pandas as pd

from inforisk.metrics.maturity.trend import Assessed, MaturityTrend, changes, maturity_trend, target_changes
from inforisk.metrics.maturity.trend_words import changes_words, dimension_words, trend_message, trend_words
from tests.metrics.test_maturity import assessed

MARCH_16 = assessed(
    {"dimension": "Retention", "level": 1, "target": 3, "key": "a1"},
    {"dimension": "Integrity", "level": 2, "target": 2, "key": "a2"},
    assessed_on="2016-03-14",
)
MARCH_17 = assessed(
    {"dimension": "Retention", "level": 3, "target": 4, "key": "b1"},
    {"dimension": "Integrity", "level": 2, "target": 2, "key": "b2"},
    assessed_on="2017-03-14",
)


def quarter(year: int, rows: pd.DataFrame) -> Assessed:
    return Assessed(f"{year - 1}-{year % 100} Q4", date(year, 3, 31), rows)


def trend(*quarters: Assessed, service: str | None = None) -> MaturityTrend:
    return maturity_trend(quarters, "ARMA", service)


def test_an_assessment_carried_forward_is_no_new_point() -> None:
    again = MARCH_16.assign(key=["c1", "c2"])  # the same sheet, returned again
    found = trend(quarter(2016, MARCH_16), Assessed("2016-17 Q1", date(2016, 6, 30), MARCH_16),
                  Assessed("2016-17 Q2", date(2016, 9, 30), again), quarter(2017, MARCH_17))  # fmt: skip
    assert [(point.label, point.day) for point in found.points] == [
        ("2015-16 Q4", date(2016, 3, 14)), ("2016-17 Q4", date(2017, 3, 14)),
    ]  # fmt: skip
    assert found.is_trend
    assert len(found.runs) == 1


def test_a_single_assessment_is_no_trend_and_says_so() -> None:
    found = trend(quarter(2016, MARCH_16))
    assert not found.is_trend
    assert trend_words(found) == (
        "One assessment is kept, of 14 March 2016. A single assessment is no trend, so none is drawn."
    )
    assert changes(found) == ()
    assert changes_words(found) == "There is no assessment before this one to compare it with."


def test_what_moved_and_which_target_changed_is_said() -> None:
    found = trend(quarter(2016, MARCH_16), quarter(2017, MARCH_17))
    assert {one.dimension: one.by for one in changes(found)} == {"Integrity": 0.0, "Retention": 2.0}
    assert target_changes(found) == {"Integrity": (), "Retention": (date(2017, 3, 14),)}
    assert trend_message(found) == "Retention has risen since the assessment of 14 March 2016"
    assert changes_words(found) == (
        "1 dimension moved and 1 is unchanged since the assessment of 14 March 2016. Another target than before: "
        "Retention."
    )
    assert dimension_words(found, ["Retention"]) == (
        "Retention: 1 Sub-standard, target 3 Essential on 14 March 2016, 3 Essential, target 4 Proactive on "
        "14 March 2017."
    )


def test_another_version_or_scale_breaks_the_line_and_is_not_compared() -> None:
    renamed = trend(quarter(2016, MARCH_16.assign(model_version="2013")),
                    quarter(2017, MARCH_17.assign(model_version="2017")))  # fmt: skip
    assert [len(run) for run in renamed.runs] == [1, 1]
    assert renamed.latest.broken == "another version of the model (2013 before, 2017 now)"
    assert changes(renamed) == ()
    assert trend_message(renamed) == "The assessment of 14 March 2017 cannot be compared with the one before"
    assert "The line is broken at 14 March 2017: another version" in trend_words(renamed)
    rescaled = trend(quarter(2016, MARCH_16), quarter(2017, MARCH_17.assign(scale="1; 2; 3; 4")))
    assert rescaled.latest.broken == "another scale before (1; 2; 3; 4; 5)"


def test_a_version_kept_beside_a_later_one_is_met_once() -> None:
    both = pd.concat([MARCH_16.assign(model_version="2013"), MARCH_17.assign(model_version="2017")])
    found = trend(quarter(2016, MARCH_16.assign(model_version="2013")), quarter(2017, both))
    assert [point.version for point in found.points] == ["2013", "2017"]


def test_another_model_is_named_and_not_compared() -> None:
    other = MARCH_16.assign(model="DSPT")
    found = trend(quarter(2016, other), quarter(2017, MARCH_17))
    assert len(found.points) == 1
    assert "Other models assessed (DSPT, last in 2015-16 Q4)" in trend_words(found)


def test_one_service_has_its_own_trend() -> None:
    adults = pd.concat([MARCH_17, MARCH_17.assign(service="Adults", level=1, key=["d1", "d2"])])
    found = trend(quarter(2016, MARCH_16), quarter(2017, adults), service="IG")
    assert [point.level("retention").level for point in found.points if point.level("retention")] == [1.0, 3.0]
    assert len(trend(quarter(2017, adults), service="Adults").points) == 1


def test_a_dimension_not_assessed_leaves_the_change_open() -> None:
    open_now = MARCH_17.assign(level=pd.Series([None, 2], dtype="Int64"))
    found = trend(quarter(2016, MARCH_16), quarter(2017, open_now))
    assert {one.dimension: one.by for one in changes(found)} == {"Integrity": 0.0, "Retention": None}
    assert "1 dimension cannot be compared: not assessed both times." in changes_words(found)


def test_without_assessments_there_is_nothing() -> None:
    assert trend_words(trend(quarter(2016, MARCH_16.iloc[:0]))) == "No assessment of this model is kept."
