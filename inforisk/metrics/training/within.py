"""A part of the council's coverage: who answers for the assets of the part, and where they stand with the course.

Who a training record belongs to is settled over the whole council first, so that a service never shows somebody as
trained whom the council cannot tell from a colleague.
"""

import dataclasses
from collections.abc import Mapping

import pandas as pd

from inforisk.metrics.columns import texts
from inforisk.metrics.training.coverage import Coverage, OwnerTraining, held_assets, holdings
from inforisk.metrics.training.names import NOBODY_DECIDED, People


def coverage_within(whole: Coverage, assets: pd.DataFrame, people: Mapping[str, str] = NOBODY_DECIDED) -> Coverage:
    """The coverage of the owners of some assets, with what they own of these, out of that of the whole council.

    Learners who own nothing belong to no part: they are not counted in it.
    """
    who, held = People(people), held_assets(assets)
    kept = holdings(held, who)
    owners = ((owner, kept.get(who.key(owner.written[0]))) for owner in whole.owners)
    return dataclasses.replace(
        whole,
        owners=tuple(
            dataclasses.replace(
                owner,
                written=tuple(holding.written),
                services=tuple(sorted(holding.services)),
                directorates=tuple(sorted(holding.directorates)),
                assets=holding.assets,
            )
            for owner, holding in owners
            if holding
        ),
        without_owner=int(texts(held, "asset_owner").isna().sum()),
        other_learners=0,
        others_valid=0,
        unmatched_learners=(),
    )


def persons(assets: pd.DataFrame, owners: tuple[OwnerTraining, ...], people: Mapping[str, str]) -> "pd.Series[str]":
    """Which of the owners each asset belongs to, by the name they are printed under, on the assets' index; missing
    where it belongs to none of them."""
    who = People(people)
    printed = {who.key(written): owner.person for owner in owners for written in owner.written}
    named = texts(assets, "asset_owner")
    met = {written: printed.get(who.key(written)) for written in named.dropna().unique()}
    return named.map(met).astype("str")
