"""What one person answers for in the registers: their assets, the risks to them, actions, approvals and training."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from inforisk.metrics.columns import own_service, texts
from inforisk.metrics.filters import open_risks
from inforisk.metrics.linked import cited_assets
from inforisk.metrics.training.coverage import Coverage, OwnerTraining, held_assets
from inforisk.metrics.training.names import NOBODY_DECIDED, People
from inforisk.registers.settled import is_open
from inforisk.vocabulary import Kind

AWAITING = "awaiting approval"


@dataclass(frozen=True)
class Holding:
    """What somebody answers for, each a frame of full rows with the index it came with.

    `assets` are those they own that were not disposed of, `administered` those they look after for somebody else.
    `risks` are open ones they own, and those nobody owns that name one of their assets. `planned` are open risks whose
    own action is theirs. `actions` are open ones of a plan, `approvals` those that wait for them to approve.
    `training` is where they stand with the course for asset owners, None for somebody who owns nothing and where no
    training records were returned at all.
    """

    person: str
    assets: pd.DataFrame
    administered: pd.DataFrame
    risks: pd.DataFrame
    planned: pd.DataFrame
    actions: pd.DataFrame
    approvals: pd.DataFrame
    training: OwnerTraining | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the registers is theirs."""
        frames = (self.assets, self.administered, self.risks, self.planned, self.actions, self.approvals)
        return all(frame.empty for frame in frames)

    @property
    def services(self) -> tuple[str, ...]:
        """The services of what they answer for, by name."""
        frames = (self.assets, self.administered, self.risks, self.actions)
        return tuple(sorted({service for rows in frames for service in own_service(rows).dropna().unique()}))


def holding(
    frames: Mapping[Kind, pd.DataFrame],
    person: str,
    people: Mapping[str, str] = NOBODY_DECIDED,
    coverage: Coverage | None = None,
) -> Holding:
    """What a person answers for in full rows of assets, risks and actions (scored, index 0, 1, 2 ... or any subset).

    Ways of writing one name are one person, and so are names somebody decided are one (`people`). `coverage` is where
    the asset owners stand with their training, worked out over every asset.
    """
    who, key = People(people), People(people).key(person)
    held = held_assets(frames[Kind.ASSETS])
    risks = open_risks(frames[Kind.RISKS])
    actions = frames[Kind.ACTIONS][is_open(frames[Kind.ACTIONS], Kind.ACTIONS)]
    assets = held[_names(held, "asset_owner", who, key)]
    return Holding(
        person=person,
        assets=assets,
        administered=held[_names(held, "asset_administrator", who, key) & ~held.index.isin(assets.index)],
        risks=risks[_names(risks, "risk_owner", who, key) | _falls_to(risks, held, assets)],
        planned=risks[_acts(risks, who, key)],
        actions=actions[_names(actions, "action_owner", who, key)],
        approvals=actions[_names(actions, "approver", who, key) & texts(actions, "status").eq(AWAITING).fillna(False)],
        training=_training(coverage, who, key),
    )


def _names(rows: pd.DataFrame, column: str, who: People, key: str) -> "pd.Series[bool]":
    """Which rows name the person in a column."""
    written = texts(rows, column)
    theirs = [name for name in written.dropna().unique() if who.key(name) == key]
    return written.isin(theirs)


def _falls_to(risks: pd.DataFrame, held: pd.DataFrame, assets: pd.DataFrame) -> "pd.Series[bool]":
    """Which risks nobody owns and that name an asset of the person's: the owner of the asset answers for it."""
    falls = pd.Series(False, index=risks.index)
    unowned = risks[texts(risks, "risk_owner").isna()]
    if unowned.empty or assets.empty:
        return falls
    own = set(np.flatnonzero(held.index.isin(assets.index)).tolist())
    cited = [bool(own.intersection(places)) for places in cited_assets(unowned, held).places]
    falls[unowned.index[cited]] = True
    return falls


def _acts(risks: pd.DataFrame, who: People, key: str) -> "pd.Series[bool]":
    """Which risks the person has to act on: named for it, or owner of a risk that names nobody."""
    nobody = texts(risks, "action_owner").isna()
    return _names(risks, "action_owner", who, key) | (nobody & _names(risks, "risk_owner", who, key))


def _training(coverage: Coverage | None, who: People, key: str) -> OwnerTraining | None:
    # Where nobody returned any training records, nobody is told that theirs is missing.
    owners = coverage.owners if coverage and coverage.has_records else ()
    return next((owner for owner in owners if who.key(owner.person) == key), None)
