"""What a public paper holds back, for its author alone: listed on the screen, and to take away marked."""

from functools import partial

import streamlit as st

from inforisk.briefing.audience.held_back import COLUMNS, LOOK, HeldBack
from inforisk.briefing.bundle.held_back import held_back_csv, held_back_workbook
from inforisk.briefing.paper.paper import OFFICIAL_SENSITIVE, Audience, Paper
from inforisk.phrases import numbered, verb
from inforisk.ui.briefing import Plan
from inforisk.ui.briefing_preview import paper_of_plan
from inforisk.ui.tables import EXCEL, offer, part_of, show_lines, unique_mark
from inforisk.ui.text import esc_md

NOTHING = "Nothing is held back from an exempt paper: whoever may not see names must not be given it."
_TITLE = "Held back from the public paper"
_FOR_THE_AUTHOR = "For the author alone: it holds what was kept from the public, personal data included."


def show_held_back(plan: Plan) -> None:
    """Everything the public version leaves out or strikes out, and the buttons that give the list as a file."""
    paper, held = paper_of_plan(plan)
    if plan.request.audience is Audience.EXEMPT:
        st.text(NOTHING)
        return
    st.text(held.summary)
    if not held.things:
        return
    _ask_to_look(held)
    st.text(f"{OFFICIAL_SENSITIVE}. {_FOR_THE_AUTHOR}")
    with st.expander(f"The {numbered(len(held.things), 'thing')} held back"):
        shown = HeldBack(tuple(part_of(held.things, "thing", "held back")))
        show_lines(shown.frame().astype("str").rename(columns=dict(COLUMNS)), _TITLE)
    _offer_list(plan, paper, held)


def _ask_to_look(held: HeldBack) -> None:
    odd = sum(one.done == LOOK for one in held.things)
    if odd:
        what = verb(odd, "It is still printed: look at it", "They are still printed: look at them")
        st.warning(esc_md(f"{numbered(odd, 'text')} may be somebody's name. {what} before the paper leaves."))


def _offer_list(plan: Plan, paper: Paper, held: HeldBack) -> None:
    stem = f"{OFFICIAL_SENSITIVE} held back {unique_mark(plan.key, str(len(held.things)))}"
    left, right, _ = st.columns([1, 1, 2])
    offer(left, "Download the list as CSV", partial(_as_csv, plan, paper, held), f"{stem}.csv", "text/csv")
    offer(right, "Download the list as Excel", partial(_as_workbook, plan, paper, held), f"{stem}.xlsx", EXCEL)


def _as_csv(plan: Plan, paper: Paper, held: HeldBack) -> bytes:
    _note(plan, held, "csv")
    return held_back_csv(held, paper)


def _as_workbook(plan: Plan, paper: Paper, held: HeldBack) -> bytes:
    _note(plan, held, "xlsx")
    return held_back_workbook(held, paper)


def _note(plan: Plan, held: HeldBack, form: str) -> None:
    visit, rows = plan.visit, len(held.things)
    visit.store.note_export(visit.principal, visit.scope, f"held back from a public paper, as {form}", {"rows": rows})
