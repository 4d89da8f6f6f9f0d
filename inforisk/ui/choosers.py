"""The choices pages of figures begin with, all of them in the address: the scheme follows the reader from page to page,
what to show of one page does not."""

from collections.abc import Mapping, Sequence

import streamlit as st

from inforisk.scoring.scheme import Scheme
from inforisk.ui.asked import asked_choice, asked_segments
from inforisk.ui.carrying import carried_choice
from inforisk.vocabulary import Stage


def choose_or_all(label: str, name: str, options: Sequence[str], all_of_them: str) -> str | None:
    """One of the options, or None for all of them, which is said in words and stands first. `name` is what the choice
    is called in the address."""
    offered = [all_of_them, *options]
    chosen = asked_choice(label, name, offered)
    return None if chosen == all_of_them else chosen


def choose_scheme(schemes: Mapping[str, Scheme]) -> Scheme:
    """One of the schemes, given under their titles; the first until another is chosen."""
    help = "The matrix that turns likelihood and impact into a score and a band. Choosing another changes no record."
    return schemes[carried_choice(st.container(), "Scheme", "scheme", list(schemes), help)]


def choose_stages() -> tuple[Stage, ...]:
    """The stages to show side by side: all of them until some are chosen, and again where all were switched off."""
    words = {stage.value.capitalize(): stage for stage in Stage}
    help = "Inherent: before controls. Residual: with the controls in place. Target: once planned actions are done."
    return tuple(words[word] for word in asked_segments("Stages", "stages", list(words), help))


def judged_stage(stages: Sequence[Stage]) -> Stage:
    """The stage whose bands the filters speak of: the residual one where it is shown."""
    return Stage.RESIDUAL if Stage.RESIDUAL in stages else stages[-1]
