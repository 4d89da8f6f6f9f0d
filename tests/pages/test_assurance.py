"""The pages of assurance: counts that add up, names behind each count, every row walked back to its cell."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.store import Store
from tests.pages.assurance import FILES, MATRIX, returned

ACTIONS = "pages/assurance/action_plans.py"
MATURITY = "pages/assurance/maturity.py"
TRAINING = "pages/assurance/training.py"
QUALITY = "pages/assurance/data_quality.py"
INCIDENTS = "pages/registers/incidents.py"
EVERY = (ACTIONS, MATURITY, TRAINING, QUALITY, INCIDENTS)

Open = Callable[..., AppTest]


@pytest.fixture
def assured(housing: str) -> str:
    """A store in which Information Governance returned the four registers of assurance, and Housing its own two."""
    return keep(housing, "Information Governance", FILES)


def keep(database_url: str, service: str, files: dict[str, str]) -> str:
    with Store.open(database_url) as store:
        at = datetime(2017, 4, 3, 15, 0, tzinfo=UTC)
        store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, returned(service, files), at)
    return database_url


def texts(app: AppTest) -> str:
    assert not app.exception
    assert not app.error
    return "\n".join(element.value for element in (*app.markdown, *app.text)).replace("\\", "")


def lines(app: AppTest, heading: str) -> dict[str, list[str]]:
    """The table whose first column is headed so: its lines under their first cells."""
    for table in app.table:
        if table.value.columns[0] == heading:
            plain = table.value.map(lambda text: str(text).replace("\\", ""))
            return {line[0]: list(line[1:]) for line in plain.itertuples(index=False, name=None)}
    raise AssertionError(f"no table begins with {heading}")


@pytest.mark.usefixtures("assured")
@pytest.mark.parametrize("script", EVERY)
def test_every_page_of_assurance_opens_and_says_as_at_which_day(open_page: Open, script: str) -> None:
    said = texts(open_page(script))
    assert "2016-17 Q4 as the returns stand now, as at 31 March 2017" in said
    assert "Not frozen yet." in said


@pytest.mark.usefixtures("database_url")
@pytest.mark.parametrize("script", EVERY)
def test_a_page_without_returns_says_how_to_get_some(open_page: Open, script: str) -> None:
    assert open_page(script).info[0].value.startswith("Nothing has been returned yet")


@pytest.mark.usefixtures("housing")
@pytest.mark.parametrize("script", EVERY)
def test_a_page_whose_register_nobody_returned_says_so(open_page: Open, script: str) -> None:
    app = open_page(script)
    assert not app.exception
    assert not app.error


@pytest.mark.usefixtures("assured")
def test_the_actions_are_counted_by_status_and_add_up(open_page: Open) -> None:
    app = open_page(ACTIONS)
    counted = lines(app, "Status")
    assert counted["Complete"] == ["1"]
    assert counted["Awaiting approval"] == ["1"]
    assert counted["Total"] == ["4"]
    assert "1 of 4 actions complete, 25.0%: 1 awaiting approval: A2 Approve the risk policy" in texts(app)


@pytest.mark.usefixtures("assured")
def test_what_is_outstanding_is_named_the_longest_overdue_first(open_page: Open) -> None:
    outstanding = lines(open_page(ACTIONS), "Reference")
    assert list(outstanding) == ["A3", "A2", "M1"]
    assert outstanding["A3"] == [
        "Train every owner", "In progress", "Cath Cole", "", "28 February 2017", "31 days", "Never", "A2",
    ]  # fmt: skip
    assert outstanding["A2"][3:6] == ["Cabinet Member", "30 April 2017", "No"]


@pytest.mark.usefixtures("assured")
def test_a_plan_chosen_in_the_link_leaves_out_the_others(open_page: Open) -> None:
    app = open_page(ACTIONS, plan="ICO audit")
    assert lines(app, "Status")["Total"] == ["3"]
    assert "3 actions of 3 on the register." in texts(app)


@pytest.mark.usefixtures("assured")
def test_actions_are_broken_down_by_owner(open_page: Open) -> None:
    app = open_page(ACTIONS, breakdown="Owner")
    assert lines(app, "Owner")["Ann Archer"][:2] == ["2", "1"]


@pytest.mark.usefixtures("assured")
@pytest.mark.parametrize(
    ("script", "count"),
    [
        (ACTIONS, "4 actions of 4"),
        (MATURITY, "3 assessed points of 3"),
        (TRAINING, "3 training records of 3"),
        (INCIDENTS, "2 incidents of 2"),
    ],
)
def test_each_register_stands_whole_under_its_figures(open_page: Open, script: str, count: str) -> None:
    app = open_page(script)
    assert f"{count} on the register." in texts(app)
    assert [button.label for button in app.get("download_button")][-2:] == ["Download as CSV", "Download as Excel"]


@pytest.mark.usefixtures("assured")
@pytest.mark.parametrize(
    ("script", "key", "title", "line"),
    [
        (ACTIONS, "action", "A2: Approve the risk policy", ["Revised due", "30 April 2017", "30/04/2017", "H3"]),
        (MATURITY, "assessed", "ARMA: Retention", ["Level", "1", "1", "D3"]),
        (TRAINING, "training", "Cath Cole: Data protection", ["Status", "not started", "Not started", "D3"]),
        (INCIDENTS, "incident", "I2: A bag with notes was left", ["Severity", "medium", "Medium", "F3"]),
    ],
)
def test_a_record_of_each_register_is_walked_back_to_its_cell(
    open_page: Open, script: str, key: str, title: str, line: list[str]
) -> None:
    app = open_page(script)
    box = app.selectbox(key=f"linked {key}")
    box.set_value(next(option for option in box.options if option.startswith(title[:12]))).run()
    assert any(heading.value.replace("\\", "").startswith(title) for heading in app.subheader)
    name, value, typed, cell = line
    assert lines(app, "Field")[name] == [value, typed, lines(app, "Field")[name][2], cell]


def test_a_record_of_a_matrix_is_walked_back_to_the_cell_under_its_own_course(open_page: Open, housing: str) -> None:
    keep(housing, "Human Resources", {"training-matrix.csv": MATRIX})
    app = open_page(TRAINING, training="2:1:3.2")
    assert any(heading.value.replace("\\", "") == "Ben Baker: Cyber security" for heading in app.subheader)
    assert lines(app, "Field")["Completed on"] == ["3 March 2017", "03/03/2017", "Cyber security", "D3"]


@pytest.mark.usefixtures("assured")
def test_a_filter_of_one_register_does_not_follow_to_another(open_page: Open) -> None:
    app = open_page(ACTIONS, actions_status="complete")
    assert "1 action of 4 on the register. Status: complete." in texts(app)
    app.switch_page(INCIDENTS).run()
    assert "2 incidents of 2 on the register." in texts(app)
