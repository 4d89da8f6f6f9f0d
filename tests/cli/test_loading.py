"""Files of several services from the command line: each service gets its rows, and it is said how many."""

from pathlib import Path

import pytest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cli import main
from inforisk.quarters import Quarter
from inforisk.store import Store
from inforisk.vocabulary import Kind
from tests.workbooks import Rows, changed, workbook

RISKS: Rows = (
    ("Ref", "Service", "Risk", "Risk Owner", "Likelihood", "Impact", "Status"),
    ("R1", "Housing", "Case files are left on a bus", "Avery Quill", 4, 5, "Open"),
    ("R2", "Revenues", "The archive floods", "Bron Tamsett", 2, 2, "Open"),
    ("R3", "housing", "Leavers keep their access", "Avery Quill", 3, 3, "Open"),
)
BY_SERVICE = ["--by-service", "--quarter", "2016-17Q4"]


@pytest.fixture(autouse=True)
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    address = f"sqlite:///{(tmp_path / 'store.db').as_posix()}"
    monkeypatch.setenv("INFORISK_DATABASE_URL", address)
    Path("all.xlsx").write_bytes(workbook({"Risks": RISKS}))
    Path("gap.xlsx").write_bytes(workbook({"Risks": changed(RISKS, {(2, 1): None})}))
    return address


def kept(url: str) -> list[tuple[str, str]]:
    with Store.open(url) as store:
        rows = store.rows(LOCAL_PRINCIPAL, WHOLE_COUNCIL, Kind.RISKS, Quarter(2016, 4))
    return list(zip(rows["returned_by"], rows["risk_id"], strict=True))


def test_a_file_of_several_services_is_kept_for_each_and_the_rows_of_each_are_counted(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["load", "all.xlsx", *BY_SERVICE]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("all.xlsx, 2016-17 Q4. Findings: ")
    assert said[1:] == ["  Housing: kept, 2 records (Risks 2).", "  Revenues: kept, 1 record (Risks 1)."]
    assert kept(url) == [("Housing", "R1"), ("Housing", "R3"), ("Revenues", "R2")]


def test_loading_it_again_adds_nothing_and_another_file_says_whose_return_it_replaces(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["load", "all.xlsx", *BY_SERVICE])
    main(["load", "all.xlsx", *BY_SERVICE])
    assert capsys.readouterr().out.count("already saved") == 2
    Path("later.xlsx").write_bytes(workbook({"Risks": RISKS[:2]}))
    main(["load", "later.xlsx", *BY_SERVICE])
    said = capsys.readouterr().out
    assert "This replaces what Housing returned for 2016-17 Q4 in all.xlsx." in said
    assert "Revenues" not in said
    assert kept(url) == [("Housing", "R1"), ("Revenues", "R2")]


def test_a_row_that_names_no_service_keeps_everything_from_being_kept(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["load", "gap.xlsx", *BY_SERVICE]) == 2
    assert "gap.xlsx: 1 record of Risks without a service (row 3)." in capsys.readouterr().err
    assert kept(url) == []


def test_rows_without_a_service_go_to_the_one_that_is_named_for_them(url: str) -> None:
    assert main(["load", "gap.xlsx", *BY_SERVICE, "--service", "Governance"]) == 0
    assert kept(url) == [("Governance", "R2"), ("Housing", "R1"), ("Housing", "R3")]


def test_a_service_that_is_not_on_the_council_s_list_is_pointed_out(capsys: pytest.CaptureFixture[str]) -> None:
    main(["services", "open", "HOUSING", "--from", "2016-17Q1"])
    capsys.readouterr()
    assert main(["load", "all.xlsx", *BY_SERVICE]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "  HOUSING: kept, 2 records (Risks 2).",
        "  Revenues: kept, 1 record (Risks 1). Not on the list of services for 2016-17 Q4.",
    ]


def test_it_must_be_said_whose_return_it_is(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", "all.xlsx", "--quarter", "2016-17Q4"]) == 2
    assert "--service NAME, or --by-service" in capsys.readouterr().err
    assert kept(url) == []
