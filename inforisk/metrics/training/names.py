"""The names of owners and learners as coverage needs them: who is one person, and which user names are made of a name.

Only ways of writing one name are one person here (see `inforisk.identity.names`); anything more is somebody's decision.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from inforisk.identity.names import folded_name, forenames_first, name_of
from inforisk.registers.values.words import tidy

NOBODY_DECIDED: Mapping[str, str] = MappingProxyType({})
"""No name was decided to stand for anybody."""

_NO_LETTER_OR_DIGIT = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name. `key` is the same for every way of writing it, `label` is how it is printed.

    `bare` is the name without what stands in brackets, forenames first: what a training record is compared with.
    """

    key: str
    label: str
    bare: str
    given: str
    family: str

    @property
    def full_handles(self) -> frozenset[str]:
        """User names that spell out forename and surname: "janesmith", "smithjane"."""
        return frozenset({self.given + self.family, self.family + self.given}) if len(self.given) > 1 else frozenset()

    @property
    def short_handles(self) -> frozenset[str]:
        """User names made of an initial and the surname: "jsmith", "smithj"."""
        initial = self.given[:1]
        return frozenset({initial + self.family, self.family + initial}) if initial and self.family else frozenset()

    def contradicts(self, other: "PersonName") -> bool:
        """Whether both write out a forename, and not the same one: Jane is not John."""
        return len(self.given) > 1 and len(other.given) > 1 and self.given != other.given


@lru_cache(maxsize=65_536)
def person_name(written: str) -> PersonName:
    """A name in any of the ways people write it."""
    parts = name_of(written)
    bare = " ".join((*parts.forenames, parts.surname)) if parts.surname else parts.single
    given = parts.forenames[0] if parts.forenames else ""
    return PersonName(_folded(written), _label(written), bare, _letters(given), _letters(parts.surname))


def handle(written: str) -> str:
    """A user name, or the part of an e-mail address before the @, as it is compared: small letters and digits."""
    return _letters(written.casefold().partition("@")[0])


class People:
    """Who is meant by a name as written: `decided` maps what was written to the person's name, as people decided."""

    def __init__(self, decided: Mapping[str, str]) -> None:
        self._decided = {_folded(written): person for written, person in decided.items()}
        self._keys: dict[str, str] = {}  # a register names the same people row after row

    def decided(self, written: str) -> str | None:
        """The key of the person somebody decided a writing stands for, or None."""
        return _folded(self.meant(written)) if _folded(written) in self._decided else None

    def meant(self, written: str) -> str:
        """The name to use for a writing. Decisions are followed: "JS" means "J Smith", who is "Jane Smith"."""
        seen: set[str] = set()
        while (key := _folded(written)) in self._decided and key not in seen:
            seen.add(key)
            written = self._decided[key]
        return written

    def key(self, written: str) -> str:
        """The key of the person a name stands for."""
        if written not in self._keys:
            self._keys[written] = _folded(self.meant(written))
        return self._keys[written]

    def names(self, written: Iterable[str]) -> dict[str, PersonName]:
        """Each person's name under their key, in the order they are met; the first that has capitals is printed."""
        names: dict[str, PersonName] = {}
        for text in written:
            name = person_name(self.meant(text))
            if names.setdefault(name.key, name).label.islower():
                names[name.key] = name
        return names


def distinct(texts: Iterable[object]) -> Iterator[str]:
    """The texts among some cells, each once, in their order."""
    yield from dict.fromkeys(text for text in texts if isinstance(text, str))


def _folded(written: str) -> str:
    """The one writing of a name, "HOPSCOTCH Ravi" turned round to "Ravi Hopscotch" first."""
    return folded_name(forenames_first(written))


def _label(written: str) -> str:
    """The name as it is printed: as it is written, but "Smith, Jane" in its natural order."""
    family, comma, given = tidy(written).partition(", ")
    return f"{given} {family}" if comma and len(given.split()) < 3 and "(" not in written else tidy(written)


def _letters(text: str) -> str:
    return _NO_LETTER_OR_DIGIT.sub("", text)
