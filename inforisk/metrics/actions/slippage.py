"""Actions whose date was put off: how often, by how many days, and whose they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from inforisk.metrics.actions.outstanding import Slips, due_days, identities, slips
from inforisk.metrics.actions.progress import said_once
from inforisk.metrics.columns import day, texts
from inforisk.metrics.focus import NOBODY_DECIDED, as_decided
from inforisk.phrases import numbered, verb
from inforisk.registers.settled import status_of
from inforisk.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class PutOff:
    """One action whose date moved later, open or not. `days` is from the first date to the last, which is `due_now`."""

    ref: str
    name: str
    plan: str
    owner: str
    status: str
    times: int
    days: int
    due_now: date | None

    @property
    def due_first(self) -> date | None:
        """The date it was first to be done by."""
        return self.due_now - timedelta(self.days) if self.due_now else None


@dataclass(frozen=True, slots=True)
class OwnerPutOff:
    """One owner's: `put_off` of `dated` actions, `times` altogether, the longest by `days`."""

    owner: str
    put_off: int
    dated: int
    times: int
    days: int


@dataclass(frozen=True, slots=True)
class Slippage:
    """The actions put off, the longest first, and by owner, the most first. `dated` counts the actions with a date."""

    actions: tuple[PutOff, ...]
    by_owner: tuple[OwnerPutOff, ...]
    dated: int

    @property
    def times(self) -> int:
        """How often a date was moved later, over all of them."""
        return sum(one.times for one in self.actions)


def slippage(
    actions: pd.DataFrame, history: Sequence[pd.DataFrame] = (), people: Mapping[str, str] = NOBODY_DECIDED
) -> Slippage:
    """What was put off among `actions`. `history` are earlier ledgers of them, oldest first (see `slips`): a date that
    was simply replaced by a later one shows there and nowhere else. `people` says under which name an owner goes."""
    owned = actions.assign(action_owner=as_decided(texts(actions, "action_owner"), people))
    dates = due_days(actions)
    found = slips([*history, actions])
    lines = pd.DataFrame(
        {
            "of": identities(actions).to_numpy(),
            "ref": _or_row(actions),
            "name": texts(actions, "recommendation").fillna(texts(actions, "agreed_action")).fillna("").to_numpy(),
            "plan": texts(actions, "plan").fillna("").to_numpy(),
            "owner": said_once(owned, "action_owner").to_numpy(),
            "status": status_of(actions, Kind.ACTIONS).fillna("status unknown").to_numpy(),
            "due": dates.to_numpy(),
        }
    )
    put_off = sorted((_put_off(line, found) for line in lines[lines["of"].isin(found)].itertuples()), key=_order)
    return Slippage(tuple(put_off), _by_owner(put_off, lines), int(dates.notna().sum()))


def slippage_message(found: Slippage, noun: str = "actions") -> str:
    """The slippage in one sentence: "63 of 91 actions with a date were put off, the longest by 245 days"."""
    number = len(found.actions)
    if not number:
        return _none_put_off(found.dated)
    were = verb(number, "was", "were")
    return (
        f"{number:,} of {found.dated:,} {noun} with a date {were} put off, {numbered(found.times, 'time')} in all, "
        f"the longest by {numbered(found.actions[0].days, 'day')}"
    )


def _none_put_off(dated: int) -> str:
    if not dated:
        return "No action has a date, so nobody can say what was put off"
    return f"None of {numbered(dated, 'action')} with a date was put off"


def by_owner_words(found: Slippage) -> str:
    """Who put off how many, the most first: the figure's alternative text."""
    return "; ".join(
        f"{one.owner}: {one.put_off:,} of {one.dated:,} put off, {numbered(one.times, 'time')}, the longest by "
        f"{numbered(one.days, 'day')}"
        for one in found.by_owner
    )


def _order(one: PutOff) -> tuple[int, int, str]:
    return -one.days, -one.times, one.ref


def _or_row(actions: pd.DataFrame) -> list[str]:
    rows = actions.get("row", actions.index.to_series())
    refs = texts(actions, "action_ref")
    return [ref if isinstance(ref, str) else f"row {row}" for ref, row in zip(refs, rows, strict=True)]


def _put_off(line: Any, found: Mapping[str, Slips]) -> PutOff:
    moved = found[line.of]
    return PutOff(line.ref, line.name, line.plan, line.owner, line.status, moved.times, moved.days, day(line.due))


def _by_owner(put_off: Sequence[PutOff], lines: pd.DataFrame) -> tuple[OwnerPutOff, ...]:
    dated = lines.loc[lines["due"].notna(), "owner"].value_counts()
    own: dict[str, list[PutOff]] = {}
    for one in put_off:
        own.setdefault(one.owner, []).append(one)
    counted = [
        OwnerPutOff(owner, len(mine), int(dated.get(owner, 0)), sum(one.times for one in mine), mine[0].days)
        for owner, mine in own.items()
    ]
    return tuple(sorted(counted, key=lambda one: (-one.put_off, -one.days, one.owner.casefold())))
