"""What the heat map draws: cells, words, counts, lines, points to click, colours that can be read."""

from dataclasses import replace
from typing import Any

import pytest

from inforisk.figures.boundary import boundary
from inforisk.figures.heat_map import heat_map
from inforisk.figures.look import LOOKS, config
from inforisk.metrics.position import CellCounts, cell_counts
from inforisk.scoring import schemes
from inforisk.scoring.colours import READABLE, contrast
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Stage
from tests.builders import product_scheme, scale, scored_risks

SCHEME = product_scheme()
LETTERS = product_scheme(
    likelihood=scale("Likelihood", ["Very low", "Not likely", "Likely", "Very likely", "Almost certain"], "ABCDE"),
    likelihood_is_horizontal=True,
)


def counted(scheme: Scheme, *places: tuple[int, int]) -> CellCounts:
    rows = [{"risk_id": f"R{n}", Stage.RESIDUAL: place} for n, place in enumerate(places, start=1)]
    return cell_counts(scored_risks(rows, scheme), Stage.RESIDUAL, scheme)


def points(figure: Any) -> dict[tuple[int, int], tuple[int, int, str, str]]:
    """x, y, text and hover text of each cell's point under its (likelihood, impact)."""
    found = {}
    for trace in figure.data:
        for place, (likelihood, impact) in enumerate(trace.customdata if trace.customdata is not None else ()):
            where = trace.x[place], trace.y[place]
            found[(int(likelihood), int(impact))] = (*where, trace.text[place], trace.hovertext[place])
    return found


def axis_titles(figure: Any) -> tuple[str, str]:
    """The title of the flat axis and that of the upright one."""
    return figure.layout.xaxis.title.text, figure.layout.annotations[0].text


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.name)
def test_every_cell_of_every_scheme_has_one_point_with_its_word(scheme: Scheme) -> None:
    drawn = points(heat_map(counted(scheme, (1, 1)), scheme))
    assert set(drawn) == {(cell.likelihood, cell.impact) for cell in scheme.cells}
    assert all(drawn[(cell.likelihood, cell.impact)][2].endswith(cell.band) for cell in scheme.cells)


def test_a_cell_shows_its_count_above_its_word_and_an_empty_cell_only_the_word() -> None:
    drawn = points(heat_map(counted(SCHEME, (4, 5), (4, 5)), SCHEME))
    assert drawn[(4, 5)][2] == '<b style="font-size:20px">2</b><br>High'
    assert drawn[(1, 1)][2] == "Low"


def test_likelihood_stands_upright_unless_the_scheme_lays_it_flat() -> None:
    upright, flat = heat_map(counted(SCHEME), SCHEME), heat_map(counted(LETTERS), LETTERS)
    assert points(upright)[(2, 5)][:2] == (5, 2)
    assert points(flat)[(2, 5)][:2] == (2, 5)
    assert axis_titles(upright) == ("Impact", "Likelihood")
    assert axis_titles(flat) == ("Likelihood", "Impact")


def test_each_step_is_printed_with_its_code_and_its_label() -> None:
    flat = heat_map(counted(LETTERS), LETTERS)
    assert flat.layout.xaxis.ticktext[0] == "<b>A</b><br>Very low"
    assert flat.layout.yaxis.ticktext[4] == "Severe <b>5</b>"


def test_the_hover_text_gives_both_steps_the_score_the_appetite_and_the_risks() -> None:
    assert points(heat_map(counted(SCHEME, (4, 5), (4, 5)), SCHEME))[(4, 5)][3] == (
        "Likelihood: 4 Likely<br>Impact: 5 Severe<br>Score 20, High, above appetite<br>2 risks<br>R1, R2"
    )


def test_the_hover_text_names_twelve_risks_and_counts_the_rest() -> None:
    hover = points(heat_map(counted(SCHEME, *[(1, 1)] * 15), SCHEME))[(1, 1)][3]
    assert hover.replace("<br>", " ").endswith("R11, R12 and 3 more")


def test_text_from_a_register_or_a_scheme_is_never_markup() -> None:
    nasty = '<a href="http://x">R</a>'
    scheme = product_scheme(likelihood=scale("<i>L", ["<b>rare", "b", "c", "d", "e"]))
    risks = scored_risks([{"risk_id": nasty, Stage.RESIDUAL: (1, 1)}], scheme)
    figure = heat_map(cell_counts(risks, Stage.RESIDUAL, scheme), scheme)
    written = figure.to_json()
    assert "&lt;a href" in points(figure)[(1, 1)][3]
    for markup in ("<a ", "<i>", "<b>rare", r"\u003ca ", r"\u003ci\u003e"):
        assert markup not in written


def test_the_appetite_line_steps_between_the_bands() -> None:
    figure = heat_map(counted(SCHEME), SCHEME)
    line = next(trace for trace in figure.data if trace.name == "Appetite line")
    corners = set(zip(line.x, line.y, strict=True))
    assert corners == {
        (2.5, 5.5), (2.5, 4.5), (3.5, 4.5), (3.5, 3.5), (4.5, 3.5), (4.5, 2.5), (5.5, 2.5),
    }  # fmt: skip


def test_a_tolerance_line_is_drawn_only_where_the_scheme_has_one() -> None:
    assert "Tolerance line" not in {trace.name for trace in heat_map(counted(SCHEME), SCHEME).data}
    two_lines = product_scheme(appetite="Medium", tolerance="High")
    assert {"Appetite line", "Tolerance line"} <= {trace.name for trace in heat_map(counted(two_lines), two_lines).data}


def test_the_legend_gives_each_band_worst_first_with_its_scores() -> None:
    shown = [trace.name for trace in heat_map(counted(SCHEME), SCHEME).data if trace.fill == "toself"]
    assert shown == ["High (15 to 25)", "Medium (5 to 12)", "Low (1 to 4)"]


def test_a_small_map_keeps_the_bands_words_where_they_fit_and_explains_its_letters_where_they_do_not() -> None:
    def legend(scheme: Scheme) -> list[str]:
        small = heat_map(counted(scheme), scheme, is_small=True)
        return [trace.name for trace in small.data if trace.fill == "toself"]

    assert legend(SCHEME) == ["High (15 to 25)", "Medium (5 to 12)", "Low (1 to 4)"]
    worst = replace(SCHEME.bands[-1], name="Unacceptable")
    cells = tuple(replace(cell, band="Unacceptable") if cell.band == "High" else cell for cell in SCHEME.cells)
    wordy = replace(SCHEME, bands=(*SCHEME.bands[:-1], worst), cells=cells, appetite="Unacceptable")
    assert legend(wordy) == ["H: Unacceptable (15 to 25)", "M: Medium (5 to 12)", "L: Low (1 to 4)"]


def test_letters_and_numbers_have_no_range_of_scores() -> None:
    scheme = next(scheme for scheme in schemes() if scheme.likelihood_is_horizontal)
    shown = [trace.name for trace in heat_map(counted(scheme), scheme).data if trace.fill == "toself"]
    assert shown == [band.name for band in reversed(scheme.bands)]


def test_a_chosen_cell_is_ringed() -> None:
    figure = heat_map(counted(SCHEME), SCHEME, chosen=(4, 5))
    ring = next(trace for trace in figure.data if trace.name == "Chosen cell")
    assert (min(ring.x), max(ring.x), min(ring.y), max(ring.y)) == (4.56, 5.44, 3.56, 4.44)


def test_selecting_a_cell_fades_no_other() -> None:
    for trace in heat_map(counted(SCHEME), SCHEME).data:
        if trace.customdata is not None:
            assert trace.unselected.textfont.color == trace.selected.textfont.color == trace.textfont.color


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_text_around_the_cells_stands_out_from_the_paper(theme: Any) -> None:
    layout = heat_map(counted(SCHEME), SCHEME, theme=theme).layout
    texts = [layout.xaxis.tickfont, layout.yaxis.tickfont, layout.xaxis.title.font, layout.annotations[0].font,
             layout.title.font, layout.legend.font, layout.hoverlabel.font]  # fmt: skip
    assert layout.paper_bgcolor == LOOKS[theme].paper
    assert all(contrast(font.color, LOOKS[theme].paper) >= READABLE for font in texts)


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.name)
def test_the_words_of_every_band_can_be_read_on_its_colour(scheme: Scheme) -> None:
    for trace in heat_map(counted(scheme), scheme).data:
        if trace.customdata is not None:
            assert contrast(trace.textfont.color, trace.marker.color) >= READABLE


def test_an_island_gets_a_line_of_its_own() -> None:
    lines = boundary(3, 3, lambda x, y: (x, y) == (2, 2))
    assert len(lines) == 1
    assert set(lines[0]) == {(1.5, 1.5), (1.5, 2.5), (2.5, 2.5), (2.5, 1.5)}
    assert boundary(3, 3, lambda x, y: True) == ()


def test_the_picture_can_be_saved_as_png_or_svg_under_its_name() -> None:
    assert config("heat-map", "svg")["toImageButtonOptions"] == {"format": "svg", "filename": "heat-map", "scale": 1}
    assert config("heat-map")["displaylogo"] is False


def test_what_the_map_shows_is_said_around_it_and_not_in_it() -> None:
    assert not heat_map(counted(SCHEME, (4, 5)), SCHEME).layout.title.text
