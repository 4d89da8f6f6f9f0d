"""Counts as bars in one colour, and incidents over time: every number printed, from nought, no colour needed."""

from datetime import date

import pytest

from inforisk.figures.bars import named_bars
from inforisk.figures.incidents import incident_bars
from inforisk.figures.look import LOOKS
from inforisk.metrics.incidents.over_time import IncidentPeriod, IncidentsOverTime


def test_each_name_has_its_bar_in_the_order_given_and_nought_is_printed() -> None:
    figure = named_bars({"Overdue": 2, "No <date>": 0})
    (bars,) = figure.data
    assert (list(bars.x), list(bars.y), list(bars.text)) == ([2, 0], [0, 1], ["2", "0"])
    assert list(figure.layout.yaxis.ticktext) == ["Overdue", "No &lt;date&gt;"]
    assert list(figure.layout.yaxis.range) == [1.5, -0.5]
    assert figure.layout.xaxis.range[0] == 0


def test_what_is_said_stands_behind_the_bar() -> None:
    assert list(named_bars({"Ann": 10}, ["10 of 12"]).data[0].text) == ["10 of 12"]


def test_the_bars_leave_room_for_the_numbers_even_where_all_are_nought() -> None:
    assert named_bars({"Overdue": 0}).layout.xaxis.range[1] > 0
    assert named_bars({"Overdue": 100}).layout.xaxis.range[1] > 120


def test_a_long_name_is_cut_on_the_picture_and_whole_under_the_pointer() -> None:
    name = "Everything that went wrong " * 12
    figure = named_bars({name: 1})
    assert figure.layout.yaxis.ticktext[0].count("<br>") == 2
    assert figure.data[0].hovertext[0].startswith(name)


def period(label: str, logged: int, earlier: int = 0) -> IncidentPeriod:
    return IncidentPeriod(label, date(2016, 4, 1), date(2016, 6, 30), logged, earlier)


QUARTERS = IncidentsOverTime((period("2015-16 Q3", 0, 2), period("2015-16 Q4", 1, 1), period("2016-17 Q1", 3)))


def test_what_only_an_earlier_log_lists_stands_striped_on_top() -> None:
    logged, gone = incident_bars(QUARTERS, "2016-17 Q1").data
    assert (logged.name, list(logged.y)) == ("On the log of 2016-17 Q1", [0, 1, 3])
    assert (gone.name, list(gone.y), gone.marker.pattern.shape) == ("On an earlier log only", [2, 1, 0], "/")


def test_the_number_of_each_quarter_stands_above_its_bar() -> None:
    numbers = [one.text for one in incident_bars(QUARTERS, "2016-17 Q1").layout.annotations]
    assert numbers == ["2", "2", "3", "Incidents"]


def test_the_year_is_named_once_where_it_begins() -> None:
    axis = incident_bars(QUARTERS, "2016-17 Q1").layout.xaxis
    assert list(axis.ticktext) == ["Q3<br>2015-16", "Q4", "Q1<br>2016-17"]


def test_two_years_side_by_side_do_not_run_into_each_other() -> None:
    found = IncidentsOverTime((period("2015-16 Q4", 1), period("2016-17 Q1", 3)))
    assert list(incident_bars(found, "2016-17 Q1").layout.xaxis.ticktext) == ["Q4", "Q1<br>2016-17"]


def test_months_are_named_and_one_log_needs_no_legend() -> None:
    found = IncidentsOverTime((period("January 2017", 1), period("February 2017", 0)), is_monthly=True)
    figure = incident_bars(found, "2016-17 Q4")
    assert list(figure.layout.xaxis.ticktext) == ["January<br>2017", "February<br>2017"]
    assert not figure.layout.showlegend


@pytest.mark.parametrize("theme", list(LOOKS))
def test_every_text_is_in_ink(theme: str) -> None:
    ink = LOOKS[theme].ink
    bars = named_bars({"Overdue": 2}, theme=theme)
    assert {bars.data[0].textfont.color, bars.layout.yaxis.tickfont.color} == {ink}
    over_time = incident_bars(QUARTERS, "2016-17 Q1", theme=theme)
    assert {one.font.color for one in over_time.layout.annotations} == {ink}
