"""How much of an asset register is filled in, by the four things the ICO asks of every information asset.

Source: ICO audits of councils' asset registers ask for the owner, the location, the retention period and the security
measures of each asset.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from inforisk.metrics.columns import texts
from inforisk.metrics.training.coverage import held_assets
from inforisk.registers.values.words import says_nothing

ASKED_BY_THE_ICO: Mapping[str, tuple[str, ...]] = {
    "Owner": ("asset_owner",),
    "Location": ("location", "system"),
    "Retention": ("retention_period",),
    "Security measures": ("security_measures",),
}
"""Each of the four in words, and the fields any of which answers it (a system is where an electronic asset is kept)."""


@dataclass(frozen=True, slots=True)
class Given:
    """How many of `total` assets answer one question."""

    label: str
    given: int
    total: int

    @property
    def missing(self) -> int:
        """How many leave it blank, or say no more than "TBC"."""
        return self.total - self.given


@dataclass(frozen=True)
class Completeness:
    """The four answers in the ICO's order, and how many assets give all four."""

    answers: tuple[Given, ...]
    complete: int
    total: int


def completeness(assets: pd.DataFrame) -> Completeness:
    """How many assets name their owner, location, retention and security measures, each and all together.

    Assets disposed of are not asked about.
    """
    is_given = answered(held_assets(assets))
    answers = tuple(Given(label, int(is_given[label].sum()), len(is_given)) for label in ASKED_BY_THE_ICO)
    return Completeness(answers, int(is_given.all(axis=1).sum()), len(is_given))


def answered(assets: pd.DataFrame) -> pd.DataFrame:
    """Whether each asset answers each of the four: index as given, one bool column for each label.

    "TBC" is no answer.
    """
    columns = {label: _any_given(assets, fields) for label, fields in ASKED_BY_THE_ICO.items()}
    return pd.DataFrame(columns, index=assets.index, dtype=bool)


def _any_given(assets: pd.DataFrame, fields: tuple[str, ...]) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    is_given = np.zeros(len(assets), dtype=bool)
    for name in fields:
        is_given |= _says_something(assets, name)
    return is_given


def _says_something(assets: pd.DataFrame, name: str) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    """Whether each asset gives a text: neither a blank nor a placeholder such as "TBC" or "n/a"."""
    written = texts(assets, name)
    nothing = [text for text in written.dropna().unique() if says_nothing(text)]
    return (written.notna() & ~written.isin(nothing)).to_numpy(dtype=bool)
