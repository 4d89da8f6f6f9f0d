"""What moved between two quarters, over the three registers people ask about."""

from dataclasses import dataclass

from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.errors import NotFound
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


def movement_between(archive: Archive, before: Standing, after: Standing) -> Movement:
    """What moved from `before` to `after`, whichever quarters lie between them."""
    people, quarter = archive.people(), after.quarter.label
    then, now = ({kind: archive.ledger(one, kind) for kind in _FOLLOWED} for one in (before, after))
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
