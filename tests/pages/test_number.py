"""The page behind a number: how it is made, what came and went since, and each row with its cells."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.metrics.numbers import NUMBERS, told
from inforisk.metrics.sourced import plain as plain_text
from inforisk.ui import behind
from tests.metrics.evidence_made import evidence
from tests.pages.cycle import freeze_earlier, two_quarters
from tests.pages.screen import pick, plain, said, table

PAGE = "pages/reporting/number.py"
Open = Callable[..., AppTest]


@pytest.fixture
def council(database_url: str) -> str:
    """Two quarters, the earlier frozen: R1 came above appetite, R2 was closed, R4 is new."""
    two_quarters(database_url)
    freeze_earlier(database_url)
    return database_url


def stated(app: AppTest) -> str:
    """The number in its sentence."""
    html = [str(element.proto.body) for element in app.get("html")]
    (paragraph,) = [one for one in html if one.startswith('<p class="lead"')]
    return unescape(re.sub(r"<[^>]+>", "", paragraph))


def headings(app: AppTest) -> list[str]:
    return [plain(one.value) for one in (*app.header, *app.subheader)]


def lists(app: AppTest) -> list[list[str]]:
    """What came and what went: each line as the reader has it."""
    return [
        frame.value.agg(" | ".join, axis=1).tolist() for frame in app.dataframe if list(frame.value.columns)[1] == "Why"
    ]


@pytest.mark.usefixtures("council")
def test_the_number_is_stated_of_its_whole_with_its_change_and_how_it_is_made(open_page: Open) -> None:
    app = open_page(PAGE, of="risks-above-appetite")
    assert stated(app) == "Risks above appetite: 1 of 4 open risks, 25.0%, 1 more than at 2016-17 Q3."
    number, words = NUMBERS["risks-above-appetite"], said(app)
    assert f"What is counted.** {number.meaning}" in words
    assert f"What is left out.** {number.leaves_out}" in words
    assert f"Whose rule it is.** {number.source}" in words
    assert any("number?of=open-risks" in str(element.proto.body) for element in app.get("html"))


@pytest.mark.usefixtures("council")
def test_what_came_into_the_number_says_why_and_opens_with_its_cells_in_both_quarters(open_page: Open) -> None:
    app = open_page(PAGE, of="risks-above-appetite")
    assert lists(app) == [["R1: Letters go to the wrong address | Residual up from 9 to 20, Medium to High | Housing"]]
    assert "New in this number since 2016-17 Q3 (1)" in headings(app)
    assert "No longer in this number since 2016-17 Q3 (0)" in headings(app)
    (box,) = [one for one in app.selectbox if one.label == "Open one risk with its cells"]
    app = box.select_index(0).run()
    assert [one for one in headings(app) if one.startswith("In ")] == ["In 2016-17 Q4 (not frozen)", "In 2016-17 Q3"]
    values = [one.value.map(plain) for one in app.table if "Cell" in one.value.columns]
    cells = [dict(zip(one["Field"], one["Cell"] + " " + one["As typed"], strict=True)) for one in values]
    assert [one["Residual likelihood"] for one in cells] == ["E2 4", "E2 3"]


@pytest.mark.usefixtures("council")
def test_what_left_a_number_says_why(open_page: Open) -> None:
    app = open_page(PAGE, of="open-risks")
    assert lists(app) == [
        ["R4: A tablet is lost on a visit | New since then | Housing"],
        ["R2: The server room floods | Closed | Housing"],
    ]


@pytest.mark.usefixtures("council")
def test_a_link_to_what_came_opens_it(open_page: Open) -> None:
    app = open_page(PAGE, of="open-risks")
    (went,) = [one for one in app.selectbox if one.label == "Open one risk that is no longer here, with its cells"]
    asked = went.select_index(0).run().query_params["went"]
    again = open_page(PAGE, of="open-risks", went=asked)
    assert "R2: The server room floods" in headings(again)


@pytest.mark.usefixtures("council")
def test_the_rows_behind_it_are_those_it_counts_and_one_opens_with_its_cells(open_page: Open) -> None:
    app = pick(open_page(PAGE, of="risks-above-appetite"), "Open one risk", "R1: Letters go to the wrong address")
    assert "1 risk behind it." in said(app)
    assert "Cell" in table(app, "Field", "Cell").columns


@pytest.mark.usefixtures("council")
def test_a_number_of_what_moved_has_no_change_of_its_own(open_page: Open) -> None:
    app = open_page(PAGE, of="risks-residual-up")
    assert stated(app) == "Risks whose residual went up: 1."
    assert "is itself a count of what moved since 2016-17 Q3" in said(app)


@pytest.mark.usefixtures("council")
def test_the_first_quarter_looks_back_to_nothing(open_page: Open) -> None:
    app = pick(open_page(PAGE, of="risks-above-appetite"), "Quarter", "2016-17 Q3")
    assert stated(app) == "Risks above appetite: 0 of 4 open risks, 0%."
    assert "There is no earlier quarter to compare with, so nothing is said of what came and went." in said(app)
    assert "There is no row behind it: no risk is counted here." in said(app)
    app = pick(open_page(PAGE, of="risks-added"), "Quarter", "2016-17 Q3")
    assert stated(app) == "Risks added: not known, for there is no earlier quarter to look back to."


@pytest.mark.usefixtures("council")
def test_a_register_that_is_not_followed_says_so(open_page: Open) -> None:
    app = open_page(PAGE, of="maturity-points")
    assert "are not followed from quarter to quarter" in said(app)


@pytest.mark.usefixtures("council")
def test_a_filter_that_leaves_nothing_says_that_no_row_is_behind_it(open_page: Open) -> None:
    app = open_page(PAGE, of="risks-above-appetite", owner="Nobody Known")
    assert stated(app) == "Risks above appetite: 0 of no open risks, as many as at 2016-17 Q3."
    assert "There is no row behind it: no risk is counted here." in said(app)


@pytest.mark.parametrize("name", NUMBERS)
def test_every_number_can_be_stated_of_a_council_that_returned_nothing(name: str) -> None:
    said_of = plain_text([behind.stated(told(name, evidence()))])
    assert said_of.startswith(f"{NUMBERS[name].title}: ")
    assert said_of.endswith(".")


@pytest.mark.usefixtures("database_url")
def test_before_anything_was_returned_the_page_leads_to_the_start(open_page: Open) -> None:
    assert "Nothing has been returned yet" in said(open_page(PAGE, of="open-risks"))


@pytest.mark.usefixtures("council")
def test_a_number_nothing_can_be_made_from_says_why_and_counts_no_row(open_page: Open) -> None:
    app = open_page(PAGE, of="risks-above-tolerance")
    assert stated(app) == "Risks above tolerance: not known, for the scheme has no tolerance line."
    assert "It is not known, so nothing is said of what came and went." in said(app)
    assert "It is not known, so no row is counted." in said(app)


@pytest.mark.usefixtures("council")
def test_a_number_a_scheme_decides_follows_the_scheme_of_the_link_and_says_so(open_page: Open) -> None:
    own = open_page(PAGE, of="risks-above-appetite")
    (schemes,) = [one for one in own.selectbox if one.label == "Scheme"]
    other = next(title for title in schemes.options if title != schemes.value)
    app = open_page(PAGE, of="risks-above-appetite", scheme=other)
    assert other in said(app)
    assert "not compared with 2016-17 Q3, which was judged under another scheme" in stated(app)


@pytest.mark.usefixtures("council")
def test_a_number_no_scheme_decides_offers_none(open_page: Open) -> None:
    assert not [one for one in open_page(PAGE, of="risks-without-owner").selectbox if one.label == "Scheme"]
