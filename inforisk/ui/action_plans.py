"""The parts of the page on action plans: which plan, its counts, what is outstanding, and how it breaks down."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.figures.progress import progress_bars, progress_over_time
from inforisk.metrics.actions.outstanding import OutstandingAction
from inforisk.metrics.actions.plans import of_plan
from inforisk.metrics.actions.progress import Part, Progress, StatusCounts, status_counts
from inforisk.metrics.actions.words import by_part
from inforisk.phrases import day_words, numbered
from inforisk.ui.pictures import show_picture
from inforisk.ui.tables import show_lines
from inforisk.ui.text import esc_md
from inforisk.vocabulary import Kind

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
    show_lines(lines, f"{numbered(len(lines), 'outstanding action')}, the longest overdue first")


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
        "Due": day_words(action.due_now) if action.due_now else "No date",
        "Overdue": numbered(action.days_overdue, "day") if action.days_overdue else "No",
        "Put off": numbered(action.slips.times, "time") if action.slips.times else "Never",
        "Waits for": ", ".join(action.blocked_by),
    }


def show_breakdown(answer: Progress) -> None:
    """The actions by plan, scope area, priority or owner, as chosen: drawn, and the same as a table."""
    options = list(_BREAKDOWNS)
    name = st.segmented_control(
        "Break down by", options, default=options[0], required=True, key="breakdown", bind="query-params"
    )
    parts = _BREAKDOWNS[name](answer)
    if parts:
        title = f"Actions by {name.lower()}"
        show_picture(lambda theme: progress_bars(parts, title, theme=theme), title, by_part(parts, name.lower()))
        with st.expander(f"{title}: the same as a table"):
            show_lines(part_lines(parts, name), f"{title}, status and lateness")


def part_lines(parts: Sequence[Part], heading: str) -> pd.DataFrame:
    """One line a part: its total, each status, and how many are overdue. Plain text."""
    return pd.DataFrame([{heading: part.name} | _counted(part.counts) | {"Overdue": part.overdue} for part in parts])


def _counted(counts: StatusCounts) -> dict[str, int]:
    return {"Actions": counts.total} | {name.capitalize(): count for name, count in counts.by_status.items()}


def progress_until(held: Archive, standing: Standing, plan: str | None) -> Sequence[tuple[str, StatusCounts]]:
    """Every quarter up to one that holds actions of a plan, oldest first, and these by status."""
    quarters = [*(one for one in held.standings() if one.quarter < standing.quarter), standing]
    counted = [(one.quarter.label, status_counts(of_plan(held.ledger(one, Kind.ACTIONS), plan))) for one in quarters]
    return [(label, counts) for label, counts in counted if counts.total]


def show_progress_over_time(points: Sequence[tuple[str, StatusCounts]]) -> None:
    """The quarters side by side, by status: drawn, in words and as a table. One quarter is no trend."""
    if len(points) < 2:
        st.text("One quarter is not a trend: this shows once there are two.")
        return
    words = "; ".join(f"{label}: {counts.complete:,} of {counts.total:,} complete" for label, counts in points)
    st.markdown(esc_md(f"{words}."))
    title = "Actions by status, quarter by quarter"
    show_picture(lambda theme: progress_over_time(points, title, theme=theme), title, words)
    with st.expander(f"{title}: the same as a table"):
        lines = pd.DataFrame([{"Quarter": label} | _counted(counts) for label, counts in points])
        show_lines(lines, title)
