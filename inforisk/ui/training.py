"""The parts of the page on training: the owners by state, by directorate and service, and those who are not trained."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from inforisk.metrics.coverage import UNTRAINED, Coverage, GroupCoverage, OwnerState, OwnerTraining
from inforisk.ui.tables import as_at_words, show_lines
from inforisk.ui.text import plural

_GROUPINGS = ("Directorate", "Service")


def courses_on(training: pd.DataFrame) -> tuple[str, ...]:
    """The courses on the training returns, by name."""
    return tuple(sorted(training["course"].dropna().unique(), key=str.casefold))


def state_lines(answer: Coverage) -> pd.DataFrame:
    """One line a state with its number of owners, and the total they add up to. Plain text."""
    counts = {state.value.capitalize(): count for state, count in answer.counts.items()} | {"Total": answer.total}
    return pd.DataFrame({"Asset owners": list(counts), "Number": list(counts.values())})


def show_groups(answer: Coverage) -> None:
    """The owners by directorate or by service, as chosen, each state counted."""
    chosen = st.segmented_control(
        "Owners by", _GROUPINGS, default=_GROUPINGS[0], required=True, key="owners_by", bind="query-params"
    )
    groups = answer.by_directorate if chosen == "Directorate" else answer.by_service
    show_lines(group_lines(groups, chosen), f"Asset owners by {chosen.lower()} and state")


def group_lines(groups: Sequence[GroupCoverage], heading: str) -> pd.DataFrame:
    """One line a directorate or service: its owners, those whose training is valid, and every state. Plain text."""
    return pd.DataFrame(
        [
            {heading: group.name, "Owners": group.total, "Valid": group.valid}
            | {state.value.capitalize(): group.counts[state] for state in OwnerState}
            for group in groups
        ]
    )


def show_untrained(answer: Coverage) -> None:
    """The owners for whom nobody can show valid training, those with most assets first."""
    untrained = sorted(answer.in_state(*UNTRAINED), key=lambda owner: -owner.assets)
    if not untrained:
        st.text("Every asset owner is trained or exempt.")
        return
    show_lines(
        pd.DataFrame([_owner_line(owner) for owner in untrained]),
        f"{plural(len(untrained), 'asset owner')} not trained, those with most assets first",
    )


def _owner_line(owner: OwnerTraining) -> dict[str, object]:
    return {
        "Owner": owner.person,
        "Services": ", ".join(owner.services),
        "Assets": owner.assets,
        "State": owner.state.value.capitalize(),
        "Why": _why(owner),
    }


def _why(owner: OwnerTraining) -> str:
    if owner.reason:
        return owner.reason[:1].upper() + owner.reason[1:]
    completed = f"Completed {as_at_words(owner.completed_on)}" if owner.completed_on else "No completion on the returns"
    return f"{completed}, expired {as_at_words(owner.expires_on)}" if owner.expires_on else completed
