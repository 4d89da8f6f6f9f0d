"""The list of services on its page: as in a quarter, and every kind of change."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.council import ChangeKind, ServiceChange
from inforisk.quarters import Quarter
from inforisk.store import Store
from inforisk.ui.services import named_in
from tests.pages.cycle import EARLIER, LATER, two_quarters
from tests.pages.screen import fill, pick, press, said, table

SERVICES = "pages/administration/services.py"
Open = Callable[..., AppTest]


@pytest.fixture
def council(database_url: str) -> str:
    """Housing and Planning returned something; nobody keeps a list."""
    return two_quarters(database_url)


@pytest.fixture
def listed(council: str) -> str:
    """Both are on the list, in the directorate Place."""
    with Store.open(council) as store:
        for name in ("Housing", "Planning"):
            change = ServiceChange(ChangeKind.OPENED, EARLIER, (), (name,), "Place")
            store.council.change_services(LOCAL_PRINCIPAL, WHOLE_COUNCIL, change)
    return council


def names(database_url: str, quarter: Quarter) -> list[tuple[str, str]]:
    with Store.open(database_url) as store:
        services = store.council.services(LOCAL_PRINCIPAL, WHOLE_COUNCIL).in_quarter(quarter)
    return [(service.directorate, service.name) for service in services]


def test_services_that_returned_something_are_put_on_the_list_by_one_button(open_page: Open, council: str) -> None:
    app = open_page(SERVICES)
    assert "Returned something but not on the list: Housing, Planning." in said(app)
    app = press(app, "Put them on the list")
    assert names(council, EARLIER) == [("", "Housing"), ("", "Planning")]
    assert "2 services on the list in 2016-17 Q4." in said(app)
    assert "not on the list" not in said(app)


def test_a_new_name_holds_from_its_quarter_on(open_page: Open, listed: str) -> None:
    app = pick(open_page(SERVICES), "What changes", "A new name")
    app = fill(pick(app, "Service", "Planning"), "Its new name", "Planning and Building Control")
    app = press(app, "Write down the change")
    assert "Written down from 2016-17 Q4: renamed, Planning and Building Control." in said(app)
    assert names(listed, LATER) == [("Place", "Housing"), ("Place", "Planning and Building Control")]
    assert names(listed, EARLIER) == [("Place", "Housing"), ("Place", "Planning")]
    assert table(app, "From", "What").iloc[0].tolist()[:4] == [
        "2016-17 Q4", "Renamed", "Planning", "Planning and Building Control",
    ]  # fmt: skip


def test_a_service_is_split_into_those_named_one_on_a_line(open_page: Open, listed: str) -> None:
    app = pick(open_page(SERVICES), "What changes", "One becomes several")
    app = fill(pick(app, "Service that splits", "Housing"), "Names of those it becomes", "Homes\n  Homelessness \n")
    press(app, "Write down the change")
    assert names(listed, LATER) == [("Place", "Homelessness"), ("Place", "Homes"), ("Place", "Planning")]


def test_a_change_that_names_too_little_is_not_written_down(open_page: Open, listed: str) -> None:
    app = press(pick(open_page(SERVICES), "What changes", "A service closes"), "Write down the change")
    assert "needs the service that was closed" in app.error[0].value.replace("\\", "")
    assert len(names(listed, LATER)) == 2


def test_a_moved_service_keeps_its_name(open_page: Open, listed: str) -> None:
    with Store.open(listed) as store:
        legal = ServiceChange(ChangeKind.OPENED, EARLIER, (), ("Legal",), "Resources")
        store.council.change_services(LOCAL_PRINCIPAL, WHOLE_COUNCIL, legal)
    app = pick(open_page(SERVICES), "What changes", "A move to another directorate")
    app = pick(pick(app, "Service", "Housing"), "To which directorate", "Resources")
    press(app, "Write down the change")
    assert names(listed, LATER) == [("Place", "Planning"), ("Resources", "Housing"), ("Resources", "Legal")]


def test_names_are_read_one_a_line_without_spaces_to_spare() -> None:
    assert named_in(" Homes \n\n Adult   Social Care\n") == ("Homes", "Adult Social Care")
