"""Totals that somebody typed beside an action plan, held against its rows."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import pytest

from inforisk.findings import Findings
from inforisk.quarters import Quarter
from inforisk.registers.recognised import ColumnMatch, RecognisedRegister
from inforisk.registers.stated_lines import StatedLine, stated_lines
from inforisk.registers.typed import TypedRegister
from inforisk.registers.typed_totals import check_typed_totals, counts_of, disagreements, typed_totals
from inforisk.vocabulary import Kind
from inforisk.workbook.cells import Sheet, column_letter
from tests.registers.registers_made import register, told

LAST_DAY = date(2017, 3, 31)
Rows = Sequence[Sequence[str | None]]


def sheet(rows: Rows, name: str = "Summary") -> Sheet:
    width = max(map(len, rows))
    cells = pd.DataFrame([[*row, *[None] * (width - len(row))] for row in rows], dtype="str")
    cells.index = pd.RangeIndex(1, len(rows) + 1)
    return Sheet(name, cells.set_axis([column_letter(place) for place in range(1, width + 1)], axis=1))


def plan(complete: int, waiting: int = 0, begun: int = 0, waits: int = 0, name: str = "Plan") -> TypedRegister:
    statuses: list[str | None] = ["Complete"] * complete + ["Awaiting approval"] * waiting
    statuses += ["In progress"] * begun + ["Not started"] * waits
    return register(
        Kind.ACTIONS, {"recommendation": [f"Do {n}" for n in range(len(statuses))], "status": statuses}, sheet=name
    )


def said(rows: Rows, *plans: TypedRegister, as_at: date = LAST_DAY) -> list[tuple[str | None, str]]:
    findings = check_typed_totals([sheet(rows)], plans, as_at)
    assert {finding.code for finding in findings} <= {"typed_total_disagrees"}
    return [(finding.cell, finding.message) for finding in findings]


def lines(rows: Rows) -> list[tuple[str, list[tuple[str, int]]]]:
    return [(line.when, [(total.status, total.number) for total in line.totals]) for line in stated_lines(sheet(rows))]


HEADINGS = ("Position at end of", "Complete", "In progress", "Awaiting approval", "Not started")


def test_a_total_that_the_rows_bear_out_is_not_told() -> None:
    assert said([HEADINGS, ("Q4 2016/17", "3", "1", "2", "0")], plan(3, waiting=2, begun=1)) == []


def test_a_total_that_disagrees_with_the_rows_is_told_at_its_cell() -> None:
    assert said([HEADINGS, ("Q4 2016/17", "4", "1", "2", "0")], plan(3, waiting=2, begun=1)) == [
        ("B2", "Summary!B2 says 4 complete for Q4 2016/17, but its rows give 3.")
    ]


def test_an_earlier_line_is_not_held_against_todays_rows_but_has_to_add_up() -> None:
    rows = [HEADINGS, ("Q2 2016/17", "5", "2", "0", "1"), ("Q3 2016/17", "3", "2", "0", "1"),
            ("Q4 2016/17", "6", "0", "0", "0")]  # fmt: skip
    assert said(rows, plan(6)) == [
        (
            "B2",
            "Summary!B2 says 5 complete for Q2 2016/17, but the counts of its line add up to 8,"
            " and the plan has 6 actions.",
        )
    ]


def test_a_plan_that_has_grown_is_no_mistake_of_its_earlier_lines() -> None:
    rows = [HEADINGS, ("Q2 2016/17", "3", "1", "0", "1"), ("Q3 2016/17", "4", "0", "0", "1"),
            ("Q4 2016/17", "6", "0", "0", "0")]  # fmt: skip
    assert said(rows, plan(6)) == []


def test_a_line_of_a_time_to_come_is_a_forecast_and_no_total() -> None:
    assert (
        said([HEADINGS, ("Q4 2016/17", "1", "1", "0", "0"), ("Q1 2017/18", "2", "0", "0", "0")], plan(1, begun=1)) == []
    )


def test_totals_stand_in_columns_too_with_dates_above_them() -> None:
    rows = [
        ("Status", "31/12/2016", "31/03/2017"),
        ("Completed", "2", "3"),
        ("In progress", "2", "2"),
        ("Total", "4", "5"),
    ]
    assert lines(rows) == [
        ("31/12/2016", [("complete", 2), ("in progress", 2), ("total", 4)]),
        ("31/03/2017", [("complete", 3), ("in progress", 2), ("total", 5)]),
    ]
    assert said(rows, plan(3, begun=1)) == [
        ("C3", "Summary!C3 says 2 in progress for 31/03/2017, but its rows give 1."),
        ("C4", "Summary!C4 says 5 total for 31/03/2017, but its rows give 4."),
    ]


@pytest.mark.parametrize(
    ("cell", "total"),
    [("Complete: 48", ("complete", 48)), ("75 of 77 complete", ("complete", 75)),
     ("Not yet begun 4", ("not started", 4)), ("Total actions 77", ("total", 77)),
     ("12 actions complete", ("complete", 12))],
)  # fmt: skip
def test_a_cell_may_hold_the_status_and_the_number(cell: str, total: tuple[str, int]) -> None:
    assert lines([(cell,)]) == [("", [total])]


@pytest.mark.parametrize("cell", ["Red 4", "Open: 5", "Complete", "48", "Complete by 2017", "Phase 2", "Overdue 3"])
def test_other_words_with_numbers_are_no_totals(cell: str) -> None:
    assert lines([(cell,)]) == []


def test_numbers_with_a_percentage_or_a_total_beside_them_are_read() -> None:
    assert lines([HEADINGS[:3], ("31 March 2017", "48 (62%)", "27 of 77")]) == [
        ("31 March 2017", [("complete", 48), ("in progress", 27)])
    ]


def test_waiting_for_approval_may_be_counted_as_in_progress_where_nothing_is_said_of_it() -> None:
    rows = [("Complete", "In progress"), ("3", "2")]
    assert said(rows, plan(3, waiting=1, begun=1)) == []
    assert said(rows, plan(3, waiting=2, begun=1)) == [("B2", "Summary!B2 says 2 in progress, but its rows give 1.")]


def test_a_total_may_be_that_of_one_plan_or_of_all_of_them() -> None:
    plans = plan(3, begun=1, name="Audit"), plan(2, begun=2, name="Maturity")
    for complete, begun in (("3", "1"), ("2", "2"), ("5", "3")):
        assert said([("Complete", "In progress"), (complete, begun)], *plans) == []
    assert len(said([("Complete", "In progress"), ("4", "1")], *plans)) == 1


def test_a_block_beside_the_rows_is_read_and_the_rows_are_not() -> None:
    rows = [
        ("Do", "State", None, "Complete", "1"),
        ("A", "Complete", None, "In progress", "1"),
        ("B", "In progress", "7"),
    ]
    columns = tuple(ColumnMatch(letter, letter, None, 1.0) for letter in "AB")
    taken = RecognisedRegister("Plan", Kind.ACTIONS, 1.0, (1,), 2, (2, 3), columns)
    (line,) = stated_lines(sheet(rows, "Plan"), taken)
    assert [(total.status, total.number, f"{total.column}{total.row}") for total in line.totals] == [
        ("complete", 1, "E1"), ("in progress", 1, "E2"),
    ]  # fmt: skip


def test_a_workbook_without_an_action_plan_has_no_typed_totals() -> None:
    risks = register(Kind.RISKS, {"risk": ["Loss"], "risk_owner": ["Jo"]})
    assert typed_totals([sheet([HEADINGS, ("Q4 2016/17", "4", "1", "2", "0")])], [risks]) == ()


def earlier(*rows: Sequence[str | None]) -> tuple[StatedLine, ...]:
    return typed_totals([sheet([HEADINGS, *rows])], [plan(6)])


def test_an_earlier_line_is_held_against_the_rows_of_its_quarter_where_they_are_known() -> None:
    counts = counts_of(["complete"] * 46 + ["in progress"] * 27 + ["not started"] * 4, 77)
    found: Findings = disagreements(
        earlier(("Q2 2016/17", "48", "27", "0", "4"), ("Q3 2016/17", "67", "8", "1", "1")),
        {Quarter(2016, 2): [counts]},
    )
    assert told(list(found)) == [("typed_total_disagrees", "B2", "48")]
    assert next(iter(found)).message == (
        "Summary!B2 says 48 complete for Q2 2016/17, but the rows of 2016-17 Q2 give 46."
    )


def test_plans_without_any_row_bear_out_no_total_and_stop_nothing() -> None:
    empty = register(Kind.ACTIONS, {"recommendation": [], "status": []})
    assert said([("Complete", "In progress"), ("0", "0")], empty, empty) == []
    assert len(said([("Complete", "In progress"), ("1", "0")], empty, empty)) == 1


def test_a_sheet_full_of_statuses_and_numbers_is_looked_at_and_left_in_good_time() -> None:
    rows = [["Complete", "3", "In progress", "4"] * 10 for _ in range(600)]
    assert len(stated_lines(sheet(rows))) <= 600
