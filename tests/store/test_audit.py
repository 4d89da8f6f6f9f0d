"""The audit trail: what it holds, what it refuses to hold, and every way of tampering it notices."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from inforisk.access import WHOLE_COUNCIL
from inforisk.errors import NotPermitted, StoreError
from inforisk.store import Outcome, Store
from inforisk.store import audit as trail
from inforisk.store.engine import open_database
from inforisk.vocabulary import Kind
from tests.store.builders import NOBODY, NOON, Q4, RECORDS, open_store, store_url, submission

KEY = b"k" * 32
TRIGGERS = ("audit_no_update", "audit_no_delete", "audit_in_order")


def four_lines(folder: Path, key: bytes | None = None) -> str:
    """A trail of four lines, and its head as noted outside."""
    with open_store(folder, audit_key=key, clock=lambda: NOON) as store:
        for title in ("a", "b", "c"):
            store.save_submission(RECORDS, WHOLE_COUNCIL, submission([title]))
        store.note_export(RECORDS, WHOLE_COUNCIL, "briefing", {"risks": 3})
        return store.verify_audit(RECORDS, WHOLE_COUNCIL).head


def tamper(folder: Path, *statements: str) -> None:
    """What somebody who holds the file can do: drop the triggers, then anything."""
    raw = sqlite3.connect(folder / "store.db", isolation_level=None)
    for statement in (*(f"DROP TRIGGER {name}" for name in TRIGGERS), *statements):
        raw.execute(statement).close()
    raw.close()


def verdict(folder: Path, anchor: str | None = None, key: bytes | None = None) -> trail.AuditVerdict:
    with open_store(folder, audit_key=key) as store:
        return store.verify_audit(RECORDS, WHOLE_COUNCIL, anchor)


def test_a_save_is_written_down_with_digests_and_counts_but_no_text(store: Store) -> None:
    file = submission(["Loss of the tenancy file of Mr Example"])
    saved = store.save_submission(RECORDS, WHOLE_COUNCIL, file)
    (line,) = store.audit(RECORDS, WHOLE_COUNCIL)
    assert (line.seq, line.at, line.actor, line.role) == (1, NOON, "r1", "records manager")
    assert (line.action, line.object, line.outcome) == (
        "save a submission",
        f"submission {saved.submission_id}",
        Outcome.DONE,
    )
    assert line.detail["sha256"] == file.sha256
    assert (line.detail["quarter"], line.detail["rows"], line.detail["findings"]) == ("2016-17Q4", 1, 0)
    assert "Example" not in str(line)
    assert "Rosa" not in str(line)


def test_saving_the_same_again_is_written_down_as_unchanged(store: Store) -> None:
    for _ in range(2):
        store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["a"]))
    assert [line.outcome for line in store.audit(RECORDS, WHOLE_COUNCIL)] == [Outcome.UNCHANGED, Outcome.DONE]


def test_a_denied_attempt_is_written_down_although_nothing_else_is(store: Store) -> None:
    with pytest.raises(NotPermitted):
        store.rows(NOBODY, WHOLE_COUNCIL, Kind.RISKS, Q4)
    (line,) = store.audit(RECORDS, WHOLE_COUNCIL)
    assert (line.actor, line.outcome, line.object) == ("n1", Outcome.DENIED, "rows of risks, 2016-17 Q4")


def test_taking_an_original_away_is_written_down(store: Store) -> None:
    file = submission(["a"])
    store.save_submission(RECORDS, WHOLE_COUNCIL, file)
    store.original(RECORDS, WHOLE_COUNCIL, file.sha256)
    (line,) = store.audit(RECORDS, WHOLE_COUNCIL, limit=1)
    assert (line.action, line.detail) == ("take an original file", {"size": 1})


def test_register_text_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="not text: title"):
        store.note_export(RECORDS, WHOLE_COUNCIL, "briefing", {"title": "Loss of a tenancy file"})
    assert store.audit(RECORDS, WHOLE_COUNCIL) == ()


def test_an_untouched_trail_is_sound_and_holds_every_head_it_ever_had(tmp_path: Path) -> None:
    early = four_lines(tmp_path)
    with open_store(tmp_path) as store:
        store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["d"]))
    found = verdict(tmp_path, early)
    assert found.is_sound
    assert found.lines == 5
    assert found.head.startswith("5:")


def test_an_empty_trail_is_sound(tmp_path: Path) -> None:
    assert verdict(tmp_path) == trail.AuditVerdict(True, 0, "")


@pytest.mark.parametrize(
    ("statements", "line"),
    [
        (["UPDATE audit SET actor = 'somebody else' WHERE seq = 2"], 2),
        (["UPDATE audit SET at = '2017-04-03 12:00:01.000000' WHERE seq = 3"], 3),
        (["UPDATE audit SET detail = replace(detail, '\"rows\": 1', '\"rows\": 2') WHERE seq = 1"], 1),
        (["DELETE FROM audit WHERE seq = 2"], 3),
        (["DELETE FROM audit WHERE seq = 1"], 2),
        (["DELETE FROM audit WHERE seq = 2", "UPDATE audit SET seq = seq - 1 WHERE seq > 2"], 2),
        (
            [
                "UPDATE audit SET seq = -2 WHERE seq = 2",
                "UPDATE audit SET seq = 2 WHERE seq = 3",
                "UPDATE audit SET seq = 3 WHERE seq = -2",
            ],
            2,
        ),
    ],
    ids=["actor edited", "time edited", "count edited", "deleted", "first deleted", "closed up", "reordered"],
)
def test_a_line_edited_deleted_or_moved_is_noticed(tmp_path: Path, statements: list[str], line: int) -> None:
    four_lines(tmp_path)
    tamper(tmp_path, *statements)
    database = open_database(store_url(tmp_path), NOON)
    with database.reading() as connection:
        found = trail.verdict(connection, trail.seal(None))
    database.close()
    assert (found.is_sound, found.broken_at) == (False, line)
    assert found.reason


def test_a_tail_cut_off_is_noticed_by_a_head_noted_outside(tmp_path: Path) -> None:
    head = four_lines(tmp_path)
    tamper(tmp_path, "DELETE FROM audit WHERE seq = 4")
    assert verdict(tmp_path).is_sound
    assert not verdict(tmp_path, head).is_sound


def test_a_trail_rewritten_whole_is_noticed_only_with_a_key(tmp_path: Path) -> None:
    for folder, key in ((tmp_path / "plain", None), (tmp_path / "keyed", KEY)):
        four_lines(folder, key)
        tamper(folder, *rewritten(folder))
    assert verdict(tmp_path / "plain").is_sound
    with pytest.raises(StoreError, match="INFORISK_AUDIT_KEY"):
        verdict(tmp_path / "keyed", key=KEY)


def rewritten(folder: Path) -> Iterator[str]:
    """The statements that give every line another actor and seal it again without a key."""
    database = open_database(store_url(folder), NOON)
    with database.reading() as connection:
        lines = sorted(trail.lines(connection), key=lambda line: line.seq)
    database.close()
    previous = "0" * 64
    for line in lines:
        changed = trail.AuditRecord(
            line.seq, line.at, "x", line.role, line.action, line.object, line.outcome, line.detail, previous, ""
        )
        sealed = trail.seal(None)(trail._content(changed))
        yield f"UPDATE audit SET actor='x', previous='{previous}', hash='{sealed}' WHERE seq={line.seq}"  # noqa: S608
        previous = sealed


def test_a_store_refuses_to_go_on_under_another_key(tmp_path: Path) -> None:
    four_lines(tmp_path, KEY)
    for other in (None, b"x" * 32):
        with pytest.raises(StoreError, match="another INFORISK_AUDIT_KEY"):
            open_store(tmp_path, audit_key=other)
    assert verdict(tmp_path, key=KEY).is_sound


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'x'",
        "DELETE FROM audit",
        "REPLACE INTO audit SELECT seq, at, 'x', role, action, object, outcome, detail, previous, hash FROM audit "
        "WHERE seq = 2",
        "INSERT INTO audit SELECT 9, at, actor, role, action, object, outcome, detail, 'p', 'h' FROM audit LIMIT 1",
        "INSERT INTO audit SELECT 5, at, actor, role, action, object, outcome, detail, 'p', 'h' FROM audit LIMIT 1",
    ],
    ids=["update", "delete", "replace", "leave a gap", "not on the last"],
)
def test_the_database_itself_refuses_to_rewrite_the_trail(tmp_path: Path, statement: str) -> None:
    four_lines(tmp_path)
    raw = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw.execute(statement)
    raw.close()
