"""Contrast as WCAG 2.2 defines it; expected ratios are the published ones for these pairs."""

import pytest

from inforisk.scoring.colours import BLACK, READABLE, WHITE, colour_word, contrast, normal_colour, text_on


@pytest.mark.parametrize(
    ("text", "fill", "ratio"),
    [
        (WHITE, BLACK, 21.0),
        (WHITE, WHITE, 1.0),
        (WHITE, "#D4351C", 4.86),
        (WHITE, "#00703C", 6.21),
        ("#0B0C0C", "#F47738", 7.04),
        ("#0B0C0C", "#FFDD00", 14.55),
        (WHITE, "#F47738", 2.78),
        (WHITE, "#00B050", 2.87),
        ("#FF0000", "#00B050", 1.39),
        ("#FFC000", WHITE, 1.64),
    ],
)
def test_contrast_is_the_published_ratio(text: str, fill: str, ratio: float) -> None:
    assert round(contrast(text, fill), 2) == ratio
    assert contrast(text, fill) == contrast(fill, text)


def test_black_or_white_always_reads_on_any_fill() -> None:
    greys = (f"#{value:02X}{value:02X}{value:02X}" for value in range(256))
    assert all(contrast(text_on(grey), grey) >= READABLE for grey in greys)


def test_a_pale_fill_takes_black_and_a_dark_one_white() -> None:
    assert text_on("#BBF7D0") == BLACK
    assert text_on("#7A0E12") == WHITE


@pytest.mark.parametrize(
    ("fill", "word"),
    [
        ("#00703C", "green"), ("#92D050", "green"), ("#BBF7D0", "green"), ("#FFFF00", "yellow"), ("#FFDD00", "yellow"),
        ("#FFC000", "amber"), ("#F47738", "amber"), ("#FF0000", "red"), ("#D4351C", "red"), ("#C0143C", "red"),
        ("#1D70B8", "blue"), ("#000000", "black"), ("#FFFFFF", None), ("#808080", None), ("#801680", None),
    ],
)  # fmt: skip
def test_a_fill_has_the_word_people_say_for_it(fill: str, word: str | None) -> None:
    assert colour_word(fill) == word


def test_a_colour_is_written_in_one_way() -> None:
    assert normal_colour(" fc0 ") == normal_colour("#ffcc00") == "#FFCC00"
    assert normal_colour("amber") is None
    assert normal_colour("#12345") is None
