"""The picture of maturity over assessments: a panel a dimension, gaps and breaks where nothing may be drawn through."""

import pandas as pd

from inforisk.figures.maturity_trend import maturity_lines
from tests.metrics.test_maturity_trend import MARCH_16, MARCH_17, quarter, trend

BOTH = trend(quarter(2016, MARCH_16), quarter(2017, MARCH_17))
NAMES = ["Integrity", "Retention"]


def test_each_dimension_has_its_level_and_its_target_in_a_panel_of_its_own() -> None:
    figure = maturity_lines(BOTH, NAMES)
    lines = [(line.name, line.yaxis, list(line.y)) for line in figure.data]
    assert lines == [
        ("Target", "y", [2.0, 2.0]), ("Integrity", "y", [2.0, 2.0]),
        ("Target", "y2", [3.0, 4.0]), ("Retention", "y2", [1.0, 3.0]),
    ]  # fmt: skip
    notes = [note.text for note in figure.layout.annotations]
    assert notes == ["<b>Integrity</b>", "2, at target", "<b>Retention</b>", "3, target 4"]


def test_every_panel_has_the_same_levels_and_only_the_last_names_the_days() -> None:
    layout = maturity_lines(BOTH, NAMES, theme="dark").layout
    assert layout.yaxis.range == layout.yaxis2.range
    assert layout.yaxis.domain[0] >= layout.yaxis2.domain[1]
    assert (layout.xaxis.showticklabels, layout.xaxis2.showticklabels) == (False, True)
    assert list(layout.xaxis2.ticktext) == ["Mar<br>2016", "Mar<br>2017"]


def test_a_target_that_changed_is_marked_where_it_did() -> None:
    (mark,) = maturity_lines(BOTH, NAMES).layout.shapes
    assert (str(mark.x0), mark.yref, mark.line.dash) == ("2017-03-14", "y2", "dash")


def test_another_version_breaks_the_line_and_the_break_is_marked() -> None:
    broken = trend(quarter(2016, MARCH_16.assign(model_version="1")), quarter(2017, MARCH_17.assign(model_version="2")))
    figure = maturity_lines(broken, ["Integrity"])
    assert [list(line.y) for line in figure.data if line.name == "Integrity"] == [[2.0], [2.0]]
    assert [mark.line.dash for mark in figure.layout.shapes] == ["solid"]


def test_what_was_not_assessed_is_a_gap_and_bears_no_number() -> None:
    gap = trend(quarter(2016, MARCH_16), quarter(2017, MARCH_17.assign(level=pd.Series([None, 2], dtype="Int64"))))
    figure = maturity_lines(gap, ["Retention"])
    (line,) = [line for line in figure.data if line.name == "Retention"]
    assert (list(line.y), line.connectgaps) == ([1.0, None], False)
    assert [note.text for note in figure.layout.annotations] == ["<b>Retention</b>"]
