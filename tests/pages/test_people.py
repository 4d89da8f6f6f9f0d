"""Names and rows in doubt: put to a person, remembered, never decided by the product."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.store import Store
from inforisk.vocabulary import Kind
from tests.pages.cycle import EARLIER, LATER, freeze_earlier, one_more, two_quarters
from tests.pages.screen import pick, press, said, table

PEOPLE = "pages/administration/people.py"
Open = Callable[..., AppTest]


@pytest.fixture
def council(database_url: str) -> str:
    """Two quarters; in the later one R3 is owned by "A. Archer", in the earlier one by "Ann Archer"."""
    return two_quarters(database_url)


def decided(database_url: str) -> list[tuple[str, str]]:
    with Store.open(database_url) as store:
        decisions = store.council.name_decisions(LOCAL_PRINCIPAL, WHOLE_COUNCIL)
    return [(one.written, one.person) for one in decisions]


def test_two_writings_of_one_name_are_put_to_a_person_with_the_reason(open_page: Open, council: str) -> None:
    app = open_page(PEOPLE)
    words = said(app).replace("**", "")
    assert "1 pair among 5 names may be one person." in words
    assert "A. Archer may be Ann Archer." in words
    assert decided(council) == []


def test_a_yes_is_remembered_and_folds_the_name_everywhere(open_page: Open, council: str) -> None:
    app = press(open_page(PEOPLE), "A. Archer is Ann Archer")
    assert "Remembered: A. Archer means Ann Archer." in said(app)
    assert decided(council) == [("A. Archer", "Ann Archer")]
    assert table(app, "Written", "Means").iloc[0].tolist()[:2] == ["A. Archer", "Ann Archer"]
    moved = said(open_page("pages/position/movement.py")).replace("**", "")
    assert "owner changed" in moved.split("None:")[1]


def test_a_no_is_remembered_and_not_asked_again(open_page: Open, council: str) -> None:
    app = press(open_page(PEOPLE), "A. Archer is somebody else")
    assert decided(council) == [("A. Archer", "A. Archer")]
    assert "None of the 5 names looks like another." in said(app)


def test_a_name_can_be_given_its_person_without_being_suggested(open_page: Open, council: str) -> None:
    app = pick(pick(open_page(PEOPLE), "The name as written", "Dan Dent"), "Means", "Cath Cole")
    press(app, "Remember it")
    assert decided(council) == [("Dan Dent", "Cath Cole")]


def test_rows_of_a_frozen_quarter_are_in_no_doubt(open_page: Open, council: str) -> None:
    freeze_earlier(council)
    words = said(pick(open_page(PEOPLE), "Quarter", EARLIER.label))
    assert "A frozen quarter does not change" in words


def test_a_reference_that_now_names_another_risk_is_put_to_a_person_and_remembered(
    open_page: Open, council: str
) -> None:
    one_more(council, "Legal", "Contracts are lost in the post", EARLIER)
    one_more(council, "Legal", "Visitors read old policies on the intranet", LATER)
    app = open_page(PEOPLE)
    assert "1 pair of rows may be the same thing." in said(app)
    both = table(app, "Field", "2016-17 Q4 (not frozen)").set_index("Field").loc["Risk"].tolist()
    assert both == ["Contracts are lost in the post", "Visitors read old policies on the intranet"]
    app = press(app, "Not the same")
    assert "Remembered: not the same." in said(app)
    assert "No pair of rows is in doubt." in said(app)
    with Store.open(council) as store:
        (decision,) = store.council.identity_decisions(LOCAL_PRINCIPAL, WHOLE_COUNCIL, Kind.RISKS)
    assert decision.relation == "different"
