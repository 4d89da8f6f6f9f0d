"""Answers of the store kept for a while, so that moving a filter does not read a quarter again.

A key holds names and versions only, never a frame (Streamlit samples long frames, so one changed cell would go
unseen), and always whose roles and which scope the answer was worked out for. The frames that come out are shared by
every page: nobody changes a frame in place.
"""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from inforisk.access import Principal, Role, Scope
from inforisk.quarters import Quarter
from inforisk.scoring import score_assets, score_risks
from inforisk.scoring.scheme import Scheme
from inforisk.ui.schemes import offered
from inforisk.ui.session import Visit, open_store
from inforisk.vocabulary import Kind

_SCORED = {Kind.RISKS: score_risks, Kind.ASSETS: score_assets}
_NOBODY_NAMED = ""


def version(visit: Visit) -> str:
    """Text that changes whenever anything the visit may see is added to the store."""
    return visit.store.content_version(visit.principal, visit.scope)


def quarters(visit: Visit) -> Sequence[Quarter]:
    """The quarters that have returns, latest first."""
    return visit.store.quarters(visit.principal, visit.scope)[::-1]


def risks(visit: Visit, quarter: Quarter, scheme: Scheme) -> pd.DataFrame:
    """Every risk returned for a quarter, scored: the columns of `Store.rows` and `score_risks`."""
    return _asked(visit, Kind.RISKS, quarter, scheme)


def assets(visit: Visit, quarter: Quarter, scheme: Scheme) -> pd.DataFrame:
    """Every asset returned for a quarter, with its own rating: the columns of `Store.rows` and `score_assets`."""
    return _asked(visit, Kind.ASSETS, quarter, scheme)


def register(visit: Visit, kind: Kind, quarter: Quarter) -> pd.DataFrame:
    """Every row of an action plan, an assessment, a training return or an incident log: the columns of `Store.rows`."""
    return _rows_of(visit, kind, quarter)


def schemes_that_fit(visit: Visit, kind: Kind, quarter: Quarter) -> Mapping[str, Scheme]:
    """The schemes on offer, under their titles, whose scales are as long as those the quarter's levels were read on.

    Four steps are not five: carrying a level over is the council's judgement, not arithmetic. Every scheme where
    nothing was returned or nobody knows the scheme any more.
    """
    on_offer = offered()
    known = {scheme.name: scheme for scheme in on_offer.values()}
    read_on = set(_rows_of(visit, kind, quarter)["scheme_name"].unique())
    sizes = {_size(known[name]) for name in read_on if name in known}
    fitting = {title: scheme for title, scheme in on_offer.items() if sizes <= {_size(scheme)}}
    return fitting or on_offer


def _size(scheme: Scheme) -> tuple[int, int]:
    return scheme.likelihood.size, scheme.impact.size


def _asked(visit: Visit, kind: Kind, quarter: Quarter, scheme: Scheme) -> pd.DataFrame:
    return _scored(*visit_key(visit), kind.value, quarter.label, scheme.title, scheme.version)


def _rows_of(visit: Visit, kind: Kind, quarter: Quarter) -> pd.DataFrame:
    return _rows(*visit_key(visit), kind.value, quarter.label)


Key = tuple[str, str, str, tuple[str, ...], tuple[str, ...] | None]
"""The store's address, the version of what is seen, who asks, in which roles, for which services."""


def visit_key(visit: Visit) -> Key:
    """What every answer kept for a while is kept under, beside what was asked."""
    services = None if visit.scope.services is None else tuple(sorted(visit.scope.services))
    roles = tuple(sorted(role.value for role in visit.principal.roles))
    return visit.database_url, version(visit), visit.principal.id, roles, services


def asked_by(person: str, roles: tuple[str, ...], services: tuple[str, ...] | None) -> tuple[Principal, Scope]:
    """Who asks and for which services, put together again from a key."""
    principal = Principal(person, _NOBODY_NAMED, frozenset(map(Role, roles)))
    return principal, Scope(None if services is None else frozenset(services))


@st.cache_resource(max_entries=12, show_spinner="Reading the returns")
def _rows(
    url: str, seen: str, person: str, roles: tuple[str, ...], services: tuple[str, ...] | None, kind: str, quarter: str
) -> pd.DataFrame:
    principal, scope = asked_by(person, roles, services)
    return open_store(url).rows(principal, scope, Kind(kind), Quarter.parse(quarter))


@st.cache_resource(max_entries=24, show_spinner=False)
def _scored(
    url: str,
    seen: str,
    person: str,
    roles: tuple[str, ...],
    services: tuple[str, ...] | None,
    kind: str,
    quarter: str,
    scheme_title: str,
    scheme_version: str,
) -> pd.DataFrame:
    rows = _rows(url, seen, person, roles, services, kind, quarter)
    return _SCORED[Kind(kind)](rows, offered()[scheme_title])
