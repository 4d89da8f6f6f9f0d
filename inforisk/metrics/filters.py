"""Which rows of a register are asked about, within the focus every page shares (`metrics.focus`): band, status, search
words; open risks unless a status is chosen."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from inforisk.metrics.choices import column_of, holds_words, is_chosen, options_in
from inforisk.registers.settled import is_open
from inforisk.vocabulary import NOT_ASSESSED, Kind, Stage

OPEN = "open"

SEARCHED_IN_RISKS = (
    "risk_id", "risk", "cause", "consequence", "threat", "category", "asset_id", "asset_name",
    "risk_owner", "controls", "actions", "action_owner", "notes",
)  # fmt: skip
SEARCHED_IN_ASSETS = (
    "asset_id", "asset_name", "description", "business_function", "asset_owner", "asset_administrator",
    "location", "system", "purpose", "data_subjects", "shared_with", "processor", "notes",
)  # fmt: skip


@dataclass(frozen=True)
class Filters:
    """What to show of a risk register; an empty tuple means "any", an empty `statuses` means every open risk.

    `bands` are bands of `stage`. NOT_GIVEN in a tuple stands for rows that leave the field blank. `search` words must
    all occur in a risk, in any order and any case.
    """

    bands: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    search: str = ""
    stage: Stage = Stage.RESIDUAL

    @property
    def active(self) -> int:
        """How many of the filters are set."""
        return sum(bool(getattr(self, field.name)) for field in dataclasses.fields(self) if field.name != "stage")

    @property
    def key(self) -> str:
        """The filters as text, equal for equal choices: part of what an answer is kept under."""
        return repr(self)


@dataclass(frozen=True)
class AssetFilters:
    """What to show of an asset register; an empty tuple means "any"."""

    classifications: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    search: str = ""

    @property
    def active(self) -> int:
        """How many of the filters are set."""
        return sum(bool(getattr(self, field.name)) for field in dataclasses.fields(self))

    @property
    def key(self) -> str:
        """The filters as text, equal for equal choices: part of what an answer is kept under."""
        return repr(self)


_ASSET_COLUMNS: Mapping[str, str] = {
    "classifications": "classification",
    "statuses": "status",
}


def open_risks(risks: pd.DataFrame) -> pd.DataFrame:
    """The risks still open: all but closed and merged ones. A risk without a status counts as open."""
    return risks[is_open(risks, Kind.RISKS)]


def statuses(risks: pd.DataFrame) -> "pd.Series[str]":
    """The status of each risk; a blank one is "open", because nobody has said the risk has gone away."""
    return column_of(risks, "status").fillna(OPEN)


def filtered(risks: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The risks that meet every filter, in their order."""
    is_kept = _is_in_status(risks, filters.statuses)
    is_kept &= is_chosen(column_of(risks, f"{filters.stage}_band"), filters.bands)
    return risks[is_kept & holds_words(risks, SEARCHED_IN_RISKS, filters.search)]


def filtered_assets(assets: pd.DataFrame, filters: AssetFilters) -> pd.DataFrame:
    """The assets that meet every filter, in their order; the same frame where nothing is chosen."""
    if not filters.active:
        return assets
    is_kept = holds_words(assets, SEARCHED_IN_ASSETS, filters.search)
    for name, column in _ASSET_COLUMNS.items():
        is_kept &= is_chosen(column_of(assets, column), getattr(filters, name))
    return assets[is_kept]


def filter_options(risks: pd.DataFrame, stage: Stage = Stage.RESIDUAL) -> Mapping[str, tuple[str, ...]]:
    """The values present under each name of `Filters`: bands from worst to mildest, statuses sorted."""
    return {"bands": _bands_from_worst(risks, stage), "statuses": options_in(statuses(risks))}


def asset_filter_options(assets: pd.DataFrame) -> Mapping[str, tuple[str, ...]]:
    """The values present under each name of `AssetFilters`, sorted, NOT_GIVEN last."""
    return {name: options_in(column_of(assets, column)) for name, column in _ASSET_COLUMNS.items()}


def _is_in_status(risks: pd.DataFrame, chosen: Sequence[str]) -> "pd.Series[bool]":
    return statuses(risks).isin(chosen) if chosen else is_open(risks, Kind.RISKS)


def _bands_from_worst(risks: pd.DataFrame, stage: Stage) -> tuple[str, ...]:
    bands = column_of(risks, f"{stage}_band").fillna(NOT_ASSESSED)
    severity = risks.get(f"{stage}_severity", pd.Series(0, index=risks.index)).fillna(-1)
    worst = severity.groupby(bands).max()
    return tuple(sorted(worst.index, key=lambda band: (band == NOT_ASSESSED, -int(worst[band]), band)))
