"""Incidents in words: what a committee is told, with its exact numbers, and "none" where there is none."""

from collections.abc import Mapping, Sequence

from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.incidents.position import IncidentPosition
from inforisk.metrics.incidents.unmoved import UnmovedRisk
from inforisk.phrases import counted, day_words, listed_up_to, number_words, sentence, verb
from inforisk.vocabulary import YesNo

_MOST_NAMED = 10
_MOST_KINDS = 5


def incident_words(position: IncidentPosition) -> str:
    """The incidents of a period in a few sentences: how many, how grave, of what kind, what was told and learnt."""
    if not position.total:
        return f"{_period(position)}: no incidents are recorded. That may also mean that none were reported."
    sentences = (_headline(position), _undated(position), _kinds(position), _told(position), _late(position),
                 _lessons(position), _unknown(position), _unlinked(position))  # fmt: skip
    return " ".join(said for said in sentences if said)


def unmoved_words(risks: Sequence[UnmovedRisk], is_compared: bool = True) -> str:
    """The risks an incident did not move, by reference, worst first; `is_compared` is whether an earlier quarter is
    kept to set them against."""
    if not is_compared:
        return "No earlier quarter is kept, so it cannot be said which risks moved after an incident."
    if not risks:
        return "No open risk that had an incident stands where it stood before."
    named = [f"{one.ref or one.risk} ({one.band}, incident {', '.join(one.incidents)})" for one in risks]
    stand = verb(len(risks), "stands where it stood", "stand where they stood")
    return f"{counted(len(risks), 'open risk')} had an incident and {stand} before: {listed_up_to(_MOST_NAMED, named)}."


def _headline(position: IncidentPosition) -> str:
    grave = ", ".join(
        f"{'not given' if name == NOT_GIVEN else name} {number:,}"
        for name, number in reversed(list(position.by_severity.items()))
        if number
    )
    still = f"{position.open:,} still open" if position.open else "all closed"
    return f"{_period(position)}: {counted(position.total, 'incident')}, {still}. By severity: {grave}."


def _undated(position: IncidentPosition) -> str:
    number = sum(one.happened_on is None for one in position.incidents)
    if not number:
        return ""
    return f"{number:,} of them {verb(number, 'gives', 'give')} no date and {verb(number, 'is', 'are')} always counted."


def _period(position: IncidentPosition) -> str:
    if position.since is None:
        return f"Up to {day_words(position.as_at)}"
    return f"From {day_words(position.since)} to {day_words(position.as_at)}"


def _kinds(position: IncidentPosition) -> str:
    return f"By category: {_most(position.by_category)}. By cause: {_most(position.by_cause)}."


def _most(counts: Mapping[str, int]) -> str:
    given = [(name, number) for name, number in counts.items() if name != NOT_GIVEN]
    others = sum(number for _, number in given[_MOST_KINDS:])
    named = [*given[:_MOST_KINDS], ("others", others), ("not given", counts.get(NOT_GIVEN, 0))]
    return ", ".join(f"{name} {number:,}" for name, number in named if number)


def _told(position: IncidentPosition) -> str:
    return f"{sentence(_breaches(position))}; {_reports(position)}; {_people(position)}."


def _breaches(position: IncidentPosition) -> str:
    yes, unsaid = position.personal_data_breaches, position.breaches_not_given
    if unsaid == position.total:
        return "none says whether it was a personal data breach"
    were = verb(yes, "was a personal data breach", "were personal data breaches")
    return f"{number_words(yes)} {were}{_unsaid(unsaid)}"


def _reports(position: IncidentPosition) -> str:
    told = position.reported_to_ico[YesNo.YES]
    unsaid = position.total - told - position.reported_to_ico[YesNo.NO]
    if unsaid == position.total:
        return "none says whether it was reported to the ICO"
    return f"{number_words(told)} reported to the ICO{_unsaid(unsaid)}"


def _people(position: IncidentPosition) -> str:
    silent = position.people_not_given
    if silent == position.total:
        return "none says how many people were affected"
    uncounted = f", not counting {silent:,} that {verb(silent, 'gives', 'give')} no number" if silent else ""
    return f"{counted(position.people_affected, 'person', 'people')} affected{uncounted}"


def _unsaid(number: int) -> str:
    return f" ({number:,} {verb(number, 'does', 'do')} not say)" if number else ""


def _late(position: IncidentPosition) -> str:
    late = position.late_to_ico
    if not late:
        return ""
    return (
        f"{counted(len(late), 'report')} to the ICO came more than three days after the council knew: "
        f"{listed_up_to(_MOST_NAMED, late)}."
    )


def _lessons(position: IncidentPosition) -> str:
    none = f"; {position.without_lesson:,} without one" if position.without_lesson else ""
    closed, still_open = number_words(position.lessons_closed), number_words(position.lessons_open)
    return f"Lessons: {closed} closed, {still_open} still open{none}."


def _unknown(position: IncidentPosition) -> str:
    found = position.unknown_links
    if not found:
        return ""
    named = [f"{one.ref or one.title} ({'; '.join(one.unknown)})" for one in found]
    names = verb(len(found), "names", "name")
    return f"{len(found):,} {names} an asset or risk that no register lists: {listed_up_to(_MOST_NAMED, named)}."


def _unlinked(position: IncidentPosition) -> str:
    number = len(position.unlinked)
    return f"{number:,} {verb(number, 'names', 'name')} neither an asset nor a risk." if number else ""
