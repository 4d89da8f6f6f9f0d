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
    people = archive.people()

    def both(kind: Kind) -> tuple[object, object]:
        return archive.ledger(before, kind), archive.ledger(after, kind)

    return Movement(
        before,
        after,
        risk_movement(*both(Kind.RISKS), before.scheme, after.scheme, people),
        asset_movement(*both(Kind.ASSETS), people),
        action_movement(*both(Kind.ACTIONS), people),
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
