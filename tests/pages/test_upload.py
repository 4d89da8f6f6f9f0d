"""An upload from the drop to the store: recognised, corrected, submitted once, remembered."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.council import ChangeKind, ServiceChange
from inforisk.quarters import Quarter
from inforisk.store import Store
from inforisk.ui.upload import offered_quarters
from inforisk.vocabulary import Kind, ReturnState
from tests.pages.markup import links
from tests.pages.messy import NAME, messy_register
from tests.pages.screen import plain
from tests.workbooks import RISKS, workbook

UPLOAD = "pages/returns/upload.py"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Open = Callable[..., AppTest]


def dropped(app: AppTest, name: str = NAME, content: bytes | None = None) -> AppTest:
    app.selectbox(key="return service").set_value("Housing")
    app.selectbox(key="return quarter").set_value("2016-17 Q4")
    app.file_uploader(key="return files").set_value((name, content or messy_register(), EXCEL)).run()
    assert not app.exception
    return app


def box(app: AppTest, label: str) -> "AppTest":
    (found,) = [one for one in app.selectbox if one.label.replace("\\", "") == label]
    return found


def corrected(app: AppTest) -> AppTest:
    box(app, "A column to change").set_value("K: Signed off with").run()
    box(app, "What column K holds").set_value("Notes").run()
    return app


def submitted(app: AppTest) -> AppTest:
    (button,) = [one for one in app.button if one.label == "Submit this return"]
    button.click().run()
    assert not app.exception
    return app


@pytest.mark.usefixtures("known_service")
def test_a_messy_register_is_recognised_and_its_faults_are_grouped_by_rule(open_page: Open) -> None:
    app = dropped(open_page(UPLOAD))
    assert "Sheet Register: Information Risk Register" in [heading.value for heading in app.subheader]
    assert any("Headings in rows 4 and 5; 5 records below" in text.value for text in app.text)
    labels = [expander.label.replace("\\", "") for expander in app.expander]
    assert "Error: A level that is not on the scale (1)" in labels
    kept = app.table[-1].value.iloc[0]
    assert (kept["Records"], kept["Register"]) == ("5", "Information Risk Register")


@pytest.mark.usefixtures("known_service")
def test_nothing_is_kept_before_it_is_submitted(open_page: Open, known_service: str) -> None:
    dropped(open_page(UPLOAD))
    with Store.open(known_service) as store:
        assert store.rows(LOCAL_PRINCIPAL, WHOLE_COUNCIL, Kind.RISKS, Quarter(2016, 4)).empty


@pytest.mark.usefixtures("known_service")
def test_a_corrected_column_is_what_is_kept(open_page: Open, known_service: str) -> None:
    app = submitted(corrected(dropped(open_page(UPLOAD))))
    assert "is kept for Housing" in app.success[-1].value.replace("\\", "")
    with Store.open(known_service) as store:
        risks = store.rows(LOCAL_PRINCIPAL, WHOLE_COUNCIL, Kind.RISKS, Quarter(2016, 4))
    assert risks["notes"].tolist()[:2] == ["Ben Baker", "Ben Baker"]
    assert risks["risk_id"].tolist() == ["HR1", "HR2", "HR3", "HR4", "HR5"]


@pytest.mark.usefixtures("known_service")
def test_submitting_the_same_again_says_who_saved_it_before(open_page: Open) -> None:
    app = submitted(submitted(dropped(open_page(UPLOAD))))
    said = app.info[-1].value.replace("\\", "")
    assert "was already saved by Local user on" in said
    assert said.endswith("Nothing was changed.")


@pytest.mark.usefixtures("known_service")
def test_a_mapping_once_submitted_is_applied_to_the_next_workbook_and_said(open_page: Open) -> None:
    submitted(corrected(dropped(open_page(UPLOAD))))
    app = dropped(open_page(UPLOAD), name="next quarter.xlsx")
    assert "The columns are read as Local user confirmed on" in app.info[0].value.replace("\\", "")
    fields = app.table[0].value.set_index("Column")["Taken for"]
    assert fields["K"] == "Notes"


@pytest.mark.usefixtures("known_service")
def test_a_second_workbook_of_the_same_kind_says_what_it_will_replace_before_it_is_submitted(open_page: Open) -> None:
    submitted(dropped(open_page(UPLOAD)))
    other = workbook({"Risks": RISKS})
    app = dropped(open_page(UPLOAD), name="colleague.xlsx", content=other)
    said = [one.value.replace("\\", "") for one in app.warning]
    assert any(one.startswith("This replaces what Housing returned for") and NAME in one for one in said)


@pytest.mark.usefixtures("known_service")
def test_a_sheet_can_be_said_to_be_no_register(open_page: Open) -> None:
    app = dropped(open_page(UPLOAD))
    box(app, "Kind of register").set_value("None of these").run()
    assert app.warning[-1].value.startswith("No sheet in these files is a register")


@pytest.mark.usefixtures("known_service")
def test_header_rows_can_be_corrected(open_page: Open) -> None:
    app = dropped(open_page(UPLOAD))
    (rows,) = [one for one in app.text_input if one.label == "Rows of the headings"]
    rows.set_value("5").run()
    assert any("Headings in row 5;" in text.value for text in app.text)


@pytest.mark.usefixtures("known_service")
def test_a_file_that_cannot_be_read_says_so_in_one_sentence(open_page: Open) -> None:
    app = dropped(open_page(UPLOAD), name="register.xlsx", content=b"%PDF-1.7 not a workbook")
    assert "PDF" in app.error[0].value
    assert app.warning[-1].value.startswith("No sheet in these files is a register")


@pytest.mark.usefixtures("known_service")
def test_the_way_on_from_a_return_leads_to_it_on_the_board_of_its_quarter(open_page: Open) -> None:
    app = submitted(dropped(open_page(UPLOAD)))
    ways = {page: asked for text, (page, asked) in links(app).items()}
    assert ways["quarter"]["service_return"] == ["Housing"]
    assert ways["quarter"]["quarter"] == ways["heat-map"]["quarter"]


@pytest.mark.usefixtures("known_service")
def test_without_a_service_nothing_can_be_submitted(open_page: Open) -> None:
    app = open_page(UPLOAD)
    app.file_uploader(key="return files").set_value((NAME, messy_register(), EXCEL)).run()
    (button,) = [one for one in app.button if one.label == "Submit this return"]
    assert button.disabled


def test_every_quarter_of_the_last_three_years_is_offered_and_every_one_with_returns() -> None:
    offered = offered_quarters(date(2017, 5, 1), [Quarter(2010, 2)])
    assert offered[0] == Quarter(2017, 1)
    assert offered[-2:] == [Quarter(2014, 1), Quarter(2010, 2)]
    assert len(offered) == 14


@pytest.mark.usefixtures("known_service")
def test_the_marked_workbook_is_made_when_asked_for(open_page: Open) -> None:
    app = dropped(open_page(UPLOAD))
    (button,) = [one for one in app.button if one.label == "Mark the findings in my workbook"]
    button.click().run()
    assert not app.exception
    assert any("Your own workbook with" in line.value for line in app.markdown)
    assert "Download the marked workbook" in [one.label for one in app.get("download_button")]


@pytest.fixture
def in_spring_2017(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day after the year's end: 2017-18 Q1 has begun."""
    monkeypatch.setattr("inforisk.ui.upload.today", lambda: date(2017, 4, 1))


def accepted(app: AppTest, reason: str) -> AppTest:
    """Accept every finding of the first rule that may be accepted."""
    reasons = [one for one in app.text_input if one.label == "For what reason"]
    reasons[0].set_value(reason)
    (first, *_) = [one for one in app.button if one.label == "Accept with this reason"]
    first.click().run()
    assert not app.exception
    return app


@pytest.mark.usefixtures("known_service", "in_spring_2017")
def test_a_warning_is_accepted_with_a_reason_and_comes_back_next_quarter_as_accepted_last_time(open_page: Open) -> None:
    app = accepted(dropped(open_page(UPLOAD)), "The owner is being recruited")
    assert any("accepted for 2016-17 Q4: The owner is being recruited" in plain(one.value) for one in app.success)
    assert any(plain(one.label).startswith("Accepted for 2016-17 Q4 (") for one in app.expander)
    app.selectbox(key="return quarter").set_value("2017-18 Q1").run()
    assert any(plain(one.label).startswith("Accepted last time (") for one in app.expander)
    lines = [table.value for table in app.table if "Reason" in table.value.columns]
    assert plain(lines[0].iloc[0]["Reason"]) == "The owner is being recruited"
    (again,) = [one for one in app.button if one.label.startswith("Accept them again")]
    again.click().run()
    assert any(plain(one.label).startswith("Accepted for 2017-18 Q1 (") for one in app.expander)


@pytest.mark.usefixtures("known_service")
def test_a_warning_is_not_accepted_without_a_reason(open_page: Open) -> None:
    app = accepted(dropped(open_page(UPLOAD)), "")
    assert any(one.value.startswith("Give the reason") for one in app.warning)


@pytest.mark.usefixtures("known_service")
def test_an_error_cannot_be_accepted(open_page: Open) -> None:
    app = dropped(open_page(UPLOAD))
    errors = [one for one in app.expander if one.label.startswith("Error")]
    assert errors
    assert not [one for error in errors for one in error.button if one.label == "Accept with this reason"]


@pytest.mark.usefixtures("in_spring_2017")
def test_no_change_is_declared_instead_of_a_file_by_a_named_person(open_page: Open, known_service: str) -> None:
    app = open_page(UPLOAD)
    app.selectbox(key="return service").set_value("Housing")
    app.selectbox(key="return quarter").set_value("2017-18 Q1").run()
    app.text_input(key="no change by").set_value("Cath Cole")
    (confirm,) = [one for one in app.button if one.label == "Confirm that nothing has changed"]
    confirm.click().run()
    assert plain(app.success[0].value) == "Housing, 2017-18 Q1: Cath Cole confirms that nothing has changed."
    with Store.open(known_service) as store:
        (event,) = store.cycle.events(LOCAL_PRINCIPAL, WHOLE_COUNCIL, Quarter(2017, 1))
    assert (event.service, event.state, event.note) == ("Housing", ReturnState.NO_CHANGE, "Cath Cole")


@pytest.mark.usefixtures("in_spring_2017")
def test_a_service_on_the_list_that_never_returned_anything_cannot_declare_no_change(
    open_page: Open, known_service: str
) -> None:
    with Store.open(known_service) as store:
        opened = ServiceChange(ChangeKind.OPENED, Quarter(2016, 1), (), ("Parks",))
        store.council.change_services(LOCAL_PRINCIPAL, WHOLE_COUNCIL, opened)
    app = open_page(UPLOAD)
    app.selectbox(key="return service").set_value("Parks").run()
    assert not [one for one in app.button if one.label == "Confirm that nothing has changed"]


@pytest.mark.usefixtures("known_service")
def test_who_has_returned_something_for_the_quarter_cannot_declare_no_change(open_page: Open) -> None:
    app = open_page(UPLOAD)
    app.selectbox(key="return service").set_value("Housing")
    app.selectbox(key="return quarter").set_value("2016-17 Q4").run()
    assert not [one for one in app.button if one.label == "Confirm that nothing has changed"]
