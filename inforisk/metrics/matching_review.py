"""Owners and learners that were not matched, each with who they might be: for a person to decide, once.

A decision is the store's (`store.council.decide_name`): `Suggestion.written` means `Suggestion.person`. It is then part
of `people`, and the next coverage knows it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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
    unmatched = coverage.in_state(OwnerState.NOT_MATCHED)
    owners = [_owner_to_decide(owner, coverage) for owner in unmatched]
    learners = [_learner_to_decide(learner, coverage.owners) for learner in coverage.unmatched_learners]
    likely = tuple(one for one in learners if one.suggestions)
    return MatchingReview(
        owners=tuple(sorted(owners, key=lambda one: (-one.assets, one.name))),
        learners=likely,
        other_learners=len(learners) - len(likely),
        to_check=tuple(owner for owner in coverage.owners if owner.how is MatchedBy.INITIAL),
    )


def _owner_to_decide(owner: OwnerTraining, coverage: Coverage) -> ToDecide:
    others = [one.person for one in coverage.owners if one.person != owner.person]
    found = [
        *_by_learner(owner, coverage.unmatched_learners),
        *(_fuller(owner.person, other) for other in others if may_be_same_person(owner.person, other)),
        *_misspelt(owner.person, others),
    ]
    return ToDecide(owner.person, owner.reason, owner.assets, _distinct(found))


def _learner_to_decide(learner: Learner, owners: Sequence[OwnerTraining]) -> ToDecide:
    found = [suggestion for owner in owners for suggestion in _by_learner(owner, [learner])]
    reason = "" if found else "no owner bears this name"
    return ToDecide(learner.label, reason or "may be an owner", 0, _distinct(found))


def _by_learner(owner: OwnerTraining, learners: Iterable[Learner]) -> list[Suggestion]:
    name = person_name(owner.person)
    found = []
    for learner in learners:
        if learner.handles & (name.full_handles | name.short_handles):
            found.append(Suggestion(learner.label, owner.person, "the user name fits the name"))
        elif any(may_be_same_person(owner.person, written) for written in _names(learner)):
            found.append(Suggestion(learner.label, owner.person, "the surname and the initial agree"))
    return found


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
