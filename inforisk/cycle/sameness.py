"""Whether a return says anything new: the same as last time, or review dates nobody touched."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

import pandas as pd

from inforisk.access import Principal, Scope, folded
from inforisk.council import CouncilServices
from inforisk.ledger import PLACES
from inforisk.quarters import Quarter
from inforisk.registers.values.identity import compared_ids
from inforisk.store import ReturnedRegister, Store
from inforisk.vocabulary import Kind

REVIEWED: Mapping[Kind, str] = {Kind.ASSETS: "asset_id", Kind.RISKS: "risk_id"}
"""The registers whose rows are reviewed one by one, with the field of their reference."""

_DATES = ["last_reviewed", "review_due"]
_PLACES = {*PLACES, "file_name", "sha256", "scheme_name"}

Returned: TypeAlias = Mapping[str, Sequence[ReturnedRegister]]


@dataclass(frozen=True, slots=True)
class Sameness:
    """What a return has in common with the one before it.

    `is_identical`: every register holds the same rows, wherever they stand; None where nobody looked or there is no
    earlier return. `compared` rows of assets and risks stand in both under the same reference with a review date;
    `untouched` of them carry the dates they carried before.
    """

    is_identical: bool | None = None
    compared: int = 0
    untouched: int = 0

    @property
    def has_untouched_dates(self) -> bool:
        """Whether there were review dates and nobody moved a single one."""
        return 0 < self.compared == self.untouched


NOT_LOOKED_AT = Sameness()


def sameness(
    store: Store, principal: Principal, scope: Scope, quarter: Quarter, returned: Returned, services: CouncilServices
) -> Mapping[str, Sameness]:
    """How the returns of a quarter compare with what each service returned before, by the service's folded name.

    `returned` is what every service returned up to this quarter, by the folded name it has now. Services that returned
    nothing now, or nothing before, are not there. Every value is compared only of those whose review dates do not
    already show a difference.
    """
    comparable = {name: registers for name, registers in returned.items() if _is_comparable(registers, quarter)}
    asked = partial(_Asked, store, principal, quarter=quarter, services=services)
    dates = _added(
        review_dates(*asked(scope=_of(comparable, scope)).both(kind, [ref, *_DATES]), ref)
        for kind, ref in REVIEWED.items()
    )
    alike = {name: comparable[name] for name in comparable if len(set(dates.get(name, (0, 0)))) == 1}
    identical = _identical(asked(scope=_of(alike, scope)), alike)
    return {name: Sameness(name in identical, *dates.get(name, (0, 0))) for name in comparable}


def review_dates(now: pd.DataFrame, before: pd.DataFrame, ref: str) -> Mapping[str, tuple[int, int]]:
    """For each service (`returned_by`) how many rows with a review date stand in both frames under one reference, and
    how many of them carry the same dates. A reference used twice in a frame is left out: nobody knows which is which.
    """
    key = ["returned_by", ref]
    both = _once_each(now, key).merge(_once_each(before, key), on=key, suffixes=("", "_before"))
    untouched = pd.Series(True, index=both.index)
    for name in _DATES:
        earlier = both[f"{name}_before"]
        untouched &= (both[name] == earlier) | (both[name].isna() & earlier.isna())
    dated = both[_DATES].notna().any(axis=1)
    counted = pd.DataFrame({"compared": dated, "untouched": dated & untouched}).groupby(both["returned_by"]).sum()
    return {str(name): (int(one), int(other)) for name, one, other in counted.itertuples()}


def contents(rows: pd.DataFrame) -> Mapping[str, tuple[int, int]]:
    """What each service's rows hold as a count and a sum of digests: the same for the same rows in any order."""
    fields = rows[[name for name in rows.columns if name not in _PLACES]]
    digests = pd.util.hash_pandas_object(fields, index=False)
    counted = digests.groupby(rows["returned_by"]).agg(["size", "sum"])
    return {str(name): (int(size), int(total)) for name, size, total in counted.itertuples()}


def _is_comparable(registers: Sequence[ReturnedRegister], quarter: Quarter) -> bool:
    return {one.quarter == quarter for one in registers} == {True, False}


def _of(returned: Returned, scope: Scope) -> Scope:
    # A renamed service's earlier rows are kept under its earlier name.
    names = {one.service for registers in returned.values() for one in registers}
    return Scope(frozenset(name for name in names if scope.covers(name)))


@dataclass(frozen=True)
class _Asked:
    store: Store
    principal: Principal
    scope: Scope
    quarter: Quarter
    services: CouncilServices

    def both(self, kind: Kind, columns: Sequence[str] | None = None) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The rows returned for the quarter, and those that stood before it, under the folded names of the quarter."""
        now = self.store.rows(self.principal, self.scope, kind, self.quarter, columns, carried=False)
        before = self.store.rows(self.principal, self.scope, kind, self.quarter.previous, columns)
        return self._under_names_now(now, self.quarter), self._under_names_now(before, self.quarter.previous)

    def _under_names_now(self, rows: pd.DataFrame, since: Quarter) -> pd.DataFrame:
        followed = {
            name: [folded(one) for one in self.services.successors(name, since, self.quarter)]
            for name in rows["returned_by"].unique()
        }
        return rows.assign(returned_by=rows["returned_by"].map(followed)).explode("returned_by", ignore_index=True)


def _once_each(rows: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    given = rows.loc[rows[key[1]].notna(), [*key, *_DATES]]
    # "HW01" this quarter and "HW1" last quarter are one reference.
    compared = given.assign(**{key[1]: compared_ids(given[key[1]].tolist())})
    return compared.drop_duplicates(key, keep=False)


def _added(counts: Iterable[Mapping[str, tuple[int, int]]]) -> Mapping[str, tuple[int, int]]:
    total: dict[str, tuple[int, int]] = {}
    for one in counts:
        for name, (compared, untouched) in one.items():
            before = total.get(name, (0, 0))
            total[name] = before[0] + compared, before[1] + untouched
    return total


def _identical(asked: _Asked, alike: Returned) -> set[str]:
    """Those whose every register of this quarter holds what it held before."""
    returned_now = {
        name: {one.kind for one in registers if one.quarter == asked.quarter} for name, registers in alike.items()
    }
    identical = set(alike)
    for kind in Kind:
        wanted = {name for name in identical if kind in returned_now[name]}
        if wanted:
            now, before = map(contents, asked.both(kind))
            identical -= {name for name in wanted if now.get(name) != before.get(name)}
    return identical
