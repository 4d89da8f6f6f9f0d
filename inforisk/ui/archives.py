"""The quarters as the present visit may read them, and the board of each, remembered until the store changes."""

from datetime import date

import streamlit as st

from inforisk.cycle.archive import Archive
from inforisk.cycle.board import ServiceReturn, returns_board
from inforisk.cycle.moved import Movement, movement_between
from inforisk.cycle.standing import Standing
from inforisk.quarters import Quarter
from inforisk.ui.answers import Key, visit_key
from inforisk.ui.schemes import in_force
from inforisk.ui.session import Visit


def archive(visit: Visit) -> Archive:
    """The archive of the visit: live quarters are judged under the scheme in force."""
    scheme = in_force()
    return _archive(visit_key(visit), (scheme.title, scheme.version), visit)


def board(visit: Visit, quarter: Quarter, as_at: date) -> tuple[ServiceReturn, ...]:
    """Where each service's return for a quarter stands on a day."""
    return _board(visit_key(visit), quarter.label, as_at, visit)


def movement(visit: Visit, before: Standing, after: Standing) -> Movement:
    """What moved from one standing to another."""
    return _movement(visit_key(visit), before.key, after.key, visit, before, after)


# What begins with an underscore is no part of the key: the key beside it says the same in names and versions.


@st.cache_resource(max_entries=4, show_spinner=False)
def _archive(key: Key, scheme: tuple[str, str], _visit: Visit) -> Archive:
    return Archive(_visit.store, _visit.principal, _visit.scope, in_force())


@st.cache_resource(max_entries=8, show_spinner="Looking at the returns")
def _board(key: Key, quarter: str, as_at: date, _visit: Visit) -> tuple[ServiceReturn, ...]:
    return returns_board(_visit.store, _visit.principal, _visit.scope, Quarter.parse(quarter), as_at)


@st.cache_resource(max_entries=8, show_spinner="Comparing the two quarters")
def _movement(key: Key, before: str, after: str, _visit: Visit, _before: Standing, _after: Standing) -> Movement:
    return movement_between(archive(_visit), _before, _after)
