"""The section on action plans: how far, what is outstanding, who must approve, by when."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inforisk.briefing.contents import actions
from inforisk.briefing.contents.outstanding_actions import approvals, being_done
from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Paragraph
from inforisk.briefing.paper.charts import BarChart, LineChart
from inforisk.metrics.actions.outstanding import OutstandingAction
from inforisk.metrics.actions.progress import Part, Progress, StatusCounts
from inforisk.metrics.sourced import Holds, plain
from tests.briefing.councils import NOW, RISKS, keyed, lines, only, pictures, said, tables, two_quarters


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Material:
    return two_quarters(tmp_path_factory.mktemp("actions"))


NOTHING_SAID = OutstandingAction(
    ref="A1", plan="", recommendation="", agreed_action="", scope_area="", priority="", status="in progress", owner="",
    approver="", progress="", depends_on="", service="", directorate="", sheet="", key="1",
)  # fmt: skip


def test_each_plan_is_told_with_its_share_and_who_must_approve(material: Material) -> None:
    told = said(actions.blocks(material))
    assert told.startswith(
        "1 of 3 actions of “ICO audit” is complete (33.3%); one awaits approval by Cabinet Member. "
        "0 of 1 action of “Maturity” is complete (0%); none awaits approval. "
        "Of both plans together, 1 of 4 actions is complete (25.0%). "
    )


def test_what_moved_and_what_is_late_is_told_over_all_plans(material: Material) -> None:
    told = said(actions.blocks(material))
    assert "One more is complete than at 2016-17 Q3" in told
    assert "Of three open actions, one is overdue and one has no date." in told


def test_the_statuses_of_each_plan_add_up_and_can_be_recounted(material: Material) -> None:
    table = tables(actions.blocks(material))["action-plans"]
    assert lines(table) == [
        ("ICO audit", "1", "1", "1", "0", "3", "33.3%", "1"),
        ("Maturity", "0", "0", "0", "1", "1", "0%", "Not known"),
        ("All plans", "1", "1", "1", "1", "4", "25.0%", "1"),
    ]
    found = keyed(table)
    assert found["plan/ICO audit/awaiting approval"].value == 1
    assert found["plan/ICO audit/total"].value == 3
    assert found["number/actions-complete"].value == 1
    assert "plan/Maturity/overdue" not in found


def test_an_outstanding_action_says_whose_it_is_by_when_and_how_late(material: Material) -> None:
    found = tables(actions.blocks(material))
    assert lines(found["outstanding-actions-1"]) == [
        ("A3", "Train every owner", "not given", "Cath Cole", "28 February 2017", "28 February 2017", "In progress",
         "not given", "31"),
        ("A2", "Approve the risk policy", "not given", "Ben Baker", "31 January 2017", "30 April 2017",
         "Awaiting approval", "Cabinet Member", "0"),
    ]  # fmt: skip
    assert lines(found["outstanding-actions-2"])[0][-1] == "not given"


def test_names_and_texts_are_marked_as_what_the_public_does_not_read(material: Material) -> None:
    columns = tables(actions.blocks(material))["outstanding-actions-1"].columns
    held = {column.heading: column.holds for column in columns}
    assert {held["Owner"], held["Approver"]} == {Holds.OFFICER}
    assert {held["Recommendation or action"], held["What is being done"]} == {Holds.FREE_TEXT}
    assert held["Reference"] is Holds.LABEL


def test_each_approval_is_told_by_name_and_date(material: Material) -> None:
    assert (
        "A2: Approve the risk policy. To be approved by Cabinet Member; due on 30 April 2017, first due on "
        "31 January 2017." in said(actions.blocks(material))
    )


def test_an_approval_nobody_is_named_for_says_so() -> None:
    block = approvals([replace(NOTHING_SAID, recommendation="Approve the policy.")])
    assert said((block,)) == "A1: Approve the policy. The plan names nobody to approve it; no date is given."


def test_no_approval_is_said() -> None:
    assert isinstance(approvals([]), Paragraph)
    assert said((approvals([]),)) == "No action awaits approval."


def test_what_is_being_done_is_the_agreed_action_and_its_progress() -> None:
    both = replace(
        NOTHING_SAID, recommendation="Keep a register", agreed_action="Buy a system.", progress="Tender is out"
    )
    assert being_done(both) == "Buy a system. Tender is out"
    assert being_done(replace(NOTHING_SAID, agreed_action="Buy a system")) == ""


def test_a_plan_is_drawn_by_status_and_from_quarter_to_quarter(material: Material) -> None:
    found = pictures(actions.blocks(material))
    bars, line = found["actions-by-plan"].chart, found["actions-over-time-1"].chart
    assert isinstance(bars, BarChart)
    assert isinstance(line, LineChart)
    assert {one.name: one.values for one in bars.series} == {
        "Complete": (1, 0), "Awaiting approval": (1, 0), "In progress": (1, 0), "Not started": (0, 1),
    }  # fmt: skip
    assert line.points == ("2016-17 Q3", "2016-17 Q4")
    assert {one.name: one.values for one in line.series} == {"All actions": (3, 3), "Complete": (0, 1)}


def test_dates_put_off_are_told_and_stand_by_plan(material: Material) -> None:
    blocks = actions.blocks(material)
    assert "1 of 3 actions with a date was put off, once, the longest by 89 days." in said(blocks)
    assert lines(tables(blocks)["actions-put-off"])[0] == ("ICO audit", "3", "1", "1", "89")


def test_one_quarter_is_no_trend(tmp_path: Path) -> None:
    blocks = actions.blocks(only(tmp_path, {"action-plan.csv": NOW["action-plan.csv"]}))
    assert "One quarter is not a trend" in said(blocks)
    assert list(pictures(blocks)) == ["actions-by-plan"]


def test_without_a_plan_nothing_is_said_to_be_done(tmp_path: Path) -> None:
    (block,) = actions.blocks(only(tmp_path, RISKS))
    assert isinstance(block, Paragraph)
    assert plain(block.sentences) == (
        "No action plan was returned, so nothing can be said of what is being done or by when."
    )


def test_of_very_many_approvals_the_rest_are_counted() -> None:
    waiting = [replace(NOTHING_SAID, ref=f"A{place}", recommendation="Approve") for place in range(14)]
    told = said((approvals(waiting),))
    assert "A11: Approve." in told
    assert "A12: Approve." not in told
    assert told.endswith("Two more actions await approval: see the tables below.")


def test_a_plan_with_several_approvers_tells_one_from_the_next() -> None:
    counts = StatusCounts(awaiting_approval=4)
    names = ("The SIRO, of Finance", "Ann Archer", "Ben Baker", "Cath Cole")
    waiting = tuple(replace(NOTHING_SAID, status="awaiting approval", approver=name) for name in names)
    answer = Progress(date(2017, 3, 31), counts, plans=("Policy",), outstanding=waiting)
    assert plain([actions.plan_sentence(Part("Policy", counts, 0), answer)]) == (
        "0 of 4 actions of “Policy” are complete (0%); four await approval by The SIRO, of Finance, and by Ann Archer, "
        "and by Ben Baker, and by one more."
    )


def test_of_very_many_plans_the_small_ones_are_told_together(tmp_path: Path) -> None:
    header, *rows = NOW["action-plan.csv"].splitlines()
    many = [rows[0].replace("ICO audit", f"Plan {place}").replace("A1", f"B{place}") for place in range(8)]
    blocks = actions.blocks(only(tmp_path, {"action-plan.csv": "\n".join((header, *rows[:3], *many, ""))}))
    told = said(blocks)
    assert "Of the actions of three other plans, 3 of 3 are complete. " in told
    assert "Of all nine plans together, 9 of 11 actions are complete (81.8%)." in told
    assert len(tables(blocks)["action-plans"].rows) == 10


def test_a_long_list_says_how_much_of_it_is_left_out(tmp_path: Path) -> None:
    header, *rows = NOW["action-plan.csv"].splitlines()
    many = [rows[2].replace("A3", f"B{place}") for place in range(61)]
    blocks = actions.blocks(only(tmp_path, {"action-plan.csv": "\n".join((header, *many, ""))}))
    table = tables(blocks)["outstanding-actions-1"]
    assert len(table.rows) == 60
    assert table.note == "The first 60 of 61 outstanding actions; the registers hold them all."
