"""Who may be the same person: suggested with a reason, never merged."""

from dataclasses import dataclass

import pytest

from inforisk.identity.people import PersonKnown, canonical_names, suggestions


@dataclass(frozen=True)
class Said:
    """A decision about a name."""

    written: str
    person: str


def only(*names: str, **more: object) -> tuple[str, str, str]:
    """The one suggestion there is: (written, person, why)."""
    (match,) = suggestions(names, **more)  # type: ignore[arg-type]
    return match.written, match.person, match.why


@pytest.mark.parametrize(
    ("written", "person", "why"),
    [
        ("J. Smith", "Jane Smith", "initial and surname agree"),
        ("Smith, J", "Jane Smith", "initial and surname agree"),
        ("jane.smith@harrow.example", "Jane Smith", "the address is made of forename and surname"),
        ("jsmith", "Jane Smith", "the username is made of the name"),
        ("smithj", "Jane Smith", "the username is made of the name"),
        ("Smith", "Jane Smith", "only a surname is given, and it agrees"),
        ("Bill Carey", "William Carey", "the surname agrees and one forename is short for the other"),
        ("Janet Smith", "Janett Smith", "the surname agrees and the forenames differ by a slip"),
        ("Ann Thistlwood", "Ann Thistlewood", "the forename agrees and the surnames differ by a slip"),
        ("Edmund Primrose", "Edmund Primrose-Vale", "the forename agrees and one surname is part of the other"),
        ("Jane Smith (Housing)", "Jane Smith", "forename and surname agree; one has words in brackets"),
    ],
)
def test_each_suggestion_names_the_fuller_writing_and_says_why(written: str, person: str, why: str) -> None:
    assert only(person, written) == (written, person, why)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Smith", "Robert Smith"),
        ("Jane Smith", "Jane Carey"),
        ("A Smith", "J Smith"),
        ("Head of Housing", "Ann Hale"),
    ],
)
def test_names_with_nothing_in_common_but_a_word_are_not_suggested(one: str, other: str) -> None:
    assert suggestions([one, other]) == ()


def test_ways_of_writing_one_name_need_no_suggestion() -> None:
    assert suggestions(["Smith, Jane", "JANE SMITH", "Dr Jane Smith"]) == ()


def test_an_initial_that_fits_two_people_is_suggested_for_both_and_less_surely() -> None:
    matches = suggestions(["J Smith"], [PersonKnown("Jane Smith"), PersonKnown("John Smith")])
    assert [(match.person, match.certainty) for match in matches] == [("Jane Smith", 0.5), ("John Smith", 0.5)]
    assert matches[0].why == "initial and surname agree; but it may as well be somebody else"


def test_a_full_stop_after_an_initial_does_not_make_a_rival_of_the_full_name() -> None:
    found = {
        (one.written, one.person): (one.certainty, one.why) for one in suggestions(["H Moss", "H. Moss", "Helen Moss"])
    }
    agreed = (0.75, "initial and surname agree")
    assert found == {("H Moss", "H. Moss"): agreed, ("H Moss", "Helen Moss"): agreed, ("H. Moss", "Helen Moss"): agreed}


def test_somebody_known_is_found_by_the_username_or_the_address_on_the_list() -> None:
    learners = [
        PersonKnown("Smith Jane", username="hx204"),
        PersonKnown("T M", email="tunde.merriweather@harrow.example"),
    ]
    assert only("HX204", against=learners) == ("HX204", "Smith Jane", "it is the account of this person")
    assert only("Tunde Merriweather", against=learners) == (
        "Tunde Merriweather", "T M", "the address is made of forename and surname",
    )  # fmt: skip


def test_a_name_somebody_decided_about_is_not_suggested_again() -> None:
    assert suggestions(["J Smith", "Jane Smith"], decisions=[Said("j  smith", "J Smith")]) == ()


def test_decisions_are_followed_to_their_end() -> None:
    said = [Said("JS", "J Smith"), Said("J Smith", "Jane Smith")]
    assert canonical_names(said) == {"JS": "Jane Smith", "J Smith": "Jane Smith"}


def test_of_decisions_that_go_in_a_circle_the_latest_says_who_is_meant() -> None:
    assert canonical_names([Said("Ann", "Nan"), Said("Nan", "Ann")]) == {"Nan": "Ann"}
    assert canonical_names([Said("A", "B"), Said("B", "C"), Said("C", "A")]) == {"B": "A", "C": "A"}


def test_the_latest_decision_about_a_name_counts() -> None:
    said = [Said("J Smith", "Jane Smith"), Said("J Smith", "John Smith")]
    assert canonical_names(said) == {"J Smith": "John Smith"}
