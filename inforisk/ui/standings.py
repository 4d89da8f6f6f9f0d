"""A quarter as a page looks at it, frozen or as the returns stand now, and what the archive holds of it."""

from collections.abc import Sequence

import streamlit as st

from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.ui.answers import asked_by, key
from inforisk.ui.links import followed, following
from inforisk.ui.schemes import in_force, offered
from inforisk.ui.session import Visit, open_store
from inforisk.ui.tables import as_at_words
from inforisk.ui.text import esc_md


def archive(visit: Visit) -> Archive:
    """The quarters as this visit may read them, live ones judged under the scheme in force; read anew only where the
    store has changed."""
    scheme = in_force()
    return _archive(*key(visit), scheme.title, scheme.version)


@st.cache_resource(max_entries=4, show_spinner="Reading the quarters")
def _archive(
    url: str,
    seen: str,
    person: str,
    roles: tuple[str, ...],
    services: tuple[str, ...] | None,
    scheme_title: str,
    scheme_version: str,
) -> Archive:
    principal, scope = asked_by(person, roles, services)
    return Archive(open_store(url), principal, scope, offered()[scheme_title])


def choose_standing(quarters: Sequence[Standing]) -> Standing:
    """One quarter of those given oldest first; the latest until another is chosen."""
    latest_first = {standing.quarter.label: standing for standing in reversed(quarters)}
    label = st.selectbox("Quarter", list(latest_first), key=following("quarter", latest_first), bind="query-params")
    return latest_first[followed("quarter", label)]


def say_standing(standing: Standing) -> None:
    """Say whether the figures are signed and frozen or may still change, and as at which day."""
    as_at = as_at_words(standing.as_at)
    if standing.snapshot is None:
        st.markdown(esc_md(f"{standing.quarter.label} as the returns stand now, as at {as_at}. Not frozen yet."))
        return
    scheme = f"{standing.scheme.title} {standing.scheme.version}"
    st.markdown(esc_md(f"{standing.label}, frozen as at {as_at} under {scheme}."))
