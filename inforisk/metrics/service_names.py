"""Which services a row counts for, under the names of the quarter looked at: a restructure is followed, and neither
case nor spaces make another service."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from inforisk.access import folded
from inforisk.council import CouncilServices
from inforisk.metrics.choices import NOT_GIVEN, column_of
from inforisk.quarters import Quarter

_Flags = np.ndarray[Any, np.dtype[np.bool_]]

_NAMING = ("returned_by", "service")
"""The columns that name a service: who returned the row, and whom it is about."""


@dataclass(frozen=True)
class ServiceNames:
    """The council's services as a quarter calls them. Without a quarter every name stays what it is."""

    services: CouncilServices = field(default_factory=CouncilServices)
    quarter: Quarter | None = None

    def called(self, name: str, since: str) -> tuple[str, ...]:
        """What a service is called that a return for the quarter labelled `since` names, in the council's spelling: one
        name, or those of the services it went into. A service that was closed keeps its own."""
        if self.quarter is None or not since:
            return (self._spelt(name),)
        became = self.services.heirs(name, Quarter.parse(since), self.quarter)
        return tuple(map(self._spelt, became)) or (self._spelt(name),)

    def meant(self, name: str) -> frozenset[str]:
        """The folded names somebody means who asks for a service: where this quarter has none of that name, also what
        it was called before, or is called later."""
        if self.quarter is None or self.is_listed(name) or not self.services.changes:
            return frozenset({folded(name)})
        days = [change.quarter for change in self.services.changes]
        became = self.services.successors(name, min(days).previous, self.quarter)
        was = [one.name for one in self.services.in_quarter(self.quarter) if self._becomes(one.name, name, max(days))]
        return frozenset(map(folded, (name, *became, *was)))

    def is_listed(self, name: str) -> bool:
        """Whether the council's list has a service of that name in the quarter."""
        return self.quarter is not None and self.services.service(name, self.quarter) is not None

    def _becomes(self, name: str, later: str, until: Quarter) -> bool:
        assert self.quarter is not None
        return folded(later) in map(folded, self.services.successors(name, self.quarter, until))

    def _spelt(self, name: str) -> str:
        listed = self.services.service(name, self.quarter) if self.quarter else None
        return listed.name if listed else " ".join(name.split())


AS_WRITTEN = ServiceNames()
"""Nobody keeps a list of services: every name is what it is."""


def of_services(rows: pd.DataFrame, chosen: Sequence[str], names: ServiceNames = AS_WRITTEN) -> "pd.Series[bool]":
    """Which rows one of the chosen services returned, or are about it; all of them where none is chosen. NOT_GIVEN
    chooses those that name no service at all."""
    if not chosen:
        return pd.Series(True, index=rows.index)
    wanted = frozenset[str]().union(*map(names.meant, chosen))
    is_kept = _names_none(rows) if NOT_GIVEN in chosen else pd.Series(False, index=rows.index)
    for column in _NAMING:
        is_kept |= _is_called(_written(rows, column), wanted, names)
    return is_kept


def service_options(frames: Sequence[pd.DataFrame], names: ServiceNames = AS_WRITTEN) -> "pd.Series[str]":
    """Every service the rows count for, once, as the council spells it; blank for rows that name none.

    Whom a row is about is another service than the one that returned it where the council lists it, or where that one
    returned rows about several. A service that writes itself otherwise in all its rows is still the same.
    """
    met = [_written_of(rows) for rows in frames if len(rows)]
    found: dict[str, str] = {}
    for pairs in met:
        _add(found, pairs["returned_by"], pairs["since"], names)
    for pairs in met:
        others = pairs[_is_other(pairs, names)]
        _add(found, others["service"], others["since"], names)
    is_blank = any(_names_none(rows).any() for rows in frames)
    return pd.Series([*found.values(), *([None] if is_blank else [])], dtype="str")


def _add(found: dict[str, str], written: "pd.Series[str]", since: "pd.Series[str]", names: ServiceNames) -> None:
    for name, quarter in zip(written, since, strict=True):
        for called in names.called(name, quarter) if name else ():
            found.setdefault(folded(called), called)


def _written_of(rows: pd.DataFrame) -> pd.DataFrame:
    """The services the rows name, each combination once; "" where one is not named."""
    given = {column: column_of(rows, column).fillna("") for column in _NAMING}
    since = column_of(rows, "returned_for").fillna("")
    pairs = pd.DataFrame({**given, "since": since}).drop_duplicates(ignore_index=True)
    return pairs.assign(returned_by=pairs["returned_by"].mask(pairs["returned_by"] == "", pairs["service"]))


def _is_other(pairs: pd.DataFrame, names: ServiceNames) -> "pd.Series[bool]":
    known: Mapping[str, bool] = {name: names.is_listed(name) for name in pairs["service"].unique()}
    same = {name: folded(name) for name in pairs["service"].unique()}
    several = pairs["service"].map(same).groupby(pairs["returned_by"]).transform("nunique") > 1
    return (pairs["service"] != "") & (several | pairs["service"].map(known).astype("bool"))


def _written(rows: pd.DataFrame, column: str) -> pd.MultiIndex:
    texts = (column_of(rows, name).astype("str").fillna("") for name in (column, "returned_for"))
    return pd.MultiIndex.from_arrays(list(texts))


def _is_called(
    written: pd.MultiIndex, wanted: frozenset[str], names: ServiceNames
) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    met = [pair for pair in written.unique() if pair[0] and not wanted.isdisjoint(map(folded, names.called(*pair)))]
    return written.isin(met) if met else np.zeros(len(written), dtype="bool")


def _names_none(rows: pd.DataFrame) -> "pd.Series[bool]":
    return column_of(rows, "service").isna() & column_of(rows, "returned_by").isna()
