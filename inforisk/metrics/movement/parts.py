"""The parts every register's movement is made of: what came and went, owners, dates, links and stale rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from inforisk.identity.names import name_of
from inforisk.metrics.movement.comparison import Comparison, Dates, Places, Side, Texts, differs
from inforisk.metrics.movement.records import Change, Listed, OwnerChange, Slip, Stale
from inforisk.metrics.training.names import People

Link = tuple[str, str, str]
"""(before, after, relation): keys or entities of two rows, and "split from" or "merged into"."""

SPLIT_FROM, MERGED_INTO = "split from", "merged into"


def listed(pair: Comparison, at: Places, remarks: Mapping[int, str] | None = None) -> Sequence[Listed]:
    """What each of these rows of the later ledger is and how it stands; risks from the worst, else in their order."""
    at = from_worst(pair.after, at)
    return pair.records(Listed, at, *_standing(pair.after, at), *_remarks(at, remarks))


def listed_gone(
    pair: Comparison, at: Places, remarks: Mapping[int, str] | None = None, statuses: Mapping[int, str] | None = None
) -> Sequence[Listed]:
    """What each of these rows of the earlier ledger was and how it stood last, ordered as `listed`.

    `statuses`, under the place of a row, stand in for those of the earlier ledger.
    """
    at = from_worst(pair.before, at)
    status, *judged = _standing(pair.before, at)
    said = [(statuses or {}).get(place, was) for place, was in zip(at.tolist(), status.tolist(), strict=True)]
    return pair.records_gone(Listed, at, said, *judged, *_remarks(at, remarks))


def from_worst(side: Side, at: Places) -> Places:
    """These rows by residual severity, worst first and not assessed last; rows as bad as each other in their order."""
    return at[np.argsort(-side.whole("residual_severity")[at], kind="stable")]


def _standing(side: Side, at: Places) -> tuple[Texts, Texts, Texts]:
    return side.text("status", at), side.text("residual_score", at), side.text("residual_band", at)


def _remarks(at: Places, remarks: Mapping[int, str] | None) -> tuple[Sequence[str]]:
    return ([(remarks or {}).get(place, "") for place in at.tolist()],)


def changes(pair: Comparison, at: Places, column: str) -> Sequence[Change]:
    """The rows of the later ledger among `at` whose text in a column is another than before, blanks included."""
    was, now = pair.before.text(column, pair.was[at]), pair.after.text(column, at)
    is_other = differs(was, now)
    return pair.records(Change, at[is_other], was[is_other], now[is_other])


def owner_changes(pair: Comparison, column: str, people: Mapping[str, str]) -> Sequence[OwnerChange]:
    """The rows open before and after whose owner is another person; a blank is nobody.

    Capitals, spaces, titles and "Surname, Forename" are the same writing; beyond these only what `people` decided.
    """
    key = lru_cache(maxsize=None)(People(people).key)
    at = pair.stayed
    was, now = pair.before.text(column, pair.was[at]), pair.after.text(column, at)
    other = [place for place in np.flatnonzero(differs(was, now)).tolist() if key(was[place]) != key(now[place])]
    may_be = [may_be_same_person(was[place], now[place]) for place in other]
    return pair.records(OwnerChange, at[other], was[other], now[other], may_be)


@lru_cache(maxsize=65_536)
def may_be_same_person(one: str, other: str) -> bool:
    """Whether two names could be one person: the same surname, and no forename or initial that contradicts.

    "J. Smith" and "Jane Smith" could be; "John Smith" and "Jane Smith" could not.
    """
    first, second = name_of(one), name_of(other)
    if not (first.surname and first.surname == second.surname):
        return False
    return all(_agree(a, b) for a, b in zip(first.forenames, second.forenames, strict=False))


def _agree(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) == 1 and longer.startswith(shorter))


def slips(pair: Comparison, was: Dates, now: Dates) -> Sequence[Slip]:
    """The rows open before and after whose date, given then and now for each of them, moved later or was taken away."""
    is_gone = ~np.isnat(was) & np.isnat(now)
    chosen = is_gone | (now > was)
    later, earlier = now[chosen].tolist(), was[chosen].tolist()
    days = [None if then is None else (then - first).days for first, then in zip(earlier, later, strict=True)]
    return pair.records(Slip, pair.stayed[chosen], earlier, later, days)


def paired_dates(pair: Comparison, columns: Sequence[str]) -> tuple[Dates, Dates]:
    """Then and now, for each row that stayed, the date of the first of `columns` that gave one before."""
    at = pair.stayed
    was = np.full(len(at), np.datetime64("NaT"), dtype="datetime64[D]")
    now = was.copy()
    for column in columns:
        is_open = np.isnat(was)
        was[is_open] = pair.before.days(column)[pair.was[at]][is_open]
        now[is_open] = pair.after.days(column)[at][is_open]
    return was, now


def stale_rows(side: Side, quarter: str) -> tuple[Stale, ...]:
    """The services whose open rows were neither returned nor confirmed for a quarter, with how many rows, by name.

    Without a quarter, the latest that any row was confirmed for stands for it.
    """
    if "confirmed_for" not in side.rows:
        return ()
    rows = side.rows[side.is_open]
    confirmed = rows["confirmed_for"].astype("str").fillna("")
    is_stale = confirmed != (quarter or (confirmed.max() if len(rows) else ""))
    columns = [name for name in ("returned_by", "returned_for", "confirmed_for") if name in rows]
    counts = rows.loc[is_stale, columns].astype("str").fillna("").value_counts(sort=False).sort_index()
    return tuple(Stale(*_filled(columns, key), int(count)) for key, count in counts.items())


def _filled(columns: Sequence[str], key: object) -> tuple[str, str, str]:
    values = dict(zip(columns, key if isinstance(key, tuple) else (key,), strict=True))
    return tuple(str(values.get(name, "")) for name in ("returned_by", "returned_for", "confirmed_for"))  # type: ignore[return-value]


@dataclass(frozen=True)
class Links:
    """What people said became of rows: under the place of a row, the words beside it."""

    of_new: Mapping[int, str]
    of_gone: Mapping[int, str]

    def parted(self, vanished: Places) -> tuple[Places, Places]:
        """The vanished rows nobody can account for, and those that were merged into another."""
        is_merged = np.isin(vanished, list(self.of_gone))
        return vanished[~is_merged], vanished[is_merged]


def links_of(pair: Comparison, links: Iterable[Link]) -> Links:
    """What the links say of these rows: "split from R3" beside a new one, "merged into R35" beside one that is gone.

    Where the other row stands in neither ledger any more, it is "another".
    """
    told = tuple(links)
    if not told:
        return Links({}, {})
    before, after = _places(pair.before), _places(pair.after)
    of_new = {
        after[other]: f"{relation} {_ref(pair.before, before.get(one))}"
        for one, other, relation in told
        if relation == SPLIT_FROM and other in after
    }
    of_gone = {
        before[one]: f"{relation} {_ref(pair.after, after.get(other))}"
        for one, other, relation in told
        if relation == MERGED_INTO and one in before
    }
    return Links(of_new, of_gone)


def _ref(side: Side, place: int | None) -> str:
    return "another" if place is None else str(side.refs(np.array([place]))[0])


def _places(side: Side) -> dict[str, int]:
    by_entity = {entity: place for place, entity in enumerate(side.entities.tolist())}
    return by_entity | {key: place for place, key in enumerate(side.text("key").tolist())}
