"""What moved between two ledgers of risks: nothing lost, nothing said that is not so."""

from dataclasses import replace
from datetime import date

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.metrics.movement import Claim, Rescored, RiskMovement, SchemeBreak, Slip, Stale, risk_movement
from inforisk.vocabulary import Stage
from tests.builders import product_scheme
from tests.metrics.ledgers import Q3, SCHEME, entities_in, risk_ledger

RES = Stage.RESIDUAL


def moved(before: pd.DataFrame, after: pd.DataFrame, people: dict[str, str] | None = None) -> RiskMovement:
    return risk_movement(before, after, SCHEME, SCHEME, people)


def test_a_risk_is_added_closed_vanished_or_reopened_by_what_it_was_before() -> None:
    before = risk_ledger(
        {"entity": "stays"},
        {"entity": "closes"},
        {"entity": "merges"},
        {"entity": "vanishes"},
        {"entity": "reopens", "status": "closed"},
        {"entity": "cleared", "status": "closed"},
        {"entity": "stays closed", "status": "merged"},
        quarter=Q3,
    )
    after = risk_ledger(
        {"entity": "new"},
        {"entity": "closes", "status": "closed"},
        {"entity": "came and went", "status": "closed"},
        {"entity": "merges", "status": "merged"},
        {"entity": "reopens", "status": "open"},
        {"entity": "stays"},
        {"entity": "stays closed", "status": "closed"},
    )
    movement = moved(before, after)
    assert entities_in(movement.added) == ["new"]
    assert entities_in(movement.closed) == ["closes", "merges"]
    assert entities_in(movement.vanished) == ["vanishes"]
    assert entities_in(movement.reopened) == ["reopens"]
    assert entities_in(movement.cleared) == ["cleared"]
    assert entities_in(movement.added_closed) == ["came and went"]
    assert (movement.before_count, movement.after_count, movement.stayed_count) == (4, 3, 1)
    assert movement.is_reconciled


def test_every_record_says_what_it_is_about_and_leads_to_both_rows() -> None:
    before = risk_ledger({"entity": "e", "risk_id": "R3", "risk": "Lost laptop", RES: (2, 3)}, quarter=Q3)
    after = risk_ledger({"entity": "x"}, {"entity": "e", "risk_id": "3", "risk": "Lost laptop", RES: (4, 4)})
    (risk,) = moved(before, after).residual_up
    assert risk == Rescored(
        "e", "3", "Lost laptop", "Housing", "Place", "2016-17 Q3:2", "2016-17 Q4:3",
        (2, 3), (4, 4), "6", "16", "Medium", "High", False, True,
    )  # fmt: skip


def test_a_risk_without_an_id_is_called_by_its_row_and_without_a_text_by_its_threat() -> None:
    (risk,) = moved(risk_ledger(), risk_ledger({"entity": "e", "threat": "Flood", "row": "14"})).added
    assert (risk.ref, risk.name, risk.before_key) == ("row 14", "Flood", "")


def test_residual_goes_up_down_or_stays_by_severity_and_the_worst_stands_first() -> None:
    before = risk_ledger(
        {"entity": "little up", RES: (1, 1)}, {"entity": "up", RES: (1, 1)}, {"entity": "down", RES: (5, 5)},
        {"entity": "other cell", RES: (2, 3)},
    )  # fmt: skip
    after = risk_ledger(
        {"entity": "little up", RES: (1, 2)}, {"entity": "up", RES: (5, 5)}, {"entity": "down", RES: (5, 4)},
        {"entity": "other cell", RES: (3, 2)},
    )  # fmt: skip
    movement = moved(before, after)
    assert entities_in(movement.residual_up) == ["up", "little up"]
    assert entities_in(movement.residual_down) == ["down"]
    assert entities_in(movement.residual_same) == ["other cell"]
    assert entities_in(movement.band_crossed) == ["up"]


def test_what_is_not_assessed_is_neither_up_nor_down_nor_the_same() -> None:
    before = risk_ledger({"entity": "lost", RES: (3, 3)}, {"entity": "gained"}, {"entity": "never"})
    after = risk_ledger({"entity": "lost"}, {"entity": "gained", RES: (3, 3)}, {"entity": "never"})
    movement = moved(before, after)
    assert entities_in(movement.not_assessed_now) == ["lost"]
    assert entities_in(movement.newly_assessed) == ["gained"]
    assert entities_in(movement.never_assessed) == ["never"]
    assert (movement.residual_up, movement.residual_down, movement.residual_same) == ((), (), ())


def test_crossing_the_appetite_line_is_told_both_ways() -> None:
    before = risk_ledger({"entity": "in", RES: (3, 3)}, {"entity": "out", RES: (4, 4)}, {"entity": "mild", RES: (3, 3)})
    after = risk_ledger({"entity": "in", RES: (4, 4)}, {"entity": "out", RES: (3, 3)}, {"entity": "mild", RES: (1, 1)})
    movement = moved(before, after)
    assert entities_in(movement.now_above) == ["in"]
    assert entities_in(movement.no_longer_above) == ["out"]
    assert len(movement.band_crossed) == 3


def test_another_text_is_a_change_of_focus_and_a_retyped_one_is_not() -> None:
    before = risk_ledger(
        {"entity": "other", "risk": "Server room floods"},
        {"entity": "retyped", "risk": "Email sent to wrong recipient"},
        {"entity": "case", "risk": "Lost  LAPTOP"},
        {"entity": "filled in", "risk": None},
    )
    after = risk_ledger(
        {"entity": "other", "risk": "Data kept beyond its retention period"},
        {"entity": "retyped", "risk": "Emails sent to the wrong recipients"},
        {"entity": "case", "risk": "Lost laptop "},
        {"entity": "filled in", "risk": "Lost keys"},
    )
    movement = moved(before, after)
    assert [(risk.entity, risk.was) for risk in movement.change_of_focus] == [("other", "Server room floods")]
    assert entities_in(movement.reworded) == ["retyped"]


def test_an_owner_changes_only_when_the_person_does() -> None:
    names = {
        "capitals": ("Jane Smith", "jane  SMITH"), "turned": ("Smith, Jane", "Jane Smith"),
        "initial": ("J. Smith", "Jane Smith"), "other": ("Jane Smith", "John Smith"), "left": ("Jane Smith", None),
        "decided": ("Mrs J Brown-Smith", "Jane Smith"),
    }  # fmt: skip
    before = risk_ledger(*({"entity": key, "risk_owner": was} for key, (was, _) in names.items()))
    after = risk_ledger(*({"entity": key, "risk_owner": now} for key, (_, now) in names.items()))
    changed = moved(before, after, {"Mrs J Brown-Smith": "Jane Smith"}).owner_changed
    assert [(one.entity, one.now, one.may_be_same_person) for one in changed] == [
        ("initial", "Jane Smith", True), ("other", "John Smith", False), ("left", "", False),
    ]  # fmt: skip


def test_an_action_slips_when_its_date_moves_later_or_is_taken_away() -> None:
    before = risk_ledger(
        {"entity": "later", "action_due": "2017-01-31"}, {"entity": "earlier", "action_due": "2017-01-31"},
        {"entity": "gone", "action_due": "2017-01-31"}, {"entity": "new", "action_due": None},
    )  # fmt: skip
    after = risk_ledger(
        {"entity": "later", "action_due": "2017-03-02"}, {"entity": "earlier", "action_due": "2017-01-30"},
        {"entity": "gone", "action_due": None}, {"entity": "new", "action_due": "2017-03-31"},
    )  # fmt: skip
    slips = moved(before, after).action_slipped
    assert [(slip.entity, slip.was, slip.now, slip.days) for slip in slips] == [
        ("later", date(2017, 1, 31), date(2017, 3, 2), 30),
        ("gone", date(2017, 1, 31), None, None),
    ]
    assert all(isinstance(slip, Slip) for slip in slips)


def test_a_target_date_stands_in_where_no_action_has_a_date() -> None:
    before, after = ({"entity": "e", "action_due": None, "target_date": day} for day in ("2017-01-31", "2017-02-01"))
    (slip,) = moved(risk_ledger(before), risk_ledger(after)).action_slipped
    assert slip.days == 1


def test_the_sheet_s_own_direction_is_held_against_the_one_worked_out() -> None:
    before = risk_ledger(
        {"entity": "liar", RES: (2, 2)}, {"entity": "honest", RES: (2, 2)}, {"entity": "mute", RES: (2, 2)}
    )
    after = risk_ledger(
        {"entity": "liar", RES: (3, 3), "direction": "down"}, {"entity": "honest", RES: (3, 3), "direction": "up"},
        {"entity": "mute", RES: (3, 3)}, {"entity": "new", "direction": "same"},
    )  # fmt: skip
    claims = moved(before, after).claims
    assert [(claim.entity, claim.claimed, claim.computed) for claim in claims] == [
        ("liar", "down", "up"), ("new", "same", "new"),
    ]  # fmt: skip
    assert all(isinstance(claim, Claim) for claim in claims)


def test_rows_nobody_confirmed_for_the_quarter_are_stale() -> None:
    after = risk_ledger(
        {"entity": "fresh"},
        {"entity": "old", "returned_by": "ICT", "returned_for": Q3, "confirmed_for": Q3},
        {"entity": "old too", "returned_by": "ICT", "returned_for": Q3, "confirmed_for": Q3},
        {"entity": "closed", "returned_by": "ICT", "returned_for": Q3, "confirmed_for": Q3, "status": "closed"},
    )
    assert moved(risk_ledger(), after).stale == (Stale("ICT", Q3, Q3, 2),)


def test_where_every_row_is_carried_forward_the_quarter_asked_for_tells() -> None:
    after = risk_ledger({"entity": "old", "confirmed_for": Q3, "returned_for": Q3})
    assert risk_movement(after, after, SCHEME, SCHEME, quarter="2016-17 Q4").stale == (Stale("Housing", Q3, Q3, 1),)


def test_under_another_scheme_of_the_same_size_the_earlier_levels_are_banded_again() -> None:
    strict = replace(product_scheme(red_from=9), version="2", title="Stricter")
    before = risk_ledger({"entity": "e", RES: (3, 3)})
    after = risk_ledger({"entity": "e", RES: (3, 3)}, scheme=strict)
    movement = risk_movement(before, after, SCHEME, strict)
    assert movement.scheme_break == SchemeBreak("Made for a test, version 1", "Stricter, version 2", is_rebanded=True)
    assert entities_in(movement.residual_same) == ["e"]
    assert (movement.band_crossed, movement.now_above) == ((), ())


def test_under_a_scheme_of_another_size_residual_positions_are_not_compared() -> None:
    four = replace(product_scheme(4, 4, 9), version="2")
    before = risk_ledger({"entity": "e", RES: (5, 5)})
    after = risk_ledger({"entity": "e", RES: (4, 4), "direction": "down"}, scheme=four)
    movement = risk_movement(before, after, SCHEME, four)
    assert movement.scheme_break is not None
    assert not movement.scheme_break.is_rebanded
    assert entities_in(movement.not_compared) == ["e"]
    assert movement.residual_down == movement.band_crossed == movement.claims == ()


def test_the_same_scheme_is_no_break() -> None:
    assert risk_movement(risk_ledger(), risk_ledger(), SCHEME, product_scheme()).scheme_break is None


def test_a_risk_merged_into_another_did_not_vanish_and_one_split_off_says_from_which() -> None:
    before = risk_ledger({"entity": "old", "risk_id": "R3"}, {"entity": "wide", "risk_id": "R4"}, quarter=Q3)
    after = risk_ledger({"entity": "wide", "risk_id": "R4"}, {"entity": "new", "risk_id": "R35"})
    links = [("2016-17 Q3:2", "2016-17 Q4:3", "merged into"), ("wide", "new", "split from"), ("x", "y", "split from")]
    movement = risk_movement(before, after, SCHEME, SCHEME, links=links)
    assert [(risk.entity, risk.remark) for risk in movement.closed] == [("old", "merged into R35")]
    assert [(risk.entity, risk.remark) for risk in movement.added] == [("new", "split from R4")]
    assert movement.vanished == ()
    assert movement.is_reconciled


def test_a_link_to_a_risk_that_stands_in_neither_ledger_still_says_what_happened() -> None:
    links = [("gone", "x", "merged into"), ("x", "new", "split from")]
    movement = risk_movement(
        risk_ledger({"entity": "gone"}), risk_ledger({"entity": "new"}), SCHEME, SCHEME, links=links
    )
    assert [risk.remark for risk in (*movement.closed, *movement.added)] == [
        "merged into another",
        "split from another",
    ]


def test_two_rows_that_share_an_entity_are_both_accounted_for() -> None:
    twice = risk_ledger({"entity": "e"}, {"entity": "e"})
    movement = moved(risk_ledger({"entity": "e"}), twice)
    assert len(movement.added) == 1
    assert movement.is_reconciled


def test_nothing_moved_between_a_ledger_and_itself() -> None:
    same = risk_ledger({"entity": "a", RES: (2, 2)}, {"entity": "b"}, {"entity": "c", "status": "closed"})
    movement = moved(same, same)
    assert (movement.before_count, movement.after_count, len(movement.residual_same)) == (2, 2, 1)
    assert movement.added == movement.closed == movement.vanished == movement.reopened == movement.cleared == ()


def test_a_ledger_with_the_least_columns_can_be_compared() -> None:
    bare = risk_ledger({"entity": "a"})[["key", "entity", "service", "row"]]
    assert moved(bare, bare).stayed_count == 1


_STEP = st.one_of(st.none(), st.tuples(st.integers(1, 5), st.integers(1, 5)))
_RISK = st.tuples(st.sampled_from([None, "open", "closed", "merged", "escalated"]), _STEP)
_LEDGER = st.dictionaries(st.sampled_from("abcdefgh"), _RISK, max_size=8)


@settings(max_examples=60, deadline=None)
@given(_LEDGER, _LEDGER)
def test_the_counts_always_reconcile_and_no_row_is_lost(
    before: dict[str, tuple[str | None, tuple[int, int] | None]],
    after: dict[str, tuple[str | None, tuple[int, int] | None]],
) -> None:
    earlier, later = (
        risk_ledger(*({"entity": key, "status": status, RES: place} for key, (status, place) in side.items()))
        for side in (before, after)
    )
    movement = moved(earlier, later)
    assert movement.is_reconciled
    assert movement.before_count == sum(status not in ("closed", "merged") for status, _ in before.values())
    assert movement.after_count == sum(status not in ("closed", "merged") for status, _ in after.values())
    assert sorted(entities_in((*movement.vanished, *movement.cleared))) == sorted(set(before) - set(after))
    assert sorted(entities_in((*movement.added, *movement.added_closed))) == sorted(set(after) - set(before))
    judged = (
        movement.residual_up, movement.residual_down, movement.residual_same, movement.not_assessed_now,
        movement.newly_assessed, movement.never_assessed, movement.not_compared,
    )  # fmt: skip
    assert sum(map(len, judged)) == movement.stayed_count
