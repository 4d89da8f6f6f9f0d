"""The returns board on the screen: a line a service, and one service's return with all that was said about it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pandas as pd
import streamlit as st

from inforisk.access import folded
from inforisk.cycle.board import ServiceReturn
from inforisk.cycle.board_words import board_words, remarks
from inforisk.phrases import day_words, numbered
from inforisk.registers import ALL
from inforisk.store import Submission
from inforisk.store.cycle_records import ReturnEvent
from inforisk.ui.session import Visit
from inforisk.ui.tables import as_table, choose_line
from inforisk.ui.text import esc_md

SERVICE_RETURN = "service_return"
"""What the return that is opened is called in the address."""

_SERVICES_IN_FULL = 30
_CHECKED = ("Rows", "Errors", "Warnings")
"""Columns without a figure where nothing came in: what was never checked has no errors to count, not none."""

_NAMED = 5
_WIDTHS = {"Service": 145, "State": 100, "Days late": 75}
"""Pixels of the columns that are read first: all three stand on a telephone's screen, a long name on two lines."""

_MAY_BE_LEFT_OUT = ("Compared with the last", "Open query")
"""Columns nobody misses where no service has anything in them."""


def show_board_words(board: Sequence[ServiceReturn]) -> None:
    """How many returned and who is waited for, a few of them by name: the board below names them all."""
    st.markdown(esc_md(board_words(board, _NAMED)))


def choose_return_of(board: Sequence[ServiceReturn]) -> ServiceReturn | None:
    """The board as a table of which one service may be picked; the one picked."""
    words = {one.service: f"{one.service}: {one.state.value}" for one in board}
    alt = f"The returns of {numbered(len(board), 'service')}; the box below picks one from the keyboard"
    lines = board_lines(board)
    label, headings = "Open one service's return", {name: _heading(name) for name in lines.columns}
    chosen = choose_line(lines, words, label, SERVICE_RETURN, alt, headings, in_full=_SERVICES_IN_FULL)
    return next((one for one in board if one.service == chosen), None)


def board_lines(board: Sequence[ServiceReturn]) -> pd.DataFrame:
    """One line a service: state, days late, last return, age, size, sameness, findings, open query, directorate. Plain
    text."""
    lines = pd.DataFrame([_line(one) for one in board]).astype(dict.fromkeys(_CHECKED, "Int64"))
    return lines.drop(columns=[name for name in _MAY_BE_LEFT_OUT if (lines[name] == "").all()])


def _heading(name: str) -> Any:
    return st.column_config.Column(name, width=_WIDTHS.get(name))


def _line(one: ServiceReturn) -> dict[str, object]:
    return {
        "Service": one.service,
        "State": one.state.value.capitalize(),
        "Days late": one.days_late,
        "Last return": one.returned_for.label if one.returned_for else "Never",
        "Age": _age(one),
        "Rows": one.rows if one.kinds else pd.NA,
        "Compared with the last": _sameness_words(one),
        "Errors": one.errors if one.kinds else pd.NA,
        "Warnings": one.warnings if one.kinds else pd.NA,
        "Open query": one.open_query,
        "Directorate": one.directorate,
    }


def _age(one: ServiceReturn) -> str:
    if one.quarters_stale is None:
        return "Nothing yet"
    return f"{numbered(one.quarters_stale, 'quarter')} old" if one.quarters_stale else "This quarter"


def _sameness_words(one: ServiceReturn) -> str:
    if one.sameness.is_identical:
        return "Identical"
    return "Review dates untouched" if one.sameness.has_untouched_dates else ""


def show_return(visit: Visit, one: ServiceReturn) -> None:
    """One service's return: its state, what is remarkable, its files, and everything said about it in order."""
    st.subheader(esc_md(one.service), anchor=False)
    late = f", {numbered(one.days_late, 'day')} late" if one.days_late else ""
    st.text(f"{one.state.value.capitalize()}{late}.")
    for remark in remarks(one):
        st.markdown(f"- {esc_md(remark)}")
    submissions = visit.store.submissions(visit.principal, visit.scope, one.quarter)
    files = [file for file in submissions if folded(file.service) == folded(one.service)]
    if files:
        as_table(file_lines(files), f"The files {one.service} returned for {one.quarter.label}")
    said = visit.store.cycle.events(visit.principal, visit.scope, one.quarter)
    events = [event for event in said if folded(event.service) == folded(one.service)]
    if events:
        as_table(event_lines(events), f"What was said about the return of {one.service}, in order")


def file_lines(files: Sequence[Submission]) -> pd.DataFrame:
    """One line a file, superseded ones too: its name, what it holds, when and by whom it came in. Plain text."""
    return pd.DataFrame([_file_line(file) for file in files])


def _file_line(file: Submission) -> dict[str, str]:
    return {
        "File": file.file_name,
        "Registers": ", ".join(ALL[kind].label for kind in file.kinds),
        "Counts now": _counts_now(file),
        "Came in": at_words(file.saved_at),
        "From": file.saved_by,
    }


def _counts_now(file: Submission) -> str:
    if set(file.current_kinds) == set(file.kinds):
        return "Yes"
    kinds = ", ".join(ALL[kind].label for kind in file.current_kinds)
    return f"Only {kinds}" if kinds else "No, a later file replaced it"


def event_lines(events: Sequence[ReturnEvent]) -> pd.DataFrame:
    """One line for each thing said about a return, oldest first. Plain text."""
    lines = [(at_words(event.at), event.state.value.capitalize(), event.note, event.by) for event in events]
    return pd.DataFrame(lines, columns=["When", "What", "Note", "By"])


def at_words(moment: datetime) -> str:
    """A moment as printed: 3 April 2017, 14:02 UTC."""
    return f"{day_words(moment.date())}, {moment:%H:%M} UTC"
