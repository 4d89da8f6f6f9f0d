"""The numbers of incident logs, counted a second time: all up to the day, those open, and each answer of the log."""

from collections import Counter
from collections.abc import Mapping, Sequence

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.counting.risks import Value
from inforisk.briefing.reconciling.counting.stored import Row, Stored
from inforisk.registers.values.words import plain, says_nothing

NOT_GIVEN = "(not given)"
_QUESTIONS = ("reported_to_ico", "personal_data_breach")
COLUMNS = ("category", "cause", "severity", "service", "status", "reported_to_ico", "personal_data_breach")


def incident_numbers(stored: Stored) -> Mapping[str, Value]:
    """The numbers of the incident logs under their names; all None where no incident was returned."""
    incidents = until_the_day(stored)
    numbers: Mapping[str, Value] = {
        "incidents": len(incidents),
        "incidents-open": sum(one.get("status") != "closed" for one in incidents),
        "incidents-reported": _yes(incidents, "reported_to_ico"),
        "personal-data-breaches": _yes(incidents, "personal_data_breach"),
        "incidents-without-lesson": sum(not one.get("lesson") or says_nothing(one["lesson"]) for one in incidents),
    }
    return numbers if stored.incidents else dict.fromkeys(numbers)


def until_the_day(stored: Stored) -> Sequence[Row]:
    """The incidents that had happened by the day, by the day they were reported where no other is known."""
    days = ((one, one.get("occurred_on") or one.get("reported_on")) for one in stored.incidents)
    return [one for one, day in days if day is None or day <= stored.as_at]


def incidents_by_value(stored: Stored) -> Mapping[str, Value]:
    """The incidents with each value of each column, under their keys as they are compared (`compared_key`)."""
    counted: dict[str, Value] = {}
    for column in COLUMNS:
        met = Counter(_said(one, column) or NOT_GIVEN for one in until_the_day(stored))
        for value, count in met.items():
            key = compared_key(keys.incidents(column, value))
            counted[key] = (counted.get(key) or 0) + count
    return counted | {keys.incidents_unsaid(column): _unsaid(stored, column) for column in _QUESTIONS}


def _unsaid(stored: Stored, question: str) -> int:
    return sum(one.get(question) not in ("yes", "no") for one in until_the_day(stored))


def compared_key(key: str) -> str:
    """The key of an incident's value without regard to how the value is written."""
    family, column, value = key.split("/", 2)
    return "/".join((family, column, plain(value)))


def _said(incident: Row, column: str) -> str | None:
    written: str | None = incident.get(column)
    return written or (incident.get("returned_by") if column == "service" else None)


def _yes(incidents: Sequence[Row], question: str) -> int | None:
    answers = [one.get(question) for one in incidents]
    return answers.count("yes") if any(answers) or not answers else None
