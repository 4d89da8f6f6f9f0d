"""A person's name taken apart: enough to say that two writings are one name, or that a user name was made of it.

Capitals, spaces, titles, a post in brackets and the order of "Surname, Forename" do not make another name. Anything
more ("J. Smith" for "Jane Smith") is for a person to decide.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from inforisk.registers.values.words import listed, plain, tidy

_TITLES = listed("mr; mrs; ms; miss; mx; dr; prof; professor; cllr; councillor; sir; dame; rev; revd; lord; lady")
NOBODY_DECIDED: Mapping[str, str] = MappingProxyType({})
"""No name was decided to stand for anybody."""

_IN_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_NO_LETTER_OR_DIGIT = re.compile(r"[^a-z0-9]+")
_BETWEEN_WORDS = re.compile(r"[\s.]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its natural order: `given` may be initials only, or empty; `family` keeps its hyphen."""

    given: tuple[str, ...]
    family: str

    @property
    def key(self) -> str:
        """What two writings of one name share: "jane smith"."""
        return plain(" ".join((*self.given, self.family)))

    @property
    def label(self) -> str:
        """The name as it is printed: "Jane Smith"."""
        return " ".join(_capitalised(word) for word in (*self.given, self.family) if word)

    @property
    def has_initials_only(self) -> bool:
        """Whether no forename is written out."""
        return all(len(word) == 1 for word in self.given)

    @property
    def full_handles(self) -> frozenset[str]:
        """User names that spell out forename and surname: "janesmith", "smithjane"."""
        if not self.given or self.has_initials_only:
            return frozenset()
        given, family = _bare(self.given[0]), _bare(self.family)
        return frozenset({given + family, family + given})

    @property
    def short_handles(self) -> frozenset[str]:
        """User names made of an initial and the surname: "jsmith", "smithj"."""
        if not self.given:
            return frozenset()
        initial, family = _bare(self.given[0])[:1], _bare(self.family)
        return frozenset({initial + family, family + initial})


@lru_cache(maxsize=65_536)
def name_of(written: str) -> Name:
    """The name as written, in its natural order, without title and without what stands in brackets."""
    text = tidy(_IN_BRACKETS.sub(" ", written)) or tidy(written)
    family, comma, given = text.partition(",")
    words = [*_words(given), *_words(family)] if comma and given.strip() else _in_order(_words(text))
    while len(words) > 1 and words[0].casefold() in _TITLES:
        words = words[1:]
    return Name(tuple(words[:-1]), words[-1]) if words else Name((), text)


def handle(text: str) -> str:
    """A user name, or the part of an e-mail address before the @, as it is compared: small letters and digits."""
    return _bare(text.partition("@")[0])


class People:
    """Who is meant by a name as written: `decided` maps what was written to the person's name, as people decided."""

    def __init__(self, decided: Mapping[str, str]) -> None:
        self._decided = {_decision_key(written): person for written, person in decided.items()}

    def decided(self, written: str) -> str | None:
        """The key of the person somebody decided a writing stands for, or None."""
        person = self._decided.get(_decision_key(written))
        return None if person is None else name_of(person).key

    def key(self, written: str) -> str:
        """The key of the person a name stands for."""
        return self.decided(written) or name_of(written).key

    def names(self, written: Iterable[str]) -> dict[str, Name]:
        """Each person's name under their key; the writing given first wins."""
        names: dict[str, Name] = {}
        for text in written:
            person = self._decided.get(_decision_key(text), text)
            names.setdefault(self.key(text), name_of(person))
        return names


def _decision_key(written: str) -> str:
    return name_of(written).key if "@" not in written else tidy(written).casefold()


def _words(text: str) -> list[str]:
    return [word for word in _BETWEEN_WORDS.split(text) if word.strip("'’-")]


def _in_order(words: list[str]) -> list[str]:
    """SMITH Jane is Jane Smith; JANE SMITH stays as it is, because nothing tells which is which."""
    shouted = [word.isupper() and len(word) > 1 for word in words]
    turn = shouted.index(False) if False in shouted else 0
    is_turned = turn and not any(shouted[turn:]) and not all(len(word) == 1 for word in words[turn:])
    return [*words[turn:], *words[:turn]] if is_turned else words


def _capitalised(word: str) -> str:
    if len(word) == 1:
        return f"{word.upper()}."
    return "-".join(_cased(part) for part in word.split("-"))


def _cased(part: str) -> str:
    return part.capitalize() if part.isupper() or part.islower() else part


def _bare(text: str) -> str:
    return _NO_LETTER_OR_DIGIT.sub("", text.casefold())


def distinct(texts: Iterable[object]) -> Iterator[str]:
    """The texts among some cells, each once, in their order."""
    yield from dict.fromkeys(text for text in texts if isinstance(text, str))
