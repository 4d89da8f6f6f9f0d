"""Who is the same person: ways of writing one name are folded, everything else is suggested and a person decides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from inforisk.identity.names import Name, folded_name, name_of
from inforisk.identity.same_person import Reason, keys_of, why_same

_RIVALLED = 0.5  # the most a suggestion is worth where another person is as likely
_NEARLY_AS_LIKELY = 0.1


class Decided(Protocol):
    """What a person decided about a name: `written` means `person`, or is somebody of their own (the two equal)."""

    @property
    def written(self) -> str: ...
    @property
    def person(self) -> str: ...


def canonical_names(decisions: Iterable[Decided]) -> Mapping[str, str]:
    """Every name somebody decided about, as written, and the name to use for it; the latest decision counts.

    Decisions are followed: where "JS" means "J Smith" and "J Smith" means "Jane Smith", both mean "Jane Smith".
    """
    latest = _latest(decisions)
    return {one.written: _followed(one.person, latest) for one in latest.values()}


@dataclass(frozen=True, slots=True)
class PersonKnown:
    """Somebody a list knows, a learner for one: the name on the list, and what else tells who it is."""

    name: str
    email: str = ""
    username: str = ""


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """Two names that may be one person: `written` may mean `person`. `why` says what speaks for it."""

    written: str
    person: str
    certainty: float
    why: str


def suggestions(
    names: Iterable[str], against: Iterable[PersonKnown] | None = None, decisions: Iterable[Decided] = ()
) -> tuple[PersonMatch, ...]:
    """Which names may mean somebody known (`against`), or, without a list, one another; the likeliest first.

    Nothing is merged: each is for a person to decide. Writings of one name (case, spaces, accents) and names somebody
    decided about are not suggested. Where a name may mean several people, each is suggested, less surely.
    """
    decided = {folded_name(one.written) for one in decisions}
    asked = _distinct(name for name in names if folded_name(name) not in decided)
    known = [PersonKnown(name) for name in asked.values()] if against is None else list(against)
    found = _likely(asked, known)
    if against is None:
        found = _one_way(found)
    return tuple(sorted(_weighed(found), key=lambda match: (-match.certainty, match.written, match.person)))


def _likely(asked: Mapping[str, str], known: Sequence[PersonKnown]) -> list[PersonMatch]:
    index: dict[str, list[PersonKnown]] = defaultdict(list)
    for person in known:
        for key in _lookups(person):
            index[key].append(person)
    found: dict[tuple[str, str], PersonMatch] = {}
    for folded, written in asked.items():
        for key in (folded, *keys_of(name_of(written))):
            for person in index.get(key, ()):
                if folded_name(person.name) != folded and (reason := _reason(written, person)):
                    found[written, person.name] = PersonMatch(written, person.name, *reason)
    return list(found.values())


def _lookups(person: PersonKnown) -> set[str]:
    accounts = [folded_name(account) for account in (person.email, person.username) if account]
    return {*accounts, *(key for name in _names_of(person) for key in keys_of(name))}


def _names_of(person: PersonKnown) -> list[Name]:
    return [name_of(written) for written in (person.name, person.email, person.username) if written]


def _reason(written: str, person: PersonKnown) -> Reason | None:
    if folded_name(written) in (folded_name(person.email), folded_name(person.username)):
        return 0.95, "it is the account of this person"
    return max((found for name in _names_of(person) if (found := why_same(name_of(written), name))), default=None)


def _distinct(names: Iterable[str]) -> dict[str, str]:
    distinct: dict[str, str] = {}
    for name in names:
        distinct.setdefault(folded_name(name), name)
    return distinct


def _one_way(found: Iterable[PersonMatch]) -> list[PersonMatch]:
    """Of two names that may mean each other the fuller one is the person."""
    return [match for match in found if _fullness(match.written) < _fullness(match.person)]


def _fullness(written: str) -> tuple[bool, int, bool, int, int, str]:
    name = name_of(written)
    is_named = bool(name.surname) and not name.is_account
    return (
        is_named,
        len("".join(name.forenames)),
        not name.remark,
        sum(map(str.islower, written)),
        len(written),
        written,
    )


def _weighed(found: Sequence[PersonMatch]) -> Iterator[PersonMatch]:
    by_written: dict[str, list[PersonMatch]] = defaultdict(list)
    for match in found:
        by_written[match.written].append(match)
    for match in found:
        others = (other for other in by_written[match.written] if _are_rivals(other.person, match.person))
        if any(other.certainty >= match.certainty - _NEARLY_AS_LIKELY for other in others):
            worth = min(match.certainty, _RIVALLED)
            yield replace(match, certainty=worth, why=f"{match.why}; but it may as well be somebody else")
        else:
            yield match


def _are_rivals(one: str, other: str) -> bool:
    """Whether two names speak against each other. "H. Moss" and "Helen Moss" do not: they may be one person too."""
    return _bare(one) != _bare(other) and not (_is_initial(one, other) or _is_initial(other, one))


def _is_initial(short: str, full: str) -> bool:
    short_name, full_name = name_of(short), name_of(full)
    return (
        short_name.surname == full_name.surname
        and len("".join(short_name.forenames)) == 1
        and "".join(full_name.forenames)[:1] == short_name.forenames[0]
    )


def _bare(written: str) -> tuple[str, ...]:
    name = name_of(written)
    return (*name.forenames[:1], name.surname, name.single)


def _latest(decisions: Iterable[Decided]) -> Mapping[str, Decided]:
    """The decision that counts of each name. One that closes a circle takes the place of the one that began it."""
    latest: dict[str, Decided] = {}
    for decision in decisions:
        written, person = folded_name(decision.written), folded_name(decision.person)
        if written != person and folded_name(_followed(decision.person, latest)) == written:
            latest.pop(person)
        latest[written] = decision
    return latest


def _followed(written: str, latest: Mapping[str, Decided]) -> str:
    seen: set[str] = set()
    while (folded := folded_name(written)) in latest and folded not in seen:
        seen.add(folded)
        written = latest[folded].person
    return written
