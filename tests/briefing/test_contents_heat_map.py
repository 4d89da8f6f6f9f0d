"""Where the risks stand: the matrix with its claims, which risks stand where, the bands over time, the services."""

from pathlib import Path

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.briefing.contents import heat_map
from inforisk.briefing.contents.bands import band_key
from inforisk.briefing.contents.heat_map import heat_map_picture
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Picture
from inforisk.briefing.paper.charts import BarChart, MatrixChart
from inforisk.cycle.freezing import restate_quarter
from inforisk.cycle.standing import Standing
from inforisk.scoring import DEFAULT, scheme_named
from tests.briefing.quarters_made import BODY, DAY, Q2, Q3, Q4, council, freeze, keep, lines, material, read_out, table

RISKS = (
    "R1,Letters go to the wrong address,Ann Archer,Confidentiality,4,5,Open,,,\n"
    "R2,The server room floods,Ben Baker,Availability,1,5,Open,,,\n"
    "R3,Old paper files are kept too long,Ann Archer,Confidentiality,1,5,Open,,,\n"
    "R4,A tablet is lost on a visit,Cath Cole,Confidentiality,,,Open,,,\n"
    "R5,A closed one,Cath Cole,Confidentiality,5,5,Closed,,,\n"
)


def test_each_cell_states_its_band_and_its_count_as_a_claim(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", RISKS, Q4)
        matrix = table(heat_map.blocks(material(store, Q4)), "heat-map-table")
    assert matrix.is_matrix
    assert matrix.rows[0][0].value == "5 Almost certain"
    assert matrix.rows[1][5].value == "High: 1"
    assert matrix.rows[1][5].key == keys.cell(4, 5)
    assert matrix.rows[4][5].value == "Medium: 2"
    claimed = [cell.key for row in matrix.rows for cell in row if cell.key]
    assert claimed == [keys.cell(4, 5), keys.cell(1, 5)]
    assert matrix.note == "A cell without a number holds no risk. 1 open risk is not assessed and stands in no cell."


def test_every_open_risk_stands_in_a_cell_or_is_not_assessed(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", RISKS, Q4)
        keep(store, "Planning", "P1,Plans are shown too early,Dan Dent,,3,4,Open,,,\n", Q4)
        told = heat_map.blocks(material(store, Q4))
    assert [row[1:] for row in lines(table(told, "heat-map-cells"))] == [
        ("High", "1", "R1"),
        ("Medium", "1", "P1"),
        ("Medium", "2", "R2, R3"),
    ]
    assert lines(table(told, "risks-by-service")) == [
        ("Housing", "1", "2", "0", "1", "4"),
        ("Planning", "0", "1", "0", "0", "1"),
    ]
    assert read_out(told)[-1] == "No earlier quarter is frozen, so the bands are not shown over time."


def test_a_scheme_that_draws_likelihood_flat_has_it_across(tmp_path: Path) -> None:
    flat = scheme_named("four_by_four_example")
    with council(tmp_path) as store:
        keep(store, "Housing", "R1,Letters,Ann Archer,,2,4,Open,,,\n", Q4)
        matrix = table(heat_map.blocks(material(store, Q4, scheme=flat)), "heat-map-table")
    first = flat.impact.name if flat.likelihood_is_horizontal else flat.likelihood.name
    assert matrix.columns[0].heading == first
    assert len(matrix.columns) == len(matrix.rows) + 1 == 5


def test_no_risk_or_none_assessed_draws_no_map(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        empty = material(store, Q4)
        assert read_out(heat_map.blocks(empty)) == ["No open risk is on the registers."]
        assert heat_map_picture(empty) is None
        keep(store, "Housing", "R4,A tablet is lost on a visit,Cath Cole,,,,Open,,,\n", Q4)
        unassessed = material(store, Q4)
        said = read_out(heat_map.blocks(unassessed))
        assert said[0] == "The one open risk is not assessed, so nobody can say what is above appetite."
        assert heat_map_picture(unassessed) is None


def test_the_bands_go_through_the_quarters_up_to_the_papers_own(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        for quarter, likelihood in ((Q2, 5), (Q3, 4), (Q4, 1)):
            keep(store, "Housing", f"R1,Letters,Ann Archer,,{likelihood},5,Open,,,\n", quarter)
            freeze(store, quarter, "Housing")
        at_q3 = heat_map.blocks(material(store, Q3, Q2))
        at_q4 = heat_map.blocks(material(store, Q4, Q3))
    assert [row[0] for row in lines(table(at_q3, "bands-over-time-table"))] == ["2016-17 Q2", "2016-17 Q3"]
    found = table(at_q4, "bands-over-time-table")
    assert [row[1:] for row in lines(found)] == [("1", "0", "0", "0"), ("1", "0", "0", "0"), ("0", "1", "0", "0")]
    assert [row[1].key for row in found.rows] == [
        keys.band_at("High", "2016-17 Q2"),
        keys.band_at("High", "2016-17 Q3"),
        keys.band("High"),
    ]
    picture = next(block for block in at_q4 if isinstance(block, Picture) and isinstance(block.chart, BarChart))
    assert picture.caption.message == "One risk stood above appetite at 2016-17 Q2, none at 2016-17 Q4"
    assert isinstance(picture.chart, BarChart)
    assert not picture.chart.is_lying
    assert any(isinstance(block, Picture) and isinstance(block.chart, MatrixChart) for block in at_q4)


def test_a_change_of_scheme_is_noted_and_bands_of_the_earlier_one_keep_their_names(tmp_path: Path) -> None:
    other = scheme_named("five_by_five_severe")
    with council(tmp_path) as store:
        keep(store, "Housing", "R1,Letters,Ann Archer,,4,5,Open,,,\n", Q3)
        keep(store, "Housing", "R1,Letters,Ann Archer,,4,5,Open,,,\n", Q4)
        freeze(store, Q3, "Housing")
        found = table(heat_map.blocks(material(store, Q4, Q3, scheme=other)), "bands-over-time-table")
    assert found.note.startswith("The scheme changed before 2016-17 Q4 (not frozen): figures before and after")
    own, then = {band.name for band in other.bands}, {band.name for band in DEFAULT.bands}
    assert {column.heading for column in found.columns[2:]} == own | then | {"Not assessed"}
    only_now = next(place for place, one in enumerate(found.columns) if one.heading in own - then)
    assert (found.rows[0][only_now].value, found.rows[0][only_now].key) == (None, "")


def test_a_quarter_restated_since_it_was_shown_makes_no_claim_under_the_same_name(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", "R1,Letters,Ann Archer,,4,5,Open,,,\n", Q3)
        freeze(store, Q3, "Housing")
        restate_quarter(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, Q3, "A corrected register came in")
        keep(store, "Housing", "R1,Letters,Ann Archer,,4,5,Open,,,\n", Q4)
        first = Standing.frozen(store.cycle.snapshots(LOCAL_PRINCIPAL, WHOLE_COUNCIL, Q3)[0])
        latest = material(store, Q4, Q3)
        shown_then = Material(latest.archive, latest.standing, first, BODY, DAY)
        assert latest.compared
        assert band_key("High", latest, latest.compared) == keys.band_at("High", "2016-17 Q3")
        assert band_key("High", shown_then, first) == ""
