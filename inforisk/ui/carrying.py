"""Choices that stand in the address and are carried from page to page: the address is what counts.

A widget bound by Streamlit loses a choice that came with a link when the reader turns the page. So here the address is
read first and a change is written back before the page runs. An address that names no such choice on another page than
before is a link that carries nothing: there, what this reader chose before still holds.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

_MEMORY = "carried from page to page"
_LAST_PAGE = "the page before"


def carried_choice(
    place: DeltaGenerator, label: str, name: str, options: Sequence[str], help: str = "", begins_with: str = ""
) -> str:
    """One of the options, `begins_with` (the first unless given) until another is chosen; `name` is what it is called
    in the address."""
    first = begins_with or options[0]
    asked = [value for value in _asked(name) if value in options]
    st.session_state[name] = asked[0] if asked else first
    chosen: str = place.selectbox(label, options, key=name, on_change=_write_one, args=(name, first), help=help or None)
    _keep(name, [] if chosen == first else [chosen])
    return chosen


def carried_choices(place: DeltaGenerator, label: str, name: str, options: Sequence[str]) -> tuple[str, ...]:
    """Any of the options. What was asked for and is no option here stays chosen: a link that narrows a page down must
    never show the whole of it instead."""
    asked = _asked(name)
    st.session_state[name] = asked
    offered = [*options, *(value for value in asked if value not in options)]
    chosen: list[str] = place.multiselect(
        label, offered, key=name, on_change=_write_several, args=(name,), placeholder="Any"
    )
    _keep(name, chosen)
    return tuple(chosen)


def forget(names: Sequence[str]) -> None:
    """Clear choices, in the address and for the pages to come: for a button's callback."""
    for name in names:
        _write(name, [])


def carried() -> Mapping[str, Sequence[str]]:
    """What the links of a page carry on: every choice of this reader that is not the one a page begins with."""
    memory: Mapping[str, Sequence[str]] = st.session_state.get(_MEMORY, {})
    return {name: values for name, values in memory.items() if values}


def remember_address(names: Sequence[str], page: str) -> None:
    """Take over what the address of a page asks for, before anything is drawn: also where no such choice is offered.

    Whoever goes back to an address without a choice sees the page without it; only another page than before, whose
    address names none at all, is shown with what was chosen so far.
    """
    asked = {name: st.query_params.get_all(name) for name in names if name in st.query_params}
    is_turned = st.session_state.get(_LAST_PAGE) not in (None, page)
    if asked or not is_turned:
        st.session_state[_MEMORY] = asked
    st.session_state[_LAST_PAGE] = page


def _asked(name: str) -> list[str]:
    return list(_memory().get(name, []))


def _memory() -> dict[str, list[str]]:
    memory: dict[str, list[str]] = st.session_state.setdefault(_MEMORY, {})
    return memory


def _keep(name: str, values: Sequence[str]) -> None:
    """Remember, and name in the address, what is not there yet. Each touch sends the address anew."""
    _memory()[name] = list(values)
    if values != st.query_params.get_all(name):
        _address(name, values)


def _write_one(name: str, first: str) -> None:
    chosen: Any = st.session_state[name]
    _write(name, [] if chosen == first else [chosen])


def _write_several(name: str) -> None:
    _write(name, list(st.session_state[name]))


def _write(name: str, values: Sequence[str]) -> None:
    _memory()[name] = list(values)
    _address(name, values)


def _address(name: str, values: Sequence[str]) -> None:
    if values:
        st.query_params[name] = list(values)
    elif name in st.query_params:
        del st.query_params[name]
