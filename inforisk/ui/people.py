"""The same person written in several ways: suggested with the reason, decided by a person, remembered."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from inforisk.access import Permission
from inforisk.identity.people import PersonMatch, suggestions
from inforisk.phrases import numbered
from inforisk.store.cycle_records import NameDecision
from inforisk.ui.board import at_words
from inforisk.ui.notices import perform, say_done
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit
from inforisk.ui.text import esc_md, percent
from inforisk.ui.view import View
from inforisk.vocabulary import Kind

_PLACE = "people"
_AT_ONCE = 8

_NAMED_IN = {
    Kind.ASSETS: ("asset_owner", "asset_administrator"),
    Kind.RISKS: ("risk_owner", "action_owner"),
    Kind.ACTIONS: ("action_owner", "approver"),
    Kind.TRAINING: ("person",),
    Kind.MATURITY: ("assessor",),
}
"""The fields that hold people's names."""


def names_in_use(view: View) -> Sequence[str]:
    """Every name the registers of the view hold, as written, in alphabetical order."""
    return remembered(view.visit, "names in use", f"{view.standing.key}\n{view.focus.key}", lambda: _names(view))


def _names(view: View) -> Sequence[str]:
    names: set[str] = set()
    for kind, fields in _NAMED_IN.items():
        rows = view.rows(kind)
        names.update(name for field in fields if field in rows for name in rows[field].dropna().unique())
    return sorted(names)


def offer_suggestions(visit: Visit, names: Sequence[str]) -> None:
    """The likeliest pairs, each with what speaks for it and the two things a person can say of it."""
    say_done(_PLACE)
    found = remembered(visit, "names that may be one", "\n".join(names), lambda: _suggested(visit, names))
    st.text(
        f"{numbered(len(found), 'pair')} among {numbered(len(names), 'name')} may be one person."
        if found
        else f"None of the {numbered(len(names), 'name')} looks like another."
    )
    for one in found[:_AT_ONCE]:
        with st.container(border=True):
            _offer_one(visit, one)
    if len(found) > _AT_ONCE:
        st.text(f"{numbered(len(found) - _AT_ONCE, 'more pair')} once these are answered.")
    _offer_all(visit, found[:_AT_ONCE])


def _suggested(visit: Visit, names: Sequence[str]) -> Sequence[PersonMatch]:
    return suggestions(names, None, visit.store.council.name_decisions(visit.principal, visit.scope))


def _offer_all(visit: Visit, shown: Sequence[PersonMatch]) -> None:
    if len(shown) < 2 or not visit.principal.may(Permission.RUN_QUARTER):
        return
    if st.button(f"Each of these {len(shown)} pairs is one person"):
        perform(_PLACE, lambda: _decide_all(visit, shown))


def _decide_all(visit: Visit, shown: Sequence[PersonMatch]) -> str:
    for one in shown:
        visit.store.council.decide_name(visit.principal, visit.scope, one.written, one.person)
    return f"Remembered: {', '.join(f'{one.written} means {one.person}' for one in shown)}."


def _offer_one(visit: Visit, one: PersonMatch) -> None:
    st.markdown(f"**{esc_md(one.written)}** may be **{esc_md(one.person)}**. {esc_md(one.why.capitalize())}.")
    st.text(f"{percent(one.certainty)} sure.")
    if not visit.principal.may(Permission.RUN_QUARTER):
        return
    with st.container(horizontal=True):
        if st.button(esc_md(f"{one.written} is {one.person}"), key=f"one person {one.written} {one.person}"):
            perform(_PLACE, _deciding(visit, one.written, one.person))
        if st.button(esc_md(f"{one.written} is somebody else"), key=f"two people {one.written} {one.person}"):
            perform(_PLACE, _deciding(visit, one.written, one.written))


def offer_pair(visit: Visit, names: Sequence[str]) -> None:
    """A form that says of a name whom it means; the same name in both says it is somebody of their own."""
    if not visit.principal.may(Permission.RUN_QUARTER) or not names:
        return
    with st.expander("Say whom a name means"), st.form("name decision", border=False):
        left, right = st.columns(2)
        written = left.selectbox("The name as written", names, index=None, placeholder="Choose a name")
        person = right.selectbox("Means", names, index=None, placeholder="Choose a name", accept_new_options=True)
        st.text("Choose the same name twice to say that it is somebody of their own.")
        if st.form_submit_button("Remember it") and written and person:
            perform(_PLACE, _deciding(visit, written, person))


def _deciding(visit: Visit, written: str, person: str) -> Callable[[], str]:
    def deed() -> str:
        visit.store.council.decide_name(visit.principal, visit.scope, written, person)
        if written == person:
            return f"Remembered: {written} is somebody of their own."
        return f"Remembered: {written} means {person}."

    return deed


def decision_lines(decided: Sequence[NameDecision]) -> pd.DataFrame:
    """One line a decided name, latest first. Plain text."""
    return pd.DataFrame([_decision_line(one) for one in reversed(decided)])


def _decision_line(one: NameDecision) -> dict[str, str]:
    means = "Somebody of their own" if one.written == one.person else one.person
    return {"Written": one.written, "Means": means, "Decided": at_words(one.decided_at), "By": one.decided_by}
