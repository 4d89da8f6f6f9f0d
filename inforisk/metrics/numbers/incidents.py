"""The numbers made of incident logs: what `incident_position` counts, with the rows behind each count."""

from collections.abc import Callable

import pandas as pd

from inforisk.ledger import ENTITY
from inforisk.metrics.columns import texts
from inforisk.metrics.incidents.position import has_lesson, in_period
from inforisk.metrics.numbers.definition import Evidence, Number
from inforisk.registers.settled import is_open
from inforisk.vocabulary import Kind, YesNo

_LATER = "Incidents that happened after the day looked at."
_UNANSWERED = "Incidents that do not answer the question: they are neither a yes nor a no."
_OWN = "The incident log's own answer."


def _incidents(evidence: Evidence) -> pd.DataFrame:
    return in_period(evidence.rows(Kind.INCIDENTS), evidence.as_at)


def _open(evidence: Evidence) -> pd.DataFrame:
    incidents = _incidents(evidence)
    return incidents[is_open(incidents, Kind.INCIDENTS)]


def _yes(evidence: Evidence, question: str) -> pd.DataFrame:
    incidents = _incidents(evidence)
    return incidents[texts(incidents, question).eq(YesNo.YES).fillna(False).astype(bool)]


def _is_answered(question: str) -> Callable[[Evidence], bool]:
    def is_known(evidence: Evidence) -> bool:
        incidents = _incidents(evidence)
        return incidents.empty or bool(texts(incidents, question).notna().any())

    return is_known


def _reported(evidence: Evidence) -> pd.DataFrame:
    return _yes(evidence, "reported_to_ico")


def _breaches(evidence: Evidence) -> pd.DataFrame:
    return _yes(evidence, "personal_data_breach")


def _without_lesson(evidence: Evidence) -> pd.DataFrame:
    incidents = _incidents(evidence)
    return incidents[~has_lesson(incidents)]


def _begun_anew(now: Evidence, before: Evidence) -> str:
    """Whether a log that listed incidents lists none of them any more: the usual thing each April."""
    # Over the whole council: under a filter an incident may be gone because its category was corrected.
    latest, earlier = now.everywhere(Kind.INCIDENTS), before.everywhere(Kind.INCIDENTS)
    kept = texts(earlier, ENTITY).isin(texts(latest, ENTITY).dropna())
    is_kept = kept.groupby(texts(earlier, "returned_by")).any()
    return "" if is_kept.all() else "the incident log began anew"


INCIDENT_NUMBERS = (
    Number(
        name="incidents",
        title="Incidents",
        noun="incident",
        meaning="Every incident on the logs up to the day looked at, near misses included. One without a date is "
        "always counted.",
        leaves_out=f"{_LATER} What nobody logged: few incidents may mean that few were reported.",
        source="The incident logs as returned, however far back each of them goes.",
        kind=Kind.INCIDENTS,
        apart=_begun_anew,
        picks=_incidents,
    ),
    Number(
        name="incidents-open",
        title="Open incidents",
        noun="open incident",
        meaning="Incidents that nobody has closed. One without a status counts as open.",
        leaves_out=f"Closed incidents. {_LATER}",
        source="The log's own status; the rule for a blank one is this product's.",
        kind=Kind.INCIDENTS,
        apart=_begun_anew,
        picks=_open,
        whole="incidents",
        is_better_low=True,
    ),
    Number(
        name="incidents-reported",
        title="Reported to the ICO",
        noun="incident reported to the ICO",
        plural="incidents reported to the ICO",
        meaning="Incidents the log says were reported to the Information Commissioner's Office.",
        leaves_out=f"{_UNANSWERED} {_LATER}",
        source=_OWN,
        kind=Kind.INCIDENTS,
        apart=_begun_anew,
        picks=_reported,
        whole="incidents",
        is_known=_is_answered("reported_to_ico"),
        unknown="no incident says whether it was reported",
    ),
    Number(
        name="personal-data-breaches",
        title="Personal data breaches",
        noun="personal data breach",
        plural="personal data breaches",
        meaning="Incidents the log says were a breach of personal data.",
        leaves_out=f"{_UNANSWERED} {_LATER}",
        source=_OWN,
        kind=Kind.INCIDENTS,
        apart=_begun_anew,
        picks=_breaches,
        whole="incidents",
        is_known=_is_answered("personal_data_breach"),
        unknown="no incident says whether it was a breach of personal data",
    ),
    Number(
        name="incidents-without-lesson",
        title="Incidents without a lesson",
        noun="incident without a lesson",
        plural="incidents without a lesson",
        meaning="Incidents for which no lesson was written down.",
        leaves_out=f"Incidents with a lesson. A lesson that says nothing, such as TBC, is none. {_LATER}",
        source=_OWN,
        kind=Kind.INCIDENTS,
        apart=_begun_anew,
        picks=_without_lesson,
        whole="incidents",
        is_better_low=True,
    ),
)
