"""The quarter a cycle is run for: which one, by when its returns are due, and whether it was opened."""

from collections.abc import Iterable, Sequence
from datetime import date

import streamlit as st

from inforisk.clock import today
from inforisk.cycle.board import opening, usually_due
from inforisk.phrases import day_words
from inforisk.quarters import Quarter
from inforisk.store.cycle_records import OpenedQuarter
from inforisk.ui.carrying import carried_choice
from inforisk.ui.days import NO_DAY, ask_day
from inforisk.ui.notices import perform, say_done
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit
from inforisk.ui.text import esc_md
from inforisk.ui.view import QUARTER

_PLACE = "opening"
_LATE_FROM_THE_START = "Services asked only now are late from the start; a later day spares them that."


def choose_cycle_quarter(visit: Visit) -> Quarter:
    """A quarter that was opened or returned, or one that may be opened next; the latest known one to begin with.

    What was chosen on another page is chosen here, and the other way round: it stands in the address as theirs does.
    """
    known = known_quarters(visit)
    quarters = {quarter.label: quarter for quarter in cycle_quarters(known, today())}
    begins_with = max(known).label if known else ""
    return quarters[carried_choice(st.container(), "Quarter", QUARTER, list(quarters), begins_with=begins_with)]


def known_quarters(visit: Visit) -> Sequence[Quarter]:
    """The quarters that were opened or returned, oldest first."""
    return remembered(visit, "known quarters", "", lambda: _known_quarters(visit))


def _known_quarters(visit: Visit) -> Sequence[Quarter]:
    store = visit.store
    opened = [one.quarter for one in store.cycle.opened(visit.principal, visit.scope)]
    return sorted({*opened, *store.quarters(visit.principal, visit.scope)})


def cycle_quarters(known: Iterable[Quarter], day: date) -> Sequence[Quarter]:
    """Every known quarter, the one after the latest of them, and the two quarters a day may be about; latest first."""
    now = Quarter.of(day)
    listed = {*known, now, now.previous}
    return sorted({*listed, *(quarter.next for quarter in sorted(known)[-1:])}, reverse=True)


def opened_quarter(visit: Visit, quarter: Quarter) -> OpenedQuarter | None:
    """How the quarter was opened; None where nobody has opened it."""
    return opening(visit.store, visit.principal, visit.scope, quarter)


def usual_day(visit: Visit, quarter: Quarter) -> date:
    """The day returns of a quarter would be due by the council's settings."""
    return usually_due(quarter, visit.store.council.settings(visit.principal, visit.scope, quarter.last_day))


def show_opening(visit: Visit, quarter: Quarter) -> None:
    """When the quarter was opened and when its returns are due, and the way to open it or to move the day."""
    say_done(_PLACE)
    opened = opened_quarter(visit, quarter)
    if opened:
        when = day_words(opened.opened_at.date())
        st.text(f"Opened on {when} by {opened.opened_by}. Returns are due on {day_words(opened.due_on)}.")
    else:
        st.info(esc_md(f"{quarter.label} has not been opened yet, so no service has been asked for a return."))
    with st.expander("Move the day returns are due" if opened else "Open this quarter", expanded=not opened):
        day = opened.due_on if opened else usual_day(visit, quarter)
        if not opened and day < today():
            st.text(f"{day_words(day)} has passed. {_LATE_FROM_THE_START}")
        _ask_for_day(visit, quarter, "Move the day" if opened else "Open the quarter", day)


def _ask_for_day(visit: Visit, quarter: Quarter, label: str, usual: date) -> None:
    with st.form(f"open {quarter.label}", border=False):
        due = ask_day("Returns are due on", usual, f"due {quarter.label}")
        if st.form_submit_button(label):
            _set_day(visit, quarter, due)


def _set_day(visit: Visit, quarter: Quarter, due: date | None) -> None:
    if due is None:
        st.warning(NO_DAY)
    else:
        perform(_PLACE, lambda: _open(visit, quarter, due))


def _open(visit: Visit, quarter: Quarter, due: date) -> str:
    visit.store.cycle.open_quarter(visit.principal, visit.scope, quarter, due)
    return f"{quarter.label} is open. Returns are due on {day_words(due)}."
