"""One person's registers: what waits for them first, then what they answer for."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.store import Store
from tests.pages.assurance import returned
from tests.pages.cycle import two_quarters
from tests.pages.markup import links, points
from tests.pages.screen import pick, said

MINE = "pages/registers/mine.py"
Open = Callable[..., AppTest]


@pytest.mark.usefixtures("housing")
def test_nobody_is_chosen_until_the_reader_says_who_they_are(open_page: Open) -> None:
    app = open_page(MINE)
    assert "Choose your name" in said(app)
    (box,) = [one for one in app.selectbox if one.label == "Whose registers"]
    assert box.options == ["Choose a name", "Ann Archer", "Ben Baker", "Cath Cole"]


@pytest.mark.usefixtures("housing")
def test_what_waits_for_an_owner_stands_first_and_leads_to_the_record(open_page: Open) -> None:
    app = pick(open_page(MINE), "Whose registers", "Cath Cole")
    assert "1 thing is waiting for you this quarter." in said(app)
    duty, *register = points(app)
    assert duty == "Complete the asset 2: Tenancy system: its retention is not given."
    assert register[:2] == [
        "1: Housing files. Housing. No date of next review.",
        "2: Tenancy system. Housing. No date of next review.",
    ]
    assert links(app)["2: Tenancy system"][0] == "assets"
    page, asked = links(app)["All that name you in the register"]
    assert (page, asked["owner"]) == ("assets", ["Cath Cole"])


@pytest.mark.usefixtures("housing")
def test_a_link_opens_the_registers_of_the_person_it_names(open_page: Open) -> None:
    app = open_page(MINE, person="Ann Archer")
    said_of_ann = points(app)
    assert said_of_ann[:2] == [
        "Agree an action for the risk R1: Letters go to the wrong address: it is above appetite (High) and no open "
        "action is named for it.",
        "Agree an action for the risk R3: Old paper files are kept too long: it is above appetite (High) and no open "
        "action is named for it.",
    ]
    assert said_of_ann[-1].startswith("Housing: Received.")
    assert links(app)["Housing"] == ("quarter", {"person": ["Ann Archer"], "service_return": ["Housing"]})


@pytest.mark.usefixtures("housing")
def test_the_person_follows_the_reader_from_page_to_page_and_back(open_page: Open) -> None:
    app = pick(open_page(MINE), "Whose registers", "Cath Cole")
    app = app.switch_page("pages/registers/risks.py").run().switch_page(MINE).run()
    assert "1 thing is waiting for you this quarter." in said(app)


@pytest.mark.usefixtures("housing")
def test_somebody_the_quarter_does_not_name_is_told_so_and_not_taken_for_anybody_else(open_page: Open) -> None:
    assert "Nothing here names Zoe Zander." in said(open_page(MINE, person="Zoe Zander"))
    filtered = said(open_page(MINE, person="Cath Cole", owner="Ann Archer"))
    assert "Nothing here names Cath Cole. The filters may leave it out." in filtered


@pytest.mark.usefixtures("housing")
def test_somebody_for_whom_nothing_waits_reads_that_nothing_does(open_page: Open) -> None:
    words = said(open_page(MINE, person="Ben Baker"))
    assert "Nothing is waiting for you this quarter." in words
    assert "No asset names you as its owner." in words
    assert "No open action is yours." in words


def test_two_writings_of_a_name_are_one_person_once_somebody_said_so(open_page: Open, database_url: str) -> None:
    two_quarters(database_url)
    apart = open_page(MINE, person="Ann Archer")
    assert not [line for line in points(apart) if line.startswith("R3: ")]
    with Store.open(database_url) as store:
        store.council.decide_name(LOCAL_PRINCIPAL, WHOLE_COUNCIL, "A. Archer", "Ann Archer")
    together = open_page(MINE, person="Ann Archer")
    assert [line for line in points(together) if line.startswith("R3: ")]
    assert "The registers also write A. Archer." in said(together)
    page, asked = links(together)["All that name you in the register"]
    assert (page, asked["owner"]) == ("risks", ["Ann Archer"])


def test_who_else_may_be_the_person_is_named_with_the_way_there_until_somebody_decides(
    open_page: Open, database_url: str
) -> None:
    two_quarters(database_url)
    apart = links(open_page(MINE, person="Ann Archer"))
    assert apart["A. Archer"] == ("my-registers", {"person": ["A. Archer"]})
    assert apart["People"][0] == "people"
    assert "Ann Archer" in links(open_page(MINE, person="A. Archer"))
    with Store.open(database_url) as store:
        store.council.decide_name(LOCAL_PRINCIPAL, WHOLE_COUNCIL, "A. Archer", "A. Archer")
    assert "People" not in links(open_page(MINE, person="Ann Archer"))


def test_no_filter_makes_a_plan_for_somebodys_risk_look_missing(open_page: Open, housing: str) -> None:
    plan = (
        "Action Ref,Plan,Recommendation,Action owner,Due date,Status,Risk ref\n"
        "P1,Audit,Check each address,Ann Archer,31/03/2017,In progress,R1\n"
    )
    with Store.open(housing) as store:
        files = returned("Information Governance", {"action-plan.csv": plan})
        store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, files, datetime(2017, 4, 3, 15, 0, tzinfo=UTC))
    app = open_page(MINE, person="Ann Archer", service="Housing")
    told = points(app)
    assert [line for line in told if line.startswith("Agree an action")] == [
        "Agree an action for the risk R3: Old paper files are kept too long: it is above appetite (High) and no open "
        "action is named for it."
    ]
    assert "P1: Check each address. Audit. In progress. Due on 31 March 2017." in told
    assert "The actions of the whole council are looked at here, whatever the filters." in said(app)
    page, asked = links(app)["All that name you in the register"]
    assert (page, asked.get("service"), asked["owner"]) == ("actions", None, ["Ann Archer"])


@pytest.mark.usefixtures("database_url")
def test_an_empty_store_is_said_to_be_empty(open_page: Open) -> None:
    assert "Nothing has been returned yet" in said(open_page(MINE, person="Ann Archer"))
