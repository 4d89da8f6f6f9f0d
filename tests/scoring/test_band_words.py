"""Words, letters and colours typed beside a score, and the bands they may stand for."""

import pytest

from inforisk.scoring import DEFAULT, scheme_named
from inforisk.scoring.band_words import bands_meant, cells_of_score, cells_of_word

NPSA = scheme_named("five_by_five_npsa")
LETTERS = scheme_named("letters_by_numbers")


@pytest.mark.parametrize(
    ("typed", "band"),
    [
        ("High", "High"), ("HIGH RISK", "High"), ("red", "High"), ("R", "High"), ("Extreme", "High"), ("h", "High"),
        ("Very high", "High"), ("Critical", "High"), ("Amber", "Medium"), ("A", "Medium"), ("Orange", "Medium"),
        ("Yellow", "Medium"), ("Moderate", "Medium"), ("M", "Medium"), ("Amber (12)", "Medium"),
        ("12 - Medium", "Medium"),
        ("Medium / Amber", "Medium"), ("Green", "Low"), ("low", "Low"), ("Very low", "Low"),
        ("RAG status: green", "Low"),
    ],
)  # fmt: skip
def test_a_word_letter_or_colour_means_a_band_of_the_three_band_scheme(typed: str, band: str) -> None:
    assert bands_meant(typed, DEFAULT) == {band}


@pytest.mark.parametrize(
    ("typed", "band"),
    [
        ("Amber", "High"), ("Yellow", "Moderate"), ("Medium", "Moderate"), ("M", "Moderate"), ("Severe", "Extreme"),
        ("Red", "Extreme"), ("H", "High"), ("E", "Extreme"), ("Major", "High"),
    ],
)  # fmt: skip
def test_the_same_word_follows_the_bands_of_a_four_band_scheme(typed: str, band: str) -> None:
    assert bands_meant(typed, NPSA) == {band}


@pytest.mark.parametrize("typed", ["Rouge", "12", "Red - Low", "tbc", "Blue", "", "Mitigated", "not a risk"])
def test_a_word_that_names_no_band_or_two_is_not_guessed(typed: str) -> None:
    assert bands_meant(typed, DEFAULT) == frozenset()


def test_a_number_agrees_with_the_cells_that_print_it() -> None:
    agreeing = cells_of_score("12", DEFAULT)
    assert agreeing is not None
    assert [(cell.likelihood, cell.impact) for cell, yes in zip(DEFAULT.cells, agreeing, strict=True) if yes] == [
        (3, 4),
        (4, 3),
    ]
    assert cells_of_score("12.0", DEFAULT) == agreeing
    assert cells_of_score("18", DEFAULT) == [False] * 25
    assert cells_of_score("12.5", DEFAULT) == [False] * 25


def test_a_letter_and_number_agree_either_way_round() -> None:
    agreeing = cells_of_score("c4", LETTERS)
    assert agreeing is not None
    assert [cell.score for cell, yes in zip(LETTERS.cells, agreeing, strict=True) if yes] == ["C4"]
    assert cells_of_score("4C", LETTERS) == agreeing


def test_a_number_beside_letters_by_numbers_is_the_product_a_sheet_would_have_worked_out() -> None:
    agreeing = cells_of_score("20", LETTERS)
    assert agreeing is not None
    assert [cell.score for cell, yes in zip(LETTERS.cells, agreeing, strict=True) if yes] == ["D5", "E4"]


def test_what_cannot_be_compared_is_not_compared() -> None:
    assert cells_of_score("High", DEFAULT) is None
    assert cells_of_score("C4", DEFAULT) is None
    assert cells_of_word("12", DEFAULT) is None
    assert cells_of_word("Rouge", DEFAULT) is None


def test_a_word_agrees_with_every_cell_of_its_band() -> None:
    assert cells_of_word("red", DEFAULT) == [cell.band == "High" for cell in DEFAULT.cells]
