"""The finished files of the sample paper, with nothing and with one wrong digit in them."""

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

import openpyxl
import pytest

from inforisk.briefing.bundle.text_files import table_files
from inforisk.briefing.bundle.workbook import paper_workbook
from inforisk.briefing.document.report import report_document
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import AuthorsWords, Cell, Column, PaperTable, Paragraph
from inforisk.briefing.paper.paper import Paper
from inforisk.briefing.pdf.report import one_page_pdf, report_pdf
from inforisk.briefing.pictures.drawing import svg_bytes
from inforisk.briefing.reconciling.reconciled import NotReconciled, assert_reconciled, reconciled
from inforisk.briefing.reconciling.recount import Recount
from inforisk.briefing.reconciling.tables import check_cell
from inforisk.briefing.reconciling.verdicts import Differences, Mismatch
from inforisk.briefing.slides.deck import full_deck, one_page_deck
from inforisk.metrics.sourced import Holds
from tests.briefing.papers import ABOVE, PLAN, paper
from tests.briefing.recounted import SAMPLE

PAPER = paper()


@cache
def files() -> Mapping[str, bytes]:
    texts = {f"x - table {name}.csv": content for name, content in table_files(PAPER).items()}
    drawings = {f"x - figure {one.name}.svg": svg_bytes(one) for one in PAPER.pictures()}
    return {
        "x.docx": report_document(PAPER),
        "x.xlsx": paper_workbook(PAPER),
        "x.pdf": report_pdf(PAPER),
        "x - one page.pdf": one_page_pdf(PAPER),
        "x - slides.pptx": full_deck(PAPER),
        "x - one page.pptx": one_page_deck(PAPER),
        **texts,
        **drawings,
    }


def edited(content: bytes, part: Callable[[str], bool], old: str, new: str, times: int = 1) -> bytes:
    """A file with one text of it changed, as somebody would who opened and saved it."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        assert old in content.decode()
        return content.decode().replace(old, new, times).encode()
    out, changed = io.BytesIO(), 0
    with zipfile.ZipFile(io.BytesIO(content)) as was, zipfile.ZipFile(out, "w") as now:
        for entry in was.infolist():
            text = was.read(entry)
            if part(entry.filename) and old.encode() in text and changed < times:
                text, changed = text.replace(old.encode(), new.encode(), times - changed), changed + 1
            now.writestr(entry, text)
    assert changed, f"{old} stands nowhere"
    return out.getvalue()


def found_in(name: str, content: bytes) -> list[tuple[str, str, str]]:
    """What does not agree in one file of the sample: where, what it says, what was counted."""
    done = reconciled(PAPER, {name: content}, SAMPLE)
    return [(one.place, one.said, one.counted) for one in done.mismatches]


def test_every_figure_of_every_file_agrees_and_is_counted() -> None:
    done = reconciled(PAPER, files(), SAMPLE)
    assert done.mismatches == ()
    figures = {one.name: one.figures for one in done.files}
    # Eleven figures in sentences, three in cells of the map, four in each of the five tables of plans.
    assert figures["x.docx"] == figures["x.xlsx"] == figures["x.pdf"] == 11 + 3 + 5 * 4
    assert figures["x - table action-plans.csv"] == 4
    assert figures["x - figure heat-map.svg"] == 3
    assert done.words == (
        f"{done.checked} figures in 18 files were read back and agree with a count of their own. {done.compared} more, "
        "which nothing counts again, stand there as in the paper."
    )
    assert_reconciled(done)


def test_pictures_as_pixels_are_not_read_back() -> None:
    assert reconciled(PAPER, {"x - figure heat-map.png": b"pixels"}, SAMPLE).files == ()


def is_document(part: str) -> bool:
    return part == "word/document.xml"


def is_slide(part: str) -> bool:
    return part.startswith("ppt/slides/slide")


def is_chart(part: str) -> bool:
    return part.startswith("ppt/charts/chart")


def is_shared(part: str) -> bool:
    return part == "xl/sharedStrings.xml"


def anything(_: str) -> bool:
    return True


PLAN_ROW = "the table “Action plans”, row “ICO audit 2015”, Complete"
ABOVE_WORDS = "“Six risks are above appetite, one fewer than at 2016-17 Q3.”"
PLAN_WORDS = "“75 of 77 actions of “ICO audit 2015” are complete; two await approval”"
WORST = "the table “Open risks by likelihood and impact”, row “Almost certain”, 5"


@pytest.mark.parametrize(
    ("name", "part", "old", "new", "place", "said", "counted"),
    [
        ("x.docx", is_document, ">75</w:t>", ">76</w:t>", PLAN_ROW, "76", "75"),
        ("x.docx", is_document, "High: 2", "High: 3", WORST, "3", "2"),
        ("x.docx", is_document, "Six risks", "Seven risks", ABOVE_WORDS, "7", "6"),
        ("x.xlsx", is_shared, "High: 2", "High: 12", WORST, "12", "2"),
        ("x - slides.pptx", is_slide, ">75</a:t>", ">79</a:t>", PLAN_ROW, "79", "75"),
        ("x - slides.pptx", is_chart, "<c:v>77</c:v>", "<c:v>78</c:v>",
         "the chart “Actions by quarter”, 2016-17 Q3, All actions", "78", "77"),
        ("x - table action-plans.csv", anything, '"75"', '"74"', PLAN_ROW, "74", "75"),
        ("x - figure heat-map.svg", anything, ">4</text>", ">5</text>", "the drawing “heat-map”", "5", "4"),
        ("x - figure bars.svg", anything, "Complete 3", "Complete 8", "the drawing “bars”", "Complete 8",
         "0 or 2 or 3"),
    ],
)  # fmt: skip
def test_a_wrong_digit_in_a_file_is_found(
    name: str, part: Callable[[str], bool], old: str, new: str, place: str, said: str, counted: str
) -> None:
    found = found_in(name, edited(files()[name], part, old, new))
    assert (place, said, counted) in found
    assert len([one for one in found if not one[0].startswith("the text file")]) == 1


def test_a_wrong_number_typed_into_the_workbook_is_found() -> None:
    book = openpyxl.load_workbook(io.BytesIO(files()["x.xlsx"]))
    sheet = next(one for one in book.worksheets if one["A1"].value == "Action plans")
    (cell,) = (cell for row in sheet.iter_rows() for cell in row if cell.value == 75)
    cell.value = 57
    out = io.BytesIO()
    book.save(out)
    assert found_in("x.xlsx", out.getvalue()) == [(PLAN_ROW, "57", "75")]


def with_table(name: str, change: Callable[[PaperTable], PaperTable]) -> Paper:
    """The sample with one of its tables changed."""
    sections = tuple(
        replace(
            section,
            blocks=tuple(
                change(block) if isinstance(block, PaperTable) and block.name == name else block
                for block in section.blocks
            ),
        )
        for section in PAPER.sections
    )
    return replace(PAPER, sections=sections)


def one_more(table: PaperTable) -> PaperTable:
    first, *others = table.rows
    return replace(table, rows=((first[0], replace(first[1], value=76), *first[2:]), *others))


def test_a_wrong_digit_in_the_table_of_a_pdf_is_found() -> None:
    other = with_table("action-plans", one_more)
    assert found_in("x.pdf", report_pdf(other)) == [(PLAN_ROW, "76", "75")]


def test_a_sentence_with_another_number_is_found_in_a_pdf() -> None:
    words = [replace(one, text="Five risks") if one.text == "Six risks" else one for one in ABOVE[:1]]
    summary, *others = PAPER.sections
    told = Paragraph(((*words, *ABOVE[1:]), PLAN))
    other = replace(PAPER, sections=(replace(summary, blocks=(told, *summary.blocks[1:])), *others))
    assert found_in("x.pdf", report_pdf(other)) == [(ABOVE_WORDS, "5", "6")]


def test_a_sentence_that_is_missing_is_found() -> None:
    summary, *others = PAPER.sections
    other = replace(PAPER, sections=(replace(summary, blocks=summary.blocks[1:]), *others))
    found = found_in("x.docx", report_document(other))
    assert {place for place, _, _ in found} == {ABOVE_WORDS, PLAN_WORDS}
    assert {said for _, said, _ in found} == {"not found"}


@pytest.mark.parametrize("name", ["x.docx", "x.xlsx"])
def test_a_table_that_is_silently_missing_is_found(name: str) -> None:
    sections = tuple(
        replace(one, blocks=tuple(block for block in one.blocks if getattr(block, "name", "") != "action-plans"))
        for one in PAPER.sections
    )
    write = {"x.docx": report_document, "x.xlsx": paper_workbook}[name]
    assert ("the table “Action plans”", "not found", "") in found_in(name, write(replace(PAPER, sections=sections)))


def test_a_table_that_is_missing_in_a_pdf_is_found_although_another_has_the_same_rows() -> None:
    sections = tuple(
        replace(one, blocks=tuple(block for block in one.blocks if getattr(block, "name", "") != "bars"))
        for one in PAPER.sections
    )
    found = found_in("x.pdf", report_pdf(replace(PAPER, sections=sections)))
    assert found == [("the table “Actions by service”", "not found", "")]
    headed_alike = tuple(
        replace(one, blocks=tuple(block for block in one.blocks if getattr(block, "name", "") != "action-plans"))
        for one in PAPER.sections
    )
    missing = found_in("x.pdf", report_pdf(replace(PAPER, sections=headed_alike)))
    assert {said for _, said, _ in missing} == {"not found"}


def test_a_missing_text_file_is_found() -> None:
    others = {name: content for name, content in files().items() if not name.endswith("burn-up-table.csv")}
    (missing,) = reconciled(PAPER, others, SAMPLE).mismatches
    assert (missing.place, missing.said) == ("the text file of the table “Actions by quarter”", "not found")


def test_the_slides_say_which_tables_they_leave_out() -> None:
    (checked,) = reconciled(PAPER, {"x - one page.pptx": files()["x - one page.pptx"]}, SAMPLE).files
    assert checked.tables == ("Open risks by likelihood and impact",)
    assert "Action plans" in checked.left_out


@pytest.mark.parametrize(("name", "write"), [("x - one page.pdf", one_page_pdf), ("x - one page.pptx", one_page_deck)])
def test_a_tile_with_another_number_is_found(name: str, write: Callable[[Paper], bytes]) -> None:
    first, *others = PAPER.one_page.tiles
    other = replace(PAPER, one_page=replace(PAPER.one_page, tiles=(replace(first, value="9"), *others)))
    assert ("the tile “Risks above appetite”", "9", "6") in found_in(name, write(other))


def test_what_nobody_can_count_again_stops_the_paper() -> None:
    known = Recount({key: value for key, value in SAMPLE.items() if key != keys.number("risks-above-appetite")})
    done = reconciled(PAPER, {"x.docx": files()["x.docx"]}, known)
    assert {(one.said, one.counted) for one in done.mismatches} == {("6", "not recounted")}
    with pytest.raises(NotReconciled, match="says 6, which nothing here can count again"):
        assert_reconciled(done)


def test_the_refusal_names_what_differs_and_what_to_do() -> None:
    wrong = edited(files()["x.docx"], is_document, ">75</w:t>", ">76</w:t>")
    done = reconciled(PAPER, {"x.docx": wrong}, SAMPLE)
    assert done.words == (
        "34 figures in 1 file were read back; 1 passage does not agree with a count of their own or with the paper."
    )
    with pytest.raises(NotReconciled) as refusal:
        assert_reconciled(done)
    assert str(refusal.value) == (
        "The paper was not given out: its finished files were read back, and they do not agree with a second count of "
        "the registers. x.docx: the table “Action plans”, row “ICO audit 2015”, Complete says 76, counted anew it is "
        "75. Make the paper again. If it happens again, keep the files and report it to whoever looks after this "
        "product; until then state these figures from the pages of the product."
    )


def test_numbers_of_the_author_that_the_paper_does_not_state_are_pointed_out() -> None:
    words = AuthorsWords("We closed 80 actions of 77 by 3 May 2017, six of them late.", "A. Author")
    summary, *others = PAPER.sections
    other = replace(PAPER, sections=(replace(summary, blocks=(*summary.blocks, words)), *others))
    done = reconciled(other, {}, SAMPLE)
    assert done.remarks == ("The author's words say 80; no table or sentence of this paper does.",)
    assert done.is_reconciled


def _checked(cell: Cell, text: str) -> list[Mismatch]:
    table = PaperTable("map", "Open risks", (Column("Likelihood", Holds.WORDS), Column("1", Holds.COUNT)),
                       ((Cell("Likely"), cell),), "risk registers", is_matrix=True)  # fmt: skip
    differences = Differences("one page.pptx", {keys.cell(4, 1): 168})
    check_cell(differences, table, (0, 1), cell, text)
    return differences.mismatches


def test_a_cell_of_the_map_may_stand_with_the_letter_of_its_band_where_there_is_no_room_and_with_no_other() -> None:
    # On the one slide of a council with three-digit counts the map says "A: 168", and the paper was not given out.
    cell = Cell("Medium: 168", keys.cell(4, 1), short="A: 168")
    assert _checked(cell, "A: 168") == []
    assert _checked(cell, "Medium: 168") == []
    assert _checked(cell, "R: 168") != []
    assert _checked(cell, "A: 169") != []
