"""The public version of a paper: what is planted in the registers comes out of none of its texts, and all is listed."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.briefing.audience.held_back import COLUMNS, LOOK, What
from inforisk.briefing.audience.readers import for_audience
from inforisk.briefing.paper.blocks import AuthorsWords, Cell, Column, PaperTable, Paragraph, Section, Subheading
from inforisk.briefing.paper.paper import Audience, OnePage, Paper
from inforisk.briefing.tables import csv_bytes
from inforisk.metrics.sourced import Holds, Quoted, Sourced, plain
from inforisk.vocabulary import Kind
from tests.briefing.audience_registers import planted, registers, repeating
from tests.briefing.nasty import NASTY
from tests.briefing.papers import paper

NONE: Mapping[Kind, pd.DataFrame] = {kind: pd.DataFrame() for kind in Kind}


def strings(thing: Any) -> Iterator[str]:
    """Every string a thing is made of, whatever field it stands in."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, (tuple, list, frozenset)):
        for one in thing:
            yield from strings(one)
    elif isinstance(thing, Mapping):
        for pair in thing.items():
            yield from strings(pair)
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, (type, Enum)):
        for one in dataclasses.fields(thing):
            yield from strings(getattr(thing, one.name))


def owned_by(*names: str) -> Mapping[Kind, pd.DataFrame]:
    """Registers whose only content are these owners of risks."""
    frame = pd.DataFrame(
        {"risk_id": [f"R{place}" for place in range(len(names))], "risk_owner": list(names)}, dtype="str"
    )
    return {**NONE, Kind.RISKS: frame.assign(row=range(2, len(names) + 2))}


def saying(*blocks: Any) -> Paper:
    """The sample paper with one section of these blocks."""
    section = Section("only", "Only", tuple(blocks))
    return replace(paper(), sections=(section,), one_page=OnePage((), (), (), None), exemption="")


def public(made: Paper, frames: Mapping[Kind, pd.DataFrame] = NONE) -> Paper:
    """Its public version."""
    return for_audience(made, Audience.PUBLIC, frames)[0]


def test_no_planted_identifier_is_in_any_string_of_the_public_paper() -> None:
    what = planted()
    assert len(set(what.all)) == 200
    said = "\n".join(strings(public(repeating(what), registers(what)))).lower()
    squashed = re.sub(r"[^a-z0-9\n]", "", said)
    for one in what.all:
        assert one.lower() not in said
        assert re.sub(r"[^a-z0-9]", "", one.lower()) not in squashed


def test_every_planted_identifier_is_in_the_list_for_the_author() -> None:
    what = planted()
    _, held = for_audience(repeating(what), Audience.PUBLIC, registers(what))
    listed = {one.value for one in held.personal}
    assert [one for one in what.all if one not in listed] == []


def test_the_exempt_paper_prints_what_was_planted_so_that_the_test_above_can_fail() -> None:
    what = planted()
    exempt, held = for_audience(repeating(what), Audience.EXEMPT, registers(what))
    said = "\n".join(strings(exempt))
    assert all(one in said for one in what.names)
    assert held.things == ()
    assert held.summary == "Nothing was held back."


def test_the_exempt_paper_is_the_paper_unchanged() -> None:
    assert for_audience(paper(), Audience.EXEMPT, NONE)[0] == paper()


def test_the_public_paper_bears_no_marking_and_no_ground_for_exemption() -> None:
    made = public(paper())
    assert (made.audience, made.exemption, made.marking) == (Audience.PUBLIC, "", "")


def test_columns_of_officers_and_of_free_text_are_left_out_of_every_table() -> None:
    made = public(paper())
    assert {column.holds for table in made.tables() for column in table.columns} == {Holds.LABEL, Holds.COUNT}
    assert [column.heading for column in made.tables()[1].columns] == ["Action plan", "Complete", "All"]


def test_a_piece_that_names_an_officer_is_replaced_and_the_sentence_stays_whole() -> None:
    said = "75 of 77 actions of “ICO audit 2015” are complete; two await approval."
    assert said in plain(public(paper()).one_page.headline)


def test_a_sentence_that_would_lose_its_subject_is_left_out() -> None:
    lost = (Quoted("Priya Example", Holds.OFFICER), " owns four risks.")
    assert public(saying(Paragraph((lost, ("Nothing else.",))))).sections[0].blocks == (
        Paragraph((("Nothing else.",),)),
    )


def test_a_table_of_which_one_column_would_be_left_is_replaced_by_a_sentence() -> None:
    columns = (Column("Reference", Holds.LABEL), Column("Risk", Holds.FREE_TEXT))
    table = PaperTable("risks", "Risks", columns, ((Cell("R1"), Cell("A file is lost")),), "risk registers")
    (block,) = public(saying(table)).sections[0].blocks
    assert isinstance(block, Paragraph)
    assert plain(block.sentences).startswith("A table stands here")


def test_a_table_with_a_line_for_each_incident_is_left_out() -> None:
    columns = (Column("Reference", Holds.LABEL), Column("Service", Holds.LABEL), Column("When", Holds.COUNT))
    table = PaperTable("open", "Open incidents", columns, ((Cell("7"), Cell("Housing"), Cell("May")),), "incident logs")
    made, held = for_audience(saying(table), Audience.PUBLIC, NONE)
    assert made.tables() == ()
    assert held.summary == "1 thing was held back: 1 table of single incidents."


def test_an_empty_table_that_would_be_left_out_still_says_that_there_is_none() -> None:
    blocks = next(one for one in public(paper()).sections if one.name == "changes").blocks
    assert blocks == (Subheading("Risks removed"), Paragraph((("No risk was removed.",),)))


def test_a_table_headed_by_persons_is_left_out_even_with_numbers_beside() -> None:
    columns = (Column("Owner", Holds.OFFICER), Column("Risks", Holds.COUNT), Column("Assets", Holds.COUNT))
    table = PaperTable("owners", "Owners", columns, ((Cell("Priya Example"), Cell(7), Cell(8)),), "risk registers")
    assert public(saying(table)).tables() == ()


def test_a_known_name_is_struck_out_of_the_authors_words_and_the_list_says_where_it_stood() -> None:
    made, held = for_audience(
        saying(AuthorsWords("We thank Zorida Brax and the team.", "")), Audience.PUBLIC, owned_by("Zorida Brax")
    )
    assert made.sections[0].blocks == (AuthorsWords("We thank [withheld] and the team.", ""),)
    assert ("author's words", "Only", "struck out: [withheld]") in {
        (one.field, one.paper, one.done) for one in held.things if one.value == "Zorida Brax"
    }


def test_what_may_be_a_name_in_the_authors_words_stays_and_is_pointed_out() -> None:
    made, held = for_audience(saying(AuthorsWords("The lead of Zorida Brax counts.", "")), Audience.PUBLIC, NONE)
    assert "Zorida Brax" in "".join(strings(made.sections))
    assert [(one.what, one.done) for one in held.things if one.value == "Zorida Brax"] == [(What.MAY_BE_NAME, LOOK)]


def test_who_wrote_the_authors_words_is_not_named() -> None:
    made = public(saying(AuthorsWords("Our words.", "Zorida Brax"), Paragraph((("Replaced by Zorida Brax.",),))))
    assert made.sections[0].blocks == (
        AuthorsWords("Our words.", "an officer of the council"),
        Paragraph((("Replaced by [withheld].",),)),
    )


def test_a_name_that_runs_over_two_pieces_of_a_sentence_is_withheld_once() -> None:
    sentence = ("It was Zor", Sourced("ida", number="open-risks"), " Brax who said so.")
    (block,) = public(saying(Paragraph((sentence,))), owned_by("Zorida Brax")).sections[0].blocks
    assert plain(block.sentences) == "It was [withheld] who said so."  # type: ignore[union-attr]


def test_a_figure_of_a_plan_named_after_a_person_no_longer_asks_for_that_plan() -> None:
    piece = Sourced("Six", page="actions", asks=(("plan", "Zorida Brax review"),))
    cell = Cell(7, "plan/Zorida Brax review/complete")
    table = PaperTable("plans", "Plans", (Column("Plan", Holds.LABEL), Column("All", Holds.COUNT)),
                       ((Cell("Zorida Brax review"), cell),), "plans")  # fmt: skip
    made = public(saying(Paragraph(((piece, " are complete."),)), table), owned_by("Zorida Brax"))
    assert made.sections[0].blocks[0] == Paragraph(
        ((Sourced("Six", page="actions", is_value=False), " are complete."),)
    )
    assert made.tables()[0].rows == ((Cell("[withheld] review"), Cell(7)),)


def test_the_councils_own_address_stays_and_a_persons_goes() -> None:
    words = "Write to information.governance@example.org or to z.brax@example.org."
    made = public(saying(AuthorsWords(words, "")))
    assert made.contact == "information.governance@example.org"
    assert made.sections[0].blocks == (
        AuthorsWords("Write to information.governance@example.org or to [withheld].", ""),
    )


def test_posts_services_plans_and_places_are_no_persons() -> None:
    words = (
        "The Head of Revenues, Legal and Democratic Services and Coventry City Council answered the ICO audit 2015. "
        "The Senior Information Risk Owner and the Data Protection Officer agreed on 31 March 2017."
    )
    frames = owned_by("Head of Revenues", "Legal and Democratic Services", "To be confirmed", "Business Support")
    assert public(saying(AuthorsWords(words, "")), frames).sections[0].blocks == (AuthorsWords(words, ""),)


def test_a_surname_that_is_an_everyday_word_strikes_nothing_alone() -> None:
    words = "The price of the law, the bell and the green: Green, Price, Law and Bell stand at the start."
    frames = owned_by("Zorida Green", "Yebek Price", "Ondilde Law", "Velosk Bell")
    assert public(saying(AuthorsWords(words, "")), frames).sections[0].blocks == (AuthorsWords(words, ""),)


def test_the_list_says_in_which_register_row_and_column_each_thing_stands() -> None:
    _, held = for_audience(saying(), Audience.PUBLIC, owned_by("Zorida Brax", "Yebek Osk", "Zorida Brax"))
    assert held.rows()[:2] == (
        (
            "name of a person",
            "Zorida Brax",
            "Information Risk Register",
            "Risk owner",
            "R0, row 2",
            2,
            "",
            "not printed",
        ),
        ("name of a person", "Yebek Osk", "Information Risk Register", "Risk owner", "R1, row 3", 1, "", "not printed"),
    )
    assert held.summary == "2 things were held back: 2 names."


def test_the_list_goes_into_a_text_file_under_its_headings() -> None:
    _, held = for_audience(saying(), Audience.PUBLIC, owned_by("=Zorida Brax"))
    lines = csv_bytes(held.frame(), COLUMNS).decode("utf-8-sig").splitlines()
    assert lines[0].startswith('"What it is","As written","Register"')
    assert lines[1].startswith('"name of a person","\'=Zorida Brax"')


def test_nasty_text_neither_breaks_the_search_nor_comes_out_changed() -> None:
    blocks = tuple(AuthorsWords(text, "") for text in NASTY if "@example" not in text)
    assert public(saying(*blocks)).sections[0].blocks == blocks


TEXT = st.text(alphabet="ab AB.,-@0123456789\u200b\u00a0é\n", max_size=40)


@given(st.lists(TEXT, max_size=4), st.lists(TEXT, max_size=3))
@settings(max_examples=60, deadline=None)
def test_the_public_version_of_a_public_version_is_itself(words: list[str], names: list[str]) -> None:
    once = public(saying(*(AuthorsWords(one, "") for one in words)), owned_by(*names))
    assert public(once, owned_by(*names)) == once


@given(st.lists(TEXT, max_size=4), st.lists(TEXT, max_size=3))
@settings(max_examples=60, deadline=None)
def test_nothing_is_added_to_the_authors_words_but_that_something_is_withheld(
    words: list[str], names: list[str]
) -> None:
    made = public(saying(*(AuthorsWords(one, "") for one in words)), owned_by(*names))
    for before, block in zip(words, made.sections[0].blocks, strict=True):
        parts = [re.escape(part) for part in block.text.split("[withheld]")]  # type: ignore[union-attr]
        assert re.fullmatch("(?s:.+)".join(parts), before)


def test_the_public_version_of_the_sample_is_itself() -> None:
    assert public(public(paper())) == public(paper())
