"""The page on maturity: one assessment is no trend, two are, and what moved in between is named."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.quarters import Quarter
from inforisk.store import Store
from tests.pages.assurance import FILES, returned
from tests.pages.screen import said, table
from tests.pages.test_assurance import MATURITY, MATURITY_FILE, keep

Open = Callable[..., AppTest]

EARLIER = MATURITY_FILE.replace("Retention,1,3", "Retention,2,4").replace("/2017", "/2016")


@pytest.fixture
def two_assessments(housing: str) -> str:
    """Assessed in March 2016 and in March 2017; in the quarter in between only actions were returned."""
    actions = {"action-plan.csv": FILES["action-plan.csv"]}
    with Store.open(housing) as store:
        for files, quarter in (
            ({"maturity.csv": EARLIER}, Quarter(2015, 4)),
            (actions, Quarter(2016, 2)),
            (FILES, Quarter(2016, 4)),
        ):
            store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, returned("Information Governance", files, quarter))
    return housing


def drawn(app: AppTest) -> list[str]:
    return [chart.proto.alt for chart in app.get("plotly_chart")]


def test_one_assessment_is_no_trend_and_nothing_is_drawn_for_it(open_page: Open, housing: str) -> None:
    keep(housing, "Information Governance", FILES)
    app = open_page(MATURITY)
    assert "One assessment is kept, of 14 March 2017. A single assessment is no trend, so none is drawn." in said(app)
    assert "There is no assessment before this one to compare it with." in said(app)
    assert len(drawn(app)) == 1


@pytest.mark.usefixtures("two_assessments")
def test_two_assessments_are_drawn_once_each_although_three_quarters_show_them(open_page: Open) -> None:
    app = open_page(MATURITY)
    assert "2 assessments, of 14 March 2016 to 14 March 2017." in said(app)
    trend = next(alt for alt in drawn(app) if alt.startswith("2 assessments"))
    assert "Retention: 2 In development, target 4 Proactive on 14 March 2016, 1 Sub-standard, target 3" in trend
    by_day = table(app, "Dimension", "14 March 2016", "14 March 2017").set_index("Dimension")
    assert by_day.loc["Disposition", "14 March 2017"] == "Not assessed, target 3 Essential"


@pytest.mark.usefixtures("two_assessments")
def test_what_moved_since_the_assessment_before_is_named_with_its_target(open_page: Open) -> None:
    app = open_page(MATURITY)
    assert "Another target than before: Retention." in said(app)
    changed = table(app, "Dimension", "Before", "Moved")
    assert changed[changed["Dimension"] == "Retention"]["Moved"].tolist() == ["Down 1 level"]


@pytest.mark.usefixtures("two_assessments")
def test_the_quarter_chosen_ends_the_trend(open_page: Open) -> None:
    assert "One assessment is kept, of 14 March 2016." in said(open_page(MATURITY, quarter="2015-16 Q4"))


@pytest.mark.usefixtures("two_assessments")
def test_a_filter_that_leaves_no_assessment_says_so(open_page: Open) -> None:
    app = open_page(MATURITY, service="Housing")
    assert "Only a part is shown. Service: Housing." in said(app)
    assert "No maturity assessment is kept." in said(app)
    assert not drawn(app)


def test_each_service_assessed_has_a_line_and_may_be_chosen(open_page: Open, housing: str) -> None:
    keep(housing, "Information Governance", FILES)
    keep(housing, "Adults", {"maturity.csv": MATURITY_FILE.replace("Retention,1", "Retention,3")})
    app = open_page(MATURITY)
    services = table(app, "Service", "At target").set_index("Service")
    assert services["At target"].to_dict() == {"Adults": "1 of 2", "Information Governance": "0 of 2"}
    adults = open_page(MATURITY, assessed_service="Adults")
    assert "Retention: 3 Essential" in drawn(adults)[0].replace("Retention (Adults)", "Retention")
