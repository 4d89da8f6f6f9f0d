"""Small numbers of people: left out of tables, pictures, captions and sentences, with whatever would give them away."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.briefing.audience.held_back import HeldBack, What
from inforisk.briefing.audience.readers import for_audience
from inforisk.briefing.audience.small_numbers import HIDDEN, NOTE, hidden_places, without
from inforisk.briefing.audience.small_numbers_said import numbers_said
from inforisk.briefing.paper.blocks import (
    Block,
    Cell,
    Column,
    PaperTable,
    Paragraph,
    Picture,
    Points,
    Section,
    Subheading,
)
from inforisk.briefing.paper.charts import BarChart, LineChart, MatrixChart, Series, Tone
from inforisk.briefing.paper.look import TONES
from inforisk.briefing.paper.paper import Audience, OnePage, Paper, Tile
from inforisk.figures.caption import Caption
from inforisk.metrics.sourced import Holds, Sourced, plain
from inforisk.scoring import DEFAULT
from inforisk.vocabulary import Kind
from tests.briefing.papers import AS_AT, counts, paper

SERVICES = ("Housing", "Adult Social Care", "Libraries", "People")
FRAMES: Mapping[Kind, pd.DataFrame] = {kind: pd.DataFrame() for kind in Kind} | {
    Kind.RISKS: pd.DataFrame({"service": list(SERVICES), "row": [2, 3, 4, 5]})
}


def table(headings: Sequence[str], rows: Sequence[Sequence[object]], name: str = "owners") -> PaperTable:
    """A table of persons: the first column heads its rows, those with "share" in their heading count nobody."""
    columns = tuple(
        Column(one, Holds.COUNT, counts_people="share" not in one.lower()) if place else Column(one, Holds.LABEL)
        for place, one in enumerate(headings)
    )
    lines = tuple(tuple(one if isinstance(one, Cell) else Cell(one) for one in row) for row in rows)  # type: ignore[arg-type]
    return PaperTable(name, f"Owners: {name}", columns, lines, "training records")


def values(made: PaperTable) -> list[list[object]]:
    """The values of a table."""
    return [[cell.value for cell in row] for row in made.rows]


def suppressed(*tables: PaperTable) -> list[list[list[object]]]:
    """The values of tables once small numbers are left out of all of them."""
    hidden = hidden_places(tables)
    return [values(without(one, hidden.get(one.name, frozenset()))) for one in tables]


def public(*blocks: Block, tiles: tuple[Tile, ...] = ()) -> tuple[Paper, HeldBack]:
    """The public version of a paper with one section of these blocks."""
    page = OnePage((), tiles, (), None)
    made = replace(paper(), sections=(Section("only", "Only", blocks),), one_page=page, exemption="")
    return for_audience(made, Audience.PUBLIC, FRAMES)


def said(made: Paper) -> list[str]:
    """Each paragraph of a paper."""
    return [plain(block.sentences) for block in made.blocks() if isinstance(block, Paragraph)]


def test_counts_of_one_to_four_are_left_out_and_five_is_not() -> None:
    (made,) = suppressed(table(("Service", "Owners"), [("A", 1), ("B", 4), ("C", 5), ("D", 1200)]))
    assert made == [["A", HIDDEN], ["B", HIDDEN], ["C", 5], ["D", 1200]]


def test_a_single_count_left_out_takes_the_next_smallest_of_its_column_with_it() -> None:
    (made,) = suppressed(table(("Service", "Owners"), [("A", 2), ("B", 9), ("C", 7), ("D", 0), ("All", 18)]))
    assert made == [["A", HIDDEN], ["B", 9], ["C", HIDDEN], ["D", 0], ["All", 18]]


def test_the_total_of_a_column_is_the_last_to_go() -> None:
    (made,) = suppressed(table(("Service", "Owners"), [("A", 2), ("B", 20), ("All", 6)]))
    assert made == [["A", HIDDEN], ["B", HIDDEN], ["All", 6]]


def test_numbers_that_add_up_in_a_row_lose_a_second_one_too() -> None:
    (made,) = suppressed(
        table(("Service", "Owners", "Valid", "Late"), [("A", 12, 9, 3), ("B", 30, 20, 10), ("C", 40, 25, 15)])
    )
    assert made[0] == ["A", 12, HIDDEN, HIDDEN]
    assert made[1] == ["B", 30, HIDDEN, HIDDEN]  # the next smallest of either column
    assert made[2] == ["C", 40, 25, 15]


def test_a_group_of_fewer_than_five_is_left_out_whole_with_its_noughts() -> None:
    (made,) = suppressed(
        table(("Service", "Owners", "Valid", "Late"), [("A", 3, 0, 3), ("B", 9, 0, 9), ("C", 8, 0, 8)])
    )
    assert made[0] == ["A", HIDDEN, HIDDEN, HIDDEN]
    assert made[1][2] == made[2][2] == 0


def test_a_nought_stays_a_nought_where_its_group_is_large_enough() -> None:
    (made,) = suppressed(table(("Service", "Owners", "Valid"), [("A", 30, 0), ("B", 20, 0)]))
    assert made == [["A", 30, 0], ["B", 20, 0]]


def test_a_share_beside_a_number_left_out_goes_too() -> None:
    rows = [("A", 2, "20.0%"), ("B", 3, "30.0%"), ("C", 8, "80.0%")]
    (made,) = suppressed(table(("Service", "Owners", "Share"), rows))
    assert made == [["A", HIDDEN, HIDDEN], ["B", HIDDEN, HIDDEN], ["C", 8, "80.0%"]]


def test_a_part_and_its_whole_in_one_cell_are_left_out_where_part_whole_or_rest_is_small() -> None:
    rows = [("A", "3 of 40"), ("B", "38 of 40 (95.0%)"), ("C", "2 of 2"), ("D", "20 of 40"), ("E", "0 of 40")]
    (made,) = suppressed(table(("Service", "Valid"), rows))
    assert made == [["A", HIDDEN], ["B", HIDDEN], ["C", HIDDEN], ["D", "20 of 40"], ["E", "0 of 40"]]


def test_a_figure_left_out_of_one_table_is_left_out_of_every_other_that_counts_the_same() -> None:
    one = table(("Service", "Owners", "Valid", "Late"),
                [("A", 12, Cell(9, "owners/A/valid"), 3), ("B", 30, 25, 5), ("C", 40, 20, 20)])  # fmt: skip
    other = table(("Service", "Valid"), [("A", Cell(9, "owners/A/valid")), ("B", 25), ("C", 20)], "valid")
    assert suppressed(one, other)[1] == [["A", HIDDEN], ["B", 25], ["C", HIDDEN]]


def test_columns_that_count_no_persons_stay_as_they_are() -> None:
    columns = (Column("Service", Holds.LABEL), Column("Risks", Holds.COUNT))
    risks = PaperTable("risks", "Risks", columns, ((Cell("A"), Cell(1)), (Cell("B"), Cell(2))), "risk registers")
    assert public(risks)[0].tables() == (risks,)


def test_a_cell_left_out_keeps_its_key_and_loses_its_colour_and_the_note_says_what_it_means() -> None:
    rows = [("A", Cell(2, "owners/A/total", Tone("#FFFFFF", "#0B0C0C"))), ("B", 3), ("C", 10)]
    made, held = public(table(("Service", "Owners"), rows))
    assert made.tables()[0].rows[0][1] == Cell(HIDDEN, "owners/A/total")
    assert made.tables()[0].note == NOTE
    numbers = [(one.value, one.where, one.field) for one in held.things if one.what is What.NUMBER]
    assert numbers == [("2", "A", "Owners"), ("3", "B", "Owners")]


def test_a_table_whose_every_number_is_small_is_left_out_with_a_sentence() -> None:
    made, held = public(table(("Quarter", "Incidents"), [("One", 1), ("Two", 2), ("Three", 0)]))
    assert made.tables() == ()
    assert said(made)[0].startswith("Figures stand here in the version for officers.")
    assert [one.value for one in held.things if one.what is What.TABLE] == ["Owners: owners"]


def picture(chart: BarChart | LineChart | MatrixChart, beside: PaperTable, message: str, words: str) -> Picture:
    """A picture of a table."""
    return Picture(
        "drawn", Caption(message, "Owners by service, number", "training records", AS_AT), chart, words, beside
    )


OWNERS = table(("Service", "Valid", "Late"), [("Housing", 30, 9), ("Libraries", 20, 3), ("People", 25, 7)])
"""Late at Libraries is small; the seven of People go with it."""


def bars(categories: Sequence[str], valid: Sequence[int], late: Sequence[int]) -> BarChart:
    return BarChart(
        tuple(categories), (Series("Valid", tuple(valid), TONES[0]), Series("Late", tuple(late), TONES[3])), "Owners"
    )


def test_a_bar_of_a_number_left_out_is_not_drawn_whatever_the_order_of_the_bars() -> None:
    chart = bars(("People", "Libraries", "Housing"), (25, 20, 30), (7, 3, 9))
    (block,) = public(picture(chart, OWNERS, "Most are valid", "Most are valid."))[0].sections[0].blocks
    assert isinstance(block, Picture)
    assert isinstance(block.chart, BarChart)
    assert [one.values for one in block.chart.series] == [(25, 20, 30), (None, None, 9)]
    assert values(block.table)[1] == ["Libraries", 20, HIDDEN]


def test_a_chart_whose_bars_lie_the_other_way_round_than_the_table_loses_the_same() -> None:
    across = table(("State", "Housing", "Libraries", "People"), [("Valid", 30, 20, 25), ("Late", 9, 3, 7)])
    chart = bars(("Housing", "Libraries", "People"), (30, 20, 25), (9, 3, 7))
    (block,) = public(picture(chart, across, "Most are valid", "Most are valid."))[0].sections[0].blocks
    assert isinstance(block, Picture)
    assert isinstance(block.chart, BarChart)
    drawn = dict(zip(("Housing", "Libraries", "People"), block.chart.series[1].values, strict=True))
    shown = dict(zip(("Housing", "Libraries", "People"), [cell.value for cell in block.table.rows[1][1:]], strict=True))
    assert {name for name, value in drawn.items() if value is None} == {
        name for name, value in shown.items() if value == HIDDEN
    }
    assert drawn["Libraries"] is None


def test_caption_and_text_alternative_say_no_number_that_was_left_out() -> None:
    chart = bars(("Housing", "Libraries", "People"), (30, 20, 25), (9, 3, 7))
    words = (
        "Valid: Housing 30, Libraries 20. Late: Housing 9; Libraries three; People 7. All were asked on 3 March 2017."
    )
    (block,) = public(picture(chart, OWNERS, "Three are late at Libraries", words))[0].sections[0].blocks
    assert isinstance(block, Picture)
    assert block.caption.message == "Owners by service, number"
    assert block.words == "Valid: Housing 30, Libraries 20. Late: Housing 9. All were asked on 3 March 2017."


def test_a_picture_that_cannot_be_matched_with_its_table_gives_way_to_the_table() -> None:
    for chart in (bars(("East", "West"), (44, 31), (2, 17)), MatrixChart(counts(), DEFAULT)):
        made, held = public(picture(chart, OWNERS, "Most are valid", "Most are valid."))
        assert made.pictures() == ()
        assert values(made.tables()[0])[1] == ["Libraries", 20, HIDDEN]
        assert [one.value for one in held.things if one.what is What.PICTURE] == ["Most are valid"]


def test_a_picture_most_of_whose_bars_would_go_gives_way_to_the_table() -> None:
    few = table(("Service", "Owners"), [("Housing", 3), ("Libraries", 2), ("People", 9)])
    chart = BarChart(("Housing", "Libraries", "People"), (Series("Owners", (3, 2, 9), TONES[0]),), "Owners")
    made, _ = public(picture(chart, few, "Few", "Few."))
    assert made.pictures() == ()
    assert values(made.tables()[0])[2] == ["People", 9]


def test_a_line_is_broken_where_a_number_was_left_out() -> None:
    over = table(("Quarter", "Owners"), [("Q1", 10), ("Q2", 3), ("Q3", 8), ("Q4", 12), ("Q5", 20)])
    chart = LineChart(("Q1", "Q2", "Q3", "Q4", "Q5"), (Series("Owners", (10, 3, 8, 12, 20), TONES[0]),), "Owners")
    (block,) = public(picture(chart, over, "More", "More."))[0].sections[0].blocks
    assert isinstance(block, Picture)
    assert isinstance(block.chart, LineChart)
    assert block.chart.series[0].values == (10, None, None, 12, 20)


PEOPLE = Sourced("Three owners", page="training")


def test_a_sentence_with_a_small_number_of_a_service_is_left_out_and_listed() -> None:
    sentence = (PEOPLE, " in Adult Social Care are late.")
    made, held = public(Paragraph((sentence, ("Nothing else.",))), Points(((sentence,),)))
    assert said(made) == ["Nothing else."]
    assert len(made.sections[0].blocks) == 1
    assert [one.value for one in held.things] == ["Three owners in Adult Social Care are late."]


def test_a_small_number_of_the_whole_council_stays_where_the_whole_is_five_or_more() -> None:
    for text in ("Three of 52 owners are late.", "Two incidents were reported.", "People are asked each quarter."):
        assert said(public(Paragraph(((text,),)))[0]) == [text]


def test_a_part_of_a_whole_of_fewer_than_five_is_left_out() -> None:
    for text in ("Two of three owners are late.", "None of 4 owners is trained.", "2 of the 3 incidents are open."):
        assert said(public(Paragraph(((text,),)))[0]) == []


def test_small_numbers_of_risks_and_actions_of_a_service_stay() -> None:
    text = "Two risks of Housing are above appetite; one action of Libraries is open."
    assert said(public(Paragraph(((text,),)))[0]) == [text]


def test_a_sentence_that_repeats_what_a_table_leaves_out_is_left_out_in_other_words_too() -> None:
    answers = table(("Question", "Incidents"), [("A breach of personal data", 8), ("Something else", 2), ("All", 10)])
    kept = "10 incidents are recorded, eight more than at 2016-17 Q3."
    made, _ = public(answers, Paragraph((("Eight were personal data breaches.",), (kept,))))
    assert said(made) == [kept]


def test_a_total_that_a_table_leaves_out_is_not_told_in_a_sentence() -> None:
    owners = table(("Service", "Owners", "Expired"), [("A", 20, 1), ("B", 30, 1), ("All", 50, 2)])
    made, _ = public(owners, Paragraph((("Of 50 owners two have expired training.",), ("50 owners were asked.",))))
    assert said(made) == ["50 owners were asked."]


def test_what_all_incidents_answer_to_the_law_is_told_unless_there_are_fewer_than_five() -> None:
    def asked(yes: int, no: int) -> PaperTable:
        key = "incidents/reported_to_ico/"
        return table(("Question", "Yes", "No"), [("Reported to the ICO", Cell(yes, f"{key}yes"), Cell(no, f"{key}no"))])

    assert suppressed(asked(2, 8)) == [[["Reported to the ICO", 2, 8]]]
    assert suppressed(asked(2, 1)) == [[["Reported to the ICO", HIDDEN, HIDDEN]]]


def test_a_subheading_below_which_nothing_is_left_goes_too() -> None:
    sentence = (PEOPLE, " in Housing are late.")
    assert public(Subheading("Late"), Paragraph((sentence,)))[0].sections[0].blocks == ()


def test_a_tile_of_few_people_is_left_out_and_one_of_the_whole_council_stays() -> None:
    few, many = Tile("Owners trained", "2 of 3", "66.7%"), Tile("Owners trained", "2 of 52", "3.8%")
    tiles = (few, many, Tile("Risks", "2 of 3"), Tile("Late in Housing", "3", "", "owners/Housing/late"))
    shown = [(tile.value, tile.beside) for tile in public(tiles=tiles)[0].one_page.tiles]
    assert shown == [(HIDDEN, ""), ("2 of 52", "3.8%"), ("2 of 3", ""), (HIDDEN, "")]


def test_dates_quarters_references_and_quoted_names_are_no_counts() -> None:
    text = "On 3 March 2017, in 2016-17 Q4, risk R2 and “Plan 4” had two of 1,200 rows, 97.4%."
    assert numbers_said(text) == {2, 1200}


NUMBERS = st.integers(min_value=0, max_value=12)


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=6))
@settings(max_examples=150, deadline=None)
def test_no_column_and_no_row_that_adds_up_is_left_with_one_number_out(parts: list[tuple[int, int, int]]) -> None:
    rows: list[tuple[object, ...]] = [(f"Group {place}", *one, sum(one)) for place, one in enumerate(parts)]
    rows.append(("All", *(sum(column) for column in zip(*parts, strict=True)), sum(map(sum, parts))))
    (made,) = suppressed(table(("Group", "One", "Two", "Three", "Every"), rows))
    for shown in made:
        assert not any(isinstance(value, int) and 1 <= value <= 4 for value in shown)
        assert not _alone(shown)
    for column in zip(*made, strict=True):
        assert not _alone(column)


def _alone(shown: Sequence[object]) -> bool:
    """Whether one number is left out beside others that are shown and not nought."""
    return list(shown).count(HIDDEN) == 1 and any(isinstance(value, int) and value for value in shown)


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=6))
@settings(max_examples=100, deadline=None)
def test_what_is_left_out_once_is_left_out_for_good_and_nothing_more_is(rows: list[tuple[int, int, int]]) -> None:
    made = table(("Group", "One", "Two", "Three"), [(f"Group {place}", *one) for place, one in enumerate(rows)])
    once = without(made, hidden_places([made]).get(made.name, frozenset()))
    again = without(once, hidden_places([once]).get(once.name, frozenset()))
    assert again == once
    assert all(
        new.value in (old.value, HIDDEN) for old, new in zip(sum(made.rows, ()), sum(once.rows, ()), strict=True)
    )
