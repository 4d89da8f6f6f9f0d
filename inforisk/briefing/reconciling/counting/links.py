"""Which risks and assets a row names, looked for a second time: by reference or by name, its own service's first."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from inforisk.briefing.reconciling.counting.stored import Row
from inforisk.registers.values.identity import compared_ids, read_id
from inforisk.registers.values.words import plain, says_nothing

Keys = frozenset[str]

_APART = ((";", "\n"), (",",), (" and ", " AND ", " And ", " & "))
"""What stands between several that are named in one cell: the clearest first."""


@dataclass(frozen=True)
class Named:
    """The rows that may be named, by their keys: under each reference and name as compared, and whose they are."""

    under: Mapping[str, Collection[str]]
    services: Mapping[str, Collection[str]]

    @classmethod
    def of(cls, rows: Sequence[Row], reference: str, name: str) -> "Named":
        """The rows of a register under what they are called by."""
        under: dict[str, dict[str, None]] = defaultdict(dict)
        references = _in_one_form([row.get(reference) or "" for row in rows])
        for row, own in zip(rows, references, strict=True):
            for word in (own, plain(row.get(name) or "")):
                if word:
                    under[word][row["key"]] = None
        services = {row["key"]: {_plain(row.get(one) or "") for one in ("service", "returned_by")} for row in rows}
        return cls(dict(under), services)

    def by(self, row: Row, fields: Sequence[str]) -> Keys:
        """The keys of the rows that a row names in some of its fields."""
        service = plain(row.get("service") or row.get("returned_by") or "")
        cells = [cell for name in fields if (cell := row.get(name)) and not says_nothing(cell)]
        return frozenset().union(*(self._in_cell(cell, service) for cell in cells))

    def _in_cell(self, cell: str, service: str, ways: Sequence[Sequence[str]] = _APART) -> Keys:
        """What the words mean as they stand; else what each of them means, taken apart in one way after the other."""
        meant = self._meant(cell.strip(), service)
        if meant or not ways:
            return meant
        words = [word for word in _split(cell, ways[0]) if word.strip()]
        return frozenset().union(*(self._in_cell(word, service, ways[1:]) for word in words))

    def _meant(self, words: str, service: str) -> Keys:
        known = next((found for word in _ways(words) if (found := self.under.get(word))), ())
        own = frozenset(key for key in known if service and service in self.services[key])
        return own or (frozenset(known) if len(known) == 1 else frozenset())


def _split(cell: str, between: Sequence[str]) -> Sequence[str]:
    first, *others = between
    for other in others:
        cell = cell.replace(other, first)
    return cell.split(first)


def _in_one_form(written: Sequence[str]) -> Sequence[str]:
    met = [one for one in dict.fromkeys(written) if one]
    forms = dict(zip(met, map(plain, compared_ids(met)), strict=True))
    return [forms.get(one, "") for one in written]


_plain = lru_cache(maxsize=4_096)(plain)  # a few services name themselves in every row


@lru_cache(maxsize=65_536)
def _ways(words: str) -> tuple[str, str]:
    return plain(read_id(words).value or words), plain(words)
