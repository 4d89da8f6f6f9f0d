"""What the reader looks at, the same on every page: a quarter, what it is compared with, and a part of the council."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from inforisk.cycle.evidence import evidence_of
from inforisk.cycle.moved import Movement, since_last_report
from inforisk.cycle.standing import Standing
from inforisk.errors import NotFound
from inforisk.metrics.focus import LABELS, WHOLE, Focus, focus_options, focus_words, unfiltered_words
from inforisk.metrics.numbers import Evidence, Told, told
from inforisk.phrases import numbered
from inforisk.ui.archives import archive, every_standing, movement
from inforisk.ui.carrying import carried, carried_choice, carried_choices, forget
from inforisk.ui.remembered import remembered, remembered_rows
from inforisk.ui.session import Visit
from inforisk.ui.standings import choose_scheme_of, say_standing, standing_labels
from inforisk.ui.text import esc_md
from inforisk.ui.welcome import stop_where_empty
from inforisk.vocabulary import Kind

QUARTER, COMPARE, PERSON = "quarter", "compare", "person"
FOCUS: Mapping[str, str] = {
    "directorates": "directorate",
    "services": "service",
    "categories": "category",
    "owners": "owner",
}
"""What each part of a focus is called in the address."""

NAMES = (QUARTER, COMPARE, "scheme", PERSON, *FOCUS.values())
"""Everything a link carries from page to page."""

NOTHING_EARLIER = "Nothing earlier"


@dataclass(frozen=True)
class View:
    """One look at one part of the council in one quarter. `compared` is None where there is nothing earlier."""

    visit: Visit
    standing: Standing
    compared: Standing | None
    focus: Focus = WHOLE

    @property
    def key(self) -> str:
        """What an answer about this view is remembered under."""
        return f"{self.standing.key}\n{self.compared.key if self.compared else ''}\n{self.focus.key}"

    def rows(self, kind: Kind) -> pd.DataFrame:
        """The judged full rows of a register within the focus."""
        held = archive(self.visit)
        if not self.focus.active:
            return held.rows(self.standing, kind)
        place = f"{kind}\n{self.standing.key}\n{self.focus.key}"
        make = lambda: held.within(held.rows(self.standing, kind), kind, self.focus, self.standing.quarter)  # noqa: E731
        return remembered_rows(self.visit, "rows in focus", place, make)

    def evidence(self) -> Evidence:
        """What the numbers of this view are made from."""
        return evidence_of(archive(self.visit), self.standing, self.compared, self.focus)

    def told(self, name: str) -> Told:
        """A number of this view with its whole and its change."""
        return remembered(self.visit, f"number {name}", self.key, lambda: told(name, self.evidence()))

    def moved(self) -> Movement | None:
        """What moved since the quarter it is compared with; None where there is none."""
        if self.compared is None:
            return None
        return movement(self.visit, self.compared, self.standing, self.focus)


def choose_view(visit: Visit, *kinds: Kind, rebands: Kind | None = None) -> View:
    """The choices every page begins with, and in words what is looked at. `kinds` are the registers the page shows;
    with `rebands` the scheme that register is judged under may be chosen too.

    Stops the page, in words, where nothing was returned yet.
    """
    stop_where_empty(visit)
    every = every_standing(visit)
    places = st.columns([2, 2, 2, 1] if rebands else [2, 2, 1], vertical_alignment="bottom")
    standing = _choose_standing(places[0], every)
    compared = _choose_compared(places[1], visit, every, standing)
    focus = _choose_focus(places[-1], visit, standing)
    if rebands:
        with places[2]:
            standing = choose_scheme_of(visit, standing, rebands)
    say_standing(standing)
    view = View(visit, standing, compared, focus)
    _say_focus(view, kinds)
    return view


def _choose_standing(place: DeltaGenerator, every: Sequence[Standing]) -> Standing:
    labels = standing_labels(every)
    return labels[carried_choice(place, "Quarter", QUARTER, list(labels))]


def _choose_compared(
    place: DeltaGenerator, visit: Visit, every: Sequence[Standing], standing: Standing
) -> Standing | None:
    baselines = baselines_of(visit, every, standing)
    chosen = carried_choice(place, "Compare with", COMPARE, [*baselines] or [NOTHING_EARLIER])
    return baselines.get(chosen)


def baselines_of(visit: Visit, every: Sequence[Standing], standing: Standing) -> Mapping[str, Standing]:
    """What a quarter may be compared with: the one before it, each earlier one, then what it restates, then each body's
    last report."""
    labels = standing_labels(every).items()
    earlier = {label: one for label, one in labels if one.quarter < standing.quarter}
    restated = {label: one for label, one in labels if _is_restated_by(one, standing)}
    reported = remembered(visit, "reported before", standing.key, lambda: _reported(visit, standing))
    return {**earlier, **restated, **reported}


def _is_restated_by(one: Standing, standing: Standing) -> bool:
    if one.snapshot is None or one.quarter != standing.quarter:
        return False
    return standing.snapshot is None or one.snapshot.number < standing.snapshot.number


def _reported(visit: Visit, after: Standing) -> Mapping[str, Standing]:
    reports = visit.store.cycle.reports(visit.principal, visit.scope)
    found: dict[str, Standing] = {}
    for body in sorted({one.body for one in reports}):
        try:
            shown = since_last_report(archive(visit), body, after)
        except NotFound:
            continue
        found[f"Last report to {body} ({shown.label})"] = shown
    return found


def _choose_focus(place: DeltaGenerator, visit: Visit, standing: Standing) -> Focus:
    options = focus_choices(visit, standing)
    asked = sum(name in carried() for name in FOCUS.values())
    with place.popover(f"Filters ({asked})" if asked else "Filters", width="stretch"):
        inside = st.container()
        chosen = {part: carried_choices(inside, LABELS[part], name, options[part]) for part, name in FOCUS.items()}
        focus = Focus(**chosen)
        if focus.active:
            label = f"Clear {numbered(focus.active, 'filter')}"
            inside.button(label, key="clear the focus", on_click=forget, args=(tuple(FOCUS.values()),))
    return focus


def focus_choices(visit: Visit, standing: Standing) -> Mapping[str, tuple[str, ...]]:
    """What the filters offer in a quarter: every value one of the registers holds, each service once."""
    held = archive(visit)
    make = lambda: focus_options(held.frames(standing), held.people(), held.names(standing.quarter))  # noqa: E731
    return remembered(visit, "filters on offer", standing.key, make)


def _say_focus(view: View, kinds: Sequence[Kind]) -> None:
    if view.focus.active:
        is_left = any(not view.rows(kind).empty for kind in kinds) or not kinds
        left = "" if is_left else "Nothing is left under these filters."
        words = ("Only a part is shown.", focus_words(view.focus), unfiltered_words(view.focus, kinds), left)
        st.info(esc_md(" ".join(filter(None, words))))
