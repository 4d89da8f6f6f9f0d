"""What the council has settled, asked for and changed from the command line."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from inforisk.cli import main
from inforisk.council import CouncilSettings
from inforisk.store.setting_values import SETTINGS

PARAGRAPH_3 = (
    "Not for publication: exempt information under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act "
    "1972"
)


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INFORISK_DATABASE_URL", f"sqlite:///{(tmp_path / 'store.db').as_posix()}")


def settled(as_at: str, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert main(["settings", "--as-at", as_at, "--json"]) == 0
    answer: dict[str, object] = json.loads(capsys.readouterr().out)
    return answer


def test_every_setting_of_the_council_can_be_asked_for_and_set() -> None:
    assert list(SETTINGS) == [entry.name for entry in fields(CouncilSettings)]


def test_without_a_word_from_the_council_the_product_s_own_settings_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert settled("2017-03-31", capsys) == {
        "as_at": "2017-03-31",
        "training_due": None,
        "training_valid_months": None,
        "coverage_target": 95,
        "return_days": 14,
        "bodies": ["Audit and Procurement Committee", "Cabinet Member", "Information Management Strategy Group"],
        "scheme": "",
        "council": "",
        "contact": "",
        "siro": "Senior Information Risk Owner",
        "iao": "Information Asset Owner",
        "service_manager": "Service manager",
        "records_manager": "Records Manager",
        "governance_team": "Information Governance Team",
        "strategy_group": "Information Management Strategy Group",
        "data_protection_law": "",
        "exemption": "",
        "wording": {"data_protection_law": "Data Protection Act 1998", "exemption": PARAGRAPH_3},
    }


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("training_due", ["30/09/2017"], "2017-09-30"),
        ("training_valid_months", ["24"], 24),
        ("coverage_target", ["90"], 90),
        ("return_days", ["0"], 0),
        ("bodies", ["Cabinet Member", "Scrutiny"], ["Cabinet Member", "Scrutiny"]),
        ("scheme", ["five_by_five_npsa"], "five_by_five_npsa"),
        ("siro", ["Chief Officer for Risk"], "Chief Officer for Risk"),
        ("data_protection_law", ["the Act"], "the Act"),
    ],
)
def test_what_is_settled_holds_from_its_day_on_and_not_before(
    name: str, typed: list[str], value: object, capsys: pytest.CaptureFixture[str]
) -> None:
    before = settled("2017-03-31", capsys)[name]
    assert main(["settings", "set", name, *typed, "--from", "2017-04-01"]) == 0
    assert settled("2017-03-31", capsys)[name] == before
    assert settled("2017-04-01", capsys)[name] == value


def test_a_completion_can_count_for_ever_again(capsys: pytest.CaptureFixture[str]) -> None:
    main(["settings", "set", "training_valid_months", "12", "--from", "2017-04-01"])
    main(["settings", "set", "training_valid_months", "none", "--from", "2018-04-01"])
    assert settled("2018-03-31", capsys)["training_valid_months"] == 12
    assert settled("2018-04-01", capsys)["training_valid_months"] is None


def test_a_date_for_the_training_can_be_lifted_again(capsys: pytest.CaptureFixture[str]) -> None:
    main(["settings", "set", "training_due", "2018-06-30", "--from", "2017-04-01"])
    main(["settings", "set", "training_due", "none", "--from", "2018-04-01"])
    assert settled("2018-03-31", capsys)["training_due"] == "2018-06-30"
    assert settled("2018-04-01", capsys)["training_due"] is None


def test_none_brings_back_what_holds_where_the_council_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    for name, value in (("scheme", "five_by_five_npsa"), ("siro", "Chief"), ("exemption", "Exempt")):
        main(["settings", "set", name, value, "--from", "2017-04-01"])
        main(["settings", "set", name, "none", "--from", "2018-04-01"])
        assert settled("2018-03-31", capsys)[name] == value
        assert settled("2018-04-01", capsys)[name] == SETTINGS[name].usual


def test_the_history_says_who_settled_what_from_when_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "history"]) == 0
    assert capsys.readouterr().out == "Nothing was settled yet: what the product begins with holds.\n"
    main(["settings", "set", "return_days", "10", "--from", "2017-04-01", "--reason", "agreed by the group"])
    capsys.readouterr()
    assert main(["settings", "history"]) == 0
    assert re.sub(r"on \d.*\d{4}\.", "on DAY.", capsys.readouterr().out) == (
        "From 1 April 2017: Returns are due after the quarter's end: 10 days. Said by Local user on DAY. "
        "Agreed by the group.\n"
    )
    assert main(["settings", "history", "--json"]) == 0
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert {name: change[name] for name in ("name", "value", "from_date", "reason", "said_by")} == {
        "name": "return_days",
        "value": 10,
        "from_date": "2017-04-01",
        "reason": "agreed by the group",
        "said_by": "Local user",
    }


def test_the_settings_are_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "set", "return_days", "1", "--from", "01/04/2017"]) == 0
    assert capsys.readouterr().out == "From 1 April 2017: Returns are due after the quarter's end: 1 day\n"
    assert main(["settings", "--as-at", "2017-04-01"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Settled as on 1 April 2017:",
        "training_due           Owners complete the course by: no date set",
        "training_valid_months  A completion counts for: ever",
        "coverage_target        Owners trained, at least: 95%",
        "return_days            Returns are due after the quarter's end: 1 day",
        "bodies                 Reported to: Audit and Procurement Committee; Cabinet Member; "
        "Information Management Strategy Group",
        "scheme                 Scoring scheme: the installation's own",
        "council                Name of the council: not given",
        "contact                Whom readers write to: not given",
        "siro                   The SIRO is called: Senior Information Risk Owner",
        "iao                    An IAO is called: Information Asset Owner",
        "service_manager        A service manager is called: Service manager",
        "records_manager        The Records Manager is called: Records Manager",
        "governance_team        The Information Governance Team is called: Information Governance Team",
        "strategy_group         The strategy group is called: Information Management Strategy Group",
        "data_protection_law    Data protection law, as cited: the law of the day",
        "exemption              Wording on papers that are not for publication: the usual wording of the day",
        "Papers of that day cite: Data Protection Act 1998.",
    ]


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        (
            "training_due",
            ["soon"],
            "The setting 'training_due' is a date such as 2017-06-30, or nothing where no date is set; 'soon' is not.",
        ),
        ("training_valid_months", ["0"], "a number of months, at least 1"),
        ("coverage_target", ["101"], "a whole percentage between 0 and 100; '101' is not."),
        ("coverage_target", ["95%"], "'95%' is not."),
        ("return_days", ["7", "14"], "The setting 'return_days' has one value, not 2."),
        ("bodies", ["  "], "a list of names"),
        ("scheme", ["red"], "a shipped scheme's name, or blank for the installation's own; 'red' is not."),
        ("siro", [" "], "The setting 'siro' is a name; ' ' is not."),
        ("contact", ["x" * 301], "a text of at most 300 characters"),
    ],
)
def test_a_value_a_setting_cannot_have_is_refused_and_nothing_changes(
    name: str, typed: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = settled("2017-04-01", capsys)
    assert main(["settings", "set", name, *typed, "--from", "2017-04-01"]) == 2
    assert said in capsys.readouterr().err
    assert settled("2017-04-01", capsys) == before
