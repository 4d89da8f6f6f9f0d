"""The people of training returns and learning-system exports, and which of them the owners in the registers are.

A register holds names, a learning system user names and e-mail addresses. A match says how it was made; where two
fit, nobody is chosen. Somebody who is not matched counts as not evidenced, never as trained.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from inforisk.metrics.training.names import People, PersonName, distinct, handle, person_name

_TOKENS = ("employee_id", "email", "username")


class MatchedBy(StrEnum):
    """How an owner was found among the learners, surest first."""

    DECISION = "somebody's decision"
    NAME = "name"
    ADDRESS = "e-mail address or user name"
    INITIAL = "user name made of initial and surname"


@dataclass(frozen=True)
class Learner:
    """One person of the training returns. `written` is every name, number and user name met; `persons` the names taken
    apart, `handles` addresses and user names as they are compared; `decided` the people somebody said they are; `rows`
    the places of their rows."""

    label: str
    written: tuple[str, ...]
    persons: tuple[PersonName, ...]
    handles: frozenset[str]
    decided: frozenset[str]
    rows: tuple[int, ...]

    @property
    def names(self) -> frozenset[str]:
        """The names as they are compared."""
        return frozenset(name.bare for name in self.persons)


@dataclass(frozen=True, slots=True)
class Match:
    """What was found for one owner: the places of the learners, and how; or why nobody was (`reason`).

    `rivals` are the people, this owner among them, whom one and the same learner fits.
    """

    learners: tuple[int, ...] = ()
    how: MatchedBy | None = None
    reason: str = ""
    rivals: tuple[str, ...] = ()


_NOBODY = Match(reason="no training record bears this name")


def learners_of(training: pd.DataFrame, people: People) -> tuple[Learner, ...]:
    """Each learner once, whatever number of rows, courses and files they stand in.

    Rows with one employee number, e-mail address or user name are one learner. Rows with one name are, unless two of
    them differ in one of these three: then they are namesakes.
    """
    written = training.reindex(columns=["person", *_TOKENS])
    numbers, identities = _distinct_rows(written)
    folded = [_folded(identity, people) for identity in identities]
    rows = np.split(np.argsort(numbers, kind="stable"), np.cumsum(np.bincount(numbers, minlength=len(folded)))[:-1])
    return tuple(
        _learner([identities[one] for one in members], [rows[one] for one in members], people)
        for members in _joined_by_name(_joined_by_token(folded), folded)
    )


def _distinct_rows(frame: pd.DataFrame) -> "tuple[np.ndarray[Any, Any], list[tuple[object, ...]]]":
    """The number of each row among the distinct rows, and these in the order they are first met."""
    numbers = frame.groupby(list(frame.columns), dropna=False, sort=False).ngroup().to_numpy()
    firsts = frame.iloc[np.unique(numbers, return_index=True)[1]]
    return numbers, list(firsts.itertuples(index=False, name=None))


def matches(owners: Mapping[str, PersonName], learners: Sequence[Learner]) -> dict[str, Match]:
    """Who each owner is among the learners: every owner under their key, found or not.

    The surest way of matching goes first, and a learner it found is nobody else's. One owner may be several learners
    of different sources (a name in one file, a user name in another), but never two found in the same way, unless
    somebody decided so.
    """
    found: dict[str, Match] = {}
    taken: set[int] = set()
    known = {**_strangers(owners, learners), **owners}
    for how, fits in _ways(known, learners):
        free = {owner: [place for place in places if place not in taken] for owner, places in fits.items()}
        rivals = _rivals(free, known)
        for owner, places in free.items():
            found[owner] = _settled(found.get(owner, Match()), how, places, rivals)
            taken.update(found[owner].learners)
    return {owner: found.get(owner) or _NOBODY for owner in owners}


def _rivals(fits: Mapping[str, list[int]], owners: Mapping[str, PersonName]) -> dict[int, tuple[str, ...]]:
    """The learners several owners lay claim to, and who these are."""
    claims: dict[int, list[str]] = {}
    for owner, places in fits.items():
        for place in places:
            claims.setdefault(place, []).append(owners[owner].label)
    return {place: tuple(sorted(labels)) for place, labels in claims.items() if len(labels) > 1}


def _settled(before: Match, how: MatchedBy, places: list[int], rivals: Mapping[int, tuple[str, ...]]) -> Match:
    """What is known of an owner after one more way of looking. What a surer way found stays found."""
    rival = next((rivals[place] for place in places if place in rivals), ())
    is_several = len(places) > 1 and how is not MatchedBy.DECISION
    if not places or (before.learners and (rival or is_several)):
        return before
    if rival:
        names = " and ".join(rival)
        return Match(reason=f"the same training record fits {names}: say whether they are one person", rivals=rival)
    if is_several:
        return Match(reason=f"{len(places)} different people in the training records fit")
    return Match((*before.learners, *places), before.how or how)


def _strangers(owners: Mapping[str, PersonName], learners: Sequence[Learner]) -> dict[str, PersonName]:
    """Other people of the training records whose user name might be taken for an owner's: John beside Jane Smith."""
    by_handle: dict[str, list[PersonName]] = {}
    for owner in owners.values():
        for word in owner.short_handles:
            by_handle.setdefault(word, []).append(owner)
    persons = {name.key: name for learner in learners for name in learner.persons}
    return {
        key: name
        for key, name in persons.items()
        if any(name.contradicts(owner) for word in name.short_handles for owner in by_handle.get(word, ()))
    }


def _ways(
    owners: Mapping[str, PersonName], learners: Sequence[Learner]
) -> Iterator[tuple[MatchedBy, dict[str, list[int]]]]:
    """Under each way of matching: the owners it finds anybody for, and the places of the learners that fit."""
    itself = {owner: {owner} for owner in owners}
    yield MatchedBy.DECISION, _fits(itself, [one.decided for one in learners])
    # What somebody decided is not guessed at again, and a user name says nothing against the name beside it.
    names = [one.names if not one.decided else frozenset() for one in learners]
    handles = [one.handles if not (one.decided or one.persons) else frozenset() for one in learners]
    yield MatchedBy.NAME, _fits({owner: {name.bare} for owner, name in owners.items()}, names)
    yield MatchedBy.ADDRESS, _fits({owner: name.full_handles for owner, name in owners.items()}, handles)
    yield MatchedBy.INITIAL, _fits({owner: name.short_handles for owner, name in owners.items()}, handles)


def _fits(wanted: Mapping[str, AbstractSet[str]], offered: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    known: dict[str, list[int]] = {}
    for place, words in enumerate(offered):
        for word in words:
            known.setdefault(word, []).append(place)
    fits = {owner: {place for word in words for place in known.get(word, ())} for owner, words in wanted.items()}
    return {owner: sorted(places) for owner, places in fits.items() if places}


# Who is one learner ------------------------------------------------------------------------------------------------

_Identity = tuple[str | None, ...]  # the name's key, then employee number, e-mail address and user name, folded


def _folded(identity: Sequence[object], people: People) -> _Identity:
    person, *tokens = (text if isinstance(text, str) else None for text in identity)
    return (people.key(person) if person else None, *(text.casefold() if text else None for text in tokens))


def _joined_by_token(identities: Sequence[_Identity]) -> list[list[int]]:
    """The identities that share an employee number, an address or a user name, together."""
    parents = list(range(len(identities)))
    first: dict[tuple[int, str], int] = {}
    shared = _shared_mailboxes(identities)
    for place, (_, *tokens) in enumerate(identities):
        for kind, token in enumerate(tokens):
            if token and token not in shared:
                one, other = _root(parents, place), _root(parents, first.setdefault((kind, token), place))
                parents[max(one, other)] = min(one, other)
    together: dict[int, list[int]] = {}
    for place in range(len(identities)):
        together.setdefault(_root(parents, place), []).append(place)
    return list(together.values())


def _shared_mailboxes(identities: Sequence[_Identity]) -> frozenset[str]:
    """Addresses used under several names: a team's mailbox makes nobody one person."""
    names: dict[str, set[str]] = {}
    for name, *tokens in identities:
        address = tokens[_TOKENS.index("email")]
        if name and address:
            names.setdefault(address, set()).add(name)
    return frozenset(address for address, several in names.items() if len(several) > 1)


def _root(parents: list[int], place: int) -> int:
    while parents[place] != place:
        parents[place] = place = parents[parents[place]]
    return place


def _joined_by_name(groups: Sequence[list[int]], identities: Sequence[_Identity]) -> list[list[int]]:
    """Groups of one name together, unless a number, an address or a user name tells them apart as namesakes."""
    named: dict[str, list[list[int]]] = {}
    joined: list[list[int]] = []
    for members in groups:
        names = {identities[place][0] for place in members} - {None}
        if len(names) == 1:
            named.setdefault(str(names.pop()), []).append(members)
        else:
            joined.append(members)
    for namesakes in named.values():
        whole = [place for members in namesakes for place in members]
        joined.extend(namesakes if _differ([identities[place] for place in whole]) else [sorted(whole)])
    return sorted(joined)


def _differ(identities: Sequence[_Identity]) -> bool:
    return any(len({one[kind] for one in identities} - {None}) > 1 for kind in range(1, len(_TOKENS) + 1))


def _learner(identities: Sequence[Sequence[object]], rows: Sequence["np.ndarray[Any, Any]"], people: People) -> Learner:
    names = list(distinct(identity[0] for identity in identities))
    tokens = list(distinct(token for identity in identities for token in identity[1:]))
    addresses = list(distinct(token for identity in identities for token in identity[2:]))
    written = [*names, *tokens]
    return Learner(
        person_name(names[0]).label if names else next(iter([*addresses, *tokens]), "nobody named"),
        tuple(written),
        tuple(person_name(name) for name in names if person_name(name).family),
        frozenset(handle(text) for text in [*addresses, *(name for name in names if not person_name(name).family)]),
        frozenset(key for text in written if (key := people.decided(text))),
        tuple(sorted(int(row) for places in rows for row in places)),
    )
