"""Which row is which: what is applied, what is asked, and what is left alone."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.identity.matches import APPLIED_UNASKED, ASKED
from inforisk.identity.rows import Decision, How, Matches, Relation, entities, match_rows
from inforisk.vocabulary import Kind
from tests.identity.made import asset, quarter, risk

CASE_FILES = "Case files are left behind in a meeting room"
REFUGE = "The address of a refuge is disclosed to an abuser"
CCTV = "CCTV footage is given out without a proper request"


def pairs(matches: Matches) -> list[tuple[int, int, str]]:
    """(row before, row after, how), counted from 0."""
    return list(matches.pairs[["before", "after", "how"]].itertuples(index=False, name=None))


def matched(before: pd.DataFrame, after: pd.DataFrame, *decisions: Decision) -> list[tuple[int, int, str]]:
    return pairs(match_rows(before, after, Kind.RISKS, decisions))


def test_a_reference_written_in_two_ways_is_one_reference() -> None:
    before, after = quarter("q1", risk("Risk 020", CASE_FILES)), quarter("q2", risk("20", CASE_FILES))
    assert matched(before, after) == [(0, 0, How.REFERENCE)]


def test_rows_that_changed_places_stay_themselves() -> None:
    before = quarter("q1", risk("1", CASE_FILES), risk("2", REFUGE))
    after = quarter("q2", risk("2", REFUGE), risk("1", CASE_FILES))
    assert matched(before, after) == [(1, 0, How.REFERENCE), (0, 1, How.REFERENCE)]


def test_without_references_the_place_in_the_sheet_counts_for_nothing() -> None:
    before = quarter("q1", risk(None, CASE_FILES), risk(None, REFUGE))
    after = quarter("q2", risk(None, CCTV), risk(None, CASE_FILES))
    assert matched(before, after) == [(0, 1, How.TEXT)]


def test_the_same_reference_in_two_services_is_two_things() -> None:
    before = quarter("q1", risk("1", CASE_FILES), service="Housing")
    after = quarter("q2", risk("1", CCTV), service="Libraries")
    matches = match_rows(before, after, Kind.RISKS, ())
    assert pairs(matches) == []
    assert matches.doubtful == ()


def test_a_service_that_is_spelt_with_other_capitals_is_the_same_service() -> None:
    before = quarter("q1", risk("1", CASE_FILES), service="HOUSING ")
    after = quarter("q2", risk("1", CASE_FILES), service="Housing")
    assert matched(before, after) == [(0, 0, How.REFERENCE)]


def test_a_renamed_service_keeps_its_risks() -> None:
    before = quarter("q1", risk("HH1", CASE_FILES), risk("HH2", REFUGE), service="Housing")
    after = quarter("q2", risk("HH1", CASE_FILES), risk("HH2", REFUGE), service="Homes and Neighbourhoods")
    assert matched(before, after) == [(0, 0, How.REFERENCE), (1, 1, How.REFERENCE)]


def test_two_services_that_go_on_may_each_have_a_risk_1_of_one_name() -> None:
    before = pd.concat(
        [
            quarter("q1", risk("1", "Data breach", risk_owner="Ann Hale"), service="Housing"),
            quarter("q1b", risk("2", CCTV), service="Libraries"),
        ],
        ignore_index=True,
    )
    after = pd.concat(
        [
            quarter("q2", risk("2", REFUGE), service="Housing"),
            quarter("q2b", risk("1", "Data breach", risk_owner="Bob Ives"), service="Libraries"),
        ],
        ignore_index=True,
    )
    assert matched(before, after) == []


def test_a_list_that_was_numbered_anew_is_followed_by_its_texts() -> None:
    before = quarter("q1", risk("1", CASE_FILES), risk("2", REFUGE), risk("3", CCTV))
    after = quarter("q2", risk("1", REFUGE), risk("2", CCTV))
    assert matched(before, after) == [(1, 0, How.TEXT), (2, 1, How.TEXT)]


def test_a_reference_used_again_for_another_risk_is_asked_about_and_not_applied() -> None:
    before = quarter("q1", risk("5", CASE_FILES, risk_owner="Ann Hale", asset_id="A1"))
    after = quarter("q2", risk("5", CCTV, risk_owner="Bob Ives", asset_id="A9"))
    matches = match_rows(before, after, Kind.RISKS, ())
    assert pairs(matches) == []
    (doubt,) = matches.doubtful
    assert (doubt.before_key, doubt.after_key) == ("q1:1", "q2:1")
    assert doubt.why.startswith("the reference is the same, but it may have been used again; the texts are ")
    assert "risk owner" in doubt.why
    assert doubt.why.endswith("differ")


def test_a_rewritten_risk_between_its_old_neighbours_with_its_owner_is_a_change_of_focus() -> None:
    known = {"risk_owner": "Ann Hale", "asset_id": "A1", "category": "Integrity", "identified_on": "2015-02-03"}
    other = {"risk_owner": "Bob Ives", "asset_id": "A2", "category": "Availability", "identified_on": "2015-09-09"}
    before = quarter("q1", risk("4", REFUGE, **other), risk("5", CASE_FILES, **known))
    after = quarter("q2", risk("4", REFUGE, **other), risk("5", CCTV, **known))
    assert matched(before, after) == [(0, 0, How.REFERENCE), (1, 1, How.NEW_TEXT)]


def test_a_retyped_title_under_the_same_reference_needs_nobody() -> None:
    before = quarter("q1", risk("5", CASE_FILES))
    after = quarter("q2", risk("5", "Case files may be left behind in meeting rooms or cars"))
    assert matched(before, after) == [(0, 0, How.REFERENCE)]


def test_a_row_whose_text_is_blank_is_known_by_its_reference() -> None:
    before, after = quarter("q1", risk("5", None)), quarter("q2", risk("5", CASE_FILES))
    assert matched(before, after) == [(0, 0, How.REFERENCE)]


def test_a_reference_that_stands_twice_proves_nothing() -> None:
    before = quarter("q1", risk("5", CASE_FILES), risk("5", REFUGE))
    after = quarter("q2", risk("5", REFUGE), risk("5", CASE_FILES))
    assert matched(before, after) == [(1, 0, How.TEXT), (0, 1, How.TEXT)]


@pytest.mark.parametrize(
    "retyped",
    [
        "CASE FILES ARE LEFT BEHIND IN A MEETING ROOM.",
        "Case files are left behind in a meeting  room",
    ],
)
def test_capitals_full_stops_and_spaces_change_no_text(retyped: str) -> None:
    before, after = quarter("q1", risk(None, CASE_FILES)), quarter("q2", risk(None, retyped))
    assert matched(before, after) == [(0, 0, How.TEXT)]


@pytest.mark.parametrize(
    "retyped",
    [
        "Case flies are left behind in a meetnig room",
        "Left behind in a meeting room: case files",
        "Case files are left behind in a meeting room (see business plan)",
    ],
)
def test_a_retyped_title_is_known_again_where_the_owner_and_the_asset_agree(retyped: str) -> None:
    own = {"risk_owner": "Ann Hale", "asset_id": "A1", "identified_on": "2015-02-03"}
    others = {"risk_owner": "Bob Ives", "asset_id": "A2", "identified_on": "2015-09-09"}
    before = quarter("q1", risk(None, CASE_FILES, **own), risk(None, REFUGE, **others))
    after = quarter("q2", risk(None, REFUGE, **others), risk(None, retyped, **own))
    assert matched(before, after) == [(1, 0, How.TEXT), (0, 1, How.LIKENESS)]


def test_two_things_named_by_one_pattern_of_words_are_not_one() -> None:
    before = quarter("q1", asset(None, "Home to school transport applications", asset_owner="Ann Hale"))
    after = quarter("q2", asset(None, "Home to school transport contracts", asset_owner="Bob Ives"))
    assert pairs(match_rows(before, after, Kind.ASSETS, ())) == []


def test_employer_files_are_no_slip_of_employee_files() -> None:
    before = quarter("q1", asset(None, "Employer records", asset_owner="Ann Hale", format="paper"))
    after = quarter("q2", asset(None, "Employee records", asset_owner="Ann Hale", format="paper"))
    assert pairs(match_rows(before, after, Kind.ASSETS, ())) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Backup tapes 2014", "Backup tapes 2015"),
        ("Council tax annual billing file 2015/16", "Council tax annual billing file 2016/17"),
        ("Records store at depot A", "Records store at depot B"),
        ("Visitor book, north entrance", "Visitor book, south entrance"),
    ],
)
def test_words_that_tell_two_things_apart_are_no_slips_however_much_else_agrees(old: str, new: str) -> None:
    known = {"asset_owner": "Ann Hale", "format": "paper", "last_reviewed": "2016-01-05", "classification": "OFFICIAL"}
    before, after = quarter("q1", asset(None, old, **known)), quarter("q2", asset(None, new, **known))
    assert pairs(match_rows(before, after, Kind.ASSETS, ())) == []


def test_of_two_halves_equally_like_the_old_risk_neither_is_taken_unasked() -> None:
    own = {"risk_owner": "Ann Hale", "asset_id": "A1"}
    before = quarter("q1", risk(None, CASE_FILES, **own))
    after = quarter("q2", risk(None, f"{CASE_FILES}: paper", **own), risk(None, f"{CASE_FILES}: tapes", **own))
    matches = match_rows(before, after, Kind.RISKS, ())
    assert pairs(matches) == []
    assert {doubt.after_key for doubt in matches.doubtful} == {"q2:1", "q2:2"}
    assert "another row is nearly as like it" in matches.doubtful[0].why


def test_a_new_risk_cut_out_of_one_that_goes_on_is_suggested_as_a_split() -> None:
    own = {"risk_owner": "Ann Hale", "asset_id": "A1"}
    before = quarter("q1", risk("3", "Loss of records through cyber attack or fire", **own))
    after = quarter(
        "q2",
        risk("3", "Loss of records through fire", **own),
        risk("35", "Loss of records through cyber attack", **own),
    )
    matches = match_rows(before, after, Kind.RISKS, ())
    assert pairs(matches) == [(0, 0, How.REFERENCE)]
    assert [(one.before_key, one.after_key) for one in matches.splits] == [("q1:1", "q2:2")]
    assert matches.merges == ()


def test_a_risk_that_went_into_another_is_suggested_as_a_merger() -> None:
    own = {"risk_owner": "Ann Hale", "asset_id": "A1"}
    before = quarter(
        "q1", risk("3", "Loss of records through fire", **own), risk("4", "Loss of records through flood", **own)
    )
    after = quarter("q2", risk("3", "Loss of records through fire or flood", **own))
    matches = match_rows(before, after, Kind.RISKS, ())
    assert pairs(matches) == [(0, 0, How.REFERENCE)]
    assert [(one.before_key, one.after_key) for one in matches.merges] == [("q1:2", "q2:1")]
    assert matches.splits == ()


def test_what_a_person_called_the_same_is_the_same_whatever_it_looks_like() -> None:
    before, after = quarter("q1", risk("1", CASE_FILES)), quarter("q2", risk("9", CCTV))
    assert matched(before, after, Decision("q1:1", "q2:1", Relation.SAME)) == [(0, 0, How.DECIDED)]


@pytest.mark.parametrize("relation", [Relation.DIFFERENT, Relation.SPLIT_FROM, Relation.MERGED_INTO])
def test_what_a_person_called_anything_else_is_never_paired_nor_asked_again(relation: Relation) -> None:
    before, after = quarter("q1", risk("1", CASE_FILES)), quarter("q2", risk("1", CASE_FILES))
    matches = match_rows(before, after, Kind.RISKS, [Decision("q1:1", "q2:1", relation)])
    assert pairs(matches) == []
    assert (matches.doubtful, matches.splits, matches.merges) == ((), (), ())


def test_the_latest_of_two_decisions_counts() -> None:
    before, after = quarter("q1", risk("1", CASE_FILES)), quarter("q2", risk("9", CCTV))
    said = [Decision("q1:1", "q2:1", Relation.SAME), Decision("q1:1", "q2:1", Relation.DIFFERENT)]
    assert matched(before, after, *said) == []
    assert matched(before, after, *said[::-1]) == [(0, 0, How.DECIDED)]


def test_a_decision_may_name_the_entity_of_the_earlier_row() -> None:
    before = quarter("q2", risk("1", CASE_FILES, entity="q1:7"))
    after = quarter("q3", risk("9", CCTV))
    assert matched(before, after, Decision("q1:7", "q3:1", Relation.SAME)) == [(0, 0, How.DECIDED)]


def test_a_decision_about_rows_that_are_not_there_waits() -> None:
    before, after = quarter("q1", risk("1", CASE_FILES)), quarter("q2", risk("1", CASE_FILES))
    assert matched(before, after, Decision("q0:1", "q2:1", Relation.SAME)) == [(0, 0, How.REFERENCE)]


def test_a_row_carried_forward_is_the_row_it_was() -> None:
    rows = quarter("q1", risk(None, CASE_FILES), risk(None, CASE_FILES))
    assert matched(rows, rows) == [(0, 0, How.CARRIED), (1, 1, How.CARRIED)]


def test_twins_are_paired_where_as_many_are_left_and_not_otherwise() -> None:
    twin = risk(None, CASE_FILES, risk_owner="Ann Hale")
    before = quarter("q1", twin, twin)
    assert len(matched(before, quarter("q2", twin, twin))) == 2
    assert matched(before, quarter("q2", twin)) == []


def test_a_known_row_inherits_its_entity_and_a_new_one_begins_its_own() -> None:
    before = quarter("q2", risk("1", CASE_FILES, entity="q1:7"), risk("2", REFUGE))
    after = quarter("q3", risk("8", CCTV), risk("1", CASE_FILES)).set_index(pd.Index([40, 41]))
    named = entities(before, after, match_rows(before, after, Kind.RISKS, ()))
    assert named.to_dict() == {40: "q3:1", 41: "q1:7"}


def test_nothing_to_compare_gives_nothing() -> None:
    rows = quarter("q1", risk("1", CASE_FILES))
    empty = rows.iloc[:0]
    for before, after in ((empty, rows), (rows, empty), (empty, empty)):
        assert matched(before, after) == []
        assert len(entities(before, after, match_rows(before, after, Kind.RISKS, ()))) == len(after)


TITLES = st.sampled_from([CASE_FILES, REFUGE, CCTV, "Backup tapes lost", "Backup tapes stolen", None])
ROWS = st.lists(st.builds(risk, st.sampled_from(["1", "2", "3", None]), TITLES), max_size=6)


@given(ROWS, ROWS)
@settings(max_examples=60, deadline=None)
def test_no_row_is_ever_paired_twice_and_entities_are_unique(old: list[dict], new: list[dict]) -> None:
    before, after = quarter("q1", risk("x", "y"), *old).iloc[1:], quarter("q2", risk("x", "y"), *new).iloc[1:]
    matches = match_rows(before, after, Kind.RISKS, ())
    assert matches.pairs["before"].is_unique
    assert matches.pairs["after"].is_unique
    assert (matches.pairs["certainty"] >= APPLIED_UNASKED).all()
    assert all(doubt.certainty >= ASKED for doubt in matches.doubtful if "reference is the same" not in doubt.why)
    assert entities(before, after, matches).is_unique


@given(ROWS, ROWS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_rows_changes_nothing(old: list[dict], new: list[dict], random: object) -> None:
    before, after = quarter("q1", risk("x", "y"), *old), quarter("q2", risk("x", "y"), *new)
    places = list(range(len(after)))
    random.shuffle(places)  # type: ignore[attr-defined]
    moved = after.iloc[places].reset_index(drop=True)

    def by_text(rows: pd.DataFrame) -> set[tuple[str, ...]]:
        found = match_rows(before, rows, Kind.RISKS, ()).pairs
        values = (
            before["risk_id"].fillna(""),
            before["risk"].fillna(""),
            rows["risk_id"].fillna(""),
            rows["risk"].fillna(""),
        )
        return {
            (values[0][b], values[1][b], values[2][a], values[3][a])
            for b, a in zip(found["before"], found["after"], strict=True)
        }

    assert by_text(after) == by_text(moved)
