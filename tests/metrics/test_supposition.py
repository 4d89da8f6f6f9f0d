"""What if: planned actions supposed to be done, worked out by hand and held against a law."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inforisk.metrics.position import open_risks
from inforisk.metrics.supposition import (
    Outcome,
    Planned,
    Supposition,
    planned_actions,
    supposed,
    supposition_message,
    supposition_words,
)
from inforisk.vocabulary import Stage
from tests.metrics.ledgers import SCHEME, ledger, risk_ledger

RES, TARGET = Stage.RESIDUAL, Stage.TARGET


def risk(ref: str, residual: tuple[int, int] | None, target: tuple[int, int] | None, **more: Any) -> dict[Any, Any]:
    return {"entity": ref, "risk_id": ref, "risk": f"Risk {ref}", RES: residual, TARGET: target, **more}


RISKS = risk_ledger(
    risk("R1", (5, 5), (1, 2)),  # A1 and A2 are planned: within appetite once both are done
    risk("R2", (4, 5), (4, 4)),  # A2 is planned: the target (16) is above appetite too
    risk("R3", (5, 4), None),  # A3 is planned: no target
    risk("R4", (5, 5), (1, 1)),  # nothing is planned
    risk("R5", (1, 1), (2, 2)),  # A4 is planned: its target is worse than where it stands
    risk("R6", None, (1, 1)),  # A4 is planned: nobody ever assessed it
    risk("R7", (4, 4), (3, 3), actions="Encrypt every laptop", action_owner="Ann Archer", action_due="2017-06-30"),
)
ACTIONS = ledger(
    {"action_ref": "A1", "recommendation": "Lock it", "status": "in progress", "risk_id": "R1", "due": "2017-09-30",
     "revised_due": None},
    {"action_ref": "A2", "recommendation": "List it", "status": "not started", "risk_id": "R1;R2", "due": "2017-04-30",
     "revised_due": "2017-12-31"},
    {"action_ref": "A3", "recommendation": "Train", "status": None, "risk_id": "R3", "due": None, "revised_due": None},
    {"action_ref": "A4", "recommendation": "Review", "status": "in progress", "risk_id": "R5; R6", "due": "2017-01-31",
     "revised_due": None},
    {"action_ref": "A5", "recommendation": "Done", "status": "complete", "risk_id": "R4", "due": None,
     "revised_due": None},
    {"action_ref": "A6", "recommendation": "No risk", "status": "in progress", "risk_id": None, "due": None,
     "revised_due": None},
)  # fmt: skip
PLANNED = planned_actions(RISKS, ACTIONS)
NAMES = {one.ref: one.name for one in PLANNED}


def suppose(*refs: str) -> Supposition:
    return supposed(RISKS, PLANNED, [NAMES[ref] for ref in refs], SCHEME)


def outcomes(found: Supposition) -> Mapping[str, Outcome]:
    return {risk.ref: risk.outcome for risk in found.risks}


def test_planned_are_open_actions_that_cite_a_risk_and_what_the_risk_register_plans_itself() -> None:
    # Against risks above appetite first, the soonest due first; A4 is against risks within it.
    assert [one.ref for one in PLANNED] == ["R7", "A1", "A2", "A3", "A4"]
    own, first, second, *_ = PLANNED
    assert (own.words, own.owner, own.due) == ("Encrypt every laptop", "Ann Archer", date(2017, 6, 30))
    assert own.name == "own-2016-17 Q4:8"
    assert (first.due, second.due) == (date(2017, 9, 30), date(2017, 12, 31))
    assert second.risks == ("2016-17 Q4:2", "2016-17 Q4:3")


def test_a_placeholder_is_no_plan() -> None:
    none = risk_ledger(risk("R1", (5, 5), (1, 1), actions="TBC"), risk("R2", (5, 5), (1, 1), actions="n/a"))
    assert planned_actions(none, ACTIONS.iloc[:0]) == ()


def test_ticking_nothing_changes_nothing() -> None:
    nothing = suppose()
    assert nothing.then == nothing.now
    assert (nothing.ticked, nothing.moved, nothing.worse) == (0, 0, ())
    assert supposition_message(nothing) == "No action is ticked, so nothing is supposed to change"


def test_a_risk_moves_only_once_all_its_planned_actions_are_ticked() -> None:
    assert outcomes(suppose("A1"))["R1"] is Outcome.WAITS
    assert suppose("A1").moved == 0
    both = suppose("A1", "A2")
    assert outcomes(both)["R1"] is Outcome.WITHIN
    assert (both.then.at(5, 5), both.then.at(1, 2)) == (1, 1)


def test_every_risk_above_appetite_is_accounted_for() -> None:
    found = suppose("A1", "A2", "A3")
    assert outcomes(found) == {
        "R1": Outcome.WITHIN, "R2": Outcome.TARGET_ABOVE, "R3": Outcome.NO_TARGET, "R4": Outcome.NO_ACTION,
        "R7": Outcome.WAITS,
    }  # fmt: skip
    assert (found.now.above_appetite, found.then.above_appetite, found.moved) == (5, 4, 2)
    assert [(one.ref, one.was, one.would_be) for one in found.risks][:2] == [
        ("R1", "25 High", "2 Low"), ("R2", "20 High", "16 High"),
    ]  # fmt: skip
    assert supposition_message(found) == ("Were these 3 actions done, 1 of 5 risks above appetite would come within it")
    assert supposition_words(found) == (
        "2 risks would stand at their target.",
        "1 risk would come within appetite: R1.",
        "1 risk would stay above, at a target above appetite too: R2.",
        "1 risk would stay above, with planned actions not ticked: R7.",
        "1 risk would stay above, with no target assessed: R3.",
        "1 risk would stay above, with no action planned: R4.",
    )


def test_what_the_register_plans_itself_is_ticked_like_an_action_of_a_plan() -> None:
    assert outcomes(suppose("R7"))["R7"] is Outcome.WITHIN


def test_a_target_worse_than_the_residual_position_is_said_and_a_risk_never_assessed_stays_so() -> None:
    found = suppose("A4")
    assert found.worse == ("R5",)
    assert found.then.at(2, 2) == 1
    assert found.then.not_assessed == found.now.not_assessed == 1
    assert supposition_words(found)[-1] == ("Look at R5: the target of this risk is worse than the residual position.")


def test_where_none_is_above_appetite_none_can_come_within_it() -> None:
    within = risk_ledger(risk("R1", (2, 2), (1, 1)))
    planned = planned_actions(within, ACTIONS)
    found = supposed(within, planned, [one.name for one in planned], SCHEME)
    assert (
        supposition_message(found) == "Were these 2 actions done, no risk would come within appetite: none is above it"
    )


def test_an_action_nobody_planned_is_passed_over() -> None:
    assert supposed(RISKS, PLANNED, ["9:9:9"], SCHEME).ticked == 0


def test_the_rows_are_not_changed_and_no_risk_is_no_error() -> None:
    before = RISKS.copy(deep=True)
    suppose("A1", "A2", "A3", "A4", "R7")
    pd.testing.assert_frame_equal(RISKS, before)
    none = open_risks(RISKS).iloc[:0]
    assert supposed(none, planned_actions(none, ACTIONS), [], SCHEME).risks == ()


step = st.integers(1, 5)
place = st.one_of(st.none(), st.tuples(step, step))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    places=st.lists(st.tuples(place, place), min_size=1, max_size=8),
    links=st.lists(st.sets(st.integers(0, 7), min_size=1, max_size=3), max_size=6),
    ticks=st.sets(st.integers(0, 5)),
    more=st.sets(st.integers(0, 5)),
)
def test_ticking_more_never_makes_a_position_worse_unless_a_target_is_and_that_is_said(
    places: list[tuple[Any, Any]], links: list[set[int]], ticks: set[int], more: set[int]
) -> None:
    """A risk leaves its residual place once, for its target: with no target worse, no count above appetite rises."""
    risks = risk_ledger(*(risk(f"R{n}", was, aim) for n, (was, aim) in enumerate(places)))
    keys = risks["key"].tolist()
    planned = [
        Planned(str(n), str(n), "", "", None, tuple(keys[one] for one in sorted(cited) if one < len(keys)))
        for n, cited in enumerate(links)
    ]
    fewer, all_of_them = (supposed(risks, planned, [str(n) for n in some], SCHEME) for some in (ticks, ticks | more))
    assert fewer.moved <= all_of_them.moved
    assert set(fewer.worse) <= set(all_of_them.worse)
    assert all_of_them.then.total == all_of_them.now.total
    assert all_of_them.then.not_assessed == all_of_them.now.not_assessed
    if not all_of_them.worse:
        assert all_of_them.then.above_appetite <= fewer.then.above_appetite <= fewer.now.above_appetite
        assert _severity(all_of_them) <= _severity(fewer) <= sum(SCHEME.cell(*was).severity for was, _ in places if was)


def _severity(found: Supposition) -> int:
    return sum(cell.severity * found.then.at(cell.likelihood, cell.impact) for cell in SCHEME.cells)
