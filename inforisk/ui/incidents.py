"""The parts of the page on incidents: of which time, how they break down, open lessons, risks that never moved."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pandas as pd
import streamlit as st

from inforisk.cycle.earlier import ledgers_before
from inforisk.cycle.standing import Standing
from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.incidents.position import Incident, IncidentPosition
from inforisk.metrics.incidents.unmoved import UnmovedRisk, unmoved_risks
from inforisk.metrics.incidents.words import unmoved_words
from inforisk.phrases import day_words, numbered, sentence
from inforisk.quarters import Quarter
from inforisk.ui.archives import archive
from inforisk.ui.links import followed, following
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit
from inforisk.ui.tables import count_table, show_lines
from inforisk.ui.text import esc_md
from inforisk.vocabulary import Kind

_PERIODS: Mapping[str, Callable[[Quarter], date | None]] = {
    "All that is on the log": lambda quarter: None,
    "This financial year": lambda quarter: Quarter(quarter.year, 1).first_day,
    "This quarter": lambda quarter: quarter.first_day,
}
_BREAKDOWNS: Mapping[str, Callable[[IncidentPosition], Mapping[str, int]]] = {
    "Severity": lambda position: _gravest_first(position.by_severity),
    "Category": lambda position: position.by_category,
    "Cause": lambda position: position.by_cause,
    "Service": lambda position: position.by_service,
    "Reported to the ICO": lambda position: position.reported_to_ico,
}


def choose_since(standing: Standing) -> date | None:
    """The first day of the time asked about; None for all that is on the log."""
    names = list(_PERIODS)
    chosen = st.selectbox("Incidents of", names, key=following("since", names), bind="query-params")
    return _PERIODS[followed("since", chosen)](standing.quarter)


def show_counts(position: IncidentPosition) -> None:
    """The incidents by severity, category, cause, service or report to the ICO, as chosen; each adds up to all."""
    names = list(_BREAKDOWNS)
    chosen = st.segmented_control(
        "Count by", names, default=names[0], required=True, key="incidents_by", bind="query-params"
    )
    counts = {_sentence(name): count for name, count in _BREAKDOWNS[chosen](position).items()}
    # Two short columns read better side by side than a screen apart.
    with st.columns(2)[0]:
        count_table(counts | {"Total": position.total}, chosen, f"Incidents by {chosen.lower()}")


def _gravest_first(counts: Mapping[str, int]) -> Mapping[str, int]:
    given = {name: count for name, count in reversed(list(counts.items())) if name != NOT_GIVEN}
    return given | {name: count for name, count in counts.items() if name == NOT_GIVEN}


def _sentence(name: str) -> str:
    return "Not given" if name == NOT_GIVEN else sentence(name)


def show_lessons(position: IncidentPosition, incidents: pd.DataFrame) -> None:
    """The incidents still open, each with the lesson that was written down."""
    still_open = [one for one in position.incidents if one.is_open]
    if not still_open:
        st.text("No incident is open, so none waits for its lesson.")
        return
    lessons = dict(zip(incidents["key"], incidents["lesson"].fillna(""), strict=True))
    lines = pd.DataFrame([_lesson_line(one, lessons[one.key]) for one in still_open])
    show_lines(lines, f"{numbered(len(lines), 'open incident')} and what is to be learnt, latest first")


def _lesson_line(one: Incident, lesson: str) -> dict[str, str]:
    return {
        "Incident": one.ref or "No reference",
        "What happened": one.title,
        "Service": one.service,
        "When": day_words(one.happened_on) if one.happened_on else "No date",
        "Severity": _sentence(one.severity) or "Not given",
        "Lesson": lesson or "None written down",
    }


def show_unmoved(visit: Visit, standing: Standing) -> None:
    """The open risks that stand where they stood before an incident, in words and as a table, worst first."""
    if archive(visit).rows(standing, Kind.INCIDENTS).empty:
        st.text("No incident is recorded, so no risk can be set against one.")
        return
    risks, is_compared = remembered(visit, "unmoved", standing.key, lambda: _unmoved(visit, standing))
    st.markdown(esc_md(unmoved_words(risks, is_compared)))
    if not risks:
        return
    lines = pd.DataFrame(
        [
            {
                "Risk": one.ref or "No reference",
                "What may happen": one.risk,
                "Service": one.service,
                "Owner": one.owner or "No owner",
                "Residual": f"{one.band} ({one.score})",
                "Incidents": ", ".join(one.incidents),
                "Latest": day_words(one.last_incident_on) if one.last_incident_on else "No date",
            }
            for one in risks
        ]
    )
    show_lines(lines, f"{numbered(len(lines), 'risk')} that an incident did not move, worst first")


def _unmoved(visit: Visit, standing: Standing) -> tuple[Sequence[UnmovedRisk], bool]:
    held = archive(visit)
    before = ledgers_before(held, standing, Kind.RISKS)
    incidents, risks, assets = (held.rows(standing, kind) for kind in (Kind.INCIDENTS, Kind.RISKS, Kind.ASSETS))
    return unmoved_risks(incidents, risks, before, assets), bool(before)


def show_unknown_links(position: IncidentPosition) -> None:
    """The incidents that name an asset or a risk no register lists."""
    found = position.unknown_links
    if not found:
        return
    lines = pd.DataFrame(
        [
            {
                "Incident": one.ref or one.title,
                "Service": one.service,
                "Names, but no register lists": "; ".join(one.unknown),
            }
            for one in found
        ]
    )
    show_lines(lines, f"{numbered(len(lines), 'incident')} that name an asset or a risk no register lists")
