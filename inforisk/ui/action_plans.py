"""The parts of the page on action plans: which plan, how far, from report to report, by part, put off, due next."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import pandas as pd
import streamlit as st

from inforisk.cycle.earlier import ledgers_before
from inforisk.cycle.progress_points import progress_points, report_points
from inforisk.figures.bars import named_bars
from inforisk.figures.caption import Caption
from inforisk.figures.progress import burn_up, progress_bars
from inforisk.metrics.actions.breakdown import breakdown_message, drawn_parts
from inforisk.metrics.actions.burn_up import (
    ProgressPoint,
    burn_up_message,
    burn_up_words,
    is_trend,
    reported_words,
    total_words,
)
from inforisk.metrics.actions.due import BUCKETS, NO_DATE, OVERDUE, bucket_of, due_buckets, due_message, due_words
from inforisk.metrics.actions.outstanding import OutstandingAction
from inforisk.metrics.actions.plans import of_plan, plans
from inforisk.metrics.actions.progress import Part, Progress, StatusCounts, progress
from inforisk.metrics.actions.slippage import OwnerPutOff, PutOff, Slippage, by_owner_words, slippage, slippage_message
from inforisk.metrics.actions.words import by_part
from inforisk.phrases import day_words, numbered, sentence
from inforisk.ui.archives import archive
from inforisk.ui.asked import asked_choice, asked_part
from inforisk.ui.menu import ACTION_PLANS
from inforisk.ui.narrowed import NarrowedView
from inforisk.ui.numbers import Tile, how_made, number_tile, show_tiles
from inforisk.ui.pictures import show_picture
from inforisk.ui.prose import Asked
from inforisk.ui.remembered import remembered
from inforisk.ui.tables import as_table, show_lines
from inforisk.ui.text import esc_md
from inforisk.ui.view import View
from inforisk.vocabulary import Kind

_SOURCE = "action plans"
_EVERY_PLAN = "Every plan"
_EVERY_DATE = "Every date"
_NO_APPROVER = "No approver named"
_MOST_OWNERS = 12
_SHOWN_THE_WHOLE = "Bodies were shown the figures of the whole council, not of this part of it. "
_ONE_QUARTER = "One quarter is not a trend: the way of the plan is drawn once there are two."


class _Breakdown(NamedTuple):
    heading: str
    parts: Callable[[Progress], Sequence[Part]]


_BREAKDOWNS: Mapping[str, _Breakdown] = {
    "Scope area": _Breakdown("scope area", lambda answer: answer.by_scope_area),
    "Priority": _Breakdown("priority", lambda answer: _capitalised(answer.by_priority)),
    "Plan": _Breakdown("plan", lambda answer: answer.by_plan),
    "Owner": _Breakdown("owner", lambda answer: answer.by_owner),
}
_TILES: Mapping[str, Asked] = {
    "actions-complete": {"actions_status": "complete"},
    "actions-awaiting-approval": {"actions_status": "awaiting approval"},
    "actions-overdue": {"due": OVERDUE},
    "actions-without-date": {"due": NO_DATE},
}
"""The numbers of the tiles, and what this page is asked for to show the rows behind each."""


def choose_plan(view: View) -> NarrowedView:
    """The view of one plan, or of all of them. Plans of other quarters are offered too, so that a choice stays when
    the quarter is changed; a plan a link asks for that nobody knows is said to be unknown."""
    offered = remembered(view.visit, "plans", view.standing.key, lambda: _plans(view))
    asked = st.query_params.get("plan")
    if asked and asked not in (_EVERY_PLAN, *offered):
        st.warning(esc_md(f"No plan is called '{asked}', so every plan is shown."))
    chosen = asked_choice("Plan", "plan", [_EVERY_PLAN, *offered])
    plan = "" if chosen == _EVERY_PLAN else chosen
    return NarrowedView.of(view, Kind.ACTIONS, plan, lambda rows, as_at: of_plan(rows, plan or None))


def _plans(view: View) -> tuple[str, ...]:
    held = archive(view.visit)
    quarters = [view.standing, *held.standings()]
    return tuple(dict.fromkeys(plan for one in quarters for plan in plans(held.ledger(one, Kind.ACTIONS))))


def progress_of(view: NarrowedView) -> Progress:
    """How far the actions of the view have come."""
    return remembered(view.visit, "progress", view.key, lambda: _progress(view))


def _progress(view: NarrowedView) -> Progress:
    earlier = ledgers_before(archive(view.visit), view.standing, Kind.ACTIONS)
    return progress(view.rows(Kind.ACTIONS), view.standing.as_at, view.part or None, list(earlier.values()))


def show_how_far(view: NarrowedView, answer: Progress) -> None:
    """The numbers of the view as tiles, its actions by status as a table, and how they are made."""
    show_tiles(view, [_tile(view, name) for name in _TILES])
    with st.columns(2)[0]:
        as_table(status_lines(answer), "Actions by status")
    how_made("actions", *_TILES, "recommendations-complete")
    if view.part:
        st.text("The pages behind these definitions count every plan; this page counts the one chosen.")


def _tile(view: NarrowedView, name: str) -> Tile:
    """A number's tile. Of one plan it leads to the rows on this page, for the page behind the number counts all."""
    tile = number_tile(view.told(name))
    if not view.part:
        return tile
    return dataclasses.replace(tile, page=ACTION_PLANS, asks={"plan": view.part, **_TILES[name]})


def status_lines(answer: Progress) -> pd.DataFrame:
    """One line a status with its count, and the total they add up to. Plain text."""
    counts = answer.counts.by_status | {"total": answer.counts.total}
    return pd.DataFrame({"Status": [name.capitalize() for name in counts], "Actions": list(counts.values())})


def _caption(view: View, message: str, drawn: str) -> Caption:
    return Caption(message, drawn, _SOURCE, view.standing.as_at)


def show_burn_up(view: NarrowedView) -> None:
    """The complete actions on each day that counted: drawn, in words and as a table. One quarter is no trend."""
    points = points_of(view)
    if not is_trend(points):
        st.text(_ONE_QUARTER)
        st.text(_reported(view))
        return
    reports = "" if view.focus.active else " and as reported to each body"
    drawn = f"Actions complete, number, as at the end of each quarter{reports}"
    caption = _caption(view, burn_up_message(points), drawn)
    show_picture(
        partial(burn_up, points),
        caption,
        burn_up_words(points),
        point_lines(points),
    )
    st.markdown(esc_md(f"{_reported(view)} {total_words(points)}"))


def _reported(view: NarrowedView) -> str:
    """What each body was shown: always the whole council's figures, which is said where only a part is looked at."""
    make = lambda: report_points(archive(view.visit), view.standing, view.part or None)  # noqa: E731
    shown = remembered(view.visit, "reported points", view.key, make)
    return f"{_SHOWN_THE_WHOLE if view.focus.active and shown else ''}{reported_words(shown)}"


def points_of(view: NarrowedView) -> tuple[ProgressPoint, ...]:
    """The plan of the view on each day that counted, oldest first."""
    make = lambda: progress_points(archive(view.visit), view.standing, view.part or None, view.focus)  # noqa: E731
    return remembered(view.visit, "progress points", view.key, make)


def point_lines(points: Sequence[ProgressPoint]) -> pd.DataFrame:
    """One line a point: the day, what it was, "75 of 77", and each status. Plain text."""
    return pd.DataFrame(
        [
            {"Date": day_words(point.on), "What it is": point.what, "Complete": point.done} | _statuses(point.counts)
            for point in points
        ]
    )


def _statuses(counts: StatusCounts) -> dict[str, int]:
    return {name.capitalize(): count for name, count in counts.by_status.items() if name != "complete"}


def show_breakdown(view: View, answer: Progress) -> None:
    """The actions by scope area, priority, plan or owner, as chosen: drawn, and the same as a table."""
    name = asked_part("Break down by", "breakdown", list(_BREAKDOWNS), str)
    heading, parts_of = _BREAKDOWNS[name]
    parts = parts_of(answer)
    shown = drawn_parts(parts)
    caption = _caption(view, breakdown_message(parts, heading), f"Actions by {heading} and status, number")
    words, lines = by_part(parts, heading), part_lines(parts, name)
    show_picture(partial(progress_bars, shown), caption, words, lines)


def _capitalised(parts: Sequence[Part]) -> Sequence[Part]:
    return [dataclasses.replace(part, name=sentence(part.name)) for part in parts]


def part_lines(parts: Sequence[Part], heading: str) -> pd.DataFrame:
    """One line a part: its total, each status, and how many are overdue. Plain text."""
    return pd.DataFrame([{heading: part.name} | _counted(part.counts) | {"Overdue": part.overdue} for part in parts])


def _counted(counts: StatusCounts) -> dict[str, int]:
    return {"Actions": counts.total} | {name.capitalize(): count for name, count in counts.by_status.items()}


def show_put_off(view: NarrowedView) -> None:
    """The actions whose date was moved later: by owner, drawn, and each of them in a table."""
    found = remembered(view.visit, "put off", view.key, lambda: _slippage(view))
    if not found.actions:
        st.text(f"{slippage_message(found)}.")
        return
    caption = _caption(view, slippage_message(found), "Actions put off by owner, number of those with a date")
    shown = found.by_owner[:_MOST_OWNERS]
    bars = {one.owner: one.put_off for one in shown}
    said = [f"{one.put_off:,} of {one.dated:,}" for one in shown]
    show_picture(
        partial(named_bars, bars, said),
        caption,
        by_owner_words(found),
        owner_lines(found.by_owner),
    )
    _say_owners_not_drawn(found)
    lines = remembered(view.visit, "put off, line by line", view.key, lambda: put_off_lines(found.actions))
    show_lines(lines, f"{numbered(len(found.actions), 'action')} put off, the longest first")
    how_made("actions-slipped")


def _say_owners_not_drawn(found: Slippage) -> None:
    left = found.by_owner[_MOST_OWNERS:]
    if left:
        put_off = sum(one.put_off for one in left)
        st.text(f"{numbered(len(left), 'more owner')} with {numbered(put_off, 'action')} put off: see the table.")


def _slippage(view: NarrowedView) -> Slippage:
    held = archive(view.visit)
    earlier = ledgers_before(held, view.standing, Kind.ACTIONS)
    return slippage(view.rows(Kind.ACTIONS), list(earlier.values()), held.people())


def owner_lines(owners: Sequence[OwnerPutOff]) -> pd.DataFrame:
    """One line an owner: how many of their dated actions were put off, how often, and by how long at most."""
    return pd.DataFrame(
        [
            {
                "Owner": one.owner,
                "Put off": one.put_off,
                "With a date": one.dated,
                "Times": one.times,
                "Longest": numbered(one.days, "day"),
            }
            for one in owners
        ]
    )


def put_off_lines(actions: Sequence[PutOff]) -> pd.DataFrame:
    """One line an action put off: whose, from which date to which, how often and by how many days. Plain text."""
    return pd.DataFrame(
        [
            {
                "Reference": one.ref,
                "Action": one.name,
                "Owner": one.owner,
                "Status": one.status.capitalize(),
                "First due": day_words(one.due_first) if one.due_first else "Not known",
                "Due now": day_words(one.due_now) if one.due_now else "No date",
                "Put off": numbered(one.times, "time"),
                "By": numbered(one.days, "day"),
            }
            for one in actions
        ]
    )


def show_due(view: NarrowedView, answer: Progress) -> None:
    """The open actions by when they are due, drawn; then each of them by name with who must act and who approves."""
    if not answer.outstanding:
        st.text("No action is outstanding.")
        return
    buckets = due_buckets(answer.outstanding, view.standing.as_at)
    caption = _caption(
        view, due_message(answer.outstanding, view.standing.as_at), "Open actions by when they are due, number"
    )
    show_picture(
        partial(named_bars, buckets),
        caption,
        due_words(buckets),
        due_lines(buckets),
    )
    _show_list(view, answer.outstanding)
    how_made("actions-open", "actions-overdue", "actions-without-date")


def due_lines(buckets: Mapping[str, int]) -> pd.DataFrame:
    """How the open actions stand to their dates, and the total they add up to. Plain text."""
    counts = {**buckets, "Total open": sum(buckets.values())}
    return pd.DataFrame({"Open actions": list(counts), "Actions": list(counts.values())})


def _show_list(view: View, actions: Sequence[OutstandingAction]) -> None:
    chosen = asked_choice("List", "due", [_EVERY_DATE, *BUCKETS])
    shown = [one for one in actions if chosen in (_EVERY_DATE, bucket_of(one, view.standing.as_at))]
    if not shown:
        st.text(f"No open action here: {chosen[:1].lower() + chosen[1:]}.")
        return
    question = f"outstanding, line by line: {chosen}"
    lines = remembered(view.visit, question, view.key, lambda: outstanding_lines(shown))
    show_lines(lines, f"{numbered(len(shown), 'outstanding action')}, the longest overdue first")


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
