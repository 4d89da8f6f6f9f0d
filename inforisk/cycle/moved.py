"""What moved between two quarters, over the three registers people ask about."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.errors import NotFound
from inforisk.ledger import ENTITY
from inforisk.metrics.focus import WHOLE, Focus, focused
from inforisk.metrics.movement import (
    ActionMovement,
    AssetMovement,
    RiskMovement,
    action_movement,
    asset_movement,
    risk_movement,
)
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
    either: a risk that went from one service to another has not vanished from the first."""
    people, quarter = archive.people(), after.quarter.label
    then, now = _ledgers(archive, before, after, focus)
    return Movement(
        before,
        after,
        risk_movement(
            then[Kind.RISKS],
            now[Kind.RISKS],
            before.scheme,
            after.scheme,
            people,
            quarter=quarter,
            links=archive.links(Kind.RISKS),
        ),
        asset_movement(then[Kind.ASSETS], now[Kind.ASSETS], people, quarter=quarter),
        action_movement(then[Kind.ACTIONS], now[Kind.ACTIONS], people, quarter=quarter),
    )


def _ledgers(
    archive: Archive, before: Standing, after: Standing, focus: Focus
) -> tuple[Mapping[Kind, pd.DataFrame], Mapping[Kind, pd.DataFrame]]:
    pairs = {kind: (archive.ledger(before, kind), archive.ledger(after, kind)) for kind in _FOLLOWED}
    if focus.active:
        pairs = {kind: _within(pair, kind, focus, archive.people()) for kind, pair in pairs.items()}
    return {kind: then for kind, (then, _) in pairs.items()}, {kind: now for kind, (_, now) in pairs.items()}


def _within(
    pair: tuple[pd.DataFrame, pd.DataFrame], kind: Kind, focus: Focus, people: Mapping[str, str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    then, now = pair
    met = pd.concat([focused(side, kind, focus, people)[ENTITY] for side in pair])
    return then[then[ENTITY].isin(met)], now[now[ENTITY].isin(met)]


def since_last_report(archive: Archive, body: str, after: Standing) -> Standing:
    """What a body was last shown before `after`: the baseline of "since you last received this report".

    Raises NotFound where nothing earlier was ever reported to it.
    """
    reports = archive.store.cycle.reports(archive.principal, archive.scope, body)
    snapshots = {one.id: one for one in archive.store.cycle.snapshots(archive.principal, archive.scope)}
    shown = (snapshots[report.snapshot_id] for report in reports)
    for snapshot in shown:
        if after.snapshot is None or (snapshot.quarter, snapshot.number) < (after.quarter, after.snapshot.number):
            return Standing.frozen(snapshot)
    raise NotFound(f"Nothing earlier has been reported to {body}. Note a report once it has been made.")
