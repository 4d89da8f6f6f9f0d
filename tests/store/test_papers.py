"""The papers that were made: listed with who and when; a final one is a report to its body, a draft is none."""

import dataclasses
import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from inforisk.access import NOTHING, WHOLE_COUNCIL, Scope
from inforisk.errors import NotFound, NotPermitted, StoreError
from inforisk.store import Outcome, Store
from tests.store.builders import HOUSING, HOUSING_MANAGER, NOON, Q4, RECORDS, SIRO, VIEWER, open_store, submission
from tests.store.papers_made import DIGEST, cabinet_paper
from tests.store.snapshots_made import frozen


@pytest.fixture
def snapshot(store: Store) -> int:
    """The number of the snapshot of 2016-17 Q4."""
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    return store.cycle.save_snapshot(SIRO, WHOLE_COUNCIL, frozen(store)).id


def test_a_paper_is_listed_with_what_it_is_who_made_it_and_when(store: Store, snapshot: int) -> None:
    made = store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(snapshot), at=NOON)
    assert (made.body, made.quarter, made.snapshot_id, made.label, made.compared) == (
        "Cabinet Member", Q4, snapshot, "2016-17 Q4", "2016-17 Q3",
    )  # fmt: skip
    assert (made.audience, made.formats, made.digest, made.figures) == ("public", ("pptx", "docx"), DIGEST, 120)
    assert (made.id, made.covers, made.at, made.by, made.is_draft) == (1, None, NOON, "Rosa Records", False)
    assert store.cycle.papers(RECORDS, WHOLE_COUNCIL) == (made,)


def test_papers_stand_latest_first_and_are_asked_for_by_body_however_it_is_written(store: Store) -> None:
    for body in ("Cabinet Member", "Audit Committee", " cabinet  member "):
        store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(None, body))
    assert [one.id for one in store.cycle.papers(RECORDS, WHOLE_COUNCIL)] == [3, 2, 1]
    found = store.cycle.papers(RECORDS, WHOLE_COUNCIL, "CABINET MEMBER")
    assert [(one.id, one.body) for one in found] == [(3, "cabinet member"), (1, "Cabinet Member")]


def test_the_same_paper_made_twice_left_twice(store: Store) -> None:
    for _ in range(2):
        store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(None), at=NOON)
    assert len(store.cycle.papers(RECORDS, WHOLE_COUNCIL)) == 2


def test_a_final_paper_is_a_report_to_its_body_on_the_day_of_the_meeting(store: Store, snapshot: int) -> None:
    met = dataclasses.replace(cabinet_paper(snapshot), meeting=date(2017, 5, 2))
    store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, met, at=NOON)
    (report,) = store.cycle.reports(RECORDS, WHOLE_COUNCIL, "Cabinet Member")
    assert (report.snapshot_id, report.reported_on, report.recorded_by) == (snapshot, date(2017, 5, 2), "Rosa Records")


def test_without_a_meeting_the_report_is_of_the_day_the_paper_was_made(store: Store, snapshot: int) -> None:
    store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(snapshot), at=NOON + timedelta(days=4))
    assert [one.reported_on for one in store.cycle.reports(RECORDS, WHOLE_COUNCIL)] == [date(2017, 4, 7)]


def test_a_draft_is_no_report(store: Store, snapshot: int) -> None:
    made = store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(None))
    assert made.is_draft
    assert store.cycle.reports(RECORDS, WHOLE_COUNCIL) == ()


def test_a_manager_s_paper_of_own_services_is_no_report_to_a_body(store: Store, snapshot: int) -> None:
    made = store.cycle.note_paper(HOUSING_MANAGER, HOUSING, cabinet_paper(snapshot))
    assert (made.covers, made.is_draft) == (("Housing",), False)
    assert store.cycle.reports(RECORDS, WHOLE_COUNCIL) == ()


def test_a_paper_of_no_service_at_all_is_not_taken_for_the_council_s(store: Store, snapshot: int) -> None:
    made = store.cycle.note_paper(RECORDS, NOTHING, cabinet_paper(snapshot))
    assert made.covers == ()
    assert store.cycle.reports(RECORDS, WHOLE_COUNCIL) == ()


def test_a_manager_sees_the_council_s_papers_and_those_of_own_services_only(store: Store) -> None:
    store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(None))
    store.cycle.note_paper(HOUSING_MANAGER, HOUSING, cabinet_paper(None))
    store.cycle.note_paper(RECORDS, Scope(frozenset({"Housing", "Revenues"})), cabinet_paper(None))
    assert [one.id for one in store.cycle.papers(HOUSING_MANAGER, HOUSING)] == [2, 1]
    assert [one.id for one in store.cycle.papers(RECORDS, WHOLE_COUNCIL)] == [3, 2, 1]


def test_a_manager_makes_no_paper_of_the_whole_council(store: Store) -> None:
    with pytest.raises(NotPermitted, match="own services only"):
        store.cycle.note_paper(HOUSING_MANAGER, WHOLE_COUNCIL, cabinet_paper(None))
    latest = store.audit(RECORDS, WHOLE_COUNCIL, limit=1)[0]
    assert (latest.actor, latest.action, latest.outcome) == ("m1", "make a paper", Outcome.DENIED)
    assert store.cycle.papers(VIEWER, WHOLE_COUNCIL) == ()


def test_the_trail_holds_numbers_and_the_digest_but_no_word_anybody_typed(store: Store, snapshot: int) -> None:
    paper = cabinet_paper(snapshot, "Secret Sub-Committee")
    store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, paper)
    line, report = store.audit(RECORDS, WHOLE_COUNCIL, limit=2)
    assert (line.action, line.object) == ("make a paper", "paper 1")
    assert line.detail == {
        "quarter": "2016-17Q4", "snapshot": snapshot, "audience": "public", "formats": "pptx,docx", "figures": 120,
        "digest": DIGEST,
    }  # fmt: skip
    assert (report.action, report.object) == ("report a snapshot to a body", f"snapshot {snapshot}")
    assert "Secret" not in str((line, report))
    assert store.verify_audit(RECORDS, WHOLE_COUNCIL).is_sound


def test_a_paper_needs_a_body_and_a_snapshot_of_its_quarter(store: Store, snapshot: int) -> None:
    with pytest.raises(StoreError, match="name of the body"):
        store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(snapshot, "  "))
    with pytest.raises(NotFound, match="no snapshot 7"):
        store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(7))
    with pytest.raises(StoreError, match="not one of 2016-17 Q3"):
        store.cycle.note_paper(
            RECORDS, WHOLE_COUNCIL, dataclasses.replace(cabinet_paper(snapshot), quarter=Q4.previous)
        )
    assert store.cycle.papers(RECORDS, WHOLE_COUNCIL) == ()
    assert store.cycle.reports(RECORDS, WHOLE_COUNCIL) == (), "what failed left nothing behind"


def test_a_draft_and_words_leave_every_answer_as_it_is_and_a_report_does_not(store: Store, snapshot: int) -> None:
    seen = [store.content_version(RECORDS, WHOLE_COUNCIL)]
    store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(None))
    store.cycle.write_words(RECORDS, WHOLE_COUNCIL, "Cabinet Member", Q4, "summary", "Noted.")
    seen.append(store.content_version(RECORDS, WHOLE_COUNCIL))
    store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(snapshot))
    seen.append(store.content_version(RECORDS, WHOLE_COUNCIL))
    assert [seen[0] == one for one in seen] == [True, True, False]


def test_what_is_given_back_is_what_is_listed_also_of_a_few_services(store: Store) -> None:
    two = Scope(frozenset({"revenues", "Housing"}))
    new = dataclasses.replace(cabinet_paper(None, "  Audit  Committee "), meeting=date(2017, 5, 2))
    made = store.cycle.note_paper(RECORDS, two, new, at=NOON)
    assert (made.body, made.covers, made.counts_from, made.is_report) == (
        "Audit Committee", ("Housing", "revenues"), date(2017, 5, 2), False,
    )  # fmt: skip
    assert store.cycle.papers(RECORDS, WHOLE_COUNCIL) == (made,)


def test_the_name_of_a_body_has_an_end(store: Store) -> None:
    assert store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(None, "x" * 200)).body == "x" * 200
    with pytest.raises(StoreError, match="at most 200 characters; this one has 201"):
        store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(None, "x" * 201))
    with pytest.raises(StoreError, match="at most 200 characters"):
        store.cycle.write_words(RECORDS, WHOLE_COUNCIL, "x" * 201, Q4, "summary", "Noted.")


@pytest.mark.parametrize(
    "rewriting", [text.format(name) for name in ("paper_made", "written_words")
                  for text in ("UPDATE {} SET body = 'x'", "DELETE FROM {}")],
)  # fmt: skip
def test_the_database_itself_refuses_to_rewrite_them(tmp_path: Path, rewriting: str) -> None:
    with open_store(tmp_path) as store:
        store.cycle.note_paper(RECORDS, WHOLE_COUNCIL, cabinet_paper(None))
        store.cycle.write_words(RECORDS, WHOLE_COUNCIL, "Cabinet Member", Q4, "summary", "Noted.")
    raw = sqlite3.connect(tmp_path / "store.db")
    with pytest.raises(sqlite3.DatabaseError, match="append-only"):
        raw.execute(rewriting)
    raw.close()
