"""A person's own workbook back with its faults marked: nothing of theirs is lost, and the marks come off again."""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from inforisk.briefing import annotate
from inforisk.briefing.annotate import Annotated, annotated
from inforisk.findings import FindingGroup, Findings, Rule, Severity
from inforisk.vocabulary import FINDINGS_SHEET
from inforisk.workbook import Limits
from tests.briefing.nasty import NASTY

ERROR = Rule("bad", Severity.ERROR, "Bad", "{where}: '{value}' is not on the scale.", "Use 1 to 5.")
NOTE = Rule("odd", Severity.NOTE, "Odd", "{where}: looks odd.", "Look at it.")
SHEET = "xl/worksheets/sheet1.xml"
BLANK_RESULT = r"(<f>B3\*C3</f>)<v ?/?>(</v>)?"
YELLOW = PatternFill("solid", fgColor="FFFFFF00")


def found(rule: Rule, cell: str, value: str, sheet: str = "Risks") -> FindingGroup:
    letter, row = re.match(r"([A-Z]+)(\d+)", cell).groups()  # type: ignore[union-attr]
    return FindingGroup(rule, sheet, (int(row),), (value,), "field", "Field", letter)


def register() -> Any:
    """A register as a service keeps it: styles, drop-down, table, formula, notes, a second sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Risks"
    rows: Sequence[Sequence[Any]] = (
        ("Risk", "L", "I", "Score"), ("Lost laptop", "Hihg", 3, "=B2*C2"), ("Flood", 4, 9, "=B3*C3"),
    )  # fmt: skip
    for row in rows:
        sheet.append(row)
    sheet["A1"].font = Font(bold=True, color="FFFFFFFF")
    sheet["A1"].fill = PatternFill("solid", fgColor="FF12436D")
    sheet["C3"].fill = YELLOW
    sheet["C3"].border = Border(left=Side("thick"))
    sheet["B2"].comment = Comment("Ask Priya", "Owner")
    sheet["A3"].comment = Comment("Not ours", "Owner")
    sheet.column_dimensions["A"].width = 33
    levels = DataValidation(type="list", formula1='"1,2,3,4,5"')
    levels.add("B2:C50")
    sheet.add_data_validation(levels)
    sheet.conditional_formatting.add("D2:D50", CellIsRule("greaterThan", ["14"], fill=YELLOW))
    sheet.add_table(Table(displayName="Register", ref="A1:D3"))
    sheet.freeze_panes = "B2"
    other = book.create_sheet("Staff's notes")
    other.append(["Do not touch", 42])
    other.merge_cells("A3:C3")
    return book


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def opened(answer: Annotated | bytes, **how: Any) -> Any:
    content = answer.content if isinstance(answer, Annotated) else answer
    return openpyxl.load_workbook(io.BytesIO(content), **how)


FINDINGS = Findings((found(ERROR, "B2", "Hihg"), found(NOTE, "B2", "Hihg"), found(ERROR, "C3", "9")))


@pytest.fixture(scope="module")
def marked() -> Annotated:
    return annotated(saved(register()), "ICT risks.xlsx", FINDINGS)


def test_the_persons_own_workbook_comes_back(marked: Annotated) -> None:
    assert marked.is_own_workbook
    assert marked.name == "ICT risks - checked.xlsx"
    assert marked.remark == (
        "Your own workbook with 2 cells marked and the sheet “Register check findings” added. 3 findings listed."
    )
    assert opened(marked).sheetnames == ["Risks", "Staff's notes", FINDINGS_SHEET]


def test_an_offending_cell_is_filled_and_its_comment_holds_every_finding(marked: Annotated) -> None:
    cell = opened(marked)["Risks"]["B2"]
    assert cell.value == "Hihg"
    assert cell.fill.fgColor.rgb == "FFFFC9CD"
    assert cell.comment.text == (
        "Ask Priya\n\nRegister check found:\nError: Risks!B2: 'Hihg' is not on the scale. Use 1 to 5.\n\n"
        "Note: Risks!B2: looks odd. Look at it."
    )


def look(cell: Any) -> str:
    return repr((cell.font, cell.fill, cell.border, cell.alignment, cell.number_format, cell.protection))


def test_cells_without_findings_keep_their_values_styles_and_comments(marked: Annotated) -> None:
    before, after = opened(saved(register())), opened(marked)
    for cell in (cell for sheet in before for row in sheet.iter_rows() for cell in row):
        now = after[cell.parent.title][cell.coordinate]
        assert now.value == cell.value
        assert look(now) == look(cell) or cell.coordinate in ("B2", "C3")
    assert after["Risks"]["C3"].border.left.style == "thick"
    assert after["Risks"]["A3"].comment.text == "Not ours"


def test_drop_downs_tables_formats_widths_and_other_sheets_are_kept(marked: Annotated) -> None:
    before, after = register()["Risks"], opened(marked)["Risks"]
    (rule,) = after.data_validations.dataValidation
    assert (rule.formula1, str(rule.sqref)) == ('"1,2,3,4,5"', "B2:C50")
    assert dict(after.tables.items()) == {"Register": "A1:D3"}
    assert [str(area.sqref) for area in after.conditional_formatting] == ["D2:D50"]
    assert after.column_dimensions["A"].width == before.column_dimensions["A"].width == 33
    assert after.freeze_panes == "B2"
    assert [str(block) for block in opened(marked)["Staff's notes"].merged_cells.ranges] == ["A3:C3"]


def test_the_findings_sheet_lists_each_finding_and_links_to_its_cell(marked: Annotated) -> None:
    sheet = opened(marked)[FINDINGS_SHEET]
    rows = list(sheet.iter_rows(min_row=2, max_col=6, values_only=True))
    assert rows == [
        ("Risks", "B2", "Error", "Hihg", "Risks!B2: 'Hihg' is not on the scale.", "Use 1 to 5."),
        ("Risks", "C3", "Error", "9", "Risks!C3: '9' is not on the scale.", "Use 1 to 5."),
        ("Risks", "B2", "Note", "Hihg", "Risks!B2: looks odd.", "Look at it."),
    ]
    assert sheet["B3"].hyperlink.location == "'Risks'!C3"
    (table,) = sheet.tables.values()
    assert table.ref == "A1:G4"


def test_marking_again_replaces_the_earlier_marks() -> None:
    once = annotated(saved(register()), "r.xlsx", FINDINGS)
    twice = annotated(once.content, "r.xlsx", FINDINGS)
    assert opened(twice).sheetnames == opened(once).sheetnames
    assert opened(twice)["Risks"]["B2"].comment.text == opened(once)["Risks"]["B2"].comment.text


def test_when_nothing_is_wrong_any_more_every_mark_is_gone() -> None:
    once = annotated(saved(register()), "r.xlsx", FINDINGS)
    twice = annotated(annotated(once.content, "r.xlsx", FINDINGS).content, "r.xlsx", Findings())
    sheet = opened(twice)["Risks"]
    assert sheet["B2"].fill.patternType is None
    assert sheet["B2"].comment.text == "Ask Priya"
    assert sheet["C3"].fill.fgColor.rgb == "FFFFFF00"
    assert sheet["C3"].comment is None
    assert opened(twice)[FINDINGS_SHEET]["E2"].value == "No findings"


def test_a_fill_the_person_chose_after_the_check_is_left_alone() -> None:
    book = opened(annotated(saved(register()), "r.xlsx", FINDINGS))
    book["Risks"]["B2"].fill = PatternFill("solid", fgColor="FF00FF00")
    again = annotated(saved(book), "r.xlsx", Findings())
    assert opened(again)["Risks"]["B2"].fill.fgColor.rgb == "FF00FF00"


def test_a_mark_behind_light_text_is_dark() -> None:
    answer = annotated(saved(register()), "r.xlsx", Findings((found(ERROR, "A1", "Risk"),)))
    assert opened(answer)["Risks"]["A1"].fill.fgColor.rgb == "FF9B0207"


def test_cells_of_one_merged_block_share_the_mark_of_the_cell_that_shows() -> None:
    findings = Findings((found(ERROR, "B3", "x", "Staff's notes"), found(NOTE, "C3", "y", "Staff's notes")))
    sheet = opened(annotated(saved(register()), "r.xlsx", findings))["Staff's notes"]
    assert sheet["A3"].comment.text.count("Staff's notes!") == 2
    assert sheet["A3"].comment.text.count("Register check found:") == 1


def test_the_results_of_formulas_are_still_there_for_other_programs() -> None:
    kept = r"\1<v>36</v>"
    with_results = with_part_changed(saved(register()), SHEET, lambda xml: re.sub(BLANK_RESULT, kept, xml))
    answer = annotated(with_results, "r.xlsx", FINDINGS)
    assert opened(answer)["Risks"]["D3"].value == "=B3*C3"
    assert opened(answer, data_only=True)["Risks"]["D3"].value == 36


def test_nasty_values_are_listed_as_text() -> None:
    findings = Findings(tuple(found(ERROR, f"B{row}", text) for row, text in enumerate(NASTY, start=2)))
    answer = annotated(saved(register()), "r.xlsx", findings)
    sheet = opened(answer)[FINDINGS_SHEET]
    assert answer.is_own_workbook
    assert {cell.data_type for row in sheet.iter_rows(min_row=2, max_col=6) for cell in row} == {"s"}
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert not re.search(rb"<f[ >]", archive.read("xl/worksheets/sheet3.xml"))
        assert b"evil" not in b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".rels"))


def with_part_changed(content: bytes, name: str, change: Callable[[str], str], **added: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            text = source.read(part)
            target.writestr(part, change(text.decode()).encode() if part == name else text)
        for part, words in added.items():
            target.writestr(part.replace("__", "/"), words)
    return out.getvalue()


SPARKLINE = '<extLst><ext xmlns:x14="x" uri="{05C6}"><x14:sparklineGroups/></ext></extLst></worksheet>'
NEWER_LIST = '<extLst><ext xmlns:x14="x" uri="{CCE6}"><x14:dataValidations/></ext></extLst></worksheet>'


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (with_part_changed(saved(register()), SHEET, lambda xml: xml.replace("</worksheet>", SPARKLINE)),
         "it holds sparklines, which would be lost"),
        (with_part_changed(saved(register()), SHEET, lambda xml: xml.replace("</worksheet>", NEWER_LIST)),
         "it holds drop-down lists of a newer kind, which would be lost"),
        (with_part_changed(saved(register()), "", str, xl__threadedComments__a="x"),
         "it holds conversations in comments, which would be lost"),
        (with_part_changed(saved(register()), SHEET, lambda xml: xml[:200]),
         "this program could not open it for writing"),
        (b"Risk,L,I\nFire,1,2\n", "it is not an Excel workbook of the xlsx kind"),
        (b"PK\x03\x04 and then nothing", "it is not an Excel workbook of the xlsx kind"),
        (saved(register()) + b" " * 6_000_000, "it is larger than 5 MB"),
    ],
    ids=["sparklines", "x14 lists", "threads", "damaged", "csv", "cut off", "large"],
)  # fmt: skip
def test_a_workbook_that_marking_would_harm_is_left_alone_and_the_findings_come_fresh(content: bytes, why: str) -> None:
    answer = annotated(content, "Risks.csv", FINDINGS)
    assert not answer.is_own_workbook
    assert answer.name == "Risks - findings.xlsx"
    assert f"your own was not marked, because {why}. 3 findings listed." in answer.remark
    book = opened(answer)
    assert book.sheetnames == ["Cover", FINDINGS_SHEET]
    assert [cell.value for cell in book[FINDINGS_SHEET][2]][:4] == ["Risks", "B2", "Error", "Hihg"]


def test_more_findings_than_can_be_marked_come_as_a_list() -> None:
    many = FindingGroup(ERROR, "Risks", range(2, 12_002), ["x"] * 12_000, "field", "Field", "B")
    answer = annotated(saved(register()), "r.xlsx", Findings((many,)))
    assert "because it has 12,000 findings, more than can be marked cell by cell" in answer.remark
    assert opened(answer)[FINDINGS_SHEET].max_row == 12_001


def test_a_list_of_findings_stops_at_its_limit_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotate, "MAX_LISTED", 2)
    answer = annotated(b"Risk,L,I\n", "r.csv", FINDINGS)
    assert answer.remark.endswith("The first 2 of 3 findings are listed, gravest first.")
    assert opened(answer)[FINDINGS_SHEET].max_row == 3


def test_a_marking_that_takes_too_long_ends_in_a_list() -> None:
    answer = annotated(saved(register()), "r.xlsx", FINDINGS, Limits(wall_seconds=0.01))
    assert "because it takes too long to mark" in answer.remark


def test_macros_stay_in_the_workbook() -> None:
    with_macros = with_part_changed(saved(register()), "[Content_Types].xml", lambda xml: xml.replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    ).replace("</Types>", '<Override PartName="/xl/vbaProject.bin" '
              'ContentType="application/vnd.ms-office.vbaProject"/></Types>'), xl__vbaProject_bin="")  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(with_macros)) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.namelist():
            target.writestr(part.replace("vbaProject_bin", "vbaProject.bin"), source.read(part) or b"macro")
    answer = annotated(out.getvalue(), "r.xlsm", FINDINGS)
    assert answer.name == "r - checked.xlsm"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.read("xl/vbaProject.bin") == b"macro"
