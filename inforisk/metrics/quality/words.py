"""Data quality in words: how complete, what is wrong most, how old the reviews, and who scores everything alike."""

from collections.abc import Sequence

from inforisk.findings import Severity
from inforisk.metrics.quality.answers import ServiceCompleteness
from inforisk.metrics.quality.calibration import FEWEST, Favourite, ServiceCalibration
from inforisk.metrics.quality.faults import BrokenRule, by_severity
from inforisk.metrics.quality.reviews import OLDER, ReviewAges
from inforisk.metrics.shares import percent
from inforisk.phrases import counted, listed, listed_up_to, number_words, sentence, verb

_MOST_NAMED = 5


def completeness_words(services: Sequence[ServiceCompleteness]) -> str:
    """The council's completeness, what is missing most, the services furthest behind; the council stands first."""
    council, *each = services
    if not council.total:
        return "There are no assets to ask about."
    complete = f"{council.complete:,} of {counted(council.total, 'asset')} ({percent(council.complete, council.total)})"
    gaps = sorted((one for one in council.answers if one.missing + one.unknown), key=lambda one: one.given / one.total)
    missing = [f"{one.label.lower()} {one.missing + one.unknown:,} of {one.total:,}" for one in gaps]
    behind = sorted(
        (one for one in each if one.complete < one.total), key=lambda one: (one.complete / one.total, one.service)
    )
    named = [f"{one.service} {one.complete:,} of {one.total:,}" for one in behind]
    return " ".join(
        (
            f"{complete} {verb(council.complete, 'gives', 'give')} all four things the ICO asks for: owner, location, "
            "retention and security measures.",
            f"Not known most often: {listed_up_to(_MOST_NAMED, missing)}." if missing else "Nothing else is missing.",
            f"Furthest behind: {listed_up_to(3, named)}." if named else "",
        )
    ).strip()


def answers_message(council: ServiceCompleteness) -> str:
    """The finding on the four answers in one sentence without its full stop."""
    if not council.total:
        return "There are no assets to ask about"
    share = percent(council.complete, council.total)
    return f"{council.complete:,} of {counted(council.total, 'asset')} ({share}) answer all four questions"


def findings_message(broken: Sequence[BrokenRule]) -> str:
    """The findings by severity in one sentence without its full stop."""
    counts = by_severity(broken)
    found = [counted(counts[severity], severity.value) for severity in Severity]
    return f"The checks found {listed(found)}"


def review_message(ages: ReviewAges, noun: str) -> str:
    """How many rows say nothing of a review, in one sentence without its full stop."""
    never = sentence(number_words(ages.never))
    return f"{never} of {counted(ages.total, noun)} {verb(ages.never, 'gives', 'give')} no date of a last review"


def findings_words(broken: Sequence[BrokenRule]) -> str:
    """How many findings of each severity, and the rules broken most among those that matter."""
    if not broken:
        return "The checks found no errors, no warnings and no notes."
    counts = by_severity(broken)
    said = ", ".join(counted(counts[severity], severity.value) for severity in Severity)
    grave = sorted((one for one in broken if one.rule.severity is not Severity.NOTE), key=lambda one: -one.total)
    named = [f"{one.rule.title} {one.total:,}" for one in grave]
    return f"{sentence(said)}. Most often: {listed_up_to(_MOST_NAMED, named)}." if named else f"{sentence(said)}."


def review_words(services: Sequence[ReviewAges], noun: str = "asset") -> str:
    """How old the reviews are over the whole council (the first of `services`), and what is overdue."""
    council = services[0]
    if not council.total:
        return f"There are no {noun}s to review."
    age = (
        ""
        if council.median_months is None
        else f"Half the dated reviews are {council.median_months:g} months old or older. "
    )
    never, older = council.never, council.ages[OLDER]
    return (
        f"{age}Of {counted(council.total, noun)}, {number_words(never)} {verb(never, 'gives', 'give')} no date of a "
        f"review, and {number_words(older)} {verb(older, 'was', 'were')} last reviewed more than two years ago. "
        f"{sentence(number_words(council.overdue))} {verb(council.overdue, 'is', 'are')} overdue; "
        f"{number_words(council.without_due)} {verb(council.without_due, 'names', 'name')} no date of a next review."
    )


def calibration_words(services: Sequence[ServiceCalibration]) -> str:
    """Which services give nearly all their risks one answer that others do not, and how many say too little to tell."""
    unusual = [one for one in services if one.is_unusual]
    few = sum(one.assessed < FEWEST for one in services)
    silent = (
        f" {counted(few, 'service')} with fewer than {FEWEST} assessed risks {verb(few, 'is', 'are')} left aside."
        if few
        else ""
    )
    if not unusual:
        return f"No service gives nearly all its risks one answer where the others differ.{silent}"
    return " ".join(_unusual(one) for one in unusual) + silent


def _unusual(one: ServiceCalibration) -> str:
    said = ", ".join(_favourite(favourite) for favourite in one.favourites if favourite.is_unusual)
    return f"{one.service} scores nearly everything alike: {said}."


def _favourite(one: Favourite) -> str:
    return (
        f"{one.asked} {one.answer} {one.used:,} of {one.total:,} (elsewhere {one.used_elsewhere:,} of "
        f"{one.total_elsewhere:,})"
    )
