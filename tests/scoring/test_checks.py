"""What a register says about its own scores, against the scheme: three-row registers and the findings expected."""

import pickle
from collections.abc import Mapping, Sequence
from typing import Any

from inforisk.findings import Finding, Findings, Severity
from inforisk.scoring import DEFAULT, RULES, scheme_named, score_assets, score_risks
from inforisk.scoring.checks import check_scores
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Kind
from tests.scoring.builders import register


def checked(columns: Mapping[str, Sequence[Any]], scheme: Scheme = DEFAULT) -> list[Finding]:
    """The findings on a risk register with these columns, the first of them in column A, rows from 2."""
    risks = register(Kind.RISKS, columns)
    return list(check_scores(risks, score_risks(risks.frame, scheme), scheme))


def said(found: Sequence[Finding]) -> list[tuple[str, str | None, str | None]]:
    return [(finding.code, finding.cell, finding.value) for finding in found]


def residual(likelihood: Sequence[int | None], impact: Sequence[int | None], **more: Any) -> dict[str, Any]:
    return {"residual_likelihood": likelihood, "residual_impact": impact} | more


def test_a_typed_score_that_is_not_likelihood_times_impact_is_shown_with_both() -> None:
    (finding,) = checked(residual([4, 3, 3], [4, 4, 3], residual_score=["16", "12", "12"]))
    assert (finding.code, finding.cell, finding.value) == ("score_disagrees", "C4", "12")
    assert finding.message == "Risks!C4: the sheet says 12, but likelihood 3 × impact 3 is 9 (Medium)."
    assert finding.severity is Severity.WARNING


def test_a_score_no_cell_can_have_disagrees_too() -> None:
    assert said(checked(residual([3], [4], residual_score=["18"]))) == [("score_disagrees", "C2", "18")]


def test_a_score_written_with_decimals_agrees() -> None:
    assert checked(residual([3], [4], residual_score=["12.0"])) == []


def test_a_sum_is_not_compared_as_a_product() -> None:
    additive = scheme_named("five_by_five_additive")
    assert checked(residual([3], [4], residual_score=["7"]), additive) == []
    (finding,) = checked(residual([3], [4], residual_score=["12"]), additive)
    assert finding.message == "Risks!C2: the sheet says 12, but likelihood 3 + impact 4 is 7 (High)."


def test_letters_by_numbers_are_compared_as_written() -> None:
    letters = scheme_named("letters_by_numbers")
    (finding,) = checked(residual([3, 3, 3], [4, 4, 4], residual_score=["C4", "C5", "12"]), letters)
    assert finding.message == "Risks!C3: the sheet says C5, but likelihood C and impact 4 are C4 (Medium)."


def test_a_colour_that_is_not_the_band_of_the_score_is_shown_with_both() -> None:
    (finding,) = checked(residual([5, 3, 1], [4, 3, 1], residual_rating=["Green", "AMBER", "g"]))
    assert (finding.code, finding.cell) == ("rating_disagrees", "C2")
    assert finding.message == "Risks!C2: the sheet says 'Green', but likelihood 5 × impact 4 is 20 (High)."


def test_a_word_in_the_score_column_is_compared_as_a_word() -> None:
    found = checked(residual([5, 1], [5, 1], residual_score=["High", "High"]))
    assert said(found) == [("rating_disagrees", "C3", "High")]


def test_words_of_another_language_or_scheme_are_noted_once_a_column_and_never_guessed() -> None:
    (finding,) = checked(residual([5, 1, 2], [5, 1, 2], residual_rating=["Rouge", "Vert", "Rouge"]))
    assert (finding.code, finding.severity, finding.row) == ("rating_not_compared", Severity.NOTE, None)
    assert finding.message == ("Risks column C: 'Rouge', 'Vert' could not be compared with the bands of the scheme.")
    assert "G Low, A Medium, R High" in finding.advice


def test_words_that_are_no_score_and_no_band_are_not_said_to_stand_alone() -> None:
    found = checked({"residual_score": ["Loss of data", "9"], "residual_rating": ["Élevé", None]})
    assert sorted(said(found), key=str) == [
        ("rating_not_compared", None, "'Loss of data'"),
        ("rating_not_compared", None, "'Élevé'"),
        ("score_without_levels", "A3", "9"),
    ]


def test_many_unknown_words_are_counted_not_all_listed() -> None:
    words = [f"word {chr(97 + place)}" for place in range(8)]
    (finding,) = checked(residual([1] * 8, [1] * 8, residual_rating=words))
    assert "'word e' and 3 more could not" in finding.message


def test_a_score_without_likelihood_and_impact_is_not_assessed_and_said() -> None:
    found = checked(residual([None, 3, None], [2, None, None], residual_score=["12", None, None]))
    assert said(found) == [("score_without_levels", "C2", "12")]
    assert found[0].message.startswith("Risks!C2: only '12' is given for the residual score, without both likelihood")


def test_a_rating_alone_is_said_once_even_beside_a_score() -> None:
    columns = {"residual_score": ["12", None], "residual_rating": ["Amber", "Amber"]}
    assert said(checked(columns)) == [("score_without_levels", "A2", "12"), ("score_without_levels", "B3", "Amber")]


def test_a_residual_score_above_the_inherent_one_is_a_warning_and_the_same_score_is_not() -> None:
    inherent = {"inherent_likelihood": [3, 3, None], "inherent_impact": [3, 3, 1]}
    (finding,) = checked(inherent | residual([4, 3, 5], [4, 3, 5]))
    assert (finding.code, finding.cell, finding.value) == ("residual_above_inherent", "C2", "16")
    assert finding.message == "Risks!C2: the residual score 16 (High) is above the inherent score 9 (Medium)."


def test_a_target_above_residual_is_a_warning_and_a_target_equal_to_it_is_not() -> None:
    target = {"target_likelihood": [3, 2, None], "target_impact": [3, 3, 4], "target_score": ["9", "6", None]}
    (finding,) = checked(residual([2, 2, 2], [3, 3, 3]) | target)
    assert (finding.code, finding.cell) == ("target_above_residual", "E2")
    assert finding.message == "Risks!E2: the target score 9 (Medium) is above the residual score 6 (Medium)."


def test_tolerating_above_appetite_is_a_warning_for_open_risks_only() -> None:
    treatment = {"treatment": ["tolerate", "treat", "tolerate", "tolerate", None]}
    status = {"status": ["open", "open", "closed", "open", "open"]}
    (finding,) = checked(residual([5, 5, 5, 3, 5], [5, 5, 5, 4, 5]) | treatment | status)
    assert (finding.code, finding.cell, finding.value) == ("tolerated_above_appetite", "C2", "tolerate")
    assert finding.message == (
        "Risks!C2: this risk is to be tolerated, but likelihood 5 × impact 5 is 25 (High), above appetite."
    )


def test_a_risk_not_assessed_is_never_said_to_be_above_anything() -> None:
    columns = residual([None, 5], [5, None], treatment=["tolerate", "tolerate"])
    assert checked(columns | {"inherent_likelihood": [1, 1], "inherent_impact": [1, 1]}) == []


def test_an_asset_rating_may_be_a_number_or_a_word() -> None:
    assets = register(
        Kind.ASSETS,
        {
            "asset_name": ["a", "b", "c"],
            "likelihood": [4, 1, None],
            "impact": [4, 1, 1],
            "risk_rating": ["12", "Red", "9"],
        },
    )
    found = list(check_scores(assets, score_assets(assets.frame, DEFAULT), DEFAULT))
    assert {finding.cell: (finding.code, finding.value) for finding in found} == {
        "D2": ("score_disagrees", "12"),
        "D3": ("rating_disagrees", "Red"),
        "D4": ("score_without_levels", "9"),
    }
    assert any("for the asset's own score" in finding.message for finding in found)


def test_a_register_that_agrees_with_itself_has_no_findings() -> None:
    inherent = {"inherent_likelihood": [5], "inherent_impact": [5], "inherent_score": ["25"], "inherent_rating": ["R"]}
    assert (
        checked(inherent | residual([2], [2], residual_score=["4"], residual_rating=["Low"], treatment=["treat"])) == []
    )


def test_findings_survive_being_kept_and_brought_back() -> None:
    risks = register(Kind.RISKS, residual([3], [3], residual_score=["12"]))
    found = check_scores(risks, score_risks(risks.frame, DEFAULT), DEFAULT)
    again: Findings = pickle.loads(pickle.dumps(found))  # noqa: S301  (our own bytes)
    assert list(again) == list(found)


def test_every_rule_has_a_code_of_its_own_and_says_why() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert all(rule.why and rule.title for rule in RULES)
