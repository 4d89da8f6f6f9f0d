"""What has changed: added, removed, vanished, refocused, rescored, over the appetite line; and when nothing is."""

from pathlib import Path

import pytest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.briefing.contents import changes
from inforisk.briefing.contents.changes import NOTHING_COMPARED
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, PaperTable, Subheading
from inforisk.metrics.sourced import Holds
from inforisk.scoring import scheme_named
from inforisk.vocabulary import Kind
from tests.briefing.quarters_made import Q3, Q4, council, freeze, keep, lines, material, read_out, table

THEN = (
    "R1,Letters go to the wrong address,Ann Archer,Confidentiality,3,3,Open,Check each envelope,,\n"
    "R2,The server room floods,Ben Baker,Availability,1,5,Open,,,\n"
    "R3,Old paper files are kept too long,Ann Archer,Confidentiality,4,4,Open,,,\n"
    "R5,Keys to the archive are lost,Ann Archer,Confidentiality,2,2,Open,,,\n"
)
NOW = (
    "R1,Letters go to the wrong address,Ann Archer,Confidentiality,4,5,Open,Check each envelope,,Two letters in March\n"
    "R2,The server room floods,Ben Baker,Availability,1,5,Closed,,,\n"
    "R3,Old paper files are kept too long,Ann Archer,Confidentiality,2,4,Open,Shred by June,,\n"
    "R4,A tablet is lost on a visit,Cath Cole,Confidentiality,3,4,Open,,,\n"
)


@pytest.fixture(scope="module")
def blocks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Block, ...]:
    with council(tmp_path_factory.mktemp("changes")) as store:
        keep(store, "Housing", THEN, Q3)
        keep(store, "Housing", NOW, Q4)
        freeze(store, Q3, "Housing")
        return changes.blocks(material(store, Q4, Q3))


def test_every_group_says_how_many_in_the_councils_order(blocks: tuple[Block, ...]) -> None:
    assert [block.text for block in blocks if isinstance(block, Subheading)] == [
        "Risks added",
        "Risks removed",
        "Change of focus",
        "Residual score changed",
        "Came above and back within appetite",
    ]
    assert read_out(blocks) == [
        "Four open risks at 2016-17 Q3 and three at 2016-17 Q4 (not frozen): one added, none reopened, one closed and "
        "one vanished without being closed.",
        "One risk was added since 2016-17 Q3.",
        "No risk was reopened.",
        "One risk was closed since 2016-17 Q3.",
        "One risk vanished: no register lists it, though nobody closed it.",
        "No risk changed focus.",
        "No risk was reworded.",
        "Of two risks open both times one went up, one came down and none stayed the same.",
        "One risk open both times came above appetite since 2016-17 Q3.",
        "One risk open both times came back within it.",
    ]


def test_what_was_closed_and_what_vanished_are_told_apart(blocks: tuple[Block, ...]) -> None:
    assert lines(table(blocks, "risks-closed")) == [
        ("R2", "The server room floods", "Housing", "Availability", "Medium", "5", "Closed")
    ]
    assert lines(table(blocks, "risks-vanished")) == [
        ("R5", "Keys to the archive are lost", "Housing", "Confidentiality", "Low", "4", "No longer listed, not closed")
    ]


def test_a_change_of_score_says_its_direction_the_axis_and_the_reason_the_register_gives(
    blocks: tuple[Block, ...],
) -> None:
    assert [row[3:] for row in lines(table(blocks, "risks-rescored"))] == [
        ("9, Medium", "20, High", "Up: likelihood 3 to 4, impact 3 to 5; came above appetite",
         "Note: Two letters in March"),
        ("16, High", "8, Medium", "Down: likelihood 4 to 2; back within appetite", "Action now: Shred by June"),
    ]  # fmt: skip


def test_the_bands_then_and_now_are_claims_that_can_be_counted_again(blocks: tuple[Block, ...]) -> None:
    found = table(blocks, "bands-then-and-now")
    assert lines(found) == [
        ("High", "1", "1", "the same"),
        ("Medium", "2", "2", "the same"),
        ("Low", "1", "0", "1 fewer"),
        ("Not assessed", "0", "0", "the same"),
    ]
    change = keys.band_change("High", "2016-17 Q3", 0)
    assert [cell.key for cell in found.rows[0]] == ["", keys.band_at("High", "2016-17 Q3"), keys.band("High"), change]


def test_groups_without_a_risk_have_no_table(blocks: tuple[Block, ...]) -> None:
    names = [block.name for block in blocks if isinstance(block, PaperTable)]
    assert names == [
        "changes-counted",
        "bands-then-and-now",
        "risks-added",
        "risks-closed",
        "risks-vanished",
        "risks-rescored",
        "risks-appetite-line",
    ]


def test_what_registers_say_in_their_own_words_stands_in_columns_that_say_so(blocks: tuple[Block, ...]) -> None:
    free = {"Risk", "Said then", "Says now", "Reason in the register"}
    for found in (block for block in blocks if isinstance(block, PaperTable)):
        assert {column.heading for column in found.columns if column.holds is Holds.FREE_TEXT} <= free
        assert all(column.holds is Holds.FREE_TEXT for column in found.columns if column.heading in free)


def test_beside_nothing_earlier_nothing_is_said_to_have_changed(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", NOW, Q4)
        assert read_out(changes.blocks(material(store, Q4))) == [NOTHING_COMPARED]


def test_across_another_scheme_no_band_is_compared_and_it_is_said(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", THEN, Q3)
        keep(store, "Housing", NOW, Q4)
        freeze(store, Q3, "Housing")
        told = changes.blocks(material(store, Q4, Q3, scheme=scheme_named("five_by_five_severe")))
    said, bands = read_out(told), table(told, "bands-then-and-now")
    assert any(sentence.startswith("The scheme changed from ") for sentence in said)
    assert said[-2:] == [
        "With both quarters judged under the present scheme, of the risks open both times one came above appetite and "
        "one came back within it.",
        "What was shown as above appetite then is not compared: the two quarters were judged under different schemes.",
    ]
    assert [row[3] for row in lines(bands)][:-1] == ["not compared"] * (len(bands.rows) - 1)
    assert bands.note


def test_one_risk_that_now_says_another_thing_is_a_change_of_focus(tmp_path: Path) -> None:
    then = "R1,Loss of unencrypted laptop,Ann Archer,Confidentiality,3,3,Open,,,\n"
    now = "R1,Loss of paper records,Ann Archer,Confidentiality,3,3,Open,,,\n"
    with council(tmp_path) as store:
        keep(store, "Housing", then, Q3)
        keep(store, "Housing", now, Q4)
        freeze(store, Q3, "Housing")
        undecided = material(store, Q4, Q3)
        then_key, now_key = (
            undecided.archive.rows(one, Kind.RISKS)["key"].iloc[0]
            for one in (undecided.compared, undecided.standing)
            if one
        )
        store.council.decide_identity(LOCAL_PRINCIPAL, WHOLE_COUNCIL, Kind.RISKS, then_key, now_key, "same")
        told = changes.blocks(material(store, Q4, Q3))
    assert "One risk changed focus: it keeps its reference and now says another thing." in read_out(told)
    assert lines(table(told, "risks-change-of-focus")) == [
        ("R1", "Housing", "Loss of unencrypted laptop", "Loss of paper records")
    ]


def test_a_quarter_in_which_nothing_was_assessed_says_why_nobody_crossed_the_line(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(store, "Housing", "R1,Letters,Ann Archer,,,,Open,,,\n", Q3)
        keep(store, "Housing", "R1,Letters,Ann Archer,,4,5,Open,,,\n", Q4)
        freeze(store, Q3, "Housing")
        said = read_out(changes.blocks(material(store, Q4, Q3)))
    assert "One risk was assessed for the first time." in said
    assert said[-1] == (
        "Who came above appetite and who came back within it cannot be said: at 2016-17 Q3, no open risk is assessed."
    )
