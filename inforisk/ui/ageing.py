"""How long the risks above appetite have been there: the picture, the words, the longest-standing each with its way to
its record."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from inforisk.cycle.ages import ages_at
from inforisk.figures.ageing import ageing_bars
from inforisk.figures.caption import Caption
from inforisk.metrics.movement.ageing import Aged, Ages, age_label, ageing_message, ageing_words
from inforisk.phrases import day_words, numbered
from inforisk.ui.archives import archive
from inforisk.ui.heat_map import RISK_REGISTERS
from inforisk.ui.linked import show_linked
from inforisk.ui.menu import RISKS
from inforisk.ui.numbers import how_made
from inforisk.ui.pictures import show_picture
from inforisk.ui.remembered import remembered
from inforisk.ui.text import esc_md
from inforisk.ui.view import View

_MOST_LISTED = 30
_HEADINGS = ("Reference", "Risk", "Owner", "Quarters above appetite", "Quarters unchanged", "Last reviewed")


def show_ageing(view: View) -> None:
    """The ages of the risks above appetite, as a picture and as a table."""
    make = lambda: ages_at(archive(view.visit), view.standing, view.focus)  # noqa: E731
    ages = remembered(view.visit, "ages above appetite", view.key, make)
    if not ages.risks or not ages.is_known:
        st.info(esc_md(f"{ageing_message(ages)}."))
        return
    caption = Caption(
        message=ageing_message(ages),
        drawn="Open risks above appetite by the quarters in a row they have been there, number",
        source=f"{RISK_REGISTERS}, {numbered(ages.quarters, 'quarter')}",
        as_at=view.standing.as_at,
    )
    show_picture(partial(ageing_bars, ages), caption, ageing_words(ages), _count_lines(ages))
    st.markdown(
        "Each quarter counts as it was signed, under its own scheme. Unchanged means: the same text and the same "
        "inherent and residual levels, quarter after quarter."
    )
    _show_longest(ages)
    how_made("risks-above-appetite")


def _count_lines(ages: Ages) -> pd.DataFrame:
    lines = [(age_label(ages, age), f"{count:,}") for age, count in ages.counts.items()]
    return pd.DataFrame(lines, columns=["Quarters in a row above appetite", "Risks"])


def _show_longest(ages: Ages) -> None:
    listed = ages.risks[:_MOST_LISTED]
    st.header("Longest above appetite", anchor=False)
    if len(listed) < len(ages.risks):
        st.text(f"The {len(listed)} longest there of {numbered(len(ages.risks), 'risk')} above appetite.")
    title = "The risks longest above appetite, each with the way to its record"
    show_linked(RISKS, _HEADINGS, [({"risk": risk.key}, _cells(risk, ages)) for risk in listed], title)


def _cells(risk: Aged, ages: Ages) -> Sequence[str]:
    reviewed = day_words(risk.last_reviewed) if risk.last_reviewed else "Not given"
    owner = risk.owner or "Not given"
    return risk.ref, risk.name, owner, age_label(ages, risk.above), age_label(ages, risk.unchanged), reviewed
