"""What moved between two quarters, over the three registers people ask about."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.errors import NotFound
from inforisk.ledger import ENTITY
from inforisk.metrics.focus import WHOLE, Focus
from inforisk.metrics.movement import (
    ActionMovement,
    AssetMovement,
    Between,
    RiskMovement,
    action_movement,
    asset_movement,
    risk_movement,
)
from inforisk.store import BodyReport, Snapshot
from inforisk.vocabulary import Kind

_FOLLOWED = (Kind.RISKS, Kind.ASSETS, Kind.ACTIONS)


@dataclass(frozen=True)
class Movement:
    """What moved from one standing to another: risks, assets, actions."""

    before: Standing
    after: Standing
    risks: RiskMovement
    assets: AssetMovement
    actions: ActionMovement


def movement_between(archive: Archive, before: Standing, after: Standing, focus: Focus = WHOLE) -> Movement:
    """What moved from `before` to `after`, whichever quarters lie between them, among what lay within the focus in
    either: a risk that went from one service to another has not vanished from the first, and one that a quarter in
    between has as closed has not vanished either."""
    people, quarter = archive.people(), after.quarter.label
    past = {kind: _past(archive, kind, before, after, focus) for kind in _FOLLOWED}
    risks, assets, actions = (past[kind] for kind in _FOLLOWED)
    return Movement(
        before,
        after,
        risk_movement(
            risks.then,
            risks.now,
            before.scheme,
            after.scheme,
            people,
            quarter=quarter,
            links=archive.links(Kind.RISKS),
            between=risks.between,
        ),
        asset_movement(assets.then, assets.now, people, quarter=quarter, between=assets.between),
        action_movement(actions.then, actions.now, people, quarter=quarter, between=actions.between),
    )


@dataclass(frozen=True)
class _Past:
    """The ledgers of one register: the two compared, and those in between under the labels of their quarters."""

    then: pd.DataFrame
    now: pd.DataFrame
    between: Between


def _past(archive: Archive, kind: Kind, before: Standing, after: Standing, focus: Focus) -> _Past:
    then, now = (archive.ledger(one, kind) for one in (before, after))
    lying_between = [one for one in archive.standings() if before.quarter < one.quarter < after.quarter]
    past = _Past(then, now, [(one.quarter.label, archive.ledger(one, kind)) for one in lying_between])
    return _within(past, lambda rows: archive.within(rows, kind, focus, after.quarter)) if focus.active else past


def _within(past: _Past, narrowed: Callable[[pd.DataFrame], pd.DataFrame]) -> _Past:
    met = _entities(map(narrowed, (past.then, past.now)))
    elsewhere = _entities((past.then, past.now))
    between = []
    for label, ledger in past.between:
        # What stands outside the focus at either end only passed through it: it neither came nor went.
        passed = narrowed(ledger)[ENTITY]
        kept = ledger[ENTITY].isin(met) | ledger[ENTITY].isin(passed[~passed.isin(elsewhere)])
        between.append((label, ledger[kept]))
    return _Past(past.then[past.then[ENTITY].isin(met)], past.now[past.now[ENTITY].isin(met)], between)


def _entities(ledgers: Iterable[pd.DataFrame]) -> "pd.Series[str]":
    met: pd.Series[str] = pd.concat([ledger[ENTITY] for ledger in ledgers])
    return met


def since_last_report(archive: Archive, body: str, after: Standing) -> Standing:
    """What a body was last shown before `after`: the baseline of "since you last received this report".

    Raises NotFound where nothing earlier was ever reported to it.
    """
    report = last_report(archive, body, after)
    if report is None:
        raise NotFound(f"Nothing earlier has been reported to {body}. Note a report once it has been made.")
    return Standing.frozen(_snapshots(archive)[report.snapshot_id])


def last_report(archive: Archive, body: str, after: Standing) -> BodyReport | None:
    """The report of the latest position a body has ever been shown before `after`, None where there is none.

    A paper of an older quarter made once more, later, takes nothing back: whoever has seen one position has seen it
    since it was first shown.
    """
    snapshots = _snapshots(archive)
    reports = archive.store.cycle.reports(archive.principal, archive.scope, body)
    places = {snapshot.id: (snapshot.quarter, snapshot.number) for snapshot in snapshots.values()}
    limit = (after.quarter, after.snapshot.number) if after.snapshot else None
    earlier = [one for one in reports if limit is None or places[one.snapshot_id] < limit]
    if not earlier:
        return None
    latest = max(places[one.snapshot_id] for one in earlier)
    return min((one for one in earlier if places[one.snapshot_id] == latest), key=lambda one: one.reported_on)


def _snapshots(archive: Archive) -> dict[int, Snapshot]:
    return {one.id: one for one in archive.store.cycle.snapshots(archive.principal, archive.scope)}
