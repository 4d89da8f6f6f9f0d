"""A quarter as it is looked at: frozen, with everything as it was signed, or live, as the returns stand now."""

import dataclasses
import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from inforisk.access import Principal, Scope
from inforisk.cycle.schemes import Judging, scheme_on
from inforisk.errors import NotFound
from inforisk.quarters import Quarter
from inforisk.scoring import load_scheme
from inforisk.scoring.scheme import Scheme
from inforisk.store import Snapshot, Store

_RESTATED = re.compile(r"r(\d+)$", re.IGNORECASE)


@dataclass(frozen=True)
class Standing:
    """One quarter under one scheme. `snapshot` is None while the quarter is live: its figures may still change.

    `is_rebanded` marks a frozen quarter looked at under another scheme than the one it was signed under.
    """

    quarter: Quarter
    as_at: date
    scheme: Scheme
    snapshot: Snapshot | None = None
    is_rebanded: bool = False

    @classmethod
    def frozen(cls, snapshot: Snapshot) -> Self:
        """A snapshot as it was signed, under the scheme stamped on it."""
        return cls(snapshot.quarter, snapshot.as_at, load_scheme(snapshot.scheme_text), snapshot)

    @property
    def is_frozen(self) -> bool:
        """Whether it was signed; nothing in it changes then."""
        return self.snapshot is not None

    @property
    def label(self) -> str:
        """As printed: "2016-17 Q4", "2016-17 Q4, restatement 1", "2016-17 Q4 (not frozen)", "... (re-banded)"."""
        name = self.snapshot.label if self.snapshot else f"{self.quarter.label} (not frozen)"
        return f"{name} (re-banded under {self.scheme.edition})" if self.is_rebanded else name

    @property
    def name(self) -> str:
        """What it is called in an address, a file name or on the command line: "2016-17Q4", "2016-17Q4r1"."""
        plain = self.quarter.label.replace(" ", "")
        return plain + (f"r{self.snapshot.number - 1}" if self.snapshot and self.snapshot.number > 1 else "")

    @property
    def key(self) -> str:
        """What an answer about it may be kept under, beside the store's version while it is live."""
        place = f"snapshot {self.snapshot.id}" if self.snapshot else f"live {self.quarter.label} {self.as_at}"
        return f"{place} {self.scheme.key} {self.is_rebanded}"

    def seen_on(self, day: date) -> Self:
        """The standing as it is on a day: a live quarter that is still running is as at that day, not as at its end,
        so that nothing is called overdue before its day has come."""
        if self.is_frozen:
            return self
        return dataclasses.replace(self, as_at=min(self.as_at, max(day, self.quarter.first_day)))

    def under(self, scheme: Scheme) -> Self:
        """The same quarter judged under another scheme; a frozen one is labelled as re-banded."""
        return dataclasses.replace(self, scheme=scheme, is_rebanded=self.is_frozen and scheme != self.scheme)


def standings(store: Store, principal: Principal, scope: Scope, scheme: Judging) -> tuple[Standing, ...]:
    """Every quarter that was opened, returned or frozen, oldest first: its latest snapshot, else as it stands now.

    A live quarter is judged under `scheme`, of several the one in force on its last day, a frozen one under its own.
    """
    latest = {snapshot.quarter: snapshot for snapshot in store.cycle.snapshots(principal, scope)}
    opened = {one.quarter for one in store.cycle.opened(principal, scope)}
    known = sorted({*store.quarters(principal, scope), *opened, *latest})
    return tuple(_standing(quarter, latest.get(quarter), scheme) for quarter in known)


def every_standing(store: Store, principal: Principal, scope: Scope, scheme: Judging) -> tuple[Standing, ...]:
    """As `standings`, with every snapshot ever frozen: what was restated stays readable beside its restatement."""
    snapshots = store.cycle.snapshots(principal, scope)
    live = (one for one in standings(store, principal, scope, scheme) if not one.is_frozen)
    both = [*map(Standing.frozen, snapshots), *live]
    return tuple(sorted(both, key=lambda one: (one.quarter, one.snapshot.number if one.snapshot else 0)))


def standing_named(store: Store, principal: Principal, scope: Scope, scheme: Judging, name: str) -> Standing:
    """The standing a person names: "2016-17Q4" (its latest snapshot, else live) or "2016-17Q4r1".

    Raises NotAQuarter for text that is no quarter, NotFound where nothing is kept for it.
    """
    plain, number = _RESTATED.sub("", name.strip()), _RESTATED.search(name.strip())
    quarter = Quarter.parse(plain)
    if number:
        wanted = int(number[1]) + 1
        every = every_standing(store, principal, scope, scheme)
        found = [one for one in every if one.quarter == quarter and one.snapshot and one.snapshot.number == wanted]
    else:
        found = [one for one in standings(store, principal, scope, scheme) if one.quarter == quarter]
    if not found:
        raise NotFound(f"Nothing was returned or frozen for {name}.")
    return found[-1]


def live_standing(quarter: Quarter, scheme: Judging) -> Standing:
    """A quarter as its returns stand now, whether or not it was frozen before: what a restatement would freeze."""
    return Standing(quarter, quarter.last_day, scheme_on(scheme, quarter.last_day))


def _standing(quarter: Quarter, snapshot: Snapshot | None, scheme: Judging) -> Standing:
    return Standing.frozen(snapshot) if snapshot else live_standing(quarter, scheme)
