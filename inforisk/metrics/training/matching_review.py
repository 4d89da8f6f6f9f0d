"""Owners and learners that were not matched, each with who they might be: for a person to decide, once.

A decision is the store's (`store.council.decide_name`): that `PersonMatch.written` means `PersonMatch.person`. It is
then part of `people`, and the next coverage knows it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inforisk.identity.people import PersonKnown, PersonMatch, suggestions
from inforisk.metrics.training.coverage import Coverage, OwnerState, OwnerTraining
from inforisk.metrics.training.learners import MatchedBy


@dataclass(frozen=True, slots=True)
class ToDecide:
    """An owner or a learner who was not matched, why not, and who they might be, the likeliest first."""

    name: str
    reason: str
    assets: int = 0
    suggestions: tuple[PersonMatch, ...] = ()


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
    owners = [owner.person for owner in coverage.owners]
    learners = list(dict.fromkeys(learner.label for learner in coverage.unmatched_learners))
    among_learners = suggestions(learners, [PersonKnown(owner) for owner in owners])
    likely = _by_name([*suggestions(owners), *among_learners])
    unmatched = [
        ToDecide(owner.person, owner.reason, owner.assets, likely.get(owner.person, ()))
        for owner in coverage.in_state(OwnerState.NOT_MATCHED)
    ]
    may_own = [ToDecide(name, "may be an owner", 0, likely[name]) for name in learners if name in likely]
    return MatchingReview(
        owners=tuple(sorted(unmatched, key=lambda one: (-one.assets, one.name))),
        learners=tuple(may_own),
        other_learners=len(learners) - len(may_own),
        to_check=tuple(owner for owner in coverage.owners if owner.how is MatchedBy.INITIAL),
    )


def _by_name(found: Sequence[PersonMatch]) -> Mapping[str, tuple[PersonMatch, ...]]:
    """The suggestions under both the names they speak of."""
    by_name: dict[str, list[PersonMatch]] = defaultdict(list)
    for match in found:
        by_name[match.written].append(match)
        by_name[match.person].append(match)
    return {name: tuple(matches) for name, matches in by_name.items()}
