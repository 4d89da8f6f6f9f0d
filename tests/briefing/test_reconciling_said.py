"""Numbers read out of sentences and cells, and what a public paper may leave out."""

from collections.abc import Sequence

import pytest

from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Cell, Column, PaperTable, Value
from inforisk.briefing.reconciling.claims import cell_number, stated_by
from inforisk.briefing.reconciling.reading.read_back import by_title, normalised
from inforisk.briefing.reconciling.said import Masked, numbers_in
from inforisk.briefing.reconciling.suppressed import rightly_suppressed
from inforisk.briefing.reconciling.tables import check_table
from inforisk.briefing.reconciling.verdicts import Differences, disagreements
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced

ABOVE, OPEN, MISSING = (keys.number(f"{name}") for name in ("risks-above-appetite", "open-risks", "risks-not-assessed"))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Six risks", [6]),
        ("No risk", [0]),
        ("75 of 77 (97.4%)", [75, 77, 97.4]),
        ("1,200 assets", [1200]),
        ("Both open risks", [2]),
        ("whether any was reported is not known", [None]),
        ("Nobody noted anything", []),
    ],
)
def test_numbers_are_read_in_figures_and_in_words(text: str, numbers: list[float | None]) -> None:
    assert [one.value for one in numbers_in(text)] == numbers


def test_marks_of_sources_are_no_figures() -> None:
    assert normalised("Six risks[1] are above\n appetite [12].") == "Six risks are above appetite ."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("High: 3", (3, None, True)),
        ("Tier 1: 3", (3, None, True)),
        ("High", (0, None, True)),
        ("75 of 77", (75, 77, True)),
        ("3 Essential", (3, None, True)),
        ("not given", (None, None, False)),
        ("[c]", (None, None, False)),
    ],
)
def test_a_cell_says_a_number_in_any_way_a_table_writes_it(text: str, said: tuple[float | None, ...]) -> None:
    assert cell_number(text) == said


def test_the_same_words_are_found_whatever_number_stands_in_them_and_wherever_lines_end() -> None:
    wanted = Masked.of("75 of 77 actions are complete.")
    text = Masked.of("Today 75 of 77 ac-\ntions are\ncomplete. Later 76 of 77 actions are complete.")
    assert list(text.occurrences(wanted)) == [(75, 77), (76, 77)]


def disagreeing(sentence: Sentence, counted: dict[str, int | None]) -> list[tuple[str, str]]:
    return [
        found
        for stated in stated_by(sentence)
        for claim in stated.claims
        for found in disagreements(claim, stated.masked.values, counted)
    ]


def figure(words: str, number: str) -> Sourced:
    return Sourced(words, number=number)


NONE_ASSESSED = Sourced("None of the nine open risks", number="risks-not-assessed", is_contrary=True)


@pytest.mark.parametrize(
    ("sentence", "counted", "found"),
    [
        ((figure("Six risks", "risks-above-appetite"), " are above."), {ABOVE: 6}, []),
        ((figure("Six risks", "risks-above-appetite"), " are above."), {ABOVE: 5}, [("6", "5")]),
        ((figure("All nine open risks", "open-risks"), " are assessed."), {OPEN: 9}, []),
        ((figure("2 of 9 open risks", "risks-not-assessed"), " are not."), {MISSING: 2, OPEN: 9}, []),
        ((figure("2 of 9 open risks", "risks-not-assessed"), " are not."), {MISSING: 2, OPEN: 8}, [("of 9", "of 8")]),
        ((NONE_ASSESSED, " is assessed."), {MISSING: 9, OPEN: 9}, []),
        ((NONE_ASSESSED, " is assessed."), {MISSING: 8, OPEN: 9}, [("0", "8")]),
        # Only a sentence made to say how many are not so may say none of all: "none of 56 is above" is a plain claim.
        ((figure("None of 56 risks", "risks-above-appetite"), " is above."), {ABOVE: 56, OPEN: 56}, [("0", "56")]),
        (("Since then ", figure("not known", "risks-above-appetite")), {ABOVE: None}, []),
        ((figure("no", "risks-above-appetite"), " risk is above appetite."), {ABOVE: None}, [("0", "not known")]),
        ((figure("Many", "risks-above-appetite"), " are above."), {ABOVE: 6}, [("no number", "6")]),
        ((figure("Six", "risks-above-appetite"), " are above."), {}, [("6", "not recounted")]),
    ],
)  # fmt: skip
def test_what_a_sentence_says_is_held_against_the_count(
    sentence: Sentence, counted: dict[str, int | None], found: list[tuple[str, str]]
) -> None:
    assert disagreeing(sentence, counted) == found


def test_the_parts_of_a_sentence_around_what_a_register_says_are_looked_for_apart() -> None:
    sentence = (
        figure("Two risks", "risks-above-appetite"), " of ", Quoted("שלום", Holds.FREE_TEXT), " are above, of ",
        figure("nine", "open-risks"), " in all.",
    )  # fmt: skip
    assert [one.text for one in stated_by(sentence)] == ["Two risks of", "are above, of nine in all."]


def test_a_table_that_goes_on_elsewhere_is_one_table() -> None:
    parts = [("Plans (1 of 2)", [["Plan", "All"], ["A", "1"]]), ("Plans (2 of 2)", [["Plan", "All"], ["B", "2"]])]
    assert by_title(parts) == {"Plans": [["Plan", "All"], ["A", "1"], ["Plan", "All"], ["B", "2"]]}


COUNTED = {keys.owners(group, "total"): number for group, number in (("People", 12), ("Place", 3), ("ICT", 6))}


def owners_table(*numbers: Value) -> PaperTable:
    columns = (Column("Directorate", Holds.LABEL), Column("Owners", Holds.COUNT, counts_people=True))
    rows = tuple(
        (Cell(group), Cell(number, keys.owners(group, "total")))
        for group, number in zip(("People", "Place", "ICT"), numbers, strict=True)
    )
    return PaperTable("owners", "Owners", columns, rows, "asset registers")


def checked(table: PaperTable, grid: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    rightly = rightly_suppressed([table], COUNTED)
    differences = Differences("x.docx", COUNTED, rightly, is_public=True)
    check_table(differences, table, grid, is_whole=True)
    return [(one.said, one.counted) for one in differences.mismatches]


def test_a_small_number_and_the_one_that_would_give_it_away_may_be_left_out() -> None:
    grid = [["Directorate", "Owners"], ["People", "12"], ["Place", "[c]"], ["ICT", "[c]"]]
    assert checked(owners_table(12, "[c]", "[c]"), grid) == []


def test_a_number_that_is_not_small_is_not_left_out() -> None:
    grid = [["Directorate", "Owners"], ["People", "[c]"], ["Place", "3"], ["ICT", "6"]]
    assert checked(owners_table("[c]", 3, 6), grid) == [("[c]", "12"), ("3", "[c], for it is small")]


def test_what_the_paper_leaves_out_stands_in_no_file() -> None:
    grid = [["Directorate", "Owners"], ["People", "12"], ["Place", "3"], ["ICT", "[c]"]]
    assert checked(owners_table(12, "[c]", "[c]"), grid) == [("3", "[c]")]


def test_rows_of_a_continued_table_are_found_behind_its_second_heading() -> None:
    grid = [["Directorate", "Owners"], ["People", "12"], ["Directorate", "Owners"], ["Place", "[c]"], ["ICT", "7"]]
    assert checked(owners_table(12, "[c]", 6), grid) == [("7", "6")]


def test_a_row_that_is_missing_is_found() -> None:
    grid = [["Directorate", "Owners"], ["People", "12"], ["ICT", "6"]]
    assert checked(owners_table(12, "[c]", 6), grid) == [("not found", "")]
