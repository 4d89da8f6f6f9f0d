"""The parts of the overview: the risks above appetite and what the services returned."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from inforisk.quarters import Quarter
from inforisk.registers import ALL
from inforisk.ui.session import Visit
from inforisk.ui.tables import as_table
from inforisk.ui.text import plural
from inforisk.ui.wording import names
from inforisk.vocabulary import NOT_ASSESSED, Kind

_SHOWN = 10
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
    st.text(f"{plural(len(above), 'risk')} above appetite{more}.")
    lines = {
        "Risk": list(names(shown, ALL[Kind.RISKS], _LONGEST_NAME).values()),
        "Service": shown["service"].tolist(),
        "Owner": shown["risk_owner"].fillna("No owner").tolist(),
        "Score": shown["residual_score"].tolist(),
    }
    as_table(pd.DataFrame(lines), "The worst risks above appetite")


def show_returns(visit: Visit, quarter: Quarter) -> None:
    """What each service returned for a quarter: registers, rows and findings."""
    returned = [one for one in visit.store.summary(visit.principal, visit.scope) if one.quarter == quarter]
    services = len({one.service for one in returned})
    st.text(f"{plural(services, 'service')} returned something for {quarter.label}.")
    frame = pd.DataFrame(
        [(one.service, ALL[one.kind].label, one.rows, one.errors, one.warnings, one.notes) for one in returned],
        columns=["Service", "Register", "Rows", "Errors", "Warnings", "Notes"],
    )
    st.dataframe(frame, hide_index=True, alt=f"Returns for {quarter.label}: rows and findings by service and register")
