"""The quarters of a council as one person may read them: rows, ledgers, doubts and what moved.

A frozen quarter answers from its snapshot, a live one from the returns as they stand, judged and recognised again
against the quarter before it. An `Archive` remembers what it has read; make a new one when the store has changed
(`Store.content_version`).
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence, Set
from typing import Any, TypeVar

import pandas as pd

from inforisk.access import Principal, Scope, folded
from inforisk.cycle.directorates import directorates_of, looked_up
from inforisk.cycle.schemes import Judging
from inforisk.cycle.standing import Standing, standings
from inforisk.identity.people import canonical_names
from inforisk.identity.rows import Decision, Doubt, Matches, Relation, entities, match_rows
from inforisk.ledger import ENTITY, columns_of
from inforisk.metrics.choices import column_of
from inforisk.metrics.focus import Focus, focused
from inforisk.metrics.service_names import ServiceNames
from inforisk.quarters import Quarter
from inforisk.scoring import reband, score_assets, score_risks
from inforisk.scoring.scheme import Scheme
from inforisk.store import Store
from inforisk.vocabulary import Kind

RECOGNISED = frozenset({Kind.RISKS, Kind.ASSETS, Kind.ACTIONS, Kind.INCIDENTS})
"""The registers whose rows are followed from quarter to quarter. An assessment or a completion is of its date."""

_SCORED: Mapping[Kind, Callable[[pd.DataFrame, Scheme], pd.DataFrame]] = {
    Kind.RISKS: score_risks,
    Kind.ASSETS: score_assets,
}
_PARTED = frozenset({Relation.SPLIT_FROM, Relation.MERGED_INTO})
_ROWS_REMEMBERED = 32
"""Frames of full rows kept: enough for two quarters of every register; twenty thousand assets are some twenty
megabytes."""

_LEDGERS_REMEMBERED = 128
"""Other answers kept: ledgers, a tenth of that, of ten years and more of the registers whose past is asked for."""

_FULL = frozenset({"rows", "matched"})

Answer = TypeVar("Answer")


class Archive:
    """What one person may read of a store, remembered while the store does not change.

    Frames that come out are shared: nobody changes one in place.
    """

    def __init__(self, store: Store, principal: Principal, scope: Scope, scheme: Judging) -> None:
        self.store = store
        self.principal = principal
        self.scope = scope
        self.scheme = scheme
        self._kept_rows: OrderedDict[tuple[Any, ...], Any] = OrderedDict()
        self._kept: OrderedDict[tuple[Any, ...], Any] = OrderedDict()

    def standings(self) -> tuple[Standing, ...]:
        """See `standing.standings`."""
        return self._once(("standings",), lambda: standings(self.store, self.principal, self.scope, self.scheme))

    def before(self, standing: Standing) -> Standing | None:
        """What a standing's rows are recognised against: the snapshot it would restate, else the quarter before."""
        earlier = [one for one in self.standings() if one.quarter < standing.quarter]
        same = [one for one in self.standings() if one.quarter == standing.quarter and one.is_frozen]
        if not standing.is_frozen and same:
            return same[-1]
        return earlier[-1] if earlier else None

    def rows(self, standing: Standing, kind: Kind) -> pd.DataFrame:
        """Every field of every row of a kind: the columns of `Store.rows`, those scoring adds, `directorate` and
        `entity`. Index 0, 1, 2 ...

        Of a frozen quarter what was judged is read, not judged again, unless another scheme is asked for. Raises
        SchemeError where the levels were read on a scale of another size. A directorate nobody gave is `located`.
        """
        return self._once(("rows", standing.key, kind), lambda: self.located(standing, self.judged(standing, kind)))

    def ledger(self, standing: Standing, kind: Kind) -> pd.DataFrame:
        """The judged rows a snapshot keeps (`inforisk.ledger.columns_of`), frozen or as they would be kept now, each
        `located`."""
        return self._once(("ledger", standing.key, kind), lambda: self.located(standing, self._ledger(standing, kind)))

    def within(self, rows: pd.DataFrame, kind: Kind, focus: Focus, named_in: Quarter) -> pd.DataFrame:
        """The rows, or ledger, of a kind within a focus whose services go by their names of a quarter."""
        return focused(rows, kind, focus, self.people(), self.names(named_in)) if focus.active else rows

    def names(self, quarter: Quarter) -> ServiceNames:
        """What the council's services are called in a quarter."""
        services = self._once(("services",), lambda: self.store.council.services(self.principal, self.scope))
        return ServiceNames(services, quarter)

    def service_directorates(self, standing: Standing) -> Mapping[str, str]:
        """The directorate of each service of a quarter, by folded name: see `directorates_of`."""
        return self._once(("service directorates", standing.key), lambda: self._service_directorates(standing))

    def located(self, standing: Standing, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows of a quarter, those without a directorate with that of the service they are about, else of the one
        that returned them. It is said in reading: what was frozen stays as it was signed."""
        blank = rows[rows["directorate"].isna()] if "directorate" in rows else rows.iloc[:0]
        if blank.empty:
            return rows
        known, names = self.service_directorates(standing), self.names(standing.quarter)
        about, returned_by = (
            looked_up(column_of(blank, name), column_of(blank, "returned_for"), known, names)
            for name in ("service", "returned_by")
        )
        return rows.assign(directorate=rows["directorate"].fillna(about.fillna(returned_by)))

    def doubts(self, standing: Standing, kind: Kind) -> tuple[Doubt, ...]:
        """The pairs of rows a live quarter leaves to a person: perhaps the same, not surely. None of a frozen one."""
        if standing.is_frozen or kind not in RECOGNISED:
            return ()
        return self._matched(standing, kind)[1].doubtful

    def people(self) -> Mapping[str, str]:
        """Every name somebody has decided about, as written, and the name to use for it."""
        return self._once(("people",), self._people)

    def links(self, kind: Kind) -> tuple[tuple[str, str, str], ...]:
        """What somebody said came out of what, or went into what: (before, after, "split from" or "merged into"), by
        entity, so that it holds between any two quarters."""
        told = [one for one in self._decisions(kind) if one.relation in _PARTED]
        entity = self._entities({key for one in told for key in (one.before, one.after)}, kind)
        return tuple(
            (entity.get(one.before, one.before), entity.get(one.after, one.after), str(one.relation)) for one in told
        )

    def _entities(self, keys: Set[str], kind: Kind) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for standing in self.standings() if keys else ():
            ledger = self.ledger(standing, kind)
            known = ledger[ledger["key"].isin(keys)]
            found.update(zip(known["key"], known[ENTITY], strict=True))
        return found

    def frames(self, standing: Standing) -> Mapping[Kind, pd.DataFrame]:
        """`rows` of all six registers."""
        return {kind: self.rows(standing, kind) for kind in Kind}

    def judged(self, standing: Standing, kind: Kind) -> pd.DataFrame:
        """As `rows`, with the directorates that were given and no other: what a snapshot is made from."""
        if standing.snapshot is None:
            return self._matched(standing, kind)[0]
        rows = self.store.cycle.snapshot_rows(self.principal, self.scope, standing.snapshot.id, kind)
        kept = _as_frozen(rows, self._frozen_ledger(standing, kind))
        return _rejudged(kept, kind, standing)

    def _service_directorates(self, standing: Standing) -> Mapping[str, str]:
        names = self.names(standing.quarter)
        own = self._frozen_ledger if standing.is_frozen else self.judged
        return directorates_of(
            [own(standing, kind) for kind in Kind], names.services.in_quarter(standing.quarter), names
        )

    def _people(self) -> Mapping[str, str]:
        decisions = self.store.council.name_decisions(self.principal, self.scope)
        return canonical_names(decisions)

    def _ledger(self, standing: Standing, kind: Kind) -> pd.DataFrame:
        if standing.snapshot is None:
            return as_ledger(self._matched(standing, kind)[0], kind)
        return _rejudged(self._frozen_ledger(standing, kind), kind, standing)

    def _frozen_ledger(self, standing: Standing, kind: Kind) -> pd.DataFrame:
        assert standing.snapshot is not None
        snapshot = standing.snapshot.id
        return self._once(
            ("frozen", snapshot, kind),
            lambda: self.store.cycle.ledger(self.principal, self.scope, snapshot, kind),
        )

    def _matched(self, standing: Standing, kind: Kind) -> tuple[pd.DataFrame, Matches]:
        return self._once(("matched", standing.key, kind), lambda: self._match(standing, kind))

    def _match(self, standing: Standing, kind: Kind) -> tuple[pd.DataFrame, Matches]:
        live = self._live(standing, kind)
        if kind not in RECOGNISED:
            return recognised(live, live.iloc[:0], kind, ())
        earlier, later = self.before(standing), self._frozen_after(standing)
        before = self.ledger(earlier, kind) if earlier else live.iloc[:0]
        decisions = self._decisions_about(live, standing, kind)
        rows, matches = recognised(live, before, kind, decisions)
        return (known_later(rows, before, self.ledger(later, kind), kind, decisions) if later else rows), matches

    def _frozen_after(self, standing: Standing) -> Standing | None:
        return next((one for one in self.standings() if one.quarter > standing.quarter and one.is_frozen), None)

    def _live(self, standing: Standing, kind: Kind) -> pd.DataFrame:
        rows = self.store.rows(self.principal, self.scope, kind, standing.quarter)
        placed = rows.assign(directorate=self.directorates(standing, rows))
        return _SCORED[kind](placed, standing.scheme) if kind in _SCORED else placed

    def directorates(self, standing: Standing, rows: pd.DataFrame) -> "pd.Series[str]":
        """The directorate of each row: of the service it is about, as it says itself, else of who returned it."""
        services = self.names(standing.quarter).services.in_quarter(standing.quarter)
        listed = {folded(service.name): service.directorate for service in services if service.directorate}
        # The council's own list first, of forty workbooks no two spell a directorate alike; and the service a row is
        # about before the one that returned it, for a central team logs everybody's incidents.
        about, returned_by = (_looked_up(rows[name], listed) for name in ("service", "returned_by"))
        own = rows.get("directorate", about)
        return about.fillna(own).fillna(returned_by)

    def _decisions(self, kind: Kind) -> Sequence[Decision]:
        decided = self.store.council.identity_decisions(self.principal, self.scope, kind)
        return tuple(Decision(one.before, one.after, one.relation) for one in decided)

    def _decisions_about(self, live: pd.DataFrame, standing: Standing, kind: Kind) -> Sequence[Decision]:
        # A corrected return has new keys for the rows somebody decided about: what was said follows the rows.
        decided = self._decisions(kind)
        gone = {one.after for one in decided} - set(live["key"])
        if not gone:
            return decided
        submissions = sorted({int(key.partition(":")[0]) for key in gone})
        old = self.store.rows_of(self.principal, self.scope, kind, submissions)
        superseded = old[old["key"].isin(gone) & old["returned_for"].eq(standing.quarter.label)]
        return _followed(decided, superseded.reset_index(drop=True), live, kind)

    def _once(self, key: tuple[Any, ...], make: Callable[[], Answer]) -> Answer:
        # Pages share an archive between threads: what is returned is what was found or made, whoever throws it out.
        is_full = key[0] in _FULL
        # Apart from each other: a trend that reads every earlier ledger must not push out the rows all else rests on.
        held, most = (self._kept_rows, _ROWS_REMEMBERED) if is_full else (self._kept, _LEDGERS_REMEMBERED)
        answer: Answer | None = held.pop(key, None)
        if answer is None:
            answer = make()
        held[key] = answer  # last again: what is asked for most stays longest
        while len(held) > most:
            held.popitem(last=False)
        return answer


def recognised(
    rows: pd.DataFrame, before: pd.DataFrame, kind: Kind, decisions: Sequence[Decision]
) -> tuple[pd.DataFrame, Matches]:
    """The rows with `entity`, and how they were matched. A row carried forward is its own; the rest are matched."""
    carried = rows["key"].isin(before["key"])
    old = before[~before["key"].isin(rows["key"])].reset_index(drop=True)
    new = rows[~carried].reset_index(drop=True)
    matches = match_rows(old, new, kind, decisions)
    known = dict(zip(before["key"], before.get(ENTITY, before["key"]), strict=True))
    found = dict(zip(new["key"], entities(old, new, matches), strict=True))
    named = rows["key"].map({**known, **found}).astype("str")
    return rows.assign(**{ENTITY: named}), matches


def _looked_up(services: "pd.Series[str]", directorates: Mapping[str, str]) -> "pd.Series[str]":
    found = {name: directorates.get(folded(name)) for name in services.dropna().unique()}
    return services.map(found).astype("str")


def known_later(
    rows: pd.DataFrame, before: pd.DataFrame, later: pd.DataFrame, kind: Kind, decisions: Sequence[Decision] = ()
) -> pd.DataFrame:
    """The rows of a quarter restated after the next one was frozen: what that one brought as new is not new twice.

    A row that nothing before it was takes the `entity` of the later row it is, unless another row has it already.
    """
    earlier = before.get(ENTITY, before["key"])
    is_new = ~rows[ENTITY].isin(earlier)
    free = later[~later[ENTITY].isin({*earlier, *rows[ENTITY]})].reset_index(drop=True)
    if free.empty or not is_new.any():
        return rows
    new = rows[is_new].drop(columns=ENTITY).reset_index(drop=True)
    back = tuple(Decision(one.after, one.before, one.relation) for one in decisions if one.relation not in _PARTED)
    found = recognised(new, free, kind, back)[0].set_index("key")[ENTITY]
    named = rows[ENTITY].mask(is_new, rows["key"].map(found))
    return rows.assign(**{ENTITY: named.astype("str")})


def _followed(
    decided: Sequence[Decision], superseded: pd.DataFrame, live: pd.DataFrame, kind: Kind
) -> Sequence[Decision]:
    """Decisions about rows of a superseded return, carried to the rows of the return that stands in its place."""
    if superseded.empty:
        return decided
    pairs = match_rows(superseded.assign(**{ENTITY: superseded["key"]}), live, kind).pairs
    was, stands = superseded["key"].to_numpy(), live["key"].to_numpy()
    now = dict(zip(was[pairs["before"].to_numpy()], stands[pairs["after"].to_numpy()], strict=True))
    return tuple(Decision(one.before, now.get(one.after, one.after), one.relation) for one in decided)


def as_ledger(rows: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """Judged rows cut down to the columns a snapshot keeps."""
    return rows[[name for name in columns_of(kind) if name in rows]]


def _as_frozen(rows: pd.DataFrame, ledger: pd.DataFrame) -> pd.DataFrame:
    # Full rows in the ledger's order, with everything the ledger holds as it was signed.
    kept = rows.set_index("key").reindex(ledger["key"]).reset_index()
    # A typed row still holds the score its sheet states, under the name the judged score has in the ledger.
    signed = {name: ledger[name] for name in ledger.columns}
    return kept.assign(**{name: column.set_axis(kept.index) for name, column in signed.items()})


def _rejudged(rows: pd.DataFrame, kind: Kind, standing: Standing) -> pd.DataFrame:
    if not standing.is_rebanded or kind not in _SCORED:
        return rows
    return reband(rows, standing.scheme) if kind is Kind.RISKS else score_assets(rows, standing.scheme)
