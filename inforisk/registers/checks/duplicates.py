"""The same reference or the same asset on more than one row."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from inforisk.registers.checks.asked import Asked, Fault, Mask
from inforisk.registers.checks.hints import Alike
from inforisk.registers.rules.rows import DUPLICATE_ASSET, DUPLICATE_ID
from inforisk.registers.values.identity import compared_ids
from inforisk.registers.values.words import plain
from inforisk.vocabulary import Kind

OWN_ID = {
    Kind.ASSETS: "asset_id",
    Kind.RISKS: "risk_id",
    Kind.ACTIONS: "action_ref",
    Kind.INCIDENTS: "incident_id",
}
"""The field that is a row's own reference, in the registers that have one."""


def duplicate_ids(asked: Asked) -> Iterator[Fault]:
    """Rows that share a reference. An action plan may repeat one: a recommendation may have several actions."""
    name = OWN_ID.get(asked.typed.kind, "")
    if asked.has(name) and asked.typed.kind is not Kind.ACTIONS:
        references = _compared(asked.frame[name])
        mask = references.duplicated(keep=False).to_numpy(dtype=bool) & asked.given(name)
        yield Fault(DUPLICATE_ID, name, mask, says=_alike(asked, references, mask))


def duplicate_assets(asked: Asked) -> Iterator[Fault]:
    """Assets of one service under one name, whatever the capitals and hyphens. A name with two references is two."""
    if asked.typed.kind is not Kind.ASSETS or not asked.has("asset_name"):
        return
    keys = pd.DataFrame({"name": _plain(asked.frame["asset_name"])})
    if asked.has("service"):
        keys["service"] = asked.frame["service"]
    if asked.has("asset_id"):
        keys["asset_id"] = _compared(asked.frame["asset_id"])
    mask = keys.duplicated(keep=False).to_numpy(dtype=bool) & asked.given("asset_name")
    keys["alike"] = keys.groupby(list(keys.columns), dropna=False, sort=False).ngroup()
    yield Fault(DUPLICATE_ASSET, "asset_name", mask, says=_alike(asked, keys["alike"], mask))


def _plain(texts: pd.Series) -> pd.Series:
    places, distinct = pd.factorize(texts)
    compared = np.array([*map(plain, distinct), ""], dtype=object)
    return pd.Series(pd.factorize(compared[places])[0], index=texts.index)


def _compared(references: pd.Series) -> pd.Series:
    """References as numbers, equal where they are one reference: "HW01" and "HW 1"."""
    places, distinct = pd.factorize(references)
    forms = np.array([*compared_ids(list(distinct)), ""], dtype=object)
    return pd.Series(pd.factorize(forms[places])[0], index=references.index).where(references.notna())


def _alike(asked: Asked, keys: pd.Series, mask: Mask) -> Alike:
    return Alike(asked.frame.index.to_numpy()[mask], keys[mask])
