"""Every cell of every shipped scheme, written out by hand as the source draws it: score and band letter."""

import pytest

from inforisk.errors import SchemeError
from inforisk.scoring import DEFAULT, scheme_named, schemes
from inforisk.scoring.build import milder_though_worse
from inforisk.scoring.colours import READABLE, contrast
from inforisk.scoring.scheme import Scheme, Scoring
from inforisk.vocabulary import NOT_ASSESSED

# Likelihood from worst to mildest downwards, impact from mildest to worst along each row.
DRAWN = {
    "five_by_five_three_band": """
        5A 10A 15R 20R 25R
        4G  8A 12A 16R 20R
        3G  6A  9A 12A 15R
        2G  4G  6A  8A 10A
        1G  2G  3G  4G  5A""",
    "five_by_five_npsa": """
        5M 10H 15E 20E 25E
        4M  8H 12H 16E 20E
        3L  6M  9H 12H 15E
        2L  4M  6M  8H 10H
        1L  2L  3L  4M  5M""",
    "five_by_five_severe": """
        5M 10Maj 15S   20S   25S
        4M  8Maj 12Maj 16S   20S
        3L  6M    9Maj 12Maj 15S
        2L  4M    6M    8Maj 10Maj
        1L  2L    3L    4M    5M""",
    "five_by_five_iso_toolkit": """
        5M 10M 15H 20H 25H
        4L  8M 12H 16H 20H
        3L  6M  9M 12H 15H
        2L  4L  6M  8M 10M
        1L  2L  3L  4L  5M""",
    "five_by_five_additive": """
        6M 7H 8H 9E 10E
        5M 6M 7H 8H  9E
        4L 5M 6M 7H  8H
        3L 4L 5M 6M  7H
        2L 3L 4L 5M  6M""",
    "four_by_four_four_band": """
        4M 8H 12E 16E
        3M 6H  9H 12E
        2L 4M  6H  8H
        1L 2L  3M  4M""",
    "four_by_four_example": """
        4A 8A 12R 16R
        3G 6A  9R 12R
        2G 4A  6A  8A
        1G 2G  3G  4A""",
    # Likelihood lies flat where this one is drawn; here it is turned to stand like the others.
    "letters_by_numbers": """
        E1A E2A E3R E4R E5R
        D1G D2A D3A D4R D5R
        C1G C2A C3A C4A C5R
        B1G B2G B3A B4A B5A
        A1G A2G A3G A4G A5A""",
}

BANDS = {
    "five_by_five_three_band": {"Low": 8, "Medium": 11, "High": 6},
    "five_by_five_npsa": {"Low": 5, "Moderate": 7, "High": 7, "Extreme": 6},
    "five_by_five_severe": {"Low": 5, "Moderate": 7, "Major": 7, "Severe": 6},
    "five_by_five_iso_toolkit": {"Low": 8, "Medium": 9, "High": 8},
    "five_by_five_additive": {"Low": 6, "Moderate": 9, "High": 7, "Extreme": 3},
    "four_by_four_four_band": {"Low": 3, "Medium": 5, "High": 5, "Extreme": 3},
    "four_by_four_example": {"Low": 5, "Medium": 7, "High": 4},
    "letters_by_numbers": {"Low": 8, "Medium": 11, "High": 6},
}

each_scheme = pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.name)


def test_every_shipped_scheme_is_written_out_here() -> None:
    assert [scheme.name for scheme in schemes()] == list(DRAWN)


@each_scheme
def test_every_cell_has_the_score_and_band_of_the_source(scheme: Scheme) -> None:
    letters = {band.name: band.letter for band in scheme.bands}
    found = [[f"{cell.score}{letters[cell.band]}" for cell in row] for row in scheme.rows_from_worst()]
    assert found == [row.split() for row in DRAWN[scheme.name].strip().splitlines()]


@each_scheme
def test_every_band_is_reached_by_as_many_cells_as_the_source_has(scheme: Scheme) -> None:
    counts = {band.name: sum(cell.band == band.name for cell in scheme.cells) for band in scheme.bands}
    assert counts == BANDS[scheme.name]


@each_scheme
def test_a_worse_cell_never_has_a_milder_band(scheme: Scheme) -> None:
    assert scheme.is_monotone
    for cell in scheme.cells:
        for other in scheme.cells:
            if other.likelihood >= cell.likelihood and other.impact >= cell.impact:
                assert scheme.band_rank(other.band) >= scheme.band_rank(cell.band)
                assert other.severity >= cell.severity
    assert list(milder_though_worse(scheme)) == []


@each_scheme
def test_the_text_of_every_band_reads_on_its_fill(scheme: Scheme) -> None:
    assert all(contrast(band.text_colour, band.colour) >= READABLE for band in scheme.bands)


@each_scheme
def test_only_the_red_band_exceeds_appetite(scheme: Scheme) -> None:
    above = [band.name for band in scheme.bands if scheme.is_above_appetite(band.name)]
    assert above == [scheme.bands[-1].name]
    assert scheme.band(above[0]).colour == "#D4351C"


@each_scheme
def test_letters_and_names_tell_bands_apart_and_none_is_called_not_assessed(scheme: Scheme) -> None:
    assert len({band.letter for band in scheme.bands}) == len({band.name for band in scheme.bands}) == len(scheme.bands)
    assert NOT_ASSESSED not in {band.name for band in scheme.bands}


@each_scheme
def test_every_scheme_says_where_it_comes_from_and_what_to_mind(scheme: Scheme) -> None:
    assert scheme.title
    assert scheme.source
    assert scheme.note


def test_the_default_has_three_bands_and_appetite_between_amber_and_red() -> None:
    assert DEFAULT.name == "five_by_five_three_band"
    assert [band.letter for band in DEFAULT.bands] == ["G", "A", "R"]
    assert DEFAULT.appetite == "High"
    assert not DEFAULT.is_above_appetite("Medium")


def test_two_schemes_that_differ_at_twelve_keep_their_difference() -> None:
    assert DEFAULT.cell(3, 4).band == "Medium"
    assert scheme_named("five_by_five_iso_toolkit").cell(3, 4).band == "High"


def test_an_example_matrix_says_that_it_is_only_an_example() -> None:
    for name in ("four_by_four_example", "letters_by_numbers"):
        assert "xample" in scheme_named(name).note
        assert "council" in scheme_named(name).note


def test_letters_by_numbers_is_drawn_with_likelihood_lying_flat() -> None:
    scheme = scheme_named("letters_by_numbers")
    assert scheme.likelihood_is_horizontal
    assert scheme.scoring is Scoring.DRAWN
    assert [step.code for step in scheme.likelihood.steps] == ["A", "B", "C", "D", "E"]


def test_a_name_that_is_not_shipped_is_answered_with_those_that_are() -> None:
    with pytest.raises(SchemeError, match=r"no scheme named '6x6'\. Shipped: five_by_five_three_band, "):
        scheme_named("6x6")
