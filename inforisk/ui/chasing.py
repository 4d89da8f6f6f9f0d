"""Who is waited for, the message to send each of them, and a reminder for one's own calendar."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from inforisk.clock import now
from inforisk.cycle.board import ServiceReturn
from inforisk.cycle.chasing import Chase, chase_list, chase_text
from inforisk.cycle.reminders import reminder
from inforisk.phrases import numbered
from inforisk.store.cycle_records import OpenedQuarter
from inforisk.ui.links import linked_choice
from inforisk.ui.tables import as_table, offer, unique_mark


def show_chases(board: Sequence[ServiceReturn], opened: OpenedQuarter | None, as_at: date) -> None:
    """Those waited for as one text with a button that copies it, then the message to one of them, and the reminder."""
    if opened is None:
        st.text("Nobody is chased before the quarter is opened.")
        return
    chases = chase_list(board, opened, as_at)
    if not chases:
        st.text("Nobody is waited for.")
        return
    st.text(
        f"{numbered(len(chases), 'service')} to chase, the latest first. Nothing is sent from here: copy the list, or "
        "the message to one service, into your mail."
    )
    # Never in a box that scrolls: the keyboard would not get into it.
    st.code(chase_text(chases, opened, as_at), language=None, wrap_lines=True)
    if any(chase.open_query for chase in chases):
        as_table(query_lines(chases), "The questions that are open")
    _offer_reminder(chases, opened)
    by_service = {chase.service: chase for chase in chases}
    chosen = linked_choice("The message to one service", list(by_service), str, "message_to")
    if chosen:
        _show_message(by_service[chosen])


def query_lines(chases: Sequence[Chase]) -> pd.DataFrame:
    """One line a service that was asked something and has not answered. Plain text."""
    asked = [(chase.service, chase.open_query) for chase in chases if chase.open_query]
    return pd.DataFrame(asked, columns=["Service", "Open query"])


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
