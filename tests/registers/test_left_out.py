"""Nothing goes without a word: rows that are not taken for records are said."""

from inforisk.intake import check_file
from inforisk.registers.reading import read_register
from inforisk.registers.recognition import recognise
from inforisk.scoring import DEFAULT
from tests.registers.layouts import sheet_of
from tests.registers.registers_made import AS_AT, IMPACT, LIKELIHOOD
from tests.workbooks import RISKS, workbook


def test_a_row_that_is_taken_for_a_title_is_left_out_with_a_word() -> None:
    heading = "Ref | Risk | Risk owner | Likelihood | Impact"
    rows = ["Paper records", "R1 | Files are lost | Ann Bell | 4 | 5", "R2 | The archive floods | Bob Cole | 2 | 2"]
    sheet = sheet_of("\n".join([heading, *rows]))
    typed = read_register(sheet, recognise(sheet), LIKELIHOOD, IMPACT)
    assert typed.frame.index.tolist() == [3, 4]
    (finding,) = (one for one in typed.findings if one.code == "row_left_out")
    assert finding.row == 2
    assert finding.message.endswith("row 2 was left out: it was taken for a section title or note.")


def test_every_row_of_a_register_without_titles_and_totals_is_a_record() -> None:
    sheet = sheet_of("Ref | Risk | Risk owner | Likelihood | Impact\nR1 | Files are lost | Ann Bell | 4 | 5")
    typed = read_register(sheet, recognise(sheet), LIKELIHOOD, IMPACT)
    assert "row_left_out" not in {one.code for one in typed.findings}


def test_a_file_without_a_register_never_looks_like_a_clean_one() -> None:
    found = check_file("minutes.xlsx", workbook({"Notes": [("Minutes of the meeting",)]}), DEFAULT, AS_AT).all_findings
    assert [(one.code, one.sheet) for one in found] == [("no_register_found", "minutes.xlsx")]
    clean = check_file("risks.xlsx", workbook({"Risks": RISKS}), DEFAULT, AS_AT).all_findings
    assert "no_register_found" not in {one.code for one in clean}
