"""Text that a spreadsheet takes as text."""

import pytest

from inforisk.briefing.plain_text import CUT, MAX_CELL, cell_text, csv_text, cut


@pytest.mark.parametrize(
    "text", ["=1", "+cmd", "-2+3", "@SUM", "  =1", "\t=1", "\r=1", "\tplain", "＝1", "－1", "\n=1"]
)
def test_what_looks_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert csv_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "+3.25", "plain", "a=b", "1-2", "", "' quoted", "Risk @ work", "-"[:0]])
def test_numbers_and_ordinary_words_stay_as_they_are(text: str) -> None:
    assert csv_text(text) == text


def test_characters_no_workbook_can_hold_are_left_out() -> None:
    assert cell_text("a\x00b\x07c\ud800d\uffffe") == "abcde"
    assert cell_text("tab\tand\nline") == "tab\tand\nline"


def test_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    assert cell_text("x" * MAX_CELL) == "x" * MAX_CELL
    kept = cell_text("x" * (MAX_CELL + 1))
    assert len(kept) == MAX_CELL
    assert kept.endswith(CUT)


def test_an_emoji_counts_twice_and_is_never_cut_in_half() -> None:
    kept = cell_text("😀" * MAX_CELL)
    assert len(kept.encode("utf-16-le")) // 2 <= MAX_CELL
    assert set(kept.removesuffix(CUT)) == {"😀"}


def test_text_that_would_fill_a_page_is_cut_alike_everywhere_and_says_so() -> None:
    assert cut("x" * 1_500) == "x" * 1_500
    assert cut("x" * 1_501) == "x" * 1_500 + " [cut: too long for a page]"
    assert cut("one two", 4) == "one [cut: too long for a page]"
