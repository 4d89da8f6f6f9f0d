"""Two ledgers laid beside each other by entity: which rows stayed, came, went, and were open before and after."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import eq
from typing import Any, TypeVar, overload

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.ledger import ENTITY
from inforisk.registers import ALL
from inforisk.vocabulary import Kind

Places = npt.NDArray[np.int64]
"""Positions of rows in a ledger."""
Flags = npt.NDArray[np.bool_]
"""One answer a row."""
Texts = npt.NDArray[np.object_]
"""One text a row, "" where it is missing."""
Dates = npt.NDArray[np.datetime64]
"""One day a row, NaT where it is missing."""

Column = Sequence[Any] | npt.NDArray[Any]
"""One value a row."""
Record = TypeVar("Record")

_FEW = 0.1
"""Of fewer rows than this share only their own cells are read, of more the whole column, once."""

_OWN_ID = {
    Kind.RISKS: "risk_id",
    Kind.ASSETS: "asset_id",
    Kind.ACTIONS: "action_ref",
    Kind.INCIDENTS: "incident_id",
}


@dataclass(frozen=True)
class Side:
    """One of the two ledgers: its rows, and which of them are open (still a risk, in use, still to do)."""

    kind: Kind
    rows: pd.DataFrame
    is_open: Flags
    _texts: dict[str, Texts] = field(default_factory=dict, init=False, repr=False, compare=False)

    def text(self, name: str, at: Places | None = None) -> Texts:
        """A column as texts, "" where missing or where the ledger has no such column; of the rows `at` if given."""
        if name not in self.rows:
            return np.full(len(self.rows) if at is None else len(at), "", dtype=object)
        if at is not None and name not in self._texts and len(at) < _FEW * len(self.rows):
            return _texts(self.rows[name].take(at))
        if name not in self._texts:
            self._texts[name] = _texts(self.rows[name])
        return self._texts[name] if at is None else self._texts[name][at]

    def days(self, name: str) -> Dates:
        """A date column to the day, NaT where missing or where the ledger has no such column."""
        if name not in self.rows:
            return np.full(len(self.rows), np.datetime64("NaT"), dtype="datetime64[D]")
        return pd.to_datetime(self.rows[name]).to_numpy(dtype="datetime64[D]")

    def whole(self, name: str) -> Places:
        """A column of whole numbers, 0 where missing: steps and severities count from 1."""
        if name not in self.rows:
            return np.zeros(len(self.rows), dtype=np.int64)
        return self.rows[name].to_numpy(dtype=np.int64, na_value=0)

    def is_true(self, name: str) -> Flags:
        """A yes/no column worked out by scoring; False where missing."""
        if name not in self.rows:
            return np.zeros(len(self.rows), dtype=bool)
        return self.rows[name].to_numpy(dtype=bool, na_value=False)

    def refs(self, at: Places) -> Texts:
        """What each row is called: its id as written, else the Excel row it stands in ("row 14")."""
        ids = self.text(_OWN_ID.get(self.kind, ""), at)
        return np.where(ids == "", "row " + self.text("row", at), ids)

    def names(self, at: Places) -> Texts:
        """What each row is about, in the first of its register's naming fields that says something."""
        named = np.full(len(at), "", dtype=object)
        for name in ALL[self.kind].names_row:
            if not (blank := named == "").any():
                break
            named[blank] = self.text(name, at[blank])
        return named

    @cached_property
    def entities(self) -> "pd.Index[Any]":
        """The entity of each row. Should two rows share one, the second is told apart: no row may fall out of sight."""
        index: pd.Index[Any] = pd.Index(self.text(ENTITY), dtype=object)
        if not index.is_unique:
            repeats = index.to_series().groupby(index).cumcount().to_numpy()
            index = pd.Index(np.where(repeats == 0, index, index + "#" + (repeats + 1).astype(str)), dtype=object)
        return index


@dataclass(frozen=True)
class Comparison:
    """Two ledgers of one kind. `was[n]` is the place in `before` of the row that is the n-th of `after`, -1 if new.

    Every row stands in exactly one of the groups below:
    of `after`: added, added_closed, stayed, reopened, closed, still_closed; of `before` and no longer in `after`:
    vanished (it was open, and neither ledger says that anybody closed it), cleared (it had been closed).
    """

    before: Side
    after: Side

    @cached_property
    def was(self) -> Places:
        """Where each row of `after` stood in `before`, -1 for one that did not."""
        return np.asarray(self.before.entities.get_indexer(self.after.entities), dtype=np.int64)

    @cached_property
    def _was_open(self) -> Flags:
        known = self.was >= 0
        is_open = np.zeros(len(known), dtype=bool)
        is_open[known] = self.before.is_open[self.was[known]]
        return is_open

    def _after(self, *, known: bool, was_open: bool, is_open: bool) -> Places:
        chosen = ((self.was >= 0) == known) & (self._was_open == was_open) & (self.after.is_open == is_open)
        return np.flatnonzero(chosen)

    @property
    def added(self) -> Places:
        """Open rows that did not stand in the earlier ledger."""
        return self._after(known=False, was_open=False, is_open=True)

    @property
    def added_closed(self) -> Places:
        """Rows that came and were closed between the two."""
        return self._after(known=False, was_open=False, is_open=False)

    @cached_property
    def stayed(self) -> Places:
        """Rows open before and after."""
        return self._after(known=True, was_open=True, is_open=True)

    @property
    def reopened(self) -> Places:
        """Rows closed before that are open again."""
        return self._after(known=True, was_open=False, is_open=True)

    @property
    def closed(self) -> Places:
        """Rows open before that are closed now, and still listed."""
        return self._after(known=True, was_open=True, is_open=False)

    @property
    def is_still_closed(self) -> Flags:
        """Whether each row of `after` was closed before and is closed still."""
        return (self.was >= 0) & ~self._was_open & ~self.after.is_open

    @cached_property
    def _gone(self) -> Places:
        is_gone = np.ones(len(self.before.rows), dtype=bool)
        is_gone[self.was[self.was >= 0]] = False
        return np.flatnonzero(is_gone)

    @property
    def vanished(self) -> Places:
        """Places in `before` of open rows the later ledger no longer has. Whether somebody closed them, a ledger in
        between may know (`between.History`)."""
        return self._gone[self.before.is_open[self._gone]]

    @property
    def cleared(self) -> Places:
        """Places in `before` of closed rows the later ledger no longer lists."""
        return self._gone[~self.before.is_open[self._gone]]

    def records(self, make: Callable[..., Record], at: Places, *columns: Column) -> Sequence[Record]:
        """One record for each of these rows of `after`: what the row is, then one value of each of `columns`."""
        if not len(at):
            return ()
        was = self.was[at]
        before_keys = np.full(len(at), "", dtype=object)
        before_keys[was >= 0] = self.before.text("key", was[was >= 0])
        return _made(make, self.after, at, before_keys, self.after.text("key", at), columns)

    def records_gone(self, make: Callable[..., Record], at: Places, *columns: Column) -> Sequence[Record]:
        """One record for each of these rows of `before`, as `records`."""
        if not len(at):
            return ()
        return _made(make, self.before, at, self.before.text("key", at), np.full(len(at), "", dtype=object), columns)


class Records(Sequence[Record]):
    """Records that are made when somebody looks at them: to count six thousand changes costs nothing.

    Equal to any sequence of equal records.
    """

    def __init__(self, make: Callable[..., Record], parts: Sequence[Sequence[Any]]) -> None:
        self._make = make
        self._parts = parts

    def __len__(self) -> int:
        return len(self._parts[0])

    @overload
    def __getitem__(self, place: int) -> Record: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Record]: ...

    def __getitem__(self, place: int | slice) -> Record | Sequence[Record]:
        if isinstance(place, slice):
            return Records(self._make, [part[place] for part in self._parts])
        return self._make(*(part[place] for part in self._parts))

    def __iter__(self) -> Iterator[Record]:
        return map(self._make, *self._parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(tuple(self))


def _made(
    make: Callable[..., Record], side: Side, at: Places, before: Texts, after: Texts, columns: Sequence[Column]
) -> Sequence[Record]:
    places = (side.entities.to_numpy()[at], side.refs(at), side.names(at), side.text("service", at))
    parts = (*places, side.text("directorate", at), before, after, *columns)
    return Records(make, tuple(_plain(part) for part in parts))


def _texts(written: "pd.Series[Any]") -> Texts:
    texts = written if isinstance(written.dtype, pd.StringDtype) else written.astype("str")
    return np.asarray(texts.to_numpy(dtype=object, na_value=""), dtype=object)


def differs(was: Texts, now: Texts) -> Flags:
    """Whether each text is another than it was."""
    return np.asarray(was != now, dtype=bool)


def _plain(part: Column) -> Sequence[Any]:
    return part.tolist() if isinstance(part, np.ndarray) else part
