"""Significant assets: those whose risks the policy wants on the Information Risk Register, and whether they are there.

What makes an asset significant is the table `SIGNS`, each sign with the words a finding gives for it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
import pandas as pd

from inforisk.findings import FindingGroup, Findings
from inforisk.registers.links import KnownAssets, known_by
from inforisk.registers.typed import TypedRegister
from inforisk.scoring.rules import RISKS_NAME_NO_ASSET, SIGNIFICANT_ASSET_WITHOUT_RISK
from inforisk.scoring.scheme import Scheme
from inforisk.scoring.score import ASSET_JUDGEMENT, score_assets
from inforisk.vocabulary import YesNo

Mask = npt.NDArray[np.bool_]

_LINKS = ("asset_id", "asset_name")


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that makes an asset significant: the words for it, and which assets show it."""

    words: str
    shown_by: Callable[[TypedRegister, Scheme], Mask]


def check_significant_assets(assets: TypedRegister, risks: Sequence[TypedRegister], scheme: Scheme) -> Findings:
    """Significant assets of a register that no risk of the risk registers beside it names by reference or name.

    None where no risk register came with it. Where the risks name no assets at all, one note says so instead.
    """
    if not any(len(register.frame) for register in risks):
        return Findings()
    if not any(name in register.frame.columns for register in risks for name in _LINKS):
        return Findings((FindingGroup(RISKS_NAME_NO_ASSET, assets.sheet),))
    shown = [(sign, sign.shown_by(assets, scheme)) for sign in SIGNS]
    significant = np.logical_or.reduce([mask for _, mask in shown])
    alone = significant & ~_has_risk(assets, risks) & _is_named(assets.frame)
    return Findings(tuple(_group(assets, alone, shown))) if alone.any() else Findings()


def _group(assets: TypedRegister, alone: Mask, shown: Sequence[tuple[Sign, Mask]]) -> Iterator[FindingGroup]:
    field = next(name for name in ("asset_name", "asset_id") if name in assets.frame.columns)
    named = _names(assets.frame)[alone]
    reasons = {
        int(row): " and ".join(sign.words for sign, mask in shown if mask[place])
        for row, place in zip(named.index, np.flatnonzero(alone), strict=True)
    }
    yield FindingGroup(
        SIGNIFICANT_ASSET_WITHOUT_RISK,
        assets.sheet,
        rows=named.index.tolist(),
        values=named.tolist(),
        field=field,
        column=assets.recognised.letters.get(field),
        row_hints=reasons,
    )


def _names(assets: pd.DataFrame) -> pd.Series:
    """What each asset is called: its name, else its reference."""
    known = [assets[name].astype("str") for name in ("asset_name", "asset_id") if name in assets.columns]
    return known[0] if len(known) == 1 else known[0].fillna(known[1])


def _is_named(assets: pd.DataFrame) -> Mask:
    return _names(assets).notna().to_numpy(dtype=bool) if set(_LINKS) & set(assets.columns) else _nobody(assets)


def _has_risk(assets: TypedRegister, risks: Sequence[TypedRegister]) -> Mask:
    """Whether any risk names each asset, by reference or by name, alone in its cell or with others."""
    known = KnownAssets((assets,))
    cells = {cell for register in risks for name in _LINKS for cell in _said(register.frame, name)}
    cited = {key for cell in cells for key in known.cited(cell)[0]}
    named = _nobody(assets.frame)
    for name in _LINKS:
        if name in assets.frame.columns:
            named |= (
                assets.frame[name].map(partial(known_by, name), na_action="ignore").isin(cited).to_numpy(dtype=bool)
            )
    return named


def _said(risks: pd.DataFrame, name: str) -> Iterator[str]:
    if name in risks.columns:
        yield from risks[name].dropna().unique().tolist()


def _nobody(assets: pd.DataFrame) -> Mask:
    return np.zeros(len(assets), dtype=bool)


def _is(assets: TypedRegister, name: str, *answers: str) -> Mask:
    if name not in assets.frame.columns:
        return _nobody(assets.frame)
    return assets.frame[name].isin(answers).to_numpy(dtype=bool)


def _rated_above_appetite(assets: TypedRegister, scheme: Scheme) -> Mask:
    above = score_assets(assets.frame, scheme)[ASSET_JUDGEMENT.above_appetite]
    return above.fillna(False).to_numpy(dtype=bool)


def _at_top(name: str) -> Callable[[TypedRegister, Scheme], Mask]:
    def is_at_top(assets: TypedRegister, scheme: Scheme) -> Mask:
        if name not in assets.frame.columns or name not in assets.scales:
            return _nobody(assets.frame)
        return (assets.frame[name] == assets.scales[name].size).fillna(False).to_numpy(dtype=bool)

    return is_at_top


def _is_special_category(assets: TypedRegister, scheme: Scheme) -> Mask:
    return _is(assets, "special_category", YesNo.YES)


def _is_secret(assets: TypedRegister, scheme: Scheme) -> Mask:
    return _is(assets, "classification", "SECRET", "TOP SECRET")


def _is_critical_and_sensitive(assets: TypedRegister, scheme: Scheme) -> Mask:
    return _is(assets, "classification", "OFFICIAL-SENSITIVE") & _is(assets, "business_critical", YesNo.YES)


SIGNS = (
    Sign("its own risk rating is above appetite", _rated_above_appetite),
    Sign("its confidentiality is at the top of the scale", _at_top("confidentiality")),
    Sign("its integrity is at the top of the scale", _at_top("integrity")),
    Sign("its availability is at the top of the scale", _at_top("availability")),
    Sign("it holds special category data", _is_special_category),
    Sign("it is marked SECRET or above", _is_secret),
    Sign("it is OFFICIAL-SENSITIVE and critical to the business", _is_critical_and_sensitive),
)
"""Signs of a significant asset: a loss would be grave, or harm people where the law protects them most."""
