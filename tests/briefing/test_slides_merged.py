"""Short words and small tables share a slide with their neighbours, and slides are called by what they say."""

from dataclasses import replace
from itertools import combinations
from typing import Any

from inforisk.briefing.paper.blocks import (
    AuthorsWords,
    Block,
    Cell,
    Column,
    PaperTable,
    Paragraph,
    Points,
    Section,
    Subheading,
)
from inforisk.briefing.slides.deck import full_deck
from inforisk.metrics.sourced import Holds
from tests.briefing.decks import bounds, notes, opened, overlap, tables, texts, titles
from tests.briefing.papers import bars, paper, picture

LATER = Paragraph((("Four risks had an incident and stand where they stood before.",),))
LONG = Paragraph(tuple((f"Sentence {place} of many, each of which says something of its own about the risks.",)
                       for place in range(9)))  # fmt: skip


def of(*blocks: Block, title: str = "Incidents") -> Any:
    return opened(full_deck(replace(paper(), sections=(Section("incidents", title, blocks),))))


def table(name: str, rows: int, columns: int = 2) -> PaperTable:
    headed = tuple(Column(f"Column {place}", Holds.LABEL) for place in range(columns))
    cells = tuple(tuple(Cell(f"{row}.{place}") for place in range(columns)) for row in range(rows))
    return PaperTable(name, name.capitalize(), headed, cells, "incident logs")


def nothing_overlaps(deck: Any) -> bool:
    return not any(overlap(*two) for slide in deck.slides for two in combinations(slide.shapes, 2))


def test_a_sentence_after_a_table_stands_below_it_where_there_is_room() -> None:
    deck = of(table("open", 9), Subheading("Risks that no incident moved"), LATER)
    assert titles(deck)[1:] == ["Open"]
    assert "Risks that no incident moved\nFour risks had an incident" in texts(deck.slides[1])
    assert "Four risks had an incident" in notes(deck.slides[1])
    assert nothing_overlaps(deck)


def test_a_sentence_after_a_table_that_fills_its_slide_has_one_of_its_own() -> None:
    deck = of(table("open", 14), Subheading("Risks that no incident moved"), LATER)
    assert titles(deck)[1:] == ["Open", "Incidents: Risks that no incident moved"]


def test_a_table_is_set_smaller_so_that_a_sentence_after_it_finds_room() -> None:
    deck = of(table("open", 13), LATER)
    assert titles(deck)[1:] == ["Open"]
    assert {
        run.font.size.pt for cell in tables(deck)["Open"].iter_cells() for run in cell.text_frame.paragraphs[0].runs
    } == {12.0}
    assert nothing_overlaps(deck)


def test_a_sentence_after_a_picture_without_words_stands_beside_it() -> None:
    drawn = picture("bars", bars(), "ICT has no complete action", table("bars-table", 3))
    deck = of(drawn, LATER)
    assert titles(deck)[1:] == ["ICT has no complete action"]
    chart = next(shape for shape in deck.slides[1].shapes if shape.has_chart)
    words = next(shape for shape in deck.slides[1].shapes if shape.has_text_frame and "Four" in shape.text_frame.text)
    assert bounds(chart)[2] < bounds(words)[0]
    assert nothing_overlaps(deck)


def test_a_few_sentences_above_a_full_table_are_run_together_rather_than_given_a_slide() -> None:
    said = Paragraph((("Eight risks were closed.",), ("One came and was closed in between.",)))
    rows = tuple(tuple(Cell(f"Case files of team {row} lost") for _ in range(4)) for row in range(13))
    deck = of(Subheading("Risks removed"), said, replace(table("closed", 1, columns=4), rows=rows))
    assert titles(deck)[1:] == ["Closed"]
    assert "Risks removed: Eight risks were closed. One came and was closed in between." in texts(deck.slides[1])
    assert nothing_overlaps(deck)


def test_many_sentences_are_never_run_together() -> None:
    deck = of(LONG, table("closed", 14))
    assert titles(deck)[1:] == ["Incidents", "Closed"]


def test_numbered_points_and_the_authors_words_are_never_run_together() -> None:
    asked = Points(((("Approve the plan.",),), (("Note the rest.",),)), is_numbered=True)
    for block in (asked, AuthorsWords("We ask for time.", "Priya Example")):
        made = of(block, table("closed", 14))
        assert all("Approve the plan. Note the rest." not in texts(slide) for slide in made.slides)
        assert all("Priya Example: We ask" not in texts(slide) for slide in made.slides)


def test_a_small_table_stands_under_its_title_on_the_slide_before() -> None:
    deck = of(table("open", 4), table("closed", 3))
    assert titles(deck)[1:] == ["Open"]
    assert list(tables(deck)) == ["Open", "Closed"]
    assert "Closed\n" in texts(deck.slides[1])
    assert texts(deck.slides[1]).count("Source: incident logs.") == 2
    assert nothing_overlaps(deck)


def test_a_small_table_finds_no_room_under_a_full_one() -> None:
    assert titles(of(table("open", 14), table("closed", 3)))[1:] == ["Open", "Closed"]


def test_text_gives_the_name_of_its_section_to_the_table_that_has_it_and_says_its_message() -> None:
    deck = of(LONG, table("incidents", 14))
    first = "Sentence 0 of many, each of which says something of its own about the risks"
    assert titles(deck)[1:] == [first, "Incidents"]
    assert "Sentence 1 of many" in texts(deck.slides[1])


def test_a_second_slide_of_text_is_called_by_its_headings() -> None:
    deck = of(LONG, table("open", 14), Subheading("Checks"), LONG, Subheading("Reviews"), LATER)
    assert titles(deck)[1:4] == ["Incidents", "Open", "Incidents: Checks; Reviews"]


def test_what_the_last_table_leaves_to_the_report_is_said_in_the_notes_of_the_slide_before() -> None:
    deck = of(table("open", 4), replace(table("findings", 3), title="What the checks found"))
    assert "In the report: the table “What the checks found” (3 rows)." in notes(deck.slides[1])
