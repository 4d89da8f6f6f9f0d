"""Choices of one page that stand in its address and do not follow the reader to the next one.

The address is what counts, on every run: a link that asks for something gets it, whatever was chosen before, and the
links of the menu, which name none of these, begin the page anew. A change is written into the address before the page
runs. See `carrying` for the choices that do follow.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def asked_part(
    label: str, name: str, parts: Sequence[str], words: Callable[[str], str], begins_with: str | None = None
) -> str:
    """One part of a page, of which only the chosen one is worked out; until another is asked for it is `begins_with`,
    the first unless given."""
    first = begins_with or parts[0]
    asked = _one(name, parts) or first
    _stands_at(name, asked)
    # Streamlit lets the reader switch the chosen segment off: then the page stands as it begins.
    st.segmented_control(label, parts, format_func=words, key=name, on_change=_write_one, args=(name, first))
    return asked


def asked_choice(
    label: str,
    name: str,
    options: Sequence[str],
    help: str = "",
    words: Callable[[str], str] = str,
    begins_with: str | None = None,
) -> str:
    """One of the options in a select box; until another is asked for it is `begins_with`, the first unless given.
    `words` says each option to the reader."""
    first = begins_with or options[0]
    _stands_at(name, _one(name, options) or first)
    chosen: str = st.selectbox(
        label, options, format_func=words, key=name, on_change=_write_one, args=(name, first), help=help or None
    )
    return chosen


def asked_choices(
    place: DeltaGenerator,
    label: str,
    name: str,
    options: Sequence[str],
    words: Callable[[str], str] = str,
    placeholder: str = "Any",
) -> tuple[str, ...]:
    """Any of the options. What a link asks for and is no option here stays chosen: it must never show the whole
    instead. `words` says each option to the reader."""
    asked = st.query_params.get_all(name)
    _stands_at(name, asked)
    known = set(options)
    offered = [*options, *(value for value in asked if value not in known)]
    chosen: list[str] = place.multiselect(
        label, offered, format_func=words, key=name, on_change=_write_several, args=(name,), placeholder=placeholder
    )
    return tuple(chosen)


def asked_segments(label: str, name: str, options: Sequence[str], help: str = "") -> tuple[str, ...]:
    """Any of a few options side by side, in their order; all of them until some are asked for."""
    asked = [option for option in options if option in st.query_params.get_all(name)] or list(options)
    _stands_at(name, asked)
    st.segmented_control(
        label,
        options,
        selection_mode="multi",
        key=name,
        on_change=_write_several,
        args=(name, tuple(options)),
        help=help or None,
    )
    return tuple(asked)


def asked_parts(label: str, name: str, options: Sequence[str], words: Callable[[str], str]) -> tuple[str, ...]:
    """Any of many options, in their order; all of them until some are switched off, and again where all were."""
    asked = [option for option in options if option in st.query_params.get_all(name)] or list(options)
    _stands_at(name, asked)
    st.pills(
        label,
        options,
        selection_mode="multi",
        format_func=words,
        key=name,
        on_change=_write_several,
        args=(name, tuple(options)),
    )
    return tuple(asked)


def asked_name(place: DeltaGenerator, label: str, name: str, options: Sequence[str], help: str = "") -> str:
    """One of the options, or a name of the reader's own, on one line; the first option until another is asked for."""
    asked = " ".join(st.query_params.get(name, "").split()) or options[0]
    _stands_at(name, asked)
    place.selectbox(
        label,
        list(dict.fromkeys([*options, asked])),
        accept_new_options=True,
        key=name,
        on_change=_write_one,
        args=(name, options[0]),
        help=help or None,
    )
    return asked


def asked_words(name: str, label: str = "Words to look for") -> str:
    """Words typed into a field."""
    _stands_at(name, st.query_params.get(name, ""))
    words = st.text_input(label, key=name, on_change=_write_one, args=(name, ""), help="Rows must hold every word.")
    return words.strip()


def stop_asking(names: Sequence[str]) -> None:
    """Clear choices: for a button's callback."""
    for name in names:
        _write(name, [])


def _one(name: str, options: Collection[str]) -> str | None:
    asked: str | None = st.query_params.get(name)
    return asked if asked in options else None


def _stands_at(name: str, asked: Any) -> None:
    if name not in st.session_state or st.session_state[name] != asked:
        st.session_state[name] = asked


def _write_one(name: str, first: str) -> None:
    chosen: str | None = st.session_state[name]
    _write(name, [] if chosen in (None, first) else [str(chosen)])


def _write_several(name: str, every: Sequence[str] = ()) -> None:
    chosen = list(st.session_state[name])
    _write(name, [] if set(chosen) == set(every) else chosen)


def _write(name: str, values: Sequence[str]) -> None:
    if values:
        st.query_params[name] = list(values)
    elif name in st.query_params:
        del st.query_params[name]
