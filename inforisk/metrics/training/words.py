"""Training coverage in words, with its exact numbers: what a committee is told, and the figure's alternative text."""

from collections import Counter
from collections.abc import Mapping, Sequence

from inforisk.metrics.shares import percent
from inforisk.metrics.training.coverage import Coverage, OwnerState, OwnerTraining
from inforisk.metrics.training.exposure import Entrusted, Exposure
from inforisk.metrics.training.learners import MatchedBy
from inforisk.phrases import counted, day_words, listed, listed_up_to, number_words, numbered, sentence, verb

_MOST_NAMED = 12
_RARE = (OwnerState.UNDATED, OwnerState.EXEMPT)
"""States said only where somebody is in them."""

_NO_DAY = "No date is set to complete it by, so no completion counts as late."

_HANDS = "the hands of people without valid training"


def coverage_words(coverage: Coverage) -> str:
    """The position in a few sentences: how many of how many, in which state, against which target, what is left out."""
    if not coverage.total:
        return f"No asset names an owner, so there is nobody to be trained. {_unowned(coverage)}".strip()
    if not coverage.has_records:
        return " ".join(said for said in (_no_records(coverage), _due(coverage), _unowned(coverage)) if said)
    sentences = (_headline(coverage), _ever(coverage), _states(coverage.counts), _target(coverage), _due(coverage),
                 _unowned(coverage), _others(coverage), _counted_twice(coverage), _guessed(coverage))  # fmt: skip
    return " ".join(said for said in sentences if said)


def groups_message(coverage: Coverage) -> str:
    """The finding over all groups in one sentence without its full stop."""
    if not coverage.total:
        return "No asset names an owner"
    share = percent(coverage.valid, coverage.total)
    holds = verb(coverage.valid, "holds", "hold")
    owners = numbered(coverage.total, "asset owner")
    return sentence(f"{number_words(coverage.valid)} of {owners} ({share}) {holds} valid training")


def method_words(coverage: Coverage) -> str:
    """How the figure is made: denominator, courses, dates and refresh period."""
    courses = listed([f'"{course}"' for course in coverage.courses]) if coverage.courses else "whatever is recorded"
    lasts = f"{coverage.valid_months} months" if coverage.valid_months else "for ever, unless the record gives an end"
    by_when = _by_when(coverage)
    return (
        "Counted are the people named as owner of an asset that is not disposed of, each once, whatever number of "
        "assets they own. Names that differ in more than case, order and accents count as several people until "
        f"somebody decides that they are one. The course is {courses}; the latest completion counts, and it holds "
        f"{lasts}. {by_when} An owner who cannot be found in the training records "
        f"counts as not matched, never as trained.{_saw_tooth(coverage)}"
    )


def _by_when(coverage: Coverage) -> str:
    if coverage.due is None:
        return _NO_DAY
    return f"It {'was' if coverage.due < coverage.as_at else 'is'} to be completed by {day_words(coverage.due)}."


def state_reason(owner: OwnerTraining) -> str:
    """Why an owner stands where they stand: "No completion on the returns", "Completed 3 June 2015, expired ..."."""
    if owner.reason:
        return sentence(owner.reason)
    completed = f"Completed {day_words(owner.completed_on)}" if owner.completed_on else "No completion on the returns"
    return f"{completed}, expired {day_words(owner.expires_on)}" if owner.expires_on else completed


def exposure_words(exposure: Exposure) -> str:
    """What stands in untrained hands, in words: risks above appetite by name, sensitive assets by why they are."""
    return f"{_risks_at_stake(exposure)} {_assets_at_stake(exposure)}"


def _saw_tooth(coverage: Coverage) -> str:
    if not coverage.valid_months:
        return ""
    return " As completions expire, the figure falls and rises again without anybody having done worse."


def _headline(coverage: Coverage) -> str:
    share = percent(coverage.valid, coverage.total)
    return (
        f"On {day_words(coverage.as_at)}, {number_words(coverage.valid)} of "
        f"{counted(coverage.total, 'information asset owner')} ({share}) {verb(coverage.valid, 'holds', 'hold')} "
        "training that is valid."
    )


def _no_records(coverage: Coverage) -> str:
    return (
        f"Up to {day_words(coverage.as_at)} no training records were returned: none of "
        f"{counted(coverage.total, 'information asset owner')} can be shown to be trained."
    )


def _ever(coverage: Coverage) -> str:
    if not coverage.ever_completed:
        return "Nobody among them has completed the course yet."
    if coverage.ever_completed == coverage.valid:
        return "No completion has expired."
    share = percent(coverage.ever_completed, coverage.total)
    have = verb(coverage.ever_completed, "has", "have")
    return f"{coverage.ever_completed:,} ({share}) {have} completed the course at some time."


def _states(counts: Mapping[OwnerState, int]) -> str:
    said = [
        f"{state.value} {number_words(counts[state])}" for state in OwnerState if counts[state] or state not in _RARE
    ]
    return f"{sentence(', '.join(said))}."


def _target(coverage: Coverage) -> str:
    if coverage.meets_target is None:
        return "Every owner is exempt."
    exempt = coverage.counts[OwnerState.EXEMPT]
    of = f" of the {coverage.required:,} who are not exempt" if exempt else ""
    if coverage.meets_target:
        return f"The target of {coverage.target}%{of} is met."
    needed = -(-coverage.target * coverage.required // 100)
    return f"The target of {coverage.target}%{of} needs {needed:,}: {needed - coverage.valid:,} more."


def _due(coverage: Coverage) -> str:
    if coverage.due is None:
        return ""
    days = (coverage.due - coverage.as_at).days
    if days < 0:
        return f"The course was due by {day_words(coverage.due)}."
    when = f"in {counted(days, 'day')}" if days else "today"
    return f"The course is due by {day_words(coverage.due)}, {when}."


def _unowned(coverage: Coverage) -> str:
    number = coverage.without_owner
    return f"{counted(number, 'asset')} {verb(number, 'names', 'name')} no owner." if number else ""


def _others(coverage: Coverage) -> str:
    number = coverage.other_learners
    if not number:
        return ""
    valid, was, is_ = number_words(coverage.others_valid), verb(number, "was", "were"), verb(number, "is", "are")
    return (
        f"{counted(number, 'other person', 'other people')} in the training records of the course ({valid} with valid "
        f"training) {was} matched with no owner and {is_} not counted."
    )


def _counted_twice(coverage: Coverage) -> str:
    owners = {owner.person for owner in coverage.owners}
    number = sum(not owners.isdisjoint(owner.may_be) for owner in coverage.owners)
    if not number:
        return ""
    return (
        f"{number:,} of those not matched may be people counted twice, under two writings of one name: until somebody "
        "decides, they count apart and as not matched."
    )


def _guessed(coverage: Coverage) -> str:
    number = sum(owner.how is MatchedBy.INITIAL for owner in coverage.owners)
    if not number:
        return ""
    were, them = verb(number, "was", "were"), verb(number, "that", "these")
    return f"{counted(number, 'owner')} {were} found only by a user name made of initial and surname: check {them}."


def _risks_at_stake(exposure: Exposure) -> str:
    if not exposure.open_risks:
        return "No open risk is kept, so none can be weighed."
    if not exposure.risks_above:
        return f"No risk is {_known(exposure)}above appetite{_not_assessed(exposure)}."
    count = sentence(number_words(len(exposure.risks)))
    named = f": {_names(exposure.risks)}" if exposure.risks else ""
    unknown = exposure.unknown_risks
    no_one = f"; {unknown:,} cannot be judged, because no asset owner answers for {verb(unknown, 'it', 'them')}"
    return (
        f"{count} of {counted(exposure.risks_above, 'risk')} above appetite {verb(len(exposure.risks), 'is', 'are')} "
        f"{_known(exposure)}in {_HANDS}{named}{no_one if unknown else ''}{_not_assessed(exposure)}."
    )


def _known(exposure: Exposure) -> str:
    """A nought is no all-clear while there are risks of which nothing can be said."""
    is_open = exposure.unknown_risks if exposure.risks_above else exposure.risks_not_assessed
    return "known to be " if is_open and not exposure.risks else ""


def _not_assessed(exposure: Exposure) -> str:
    number = exposure.risks_not_assessed
    return (
        f"; {number:,} of {exposure.open_risks:,} open risks {verb(number, 'is', 'are')} not assessed" if number else ""
    )


def _assets_at_stake(exposure: Exposure) -> str:
    if not exposure.sensitive_assets:
        return "No asset is recorded as sensitive."
    reasons = Counter(one.why for one in exposure.assets).most_common()
    why = f" ({', '.join(f'{reason} {number:,}' for reason, number in reasons)})" if reasons else ""
    unowned = f"; {_without_owner(exposure.unowned_assets)}" if exposure.unowned_assets else ""
    count, of = sentence(number_words(len(exposure.assets))), counted(exposure.sensitive_assets, "sensitive asset")
    hands = "such hands" if exposure.risks_above else _HANDS
    return f"{count} of {of} {verb(len(exposure.assets), 'is', 'are')} in {hands}{why}{unowned}."


def _without_owner(number: int) -> str:
    return f"{number:,} of the others {verb(number, 'has', 'have')} no owner"


def _names(entrusted: Sequence[Entrusted]) -> str:
    return listed_up_to(_MOST_NAMED, [f"{one.ref or one.name} ({one.owner}, {one.state.value})" for one in entrusted])
