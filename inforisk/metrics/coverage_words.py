"""Training coverage in words, with its exact numbers: what a committee is told, and the figure's alternative text."""

from collections.abc import Mapping, Sequence
from datetime import date

from inforisk.metrics.coverage import Coverage, OwnerState
from inforisk.metrics.exposure import Entrusted, Exposure
from inforisk.metrics.learners import MatchedBy

_MOST_NAMED = 12


def coverage_words(coverage: Coverage) -> str:
    """The position in a few sentences: how many of how many, in which state, against which target, what is left out."""
    if not coverage.total:
        return f"No asset names an owner, so there is nobody to be trained.{_unowned(coverage)}"
    sentences = (_headline(coverage), _ever(coverage), _states(coverage), _target(coverage), _due(coverage),
                 _left_out(coverage), _matching(coverage))  # fmt: skip
    return " ".join(sentence for sentence in sentences if sentence)


def method_words(coverage: Coverage) -> str:
    """How the figure is made: denominator, courses, dates and refresh period."""
    courses = _listed([f'"{course}"' for course in coverage.courses], "and") if coverage.courses else "any course"
    lasts = f"{coverage.valid_months} months" if coverage.valid_months else "for ever, unless the record gives an end"
    return (
        "Counted are the distinct people named as owner of an asset that is not disposed of, each once, whatever "
        f"number of assets they own. The course is {courses}; the latest completion counts, and it holds {lasts}. It "
        f"was to be completed by {_day(coverage.due)}. An owner who cannot be found in the training records counts as "
        "not matched, never as trained."
    )


def exposure_words(exposure: Exposure) -> str:
    """What stands in untrained hands, in words: risks above appetite by name, sensitive assets by why they are."""
    return f"{_risks_at_stake(exposure)} {_assets_at_stake(exposure)}"


def percentage(part: int, whole: int) -> str:
    """ "74.3%"; "none" where there is nothing to take a share of."""
    return f"{100 * part / whole:.1f}%" if whole else "none"


def _headline(coverage: Coverage) -> str:
    share = percentage(coverage.valid, coverage.total)
    return (
        f"On {_day(coverage.as_at)}, {coverage.valid:,} of {coverage.total:,} information asset owners ({share}) hold "
        "training that is valid."
    )


def _ever(coverage: Coverage) -> str:
    if coverage.ever_completed == coverage.valid:
        return "No completion has expired."
    share = percentage(coverage.ever_completed, coverage.total)
    return f"{coverage.ever_completed:,} ({share}) have completed the course at some time."


def _states(coverage: Coverage) -> str:
    return f"{_each(coverage.counts)}."


def _each(counts: Mapping[OwnerState, int]) -> str:
    # UNDATED and EXEMPT are rare: said only where there are any.
    rare = (OwnerState.UNDATED, OwnerState.EXEMPT)
    said = [f"{state.value} {counts[state] or 'none'}" for state in OwnerState if counts[state] or state not in rare]
    words = ", ".join(said)
    return words[:1].upper() + words[1:]


def _target(coverage: Coverage) -> str:
    if coverage.meets_target is None:
        return "Every owner is exempt."
    exempt = coverage.counts[OwnerState.EXEMPT]
    of = f" of the {coverage.required:,} who are not exempt" if exempt else ""
    needed = -(-coverage.target * coverage.required // 100)
    if coverage.meets_target:
        return f"The target of {coverage.target}%{of} is met."
    return f"The target of {coverage.target}%{of} needs {needed:,}: {needed - coverage.valid:,} more."


def _due(coverage: Coverage) -> str:
    days = (coverage.due - coverage.as_at).days
    if days >= 0:
        return f"The course is due by {_day(coverage.due)}, in {days:,} days." if days else "The course is due today."
    return f"The course was due by {_day(coverage.due)}."


def _left_out(coverage: Coverage) -> str:
    return f"{_unowned(coverage)}{_others(coverage)}".strip()


def _unowned(coverage: Coverage) -> str:
    number = coverage.without_owner
    return f" {_counted(number, 'asset')} {'names' if number == 1 else 'name'} no owner." if number else ""


def _others(coverage: Coverage) -> str:
    number = coverage.other_learners
    if not number:
        return ""
    return (
        f" {_counted(number, 'other person', 'other people')} in the training records of the course "
        f"({coverage.others_valid:,} with valid training) {'was' if number == 1 else 'were'} matched with no owner and "
        f"{'is' if number == 1 else 'are'} not counted."
    )


def _matching(coverage: Coverage) -> str:
    doubtful = sum(bool(owner.may_be) for owner in coverage.owners)
    guessed = sum(owner.how is MatchedBy.INITIAL for owner in coverage.owners)
    words = []
    if doubtful:
        words.append(
            f"{doubtful:,} of those not matched may be people counted twice under two writings of one name: until "
            "somebody decides, they count apart and as not matched."
        )
    if guessed:
        verb, them = ("was", "that") if guessed == 1 else ("were", "these")
        words.append(
            f"{_counted(guessed, 'owner')} {verb} found only by a user name made of initial and surname: check {them}."
        )
    return " ".join(words)


def _risks_at_stake(exposure: Exposure) -> str:
    if not exposure.risks_above:
        return "No risk is above appetite."
    of = f"{_number(len(exposure.risks))} of {_counted(exposure.risks_above, 'risk')} above appetite"
    unknown = f"; of {exposure.unknown_risks:,} no asset owner answers" if exposure.unknown_risks else ""
    named = f": {_names(exposure.risks)}" if exposure.risks else ""
    verb = "is" if len(exposure.risks) == 1 else "are"
    return f"{of} {verb} in the hands of people without valid training{named}{unknown}."


def _assets_at_stake(exposure: Exposure) -> str:
    if not exposure.sensitive_assets:
        return "No asset is recorded as sensitive."
    reasons: dict[str, int] = {}
    for one in exposure.assets:
        reasons[one.why] = reasons.get(one.why, 0) + 1
    why = ", ".join(f"{reason} {number:,}" for reason, number in sorted(reasons.items(), key=lambda item: -item[1]))
    unowned = f"; {exposure.unowned_assets:,} have no owner" if exposure.unowned_assets else ""
    count = f"{_number(len(exposure.assets))} of {_counted(exposure.sensitive_assets, 'sensitive asset')}"
    return f"So {'is' if len(exposure.assets) == 1 else 'are'} {count}{f' ({why})' if why else ''}{unowned}."


def _names(entrusted: Sequence[Entrusted]) -> str:
    named = [f"{one.ref or one.name} ({one.owner}, {one.state.value})" for one in entrusted[:_MOST_NAMED]]
    more = len(entrusted) - len(named)
    return ", ".join([*named, f"and {more:,} more"] if more else named)


def _listed(words: Sequence[str], joint: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}"


def _counted(number: int, noun: str, plural: str = "") -> str:
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def _number(number: int) -> str:
    return f"{number:,}" if number else "None"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
