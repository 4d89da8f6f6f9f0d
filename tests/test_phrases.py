"""Small pieces of sentences read the same wherever they are printed."""

from datetime import date

import pytest

from inforisk.phrases import (
    MONTHS,
    NUMBERS_SPELT,
    and_more,
    counted,
    day_words,
    listed,
    listed_up_to,
    more_or_fewer,
    number_words,
    numbered,
    sentence,
    spelt,
    verb,
)


@pytest.mark.parametrize(
    ("number", "written", "in_a_sentence"),
    [(0, "0 assets", "no assets"), (1, "1 asset", "1 asset"), (2_000, "2,000 assets", "2,000 assets")],
)
def test_a_number_goes_with_its_noun(number: int, written: str, in_a_sentence: str) -> None:
    assert numbered(number, "asset") == written
    assert counted(number, "asset") == in_a_sentence


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert (numbered(1, "entry", "entries"), numbered(3, "entry", "entries")) == ("1 entry", "3 entries")
    assert counted(0, "entry", "entries") == "no entries"


def test_nought_is_said() -> None:
    assert (number_words(0), number_words(1_200)) == ("none", "1,200")


def test_a_verb_follows_its_number() -> None:
    assert [verb(number, "is", "are") for number in (0, 1, 2)] == ["are", "is", "are"]


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_a_list_reads_as_one(words: list[str], said: str) -> None:
    assert listed(words) == said
    assert listed(words, "or") == said.replace(" and ", " or ")


def test_a_list_says_how_many_it_leaves_out() -> None:
    assert listed_up_to(2, ["A", "B"]) == "A, B"
    assert listed_up_to(2, ["A", "B", "C", "D"]) == "A, B and 2 more"
    assert [and_more(number) for number in (-1, 0, 1_000)] == ["", "", "; and 1,000 more"]


def test_a_day_is_printed_without_a_leading_nought() -> None:
    assert day_words(date(2017, 6, 3)) == "3 June 2017"


def test_a_sentence_begins_with_a_capital_and_keeps_the_others() -> None:
    assert sentence("all of ICT") == "All of ICT"
    assert sentence("") == ""


def test_a_difference_says_how_many_and_which_way() -> None:
    assert [more_or_fewer(by) for by in (2, -1_200, 0)] == ["2 more", "1,200 fewer", ""]
    assert (more_or_fewer(2, spelt), more_or_fewer(-1, spelt)) == ("two more", "one fewer")


def test_small_numbers_are_read_back_as_they_are_spelt() -> None:
    assert all(NUMBERS_SPELT[spelt(number)] == number for number in range(10))
    assert NUMBERS_SPELT["no"] == 0


def test_months_are_called_as_in_a_day() -> None:
    assert [day_words(date(2017, month, 1)) for month in range(1, 13)] == [f"1 {name} 2017" for name in MONTHS]
