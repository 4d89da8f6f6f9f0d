"""What must hold in an action plan, as of 13 April 2017."""

from inforisk.registers.contract import check_register
from inforisk.vocabulary import Kind
from tests.registers.registers_made import AS_AT, register, told

Columns = dict[str, list[str | None]]


def plan(**columns: list[str | None]) -> Columns:
    size = len(next(iter(columns.values())))
    filled: Columns = {
        "recommendation": [f"Do {place}" for place in range(size)],
        "status": ["In progress"] * size,
        "action_owner": ["Jo Example"] * size,
    }
    return filled | columns


def found(**columns: list[str | None]) -> list[tuple[str, str | None, str | None]]:
    return told(list(check_register(register(Kind.ACTIONS, plan(**columns)), AS_AT)))


def messages(**columns: list[str | None]) -> list[str]:
    return [finding.message for finding in check_register(register(Kind.ACTIONS, plan(**columns)), AS_AT)]


def test_an_open_action_whose_date_has_passed_is_overdue_and_one_due_today_is_not() -> None:
    due: list[str | None] = ["12/04/2017", "13/04/2017", "14/04/2017", None]
    assert found(due=due) == [("action_overdue", "D2", "12/04/2017")]
    assert messages(due=due) == [
        "Sheet!D2: this action was due on 12 April 2017 (reckoned on 13 April 2017), and it is not complete."
    ]


def test_a_recommendation_that_was_turned_down_is_not_overdue_although_it_has_no_status() -> None:
    late: dict[str, list[str | None]] = {"due": ["12/04/2017", "12/04/2017"], "status": [None, None]}
    told_of = found(**late, response=["Not accepted", "Accepted"])
    assert [place for code, place, _ in told_of if code == "action_overdue"] == ["D3"]


def test_the_revised_date_counts_where_there_is_one() -> None:
    assert found(due=["01/01/2017", "01/01/2017", "01/06/2017"], revised_due=["01/06/2017", "01/02/2017", None]) == [
        ("action_overdue", "E3", "01/02/2017")
    ]


def test_what_is_complete_rejected_or_superseded_is_never_overdue() -> None:
    statuses: list[str | None] = ["Complete", "Rejected", "Superseded"]
    assert found(due=["01/01/2017"] * 3, status=statuses) == []


def test_a_revised_date_before_the_first_is_noted() -> None:
    columns: Columns = {"due": ["01/06/2017", "01/06/2017"], "revised_due": ["01/05/2017", "01/07/2017"]}
    assert found(**columns) == [("revised_due_before_due", "E2", "01/05/2017")]
    assert messages(**columns) == ["Sheet!E2: Revised due is 1 May 2017, which is before 'Due', 1 June 2017."]


def test_a_complete_action_needs_a_date_where_the_plan_has_a_column_for_it() -> None:
    statuses: list[str | None] = ["Complete", "Complete", "In progress"]
    assert found(status=statuses) == []
    assert found(status=statuses, completed_on=["01/02/2017", None, None]) == [("complete_without_date", "D3", None)]


def test_an_open_action_with_a_date_of_completion_contradicts_itself() -> None:
    statuses: list[str | None] = ["Not started", "Awaiting approval"]
    columns: Columns = {"status": statuses, "completed_on": ["01/02/2017"] * 2, "approver": ["IMSG"] * 2}
    assert found(**columns) == [("completed_but_open", "D2", "01/02/2017")]
    assert messages(**columns) == ["Sheet!D2: a date of completion is given, and the status is 'not started'."]


def test_an_action_completed_before_it_was_raised_is_told() -> None:
    assert found(status=["Complete"], raised_on=["01/03/2017"], completed_on=["01/02/2017"]) == [
        ("dates_out_of_order", "E2", "01/02/2017")
    ]


def test_what_awaits_approval_names_who_approves_it() -> None:
    statuses: list[str | None] = ["Awaiting approval", "Awaiting approval", "In progress"]
    assert found(status=statuses, approver=["IMSG", None, None]) == [("approver_missing", "D3", None)]
    assert found(status=["Awaiting approval"]) == [("approver_missing", "B2", "Awaiting approval")]


def test_an_open_action_has_an_owner() -> None:
    assert found(action_owner=[None, "Jo", None], status=["In progress", "In progress", "Complete"]) == [
        ("action_without_owner", "C2", None)
    ]
