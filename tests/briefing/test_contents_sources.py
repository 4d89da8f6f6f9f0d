"""The annex on sources: one line for each mark, with its definition and the table that shows it."""

from inforisk.briefing.contents.sources import sources_section
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Cell, Column, PaperTable, Paragraph, Section
from inforisk.briefing.paper.references import marks
from inforisk.metrics.numbers import NUMBERS
from inforisk.metrics.sourced import Holds, Sourced
from tests.briefing.councils import lines, tables
from tests.briefing.papers import paper

OWNERS = Sourced("Two of three owners", number="owners-trained")
NEW = Sourced("Four risks", number="risks-added")
PLAN = Sourced("75 of 77", page="actions", asks=(("plan", "ICO audit"),))
TARGET = Sourced("95%", page="training")
SUMMARY = Section(
    "summary",
    "Executive summary",
    (
        Paragraph(
            ((OWNERS, " and ", PLAN, "."), (TARGET, ".")),
        ),
    ),
)


def table_with(key: str) -> PaperTable:
    columns = (Column("Plan", Holds.LABEL), Column("Complete", Holds.COUNT))
    return PaperTable("plans", "Action plans by status", columns, ((Cell("ICO audit"), Cell(75, key)),), "plans")


ACTIONS = Section("actions", "Action plans", (table_with(keys.plan("ICO audit", "complete")),), "1.4", 2)
TRAINING = Section("training", "Training", (), "1.6", 2)


def told(*sections: Section) -> list[tuple[str, ...]]:
    return lines(tables(sources_section(sections).blocks)["sources"])


def test_every_mark_has_its_line_in_its_order() -> None:
    sections = paper().sections
    table = tables(sources_section(sections).blocks)["sources"]
    assert [row[0].value for row in table.rows] == list(marks(sections).values())


def test_a_number_is_defined_in_its_own_words() -> None:
    number = NUMBERS["owners-trained"]
    line = told(SUMMARY)[0]
    assert line[:4] == ("1", "Two of three owners", number.meaning, number.leaves_out)


def test_a_figure_points_at_the_table_that_counts_it() -> None:
    line = told(SUMMARY, ACTIONS, TRAINING)[1]
    assert line[2] == "Actions by the status and the dates their plan gives (plan: ICO audit)."
    assert line[-1] == "1.4 Action plans, table “Action plans by status”"


def test_a_figure_no_table_counts_points_at_the_section_on_it() -> None:
    by_mark = told(SUMMARY, ACTIONS, TRAINING)
    assert (by_mark[0][-1], by_mark[2][-1]) == ("1.6 Training", "1.6 Training")


def test_a_figure_of_a_section_left_out_points_at_where_it_is_stated() -> None:
    assert told(SUMMARY)[2][-1] == "Executive summary"


def test_what_moved_is_shown_where_the_changes_are() -> None:
    changes = Section("changes", "What has changed", (), "1.1", 2)
    assert told(Section("summary", "Summary", (Paragraph(((NEW, "."),)),)), changes)[0][-1] == "1.1 What has changed"


def test_a_text_without_a_figure_says_so() -> None:
    table = tables(sources_section([Section("summary", "Summary", (Paragraph((("None.",),)),))]).blocks)["sources"]
    assert (table.rows, table.empty) == ((), "The text of this paper states no figure.")


def test_the_section_that_counts_a_thing_comes_before_the_summary_that_repeats_it() -> None:
    key = keys.plan("ICO audit", "complete")
    summary = Section("summary", "Executive summary", (*SUMMARY.blocks, table_with(key)))
    assert told(summary, ACTIONS)[1][-1] == "1.4 Action plans, table “Action plans by status”"
    assert told(summary)[1][-1] == "Executive summary, table “Action plans by status”"
