"""The parts of the movement page: one for each register people ask about, and one for the quarters in a row."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import streamlit as st

from inforisk.cycle.moved import Movement
from inforisk.metrics.movement.words import Said, action_words, asset_words, risk_words
from inforisk.ui.movement import GROUP, NEEDS_TWO, say_all, say_baseline, show_groups, show_map
from inforisk.ui.movement_lines import kind_holding
from inforisk.ui.parts import Part, choose_part
from inforisk.ui.trends import show_over_time
from inforisk.ui.view import View
from inforisk.vocabulary import Kind


def choose_register() -> Part:
    """The part chosen; to begin with, the one that holds the group of changes a link asks for."""
    asked = kind_holding(st.query_params.get(GROUP, ""))
    return choose_part("What has changed among", "about", PARTS, asked.value if asked else None)


def _risks(view: View) -> None:
    moved = _moved(view)
    if moved is None:
        return
    left, right = st.columns(2)
    with left:
        say_all(risk_words(moved.risks))
    with right:
        show_map(view, moved)
    show_groups(view, moved, Kind.RISKS)


def _assets(view: View) -> None:
    moved = _moved(view)
    if moved is not None:
        _say_and_show(view, moved, asset_words(moved.assets), Kind.ASSETS)


def _actions(view: View) -> None:
    moved = _moved(view)
    if moved is not None:
        _say_and_show(view, moved, action_words(moved.actions), Kind.ACTIONS)


def _say_and_show(view: View, moved: Movement, said: Sequence[Said], kind: Kind) -> None:
    say_all(said)
    show_groups(view, moved, kind)


def _moved(view: View) -> Movement | None:
    moved = view.moved()
    if moved is None:
        st.info(NEEDS_TWO)
    else:
        say_baseline(moved)
    return moved


PARTS: Mapping[str, Part] = MappingProxyType(
    {
        Kind.RISKS.value: Part("Risks", _risks),
        Kind.ASSETS.value: Part("Assets", _assets),
        Kind.ACTIONS.value: Part("Actions", _actions),
        "over-time": Part("Over time", show_over_time),
    }
)
"""Each part by its name in the address. Only the one chosen is worked out."""
