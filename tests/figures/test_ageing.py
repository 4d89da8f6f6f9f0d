"""The bars of how long risks have been above appetite."""

import json
from typing import Any

import pytest

from inforisk.figures.ageing import ageing_bars
from inforisk.figures.look import LOOKS, Theme
from inforisk.figures.palette import CATEGORIES
from inforisk.metrics.movement.ageing import Aged, Ages
from inforisk.scoring.colours import contrast


def ages(*above: int, quarters: int = 6) -> Ages:
    return Ages(tuple(Aged(f"k{n}", f"R{n}", "", "", age, 1, None) for n, age in enumerate(above)), quarters)


def ticks(figure: Any) -> list[str]:
    return list(figure.layout.xaxis.ticktext)


def test_each_number_of_quarters_has_its_bar_and_its_number_and_an_empty_one_no_number() -> None:
    (bars,) = ageing_bars(ages(1, 1, 3)).data
    assert (list(bars.x), list(bars.y), list(bars.text)) == ([1, 2, 3], [2, 0, 1], ["2", "", "1"])


def test_the_longest_that_can_be_known_is_said_to_be_or_more() -> None:
    assert ticks(ageing_bars(ages(1, 3, quarters=3))) == ["1", "2", "3<br>or more"]
    assert ticks(ageing_bars(ages(1, 3, quarters=4))) == ["1", "2", "3"]


def test_a_year_is_marked_where_a_risk_has_been_there_for_one() -> None:
    assert len(ageing_bars(ages(1, 5)).layout.shapes) == 1
    assert not ageing_bars(ages(1, 4)).layout.shapes


def test_of_forty_quarters_a_dozen_labels_stand_under_the_bars_the_longest_among_them() -> None:
    labels = ticks(ageing_bars(ages(1, 40, quarters=40)))
    assert len(labels) <= 12
    assert labels[-1] == "40<br>or more"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_and_bars_can_be_read_on_both_screens(theme: Theme) -> None:
    figure = ageing_bars(ages(1, 5), theme=theme)
    layout, paper = figure.layout, LOOKS[theme].paper
    fonts = [
        layout.xaxis.tickfont,
        layout.yaxis.tickfont,
        figure.data[0].textfont,
        *(n.font for n in layout.annotations),
    ]
    assert all(contrast(font.color, paper) >= 4.5 for font in fonts)
    assert contrast(CATEGORIES[theme][0], paper) >= 3


def test_no_title_stands_in_the_picture_and_counts_begin_at_nought() -> None:
    figure = ageing_bars(ages(1, 5))
    assert not figure.layout.title.text
    assert figure.layout.yaxis.range[0] == 0
    assert json.loads(figure.to_json())["layout"]["xaxis"]["title"]["text"] == "Quarters in a row above appetite"
