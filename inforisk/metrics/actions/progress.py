"""How far action plans have come: every count made from the rows, none from a total somebody typed.

Overdue and not yet due are worked out as at a date; nobody types them. A recommendation and an action are two levels:
one recommendation may need several actions, so both are counted, and each count says which it is.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from inforisk.metrics.actions.due import is_overdue, is_put_off, is_without_date
from inforisk.metrics.actions.outstanding import OutstandingAction, outstanding_actions
from inforisk.metrics.actions.plans import of_plan, plan_names, plans
from inforisk.metrics.shares import percentage
from inforisk.registers.settled import is_open, status_of
from inforisk.registers.values.words import plain
from inforisk.vocabulary import Kind

__all__ = ["NOT_SAID", "OutstandingAction", "Part", "Progress", "StatusCounts", "plans", "progress", "status_counts"]

NOT_SAID = "Not said"
"""The scope area, priority or owner of an action that names none."""

_PRIORITIES = ("urgent", "high", "medium", "low")


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """Actions by status. `unknown` are those whose status is blank or could not be read: never taken for complete.

    The counts add up to `total`; `open` are those that still need somebody to do something.
    """

    complete: int = 0
    awaiting_approval: int = 0
    in_progress: int = 0
    not_started: int = 0
    rejected: int = 0
    superseded: int = 0
    unknown: int = 0

    @property
    def total(self) -> int:
        """Every action there is."""
        return sum(self.by_status.values())

    @property
    def open(self) -> int:
        """Neither complete nor rejected nor superseded."""
        return self.awaiting_approval + self.in_progress + self.not_started + self.unknown

    @property
    def set_aside(self) -> int:
        """Rejected or superseded: in the total, although nobody will do them."""
        return self.rejected + self.superseded

    @property
    def by_status(self) -> dict[str, int]:
        """Each status in words and its count: "status unknown" for those without one."""
        return {
            "status unknown" if one.name == "unknown" else one.name.replace("_", " "): getattr(self, one.name)
            for one in fields(self)
        }


@dataclass(frozen=True, slots=True)
class Part:
    """The actions of one plan, scope area, priority or owner."""

    name: str
    counts: StatusCounts
    overdue: int


@dataclass(frozen=True)
class Progress:
    """How far the actions of some plans have come as at a date.

    `asked` is the plan asked for, `plans` those that were found. `overdue` + `not_yet_due` + `no_date` =
    `counts.open`: an action due on the date itself is not overdue, and an agreed revised date stands in for the first.
    `revised` actions have a revised date later than their first. `recommendations` are distinct; one is complete when
    each of its actions is complete or set aside, and one of them complete. `outstanding` names every open action.
    """

    as_at: date
    counts: StatusCounts
    asked: str | None = None
    plans: tuple[str, ...] = ()
    overdue: int = 0
    not_yet_due: int = 0
    no_date: int = 0
    revised: int = 0
    recommendations: int = 0
    recommendations_complete: int = 0
    outstanding: tuple[OutstandingAction, ...] = ()
    by_plan: tuple[Part, ...] = ()
    by_scope_area: tuple[Part, ...] = ()
    by_priority: tuple[Part, ...] = ()
    by_owner: tuple[Part, ...] = ()

    @property
    def percentage(self) -> float | None:
        """Complete of all, rejected and superseded counted in; to one decimal, None without actions."""
        return percentage(self.counts.complete, self.counts.total)

    @property
    def percentage_of_accepted(self) -> float | None:
        """Complete of those that are neither rejected nor superseded."""
        return percentage(self.counts.complete, self.counts.total - self.counts.set_aside)

    @property
    def awaiting_approval(self) -> tuple[OutstandingAction, ...]:
        """The outstanding actions that are done and wait for somebody to approve them."""
        return tuple(action for action in self.outstanding if action.status == "awaiting approval")

    def as_record(self) -> dict[str, Any]:
        """The progress as plain JSON values: the totals, each status, and the outstanding actions by name."""
        return {
            "as_at": self.as_at.isoformat(),
            "plans": list(self.plans),
            "total": self.counts.total,
            **asdict(self.counts),
            "percentage": self.percentage,
            "percentage_without_rejected_and_superseded": self.percentage_of_accepted,
            "overdue": self.overdue,
            "not_yet_due": self.not_yet_due,
            "no_date": self.no_date,
            "revised": self.revised,
            "recommendations": self.recommendations,
            "recommendations_complete": self.recommendations_complete,
            "outstanding": [action.as_record() for action in self.outstanding],
        }


def progress(
    actions: pd.DataFrame, as_at: date, plan: str | None = None, history: Sequence[pd.DataFrame] = ()
) -> Progress:
    """How far the actions have come: of the plan or plans meant by a name, or of all of them.

    `actions` are rows or a ledger of the register "actions", open or not; a column they lack is missing in every row.
    `history` are earlier ledgers of the same actions, oldest first: how often each date was put off is counted in
    them. A plan nobody knows gives no actions at all.
    """
    chosen = of_plan(actions, plan)
    late, undated = is_overdue(chosen, as_at), is_without_date(chosen)
    dated = is_open(chosen, Kind.ACTIONS) & ~undated
    return Progress(
        as_at, status_counts(chosen), plan, plans(chosen),
        overdue=int(late.sum()), not_yet_due=int((dated & ~late).sum()), no_date=int(undated.sum()),
        revised=int(is_put_off(chosen).sum()), recommendations=recommendation_count(chosen),
        recommendations_complete=recommendation_count(complete_recommendations(chosen)),
        outstanding=outstanding_actions(chosen, as_at, history),
        by_plan=_parts(chosen, plan_names(chosen), late),
        by_scope_area=_parts(chosen, said_once(chosen, "scope_area"), late),
        by_priority=_by_priority(chosen, late), by_owner=_parts(chosen, said_once(chosen, "action_owner"), late),
    )  # fmt: skip


def status_counts(actions: pd.DataFrame) -> StatusCounts:
    """The actions by status."""
    return _counts(_statuses(actions))


def _statuses(actions: pd.DataFrame) -> Sequence[object]:
    return status_of(actions, Kind.ACTIONS).tolist()


def _counts(statuses: Sequence[object]) -> StatusCounts:
    counted = Counter(status for status in statuses if isinstance(status, str))
    known = {name: counted[name.replace("_", " ")] for name in asdict(StatusCounts()) if name != "unknown"}
    return StatusCounts(**known, unknown=len(statuses) - sum(known.values()))


def recommendation_count(actions: pd.DataFrame) -> int:
    """How many distinct recommendations the actions are of."""
    return int(recommendation_keys(actions).nunique()) if len(actions) else 0


def complete_recommendations(actions: pd.DataFrame) -> pd.DataFrame:
    """The actions of the recommendations that are complete: none of their actions is open, one of them complete."""
    if actions.empty:
        return actions
    of = recommendation_keys(actions)
    is_done = status_of(actions, Kind.ACTIONS).eq("complete").fillna(False).astype(bool)
    has_done = is_done.groupby(of).transform("any")
    has_open = is_open(actions, Kind.ACTIONS).astype(bool).groupby(of).transform("any")
    return actions[has_done & ~has_open]


def recommendation_keys(actions: pd.DataFrame) -> "pd.Series[str]":
    """What makes a recommendation: its plan and its words; without words its reference; without either the row."""
    rows = pd.Series([f"row {place}" for place in range(len(actions))], index=actions.index, dtype="str")
    for name in ("action_ref", "recommendation"):
        if name in actions:
            distinct = {text: f"{name} {plain(text)}" for text in actions[name].dropna().unique()}
            rows = actions[name].map(distinct).astype("str").fillna(rows)
    return plan_names(actions) + "\n" + rows


def said_once(actions: pd.DataFrame, name: str) -> "pd.Series[str]":
    """A text column with one spelling for words that differ in case and spaces only, the first met."""
    if name not in actions:
        return pd.Series(NOT_SAID, index=actions.index, dtype="str")
    spelt: dict[str, str] = {}
    usual = {text: spelt.setdefault(plain(text), " ".join(text.split())) for text in actions[name].dropna().unique()}
    return actions[name].map(usual).astype("str").fillna(NOT_SAID)


def _parts(actions: pd.DataFrame, names: "pd.Series[str]", late: "pd.Series[bool]") -> tuple[Part, ...]:
    """The actions under each name, by name; those without one last."""
    statuses, is_late = _statuses(actions), late.to_numpy(dtype=bool)
    places = {str(name): found for name, found in actions.groupby(names).indices.items()}
    order = sorted(places, key=lambda name: (name == NOT_SAID, name.casefold(), name))
    return tuple(
        Part(name, _counts([statuses[place] for place in places[name]]), int(np.count_nonzero(is_late[places[name]])))
        for name in order
    )


def _by_priority(actions: pd.DataFrame, late: "pd.Series[bool]") -> tuple[Part, ...]:
    """The most pressing first."""
    order = {name: place for place, name in enumerate(_PRIORITIES)}
    parts = _parts(actions, said_once(actions, "priority"), late)
    return tuple(sorted(parts, key=lambda part: order.get(part.name, len(order))))
