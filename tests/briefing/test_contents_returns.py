"""The section on returns and data quality: who returned, what was restated, what is unanswered, found and accepted."""

from datetime import timedelta
from pathlib import Path

import pytest

from inforisk.briefing.contents import returns
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.references import sentences_of
from inforisk.cycle import restate_quarter
from inforisk.metrics.sourced import Holds, Quoted
from tests.briefing.councils import (
    ASSETS,
    NOON,
    NOW,
    Q3,
    Q4,
    RISKS,
    SERVICE,
    WHO,
    freeze,
    hand_in,
    keyed,
    lines,
    material_of,
    only,
    opened,
    said,
    tables,
    two_quarters,
)


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Material:
    return two_quarters(tmp_path_factory.mktemp("returns"))


def test_the_returns_are_told_and_stand_service_by_service(material: Material) -> None:
    blocks = returns.blocks(material)
    assert said(blocks).startswith(
        "For 2016-17 Q4, one service was expected to return: one accepted. No return was late. No return is awaited. "
        "Nothing is carried forward from an earlier quarter."
    )
    assert lines(tables(blocks)["returns"]) == [
        (SERVICE, "not given", "Accepted", "3 April 2017", "0", "Of this quarter", "17")
    ]


def test_a_service_that_did_not_return_is_named_with_the_age_of_what_is_shown(tmp_path: Path) -> None:
    store = opened(tmp_path)
    hand_in(store, Q3, {"asset-register.csv": ASSETS})
    store.cycle.open_quarter(*WHO, Q4, NOON.date())
    told = said(returns.blocks(material_of(store)))
    aged = f"{SERVICE} (carried forward from 2016-17 Q3, 1 quarter old)"
    assert f"Late: {SERVICE} (10 days). Awaited: {SERVICE}. Not of this quarter: {aged}." in told


def test_a_quarter_as_first_frozen_was_not_restated(tmp_path: Path) -> None:
    store = opened(tmp_path)
    hand_in(store, Q4, RISKS)
    freeze(store, Q4)
    told = said(returns.blocks(material_of(store)))
    assert "These are the figures of 2016-17 Q4 as they were first frozen: none is restated." in told
    assert "waited for" not in told


def test_a_restatement_names_what_it_replaces_and_why(tmp_path: Path) -> None:
    store = opened(tmp_path)
    hand_in(store, Q4, RISKS)
    freeze(store, Q4)
    restate_quarter(store, *WHO, Q4, "Ann Archer sent the wrong file.", at=NOON + timedelta(days=1))
    blocks = returns.blocks(material_of(store))
    assert (
        "This is 2016-17 Q4, restatement 1: it stands in the place of snapshot 1, which stays readable. The reason "
        "given: Ann Archer sent the wrong file." in said(blocks)
    )
    told = (sentence for block in blocks for sentence in sentences_of(block))
    (reason,) = [
        piece for sentence in told for piece in sentence if isinstance(piece, Quoted) and "wrong" in piece.text
    ]
    assert (reason.holds, reason.instead) == (Holds.FREE_TEXT, "stated in the full version of this paper")


def test_each_question_says_who_answers_and_can_be_recounted(material: Material) -> None:
    blocks = returns.blocks(material)
    assert "2 of 4 assets (50.0%) give all four answers the ICO asks for" in said(blocks)
    table = tables(blocks)["asset-answers"]
    assert lines(table)[:5] == [
        ("Owner (asked by the ICO)", "3", "0", "1", "4", "75.0%"),
        ("Location (asked by the ICO)", "4", "0", "0", "4", "100%"),
        ("Retention (asked by the ICO)", "2", "0", "2", "4", "50.0%"),
        ("Security measures (asked by the ICO)", "3", "0", "1", "4", "75.0%"),
        ("Classification", "0", "0", "4", "4", "0%"),
    ]
    found = keyed(table)
    assert found["answered/retention_period"].value == 2
    assert found["number/assets-without-retention"].value == 2


def test_the_findings_stand_gravest_first(material: Material) -> None:
    blocks = returns.blocks(material)
    assert "The checks found 2 errors, 4 warnings and no notes." in said(blocks)
    table = tables(blocks)["findings"]
    assert [line[0] for line in lines(table)] == ["Error", "Error", "Warning", "Warning", "Warning", "Warning"]
    assert lines(table)[0] == ("Error", "An asset without an owner", "1", "1")
    assert table.note == "In all 2 errors, 4 warnings, 0 notes."


def test_accepted_findings_stand_with_their_reason_and_no_finding_says_so(tmp_path: Path) -> None:
    store = opened(tmp_path)
    hand_in(store, Q4, NOW)
    table = tables(returns.blocks(material_of(store)))["findings-accepted"]
    assert (table.rows, table.empty) == ((), "No finding was accepted for this quarter.")
    code = "personal-data-no-retention"
    store.council.accept_finding(*WHO, SERVICE, Q4, code, "one", "Kept for ever by law", NOON)
    (line,) = lines(tables(returns.blocks(material_of(store)))["findings-accepted"])
    assert line[0] == SERVICE
    assert line[2:] == ("Kept for ever by law", "Local user", "3 April 2017")


def test_what_is_accepted_after_the_quarter_was_frozen_is_no_part_of_it(tmp_path: Path) -> None:
    store = opened(tmp_path)
    hand_in(store, Q4, RISKS)
    freeze(store, Q4)
    store.council.accept_finding(*WHO, SERVICE, Q4, "any", "one", "Too late", NOON + timedelta(days=3))
    assert tables(returns.blocks(material_of(store)))["findings-accepted"].rows == ()


def test_the_ages_of_the_reviews_add_up(material: Material) -> None:
    blocks = returns.blocks(material)
    assert "4 of 4 assets give no date of a last review; none names a date of a next review." in said(blocks)
    table = tables(blocks)["review-ages"]
    assert lines(table)[-3:] == [
        ("No review date", "4", "0"),
        ("All", "4", "0"),
        ("Of these, next review overdue", "0", "0"),
    ]
    assert keyed(table)[keys.reviewed("assets", "No review date")].value == 4
    # No risk register was returned: how many risks there are is not known, so nothing is claimed.
    assert keyed(table)["number/assets"].value == 4
    assert "number/open-risks" not in keyed(table)


def test_without_assets_there_is_nothing_to_ask(tmp_path: Path) -> None:
    told = said(returns.blocks(only(tmp_path, RISKS)))
    assert "No asset stands on a register, so there is nothing to ask about." in told
    assert "No asset stands on a register, so none has to be reviewed." in told
