"""A quarter as a page looks at it: chosen once for all pages, and said to be frozen or as the returns stand now."""

from collections.abc import Mapping, Sequence

import streamlit as st

from inforisk.cycle.standing import Standing
from inforisk.phrases import day_words
from inforisk.scoring.scheme import Scheme
from inforisk.ui.choosers import choose_scheme
from inforisk.ui.remembered import remembered
from inforisk.ui.schemes import offered
from inforisk.ui.session import Visit
from inforisk.ui.text import esc_md
from inforisk.vocabulary import Kind


def choose_scheme_of(visit: Visit, standing: Standing, kind: Kind) -> Standing:
    """The quarter under the scheme it is judged under: its own to begin with, another re-bands it."""
    return standing.under(choose_scheme(fitting_schemes(visit, standing, kind)))


def fitting_schemes(visit: Visit, standing: Standing, kind: Kind) -> Mapping[str, Scheme]:
    """The schemes on offer, under their titles, whose scales are as long as those the quarter's levels were read on;
    the one the quarter was signed under, or is judged under, first.

    Four steps are not five: carrying a level over is the council's judgement, not arithmetic. Every scheme where
    nothing was returned or nobody knows the scheme any more.
    """
    own = {standing.scheme.title: standing.scheme}
    on_offer = own | {title: scheme for title, scheme in offered(visit).items() if title not in own}
    sizes = _sizes(visit, standing, kind)
    fitting = {title: scheme for title, scheme in on_offer.items() if sizes <= {_size(scheme)}}
    return fitting or on_offer


def _sizes(visit: Visit, standing: Standing, kind: Kind) -> set[tuple[int, int]]:
    if standing.is_frozen:
        return {_size(standing.scheme)}
    known = {scheme.name: scheme for scheme in offered(visit).values()}
    names = remembered(visit, f"schemes of {kind}", standing.key, lambda: _scheme_names(visit, standing, kind))
    return {_size(known[name]) for name in names if name in known}


def _scheme_names(visit: Visit, standing: Standing, kind: Kind) -> tuple[str, ...]:
    rows = visit.store.rows(visit.principal, visit.scope, kind, standing.quarter, [])
    return tuple(rows["scheme_name"].unique())


def _size(scheme: Scheme) -> tuple[int, int]:
    return scheme.likelihood.size, scheme.impact.size


def standing_labels(standings: Sequence[Standing]) -> Mapping[str, Standing]:
    """The quarters under what an address calls them, latest first: by their plain name, so that a link made before
    freezing still opens them after it; what was restated says so."""
    latest = {one.quarter: one for one in standings}
    return {
        one.quarter.label if latest[one.quarter] is one else f"{one.label} (restated since)": one
        for one in reversed(standings)
    }


def say_standing(standing: Standing) -> None:
    """Say whether the figures are signed and frozen or may still change, and as at which day."""
    st.markdown(esc_md(standing_words(standing)))


def standing_words(standing: Standing) -> str:
    """The quarter in a sentence or two: as the returns stand now, or frozen when, by whom and under which scheme."""
    as_at, scheme = day_words(standing.as_at), standing.scheme.edition
    snapshot = standing.snapshot
    if snapshot is None:
        return f"{standing.quarter.label} as the returns stand now, as at {as_at}, under {scheme}. Not frozen yet."
    on = f" on {day_words(snapshot.frozen_at.date())}" if snapshot.frozen_at else ""
    by = f" by {snapshot.frozen_by}" if snapshot.frozen_by else ""
    frozen = f"{snapshot.label}, frozen{on}{by} as at {as_at}"
    if standing.is_rebanded:
        return f"{frozen}, re-banded here under {scheme}: these are not the bands that were signed."
    why = f" Restated because: {snapshot.reason.rstrip('.')}." if snapshot.restates else ""
    return f"{frozen} under {scheme}: these figures do not change.{why}"
