"""The place for the author's own words on a section: kept apart from what is worked out, and marked as theirs."""

import streamlit as st

from inforisk.briefing.contents.table_of_contents import SECTIONS
from inforisk.briefing.paper.blocks import Section
from inforisk.phrases import day_words
from inforisk.store import WrittenWords
from inforisk.store.words import LONGEST
from inforisk.ui.briefing import Plan
from inforisk.ui.notices import perform, say_done
from inforisk.ui.text import esc_md

AFTER, INSTEAD = "After the computed text", "In its place"
_HELP = "A blank line begins a new paragraph; a blank field takes your words back."
_KEPT = (
    "They are kept for this body and quarter and stand in its public and in its exempt paper alike; for the public "
    "they are searched for names and identifiers first. Look at the public paper before it leaves."
)


def offer_words(plan: Plan, section: Section) -> None:
    """A field for the words of a section, with the words it holds already; none below the annexes nobody edits."""
    maker = next((one for one in SECTIONS if one.name == section.name), None)
    if maker is None:
        return
    held, place = plan.written.get(section.name), f"words {section.name}"
    say_done(place)
    state = f"written by {esc_md(held.by)} on {day_words(held.at.date())}" if held else "none yet"
    with st.expander(f"Your own words on “{esc_md(section.title)}”: {state}"):
        # The form is a new one once its words were saved, by whomever: what stands in it is what is kept.
        mark = f"{place} {plan.request.body} {plan.standing.quarter.label} {held.at if held else ''}"
        with st.form(f"form {mark}", border=False):
            st.text(_KEPT)
            label = f"Your words on {esc_md(section.heading)}"
            text = st.text_area(label, held.text if held else "", max_chars=LONGEST, key=f"text {mark}", help=_HELP)
            replaces = not maker.is_for_author and _choose_place(held, mark)
            if st.form_submit_button("Save the words"):
                perform(place, lambda: _save(plan, section, text or "", replaces))


def _choose_place(held: WrittenWords | None, mark: str) -> bool:
    """Whether the words stand in the place of what is computed. Where only an author can say anything they just
    stand there, so it is not asked."""
    begins_with = int(held.replaces) if held else 0
    return st.radio("They stand", (AFTER, INSTEAD), begins_with, key=f"where {mark}", horizontal=True) == INSTEAD


def _save(plan: Plan, section: Section, text: str, replaces: bool) -> str:
    cycle, request = plan.visit.store.cycle, plan.request
    cycle.write_words(
        plan.visit.principal, plan.visit.scope, request.body, plan.standing.quarter, section.name, text, replaces
    )
    if not text.strip():
        return f"{section.title}: no words of yours stand there."
    return f"{section.title}: your words are kept, and marked as yours in the paper."
