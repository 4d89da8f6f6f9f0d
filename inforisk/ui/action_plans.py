"""The parts of the page on action plans: which plan, its counts, what is outstanding, and how it breaks down."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

from inforisk.metrics.outstanding import OutstandingAction
from inforisk.metrics.progress import Part, Progress
from inforisk.ui.tables import as_at_words, as_table, show_lines
from inforisk.ui.text import plural

_BREAKDOWNS: Mapping[str, Callable[[Progress], Sequence[Part]]] = {
    "Plan": lambda answer: answer.by_plan,
    "Scope area": lambda answer: answer.by_scope_area,
    "Priority": lambda answer: answer.by_priority,
    "Owner": lambda answer: answer.by_owner,
}
_NO_APPROVER = "No approver named"


def status_lines(answer: Progress) -> pd.DataFrame:
    """One line a status with its count, and the total they add up to. Plain text."""
    counts = answer.counts.by_status | {"total": answer.counts.total}
    return pd.DataFrame({"Status": [name.capitalize() for name in counts], "Actions": list(counts.values())})


def due_lines(answer: Progress) -> pd.DataFrame:
    """How the open actions stand to their dates, and the total they add up to. Plain text."""
    counts = {
        "Overdue": answer.overdue,
        "Not yet due": answer.not_yet_due,
        "Without a date": answer.no_date,
        "Total open": answer.counts.open,
    }
    return pd.DataFrame({"Open actions": list(counts), "Actions": list(counts.values())})


def show_outstanding(answer: Progress) -> None:
    """Every open action by name, the longest overdue first."""
    if not answer.outstanding:
        st.text("No action is outstanding.")
        return
    lines = outstanding_lines(answer.outstanding)
    show_lines(lines, f"{plural(len(lines), 'outstanding action')}, the longest overdue first")


def outstanding_lines(actions: Sequence[OutstandingAction]) -> pd.DataFrame:
    """One line an open action: what, whose, who approves, by when, how late, how often put off, what it waits for.
    Plain text."""
    return pd.DataFrame([_outstanding_line(action) for action in actions])


def _outstanding_line(action: OutstandingAction) -> dict[str, str]:
    return {
        "Reference": action.ref,
        "Action": action.name,
        "Status": action.status.capitalize(),
        "Owner": action.owner or "No owner named",
        "Approver": action.approver or (_NO_APPROVER if action.status == "awaiting approval" else ""),
        "Due": as_at_words(action.due_now) if action.due_now else "No date",
        "Overdue": plural(action.days_overdue, "day") if action.days_overdue else "No",
        "Put off": plural(action.slips.times, "time") if action.slips.times else "Never",
        "Waits for": ", ".join(action.blocked_by),
    }


def show_breakdown(answer: Progress) -> None:
    """The actions by plan, scope area, priority or owner, as chosen."""
    options = list(_BREAKDOWNS)
    name = st.segmented_control(
        "Break down by", options, default=options[0], required=True, key="breakdown", bind="query-params"
    )
    parts = _BREAKDOWNS[name](answer)
    as_table(part_lines(parts, name), f"Actions by {name.lower()}, status and lateness")


def part_lines(parts: Sequence[Part], heading: str) -> pd.DataFrame:
    """One line a part: its total, each status, and how many are overdue. Plain text."""
    return pd.DataFrame(
        [
            {heading: part.name, "Actions": part.counts.total}
            | {name.capitalize(): count for name, count in part.counts.by_status.items()}
            | {"Overdue": part.overdue}
            for part in parts
        ]
    )
