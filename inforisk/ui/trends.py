"""A measure over the frozen quarters: drawn, in words, as a table; every change of scheme breaks it."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from inforisk.cycle.trends import trend_of
from inforisk.figures.trend import bands_over_time, lines_over_time
from inforisk.metrics.trends.measures import Measure
from inforisk.metrics.trends.trend import By, Trend
from inforisk.metrics.trends.words import column_label, trend_words
from inforisk.scoring import load_scheme
from inforisk.scoring.scheme import Scheme
from inforisk.ui.archives import archive
from inforisk.ui.pictures import show_picture
from inforisk.ui.session import Visit
from inforisk.ui.tables import show_lines
from inforisk.ui.text import esc_md

OFFERED: Mapping[str, tuple[Measure, By]] = {
    "Risks by residual band": (Measure.RISKS_BY_BAND, "group"),
    "Risks above appetite, by directorate": (Measure.RISKS_ABOVE_APPETITE, "directorate"),
    "Risks above appetite, by service": (Measure.RISKS_ABOVE_APPETITE, "service"),
    "Risks not assessed, by service": (Measure.RISKS_NOT_ASSESSED, "service"),
    "Open risks, by directorate": (Measure.RISKS, "directorate"),
    "Assets, by directorate": (Measure.ASSETS, "directorate"),
    "Assets that answer the four questions": (Measure.ASSETS_ANSWERED, "group"),
    "Asset owners, by training": (Measure.OWNERS, "group"),
    "Incidents, by category": (Measure.INCIDENTS_BY_CATEGORY, "group"),
}
"""The measures to follow, and by what each is told apart."""


def show_trend(visit: Visit) -> None:
    """One measure, chosen, over every frozen quarter."""
    title = st.selectbox("What to follow", list(OFFERED), key="measure", bind="query-params")
    measure, by = OFFERED[title]
    held = trend_of(archive(visit), measure, by)
    if not held.points:
        st.text("No quarter is frozen yet: a trend is made of frozen quarters only.")
        return
    words = trend_words(held)
    st.markdown(esc_md(words))
    if held.is_trend:
        _draw(visit, held, title, words)
    with st.expander("The same as a table"):
        show_lines(trend_lines(held), title)


def _draw(visit: Visit, held: Trend, title: str, words: str) -> None:
    if held.measure is Measure.RISKS_BY_BAND:
        show_picture(lambda theme: bands_over_time(held, latest_scheme(visit), title, theme=theme), title, words)
    else:
        show_picture(lambda theme: lines_over_time(held, title, theme=theme, noun="Number"), title, words)


def latest_scheme(visit: Visit) -> Scheme:
    """The scheme the latest frozen quarter was signed under."""
    return load_scheme(visit.store.cycle.snapshots(visit.principal, visit.scope)[-1].scheme_text)


def trend_lines(held: Trend) -> pd.DataFrame:
    """One line a quarter, with its scheme; a column for each group, "Not counted" where it was not measured. Plain
    text."""
    columns = {column_label(str(name)) or "Number": held.frame[name].map(_number) for name in held.frame.columns}
    schemes = [f"{point.scheme_name}, version {point.scheme_version}" for point in held.points]
    return pd.DataFrame({"Quarter": list(held.labels), "Scheme": schemes, **columns})


def _number(value: float) -> str:
    return "Not counted" if pd.isna(value) else f"{value:,.0f}"
