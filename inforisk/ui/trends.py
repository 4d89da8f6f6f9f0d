"""The bands and any other measure over the frozen quarters: drawn, in words, as a table; every change of scheme breaks
it."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from inforisk.cycle.trends import trend_of
from inforisk.figures.caption import Caption
from inforisk.figures.look import Theme
from inforisk.figures.trend import bands_over_time, lines_over_time
from inforisk.metrics.trends.measures import Measure
from inforisk.metrics.trends.narrowed import not_narrowed_words
from inforisk.metrics.trends.trend import By, Trend
from inforisk.metrics.trends.words import column_label, trend_words
from inforisk.phrases import numbered
from inforisk.scoring import load_scheme
from inforisk.scoring.scheme import Scheme
from inforisk.ui.archives import archive
from inforisk.ui.asked import asked_choice
from inforisk.ui.pictures import show_picture
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit
from inforisk.ui.tables import show_lines
from inforisk.ui.text import esc_md
from inforisk.ui.view import View

BANDS = "Risks by residual band"
OFFERED: Mapping[str, tuple[Measure, By]] = {
    "Risks above appetite, by directorate": (Measure.RISKS_ABOVE_APPETITE, "directorate"),
    "Risks above appetite, by service": (Measure.RISKS_ABOVE_APPETITE, "service"),
    "Risks not assessed, by service": (Measure.RISKS_NOT_ASSESSED, "service"),
    "Open risks, by directorate": (Measure.RISKS, "directorate"),
    "Assets, by directorate": (Measure.ASSETS, "directorate"),
    "Assets that answer the four questions": (Measure.ASSETS_ANSWERED, "group"),
    "Asset owners, by training": (Measure.OWNERS, "group"),
    "Incidents, by category": (Measure.INCIDENTS_BY_CATEGORY, "group"),
}
"""The measures to follow beside the bands, and by what each is told apart."""


def show_over_time(view: View) -> None:
    """The bands through every frozen quarter, then one measure, chosen."""
    _show(view, BANDS, Measure.RISKS_BY_BAND, "group")
    st.header("Another measure", anchor=False)
    title = asked_choice("What to follow", "measure", list(OFFERED))
    _show(view, title, *OFFERED[title])


def _show(view: View, title: str, measure: Measure, by: By) -> None:
    held = remembered(
        view.visit,
        f"trend {title}",
        view.focus.key,
        lambda: trend_of(archive(view.visit), measure, by, focus=view.focus),
    )
    unfollowed = not_narrowed_words(measure, view.focus)
    if unfollowed:
        st.info(esc_md(unfollowed))
    if not held.points:
        st.text("No quarter is frozen yet: a trend is made of frozen quarters only.")
    elif held.frame.empty or held.frame.isna().all(axis=None):
        st.info(esc_md(f"{title}: nothing is left under these filters in any frozen quarter."))
    elif held.is_trend:
        _draw(view.visit, held, title)
    else:
        st.markdown(esc_md(trend_words(held)))
        show_lines(trend_lines(held), title)


def _draw(visit: Visit, held: Trend, title: str) -> None:
    words = trend_words(held)
    caption = Caption(
        message=_message(words),
        drawn=f"{title}, number at the end of each quarter",
        source=f"the figures kept when each of {numbered(len(held.points), 'quarter')} was frozen",
        as_at=held.points[-1].as_at,
    )
    show_picture(_drawing(visit, held), caption, words, trend_lines(held))


def _message(words: str) -> str:
    """The first sentence of a trend's words, which says where it began and where it stands."""
    first, _, _ = words.partition(". ")
    return first.rstrip(".")


def _drawing(visit: Visit, held: Trend) -> Any:
    if held.measure is Measure.RISKS_BY_BAND:
        return partial(_bands, held, latest_scheme(visit))
    return partial(_lines, held)


def _bands(held: Trend, scheme: Scheme, theme: Theme) -> Any:
    return bands_over_time(held, scheme, theme=theme)


def _lines(held: Trend, theme: Theme) -> Any:
    return lines_over_time(held, theme=theme, noun="Number")


def latest_scheme(visit: Visit) -> Scheme:
    """The scheme the latest frozen quarter was signed under."""
    return load_scheme(visit.store.cycle.snapshots(visit.principal, visit.scope)[-1].scheme_text)


def trend_lines(held: Trend) -> pd.DataFrame:
    """One line a quarter, with its scheme; a column for each group, "Not counted" where it was not measured. Plain
    text."""
    columns = {column_label(str(name)) or "Number": held.frame[name].map(_number) for name in held.frame.columns}
    return pd.DataFrame({"Quarter": list(held.labels), "Scheme": [point.scheme for point in held.points], **columns})


def _number(value: float) -> str:
    return "Not counted" if pd.isna(value) else f"{value:,.0f}"
