"""What a quarter is set against: the ledgers before it, and the assessment before its own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cycle.archive import Archive
from inforisk.cycle.earlier import earlier_assessment, ledgers_before
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.vocabulary import Kind
from tests.pages.assurance import FILES, returned

FIRST, SECOND, THIRD = Quarter(2015, 4), Quarter(2016, 1), Quarter(2016, 4)
ASSESSMENT = {"maturity.csv": FILES["maturity-assessment.csv"]}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Three quarters: assessed in the first and the third, only actions returned in the second."""
    with Store.open(f"sqlite:///{(tmp_path / 'test.db').as_posix()}") as store:
        actions = {"action-plan.csv": FILES["action-plan.csv"]}
        for quarter, files in ((FIRST, ASSESSMENT), (SECOND, actions), (THIRD, ASSESSMENT)):
            later = {name: text.replace("/2017", f"/{quarter.last_day.year}") for name, text in files.items()}
            new = returned("Information Governance", later, quarter)
            store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, new)
        yield Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, DEFAULT)


def test_the_ledgers_before_stand_oldest_first_under_their_days(archive: Archive) -> None:
    last = archive.standings()[-1]
    before = ledgers_before(archive, last, Kind.ACTIONS)
    assert {day: len(ledger) for day, ledger in before.items()} == {date(2016, 3, 31): 0, date(2016, 6, 30): 4}


def test_the_first_quarter_has_nothing_before_it(archive: Archive) -> None:
    first = archive.standings()[0]
    assert ledgers_before(archive, first, Kind.ACTIONS) == {}
    assert earlier_assessment(archive, first) is None


def test_an_assessment_carried_forward_is_not_taken_for_an_earlier_one(archive: Archive) -> None:
    assert earlier_assessment(archive, archive.standings()[1]) is None


def test_the_assessment_before_is_the_latest_that_is_another(archive: Archive) -> None:
    earlier = earlier_assessment(archive, archive.standings()[-1])
    assert earlier is not None
    assert set(earlier["assessed_on"].dt.year) == {2016}
