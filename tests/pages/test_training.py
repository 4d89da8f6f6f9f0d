"""The page on training: ever completed and valid side by side, the projection, and a service judged by all records."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.store import Store
from tests.pages.assurance import FILES
from tests.pages.screen import said, table
from tests.pages.test_assurance import TRAINING, keep

Open = Callable[..., AppTest]

OWNERS = "Ref,Asset,Owner,Location,Retention,Security\n" + "".join(
    f"{number},File {number},{owner},Basement,6 years,Locked\n"
    for number, owner in enumerate(("Ann Archer", "Dan Dent", "Eve East"), start=1)
)


@pytest.fixture
def trained(housing: str) -> str:
    """Four owners in two services; two of them completed the course, on two days; the training is due in June."""
    keep(housing, "Information Governance", FILES)
    keep(housing, "Planning", {"asset-register.csv": OWNERS})
    return housing


def due(database_url: str, day: date) -> None:
    with Store.open(database_url) as store:
        store.council.change_setting(LOCAL_PRINCIPAL, WHOLE_COUNCIL, "training_due", day, date(2016, 4, 1))


def test_without_a_due_date_nothing_is_projected_and_the_page_says_so(open_page: Open, trained: str) -> None:
    app = open_page(TRAINING)
    assert "No date is set to complete the course by, so nothing is projected." in said(app)
    assert len(app.get("plotly_chart")) == 1


def test_the_projection_is_drawn_and_called_one(open_page: Open, trained: str) -> None:
    due(trained, date(2017, 6, 30))
    app = open_page(TRAINING)
    assert "Of 4 asset owners asked, 2 hold valid training on 31 March 2017." in said(app)
    assert "Projection: at the pace so far, 0.2 completions a week" in said(app)
    assert "the dashed part is a projection, no forecast" in said(app)
    assert table(app, "Day", "Owners with valid training")["What"].tolist() == [
        "Completed", "Completed", "As at", "Due date, projected",
    ]  # fmt: skip


def test_after_the_due_date_the_page_says_what_it_was_on_that_day(open_page: Open, trained: str) -> None:
    due(trained, date(2017, 2, 1))
    app = open_page(TRAINING)
    assert "On 1 February 2017, when it was due, 1 of 4 owners (25.0%) held valid training" in said(app)
    assert "a projection" not in said(app)


@pytest.mark.usefixtures("trained")
def test_ever_completed_and_valid_stand_side_by_side_in_each_directorate_and_service(open_page: Open) -> None:
    by_service = table(open_page(TRAINING, owners_by="Service"), "Service", "Valid", "Ever completed")
    planning = by_service[by_service["Service"] == "Planning"].iloc[0]
    assert (planning["Owners"], planning["Valid"], planning["Ever completed"]) == ("3", "2", "2")


@pytest.mark.usefixtures("trained")
def test_a_service_is_judged_by_the_training_records_another_service_keeps(open_page: Open) -> None:
    app = open_page(TRAINING, service="Planning")
    assert "Only a part is shown. Service: Planning." in said(app)
    assert "2 of 3 information asset owners (66.7%) hold training that is valid" in said(app)


@pytest.mark.usefixtures("trained")
def test_filters_that_leave_no_owner_say_so_and_draw_nothing(open_page: Open) -> None:
    app = open_page(TRAINING, service="Information Governance")
    assert "No asset names an owner, so there is nobody to be trained." in said(app)
    assert not app.get("plotly_chart")


def test_owners_found_nowhere_are_not_matched_and_never_trained(open_page: Open, housing: str) -> None:
    keep(housing, "Planning", {"asset-register.csv": OWNERS})
    app = open_page(TRAINING)
    assert "no training records were returned" in said(app)
    assert table(app, "Asset owners", "Number").set_index("Asset owners").loc["Not matched", "Number"] == "4"
