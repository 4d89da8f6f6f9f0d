"""The registers as tables: search, one record, safe downloads."""

from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.store import Store
from inforisk.ui.tables import ROWS_A_PAGE, page_of
from inforisk.vocabulary import Kind
from tests.pages.conftest import RISK_HEADINGS, kept, submission
from tests.pages.screen import plain, said

Open = Callable[..., AppTest]


@pytest.mark.usefixtures("housing")
@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("pages/registers/risks.py", "4 open risks of 5 on the register."),
        ("pages/registers/assets.py", "2 information assets of 2"),
    ],
)
def test_a_register_says_how_many_rows_it_shows(open_page: Open, script: str, words: str) -> None:
    app = open_page(script)
    assert not app.exception
    assert words in said(app)
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
    words = "Nothing is left under these filters: there is no information asset to show, of 2."
    assert words in said(app)
    assert not app.dataframe


@pytest.mark.usefixtures("database_url")
@pytest.mark.parametrize(
    "script", ["pages/registers/risks.py", "pages/registers/assets.py", "pages/position/heat_map.py"]
)
def test_a_page_without_returns_says_how_to_get_some(open_page: Open, script: str) -> None:
    app = open_page(script)
    assert not app.exception
    assert app.info[0].value.startswith("Nothing has been returned yet")


def test_long_registers_are_sent_a_page_at_a_time() -> None:
    rows = pd.DataFrame({"row": range(ROWS_A_PAGE + 20)})
    assert [len(page_of(rows, number)) for number in (1, 2, 3)] == [ROWS_A_PAGE, 20, 0]
    assert page_of(rows, 2)["row"].tolist()[:2] == [ROWS_A_PAGE, ROWS_A_PAGE + 1]


@pytest.fixture
def long_register(database_url: str) -> str:
    """A store in which Housing returned 150 risks, R0 to R149, which stand in the rows 5 to 154."""
    cells = [
        [f"R{number}", f"Risk {number}", "Ann Archer", None, "1", "1", None, "Open", None] for number in range(150)
    ]
    registers = (kept(Kind.RISKS, "Risks", RISK_HEADINGS, cells),)
    with Store.open(database_url) as store:
        store.save_submission(LOCAL_PRINCIPAL, WHOLE_COUNCIL, submission("Housing", registers))
    return database_url


@pytest.mark.usefixtures("long_register")
def test_a_record_a_link_asks_for_is_opened_on_its_own_page_of_the_table(open_page: Open) -> None:
    app = open_page("pages/registers/risks.py", risk="1:1:125")
    assert app.dataframe[0].value["risk_id"].tolist()[0] == "R100"
    assert plain(app.subheader[0].value) == "R120: Risk 120"


@pytest.mark.usefixtures("long_register")
def test_a_table_begins_with_its_first_page(open_page: Open) -> None:
    app = open_page("pages/registers/risks.py")
    assert app.dataframe[0].value["risk_id"].tolist() == [f"R{number}" for number in range(ROWS_A_PAGE)]
    assert not app.subheader


@pytest.mark.usefixtures("housing")
@pytest.mark.parametrize("filters", [{"owner": "Ben Baker"}, {"band": "Low"}, {"search": "unicorns"}])
def test_a_record_a_link_asks_for_is_opened_although_the_filters_leave_it_out(
    open_page: Open, filters: dict[str, str]
) -> None:
    app = open_page("pages/registers/risks.py", risk="1:1:5", **filters)
    assert plain(app.subheader[0].value) == "R1: Letters go to the wrong address"
    assert "The risk this link asks for is not in the table: the filters leave it out." in said(app)
    (close,) = [button for button in app.button if button.label == "Close it"]
    app = close.click().run()
    assert not app.subheader
    assert "risk" not in app.query_params


@pytest.mark.usefixtures("housing")
def test_a_record_that_does_not_stand_in_the_quarter_is_said_not_to(open_page: Open) -> None:
    app = open_page("pages/registers/risks.py", risk="9:9:9")
    assert "The risk this link asks for does not stand in 2016-17 Q4 (not frozen)." in said(app)
    assert not app.subheader


@pytest.mark.usefixtures("housing")
def test_a_link_with_a_band_shows_that_band_and_the_menu_begins_anew(open_page: Open) -> None:
    app = open_page("pages/registers/risks.py", band="High")
    assert app.dataframe[0].value["risk_id"].tolist() == ["R1", "R3"]
    assert app.multiselect(key="band").value == ["High"]
    app.query_params.clear()
    assert app.run().dataframe[0].value["risk_id"].tolist() == ["R1", "R2", "R3", "R4"]


@pytest.mark.usefixtures("housing")
def test_a_choice_made_on_the_page_stands_in_its_address(open_page: Open) -> None:
    app = open_page("pages/registers/risks.py")
    app.multiselect(key="status").set_value(["closed"]).run()
    assert app.query_params["status"] == "closed"
    assert "1 closed risk of 5 on the register. Status: closed." in said(app)
    app.text_input(key="search").set_value("unicorns").run()
    assert app.query_params["search"] == "unicorns"


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
