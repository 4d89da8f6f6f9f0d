"""What is shown again is told apart by everything it holds."""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from inforisk.figures.bars import named_bars
from inforisk.ui.digest import digest_of


@dataclass(frozen=True)
class Plan:
    name: str
    done: tuple[int, ...]


def test_the_same_content_has_the_same_digest() -> None:
    lines = pd.DataFrame({"Service": ["Parks", None], "Risks": [1, 2]})
    assert digest_of(partial(named_bars, {"High": 2}), lines) == digest_of(
        partial(named_bars, {"High": 2}), lines.copy()
    )


def test_one_changed_cell_changes_the_digest_of_a_long_table() -> None:
    lines = pd.DataFrame({"Risks": range(60_000)})
    changed = lines.assign(Risks=lines["Risks"].mask(lines["Risks"].eq(31_234), 0))
    assert digest_of(lines) != digest_of(changed)


def test_a_heading_a_place_and_a_name_count_too() -> None:
    one = digest_of(pd.DataFrame({"Risks": [1]}))
    assert one != digest_of(pd.DataFrame({"Assets": [1]}))
    assert one != digest_of(pd.DataFrame({"Risks": [1]}, index=["High"]))
    assert digest_of(Plan("A", (1, 2))) != digest_of(Plan("B", (1, 2))) != digest_of(Plan("B", (1, 3)))


def test_what_stands_within_what_is_no_other_content() -> None:
    assert digest_of(("a", "b"), "c") != digest_of(("a",), "b", "c")
    assert digest_of("1") != digest_of(1)


def test_a_function_without_a_name_cannot_be_told_apart() -> None:
    assert digest_of(lambda: 1) == ""
