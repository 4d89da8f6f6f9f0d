"""Searching from the box above every page: what is found, where it leads, and what is said of nothing."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import Principal, Role
from inforisk.store import Store
from tests.pages.cycle import freeze_earlier, two_quarters
from tests.pages.markup import links, points
from tests.pages.screen import pick, said

SEARCH = "pages/reporting/search.py"
Open = Callable[..., AppTest]


@pytest.mark.usefixtures("housing")
def test_whoever_searches_for_nothing_is_told_how(open_page: Open) -> None:
    app = open_page(SEARCH)
    assert "Write any words into the box above" in said(app)
    assert points(app) == []


@pytest.mark.usefixtures("housing")
def test_each_thing_found_leads_to_its_record_and_a_person_to_their_registers(open_page: Open) -> None:
    app = open_page(SEARCH, words="cath cole")
    assert "Found for “cath cole”: 1 person and 2 assets." in said(app)
    assert points(app) == [
        "Cath Cole. Housing. Information asset owner of 2 assets",
        "1: Housing files. Housing. Information asset owner: Cath Cole",
        "2: Tenancy system. Housing. Information asset owner: Cath Cole",
    ]
    assert links(app)["Cath Cole"] == ("my-registers", {"person": ["Cath Cole"]})
    page, asked = links(app)["2: Tenancy system"]
    record = open_page(f"pages/registers/{page}.py", asset=asked["asset"][0])
    assert "2: Tenancy system" in [heading.value.replace("\\", "") for heading in record.subheader]


@pytest.mark.usefixtures("housing")
def test_a_slip_of_the_pen_is_answered_with_the_nearest_word(open_page: Open) -> None:
    app = open_page(SEARCH, words="tenncy")
    assert "Nothing was found for “tenncy”." in said(app)
    assert links(app)["tenancy"] == ("search", {"words": ["tenancy"]})


@pytest.mark.usefixtures("housing")
def test_the_filters_hold_for_a_search_and_are_said(open_page: Open) -> None:
    app = open_page(SEARCH, words="letters", owner="Ben Baker")
    words = said(app)
    assert "Only a part is shown. Owner: Ben Baker." in words
    assert "Nothing was found for “letters”." in words
    assert "R1: Letters go to the wrong address" in links(open_page(SEARCH, words="letters", owner="Ann Archer"))


def test_another_quarter_is_searched_when_it_is_chosen(open_page: Open, database_url: str) -> None:
    two_quarters(database_url)
    freeze_earlier(database_url)
    app = open_page(SEARCH, words="tablet")
    assert "Found for “tablet”: 1 risk." in said(app)
    assert "Nothing was found for “tablet”." in said(pick(app, "Quarter", "2016-17 Q3"))


@pytest.mark.usefixtures("housing")
def test_what_somebody_types_is_shown_as_typed(open_page: Open) -> None:
    typed = "<b>![](http://example.org)</b> $x$"
    assert f"Nothing was found for “{typed}”." in said(open_page(SEARCH, words=typed))


@pytest.mark.usefixtures("housing")
def test_somebody_who_may_not_see_rows_finds_nothing_of_them(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    viewer = Principal("cabinet", "Cabinet Member", frozenset({Role.VIEWER}))
    monkeypatch.setattr("inforisk.ui.session.LOCAL_PRINCIPAL", viewer)
    app = open_page(SEARCH, words="cath cole")
    assert points(app) == []
    assert "Cath Cole" not in " ".join(str(one.value) for one in (*app.markdown, *app.text, *app.info))


@pytest.mark.usefixtures("database_url")
def test_an_empty_store_is_said_to_be_empty(open_page: Open, database_url: str) -> None:
    Store.open(database_url).close()
    assert "Nothing has been returned yet" in said(open_page(SEARCH, words="letters"))
