"""A significant asset belongs on the risk register; what makes it significant is a table with the reason beside it."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from inforisk.findings import Finding
from inforisk.registers.typed import TypedRegister
from inforisk.scoring import DEFAULT
from inforisk.scoring.checks import check_significant_assets
from inforisk.vocabulary import Kind
from tests.scoring.builders import register, scale

CIA = {name: scale(name.capitalize(), 3) for name in ("confidentiality", "integrity", "availability")}


def assets(columns: Mapping[str, Sequence[Any]]) -> TypedRegister:
    return register(Kind.ASSETS, columns, scales=CIA)


def risks(columns: Mapping[str, Sequence[Any]]) -> TypedRegister:
    return register(Kind.RISKS, columns)


SOMETHING_ELSE = risks({"risk": ["Loss"], "asset_name": ["Something else"]})


def checked(columns: Mapping[str, Sequence[Any]], register_beside: TypedRegister = SOMETHING_ELSE) -> list[Finding]:
    return list(check_significant_assets(assets(columns), (register_beside,), DEFAULT))


@pytest.mark.parametrize(
    ("column", "significant", "ordinary", "words"),
    [
        ("confidentiality", 3, 2, "its confidentiality is at the top of the scale"),
        ("integrity", 3, 2, "its integrity is at the top of the scale"),
        ("availability", 3, None, "its availability is at the top of the scale"),
        ("special_category", "yes", "no", "it holds special category data"),
        ("special_category", "yes", "unknown", "it holds special category data"),
        ("classification", "SECRET", "OFFICIAL", "it is marked SECRET or above"),
        ("classification", "TOP SECRET", None, "it is marked SECRET or above"),
    ],
)
def test_each_sign_makes_an_asset_significant(column: str, significant: Any, ordinary: Any, words: str) -> None:
    (finding,) = checked({"asset_name": ["Grave", "Plain"], column: [significant, ordinary]})
    assert (finding.code, finding.cell, finding.value) == ("significant_asset_without_risk", "A2", "Grave")
    assert finding.message == f"Assets!A2: no risk names 'Grave', although {words}."


def test_a_rating_above_appetite_makes_an_asset_significant() -> None:
    columns = {"asset_name": ["Red", "Amber", "?"], "likelihood": [5, 3, None], "impact": [4, 4, 5]}
    (finding,) = checked(columns)
    assert finding.message == "Assets!A2: no risk names 'Red', although its own risk rating is above appetite."


def test_official_sensitive_counts_only_where_the_business_depends_on_it() -> None:
    columns = {
        "asset_name": ["a", "b"],
        "classification": ["OFFICIAL-SENSITIVE"] * 2,
        "business_critical": ["yes", "no"],
    }
    (finding,) = checked(columns)
    assert finding.row == 2


def test_several_reasons_are_all_given() -> None:
    (finding,) = checked({"asset_name": ["a"], "confidentiality": [3], "special_category": ["yes"]})
    assert finding.message.endswith(
        "its confidentiality is at the top of the scale and it holds special category data."
    )


@pytest.mark.parametrize("named", ["Case files", "payroll; CASE  FILES", "Payroll, Case files", "Payroll\nCase files"])
def test_an_asset_named_by_a_risk_is_on_the_register(named: str) -> None:
    beside = risks({"risk": ["Loss"], "asset_name": [named]})
    assert checked({"asset_name": ["Case files"], "special_category": ["yes"]}, beside) == []


def test_a_name_with_a_comma_counts_as_one_name_too() -> None:
    beside = risks({"risk": ["Loss"], "asset_name": ["Payroll; Deeds, leases and licences"]})
    assert checked({"asset_name": ["Deeds, leases and licences"], "special_category": ["yes"]}, beside) == []


def test_an_asset_named_by_its_reference_is_on_the_register() -> None:
    beside = risks({"risk": ["Loss", "Leak"], "asset_id": ["IA1; IA2", None]})
    columns = {"asset_id": ["IA2", "IA3"], "asset_name": ["Case files", "Deeds"], "special_category": ["yes", "yes"]}
    assert [finding.value for finding in checked(columns, beside)] == ["Deeds"]


@pytest.mark.parametrize("named", ["E4, E6", "E4 and E6", "e 04\nCase files"])
def test_references_written_under_a_heading_of_names_are_references(named: str) -> None:
    beside = risks({"risk": ["Loss"], "asset_name": [named]})
    columns = {
        "asset_id": ["E4", "E5", "E6"],
        "asset_name": ["Pupils", "Deeds", "Case files"],
        "special_category": ["yes"] * 3,
    }
    assert [finding.value for finding in checked(columns, beside)] == ["Deeds"]


def test_an_asset_without_a_name_is_called_by_its_reference_and_one_without_either_is_left_out() -> None:
    columns = {"asset_id": ["IA7", None], "asset_name": [None, None], "special_category": ["yes", "yes"]}
    assert [finding.value for finding in checked(columns)] == ["IA7"]


def test_an_asset_register_on_its_own_is_not_held_against_a_risk_register_nobody_sent() -> None:
    alone = assets({"asset_name": ["a"], "special_category": ["yes"]})
    assert not check_significant_assets(alone, (), DEFAULT)
    assert not check_significant_assets(alone, (risks({"risk": [], "asset_name": []}),), DEFAULT)


def test_where_the_risks_name_no_assets_one_note_says_so() -> None:
    (finding,) = checked({"asset_name": ["a", "b"], "special_category": ["yes", "yes"]}, risks({"risk": ["Loss"]}))
    assert (finding.code, finding.row) == ("risks_name_no_asset", None)
