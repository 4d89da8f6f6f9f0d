"""A warning accepted with a reason is found again next quarter, wherever its row stands by then."""

from datetime import UTC, datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.acceptance import can_be_accepted, fingerprint, fingerprint_of, fingerprints, marked, row_words
from inforisk.findings import FindingGroup, Findings, Rule, Severity
from inforisk.quarters import Quarter
from inforisk.store.cycle_records import AcceptedFinding
from inforisk.vocabulary import Kind

LATE = Rule("late", Severity.WARNING, "A late review", "{where}: '{value}' has passed.", "Review it.")
ORPHAN = Rule("orphan", Severity.ERROR, "No owner", "{where}", "Name one.")
Q3, Q4 = Quarter(2016, 3), Quarter(2016, 4)

BEFORE = pd.DataFrame(
    {"asset_id": ["A1", "A2", None], "asset_name": ["Files", "Maps", "Old  Letters"]}, index=[5, 6, 7], dtype="str"
)
AFTER = pd.DataFrame(
    {"asset_id": [None, "Asset A02"], "asset_name": ["old letters", "Maps of the city"]}, index=[9, 12], dtype="str"
)


def accepted(
    print_: str, quarter: Quarter = Q3, code: str = "late", reason: str = "The owner is on leave"
) -> AcceptedFinding:
    return AcceptedFinding("ICT", quarter, code, print_, reason, datetime(2017, 1, 5, tzinfo=UTC), "jo")


def late(*rows: int, value: str = "2016-01-01") -> FindingGroup:
    return FindingGroup(LATE, "IAR", rows, [value] * len(rows), "review_due", column="H")


def test_a_row_is_known_by_its_reference_else_by_its_words() -> None:
    assert row_words(BEFORE, Kind.ASSETS) == {5: "a1", 6: "a2", 7: "old letters"}
    assert row_words(AFTER, Kind.ASSETS) == {9: "old letters", 12: "a2"}


def test_rows_of_the_store_are_known_by_their_row_column() -> None:
    rows = BEFORE.reset_index(drop=True).assign(row=[5, 6, 7])
    assert row_words(rows, Kind.ASSETS) == row_words(BEFORE, Kind.ASSETS)


def test_a_register_without_its_naming_columns_has_rows_that_say_nothing() -> None:
    assert row_words(BEFORE[[]], Kind.ASSETS) == {5: "", 6: "", 7: ""}


def test_the_same_fault_of_the_same_row_has_one_fingerprint_wherever_it_stands() -> None:
    before = fingerprints(late(6, 7), row_words(BEFORE, Kind.ASSETS))
    after = fingerprints(late(12, 9), row_words(AFTER, Kind.ASSETS))
    assert before == after
    assert [fingerprint_of(one, row_words(BEFORE, Kind.ASSETS)) for one in late(6, 7)] == before


@pytest.mark.parametrize(
    "other",
    [
        ("late", "review_due", "2017-01-01", "a2"),
        ("late", "last_reviewed", "2016-01-01", "a2"),
        ("other", "review_due", "2016-01-01", "a2"),
        ("late", "review_due", "2016-01-01", "a3"),
    ],
)
def test_another_value_field_rule_or_row_is_another_fault(other: tuple[str, str, str, str]) -> None:
    assert fingerprint(*other) != fingerprint("late", "review_due", "2016-01-01", "a2")


def test_what_was_accepted_last_quarter_comes_back_with_its_reason() -> None:
    acceptance = accepted(fingerprints(late(6), row_words(BEFORE, Kind.ASSETS))[0])
    found = marked(Findings((late(9, 12),)), {"IAR": row_words(AFTER, Kind.ASSETS)}, [acceptance], Q4)
    assert [one.cell for one in found.open] == ["H9"]
    assert found.accepted_now == ()
    [again] = found.accepted_before
    assert [one.message for one in again.group] == ["IAR!H12: '2016-01-01' has passed."]
    assert (again.acceptance.reason, again.acceptance.quarter) == ("The owner is on leave", Q3)


def test_what_is_accepted_for_this_quarter_counts_for_this_quarter() -> None:
    words = row_words(BEFORE, Kind.ASSETS)
    print_ = fingerprints(late(6), words)[0]
    found = marked(Findings((late(6),)), {"IAR": words}, [accepted(print_), accepted(print_, Q4, reason="Again")], Q4)
    assert [one.acceptance.reason for one in found.accepted_now] == ["Again"]
    assert (len(found.open), found.accepted_before) == (0, ())


def test_a_later_acceptance_says_nothing_of_an_earlier_quarter() -> None:
    words = row_words(BEFORE, Kind.ASSETS)
    found = marked(Findings((late(6),)), {"IAR": words}, [accepted(fingerprints(late(6), words)[0], Q4)], Q3)
    assert len(found.open) == 1


def test_a_finding_about_a_whole_sheet_may_be_accepted() -> None:
    whole = FindingGroup(LATE, "IAR", field="review_due")
    found = marked(Findings((whole,)), {}, [accepted(fingerprints(whole, {})[0])], Q4)
    assert (found.open, len(found.accepted_before)) == (Findings(), 1)


def test_an_error_cannot_be_accepted() -> None:
    error = FindingGroup(ORPHAN, "IAR", (6,), (None,), "asset_owner")
    words = row_words(BEFORE, Kind.ASSETS)
    found = marked(Findings((error,)), {"IAR": words}, [accepted(fingerprints(error, words)[0], code="orphan")], Q4)
    assert (can_be_accepted(ORPHAN), can_be_accepted(LATE), found.open) == (False, True, Findings((error,)))


def test_rows_that_say_nothing_are_told_apart_by_their_place() -> None:
    first, second = fingerprints(late(6, 7), {})
    assert first != second


def test_a_rule_nobody_accepted_is_passed_on_untouched() -> None:
    group = late(*range(2, 100_002))
    assert marked(Findings((group,)), {}, [accepted("x", code="other")], Q4).open.groups[0] is group


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(2, 30), max_size=12, unique=True), st.sets(st.integers(2, 30)))
def test_no_finding_is_lost_between_open_and_accepted(rows: list[int], taken: set[int]) -> None:
    words = {row: f"asset {row}" for row in range(2, 31)}
    acceptances = [accepted(fingerprints(late(row), words)[0], Q3 if row % 2 else Q4) for row in sorted(taken)]
    found = marked(Findings((late(*rows),) if rows else ()), {"IAR": words}, acceptances, Q4)
    parts = (*found.open.groups, *(one.group for one in (*found.accepted_now, *found.accepted_before)))
    assert sorted(row for group in parts for row in group.rows) == sorted(rows)
    assert {row for group in found.open.groups for row in group.rows} == set(rows) - taken
