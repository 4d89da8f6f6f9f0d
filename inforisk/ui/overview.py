"""The parts of the overview: the risks above appetite and what the services returned."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from inforisk.clock import today
from inforisk.cycle.board_words import board_words
from inforisk.cycle.standing import Standing
from inforisk.metrics.movement.flows import flow_words
from inforisk.metrics.movement.words import risk_words
from inforisk.phrases import number_words, numbered
from inforisk.quarters import Quarter
from inforisk.registers import ALL
from inforisk.ui.archives import archive, board, movement
from inforisk.ui.menu import RISKS
from inforisk.ui.session import Visit
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md
from inforisk.ui.wording import names
from inforisk.vocabulary import NOT_ASSESSED, Kind

_SHOWN = 10
_ONWARDS = ":material/arrow_forward:"
_CAME_AND_WENT = 4  # added, closed, vanished, reopened: the first groups of the sentences on movement
_LONGEST_NAME = 240


def worst_above_appetite(risks: pd.DataFrame) -> pd.DataFrame:
    """The open risks whose residual score is above appetite, worst first, then in the order of the register."""
    above = risks[risks["residual_above_appetite"].fillna(False).astype(bool)]
    return above.sort_values("residual_severity", ascending=False, kind="stable")


def worst_first(bands: Mapping[str, int]) -> Mapping[str, int]:
    """Counts by band from worst to mildest, those not assessed last."""
    return {
        name: bands[name] for name in (*(name for name in reversed(list(bands)) if name != NOT_ASSESSED), NOT_ASSESSED)
    }


def show_above_appetite(risks: pd.DataFrame) -> None:
    """The ten worst risks above appetite, each with its owner, and how many more there are."""
    above = worst_above_appetite(risks)
    if above.empty:
        st.text("No risk that was assessed is above appetite.")
        return
    shown = above.head(_SHOWN)
    more = f", the worst {_SHOWN} of them here" if len(above) > _SHOWN else ""
    st.text(f"{numbered(len(above), 'risk')} above appetite{more}.")
    lines = {
        "Risk": list(names(shown, ALL[Kind.RISKS], _LONGEST_NAME).values()),
        "Service": shown["service"].tolist(),
        "Owner": shown["risk_owner"].fillna("No owner").tolist(),
        "Score": shown["residual_score"].tolist(),
    }
    as_table(pd.DataFrame(lines), "The worst risks above appetite")
    bands = [("band", str(band)) for band in above["residual_band"].unique()]
    st.page_link(RISKS.script, label="Each of them with its cells", icon=_ONWARDS, query_params=bands)


def show_movement(visit: Visit, standing: Standing) -> None:
    """How many risks came, went and moved since the quarter before; that there is none to compare with, else."""
    before = archive(visit).before(standing)
    if before is None:
        st.text("There is no earlier quarter to compare with.")
        return
    moved = movement(visit, before, standing).risks
    balance, *groups = risk_words(moved)
    counts = ", ".join(f"{one.heading.lower()} {number_words(one.count)}" for one in groups[:_CAME_AND_WENT])
    st.markdown(esc_md(f"Since {before.label}. {balance.sentence} {counts.capitalize()}. {flow_words(moved)}"))


def show_returns(visit: Visit, quarter: Quarter) -> None:
    """What each service returned for a quarter: registers, rows and findings."""
    returned = [one for one in visit.store.summary(visit.principal, visit.scope) if one.quarter == quarter]
    st.markdown(esc_md(board_words(board(visit, quarter, today()))))
    frame = pd.DataFrame(
        [(one.service, ALL[one.kind].label, one.rows, one.errors, one.warnings, one.notes) for one in returned],
        columns=["Service", "Register", "Rows", "Errors", "Warnings", "Notes"],
    )
    st.dataframe(frame, hide_index=True, alt=f"Returns for {quarter.label}: rows and findings by service and register")
