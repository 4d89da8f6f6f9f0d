"""One writing of a name, and what a writing tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inforisk.identity.names import folded_name, forenames_first, name_of


@pytest.mark.parametrize(
    "written",
    [
        "Smith, Jane",
        "  JANE   SMITH ",
        "Dr Jane Smith",
        "Smith, Dr Jane",
        "Cllr. Jane Smith",
        "Jane Smith OBE",
        "Jané Smith",
    ],
)
def test_ways_of_writing_one_name_are_one_writing(written: str) -> None:
    assert folded_name(written) == "jane smith"


@pytest.mark.parametrize(
    "written", ["J Smith", "J. Smith", "Jane Smyth", "Jane Smith (Housing)", "jane.smith@harrow.example"]
)
def test_anything_else_is_another_writing(written: str) -> None:
    assert folded_name(written) != "jane smith"


def test_a_name_that_is_a_style_alone_is_kept() -> None:
    assert folded_name("Prof") == "prof"


def test_what_is_in_brackets_stays_behind_the_turned_name() -> None:
    assert folded_name("Smith, Jane (Housing)") == "jane smith (housing)"


@pytest.mark.parametrize(
    "written",
    ["Jane Smith", "SMITH Jane", "jane.smith@harrow.example", "Jane.Smith2@harrow.example", "Smith, Jane (Housing)"],
)
def test_forename_and_surname_are_read_from_names_and_addresses(written: str) -> None:
    name = name_of(written)
    assert (name.forenames, name.surname) == (("jane",), "smith")


@pytest.mark.parametrize(
    ("written", "turned"),
    [
        ("SMITH Jane", "Jane SMITH"),
        ("SMITH Jane Ann (Housing)", "Jane Ann SMITH (Housing)"),
        ("Jane Smith", "Jane Smith"),
        ("JANE SMITH", "JANE SMITH"),  # capitals throughout say nothing
        ("Smith, Jane", "Smith, Jane"),
    ],
)
def test_a_surname_that_stands_first_in_capitals_goes_behind_the_forenames(written: str, turned: str) -> None:
    assert forenames_first(written) == turned


def test_one_word_is_an_account_and_its_digits_are_dropped() -> None:
    assert (name_of("jsmith01").single, name_of("jsmith01").surname) == ("jsmith", "")


@given(st.text(max_size=40))
def test_any_text_can_be_read_and_is_read_the_same_again(written: str) -> None:
    assert name_of(written) == name_of(written)
    assert folded_name(folded_name(written)) == folded_name(folded_name(folded_name(written)))
