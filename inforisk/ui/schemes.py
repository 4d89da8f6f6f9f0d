"""The schemes on offer: those shipped, and the council's own where the installation names its file."""

from collections.abc import Mapping

import streamlit as st

from inforisk.scoring import scheme_asked, scheme_file, schemes
from inforisk.scoring.scheme import Scheme
from inforisk.ui.session import settings


def offered() -> Mapping[str, Scheme]:
    """Every scheme on offer under its title, the one in force first."""
    own = settings().scheme
    in_force = () if own is None else (_own_scheme(own),)
    titles = {scheme.title for scheme in in_force}
    return {scheme.title: scheme for scheme in (*in_force, *(one for one in schemes() if one.title not in titles))}


def in_force() -> Scheme:
    """The scheme that uploads are read and scored under."""
    return next(iter(offered().values()))


def _own_scheme(asked: str) -> Scheme:
    path = scheme_file(asked)
    return _read(asked, path.stat().st_mtime_ns if path and path.exists() else 0)


@st.cache_data(max_entries=4, show_spinner=False)
def _read(asked: str, changed_at: int) -> Scheme:
    return scheme_asked(asked)
