"""What trends draw: the figures alone, gaps where nothing was counted, breaks where the scheme changed."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from inforisk.figures.look import LOOKS, Theme
from inforisk.figures.palette import CATEGORIES, DASHES, MARKERS
from inforisk.figures.trend import bands_over_time, lines_over_time
from inforisk.metrics.trends.measures import COLUMNS, Measure
from inforisk.metrics.trends.trend import By, Trend, TrendPoint, trend
from inforisk.scoring.colours import contrast
from inforisk.vocabulary import NOT_ASSESSED
from tests.builders import product_scheme
from tests.metrics.ledgers import group_of

SCHEME = product_scheme()
BANDS, ABOVE = Measure.RISKS_BY_BAND, Measure.RISKS_ABOVE_APPETITE


def line(measure: Measure, counts: dict[str, list[float | None]], versions: str = "111", by: By = "group") -> Trend:
    """A trend of columns with a figure a point (None: not counted); `versions` are those of the scheme."""
    kept = [
        (place, measure.value, name if by == "service" else "ICT", "", "" if by == "service" else name, count)
        for name, figures in counts.items()
        for place, count in enumerate(figures)
        if count is not None
    ]
    points = [TrendPoint(n, f"2016-17 Q{n + 1}", date(2017, 1, 31), "test", v) for n, v in enumerate(versions)]
    return trend(pd.DataFrame(kept, columns=["snapshot_id", *COLUMNS]), points, measure, by)


def drawn(figure: Any) -> dict[str, list[float | None]]:
    """The heights of each trace under its name."""
    return {trace.name: [None if y is None else float(y) for y in trace.y] for trace in figure.data}


def notes(figure: Any) -> list[str]:
    """The words written on a figure."""
    return [note.text for note in figure.layout.annotations]


BANDED = {"High": [3.0, 2.0, 2.0], "Low": [20.0, 20.0, 21.0], "Medium": [9.0, 9.0, 9.0], NOT_ASSESSED: [0.0, 4.0, 1.0]}


def test_bands_stand_from_the_worst_on_the_ground_to_not_assessed_on_top_in_their_own_colours() -> None:
    figure = bands_over_time(line(BANDS, BANDED), SCHEME)
    assert list(drawn(figure)) == ["High", "Medium", "Low", NOT_ASSESSED]
    assert drawn(figure)["High"] == [3.0, 2.0, 2.0]
    assert [trace.marker.color for trace in figure.data] == ["#D4351C", "#F47738", "#00703C", LOOKS["light"].paper]
    assert figure.layout.barmode == "stack"


def test_each_part_says_its_band_and_count_unless_it_is_too_thin_for_words() -> None:
    texts = {trace.name: list(trace.text) for trace in bands_over_time(line(BANDS, BANDED), SCHEME).data}
    assert texts["High"] == ["High 3", "High 2", "High 2"]
    assert texts[NOT_ASSESSED] == ["", "Not assessed 4", ""]


def test_a_band_only_an_earlier_scheme_had_keeps_its_name_in_grey() -> None:
    figure = bands_over_time(line(BANDS, {"Severe": [1.0, None], "High": [None, 2.0]}, "12"), SCHEME)
    assert [(trace.name, trace.marker.color) for trace in figure.data] == [("High", "#D4351C"), ("Severe", "#BFBFBF")]
    assert drawn(figure)["High"] == [None, 2.0]


@pytest.mark.parametrize("measure", [ABOVE, Measure.RISKS])
def test_every_change_of_scheme_is_marked_with_a_line_and_words(measure: Measure) -> None:
    figure = lines_over_time(line(measure, {"": [3.0, 2.0, 1.0]}, "122"))
    assert [shape.x0 for shape in figure.layout.shapes] == [0.5]
    assert notes(figure) == ["Scheme changed"]


def test_no_line_crosses_a_change_of_scheme_where_the_figures_depend_on_it() -> None:
    depends = lines_over_time(line(ABOVE, {"": [3.0, 2.0, 1.0]}, "122"))
    does_not = lines_over_time(line(Measure.RISKS, {"": [3.0, 2.0, 1.0]}, "122"))
    assert drawn(depends)[""] == [3.0, None, 2.0, 1.0, None]
    assert drawn(does_not)[""] == [3.0, 2.0, 1.0, None]


def test_a_quarter_not_counted_is_a_gap_and_says_so_under_the_pointer() -> None:
    figure = lines_over_time(line(ABOVE, {"ICT": [3.0, None, 1.0], "Legal": [1.0, 1.0, 1.0]}, by="service"))
    (trace,) = (trace for trace in figure.data if trace.name == "ICT")
    assert drawn(figure)["ICT"] == [3.0, None, 1.0, None]
    assert not trace.connectgaps
    assert trace.hovertext[1] == "2016-17 Q2<br>ICT: not counted"


def test_lines_are_named_at_their_ends_and_told_apart_without_colour() -> None:
    figure = lines_over_time(line(ABOVE, {"ICT": [3.0, 4.0], "Legal": [1.0, 1.0]}, "11", by="service"), noun="Risks")
    assert notes(figure) == ["ICT", "Legal", "Risks"]
    assert [trace.marker.symbol for trace in figure.data] == list(MARKERS[:2])
    assert [trace.line.dash for trace in figure.data] == list(DASHES[:2])
    assert figure.layout.yaxis.range[0] == 0


def test_four_lines_have_a_colour_and_the_others_are_still_drawn() -> None:
    figure = lines_over_time(line(ABOVE, {f"S{n}": [1.0, float(n)] for n in range(8)}, "11", by="service"))
    assert sorted(drawn(figure)) == [f"S{n}" for n in range(8)]
    assert notes(figure) == ["S7", "S6", "S5", "S4"]


def test_names_that_would_lie_on_each_other_are_moved_apart() -> None:
    figure = lines_over_time(line(ABOVE, {"A": [9.0, 0.0], "B": [9.0, 0.0], "C": [9.0, 9.0]}, "11", by="service"))
    heights = [note.y for note in figure.layout.annotations]
    assert heights[0] == 9.0
    assert heights[1] - heights[2] > 0.5
    assert heights[2] == 0.0


def test_a_plan_all_lines_share_is_not_repeated_in_their_names() -> None:
    counts = {group_of("ICO audit", "complete"): [8.0, 46.0], group_of("ICO audit", "not started"): [20.0, 4.0]}
    assert notes(lines_over_time(line(Measure.ACTIONS, counts, "11"))) == ["complete", "not started"]


def test_ten_years_of_quarters_keep_labels_that_can_be_read_the_last_one_among_them() -> None:
    axis = bands_over_time(line(BANDS, {"High": [1.0] * 40}, "1" * 40), SCHEME).layout.xaxis
    assert list(axis.tickvals) == [3, 7, 11, 15, 19, 23, 27, 31, 35, 39]
    assert axis.ticktext[-1] == "2016-17<br>Q40"


def test_bars_too_narrow_for_words_show_numbers_and_narrower_ones_nothing() -> None:
    def texts(points: int) -> set[str]:
        return set(bands_over_time(line(BANDS, {"High": [7.0] * points}, "1" * points), SCHEME).data[0].text)

    assert (texts(8), texts(9), texts(21)) == ({"High 7"}, {"7"}, {""})


def test_markup_in_a_name_is_shown_as_written() -> None:
    figure = lines_over_time(line(ABOVE, {"<b>A & E</b>": [1.0]}, "1", by="service"))
    assert notes(figure) == ["&lt;b&gt;A &amp; E&lt;/b&gt;"]


def test_nothing_counted_draws_an_empty_frame() -> None:
    empty = line(ABOVE, {}, "11")
    assert len(lines_over_time(empty).data) == len(bands_over_time(empty, SCHEME).data) == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_line_can_be_seen_on_its_paper(theme: Theme) -> None:
    assert all(contrast(colour, LOOKS[theme].paper) >= 3 for colour in CATEGORIES[theme])
    assert len(set(CATEGORIES[theme])) == len(MARKERS) == len(DASHES) == 6
