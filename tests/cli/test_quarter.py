"""A quarter run from the command line, from opening to reporting."""

import json
from pathlib import Path

import pytest

from inforisk.cli import main
from tests.workbooks import ASSETS, RISKS, changed, workbook


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INFORISK_DATABASE_URL", f"sqlite:///{(tmp_path / 'store.db').as_posix()}")
    Path("housing.xlsx").write_bytes(workbook({"Assets": ASSETS, "Risks": RISKS}))
    Path("later.xlsx").write_bytes(workbook({"Assets": ASSETS, "Risks": changed(RISKS, {(2, 3): 5, (2, 4): 5})}))
    Path("planning.xlsx").write_bytes(workbook({"Risks": RISKS}))
    return tmp_path


def run(words: str) -> int:
    return main([part.replace("_", " ") for part in words.split()])


def load(file: str, service: str, quarter: str = "2016-17Q3") -> None:
    assert run(f"load {file} --service {service} --quarter {quarter}") in (0, 1)


def said(words: str, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert run(words) == 0
    return capsys.readouterr().out


def answered(words: str, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    answer = json.loads(said(f"{words} --json", capsys))
    assert isinstance(answer, dict)
    return answer


def states(quarter: str, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    board = answered(f"quarter status {quarter}", capsys)
    return {one["service"]: one["state"] for one in board["services"]}  # type: ignore[attr-defined]


def test_a_quarter_opens_with_the_day_returns_are_due(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Returns are due on 14 January 2017" in said("quarter open 2016-17Q3", capsys)
    assert "Returns are due on 20 January 2017" in said("quarter open 2016-17Q3 --due 20/01/2017", capsys)
    assert answered("quarter status 2016-17Q3", capsys)["due_on"] == "2017-01-20"


def test_returns_are_queried_answered_and_accepted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load("housing.xlsx", "Housing")
    load("planning.xlsx", "Planning")
    assert states("2016-17Q3", capsys) == {"Housing": "received", "Planning": "received"}
    said("quarter query 2016-17Q3 Planning --note Who_owns_R1?", capsys)
    assert "Asked and not answered: Who owns R1?" in said("quarter status 2016-17Q3", capsys)
    said("quarter accept 2016-17Q3 --all", capsys)
    assert states("2016-17Q3", capsys) == {"Housing": "accepted", "Planning": "queried"}
    said("quarter answer 2016-17Q3 Planning --note Avery_Quill_does", capsys)
    said("quarter accept 2016-17Q3 Planning", capsys)
    assert states("2016-17Q3", capsys) == {"Housing": "accepted", "Planning": "accepted"}
    assert "Nothing of 2016-17 Q3 waits to be accepted." in said("quarter accept 2016-17Q3 --all", capsys)


def test_no_change_is_confirmed_by_name_and_carries_the_last_return(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load("housing.xlsx", "Housing")
    said("quarter no-change 2016-17Q4 Housing --by Hari_Hall", capsys)
    (housing,) = answered("quarter status 2016-17Q4", capsys)["services"]  # type: ignore[misc]
    assert (housing["state"], housing["confirmed_by"]) == ("no change confirmed", "Hari Hall")
    assert (housing["returned_for"], housing["quarters_stale"]) == ("2016-17 Q3", 0)


def test_what_cannot_be_said_is_refused_in_one_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load("housing.xlsx", "Housing")
    for words in (
        "quarter accept 2016-17Q3 Museums",
        "quarter no-change 2016-17Q3 Museums --by Hari_Hall",
        "quarter sign 2016-17Q3 iao --name Hari_Hall",
        "quarter sign 2016-17Q3 imsg --name Hari_Hall --service Housing",
        "quarter freeze 2016-17Q3",
        "quarter restate 2016-17Q3 --reason Late",
        "quarter reported 2016-17Q3 --body Cabinet_Member",
        "quarter chase 2016-17Q3",
        "quarter status spring",
        "movement --from 2016-17Q3 --to 2016-17Q4",
        "movement --since-report Nobody",
    ):
        capsys.readouterr()
        assert run(words) == 2, words
        told = capsys.readouterr()
        assert (told.out, len(told.err.splitlines())) == ("", 1), words


def test_what_stands_in_the_way_of_freezing_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load("housing.xlsx", "Housing")
    assert run("quarter freeze 2016-17Q3") == 2
    refused = capsys.readouterr().err
    assert "Housing: received but not accepted." in refused
    assert "Not signed by the records manager." in refused


def sign_and_freeze(quarter: str, capsys: pytest.CaptureFixture[str]) -> str:
    said(f"quarter accept {quarter} --all", capsys)
    said(f"quarter sign {quarter} service-manager --name Hari_Hall --service Housing", capsys)
    said(f"quarter sign {quarter} iao --name Avery_Quill --service Housing", capsys)
    said(f"quarter sign {quarter} records-manager --name Rosa_Records", capsys)
    said(f"quarter sign {quarter} imsg --name Ivy_Imsg", capsys)
    return said(f"quarter freeze {quarter}", capsys)


def test_a_signed_quarter_freezes_and_a_correction_becomes_a_restatement(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load("housing.xlsx", "Housing")
    assert "2016-17 Q3 is frozen as at 31 December 2016" in sign_and_freeze("2016-17Q3", capsys)
    assert run("quarter freeze 2016-17Q3") == 2
    load("later.xlsx", "Housing")
    said("quarter accept 2016-17Q3 --all", capsys)
    restated = said("quarter restate 2016-17Q3 --reason R2_was_too_low", capsys)
    assert "2016-17 Q3, restatement 1 is frozen" in restated
    assert "Reason: R2 was too low" in restated
    moved = answered("movement --from 2016-17Q3r0 --to 2016-17Q3r1", capsys)
    assert [one["ref"] for one in moved["risks"]["residual_up"]] == ["R2"]  # type: ignore[index]


def test_steps_of_the_sign_off_may_be_left_out_with_a_reason_that_is_kept(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load("housing.xlsx", "Housing")
    said("quarter accept 2016-17Q3 Housing", capsys)
    frozen = answered("quarter freeze 2016-17Q3 --reason The_group_did_not_meet", capsys)
    assert (frozen["number"], frozen["reason"]) == (1, "The group did not meet")


def test_movement_counts_from_the_last_report_to_a_body(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load("housing.xlsx", "Housing")
    sign_and_freeze("2016-17Q3", capsys)
    noted = said("quarter reported 2016-17Q3 --body Cabinet_Member --on 13/02/2017", capsys)
    assert noted.strip() == "2016-17 Q3 was reported to Cabinet Member on 13 February 2017."
    load("later.xlsx", "Housing", "2016-17Q4")
    since_report = answered("movement --since-report Cabinet_Member", capsys)
    assert since_report["from"]["label"] == "2016-17 Q3"  # type: ignore[index]
    assert since_report["to"]["label"] == "2016-17 Q4 (not frozen)"  # type: ignore[index]
    assert [one["ref"] for one in since_report["risks"]["residual_up"]] == ["R2"]  # type: ignore[index]
    assert since_report == answered("movement --from 2016-17Q3 --to 2016-17Q4", capsys)
    assert "Residual up: 1. R2 The archive floods" in said("movement", capsys)


def test_chasing_prints_the_words_and_writes_a_calendar_entry(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load("housing.xlsx", "Housing")
    said("quarter open 2016-17Q4 --due 14/04/2017", capsys)
    chased = said("quarter chase 2016-17Q4 --as-at 24/04/2017 --ics chase.ics", capsys)
    assert "Housing: information risk return for 2016-17 Q4, 10 days late" in chased
    assert Path("chase.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    (one,) = answered("quarter chase 2016-17Q4 --as-at 24/04/2017", capsys)["chases"]  # type: ignore[misc]
    assert (one["service"], one["days_late"], one["last_return"]) == ("Housing", 10, "2016-17 Q3")
    said("quarter not-returned 2016-17Q4 Housing --note On_strike", capsys)
    assert "Nobody is waited for." in said("quarter chase 2016-17Q4 --as-at 24/04/2017", capsys)


def test_a_return_sent_again_unchanged_is_said_to_be_identical(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load("housing.xlsx", "Housing")
    load("housing.xlsx", "Housing", "2016-17Q4")
    assert "Identical to what was returned before" in said("quarter status 2016-17Q4", capsys)
    load("later.xlsx", "Housing", "2016-17Q4")
    assert "Identical" not in said("quarter status 2016-17Q4", capsys)
