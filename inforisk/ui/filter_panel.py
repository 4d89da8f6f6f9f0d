"""The filters of a register: chosen from what the register holds, kept in the address, counted, reset in one click."""

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from inforisk.metrics.filters import AssetFilters, Filters
from inforisk.metrics.row_filters import FILTERED, RowFilters
from inforisk.phrases import numbered
from inforisk.registers import ALL
from inforisk.ui.links import followed, following
from inforisk.vocabulary import Kind, Stage

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
    with st.expander("Filters", expanded=_is_any_in_address(names)):
        top = st.container()
        filters = Filters(**_multiselects(words, options), search=_search("search"), stage=stage)
        _offer_reset(top, filters.active, names)
    return filters


def choose_asset_filters(options: Mapping[str, Sequence[str]]) -> AssetFilters:
    """The filters of an asset register; `options` as `metrics.filters.asset_filter_options` gives them."""
    names = [*(name for _, name in _ASSET_WORDS.values()), "asset_search"]
    with st.expander("Filters", expanded=_is_any_in_address(names)):
        top = st.container()
        filters = AssetFilters(**_multiselects(_ASSET_WORDS, options), search=_search("asset_search"))
        _offer_reset(top, filters.active, names)
    return filters


def choose_row_filters(options: Mapping[str, Sequence[str]], kind: Kind) -> RowFilters:
    """The filters of one of the smaller registers; `options` as `metrics.row_filters.row_options` gives them."""
    fields = ALL[kind].by_name
    words = {
        name: (fields[name].label if name in fields else name.capitalize(), _address_name(name, kind))
        for name in FILTERED[kind]
        if name not in ("service", "category")
    }
    search = f"{kind.value}_search"
    names = [*(name for _, name in words.values()), search]
    with st.expander("Filters", expanded=_is_any_in_address(names)):
        top = st.container()
        filters = RowFilters(kind, _multiselects(words, options), _search(search))
        _offer_reset(top, filters.active, names)
    return filters


def _address_name(field: str, kind: Kind) -> str:
    # A service stays chosen from page to page; a status of actions means nothing to incidents.
    return field if field in ("service", "directorate") else f"{kind.value}_{field}"


def _is_any_in_address(names: Sequence[str]) -> bool:
    return any(name in st.query_params for name in names)


def _offer_reset(place: DeltaGenerator, active: int, names: Sequence[str]) -> None:
    if active:
        label = f"Clear {numbered(active, 'filter')}"
        place.button(label, key=f"clear {names[0]} {names[-1]}", on_click=_clear, args=(tuple(names),))


def _clear(names: Sequence[str]) -> None:
    for name in names:
        st.session_state[name] = "" if name.endswith("search") else []


def _multiselects(
    words: Mapping[str, tuple[str, str]], options: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    columns = st.columns(3)
    return {
        field: tuple(_multiselect(columns[place % 3], label, name, options.get(field, ())))
        for place, (field, (label, name)) in enumerate(words.items())
    }


def _multiselect(place: DeltaGenerator, label: str, name: str, options: Sequence[str]) -> list[str]:
    key = following(name, options)
    return followed(name, place.multiselect(label, options, key=key, bind="query-params", placeholder="Any"))


def _search(name: str) -> str:
    words = st.text_input(
        "Words to look for", key=following(name, None), bind="query-params", help="Rows must hold every word."
    )
    return followed(name, words).strip()
