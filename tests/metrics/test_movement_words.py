"""What moved, in words a committee can read."""

from dataclasses import replace

from inforisk.metrics.movement import action_movement, asset_movement, risk_movement
from inforisk.metrics.movement.words import action_words, asset_words, in_one_text, risk_words
from inforisk.vocabulary import Stage
from tests.builders import product_scheme
from tests.metrics.ledgers import Q3, SCHEME, ledger, risk_ledger

RES = Stage.RESIDUAL


def test_added_removed_change_of_focus_and_residual_stand_in_the_committee_s_order_and_none_is_said() -> None:
    same = risk_ledger({"entity": "e", RES: (2, 2)})
    said = risk_words(risk_movement(same, same, SCHEME, SCHEME))
    assert [one.sentence for one in said] == [
        "Open risks: 1, as many as before.",
        "Added: none.",
        "Closed: none.",
        "Vanished without being closed: none.",
        "Reopened: none.",
        "Change of focus: none.",
        "Residual up: none.",
        "Residual down: none.",
        "Residual the same: 1.",
        "Now above appetite: none.",
        "No longer above appetite: none.",
        "No longer assessed: none.",
        "Assessed for the first time: none.",
        "Assessed neither time: none.",
        "Owner changed: none.",
        "Action date slipped: none.",
        "The register's own direction disagrees: none.",
        "Reworded: none.",
        "Carried forward unconfirmed: none.",
    ]


def test_a_risk_whose_reference_is_a_bare_number_does_not_run_into_the_count() -> None:
    now = risk_ledger({"entity": "a", "risk_id": "4", "risk": "Leavers keep access", RES: (4, 4)})
    added = risk_words(risk_movement(now.iloc[:0], now, SCHEME, SCHEME))[1]
    assert added.sentence == "Added: 1. no. 4 Leavers keep access (High, score 16)."


def test_each_risk_that_moved_is_named_with_what_it_was_and_is() -> None:
    before = risk_ledger(
        {"entity": "a", "risk_id": "R1", "risk": "Lost laptop", RES: (2, 3), "risk_owner": "J. Hill",
         "action_due": "2017-01-31", "direction": None},
        {"entity": "b", "risk_id": "R2", "risk": "Flood", RES: (5, 5)},
    )  # fmt: skip
    after = risk_ledger(
        {"entity": "a", "risk_id": "R1", "risk": "Lost laptop", RES: (4, 4), "risk_owner": "Jo Hill",
         "action_due": "2017-02-01", "direction": "same"},
        {"entity": "c", "risk_id": "R3", "risk": "Misdirected e-mail", RES: None, "returned_by": "ICT",
         "confirmed_for": Q3},
    )  # fmt: skip
    text = in_one_text(risk_words(risk_movement(before, after, SCHEME, SCHEME)))
    for sentence in (
        "Open risks: 2, as many as before.",
        "Added: 1. R3 Misdirected e-mail (Not assessed).",
        "Vanished without being closed: 1. R2 Flood (High, score 25).",
        "Residual up: 1. R1 Lost laptop (6 to 16, Medium to High).",
        "Now above appetite: 1. R1 Lost laptop (Medium to High).",
        "Owner changed: 1. R1 Lost laptop (J. Hill to Jo Hill; may be the same person).",
        "Action date slipped: 1. R1 Lost laptop (31 January 2017 to 1 February 2017, 1 day).",
        "The register's own direction disagrees: 1. R1 Lost laptop (says same, worked out up).",
        "Carried forward unconfirmed: 1 risk: ICT 1 (last confirmed for 2016-17 Q3).",
    ):
        assert sentence in text


def test_a_change_of_focus_says_what_the_risk_was_about() -> None:
    before, after = (
        risk_ledger({"entity": "e", "risk_id": "R1", "risk": text}) for text in ("Flood", "Fraud by staff")
    )
    said = in_one_text(risk_words(risk_movement(before, after, SCHEME, SCHEME)))
    assert "Change of focus: 1. R1 Fraud by staff (was: Flood)." in said


def test_a_long_list_names_the_worst_and_counts_the_rest() -> None:
    after = risk_ledger(*({"entity": f"e{n}", "risk_id": f"R{n}", RES: (1, n % 5 + 1)} for n in range(11)))
    said = next(
        one for one in risk_words(risk_movement(risk_ledger(), after, SCHEME, SCHEME)) if one.heading == "Added"
    )
    assert said.count == 11
    assert said.sentence.startswith("Added: 11. R4 (Medium, score 5); R9 (Medium, score 5); R3 (Low, score 4);")
    assert said.sentence.endswith("; and 3 more.")


def test_a_changed_scheme_is_said_with_what_it_does_to_the_comparison() -> None:
    ledger_before = risk_ledger({"entity": "e", RES: (2, 2)})
    stricter = replace(product_scheme(red_from=9), version="2")
    smaller = product_scheme(4, 4, 9)
    banded = risk_words(risk_movement(ledger_before, ledger_before, SCHEME, stricter))[-1]
    apart = risk_words(risk_movement(ledger_before, ledger_before, SCHEME, smaller))[-1]
    assert banded.sentence == (
        "The scheme changed from Made for a test, version 1 to Made for a test, version 2. "
        "The earlier likelihoods and impacts are banded again under the later scheme."
    )
    assert apart.sentence.endswith("so the residual position of 1 risk is not compared.")


def test_assets_and_actions_are_told_in_the_same_way() -> None:
    assets = asset_movement(
        ledger({"entity": "a", "asset_id": "A1", "asset_name": "Files", "status": "active"}),
        ledger({"entity": "a", "asset_id": "A1", "asset_name": "Files", "status": "disposed"}),
    )
    assert [one.sentence for one in asset_words(assets)][:4] == [
        "Assets in use: 0, 1 fewer than the 1 before.",
        "Added: none.",
        "Archived or disposed of: 1. A1 Files (disposed).",
        "Vanished without being disposed of: none.",
    ]
    actions = action_movement(
        ledger({"entity": "a", "action_ref": "A1", "recommendation": "Keep a register", "due": "2016-09-30"}),
        ledger({"entity": "a", "action_ref": "A1", "recommendation": "Keep a register", "due": None}),
    )
    assert "Date slipped: 1. A1 Keep a register (30 September 2016, now without a date)." in in_one_text(
        action_words(actions)
    )
