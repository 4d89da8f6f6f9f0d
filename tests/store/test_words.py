"""An author's words for the sections of a paper: the latest count, blank takes them back, and none is ever lost."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from inforisk.access import WHOLE_COUNCIL, Scope
from inforisk.errors import NotPermitted, StoreError
from inforisk.store import Outcome, Store, WrittenWords
from inforisk.store.words import LONGEST
from tests.store.builders import HOUSING, HOUSING_MANAGER, NOON, Q4, RECORDS, SIRO, VIEWER, open_store

BODY = "Cabinet Member"


def write(store: Store, text: str, section: str = "summary", replaces: bool = False) -> None:
    store.cycle.write_words(RECORDS, WHOLE_COUNCIL, BODY, Q4, section, text, replaces, at=NOON)


def texts(store: Store) -> dict[str, str]:
    return {section: one.text for section, one in store.cycle.words(RECORDS, WHOLE_COUNCIL, BODY, Q4).items()}


def test_words_come_back_with_who_wrote_them_when_and_where_they_stand(store: Store) -> None:
    write(store, "  We ask for two more months.\n\nThe supplier is late.  ", replaces=True)
    assert store.cycle.words(RECORDS, WHOLE_COUNCIL, BODY, Q4) == {
        "summary": WrittenWords("We ask for two more months.\n\nThe supplier is late.", True, "Rosa Records", NOON)
    }


def test_the_latest_words_of_a_section_count_whoever_wrote_them(store: Store) -> None:
    write(store, "First.")
    store.cycle.write_words(SIRO, WHOLE_COUNCIL, " cabinet  MEMBER", Q4, "summary", "Second.", at=NOON + timedelta(1))
    write(store, "Of the heat map.", "heat-map")
    found = store.cycle.words(RECORDS, WHOLE_COUNCIL, BODY, Q4)
    assert texts(store) == {"summary": "Second.", "heat-map": "Of the heat map."}
    assert (found["summary"].by, found["summary"].at) == ("Sue Siro", NOON + timedelta(1))


def test_words_are_of_one_body_and_one_quarter(store: Store) -> None:
    write(store, "For the Cabinet Member.")
    assert store.cycle.words(RECORDS, WHOLE_COUNCIL, "Audit Committee", Q4) == {}
    assert store.cycle.words(RECORDS, WHOLE_COUNCIL, BODY, Q4.previous) == {}


def test_blank_text_takes_words_back(store: Store) -> None:
    write(store, "Noted.")
    write(store, " \n ")
    assert texts(store) == {}
    write(store, "Noted after all.")
    assert texts(store) == {"summary": "Noted after all."}


def test_everything_that_was_ever_written_is_kept(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        for text in ("First.", "Second.", ""):
            write(store, text)
    raw = sqlite3.connect(tmp_path / "store.db")
    assert [text for (text,) in raw.execute("SELECT text FROM written_words ORDER BY id")] == ["First.", "Second.", ""]
    raw.close()


@pytest.mark.parametrize(("first", "again"), [("Noted.", "Noted. "), ("", " ")])
def test_writing_the_same_again_adds_nothing(store: Store, first: str, again: str) -> None:
    write(store, first)
    write(store, again)
    assert store.audit(RECORDS, WHOLE_COUNCIL, limit=1)[0].outcome == Outcome.UNCHANGED


def test_the_same_words_in_another_place_are_news(store: Store) -> None:
    write(store, "Noted.")
    write(store, "Noted.", replaces=True)
    assert store.cycle.words(RECORDS, WHOLE_COUNCIL, BODY, Q4)["summary"].replaces


def test_a_service_s_own_words_never_stand_in_the_council_s_paper_nor_the_other_way(store: Store) -> None:
    write(store, "Of the council.")
    store.cycle.write_words(HOUSING_MANAGER, HOUSING, BODY, Q4, "summary", "Of Housing.")
    assert texts(store) == {"summary": "Of the council."}
    own = store.cycle.words(HOUSING_MANAGER, HOUSING, BODY, Q4)
    assert {section: one.text for section, one in own.items()} == {"summary": "Of Housing."}


def test_words_of_a_scope_are_found_however_its_services_are_written(store: Store) -> None:
    store.cycle.write_words(HOUSING_MANAGER, HOUSING, BODY, Q4, "summary", "Of Housing.")
    found = store.cycle.words(HOUSING_MANAGER, Scope(frozenset({" housing"})), BODY, Q4)
    assert [one.text for one in found.values()] == ["Of Housing."]
    both = Scope(frozenset({"Housing", "Revenues"}))
    assert store.cycle.words(RECORDS, both, BODY, Q4) == {}


def test_a_cabinet_member_neither_writes_nor_reads_them(store: Store) -> None:
    for refused in (
        lambda: store.cycle.write_words(VIEWER, WHOLE_COUNCIL, BODY, Q4, "summary", "Mine."),
        lambda: store.cycle.words(VIEWER, WHOLE_COUNCIL, BODY, Q4),
    ):
        with pytest.raises(NotPermitted):
            refused()
    assert texts(store) == {}


def test_the_trail_says_how_long_they_are_and_not_what_they_say(store: Store) -> None:
    write(store, "Hari Housing was late.")
    (line,) = store.audit(RECORDS, WHOLE_COUNCIL)
    assert (line.action, line.object) == ("write words for a paper", "words 1")
    assert line.detail == {"quarter": "2016-17Q4", "characters": 22, "replaces": False}
    assert "Hari" not in str(line)


def test_words_need_a_body_and_a_section_and_an_end(store: Store) -> None:
    with pytest.raises(StoreError, match="name of the body"):
        store.cycle.write_words(RECORDS, WHOLE_COUNCIL, " ", Q4, "summary", "Noted.")
    with pytest.raises(StoreError, match="need the section"):
        write(store, "Noted.", " ")
    write(store, "x" * LONGEST)
    with pytest.raises(StoreError, match="at most 10,000 characters; these have 10,001"):
        write(store, "x" * (LONGEST + 1))
    assert len(texts(store)["summary"]) == LONGEST
