"""What must hold in one register, as of 13 April 2017."""

import pickle
from dataclasses import replace

import pandas as pd
import pytest
from pandera.errors import SchemaErrors

from inforisk.findings import Severity
from inforisk.registers.contract import check_register, contract
from inforisk.vocabulary import Kind
from tests.registers.registers_made import AS_AT, register, told

Columns = dict[str, list[str | None]]


def risks(**columns: list[str | None]) -> Columns:
    size = len(next(iter(columns.values())))
    filled: Columns = {
        "risk": [f"Risk {place}" for place in range(size)],
        "risk_owner": ["Jo Example"] * size,
        "residual_likelihood": ["3"] * size,
        "residual_impact": ["3"] * size,
    }
    return filled | columns


def assets(**columns: list[str | None]) -> Columns:
    size = len(next(iter(columns.values())))
    filled: Columns = {
        "asset_name": [f"Asset {place}" for place in range(size)],
        "asset_owner": ["Jo Example"] * size,
    }
    return filled | columns


def found(kind: Kind, columns: Columns) -> list[tuple[str, str | None, str | None]]:
    return told(list(check_register(register(kind, columns), AS_AT)))


def test_a_sound_register_has_nothing_to_report() -> None:
    assert found(Kind.RISKS, risks(risk_id=["1", "2", "3"])) == []
    assert found(Kind.ASSETS, assets(asset_id=["1", "2", "3"])) == []


def test_a_missing_needed_column_is_told_once_on_the_sheet() -> None:
    assert found(
        Kind.RISKS, {"risk": ["A", "B"], "residual_likelihood": ["1", "2"], "residual_impact": ["1", "2"]}
    ) == [("needed_column_missing", None, None)]


def test_a_missing_column_is_named_in_words() -> None:
    typed = register(Kind.ASSETS, {"asset_name": ["A"]})
    (finding,) = check_register(typed, AS_AT)
    assert finding.message == "Sheet has no column for Information asset owner, which every row needs."
    assert finding.severity is Severity.ERROR


def test_an_asset_may_be_named_by_its_purpose() -> None:
    assert found(Kind.ASSETS, {"purpose": ["Payroll", None], "asset_owner": ["Jo", "Sam"]}) == [
        ("needed_value_missing", "A3", None)
    ]


def test_a_row_without_owner_or_judgement_is_told_in_its_own_words() -> None:
    columns = risks(
        risk_owner=["Jo", "TBC", None], residual_likelihood=["3", None, "2"], residual_impact=["n/a", "1", "1"]
    )
    assert found(Kind.RISKS, columns) == [
        ("risk_not_assessed", "D2", "n/a"),
        ("risk_not_assessed", "C3", None),
        ("risk_without_owner", "B3", "TBC"),
        ("risk_without_owner", "B4", None),
    ]
    assert found(Kind.ASSETS, assets(asset_owner=["vacant", "Jo"])) == [("asset_without_owner", "B2", "vacant")]


def test_a_risk_without_likelihood_and_impact_is_one_risk_that_is_not_assessed() -> None:
    columns = risks(residual_likelihood=[None, "3", None], residual_impact=[None, None, "2"])
    assert sorted(found(Kind.RISKS, columns)) == [
        ("risk_not_assessed", "C2", None), ("risk_not_assessed", "C4", None), ("risk_not_assessed", "D3", None),
    ]  # fmt: skip


def test_a_value_that_could_not_be_read_is_not_also_told_to_be_missing() -> None:
    typed = register(Kind.RISKS, risks(residual_impact=["Hihg", None]))
    assert told(list(typed.findings)) == [("level_not_on_scale", "D2", "Hihg")]
    assert told(list(check_register(typed, AS_AT))) == [("risk_not_assessed", "D3", None)]


def test_a_review_due_today_is_not_overdue_and_one_due_yesterday_is() -> None:
    columns = risks(
        review_due=["13/04/2017", "12/04/2017", "14/04/2017", "1/1/2017", None],
        status=["Open", "Open", "Open", "Closed", "Open"],
    )
    assert found(Kind.RISKS, columns) == [("review_overdue", "E3", "12/04/2017")]


def test_an_overdue_review_names_the_day_in_words() -> None:
    (finding,) = check_register(register(Kind.RISKS, risks(review_due=["2015-03-28 00:00:00"])), AS_AT)
    assert finding.message == "Sheet!E2: the review was due on 28 March 2015 (reckoned on 13 April 2017)."


def test_an_open_risk_whose_target_date_has_passed_is_told() -> None:
    columns = risks(target_date=["12/04/2017", "12/04/2017", "13/04/2017"], status=["Open", "Closed", None])
    assert found(Kind.RISKS, columns) == [("target_date_passed", "E2", "12/04/2017")]


def test_dates_that_can_only_stand_one_way_round_are_told_with_both() -> None:
    columns = risks(identified_on=["1/2/2017", "1/2/2017"], last_reviewed=["31/1/2017", "1/2/2017"])
    (finding,) = check_register(register(Kind.RISKS, columns), AS_AT)
    assert (finding.code, finding.cell) == ("dates_out_of_order", "F2")
    assert finding.message == (
        "Sheet!F2: Last reviewed is 31 January 2017, which is before 'Identified on', 1 February 2017."
    )


def test_dates_before_1980_after_2100_and_done_in_the_future_are_told() -> None:
    columns = risks(identified_on=["01/01/1900", "31/12/2100", "01/01/1980", "14/04/2017", "13/04/2017", "1/1/2101"])
    assert found(Kind.RISKS, columns) == [
        ("date_implausible", "E2", "01/01/1900"),
        ("date_implausible", "E7", "1/1/2101"),
        ("date_in_future", "E3", "31/12/2100"),
        ("date_in_future", "E5", "14/04/2017"),
    ]


def test_references_that_are_the_same_are_told_on_each_row_with_the_others() -> None:
    typed = register(Kind.RISKS, risks(risk_id=["Risk 020", "21", "20", None, None]))
    findings = list(check_register(typed, AS_AT))
    assert told(findings) == [("duplicate_id", "E2", "Risk 020"), ("duplicate_id", "E4", "20")]
    assert "See also row 4." in findings[0].message
    assert "See also row 2." in findings[1].message


def test_an_asset_is_a_duplicate_only_within_its_service_and_without_a_reference_of_its_own() -> None:
    columns = assets(asset_name=["Payroll", "pay-roll", "PAYROLL ", "Payroll"], service=["HR", "HR", "HR", "Finance"])
    assert found(Kind.ASSETS, columns) == [("duplicate_asset", "A2", "Payroll"), ("duplicate_asset", "A4", "PAYROLL ")]
    assert found(Kind.ASSETS, assets(asset_name=["CRM", "CRM"], asset_id=["1", "2"])) == []


def test_personal_data_calls_for_a_lawful_basis_and_a_retention_period() -> None:
    columns = assets(
        personal_data=["Yes", "No", "Y", "TBC"],
        lawful_basis=["Consent", None, "TBC", None],
        retention_period=[None, None, "6 years", None],
    )
    assert found(Kind.ASSETS, columns) == [
        ("personal_data_without_lawful_basis", "D4", "TBC"),
        ("personal_data_without_retention", "E2", None),
    ]


def test_special_categories_call_for_a_condition_and_sharing_for_an_agreement() -> None:
    columns = assets(
        special_category=["Yes", "No"],
        lawful_basis=["Consent", "Consent"],
        retention_period=["1 year", "1 year"],
        special_category_condition=["none", None],
        shared_with=["NHS", "None"],
        sharing_agreement=["No", None],
    )
    findings = list(check_register(register(Kind.ASSETS, columns), AS_AT))
    assert told(findings) == [
        ("shared_without_agreement", "H2", "No"),
        ("special_category_without_condition", "F2", "none"),
    ]
    assert findings[0].message == "Sheet!H2: this asset is shared with NHS, and no sharing agreement is named."


def test_a_supporting_column_that_is_missing_is_told_once() -> None:
    columns = assets(personal_data=["Yes", "Yes"], lawful_basis=["Consent", "Consent"])
    (finding,) = check_register(register(Kind.ASSETS, columns), AS_AT)
    assert (finding.code, finding.cell) == ("supporting_column_missing", None)
    assert finding.message == "Sheet has no column for Retention period. 2 assets are said to hold personal data."


def test_a_lawful_basis_that_could_not_be_read_is_not_also_missing() -> None:
    columns = assets(personal_data=["Yes"], lawful_basis=["Because"], retention_period=["1 year"])
    assert found(Kind.ASSETS, columns) == []


def test_a_text_longer_than_an_excel_cell_is_told() -> None:
    assert [code for code, *_ in found(Kind.RISKS, risks(notes=["x" * 32_767, "y" * 32_768]))] == [
        "text_longer_than_cell"
    ]


def test_an_infinite_number_is_told() -> None:
    columns: Columns = {"description": ["A laptop was left on a train"], "people_affected": ["12"]}
    typed = register(Kind.INCIDENTS, columns)
    spoilt = typed.frame.assign(people_affected=pd.array([float("inf")], dtype="Float64"))
    findings = check_register(replace(typed, frame=spoilt), AS_AT)
    assert told(list(findings)) == [("number_not_finite", "B2", "12")]


def test_the_contract_refuses_a_frame_that_was_not_typed() -> None:
    typed = register(Kind.RISKS, risks(review_due=["1/1/2018"]))
    spoilt = typed.frame.assign(review_due=pd.Series(["1/1/2018"], index=typed.frame.index, dtype="str"))
    with pytest.raises(SchemaErrors):
        check_register(replace(typed, frame=spoilt), AS_AT)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_register_has_one_contract_with_a_column_for_each_of_its_fields(kind: Kind) -> None:
    assert contract(kind) is contract(kind)
    assert contract(kind).columns


def test_findings_can_be_kept_and_brought_back() -> None:
    findings = check_register(register(Kind.RISKS, risks(risk_id=["1", "1"], review_due=["1/1/2017", None])), AS_AT)
    assert list(pickle.loads(pickle.dumps(findings))) == list(findings)  # noqa: S301


def test_checking_twice_says_the_same_in_the_same_order() -> None:
    typed = register(Kind.RISKS, risks(risk_id=["1", "1"], review_due=["1/1/2017", "1/2/2017"]))
    assert list(check_register(typed, AS_AT)) == list(check_register(typed, AS_AT))
