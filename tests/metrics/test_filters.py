"""Which rows pass the filters, and which choices a filter offers."""

import pandas as pd
import pytest

from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.filters import (
    AssetFilters,
    Filters,
    asset_filter_options,
    filter_options,
    filtered,
    filtered_assets,
    open_risks,
)
from inforisk.vocabulary import NOT_ASSESSED, Stage
from tests.builders import product_scheme, scored_risks

RISKS = scored_risks(
    [
        {"risk_id": "R1", "risk": "Lost laptop", "service": "Adults", "risk_owner": "A. Poole", "status": "open",
         "category": None, Stage.RESIDUAL: (5, 5)},
        {"risk_id": "R2", "risk": "Email to the wrong person", "service": "Adults", "risk_owner": None, "status": None,
         "category": "Confidentiality", Stage.RESIDUAL: (1, 1)},
        {"risk_id": "R3", "risk": "Server room floods", "service": "ICT", "risk_owner": "b. Shah", "status": "closed",
         "category": "Availability", Stage.RESIDUAL: (3, 3)},
        {"risk_id": "R4", "risk": "Laptop left on a bus", "service": "ICT", "risk_owner": "C. Ode", "status": "merged",
         "category": "Confidentiality", Stage.RESIDUAL: None},
    ],
    product_scheme(),
)  # fmt: skip

ASSETS = pd.DataFrame(
    {
        "asset_name": ["Case files", "Payroll", "Planning maps"],
        "asset_owner": ["A. Poole", None, "B. Shah"],
        "status": ["active", "archived", None],
        "classification": ["OFFICIAL-SENSITIVE", "OFFICIAL", "OFFICIAL"],
    },
    dtype="str",
)


def ids(risks: pd.DataFrame) -> list[str]:
    return list(risks["risk_id"])


def test_closed_and_merged_risks_are_left_out_unless_asked_for() -> None:
    assert ids(open_risks(RISKS)) == ["R1", "R2"]
    assert ids(filtered(RISKS, Filters())) == ["R1", "R2"]
    assert ids(filtered(RISKS, Filters(statuses=("closed",)))) == ["R3"]


def test_a_risk_without_a_status_counts_as_open() -> None:
    assert ids(filtered(RISKS, Filters(statuses=("open",)))) == ["R1", "R2"]
    assert ids(filtered(RISKS.drop(columns="status"), Filters())) == ["R1", "R2", "R3", "R4"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(statuses=("closed", "merged")), ["R3", "R4"]),
        (Filters(bands=("Low",)), ["R2"]),
        (Filters(bands=("High", "Low")), ["R1", "R2"]),
        (Filters(bands=("High",)), ["R1"]),
        (Filters(bands=(NOT_ASSESSED,), statuses=("merged",)), ["R4"]),
        (Filters(bands=("High",), stage=Stage.TARGET), []),
        (Filters(search="LAPTOP"), ["R1"]),
        (Filters(search="wrong email"), ["R2"]),
        (Filters(search="(["), []),
        (Filters(search="   "), ["R1", "R2"]),
    ],
)
def test_a_risk_must_pass_every_filter(filters: Filters, expected: list[str]) -> None:
    assert ids(filtered(RISKS, filters)) == expected


def test_the_rows_given_are_not_changed() -> None:
    before = RISKS.copy(deep=True)
    filtered(RISKS, Filters(bands=("High",), search="x"))
    pd.testing.assert_frame_equal(RISKS, before)


def test_choices_are_the_values_present_sorted_and_a_blank_status_is_open() -> None:
    assert filter_options(RISKS)["statuses"] == ("closed", "merged", "open")
    assert filter_options(RISKS.drop(columns="status"))["statuses"] == ("open",)


def test_what_every_page_filters_by_is_not_offered_twice() -> None:
    assert set(filter_options(RISKS)) == {"bands", "statuses"}
    assert set(asset_filter_options(ASSETS)) == {"classifications", "statuses"}


def test_bands_are_offered_from_worst_to_mildest_with_not_assessed_last() -> None:
    assert filter_options(RISKS)["bands"] == ("High", "Medium", "Low", NOT_ASSESSED)
    assert filter_options(RISKS, Stage.TARGET)["bands"] == (NOT_ASSESSED,)


def test_filters_say_how_many_of_them_are_set() -> None:
    assert Filters().active == 0
    assert Filters(stage=Stage.TARGET).active == 0
    assert Filters(bands=("High",), search="bus").active == 2
    assert AssetFilters(statuses=("archived",)).active == 1


def test_equal_filters_have_one_key_and_others_another() -> None:
    assert Filters(bands=("High",)).key == Filters(bands=("High",)).key
    assert Filters(bands=("High",)).key != Filters(statuses=("High",)).key
    assert Filters(stage=Stage.TARGET).key != Filters().key
    assert AssetFilters(search="a").key != AssetFilters(search="b").key


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (AssetFilters(), ["Case files", "Payroll", "Planning maps"]),
        (AssetFilters(statuses=(NOT_GIVEN,)), ["Planning maps"]),
        (AssetFilters(classifications=("OFFICIAL",), statuses=("archived",)), ["Payroll"]),
        (AssetFilters(search="maps"), ["Planning maps"]),
    ],
)
def test_an_asset_must_pass_every_filter(filters: AssetFilters, expected: list[str]) -> None:
    assert list(filtered_assets(ASSETS, filters)["asset_name"]) == expected


def test_asset_choices_are_the_values_present() -> None:
    options = asset_filter_options(ASSETS)
    assert options["classifications"] == ("OFFICIAL", "OFFICIAL-SENSITIVE")
    assert options["statuses"] == ("active", "archived", NOT_GIVEN)
