"""What the overview says of assurance: one answer each on actions, maturity, training and incidents."""

from collections.abc import Mapping

import streamlit as st

from inforisk.cycle.standing import Standing
from inforisk.metrics.actions import words as progress_words
from inforisk.metrics.actions.progress import progress
from inforisk.metrics.incidents.position import incident_position
from inforisk.metrics.incidents.words import incidents_in_brief
from inforisk.metrics.maturity.position import maturity
from inforisk.metrics.maturity.words import maturity_in_brief
from inforisk.metrics.training.coverage import coverage
from inforisk.metrics.training.words import coverage_in_brief
from inforisk.ui.archives import archive
from inforisk.ui.menu import ACTION_PLANS, INCIDENTS, MATURITY, TRAINING, MenuEntry
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit
from inforisk.ui.text import esc_md
from inforisk.ui.training import settings_at
from inforisk.vocabulary import Kind

_PAGES: Mapping[Kind, tuple[MenuEntry, str]] = {
    Kind.ACTIONS: (ACTION_PLANS, "All action plans"),
    Kind.MATURITY: (MATURITY, "All maturity levels"),
    Kind.TRAINING: (TRAINING, "All asset owners and their training"),
    Kind.INCIDENTS: (INCIDENTS, "All incidents"),
}
"""The page each answer comes from, and what the way to it is called."""


def show_assurance(visit: Visit, standing: Standing) -> None:
    """The answer of each page of assurance in a sentence or two, and the way to its rows."""
    for kind, words in remembered(visit, "assurance", standing.key, lambda: _answers(visit, standing)).items():
        page, label = _PAGES[kind]
        st.markdown(f"**{esc_md(page.title)}.** {esc_md(words)}")
        st.page_link(page.script, label=label, icon=":material/arrow_forward:")


def _answers(visit: Visit, standing: Standing) -> Mapping[Kind, str]:
    held = archive(visit)
    actions, assets, training, incidents, assessed = (
        held.rows(standing, kind) for kind in (Kind.ACTIONS, Kind.ASSETS, Kind.TRAINING, Kind.INCIDENTS, Kind.MATURITY)
    )
    done = progress(actions, standing.as_at)
    covered = coverage(assets, training, standing.as_at, settings_at(visit, standing), held.people())
    return {
        Kind.ACTIONS: " ".join((progress_words.headline(done), progress_words.lateness(done))),
        Kind.MATURITY: maturity_in_brief(maturity(assessed)),
        Kind.TRAINING: coverage_in_brief(covered),
        Kind.INCIDENTS: incidents_in_brief(incident_position(incidents, standing.as_at)),
    }
