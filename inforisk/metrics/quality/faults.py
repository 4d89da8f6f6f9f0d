"""The findings of the latest checks, counted: which rules are broken, how often, and by whom."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from inforisk.findings import Findings, Rule, Severity

_FEWEST_FOLDED = 2
"""Fewer services are not worth folding into one line."""


@dataclass(frozen=True)
class BrokenRule:
    """One rule and how often each service breaks it, most first."""

    rule: Rule
    total: int
    by_service: Mapping[str, int]


@dataclass(frozen=True)
class ServiceFindings:
    """The findings of one service by severity, every severity named."""

    service: str
    counts: Mapping[Severity, int]

    @property
    def total(self) -> int:
        """How many findings."""
        return sum(self.counts.values())


def broken_rules(findings: Iterable[tuple[str, Findings]]) -> tuple[BrokenRule, ...]:
    """The rules that are broken, gravest first, then the most broken. `findings` are (service, findings) pairs.

    Several pairs may name one service (it sent several files).
    """
    rules: dict[str, Rule] = {}
    counts: dict[str, Counter[str]] = {}
    for service, found in findings:
        for group in found.groups:
            rules[group.rule.code] = group.rule
            counts.setdefault(group.rule.code, Counter())[service] += len(group)
    broken = (BrokenRule(rules[code], by.total(), _most_first(by)) for code, by in counts.items())
    return tuple(sorted(broken, key=lambda one: (one.rule.severity.rank, -one.total, one.rule.code)))


def finding_counts(findings: Iterable[tuple[str, Findings]]) -> pd.DataFrame:
    """The same as a frame for trends: columns `service`, `code`, `severity`, `title` (str), `findings` (int64).

    One row a service and rule; index 0, 1, 2 ...; ordered as `broken_rules`, then by service.
    """
    rows = [
        (service, one.rule.code, one.rule.severity.value, one.rule.title, number)
        for one in broken_rules(findings)
        for service, number in sorted(one.by_service.items())
    ]
    frame = pd.DataFrame(rows, columns=["service", "code", "severity", "title", "findings"])
    return frame.astype({"service": "str", "code": "str", "severity": "str", "title": "str", "findings": "int64"})


def by_severity(broken: Iterable[BrokenRule]) -> Mapping[Severity, int]:
    """How many findings there are of each severity, all named, gravest first."""
    counts = Counter[Severity]()
    for one in broken:
        counts[one.rule.severity] += one.total
    return {severity: counts[severity] for severity in Severity}


def by_service(broken: Iterable[BrokenRule]) -> tuple[ServiceFindings, ...]:
    """The services with findings, those with most errors first, then most warnings, then most notes."""
    counts: dict[str, Counter[Severity]] = {}
    for one in broken:
        for service, number in one.by_service.items():
            counts.setdefault(service, Counter())[one.rule.severity] += number
    found = (ServiceFindings(service, {each: by[each] for each in Severity}) for service, by in counts.items())
    return tuple(sorted(found, key=lambda one: ([-one.counts[each] for each in Severity], one.service)))


def folded_to(most: int, services: Sequence[ServiceFindings]) -> tuple[ServiceFindings, ...]:
    """The first so many services, and all others together as one line that says how many they are."""
    rest = services[most:]
    if len(rest) < _FEWEST_FOLDED:
        return tuple(services)
    together = {each: sum(one.counts[each] for one in rest) for each in Severity}
    return (*services[:most], ServiceFindings(f"{len(rest):,} other services", together))


def _most_first(counts: Counter[str]) -> Mapping[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
