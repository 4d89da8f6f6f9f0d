"""Finding things by any words: hand-made registers of a few rows."""

import pytest

from inforisk.metrics.directory import Part, directory
from inforisk.metrics.search import PEOPLE, SearchAnswer, SearchIndex, search, search_index
from inforisk.metrics.search_words import answer_words, found_sentence, group_words, nearest_sentence
from inforisk.metrics.sourced import Sourced, plain
from inforisk.vocabulary import Kind
from tests.metrics.ledgers import ledger

RISKS = ledger(
    {"risk_id": "R1", "risk": "Letters go astray", "risk_owner": "Ann Archer", "cause": "Windows fit badly"},
    {"risk_id": "R10", "risk": "Café floods", "risk_owner": "Ben Baker", "cause": "The R1 drain is blocked"},
    {"risk_id": None, "risk": "Drain inspectors read letters", "risk_owner": None, "cause": None},
)
ASSETS = ledger(
    {"asset_id": "A1", "asset_name": "Case files", "asset_owner": "Archer, Ann", "location": "Basement"},
    {"asset_id": "A2", "asset_name": "Rent ledger", "asset_owner": "A. Archer", "location": "Attic, by the files"},
)
ACTIONS = ledger({"action_ref": "P1", "recommendation": "Repair the drain", "action_owner": "Ben Baker"})
INCIDENTS = ledger({"incident_id": "I1", "title": "Flood", "description": "Water in the café"})
TRAINING = ledger({"person": "Cath Cole", "username": None, "course": "IAO"}, {"person": None, "username": "ddent"})
FRAMES = {
    Kind.RISKS: RISKS, Kind.ASSETS: ASSETS, Kind.ACTIONS: ACTIONS, Kind.INCIDENTS: INCIDENTS, Kind.TRAINING: TRAINING,
}  # fmt: skip


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    return search_index(FRAMES)


def names(answer: SearchAnswer) -> dict[str, list[str]]:
    return {group.kind: [found.called for found in group.shown] for group in answer.groups}


def test_all_words_must_occur_in_any_order_and_any_case(index: SearchIndex) -> None:
    assert names(search(index, "ASTRAY letters")) == {"risks": ["R1: Letters go astray"]}
    assert names(search(index, "letters basement")) == {}


def test_accents_make_no_difference_on_either_side(index: SearchIndex) -> None:
    expected = {"risks": ["R10: Café floods"], "incidents": ["I1: Water in the café"]}
    assert names(search(index, "cafe")) == expected
    assert names(search(index, "CAFÉ")) == expected


def test_a_reference_typed_exactly_stands_first_then_names_then_the_rest(index: SearchIndex) -> None:
    assert names(search(index, "r1"))["risks"] == ["R1: Letters go astray", "R10: Café floods"]
    assert names(search(index, "r10"))["risks"] == ["R10: Café floods"]
    assert names(search(index, "drain"))["risks"] == ["Drain inspectors read letters", "R10: Café floods"]


def test_where_the_words_stand_is_said_unless_the_name_holds_them(index: SearchIndex) -> None:
    (group,) = search(index, "files attic").groups
    assert [(one.called, one.where, one.excerpt) for one in group.shown] == [
        ("A2: Rent ledger", "Location", "Attic, by the files")
    ]
    (group,) = search(index, "case files").groups
    assert [(one.where, one.excerpt) for one in group.shown] == [("", "")]


def test_a_long_text_is_quoted_around_the_word() -> None:
    long = ledger({"risk_id": "R1", "risk": "Loss", "cause": f"{'before ' * 30}needle {'after ' * 30}"})
    (found,) = search(search_index({Kind.RISKS: long}), "needle").groups[0].shown
    assert found.where == "Cause"
    assert found.excerpt.startswith("…")
    assert found.excerpt.endswith("…")
    assert "needle" in found.excerpt
    assert len(found.excerpt) <= 142


def test_a_person_is_found_once_however_their_name_is_written_and_under_the_name_somebody_decided() -> None:
    apart, decided = search_index(FRAMES), search_index(FRAMES, {"A. Archer": "Ann Archer"})
    assert names(search(apart, "archer"))[PEOPLE] == ["A. Archer", "Ann Archer"]
    found = search(decided, "archer")
    assert names(found)[PEOPLE] == ["Ann Archer"]
    assert found.groups[0].shown[0].excerpt == (
        "Information asset owner of 2 assets and risk owner of 1 risk. Also written Archer, Ann and A. Archer"
    )


def test_people_who_may_be_one_are_said_to_be_until_somebody_decides(index: SearchIndex) -> None:
    (people, *_) = search(index, "archer").groups
    assert [one.excerpt for one in people.shown] == [
        "Information asset owner of 1 asset. May be the same person as Ann Archer: nobody has decided",
        "Information asset owner of 1 asset and risk owner of 1 risk. Also written Archer, Ann. May be the same person "
        "as A. Archer: nobody has decided",
    ]
    apart = search_index(FRAMES, {"A. Archer": "A. Archer"})
    assert [one.excerpt for one in search(apart, "archer").groups[0].shown] == [
        "Information asset owner of 1 asset",
        "Information asset owner of 1 asset and risk owner of 1 risk. Also written Archer, Ann",
    ]


CITED = search_index(
    {
        Kind.RISKS: ledger(
            {"risk_id": "ASC/R4", "risk": "Held by LD: see R4"}, {"risk_id": "LDR4", "risk": "Late answers"},
            {"risk_id": "CSC-R01", "risk": "Papers lost"}, {"risk_id": "Risk 002", "risk": "Signals fail"},
        ),
        Kind.ASSETS: ledger(
            {"asset_id": "A1", "asset_name": "Files", "location": "Basement"},
            {"asset_id": "2", "asset_name": "Maps", "location": "By A01"},
        ),
    }
)  # fmt: skip


@pytest.mark.parametrize("typed", ["CSC-R01", "csc-r1", "CSCR1", "csc r01", "CSC/R1"])
def test_a_reference_is_found_however_it_is_written(typed: str) -> None:
    assert names(search(CITED, typed)) == {"risks": ["CSC-R01: Papers lost"]}


def test_just_the_reference_typed_stands_before_rows_that_hold_its_parts() -> None:
    assert names(search(CITED, "LD R4")) == {"risks": ["LDR4: Late answers", "ASC/R4: Held by LD: see R4"]}


def test_the_register_that_has_just_the_reference_stands_first() -> None:
    with_people = search_index({Kind.RISKS: RISKS, Kind.ASSETS: ledger({"asset_id": "10", "asset_name": "Maps"})})
    assert list(names(search(with_people, "10"))) == ["assets", "risks"]
    assert list(names(search(with_people, "r10"))) == ["risks"]


def test_a_reference_stands_beside_other_words_and_is_no_excerpt() -> None:
    assert names(search(CITED, "a01")) == {"assets": ["A1: Files", "2: Maps"]}
    (group,) = search(CITED, "a-01 basement").groups
    assert [(one.called, one.where) for one in group.shown] == [("A1: Files", "Location")]


def test_a_reference_that_names_its_register_is_looked_for_in_no_other() -> None:
    assert names(search(CITED, "risk 2")) == {"risks": ["Risk 002: Signals fail"]}
    assert names(search(CITED, "asset 02")) == {"assets": ["2: Maps"]}


def test_a_number_parted_in_two_is_not_the_number_without_the_parting() -> None:
    parted = search_index({Kind.RISKS: ledger({"risk_id": "1-2", "risk": "Loss"}, {"risk_id": "12", "risk": "Fire"})})
    assert names(search(parted, "12")) == {"risks": ["12: Fire"]}
    assert names(search(parted, "1-2")) == {"risks": ["1-2: Loss"]}


def test_people_are_what_the_registers_say_they_are() -> None:
    known = {person.name: dict(person.parts) for person in directory(FRAMES)}
    assert known == {
        "A. Archer": {Part.ASSET_OWNER: 1},
        "Ann Archer": {Part.ASSET_OWNER: 1, Part.RISK_OWNER: 1},
        "Ben Baker": {Part.RISK_OWNER: 1, Part.ACTION_OWNER: 1},
        "Cath Cole": {Part.LEARNER: 1},
        "ddent": {Part.LEARNER: 1},
    }


def test_an_account_that_fits_one_owner_only_is_that_owner() -> None:
    training = ledger({"person": None, "username": "aarcher"}, {"person": None, "username": "zzzz"})
    known = {
        person.name: dict(person.parts) for person in directory({Kind.ASSETS: ASSETS[:1], Kind.TRAINING: training})
    }
    assert known == {"Ann Archer": {Part.ASSET_OWNER: 1, Part.LEARNER: 1}, "zzzz": {Part.LEARNER: 1}}


def test_everything_is_counted_and_so_many_of_each_are_shown(index: SearchIndex) -> None:
    (risks,) = search(index, "letters", most=1).groups
    assert (risks.kind, risks.total, len(risks.shown), group_words(risks)) == ("risks", 2, 1, "2 risks")
    assert [group.kind for group in search(index, "drain").groups] == ["risks", "actions"]
    assert [group.kind for group in search(index, "drain", only="actions").groups] == ["actions"]


def test_a_word_that_occurs_nowhere_is_named_with_the_nearest_that_finds_something(index: SearchIndex) -> None:
    answer = search(index, "leters astray")
    assert (answer.total, answer.unknown, answer.nearest) == (0, ("leters",), ("letters astray",))
    assert (
        answer_words(answer) == "Nothing was found for “leters astray”. “leters” occurs nowhere in what was searched."
    )
    assert nearest_sentence(answer) == (
        "Did you mean ",
        Sourced("letters astray", page="search", asks=(("words", "letters astray"),)),
        "?",
    )


def test_words_that_occur_but_never_together_are_said_to_be_known(index: SearchIndex) -> None:
    answer = search(index, "basement astray")
    assert (answer.unknown, answer.nearest) == ((), ())
    assert answer_words(answer).endswith("Each of the words occurs, but nothing holds all of them.")


def test_words_unlike_any_are_not_guessed_at(index: SearchIndex) -> None:
    assert search(index, "qqqqqq").nearest == ()


@pytest.mark.parametrize("words", ["", "   ", ",.;"])
def test_no_words_find_nothing(index: SearchIndex, words: str) -> None:
    assert search(index, words).groups == ()


@pytest.mark.parametrize("words", [".*", "(", "[a-z]", "\\", "%"])
def test_signs_are_looked_for_as_they_are_typed(index: SearchIndex, words: str) -> None:
    assert search(index, words).groups == ()


def test_an_empty_store_finds_nothing_and_says_so() -> None:
    nothing = search_index({kind: frame[:0] for kind, frame in FRAMES.items()})
    assert search(nothing, "letters").groups == ()
    assert search_index({}).people == ()


def test_each_line_leads_to_its_record_or_to_the_registers_of_the_person(index: SearchIndex) -> None:
    answer = search(index, "baker")
    lines = {group.kind: found_sentence(group.kind, group.shown[0]) for group in answer.groups}
    assert lines[PEOPLE][0] == Sourced("Ben Baker", page="my-registers", asks=(("person", "Ben Baker"),))
    key = RISKS["key"].iloc[1]
    assert lines["risks"][0] == Sourced("R10: Café floods", page="risks", asks=(("risk", key),))
    assert plain((lines["risks"],)) == "R10: Café floods. Housing. Risk owner: Ben Baker"
    assert answer_words(answer) == "Found for “baker”: 1 person, 1 risk and 1 action."
