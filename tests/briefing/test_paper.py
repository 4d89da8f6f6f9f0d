"""What all writers of a format share: whose words they are, the lines of the cover, the appetite line, columns."""

from dataclasses import replace

import pytest

from inforisk.briefing.paper.appetite_line import is_drawn, sides_of, told_beyond
from inforisk.briefing.paper.arial import width_of
from inforisk.briefing.paper.blocks import AuthorsWords, Paragraph, Subheading, without_bare_headings
from inforisk.briefing.paper.columns import shared
from inforisk.scoring import DEFAULT
from tests.briefing.papers import FROZEN, matrix_table, paper


@pytest.mark.parametrize(
    ("replaces", "heading"),
    [(False, "Added by the author, Priya Example"), (True, "In the author's words, Priya Example")],
)
def test_the_authors_words_say_whose_they_are_in_every_format_alike(replaces: bool, heading: str) -> None:
    assert AuthorsWords("Said.", "Priya Example", replaces).heading == heading


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("one\r\ntwo\r\n \r\nthree", ("one\ntwo", "three")),
        ("one\rtwo\r\rthree", ("one\ntwo", "three")),
        (" one \n\n\n\t\n two", ("one", "two")),
        ("one\x0btwo\x07", ("one\ntwo",)),
        (" \n \x00\n", ()),
    ],
)
def test_a_blank_line_parts_the_authors_paragraphs_whatever_they_were_typed_in(
    text: str, paragraphs: tuple[str, ...]
) -> None:
    assert AuthorsWords(text, "Priya Example").paragraphs == paragraphs


def test_the_cover_says_whom_to_ask_and_for_whom_it_speaks_but_neither_twice() -> None:
    asked = replace(paper(), imprint=replace(FROZEN, covers="Covers ICT only"), contact="ig@example.org")
    assert asked.cover_lines[-2:] == (("Covers", "ICT only"), ("Contact", "ig@example.org"))
    told = replace(asked, facts=(("Contact", "ig@example.org"), ("Covers", "ICT only")))
    assert told.cover_lines == told.facts


def test_headings_nothing_stands_below_are_left_out() -> None:
    said, bare, headed = Paragraph((("Said.",),)), Subheading("Bare"), Subheading("Headed")
    assert tuple(without_bare_headings((bare, headed, said, bare))) == (headed, said)


def test_the_appetite_line_runs_between_the_cells_beyond_it_and_the_others() -> None:
    beyond = told_beyond(matrix_table(), DEFAULT)
    assert is_drawn(beyond)
    row, column = next(place for place, is_beyond in beyond.items() if is_beyond and not beyond[place[0], place[1] - 1])
    assert "left" in sides_of(beyond, row, column)
    assert "right" in sides_of(beyond, row, column - 1)
    assert "top" not in sides_of(beyond, 0, column)


def test_the_line_of_another_threshold_is_found_by_its_band() -> None:
    mildest = DEFAULT.bands[0].name
    everywhere = told_beyond(matrix_table(), DEFAULT, mildest)
    assert set(everywhere.values()) == {True}
    assert not is_drawn(everywhere)
    assert sides_of(everywhere, 0, 1) == ()


def test_columns_share_the_room_as_they_ask_but_none_gets_less_than_it_needs() -> None:
    assert shared([10, 10], [1.0, 3.0], 80) == [20, 60]
    assert shared([50, 10, 10], [1.0, 1.0, 2.0], 80) == [50, 10, 20]


@pytest.mark.parametrize(
    ("letter", "usual", "bold"), [("i", 222, 278), ("a", 556, 556), ("W", 944, 944), ("o", 556, 611)]
)
def test_letters_are_as_wide_as_arials(letter: str, usual: int, bold: int) -> None:
    assert (width_of(letter), width_of(letter, is_bold=True)) == (usual, bold)


def test_a_letter_arial_has_not_is_taken_for_a_wide_one_and_a_joined_accent_for_none() -> None:
    assert (width_of("漢"), width_of("\u0301"), width_of("é")) == (1_300, 0, 650)
