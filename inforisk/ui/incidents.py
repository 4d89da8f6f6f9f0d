"""The parts of the page on incidents: of which time, how they break down, open lessons, risks that never moved."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from inforisk.cycle.earlier import ledgers_before
from inforisk.cycle.unmoved import risks_unmoved
from inforisk.figures.bars import named_bars
from inforisk.figures.caption import Caption
from inforisk.figures.incidents import incident_bars
from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.incidents.counts import (
    counts_words,
    drawn_counts,
    drawn_severities,
    most_message,
    severity_message,
)
from inforisk.metrics.incidents.over_time import (
    IncidentPeriod,
    IncidentsOverTime,
    beside_words,
    incidents_over_time,
    over_time_message,
    over_time_words,
)
from inforisk.metrics.incidents.position import Incident, IncidentPosition, in_period, incident_position
from inforisk.metrics.incidents.unmoved import UnmovedRisk
from inforisk.metrics.incidents.words import unmoved_words
from inforisk.phrases import day_words, numbered, sentence
from inforisk.quarters import Quarter
from inforisk.ui.archives import archive
from inforisk.ui.asked import asked_choice, asked_part
from inforisk.ui.menu import INCIDENTS
from inforisk.ui.narrowed import NarrowedView
from inforisk.ui.numbers import Tile, how_made, number_tile, show_tiles
from inforisk.ui.pictures import show_picture
from inforisk.ui.prose import Asked
from inforisk.ui.remembered import remembered
from inforisk.ui.tables import count_table, show_lines
from inforisk.ui.text import esc_md
from inforisk.ui.view import View
from inforisk.vocabulary import Kind, YesNo

_SOURCE = "incident logs"
_EVERY_TIME = "All that is on the log"
_PERIODS: Mapping[str, Callable[[Quarter], date]] = {
    "This financial year": lambda quarter: Quarter(quarter.year, 1).first_day,
    "This quarter": lambda quarter: quarter.first_day,
}
_BREAKDOWNS: Mapping[str, Callable[[IncidentPosition], Mapping[str, int]]] = {
    "Cause": lambda position: position.by_cause,
    "Service": lambda position: position.by_service,
    "Reported to the ICO": lambda position: position.reported_to_ico,
}
_TILES: Mapping[str, Asked] = {
    "incidents": {},
    "incidents-open": {"incidents_status": ["open", NOT_GIVEN]},
    "incidents-reported": {"incidents_reported_to_ico": str(YesNo.YES)},
    "personal-data-breaches": {},
    "incidents-without-lesson": {},
}
"""The numbers of the tiles, and what this page is asked for to show the rows behind each."""


@dataclasses.dataclass(frozen=True)
class IncidentView(NarrowedView):
    """A view of the incidents since a day; `since` None for all that is on the log."""

    since: date | None = None


def choose_since(view: View) -> IncidentView:
    """The view of the time asked about."""
    chosen = asked_choice("Incidents of", "since", [_EVERY_TIME, *_PERIODS])
    if chosen == _EVERY_TIME:
        return IncidentView(view.visit, view.standing, view.compared, view.focus, Kind.INCIDENTS)
    first = _PERIODS[chosen]

    def keeps(rows: pd.DataFrame, as_at: date) -> pd.DataFrame:
        return in_period(rows, as_at, first(Quarter.of(as_at)))

    since = first(view.standing.quarter)
    return IncidentView(
        view.visit, view.standing, view.compared, view.focus, Kind.INCIDENTS, chosen, keeps, since=since
    )


def position_of(view: IncidentView) -> IncidentPosition:
    """The incidents of the view. What they name is looked up in the registers of the whole council."""
    return remembered(view.visit, "incidents", view.key, lambda: _position(view))


def _position(view: IncidentView) -> IncidentPosition:
    held = archive(view.visit)
    assets, risks = (held.rows(view.standing, kind) for kind in (Kind.ASSETS, Kind.RISKS))
    return incident_position(view.rows(Kind.INCIDENTS), view.standing.as_at, view.since, assets, risks)


def show_numbers(view: IncidentView) -> None:
    """The numbers of the view as tiles, and how they are made."""
    show_tiles(view, [_tile(view, name) for name in _TILES])
    how_made(*_TILES)
    if view.part:
        st.text("The pages behind these definitions count all that is on the log; this page counts the time chosen.")


def _tile(view: IncidentView, name: str) -> Tile:
    """A number's tile. Of a time it leads to the rows on this page, for the page behind the number counts all."""
    tile = number_tile(view.told(name))
    if not view.part:
        return tile
    return dataclasses.replace(tile, page=INCIDENTS, asks={"since": view.part, **_TILES[name]})


def _caption(view: View, message: str, drawn: str) -> Caption:
    return Caption(message, drawn, _SOURCE, view.standing.as_at)


def show_over_time(view: IncidentView) -> None:
    """The incidents by the quarter, or the month, they happened in: drawn, in words and as a table."""
    found = remembered(view.visit, "incidents over time", view.key, lambda: _over_time(view))
    if not found.periods:
        st.text("No incident gives a date, so none can be laid over time.")
        return
    log, span = view.standing.quarter.label, "month" if found.is_monthly else "quarter"
    caption = _caption(view, over_time_message(found), f"Incidents by the {span} they happened in, number")
    show_picture(
        partial(incident_bars, found, log),
        caption,
        over_time_words(found),
        period_lines(found),
    )
    if beside := beside_words(found):
        st.text(beside)


def _over_time(view: IncidentView) -> IncidentsOverTime:
    held = archive(view.visit)
    earlier = [
        held.within(ledger, Kind.INCIDENTS, view.focus, view.standing.quarter)
        for ledger in ledgers_before(held, view.standing, Kind.INCIDENTS).values()
    ]
    return incidents_over_time(view.rows(Kind.INCIDENTS), earlier, view.standing.as_at, view.since)


def period_lines(found: IncidentsOverTime) -> pd.DataFrame:
    """One line a period, oldest first, what has no bar below. Plain text."""
    beside = {"Before these": found.before, "Without a date": found.undated}
    lines = [_period_line(one) for one in found.periods]
    lines += [{"Happened in": name, "Incidents": f"{count:,}"} for name, count in beside.items() if count]
    return pd.DataFrame(lines).fillna("")


def _period_line(one: IncidentPeriod) -> dict[str, str]:
    return {
        "Happened in": one.label + ("" if one.is_whole else " so far"),
        "Incidents": f"{one.total:,}",
        "On this log": f"{one.logged:,}",
        "On an earlier log only": f"{one.earlier:,}",
    }


def show_categories(view: View, position: IncidentPosition) -> None:
    """The incidents by category, the most frequent four by name; the table names all as they were written."""
    counts = drawn_counts(position.by_category, "category", "categories")
    message = most_message(position.by_category, "category")
    caption = _caption(view, message, "Incidents by category, number")
    words = counts_words(_named(position.by_category))
    lines = count_lines(position.by_category, "Category")
    show_picture(partial(named_bars, counts), caption, words, lines)


def show_severities(view: View, position: IncidentPosition) -> None:
    """The incidents by severity, the gravest first."""
    counts = drawn_severities(position.by_severity)
    caption = _caption(view, severity_message(position.by_severity), "Incidents by severity, number")
    lines = count_lines(counts, "Severity")
    show_picture(partial(named_bars, counts), caption, counts_words(counts), lines)


def count_lines(counts: Mapping[str, int], heading: str) -> pd.DataFrame:
    """One line a name as it was written, and the total. Plain text."""
    shown = {**_named(counts), "Total": sum(counts.values())}
    return pd.DataFrame({heading: list(shown), "Incidents": [f"{count:,}" for count in shown.values()]})


def _named(counts: Mapping[str, int]) -> Mapping[str, int]:
    return {_sentence(name): count for name, count in counts.items()}


def show_counts(position: IncidentPosition) -> None:
    """The incidents by cause, service or report to the ICO, as chosen; each adds up to all."""
    chosen = asked_part("Count by", "incidents_by", list(_BREAKDOWNS), str)
    counts = {_sentence(name): count for name, count in _BREAKDOWNS[chosen](position).items()}
    # Two short columns read better side by side than a screen apart.
    with st.columns(2)[0]:
        count_table(counts | {"Total": position.total}, chosen, f"Incidents by {chosen.lower()}")


def _sentence(name: str) -> str:
    return "Not given" if name == NOT_GIVEN else sentence(name)


def show_lessons(view: IncidentView, position: IncidentPosition) -> None:
    """The incidents still open, each with the lesson that was written down."""
    still_open = [one for one in position.incidents if one.is_open]
    if not still_open:
        st.text("No incident is open, so none waits for its lesson.")
        return
    incidents = view.rows(Kind.INCIDENTS)
    lessons = dict(zip(incidents["key"], incidents["lesson"].fillna(""), strict=True)) if "lesson" in incidents else {}
    lines = pd.DataFrame([_lesson_line(one, lessons.get(one.key, "")) for one in still_open])
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


def show_unmoved(view: View) -> None:
    """The open risks of the view that stand where they stood before an incident, in words and as a table, worst
    first. Every incident of the council counts: it may have happened elsewhere."""
    held = archive(view.visit)
    if held.rows(view.standing, Kind.INCIDENTS).empty:
        st.text("No incident is recorded, so no risk can be set against one.")
        return
    every, is_compared = remembered(
        view.visit, "unmoved", view.standing.key, lambda: risks_unmoved(held, view.standing)
    )
    within = remembered(view.visit, "risks in focus", view.key, lambda: frozenset(view.rows(Kind.RISKS)["key"]))
    risks = tuple(one for one in every if one.key in within)
    st.markdown(esc_md(unmoved_words(risks, is_compared)))
    if risks:
        show_lines(unmoved_lines(risks), f"{numbered(len(risks), 'risk')} that an incident did not move, worst first")


def unmoved_lines(risks: Sequence[UnmovedRisk]) -> pd.DataFrame:
    """One line a risk: what and whose it is, where it stands, the incidents that did not move it. Plain text."""
    return pd.DataFrame(
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
