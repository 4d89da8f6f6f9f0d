"""The council's list of services, changed from the command line."""

import json
from pathlib import Path

import pytest

from inforisk.cli import main


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INFORISK_DATABASE_URL", f"sqlite:///{(tmp_path / 'store.db').as_posix()}")
    for name in ("Housing", "Planning", "Museums"):
        assert main(["services", "open", name, "--directorate", "Place", "--from", "2015-16Q3"]) == 0


def listed(quarter: str, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    capsys.readouterr()
    assert main(["services", "list", "--quarter", quarter, "--json"]) == 0
    return [(one["directorate"], one["name"]) for one in json.loads(capsys.readouterr().out)["services"]]


def test_every_kind_of_change_holds_from_its_quarter_on(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["rename", "Planning", "--into", "Planning and Growth", "--from", "2016-17Q1", "--reason", "Restructure"],
        ["split", "Housing", "--into", "Homes", "Rents", "--from", "2016-17Q2"],
        ["merge", "Homes", "Rents", "--into", "Homes and Rents", "--from", "2016-17Q3", "--directorate", "People"],
        ["move", "Museums", "--directorate", "Resources", "--from", "2016-17Q3"],
        ["close", "Museums", "--from", "2016-17Q4"],
    ):
        assert main(["services", *words]) == 0
    assert listed("2015-16Q4", capsys) == [("Place", "Housing"), ("Place", "Museums"), ("Place", "Planning")]
    assert [name for _, name in listed("2016-17Q1", capsys)] == ["Housing", "Museums", "Planning and Growth"]
    assert [name for _, name in listed("2016-17Q2", capsys)] == ["Homes", "Museums", "Planning and Growth", "Rents"]
    assert listed("2016-17Q3", capsys) == [
        ("People", "Homes and Rents"),
        ("Place", "Planning and Growth"),
        ("Resources", "Museums"),
    ]
    assert listed("2016-17Q4", capsys) == [("People", "Homes and Rents"), ("Place", "Planning and Growth")]


def test_the_list_says_what_changed_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    main(["services", "rename", "Planning", "--into", "Growth", "--from", "2016-17Q1", "--reason", "Restructure"])
    capsys.readouterr()
    assert main(["services", "list", "--quarter", "2016-17Q1"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "2016-17 Q1: 3 services are on the list."
    assert said[-1] == "From 2016-17 Q1: Planning renamed into Growth: Restructure"


def test_a_service_that_is_not_on_the_list_then_cannot_be_changed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["services", "close", "Museums", "--from", "2015-16Q2"]) == 2
    assert capsys.readouterr().err.strip() == "Museums is not on the list of services for 2015-16 Q2."
    assert main(["services", "split", "Museums", "--into", "Culture", "--from", "2016-17Q1"]) == 2
    assert "at least two it became" in capsys.readouterr().err
