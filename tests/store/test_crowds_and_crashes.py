"""Many people saving at once, and a process killed in the middle: nothing acknowledged is lost, nothing half done."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from time import monotonic, sleep

from inforisk.access import WHOLE_COUNCIL
from inforisk.store import Store, sqlite
from inforisk.store.engine import open_database
from inforisk.vocabulary import Kind
from tests.store.builders import NOON, Q4, RECORDS, open_store, store_url, submission

ROOT = Path(__file__).resolve().parents[2]
ROWS = 200


def test_eight_people_saving_five_returns_each_at_once_lose_none(tmp_path: Path) -> None:
    def save_five(who: int) -> list[int]:
        # A store of one's own is a connection of one's own: SQLite's locks hold between connections, as they do
        # between processes. The first eight also race to make the tables.
        with open_store(tmp_path) as store:
            files = [submission([f"{who}-{number}"] * 50, f"Service {who}") for number in range(5)]
            return [store.save_submission(RECORDS, WHOLE_COUNCIL, file).submission_id for file in files]

    with ThreadPoolExecutor(8) as people:
        saved = [number for numbers in people.map(save_five, range(8)) for number in numbers]
    assert len(set(saved)) == 40
    with open_store(tmp_path) as store:
        assert {one.id for one in store.submissions(RECORDS, WHOLE_COUNCIL)} == set(saved)
        assert len(store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, Q4)) == 8 * 50
        trail = store.verify_audit(RECORDS, WHOLE_COUNCIL)
    assert (trail.is_sound, trail.lines) == (True, 40)


def test_one_store_shared_by_many_threads_answers_each_while_others_save(tmp_path: Path) -> None:
    with open_store(tmp_path) as store, ThreadPoolExecutor(4) as people:

        def save(number: int) -> None:
            store.save_submission(RECORDS, WHOLE_COUNCIL, submission([str(number)] * 10, f"Service {number}"))

        def look(_: int) -> int:
            return len(store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, Q4, ["title"])) % 10

        saving = [people.submit(save, number) for number in range(10)]
        seen = set(people.map(look, range(10)))
        for one in saving:
            one.result()
        assert seen == {0}, "a reader saw part of a return"
        assert len(store.services(RECORDS, WHOLE_COUNCIL)) == 10


def test_a_process_killed_while_saving_loses_no_acknowledged_return_and_leaves_no_half_one(tmp_path: Path) -> None:
    chance = Random(20170331)
    acknowledged: set[tuple[int, str]] = set()
    open_store(tmp_path).close()
    for who in ("A", "B"):
        acknowledged |= killed_while_saving(tmp_path, who, 0.3 + chance.random())
    assert acknowledged
    with open_store(tmp_path) as store:
        kept = {(one.id, one.sha256) for one in store.submissions(RECORDS, WHOLE_COUNCIL)}
        assert acknowledged <= kept
        assert_nothing_is_half_there(store, len(kept))
    database = open_database(store_url(tmp_path), NOON)
    with database.reading() as connection:
        assert sqlite.integrity(connection) == ("ok",)
    database.close()


def killed_while_saving(folder: Path, who: str, seconds: float) -> set[tuple[int, str]]:
    """What a process had said was saved when it was killed, some time after its first save."""
    command = [sys.executable, "-m", "tests.store.saving", str(folder), who]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        killing = monotonic() + seconds
        while monotonic() < killing:
            sleep(0.01)
        process.kill()
        said = [first, *process.stdout.read().splitlines(keepends=True)]
    # A line cut short by the kill was never read by anybody.
    whole = [line.split() for line in said if line.endswith("\n")]
    return {(int(number), sha256) for number, sha256 in whole}


def assert_nothing_is_half_there(store: Store, count: int) -> None:
    trail = store.verify_audit(RECORDS, WHOLE_COUNCIL)
    assert (trail.is_sound, trail.lines) == (True, count)
    for one in store.submissions(RECORDS, WHOLE_COUNCIL):
        assert one.kinds == (Kind.RISKS,)
        store.findings(RECORDS, WHOLE_COUNCIL, one.id)
        last = store.origin(RECORDS, WHOLE_COUNCIL, one.id, "Risks", 6 + ROWS - 1)
        assert last.fields["risk_id"][0].text == f"R{ROWS - 1}"
        assert store.original(RECORDS, WHOLE_COUNCIL, one.sha256)[1].count(b"|") == ROWS - 1
    assert len(store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, Q4)) == 2 * ROWS
