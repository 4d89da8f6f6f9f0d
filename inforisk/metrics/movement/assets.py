"""How the information assets moved between two ledgers: what came, what went, owners, markings, personal data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from inforisk.metrics.movement.between import Between, History
from inforisk.metrics.movement.comparison import Comparison, Flags, Side
from inforisk.metrics.movement.parts import changes, listed, listed_gone, owner_changes, stale_rows
from inforisk.metrics.movement.records import Change, Listed, OwnerChange, Stale
from inforisk.registers.settled import NO_LONGER_IN_USE
from inforisk.vocabulary import Kind, YesNo


@dataclass(frozen=True)
class AssetMovement:
    """What moved between two ledgers of assets. Counts are of assets in use.

    before_count + added + back_in_use - retired - vanished = after_count. `retired` were archived or disposed of, as
    the later ledger says, or as one in between says of what is no longer listed (`remark` says when); `vanished` are
    no longer listed though nobody said so; `added_retired` came and were retired in between; `cleared` had been
    retired before and are no longer listed. `new_personal_data` holds personal or special category data now and did
    not before (`was` and `now` say which).
    """

    before_count: int
    after_count: int
    stayed_count: int
    added: Sequence[Listed]
    added_retired: Sequence[Listed]
    retired: Sequence[Listed]
    vanished: Sequence[Listed]
    cleared: Sequence[Listed]
    back_in_use: Sequence[Listed]
    owner_changed: Sequence[OwnerChange]
    classification_changed: Sequence[Change]
    new_personal_data: Sequence[Change]
    stale: tuple[Stale, ...]

    @property
    def is_reconciled(self) -> bool:
        """Whether the counts add up: no asset in use came or went without standing in a list."""
        left = len(self.retired) + len(self.vanished)
        return self.before_count - left + len(self.added) + len(self.back_in_use) == self.after_count


def asset_movement(
    before: pd.DataFrame,
    after: pd.DataFrame,
    people: Mapping[str, str] | None = None,
    *,
    quarter: str = "",
    between: Between = (),
) -> AssetMovement:
    """What moved from one ledger of assets (`inforisk.ledger`, any index) to a later one, rows joined on `entity`.

    `people`, `quarter` and `between` as in `risk_movement`.
    """
    assets = Comparison(_side(before), _side(after))
    history = History(assets, tuple((label, _side(rows)) for label, rows in between))
    vanished, retired_before = history.parted(assets.vanished)
    return AssetMovement(
        before_count=int(assets.before.is_open.sum()),
        after_count=int(assets.after.is_open.sum()),
        stayed_count=len(assets.stayed),
        added=listed(assets, assets.added),
        added_retired=history.came_and_went(),
        retired=(*listed(assets, assets.closed), *retired_before),
        vanished=listed_gone(assets, vanished),
        cleared=listed_gone(assets, assets.cleared),
        back_in_use=listed(assets, assets.reopened),
        owner_changed=owner_changes(assets, "asset_owner", people or {}),
        classification_changed=changes(assets, assets.stayed, "classification"),
        new_personal_data=_new_personal_data(assets),
        stale=stale_rows(assets.after, quarter),
    )


def _side(assets: pd.DataFrame) -> Side:
    is_in_use = np.ones(len(assets), dtype=bool)
    if "status" in assets:
        is_in_use = ~assets["status"].isin(NO_LONGER_IN_USE).to_numpy(dtype=bool)
    return Side(Kind.ASSETS, assets, is_in_use)


def _new_personal_data(assets: Comparison) -> Sequence[Change]:
    at = assets.stayed
    then, now = _sensitivity(assets.before)[assets.was[at]], _sensitivity(assets.after)[at]
    is_new = now > then
    words = np.array(["none stated", "personal data", "special category data"], dtype=object)
    return assets.records(Change, at[is_new], words[then[is_new]], words[now[is_new]])


def _sensitivity(side: Side) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """0 for no personal data stated, 1 for personal, 2 for special category data."""
    return np.where(_is_yes(side, "special_category"), 2, np.where(_is_yes(side, "personal_data"), 1, 0))


def _is_yes(side: Side, name: str) -> Flags:
    return np.asarray(side.text(name) == YesNo.YES.value, dtype=bool)
