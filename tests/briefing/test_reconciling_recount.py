"""The second count of every number: worked out by hand on a small council, and the same as the product's own answer in
every quarter of the example."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import inforisk.briefing.reconciling.counting as counting
from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling import recount as recounting
from inforisk.briefing.reconciling.claims import WHOLES
from inforisk.briefing.reconciling.recount import Recount, recount_of
from inforisk.cycle.archive import Archive
from inforisk.cycle.evidence import evidence_of
from inforisk.metrics.numbers import NUMBERS, told
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from tests.briefing.councils import two_quarters
from tests.cycle.registers import WHO, accept, frozen, hand_in, opened_store

ROOT = Path(__file__).resolve().parents[2]
Q = [Quarter(2015, 4), *(Quarter(2016, number) for number in (1, 2, 3, 4))]


def numbers_of(recount: Recount, *names: str) -> tuple[float | None, ...]:
    return tuple(recount[keys.number(name)] for name in names)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Recount:
    """A council of five assets, three owners, four actions, three points and two incidents, beside a quarter before."""
    material = two_quarters(tmp_path_factory.mktemp("small"))
    return recount_of(material.archive, material.standing, material.compared)


def test_assets_still_held_are_counted_by_what_they_answer(small: Recount) -> None:
    # Of five one is disposed of; the letters lack an owner and a period ("TBC"), the maps a period and security.
    asked = ("assets", "assets-answering-four", "assets-without-owner", "assets-without-retention")
    assert numbers_of(small, *asked, "assets-without-security") == (4, 2, 1, 2, 1)
    assert small[keys.answered("retention_period")] == 2
    assert small[keys.answered("asset_owner")] == 3


def test_what_no_register_says_is_not_known(small: Recount) -> None:
    assert numbers_of(small, "open-risks", "high-value-assets", "assets-review-overdue") == (None, None, None)
    assert small[keys.number_before("incidents")] is None
    assert small[keys.number_before("actions-complete")] == 0


def test_owners_are_people_and_each_stands_in_one_state(small: Recount) -> None:
    # Ann is trained, Cath has not started, Ben stands in no training record.
    asked = ("owners", "owners-trained", "owners-untrained", "owners-not-matched")
    assert numbers_of(small, *asked) == (3, 1, 2, 1)
    assert small[keys.owners("People", "total")] == small[keys.owners("People", "valid")] == 1
    assert small[keys.owners("Resources", "total")] == 2
    assert small[keys.owners("Resources", "outstanding")] == small[keys.owners("Resources", "not matched")] == 1


def test_actions_are_counted_by_plan_and_status(small: Recount) -> None:
    assert numbers_of(small, "actions", "actions-complete", "actions-open", "actions-overdue") == (4, 1, 3, 1)
    # One was put off to April, one gives no date at all.
    assert numbers_of(small, "actions-slipped", "actions-without-date", "recommendations-complete") == (1, 1, 1)
    of_plan = [small[keys.plan("ICO audit", one)] for one in ("complete", "awaiting approval", "in progress", "total")]
    assert of_plan == [1, 1, 1, 3]
    assert small[keys.plan("Maturity", "rejected")] == 0


def test_a_plan_nobody_has_cannot_be_counted(small: Recount) -> None:
    assert keys.plan("No such plan", "total") not in small
    assert keys.number("no-such-number") not in small
    with pytest.raises(KeyError, match="no-such-number"):
        small[keys.number("no-such-number")]


def test_incidents_are_counted_by_each_value_however_it_is_written(small: Recount) -> None:
    assert numbers_of(small, "incidents", "incidents-open", "incidents-reported") == (2, 1, 1)
    assert small[keys.incidents("category", "Disclosed in error")] == 1
    assert small[keys.incidents("category", "DISCLOSED  in error")] == 1
    assert small[keys.incidents("severity", "critical")] == 0
    assert small[keys.incidents("personal_data_breach", "(not given)")] == 2


def test_levels_stand_on_the_model_with_and_without_its_version(small: Recount) -> None:
    assert numbers_of(small, "maturity-points", "maturity-with-target", "maturity-at-target") == (3, 2, 0)
    assert small[keys.level("ARMA, version 2013", "Accountability")] == small[keys.level("ARMA", "Accountability")] == 3
    assert small[keys.level("ARMA", "Disposition")] is None


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened_store(tmp_path) as opened:
        yield opened


THEN = [
    ("R1", "Letters go astray", 5, 5, "open"),
    ("R2", "The server room floods", 1, 1, "open"),
    ("R3", "A laptop is stolen", 5, 4, "open"),
    ("R4", "Leavers keep their access", 2, 2, "open"),
]
NOW = [
    ("R1", "Letters go astray", 5, 5, "open"),
    ("R2", "The server room floods", 5, 5, "open"),
    ("R3", "A laptop is stolen", 1, 2, "closed"),
    ("R5", "Case files are lost", None, 3, "open"),
]


def test_risks_are_counted_by_cell_band_and_what_moved(store: Store) -> None:
    for quarter, risks in ((Q[3], THEN), (Q[4], NOW)):
        hand_in(store, "Housing", quarter, risks)
        accept(store, "Housing", quarter)
        frozen(store, quarter)
    archive = Archive(store, *WHO, DEFAULT)
    then, now = archive.standings()
    found = recount_of(archive, now, then)
    assert numbers_of(found, "open-risks", "risks-above-appetite", "risks-not-assessed") == (3, 2, 1)
    assert (found[keys.cell(5, 5)], found[keys.cell(1, 2)], found[keys.cell(1, 1)]) == (2, 0, 0)
    assert (found[keys.band("High")], found[keys.band("Low")], found[keys.band("Not assessed")]) == (2, 0, 1)
    assert [found[keys.band_at(name, Q[3].label)] for name in ("High", "Medium", "Low")] == [2, 0, 2]
    assert found[keys.number_before("risks-above-appetite")] == 2
    # R5 came, R3 was closed, R4 is listed no more though nobody closed it, R2 crossed the line.
    moved = ("risks-added", "risks-closed", "risks-vanished", "risks-now-above", "risks-residual-up")
    assert numbers_of(found, *moved, "risks-residual-down") == (1, 1, 1, 1, 1, 0)
    assert found[keys.risks_of("Housing")] == 3
    assert numbers_of(found, "risks-long-above") == (None,)


def test_a_year_above_appetite_takes_five_quarter_ends_in_a_row(store: Store) -> None:
    for quarter in Q:
        dipped = 1 if quarter == Q[2] else 5
        hand_in(store, "Housing", quarter, [THEN[0], ("R2", "The server room floods", dipped, 5, "open")])
    archive = Archive(store, *WHO, DEFAULT)
    *_, before, now = archive.standings()
    assert numbers_of(recount_of(archive, now, before), "risks-above-appetite", "risks-long-above") == (2, 1)


def test_the_first_quarter_has_nothing_to_look_back_to(store: Store) -> None:
    hand_in(store, "Housing", Q[4], NOW)
    archive = Archive(store, *WHO, DEFAULT)
    found = recount_of(archive, archive.standings()[0], None)
    assert numbers_of(found, "risks-added", "risks-vanished") == (None, None)
    assert keys.number_before("open-risks") not in found


def test_the_second_count_shares_no_count_with_the_first() -> None:
    folder = Path(str(counting.__file__)).parent
    for path in [*folder.glob("*.py"), Path(str(recounting.__file__))]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        assert not [name for name in modules if name.startswith(("inforisk.metrics", "inforisk.figures"))], path.name


def test_every_number_there_is_can_be_counted_again_and_is_a_part_of_the_same_whole(small: Recount) -> None:
    assert {keys.number(name) for name in NUMBERS} <= set(small)
    assert {name: number.whole for name, number in NUMBERS.items() if number.whole} == dict(WHOLES)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The example council with all its quarters frozen."""
    url = f"sqlite:///{(tmp_path_factory.mktemp('example') / 'store.db').as_posix()}"
    command = [sys.executable, "-m", "inforisk", "example", "--freeze"]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "INFORISK_DATABASE_URL": url}, check=True, capture_output=True)
    with Store.open(url) as opened:
        yield Archive(opened, *WHO, DEFAULT)


def test_both_counts_agree_on_every_number_of_every_quarter_of_the_example(example: Archive) -> None:
    standings = example.standings()
    assert len(standings) == 6
    for place, standing in enumerate(standings):
        for compared in (None, *standings[:place]):
            found, evidence = recount_of(example, standing, compared), evidence_of(example, standing, compared)
            for name in NUMBERS:
                answer = told(name, evidence)
                wanted = None if answer.unknown else answer.counted.value
                assert found[keys.number(name)] == wanted, (standing.label, compared and compared.label, name)
                if answer.before is not None:
                    assert found[keys.number_before(name)] == answer.before, (standing.label, name)
