"""What a reader looks at: read from the address, carried on, left behind, and said in words."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.council import ChangeKind, ServiceChange
from inforisk.store import Store
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit, open_store
from tests.pages.cycle import EARLIER, LATER, freeze_earlier, two_quarters
from tests.pages.screen import pick, plain, press, said

RISKS, ASSETS, MOVEMENT = "pages/registers/risks.py", "pages/registers/assets.py", "pages/position/movement.py"
Open = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def council(database_url: str) -> str:
    """Two quarters; the earlier one is frozen."""
    two_quarters(database_url)
    freeze_earlier(database_url)
    return database_url


def turned(app: AppTest, script: str, **address: str) -> AppTest:
    """Another page in the same session; its address says nothing but what is given."""
    app.switch_page(script)
    for name in list(app.query_params):
        del app.query_params[name]
    app.query_params.update(address)
    return app.run()


def at(app: AppTest, label: str) -> object:
    (box,) = [one for one in (*app.selectbox, *app.multiselect) if plain(one.label) == label]
    return box.value


def menu(app: AppTest) -> str:
    return next(one.proto.body for one in app.get("html") if "masthead" in one.proto.body)


def test_a_page_begins_with_the_latest_quarter_the_one_before_it_and_everything(open_page: Open) -> None:
    app = open_page(RISKS)
    assert (at(app, "Quarter"), at(app, "Compare with"), at(app, "Service")) == ("2016-17 Q4", "2016-17 Q3", [])
    assert "Only a part is shown" not in said(app)
    assert dict(app.query_params) == {}


def test_a_choice_goes_into_the_address_and_into_every_link_of_the_menu(open_page: Open) -> None:
    app = pick(open_page(RISKS), "Quarter", "2016-17 Q3")
    assert app.query_params["quarter"] == "2016-17 Q3"
    app.multiselect(key="service").set_value(["Planning"]).run()
    assert "Only a part is shown. Service: Planning." in said(app)
    assert 'href="assets?quarter=2016-17+Q3&amp;service=Planning"' in menu(app)


def test_a_link_that_carries_nothing_keeps_what_was_chosen_and_one_that_carries_something_replaces_it(
    open_page: Open,
) -> None:
    app = turned(open_page(RISKS, service="Housing", quarter="2016-17 Q3"), ASSETS)
    assert (at(app, "Quarter"), at(app, "Service")) == ("2016-17 Q3", ["Housing"])
    assert app.query_params["service"] == "Housing"
    app = turned(app, MOVEMENT, owner="Cath Cole")
    assert (at(app, "Quarter"), at(app, "Service"), at(app, "Owner")) == ("2016-17 Q4", [], ["Cath Cole"])


def test_who_goes_back_to_the_same_page_without_a_filter_sees_it_without(open_page: Open) -> None:
    app = open_page(RISKS, service="Housing")
    del app.query_params["service"]
    app.run()
    assert at(app, "Service") == []
    assert "Only a part is shown" not in said(app)
    assert at(turned(app, ASSETS), "Service") == []


def test_clearing_the_filters_keeps_the_quarter(open_page: Open) -> None:
    app = open_page(RISKS, service="Housing", owner="Cath Cole", quarter="2016-17 Q3")
    app = press(app, "Clear 2 filters")
    assert (at(app, "Quarter"), at(app, "Service"), at(app, "Owner")) == ("2016-17 Q3", [], [])
    assert set(app.query_params) == {"quarter"}
    assert at(turned(app, ASSETS), "Service") == []


def test_a_filter_nothing_answers_to_stays_chosen_and_nothing_is_shown_for_it(open_page: Open) -> None:
    app = open_page(RISKS, service="Parks")
    assert at(app, "Service") == ["Parks"]
    assert "Only a part is shown. Service: Parks. Nothing is left under these filters." in said(app)
    assert app.query_params["service"] == "Parks"


def test_a_quarter_nobody_returned_for_is_not_shown_as_another(open_page: Open) -> None:
    app = open_page(RISKS, quarter="1999-00 Q1")
    assert at(app, "Quarter") == "2016-17 Q4"
    assert "2016-17 Q4 as the returns stand now" in said(app)
    assert "quarter" not in app.query_params


def test_one_visit_asks_the_store_once_how_old_it_is_and_again_after_a_change(
    council: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    ask = Store.content_version
    monkeypatch.setattr(Store, "content_version", lambda *given: asked.append("") or ask(*given))
    visit = Visit(council, LOCAL_PRINCIPAL, WHOLE_COUNCIL)
    answers = [remembered(visit, "how many quarters", "", lambda: 2) for _ in range(3)]
    assert (answers, len(asked)) == ([2, 2, 2], 1)
    opened = ServiceChange(ChangeKind.OPENED, EARLIER, (), ("Parks",))
    open_store(council).council.change_services(LOCAL_PRINCIPAL, WHOLE_COUNCIL, opened)
    assert remembered(visit, "how many quarters", "", lambda: 3) == 3
    assert len(asked) == 2


def test_what_another_process_adds_is_seen_by_the_next_visit(council: str) -> None:
    before = Visit(council, LOCAL_PRINCIPAL, WHOLE_COUNCIL).version
    with Store.open(council) as elsewhere:
        opened = ServiceChange(ChangeKind.OPENED, LATER, (), ("Parks",))
        elsewhere.council.change_services(LOCAL_PRINCIPAL, WHOLE_COUNCIL, opened)
    assert Visit(council, LOCAL_PRINCIPAL, WHOLE_COUNCIL).version != before
