"""Levels on the scheme's scale, and on the scales sheets bring with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inforisk.registers.values.levels import column_reader, level_reader
from inforisk.registers.values.own_scales import importance_scale, maturity_scale
from inforisk.scales import Scale, Step
from tests.registers.registers_made import IMPACT, LETTERED, LIKELIHOOD

read = level_reader(LIKELIHOOD)

FOURS = (
    "4", "4.0", " 4 ", "4 - Likely", "likely", "LIKELY", "Likely (4)", "4. Likely", "(4) Likely", "4: Likely",
    "4 Likely", "Likely - 4", "L4", "Level 4", "4/5", "4 out of 5", "4 (some remark)", "04",
)  # fmt: skip


@pytest.mark.parametrize("text", FOURS)
def test_each_way_of_writing_four_is_four(text: str) -> None:
    assert read(text) == (4, None, "")


UNREAD = {
    "6": ("level_not_on_scale", ""),
    "0": ("level_not_on_scale", ""),
    "3.5": ("level_not_on_scale", ""),
    "D": ("level_not_on_scale", ""),
    "C4": ("level_not_on_scale", ""),
    "Lkely": ("level_not_on_scale", "Did you mean Likely? "),
    "Hihg": ("level_not_on_scale", ""),
    "3 to 2": ("level_is_range", ""),
    "3-4": ("level_is_range", ""),
    "2/3": ("level_is_range", ""),
    "Likely to Possible": ("level_is_range", ""),
}


@pytest.mark.parametrize(("text", "expected"), UNREAD.items())
def test_what_is_not_one_step_is_never_moved_to_the_nearest(text: str, expected: tuple[str, str]) -> None:
    answer = read(text)
    assert answer.value is None
    assert answer.rule is not None
    assert answer.rule.code == expected[0]
    assert answer.hint == f"{expected[1]}Use one of: 1 Rare, 2 Unlikely, 3 Possible, 4 Likely, 5 Almost certain."


def test_a_number_and_a_word_that_disagree_are_not_decided() -> None:
    answer = read("4 - Rare")
    assert answer.value is None
    assert answer.rule is not None
    assert answer.rule.code == "level_contradicts"
    assert answer.hint == "On the likelihood scale 4 is Likely and 1 is Rare."


@pytest.mark.parametrize("text", ["TBC", "n/a", "-", "Not assessed", "?"])
def test_a_placeholder_is_no_level(text: str) -> None:
    answer = read(text)
    assert answer.value is None
    assert answer.rule is not None
    assert answer.rule.code == "not_given"


def test_letters_are_read_on_a_scale_of_letters_only() -> None:
    lettered = level_reader(LETTERED)
    assert [lettered(text).value for text in ("D", "d", "D - Likely", "Likely (D)", "4")] == [4, 4, 4, 4, None]


def test_a_hint_names_the_step_that_was_nearly_written() -> None:
    scale = Scale("Impact", (Step(1, "1", "Low"), Step(2, "2", "Medium"), Step(3, "3", "High")))
    assert level_reader(scale)("Hihg").hint == "Did you mean High? Use one of: 1 Low, 2 Medium, 3 High."


def test_a_column_of_words_of_another_scale_says_so_with_its_words() -> None:
    reader = column_reader(LIKELIHOOD, ["High", "Low", "Medium"])
    answer = reader("High")
    assert answer.value is None
    assert answer.rule is not None
    assert answer.rule.code == "level_on_other_scale"
    assert answer.hint == "The column says High, Low, Medium"


def test_one_strange_word_does_not_make_another_scale() -> None:
    reader = column_reader(LIKELIHOOD, ["Likely", "Rare", "High"])
    answer = reader("High")
    assert answer.rule is not None
    assert answer.rule.code == "level_not_on_scale"


@pytest.mark.parametrize("scale", [LIKELIHOOD, IMPACT, LETTERED])
def test_code_label_and_both_together_read_back_to_their_step(scale: Scale) -> None:
    reader = level_reader(scale)
    for step in scale.steps:
        for text in (step.code, step.label, f"{step.code} - {step.label}", f"{step.label} ({step.code})"):
            assert reader(text) == (step.value, None, "")


@given(st.text() | st.text(alphabet="012345LlikelyABD -/()."))
def test_no_text_stops_the_reader_and_a_level_is_on_the_scale(text: str) -> None:
    answer = read(text)
    assert answer.value in (None, 1, 2, 3, 4, 5)
    assert answer.value is not None or answer.rule is not None


IMPORTANCES = [
    (["1", "2"], "1 Low, 2 Medium, 3 High"),
    (["H", "M", "L"], "1 Low, 2 Medium, 3 High"),
    (["1", "4"], "1 Low, 2 Medium, 3 High, 4 Very high"),
    (["High", "Critical"], "1 Low, 2 Medium, 3 High, 4 Very high"),
    (["5", "1", "TBC"], "1 Very low, 2 Low, 3 Medium, 4 High, 5 Very high"),
    (["0", "3"], "0, 1, 2, 3"),
]


@pytest.mark.parametrize(("texts", "words"), IMPORTANCES)
def test_importance_is_read_on_the_smallest_scale_that_holds_the_column(texts: list[str], words: str) -> None:
    assert importance_scale(texts).words() == words


MATURITIES = [
    (["1", "2"], "1, 2, 3, 4, 5"),
    (["0", "3"], "0, 1, 2, 3, 4, 5"),
    (["2", "2.5"], "1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5"),
    (["Essential", "Proactive"], "Sub-standard, In development, Essential, Proactive, Transformational"),
    (["Partially meeting", "Fully meeting", "n/a"], "Not meeting, Partially meeting, Fully meeting"),
    (["Achieved", "Not achieved"], "Not achieved, Partially achieved, Achieved"),
    (["Yes", "No"], "No, Partial, Yes"),
]


@pytest.mark.parametrize(("texts", "words"), MATURITIES)
def test_maturity_is_read_on_the_scale_of_its_model(texts: list[str], words: str) -> None:
    assert maturity_scale(texts).words() == words


def test_a_word_that_is_not_the_scales_own_is_taken_and_what_it_was_taken_for_is_said() -> None:
    steps = (Step(1, "1", "Minor", also=("Low", "L")), Step(2, "2", "Major", also=("High", "H")))
    borrowing = level_reader(Scale("Impact", steps))
    for text in ("High", "h"):
        answer = borrowing(text)
        assert (answer.value, answer.rule and answer.rule.code, answer.hint) == (2, "level_word_borrowed", "2 Major")
    assert borrowing("Major") == (2, None, "")


def test_the_opposite_of_a_word_is_never_suggested_for_it() -> None:
    assert "Insignificant" not in level_reader(IMPACT)("Significant").hint.partition("Use one of")[0]
    assert "Did you mean Likely?" in level_reader(LIKELIHOOD)("Likley").hint
