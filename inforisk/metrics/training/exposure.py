"""What stands in the hands of people nobody can show to be trained: risks above appetite and sensitive assets.

Nine of ten owners trained says little where the tenth owns the social care records. This is the same coverage weighed
by what is at stake, as counts and as a list by name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from inforisk.metrics.columns import flags, own_service, text, texts
from inforisk.metrics.filters import open_risks
from inforisk.metrics.linked import cited_assets
from inforisk.metrics.training.coverage import UNTRAINED, Coverage, OwnerState, OwnerTraining, held_assets
from inforisk.metrics.training.names import NOBODY_DECIDED, People

_SENSITIVE = ("official-sensitive", "secret", "top secret")
"""Classifications that call for more care than most (Government Security Classifications)."""


@dataclass(frozen=True, slots=True)
class Entrusted:
    """A risk or an asset whose owner is untrained. `why` is what makes it matter ("above appetite", "special category
    data"); `owner` the person as printed, `state` where they stand; `key` names the row."""

    key: str
    ref: str
    name: str
    service: str
    owner: str
    state: OwnerState
    why: str


@dataclass(frozen=True)
class Exposure:
    """Risks above appetite and sensitive assets, and which of them untrained people own.

    `unknown_risks` are risks above appetite whose owner is no asset owner, or that name nobody, and whose asset has no
    owner either: whether they are in trained hands cannot be said. Nor can it be said of the `risks_not_assessed` among
    the `open_risks` whether they are above appetite.
    """

    risks: tuple[Entrusted, ...]
    risks_above: int
    unknown_risks: int
    assets: tuple[Entrusted, ...]
    sensitive_assets: int
    unowned_assets: int
    open_risks: int
    risks_not_assessed: int


def untrained_exposure(
    coverage: Coverage, assets: pd.DataFrame, risks: pd.DataFrame, people: Mapping[str, str] = NOBODY_DECIDED
) -> Exposure:
    """The risks above appetite and the sensitive assets owned by people who are expired, outstanding or not matched.

    `risks` are scored rows. The risk's own owner decides where they are an asset owner, else the owner of its asset.
    A sensitive asset holds special category data, is OFFICIAL-SENSITIVE or above, or holds personal data.
    """
    who = People(people)
    owners = {who.key(written): owner for owner in coverage.owners for written in owner.written}
    held = held_assets(assets)
    still_open = open_risks(risks)
    above = still_open[flags(still_open, "residual_above_appetite")]
    answering = _answering(above, held, owners, who)
    sensitive = held.assign(why=_sensitivity(held)).dropna(subset="why")
    asset_owners = [owners.get(who.key(text(name))) for name in texts(sensitive, "asset_owner")]
    return Exposure(
        risks=_entrusted(above, answering, "risk_id", "risk", ["above appetite"] * len(above)),
        risks_above=len(above),
        unknown_risks=answering.count(None),
        assets=_entrusted(sensitive, asset_owners, "asset_id", "asset_name", list(sensitive["why"])),
        sensitive_assets=len(sensitive),
        unowned_assets=asset_owners.count(None),
        open_risks=len(still_open),
        risks_not_assessed=_not_assessed(still_open),
    )


def _not_assessed(risks: pd.DataFrame) -> int:
    if "residual_above_appetite" not in risks:
        return len(risks)
    return int(risks["residual_above_appetite"].isna().sum())


def _answering(
    risks: pd.DataFrame, assets: pd.DataFrame, owners: Mapping[str, OwnerTraining], who: People
) -> list[OwnerTraining | None]:
    """Who answers for each risk: its owner if they own assets, else the owner of the first asset it names."""
    cited = cited_assets(risks, assets).places
    asset_owners = [text(name) for name in texts(assets, "asset_owner")]
    answering = []
    for named, places in zip(texts(risks, "risk_owner"), cited, strict=True):
        candidates = [text(named), *(asset_owners[place] for place in places)]
        answering.append(next((owners[key] for name in candidates if name and (key := who.key(name)) in owners), None))
    return answering


def _sensitivity(assets: pd.DataFrame) -> "pd.Series[str]":
    """Why an asset is sensitive, by its gravest reason; missing where nothing says that it is."""
    why = pd.Series(None, index=assets.index, dtype="str")
    why = why.mask(texts(assets, "personal_data").eq("yes").fillna(False).astype(bool), "personal data")
    marked = texts(assets, "classification").str.casefold()
    why = why.mask(marked.isin(_SENSITIVE), texts(assets, "classification"))
    return why.mask(texts(assets, "special_category").eq("yes").fillna(False).astype(bool), "special category data")


def _entrusted(
    rows: pd.DataFrame, owners: Sequence[OwnerTraining | None], ref: str, name: str, why: Sequence[str]
) -> tuple[Entrusted, ...]:
    written = zip(texts(rows, "key"), texts(rows, ref), texts(rows, name), own_service(rows), strict=True)
    return tuple(
        Entrusted(text(key), text(its_ref), text(its_name), text(service), owner.person, owner.state, reason)
        for (key, its_ref, its_name, service), owner, reason in zip(written, owners, why, strict=True)
        if owner is not None and owner.state in UNTRAINED
    )
