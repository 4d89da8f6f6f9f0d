"""Who of the training records is one person, and which owner of assets that is: settled a second time.

The rules are those the method page gives; how they are carried out is this module's own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inforisk.briefing.reconciling.counting.stored import Row
from inforisk.identity.names import folded_name, name_of

_TOKENS = ("employee_id", "email", "username")
_OTHER = re.compile(r"[^a-z0-9]+")


class Decided:
    """Who is meant by a name, as somebody decided; a name nobody decided about means itself."""

    def __init__(self, people: Mapping[str, str]) -> None:
        self._people = {_one_form(written): person for written, person in people.items()}

    def person(self, written: str) -> str:
        """The person a writing stands for, in the one form in which names are compared."""
        name, seen = _one_form(written), set[str]()
        while name in self._people and name not in seen:
            seen.add(name)
            name = _one_form(self._people[name])
        return name

    def is_decided(self, written: str) -> bool:
        """Whether anybody said who a writing stands for."""
        return _one_form(written) in self._people


def _one_form(written: str) -> str:
    """A name as two are compared; one whose surname stands first in capitals reads with it last."""
    name = name_of(written)
    if not name.is_reversed:
        return folded_name(written)
    return folded_name(" ".join(filter(None, (*name.forenames, name.surname, name.remark))))


@dataclass
class Learner:
    """One person of the training records: their rows, and what is written of them."""

    rows: list[Row] = field(default_factory=list)

    def written(self, name: str) -> set[str]:
        """What stands in a column of their rows."""
        return {row[name] for row in self.rows if row.get(name)}

    @property
    def names(self) -> set[str]:
        """Their names of two words and more, forenames first."""
        return {_bare(one) for one in self.written("person") if name_of(one).surname}

    @property
    def handles(self) -> set[str]:
        """Their addresses and user names as compared; a name of one word may be one."""
        single = {one for one in self.written("person") if not name_of(one).surname}
        accounts = single | self.written("email") | self.written("username")
        return {_letters(one.casefold().partition("@")[0]) for one in accounts}

    def decided(self, decided: Decided) -> set[str]:
        """The people somebody said they are."""
        every = set().union(*(self.written(name) for name in ("person", *_TOKENS)))
        return {decided.person(one) for one in every if decided.is_decided(one)}


def learners(training: Sequence[Row], decided: Decided) -> list[Learner]:
    """Each person of the training records once. A number, an address or a user name joins rows; so does a name, unless
    one of these tells two people of that name apart."""
    by_token = _joined(training, decided)
    named: dict[str, list[Learner]] = defaultdict(list)
    found: list[Learner] = []
    for learner in by_token:
        names = {decided.person(one) for one in learner.written("person")}
        (named[min(names)] if len(names) == 1 else found).append(learner)
    for namesakes in named.values():
        whole = Learner([row for one in namesakes for row in one.rows])
        is_apart = any(len({one.casefold() for one in whole.written(token)}) > 1 for token in _TOKENS)
        found += namesakes if is_apart else [whole]
    return found


def _joined(training: Sequence[Row], decided: Decided) -> list[Learner]:
    shared = _mailboxes_of_several(training, decided)
    group: list[set[int]] = [{place} for place in range(len(training))]
    first: dict[tuple[object, ...], int] = {}
    for place, row in enumerate(training):
        tokens = [(name, row[name].casefold()) for name in _TOKENS if row.get(name)]
        same = ("nobody", *(row.get(name) for name in ("person", *_TOKENS)))
        for token in (same, *(one for one in tokens if one[1] not in shared)):
            other = first.setdefault(token, place)
            if group[other] is not group[place]:
                smaller, larger = sorted((group[other], group[place]), key=len)
                larger |= smaller
                for one in smaller:
                    group[one] = larger
    together = {id(places): places for places in group}
    return [Learner([training[place] for place in sorted(places)]) for places in together.values()]


def _mailboxes_of_several(training: Sequence[Row], decided: Decided) -> set[str]:
    used: dict[str, set[str]] = defaultdict(set)
    for row in training:
        if row.get("person") and row.get("email"):
            used[row["email"].casefold()].add(decided.person(row["person"]))
    return {address for address, names in used.items() if len(names) > 1}


def found_among(owners: Mapping[str, str], every: Sequence[Learner], decided: Decided) -> Mapping[str, list[Learner]]:
    """The learners each owner is (owners by person: a writing of the name). Surest ways first; what fits two people,
    or two learners, is nobody's."""
    known = {**_strangers(owners, every), **owners}
    taken: set[int] = set()
    found: dict[str, list[int]] = {owner: [] for owner in known}
    for is_decision, fits in _ways(known, every, decided):
        free = {owner: {place for place in fits(owner) if place not in taken} for owner in known}
        claims = Counter(place for places in free.values() for place in places)
        disputed = {place for place, number in claims.items() if number > 1}
        for owner, places in free.items():
            if places and not places & disputed and (is_decision or len(places) == 1):
                found[owner] += sorted(places)
                taken |= places
    return {owner: [every[place] for place in found[owner]] for owner in owners}


def _ways(
    owners: Mapping[str, str], every: Sequence[Learner], decided: Decided
) -> Iterator[tuple[bool, Callable[[str], Collection[int]]]]:
    said = [one.decided(decided) for one in every]
    names = [set() if said[place] else one.names for place, one in enumerate(every)]
    handles = [set() if said[place] or names[place] else one.handles for place, one in enumerate(every)]
    yield True, _fits({owner: {owner} for owner in owners}, said)
    yield False, _fits({owner: {_bare(written)} for owner, written in owners.items()}, names)
    yield False, _fits({owner: _spelt_out(written) for owner, written in owners.items()}, handles)
    yield False, _fits({owner: _with_initial(written) for owner, written in owners.items()}, handles)


def _fits(wanted: Mapping[str, set[str]], offered: Sequence[set[str]]) -> Callable[[str], Collection[int]]:
    under: dict[str, set[int]] = defaultdict(set)
    for place, words in enumerate(offered):
        for word in words:
            under[word].add(place)
    return lambda owner: set().union(*(under.get(word, set()) for word in wanted[owner]))


def _strangers(owners: Mapping[str, str], every: Sequence[Learner]) -> dict[str, str]:
    """People of the training records whose user name might be taken for an owner's, though their forename differs."""
    short: dict[str, list[str]] = defaultdict(list)
    for written in owners.values():
        for word in _with_initial(written):
            short[word].append(written)
    names = {one for learner in every for one in learner.written("person") if name_of(one).surname}
    return {
        _one_form(name): name
        for name in names
        if any(_contradict(name, owner) for word in _with_initial(name) for owner in short.get(word, ()))
    }


def _contradict(one: str, other: str) -> bool:
    first, second = _given(one), _given(other)
    return len(first) > 1 and len(second) > 1 and first != second


def _bare(written: str) -> str:
    name = name_of(written)
    return " ".join((*name.forenames, name.surname)) if name.surname else name.single


def _given(written: str) -> str:
    return _letters((*name_of(written).forenames, "")[0])


def _spelt_out(written: str) -> set[str]:
    given, family = _given(written), _letters(name_of(written).surname)
    return {given + family, family + given} if len(given) > 1 else set()


def _with_initial(written: str) -> set[str]:
    initial, family = _given(written)[:1], _letters(name_of(written).surname)
    return {initial + family, family + initial} if initial and family else set()


def _letters(text: str) -> str:
    return _OTHER.sub("", text)
