"""Registers brought together."""

from inforisk.registers.contract import check_register
from inforisk.registers.links import check_together
from inforisk.registers.typed import TypedRegister
from inforisk.vocabulary import Kind
from tests.registers.registers_made import AS_AT, register, told

ASSETS = register(
    Kind.ASSETS,
    {
        "asset_id": ["A1", "A2", None],
        "asset_name": ["Payroll", "Payroll, pensions and tax", "CRM"],
        "asset_owner": ["Jo Example", None, "Sam Example"],
    },
    sheet="IAR",
)


def risks(**columns: list[str | None]) -> TypedRegister:
    size = len(next(iter(columns.values())))
    return register(Kind.RISKS, {"risk": ["A risk"] * size, "risk_owner": ["Al Example"] * size, **columns}, sheet="RR")


def found(typed: TypedRegister, *others: TypedRegister) -> list[tuple[str, str | None, str | None]]:
    return told(list(check_together(typed, others, AS_AT)))


def test_assets_are_known_by_reference_or_name_one_or_several_to_a_cell() -> None:
    assert found(risks(asset_id=["A1", "a 02", "A1, A2", None]), ASSETS) == []
    assert found(risks(asset_name=["payroll", "Payroll, pensions and tax", "CRM; Payroll", "Various"]), ASSETS) == []
    assert found(risks(asset_name=["A1, A2", "A1 and CRM", "CRM; Payroll, pensions and tax"]), ASSETS) == []


def test_an_unknown_asset_is_told_with_the_nearest() -> None:
    (finding,) = check_together(risks(asset_name=["Pay-rol"]), [ASSETS], AS_AT)
    assert finding.message == (
        "RR!C2: 'Pay-rol' is not in the asset registers sent with this risk register. "
        "Instead of 'Pay-rol', did you mean Payroll?"
    )


def test_one_unknown_reference_among_known_ones_is_named() -> None:
    (finding,) = check_together(risks(asset_id=["A1; A9"]), [ASSETS], AS_AT)
    assert (finding.code, finding.cell) == ("unknown_asset", "C2")
    assert "Not known: 'A9'." in finding.message


def test_an_unknown_reference_with_a_known_name_is_found_by_name() -> None:
    assert found(risks(asset_id=["77"], asset_name=["crm"]), ASSETS) == []


def test_without_an_asset_register_no_asset_is_unknown() -> None:
    assert found(risks(asset_id=["A9"]), risks(asset_id=["A9"])) == []


def test_a_risk_without_owner_is_told_who_owns_its_asset() -> None:
    (finding,) = check_together(risks(risk_owner=["TBC", "Al Example"], asset_id=["A1", "A1"]), [ASSETS], AS_AT)
    assert (finding.code, finding.cell) == ("risk_owner_is_asset_owner", "B2")
    assert finding.message == "RR!B2: this risk names no owner; its asset does. It is owned by Jo Example."


def test_a_reference_used_on_two_sheets_is_told_with_the_other_place() -> None:
    other = register(Kind.RISKS, {"risk_id": ["Risk 07"], "risk": ["Fire"]}, sheet="Fire risks")
    (finding,) = check_together(risks(risk_id=["7", "8"]), [other], AS_AT)
    assert (finding.code, finding.cell) == ("duplicate_id_across_sheets", "C2")
    assert "See Fire risks row 2." in finding.message


def test_one_reference_written_in_two_ways_on_one_sheet_is_a_duplicate_and_each_is_shown_as_written() -> None:
    typed = risks(risk_id=["HW01", "HW 1", "HW2"])
    assert typed.frame["risk_id"].tolist() == ["HW01", "HW 1", "HW2"]
    doubled = [finding.cell for finding in check_register(typed, AS_AT) if finding.code == "duplicate_id"]
    assert doubled == ["C2", "C3"]


def test_a_name_spelt_in_two_ways_is_asked_about_and_nobody_is_merged() -> None:
    typed = risks(risk_owner=["jo example", "Sam Example", "Jo Example"])
    (finding,) = check_together(typed, [ASSETS], AS_AT)
    assert (finding.code, finding.value) == ("person_spelt_differently", "jo example")
    assert "Mostly: Jo Example." in finding.message
    assert typed.frame["risk_owner"].tolist() == ["jo example", "Sam Example", "Jo Example"]


def test_a_register_alone_has_no_findings_of_this_sort() -> None:
    assert found(ASSETS) == []
