"""The parts of the page on data quality: what is missing, which rules are broken, how old the reviews are, who scores
everything alike."""

from collections.abc import Mapping, Sequence

import pandas as pd

from inforisk.cycle.standing import Standing
from inforisk.findings import FindingGroup, Findings
from inforisk.metrics.quality.answers import Asked, ServiceCompleteness
from inforisk.metrics.quality.calibration import FEWEST, Favourite, ServiceCalibration
from inforisk.metrics.quality.faults import BrokenRule, broken_rules
from inforisk.metrics.quality.reviews import ReviewAges
from inforisk.phrases import numbered
from inforisk.ui.archives import archive
from inforisk.ui.findings import finding_lines
from inforisk.ui.links import linked_choice
from inforisk.ui.remembered import remembered, remembered_rows
from inforisk.ui.session import Visit
from inforisk.ui.tables import show_lines
from inforisk.vocabulary import Kind

_SERVICES_NAMED = 3


def rules_broken(visit: Visit, standing: Standing) -> Sequence[BrokenRule]:
    """The rules the returns of a quarter broke when they were checked, gravest first."""
    return remembered(visit, "rules broken", standing.key, lambda: _rules_broken(visit, standing))


def _rules_broken(visit: Visit, standing: Standing) -> Sequence[BrokenRule]:
    return broken_rules([(service, _findings(visit, number)) for number, service in _returns(visit, standing).items()])


def _findings(visit: Visit, submission: int) -> Findings:
    return visit.store.findings(visit.principal, visit.scope, submission)


def _returns(visit: Visit, standing: Standing) -> Mapping[int, str]:
    """The returns a quarter's rows stand in, and whose they are."""
    held = archive(visit)
    pairs = [held.rows(standing, kind)[["submission_id", "returned_by"]].drop_duplicates() for kind in Kind]
    together = pd.concat(pairs).drop_duplicates()
    return dict(zip(together["submission_id"].tolist(), together["returned_by"].tolist(), strict=True))


def show_completeness(services: Sequence[ServiceCompleteness]) -> None:
    """The whole council first, then each service: how many assets answer each question."""
    show_lines(completeness_lines(services), "How many assets of each service answer each question")


def completeness_lines(services: Sequence[ServiceCompleteness]) -> pd.DataFrame:
    """One line a service: its assets, those that give all four, and each answer as "given of asked". Plain text."""
    return pd.DataFrame(
        [
            {"Service": one.service, "Assets": one.total, "All four": f"{one.complete:,} of {one.total:,}"}
            | {answer.label: _answered(answer) for answer in one.answers}
            for one in services
        ]
    )


def _answered(answer: Asked) -> str:
    if not answer.total:
        return "Not asked"
    unknown = f", {answer.unknown:,} unknown" if answer.unknown else ""
    return f"{answer.given:,} of {answer.total:,}{unknown}"


def show_rules(broken: Sequence[BrokenRule]) -> None:
    """Every broken rule, gravest first, with how often and by whom most."""
    if broken:
        show_lines(rule_lines(broken), f"{numbered(len(broken), 'rule')} broken, the gravest first")


def show_cells(visit: Visit, standing: Standing, broken: Sequence[BrokenRule]) -> None:
    """The cells behind the count of one rule, chosen among those that are broken."""
    rules = {one.rule.code: one for one in broken}
    code = linked_choice("Show the cells of a rule", list(rules), lambda name: _rule_words(rules[name]), "rule")
    if code:
        lines = remembered_rows(visit, f"cells of {code}", standing.key, lambda: _cells(visit, standing, code))
        show_lines(lines, f"{rules[code].rule.title}: the cells concerned and what to do")


def _rule_words(one: BrokenRule) -> str:
    return f"{one.rule.title} ({one.total:,})"


def _cells(visit: Visit, standing: Standing, code: str) -> pd.DataFrame:
    found = [(service, _findings(visit, number)) for number, service in _returns(visit, standing).items()]
    lines = [
        cell_lines(service, [group for group in findings.groups if group.rule.code == code])
        for service, findings in found
    ]
    return pd.concat(lines).sort_values("Service", kind="stable").reset_index(drop=True)


def cell_lines(service: str, groups: Sequence[FindingGroup]) -> pd.DataFrame:
    """One line a finding: whose, where, what was typed, what was found, what to do. Plain text."""
    lines = finding_lines(groups, most=None)
    return lines.assign(Service=service)[["Service", *lines.columns]]


def rule_lines(broken: Sequence[BrokenRule]) -> pd.DataFrame:
    """One line a rule: how grave, how often, by how many services, most by which. Plain text."""
    return pd.DataFrame([_rule_line(one) for one in broken])


def _rule_line(one: BrokenRule) -> dict[str, object]:
    most = [f"{service} {count:,}" for service, count in list(one.by_service.items())[:_SERVICES_NAMED]]
    return {
        "Severity": one.rule.severity.value.capitalize(),
        "Rule": one.rule.title,
        "Findings": one.total,
        "Services": len(one.by_service),
        "Most": ", ".join(most),
    }


def show_reviews(services: Sequence[ReviewAges], noun: str) -> None:
    """The whole council first, then each service: how long ago its rows were last reviewed."""
    if any(one.never < one.total for one in services):
        show_lines(review_lines(services), f"How long ago the {noun}s of each service were last reviewed")


def review_lines(services: Sequence[ReviewAges]) -> pd.DataFrame:
    """One line a service: its rows by the age of their last review, and those whose next is overdue. Plain text."""
    return pd.DataFrame(
        [
            {"Service": one.service, "Rows": one.total}
            | dict(one.ages)
            | {
                "Overdue": one.overdue,
                "Median months": _median(one),
            }
            for one in services
        ]
    )


def _median(one: ReviewAges) -> str:
    return "None dated" if one.median_months is None else f"{one.median_months:g}"


def show_calibration(services: Sequence[ServiceCalibration]) -> None:
    """Each service with the answers it gives most."""
    if services:
        show_lines(calibration_lines(services), "The answers each service gives most when it scores its risks")


def calibration_lines(services: Sequence[ServiceCalibration]) -> pd.DataFrame:
    """One line a service: risks assessed and not, the band, likelihood and impact it gives most. Plain text."""
    return pd.DataFrame([_calibration_line(one) for one in services])


def _calibration_line(one: ServiceCalibration) -> dict[str, object]:
    most = {favourite.asked: _favourite(favourite) for favourite in one.favourites}
    too_few = f"Fewer than {FEWEST}"
    return {
        "Service": one.service,
        "Assessed": one.assessed,
        "Not assessed": one.not_assessed,
        **{f"Most given {asked}": most.get(asked, too_few) for asked in ("band", "likelihood", "impact")},
        "Unlike the others": "Yes" if one.is_unusual else "No",
    }


def _favourite(one: Favourite) -> str:
    return f"{one.answer}, {one.used:,} of {one.total:,}"
