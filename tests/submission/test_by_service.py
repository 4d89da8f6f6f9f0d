"""Several services in one file: every row goes to the service it names, or somebody is told."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.council import ChangeKind, CouncilServices, ServiceChange
from inforisk.errors import NoService
from inforisk.intake import CheckedFile, check_files
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import NewSubmission
from inforisk.submission import shares, submissions_by_service
from inforisk.vocabulary import Kind
from tests.workbooks import Rows, changed, workbook

Q4 = Quarter(2016, 4)
AS_AT = date(2017, 3, 31)

RISKS: Rows = (
    ("Ref", "Service", "Risk", "Risk Owner", "Likelihood", "Impact", "Status"),
    ("R1", "Housing", "Case files are left on a bus", "Avery Quill", 4, 5, "Open"),
    ("R2", "Revenues", "The archive floods", "Bron Tamsett", 2, 2, "Open"),
    ("R3", " HOUSING ", "Leavers keep their access", "Avery Quill", 3, 3, "Open"),
    ("R4", "Museums", "A loan form is mislaid", "Cato Vane", 1, 2, "Open"),
)
ASSETS: Rows = (
    ("Asset ID", "Service", "Asset name", "Information Asset Owner", "Location", "Personal data", "Retention"),
    ("A1", "Revenues", "Case files", "Avery Quill", "Filing room", "Yes", "Closure + 6 years"),
    ("A2", "Housing", "Archive", "Bron Tamsett", "Basement", "No", "Permanent"),
)
TRAINING: Rows = (
    ("Name", "Course", "Completed on", "Status"),
    ("Avery Quill", "Data protection", "01/02/2017", "Complete"),
    ("Bron Tamsett", "Data protection", "", "Outstanding"),
)


def checked(*workbooks: dict[str, Rows]) -> tuple[CheckedFile, ...]:
    files = [(f"book{place}.xlsx", workbook(sheets)) for place, sheets in enumerate(workbooks, start=1)]
    return check_files(files, DEFAULT, AS_AT)


def by_service(
    files: tuple[CheckedFile, ...], fallback: str | None = None, council: CouncilServices | None = None
) -> tuple[NewSubmission, ...]:
    return submissions_by_service(files, Q4, DEFAULT, AS_AT, fallback, council)


def held(new: NewSubmission) -> dict[Kind, list[int]]:
    return {register.kind: [int(row) for row in register.frame.index] for register in new.registers}


def opened(*names: str) -> ServiceChange:
    return ServiceChange(ChangeKind.OPENED, Quarter(2015, 1), (), names)


def test_each_service_gets_the_same_bytes_with_its_own_rows_under_their_excel_rows() -> None:
    files = checked({"Risks": RISKS, "Assets": ASSETS})
    found = by_service(files)
    assert [(new.service, held(new)) for new in found] == [
        ("Housing", {Kind.RISKS: [2, 4], Kind.ASSETS: [3]}),
        ("Museums", {Kind.RISKS: [5]}),
        ("Revenues", {Kind.RISKS: [3], Kind.ASSETS: [2]}),
    ]
    assert {new.sha256 for new in found} == {files[0].sha256}
    (risks, _) = found[0].registers
    assert risks.frame["risk_id"].tolist() == ["R1", "R3"]
    assert risks.raw["C"].tolist() == ["Case files are left on a bus", "Leavers keep their access"]


def test_a_service_in_two_files_returns_both_and_only_the_files_it_is_in() -> None:
    found = by_service(checked({"Risks": RISKS}, {"Assets": ASSETS}))
    assert [(new.service, new.file_name) for new in found] == [
        ("Housing", "book1.xlsx"),
        ("Housing", "book2.xlsx"),
        ("Museums", "book1.xlsx"),
        ("Revenues", "book1.xlsx"),
        ("Revenues", "book2.xlsx"),
    ]


def test_a_service_is_called_as_on_the_council_s_list_in_that_quarter() -> None:
    council = CouncilServices((opened("HOUSING", "revenues"),))
    found = shares(checked({"Risks": RISKS}), Q4, None, council)
    assert [(share.service, share.rows) for share in found] == [("HOUSING", 2), ("Museums", 1), ("revenues", 1)]


def test_a_service_that_is_not_on_the_list_is_doubted_and_the_one_it_looks_like_is_named() -> None:
    council = CouncilServices((opened("Housing", "Revenue"),))
    files = checked({"Risks": RISKS})
    assert {share.service: share.doubt for share in shares(files, Q4, None, council)} == {
        "Housing": "",
        "Museums": "Not on the list of services for 2016-17 Q4.",
        "Revenues": "Not on the list of services for 2016-17 Q4. Did you mean Revenue?",
    }
    assert {share.doubt for share in shares(files, Q4, None)} == {""}


def test_a_former_name_means_what_the_service_is_called_now_and_not_yet_before_it_was_renamed() -> None:
    renamed = ServiceChange(ChangeKind.RENAMED, Q4, ("Museums",), ("Culture",))
    council = CouncilServices((opened("Housing", "Museums", "Revenues"), renamed))
    files = checked({"Risks": RISKS})
    assert [share.service for share in shares(files, Q4, None, council)] == ["Culture", "Housing", "Revenues"]
    assert "Museums" in [share.service for share in shares(files, Q4.previous, None, council)]


def test_a_service_that_was_split_is_left_as_it_is_written_for_nobody_can_tell_which_part_is_meant() -> None:
    split = ServiceChange(ChangeKind.SPLIT, Q4, ("Housing",), ("Homes", "Rents"))
    council = CouncilServices((opened("Housing", "Museums", "Revenues"), split))
    found = shares(checked({"Risks": RISKS}), Q4, None, council)
    assert [share.service for share in found if share.doubt] == ["Housing"]


def test_rows_that_name_no_service_are_refused_with_their_place() -> None:
    files = checked({"Risks": changed(RISKS, {(2, 1): None, (4, 1): "TBC"})})
    with pytest.raises(NoService) as refused:
        by_service(files)
    assert str(refused.value) == (
        "book1.xlsx: 2 records of Risks without a service (rows 3, 5). "
        "Nothing was kept: fill in their service, or name the one that rows without a service belong to."
    )


def test_rows_that_name_no_service_go_to_the_one_named_for_them() -> None:
    files = checked({"Risks": changed(RISKS, {(2, 1): None}), "Training": TRAINING})
    found = {new.service: held(new) for new in by_service(files, fallback="housing")}
    assert found == {
        "Housing": {Kind.RISKS: [2, 3, 4], Kind.TRAINING: [2, 3]},
        "Museums": {Kind.RISKS: [5]},
    }


def test_a_sheet_without_a_column_for_the_service_is_refused_by_name() -> None:
    with pytest.raises(NoService, match=r"book1\.xlsx: Training has no column that names the service of a row"):
        by_service(checked({"Risks": RISKS, "Training": TRAINING}))


def test_each_service_gets_its_own_findings_and_no_word_of_another_s_row() -> None:
    faulty = changed(RISKS, {(1, 4): "Hihg", (2, 4): "Lwo"})
    housing, museums, revenues = by_service(checked({"Risks": faulty, "Assets": ASSETS}))

    def levels(new: NewSubmission) -> list[tuple[int | None, str | None]]:
        return [(one.row, one.value) for one in new.findings if one.code == "level_not_on_scale"]

    assert (levels(housing), levels(museums), levels(revenues)) == ([(2, "Hihg")], [], [(3, "Lwo")])
    for new in (housing, museums):
        assert not any("Lwo" in str(group) for group in new.findings.groups)
    assert not museums.findings.for_sheet("Assets")


def test_what_was_found_about_a_sheet_as_a_whole_stands_with_every_service_that_has_rows_there() -> None:
    with_column = [[*row, "x" if place else "Colour of folder"] for place, row in enumerate(RISKS)]
    found = by_service(checked({"Risks": with_column}))
    told = [new.service for new in found if any(one.code == "column_not_recognised" for one in new.findings)]
    assert told == ["Housing", "Museums", "Revenues"]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(["Housing", "housing", "Revenues", "Museums", None]), min_size=1, max_size=8))
def test_every_row_is_returned_by_exactly_one_service(services: list[str | None]) -> None:
    rows = [
        RISKS[0],
        *((f"R{place}", name, "Loss", "Avery Quill", 2, 2, "Open") for place, name in enumerate(services)),
    ]
    found = by_service(checked({"Risks": rows}), fallback="Nobody's")
    returned = sorted(row for new in found for register in new.registers for row in register.frame.index)
    assert returned == list(range(2, len(services) + 2))
