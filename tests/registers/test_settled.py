"""Which rows are still open: read in one way by checks, counts and movement."""

import pandas as pd
import pytest

from inforisk.registers import ALL
from inforisk.registers.settled import NO_LONGER_IN_USE, SETTLED, is_open
from inforisk.vocabulary import Kind


@pytest.mark.parametrize("kind", SETTLED)
def test_every_status_that_settles_a_row_is_one_the_register_knows(kind: Kind) -> None:
    choices = ALL[kind].by_name["status"].choices
    assert choices is not None
    assert set(SETTLED[kind]) < set(choices.values)


@pytest.mark.parametrize(
    ("kind", "statuses", "open_ones"),
    [
        (Kind.RISKS, ["open", "closed", "merged", "dormant", "escalated", None], [0, 3, 4, 5]),
        (Kind.ASSETS, ["active", "archived", "disposed", None], [0, 1, 3]),
        (Kind.ACTIONS, ["not started", "awaiting approval", "complete", "rejected", "superseded", None], [0, 1, 5]),
        (Kind.INCIDENTS, ["open", "closed", None], [0, 2]),
        (Kind.TRAINING, ["closed"], [0]),
    ],
)
def test_a_row_is_open_unless_its_status_settles_it(kind: Kind, statuses: list[str], open_ones: list[int]) -> None:
    rows = pd.DataFrame({"status": pd.Series(statuses, dtype="str")})
    assert rows.index[is_open(rows, kind)].tolist() == open_ones


def test_a_register_without_statuses_has_only_open_rows() -> None:
    assert is_open(pd.DataFrame(index=[4, 5]), Kind.RISKS).to_dict() == {4: True, 5: True}


def test_an_archived_asset_is_held_but_no_longer_in_use() -> None:
    assert NO_LONGER_IN_USE == ("archived", "disposed")
