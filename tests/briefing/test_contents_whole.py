"""The whole paper: its order, what is chosen, where the author's words stand, its one page, and who is named where."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inforisk.briefing.contents.for_the_author import NOTHING_STATED
from inforisk.briefing.contents.table_of_contents import SECTIONS, paper_of, unwritten
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import AuthorsWords, PaperTable, Paragraph, Picture, Points, Section, Subheading
from inforisk.briefing.paper.paper import Audience, Paper
from inforisk.briefing.paper.references import sentences
from inforisk.briefing.request import Request
from inforisk.metrics.sourced import Holds, Quoted, plain
from tests.briefing.quarters_made import BODY, Q3, Q4, council, freeze, keep, material, read_out

THEN = "R1,Letters go to the wrong address,Ann Archer,Confidentiality,3,3,Open,Check each envelope,,\n"
NOW = (
    "R1,Letters go to the wrong address,Ann Archer,Confidentiality,4,5,Open,Check each envelope,,Two letters\n"
    "R2,The strongroom floods,Ben Baker,Availability,1,5,Open,Mend the roof,,\n"
)
PLAN = (
    "Action Ref,Plan,Recommendation,Action owner,Due date,Status,Approver\n"
    "A1,ICO audit,Approve the secret policy,Cath Cole,28/02/2017,Awaiting approval,Dan Dent\n"
    "A2,ICO audit,Keep a register,Cath Cole,28/02/2017,Complete,\n"
)
REQUEST = Request(BODY, Audience.EXEMPT)
NAMES = ("Ann Archer", "Cath Cole", "Dan Dent")
OWN_TEXT = ("Letters go to the wrong address", "The strongroom floods", "Approve the secret policy")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Material]:
    with council(tmp_path_factory.mktemp("whole")) as store:
        keep(store, "Housing", THEN, Q3)
        keep(store, "Housing", NOW, Q4)
        keep(store, "Housing", PLAN, Q4, "action-plan.csv")
        freeze(store, Q3, "Housing", body=BODY)
        freeze(store, Q4, "Housing")
        yield material(store, Q4, Q3)


@pytest.fixture(scope="module")
def paper(made: Material) -> Paper:
    return paper_of(made, REQUEST)


def section(paper: Paper, name: str) -> Section:
    return next(one for one in paper.sections if one.name == name)


def test_the_sections_stand_in_the_order_of_the_councils_report(paper: Paper) -> None:
    assert [one.number for one in paper.sections] == [
        "", "", "1", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "6", "6.2", "Appendix A", "Appendix B",
        "Appendix C",
    ]  # fmt: skip
    assert section(paper, "managing").heading == "6.2 How is risk being managed?"


def test_every_section_but_a_bare_heading_says_something(paper: Paper) -> None:
    assert [one.name for one in paper.sections if not one.blocks] == ["implications"]


def test_names_of_sections_tables_and_pictures_are_one_of_a_kind(paper: Paper) -> None:
    names = [one.name for one in paper.sections]
    assert len(names) == len(set(names))
    blocks = [one for one in paper.blocks() if isinstance(one, (PaperTable, Picture))]
    tables = [one.name for one in blocks] + [one.table.name for one in blocks if isinstance(one, Picture)]
    assert len(tables) == len(set(tables))


def test_only_the_sections_asked_for_are_there_and_headings_stay_above_them(made: Material) -> None:
    words = {"equalities": AuthorsWords("None.", "A. Author")}
    some = paper_of(made, replace(REQUEST, sections=("heat-map", "equalities", "summary"), words=words))
    assert [one.heading for one in some.sections] == [
        "Executive summary",
        "1 Context",
        "1.2 Where the risks stand",
        "6 Other specific implications",
        "6.4 Equalities",
        section(some, "sources").heading,
    ]
    assert section(some, "context").blocks == ()


def test_words_of_the_author_follow_the_computed_ones_or_stand_in_their_place(made: Material, paper: Paper) -> None:
    after, instead = AuthorsWords("We agree.", "A. Author"), AuthorsWords("All is well.", "A. Author", replaces=True)
    told = paper_of(made, replace(REQUEST, words={"summary": after, "changes": instead}))
    assert section(told, "summary").blocks == (*section(paper, "summary").blocks, after)
    changes = section(told, "changes").blocks
    assert changes[0] == instead
    assert not [one for one in changes if isinstance(one, (Paragraph, Points))]
    kept = [one for one in section(paper, "changes").blocks if isinstance(one, PaperTable)]
    assert [one for one in changes if isinstance(one, PaperTable)] == kept
    bare = [one for one, following in zip(changes, (*changes[1:], None), strict=True) if isinstance(one, Subheading)
            and not isinstance(following, PaperTable)]  # fmt: skip
    assert bare == []


def test_what_was_replaced_stands_in_an_annex_as_it_was_worked_out(made: Material, paper: Paper) -> None:
    assert "edits" not in [one.name for one in paper.sections]
    told = paper_of(made, replace(REQUEST, words={"changes": AuthorsWords("All is well.", "A. Author", replaces=True)}))
    kept = set(read_out(section(told, "edits").blocks))
    assert set(read_out(section(paper, "changes").blocks)) <= kept
    assert told.sections[-1].name == "edits"


def test_what_only_an_author_can_write_is_left_out_of_a_final_paper_until_it_is_written(
    made: Material, paper: Paper
) -> None:
    own = [one.name for one in SECTIONS if one.is_for_author]
    assert not [one.name for one in paper.sections if one.name in own]
    blank, said = AuthorsWords("  \n", "A. Author"), AuthorsWords("None.", "A. Author", replaces=True)
    request = replace(REQUEST, words={"options": blank, "comments": said})
    told = paper_of(made, request)
    assert [one.name for one in told.sections if one.name in own] == ["comments"]
    assert unwritten(request) == tuple(name for name in own if name != "comments")
    assert unwritten(replace(request, sections=("summary", "comments"))) == ()
    assert section(told, "comments").blocks == (AuthorsWords("None.", "A. Author"),)
    assert "edits" not in [one.name for one in told.sections]


def test_a_draft_keeps_the_headings_of_its_author_and_says_that_they_are_to_be_written(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", NOW, Q4)
        draft = paper_of(material(store, Q4), REQUEST)
    assert read_out(section(draft, "equalities").blocks) == [NOTHING_STATED] == ["To be written by the author."]


def test_recommendations_of_the_authors_own_are_not_contradicted_on_the_one_page(made: Material, paper: Paper) -> None:
    asked = next(one for one in section(paper, "recommendations").blocks if isinstance(one, Points))
    assert len(paper.one_page.asks) == len(asked.items)
    own = AuthorsWords("Note the report.", "A. Author", replaces=True)
    told = paper_of(made, replace(REQUEST, words={"recommendations": own}))
    assert plain(told.one_page.asks[0]) == (
        "The recommendations of this report are worded by its author; they stand in the report itself."
    )


def test_the_one_page_has_six_numbers_that_can_be_counted_again_and_the_worst_risk(paper: Paper) -> None:
    tiles = {tile.title: (tile.value, tile.beside, tile.key) for tile in paper.one_page.tiles}
    assert len(tiles) == 6
    above = ("1 of 2", "50.0%, 1 more than at 2016-17 Q3", keys.number("risks-above-appetite"))
    assert tiles["Risks above appetite"] == above
    assert tiles["Actions complete"] == ("1 of 2", "50.0%, “ICO audit”", keys.plan("ICO audit", "complete"))
    assert tiles["Asset owners with valid training"] == ("Not known", "no information asset was returned", "")
    assert tiles["Returns received"] == ("1 of 1", "service", "")
    assert len(paper.one_page.worst) == 1
    assert paper.one_page.picture == next(one for one in section(paper, "heat-map").blocks if isinstance(one, Picture))


def spoken_openly(paper: Paper) -> Iterator[str]:
    """Everything the public would read too: the product's words, labels and counts, in sentences and in tables."""
    page = paper.one_page
    for sentence in (*sentences(paper.sections), *page.headline, *(one for group in (*page.asks, *page.worst) for one in
                     group)):  # fmt: skip
        hidden = (Holds.OFFICER, Holds.FREE_TEXT)
        yield from (_open(piece, hidden) for piece in sentence)
    for table in paper.tables():
        open_columns = [place for place, one in enumerate(table.columns) if one.holds not in hidden]
        yield from (row[place].text for row in table.rows for place in open_columns)
        yield from (table.title, table.note, table.empty)
    for picture in paper.pictures():
        yield from (picture.caption.message, picture.words)


def _open(piece: object, hidden: tuple[Holds, ...]) -> str:
    if isinstance(piece, Quoted):
        return piece.instead if piece.holds in hidden else piece.text
    return piece if isinstance(piece, str) else piece.text  # type: ignore[attr-defined]


@pytest.mark.parametrize("secret", [*NAMES, *OWN_TEXT])
def test_names_and_the_registers_own_text_stand_only_where_they_are_marked_so(paper: Paper, secret: str) -> None:
    whole = repr(paper)
    assert secret in whole
    assert [text for text in spoken_openly(paper) if secret in text] == []


def test_the_same_request_gives_the_same_paper(made: Material, paper: Paper) -> None:
    again = Material(made.archive, made.standing, made.compared, made.body, made.day)
    assert repr(paper_of(again, REQUEST)) == repr(paper)
