"""The pages of assurance: counts that add up, names behind each count, every row walked back to its cell."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.quarters import Quarter
from inforisk.store import Store
from tests.pages.assurance import FILES, MATRIX, returned

ACTIONS = "pages/assurance/action_plans.py"
MATURITY = "pages/assurance/maturity.py"
TRAINING = "pages/assurance/training.py"
QUALITY = "pages/assurance/data_quality.py"
INCIDENTS = "pages/registers/incidents.py"
EVERY = (ACTIONS, MATURITY, TRAINING, QUALITY, INCIDENTS)

MATURITY_FILE = FILES["maturity-assessment.csv"]

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


@pytest.mark.usefixtures("assured")
def test_each_dimension_stands_with_its_level_and_how_far_it_is_below_target(open_page: Open) -> None:
    app = open_page(MATURITY)
    levels = lines(app, "Dimension")
    assert [levels[name][2] for name in ("Accountability", "Retention", "Disposition")] == [
        "1 level", "2 levels", "Cannot be said",
    ]  # fmt: skip
    assert levels["Disposition"][0] == "Not assessed"
    assert list(lines(app, "Service")) == ["Information Governance"]


@pytest.mark.usefixtures("assured")
def test_the_picture_of_the_levels_has_its_words(open_page: Open) -> None:
    (chart,) = open_page(MATURITY).get("plotly_chart")
    assert "Retention: 1" in chart.proto.alt
    assert "Disposition: not assessed" in chart.proto.alt


def test_a_level_is_compared_with_the_assessment_before_not_with_its_own_copy(open_page: Open, housing: str) -> None:
    earlier = {"maturity.csv": MATURITY_FILE.replace("Retention,1", "Retention,2").replace("/2017", "/2016")}
    with Store.open(housing) as store:
        for files, quarter in ((earlier, Quarter(2015, 4)), (FILES, Quarter(2016, 4))):
            store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, returned("Information Governance", files, quarter))
    assert lines(open_page(MATURITY), "Dimension")["Retention"][3] == "Down 1 from 2 In development"
    app = open_page(MATURITY)
    app.selectbox(key="quarter").set_value("2015-16 Q4").run()
    assert lines(app, "Dimension")["Retention"][3] == "Not compared"


@pytest.mark.usefixtures("assured")
def test_the_owners_of_assets_are_counted_and_nobody_else(open_page: Open) -> None:
    app = open_page(TRAINING)
    owners = lines(app, "Asset owners")
    assert (owners["Outstanding"], owners["Completed in time"], owners["Total"]) == (["1"], ["0"], ["1"])
    assert lines(app, "Owner")["Cath Cole"] == ["Housing", "2", "Outstanding", "No completion on the returns"]
    assert "none of 1 information asset owner (0%) hold" in texts(app)
    assert "2 other people in the training records" in texts(app)


def test_a_name_decided_to_mean_an_owner_counts_from_then_on(open_page: Open, assured: str) -> None:
    with Store.open(assured) as store:
        store.council.decide_name(LOCAL_PRINCIPAL, WHOLE_COUNCIL, "Ann Archer", "Cath Cole")
    assert lines(open_page(TRAINING), "Asset owners")["Completed in time"] == ["1"]


@pytest.mark.usefixtures("assured")
def test_the_rules_broken_are_named_with_the_service_that_breaks_them(open_page: Open) -> None:
    app = open_page(QUALITY)
    assert "What the checks found" in [heading.value for heading in app.header]
    severities = lines(app, "Severity")
    assert "Information Governance 1" in severities["Error"][-1]


@pytest.mark.usefixtures("assured")
def test_the_count_of_a_rule_is_walked_back_to_its_cells(open_page: Open) -> None:
    app = open_page(QUALITY)
    box = next(box for box in app.selectbox if box.label == "Show the cells of a rule")
    rule = box.options[0]
    app = box.select_index(0).run()
    cells = next(table.value for table in app.table if list(table.value.columns[:2]) == ["Service", "Sheet"])
    assert rule.endswith(f"({len(cells)})")
    assert set(cells["Service"]) == {"Information Governance"}
    assert app.query_params["rule"]
