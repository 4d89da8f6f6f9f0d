"""The registers as tables: search, one record, safe downloads."""

from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.store import Store
from inforisk.ui.tables import ROWS_A_PAGE, page_of

Open = Callable[..., AppTest]


@pytest.mark.usefixtures("housing")
@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("pages/registers/risks.py", "4 open risks of 5 on the register."),
        ("pages/registers/assets.py", "2 assets of 2"),
    ],
)
def test_a_register_says_how_many_rows_it_shows(open_page: Open, script: str, words: str) -> None:
    app = open_page(script)
    assert not app.exception
    assert any(words in line.value for line in app.markdown)
    assert [button.label for button in app.get("download_button")][:2] == ["Download as CSV", "Download as Excel"]


@pytest.mark.usefixtures("housing")
def test_rows_must_hold_every_word_looked_for(open_page: Open) -> None:
    app = open_page("pages/registers/risks.py")
    app.text_input(key="search").set_value("server FLOODS").run()
    assert app.dataframe[0].value["risk_id"].tolist() == ["R2"]


@pytest.mark.usefixtures("housing")
def test_a_record_chosen_in_the_box_is_opened_and_stands_in_the_link(open_page: Open) -> None:
    app = open_page("pages/registers/assets.py")
    app.selectbox(key="linked asset").set_value("1:2:6").run()
    assert app.subheader[0].value.replace("\\", "") == "2: Tenancy system"
    assert app.query_params["asset"] == "1:2:6"


@pytest.mark.usefixtures("housing")
def test_nothing_found_is_said(open_page: Open) -> None:
    app = open_page("pages/registers/assets.py", asset_search="unicorns")
    assert app.info[0].value == "There is no information asset to show."


@pytest.mark.usefixtures("database_url")
@pytest.mark.parametrize(
    "script", ["pages/registers/risks.py", "pages/registers/assets.py", "pages/position/heat_map.py"]
)
def test_a_page_without_returns_says_how_to_get_some(open_page: Open, script: str) -> None:
    app = open_page(script)
    assert not app.exception
    assert app.info[0].value.startswith("Nothing has been returned yet")


def test_long_registers_are_sent_a_page_at_a_time() -> None:
    rows = pd.DataFrame({"row": range(1200)})
    assert [len(page_of(rows, number)) for number in (1, 2, 3)] == [ROWS_A_PAGE, ROWS_A_PAGE, 200]
    assert page_of(rows, 2)["row"].tolist()[:2] == [500, 501]


def test_a_download_is_written_into_the_audit_trail_with_its_number_of_rows(
    open_page: Open, housing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed: list[Callable[[], bytes]] = []
    monkeypatch.setattr("inforisk.ui.tables.offer", lambda place, label, content, *names: pressed.append(content))
    open_page("pages/registers/risks.py")
    as_csv, as_workbook = pressed[-2:]
    assert as_csv().startswith(b"\xef\xbb\xbf")
    assert as_workbook().startswith(b"PK")
    with Store.open(housing) as store:
        workbook, text, *_ = store.audit(LOCAL_PRINCIPAL, WHOLE_COUNCIL)
    assert (text.action, text.object, text.detail) == ("export", "risks as csv", {"rows": 4})
    assert (workbook.action, workbook.object, workbook.detail) == ("export", "risks as xlsx", {"rows": 4})
