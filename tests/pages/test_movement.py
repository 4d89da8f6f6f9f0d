"""Movement between two quarters: said in words, listed, walked back to both rows, followed over time."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cycle.freezing import restate_quarter
from inforisk.store import Store
from tests.pages.cycle import EARLIER, freeze_earlier, two_quarters
from tests.pages.screen import pick, plain, said, table

MOVEMENT = "pages/position/movement.py"
R1 = "1:1:2"  # what R1 has been called since its first row: submission 1, its first sheet, row 2
Open = Callable[..., AppTest]


@pytest.fixture
def council(database_url: str) -> str:
    """Two quarters; Planning returned nothing for the later one."""
    return two_quarters(database_url)


@pytest.mark.usefixtures("council")
def test_what_came_went_and_changed_is_said_with_its_names(open_page: Open) -> None:
    words = said(open_page(MOVEMENT))
    assert "Added: 1. R4 A tablet is lost on a visit (Medium, score 12)." in words.replace("**", "")
    assert "Closed: 1. R2 The server room floods" in words.replace("**", "")
    assert "Residual up: 1. R1 Letters go to the wrong address (9 to 20, Medium to High)." in words.replace("**", "")
    assert "Owner changed: 1. R3 Old paper files are kept too long (Ann Archer to A. Archer" in words.replace("**", "")


@pytest.mark.usefixtures("council")
def test_none_is_said_of_what_did_not_happen(open_page: Open) -> None:
    words = said(open_page(MOVEMENT)).replace("**", "")
    assert "None: vanished without being closed, reopened" in words


@pytest.mark.usefixtures("council")
def test_rows_carried_forward_are_said(open_page: Open) -> None:
    words = said(open_page(MOVEMENT)).replace("**", "")
    assert "Carried forward unconfirmed: 1 risk: Planning 1 (last confirmed for 2016-17 Q3)." in words


@pytest.mark.usefixtures("council")
def test_the_movement_is_drawn_with_its_words(open_page: Open) -> None:
    (drawn, *_) = open_page(MOVEMENT).get("plotly_chart")
    assert drawn.proto.alt.startswith("Of 3 risks open both times 1 went up")


@pytest.mark.usefixtures("council")
def test_each_group_is_a_table(open_page: Open) -> None:
    app = open_page(MOVEMENT)
    labels = [plain(one.label) for one in app.expander]
    assert [label for label in labels if label.startswith(("Added", "Closed", "Residual up"))][:3] == [
        "Added (1)", "Closed (1)", "Residual up (1)",
    ]  # fmt: skip
    assert table(app, "Was", "Is", "Appetite").iloc[0].tolist() == [
        "R1", "Letters go to the wrong address", "Housing", "9 Medium", "20 High", "Now above",
    ]  # fmt: skip


@pytest.mark.usefixtures("council")
def test_a_change_is_walked_back_to_its_row_in_both_quarters(open_page: Open) -> None:
    app = open_page(MOVEMENT)
    app = app.selectbox(key="linked moved_risk").set_value(R1).run()
    words = said(app)
    assert "From housing-2016-17 Q4-risk-register.csv" in words
    assert "From housing-2016-17 Q3-risk-register.csv" in words


@pytest.mark.usefixtures("council")
def test_the_last_report_to_a_body_can_be_the_baseline(open_page: Open, council: str) -> None:
    freeze_earlier(council)
    app = pick(open_page(MOVEMENT), "Compare with", "Last report to Cabinet Member (2016-17 Q3)")
    assert "From 2016-17 Q3 to 2016-17 Q4 (not frozen)." in said(app)


def test_a_restatement_can_be_compared_with_what_it_restates(open_page: Open, council: str) -> None:
    freeze_earlier(council)
    with Store.open(council) as store:
        restate_quarter(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, EARLIER, "R1 was typed wrongly")
    words = said(pick(open_page(MOVEMENT), "Quarter", "2016-17 Q3"))
    assert "Restated because: R1 was typed wrongly." in words
    assert "From 2016-17 Q3 to 2016-17 Q3, restatement 1." in words


@pytest.mark.usefixtures("council")
def test_a_trend_is_made_of_frozen_quarters_only(open_page: Open, council: str) -> None:
    assert "No quarter is frozen yet" in said(open_page(MOVEMENT, about="over-time"))
    freeze_earlier(council)
    app = open_page(MOVEMENT, about="over-time")
    assert "One quarter is not a trend." in said(app)
    assert not app.get("plotly_chart")
    assert table(app, "Quarter", "Scheme")["Scheme"].tolist() == ["5 x 5, three bands (red, amber, green), version 1"]


@pytest.mark.usefixtures("council")
def test_a_link_opens_its_group_and_the_register_that_has_it(open_page: Open) -> None:
    risks = open_page(MOVEMENT, group="now-above-appetite")
    opened = [plain(one.label) for one in risks.expander if one.proto.expanded]
    assert opened == ["Now above appetite (1)"]
    actions = open_page(MOVEMENT, group="completed")
    assert "None: open actions, added, completed" in said(actions).replace("**", "")


def test_a_trend_follows_the_services_chosen_and_says_what_it_cannot_follow(open_page: Open, council: str) -> None:
    freeze_earlier(council)
    planning = open_page(MOVEMENT, about="over-time", service="Planning")
    assert table(planning, "Quarter", "High", "Medium")["Medium"].tolist() == ["1"]
    by_owner = open_page(MOVEMENT, about="over-time", owner="Ann Archer")
    assert "This trend cannot be narrowed down by owner" in said(by_owner)
    nobody = open_page(MOVEMENT, about="over-time", service="Nobody")
    assert "nothing is left under these filters in any frozen quarter" in said(nobody)


@pytest.mark.usefixtures("housing")
def test_one_quarter_is_no_movement(open_page: Open) -> None:
    assert "Movement needs two quarters. There is nothing earlier to compare with." in said(open_page(MOVEMENT))
