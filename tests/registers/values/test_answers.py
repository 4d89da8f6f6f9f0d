"""Yes and no, choices, scores, references, persons and numbers."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inforisk.registers.actions import STATUSES
from inforisk.registers.definition import Choices
from inforisk.registers.values.answer import Answer
from inforisk.registers.values.choices import ChoiceReader
from inforisk.registers.values.dates import read_date
from inforisk.registers.values.identity import as_written, compared_ids, read_id, read_ids, usual_ids
from inforisk.registers.values.levels import level_reader
from inforisk.registers.values.numbers import read_number
from inforisk.registers.values.persons import read_person
from inforisk.registers.values.scores import read_score
from inforisk.registers.values.yes_no import read_yes_no, yes_no_reader
from tests.registers.registers_made import LIKELIHOOD

MARKINGS = ChoiceReader(
    Choices(
        ("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET"),
        {"official sensitive personal": "OFFICIAL-SENSITIVE", "os": "OFFICIAL-SENSITIVE", "offical": "OFFICIAL"},
        ("PROTECT", "NPM"),
    )
)
TREATMENTS = ChoiceReader(
    Choices(("treat", "tolerate", "transfer", "terminate"), {"accept": "tolerate", "mitigate": "treat"})
)

read_level = level_reader(LIKELIHOOD)


def code(answer: Answer[object]) -> str | None:
    return None if answer.rule is None else answer.rule.code


ANSWERS = {
    "yes": (
        "Yes",
        "y",
        "Y",
        "TRUE",
        "true",
        "1",
        "1.0",
        "x",
        "X",
        "✓",
        "✔",
        "Yes - names and addresses",
        "Yes, health",
    ),
    "no": ("No", "n", "FALSE", "0", "None", "None (no personal data)", "No - anonymous", "✗"),
    "unknown": ("TBC", "?", "Unknown", "not sure", "don't know", "tbc - ask IT"),
    "not applicable": ("N/A", "n/a", "Not applicable", "NA"),
}


@pytest.mark.parametrize(("text", "expected"), [(text, answer) for answer, texts in ANSWERS.items() for text in texts])
def test_each_way_of_answering_is_one_of_four_answers(text: str, expected: str) -> None:
    assert read_yes_no(text) == (expected, None, "")


@pytest.mark.parametrize("text", ["Partial", "Yes/No", "no longer held", "no. of records 12", "names", "12"])
def test_what_is_no_answer_is_not_taken_for_one(text: str) -> None:
    assert (read_yes_no(text).value, code(read_yes_no(text))) == (None, "answer_not_read")


def test_personal_data_answered_with_what_it_is_is_a_yes() -> None:
    assert [read_yes_no(text).value for text in ("CPI", "PII", "Personal data")] == ["yes", "yes", "yes"]


def test_a_field_may_have_words_of_its_own_for_yes() -> None:
    assert yes_no_reader(Choices(("yes", "no"), {"CPI": "yes"}))("cpi") == ("yes", None, "")


CHOICES = {
    "Official": ("OFFICIAL", None),
    "official - sensitive": ("OFFICIAL-SENSITIVE", None),
    "OFFICIAL SENSITIVE": ("OFFICIAL-SENSITIVE", None),
    "OFFICIAL-SENSITIVE: HEALTH": ("OFFICIAL-SENSITIVE", None),
    "OS": ("OFFICIAL-SENSITIVE", None),
    "offical": ("OFFICIAL", None),
    "Protect": ("PROTECT", "legacy_word"),
    "NPM": ("NPM", "legacy_word"),
    "TBC": (None, "not_given"),
    "Blue": (None, "choice_not_on_list"),
    "Offical Sensitive": (None, "choice_not_on_list"),
}


@pytest.mark.parametrize(("text", "expected"), CHOICES.items())
def test_a_marking_is_read_kept_as_legacy_or_told(text: str, expected: tuple[str | None, str | None]) -> None:
    answer = MARKINGS(text)
    assert (answer.value, code(answer)) == expected


def test_the_nearest_choice_is_suggested() -> None:
    assert TREATMENTS("Tolerte").hint == "Did you mean tolerate? Use one of: treat, tolerate, transfer, terminate."
    assert MARKINGS("Offical Sensitive").hint.startswith("Did you mean OFFICIAL-SENSITIVE?")


def test_a_choice_is_found_behind_a_number_and_within_a_sentence() -> None:
    assert [TREATMENTS(text).value for text in ("1 - Treat", "Treat the risk", "Accept", "do not treat")] == [
        "treat", "treat", "tolerate", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Complete - awaiting approval", "awaiting approval"),
        ("Done (subject to SIRO sign-off)", "awaiting approval"),
        ("Completed: pending agreement by the board", "awaiting approval"),
        ("Complete - signed off", "complete"),
        ("Complete - approved by the SIRO", "complete"),
        ("In progress - awaiting approval of the budget", "in progress"),
    ],
)
def test_what_is_done_but_waits_for_approval_is_not_complete(text: str, expected: str) -> None:
    assert ChoiceReader(STATUSES)(text).value == expected


def test_under_a_heading_that_is_a_choice_yes_is_that_choice() -> None:
    live = ChoiceReader(Choices(("open", "closed"), {"live": "open"}), heading="Live?")
    assert [live(text).value for text in ("Yes", "no", "Closed", "TBC")] == ["open", "closed", "closed", None]


def test_several_choices_in_one_cell_are_all_kept_and_said() -> None:
    answer = TREATMENTS("Treat / Transfer")
    assert (answer.value, code(answer)) == ("treat; transfer", "several_choices")


SCORES = {
    "12": "12", "16.0": "16", "12 (Amber)": "12", "12 - Amber": "12", "High (15)": "15", "12/25": "12", "4x3=12": "12",
    "C4": "C4", "c 4": "C4", "C4 (Amber)": "C4", "4D": "4D", "R": "R", "Amber": "Amber", "very high": "very high",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SCORES.items())
def test_a_score_is_brought_to_its_shortest_form(text: str, expected: str) -> None:
    assert read_score(text) == (expected, None, "")


def test_a_range_of_scores_is_told() -> None:
    assert (read_score("16 to 12").value, code(read_score("16 to 12"))) == (None, "score_not_read")


REFERENCES = {
    "Risk 020": "20", "risk 20": "20", "20": "20", "20.0": "20", "Ref: 12": "12", "No. 7": "7", "#3": "3", "A12": "A12",
    "IA 1": "IA1", "ia1": "IA1", "R-001": "R1", "Risk R012": "R12", "1.10": "1.10", "CORP/IG/07": "CORP/IG/7",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REFERENCES.items())
def test_a_reference_has_one_form(text: str, expected: str) -> None:
    assert read_id(text) == (expected, None, "")


def test_several_references_in_a_cell_are_each_brought_to_their_form() -> None:
    assert read_ids("A1, A02 and A1").value == "A1; A2"
    assert read_ids("PP06 / PP09/PP11").value == "PP6; PP9; PP11"
    assert read_ids("CORP/IG/07").value == "CORP/IG/7"
    assert read_ids("Land and Property").value == "LAND AND PROPERTY"


@pytest.mark.parametrize("text", ["TBC", "vacant", "Vacant (was A Name)", "N/A", "-", "No owner", "12"])
def test_nobody_is_not_a_person(text: str) -> None:
    assert (read_person(text).value, code(read_person(text))) == (None, "not_given")


def test_a_name_is_kept_with_its_spaces_collapsed() -> None:
    assert read_person("  Jo   Example ").value == "Jo Example"


NUMBERS = {"12": 12.0, "1,234": 1234.0, "£1,200.50": 1200.5, "85%": 85.0, "-3": -3.0, "1e3": 1000.0, "none": 0.0}


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items())
def test_a_number_is_read(text: str, expected: float) -> None:
    assert read_number(text) == (expected, None, "")


@pytest.mark.parametrize("text", ["about 50", "50+", "1,23", "10-20", "inf", "1e999", "many"])
def test_what_is_not_a_plain_number_is_told(text: str) -> None:
    assert (read_number(text).value, code(read_number(text))) == (None, "number_not_read")


@given(st.text())
def test_reading_a_reference_again_changes_nothing(text: str) -> None:
    once = read_id(text).value
    assert once is None or read_id(once).value == once


@given(st.text())
def test_reading_a_score_or_a_choice_again_changes_nothing(text: str) -> None:
    for reader in (read_score, MARKINGS, read_person):
        once = reader(text).value
        assert once is None or reader(once).value == once


@given(st.text())
def test_no_text_stops_a_reader_and_what_gives_no_value_is_told(text: str) -> None:
    for reader in (read_yes_no, read_score, read_number, TREATMENTS, read_person, read_ids):
        answer = reader(text)
        assert answer.value is not None or answer.rule is not None


@pytest.mark.parametrize("text", ["0" * 32_000 + "x", "a " * 16_000, "1," * 16_000, "a1 " * 10_000, "((" * 16_000])
def test_a_very_long_text_is_read_as_quickly_as_a_short_one(text: str) -> None:
    started = time.process_time()
    for reader in (
        read_yes_no,
        read_score,
        read_number,
        TREATMENTS,
        read_person,
        read_id,
        read_ids,
        read_date,
        read_level,
    ):
        reader(text)
    assert time.process_time() - started < 1


@given(
    st.lists(
        st.one_of(st.text(max_size=24), st.from_regex(r"[ ]?#?[A-Za-z]{0,5}[ ./-]*[0-9]{1,5}[ ]?", fullmatch=True))
    )
)
def test_references_read_all_at_once_never_differ_from_those_read_one_by_one(texts: list[str]) -> None:
    for text, value in zip(texts, usual_ids(texts), strict=True):
        assert value is None or value == read_id(text).value == read_ids(text).value


def test_references_of_a_usual_form_are_read_all_at_once() -> None:
    assert usual_ids(["Risk 020", "20", "A-012", "CORP/IG/07", "", "000"]) == ["20", "20", "A12", None, None, "0"]


def test_a_colour_given_for_a_status_is_mapped_and_said() -> None:
    statuses = ChoiceReader(Choices(("complete", "not started"), {"green": "complete", "done": "complete"}))
    answer = statuses("Green")
    assert (answer.value, answer.rule and answer.rule.code, answer.hint) == ("complete", "verdict_taken", "complete")
    assert statuses("done") == Answer("complete")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("HW01", "HW01"),
        (" Risk  020 ", "Risk 020"),
        ("20.0", "20"),
        ("A1, A02 and A3", "A1; A02; A3"),
        ("A1 / a1", "A1"),
        ("CORP/IG/07", "CORP/IG/07"),
    ],
)
def test_a_reference_is_shown_as_the_sheet_writes_it_so_that_it_is_found_again(typed: str, shown: str) -> None:
    canonical = read_ids(typed).value
    assert canonical is not None
    assert as_written(typed, canonical) == shown


def test_references_written_in_two_ways_are_compared_as_one() -> None:
    assert compared_ids(["HW01", "HW 1", "hw-1", "HW10"]) == ["HW1", "HW1", "HW1", "HW10"]
