"""Which assets and risks a row names: by reference or by name, its own service's before anybody else's.

References are only unique within the service that gave them ("1", "2", "3"), so one that several services use and
the row's own service does not is no link.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from inforisk.metrics.columns import own_service, text, texts
from inforisk.registers.citing import cited_in
from inforisk.registers.values.identity import compared_ids, read_id
from inforisk.registers.values.words import plain, says_nothing


@dataclass(frozen=True)
class Cited:
    """For each row, in order: the places of the rows it names (counted from 0), and the words that name none."""

    places: tuple[tuple[int, ...], ...]
    unknown: tuple[tuple[str, ...], ...]


def cited_assets(rows: pd.DataFrame, assets: pd.DataFrame) -> Cited:
    """The assets each row names in `asset_id` or `asset_name`: either may hold references and names, one or several."""
    return _cited(rows, assets, ("asset_id", "asset_name"), "asset_id", "asset_name")


def cited_risks(rows: pd.DataFrame, risks: pd.DataFrame) -> Cited:
    """The risks each row names in `risk_id`."""
    return _cited(rows, risks, ("risk_id",), "risk_id", "risk")


def _cited(rows: pd.DataFrame, named: pd.DataFrame, fields: Sequence[str], ref: str, name: str) -> Cited:
    if not any(texts(rows, field).notna().any() for field in fields):
        return Cited(((),) * len(rows), ((),) * len(rows))
    index = _Index.of(named, ref, name)
    services = _plain(own_service(rows))
    answers = [
        index.found([text(cell) for cell in cells], service)
        for *cells, service in zip(*(texts(rows, field) for field in fields), services, strict=True)
    ]
    return Cited(tuple(places for places, _ in answers), tuple(unknown for _, unknown in answers))


@dataclass(frozen=True)
class _Index:
    """The places of the rows under each reference and name, as they are compared."""

    places: Mapping[str, Sequence[int]]
    services: Sequence[Sequence[str]]

    @classmethod
    def of(cls, rows: pd.DataFrame, ref: str, name: str) -> "_Index":
        places: dict[str, list[int]] = {}
        for compared in (_plain(_in_one_form(texts(rows, ref))), _plain(texts(rows, name))):
            for place, words in enumerate(compared):
                held = places.setdefault(words, [])
                if words and place not in held[-1:]:
                    held.append(place)
        return cls(places, list(zip(_plain(texts(rows, "service")), _plain(texts(rows, "returned_by")), strict=True)))

    def found(self, cells: Sequence[str], service: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """The places some cells name, and the words that name none. A known name makes up for an unknown reference."""
        answers = [self._named_in(cell, service) for cell in cells]
        places = tuple(dict.fromkeys(place for known, _ in answers for place in known))
        is_known = any(known and not unknown for known, unknown in answers)
        return places, () if is_known else tuple(part for _, unknown in answers for part in unknown)

    def _named_in(self, cell: str, service: str) -> tuple[list[int], list[str]]:
        found = {part: self._place(part, service) for part in self._parts(cell, service)}
        return [place for places in found.values() for place in places], [part for part in found if not found[part]]

    def _parts(self, cell: str, service: str) -> list[str]:
        if not cell or says_nothing(cell):
            return []
        return cited_in(cell, lambda part: bool(self._place(part, service)))

    def _place(self, part: str, service: str) -> tuple[int, ...]:
        everywhere = next((self.places[key] for key in _keys(part) if key in self.places), ())
        own = tuple(place for place in everywhere if service and service in self.services[place])
        return own or (tuple(everywhere) if len(everywhere) == 1 else ())


def _in_one_form(references: "pd.Series[Any]") -> "pd.Series[Any]":
    met = references.dropna().unique()
    return references.map(dict(zip(met, compared_ids(list(met)), strict=True)))


def _keys(written: str) -> tuple[str, ...]:
    return (plain(read_id(written).value or written), plain(written)) if written else ()


def _plain(column: "pd.Series[Any]") -> list[str]:
    """The texts as they are compared, empty where there is none."""
    numbers, distinct = pd.factorize(column)
    compared = [plain(word) for word in distinct]
    return [compared[number] if number >= 0 else "" for number in numbers.tolist()]
