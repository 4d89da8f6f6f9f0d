"""What the bars of an action plan show: every status with its number, in its order, in colours that can be read."""

import pytest

from inforisk.figures.look import LOOKS
from inforisk.figures.progress import _FILLS, progress_bars, progress_over_time
from inforisk.metrics.actions.progress import Part, StatusCounts
from inforisk.scoring.colours import READABLE, contrast

PARTS = (
    Part("Governance", StatusCounts(complete=27, awaiting_approval=2), 0),
    Part("Training <all>", StatusCounts(complete=20, unknown=1, rejected=1), 1),
)


def test_each_status_that_is_met_is_a_trace_in_the_order_of_the_work() -> None:
    figure = progress_bars(PARTS, "ICO audit")
    assert [(trace.name, list(trace.x)) for trace in figure.data] == [
        ("Complete", [27, 20]), ("Awaiting approval", [2, 0]), ("Rejected", [0, 1]), ("Status unknown", [0, 1]),
    ]  # fmt: skip
    assert list(figure.data[0].text) == ["27", "20"]


def test_a_bar_is_labelled_with_how_many_are_complete() -> None:
    figure = progress_bars(PARTS, "ICO audit")
    assert list(figure.layout.yaxis.ticktext) == ["Governance: 27 of 29", "Training &lt;all&gt;: 20 of 22"]
    assert figure.layout.yaxis.autorange == "reversed"


def test_a_long_name_stands_in_several_lines_so_that_the_bars_keep_their_room() -> None:
    part = Part("Information management maturity", StatusCounts(complete=7), 0)
    (label,) = progress_bars([part], "Plans").layout.yaxis.ticktext
    assert label == "Information management<br>maturity: 7 of 7"


def test_a_segment_too_narrow_for_its_number_tells_it_on_hovering() -> None:
    counts = StatusCounts(complete=75, awaiting_approval=2)
    figure = progress_over_time([("2016-17 Q4", counts)], "ICO audit")
    waiting = figure.data[1]
    assert (list(waiting.text), list(waiting.hovertext)) == (
        [""], ["2016-17<br>Q4<br>75 of 77<br>Awaiting approval: 2"],
    )  # fmt: skip
    assert [trace.name for trace in figure.data] == ["Complete (75)", "Awaiting approval (2)"]


def test_quarters_stand_side_by_side_in_the_order_given() -> None:
    points = [("2016-17 Q1", StatusCounts(complete=8)), ("2016-17 Q2", StatusCounts(complete=46))]
    figure = progress_over_time(points, "ICO audit")
    assert list(figure.data[0].y) == [8, 46]
    assert list(figure.layout.xaxis.ticktext) == ["2016-17<br>Q1<br>8 of 8", "2016-17<br>Q2<br>46 of 46"]


def test_no_actions_make_an_empty_figure() -> None:
    assert progress_bars((), "ICO audit").data == ()


@pytest.mark.parametrize("status", list(_FILLS))
def test_the_words_on_every_fill_can_be_read(status: str) -> None:
    assert contrast(_FILLS[status].colour, _FILLS[status].text) >= READABLE


@pytest.mark.parametrize("theme", list(LOOKS))
def test_every_text_has_a_colour_of_its_own(theme: str) -> None:
    figure = progress_bars(PARTS, "ICO audit", theme=theme)
    ink = LOOKS[theme].ink
    assert {figure.layout.title.font.color, figure.layout.legend.font.color, figure.layout.yaxis.tickfont.color} == {
        ink
    }
