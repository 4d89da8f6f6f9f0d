"""Who is waited for, the message to send each of them, and a reminder for one's own calendar."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from inforisk.clock import now
from inforisk.cycle.board import ServiceReturn
from inforisk.cycle.chasing import Chase, chase_list
from inforisk.cycle.reminders import reminder
from inforisk.phrases import numbered
from inforisk.store.cycle_records import OpenedQuarter
from inforisk.ui.tables import as_table, offer, unique_mark
from inforisk.ui.text import esc_md


def show_chases(board: Sequence[ServiceReturn], opened: OpenedQuarter | None, as_at: date) -> None:
    """A table of those waited for, the text of each message with a button that copies it, and the reminder."""
    if opened is None:
        st.text("Nobody is chased before the quarter is opened.")
        return
    chases = chase_list(board, opened, as_at)
    if not chases:
        st.text("Nobody is waited for.")
        return
    st.text(
        f"{numbered(len(chases), 'service')} to chase. Nothing is sent from here: copy each message into your mail."
    )
    as_table(chase_lines(chases), "The services to chase, the latest first")
    _offer_reminder(chases, opened)
    for chase in chases:
        with st.expander(f"Message to {esc_md(chase.service)}"):
            _show_message(chase)


def chase_lines(chases: Sequence[Chase]) -> pd.DataFrame:
    """One line a service to chase. Plain text."""
    return pd.DataFrame([_line(chase) for chase in chases])


def _line(chase: Chase) -> dict[str, str]:
    return {
        "Service": chase.service,
        "Directorate": chase.directorate,
        "Late": numbered(chase.days_late, "day") if chase.days_late else "Not yet",
        "Last return": chase.last_return.label if chase.last_return else "Never",
        "Open query": chase.open_query,
    }


def _show_message(chase: Chase) -> None:
    st.text("Subject")
    st.code(chase.subject, language=None, wrap_lines=True)
    st.text("Message")
    st.code(chase.message, language=None, wrap_lines=True)


def _offer_reminder(chases: Sequence[Chase], opened: OpenedQuarter) -> None:
    quarter, due_on = opened.quarter, opened.due_on
    mark = unique_mark(quarter.label, str(due_on), *(f"{chase.subject} {chase.message}" for chase in chases))
    name = f"returns-{quarter.label.replace(' ', '-')}-{mark}.ics"
    label = "Download a reminder for my calendar"
    offer(st.container(), label, lambda: reminder(quarter, chases, due_on, now()), name, "text/calendar")
