"""The actions that still need somebody to do something, each by name: who, by when, how late, and what stands in the
way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from inforisk.ledger import ENTITY
from inforisk.registers.settled import is_open
from inforisk.vocabulary import Kind

_TEXTS = (
    "action_ref", "plan", "recommendation", "agreed_action", "scope_area", "priority", "status", "action_owner",
    "approver", "progress", "depends_on", "service", "directorate", "sheet",
)  # fmt: skip


class Slips(NamedTuple):
    """How often the date of an action was put off, and by how many days altogether."""

    times: int
    days: int


_NEVER = Slips(0, 0)


@dataclass(frozen=True, slots=True)
class OutstandingAction:
    """An open action. Texts are "" where nothing is given, dates None.

    `due` is the first date, `revised_due` the one agreed since; `days_overdue` is reckoned from the latter where there
    is one, None where it is not overdue. `blocked_by` are the references of `depends_on` that are open themselves.
    `ref` is the plan's own reference, or "row 14". `key` and `row` lead to the row itself.
    """

    ref: str
    plan: str
    recommendation: str
    agreed_action: str
    scope_area: str
    priority: str
    status: str
    owner: str
    approver: str
    progress: str
    depends_on: str
    service: str
    directorate: str
    sheet: str
    key: str
    row: int | None = None
    due: date | None = None
    revised_due: date | None = None
    days_overdue: int | None = None
    slips: Slips = _NEVER
    blocked_by: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What is to be done, in the plan's words: the recommendation, else the agreed action."""
        return self.recommendation or self.agreed_action

    @property
    def due_now(self) -> date | None:
        """The date that counts: the revised one where there is one."""
        return self.revised_due or self.due

    def as_record(self) -> dict[str, Any]:
        """The action as plain JSON values."""
        return {
            "ref": self.ref, "plan": self.plan, "recommendation": self.recommendation,
            "agreed_action": self.agreed_action, "scope_area": self.scope_area, "priority": self.priority,
            "status": self.status, "owner": self.owner, "approver": self.approver, "service": self.service,
            "due": _iso(self.due), "revised_due": _iso(self.revised_due), "days_overdue": self.days_overdue,
            "times_put_off": self.slips.times, "days_put_off": self.slips.days, "blocked_by": list(self.blocked_by),
        }  # fmt: skip


def due_days(actions: pd.DataFrame) -> "pd.Series[pd.Timestamp]":
    """The date that counts for each action: the revised one where there is one. Missing without a date."""
    due, revised = (dates_of(actions, name) for name in ("due", "revised_due"))
    return revised.fillna(due)


def outstanding_actions(
    actions: pd.DataFrame, as_at: date, history: Sequence[pd.DataFrame] = ()
) -> tuple[OutstandingAction, ...]:
    """Every open action: the longest overdue first, then by date, those without a date last; then in the plan's order.

    `history` are earlier ledgers, oldest first (see `slips`).
    """
    chosen = actions[is_open(actions, Kind.ACTIONS)]
    due = due_days(chosen)
    order = np.lexsort((np.arange(len(chosen)), due.fillna(pd.Timestamp.max.as_unit("us")).to_numpy()))
    put_off = slips([*history, actions])
    blocked = _blocked(actions)
    columns = {name: _texts(chosen, name) for name in _TEXTS}
    days = {name: _days(chosen, name) for name in ("due", "revised_due")}
    rows = chosen.get("row", chosen.index).tolist()
    keys = identities(chosen.drop(columns=ENTITY, errors="ignore")).tolist()
    of = identities(chosen).tolist()
    return tuple(
        _outstanding({name: values[place] for name, values in columns.items()}, keys[place], int(rows[place]),
                     (days["due"][place], days["revised_due"][place]), as_at,
                     put_off.get(of[place], _NEVER), blocked.get(keys[place], ()))
        for place in order.tolist()
    )  # fmt: skip


def _outstanding(
    said: Mapping[str, str],
    key: str,
    row: int,
    dates: tuple[date | None, date | None],
    as_at: date,
    put_off: Slips,
    blocked: tuple[str, ...],
) -> OutstandingAction:
    counts = dates[1] or dates[0]
    late = (as_at - counts).days if counts and counts < as_at else None
    return OutstandingAction(
        said["action_ref"] or f"row {row}", said["plan"], said["recommendation"], said["agreed_action"],
        said["scope_area"], said["priority"], said["status"] or "status unknown", said["action_owner"],
        said["approver"], said["progress"], said["depends_on"], said["service"], said["directorate"], said["sheet"],
        key, row, *dates, late, put_off, blocked,
    )  # fmt: skip


def slips(ledgers: Sequence[pd.DataFrame]) -> Mapping[str, Slips]:
    """How often the date of each action moved later, under its entity (else its key, else its index as text).

    `ledgers` are the same actions at points in time, oldest first. The first date of the first ledger is where the
    reckoning starts, so a revised date in a single ledger counts as one move. Only actions that slipped are in it.
    """
    if not ledgers:
        return {}
    dates = _dates_through_time(ledgers)
    by_action = dates.groupby("of")["due"]
    moved = (by_action.diff() > pd.Timedelta(0)).groupby(dates["of"]).sum()
    days = (by_action.last() - by_action.first()).dt.days
    slipped = moved[moved > 0]
    together = zip(slipped.index.astype("str"), slipped, days[slipped.index], strict=True)
    return {key: Slips(int(times), int(put_off)) for key, times, put_off in together}


def _dates_through_time(ledgers: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The dates of each action, oldest ledger first: the first date when it was first seen, then those that counted.

    Columns: of (whose), due. What a later ledger repeats as the first date is no move back and forth.
    """
    first = [pd.DataFrame({"of": identities(ledger), "due": dates_of(ledger, "due")}) for ledger in ledgers]
    now = [pd.DataFrame({"of": identities(ledger), "due": due_days(ledger)}) for ledger in ledgers]
    original = pd.concat(first).dropna(subset="due").drop_duplicates("of")
    together = pd.concat([original, *now], ignore_index=True).dropna(subset="due")
    return together.sort_values("of", kind="stable", ignore_index=True)


def identities(actions: pd.DataFrame) -> "pd.Series[str]":
    """Under what each action is known through time: its entity, else its key, else its index as text."""
    own = actions["key"] if "key" in actions else actions.index.to_series().astype("str")
    return actions[ENTITY].fillna(own) if ENTITY in actions else own


def _blocked(actions: pd.DataFrame) -> Mapping[str, tuple[str, ...]]:
    """Under the key of each action, the open actions of the same plan and service that it waits for."""
    if "depends_on" not in actions or "action_ref" not in actions:
        return {}
    keys = actions["key"] if "key" in actions else actions.index.to_series().astype("str")
    plans, services = _texts(actions, "plan"), _texts(actions, "service")
    families = list(zip(plans, services, strict=True))
    still_open = is_open(actions, Kind.ACTIONS).to_numpy(dtype=bool)
    waiting = {
        (family, ref) for family, ref, here in zip(families, actions["action_ref"], still_open, strict=True) if here
    }
    return {
        str(key): tuple(ref for ref in cell.split("; ") if (family, ref) in waiting)
        for key, family, cell in zip(keys, families, actions["depends_on"], strict=True)
        if isinstance(cell, str)
    }


def _texts(actions: pd.DataFrame, name: str) -> list[str]:
    return actions[name].fillna("").tolist() if name in actions else [""] * len(actions)


def dates_of(actions: pd.DataFrame, name: str) -> "pd.Series[pd.Timestamp]":
    """A date column; missing in every row where there is none."""
    return actions.get(name, pd.Series(pd.NaT, index=actions.index, dtype="datetime64[us]"))


def _days(actions: pd.DataFrame, name: str) -> list[date | None]:
    return [None if pd.isna(day) else day.date() for day in dates_of(actions, name)]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
