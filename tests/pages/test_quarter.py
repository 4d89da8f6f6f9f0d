"""The quarter from its opening to its restatement, on the page."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.quarters import Quarter
from inforisk.store import Store
from inforisk.ui.quarter import cycle_quarters
from inforisk.vocabulary import ReturnState
from tests.pages.cycle import EARLIER, LATER, freeze_earlier, one_more, two_quarters
from tests.pages.screen import fill, pick, press, said, table

QUARTER = "pages/returns/quarter.py"
Open = Callable[..., AppTest]


@pytest.fixture
def council(database_url: str) -> str:
    """Two quarters; Planning returned nothing for the later one."""
    return two_quarters(database_url)


def states(database_url: str, quarter: Quarter = LATER) -> list[tuple[str, ReturnState, str]]:
    with Store.open(database_url) as store:
        events = store.cycle.events(LOCAL_PRINCIPAL, WHOLE_COUNCIL, quarter)
    return [(one.service, one.state, one.note) for one in events]


@pytest.mark.usefixtures("council")
def test_the_latest_quarter_is_shown_with_everybody_who_is_waited_for(open_page: Open) -> None:
    app = open_page(QUARTER)
    words = said(app)
    assert "2016-17 Q4 has not been opened yet" in words
    assert "2016-17 Q4: 2 services expected, 1 received, 1 not started." in words
    assert "Waited for: Planning" in words
    board = app.dataframe[0].value.set_index("Service")
    assert board.loc["Planning", ["State", "Last return", "Age"]].tolist() == [
        "Not started", "2016-17 Q3", "1 quarter old",
    ]  # fmt: skip
    assert board.loc["Housing", ["State", "Rows"]].tolist() == ["Received", 4]


@pytest.mark.usefixtures("council")
def test_a_service_that_sent_nothing_has_no_count_of_errors_rather_than_none(open_page: Open) -> None:
    board = open_page(QUARTER).dataframe[0].value.set_index("Service")
    checked = ["Rows", "Errors", "Warnings"]
    assert board.loc["Planning", checked].isna().all()
    assert board.loc["Housing", checked].notna().all()


@pytest.mark.usefixtures("council")
def test_whoever_opens_a_quarter_after_its_day_is_told_that_everybody_starts_late(open_page: Open) -> None:
    app = open_page(QUARTER)
    assert "14 April 2017 has passed. Services asked only now are late from the start" in said(app)
    assert "late from the start" not in said(press(app, "Open the quarter"))


def test_a_quarter_is_opened_with_the_day_its_returns_are_due(open_page: Open, council: str) -> None:
    app = press(open_page(QUARTER), "Open the quarter")
    assert "2016-17 Q4 is open. Returns are due on 14 April 2017." in said(app)
    with Store.open(council) as store:
        (opened,) = store.cycle.opened(LOCAL_PRINCIPAL, WHOLE_COUNCIL)
    assert (opened.quarter, opened.due_on) == (LATER, date(2017, 4, 14))


def test_the_day_returns_are_due_is_moved_by_writing_another(open_page: Open, council: str) -> None:
    app = press(fill(open_page(QUARTER), "Returns are due on", "some day"), "Open the quarter")
    assert app.warning[0].value.startswith("That is no day.")
    app = press(fill(app, "Returns are due on", "28/04/2017"), "Open the quarter")
    assert "Returns are due on 28 April 2017." in said(app)


@pytest.mark.usefixtures("council")
def test_the_message_to_chase_a_service_can_be_copied_once_the_quarter_is_open(open_page: Open) -> None:
    app = open_page(QUARTER)
    assert "Nobody is chased before the quarter is opened." in said(app)
    app = press(app, "Open the quarter")
    everybody, subject, message = (block.value for block in pick(app, "The message to one service", "Planning").code)
    heading, line = everybody.splitlines()
    assert heading.startswith("Returns waited for, 2016-17 Q4, due on 14 April 2017, as at ")
    assert heading.endswith(": 1 service")
    assert line.startswith("- Planning: ")
    assert line.endswith(f"; last return 2016-17 Q3; subject: {subject}")
    assert subject.startswith("Planning: information risk return for 2016-17 Q4")
    assert "Your last return was for 2016-17 Q3." in message
    assert "Download a reminder for my calendar" in [one.label for one in app.get("download_button")]


def test_a_query_stands_on_the_board_until_it_is_answered(open_page: Open, council: str) -> None:
    app = pick(open_page(QUARTER, service_return="Housing"), "Write down", "Ask the service a question")
    app = press(fill(app, "The question", "Who owns R3?"), "Ask the service a question")
    assert "Housing, 2016-17 Q4: a question is open." in said(app)
    assert app.dataframe[0].value.set_index("Service").loc["Housing", "Open query"] == "Who owns R3?"
    app = pick(app, "Write down", "Note the service's answer")
    app = press(fill(app, "The answer", "Ann Archer"), "Note the service's answer")
    assert states(council)[-2:] == [
        ("Housing", ReturnState.QUERIED, "Who owns R3?"),
        ("Housing", ReturnState.RECEIVED, "Ann Archer"),
    ]
    assert table(app, "When", "What")["What"].tolist() == ["Received", "Queried", "Received"]


def test_a_question_without_words_is_not_asked(open_page: Open, council: str) -> None:
    app = pick(open_page(QUARTER, service_return="Housing"), "Write down", "Ask the service a question")
    app = press(app, "Ask the service a question")
    assert app.warning[0].value.startswith("Say it in words")
    assert [state for _, state, _ in states(council)] == [ReturnState.RECEIVED]


def test_no_change_is_confirmed_by_a_named_person(open_page: Open, council: str) -> None:
    app = pick(open_page(QUARTER, service_return="Planning"), "Write down", "No change this quarter")
    app = press(app, "No change this quarter")
    assert app.warning[0].value.startswith("Give the name of the person")
    app = press(fill(app, "Who confirms it", "Dan Dent"), "No change this quarter")
    assert states(council)[-1] == ("Planning", ReturnState.NO_CHANGE, "Dan Dent")
    assert "Dan Dent confirmed that nothing has changed." in said(app)
    assert "Nobody is waited for." in said(app)


def test_every_return_received_is_accepted_at_once(open_page: Open, council: str) -> None:
    app = press(pick(open_page(QUARTER), "Quarter", "2016-17 Q3"), "Accept all 2 returns received")
    assert "2 returns accepted." in said(app)
    assert [state for _, state, _ in states(council, EARLIER)][-2:] == [ReturnState.ACCEPTED] * 2


@pytest.mark.usefixtures("council")
def test_what_stands_in_the_way_of_freezing_is_listed(open_page: Open) -> None:
    app = open_page(QUARTER)
    assert "Housing: received but not accepted." in said(app)
    app = press(fill(app, "Why it is frozen without those signatures", "Nobody to sign"), "Freeze the quarter")
    assert "cannot be frozen yet" in app.error[0].value


def test_a_quarter_is_frozen_without_signatures_only_for_a_reason_and_is_then_shown_as_frozen(
    open_page: Open, council: str
) -> None:
    app = press(pick(open_page(QUARTER), "Quarter", "2016-17 Q3"), "Accept all 2 returns received")
    app = press(app, "Freeze the quarter")
    assert "Not signed by the" in app.error[0].value.replace("\\", "")
    app = press(fill(app, "Why it is frozen without those signatures", "A small council"), "Freeze the quarter")
    assert "2016-17 Q3 is frozen." in said(app)
    line = table(app, "Snapshot", "As at").iloc[0]
    assert (line["Snapshot"], line["As at"], line["Reason"]) == ("2016-17 Q3", "31 December 2016", "A small council")
    assert [len(part) for part in line["SHA-256 of all it holds"].split()] == [8] * 8
    app = press(app, "Check the snapshots against their digests")
    assert "Everything they hold is as it was frozen." in said(app)


def test_a_frozen_quarter_is_restated_with_a_reason_and_both_versions_stay(open_page: Open, council: str) -> None:
    freeze_earlier(council)
    app = press(pick(open_page(QUARTER), "Quarter", "2016-17 Q3"), "Restate the quarter")
    assert "A restatement needs a reason" in app.error[0].value.replace("\\", "")
    app = press(fill(app, "Why it is restated", "R1 was typed wrongly"), "Restate the quarter")
    shown = table(app, "Snapshot", "As at")
    assert shown["Snapshot"].tolist() == ["2016-17 Q3", "2016-17 Q3, restatement 1"]
    assert shown["Reason"].tolist()[1] == "R1 was typed wrongly"


def test_a_return_that_came_in_after_freezing_stands_in_the_way_of_restating(open_page: Open, council: str) -> None:
    freeze_earlier(council)
    one_more(council, "Legal", "Files left on a train", EARLIER)
    words = said(pick(open_page(QUARTER), "Quarter", "2016-17 Q3"))
    assert "Before it can be restated 1 thing has to be settled." in words
    assert "Legal: received but not accepted." in words


def test_a_council_step_is_signed_with_a_name(open_page: Open, council: str) -> None:
    app = press(open_page(QUARTER), "Sign this step")
    assert app.warning[0].value.startswith("Give the name of the person who signs")
    app = press(fill(app, "Who signs", "Rita Records"), "Sign this step")
    assert "2016-17 Q4: signed by Rita Records, Records Manager." in said(app)
    signed = table(app, "Step", "State").set_index("Step").loc["Records Manager"]
    assert (signed["State"], signed["Who"]) == ("Signed", "Rita Records")


def test_a_report_to_a_body_is_noted(open_page: Open, council: str) -> None:
    freeze_earlier(council)
    app = pick(pick(open_page(QUARTER), "Quarter", "2016-17 Q3"), "To", "Audit and Procurement Committee")
    app = press(app, "Note the report")
    assert "Noted: 2016-17 Q3 was reported to Audit and Procurement Committee" in said(app)
    assert "Reported to Cabinet Member on 10 April 2017" in said(app)


@pytest.mark.usefixtures("council")
def test_a_quarter_chosen_on_another_page_is_the_one_this_page_begins_with_and_the_other_way_round(
    open_page: Open,
) -> None:
    app = pick(open_page("pages/registers/risks.py"), "Quarter", "2016-17 Q3")
    app = app.switch_page(QUARTER).run()
    assert "2016-17 Q3: 2 services expected" in said(app)
    app = pick(app, "Quarter", "2016-17 Q4")
    risks = app.switch_page("pages/registers/risks.py").run()
    assert "2016-17 Q4 as the returns stand now" in said(risks)


@pytest.mark.usefixtures("database_url")
def test_a_council_without_returns_can_open_its_first_quarter(open_page: Open) -> None:
    app = open_page(QUARTER)
    assert "No service is expected to return anything" in said(app)
    assert not said(press(app, "Open the quarter")).startswith("Traceback")


def test_the_quarters_on_offer_reach_from_the_first_known_to_the_next() -> None:
    offered = cycle_quarters([Quarter(2016, 3), Quarter(2016, 4)], date(2017, 4, 10))
    assert [one.label for one in offered] == ["2017-18 Q1", "2016-17 Q4", "2016-17 Q3"]
    assert [one.label for one in cycle_quarters([], date(2017, 4, 10))] == ["2017-18 Q1", "2016-17 Q4"]
