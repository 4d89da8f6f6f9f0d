"""A first visit: an empty store, one click, a filled heat map."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from inforisk import examples
from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.store import Store
from tests.pages.conftest import ROOT

Open = Callable[..., AppTest]


def first_entries(manifest: Path, count: int) -> list[examples.ExampleReturn]:
    return list(examples.example_returns(manifest))[-count:]


@pytest.mark.usefixtures("database_url")
def test_one_click_loads_the_example_council_and_opens_its_heat_map(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    latest = first_entries(ROOT / "data" / "examples", 12)  # the whole council takes long, its latest files say enough
    monkeypatch.setattr(examples, "example_returns", lambda: latest)
    app = open_page()
    (load,) = [button for button in app.button if button.label == "Load the example council"]
    load.click().run()
    assert not app.exception
    assert not app.error
    assert app.title[0].value == "Heat map"
    assert len(app.get("plotly_chart")) == 3
    assert any("open risks" in line.value and "above appetite" in line.value for line in app.markdown)


def test_the_example_is_frozen_up_to_its_latest_quarter_which_waits_for_the_visitor(
    database_url: str, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = [entry for entry in examples.example_returns() if entry.service == "Housing and Homelessness"]
    monkeypatch.setattr(examples, "example_returns", lambda: one)
    app = open_page()
    (load,) = [button for button in app.button if button.label == "Load the example council"]
    load.click().run()
    assert not app.exception
    with Store.open(database_url) as store:
        frozen = [snapshot.quarter for snapshot in store.cycle.snapshots(LOCAL_PRINCIPAL, WHOLE_COUNCIL)]
        assert frozen == sorted({entry.quarter for entry in one})[:-1]
        assert store.quarters(LOCAL_PRINCIPAL, WHOLE_COUNCIL)[-1] == one[-1].quarter


@pytest.mark.usefixtures("housing")
def test_the_overview_says_where_the_council_stands(open_page: Open) -> None:
    app = open_page()
    assert app.title[0].value == "Where our information stands at risk"
    shown = " ".join(str(element.proto.body) for element in app.get("html"))
    assert ">Two risks</a> are above appetite. <a" in shown
    assert ">1 of 4 open risks</a> is not assessed." in shown
    assert ">1 of 1 service</a> returned for 2016-17 Q4." in shown
    assert "There is no earlier quarter to compare with." in shown
