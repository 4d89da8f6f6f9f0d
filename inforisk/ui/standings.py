"""A quarter as a page looks at it: chosen once for all pages, and said to be frozen or as the returns stand now."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.ui.links import followed, following
from inforisk.ui.tables import as_at_words
from inforisk.ui.text import esc_md
from inforisk.vocabulary import Kind


def choose_standing(quarters: Sequence[Standing]) -> Standing:
    """One quarter of those given oldest first; the latest until another is chosen."""
    latest_first = {standing.quarter.label: standing for standing in reversed(quarters)}
    label = st.selectbox("Quarter", list(latest_first), key=following("quarter", latest_first), bind="query-params")
    return latest_first[followed("quarter", label)]


def say_standing(standing: Standing) -> None:
    """Say whether the figures are signed and frozen or may still change, and as at which day."""
    st.markdown(esc_md(standing_words(standing)))


def standing_words(standing: Standing) -> str:
    """The quarter in one sentence: frozen under which scheme, or as the returns stand now, and as at which day."""
    as_at = as_at_words(standing.as_at)
    if standing.snapshot is None:
        return f"{standing.quarter.label} as the returns stand now, as at {as_at}. Not frozen yet."
    return f"{standing.label}, frozen as at {as_at} under {standing.scheme.title} {standing.scheme.version}."


def ledgers_before(held: Archive, standing: Standing, kind: Kind) -> Sequence[pd.DataFrame]:
    """The ledgers of the quarters before, oldest first."""
    return [held.ledger(one, kind) for one in held.standings() if one.quarter < standing.quarter]
