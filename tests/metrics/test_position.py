"""How many risks stand in each cell and band, and which they are."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from inforisk.metrics.position import (
    by_band,
    cell_counts,
    fullest_cells,
    not_assessed_risks,
    risks_in_cell,
)
from inforisk.vocabulary import NOT_ASSESSED, Stage
from tests.builders import product_scheme, scored_risks

SCHEME = product_scheme()

THREE = scored_risks(
    [
        {"risk_id": "R10", "risk": "Lost laptop", Stage.RESIDUAL: (4, 4), Stage.INHERENT: (5, 4)},
        {"risk_id": "R2", "risk": "Misdirected email", Stage.RESIDUAL: (4, 4)},
        {"risk_id": None, "risk": "Old server", Stage.RESIDUAL: (1, 2)},
        {"risk_id": "R4", "risk": "Paper in an attic", Stage.RESIDUAL: None},
    ],
    SCHEME,
)


def test_each_assessed_risk_is_counted_in_its_cell() -> None:
    counts = cell_counts(THREE, Stage.RESIDUAL, SCHEME)
    assert counts.counts == (
        (0, 1, 0, 0, 0),
        (0, 0, 0, 0, 0),
        (0, 0, 0, 0, 0),
        (0, 0, 0, 2, 0),
        (0, 0, 0, 0, 0),
    )
    assert (counts.total, counts.assessed, counts.not_assessed, counts.above_appetite) == (4, 3, 1, 2)
    assert counts.at(4, 4) == 2


def test_a_cell_names_its_risks_and_a_risk_without_an_id_by_its_row() -> None:
    counts = cell_counts(THREE, Stage.RESIDUAL, SCHEME)
    assert counts.refs == {(4, 4): ("R10", "R2"), (1, 2): ("row 4",)}
    assert counts.refs_at(5, 5) == ()


def test_rows_of_several_files_are_named_by_the_row_they_came_from() -> None:
    risks = THREE.reset_index(drop=True).assign(row=[7, 8, 9, 10]).drop(columns="risk_id")
    assert cell_counts(risks, Stage.RESIDUAL, SCHEME).refs_at(1, 2) == ("row 9",)


def test_a_stage_nobody_assessed_counts_every_risk_as_not_assessed() -> None:
    counts = cell_counts(THREE, Stage.TARGET, SCHEME)
    assert (counts.total, counts.assessed, counts.not_assessed) == (4, 0, 4)
    without_columns = THREE.drop(columns=["target_likelihood", "target_impact"])
    assert cell_counts(without_columns, Stage.TARGET, SCHEME) == counts


def test_no_risks_are_counted_as_none() -> None:
    counts = cell_counts(THREE.iloc[:0], Stage.RESIDUAL, SCHEME)
    assert (counts.total, counts.assessed, counts.not_assessed, counts.above_appetite) == (0, 0, 0, 0)
    assert counts.refs == {}


def test_a_likelihood_without_an_impact_is_not_assessed() -> None:
    half = THREE.assign(residual_impact=pd.array([None, 4, 2, None], dtype="Int64"))
    assert cell_counts(half, Stage.RESIDUAL, SCHEME).not_assessed == 2


def test_a_step_beyond_the_scale_is_not_assessed() -> None:
    four_by_four = product_scheme(4, 4, 9)
    steps = pd.array([5, 4, 1, None], dtype="Int64")
    assert cell_counts(THREE.assign(residual_likelihood=steps), Stage.RESIDUAL, four_by_four).assessed == 2


def test_every_band_is_named_mildest_first_and_not_assessed_last() -> None:
    expected = {"Low": 1, "Medium": 0, "High": 2, NOT_ASSESSED: 1}
    counted = by_band(cell_counts(THREE, Stage.RESIDUAL, SCHEME), SCHEME)
    assert counted == expected
    assert list(counted) == list(expected)


def test_the_risks_of_a_cell_come_in_the_order_of_their_numbers() -> None:
    assert list(risks_in_cell(THREE, Stage.RESIDUAL, 4, 4)["risk_id"]) == ["R2", "R10"]
    assert risks_in_cell(THREE, Stage.RESIDUAL, 5, 5).empty
    assert risks_in_cell(THREE.drop(columns="residual_impact"), Stage.RESIDUAL, 4, 4).empty


def test_the_risks_not_assessed_can_be_listed() -> None:
    assert list(not_assessed_risks(THREE, Stage.RESIDUAL)["risk"]) == ["Paper in an attic"]


def test_the_fullest_cell_is_found_and_a_tie_names_the_worst_first() -> None:
    counts = cell_counts(THREE, Stage.RESIDUAL, SCHEME)
    assert [(cell.likelihood, cell.impact) for cell in fullest_cells(counts, SCHEME)] == [(4, 4)]
    tie = cell_counts(THREE.iloc[[0, 2]], Stage.RESIDUAL, SCHEME)
    assert [(cell.likelihood, cell.impact) for cell in fullest_cells(tie, SCHEME)] == [(4, 4), (1, 2)]
    assert fullest_cells(cell_counts(THREE, Stage.TARGET, SCHEME), SCHEME) == ()


places = st.none() | st.tuples(st.integers(1, 5), st.integers(1, 5))


@settings(max_examples=40, deadline=None)
@given(st.lists(places, min_size=1, max_size=30))
def test_no_risk_is_lost_between_the_cells_the_bands_and_the_total(where: list[tuple[int, int] | None]) -> None:
    risks = scored_risks([{"risk_id": f"R{n}", Stage.RESIDUAL: place} for n, place in enumerate(where)], SCHEME)
    counts = cell_counts(risks, Stage.RESIDUAL, SCHEME)
    assert sum(sum(row) for row in counts.counts) == counts.assessed == sum(map(len, counts.refs.values()))
    assert counts.assessed + counts.not_assessed == counts.total == len(where)
    assert sum(by_band(counts, SCHEME).values()) == counts.total
    assert counts.above_appetite == int(risks["residual_above_appetite"].sum())
    for cell in SCHEME.cells:
        held = risks_in_cell(risks, Stage.RESIDUAL, cell.likelihood, cell.impact)
        assert len(held) == counts.at(cell.likelihood, cell.impact)
