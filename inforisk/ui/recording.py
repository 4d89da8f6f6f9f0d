"""What can be written down about a service's return: a query and its answer, no change, acceptance, signatures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from inforisk.access import Permission
from inforisk.cycle.board import ServiceReturn
from inforisk.phrases import numbered
from inforisk.ui.notices import perform, say_done
from inforisk.ui.session import Visit
from inforisk.vocabulary import ReturnState, SignStep

_PLACE = "recording"

Deed = Callable[[Visit, ServiceReturn, str, str], str]
"""Writes something down about a return, given the name and the note that were asked for; what to say of it then."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be written down: in which states of the return, by whom, and what it has to name.

    A blank `person` or `note` label asks for none; what is asked for has to be given unless `is_note_optional`.
    """

    label: str
    permission: Permission
    states: frozenset[ReturnState]
    deed: Deed
    person: str = ""
    note: str = ""
    is_note_optional: bool = False


def _says(state: ReturnState, words: str) -> Deed:
    def deed(visit: Visit, one: ServiceReturn, person: str, note: str) -> str:
        said = person or note
        seen = one.submissions if state is ReturnState.ACCEPTED else None
        visit.store.cycle.say(visit.principal, visit.scope, one.service, one.quarter, state, said, seen=seen)
        return f"{one.service}, {one.quarter.label}: {words}."

    return deed


def _signs(step: SignStep) -> Deed:
    def deed(visit: Visit, one: ServiceReturn, person: str, note: str) -> str:
        visit.store.cycle.sign(visit.principal, visit.scope, one.quarter, step, person, one.service, note)
        return f"{one.service}, {one.quarter.label}: signed by {person}, {step.value}."

    return deed


_IN = frozenset({ReturnState.RECEIVED, ReturnState.QUERIED, ReturnState.ACCEPTED, ReturnState.NO_CHANGE})
_OUT = frozenset({ReturnState.NOT_STARTED, ReturnState.NOT_RETURNED})

ENTRIES: Sequence[Entry] = (
    Entry(
        "Accept the return",
        Permission.RUN_QUARTER,
        _IN - {ReturnState.ACCEPTED},
        _says(ReturnState.ACCEPTED, "accepted"),
        note="Remark",
        is_note_optional=True,
    ),
    Entry(
        "Ask the service a question",
        Permission.RUN_QUARTER,
        _IN,
        _says(ReturnState.QUERIED, "a question is open"),
        note="The question",
    ),
    Entry(
        "Note the service's answer",
        Permission.CONFIRM,
        frozenset({ReturnState.QUERIED}),
        _says(ReturnState.RECEIVED, "the answer is noted"),
        note="The answer",
    ),
    Entry(
        "No change this quarter",
        Permission.CONFIRM,
        _OUT,
        _says(ReturnState.NO_CHANGE, "no change confirmed"),
        person="Who confirms it",
    ),
    Entry(
        "Go on without a return",
        Permission.RUN_QUARTER,
        frozenset({ReturnState.NOT_STARTED}),
        _says(ReturnState.NOT_RETURNED, "not returned; what it returned before is carried forward"),
        note="Why",
        is_note_optional=True,
    ),
    Entry(
        "Signed by the service manager",
        Permission.CONFIRM,
        _IN,
        _signs(SignStep.SERVICE_MANAGER),
        person="Name of the service manager",
        note="Remark",
        is_note_optional=True,
    ),
    Entry(
        "Entries confirmed by an information asset owner",
        Permission.CONFIRM,
        _IN,
        _signs(SignStep.IAO),
        person="Name of the owner",
        note="Remark",
        is_note_optional=True,
    ),
)


def say_recorded() -> None:
    """What was written down last, once."""
    say_done(_PLACE)


def possible(visit: Visit, one: ServiceReturn) -> Sequence[Entry]:
    """What this visit may write down about a return as it stands."""
    return [entry for entry in ENTRIES if one.state in entry.states and visit.principal.may(entry.permission)]


def offer_entries(visit: Visit, one: ServiceReturn) -> None:
    """A box for what to write down, the fields that needs, and one button."""
    entries = {entry.label: entry for entry in possible(visit, one)}
    if not entries:
        return
    label = st.selectbox("Write down", list(entries), key=f"entry {one.service} {one.quarter.label} {one.state}")
    _ask(visit, one, entries[label])


def _ask(visit: Visit, one: ServiceReturn, entry: Entry) -> None:
    # The submissions stand in the key: a button drawn before something came in does not act on what came in.
    place = f"{entry.label} {one.service} {one.quarter.label} {one.submissions}"
    with st.form(place, border=False, clear_on_submit=False):
        person = st.text_input(entry.person, key=f"person {place}").strip() if entry.person else ""
        optional = " (may be left blank)" if entry.is_note_optional else ""
        note = st.text_area(f"{entry.note}{optional}", key=f"note {place}", height=90).strip() if entry.note else ""
        if st.form_submit_button(entry.label):
            _write(visit, one, entry, person, note)


def _write(visit: Visit, one: ServiceReturn, entry: Entry, person: str, note: str) -> None:
    if entry.person and not person:
        st.warning("Give the name of the person: a confirmation nobody stands for is none.")
    elif entry.note and not note and not entry.is_note_optional:
        st.warning("Say it in words: the service and the next reader need to know.")
    else:
        perform(_PLACE, lambda: entry.deed(visit, one, person, note))


def offer_to_accept_all(visit: Visit, board: Sequence[ServiceReturn]) -> None:
    """One button that accepts every return that came in and was not asked about."""
    waiting = [one for one in board if one.state is ReturnState.RECEIVED]
    if len(waiting) < 2 or not visit.principal.may(Permission.RUN_QUARTER):
        return
    errors = sum(1 for one in waiting if one.errors)
    if errors:
        st.text(f"{numbered(errors, 'return')} of those received hold rows that cannot be used as they stand.")
    key = f"accept {[(one.service, one.submissions) for one in waiting]}"
    if st.button(f"Accept all {len(waiting)} returns received", key=key):
        perform(_PLACE, lambda: _accept_all(visit, waiting))


def _accept_all(visit: Visit, waiting: Sequence[ServiceReturn]) -> str:
    for one in waiting:
        visit.store.cycle.say(
            visit.principal, visit.scope, one.service, one.quarter, ReturnState.ACCEPTED, seen=one.submissions
        )
    return f"{numbered(len(waiting), 'return')} accepted."
