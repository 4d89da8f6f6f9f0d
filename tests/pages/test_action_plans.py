"""The page on action plans: how far from report to report, by part, what was put off, what is due and whose it is."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cycle.freezing import freeze_quarter
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.vocabulary import ReturnState
from tests.pages.assurance import FILES, QUARTER, returned
from tests.pages.screen import pick, plain, said, table

PAGE = "pages/assurance/action_plans.py"
SERVICE = "Information Governance"
PLAN = FILES["action-plan.csv"]
HEADINGS = PLAN.splitlines()[0]
EARLIER = PLAN.replace("Complete,14/09/2016", "In progress,").replace("28/02/2017", "31/12/2016")
AT = datetime(2017, 4, 3, 15, 0, tzinfo=UTC)

Open = Callable[..., AppTest]


def keep(database_url: str, text: str, quarter: Quarter = QUARTER) -> str:
    with Store.open(database_url) as store:
        files = returned(SERVICE, {f"action-plan-{quarter.label}.csv": text}, quarter)
        store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, files, AT)
    return database_url


@pytest.fixture
def planned(housing: str) -> str:
    """A store in which one quarter's action plans were returned: three actions of an audit, one of another plan."""
    return keep(housing, PLAN)


@pytest.fixture
def followed(database_url: str) -> str:
    """The same after a quarter that was frozen and reported, in which A1 was not complete and A3 due earlier."""
    keep(database_url, EARLIER, Quarter(2016, 3))
    with Store.open(database_url) as store:
        cycle = store.cycle
        cycle.say(LOCAL_PRINCIPAL, WHOLE_COUNCIL, SERVICE, Quarter(2016, 3), ReturnState.ACCEPTED)
        shown = freeze_quarter(
            store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, Quarter(2016, 3), DEFAULT, missing_because="Nobody to sign", at=AT
        )
        cycle.note_report(LOCAL_PRINCIPAL, WHOLE_COUNCIL, "Cabinet Member", shown.id, date(2017, 2, 20))
    return keep(database_url, PLAN)


def lines(app: AppTest, heading: str) -> dict[str, list[str]]:
    """The table that begins with this heading: its lines under their first cells."""
    for one in app.table:
        if one.value.columns[0] == heading:
            return {line[0]: list(line[1:]) for line in one.value.map(plain).itertuples(index=False, name=None)}
    raise AssertionError(f"no table begins with {heading}")


def pictures(app: AppTest) -> list[str]:
    """What every picture of the page says to those who cannot see it."""
    return [chart.proto.alt for chart in app.get("plotly_chart")]


def tiles(app: AppTest) -> str:
    return next(one.proto.body for one in app.get("html") if 'class="tiles"' in one.proto.body)


@pytest.mark.usefixtures("planned")
def test_the_actions_are_counted_by_status_and_add_up(open_page: Open) -> None:
    app = open_page(PAGE)
    counted = lines(app, "Status")
    assert (counted["Complete"], counted["Awaiting approval"], counted["Total"]) == (["1"], ["1"], ["4"])
    assert "1 of 4 actions complete, 25.0%: 1 awaiting approval: A2 Approve the risk policy" in said(app)


@pytest.mark.usefixtures("planned")
def test_what_is_outstanding_is_named_the_longest_overdue_first_with_who_approves(open_page: Open) -> None:
    outstanding = table(open_page(PAGE), "Reference", "Approver")
    assert list(outstanding["Reference"]) == ["A3", "A2", "M1"]
    assert list(outstanding["Approver"]) == ["", "Cabinet Member", ""]
    assert list(outstanding["Due"]) == ["28 February 2017", "30 April 2017", "No date"]
    assert list(outstanding["Overdue"]) == ["31 days", "No", "No"]
    assert list(outstanding["Waits for"]) == ["A2", "", ""]


@pytest.mark.usefixtures("planned")
def test_the_open_actions_are_drawn_by_when_they_are_due(open_page: Open) -> None:
    app = open_page(PAGE)
    assert lines(app, "Open actions") == {
        "Overdue": ["1"], "In the next 30 days": ["1"], "In 31 to 90 days": ["0"], "Later than that": ["0"],
        "No date": ["1"], "Total open": ["3"],
    }  # fmt: skip
    assert "1 of 3 open actions is overdue; the next is due on 30 April 2017" in said(app)
    assert "overdue: 1; in the next 30 days: 1; in 31 to 90 days: 0; later than that: 0; no date: 1" in pictures(app)


@pytest.mark.usefixtures("planned")
def test_the_list_is_narrowed_down_to_what_is_overdue_or_has_no_date(open_page: Open) -> None:
    assert list(table(open_page(PAGE, due="Overdue"), "Reference", "Approver")["Reference"]) == ["A3"]
    app = pick(open_page(PAGE), "List", "No date")
    assert list(table(app, "Reference", "Approver")["Reference"]) == ["M1"]
    assert app.query_params["due"] == "No date"
    assert "No open action here: later than that." in said(open_page(PAGE, due="Later than that"))


@pytest.mark.usefixtures("planned")
def test_a_plan_chosen_in_the_link_leaves_out_the_others_everywhere_on_the_page(open_page: Open) -> None:
    app = open_page(PAGE, plan="ICO audit")
    assert lines(app, "Status")["Total"] == ["3"]
    assert "3 actions of 3 on the register." in said(app)
    assert list(lines(app, "Scope area")) == ["Governance", "Training"]
    assert "1 of 3</a>" in tiles(app)
    assert app.query_params["plan"] == "ICO audit"


@pytest.mark.usefixtures("planned")
def test_the_tiles_of_one_plan_lead_to_its_rows_not_to_those_of_every_plan(open_page: Open) -> None:
    assert "number?of=actions-complete" in tiles(open_page(PAGE))
    of_plan = tiles(open_page(PAGE, plan="ICO audit"))
    assert "actions?plan=ICO+audit&amp;actions_status=complete" in of_plan
    assert "actions?plan=ICO+audit&amp;due=Overdue" in of_plan
    assert "number?" not in of_plan


@pytest.mark.usefixtures("planned")
def test_a_choice_of_plan_is_written_into_the_address_and_survives_another_choice(open_page: Open) -> None:
    app = pick(open_page(PAGE), "Plan", "Maturity")
    assert app.query_params["plan"] == "Maturity"
    app = pick(app, "List", "No date")
    assert app.query_params["plan"] == "Maturity"
    assert "0 of 1 action complete" in said(app)


@pytest.mark.usefixtures("planned")
def test_a_plan_nobody_knows_is_said_to_be_unknown(open_page: Open) -> None:
    app = open_page(PAGE, plan="Audit of the moon")
    assert "No plan is called 'Audit of the moon', so every plan is shown." in said(app)
    assert lines(app, "Status")["Total"] == ["4"]


@pytest.mark.usefixtures("planned")
def test_actions_are_broken_down_by_what_is_chosen(open_page: Open) -> None:
    app = open_page(PAGE)
    assert lines(app, "Scope area")["Governance"][:3] == ["2", "1", "1"]
    assert "Retention is furthest behind: 0 of 1 action complete" in said(app)
    assert lines(open_page(PAGE, breakdown="Priority"), "Priority")["Medium"] == [
        "1", "0", "0", "1", "0", "0", "0", "0", "1",
    ]  # fmt: skip
    assert lines(open_page(PAGE, breakdown="Owner"), "Owner")["Ann Archer"][:2] == ["2", "1"]


@pytest.mark.usefixtures("planned")
def test_one_quarter_is_not_drawn_as_a_trend(open_page: Open) -> None:
    app = open_page(PAGE)
    assert "One quarter is not a trend" in said(app)
    assert not any("31 March 2017 (2016-17 Q4)" in words for words in pictures(app))


@pytest.mark.usefixtures("followed")
def test_the_way_of_the_plan_is_drawn_from_report_to_report_and_each_point_says_what_it_was(open_page: Open) -> None:
    app = open_page(PAGE, plan="ICO audit")
    points = table(app, "Date", "What it is", "Complete")
    assert points[["Date", "What it is", "Complete"]].to_numpy().tolist() == [
        ["31 December 2016", "2016-17 Q3", "0 of 3"],
        ["20 February 2017", "2016-17 Q3 as reported to Cabinet Member", "0 of 3"],
        ["31 March 2017", "2016-17 Q4", "1 of 3"],
    ]
    text = said(app)
    assert "1 of 3 actions is complete, up from 0 of 3 at 31 December 2016; 1 awaits approval" in text
    assert "Reported: on 20 February 2017 to Cabinet Member, 0 of 3 complete (figures of 2016-17 Q3)." in text
    assert "The number of actions stayed the same." in text
    assert any("20 February 2017 (2016-17 Q3 as reported to Cabinet Member)" in words for words in pictures(app))


@pytest.mark.usefixtures("followed")
def test_a_date_that_moved_later_since_an_earlier_quarter_is_named_with_its_days(open_page: Open) -> None:
    app = open_page(PAGE)
    put_off = table(app, "First due", "Due now")
    assert put_off[["Reference", "Owner", "First due", "Due now", "Put off", "By"]].to_numpy().tolist() == [
        ["A2", "Ben Baker", "31 January 2017", "30 April 2017", "1 time", "89 days"],
        ["A3", "Cath Cole", "31 December 2016", "28 February 2017", "1 time", "59 days"],
    ]
    assert "2 of 3 actions with a date were put off, 2 times in all, the longest by 89 days" in said(app)
    assert table(app, "Longest")["Owner"].to_list() == ["Ben Baker", "Cath Cole"]


@pytest.mark.usefixtures("followed")
def test_a_focus_narrows_down_every_part_of_the_page(open_page: Open) -> None:
    app = open_page(PAGE, owner="Ann Archer")
    assert lines(app, "Status")["Total"] == ["2"]
    assert list(table(app, "Date", "What it is")["What it is"]) == ["2016-17 Q3", "2016-17 Q4"]
    assert list(table(app, "Date", "What it is")["Complete"]) == ["0 of 2", "1 of 2"]
    assert (
        "Bodies were shown the figures of the whole council, not of this part of it. Reported: on 20 February 2017 to "
        "Cabinet Member, 0 of 4 complete (figures of 2016-17 Q3)."
    ) in said(app)
    assert "None of 1 action with a date was put off." in said(app)
    assert "2 actions of 2 on the register." in said(app)


@pytest.mark.usefixtures("planned")
def test_a_focus_that_leaves_nothing_draws_nothing(open_page: Open) -> None:
    app = open_page(PAGE, service="Libraries")
    assert "No actions are recorded." in said(app)
    assert not app.get("plotly_chart")
    assert not app.table


def test_a_plan_without_dates_says_so_and_calls_nothing_overdue(open_page: Open, housing: str) -> None:
    keep(housing, f"{HEADINGS}\nA1,ICO audit,Governance,Keep a register,Ann Archer,High,,,In progress,,,\n")
    app = open_page(PAGE)
    assert "No action has a date, so nobody can say what was put off." in said(app)
    assert lines(app, "Open actions")["No date"] == ["1"]
    assert "None of 1 open action is overdue; none has a date ahead" in said(app)


def test_a_finished_plan_has_nothing_outstanding(open_page: Open, housing: str) -> None:
    keep(housing, f"{HEADINGS}\nA1,ICO audit,Governance,Keep a register,Ann Archer,High,,,Complete,,,\n")
    assert "No action is outstanding." in said(open_page(PAGE))


def test_hundreds_of_long_recommendations_are_counted_and_stay_readable(open_page: Open, housing: str) -> None:
    long = "Make sure that every service writes down what it holds and why " * 5
    rows = [f"B{number},Plan {number % 40},{long}{number},Owner {number % 60},In progress" for number in range(300)]
    keep(housing, "\n".join(["Action Ref,Plan,Recommendation,Action owner,Status", *rows]) + "\n")
    app = open_page(PAGE, breakdown="Owner")
    assert "0 of 300 actions complete" in said(app)
    drawn = next(chart for chart in app.get("plotly_chart") if "Complete by owner" in chart.proto.alt)
    assert "49 others" in drawn.proto.spec
    grids = [len(one.value) for one in app.dataframe]
    assert 60 in grids  # the table beside the picture names every owner
    assert 300 in grids


@pytest.mark.usefixtures("housing")
def test_a_plan_nobody_returned_is_no_table_of_noughts(open_page: Open) -> None:
    app = open_page(PAGE)
    assert "That may also mean that no action plan was returned." in said(app)
    assert not app.table
