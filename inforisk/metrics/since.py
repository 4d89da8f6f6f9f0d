"""Why a number is not what it was: what is new in it and what left it, each with what became of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from inforisk.ledger import ENTITY
from inforisk.metrics.movement import ActionMovement, AssetMovement, Change, Listed, Rescored, RiskMovement, Thing
from inforisk.metrics.numbers import NUMBERS, Evidence, Number, not_known
from inforisk.vocabulary import Kind

FOLLOWED = (Kind.RISKS, Kind.ASSETS, Kind.ACTIONS)
"""The registers whose things are followed from quarter to quarter, and of which it is known what moved."""


class Became(StrEnum):
    """What happened to a thing between two quarters, in the order in which it is told."""

    DOWN = "came down"
    CLOSED = "closed"
    VANISHED = "no longer listed"
    NOT_ASSESSED = "no longer assessed"
    ADDED = "new"
    UP = "went up"
    REOPENED = "reopened"
    ASSESSED = "assessed for the first time"
    CHANGED = "changed"
    OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True)
class Since:
    """A thing that is new in a number, or left it. `after_key` and `before_key` name its rows in the two quarters, ""
    where it does not stand, under whatever filter; `why` says what became of it ("Residual up from 12 to 16, Medium to
    High"). `name` is that of a thing that is no row (a person): `entity` is then no more than a mark, and its rows are
    the first of those it has."""

    entity: str
    after_key: str
    before_key: str
    became: Became
    why: str
    name: str = ""

    @property
    def key(self) -> str:
        """The row that is opened first: the later one, where there is one."""
        return self.after_key or self.before_key


@dataclass(frozen=True)
class CameAndWent:
    """What is new in a number since an earlier quarter, and what is in it no longer."""

    came: tuple[Since, ...]
    went: tuple[Since, ...]

    def counted(self) -> Mapping[Became, int]:
        """How many for each reason, in the order in which it is told; reasons nothing has are left out."""
        every = [one.became for one in (*self.went, *self.came)]
        return {became: every.count(became) for became in Became if became in every}


Moved = RiskMovement | AssetMovement | ActionMovement


def came_and_went(number: Number, evidence: Evidence, moved: Moved | None) -> CameAndWent | None:
    """What came into a number and what left it since the quarter `evidence` looks back to, in the order of their rows.

    `moved` is what moved between the two in the number's register. What the number counts then, with what came and
    without what went, is what it counts now. None where there is nothing to look back to, where the number is not known
    in either quarter, or where the rows of the register are not followed from quarter to quarter.
    """
    before = evidence.before
    if before is None or moved is None or number.kind not in FOLLOWED or number.is_movement:
        return None
    if not_known(number, evidence) or not_known(number, before):
        return None
    if number.things:
        return _things_came_and_went(number, evidence, before, number.things)
    return _rows_came_and_went(number, evidence, before, moved)


def _rows_came_and_went(number: Number, evidence: Evidence, before: Evidence, moved: Moved) -> CameAndWent | None:
    now, then = number.picks(evidence), number.picks(before)
    if ENTITY not in now or ENTITY not in then:
        return None
    told = _told(moved, is_judged=number.is_judged)
    after, earlier = (_Side.of(side, number.kind) for side in (evidence, before))

    def since(entity: str) -> Since:
        became, why = _across_a_filter(entity, after, earlier) or told.get(entity) or _otherwise(before.label)
        return Since(entity, after.keys.get(entity, ""), earlier.keys.get(entity, ""), became, why)

    return CameAndWent(tuple(map(since, _without(now, then))), tuple(map(since, _without(then, now))))


@dataclass(frozen=True)
class _Side:
    """One of the two quarters: its name, the row of each thing over the whole council, the things looked at."""

    label: str
    keys: Mapping[str, str]
    within: frozenset[str]

    @classmethod
    def of(cls, evidence: Evidence, kind: Kind) -> "_Side":
        everywhere, rows = evidence.everywhere(kind), evidence.rows(kind)
        keys = dict(zip(everywhere[ENTITY], everywhere["key"], strict=True))
        return cls(evidence.label, keys, frozenset(rows[ENTITY]))

    def has_beside(self, entity: str) -> bool:
        """Whether a thing stands in the quarter, but not among what is looked at."""
        return entity in self.keys and entity not in self.within


def _across_a_filter(entity: str, after: _Side, earlier: _Side) -> tuple[Became, str] | None:
    if after.has_beside(entity):
        return Became.OTHERWISE, f"Stands in {after.label} too, but outside these filters"
    if earlier.has_beside(entity):
        return Became.OTHERWISE, f"Stood in {earlier.label} too, but outside these filters"
    return None


def _otherwise(label: str) -> tuple[Became, str]:
    return Became.OTHERWISE, f"Stood in both quarters; what is counted here changed since {label}"


_Things = Callable[[pd.DataFrame], "pd.Series[str]"]


def _things_came_and_went(number: Number, evidence: Evidence, before: Evidence, things: _Things) -> CameAndWent:
    """Of a number whose rows are not what it counts: the things themselves, each with the first of its rows."""
    now, then = (_first_rows(number.picks(side), things) for side in (evidence, before))
    whole = NUMBERS[number.whole] if number.whole else number
    all_now, all_then = (_first_rows(whole.picks(side), things) for side in (evidence, before))
    noun = whole.plural or f"{whole.noun}s"

    def since(thing: str, is_new: bool) -> Since:
        others, label = (all_then, before.label) if is_new else (all_now, evidence.label)
        is_known = thing in others
        why = (
            f"Among the {noun} of {label} too, but not in this number" if is_known else f"None of the {noun} of {label}"
        )
        became = Became.OTHERWISE if is_known else Became.ADDED if is_new else Became.VANISHED
        # People go by their name; a recommendation is best told by the first of its actions.
        name = thing if whole.kind is Kind.ASSETS else ""
        return Since(thing, all_now.get(thing, ""), all_then.get(thing, ""), became, why, name)

    came = tuple(since(thing, is_new=True) for thing in now if thing not in then)
    return CameAndWent(came, tuple(since(thing, is_new=False) for thing in then if thing not in now))


def _first_rows(rows: pd.DataFrame, things: _Things) -> Mapping[str, str]:
    """The first row of each thing, the things in the order of their rows."""
    first: dict[str, str] = {}
    for thing, key in zip(things(rows), rows["key"], strict=True):
        first.setdefault(thing, key)
    return first


def _without(rows: pd.DataFrame, others: pd.DataFrame) -> list[str]:
    """The entities of the rows that are not among the others, each once, in their order."""
    return rows.loc[~rows[ENTITY].isin(others[ENTITY]), ENTITY].drop_duplicates().tolist()


def _told(moved: Moved, *, is_judged: bool) -> Mapping[str, tuple[Became, str]]:
    """What became of each thing that moved, under its entity; of several things the first told. For a number no scheme
    decides, another owner tells more than another score."""
    found: dict[str, tuple[Became, str]] = {}
    for became, things in sorted(
        _groups(moved), key=lambda group: not is_judged and group[0] in (Became.UP, Became.DOWN)
    ):
        for thing in things:
            found.setdefault(thing.entity, (became, _why(became, thing)))
    return found


def _groups(moved: Moved) -> Iterable[tuple[Became, Sequence[Thing]]]:
    if isinstance(moved, RiskMovement):
        return _of_risks(moved)
    return _of_assets(moved) if isinstance(moved, AssetMovement) else _of_actions(moved)


def _of_risks(moved: RiskMovement) -> Iterable[tuple[Became, Sequence[Thing]]]:
    return (
        (Became.ADDED, (*moved.added, *moved.added_closed)),
        (Became.CLOSED, moved.closed),
        (Became.VANISHED, (*moved.vanished, *moved.cleared)),
        (Became.REOPENED, moved.reopened),
        (Became.NOT_ASSESSED, moved.not_assessed_now),
        (Became.ASSESSED, moved.newly_assessed),
        (Became.UP, moved.residual_up),
        (Became.DOWN, moved.residual_down),
        (Became.CHANGED, moved.owner_changed),
    )


def _of_assets(moved: AssetMovement) -> Iterable[tuple[Became, Sequence[Thing]]]:
    return (
        (Became.ADDED, (*moved.added, *moved.added_retired)),
        (Became.CLOSED, moved.retired),
        (Became.VANISHED, (*moved.vanished, *moved.cleared)),
        (Became.REOPENED, moved.back_in_use),
        (Became.CHANGED, (*moved.owner_changed, *moved.classification_changed, *moved.new_personal_data)),
    )


def _of_actions(moved: ActionMovement) -> Iterable[tuple[Became, Sequence[Thing]]]:
    return (
        (Became.ADDED, (*moved.added, *moved.added_done)),
        (Became.CLOSED, (*moved.completed, *moved.withdrawn)),
        (Became.VANISHED, (*moved.vanished, *moved.cleared)),
        (Became.REOPENED, moved.reopened),
        (Became.CHANGED, (*moved.status_changed, *moved.owner_changed)),
    )


_FIRST_WORDS: Mapping[Became, str] = {
    Became.ADDED: "New since then",
    Became.CLOSED: "Closed",
    Became.VANISHED: "No register lists it any more, though nobody closed it",
    Became.NOT_ASSESSED: "No longer assessed",
    Became.REOPENED: "Reopened",
    Became.ASSESSED: "Assessed for the first time",
}


def _why(became: Became, thing: Thing) -> str:
    if isinstance(thing, Rescored):
        way = "up" if became is Became.UP else "down"
        bands = "" if thing.band_was == thing.band_now else f", {thing.band_was} to {thing.band_now}"
        return f"Residual {way} from {thing.score_was} to {thing.score_now}{bands}"
    if isinstance(thing, Change):
        return f"Changed from {thing.was or 'blank'} to {thing.now or 'blank'}"
    if isinstance(thing, Listed):
        is_settled = became is Became.CLOSED and thing.status
        first = thing.status.capitalize() if is_settled else _FIRST_WORDS[became]
        return f"{first}, {thing.remark}" if thing.remark else first
    return _FIRST_WORDS[became]
