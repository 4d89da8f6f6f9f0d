"""The heat map: counts, filters in the link, a cell to its risks, a risk to its cells in the file."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.store import Store
from inforisk.ui.links import CellRef
from inforisk.vocabulary import Stage
from tests.pages.assurance import returned
from tests.pages.cycle import LATER, two_quarters
from tests.pages.screen import said, table

HEAT_MAP = "pages/position/heat_map.py"
Open = Callable[..., AppTest]


def texts(app: AppTest) -> str:
    assert not app.exception
    assert not app.error
    return "\n".join(element.value for element in (*app.markdown, *app.text)).replace("\\", "")


def html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def titles_of(app: AppTest) -> list[str]:
    return [heading.value.replace("\\", "") for heading in (*app.header, *app.subheader)]


@pytest.mark.usefixtures("housing")
def test_every_stage_is_drawn_and_said_in_words(open_page: Open) -> None:
    app = open_page(HEAT_MAP)
    assert len(app.get("plotly_chart")) == 3
    assert "Residual: 4 open risks, 1 of 4 not assessed; 2 above appetite." in texts(app)
    assert "Inherent: 4 open risks, none of them assessed." in texts(app)
    assert "Closed and merged risks are left out." in texts(app)


@pytest.mark.usefixtures("housing")
def test_each_map_has_alternative_text_and_a_table_with_the_same_counts(open_page: Open) -> None:
    app = open_page(HEAT_MAP, stages="Residual")
    (chart,) = app.get("plotly_chart")
    assert chart.proto.alt.startswith("Residual: 4 open risks")
    twin = app.table[0].value
    assert twin.loc["4 Likely", "Impact 5 Catastrophic"] == "2 High"
    assert twin.iloc[-1, 0] == "1 of 4"


@pytest.mark.usefixtures("housing")
def test_a_filter_in_the_link_is_applied(open_page: Open) -> None:
    app = open_page(HEAT_MAP, owner="Ann Archer")
    assert "Residual: 2 open risks, all assessed; 2 above appetite." in texts(app)
    assert app.multiselect(key="owner").value == ["Ann Archer"]


@pytest.mark.usefixtures("housing")
def test_closed_risks_are_shown_when_the_status_is_chosen(open_page: Open) -> None:
    app = open_page(HEAT_MAP)
    app = app.multiselect(key="status").set_value(["closed"]).run()
    assert "Residual: 1 closed risk, all assessed" in texts(app)


@pytest.mark.usefixtures("housing")
def test_filters_are_cleared_in_one_click(open_page: Open) -> None:
    app = open_page(HEAT_MAP, owner="Ann Archer")
    (clear,) = [button for button in app.button if button.label == "Clear 1 filter"]
    clear.click().run()
    assert "Residual: 4 open risks" in texts(app)


@pytest.mark.usefixtures("housing")
def test_choosing_a_cell_shows_its_risks_and_writes_the_link(open_page: Open) -> None:
    app = open_page(HEAT_MAP)
    app.selectbox(key="linked cell").set_value("residual-4-5").run()
    assert titles_of(app) == ["Risks of the chosen cell"]
    assert app.dataframe[-1].value["risk_id"].tolist() == ["R1", "R3"]
    assert app.query_params["cell"] == "residual-4-5"


@pytest.mark.usefixtures("housing")
def test_a_link_to_a_cell_opens_it(open_page: Open) -> None:
    app = open_page(HEAT_MAP, cell="residual-1-5")
    assert app.dataframe[-1].value["risk_id"].tolist() == ["R2"]


@pytest.mark.usefixtures("housing")
def test_risks_not_assessed_can_be_reached_like_a_cell(open_page: Open) -> None:
    app = open_page(HEAT_MAP, cell="residual-none")
    assert app.dataframe[-1].value["risk_id"].tolist() == ["R4"]


@pytest.mark.usefixtures("housing")
def test_a_risk_can_be_walked_back_to_file_sheet_row_and_cell(open_page: Open) -> None:
    app = open_page(HEAT_MAP, cell="residual-4-5", risk="1:1:7")
    assert "R3: Old paper files are kept too long" in titles_of(app)
    assert "From housing.xlsx, sheet Risks, row 7. Returned by Housing." in texts(app)
    scores, values = (table.value.map(lambda text: text.replace("\\", "")) for table in app.table[-2:])
    residual = scores.set_index("Stage").loc["Residual"]
    assert (residual["Typed score"], residual["Worked-out score"], residual["Appetite"]) == ("12", "20", "Above")
    owner = values.set_index("Field").loc["Risk owner"]
    assert (owner["As typed"], owner["Heading"], owner["Cell"]) == ("Ann Archer", "Owner", "C7")


@pytest.mark.usefixtures("housing")
def test_a_scheme_of_another_size_is_not_offered(open_page: Open) -> None:
    offered = open_page(HEAT_MAP).selectbox(key="scheme").options
    assert len(offered) > 1
    assert all(title.startswith("5 x 5") for title in offered)


@pytest.mark.usefixtures("housing")
def test_nonsense_in_a_link_is_ignored(open_page: Open) -> None:
    app = open_page(HEAT_MAP, cell="residual-9-9", risk="nobody", map="nowhere", quarter="never", scheme="none")
    assert "Residual: 4 open risks" in texts(app)
    assert titles_of(app) == []


@pytest.mark.usefixtures("housing")
def test_a_filter_that_leaves_nothing_says_so_and_draws_no_empty_map(open_page: Open) -> None:
    app = open_page(HEAT_MAP, owner="Nobody")
    assert not app.get("plotly_chart")
    assert any("Nothing is left under these filters" in one.value for one in app.info)


@pytest.mark.usefixtures("housing")
def test_movement_and_ageing_need_an_earlier_quarter_and_say_so(open_page: Open) -> None:
    moved, aged = open_page(HEAT_MAP, map="movement"), open_page(HEAT_MAP, map="ageing")
    assert "Movement needs two quarters." in said(moved)
    assert "2 risks above appetite, and no earlier quarter to say for how long." in said(aged)
    assert not moved.get("plotly_chart")
    assert not aged.get("plotly_chart")


def test_the_arrows_stand_beside_every_way_as_a_table(open_page: Open, database_url: str) -> None:
    two_quarters(database_url)
    app = open_page(HEAT_MAP, map="movement")
    (chart,) = app.get("plotly_chart")
    assert chart.proto.alt.startswith("Of 3 risks open both times 1 went up, none went down")
    assert "1 risk came above appetite, none went back within it" in said(app)
    assert table(app, "From", "To").iloc[0].tolist() == [
        "Possible (3) x Moderate (3), score 9, Medium", "Likely (4) x Catastrophic (5), score 20, High", "1",
        "Now above", "R1",
    ]  # fmt: skip


def test_ages_are_drawn_said_and_each_leads_to_its_record(open_page: Open, database_url: str) -> None:
    two_quarters(database_url)
    app = open_page(HEAT_MAP, map="ageing")
    words = "1 risk above appetite, the longest for 1 quarter; who has been there for a year is not known yet"
    assert words in said(app)
    assert table(app, "Quarters in a row above appetite").iloc[0].tolist() == ["1", "1"]
    assert "risks?risk=3%3A1%3A2" in html(app)


WHAT_IF = (
    "Risk ref,Risk,Residual likelihood,Residual impact,Target likelihood,Target impact,Further action,Status\n"
    + ("R1,Letters go astray,4,5,1,2,Check every address,Open\nR2,A tablet is lost,4,4,,,Encrypt it,Open\n")
)


@pytest.fixture
def planning(database_url: str) -> str:
    """A store in which Housing plans one action against each of two risks above appetite; R2 has no target."""
    with Store.open(database_url) as store:
        store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, returned("Housing", {"risk-register.csv": WHAT_IF}, LATER))
    return database_url


@pytest.mark.usefixtures("planning")
def test_what_if_begins_with_the_map_as_it_is_and_is_marked_as_a_supposition(open_page: Open) -> None:
    app = open_page(HEAT_MAP, map="what-if")
    assert titles_of(app) == ["Supposition: what if planned actions were done?"]
    assert "A supposition, not a position. Nothing of it is stored" in said(app).replace("**", "")
    assert "No action is ticked, so nothing is supposed to change" in said(app)
    now, then = (chart.proto.alt.split(". ", 1)[1] for chart in app.get("plotly_chart"))
    assert now == then


@pytest.mark.usefixtures("planning")
def test_an_action_ticked_moves_its_risk_to_its_target_and_a_link_shares_it(open_page: Open) -> None:
    app = open_page(HEAT_MAP, map="what-if")
    app = app.multiselect(key="done").set_value(["all"]).run()
    assert app.query_params["done"] == "all"
    words = said(app)
    assert "Were these 2 actions done, 1 of 2 risks above appetite would come within it" in words
    assert "1 risk would come within appetite: R1." in words
    assert "1 risk would stay above, with no target assessed: R2." in words
    shared = said(open_page(HEAT_MAP, map="what-if", done="own-1:1:2"))
    assert "Were this 1 action done, 1 of 2 risks above appetite would come within it" in shared


@pytest.mark.usefixtures("housing")
def test_where_nothing_is_planned_there_is_nothing_to_suppose(open_page: Open) -> None:
    app = open_page(HEAT_MAP, map="what-if")
    assert "There is nothing to suppose" in said(app)
    assert not app.get("plotly_chart")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("residual-4-5", CellRef(Stage.RESIDUAL, (4, 5))),
        ("target-none", CellRef(Stage.TARGET, None)),
        ("residual-4", None),
        ("residual-x-5", None),
        ("future-1-1", None),
        ("", None),
    ],
)
def test_a_cell_is_read_from_its_name_in_a_link(text: str, cell: CellRef | None) -> None:
    assert CellRef.parse(text) == cell
    if cell:
        assert str(cell) == text
