"""Owners and learners that were not matched, each with who they might be: for a person to decide, once.

A decision is the store's (`store.council.decide_name`): `Suggestion.written` means `Suggestion.person`. It is then part
of `people`, and the next coverage knows it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process

from inforisk.identity.names import name_of
from inforisk.metrics.coverage import Coverage, OwnerState, OwnerTraining
from inforisk.metrics.learners import Learner, MatchedBy
from inforisk.metrics.movement_parts import may_be_same_person
from inforisk.metrics.names import person_name

_NEARLY = 88.0
"""The likeness (0 to 100) from which two names may be one name misspelt: one letter of a name of ten."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`written` may mean `person`; `why` says what speaks for it."""

    written: str
    person: str
    why: str


@dataclass(frozen=True, slots=True)
class ToDecide:
    """An owner or a learner who was not matched, why not, and who they might be."""

    name: str
    reason: str
    assets: int = 0
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True)
class MatchingReview:
    """What a person should look at. `owners` are those without evidence, most assets first; `learners` those who may be
    one of them; `other_learners` counts the rest, who are most likely no owners; `to_check` are owners found only by a
    user name made of initial and surname."""

    owners: tuple[ToDecide, ...]
    learners: tuple[ToDecide, ...]
    other_learners: int
    to_check: tuple[OwnerTraining, ...]


def matching_review(coverage: Coverage) -> MatchingReview:
    """Who was not matched, both ways, with suggestions; nothing is decided here."""
    of_learner, of_owner = _likely_pairs(coverage)
    everybody = [owner.person for owner in coverage.owners]
    owners = [
        ToDecide(
            owner.person, owner.reason, owner.assets, _distinct([*of_owner[owner.person], *_alike(owner, everybody)])
        )
        for owner in coverage.in_state(OwnerState.NOT_MATCHED)
    ]
    likely = [
        ToDecide(learner.label, "may be an owner", 0, _distinct(of_learner[place]))
        for place, learner in enumerate(coverage.unmatched_learners)
        if place in of_learner
    ]
    return MatchingReview(
        owners=tuple(sorted(owners, key=lambda one: (-one.assets, one.name))),
        learners=tuple(likely),
        other_learners=len(coverage.unmatched_learners) - len(likely),
        to_check=tuple(owner for owner in coverage.owners if owner.how is MatchedBy.INITIAL),
    )


_Suggestions = Mapping[Any, list[Suggestion]]


def _likely_pairs(coverage: Coverage) -> tuple[_Suggestions, _Suggestions]:
    """Unmatched learners who may be owners: the suggestions under each learner's place, and under each owner."""
    by_surname, by_handle = _known_owners(coverage.owners)
    of_learner, of_owner = defaultdict(list), defaultdict(list)
    for place, learner in enumerate(coverage.unmatched_learners):
        for person, why in _who_it_may_be(learner, by_surname, by_handle):
            suggestion = Suggestion(learner.label, person, why)
            of_learner[place].append(suggestion)
            of_owner[person].append(suggestion)
    return of_learner, of_owner


def _known_owners(owners: Iterable[OwnerTraining]) -> tuple[Mapping[str, list[str]], Mapping[str, list[str]]]:
    by_surname, by_handle = defaultdict(list), defaultdict(list)
    for owner in owners:
        by_surname[name_of(owner.person).surname].append(owner.person)
        name = person_name(owner.person)
        for word in name.full_handles | name.short_handles:
            by_handle[word].append(owner.person)
    return by_surname, by_handle


def _who_it_may_be(
    learner: Learner, by_surname: Mapping[str, list[str]], by_handle: Mapping[str, list[str]]
) -> Iterator[tuple[str, str]]:
    for word in sorted(learner.handles):
        yield from ((person, "the user name fits the name") for person in by_handle.get(word, ()))
    for written in _names(learner):
        for person in by_surname.get(name_of(written).surname, ()):
            if may_be_same_person(person, written):
                yield person, "the surname and the initial agree"


def _alike(owner: OwnerTraining, everybody: Sequence[str]) -> list[Suggestion]:
    """The other owners who may be this one under another writing."""
    surname = name_of(owner.person).surname
    others = [person for person in everybody if person != owner.person]
    same = [person for person in others if surname and surname in person.casefold()]
    named = [_fuller(owner.person, person) for person in same if may_be_same_person(owner.person, person)]
    return [*named, *_misspelt(owner.person, others)]


def _names(learner: Learner) -> list[str]:
    return [written for written in learner.written if name_of(written).surname]


def _fuller(one: str, other: str) -> Suggestion:
    """Two owners who may be one: the shorter writing means the longer."""
    shorter, longer = sorted((one, other), key=lambda written: (len(written), written))
    return Suggestion(shorter, longer, "the surname and the initial agree")


def _misspelt(person: str, others: Sequence[str]) -> list[Suggestion]:
    near = process.extract(person.casefold(), [other.casefold() for other in others], scorer=fuzz.ratio,
                           score_cutoff=_NEARLY, limit=3)  # fmt: skip
    return [Suggestion(person, others[place], "the spelling is nearly the same") for _, _, place in near]


def _distinct(suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    kept: Mapping[tuple[str, str], Suggestion] = {(one.written, one.person): one for one in reversed(list(suggestions))}
    return tuple(sorted(kept.values(), key=lambda one: (one.person, one.written)))
