"""Scoring is a lookup of likelihood and impact in the scheme's table, and nothing else."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.errors import SchemeError
from inforisk.scoring import DEFAULT, reband, scheme_named, score_assets, score_risks
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import NOT_ASSESSED, Stage
from tests.scoring.builders import frame, product_schemes

ADDED = ("score_stated", "score", "severity", "band", "above_appetite")


def test_a_risk_gets_the_score_band_and_appetite_of_its_cell() -> None:
    risks = frame({"risk": ["a", "b", "c"], "residual_likelihood": [4, 2, 5], "residual_impact": [4, 5, 1]})
    scored = score_risks(risks, DEFAULT)
    assert scored["residual_score"].tolist() == ["16", "10", "5"]
    assert scored["residual_severity"].tolist() == [16, 10, 5]
    assert scored["residual_band"].tolist() == ["High", "Medium", "Medium"]
    assert scored["residual_above_appetite"].tolist() == [True, False, False]


def test_a_missing_likelihood_or_impact_is_not_assessed_and_never_nought_or_green() -> None:
    risks = frame({"residual_likelihood": [None, 3, None], "residual_impact": [3, None, None]})
    scored = score_risks(risks, DEFAULT)
    assert scored["residual_band"].tolist() == [NOT_ASSESSED] * 3
    assert scored[["residual_score", "residual_severity", "residual_above_appetite"]].isna().all(axis=None)


def test_a_stage_without_columns_is_not_assessed_and_still_has_its_columns() -> None:
    scored = score_risks(frame({"risk": ["a"]}), DEFAULT)
    assert [name for name in scored.columns if name != "risk"] == [
        f"{stage}_{name}" for stage in Stage for name in ADDED
    ]
    assert scored[[f"{stage}_band" for stage in Stage]].iloc[0].tolist() == [NOT_ASSESSED] * 3


def test_columns_have_the_promised_dtypes_and_the_index_of_the_register() -> None:
    risks = frame({"residual_likelihood": [1, None], "residual_impact": [1, 1]})
    scored = score_risks(risks, DEFAULT)
    assert scored.index.equals(risks.index)
    assert [str(scored[f"residual_{name}"].dtype) for name in ADDED] == ["str", "str", "Int64", "str", "boolean"]


def test_the_score_the_sheet_stated_is_kept_beside_the_computed_one() -> None:
    risks = frame({"residual_likelihood": [3], "residual_impact": [3], "residual_score": ["12"]})
    scored = score_risks(risks, DEFAULT)
    assert scored["residual_score_stated"].tolist() == ["12"]
    assert scored["residual_score"].tolist() == ["9"]
    assert risks["residual_score"].tolist() == ["12"], "the typed frame itself is never changed"


def test_scoring_again_under_another_scheme_keeps_what_the_sheet_stated() -> None:
    risks = frame({"residual_likelihood": [3], "residual_impact": [4], "residual_score": ["13"]})
    scored = score_risks(risks, DEFAULT)
    again = reband(scored, scheme_named("five_by_five_iso_toolkit"))
    assert (scored["residual_band"].item(), again["residual_band"].item()) == ("Medium", "High")
    assert again["residual_score_stated"].tolist() == ["13"]
    pd.testing.assert_frame_equal(again, score_risks(risks, scheme_named("five_by_five_iso_toolkit")))


def test_letters_by_numbers_are_printed_as_written_not_multiplied() -> None:
    risks = frame({"residual_likelihood": [3, 5], "residual_impact": [4, 1]})
    scored = score_risks(risks, scheme_named("letters_by_numbers"))
    assert scored["residual_score"].tolist() == ["C4", "E1"]
    assert scored["residual_band"].tolist() == ["Medium", "Medium"]


def test_likelihood_and_impact_are_not_taken_for_each_other() -> None:
    risks = frame({"inherent_likelihood": [1], "inherent_impact": [5]})
    assert score_risks(risks, scheme_named("letters_by_numbers"))["inherent_score"].item() == "A5"


@pytest.mark.parametrize("beyond", [0, 5, -1])
def test_a_level_off_the_scale_stops_with_the_scheme_and_the_column_named(beyond: int) -> None:
    risks = frame({"target_likelihood": [1, None], "target_impact": [beyond, 2]})
    with pytest.raises(
        SchemeError, match=rf"'four_by_four_example' has steps 1 to 4 for target impact.* has {beyond}:"
    ):
        score_risks(risks, scheme_named("four_by_four_example"))


def test_a_register_without_rows_is_scored_to_a_register_without_rows() -> None:
    scored = score_risks(frame({"residual_likelihood": [], "residual_impact": []}), DEFAULT)
    assert len(scored) == 0
    assert str(scored["residual_severity"].dtype) == "Int64"


def test_an_asset_that_carries_its_own_rating_is_scored_the_same_way() -> None:
    assets = frame({"asset_name": ["a", "b"], "likelihood": [5, None], "impact": [3, 2], "risk_rating": ["12", "High"]})
    scored = score_assets(assets, DEFAULT)
    assert scored["risk_score"].iloc[0] == "15"
    assert scored["risk_severity"].iloc[0] == 15
    assert scored["risk_band"].tolist() == ["High", NOT_ASSESSED]
    assert scored["risk_above_appetite"].isna().tolist() == [False, True]
    assert scored["risk_rating"].tolist() == ["12", "High"]


levels = st.one_of(st.none(), st.integers(1, 3))


@settings(max_examples=40, deadline=None)
@given(scheme=product_schemes(), rows=st.lists(st.tuples(levels, levels), min_size=1, max_size=12))
def test_scoring_a_frame_equals_looking_up_each_row(scheme: Scheme, rows: list[tuple[int | None, int | None]]) -> None:
    risks = frame({"inherent_likelihood": [row[0] for row in rows], "inherent_impact": [row[1] for row in rows]})
    scored = score_risks(risks, scheme)
    for (likelihood, impact), (_, row) in zip(rows, scored.iterrows(), strict=True):
        if likelihood is None or impact is None:
            assert row["inherent_band"] == NOT_ASSESSED
        else:
            cell = scheme.cell(likelihood, impact)
            assert (row["inherent_score"], row["inherent_severity"]) == (cell.score, cell.severity)
            assert row["inherent_band"] == cell.band
            assert row["inherent_above_appetite"] == scheme.is_above_appetite(cell.band)


@settings(max_examples=25, deadline=None)
@given(data=st.data(), rows=st.lists(st.tuples(levels, levels), min_size=1, max_size=12))
def test_the_order_of_the_rows_does_not_matter(data: st.DataObject, rows: list[tuple[int | None, int | None]]) -> None:
    risks = frame({"target_likelihood": [row[0] for row in rows], "target_impact": [row[1] for row in rows]})
    order = data.draw(st.permutations(risks.index.tolist()))
    shuffled_first = score_risks(risks.loc[order], DEFAULT)
    pd.testing.assert_frame_equal(shuffled_first, score_risks(risks, DEFAULT).loc[order])
