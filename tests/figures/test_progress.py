"""What the figures of an action plan show: every status and every point with its number, readable without colour."""

from datetime import date

import pytest

from inforisk.figures.look import LOOKS
from inforisk.figures.progress import _FILLS, _REST, burn_up, drawn_statuses, progress_bars, rest_name
from inforisk.metrics.actions.burn_up import ProgressPoint
from inforisk.metrics.actions.progress import Part, StatusCounts
from inforisk.scoring.colours import READABLE, contrast

PARTS = (
    Part("Governance", StatusCounts(complete=27, awaiting_approval=2), 0),
    Part("Training <all>", StatusCounts(complete=20, unknown=2, rejected=3), 1),
)


def point(on: str, complete: int, total: int, quarter: str, body: str = "") -> ProgressPoint:
    return ProgressPoint(
        date.fromisoformat(on), StatusCounts(complete=complete, not_started=total - complete), quarter, body
    )


AUDIT = (
    point("2016-06-30", 8, 77, "2016-17 Q1"),
    point("2016-07-25", 8, 77, "2016-17 Q1", "Cabinet <Member>"),
    point("2016-09-30", 46, 77, "2016-17 Q2"),
    point("2017-03-31", 75, 77, "2016-17 Q4"),
    point("2017-04-13", 75, 77, "2016-17 Q4", "Cabinet <Member>"),
)


def test_each_status_that_is_met_is_a_trace_and_the_seldom_ones_are_one_that_says_what_it_holds() -> None:
    figure = progress_bars(PARTS)
    assert [(trace.name, list(trace.x)) for trace in figure.data] == [
        ("Complete", [27, 20]), ("Awaiting approval", [2, 0]), ("Rejected or status unknown", [0, 5]),
    ]  # fmt: skip
    assert list(figure.data[0].text) == ["27", "20"]


def test_the_drawn_statuses_add_up_to_every_action() -> None:
    counts = StatusCounts(1, 2, 3, 4, 5, 6, 7)
    assert drawn_statuses(counts) == {
        "complete": 1, "awaiting approval": 2, "in progress": 3, "not started": 4, "rest": 18,
    }  # fmt: skip
    assert rest_name([counts]) == "rejected, superseded or status unknown"
    assert rest_name([StatusCounts(complete=1)]) == ""


def test_a_bar_is_labelled_with_how_many_are_complete() -> None:
    figure = progress_bars(PARTS)
    assert list(figure.layout.yaxis.ticktext) == ["Governance<br>27 of 29", "Training &lt;all&gt;<br>20 of 25"]
    assert figure.layout.yaxis.autorange == "reversed"


def test_a_name_of_three_hundred_letters_takes_three_lines_and_says_that_it_goes_on() -> None:
    part = Part("Information management maturity " * 10, StatusCounts(complete=7), 0)
    (label,) = progress_bars([part]).layout.yaxis.ticktext
    lines = label.split("<br>")
    assert (len(lines), lines[-2][-1], lines[-1]) == (4, "…", "7 of 7")
    assert max(map(len, lines)) <= 22


def test_a_segment_too_narrow_for_its_number_tells_it_on_hovering() -> None:
    figure = progress_bars([Part("ICO audit", StatusCounts(complete=75, awaiting_approval=2), 0)])
    waiting = figure.data[1]
    assert (list(waiting.text), list(waiting.hovertext)) == ([""], ["ICO audit<br>75 of 77<br>Awaiting approval: 2"])


def test_no_actions_make_an_empty_figure() -> None:
    assert progress_bars(()).data == ()


def trace(name: str, *points: ProgressPoint) -> dict[str, object]:
    (found,) = [one for one in burn_up(points or AUDIT).to_dict()["data"] if one.get("name") == name]
    return dict(found)


QUARTERS = "Complete, as at the end of a quarter"


def test_each_quarter_is_a_dot_named_with_how_many_of_how_many() -> None:
    dots = trace(QUARTERS)
    assert (dots["x"], dots["y"]) == ([AUDIT[0].on, AUDIT[2].on, AUDIT[3].on], [8, 46, 75])
    assert dots["text"] == ["8 of 77", "46 of 77", "75 of 77"]


def test_a_report_stands_on_its_own_day_and_says_who_was_shown_it() -> None:
    shown = trace("As reported to a body")
    assert (shown["x"], shown["y"]) == ([date(2016, 7, 25), date(2017, 4, 13)], [8, 75])
    assert shown["hovertext"] == [
        "25 July 2016<br>2016-17 Q1 as reported to Cabinet &lt;Member&gt;<br>8 of 77 complete",
        "13 April 2017<br>2016-17 Q4 as reported to Cabinet &lt;Member&gt;<br>75 of 77 complete",
    ]


def test_without_a_report_no_diamond_is_in_the_legend() -> None:
    names = [one.name for one in burn_up([AUDIT[0], AUDIT[2]]).data if one.showlegend is not False]
    assert names == ["Actions there were", QUARTERS]


def test_a_total_that_changes_is_drawn_and_named_as_it_was() -> None:
    points = (AUDIT[0], point("2016-09-30", 46, 80, "2016-17 Q2"), point("2016-12-31", 46, 80, "2016-17 Q3"))
    assert trace("Actions there were", *points)["y"] == [77, 80, 80, 80]
    said = [(one.text, one.y) for one in burn_up(points).layout.annotations if "in all" in one.text]
    assert said == [("77 in all", 77), ("80 in all", 80)]


def test_a_quarter_for_which_nothing_was_returned_leaves_a_gap() -> None:
    points = (AUDIT[0], point("2016-09-30", 0, 0, "2016-17 Q2"), AUDIT[3])
    assert trace(QUARTERS, *points)["y"] == [8, None, 75]
    assert trace("Actions there were", *points)["y"] == [77, None, 77, 77]


def test_of_forty_quarters_so_many_are_named_as_fit_the_last_one_always() -> None:
    points = [point(f"{2000 + place // 4}-{place % 4 * 3 + 1:02}-01", place, 77, f"Q{place}") for place in range(40)]
    named = [text for text in trace(QUARTERS, *points)["text"] if text]
    assert (len(named), named[-1]) == (6, "39 of 77")
    assert len(burn_up(points).layout.xaxis.tickvals) == 6


@pytest.mark.parametrize("fill", [*_FILLS.values(), _REST])
def test_the_words_on_every_fill_can_be_read(fill: tuple[str, str, str]) -> None:
    assert contrast(fill[0], fill[1]) >= READABLE


def test_no_two_statuses_are_told_apart_by_colour_alone() -> None:
    patterns = [fill.pattern for fill in (*_FILLS.values(), _REST)]
    assert len(set(patterns)) == len(patterns) == 5


@pytest.mark.parametrize("theme", list(LOOKS))
def test_every_text_has_a_colour_of_its_own_and_no_title_stands_in_the_picture(theme: str) -> None:
    for figure in (progress_bars(PARTS, theme=theme), burn_up(AUDIT, theme=theme)):
        look = figure.layout
        assert {look.legend.font.color, look.yaxis.tickfont.color, look.xaxis.tickfont.color} == {LOOKS[theme].ink}
        assert not look.title.text
