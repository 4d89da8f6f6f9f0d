"""A measure over quarters: no figure invented, no line drawn over a change of scheme."""

import math
from datetime import date

import pandas as pd
import pytest

from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.focus import Focus
from inforisk.metrics.trends.measures import COLUMNS, Measure
from inforisk.metrics.trends.narrowed import narrowed, not_narrowed_words
from inforisk.metrics.trends.trend import TrendPoint, trend
from inforisk.metrics.trends.words import trend_words
from tests.metrics.ledgers import group_of


def points(*versions: str) -> tuple[TrendPoint, ...]:
    """One point a version of the scheme: snapshots 1, 2, 3 ... called Q1, Q2, Q3 ..."""
    return tuple(TrendPoint(n, f"Q{n}", date(2017, n, 28), "test", v) for n, v in enumerate(versions, start=1))


def figures(*rows: tuple[int, str, str, str, str, float]) -> pd.DataFrame:
    """Rows of snapshot, measure, service, directorate, group, value."""
    return pd.DataFrame(rows, columns=["snapshot_id", *COLUMNS])


ABOVE = Measure.RISKS_ABOVE_APPETITE
TWO_SERVICES = figures(
    (1, ABOVE, "Housing", "Place", "", 3),
    (1, ABOVE, "ICT", "Resources", "", 2),
    (2, ABOVE, "Housing", "Place", "", 4),
    (3, ABOVE, "Housing", "Place", "", 1),
    (3, ABOVE, "ICT", "Resources", "", 0),
    (3, Measure.RISKS, "ICT", "Resources", "", 9),
    (9, ABOVE, "ICT", "Resources", "", 99),
)


def test_services_are_added_up_and_other_measures_and_snapshots_passed_over() -> None:
    line = trend(TWO_SERVICES, points("1", "1", "1"), ABOVE)
    assert line.frame[""].tolist() == [5.0, 4.0, 1.0]
    assert line.total.tolist() == [5.0, 4.0, 1.0]


def test_a_service_that_was_not_counted_leaves_a_gap_and_not_a_nought() -> None:
    line = trend(TWO_SERVICES, points("1", "1", "1"), ABOVE, by="service")
    assert list(line.frame.columns) == ["Housing", "ICT"]
    assert line.frame["Housing"].tolist() == [3.0, 4.0, 1.0]
    assert line.frame["ICT"].tolist()[::2] == [2.0, 0.0]
    assert math.isnan(line.frame["ICT"][1])


def test_directorates_are_added_up() -> None:
    line = trend(TWO_SERVICES, points("1", "1", "1"), ABOVE, by="directorate")
    assert line.frame["Place"].tolist() == [3.0, 4.0, 1.0]


def test_points_stand_in_the_order_given() -> None:
    first, second, third = points("1", "1", "1")
    assert trend(TWO_SERVICES, (third, first, second), ABOVE).frame[""].tolist() == [1.0, 5.0, 4.0]


def test_some_groups_can_be_asked_for() -> None:
    banded = figures(
        (1, Measure.RISKS_BY_BAND, "ICT", "", "High", 2), (1, Measure.RISKS_BY_BAND, "ICT", "", "Low", 5),
    )  # fmt: skip
    line = trend(banded, points("1"), Measure.RISKS_BY_BAND, "service", ["High"])
    assert line.frame["ICT"].tolist() == [2.0]


def test_groups_asked_for_stand_in_the_order_asked() -> None:
    banded = figures(*((1, Measure.RISKS_BY_BAND, "ICT", "", band, 2) for band in ("High", "Low", "Medium")))
    line = trend(banded, points("1"), Measure.RISKS_BY_BAND, groups=["Medium", "High", "Severe"])
    assert list(line.frame.columns) == ["Medium", "High"]


def test_a_status_nobody_is_in_is_nought_where_the_plan_was_counted_and_missing_where_it_was_not() -> None:
    done, open_ = group_of("ICO audit", "complete"), group_of("ICO audit", "not started")
    counted = figures(
        (2, Measure.ACTIONS, "ICT", "", done, 8), (2, Measure.ACTIONS, "ICT", "", open_, 20),
        (3, Measure.ACTIONS, "ICT", "", done, 77),
    )  # fmt: skip
    line = trend(counted, points("1", "1", "1"), Measure.ACTIONS)
    assert line.frame[open_].tolist()[1:] == [20.0, 0.0]
    assert math.isnan(line.frame[open_][0])


def test_a_band_the_scheme_does_not_have_is_missing_and_not_nought() -> None:
    banded = figures(
        (1, Measure.RISKS_BY_BAND, "ICT", "", "Red", 2), (2, Measure.RISKS_BY_BAND, "ICT", "", "Severe", 1),
    )  # fmt: skip
    frame = trend(banded, points("1", "2"), Measure.RISKS_BY_BAND).frame
    assert frame.isna().to_numpy().tolist() == [[False, True], [True, False]]


def test_owners_are_taken_as_counted_for_the_whole_council_because_services_share_them() -> None:
    owners = figures(
        (1, Measure.OWNERS, "", "", "outstanding", 2),
        (1, Measure.OWNERS, "", "Place", "outstanding", 2),
        (1, Measure.OWNERS, "Housing", "Place", "outstanding", 2),
        (1, Measure.OWNERS, "Planning", "Place", "outstanding", 1),
    )
    assert trend(owners, points("1"), Measure.OWNERS).frame["outstanding"].tolist() == [2.0]
    assert trend(owners, points("1"), Measure.OWNERS, "directorate").frame["Place"].tolist() == [2.0]
    assert trend(owners, points("1"), Measure.OWNERS, "service").frame["Planning"].tolist() == [1.0]


def test_who_may_see_one_service_sees_its_owners_and_who_sees_several_is_told_why_there_is_no_sum() -> None:
    one = figures((1, Measure.OWNERS, "Housing", "Place", "outstanding", 2))
    two = figures(*one.itertuples(index=False), (1, Measure.OWNERS, "ICT", "Resources", "outstanding", 1))
    assert trend(one, points("1"), Measure.OWNERS).frame["outstanding"].tolist() == [2.0]
    assert trend_words(trend(two, points("1"), Measure.OWNERS)) == (
        "Asset owners by training: they do not add up over services and directorates, "
        "so they are counted for the whole council only."
    )


def test_a_change_of_scheme_marks_a_break_and_parts_the_line() -> None:
    line = trend(TWO_SERVICES, points("1", "1", "2"), ABOVE)
    assert line.breaks == (2,)
    assert line.stretches == (range(2), range(2, 3))


def test_nothing_measured_is_an_empty_table_of_every_point() -> None:
    line = trend(TWO_SERVICES, points("1", "1"), Measure.ASSETS)
    assert line.frame.shape == (2, 0)
    assert trend_words(line) == "Assets: nothing was counted."


def test_a_trend_in_words_gives_the_first_and_last_figure_of_each_column() -> None:
    line = trend(TWO_SERVICES, points("1", "1", "1"), ABOVE, by="service")
    assert trend_words(line) == (
        "Open risks above appetite, Q1 to Q3: Housing 3 to 1, down 2; ICT 2 to 0, down 2."
    )  # fmt: skip
    assert trend_words(trend(TWO_SERVICES, points("1", "1", "1"), ABOVE)) == (
        "Open risks above appetite, Q1 to Q3: 5 to 1, down 4."
    )


def test_a_column_that_began_later_says_since_when_and_that_more_services_were_counted() -> None:
    late = figures((1, ABOVE, "A", "", "", 3), (2, ABOVE, "A", "", "", 3), (2, ABOVE, "B", "", "", 1))
    line = trend(late, points("1", "1"), ABOVE, "service")
    assert line.services == (1, 2)
    assert trend_words(line) == (
        "Open risks above appetite, Q1 to Q2: A 3 to 3, unchanged; B 1 to 1, unchanged (since Q2). "
        "Counted in 1 service at first and 2 at last."
    )


def test_a_column_that_is_nought_throughout_is_left_out_beside_others_only() -> None:
    banded = figures(
        *((n, Measure.RISKS_BY_BAND, "A", "", band, count) for n in (1, 2) for band, count in (("High", 0), ("Low", 4)))
    )
    assert "High" not in trend_words(trend(banded, points("1", "1"), Measure.RISKS_BY_BAND))
    assert "High 0 to 0, unchanged" in trend_words(
        trend(banded, points("1", "1"), Measure.RISKS_BY_BAND, groups=["High"])
    )


def test_one_quarter_is_not_called_a_trend() -> None:
    line = trend(TWO_SERVICES, points("1"), ABOVE)
    assert not line.is_trend
    assert trend_words(line) == "Open risks above appetite, Q1: 5. One quarter is not a trend."


def test_figures_on_both_sides_of_a_change_of_scheme_are_not_compared() -> None:
    assert trend_words(trend(TWO_SERVICES, points("1", "2", "2"), ABOVE)) == (
        "Open risks above appetite, Q2 to Q3: 4 to 1, down 3. Counted in 1 service at first and 2 at last. "
        "The scheme changed before Q2: figures before and after a change are not compared."
    )
    assert trend_words(trend(TWO_SERVICES, points("1", "1", "2"), ABOVE)) == (
        "Open risks above appetite, Q3: 1. One quarter is not a trend. "
        "The scheme changed before Q3: figures before and after a change are not compared."
    )


def test_a_count_the_scheme_does_not_touch_runs_on_over_the_change() -> None:
    counted = figures((1, Measure.RISKS, "A", "", "", 3), (2, Measure.RISKS, "A", "", "", 5))
    assert trend_words(trend(counted, points("1", "2"), Measure.RISKS)) == (
        "Open risks, Q1 to Q2: 3 to 5, up 2. The scheme changed before Q2, which does not touch this count."
    )


FIGURES = pd.DataFrame(
    [
        (1, Measure.RISKS.value, "Housing", "Place", "", 3.0),
        (1, Measure.RISKS.value, "Planning", "Place", "", 2.0),
        (1, Measure.RISKS.value, "Adults", "People", "", 5.0),
        (1, Measure.RISKS.value, "Registrar", "", "", 7.0),
    ],
    columns=["snapshot_id", *COLUMNS],
)


@pytest.mark.parametrize(
    ("focus", "kept"),
    [
        (Focus(), [3.0, 2.0, 5.0, 7.0]),
        (Focus(directorates=("Place",)), [3.0, 2.0]),
        (Focus(directorates=("Place",), services=("Planning", "Adults")), [2.0]),
        (Focus(directorates=(NOT_GIVEN,)), [7.0]),
        (Focus(owners=("Ann Archer",)), [3.0, 2.0, 5.0, 7.0]),
        (Focus(services=("Nobody",)), []),
    ],
)
def test_a_trend_follows_directorates_and_services_and_no_more(focus: Focus, kept: list[float]) -> None:
    assert narrowed(FIGURES, Measure.RISKS, focus)["value"].tolist() == kept


def test_what_a_trend_cannot_follow_is_said() -> None:
    both = Focus(services=("Housing",), owners=("Ann Archer",), categories=("Integrity",))
    assert not_narrowed_words(Measure.RISKS, both) == (
        "This trend cannot be narrowed down by category or owner: the figures kept at each freezing do not know it."
    )
    assert not_narrowed_words(Measure.RISKS, Focus(services=("Housing",))) == ""
    assert "by service:" in not_narrowed_words(Measure.OWNERS, Focus(services=("Housing",)))


def test_a_scheme_is_called_by_its_title_where_it_is_known() -> None:
    day = date(2017, 3, 31)
    assert TrendPoint(1, "Q4", day, "uk-5x5", "1", "5 x 5, three bands").scheme == "5 x 5, three bands, version 1"
    assert TrendPoint(1, "Q4", day, "uk-5x5", "1").scheme == "uk-5x5, version 1"
