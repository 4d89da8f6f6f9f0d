"""The council as its registers need it: its services with their dated history, and what it has settled. Layer 1.

A restructure must not break a trend: every rename, merge, split and move is a dated change, and every question about
a service is asked as at a quarter.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache

from inforisk.access import Scope, folded
from inforisk.quarters import Quarter


class ChangeKind(StrEnum):
    """What can happen to a service."""

    OPENED = "opened"
    RENAMED = "renamed"
    MERGED = "merged"  # several services became one
    SPLIT = "split"  # one service became several
    MOVED = "moved"  # to another directorate, under its own name
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ServiceChange:
    """One dated change: from the first day of `quarter` the services `before` are the services `after`.

    OPENED has no `before`, CLOSED no `after`, MOVED the same name in both. `directorate` is that of `after` (blank:
    as it was). `reason` is kept for the reader of a trend ("Restructure agreed by Cabinet").
    """

    kind: ChangeKind
    quarter: Quarter
    before: tuple[str, ...]
    after: tuple[str, ...]
    directorate: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """A service as it is called in some quarter. `directorate` is blank where nobody has said."""

    name: str
    directorate: str = ""


@dataclass(frozen=True)
class CouncilServices:
    """The services of a council through time, from the dated changes in the order they were recorded."""

    changes: tuple[ServiceChange, ...] = ()
    _listed: dict[Quarter, Mapping[str, Service]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def in_quarter(self, quarter: Quarter) -> tuple[Service, ...]:
        """The services expected to return for a quarter, by directorate and name."""
        known = self._in_quarter(quarter).values()
        return tuple(sorted(known, key=lambda service: (service.directorate, service.name)))

    def service(self, name: str, quarter: Quarter) -> Service | None:
        """The service of that name in a quarter; case and spaces do not matter. None where there is none."""
        return self._in_quarter(quarter).get(folded(name))

    def _in_quarter(self, quarter: Quarter) -> Mapping[str, Service]:
        # Asked for every return there is, and the changes never change: put together once for each quarter.
        if quarter not in self._listed:
            known: dict[str, Service] = {}
            for change in self._until(quarter):
                _apply(known, change)
            self._listed[quarter] = known
        return self._listed[quarter]

    def successors(self, name: str, since: Quarter, until: Quarter) -> tuple[str, ...]:
        """What a service of `since` is called in `until`: itself, its new name, or the services it went into.

        Empty where it was closed without a successor in between.
        """
        names = [name]
        for change in self._until(until):
            if change.quarter > since and change.kind is not ChangeKind.OPENED:
                names = _followed(names, change)
        return tuple(dict.fromkeys(names))

    def heirs(self, name: str, returned_for: Quarter, until: Quarter) -> tuple[str, ...]:
        """Whose a return is in `until` that came in for an earlier quarter under a name: the `successors` of that name.

        What came in under a name the service had lost by then is its successor's.
        """
        had_gone = bool(self.changes) and self.service(name, returned_for) is None
        return self.successors(name, returned_for.previous if had_gone else returned_for, until)

    def _until(self, quarter: Quarter) -> Sequence[ServiceChange]:
        return sorted((one for one in self.changes if one.quarter <= quarter), key=lambda change: change.quarter)


def sight(scope: Scope, council: CouncilServices) -> Callable[[str, Quarter], bool]:
    """Whether somebody sees a service of a quarter, by the name it had then: what their services were before is theirs.

    Of a service that was split since, only whoever sees every part of it.
    """
    latest = max((change.quarter for change in council.changes), default=None)

    @cache
    def is_seen(name: str, quarter: Quarter) -> bool:
        if scope.covers(name) or latest is None or latest < quarter:
            return scope.covers(name)
        became = council.heirs(name, quarter, latest)
        return bool(became) and all(map(scope.covers, became))

    return is_seen


def _apply(known: dict[str, Service], change: ServiceChange) -> None:
    gone = [known.pop(folded(name), None) for name in change.before]
    inherited = next((one.directorate for one in gone if one), "")
    for name in change.after:
        known[folded(name)] = Service(name, change.directorate or inherited)


def _followed(names: Iterable[str], change: ServiceChange) -> list[str]:
    before = {folded(name) for name in change.before}
    followed: list[str] = []
    for name in names:
        followed.extend(change.after if folded(name) in before else (name,))
    return followed


@dataclass(frozen=True, slots=True)
class CouncilSettings:
    """What the council has settled, as it stood on a date. Every one of them may be changed, from a date on.

    `training_due` is the date by which owners were asked to complete the course (None: none was set, so nobody is
    late); `training_valid_months` for how long
    a completion counts (None: for ever); `coverage_target` a percentage (95 was the NHS toolkit's figure until July
    2023, a council's own is its to set); `return_days` how many days after a quarter's end returns are due;
    `bodies` those that are reported to. `scheme` is the name of a shipped scheme, blank for the installation's own.
    `council` is what the council is called, `contact` whom its readers write to (blank: nobody has said). From `siro`
    to `strategy_group` stands what this council calls each role. `data_protection_law` and `exemption` are its legal
    wording, blank for the law's own of the day (`wording_on`).
    """

    training_due: date | None = None
    training_valid_months: int | None = None
    coverage_target: int = 95
    return_days: int = 14
    bodies: tuple[str, ...] = (
        "Audit and Procurement Committee",
        "Cabinet Member",
        "Information Management Strategy Group",
    )
    scheme: str = ""
    council: str = ""
    contact: str = ""
    siro: str = "Senior Information Risk Owner"
    iao: str = "Information Asset Owner"
    service_manager: str = "Service manager"
    records_manager: str = "Records Manager"
    governance_team: str = "Information Governance Team"
    strategy_group: str = "Information Management Strategy Group"
    data_protection_law: str = ""
    exemption: str = ""


@dataclass(frozen=True, slots=True)
class LegalWording:
    """The law as a paper of one day cites it. Blank where there was no such law yet."""

    data_protection_law: str
    exemption: str


_DATA_PROTECTION = (
    (date(2000, 3, 1), "Data Protection Act 1998"),
    (date(2018, 5, 25), "General Data Protection Regulation and Data Protection Act 2018"),
    (date(2021, 1, 1), "UK GDPR and Data Protection Act 2018"),
)
_EXEMPTION = (
    (
        date(2006, 3, 1),
        "Not for publication: exempt information under paragraph 3 of Part 1 of Schedule 12A to the Local Government "
        "Act 1972",
    ),
)
"""The law's own wording and the first day of each. Sources: legislation.gov.uk, S.I. 2000/183 and S.I. 2018/625
(commencement), S.I. 2019/419 (UK GDPR, in force at the end of the transition period), S.I. 2006/88 (Schedule 12A as
it applies in England). Which paragraph exempts a paper is the council's own decision."""


def wording_on(day: date, settings: CouncilSettings | None = None) -> LegalWording:
    """The legal wording of a day: what the council settled, else the law's own. `settings` are those of that day."""
    said = settings or CouncilSettings()
    return LegalWording(said.data_protection_law or _on(day, _DATA_PROTECTION), said.exemption or _on(day, _EXEMPTION))


def _on(day: date, dated: Sequence[tuple[date, str]]) -> str:
    return next((words for first, words in reversed(dated) if first <= day), "")
