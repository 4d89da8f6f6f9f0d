"""One thing changed in a finished file, or in the paper it is made from: a counted number, one that nothing counts, a
share, a sign, a number left out, a cell, a row, a sentence. Each is refused in each format."""

import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import openpyxl
import pytest

from inforisk.briefing.bundle.text_files import table_file, table_files
from inforisk.briefing.bundle.workbook import paper_workbook
from inforisk.briefing.document.report import report_document
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Cell, Column, PaperTable, Paragraph, Section, Value
from inforisk.briefing.paper.charts import BarChart, Series
from inforisk.briefing.paper.look import TONES
from inforisk.briefing.paper.paper import Audience, OnePage, Paper, Tile
from inforisk.briefing.pdf.report import one_page_pdf, report_pdf
from inforisk.briefing.pictures.drawing import svg_bytes
from inforisk.briefing.reconciling.reconciled import reconciled
from inforisk.briefing.reconciling.recount import Recount
from inforisk.briefing.reconciling.shares import shares_in
from inforisk.briefing.slides.deck import full_deck, one_page_deck
from inforisk.metrics.sourced import Holds, Sentence, Sourced
from tests.briefing.nasty import NASTY
from tests.briefing.papers import paper, picture

OWNERS = {"People": 12, "Place": 3, "ICT": 2}
COUNTED = Recount(
    {
        keys.number("owners-trained"): 10,
        keys.number("owners"): 45,
        **{keys.owners(group, "total"): number for group, number in OWNERS.items()},
    }
)
TRAINED: Sentence = (Sourced("10 of 45 asset owners (22.2%)", number="owners-trained"), " are trained.")
TOLD: Sentence = ("Levels fell by -5 points, and the target is 95%; more were asked than before.",)
WRITERS: Mapping[str, Callable[[Paper], bytes]] = {
    "x.docx": report_document,
    "x.xlsx": paper_workbook,
    "x.pdf": report_pdf,
    "x - slides.pptx": full_deck,
}
FORMATS = pytest.mark.parametrize("name", list(WRITERS))


def owners_table(*numbers: Value, is_keyed: bool = True) -> PaperTable:
    """Owners of three directorates: a counted column, one that nothing counts, and what is said of each."""
    columns = (
        Column("Directorate", Holds.LABEL),
        Column("Owners", Holds.COUNT, counts_people=True),
        Column("Asked", Holds.COUNT),
        Column("Change", Holds.WORDS),
    )
    said = ((20, "7 fewer"), (8, "4 more"), (-6, "as many"))
    rows = tuple(
        (Cell(group), Cell(number, keys.owners(group, "total") if is_keyed else ""), Cell(asked), Cell(change))
        for group, number, (asked, change) in zip(OWNERS, numbers, said, strict=True)
    )
    return PaperTable("owners", "Owners by directorate", columns, rows, "asset registers")


HIDDEN = owners_table(12, "[c]", "[c]")


def small(table: PaperTable = HIDDEN, *sentences: Sentence, audience: Audience = Audience.PUBLIC) -> Paper:
    """A paper of one section: two sentences and a table."""
    section = Section("training", "Training", (Paragraph(sentences or (TRAINED, TOLD)), table), "1.1", 2)
    return replace(paper(audience), sections=(section,), one_page=OnePage((TRAINED,), (), (), None))


def differing(written: Paper, name: str, said: Paper | None = None) -> list[tuple[str, str, str]]:
    """What is found where the file of one paper is held against another (the sample, where none is given)."""
    done = reconciled(said or small(), {name: WRITERS[name](written)}, COUNTED)
    return [(one.place, one.said, one.counted) for one in done.mismatches]


def changed(row: int, column: int, value: Value) -> PaperTable:
    """The table with another value in one cell."""
    rows = [list(cells) for cells in HIDDEN.rows]
    rows[row][column] = replace(rows[row][column], value=value)
    return replace(HIDDEN, rows=tuple(map(tuple, rows)))


@FORMATS
def test_the_sample_itself_is_found_right(name: str) -> None:
    assert differing(small(), name) == []


@FORMATS
@pytest.mark.parametrize(
    ("row", "column", "value", "heading", "said", "wanted"),
    [
        (0, 1, 13, "Owners", "13", "12"),
        (0, 2, 27, "Asked", "27", "20"),
        (2, 2, 6, "Asked", "6", "-6"),
        (0, 3, "8 fewer", "Change", "8 fewer", "7 fewer"),
        (0, 3, "7 more", "Change", "7 more", "7 fewer"),
        (1, 1, 3, "Owners", "3", "[c]"),
    ],
)
def test_a_cell_that_says_something_else_is_found(
    name: str, row: int, column: int, value: Value, heading: str, said: str, wanted: str
) -> None:
    place = f"the table “Owners by directorate”, row “{list(OWNERS)[row]}”, {heading}"
    assert differing(small(changed(row, column, value)), name) == [(place, said, wanted)]


@FORMATS
def test_a_row_under_another_name_is_found(name: str) -> None:
    found = differing(small(changed(1, 0, "Peace")), name)
    assert "row “Peace”" in found[0][0] or found[0][1] == "not found"


@FORMATS
def test_a_public_paper_that_forgot_to_leave_out_small_numbers_is_found(name: str) -> None:
    forgotten = small(owners_table(12, 3, 2))
    place = "the table “Owners by directorate”, row “{}”, Owners"
    assert differing(forgotten, name, forgotten) == [
        (place.format("Place"), "3", "[c], for it is small"),
        (place.format("ICT"), "2", "[c], for it is small"),
    ]


@FORMATS
def test_every_number_left_out_that_a_file_gives_away_is_found(name: str) -> None:
    found = differing(small(owners_table(12, 3, 2)), name)
    assert [one[1:] for one in found] == [("3", "[c]"), ("2", "[c]")]


@FORMATS
@pytest.mark.parametrize(
    ("sentence", "said", "wanted"),
    [
        (("Levels fell by 5 points, and the target is 95%; more were asked than before.",), "5", "-5"),
        (("Levels fell by -5 points, and the target is 90%; more were asked than before.",), "90", "95"),
        (("Levels fell by -5 points, and the target is 95%; fewer were asked than before.",), "not found", ""),
    ],
)
def test_a_sentence_that_nothing_counts_is_held_against_the_paper(
    name: str, sentence: Sentence, said: str, wanted: str
) -> None:
    found = differing(small(HIDDEN, TRAINED, sentence), name)
    assert [one[1:] for one in found] == [(said, wanted)]


@FORMATS
def test_a_sentence_whose_figures_were_made_words_is_found(name: str) -> None:
    vague: Sentence = (Sourced("Many asset owners", number="owners-trained"), " are trained.")
    (found,) = differing(small(HIDDEN, vague, TOLD), name)
    assert found == ("“10 of 45 asset owners (22.2%) are trained.”", "not found", "")


@FORMATS
def test_a_share_that_is_not_that_of_its_counts_is_found_in_the_paper_itself(name: str) -> None:
    wrong: Sentence = (Sourced("10 of 45 asset owners (99.9%)", number="owners-trained"), " are trained.")
    made = small(HIDDEN, wrong, TOLD)
    assert ("99.9%", "22.2%") in [one[1:] for one in differing(made, name, made)]


@pytest.mark.parametrize(
    ("text", "are_right"),
    [
        ("10 of 45 asset owners (22.2%) are trained", [True]),
        ("10 of 45 asset owners (22.3%) are trained", [False]),
        ("75 of 77 actions of “Audit, October 2015” are complete (97.4%)", [True]),
        ("999 of 1,000 (99.9%) and 1,000 of 1,000 (100%)", [True, True]),
        ("9,999 of 10,000 (99.9%), never 9,999 of 10,000 (100%)", [True, False]),
        ("none of the nine (0%)", [True]),
        ("The target (95%) is not met. 3 of 4 are (a target of 95%)", []),
    ],
)
def test_shares_are_worked_out_again(text: str, are_right: Sequence[bool]) -> None:
    assert [one.is_right for one in shares_in(text)] == are_right


@FORMATS
def test_a_column_of_shares_is_worked_out_again_from_the_two_columns_it_is_of(name: str) -> None:
    columns = (Column("Plan", Holds.LABEL), Column("Complete", Holds.COUNT), Column("All", Holds.COUNT),
               Column("Share", Holds.COUNT))  # fmt: skip
    rows = ((Cell("Audit"), Cell(75), Cell(77), Cell("97.4%")), (Cell("Levels"), Cell(7), Cell(14), Cell("99.9%")))
    made = small(PaperTable("plans", "Plans", columns, rows, "action plans"))
    assert differing(made, name, made) == [("the table “Plans”, row “Levels”, Share", "99.9%", "50.0%")]


def test_a_row_that_lost_its_last_cells_is_found() -> None:
    book = openpyxl.load_workbook(io.BytesIO(paper_workbook(small())))
    sheet = next(one for one in book.worksheets if one["A1"].value == "Owners by directorate")
    table = next(iter(sheet.tables.values()))
    table.ref = re.sub(r":D", ":C", table.ref)
    table.autoFilter = None
    del table.tableColumns[-1]
    out = io.BytesIO()
    book.save(out)
    done = reconciled(small(), {"x.xlsx": out.getvalue()}, COUNTED)
    assert {(one.place.rpartition(", ")[2], one.said) for one in done.mismatches} == {("Change", "not found")}


def test_a_number_missing_from_a_row_of_a_pdf_is_not_taken_from_the_next() -> None:
    columns = (Column("Plan", Holds.LABEL), Column("Open", Holds.COUNT), Column("All", Holds.COUNT))

    def table(first: Value) -> PaperTable:
        rows = ((Cell("alpha"), Cell(5), Cell(first)), (Cell("beta"), Cell(7), Cell(9)))
        return PaperTable("plans", "Plans", columns, rows, "action plans")

    found = differing(small(table("lost")), "x.pdf", small(table(7)))
    assert found == [("the table “Plans”, row “alpha”, All", "lost", "7")]


def test_a_row_that_is_missing_in_a_pdf_is_found_and_one_that_is_there_too_many() -> None:
    fewer = replace(HIDDEN, rows=HIDDEN.rows[:1] + HIDDEN.rows[2:])
    assert differing(small(fewer), "x.pdf") == [("the table “Owners by directorate”, row “Place”", "not found", "")]
    more = replace(HIDDEN, rows=(*HIDDEN.rows, (Cell("Chief Executive"), Cell(9), Cell(9), Cell("as many"))))
    for name in ("x.docx", "x.xlsx", "x - slides.pptx"):
        assert differing(small(more), name) == [
            ("the table “Owners by directorate”, row “Chief Executive”", "no part of the paper", "")
        ]


LONG_ROW = " ".join(f"The register says at length what was done in step {number}." for number in range(24))


def test_a_row_that_a_page_parts_is_read_whole() -> None:
    columns = (Column("Plan", Holds.LABEL), Column("Open", Holds.COUNT), Column("What is outstanding", Holds.FREE_TEXT))
    rows = tuple((Cell(f"Plan {letter}"), Cell(5), Cell(LONG_ROW)) for letter in "abcdefghijkl")
    made = small(PaperTable("plans", "Plans", columns, rows, "action plans"))
    assert differing(made, "x.pdf", made) == []
    wrong = tuple((head, Cell(6) if head.value == "Plan f" else number, text) for head, number, text in rows)
    other = small(PaperTable("plans", "Plans", columns, wrong, "action plans"))
    assert [one[0] for one in differing(other, "x.pdf", made)] == ["the table “Plans”, row “Plan f”, Open"]


def test_a_long_word_with_digits_in_it_is_read_whole_in_a_pdf() -> None:
    address = "https://example.org/" + "a-register-of-registers/" * 8 + "170325"
    said: Sentence = (f"It stands at {address}",)
    columns = (Column("Plan", Holds.LABEL), Column("Where", Holds.FREE_TEXT), Column("Open", Holds.COUNT))
    table = PaperTable("plans", "Plans", columns, ((Cell("alpha"), Cell(address), Cell(5)),), "action plans")
    made = small(table, said)
    assert differing(made, "x.pdf", made) == []


WRITTEN = (*NASTY, "שלום עולם 12 ימים", "مرحبا 5 بكم", "two 👍🏽 smiles", "日本語テキスト" * 30, "5 minus 3",
           "(50%) or 3 of 4 (50%)", "[1] see [12]", "1" * 80, "word " * 500, "")  # fmt: skip


@FORMATS
def test_whatever_a_register_says_is_read_back_as_the_paper_has_it(name: str) -> None:
    columns = (
        Column("Reference", Holds.LABEL),
        Column("What it says", Holds.FREE_TEXT, 3),
        Column("Open", Holds.COUNT),
    )
    rows = tuple((Cell(f"R{number}"), Cell(text), Cell(number)) for number, text in enumerate(WRITTEN))
    for part in (rows[:13], rows[13:26], rows[26:]):
        made = small(PaperTable("texts", "What registers say", columns, part, "risk registers"))
        assert differing(made, name, made) == []


LONG_NAME = "The joint service for records, registration, elections and the coroner of the "


def bars(third: float | None) -> Paper:
    """A paper with a chart of two bars whose names are alike for more letters than a chart shows."""
    chart = BarChart((f"{LONG_NAME} east", f"{LONG_NAME} west"), (Series("Open", (4, third), TONES[0]),), "Actions")
    columns = (Column("Service", Holds.LABEL), Column("Open", Holds.COUNT))
    rows = tuple((Cell(name), Cell(value)) for name, value in zip(chart.categories, (4, third), strict=True))
    table = PaperTable("bars-table", "Actions by service", columns, rows, "action plans")
    section = Section("actions", "Actions", (picture("bars", chart, "Four are open", table),), "1.3", 2)
    return replace(small(), sections=(section,))


def test_a_bar_with_a_name_too_long_for_a_chart_is_checked() -> None:
    assert differing(bars(7), "x - slides.pptx", bars(7)) == []
    assert [one[1:] for one in differing(bars(9), "x - slides.pptx", bars(7))] == [("9", "4")]


def test_nothing_in_a_chart_is_not_nought() -> None:
    assert [one[1] for one in differing(bars(None), "x - slides.pptx", bars(0))] == ["nothing"]


def test_a_bar_of_something_else_is_found() -> None:
    other = bars(7)
    chart = replace(other.pictures()[0].chart, categories=("Adults", f"{LONG_NAME} west"))
    block = replace(other.pictures()[0], chart=chart)
    drawn = replace(other, sections=(replace(other.sections[0], blocks=(block,)),))
    assert ("the chart “Actions by service”, Adults, Open, 4", "no part of the paper", "") in differing(
        drawn, "x - slides.pptx", bars(7)
    )


@pytest.mark.parametrize("name", ["x - table other.csv", "x - figure other.svg"])
def test_a_file_that_fits_nothing_in_the_paper_is_found(name: str) -> None:
    content = table_file(HIDDEN) if name.endswith(".csv") else svg_bytes(bars(7).pictures()[0])
    every = {f"x - table {one}.csv": file for one, file in table_files(small()).items()}
    (found,) = reconciled(small(), {**every, name: content}, COUNTED).mismatches
    what = "text file" if name.endswith(".csv") else "drawing"
    assert found.words == f"{name}: the {what} is no part of the paper"


@pytest.mark.parametrize(("name", "write"), [("x - one page.pdf", one_page_pdf), ("x - one page.pptx", one_page_deck)])
@pytest.mark.parametrize(("value", "beside"), [("11 of 45", "22.2%"), ("10 of 45", "22.9%")])
def test_a_tile_and_its_share_are_held(name: str, write: Callable[[Paper], bytes], value: str, beside: str) -> None:
    def tiled(tile: Tile) -> Paper:
        return replace(small(), one_page=replace(small().one_page, tiles=(tile,)))

    right, wrong = (Tile("Owners trained", *said) for said in (("10 of 45", "22.2%"), (value, beside)))
    assert reconciled(tiled(right), {name: write(tiled(right))}, COUNTED).mismatches == ()
    assert reconciled(tiled(right), {name: write(tiled(wrong))}, COUNTED).mismatches
    if beside != "22.2%":
        assert reconciled(tiled(wrong), {name: write(tiled(wrong))}, COUNTED).mismatches


def test_a_number_left_out_for_a_reason_nobody_counted_again_excuses_no_other() -> None:
    # The first row lost its key with its name: that its number is small is only the paper's word.
    nameless = owners_table("[c]", "[c]", 2)
    rows = ((Cell("[name]"), Cell("[c]"), *nameless.rows[0][2:]), *nameless.rows[1:])
    counted = Recount({**COUNTED, keys.owners("Place", "total"): 30})
    made = small(replace(nameless, rows=(*rows[:2], (*rows[2][:1], Cell("not given"), *rows[2][2:]))))
    (found,) = reconciled(made, {"x.docx": report_document(made)}, counted).mismatches
    assert (found.said, found.counted) == ("[c]", "30")


def test_a_column_or_a_service_nobody_counts_is_not_nought() -> None:
    assert keys.incidents("severity", "critical") in COUNTED
    assert keys.incidents("no such column", "critical") not in COUNTED
    assert keys.risks_of("No such service") not in COUNTED


def test_what_was_counted_again_and_what_was_only_compared_are_told_apart() -> None:
    done = reconciled(small(), {"x.docx": report_document(small())}, COUNTED)
    # Counted: the sentence's figure and its share, the number 12, two left out. Compared: -5 and 95 of the sentence,
    # the column Asked, and 7 and 4 of the changes.
    assert (done.checked, done.compared) == (5, 2 + 3 + 2)
    assert done.words == (
        "5 figures in 1 file were read back and agree with a count of their own. 7 more, which nothing counts "
        "again, stand there as in the paper."
    )
