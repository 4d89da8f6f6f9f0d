"""The scheme the council settles judges the quarters that end while it is in force, and no frozen one, ever."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inforisk.cycle import Archive, freeze_quarter, restate_quarter, standings
from inforisk.cycle.schemes import SchemesInForce, scheme_on, schemes_in_force
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT, scheme_named
from inforisk.store import Store
from inforisk.vocabulary import Kind
from tests.cycle.registers import NOON, WHO, accept, frozen, hand_in, opened_store

Q3, Q4 = Quarter(2016, 3), Quarter(2016, 4)
NPSA, SEVERE = scheme_named("five_by_five_npsa"), scheme_named("five_by_five_severe")
FLOOD = ("R2", "The server room floods", 3, 3, "open")
"""3 times 3 is 9: Medium in the default scheme, High in NPSA's."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened_store(tmp_path) as store:
        yield store


def settle(store: Store, name: str, since: date) -> None:
    store.council.change_setting(*WHO, "scheme", name, since, NOON, "Agreed by the group")


def judged(store: Store, quarter: Quarter) -> tuple[str, list[str]]:
    archive = Archive(store, *WHO, schemes_in_force(store, *WHO, DEFAULT))
    (standing,) = [one for one in archive.standings() if one.quarter == quarter]
    return standing.scheme.name, archive.rows(standing, Kind.RISKS)["residual_band"].tolist()


def test_until_the_council_settles_one_the_installation_s_scheme_holds() -> None:
    assert SchemesInForce(SEVERE).on(date(2017, 3, 31)) is SEVERE


def test_the_last_word_of_the_latest_date_counts() -> None:
    schemes = SchemesInForce(
        DEFAULT,
        ((date(2017, 4, 1), NPSA.name), (date(2017, 1, 1), NPSA.name), (date(2017, 1, 1), SEVERE.name),
         (date(2018, 1, 1), "")),
    )  # fmt: skip
    days = [date(2016, 12, 31), date(2017, 1, 1), date(2017, 3, 31), date(2017, 4, 1), date(2018, 1, 1)]
    assert [schemes.on(day) for day in days] == [DEFAULT, SEVERE, SEVERE, NPSA, DEFAULT]


def test_a_scheme_somebody_asks_for_holds_on_every_day() -> None:
    assert scheme_on(SEVERE, date(2017, 3, 31)) is SEVERE


def test_a_quarter_that_is_not_frozen_is_judged_under_the_scheme_of_its_last_day(store: Store) -> None:
    for quarter in (Q3, Q4):
        hand_in(store, "Housing", quarter, [FLOOD])
    settle(store, NPSA.name, Q4.last_day)
    assert judged(store, Q3) == (DEFAULT.name, ["Medium"])
    assert judged(store, Q4) == (NPSA.name, ["High"])


def test_settling_a_scheme_does_not_touch_a_frozen_quarter(store: Store) -> None:
    hand_in(store, "Housing", Q3, [FLOOD])
    accept(store, "Housing", Q3)
    snapshot = frozen(store, Q3)
    before = judged(store, Q3)
    settle(store, NPSA.name, date(2010, 1, 1))
    assert judged(store, Q3) == before == (DEFAULT.name, ["Medium"])
    assert store.cycle.snapshots(*WHO) == (snapshot,)
    assert store.cycle.verify_snapshot(*WHO, snapshot.id)


def test_freezing_stamps_the_scheme_of_the_quarter_s_last_day_and_a_restatement_keeps_it(store: Store) -> None:
    hand_in(store, "Housing", Q3, [FLOOD])
    accept(store, "Housing", Q3)
    settle(store, NPSA.name, Q3.first_day)
    schemes = schemes_in_force(store, *WHO, DEFAULT)
    assert freeze_quarter(store, *WHO, Q3, schemes, at=NOON, missing_because="No group yet").scheme_name == NPSA.name
    settle(store, SEVERE.name, Q3.first_day)
    assert restate_quarter(store, *WHO, Q3, "A risk was missing", at=NOON).scheme_name == NPSA.name
    assert [one.scheme.name for one in standings(store, *WHO, schemes_in_force(store, *WHO, DEFAULT))] == [NPSA.name]
