"""The overview: the headline, its links, the tiles, the worst risks; with two quarters, with one, with filters, with
nothing left, and under many services with long names."""

import re
from collections.abc import Callable, Iterable
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.metrics.numbers import NUMBERS
from inforisk.store import Store
from inforisk.ui.menu import MENU, NUMBER, OVERVIEW
from tests.pages.assurance import FILES, returned
from tests.pages.cycle import freeze_earlier, two_quarters
from tests.pages.screen import pick, plain, said, table

PAGE = "pages/position/overview.py"
Open = Callable[..., AppTest]

LONG = "Directorate-wide Integrated Neighbourhood Regeneration, Planning, Licensing and Regulatory Enforcement Service"


@pytest.fixture
def council(database_url: str) -> str:
    """Two quarters; Planning returned nothing for the later one, and the earlier was reported to the Cabinet Member."""
    two_quarters(database_url)
    freeze_earlier(database_url)
    return database_url


def markup(app: AppTest) -> list[str]:
    return [str(element.proto.body) for element in app.get("html")]


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def lead(app: AppTest) -> str:
    """The headline paragraph as it is read."""
    assert not app.exception
    (paragraph,) = [html for html in markup(app) if html.startswith('<p class="lead"')]
    return words(paragraph)


def links(app: AppTest) -> Iterable[tuple[str, str]]:
    """Each link of the page itself: its text and its address."""
    for html in markup(app):
        if "masthead" not in html:
            yield from ((words(text), unescape(to)) for to, text in re.findall(r'href="([^"]*)"[^>]*>(.*?)</a>', html))


def tiles(app: AppTest) -> dict[str, tuple[str, str]]:
    """What each tile says, under its title."""
    (html,) = [one for one in markup(app) if one.startswith('<div class="tiles"')]
    parts = r'class="title">(.*?)</span><a[^>]*>(.*?)</a><span class="change">(.*?)</span>'
    return {words(title): (words(value), words(more)) for title, value, more in re.findall(parts, html)}


def points(app: AppTest) -> list[str]:
    """The points of the lists of the page."""
    return [
        words(point) for html in markup(app) for point in re.findall(r"<li>(.*?)</li>", html) if "masthead" not in html
    ]


@pytest.mark.usefixtures("council")
def test_the_headline_says_where_we_stand_and_what_became_of_it(open_page: Open) -> None:
    assert lead(open_page(PAGE)) == (
        "One risk is above appetite, one more than at 2016-17 Q3: one went up. All four open risks are assessed. "
        "No action plan was returned. No asset names an owner to be trained. "
        "1 of 2 services returned for 2016-17 Q4; one is awaited."
    )


@pytest.mark.usefixtures("council")
def test_every_link_of_the_page_leads_to_a_page_and_a_number_there_is(open_page: Open) -> None:
    addresses = {entry.address for entry in MENU}
    found = list(links(open_page(PAGE)))
    assert len(found) > 20
    for text, to in found:
        parts = urlsplit(to)
        assert parts.path in addresses or parts.path == "./", text
        if parts.path == NUMBER.address:
            assert parse_qs(parts.query)["of"][0] in NUMBERS


@pytest.mark.usefixtures("council")
def test_the_links_carry_what_the_reader_looks_at(open_page: Open) -> None:
    app = open_page(PAGE, quarter="2016-17 Q3", service="Housing")
    to = next(to for text, to in links(app) if text == "No risk")
    asked = parse_qs(urlsplit(to).query)
    assert asked == {"quarter": ["2016-17 Q3"], "service": ["Housing"], "of": ["risks-above-appetite"]}


@pytest.mark.usefixtures("council")
def test_compared_with_the_last_report_to_a_body_the_headline_looks_back_to_it(open_page: Open) -> None:
    app = pick(open_page(PAGE), "Compare with", "Last report to Cabinet Member (2016-17 Q3)")
    assert lead(app).startswith("One risk is above appetite, one more than at 2016-17 Q3: one went up.")


@pytest.mark.usefixtures("council")
def test_the_first_quarter_is_compared_with_nothing(open_page: Open) -> None:
    app = pick(open_page(PAGE), "Quarter", "2016-17 Q3")
    assert lead(app).startswith("No risk is above appetite. All four open risks are assessed.")
    assert "What has changed: There is no earlier quarter to compare with." in points(app)
    assert tiles(app)["Risks above appetite"] == ("0 of 4", "0%")
    assert "No risk that was assessed is above appetite." in said(app)


@pytest.mark.usefixtures("council")
def test_the_worst_risks_say_why_they_are_still_there_and_lead_to_their_records(open_page: Open) -> None:
    app = open_page(PAGE)
    (worst,) = [point for point in points(app) if point.startswith("R1 ")]
    assert worst == (
        "R1 Letters go to the wrong address (Housing, High, score 20). Came above appetite this quarter; no action "
        "is planned."
    )
    to = next(to for text, to in links(app) if text == "R1 Letters go to the wrong address")
    parts = urlsplit(to)
    record = open_page("pages/registers/risks.py", risk=parse_qs(parts.query)["risk"][0])
    assert parts.path == "risks"
    assert "sheet" in said(record)
    assert "R1: Letters go to the wrong address" in [plain(one.value) for one in record.subheader]
    assert "No register says when an open risk was last reviewed." in said(app)


@pytest.mark.usefixtures("council")
def test_the_tiles_say_the_numbers_with_their_change_and_what_there_is_none_of(open_page: Open) -> None:
    found = tiles(open_page(PAGE))
    assert found["Risks above appetite"] == ("1 of 4", "25.0%, 1 more than at 2016-17 Q3")
    assert found["Risks not assessed"] == ("0 of 4", "0%, as many as at 2016-17 Q3")
    assert found["Actions complete"] == ("Not known", "No action was returned")
    assert found["Returns received"] == ("1 of 2", "50.0% of the services for 2016-17 Q4")
    assert found["Assets that answer the four questions"] == ("Not known", "No information asset was returned")


@pytest.mark.usefixtures("council")
def test_what_has_changed_is_a_line_whose_figures_are_links(open_page: Open) -> None:
    app = open_page(PAGE)
    assert (
        "What has changed: Since 2016-17 Q3 one risk was added, one closed and none vanished (missing "
        "from the registers, not closed); of those open both times one went up and none came down; one came above "
        "appetite and none came back within it."
    ) in points(app)


@pytest.mark.usefixtures("council")
def test_the_small_heat_map_has_its_message_its_source_and_its_table(open_page: Open) -> None:
    app = open_page(PAGE)
    shown = said(app)
    assert "One risk stands above the appetite line" in shown
    assert "Open risks by likelihood and impact with today's controls, number" in shown
    lines = table(app, "Cell", "Risks")
    assert lines["Cell"][0] == "Likely (4) x Catastrophic (5), score 20, High"
    assert lines["Risks"].astype(int).sum() == 4


@pytest.mark.usefixtures("council")
def test_a_filter_narrows_the_headline_and_the_returns(open_page: Open) -> None:
    app = open_page(PAGE, service="Planning")
    assert lead(app) == (
        "No risk is above appetite, as many as at 2016-17 Q3. The one open risk is assessed. "
        "No action is left under these filters. No asset names an owner under these filters. "
        "0 of 1 service returned for 2016-17 Q4; one is awaited."
    )
    assert "Only a part is shown. Service: Planning." in said(app)


@pytest.mark.usefixtures("council")
def test_filters_that_leave_nothing_say_so_and_draw_no_empty_map(open_page: Open) -> None:
    app = open_page(PAGE, owner="Nobody Known")
    assert lead(app).startswith("No open risk is left under these filters.")
    told = " ".join(points(app))
    assert "Incidents: No incident is left under these filters." in told
    assert "Maturity: No maturity assessment is left under these filters." in told
    assert not app.get("plotly_chart")
    assert "Residual: no open risks to show." in said(app)
    assert tiles(app)["Risks above appetite"] == ("No open risks", "")


@pytest.mark.usefixtures("database_url")
def test_a_first_visit_is_offered_the_example(open_page: Open) -> None:
    app = open_page(PAGE)
    assert "Load the example council" in [button.label for button in app.button]
    assert not app.get("plotly_chart")


def test_plans_training_and_incidents_stand_in_the_headline_and_in_a_line(database_url: str, open_page: Open) -> None:
    with Store.open(database_url) as store:
        store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, returned("Housing", FILES))
    app = open_page(PAGE)
    assert lead(app).startswith(
        "No open risk is on the registers. 1 of 3 actions of “ICO audit” and 0 of 1 of “Maturity” are complete; "
        "one awaits approval (Cabinet Member) and one is overdue."
    )
    assert tiles(app)["Action plan"] == ("1 of 3", "33.3%, “ICO audit”; all plans 1 of 4")
    assert "Incidents: Two incidents are recorded: one is open, one was reported to the ICO." in points(app)
    to = next(to for text, to in links(app) if text == "1 of 3")
    assert urlsplit(to).path == "actions"
    assert parse_qs(urlsplit(to).query) == {"plan": ["ICO audit"]}


RISK_FILE = "Risk ref,Risk,Risk owner,Residual likelihood,Residual impact,Status\n"


def test_zero_risks_forty_services_and_long_names_give_an_honest_page(database_url: str, open_page: Open) -> None:
    with Store.open(database_url) as store:
        for number in range(40):
            rows = f'R1,"<b>{LONG}</b> & its *files* {number}",,5,5,Open\n' if number % 2 else "R1,Small,,1,1,Open\n"
            files = {f"risks-{number}.csv": RISK_FILE + rows}
            store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, returned(f"{LONG} {number}", files))
    app = open_page(PAGE)
    assert lead(app).startswith("20 risks are above appetite. All 40 open risks are assessed.")
    assert len([point for point in points(app) if point.startswith("R1 ")]) == 5
    assert "All 20 risks above appetite" in [text for text, _ in links(app)]
    assert all("<b>" not in html for html in markup(app))
    assert OVERVIEW.title == "Overview"
