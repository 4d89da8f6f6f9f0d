"""Which rows of the four smaller registers pass the filters, and how the filters are said."""

import pandas as pd

from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.focus import COLUMNS
from inforisk.metrics.row_filters import FILTERED, RowFilters, filtered_rows, filters_in_words, row_options
from inforisk.registers import ALL
from inforisk.vocabulary import Kind

ACTIONS = pd.DataFrame(
    {
        "action_ref": ["A1", "A2", "A3"],
        "recommendation": ["Keep a register", "Name an owner", "Train the owners"],
        "action_owner": ["A. Poole", None, "B. Shah"],
        "status": ["complete", "in progress", None],
        "plan": ["ICO audit", "ICO audit", "Health check"],
    },
    dtype="str",
)


def refs(filters: RowFilters) -> list[str]:
    return filtered_rows(ACTIONS, filters)["action_ref"].tolist()


def test_without_a_choice_every_row_is_shown_whatever_its_status() -> None:
    assert refs(RowFilters(Kind.ACTIONS)) == ["A1", "A2", "A3"]


def test_choices_in_two_fields_must_both_be_met() -> None:
    chosen = {"plan": ("ICO audit",), "status": ("complete", "rejected")}
    assert refs(RowFilters(Kind.ACTIONS, chosen)) == ["A1"]


def test_rows_that_leave_a_field_blank_can_be_chosen() -> None:
    assert refs(RowFilters(Kind.ACTIONS, {"status": (NOT_GIVEN,)})) == ["A3"]


def test_every_word_must_occur_in_a_text_a_reference_or_a_name() -> None:
    assert refs(RowFilters(Kind.ACTIONS, search="shah OWNERS")) == ["A3"]
    assert refs(RowFilters(Kind.ACTIONS, search="shah register")) == []


def test_a_choice_in_a_column_the_register_lacks_leaves_nothing() -> None:
    assert refs(RowFilters(Kind.ACTIONS, {"scope_area": ("Training",)})) == []


def test_options_are_those_present_and_blank_comes_last() -> None:
    options = row_options(ACTIONS, Kind.ACTIONS)
    assert options["status"] == ("complete", "in progress", NOT_GIVEN)
    assert options["scope_area"] == (NOT_GIVEN,)
    assert tuple(options) == FILTERED[Kind.ACTIONS]


def test_every_field_filtered_by_is_a_field_of_its_register_and_none_of_the_focus() -> None:
    shared = {"service", "directorate"}
    for kind, names in FILTERED.items():
        assert set(names) <= set(ALL[kind].by_name)
        assert not set(names) & (shared | set(COLUMNS[kind].values()))


def test_filters_are_counted_and_said() -> None:
    filters = RowFilters(
        Kind.ACTIONS, {"status": ("complete", "rejected"), "plan": (), "priority": ("high",)}, "keep a"
    )
    assert filters.active == 3
    assert filters_in_words(filters) == ('Status: complete or rejected. Priority: high. Holding the words "keep a".')
    assert filters_in_words(RowFilters(Kind.ACTIONS)) == ""
