"""The command line, by what a person types and what comes back."""

import json
from pathlib import Path

import pytest

from inforisk.cli import main
from inforisk.registers import ALL
from tests.workbooks import ASSETS, RISKS, changed, workbook


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INFORISK_DATABASE_URL", f"sqlite:///{(tmp_path / 'store.db').as_posix()}")
    Path("clean.xlsx").write_bytes(workbook({"Assets": ASSETS, "Risks": RISKS}))
    Path("faulty.xlsx").write_bytes(workbook({"Risks": changed(RISKS, {(1, 3): "Hihg"})}))
    Path("paper.xlsx").write_bytes(b"%PDF-1.7 something")
    return tmp_path


def check(*arguments: str) -> int:
    return main(["check", "--as-at", "2017-03-31", *arguments])


def test_a_clean_workbook_ends_in_0_and_no_errors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("clean.xlsx") == 0
    said = capsys.readouterr().out
    assert "Risks: Information Risk Register, 3 rows, headings in row 1" in said
    assert "ERROR" not in said


def test_an_unreadable_level_ends_in_1_and_names_its_cell(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("faulty.xlsx") == 1
    said = capsys.readouterr().out
    assert "Risks!D2: 'Hihg'" in said


def test_a_file_that_cannot_be_read_ends_in_2_with_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check("paper.xlsx") == 2
    assert "PDF" in capsys.readouterr().out


def test_a_file_that_is_not_there_ends_in_2_without_a_traceback(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check("nowhere.xlsx") == 2
    assert capsys.readouterr().err.startswith("nowhere.xlsx could not be opened")


def test_json_for_one_file_holds_what_was_recognised_and_every_finding(folder: Path) -> None:
    assert check("faulty.xlsx", "--json", "answer.json") == 1
    answer = json.loads(Path("answer.json").read_text(encoding="utf-8"))
    (sheet,) = answer["sheets"]
    assert (answer["file"], answer["outcome"], answer["refusal"]) == ("faulty.xlsx", "read", None)
    assert (sheet["sheet"], sheet["kind"], sheet["header_rows"], sheet["first_data_row"], sheet["rows"]) == (
        "Risks",
        "risks",
        [1],
        2,
        3,
    )
    assert {letter: column["field"] for letter, column in sheet["columns"].items()} == {
        "A": "risk_id",
        "B": "risk",
        "C": "risk_owner",
        "D": "residual_likelihood",
        "E": "residual_impact",
        "F": "residual_score",
        "G": "status",
        "H": "asset_id",
    }
    errors = [finding for finding in sheet["findings"] if finding["severity"] == "error"]
    assert [(one["cell"], one["row"], one["field"], one["value"]) for one in errors] == [
        ("D2", 2, "residual_likelihood", "Hihg")
    ]
    assert set(errors[0]) == {"code", "severity", "cell", "row", "field", "value", "message", "advice"}


def test_json_of_several_files_goes_into_a_folder_named_after_their_paths(folder: Path) -> None:
    Path("returns").mkdir()
    Path("returns/housing.xlsx").write_bytes(Path("clean.xlsx").read_bytes())
    assert check("clean.xlsx", "returns/housing.xlsx", "--json", "answers") in (0, 1)
    assert sorted(path.name for path in Path("answers").iterdir()) == ["clean.xlsx.json", "returns__housing.xlsx.json"]


def test_a_dash_prints_one_object_a_line_and_says_what_was_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check("clean.xlsx", "paper.xlsx", "--json", "-") == 2
    read, refused = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (read["outcome"], refused["outcome"], refused["sheets"]) == ("read", "refused", [])
    assert set(refused["refusal"]) == {"code", "message"}


def test_two_files_do_not_fit_one_json_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("clean.xlsx", "faulty.xlsx", "--json", "answer.json") == 2
    assert "folder" in capsys.readouterr().err
    assert not Path("answer.json").exists()


def test_loading_the_same_file_twice_keeps_it_once_and_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["load", "clean.xlsx", "--service", "Housing", "--quarter", "2016-17Q4"]
    assert main(words) == 0
    assert "kept for Housing, 2016-17 Q4" in capsys.readouterr().out
    assert main(words) == 0
    assert "already saved" in capsys.readouterr().out


def test_a_second_workbook_of_the_same_kind_says_what_it_replaces_and_a_name_in_other_letters_is_the_same_service(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["load", "clean.xlsx", "--service", "Housing", "--quarter", "2016-17Q4"]) == 0
    capsys.readouterr()
    main(["load", "faulty.xlsx", "--service", " housing", "--quarter", "2016-17Q4"])
    assert "This replaces what Housing returned for 2016-17 Q4 in clean.xlsx." in capsys.readouterr().out


def test_a_quarter_that_is_none_is_refused_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", "clean.xlsx", "--service", "Housing", "--quarter", "spring"]) == 2
    assert "spring" in capsys.readouterr().err


@pytest.mark.parametrize("kind", sorted(ALL))
def test_a_blank_template_is_recognised_as_its_own_register(kind: str, folder: Path) -> None:
    assert main(["template", kind, "--out", "blank.xlsx"]) == 0
    assert check("blank.xlsx", "--json", "blank.json") in (0, 1)
    sheets = json.loads(Path("blank.json").read_text(encoding="utf-8"))["sheets"]
    assert [sheet["kind"] for sheet in sheets if sheet["kind"]] == [kind]


def test_annotate_then_correct_then_check_leaves_no_error(folder: Path) -> None:
    from openpyxl import load_workbook

    assert main(["annotate", "faulty.xlsx", "--out", "marked.xlsx", "--as-at", "2017-03-31"]) == 1
    book = load_workbook("marked.xlsx")
    assert "Hihg" in book["Risks"]["D2"].comment.text
    book["Risks"]["D2"] = "4 - Likely"
    book.save("corrected.xlsx")
    assert check("corrected.xlsx") == 0


def test_a_workbook_is_never_written_over_by_its_own_marked_copy(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path("faulty.xlsx").read_bytes()
    assert main(["annotate", "faulty.xlsx", "--out", "./faulty.xlsx"]) == 2
    assert "another name" in capsys.readouterr().err
    assert main(["annotate", "faulty.xlsx", "--out", "faulty"]) == 2
    assert "ends in .xlsx" in capsys.readouterr().err
    assert Path("faulty.xlsx").read_bytes() == before


def test_a_date_may_be_typed_the_british_way(folder: Path) -> None:
    assert main(["check", "clean.xlsx", "--as-at", "31/03/2017"]) == 0


def test_schemes_prints_every_shipped_scheme_with_its_cells(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schemes"]) == 0
    said = capsys.readouterr().out
    assert "C4" in said
    assert "25" in said


def test_a_scheme_nobody_ships_is_refused_with_the_names_there_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check("clean.xlsx", "--scheme", "coventry") == 2
    assert "five_by_five_three_band" in capsys.readouterr().err
