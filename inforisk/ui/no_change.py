"""A return without a file: a named person says that the registers stand as they stood."""

from collections.abc import Callable

import streamlit as st

from inforisk.access import Permission, folded
from inforisk.quarters import Quarter
from inforisk.ui.notices import perform, say_done
from inforisk.ui.session import Visit
from inforisk.ui.text import esc_md
from inforisk.ui.upload import Return
from inforisk.vocabulary import ReturnState

_PLACE = "no change"


def offer_no_change(visit: Visit, whose: Return | None) -> None:
    """Where a service has returned something before and nothing for this quarter: a form in which somebody confirms
    that it still stands."""
    say_done(_PLACE)
    if whose is None or not visit.principal.may(Permission.CONFIRM):
        return
    last = last_return(visit, whose)
    if last is None:
        return
    with st.expander("Nothing has changed since the last return"):
        what = f"What {whose.service} returned for {last.label} will stand for {whose.quarter.label}, and say so."
        st.text(what)
        with st.form("no change", border=False):
            name = st.text_input("Name of the person who confirms it", key="no change by").strip()
            if st.form_submit_button("Confirm that nothing has changed"):
                _confirm(visit, whose, name)


def last_return(visit: Visit, whose: Return) -> Quarter | None:
    """The latest quarter before this one for which the service returned something; None where it never did, or has
    returned something for this one."""
    returned = visit.store.summary(visit.principal, visit.scope)
    own = {one.quarter for one in returned if folded(one.service) == folded(whose.service)}
    earlier = {quarter for quarter in own if quarter < whose.quarter}
    return None if whose.quarter in own else max(earlier, default=None)


def _confirm(visit: Visit, whose: Return, name: str) -> None:
    if name:
        perform(_PLACE, _confirming(visit, whose, name))
    else:
        st.warning("Give the name of the person: a confirmation nobody stands for is none.")


def _confirming(visit: Visit, whose: Return, name: str) -> Callable[[], str]:
    def deed() -> str:
        store = visit.store
        store.cycle.say(visit.principal, visit.scope, whose.service, whose.quarter, ReturnState.NO_CHANGE, name)
        return f"{whose.service}, {whose.quarter.label}: {name} confirms that nothing has changed."

    return deed


def say_frozen(visit: Visit, whose: Return) -> None:
    """Say where the quarter is frozen already: the return is kept, and counts once somebody restates the quarter."""
    if visit.store.cycle.snapshots(visit.principal, visit.scope, whose.quarter):
        label = whose.quarter.label
        st.warning(esc_md(f"{label} is frozen. This return will be kept, and counts once {label} is restated."))
