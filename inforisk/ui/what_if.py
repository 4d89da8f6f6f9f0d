"""What if: planned actions ticked as done, the map as it would be beside the map as it is, marked as a supposition."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from inforisk.figures.caption import Caption
from inforisk.figures.heat_map import heat_map
from inforisk.metrics import describe
from inforisk.metrics.position import CellCounts
from inforisk.metrics.supposition import (
    Planned,
    SupposedRisk,
    Supposition,
    planned_actions,
    supposed,
    supposition_message,
    supposition_words,
)
from inforisk.phrases import day_words, numbered
from inforisk.ui.archives import archive
from inforisk.ui.asked import asked_choices
from inforisk.ui.chosen import open_risks_of
from inforisk.ui.heat_map import MATRIX, RISK_REGISTERS, say_codes, show_counts
from inforisk.ui.linked import show_linked
from inforisk.ui.menu import RISKS
from inforisk.ui.pictures import show_picture
from inforisk.ui.remembered import remembered
from inforisk.ui.text import esc_md
from inforisk.ui.view import View
from inforisk.vocabulary import Kind

DONE, EVERY = "done", "all"
"""What the ticked actions are called in the address, and what stands there for all of them."""

_MOST_OFFERED = 300
_MOST_LISTED = 30
_HEADINGS = ("Reference", "Risk", "Service", "As it is", "As it would be", "What becomes of it")
_BANNER = (
    "**A supposition, not a position.** Nothing of it is stored or reported. A risk is supposed to stand at its target "
    "only where every action planned against it is ticked and its target is assessed."
)


def show_what_if(view: View) -> None:
    """The planned actions to tick, and the two maps."""
    st.header("Supposition: what if planned actions were done?", anchor=False)
    st.warning(_BANNER)
    risks = open_risks_of(view).rows
    # Actions of other services too: one of theirs may have to be done before a risk can stand at its target.
    actions = archive(view.visit).rows(view.standing, Kind.ACTIONS)
    planned = remembered(view.visit, "planned actions", view.key, lambda: planned_actions(risks, actions))
    if not planned:
        st.info("There is nothing to suppose: no open action cites an open risk, and no risk has a planned action.")
        return
    ticked = _choose_done(planned)
    place = "\n".join([view.key, *sorted(ticked)])
    scheme = view.standing.scheme
    suppose = remembered(view.visit, "supposition", place, lambda: supposed(risks, planned, ticked, scheme))
    _show_both(view, suppose)
    _show_outcomes(suppose)


def _choose_done(planned: Sequence[Planned]) -> Sequence[str]:
    words = _words(planned)
    if len(planned) > _MOST_OFFERED:
        st.text(
            f"The first {_MOST_OFFERED} of {numbered(len(planned), 'planned action')} are offered: those against risks "
            "above appetite, the soonest due first. The filters above narrow them down."
        )
    chosen = asked_choices(
        st.container(),
        "Actions supposed to be done",
        DONE,
        [EVERY, *list(words)[:_MOST_OFFERED]],
        lambda name: f"All {numbered(len(planned), 'planned action')}" if name == EVERY else words.get(name, name),
        "Choose actions",
    )
    return tuple(words) if EVERY in chosen else chosen


def _words(planned: Sequence[Planned]) -> Mapping[str, str]:
    return {one.name: _line(one) for one in planned}


def _line(one: Planned) -> str:
    due = f"due {day_words(one.due)}" if one.due else "no date"
    return f"{one.ref}: {one.words} ({due}; {numbered(len(one.risks), 'risk')})"


def _show_both(view: View, suppose: Supposition) -> None:
    as_it_is = Caption(
        message=f"As it is: {describe.above_appetite(suppose.now, view.standing.scheme)}",
        drawn="Open risks by residual likelihood and impact, number",
        source=RISK_REGISTERS,
        as_at=view.standing.as_at,
    )
    as_it_would_be = Caption(
        message=supposition_message(suppose),
        drawn="Supposition: open risks with the ticked actions done, by likelihood and impact, number",
        source=f"a supposition made on this page from {RISK_REGISTERS} and action plans",
        as_at=view.standing.as_at,
    )
    with st.container(key=f"{MATRIX} supposed"):
        for place, caption, counts in zip(
            st.columns(2), (as_it_is, as_it_would_be), (suppose.now, suppose.then), strict=True
        ):
            with place:
                _show_map(view, caption, counts)
        say_codes(view.standing.scheme)


def _show_map(view: View, caption: Caption, counts: CellCounts) -> None:
    scheme = view.standing.scheme
    words = f"{caption.drawn}. {describe.heat_map(counts, scheme)}"
    show_picture(partial(heat_map, counts, scheme, is_small=True), caption, words)
    with st.expander("The same as a table"):
        show_counts(counts, scheme, caption.drawn)


def _show_outcomes(suppose: Supposition) -> None:
    st.markdown("\n".join(f"- {esc_md(sentence)}" for sentence in supposition_words(suppose)))
    listed = suppose.risks[:_MOST_LISTED]
    if not listed:
        return
    if len(listed) < len(suppose.risks):
        st.text(f"The first {len(listed)} of {numbered(len(suppose.risks), 'risk')} above appetite.")
    title = "What would become of each risk above appetite, each with the way to its record"
    show_linked(RISKS, _HEADINGS, [({"risk": risk.key}, _cells(risk)) for risk in listed], title)


def _cells(risk: SupposedRisk) -> Sequence[str]:
    return risk.ref, risk.name, risk.service, risk.was, risk.would_be, str(risk.outcome).capitalize()
