"""The annex on edits: what the author replaced stays readable as it was worked out."""

from inforisk.briefing.contents.edits import edits_section
from inforisk.briefing.paper.blocks import AuthorsWords, Paragraph, Points, Section, Subheading
from inforisk.metrics.sourced import Holds, Quoted
from tests.briefing.papers import ABOVE, PLAN, plan_table

WORKED_OUT = Paragraph((ABOVE,))
POINTS = Points(((PLAN,),))
ACTIONS = Section("actions", "Action plans", (WORKED_OUT, plan_table(), POINTS), "1.4", 2)
EMPTY = Section("options", "Options", (), "2")
REPLACING = AuthorsWords("All is well.", "Priya Example", replaces=True)


def test_nothing_replaced_makes_no_annex() -> None:
    assert edits_section([ACTIONS], {}) is None
    assert edits_section([ACTIONS], {"actions": AuthorsWords("Besides.", "Priya Example")}) is None


def test_the_sentences_replaced_stand_as_they_were_under_their_heading() -> None:
    section = edits_section([ACTIONS, EMPTY], {"actions": REPLACING})
    assert section is not None
    assert (section.name, section.heading) == ("edits", "Appendix D: What the author replaced")
    assert section.blocks[1:] == (
        Subheading("1.4 Action plans"),
        Paragraph((("Replaced by ", Quoted("Priya Example", Holds.OFFICER, "the author"), "."),)),
        WORKED_OUT,
        POINTS,
    )


def test_a_section_that_held_no_sentence_says_so() -> None:
    section = edits_section([EMPTY], {"options": AuthorsWords("We chose.", "", replaces=True)})
    assert section is not None
    assert section.blocks[2:] == (
        Paragraph((("Replaced by ", Quoted("the author", Holds.OFFICER, "the author"), "."),)),
        Paragraph((("Nothing was worked out for this section.",),)),
    )
