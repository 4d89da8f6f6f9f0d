"""The section on incidents: how many, how grave, what was told and learnt; no log is no nought."""

from pathlib import Path

import pytest

from inforisk.briefing.contents import incidents
from inforisk.briefing.contents.since import moved_since, not_compared
from inforisk.briefing.material import Material
from inforisk.metrics.numbers import NUMBERS, Counted, Told
from inforisk.metrics.sourced import Holds, plain
from tests.briefing.councils import NOW, Q3, Q4, RISKS, hand_in, keyed, lines, material_of, only, opened, said, tables
from tests.pages.assurance import INCIDENTS


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """Two incidents now, the older of the two on the log a quarter before."""
    store = opened(tmp_path_factory.mktemp("incidents"))
    header, first, second = INCIDENTS.splitlines()
    hand_in(store, Q3, {"incident-log.csv": "\n".join((header, first.replace("2017", "2016"), ""))})
    hand_in(store, Q4, {"incident-log.csv": "\n".join((header, first.replace("2017", "2016"), second, ""))})
    return material_of(store)


def told_of(name: str, value: int, **known: object) -> Told:
    return Told(Counted(NUMBERS[name], value), **known)  # type: ignore[arg-type]


def test_the_incidents_are_told_with_what_was_said_of_them(material: Material) -> None:
    assert said(incidents.blocks(material)).startswith(
        "Two incidents stand on the logs up to 31 March 2017, one more than at 2016-17 Q3 (not frozen); one is still "
        "open. 1 of 2 incidents was high or critical. Not known: no incident says whether it was a breach of personal "
        "data. One was reported to the ICO. "
    )


def test_severities_run_from_the_gravest_and_add_up(material: Material) -> None:
    table = tables(incidents.blocks(material))["incidents-by-severity-table"]
    assert lines(table) == [
        ("Critical", "0"), ("High", "1"), ("Medium", "1"), ("Low", "0"), ("Near miss", "0"), ("Not given", "0"),
        ("All incidents", "2"),
    ]  # fmt: skip
    assert table.columns[1].counts_people
    assert keyed(table)["incidents/severity/high"].value == 1
    assert keyed(table)["number/incidents"].value == 2


def test_who_does_not_say_is_neither_a_yes_nor_a_no(material: Material) -> None:
    assert lines(tables(incidents.blocks(material))["incidents-answers"]) == [
        ("A breach of personal data", "0", "0", "2"),
        ("Reported to the ICO", "1", "1", "0"),
    ]


def test_incidents_are_counted_in_the_quarter_they_happened_in(material: Material) -> None:
    table = tables(incidents.blocks(material))["incidents-over-time-table"]
    assert lines(table)[0] == ("2015-16 Q4", "1", "1", "0")
    assert lines(table)[-1] == ("2016-17 Q4", "1", "1", "0")
    assert len(table.rows) == 5


def test_open_incidents_stand_with_their_lesson_and_titles_are_free_text(material: Material) -> None:
    table = tables(incidents.blocks(material))["incidents-open"]
    assert lines(table) == [
        ("I1", "Letter to the wrong house", "Information Governance", "19 January 2016", "High", "Check each envelope",
         "Yes")
    ]  # fmt: skip
    for_all = [column.heading for column in table.columns if column.holds is not Holds.FREE_TEXT]
    assert for_all == ["Reference", "Lesson written down"]


def test_lessons_are_told_open_and_missing(material: Material) -> None:
    assert "One lesson waits to be carried out in open incidents; one incident is without a written lesson." in said(
        incidents.blocks(material)
    )


def test_no_log_is_not_no_incident(tmp_path: Path) -> None:
    assert said(incidents.blocks(only(tmp_path, RISKS))) == (
        "No incident log was returned, so nobody can say how many incidents there were."
    )


def test_a_log_of_what_is_still_to_happen_counts_none(tmp_path: Path) -> None:
    later = NOW["incident-log.csv"].replace("01/2017", "05/2017").replace("02/2017", "05/2017")
    assert said(incidents.blocks(only(tmp_path, {"incident-log.csv": later}))) == (
        "No incident stands on the logs up to 31 March 2017; that may also mean that none was reported."
    )


@pytest.mark.parametrize(
    ("before", "words"),
    [(5, ", two fewer than at 2016-17 Q3"), (3, ", as many as at 2016-17 Q3"), (2, ", one more than at 2016-17 Q3")],
)
def test_a_change_is_told_in_words(before: int, words: str) -> None:
    assert plain([moved_since(told_of("incidents", 3, before=before, before_label="2016-17 Q3"))]) == words


def test_what_is_not_compared_says_why() -> None:
    apart = told_of("incidents", 3, before_label="2016-17 Q3", apart="the log began anew")
    assert moved_since(apart) == ()
    assert plain(not_compared(apart)) == "This figure is not compared with 2016-17 Q3: the log began anew."
    assert list(not_compared(told_of("incidents", 3))) == []
