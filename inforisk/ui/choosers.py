"""The choices pages of figures begin with: scheme, stages. They live in the address and follow the reader from page to
page."""

from collections.abc import Mapping, Sequence

import streamlit as st

from inforisk.scoring.scheme import Scheme
from inforisk.ui.links import followed, following
from inforisk.vocabulary import Stage


def choose_or_all(label: str, name: str, options: Sequence[str], all_of_them: str) -> str | None:
    """One of the options, or None for all of them, which is said in words and stands first. `name` is what the choice
    is called in the address."""
    offered = [all_of_them, *options]
    chosen = followed(name, st.selectbox(label, offered, key=following(name, offered), bind="query-params"))
    return None if chosen == all_of_them else chosen


def choose_scheme(schemes: Mapping[str, Scheme]) -> Scheme:
    """One of the schemes, given under their titles; the first until another is chosen."""
    title = st.selectbox(
        "Scheme",
        list(schemes),
        key=following("scheme", schemes),
        bind="query-params",
        help="The matrix that turns likelihood and impact into a score and a band. Choosing another changes no record.",
    )
    return schemes[followed("scheme", title)]


def choose_stages() -> tuple[Stage, ...]:
    """The stages to show side by side; the residual one where everything was switched off."""
    words = {stage.value.capitalize(): stage for stage in Stage}
    chosen = st.segmented_control(
        "Stages",
        list(words),
        selection_mode="multi",
        default=list(words),
        key="stages",
        bind="query-params",
        help="Inherent: before controls. Residual: with the controls in place. Target: once planned actions are done.",
    )
    return tuple(words[word] for word in words if word in chosen) or (Stage.RESIDUAL,)


def judged_stage(stages: Sequence[Stage]) -> Stage:
    """The stage whose bands the filters speak of: the residual one where it is shown."""
    return Stage.RESIDUAL if Stage.RESIDUAL in stages else stages[-1]
