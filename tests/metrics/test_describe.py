"""The sentences beside the pictures, word for word."""

import pandas as pd
import pytest

from inforisk.metrics import describe
from inforisk.metrics.filters import AssetFilters, Filters
from inforisk.metrics.position import cell_counts
from inforisk.metrics.quality.completeness import answered, completeness
from inforisk.vocabulary import Stage
from tests.builders import product_scheme, scored_risks

SCHEME = product_scheme()


def said(places: list[tuple[int, int] | None], noun: str = "open risk") -> str:
    risks = scored_risks([{"risk_id": f"R{n}", Stage.RESIDUAL: place} for n, place in enumerate(places)], SCHEME)
    return describe.heat_map(cell_counts(risks, Stage.RESIDUAL, SCHEME), SCHEME, noun)


def test_a_heat_map_is_said_with_its_totals_bands_and_fullest_cell() -> None:
    assert said([(4, 4), (4, 4), (1, 2), (3, 3), None]) == (
        "Residual: 5 open risks, 1 of 5 not assessed; 2 above appetite. "
        "By band: High 2, Medium 1, Low 1. Most stand at Likely (4) x Major (4): 2."
    )


def test_none_is_said_and_not_left_out() -> None:
    assert said([(1, 2), (1, 2)]) == (
        "Residual: 2 open risks, all assessed; none above appetite. "
        "By band: High none, Medium none, Low 2. Most stand at Rare (1) x Minor (2): 2."
    )


def test_one_risk_is_singular() -> None:
    assert said([(5, 5)], "closed risk").startswith("Residual: 1 closed risk, all assessed; 1 above appetite.")


def test_a_tie_names_each_cell_and_many_ties_name_none() -> None:
    assert said([(1, 1), (5, 5)]).endswith(
        "Most stand at Almost certain (5) x Severe (5) and Rare (1) x Negligible (1): 1 each."
    )
    assert said([(1, 1), (2, 2), (3, 3), (5, 5)]).endswith("No cell holds more than 1.")


def test_an_empty_map_and_an_unassessed_map_say_so() -> None:
    assert said([None, None]) == "Residual: 2 open risks, none of them assessed."
    counts = cell_counts(scored_risks([{"risk_id": "R1"}], SCHEME).iloc[:0], Stage.TARGET, SCHEME)
    assert describe.heat_map(counts, SCHEME) == "Target: no open risks to show."


def test_a_cell_is_said_in_words() -> None:
    assert describe.cell(4, 5, SCHEME) == "Likely (4) x Severe (5), score 20, High"


def test_filters_are_said_in_words() -> None:
    assert describe.filters(Filters()) == "Closed and merged risks are left out."
    chosen = Filters(bands=("High", "Medium"), statuses=("closed",), search=" lost  laptop ")
    assert describe.filters(chosen) == (
        'Residual band: High or Medium. Status: closed. Holding the words "lost laptop".'
    )
    assert describe.asset_filters(AssetFilters()) == ""
    assert describe.asset_filters(AssetFilters(classifications=("A", "B", "C"))) == "Classification: A, B or C."


@pytest.mark.parametrize(
    ("statuses", "noun"),
    [((), "open risk"), (("open",), "open risk"), (("closed",), "closed risk"), (("open", "closed"), "risk")],
)
def test_risks_are_called_what_the_filters_left(statuses: tuple[str, ...], noun: str) -> None:
    assert describe.noun(Filters(statuses=statuses)) == noun


ASSETS = pd.DataFrame(
    {
        "asset_owner": ["A", "B", None],
        "location": [None, None, "Attic"],
        "system": ["CareFirst", None, None],
        "retention_period": ["6 years", "7 years", "6 years"],
        "security_measures": ["Locked", None, None],
    },
    index=[5, 6, 7],
    dtype="str",
)


def test_an_asset_is_complete_with_owner_location_retention_and_security() -> None:
    answers = completeness(ASSETS)
    assert [(one.label, one.given, one.missing) for one in answers.answers] == [
        ("Owner", 2, 1),
        ("Location", 2, 1),
        ("Retention", 3, 0),
        ("Security measures", 1, 2),
    ]
    assert (answers.complete, answers.total) == (1, 3)
    assert list(answered(ASSETS)["Location"]) == [True, False, True]


def test_completeness_is_said_in_words() -> None:
    assert describe.completeness(completeness(ASSETS)) == (
        "1 of 3 assets not disposed of gives all four things the ICO asks for. "
        "Missing: owner 1, location 1, retention none, security measures 2."
    )
    assert describe.completeness(completeness(ASSETS.iloc[:0])) == "There are no assets to ask about."
    words = describe.completeness(completeness(ASSETS[["system"]]))
    assert words.startswith("None of 3 assets not disposed of give all four")


def test_an_asset_disposed_of_is_not_asked_whether_it_is_complete() -> None:
    one_disposed_of = ASSETS.assign(status=pd.Series(["disposed", "in use", "archived"], index=ASSETS.index))
    answers = completeness(one_disposed_of)
    assert (answers.complete, answers.total) == (0, 2)


def message(places: list[tuple[int, int] | None]) -> str:
    risks = scored_risks([{"risk_id": f"R{n}", Stage.RESIDUAL: place} for n, place in enumerate(places)], SCHEME)
    return describe.above_appetite(cell_counts(risks, Stage.RESIDUAL, SCHEME), SCHEME)


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ([(5, 5), (5, 5), (4, 4), (1, 1)],
         "3 of 4 open risks are above appetite, most of them at Almost certain (5) x Severe (5)"),
        ([(5, 5), (4, 4)], "2 of 2 open risks are above appetite"),
        ([(5, 5), (1, 1)], "1 of 2 open risks is above appetite, at Almost certain (5) x Severe (5)"),
        ([(1, 1), None], "No open risk is above appetite; 1 of 2 not assessed"),
        ([(1, 1)], "No open risk is above appetite"),
        ([None, None], "2 open risks, none of them assessed"),
    ],
)  # fmt: skip
def test_the_message_of_a_map_says_how_many_are_above_appetite_and_where_most_are(
    places: list[tuple[int, int] | None], words: str
) -> None:
    assert message(places) == words


def test_the_codes_of_an_axis_are_said_in_words() -> None:
    assert describe.scale_words(SCHEME.likelihood) == (
        "Likelihood: 1 Rare, 2 Unlikely, 3 Possible, 4 Likely, 5 Almost certain"
    )
