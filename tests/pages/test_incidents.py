"""The page on incidents: when, of what kind and how grave, what was learnt, and which risks stood still."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.quarters import Quarter
from inforisk.store import Store
from tests.pages.assurance import FILES, QUARTER, returned
from tests.pages.screen import pick, said, table
from tests.pages.test_action_plans import lines, pictures, tiles

PAGE = "pages/registers/incidents.py"
LOG = FILES["incident-log.csv"]
AT = datetime(2017, 4, 3, 15, 0, tzinfo=UTC)
HEADINGS = LOG.splitlines()[0]
EARLIER_LOG = f"{HEADINGS}\nI0,Phone lost,A phone was lost,05/08/2016,Lost hardware,Low,Haste,No,,,Closed\n"
UNMOVED = (
    "Risk ref,Risk,Risk owner,Residual likelihood,Residual impact,Status\n"
    "P1,Letters go to the wrong house,Dan Dent,3,4,Open\n"
)

Open = Callable[..., AppTest]


def keep(database_url: str, service: str, files: dict[str, str], quarter: Quarter = QUARTER) -> str:
    with Store.open(database_url) as store:
        store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, returned(service, files, quarter), AT)
    return database_url


@pytest.fixture
def logged(housing: str) -> str:
    """A store with two incidents, one of them open, and Housing's risks and assets."""
    return keep(housing, "Information Governance", {"incident-log.csv": LOG})


@pytest.mark.usefixtures("logged")
def test_incidents_are_drawn_by_category_and_severity_with_their_tables(open_page: Open) -> None:
    app = open_page(PAGE)
    assert lines(app, "Category") == {"Disclosed in error": ["1"], "Lost paperwork": ["1"], "Total": ["2"]}
    assert lines(app, "Severity") == {
        "Critical": ["0"], "High": ["1"], "Medium": ["1"], "Low": ["0"], "Near miss": ["0"], "Total": ["2"],
    }  # fmt: skip
    assert "1 of 2 incidents was high or critical" in said(app)
    assert "Disclosed in error: 1; Lost paperwork: 1" in pictures(app)


def test_of_many_categories_four_are_drawn_by_name_and_the_table_has_all_as_written(
    open_page: Open, housing: str
) -> None:
    names = ["Sent by e-mail"] * 3 + ["Lost"] * 2 + ["Stolen", "cyber", "Fault", "Verbal <talk>"]
    rows = [f"I{number},T,D,19/01/2017,{name},High,C,No,,,Open" for number, name in enumerate(names)]
    keep(housing, "Information Governance", {"incident-log.csv": "\n".join([HEADINGS, *rows]) + "\n"})
    app = open_page(PAGE)
    drawn = next(chart.proto.spec for chart in app.get("plotly_chart") if "Sent by e-mail" in chart.proto.alt)
    assert "Other, 2 categories: 2" in drawn
    assert lines(app, "Category") == {
        "Sent by e-mail": ["3"], "Lost": ["2"], "Cyber": ["1"], "Fault": ["1"], "Stolen": ["1"],
        "Verbal <talk>": ["1"], "Total": ["9"],
    }  # fmt: skip
    assert "Sent by e-mail is the most frequent category: 3 of 9 incidents" in said(app)


@pytest.mark.usefixtures("logged")
def test_incidents_of_one_quarter_are_shown_by_month(open_page: Open) -> None:
    app = open_page(PAGE)
    assert list(lines(app, "Happened in")) == ["January 2017", "February 2017", "March 2017"]
    assert "2 incidents happened in the quarter; one quarter is not a trend" in said(app)


def test_what_only_an_earlier_log_lists_is_drawn_apart(open_page: Open, logged: str) -> None:
    keep(logged, "Information Governance", {"old-incident-log.csv": EARLIER_LOG}, Quarter(2016, 2))
    app = open_page(PAGE)
    assert lines(app, "Happened in") == {
        "2016-17 Q2": ["1", "0", "1"], "2016-17 Q3": ["0", "0", "0"], "2016-17 Q4": ["2", "2", "0"],
    }  # fmt: skip
    assert "2 incidents happened in 2016-17 Q4, 2 more than in 2016-17 Q3" in said(app)
    assert "1 stands on the log of an earlier quarter only." in said(app)
    assert "2</a>" in tiles(app)  # the number counts what is on the log


def test_a_time_chosen_holds_for_every_part_and_stays_in_the_address(open_page: Open, housing: str) -> None:
    log = f"{LOG}I3,Old case,Found late,01/03/2016,Lost paperwork,Low,Haste,Yes,,,Open\n"
    keep(housing, "Information Governance", {"incident-log.csv": log})
    assert "3</a>" in tiles(open_page(PAGE))
    app = pick(open_page(PAGE), "Incidents of", "This quarter")
    assert app.query_params["since"] == "This quarter"
    assert "From 1 January 2017 to 31 March 2017: 2 incidents" in said(app)
    assert "1 of 2</a>" in tiles(app)
    assert "incidents?since=This+quarter" in tiles(app)
    assert lines(app, "Category")["Total"] == ["2"]
    assert "2 incidents of 2 on the register." in said(app)


@pytest.mark.usefixtures("logged")
def test_incidents_are_counted_by_what_is_chosen_and_add_up(open_page: Open) -> None:
    assert lines(open_page(PAGE), "Cause") == {"Manual collation": ["1"], "No lockable bag": ["1"], "Total": ["2"]}
    told = lines(open_page(PAGE, incidents_by="Reported to the ICO"), "Reported to the ICO")
    assert (told["Yes"], told["No"], told["Total"]) == (["1"], ["1"], ["2"])


@pytest.mark.usefixtures("logged")
def test_an_open_incident_stands_with_its_lesson(open_page: Open) -> None:
    assert lines(open_page(PAGE), "Incident") == {
        "I1": ["Letter to the wrong house", "Information Governance", "19 January 2017", "High", "Check each envelope"]
    }


@pytest.mark.usefixtures("logged")
def test_a_focus_narrows_down_the_incidents_but_not_what_they_name(open_page: Open) -> None:
    app = open_page(PAGE, category="Disclosed in error")
    assert lines(app, "Category") == {"Disclosed in error": ["1"], "Total": ["1"]}
    # I1 names an asset of Housing's: it is looked up in the registers of the whole council.
    assert not any("Names, but no register lists" in one.value.columns for one in app.table)


def test_a_risk_that_an_incident_did_not_move_is_named(open_page: Open, housing: str) -> None:
    for quarter in (Quarter(2016, 3), Quarter(2016, 4)):
        keep(housing, "Planning", {f"risks-{quarter.label}.csv": UNMOVED}, quarter)
    log = LOG.replace("Asset ref", "Risk ref").replace("Yes,1,", "Yes,P1,")
    keep(housing, "Information Governance", {"incident-log.csv": log})
    app = open_page(PAGE)
    assert "1 open risk had an incident and stands where it stood before" in said(app)
    assert list(table(app, "Risk", "Latest").iloc[0])[-2:] == ["I1", "19 January 2017"]
    elsewhere = open_page(PAGE, service="Housing")
    assert "No open risk that had an incident stands where it stood before." in said(elsewhere)


@pytest.mark.usefixtures("housing")
def test_without_an_incident_nothing_is_drawn_and_no_risk_is_said_to_have_stood_still(open_page: Open) -> None:
    app = open_page(PAGE)
    assert "no incidents are recorded. That may also mean that none were reported." in said(app)
    assert "No incident is recorded, so no risk can be set against one." in said(app)
    assert "stands where it stood" not in said(app)
    assert not app.get("plotly_chart")


def test_an_incident_without_a_date_is_counted_and_said_to_be_in_no_bar(open_page: Open, housing: str) -> None:
    keep(housing, "Information Governance", {"incident-log.csv": LOG.replace("02/02/2017", "")})
    app = open_page(PAGE)
    assert "1 gives no date and is in no bar." in said(app)
    assert lines(app, "Happened in")["Without a date"][0] == "1"
    undated = LOG.replace("02/02/2017", "").replace("19/01/2017", "")
    keep(housing, "Information Governance", {"incident-log.csv": undated})
    assert "No incident gives a date, so none can be laid over time." in said(open_page(PAGE))
