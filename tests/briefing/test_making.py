"""A briefing from request to finished files, on a small council of two quarters made by hand."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL, Principal, Role, Scope
from inforisk.briefing import making
from inforisk.briefing.audience.identifiers import Found
from inforisk.briefing.audience.known_names import KnownNames
from inforisk.briefing.contents import summary
from inforisk.briefing.making import briefing_of, default_comparison, note, prepared, previewed, words_of
from inforisk.briefing.paper.blocks import AuthorsWords, Cell, PaperTable
from inforisk.briefing.paper.paper import Audience, Format, Paper
from inforisk.briefing.reconciling.reconciled import NotReconciled
from inforisk.briefing.request import Request
from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.errors import NotFound, NotPermitted
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from tests.cycle.registers import accept, frozen, hand_in, opened_store

Q3, Q4, NEXT = Quarter(2016, 3), Quarter(2016, 4), Quarter(2017, 1)
DAY = date(2017, 4, 13)
NOON = datetime(2017, 4, 13, 12, tzinfo=UTC)
BODY = "Cabinet Member"
THEN = [("R1", "Case files are lost", 5, 5, "open"), ("R2", "The archive floods", 1, 2, "open")]
NOW = [
    ("R1", "Case files are lost", 3, 3, "open"),
    ("R2", "The archive floods", 1, 2, "closed"),
    ("R3", "Leavers keep their access", 5, 4, "open"),
    ("R4", "A letter goes astray", None, 3, "open"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Two frozen quarters and one that is open."""
    with opened_store(tmp_path_factory.mktemp("making")) as held:
        for quarter, risks in ((Q3, THEN), (Q4, NOW)):
            hand_in(held, "Housing", quarter, risks)
            accept(held, "Housing", quarter)
            frozen(held, quarter)
        hand_in(held, "Housing", NEXT, NOW)
        yield held


@pytest.fixture
def archive(store: Store) -> Archive:
    return Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, DEFAULT)


def at(archive: Archive, quarter: Quarter) -> Standing:
    return next(one for one in archive.standings() if one.quarter == quarter)


def asked(audience: Audience = Audience.PUBLIC, *formats: Format) -> Request:
    return Request(BODY, audience, formats or tuple(Format))


def test_every_format_asked_for_is_made_under_a_name_that_says_what_it_is(archive: Archive) -> None:
    made = briefing_of(archive, at(archive, Q4), at(archive, Q3), asked(), DAY)
    stem = "2016-17Q4 Information risk - Cabinet Member - public"
    names = list(made.files)
    assert [name for name in names if name.endswith((".pptx", ".docx", ".pdf", ".xlsx"))] == [
        f"{stem} - slides.pptx",
        f"{stem} - one page.pptx",
        f"{stem}.docx",
        f"{stem}.pdf",
        f"{stem} - one page.pdf",
        f"{stem}.xlsx",
    ]
    assert {name.rpartition(".")[2] for name in names} == {one.value for one in Format}
    assert all(name.startswith(stem) for name in names)


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("Scrutiny: Board/3", "Scrutiny Board 3"),
        ("Board\u202exslx\u200b.\x07", "Board xslx ."),
        ("x" * 300, "x" * 80),
        ("\N{LATIN SMALL LETTER E WITH ACUTE}" * 300, "\N{LATIN SMALL LETTER E WITH ACUTE}" * 40),
    ],
)
def test_whatever_a_body_is_called_its_files_have_names_that_can_be_written_and_read(
    archive: Archive, body: str, named: str
) -> None:
    stem = replace(previewed_paper(archive), body=body).file_stem
    assert stem == f"2016-17Q4 Information risk - {named} - public"


def test_an_exempt_briefing_says_so_in_every_file_name(archive: Archive) -> None:
    made = briefing_of(archive, at(archive, Q4), None, asked(Audience.EXEMPT, Format.XLSX, Format.CSV), DAY)
    assert all(name.startswith("OFFICIAL-SENSITIVE 2016-17Q4") for name in made.files)
    assert made.archive()[0].startswith("OFFICIAL-SENSITIVE 2016-17Q4")


def test_the_same_snapshot_gives_the_same_files_byte_for_byte(archive: Archive) -> None:
    first, second = (briefing_of(archive, at(archive, Q4), at(archive, Q3), asked(), DAY) for _ in range(2))
    assert [name for name in first.files if first.files[name] != second.files[name]] == []
    assert first.digest == second.digest
    assert first.archive() == second.archive()


def test_the_archive_holds_every_file_and_nothing_else(archive: Archive) -> None:
    made = briefing_of(archive, at(archive, Q4), None, asked(Audience.PUBLIC, Format.DOCX, Format.CSV), DAY)
    with zipfile.ZipFile(io.BytesIO(made.archive()[1])) as held:
        assert {name: held.read(name) for name in held.namelist()} == dict(made.files)


def test_a_quarter_that_is_not_frozen_makes_a_draft(archive: Archive) -> None:
    made = briefing_of(archive, at(archive, NEXT), at(archive, Q4), asked(Audience.PUBLIC, Format.CSV), DAY)
    assert made.paper.marking == "DRAFT"
    assert all(name.startswith("DRAFT 2017-18Q1") for name in made.files)


def test_the_steps_are_told_while_it_works(archive: Archive) -> None:
    told: list[tuple[int, int, str]] = []
    request = asked(Audience.PUBLIC, Format.XLSX, Format.CSV)
    briefing_of(archive, at(archive, Q4), None, request, DAY, lambda *step: told.append(step))
    assert told == [
        (0, 5, "Writing the sentences"),
        (1, 5, "Writing XLSX"),
        (2, 5, "Writing CSV"),
        (3, 5, "Counting again from the stored rows"),
        (4, 5, "Reading the finished files back"),
        (5, 5, "Done"),
    ]


def _one_more(table: PaperTable) -> PaperTable:
    def cell(one: Cell) -> Cell:
        return replace(one, value=one.value + 1) if one.key and isinstance(one.value, int) else one

    return replace(table, rows=tuple(tuple(map(cell, row)) for row in table.rows))


def test_a_writer_that_gets_a_number_wrong_stops_the_export(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    tables = Paper.tables
    monkeypatch.setattr(Paper, "tables", lambda paper: tuple(map(_one_more, tables(paper))))
    written = dict(making.WRITERS[Format.CSV](previewed_paper(archive), asked()))
    monkeypatch.undo()
    monkeypatch.setattr(making, "WRITERS", {**making.WRITERS, Format.CSV: lambda *_: written})
    with pytest.raises(NotReconciled, match=r"\.csv"):
        briefing_of(archive, at(archive, Q4), at(archive, Q3), asked(Audience.PUBLIC, Format.CSV), DAY)


def previewed_paper(archive: Archive) -> Paper:
    return previewed(archive, at(archive, Q4), at(archive, Q3), asked(), DAY)[0]


def test_whoever_may_not_export_gets_no_briefing(store: Store) -> None:
    member = Principal("member", "Cabinet Member", frozenset({Role.VIEWER}))
    theirs = Archive(store, member, WHOLE_COUNCIL, DEFAULT)
    ours = Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, DEFAULT)
    with pytest.raises(NotPermitted):
        briefing_of(theirs, at(ours, Q4), None, asked(), DAY)


def test_a_service_manager_gets_a_briefing_of_own_services_that_says_so(store: Store) -> None:
    manager = Principal("manager", "Morgan Manager", frozenset({Role.MANAGER}))
    theirs = Archive(store, manager, Scope(frozenset({"Housing"})), DEFAULT)
    made = briefing_of(theirs, at(theirs, Q4), None, asked(Audience.PUBLIC, Format.CSV), DAY)
    assert "Housing" in made.paper.imprint.covers
    with pytest.raises(NotPermitted):
        briefing_of(Archive(store, manager, WHOLE_COUNCIL, DEFAULT), at(theirs, Q4), None, asked(), DAY)


def test_a_body_is_compared_with_what_it_was_last_shown_else_with_the_quarter_before(archive: Archive) -> None:
    assert default_comparison(archive, at(archive, Q3), BODY) is None
    assert default_comparison(archive, at(archive, Q4), BODY) == at(archive, Q3)
    assert default_comparison(archive, at(archive, NEXT), "A body nobody reported to") == at(archive, Q4)


def test_a_paper_looks_back_and_never_at_itself_or_forward(archive: Archive) -> None:
    with pytest.raises(NotFound, match="2016-17 Q4 does not come before 2016-17 Q4"):
        briefing_of(archive, at(archive, Q4), at(archive, Q4), asked(), DAY)
    with pytest.raises(NotFound, match="2016-17 Q4 does not come before 2016-17 Q3"):
        briefing_of(archive, at(archive, Q3), at(archive, Q4), asked(), DAY)


def test_a_final_briefing_becomes_the_last_report_to_its_body_and_a_draft_does_not(archive: Archive) -> None:
    body = "Scrutiny Board"
    request = replace(asked(Audience.PUBLIC, Format.CSV), body=body)
    draft = briefing_of(archive, at(archive, NEXT), None, request, DAY)
    note(archive, draft, request, at(archive, NEXT), None, NOON)
    assert archive.store.cycle.reports(*_WHO, body) == ()
    final = briefing_of(archive, at(archive, Q3), None, request, DAY)
    note(archive, final, request, at(archive, Q3), None, NOON)
    assert default_comparison(archive, at(archive, NEXT), body) == at(archive, Q3)
    made = archive.store.cycle.papers(*_WHO, body)
    assert [(one.label, one.is_draft, one.digest == final.digest) for one in made] == [
        ("2016-17 Q3", False, True),
        ("2017-18 Q1 (not frozen)", True, False),
    ]


_WHO = (LOCAL_PRINCIPAL, WHOLE_COUNCIL)


def test_the_authors_words_come_into_the_paper_set_apart(archive: Archive) -> None:
    archive.store.cycle.write_words(*_WHO, BODY, Q4, "summary", "We ask for patience.", at=NOON)
    words = words_of(archive, at(archive, Q4), BODY)
    request = replace(asked(Audience.PUBLIC, Format.CSV), words=words)
    written = {
        audience: previewed(archive, at(archive, Q4), at(archive, Q3), replace(request, audience=audience), DAY)[0]
        for audience in Audience
    }
    said = {audience: _words_in(paper) for audience, paper in written.items()}
    assert said == {
        Audience.EXEMPT: [AuthorsWords("We ask for patience.", "Local user")],
        Audience.PUBLIC: [AuthorsWords("We ask for patience.", "an officer of the council")],
    }


def _with(text: str, audience: Audience, replaces: bool = False) -> Request:
    words = {"summary": AuthorsWords(text, "Priya Example", replaces)}
    return replace(asked(audience, Format.CSV), words=words, facts=(("Wards affected", text),))


@pytest.mark.parametrize("audience", list(Audience))
def test_a_paper_put_together_from_what_was_worked_out_before_is_the_same_as_one_made_anew(
    archive: Archive, audience: Audience
) -> None:
    before = prepared(archive, at(archive, Q4), at(archive, Q3), BODY, DAY)
    requests = [
        asked(audience),
        _with("We wait.", audience),
        _with("Ben Baker waits.", audience, True),
        asked(audience),
    ]
    found = [before.paper(one) for one in requests]
    assert found == [previewed(archive, at(archive, Q4), at(archive, Q3), one, DAY) for one in requests]
    assert (found[0] == found[3], found[0] == found[1], found[1] == found[2]) == (True, False, False)


def test_when_only_the_words_and_the_cover_change_nothing_else_is_worked_out_or_searched_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = prepared(archive, at(archive, Q4), at(archive, Q3), BODY, DAY)
    before.paper(_with("We wait.", Audience.PUBLIC))
    read: list[int] = []
    found_in = KnownNames.found_in

    def noted(names: KnownNames, text: str) -> Iterable[Found]:
        read.append(len(text))
        return found_in(names, text)

    monkeypatch.setattr(KnownNames, "found_in", noted)
    monkeypatch.setattr(summary, "headline", None)
    before.paper(_with("We wait no longer.", Audience.PUBLIC))
    assert 18 <= sum(read) < 600, "the new words wherever they stand, not the registers"


def _words_in(paper: Paper) -> list[AuthorsWords]:
    return [block for block in paper.blocks() if isinstance(block, AuthorsWords)]
