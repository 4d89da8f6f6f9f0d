"""What a paper tells of the actions in the risks' own rows: late, put off, and in hand where nobody owns the risk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inforisk.briefing.contents import above_appetite, managing
from inforisk.briefing.contents.own_actions import past_their_date, past_their_date_named, put_off, without_owner
from inforisk.briefing.contents.summary import key_figures
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.recount import recount_of
from inforisk.metrics.sourced import Holds, Quoted, Sentence, plain
from tests.briefing.quarters_made import Q3, Q4, council, freeze, keep, lines, material, read_out, table

HEADINGS = "Risk ref,Risk,Risk owner,Residual likelihood,Residual impact,Status,Actions,Action owner,Action due\n"
THEN = HEADINGS + (
    "L1,Shelves fall,,5,5,Open,Mend them,Felix Example,28/02/2017\n"
    "L2,Cards are lost,Ann Archer,1,1,Open,Count them,Ann Archer,31/03/2017\n"
    "L3,Queues grow,Ann Archer,1,1,Open,,,\n"
)
NOW = HEADINGS + (
    "L1,Shelves fall,,5,5,Open,Mend them,Felix Example,28/02/2017\n"
    "L2,Cards are lost,Ann Archer,1,1,Open,Count them,Ann Archer,30/06/2017\n"
    "L3,Queues grow,Ann Archer,1,1,Open,Open sooner,Ann Archer,31/12/2016\n"
    "L4,Pens run dry,,1,1,Open,,,\n"
    "L5,Doors stick,,1,1,Open,Oil them,Felix Example,31/03/2017\n"
)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Material]:
    with council(tmp_path) as store:
        keep(store, "Libraries", THEN, Q3, "risks.csv")
        keep(store, "Libraries", NOW, Q4, "risks.csv")
        freeze(store, Q3, "Libraries")
        yield material(store, Q4, Q3)


def said(sentence: Sentence) -> str:
    return plain([sentence])


def test_risks_past_the_date_of_their_action_are_named_the_longest_past_first(made: Material) -> None:
    late = "Two open risks are past the date of their own action"
    assert said(past_their_date_named(made)) == f"{late}: L3 (31 December 2016), L1 (28 February 2017)."
    assert said(past_their_date(made)) == f"{late}."


def test_a_date_put_off_is_told_with_both_dates(made: Material) -> None:
    expected = "One open risk had its own action put off since 2016-17 Q3: L2 (31 March 2017 to 30 June 2017)."
    assert said(put_off(made)) == expected


def test_who_has_the_action_in_hand_is_told_beside_a_missing_owner_and_is_an_officers_name(made: Material) -> None:
    told = without_owner(made)
    expected = "Three open risks name no risk owner; the action of L1 and L5 is with Felix Example."
    assert said(told) == expected
    officers = [piece for piece in told if isinstance(piece, Quoted) and piece.holds is Holds.OFFICER]
    assert [(one.text, one.instead) for one in officers] == [("Felix Example", "a named officer")]


def test_the_sections_and_the_key_figures_tell_it(made: Material) -> None:
    above = above_appetite.blocks(made)
    assert said(past_their_date_named(made)) in read_out(above)
    assert said(put_off(made)) in read_out(above)
    assert lines(table(above, "above-appetite"))[0][4] == "not named (action: Felix Example)"
    assert "no risk owner is named; its action is with Felix Example" in lines(table(above, "above-appetite-why"))[0][1]
    six_two = read_out(managing.blocks(made))
    assert said(past_their_date(made)) in six_two
    assert said(without_owner(made)) in six_two
    assert ("Risks past the date of their action", "2", "5", "0", "2 more") in lines(key_figures(made))


def test_both_are_counted_a_second_time(made: Material) -> None:
    counted = recount_of(made.archive, made.standing, made.compared)
    assert counted[keys.number("risks-action-overdue")] == 2
    assert counted[keys.number_before("risks-action-overdue")] == 0
    assert counted[keys.number("risks-action-put-off")] == 1


def test_registers_that_date_no_action_say_nothing_of_late_ones(tmp_path: Path) -> None:
    with council(tmp_path) as store:
        keep(
            store,
            "Libraries",
            HEADINGS + "L1,Shelves fall,Ann Archer,5,5,Open,Mend them,Ann Archer,\n",
            Q4,
            "risks.csv",
        )
        alone = material(store, Q4)
        assert (past_their_date(alone), past_their_date_named(alone), put_off(alone)) == ((), (), ())
        assert said(without_owner(alone)) == "No open risk is without a risk owner."
