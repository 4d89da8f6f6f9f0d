"""A service is looked at whole: however it writes itself, under its names of old, and in its directorate."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from inforisk.council import ChangeKind, ServiceChange
from inforisk.cycle import Archive
from inforisk.cycle.board import returns_board
from inforisk.cycle.board_in_focus import board_within
from inforisk.cycle.directorates import directorates_of
from inforisk.cycle.evidence import evidence_of
from inforisk.metrics.focus import Focus
from inforisk.metrics.numbers import told
from inforisk.metrics.service_names import ServiceNames
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.vocabulary import Kind
from tests.cycle.registers import NOON, WHO, hand_in, opened_store

Q3, Q4 = Quarter(2016, 3), Quarter(2016, 4)
ASTRAY = ("R1", "Letters go astray", 5, 5, "open")
FLOOD = ("R2", "The server room floods", 5, 5, "open")
NEW_NAME = Focus(services=("Homes",))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Housing and Parks return for Q3; in Q4 Housing is called Homes. Nobody listed a directorate."""
    with opened_store(tmp_path) as store:
        _restructured(store)
        hand_in(store, "Housing", Q3, [ASTRAY, FLOOD])
        hand_in(store, "Parks", Q3, [("P1", "The plans of the park are lost", 5, 5, "open")])
        hand_in(store, "Homes", Q4, [ASTRAY])
        yield Archive(store, *WHO, DEFAULT)


def _restructured(store: Store) -> None:
    for name in ("Housing", "Parks"):
        store.council.change_services(*WHO, ServiceChange(ChangeKind.OPENED, Q3, (), (name,)), NOON)
    renamed = ServiceChange(ChangeKind.RENAMED, Q4, ("Housing",), ("Homes",))
    store.council.change_services(*WHO, renamed, NOON)


def test_a_renamed_service_is_compared_with_what_it_returned_under_its_old_name(archive: Archive) -> None:
    then, now = archive.standings()
    above = told("risks-above-appetite", evidence_of(archive, now, then, NEW_NAME))
    assert (above.counted.value, above.whole, above.before) == (1, 1, 2)


def test_an_earlier_quarter_is_found_under_the_name_of_today_and_a_later_one_under_that_of_old(
    archive: Archive,
) -> None:
    then, now = archive.standings()
    for focus in (NEW_NAME, Focus(services=("Housing",))):
        rows = [archive.within(archive.rows(one, Kind.RISKS), Kind.RISKS, focus, one.quarter) for one in (then, now)]
        assert [one["risk_id"].tolist() for one in rows] == [["R1", "R2"], ["R1"]]


def test_the_board_follows_the_name_too_and_knows_no_service_twice(archive: Archive) -> None:
    _, now = archive.standings()
    board = returns_board(archive.store, *WHO, Q4, Q4.last_day)
    assert [one.service for one in board_within(archive, now, board, NEW_NAME)] == ["Homes"]
    assert [one.service for one in board_within(archive, now, board, Focus(services=("Housing",)))] == ["Homes"]


def rows(*lines: tuple[str, str, str | None]) -> pd.DataFrame:
    """Rows of who returned them, whom they are about, and the directorate they give, all of one quarter."""
    return pd.DataFrame(lines, columns=["returned_by", "service", "directorate"], dtype="str").assign(
        returned_for=Q4.label
    )


def test_a_service_is_of_the_directorate_that_any_register_of_it_gives() -> None:
    # The story: the asset register says Resources; the incident log, kept centrally, has no such column.
    assets = rows(("ICT", "ICT", "Resources"), ("Highways and Transport", "Highways", "Place"))
    incidents = rows(("Governance", "ICT", None), ("Governance", "Parks", "Place"), ("Governance", "Homes", "People"))
    found = directorates_of([assets, incidents], (), ServiceNames())
    assert found == {
        "ict": "Resources",
        "highways": "Place",
        "highways and transport": "Place",
        "parks": "Place",
        "homes": "People",
    }


def test_a_row_without_a_directorate_stands_in_that_of_its_service_and_its_service_on_the_board(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, now = archive.standings()
    monkeypatch.setattr(Archive, "service_directorates", lambda *_: {"homes": "Place", "parks": "Resources"})
    place = Focus(directorates=("Place",))
    assert archive.rows(now, Kind.RISKS)["directorate"].tolist() == ["Place", "Resources"]
    assert archive.judged(now, Kind.RISKS)["directorate"].isna().all()
    assert evidence_of(archive, now, None, place).rows(Kind.RISKS)["risk_id"].tolist() == ["R1"]
    board = returns_board(archive.store, *WHO, Q4, Q4.last_day)
    assert [one.service for one in board_within(archive, now, board, place)] == ["Homes"]
