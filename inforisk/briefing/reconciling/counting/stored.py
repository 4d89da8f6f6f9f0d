"""The rows of a quarter as the store holds them, as plain records: what everything is counted from a second time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from inforisk.council import CouncilSettings
from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.registers import ALL
from inforisk.registers.settled import SETTLED
from inforisk.scoring.scheme import Cell, Scheme
from inforisk.vocabulary import Kind

Row = Mapping[str, Any]
"""One row: what is missing is None, days are dates."""

_NOT_IN_LEDGERS: Mapping[Kind, tuple[str, ...]] = {Kind.RISKS: ("actions",), Kind.ASSETS: ()}
"""What is counted of a register that a snapshot's ledger does not keep; of assets every question."""


@dataclass(frozen=True)
class Stored:
    """One quarter, frozen or live.

    Of a frozen quarter the snapshot is read: its ledgers, and for what these leave out the rows it names. A live one
    has no such rows: nothing has been judged or recognised yet, so they are taken as the archive answers them.
    """

    archive: Archive
    standing: Standing

    @property
    def as_at(self) -> date:
        """The day it is counted as at."""
        return self.standing.as_at

    @property
    def scheme(self) -> Scheme:
        """The matrix it is judged under."""
        return self.standing.scheme

    @cached_property
    def settings(self) -> CouncilSettings:
        """What the council had settled on the day."""
        return self.archive.store.council.settings(self.archive.principal, self.archive.scope, self.as_at)

    @cached_property
    def risks(self) -> Sequence[Row]:
        """Every risk, open or not."""
        return self._rows(Kind.RISKS, _NOT_IN_LEDGERS[Kind.RISKS])

    @cached_property
    def risk_ledger(self) -> Sequence[Row]:
        """Every risk with what its ledger keeps: enough for what moved, and quicker to read."""
        return self._rows(Kind.RISKS)

    @cached_property
    def assets(self) -> Sequence[Row]:
        """Every asset, disposed of or not."""
        return self._rows(Kind.ASSETS, tuple(ALL[Kind.ASSETS].by_name))

    @cached_property
    def actions(self) -> Sequence[Row]:
        """Every action of every plan."""
        return self._rows(Kind.ACTIONS)

    @cached_property
    def incidents(self) -> Sequence[Row]:
        """Every incident of every log."""
        return self._rows(Kind.INCIDENTS)

    @cached_property
    def assessments(self) -> Sequence[Row]:
        """Every answer of every maturity assessment."""
        return self._rows(Kind.MATURITY)

    @cached_property
    def training(self) -> Sequence[Row]:
        """Every training record."""
        return self._rows(Kind.TRAINING)

    @cached_property
    def earlier(self) -> Sequence["Stored"]:
        """The quarters before this one as they were last frozen, else as they stand; oldest first."""
        before = (one for one in self.archive.standings() if one.quarter < self.standing.quarter)
        return tuple(Stored(self.archive, one) for one in before)

    def open(self, kind: Kind) -> Sequence[Row]:
        """The rows nobody has settled: open risks, assets still held."""
        return self._held_assets if kind is Kind.ASSETS else self._open_risks

    @cached_property
    def _open_risks(self) -> Sequence[Row]:
        return [row for row in self.risks if row.get("status") not in SETTLED[Kind.RISKS]]

    @cached_property
    def _held_assets(self) -> Sequence[Row]:
        return [row for row in self.assets if row.get("status") not in SETTLED[Kind.ASSETS]]

    def cell_of(self, risk: Row) -> Cell | None:
        """The cell of the matrix a risk stands in with today's controls; None where it is not assessed."""
        return cell_of(risk, self.scheme)

    def is_above(self, risk: Row) -> bool:
        """Whether a risk stands beyond the appetite line."""
        return is_above(risk, self.scheme)

    def _rows(self, kind: Kind, besides: Iterable[str] = ()) -> Sequence[Row]:
        frame = self._frame(kind)
        wanted = [name for name in besides if name not in frame]
        columns = {str(name): _plain(frame[name]) for name in frame}
        if wanted:
            columns |= self._besides(kind, columns["key"], wanted)
        return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]

    def _frame(self, kind: Kind) -> pd.DataFrame:
        archive, snapshot = self.archive, self.standing.snapshot
        if snapshot is None:
            return archive.rows(self.standing, kind)
        ledger = archive.store.cycle.ledger(archive.principal, archive.scope, snapshot.id, kind)
        # Which directorate a row lies in is said in reading, and counted by: the rows themselves stay as frozen.
        return archive.located(self.standing, ledger)

    def _besides(self, kind: Kind, keys: Sequence[Any], names: Sequence[str]) -> dict[str, list[Any]]:
        archive, snapshot = self.archive, self.standing.snapshot
        if snapshot is None:
            return {}
        rows = archive.store.cycle.snapshot_rows(archive.principal, archive.scope, snapshot.id, kind, list(names))
        place = {key: number for number, key in enumerate(rows["key"].tolist())}
        return {name: _at(_plain(rows[name]), place, keys) for name in names if name in rows}


def cell_of(risk: Row, scheme: Scheme) -> Cell | None:
    """The cell of a scheme's table for a risk's residual likelihood and impact, looked for cell by cell."""
    likelihood, impact = risk.get("residual_likelihood"), risk.get("residual_impact")
    return next((one for one in scheme.cells if (one.likelihood, one.impact) == (likelihood, impact)), None)


def is_above(risk: Row, scheme: Scheme) -> bool:
    """Whether a risk's residual band is that of the appetite line or a worse one; not where it is not assessed."""
    cell = cell_of(risk, scheme)
    return cell is not None and cell.band in bands_from(scheme, scheme.appetite)


def bands_from(scheme: Scheme, first: str) -> tuple[str, ...]:
    """The names of a band and of all worse ones."""
    names = [band.name for band in scheme.bands]
    return tuple(names[names.index(first) :])


def _at(values: Sequence[Any], place: Mapping[Any, int], keys: Sequence[Any]) -> list[Any]:
    return [values[place[key]] if key in place else None for key in keys]


def _plain(column: "pd.Series[Any]") -> list[Any]:
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return [None if pd.isna(moment) else moment.date() for moment in column.tolist()]
    return column.astype(object).where(column.notna(), None).tolist()
