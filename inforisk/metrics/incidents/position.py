"""Information incidents, to learn from: what happened and why, what was told to whom, and what has changed since."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.columns import dates, day, numbers, own_service, text, texts
from inforisk.metrics.linked import Cited, cited_assets, cited_risks
from inforisk.registers.incidents import SEVERITIES
from inforisk.registers.settled import SETTLED
from inforisk.registers.values.words import plain, says_nothing
from inforisk.vocabulary import Kind, YesNo

_DAYS_TO_TELL_THE_ICO = 3
"""A breach that must be reported is reported within 72 hours of becoming aware of it (UK GDPR Article 33)."""


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident as a list shows it. `assets` and `risks` are the keys of the rows it names, `unknown` the words
    that name none. `is_open` counts an incident without a status as open; `has_lesson` whether one was written."""

    key: str
    ref: str
    title: str
    service: str
    category: str
    cause: str
    severity: str
    happened_on: date | None
    is_open: bool
    has_lesson: bool
    reported_to_ico: str
    assets: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class IncidentPosition:
    """The incidents of a period. Every table adds up to `total`, what is not given named as such.

    `by_severity` runs from near miss to critical; the others from most to fewest. `reported_to_ico` counts yes, no and
    what was not answered. `lessons_open` are lessons of incidents still open: learnt on paper, not yet carried out.
    `people_affected` adds up what was given, `people_not_given` counts the incidents that give no number;
    `breaches_not_given` those that do not say, or do not know, whether they were a personal data breach.
    """

    as_at: date
    since: date | None
    incidents: tuple[Incident, ...]
    by_severity: Mapping[str, int]
    by_category: Mapping[str, int]
    by_cause: Mapping[str, int]
    by_service: Mapping[str, int]
    reported_to_ico: Mapping[str, int]
    personal_data_breaches: int = 0
    breaches_not_given: int = 0
    people_affected: int = 0
    people_not_given: int = 0
    lessons_open: int = 0
    lessons_closed: int = 0
    without_lesson: int = 0
    late_to_ico: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many incidents."""
        return len(self.incidents)

    @property
    def open(self) -> int:
        """How many are still open."""
        return sum(one.is_open for one in self.incidents)

    @property
    def unknown_links(self) -> tuple[Incident, ...]:
        """The incidents that name an asset or a risk no register lists."""
        return tuple(one for one in self.incidents if one.unknown)

    @property
    def unlinked(self) -> tuple[Incident, ...]:
        """The incidents that name neither an asset nor a risk."""
        return tuple(one for one in self.incidents if not (one.assets or one.risks or one.unknown))


def incident_position(
    incidents: pd.DataFrame,
    as_at: date,
    since: date | None = None,
    assets: pd.DataFrame | None = None,
    risks: pd.DataFrame | None = None,
) -> IncidentPosition:
    """What the incident logs say of the time from `since` (None: from the beginning) to `as_at`, both days included.

    An incident stands in the period it happened in; one without that date by the day it was reported, and one without
    either is always counted. Links are looked up in `assets` and `risks` where these are given.
    """
    rows = in_period(incidents, as_at, since)
    records = _records(rows, assets, risks)
    lessons = [one for one in records if one.has_lesson]
    affected = numbers(rows, "people_affected")
    breaches = _by_answer(rows, "personal_data_breach")
    return IncidentPosition(
        as_at=as_at,
        since=since,
        incidents=records,
        by_severity=_by_severity(rows),
        by_category=_counted(texts(rows, "category")),
        by_cause=_counted(texts(rows, "cause")),
        by_service=_counted(own_service(rows)),
        reported_to_ico=_by_answer(rows, "reported_to_ico"),
        personal_data_breaches=breaches[YesNo.YES],
        breaches_not_given=len(rows) - breaches[YesNo.YES] - breaches[YesNo.NO],
        people_affected=int(affected.sum()),
        people_not_given=int(affected.isna().sum()),
        lessons_open=sum(one.is_open for one in lessons),
        lessons_closed=sum(not one.is_open for one in lessons),
        without_lesson=len(records) - len(lessons),
        late_to_ico=_late_to_ico(rows),
    )


def in_period(incidents: pd.DataFrame, as_at: date, since: date | None = None) -> pd.DataFrame:
    """The incidents of the time from `since` to `as_at`, both days included; those without any date always."""
    happened = happened_on(incidents)
    is_in = happened.isna() | happened.le(pd.Timestamp(as_at))
    if since is not None:
        is_in &= happened.isna() | happened.ge(pd.Timestamp(since))
    return incidents[is_in]


def happened_on(incidents: pd.DataFrame) -> "pd.Series[Any]":
    """The day each incident happened; the day it was reported where that is all that is known."""
    return dates(incidents, "occurred_on").fillna(dates(incidents, "reported_on"))


def _records(rows: pd.DataFrame, assets: pd.DataFrame | None, risks: pd.DataFrame | None) -> tuple[Incident, ...]:
    asset_keys, unknown_assets = _links(cited_assets, rows, assets)
    risk_keys, unknown_risks = _links(cited_risks, rows, risks)
    written = _written(rows).itertuples(index=False)
    records = [
        replace(_incident(one), assets=asset_keys[place], risks=risk_keys[place],
                unknown=unknown_assets[place] + unknown_risks[place])
        for place, one in enumerate(written)
    ]  # fmt: skip
    return tuple(sorted(records, key=lambda one: (one.happened_on or date.min, one.key), reverse=True))


def _written(rows: pd.DataFrame) -> pd.DataFrame:
    names = ("key", "incident_id", "category", "cause", "severity", "status", "lesson", "reported_to_ico")
    columns = {name: texts(rows, name).fillna("") for name in names}
    title = texts(rows, "title").fillna(texts(rows, "description")).fillna("")
    return pd.DataFrame({**columns, "title": title, "service": own_service(rows).fillna(""), "day": happened_on(rows)})


def _incident(row: Any) -> Incident:
    return Incident(
        key=row.key,
        ref=row.incident_id,
        title=row.title,
        service=row.service,
        category=row.category,
        cause=row.cause,
        severity=row.severity,
        happened_on=day(row.day),
        is_open=row.status not in SETTLED[Kind.INCIDENTS],
        has_lesson=_is_a_lesson(row.lesson),
        reported_to_ico=row.reported_to_ico,
    )


def has_lesson(incidents: pd.DataFrame) -> "pd.Series[bool]":
    """Which incidents have a lesson written down; "TBC" and the like are none."""
    return texts(incidents, "lesson").fillna("").map(_is_a_lesson).astype(bool)


def _is_a_lesson(written: str) -> bool:
    return bool(written) and not says_nothing(written)


def _links(
    cited: Callable[[pd.DataFrame, pd.DataFrame], Cited], rows: pd.DataFrame, named: pd.DataFrame | None
) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """The keys of the rows each incident names, and the words that name none. Without rows, nothing is unknown."""
    if named is None:
        return [()] * len(rows), [()] * len(rows)
    found = cited(rows, named)
    keys = texts(named, "key").to_list()
    return [tuple(keys[place] for place in places) for places in found.places], list(found.unknown)


def _by_severity(rows: pd.DataFrame) -> Mapping[str, int]:
    written = texts(rows, "severity").fillna(NOT_GIVEN).value_counts()
    others = sorted(set(written.index) - {*SEVERITIES.values, NOT_GIVEN})
    return {name: int(written.get(name, 0)) for name in (*SEVERITIES.values, *others, NOT_GIVEN)}


def _by_answer(rows: pd.DataFrame, name: str) -> Mapping[str, int]:
    written = texts(rows, name).fillna(NOT_GIVEN).value_counts()
    others = sorted(set(written.index) - {YesNo.YES, YesNo.NO, NOT_GIVEN})
    return {str(answer): int(written.get(answer, 0)) for answer in (YesNo.YES, YesNo.NO, *others, NOT_GIVEN)}


def _counted(words: "pd.Series[Any]") -> Mapping[str, int]:
    """How many of each, most first; what differs only in capitals and spaces is one. What is not given stands last."""
    labels: dict[str, str] = {}
    counts = Counter(labels.setdefault(plain(word), word) for word in map(text, words) if word)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold()))
    blank = len(words) - counts.total()
    return dict(ordered) | ({NOT_GIVEN: blank} if blank else {})


def _late_to_ico(rows: pd.DataFrame) -> tuple[str, ...]:
    aware = dates(rows, "reported_on").fillna(dates(rows, "occurred_on"))
    waited = (dates(rows, "ico_notified_on") - aware).dt.days
    late = rows[waited.gt(_DAYS_TO_TELL_THE_ICO)]
    return tuple(map(text, texts(late, "incident_id").fillna(texts(late, "key"))))
