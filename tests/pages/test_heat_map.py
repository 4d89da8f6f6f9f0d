"""The heat map: counts, filters in the link, a cell to its risks, a risk to its cells in the file."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.ui.links import CellRef
from inforisk.vocabulary import Stage

HEAT_MAP = "pages/position/heat_map.py"
Open = Callable[..., AppTest]


def texts(app: AppTest) -> str:
    assert not app.exception
    assert not app.error
    return "\n".join(element.value for element in (*app.markdown, *app.text)).replace("\\", "")


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
    app.multiselect(key="status").set_value(["closed"]).run()
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
    app = open_page(HEAT_MAP, cell="residual-9-9", risk="nobody", owner="Nobody", quarter="never", scheme="none")
    assert "Residual: 4 open risks" in texts(app)
    assert titles_of(app) == []


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
