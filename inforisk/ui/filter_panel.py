"""What may be asked of a register beside the filters every page shares: band, status, words to look for. It stands in
the page's own address, is counted, and is cleared in one click."""

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from inforisk.metrics.filters import AssetFilters, Filters
from inforisk.metrics.row_filters import FILTERED, RowFilters
from inforisk.phrases import numbered
from inforisk.registers import ALL
from inforisk.ui.asked import asked_choices, asked_words, stop_asking
from inforisk.vocabulary import Kind, Stage

MORE_FILTERS = "More filters"

_RISK_WORDS = {
    "bands": ("Band", "band"),
    "statuses": ("Status", "status"),
}
_ASSET_WORDS = {
    "classifications": ("Classification", "classification"),
    "statuses": ("Status", "asset_status"),
}
"""Each filter's label on the screen and its name in the address."""


def choose_risk_filters(options: Mapping[str, Sequence[str]], stage: Stage = Stage.RESIDUAL) -> Filters:
    """The filters of a risk register; `options` as `metrics.filters.filter_options` gives them.

    Bands are those of `stage`.
    """
    words = _RISK_WORDS | {"bands": (f"{stage.value.capitalize()} band", "band")}
    names = [*(name for _, name in words.values()), "search"]
    with st.expander(_heading(names), expanded=_is_any_in_address(names)):
        top = st.container()
        filters = Filters(**_multiselects(words, options), search=asked_words("search"), stage=stage)
        _offer_reset(top, filters.active, names)
    return filters


def choose_asset_filters(options: Mapping[str, Sequence[str]]) -> AssetFilters:
    """The filters of an asset register; `options` as `metrics.filters.asset_filter_options` gives them."""
    names = [*(name for _, name in _ASSET_WORDS.values()), "asset_search"]
    with st.expander(_heading(names), expanded=_is_any_in_address(names)):
        top = st.container()
        filters = AssetFilters(**_multiselects(_ASSET_WORDS, options), search=asked_words("asset_search"))
        _offer_reset(top, filters.active, names)
    return filters


def choose_row_filters(options: Mapping[str, Sequence[str]], kind: Kind) -> RowFilters:
    """The filters of one of the smaller registers; `options` as `metrics.row_filters.row_options` gives them."""
    fields = ALL[kind].by_name
    # A status of actions means nothing to incidents: each register has its own names in the address.
    words = {name: (fields[name].label, f"{kind.value}_{name}") for name in FILTERED[kind]}
    search = f"{kind.value}_search"
    names = [*(name for _, name in words.values()), search]
    with st.expander(_heading(names), expanded=_is_any_in_address(names)):
        top = st.container()
        filters = RowFilters(kind, _multiselects(words, options), asked_words(search))
        _offer_reset(top, filters.active, names)
    return filters


def _heading(names: Sequence[str]) -> str:
    asked = sum(name in st.query_params for name in names)
    return f"{MORE_FILTERS} ({asked})" if asked else MORE_FILTERS


def _is_any_in_address(names: Sequence[str]) -> bool:
    return any(name in st.query_params for name in names)


def _offer_reset(place: DeltaGenerator, active: int, names: Sequence[str]) -> None:
    if active:
        label = f"Clear {numbered(active, 'filter')}"
        place.button(label, key=f"clear {names[0]} {names[-1]}", on_click=stop_asking, args=(tuple(names),))


def _multiselects(
    words: Mapping[str, tuple[str, str]], options: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    columns = st.columns(3)
    return {
        field: asked_choices(columns[place % 3], label, name, options.get(field, ()))
        for place, (field, (label, name)) in enumerate(words.items())
    }
