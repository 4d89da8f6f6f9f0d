"""The section on maturity: level, target and the way since the assessment before."""

from datetime import date
from pathlib import Path

import pytest

from inforisk.briefing.contents import maturity
from inforisk.briefing.material import Material
from inforisk.briefing.paper.charts import LevelChart
from inforisk.metrics.maturity.position import DimensionLevel
from inforisk.metrics.maturity.trend import DimensionChange
from inforisk.metrics.sourced import Holds
from tests.briefing.councils import NOW, RISKS, keyed, lines, only, pictures, said, tables, two_quarters


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Material:
    return two_quarters(tmp_path_factory.mktemp("maturity"))


def level(dimension: str, number: float | None, target: float | None = None) -> DimensionLevel:
    return DimensionLevel(dimension, "", number, "", number, target, "", None, "", 1, 0)


def test_the_finding_the_widest_gaps_and_the_way_here_are_told(material: Material) -> None:
    assert said(maturity.blocks(material)) == (
        "ARMA, version 2013: 2 of 2 dimensions with a target fall short of it. Furthest below target: Retention (1 "
        "Sub-standard, target 3 Essential) and Accountability (3 Essential, target 4 Proactive). One answer gives no "
        "level. One dimension has risen, none has fallen and one is unchanged since the assessment of 14 March 2016; "
        "one cannot be compared."
    )


def test_every_dimension_stands_in_the_table_and_its_level_can_be_recounted(material: Material) -> None:
    table = tables(maturity.blocks(material))["maturity-levels-1"]
    assert lines(table) == [
        ("Accountability", "3 Essential", "4 Proactive", "1 level", "Up 1 from 2 In development", "14 March 2017",
         "Self"),
        ("Retention", "1 Sub-standard", "3 Essential", "2 levels", "Unchanged", "14 March 2017", "Self"),
        ("Disposition", "Not assessed", "3 Essential", "Cannot be said", "Not compared", "14 March 2017", "Self"),
    ]  # fmt: skip
    assert list(keyed(table)) == ["level/ARMA, version 2013/Accountability", "level/ARMA, version 2013/Retention"]
    assert table.columns[-1].holds is Holds.OFFICER


def test_the_picture_shows_level_target_and_level_before(material: Material) -> None:
    drawn = pictures(maturity.blocks(material))["maturity-1"]
    assert isinstance(drawn.chart, LevelChart)
    assert drawn.chart.levels == (3.0, 1.0, None)
    assert drawn.chart.targets == (4.0, 3.0, 3.0)
    assert drawn.chart.before == (2.0, 1.0, None)
    assert drawn.chart.scale[0] == (1.0, "1 Sub-standard")
    assert "Self" not in drawn.words


def test_of_very_many_dimensions_the_furthest_below_target_are_drawn_in_their_order() -> None:
    many = [level(f"D{place}", 1, 1 + place % 3) for place in range(14)]
    drawn = [one.dimension for one in maturity.drawn_levels(many)]
    assert drawn == [f"D{place}" for place in range(14) if place not in (9, 12)]


def test_what_rose_and_fell_is_counted_in_words() -> None:
    found = [
        DimensionChange("A", level("A", 1), level("A", 3)),
        DimensionChange("B", level("B", 2), level("B", 1)),
        DimensionChange("C", None, level("C", 1)),
    ]
    assert maturity.since_words(found, date(2016, 3, 14)) == (
        "One dimension has risen, one has fallen and none is unchanged since the assessment of 14 March 2016; one "
        "cannot be compared"
    )


def test_a_single_assessment_is_said_to_be_no_trend(tmp_path: Path) -> None:
    files = {"maturity-assessment.csv": NOW["maturity-assessment.csv"]}
    assert "A single assessment is no trend" in said(maturity.blocks(only(tmp_path, files)))


def test_without_an_assessment_no_level_is_known(tmp_path: Path) -> None:
    assert said(maturity.blocks(only(tmp_path, RISKS))) == "No maturity assessment was returned, so no level is known."
