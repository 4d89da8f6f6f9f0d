"""The example council is what its README says: counted in the committed files, not in the script that made them."""

import csv
import json
import re
import runpy
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "data" / "examples"
MANIFEST = json.loads((EXAMPLES / "manifest.json").read_text(encoding="utf-8"))
RECORD_ID = re.compile(r"(?:CSC-R|ASC/R|ED|LA|HO/R|PL-R|Risk |PPR|RB-R|HR-R-|ICT-R-|LDR)\d+")
OWNER_HEADINGS = {
    "Information Asset Owner", "Owner", "IAO", "Lead Officer", "Responsible manager (IAO)", "Asset Owner", "Risk Owner",
    "Information Asset Owner (IAO)", "Lead", "Responsible Officer", "Who", "Risk owner", "Action owner", "Lead officer",
    "Name", "Responsible",
}  # fmt: skip
Rows = list[tuple[object, ...]]


def files_of(quarter: str, kind: str) -> list[Path]:
    return [EXAMPLES / entry["file"] for entry in MANIFEST if entry["quarter"] == quarter and kind in entry["kinds"]]


def sheets_of(path: Path, with_formulas: bool = False) -> Iterator[tuple[str, Rows]]:
    if path.suffix == ".xlsx":
        workbook = openpyxl.load_workbook(path, data_only=not with_formulas)
        for sheet in workbook:
            yield sheet.title, [tuple(row) for row in sheet.iter_rows(values_only=True)]
    elif path.suffix == ".csv":
        with path.open(encoding="cp1252", newline="") as lines:
            yield path.stem, [tuple(row) for row in csv.reader(lines)]
    else:
        rows = re.findall("<tr>(.*?)</tr>", path.read_text(encoding="utf-8"))
        yield path.stem, [tuple(re.findall("<t[dh][^>]*>(.*?)</t[dh]>", row)) for row in rows]


def table(path: Path, sheet: str) -> list[dict[str, object]]:
    """The rows of a sheet whose headings stand on its first full row."""
    rows = dict(sheets_of(path))[sheet]
    header = next(place for place, row in enumerate(rows) if None not in row and "" not in row)
    return [dict(zip(map(str, rows[header]), row, strict=True)) for row in rows[header + 1 :]]


def source(name: str) -> list[dict[str, str]]:
    with (EXAMPLES / "source" / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def everything(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in returned(folder)}


def returned(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("20*/*") if path.is_file())


def unpacked(name: str, content: bytes, folder: Path) -> dict[str, bytes]:
    if not name.endswith(".xlsx"):
        return {name: content}
    path = folder / "one.xlsx"
    path.write_bytes(content)
    with ZipFile(path) as parts:
        return {part: parts.read(part) for part in parts.namelist()}


@pytest.fixture(scope="module")
def made_anew(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    write_example = runpy.run_path(str(EXAMPLES / "make.py"))["write_example"]
    folders = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")
    for folder in folders:
        write_example(folder)
    return folders


def test_making_the_example_twice_gives_the_same_bytes(made_anew: tuple[Path, Path]) -> None:
    first, second = made_anew
    assert len(everything(first)) == 113
    assert everything(first) == everything(second)


def test_the_committed_files_are_what_the_script_makes(made_anew: tuple[Path, Path], tmp_path: Path) -> None:
    # Parts are compared unpacked: another machine's zlib may squeeze the same sheet into other bytes.
    made, committed = everything(made_anew[0]), everything(EXAMPLES)
    assert sorted(made) == sorted(committed)
    for name, content in made.items():
        assert unpacked(name, content, tmp_path) == unpacked(name, committed[name], tmp_path), name
    assert (made_anew[0] / "manifest.json").read_text("utf-8") == (EXAMPLES / "manifest.json").read_text("utf-8")


def test_the_manifest_names_every_file_and_no_other() -> None:
    listed = [entry["file"] for entry in MANIFEST]
    assert sorted(listed) == [path.relative_to(EXAMPLES).as_posix() for path in returned(EXAMPLES)]
    assert len(set(listed)) == len(listed)


def test_there_are_six_quarters_twelve_services_and_three_directorates() -> None:
    assert sorted({entry["quarter"] for entry in MANIFEST}) == [
        "2015-16Q3", "2015-16Q4", "2016-17Q1", "2016-17Q2", "2016-17Q3", "2016-17Q4",
    ]  # fmt: skip
    services = {(entry["service"], entry["directorate"]) for entry in MANIFEST if "assets" in entry["kinds"]}
    assert len(services) == 12
    assert Counter(directorate for _, directorate in services) == {"People": 4, "Place": 4, "Resources": 4}


def test_a_service_that_did_not_return_has_no_file_that_quarter() -> None:
    returned_by = {quarter: set() for quarter in ("2015-16Q4", "2016-17Q2", "2016-17Q4")}
    for entry in MANIFEST:
        if "assets" in entry["kinds"] and entry["quarter"] in returned_by:
            returned_by[entry["quarter"]].add(entry["service"])
    everybody = returned_by["2016-17Q4"]
    assert everybody - returned_by["2015-16Q4"] == {"Highways and Transport"}
    assert everybody - returned_by["2016-17Q2"] == {"Education and Inclusion"}


def test_the_last_quarter_holds_298_assets() -> None:
    catalogue = {row["name"] for row in source("assets.csv")}
    found = [
        str(cell).replace("  ", " ").strip().replace("&#x27;", "'")
        for path in files_of("2016-17Q4", "assets")
        for sheet, rows in sheets_of(path)
        for row in rows
        for cell in row[:3]
        if "risk" not in sheet.lower()
    ]
    named = [cell for cell in found if cell in catalogue]
    assert len(named) == len(set(named)) == 298


@pytest.mark.parametrize(
    ("quarter", "risks"),
    [("2015-16Q3", 24), ("2015-16Q4", 38), ("2016-17Q1", 50), ("2016-17Q3", 60), ("2016-17Q4", 60)],
)
def test_the_risks_on_the_registers_grow_to_sixty(quarter: str, risks: int) -> None:
    ids = [
        str(row[0])
        for path in files_of(quarter, "risks")
        for _, rows in sheets_of(path)
        for row in rows
        if row and RECORD_ID.fullmatch(str(row[0]))
    ]
    assert len(ids) == len(set(ids)) == risks


@pytest.mark.parametrize(
    ("quarter", "state"),
    [
        ("2015-16Q4", {"Complete": 2, "In progress": 21, "Not started": 54}),
        ("2016-17Q1", {"Complete": 8, "In progress": 49, "Not started": 20}),
        ("2016-17Q2", {"Complete": 46, "In progress": 27, "Not started": 4}),
        ("2016-17Q3", {"Complete": 67, "In progress": 8, "Awaiting approval": 1, "Not started": 1}),
        ("2016-17Q4", {"Complete": 75, "Awaiting approval": 2}),
    ],
)
def test_the_77_recommendations_follow_their_history(quarter: str, state: dict[str, int]) -> None:
    rows = table(EXAMPLES / quarter / "ico-audit-action-plan.xlsx", "ICO action plan")
    assert len({row["Ref"] for row in rows}) == len(rows) == 77
    assert Counter(row["Status"] for row in rows) == state


def test_the_two_that_await_approval_are_the_policy_and_the_register_and_name_who_approves() -> None:
    rows = table(EXAMPLES / "2016-17Q4" / "ico-audit-action-plan.xlsx", "ICO action plan")
    waiting = {row["Evidence"]: row["Approver"] for row in rows if row["Status"] == "Awaiting approval"}
    assert waiting == {
        "Information Risk Policy": "Cllr Odette Marlowinch, Cabinet Member for Policy and Leadership",
        "Information Risk Register": "Augustus Merlinby, Deputy Chief Executive and SIRO",
    }


def test_recommendations_are_numbered_within_their_scope_area() -> None:
    rows = table(EXAMPLES / "2016-17Q4" / "ico-audit-action-plan.xlsx", "ICO action plan")
    areas = Counter((str(row["Ref"])[0], row["Scope area"]) for row in rows)
    assert areas == {("A", "Governance"): 29, ("B", "Training and awareness"): 22, ("C", "Data sharing"): 26}


def test_nothing_is_complete_before_its_quarter_ends_or_without_a_date() -> None:
    last_days = {
        "2015-16Q4": datetime(2016, 3, 31),
        "2016-17Q2": datetime(2016, 9, 30),
        "2016-17Q4": datetime(2017, 3, 31),
    }
    for quarter, last_day in last_days.items():
        for row in table(EXAMPLES / quarter / "ico-audit-action-plan.xlsx", "ICO action plan"):
            completed = row["Date completed"]
            assert (completed is not None) == (row["Status"] == "Complete"), row["Ref"]
            assert completed is None or completed <= row["IMSG sign-off"] <= last_day, row["Ref"]


def test_the_hand_kept_summary_goes_on_saying_48_where_the_rows_gave_46() -> None:
    def complete_in_second_quarter(quarter: str) -> object:
        summary = table(EXAMPLES / quarter / "ico-audit-action-plan.xlsx", "Summary")
        return next(row["Complete"] for row in summary if row["Position at end of"] == "Q2 2016/17")

    assert [complete_in_second_quarter(quarter) for quarter in ("2016-17Q2", "2016-17Q3", "2016-17Q4")] == [46, 48, 48]


def test_no_cell_would_run_as_a_formula_but_the_scores_that_are_products() -> None:
    product = re.compile(r"=[A-Z]{1,2}\d+\*[A-Z]{1,2}\d+")
    for path in returned(EXAMPLES):
        for sheet, rows in sheets_of(path, with_formulas=True):
            for cell in (cell for row in rows for cell in row if isinstance(cell, str)):
                assert cell[:1] not in ("=", "+", "-", "@", "\t") or product.fullmatch(cell), (path.name, sheet, cell)


def test_every_person_is_on_the_list_of_invented_people() -> None:
    people = source("people.csv")
    known = {word for row in people for word in (row["name"].split()[-1].lower(), row["title"].lower())}
    for path in returned(EXAMPLES):
        for sheet, rows in sheets_of(path):
            for name in names_in(rows):
                assert any(word in name.lower() for word in known), (path.name, sheet, name)


def names_in(rows: Rows) -> Iterator[str]:
    columns: list[int] = []
    for row in rows:
        found = [place for place, cell in enumerate(row) if cell in OWNER_HEADINGS]
        if found and len([cell for cell in row if cell]) > 4:
            columns = found
            continue
        yield from (str(row[place]) for place in columns if place < len(row) and row[place])


def test_the_heat_map_of_the_last_quarter_would_show_a_handful_in_red() -> None:
    reds = [
        str(row["Risk Ref"])
        for row in table(EXAMPLES / "2016-17Q4" / "revenues-and-benefits.xlsx", "Risk Register")
        if row["RAG"] == "Red"
    ]
    assert reds == []
    technology = dict(sheets_of(EXAMPLES / "2016-17Q4" / "ict-and-digital.xlsx"))["Risk register"]
    above = [row[0] for row in technology if isinstance(row[13], int) and row[13] >= 15]
    assert above == ["ICT-R-01", "ICT-R-07"]


def test_the_workbooks_stay_small_enough_to_keep_beside_the_code() -> None:
    assert sum(len(content) for content in everything(EXAMPLES).values()) < 3_000_000
