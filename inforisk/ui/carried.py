"""Rows nobody returned or confirmed for the quarter that is looked at: said in words, with their age."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from inforisk.phrases import numbered
from inforisk.quarters import Quarter
from inforisk.ui.remembered import remembered
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md
from inforisk.ui.view import View
from inforisk.vocabulary import Kind

_NAMED = 3
"""So many services that did not return are named in a sentence; more of them in a table below it."""


@dataclass(frozen=True, slots=True)
class Carried:
    """Rows a service neither returned nor confirmed for the quarter. `confirmed_for` is None where nobody knows."""

    service: str
    confirmed_for: Quarter | None
    rows: int

    def age(self, quarter: Quarter) -> str:
        """When the rows were last vouched for: "last returned or confirmed for 2016-17 Q2, 2 quarters before"."""
        if self.confirmed_for is None:
            return "not known when last confirmed"
        quarters = numbered(quarter.quarters_after(self.confirmed_for), "quarter")
        return f"last returned or confirmed for {self.confirmed_for.label}, {quarters} before"


def carried_forward(rows: pd.DataFrame, quarter: Quarter) -> tuple[Carried, ...]:
    """What was carried forward into a quarter, by service; empty where every service returned or confirmed."""
    if "confirmed_for" not in rows:
        return ()
    stale = rows[rows["confirmed_for"].fillna("") != quarter.label]
    counts = stale.groupby(["returned_by", "confirmed_for"], dropna=False, sort=True).size().reset_index(name="rows")
    return tuple(_carried(*line) for line in counts.itertuples(index=False, name=None))


def _carried(service: str, label: object, rows: int) -> Carried:
    return Carried(service, Quarter.parse(label) if isinstance(label, str) and label else None, rows)


def say_carried_in(view: View, kind: Kind, noun: str) -> None:
    """Say which services' rows of a register were carried forward into the quarter and how old they are; nothing where
    none were. Counted once for every reader."""
    quarter = view.standing.quarter
    make = lambda: carried_forward(view.rows(kind), quarter)  # noqa: E731
    _say(remembered(view.visit, f"carried forward in {kind}", view.key, make), quarter, noun)


def _say(carried: Sequence[Carried], quarter: Quarter, noun: str) -> None:
    if not carried:
        return
    services = numbered(len({one.service for one in carried}), "service")
    head = f"{services} neither returned nor confirmed anything here for {quarter.label}: carried forward"
    if len(carried) <= _NAMED:
        named = "; ".join(f"{one.service}, {numbered(one.rows, noun)} {one.age(quarter)}" for one in carried)
        st.warning(esc_md(f"{head} {'is' if len(carried) == 1 else 'are'} {named}."))
        return
    st.warning(esc_md(f"{head} are {numbered(sum(one.rows for one in carried), noun)}, as old as listed below."))
    with st.expander("What was carried forward"):
        lines = [(one.service, f"{one.rows:,}", one.age(quarter).capitalize()) for one in carried]
        as_table(pd.DataFrame(lines, columns=["Service", "Rows", "How old"]), "What was carried forward, by service")
