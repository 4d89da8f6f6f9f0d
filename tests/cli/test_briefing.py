"""The papers from the command line: what is written, what is said of it, and what is refused before anything leaves."""

import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cli import main
from inforisk.quarters import Quarter
from inforisk.store import PaperMade, Store
from tests.cycle.registers import accept, frozen, hand_in

WHO = (LOCAL_PRINCIPAL, WHOLE_COUNCIL)
Q3, Q4 = Quarter(2016, 3), Quarter(2016, 4)
STEM = "2016-17Q3 Information risk - Cabinet Member - public"
THEN = [("R1", "Case files are lost", 5, 5, "open"), ("R2", "The archive floods", 1, 2, "open")]
NOW = [("R1", "Priya Example keeps case files", 3, 3, "open"), ("R2", "The archive floods", 1, 2, "closed")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, beside a store of one frozen quarter and one that is not."""
    monkeypatch.setenv("INFORISK_DATABASE_URL", address(tmp_path))
    with Store.open(address(tmp_path)) as store:
        hand_in(store, "Housing", Q3, THEN)
        accept(store, "Housing", Q3)
        frozen(store, Q3)
        hand_in(store, "Housing", Q4, NOW)
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def address(folder: Path) -> str:
    return f"sqlite:///{(folder / 'store.db').as_posix()}"


def brief(*words: str, quarter: str = "2016-17Q3", formats: str = "csv") -> int:
    return main(
        ["brief", "--quarter", quarter, "--body", "cabinet  member", "--out", "papers", "--format", formats, *words]
    )


def papers(folder: Path) -> tuple[PaperMade, ...]:
    with Store.open(address(folder.parent)) as store:
        return store.cycle.papers(*WHO)


def trail(folder: Path) -> list[tuple[str, str]]:
    """What the audit trail says was made, reported and taken away, earliest first."""
    with Store.open(address(folder.parent)) as store:
        lines = [(one.action, one.object) for one in reversed(store.audit(*WHO))]
    return [one for one in lines if one[0] in ("make a paper", "report a snapshot to a body", "export")]


def written(folder: Path) -> list[str]:
    """Every file of the folder, by its path from there."""
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def answer(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed(capsys))
    return found


def test_the_files_are_written_and_the_paper_is_listed_as_a_report(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brief("--meeting", "02/05/2017", formats="xlsx,csv") == 0
    files = written(folder)
    assert f"papers/{STEM}.xlsx" in files
    assert f"papers/{STEM} - table heat-map-cells.csv" in files
    assert all(one.startswith(f"papers/{STEM}") and one.endswith((".xlsx", ".csv")) for one in files)
    (made,) = papers(folder)
    assert (made.body, made.label, made.formats, made.audience, made.meeting and made.meeting.isoformat()) == (
        "Cabinet Member", "2016-17 Q3", ("xlsx", "csv"), "public", "2017-05-02",
    )  # fmt: skip
    lines = printed(capsys).splitlines()
    assert lines[0].startswith(f"Wrote {len(files)} files to papers: As at 31 December 2016 | 2016-17 Q3, snapshot 1 (")
    assert lines[1] == "Compared with nothing earlier."
    assert (
        "Listed as paper 1, for Cabinet Member. Noted as reported to that body on 2 May 2017: its later papers "
        "begin from the latest position it has seen."
    ) in lines
    assert lines[-1].endswith("--held-back FILE writes the list.")
    assert trail(folder) == [("report a snapshot to a body", "snapshot 1"), ("make a paper", "paper 1")]


def test_the_same_as_one_json_object(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert brief("--json", "--zip") == 0
    told = answer(capsys)
    (made,) = papers(folder)
    assert sorted(told["files"]) == written(folder)
    assert f"papers/{STEM}.zip" in told["files"]
    assert {name: told[name] for name in ("paper", "body", "audience", "compared", "is_draft", "is_report")} == {
        "paper": 1, "body": "Cabinet Member", "audience": "public", "compared": None, "is_draft": False,
        "is_report": True,
    }  # fmt: skip
    assert (told["digest"], told["figures_checked"]) == (made.digest, made.figures)


def test_the_archive_holds_every_other_file(folder: Path) -> None:
    assert brief("--zip") == 0
    others = {Path(one).name for one in written(folder) if not one.endswith(".zip")}
    with zipfile.ZipFile(folder / "papers" / f"{STEM}.zip") as archive:
        assert set(archive.namelist()) == others


def test_a_draft_is_compared_with_the_frozen_quarter_and_is_no_report(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brief(quarter="2016-17Q4") == 0
    lines = printed(capsys).splitlines()
    assert "Compared with 2016-17 Q3." in lines
    assert "Listed as paper 1, for Cabinet Member. It is no report to that body." in lines
    assert all(Path(one).name.startswith("DRAFT 2016-17Q4") for one in written(folder))
    assert trail(folder) == [("make a paper", "paper 1")]


def test_an_exempt_paper_says_so_in_every_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert brief("--audience", "exempt", "--exemption", "Paragraph 1") == 0
    assert all(Path(one).name.startswith("OFFICIAL-SENSITIVE") for one in written(folder))
    assert "held" not in printed(capsys)


def test_lines_of_the_cover_are_typed_as_on_the_page(folder: Path) -> None:
    from docx import Document

    assert brief("--fact", "Wards affected: All", "--fact", "Key decision?:", formats="docx") == 0
    (report,) = [one for one in written(folder) if one.endswith(".docx")]
    document = Document(str(folder / report))
    cover = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    everything = "\n".join([*cover, *(one.text for one in document.paragraphs)])
    assert "Wards affected" in everything
    assert "Key decision?" not in everything


def test_the_list_of_what_was_held_back_is_noted_when_it_leaves(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brief("--held-back", "own/list.csv", quarter="2016-17Q4") == 0
    assert "The list is in own/list.csv." in printed(capsys)
    assert "OFFICIAL-SENSITIVE" in (folder / "own" / "list.csv").read_text(encoding="utf-8-sig")
    assert trail(folder) == [
        ("make a paper", "paper 1"),
        ("export", "held back from a public paper, as csv"),
    ]


BAD = [
    (["--audience", "everybody"], "--audience everybody is not known: choose from public, exempt."),
    (["--format", "odt"], "--format odt is not known: choose from pptx, docx, pdf, xlsx, png, svg, csv."),
    (["--format", " , "], "--format names nothing: choose from pptx, docx, pdf, xlsx, png, svg, csv."),
    (["--body", "  "], "A paper needs the name of the body it is for."),
    (["--body", "x" * 201], "The name of a body has at most 200 characters; this one has 201."),
    (["--sections", "summary,poems"], "There is no section poems. The sections are summary, recommendations, "),
    (["--meeting", "31/02/2017"], "--meeting 31/02/2017 is no day: write it as 13/04/2017 or 2017-04-13."),
    (["--fact", "Wards affected"], "“Wards affected” is no line of the cover: that is a name, a colon and what "),
    (["--fact", "Ward=All"], "“Ward=All” is no line of the cover"),
    (["--held-back", "h.txt"], "The list of what was held back is a .csv or an .xlsx file"),
    (["--held-back", "folder.csv"], "folder.csv is a folder: give --held-back the name of a file."),
    (["--held-back", "h.csv", "--audience", "exempt"], "Nothing is held back from an exempt paper"),
    (["--held-back", "taken/h.csv"], "is a file, and nothing can be written into it: give --held-back a folder."),
    (["--out", "taken"], "is a file, and nothing can be written into it: give --out a folder."),
    (["--out", "taken/below/papers"], "taken is a file, and nothing can be written into it: give --out a folder."),
    (["--template", "none.pptx"], "none.pptx could not be opened: No such file or directory."),
    (["--template", "taken"], "The template is no PowerPoint presentation; give a .pptx file."),
    (["--quarter", "2019-20Q1"], "Nothing was returned or frozen for 2019-20Q1."),
    (["--quarter", "spring"], "spring"),
    (["--compare", "2016-17Q3"], "2016-17 Q3 is compared with what was before it, and 2016-17 Q3 was not."),
    (["--compare", "2016-17Q4"], "compared with what was before it, and 2016-17 Q4 (not frozen) was not."),
    (["--held-back", f"papers/{STEM} - table heat-map-cells.csv"], "is the name of a file of the papers"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "why"), BAD, ids=[" ".join(words)[:40] for words, _ in BAD])
def test_what_cannot_be_meant_is_one_sentence_and_nothing_is_written_or_noted(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str], why: str
) -> None:
    (folder / "taken").write_text("a file", encoding="utf-8")
    (folder / "folder.csv").mkdir()
    assert brief(*words) == 2
    told = capsys.readouterr()
    assert (told.out, len(told.err.splitlines())) == ("", 1)
    assert why in told.err
    assert written(folder) == ["taken"]
    assert papers(folder) == ()
    assert trail(folder) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="who may do everything is refused nothing")
def test_a_folder_nobody_may_write_into_is_found_before_anything_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "papers").mkdir(mode=0o500)
    assert brief() == 2
    assert "Nothing may be written into" in capsys.readouterr().err
    assert papers(folder) == ()


def test_a_folder_that_may_not_be_written_into_is_told_before_anything_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert brief() == 2
    assert capsys.readouterr().err == f"Nothing may be written into {folder}: give --out another folder.\n"
    assert papers(folder) == ()


def test_a_folder_in_the_place_of_a_file_is_found_before_the_paper_is_noted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "papers" / f"{STEM} - table heat-map-cells.csv").mkdir(parents=True)
    assert brief() == 2
    assert "heat-map-cells.csv is a folder where a file is to go: give --out another folder." in capsys.readouterr().err
    assert (written(folder), papers(folder)) == ([], ())


def test_a_disk_that_fills_up_is_told_and_what_left_stays_noted(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fills_up(place: Path, content: bytes) -> int:
        if "heat-map-cells" in place.name:
            raise OSError(28, "No space left on device")
        with place.open("wb") as file:
            return file.write(content)

    monkeypatch.setattr(Path, "write_bytes", fills_up)
    assert brief() == 2
    told = capsys.readouterr()
    left = len(written(folder))
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert "heat-map-cells.csv could not be written: No space left on device." in told.err
    assert f"The papers are noted as made, but only {left} of " in told.err
    assert [one.id for one in papers(folder)] == [1]


def test_the_papers_made_are_listed_latest_first_and_by_body(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["papers"]) == 0
    assert printed(capsys) == "No paper has been made yet.\n"
    for body in ("Cabinet Member", "Scrutiny Board"):
        assert brief("--body", body) == 0
    printed(capsys)
    assert main(["papers"]) == 0
    first, second = printed(capsys).splitlines()
    assert first.startswith("2016-17 Q3 for Scrutiny Board, public, csv: made on ")
    assert second.startswith("2016-17 Q3 for Cabinet Member, public, csv: made on ")
    assert second.endswith(" by Local user")
    assert main(["papers", "--body", " SCRUTINY  board ", "--json"]) == 0
    told = answer(capsys)
    assert [(one["id"], one["body"], one["formats"]) for one in told["papers"]] == [(2, "Scrutiny Board", ["csv"])]
    assert told["words"] == [first]
