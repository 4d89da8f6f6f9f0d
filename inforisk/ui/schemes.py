"""The schemes on offer: those shipped, and the council's own where the installation names its file."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from inforisk.scoring import load_scheme, scheme_named, schemes
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
    path = Path(asked)
    if path.suffix.lower() not in (".yaml", ".yml"):
        return scheme_named(asked)
    return _read(str(path), path.stat().st_mtime_ns)


@st.cache_data(max_entries=4, show_spinner=False)
def _read(path: str, changed_at: int) -> Scheme:
    return load_scheme(Path(path).read_text(encoding="utf-8"))
