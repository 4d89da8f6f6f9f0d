"""The page on data quality: what is missing leads to the rows that lack it, findings and reviews are drawn."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.assurance import FILES
from tests.pages.markup import links
from tests.pages.screen import said, table
from tests.pages.test_assurance import QUALITY, keep

Open = Callable[..., AppTest]


def html(app: AppTest) -> str:
    return "".join(str(element.proto.body) for element in app.get("html"))


@pytest.mark.usefixtures("housing")
def test_what_is_missing_is_counted_for_each_service_and_the_whole_council(open_page: Open) -> None:
    line = html(open_page(QUALITY)).split('<th scope="row">Housing</th>')[1]
    cells = [cell.split("</td>")[0] for cell in line.split("<td>")[1:7]]
    assert cells[:3] == ["2", "1 of 2", "2 of 2"]
    assert cells[4].startswith("1 of 2, <a ")
    assert cells[5] == "2 of 2"


@pytest.mark.usefixtures("housing")
def test_what_is_missing_leads_to_the_assets_that_lack_it(open_page: Open) -> None:
    page, asks = links(open_page(QUALITY))["1 missing"]
    assert (page, asks["of"], asks["service"]) == ("number", ["assets-without-retention"], ["Housing"])
    behind = open_page("pages/reporting/number.py", **asks)
    assert "1 information asset behind it." in said(behind)
    assert list(behind.dataframe[0].value["asset_name"]) == ["Tenancy system"]


@pytest.mark.usefixtures("housing")
def test_the_four_answers_are_drawn_with_their_numbers(open_page: Open) -> None:
    chart = open_page(QUALITY).get("plotly_chart")[0]
    assert chart.proto.alt == "Owner 2 of 2; Location 2 of 2; Retention 1 of 2; Security measures 2 of 2"


def test_findings_are_drawn_by_service_and_the_table_has_them_all(open_page: Open, housing: str) -> None:
    keep(housing, "Information Governance", FILES)
    app = open_page(QUALITY)
    lines = table(app, "Service", "Errors", "Together").set_index("Service")
    findings = table(app, "Severity", "Findings")
    assert lines["Errors"].astype(int).sum() == findings[findings["Severity"] == "Error"]["Findings"].astype(int).sum()
    assert lines["Together"].astype(int).sum() == findings["Findings"].astype(int).sum()
    assert any("Information Governance" in chart.proto.alt for chart in app.get("plotly_chart"))


@pytest.mark.usefixtures("housing")
def test_reviews_nobody_dated_are_said_and_not_drawn(open_page: Open) -> None:
    app = open_page(QUALITY)
    assert "Of 2 assets, 2 give no date of a review" in said(app)
    assert not [chart for chart in app.get("plotly_chart") if "Up to 3 months" in chart.proto.alt]


@pytest.mark.usefixtures("housing")
def test_filters_that_leave_no_asset_draw_nothing(open_page: Open) -> None:
    app = open_page(QUALITY, owner="Ben Baker")
    assert "There are no assets to ask about." in said(app)
    assert "Only a part is shown. Owner: Ben Baker." in said(app)
    assert not [chart for chart in app.get("plotly_chart") if "Owner" in chart.proto.alt]
