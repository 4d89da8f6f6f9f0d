"""Nothing goes without a word: rows that are not taken for records are said."""

from inforisk.registers.reading import read_register
from inforisk.registers.recognition import recognise
from tests.registers.layouts import sheet_of
from tests.registers.registers_made import AS_AT, IMPACT, LIKELIHOOD


def test_a_row_that_is_taken_for_a_title_is_left_out_with_a_word() -> None:
    heading = "Ref | Risk | Risk owner | Likelihood | Impact"
    rows = ["Paper records", "R1 | Files are lost | Ann Bell | 4 | 5", "R2 | The archive floods | Bob Cole | 2 | 2"]
    sheet = sheet_of("\n".join([heading, *rows]))
    typed = read_register(sheet, recognise(sheet), LIKELIHOOD, IMPACT, AS_AT)
    assert typed.frame.index.tolist() == [3, 4]
    (finding,) = (one for one in typed.findings if one.code == "row_left_out")
    assert finding.row == 2
    assert finding.message.endswith("row 2 was left out: it was taken for a section title or note.")


def test_every_row_of_a_register_without_titles_and_totals_is_a_record() -> None:
    sheet = sheet_of("Ref | Risk | Risk owner | Likelihood | Impact\nR1 | Files are lost | Ann Bell | 4 | 5")
    typed = read_register(sheet, recognise(sheet), LIKELIHOOD, IMPACT, AS_AT)
    assert "row_left_out" not in {one.code for one in typed.findings}
