"""The example council, loaded and frozen by one command, and every answer it gives."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cli import main
from inforisk.cli.installation import judging_of, open_store
from inforisk.cycle.archive import Archive
from inforisk.cycle.evidence import evidence_of
from inforisk.cycle.moved import Movement, movement_between
from inforisk.examples import freeze_example
from inforisk.metrics.focus import Focus
from inforisk.metrics.numbers import NUMBERS, Evidence, told
from inforisk.metrics.since import came_and_went
from inforisk.vocabulary import Kind

TO_ASK = ("position", "movement", "progress", "coverage", "maturity", "incidents", "quality")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The example council with its six quarters frozen; made once, only read afterwards."""
    folder = tmp_path_factory.mktemp("example")
    before = os.environ.get("INFORISK_DATABASE_URL")
    os.environ["INFORISK_DATABASE_URL"] = f"sqlite:///{(folder / 'store.db').as_posix()}"
    assert main(["example", "--freeze"]) == 0
    yield folder
    if before is None:
        del os.environ["INFORISK_DATABASE_URL"]
    else:
        os.environ["INFORISK_DATABASE_URL"] = before


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    capsys.readouterr()
    assert main([*words, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return answer


def test_the_audit_plan_stood_at_8_46_and_75_of_77_at_its_published_dates(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = answered(capsys, "progress", "--plan", "ICO audit")
    published = {one["on"]: point for point in answer["points"] for one in point["reported"]}
    dates = ("2016-07-25", "2016-10-24", "2017-04-13")
    assert [(published[on]["complete"], published[on]["total"]) for on in dates] == [(8, 77), (46, 77), (75, 77)]
    assert [one["recommendation"] for one in answer["outstanding"]] == [
        "Approve an Information Risk Policy that sets out how information risk is found, assessed and accepted",
        "Set up an Information Risk Register fed by the asset owners",
    ]
    assert {one["status"] for one in answer["outstanding"]} == {"awaiting approval"}
    assert answer["percentage"] == 97.4


def test_every_point_of_the_audit_plan_adds_up(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    statuses = ("complete", "awaiting_approval", "in_progress", "not_started", "rejected", "superseded", "unknown")
    points = answered(capsys, "progress", "--plan", "ICO audit")["points"]
    assert [point["quarter"] for point in points] == [
        "2015-16 Q4", "2016-17 Q1", "2016-17 Q2", "2016-17 Q3", "2016-17 Q4",
    ]  # fmt: skip
    assert [sum(point[status] for status in statuses) for point in points] == [77] * 5


def test_an_earlier_quarter_is_answered_as_it_stood_then(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = answered(capsys, "progress", "--plan", "ICO audit", "--quarter", "2016-17Q2")
    assert (answer["as_at"], answer["complete"], len(answer["outstanding"])) == ("2016-09-30", 46, 31)
    assert [point["quarter"] for point in answer["points"]][-1] == "2016-17 Q2"


def test_a_service_that_did_not_return_stands_carried_forward(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    board = answered(capsys, "quarter", "status", "2016-17Q2")
    (education,) = [one for one in board["services"] if one["service"] == "Education and Inclusion"]
    assert (education["state"], education["returned_for"]) == ("not returned", "2016-17 Q1")
    assert education["quarters_stale"] == 1
    assert board["states"]["accepted"] == 12


def test_the_directorates_are_those_of_the_list(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    board = answered(capsys, "quarter", "status", "2016-17Q4")
    assert {one["directorate"] for one in board["services"]} == {"People", "Place", "Resources"}
    assert len(board["services"]) == 13


def test_movement_reconciles_and_says_none(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    moved = answered(capsys, "movement", "--from", "2016-17Q3", "--to", "2016-17Q4")
    risks = moved["risks"]
    gone = len(risks["closed"]) + len(risks["vanished"])
    assert risks["before_count"] - gone + len(risks["added"]) + len(risks["reopened"]) == risks["after_count"]
    assert any("Vanished without being closed: none." in line for line in moved["words"])


@pytest.mark.parametrize("command", TO_ASK)
def test_every_answer_is_had_in_words_and_as_data_of_the_same_quarter(
    command: str, example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main([command]) == 0
    words = capsys.readouterr().out.splitlines()
    answer = answered(capsys, command)
    assert answer["words"] == words
    assert (answer.get("to") or answer)["label"] == "2016-17 Q4"


def test_the_cells_the_bands_and_those_not_assessed_add_up(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = answered(capsys, "position")
    assert sum(cell["count"] for cell in answer["cells"]) == answer["assessed"]
    assert sum(answer["bands"].values()) == answer["total"] == answer["assessed"] + answer["not_assessed"]
    assert all(len(cell["refs"]) == cell["count"] for cell in answer["cells"])


def test_a_trend_ends_where_the_position_stands(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    points = answered(capsys, "trend", "risks-by-band")["points"]
    position = answered(capsys, "position")
    assert [point["label"] for point in points][::5] == ["2015-16 Q3", "2016-17 Q4"]
    assert points[-1]["values"] == position["bands"]
    by_service = answered(capsys, "trend", "risks", "--by", "service")["points"]
    assert sum(value or 0 for value in by_service[-1]["values"].values()) == position["total"]


def test_training_counts_every_owner_in_one_state(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = answered(capsys, "coverage", "--quarter", "2016-17Q4")
    assert sum(answer["counts"].values()) == answer["total"] == len(answer["owners"])
    assert answer["due"] == "2017-06-30"


def test_freezing_the_example_again_changes_nothing(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = answered(capsys, "quarter", "status", "2016-17Q4")
    with open_store() as store:
        assert freeze_example(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL) == 0
    assert answered(capsys, "quarter", "status", "2016-17Q4") == before


@pytest.mark.parametrize("command", TO_ASK)
def test_an_empty_store_is_answered_with_what_to_do_first(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("INFORISK_DATABASE_URL", f"sqlite:///{(tmp_path / 'empty.db').as_posix()}")
    assert main([command]) == 2
    assert capsys.readouterr().err.strip() == (
        "Nothing has been returned yet: load a return first, or the example council."
    )


@pytest.fixture(scope="module")
def archive(example: Path) -> Iterator[Archive]:
    """The archive of the example council."""
    with open_store() as store:
        yield Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, judging_of(None, store))


def between(archive: Archive, before: str, after: str) -> tuple[Evidence, Movement]:
    found = {one.label: one for one in archive.standings()}
    evidence = evidence_of(archive, found[after], found[before])
    return evidence, movement_between(archive, found[before], found[after])


@pytest.mark.parametrize(("before", "after"), [("2015-16 Q3", "2016-17 Q1"), ("2016-17 Q1", "2016-17 Q4")])
def test_every_number_with_what_came_and_without_what_went_is_the_number_now(
    archive: Archive, before: str, after: str
) -> None:
    evidence, moved = between(archive, before, after)
    by_kind = {Kind.RISKS: moved.risks, Kind.ASSETS: moved.assets, Kind.ACTIONS: moved.actions}
    told_of = set()
    for name, number in NUMBERS.items():
        now, since = told(name, evidence), came_and_went(number, evidence, by_kind.get(number.kind))
        if since is not None and now.before is not None:
            told_of.add(name)
            assert now.before + len(since.came) - len(since.went) == now.counted.value, name
    assert {"open-risks", "risks-above-appetite", "owners", "assets"} <= told_of


def test_before_any_training_record_nobody_knows_who_is_trained_and_nothing_is_compared_with_it(
    archive: Archive,
) -> None:
    first, _ = between(archive, "2015-16 Q4", "2016-17 Q1")
    assert told("owners-trained", first).unknown == "no training record was returned"
    second, _ = between(archive, "2016-17 Q1", "2016-17 Q2")
    now = told("owners-trained", second)
    assert (now.of_whole, now.change) == ("0 of 44", None)
    assert now.change_words == "not known at 2016-17 Q1, so not compared"


def test_what_the_example_cannot_say_is_not_known(archive: Archive) -> None:
    evidence, _ = between(archive, "2016-17 Q3", "2016-17 Q4")
    assert told("risks-above-tolerance", evidence).unknown == "the scheme has no tolerance line"
    assert told("risks-review-overdue", evidence).unknown == "no open risk gives a date of next review"
    assert told("risks-long-above", evidence).of_whole == "1 of 6"
    early, _ = between(archive, "2016-17 Q1", "2016-17 Q2")
    assert not told("risks-long-above", early).is_known


def test_a_filter_on_risks_changes_nothing_about_which_assets_a_risk_names(archive: Archive) -> None:
    last = archive.standings()[-1]
    evidence = evidence_of(archive, last, focus=Focus(categories=("Confidentiality",)))
    assert told("high-value-assets-without-risk", evidence).of_whole == "50 of 80"
