"""What of a page lives in its address, so that a link shows somebody else the same thing.

Choices from a closed list (quarter, scheme, filters) are bound to the address by their widgets. What is chosen by a
click, a cell of the matrix or one record, is written here.
"""

from collections.abc import Callable, Collection, Container, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Self, TypeVar

import streamlit as st
from streamlit.errors import StreamlitAPIException

from inforisk.vocabulary import Stage

UNPLACED = "none"

Choice = TypeVar("Choice")


@dataclass(frozen=True, slots=True)
class CellRef:
    """A cell of the matrix at one stage, or with `place=None` the risks nobody has placed at that stage."""

    stage: Stage
    place: tuple[int, int] | None  # likelihood, impact: steps counted from 1

    def __str__(self) -> str:
        return f"{self.stage}-{UNPLACED}" if self.place is None else f"{self.stage}-{self.place[0]}-{self.place[1]}"

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The cell an address names ("residual-4-5"); None where it names none."""
        stage, _, place = text.partition("-")
        steps = place.split("-")
        if stage not in list(Stage):
            return None
        if place == UNPLACED:
            return cls(Stage(stage), None)
        if len(steps) != 2 or not all(step.isdecimal() for step in steps):
            return None
        return cls(Stage(stage), (int(steps[0]), int(steps[1])))


_FOLLOWING = "choices that follow"


def following(name: str, options: Container[Any] | None, begins_with: str | None = None) -> str:
    """The key of a widget bound to the address whose choice follows the reader to the next page.

    To be asked for just before the widget is drawn. Left to itself, Streamlit drops a choice that came with a link
    when the reader turns to the next page, and brings it back on the page after that. What is no option here is left
    (`options` None: anything goes). `begins_with` is the option the page begins with, the first unless given.
    """
    kept = st.session_state.setdefault(_FOLLOWING, {})
    is_untouched = name in kept and st.session_state.get(name, kept[name]) == kept[name]
    if is_untouched and name not in st.query_params and _is_offered(kept[name], options):
        st.session_state[name] = kept[name]
        _name_in_address(name, kept[name], options, begins_with)
    return name


def _name_in_address(name: str, choice: Any, options: Container[Any] | None, begins_with: str | None) -> None:
    # What came with a link is not written into the next page's address by its widget; whoever copies that address
    # would show somebody else another quarter. What a page begins with is never written, and a widget that was drawn
    # on this page before writes for itself: Streamlit refuses anybody else.
    if isinstance(choice, str) and isinstance(options, Collection):
        first = next(iter(options)) if begins_with is None else begins_with
        if choice != first:
            with suppress(StreamlitAPIException):
                st.query_params[name] = choice


def _is_offered(choice: Any, options: Container[Any] | None) -> bool:
    return options is None or all(one in options for one in (choice if isinstance(choice, list) else [choice]))


def followed(name: str, choice: Choice) -> Choice:
    """Remember the choice a following widget came back with."""
    st.session_state[_FOLLOWING][name] = choice
    return choice


def linked_choice(
    label: str, options: Sequence[str], words: Callable[[str], str], name: str, help: str = ""
) -> str | None:
    """A select box whose choice stands in the address under `name`; None until something is chosen.

    `options` are what the address holds, `words` says each of them to the reader.
    """
    key = _key(name)
    st.session_state[key] = asked_for(name, options)
    chosen: str | None = st.selectbox(
        label,
        options,
        index=None,
        format_func=words,
        key=key,
        placeholder="Choose one",
        help=help or None,
        on_change=_write_chosen,
        args=(name,),
    )
    return chosen


def asked_for(name: str, options: Container[str]) -> str | None:
    """What a linked choice stands at before its box is drawn: what the address says, so that whoever goes back sees
    what stood there. A choice is in the address before the page runs."""
    asked: str | None = st.query_params.get(name)
    return asked if asked in options else None


def choose(name: str, value: str | None) -> None:
    """Set a linked choice from elsewhere on the page, such as a click on a chart, or clear it: for callbacks."""
    _write(name, value)


def _write_chosen(name: str) -> None:
    _write(name, st.session_state[_key(name)])


def _key(name: str) -> str:
    return f"linked {name}"


def _write(name: str, chosen: str | None) -> None:
    # Touched only when it changes: each touch sends the whole address anew, as it stood when the page began to run.
    if chosen is None and name in st.query_params:
        del st.query_params[name]
    elif chosen is not None and st.query_params.get(name) != chosen:
        st.query_params[name] = chosen
