"""The section on training: who is trained, who is not, and what is not known."""

from datetime import date
from pathlib import Path

import pytest

from inforisk.briefing.contents import training
from inforisk.briefing.material import Material
from inforisk.briefing.paper.charts import BarChart
from inforisk.metrics.sourced import Holds
from tests.briefing.councils import (
    ASSETS,
    Q4,
    RISKS,
    TRAINING,
    WHO,
    hand_in,
    keyed,
    lines,
    material_of,
    only,
    opened,
    pictures,
    said,
    tables,
    two_quarters,
)


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Material:
    return two_quarters(tmp_path_factory.mktemp("training"))


def test_valid_and_ever_trained_are_told_apart_and_against_the_target(material: Material) -> None:
    told = said(training.blocks(material))
    assert told.startswith("1 of 3 asset owners (33.3%) holds valid training. ")
    assert "The target of 95% is not met: that would be three owners, two more." in told
    assert "No completion of theirs has expired." in told
    assert "Two are without valid training: one outstanding and one not matched." in told


def test_who_has_no_place_in_the_percentage_is_said_beside_it(material: Material) -> None:
    told = said(training.blocks(material))
    assert "One asset names no owner." in told
    assert "One other person on the training records owns no asset and is not counted." in told


def test_a_quarter_without_training_records_is_not_compared(material: Material) -> None:
    assert "This figure is not compared with 2016-17 Q3 (not frozen), for which no information asset was returned." in (
        said(training.blocks(material))
    )


def test_each_directorate_stands_with_its_states_and_the_council_once(material: Material) -> None:
    table = tables(training.blocks(material))["training-by-directorate"]
    assert lines(table) == [
        ("People", "1", "1", "1", "0", "0", "0", "0"),
        ("Resources", "2", "0", "0", "0", "0", "1", "1"),
        ("Whole council, each owner once", "3", "1", "1", "0", "0", "1", "1"),
    ]
    assert all(column.counts_people for column in table.columns[1:])
    found = keyed(table)
    assert found["owners/Resources/outstanding"].value == 1
    assert found["owners/Resources/total"].value == 2
    assert found["number/owners-trained"].value == 1


def test_the_states_are_folded_into_the_parts_of_the_picture(material: Material) -> None:
    chart = pictures(training.blocks(material))["training"].chart
    assert isinstance(chart, BarChart)
    assert chart.is_lying
    assert chart.categories == ("Resources", "People")
    assert {one.name: one.values for one in chart.series} == {
        "Valid": (0, 1), "Not trained": (1, 0), "Not matched": (1, 0),
    }  # fmt: skip


def test_owners_who_are_not_trained_stand_by_name_for_officers_only(material: Material) -> None:
    table = tables(training.blocks(material))["owners-not-trained"]
    assert [line[0] for line in lines(table)] == ["Ben Baker", "Cath Cole"]
    assert {column.holds for column in table.columns if column.heading != "Assets"} == {Holds.OFFICER}


def test_without_a_date_nothing_is_projected(material: Material) -> None:
    assert "Without a date to complete the course by, nothing is projected." in said(training.blocks(material))


def test_no_training_return_is_no_nought(tmp_path: Path) -> None:
    told = said(training.blocks(only(tmp_path, {"asset-register.csv": ASSETS})))
    assert told.startswith("No training record was returned, so none of 3 asset owners can be shown to be trained.")


def test_a_council_without_assets_has_nobody_to_train(tmp_path: Path) -> None:
    assert said(training.blocks(only(tmp_path, RISKS))) == (
        "No asset names an owner, so there is nobody to be trained."
    )


def test_the_way_to_the_due_date_is_told_sentence_by_sentence(tmp_path: Path) -> None:
    """Two of four are trained; from 31 March to 30 June there are 13 weeks, and two more are needed."""
    assets = ASSETS.replace("AS4,Old letters,,", "AS4,Old letters,Dan Dent,")
    more = "Dan Dent,dan.dent@council.example,Data protection,Complete,30/06/2017,02/03/2017\n"
    store = opened(tmp_path)
    store.council.change_setting(*WHO, "training_due", date(2017, 6, 30), date(2016, 1, 1))
    hand_in(store, Q4, {"asset-register.csv": assets, "training-return.csv": TRAINING + more})
    told = said(training.blocks(material_of(store)))
    assert "Of 4 asset owners asked, 2 hold valid training on 31 March 2017. The target of 95% is 4 owners." in told
    assert "To reach it by then takes 0.2 completions a week: 2 more." in told
