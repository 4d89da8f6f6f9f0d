"""Registers brought together, set against each other: what one says about the other must be so."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from inforisk.findings import Findings
from inforisk.registers.checks.asked import Asked, Fault, Mask
from inforisk.registers.checks.duplicates import OWN_ID
from inforisk.registers.citing import cited_in
from inforisk.registers.rules.rows import (
    DUPLICATE_ID_ACROSS_SHEETS,
    PERSON_SPELT_DIFFERENTLY,
    RISK_OWNER_IS_ASSET_OWNER,
    UNKNOWN_ASSET,
)
from inforisk.registers.typed import TypedRegister
from inforisk.registers.values.identity import compared_ids, read_id
from inforisk.registers.values.words import plain, says_nothing
from inforisk.vocabulary import Kind, ValueKind

_EVERY_ASSET = frozenset({"all", "all assets", "various", "multiple", "general", "corporate", "all systems"})
_NEAR = 85.0
_MOST_SUGGESTIONS = 200  # each is a search through all the names; somebody with more has another register to hand


def check_together(typed: TypedRegister, others: Sequence[TypedRegister], as_at: date) -> Findings:
    """What is wrong with a register in the light of those brought with it. Findings stand on `typed` only: ask once
    for each register.

    Risks on assets that no asset register lists, references used on several sheets, risks without an owner whose
    asset has one, and names that are spelt in several ways.
    """
    asked = Asked(typed, as_at)
    assets = KnownAssets([other for other in (typed, *others) if other.kind is Kind.ASSETS])
    faults = [
        *_unknown_assets(asked, assets),
        *_ids_elsewhere(asked, others),
        *_owners_by_asset(asked, assets),
        *_spellings(asked, others),
    ]
    return Findings(tuple(asked.group(fault) for fault in faults if fault.is_met))


@dataclass(frozen=True)
class KnownAssets:
    """The assets of the asset registers at hand, by reference and by name, with their owners."""

    registers: Sequence[TypedRegister]

    @cached_property
    def owners(self) -> Mapping[str, str | None]:
        """The owner of each asset under its reference ("id A12") and its name ("payroll"); None where not known."""
        known: dict[str, str | None] = {}
        for register in self.registers:
            frame = register.frame
            owners = _texts(frame, "asset_owner")
            for name in ("asset_name", "asset_id"):
                for text, owner in zip(_texts(frame, name), owners, strict=True):
                    if text is not None:
                        key = known_by(name, text)
                        known[key] = known.get(key) or owner
        return known

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Each reference and name as written, under what it is compared by."""
        texts = [text for name in ("asset_id", "asset_name") for r in self.registers for text in _texts(r.frame, name)]
        return {plain(text): text for text in texts if text is not None}

    def key(self, text: str) -> str | None:
        """Under what an asset named in a risk register is known, or None."""
        return next((key for key in (_id_key(text), plain(text)) if key in self.owners), None)

    def cited(self, cell: str) -> tuple[list[str], list[str]]:
        """The assets a cell names: those that are known, under their keys, and those that are not, as written."""
        parts = cited_in(cell, lambda part: self.key(part) is not None)
        keys = [self.key(part) for part in parts]
        return [key for key in keys if key], [part for part, key in zip(parts, keys, strict=True) if not key]

    def hint(self, unknown: Sequence[str]) -> str:
        """What each unknown asset may have been meant to be."""
        return " ".join(filter(None, map(self._near, unknown)))

    def _near(self, text: str) -> str:
        if any(map(str.isdigit, text)):  # the nearest reference is seldom the one that was meant
            return f"Not known: '{text}'."
        found = process.extractOne(plain(text), list(self.names), scorer=fuzz.ratio, score_cutoff=_NEAR)
        return f"Instead of '{text}', did you mean {self.names[found[0]]}?" if found else f"Not known: '{text}'."


def known_by(name: str, text: str) -> str:
    """Under what an asset is known by its reference ("asset_id") or its name ("asset_name"): "id A12", "payroll"."""
    return _id_key(text) if name == "asset_id" else plain(text)


def _id_key(text: str) -> str:
    return f"id {read_id(text).value or text}"


def _keys(references: pd.Series) -> list[str | None]:
    """Each reference in the one form in which two are compared, None where there is none."""
    met = references.dropna().unique()
    forms = dict(zip(met, compared_ids(list(met)), strict=True))
    return [forms.get(text) for text in references]


def _texts(frame: pd.DataFrame, name: str) -> list[str | None]:
    if name not in frame.columns:
        return [None] * len(frame)
    return [text if isinstance(text, str) else None for text in frame[name]]


def _unknown_assets(asked: Asked, assets: KnownAssets) -> Iterator[Fault]:
    """Risks (or incidents) on assets no register lists. A known name makes up for an unknown reference."""
    if asked.typed.kind not in (Kind.RISKS, Kind.INCIDENTS) or not assets.registers:
        return
    by_name = _cited(asked, assets, "asset_name")
    by_id = _cited(asked, assets, "asset_id")
    for name, cited, other in (("asset_id", by_id, by_name), ("asset_name", by_name, by_id)):
        if asked.has(name):
            unknown = [tuple(missing) for _, missing in cited]
            found_otherwise = np.array([bool(known) and not missing for known, missing in other], dtype=bool)
            mask = np.array([bool(missing) for missing in unknown], dtype=bool) & ~found_otherwise
            yield Fault(UNKNOWN_ASSET, name, mask, says=_meant(assets, unknown, mask))


def _meant(assets: KnownAssets, unknown: Sequence[tuple[str, ...]], mask: Mask) -> Callable[[int], str]:
    met = [unknown[place] for place in np.flatnonzero(mask).tolist()]
    suggested = list(dict.fromkeys(met))[:_MOST_SUGGESTIONS]
    hints = {missing: assets.hint(missing) for missing in suggested}
    return partial(_at, [hints.get(missing, "") for missing in met])


def _at(texts: Sequence[str], place: int) -> str:
    return texts[place]


def _cited(asked: Asked, assets: KnownAssets, name: str) -> list[tuple[list[str], list[str]]]:
    nothing: tuple[list[str], list[str]] = ([], [])
    if not asked.has(name):
        return [nothing] * len(asked.frame)
    places, distinct = pd.factorize(asked.frame[name])
    answers = [nothing if _is_general(text) else assets.cited(text) for text in distinct]
    return [answers[place] if place >= 0 else nothing for place in places]


def _is_general(text: str) -> bool:
    return says_nothing(text) or plain(text) in _EVERY_ASSET


def _ids_elsewhere(asked: Asked, others: Sequence[TypedRegister]) -> Iterator[Fault]:
    name = OWN_ID.get(asked.typed.kind, "")
    alike = [other for other in others if other.kind is asked.typed.kind and name in other.frame.columns]
    if not asked.has(name) or not alike:
        return
    where: dict[str, str] = {}
    for other in alike:
        for row, key in zip(other.frame.index, _keys(other.frame[name]), strict=True):
            if key is not None:
                where.setdefault(key, f"See {other.sheet} row {row}.")
    keys = _keys(asked.frame[name])
    mask = np.array([key in where for key in keys], dtype=bool)
    said = [where[key] for key in keys if key is not None and key in where]
    yield Fault(DUPLICATE_ID_ACROSS_SHEETS, name, mask, says=partial(_at, said))


def _owners_by_asset(asked: Asked, assets: KnownAssets) -> Iterator[Fault]:
    """Risks without an owner on an asset that has one: told, never filled in."""
    if asked.typed.kind is not Kind.RISKS or not assets.registers:
        return
    names = [_cited(asked, assets, name) for name in ("asset_id", "asset_name")]
    keys = [[*first[0], *second[0]] for first, second in zip(*names, strict=True)]
    owners = [list(dict.fromkeys(owner for key in row if (owner := assets.owners[key]))) for row in keys]
    mask = np.array([bool(row) for row in owners], dtype=bool) & ~asked.given("risk_owner")
    said = [f"It is owned by {' and '.join(owners[place])}." for place in np.flatnonzero(mask)]
    yield Fault(RISK_OWNER_IS_ASSET_OWNER, "risk_owner", mask, says=partial(_at, said))


def _spellings(asked: Asked, others: Sequence[TypedRegister]) -> Iterator[Fault]:
    """Owners whose name stands elsewhere with other capitals, dots or hyphens. Nobody is merged."""
    if asked.typed.kind not in (Kind.ASSETS, Kind.RISKS):
        return
    spelt: dict[str, Counter[str]] = {}
    for register in (asked.typed, *others):
        for text, count in _people(register):
            spelt.setdefault(plain(text), Counter())[text] += count
    usual = {key: min(texts, key=lambda text: (-texts[text], text)) for key, texts in spelt.items()}
    for entry in asked.register.fields:
        if entry.kind is ValueKind.PERSON and asked.has(entry.name):
            yield _spelt_otherwise(asked, entry.name, usual)


def _people(register: TypedRegister) -> Iterator[tuple[str, int]]:
    for name in ("asset_owner", "asset_administrator", "risk_owner", "action_owner"):
        if name in register.frame.columns:
            yield from Counter(register.frame[name].dropna().tolist()).items()


def _spelt_otherwise(asked: Asked, name: str, usual: Mapping[str, str]) -> Fault:
    """The rows whose spelling is not the usual one."""
    column = asked.frame[name]
    said = column.dropna().unique().tolist()
    hints = {text: f"Mostly: {usual[plain(text)]}." for text in said if usual.get(plain(text), text) != text}
    mask = column.isin(list(hints)).to_numpy(dtype=bool)
    return Fault(PERSON_SPELT_DIFFERENTLY, name, mask, says=partial(_at, [hints[text] for text in column[mask]]))
