"""A file of several services on the upload page: whose each row is, shown first, and kept for all of them at once."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.council import ChangeKind, ServiceChange
from inforisk.quarters import Quarter
from inforisk.store import Store
from inforisk.vocabulary import Kind
from tests.pages.screen import plain, press, said, table
from tests.workbooks import Rows, changed, workbook

UPLOAD = "pages/returns/upload.py"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
RISKS: Rows = (
    ("Ref", "Service", "Risk", "Risk Owner", "Likelihood", "Impact", "Status"),
    ("R1", "Housing", "Case files are left on a bus", "Avery Quill", 4, 5, "Open"),
    ("R2", "Revenues", "The archive floods", "Bron Tamsett", 2, 2, "Open"),
    ("R3", "housing", "Leavers keep their access", "Avery Quill", 3, 3, "Open"),
)
GAP = changed(RISKS, {(2, 1): None})
Open = Callable[..., AppTest]


def dropped(app: AppTest, rows: Rows, name: str = "all.xlsx") -> AppTest:
    app.checkbox(key="return by service").check().run()
    app.selectbox(key="return quarter").set_value("2016-17 Q4")
    app.file_uploader(key="return files").set_value((name, workbook({"Risks": rows}), EXCEL)).run()
    assert not app.exception
    return app


def is_open(app: AppTest) -> bool:
    (button,) = [one for one in app.button if one.label == "Submit this return"]
    return not button.disabled


def kept(url: str) -> list[tuple[str, str]]:
    with Store.open(url) as store:
        rows = store.rows(LOCAL_PRINCIPAL, WHOLE_COUNCIL, Kind.RISKS, Quarter(2016, 4))
    return list(zip(rows["returned_by"], rows["risk_id"], strict=True))


def test_the_services_and_their_rows_are_shown_before_anything_is_kept(open_page: Open, known_service: str) -> None:
    app = dropped(open_page(UPLOAD), RISKS)
    assert "These files hold 3 records of 2 services:" in said(app)
    lines = table(app, "Service", "Records")
    assert lines[["Service", "Sheet", "Records"]].to_numpy().tolist() == [
        ["Housing", "Risks", "2"],
        ["Revenues", "Risks", "1"],
    ]
    assert is_open(app)
    assert kept(known_service) == []


def test_submitting_keeps_each_service_s_rows_as_its_own_return(open_page: Open, known_service: str) -> None:
    app = press(dropped(open_page(UPLOAD), RISKS), "Submit this return")
    assert not app.exception
    assert plain(app.success[-1].value).splitlines() == [
        "- Housing, 2016-17 Q4: 2 records of all.xlsx kept.",
        "- Revenues, 2016-17 Q4: 1 record of all.xlsx kept.",
    ]
    assert kept(known_service) == [("Housing", "R1"), ("Housing", "R3"), ("Revenues", "R2")]


@pytest.mark.usefixtures("known_service")
def test_submitting_the_same_again_says_so_for_each_service_and_another_file_says_what_it_replaces(
    open_page: Open,
) -> None:
    app = press(press(dropped(open_page(UPLOAD), RISKS), "Submit this return"), "Submit this return")
    again = [plain(one.value) for one in app.info if "was already saved" in one.value]
    assert [one.split(" was ")[0] for one in again] == ["all.xlsx for Housing", "all.xlsx for Revenues"]
    app = dropped(open_page(UPLOAD), RISKS[:2], "later.xlsx")
    replaced = [plain(one.value) for one in app.warning if plain(one.value).startswith("This replaces")]
    assert [one.split(" in ")[0] for one in replaced] == ["This replaces what Housing returned for 2016-17 Q4"]


def test_a_row_that_names_no_service_is_pointed_out_and_nothing_can_be_submitted_until_it_has_one(
    open_page: Open, known_service: str
) -> None:
    app = dropped(open_page(UPLOAD), GAP)
    assert "all.xlsx: 1 record of Risks without a service (row 3). Choose above whose such rows are" in said(app)
    assert table(app, "Service", "Records")["Service"].tolist() == ["No service named", "Housing"]
    assert not is_open(app)
    app.selectbox(key="return fallback").set_value("Housing").run()
    assert table(app, "Service", "Records")[["Service", "Records"]].to_numpy().tolist() == [["Housing", "3"]]
    press(app, "Submit this return")
    assert kept(known_service) == [("Housing", "R1"), ("Housing", "R2"), ("Housing", "R3")]


def test_a_service_that_is_not_on_the_council_s_list_is_pointed_out(open_page: Open, known_service: str) -> None:
    with Store.open(known_service) as store:
        opened = ServiceChange(ChangeKind.OPENED, Quarter(2016, 1), (), ("Housing",))
        store.council.change_services(LOCAL_PRINCIPAL, WHOLE_COUNCIL, opened)
    lines = table(dropped(open_page(UPLOAD), RISKS), "Service", "Remark")
    assert lines[["Service", "Remark"]].to_numpy().tolist() == [
        ["Housing", ""],
        ["Revenues", "Not on the list of services for 2016-17 Q4."],
    ]


@pytest.mark.usefixtures("known_service")
def test_what_was_decided_about_the_headings_is_remembered_for_each_service_in_the_file(open_page: Open) -> None:
    app = dropped(open_page(UPLOAD), RISKS)
    (column,) = [one for one in app.selectbox if one.label == "A column to change"]
    column.set_value("C: Risk").run()
    (field,) = [one for one in app.selectbox if plain(one.label) == "What column C holds"]
    field.set_value("Keep under its own heading").run()
    press(app, "Submit this return")
    app = open_page(UPLOAD)
    app.selectbox(key="return service").set_value("Revenues").run()
    content = workbook({"Risks": RISKS[:3]})
    app.file_uploader(key="return files").set_value(("own.xlsx", content, EXCEL)).run()
    assert any("The columns are read as Local user confirmed on" in plain(one.value) for one in app.info)
