"""The numbers of risks, assets and what moved: each counts what its rows are, and what the pages' own metrics count."""

import dataclasses

import pandas as pd
import pytest

from inforisk.metrics.movement.ageing import LONG_STANDING
from inforisk.metrics.numbers import NUMBERS, Evidence, told
from inforisk.metrics.position import cell_counts
from inforisk.metrics.quality.completeness import completeness
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Kind, Stage
from tests.builders import product_scheme
from tests.metrics.evidence_made import before, evidence
from tests.metrics.ledgers import Q3, SCHEME, risk_ledger

RESIDUAL = Stage.RESIDUAL
LOW, MEDIUM, HIGH, WORST = (1, 1), (2, 3), (4, 4), (5, 5)


def risk(entity: str, place: tuple[int, int] | None = HIGH, **fields: str) -> dict[object, object]:
    return {"entity": entity, RESIDUAL: place, "risk_id": entity, "risk": f"About {entity}", "status": "open", **fields}


def picked(name: str, made: object) -> list[str]:
    return NUMBERS[name].picks(made)["entity"].tolist()  # type: ignore[arg-type]


def test_open_risks_above_appetite_are_counted_and_closed_ones_and_those_not_assessed_are_not() -> None:
    made = evidence([risk("a"), risk("b", MEDIUM), risk("c", status="closed"), risk("d", None), risk("e", WORST)])
    assert picked("risks-above-appetite", made) == ["a", "e"]
    assert picked("risks-not-assessed", made) == ["d"]
    assert picked("open-risks", made) == ["a", "b", "d", "e"]
    assert told("risks-above-appetite", made).of_whole == "2 of 4"


def test_the_number_above_appetite_is_the_one_the_heat_map_counts() -> None:
    made = evidence([risk("a"), risk("b", MEDIUM), risk("c", None), risk("d", WORST), risk("e", status="merged")])
    counts = cell_counts(NUMBERS["open-risks"].picks(made), RESIDUAL, SCHEME)
    assert told("risks-above-appetite", made).counted.value == counts.above_appetite == 2
    assert told("risks-not-assessed", made).counted.value == counts.not_assessed == 1


def test_above_tolerance_counts_only_what_lies_beyond_the_second_line() -> None:
    scheme = product_scheme(appetite="Medium", tolerance="High")
    made = evidence([risk("a"), risk("b", MEDIUM), risk("c", LOW)], scheme=scheme)
    assert picked("risks-above-appetite", made) == ["a", "b"]
    assert picked("risks-above-tolerance", made) == ["a"]


def test_a_scheme_without_a_tolerance_line_has_no_risk_above_it() -> None:
    assert picked("risks-above-tolerance", evidence([risk("a", WORST)])) == []


def test_a_review_due_on_the_day_itself_is_not_overdue() -> None:
    made = evidence([risk("a", review_due="2017-03-31"), risk("b", review_due="2017-03-30"), risk("c")])
    assert picked("risks-review-overdue", made) == ["b"]


def test_a_risk_above_appetite_has_an_action_by_its_own_row_or_by_a_plan_and_tbc_is_none() -> None:
    risks = [risk("a", actions="Encrypt"), risk("b", actions="TBC"), risk("c"), risk("d"), risk("e", MEDIUM)]
    actions = [
        {"entity": "x", "action_ref": "A1", "risk_id": "c", "status": "in progress"},
        {"entity": "y", "action_ref": "A2", "risk_id": "d", "status": "complete"},
    ]
    made = evidence(risks, {Kind.ACTIONS: actions})
    assert picked("risks-above-without-action", made) == ["b", "d"]
    assert told("risks-above-without-action", made).of_whole == "2 of 4"


def test_a_risk_past_the_date_of_its_own_action_is_counted_and_one_due_on_the_day_is_not() -> None:
    risks = [
        risk("a", actions="Encrypt", action_due="2017-03-30"),
        risk("b", actions="Encrypt", action_due="2017-03-31"),
        risk("c", actions="Encrypt", target_date="2016-12-31"),
        risk("d", actions="None", target_date="2016-12-31"),  # the day of a target score, of no action
        risk("e", actions="Encrypt", action_due="2017-06-30", target_date="2016-12-31"),
        risk("f", actions="Encrypt", action_due="2016-12-31", status="closed"),
        risk("g", MEDIUM, actions="Encrypt", action_due="2017-02-28"),
    ]
    made = evidence(risks)
    assert picked("risks-action-overdue", made) == ["a", "c", "g"]
    assert told("risks-action-overdue", made).of_whole == "3 of 6"
    assert told("risks-action-overdue", evidence([risk("a")])).unknown == "no open risk gives a date of its action"


def test_a_risk_whose_own_action_is_due_later_than_in_the_quarter_before_was_put_off() -> None:
    june, march = "2017-06-30", "2017-03-31"
    then = before([risk("a", action_due=march), risk("b", target_date=march), risk("c", action_due=june),
                   risk("d", action_due=march), risk("e")])  # fmt: skip
    now = [risk("a", action_due=june), risk("b", target_date=june), risk("c", action_due=march), risk("d"),
           risk("e", action_due=june)]  # fmt: skip
    assert picked("risks-action-put-off", evidence(now, before=then)) == ["a", "b"]


def test_a_year_above_appetite_takes_five_quarter_ends_in_a_row() -> None:
    assert LONG_STANDING == 5
    earlier = [risk_ledger(risk("a"), risk("b", place)) for place in (HIGH, HIGH, LOW, HIGH)]
    made = evidence([risk("a"), risk("b"), risk("c")], earlier=earlier)
    assert picked("risks-long-above", made) == ["a"]
    assert told("risks-long-above", made).of_whole == "1 of 3"


def test_with_four_quarter_ends_on_record_nobody_knows_who_has_been_above_for_a_year() -> None:
    made = evidence([risk("a")], earlier=[risk_ledger(risk("a"))] * 3)
    now = told("risks-long-above", made)
    assert (now.of_whole, now.whole, now.share) == ("Not known", None, "")
    assert now.unknown == "a year back takes 5 quarter-ends in a row, and fewer are on record"


def test_a_quarter_without_a_register_breaks_the_record() -> None:
    earlier = [risk_ledger(risk("a")), risk_ledger(), *([risk_ledger(risk("a"))] * 3)]
    assert not told("risks-long-above", evidence([risk("a")], earlier=earlier)).is_known


def test_who_was_above_for_a_year_is_not_compared_with_a_quarter_that_did_not_know_it() -> None:
    then = before([risk("a")])
    now = told("risks-long-above", evidence([risk("a")], before=then, earlier=[risk_ledger(risk("a"))] * 3))
    assert (now.of_whole, now.before, now.change) == ("1 of 1", None, None)
    assert now.change_words == f"not known at {Q3}, so not compared"


def test_above_tolerance_is_not_known_under_a_scheme_without_such_a_line() -> None:
    now = told("risks-above-tolerance", evidence([risk("a", WORST)], before=before([risk("a", WORST)])))
    assert (now.of_whole, now.unknown, now.change) == ("Not known", "the scheme has no tolerance line", None)


def test_overdue_reviews_are_not_known_where_no_risk_gives_a_date() -> None:
    undated = told("risks-review-overdue", evidence([risk("a"), risk("b")]))
    assert (undated.of_whole, undated.unknown) == ("Not known", "no open risk gives a date of next review")
    dated = told("risks-review-overdue", evidence([risk("a", review_due="2017-06-30"), risk("b")]))
    assert (dated.of_whole, dated.is_known) == ("0 of 2", True)


def test_where_no_risk_is_assessed_nobody_knows_what_is_above_appetite_or_any_part_of_it() -> None:
    made = evidence([risk("a", None), risk("b", None)])
    assert told("risks-above-appetite", made).unknown == "no open risk is assessed"
    assert told("risks-above-without-action", made).unknown == "no open risk is assessed"
    assert told("risks-not-assessed", made).of_whole == "2 of 2"


def test_a_register_nobody_returned_is_not_known_and_not_compared() -> None:
    alone = told("assets", evidence([risk("a")]))
    assert (alone.of_whole, alone.unknown) == ("Not known", "no information asset was returned")
    beside = told("assets", evidence([risk("a")], {Kind.ASSETS: [asset("1")]}, before=before([risk("a")])))
    assert (beside.of_whole, beside.change) == ("1", None)
    assert beside.change_words == f"not known at {Q3}, so not compared"


def narrowed(made: Evidence, **kept: str) -> Evidence:
    """The evidence of one service's part of the council."""

    def rows(kind: Kind) -> pd.DataFrame:
        every = made.rows(kind)
        return every[every["entity"].isin(kept[kind.value].split())] if kind.value in kept else every

    return dataclasses.replace(made, rows=rows, all_rows=made.rows)


def test_a_plan_outside_the_part_looked_at_still_treats_a_risk_within_it() -> None:
    actions = [{"entity": "x", "action_ref": "A1", "risk_id": "a", "status": "in progress"}]
    made = evidence([risk("a"), risk("b")], {Kind.ACTIONS: actions})
    assert picked("risks-above-without-action", narrowed(made, actions="")) == ["b"]


def test_a_risk_outside_the_part_looked_at_still_names_an_asset_within_it() -> None:
    rows = [asset("1", special_category="yes"), asset("2", special_category="yes")]
    made = evidence([risk("a", asset_id="2"), risk("b")], {Kind.ASSETS: rows})
    assert picked("high-value-assets-without-risk", narrowed(made, risks="b")) == ["1"]


def test_another_scheme_is_no_change_of_the_number() -> None:
    then = before([risk("a"), risk("b", MEDIUM)], scheme=product_scheme(red_from=20, version="0"))
    now = told("risks-above-appetite", evidence([risk("a"), risk("b", MEDIUM)], before=then))
    assert (now.before, now.change) == (None, None)
    assert now.change_words == f"not compared with {Q3}, which was judged under another scheme"


def test_a_number_no_scheme_decides_is_compared_across_a_change_of_scheme() -> None:
    then = before([risk("a", risk_owner="Ann")], scheme=product_scheme(red_from=20, version="0"))
    assert told("risks-without-owner", evidence([risk("a")], before=then)).change_words == f"1 more than at {Q3}"


@pytest.mark.parametrize("changed", ["appetite", "cells", "version"])
def test_whatever_decides_who_stands_above_the_line_makes_another_scheme(changed: str) -> None:
    other: dict[str, Scheme] = {
        "appetite": product_scheme(appetite="Medium"),
        "cells": product_scheme(red_from=12),
        "version": product_scheme(version="2"),
    }
    then = before([risk("a")], scheme=other[changed])
    assert told("risks-above-appetite", evidence([risk("a")], before=then)).is_other_scheme


def test_what_moved_is_counted_with_the_rows_of_the_later_quarter_else_of_the_earlier() -> None:
    then = before([risk("up", MEDIUM), risk("down"), risk("closed"), risk("gone", MEDIUM), risk("same")])
    made = evidence(
        [risk("up"), risk("down", MEDIUM), risk("closed", status="closed"), risk("same"), risk("new")], before=then
    )
    expected = {
        "risks-added": ["new"],
        "risks-closed": ["closed"],
        "risks-vanished": ["gone"],
        "risks-now-above": ["up"],
        "risks-no-longer-above": ["down"],
        "risks-residual-up": ["up"],
        "risks-residual-down": ["down"],
    }
    assert {name: picked(name, made) for name in expected} == expected
    assert NUMBERS["risks-closed"].picks(made)["returned_for"].tolist() == ["2016-17 Q4"]
    assert NUMBERS["risks-vanished"].picks(made)["returned_for"].tolist() == [Q3]


def test_each_number_of_what_moved_counts_what_the_movement_lists() -> None:
    then = before([risk("a", MEDIUM), risk("b"), risk("c"), risk("d"), risk("e", LOW)])
    made = evidence([risk("a"), risk("b", LOW), risk("e", WORST), risk("f"), risk("g")], before=then)
    assert made.moved is not None
    moved = made.moved()
    counts = {
        "risks-added": len(moved.added),
        "risks-closed": len(moved.closed),
        "risks-vanished": len(moved.vanished),
        "risks-now-above": len(moved.now_above),
        "risks-no-longer-above": len(moved.no_longer_above),
        "risks-residual-up": len(moved.residual_up),
        "risks-residual-down": len(moved.residual_down),
    }
    assert {name: told(name, made).counted.value for name in counts} == counts
    assert counts["risks-vanished"] == 2


def test_without_an_earlier_quarter_what_moved_is_not_known_and_is_no_change_where_there_is_one() -> None:
    alone = told("risks-added", evidence([risk("a")]))
    assert not alone.is_known
    beside = told("risks-added", evidence([risk("a")], before=before([risk("b")])))
    assert (beside.is_known, beside.counted.value, beside.change) == (True, 1, None)


def asset(ref: str, **fields: str) -> dict[str, str]:
    full = {"asset_owner": "Ann Archer", "location": "Basement", "retention_period": "6 years",
            "security_measures": "Locked"}  # fmt: skip
    return {"entity": ref, "asset_id": ref, "asset_name": f"Asset {ref}", "status": "current", **full, **fields}


def test_assets_answer_the_four_questions_or_do_not_as_the_page_on_data_quality_counts_them() -> None:
    rows = [asset("1"), asset("2", location="TBC"), asset("3", status="disposed"), asset("4", asset_owner="n/a"),
            asset("5", retention_period="tbc")]  # fmt: skip
    made = evidence((), {Kind.ASSETS: rows})
    page = completeness(made.rows(Kind.ASSETS))
    assert picked("assets-answering-four", made) == ["1"]
    assert told("assets-answering-four", made).of_whole == f"{page.complete} of {page.total}" == "1 of 4"
    assert picked("assets-without-owner", made) == ["4"]
    assert picked("assets-without-retention", made) == ["5"]


def test_a_high_value_asset_is_named_by_a_risk_or_by_none() -> None:
    rows = [asset("1", special_category="yes"), asset("2", business_critical="yes"), asset("3")]
    risks = [risk("a", asset_id="2"), risk("b", status="closed", asset_id="1")]
    made = evidence(risks, {Kind.ASSETS: rows})
    assert picked("high-value-assets", made) == ["1", "2"]
    assert picked("high-value-assets-without-risk", made) == ["1"]


def test_a_risk_that_lists_references_under_the_heading_assets_names_each_of_them() -> None:
    rows = [asset(ref, special_category="yes") for ref in ("E4", "E5", "E6")]
    made = evidence([risk("ED1", asset_name="E4, E6")], {Kind.ASSETS: rows})
    assert picked("high-value-assets-without-risk", made) == ["E5"]


def test_every_number_says_what_it_counts_and_its_whole_is_a_number() -> None:
    for number in NUMBERS.values():
        assert number.meaning.endswith(".")
        assert number.leaves_out.endswith(".")
        assert number.source
        assert not number.whole or number.whole in NUMBERS


def test_a_number_never_holds_more_than_its_whole() -> None:
    made = evidence([risk("a"), risk("b", None), risk("c", LOW, risk_owner="Ann")], {Kind.ASSETS: [asset("1")]})
    for name, number in NUMBERS.items():
        now = told(name, made)
        if number.whole and now.is_known:
            assert now.whole is not None
            assert now.counted.value <= now.whole, name
