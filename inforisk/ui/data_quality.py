"""The parts of the page on data quality: what is missing, which rules are broken, how old the reviews are, who scores
everything alike."""

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from inforisk.figures.caption import Caption
from inforisk.figures.quality import answer_bars, finding_bars, review_bars
from inforisk.findings import FindingGroup, Findings, Severity
from inforisk.metrics.numbers.quality import LACKING
from inforisk.metrics.quality.answers import Asked, ServiceCompleteness, completeness_by_service
from inforisk.metrics.quality.calibration import FEWEST, Favourite, ServiceCalibration, calibration
from inforisk.metrics.quality.completeness import ASKED_BY_THE_ICO
from inforisk.metrics.quality.faults import BrokenRule, ServiceFindings, broken_rules, by_service, folded_to
from inforisk.metrics.quality.reviews import ReviewAges, review_ages
from inforisk.metrics.quality.words import answers_message, findings_message, review_message
from inforisk.phrases import numbered
from inforisk.ui.findings import finding_lines
from inforisk.ui.links import linked_choice
from inforisk.ui.menu import NUMBER
from inforisk.ui.pictures import show_picture
from inforisk.ui.prose import Asked as Asks
from inforisk.ui.prose import link
from inforisk.ui.remembered import remembered, remembered_rows
from inforisk.ui.session import Visit
from inforisk.ui.tables import show_lines
from inforisk.ui.view import FOCUS, View
from inforisk.vocabulary import Kind

_SERVICES_NAMED = 3
_MOST_BARS = 10
"""More services than these are folded into one bar: the table names them all."""


def completeness_of(view: View) -> Sequence[ServiceCompleteness]:
    """What the asset registers answer: all services together, then each."""
    return remembered(view.visit, "completeness", view.key, lambda: completeness_by_service(view.rows(Kind.ASSETS)))


def reviews_of(view: View, kind: Kind) -> Sequence[ReviewAges]:
    """How long ago the rows of a register were last reviewed: all services together, then each."""
    make = lambda: review_ages(view.rows(kind), view.standing.as_at)  # noqa: E731
    return remembered(view.visit, f"reviews of {kind}", view.key, make)


def calibration_of(view: View) -> Sequence[ServiceCalibration]:
    """Which answers each service gives most when it scores its risks."""
    make = lambda: calibration(view.rows(Kind.RISKS), view.standing.scheme)  # noqa: E731
    return remembered(view.visit, "calibration", view.key, make)


def rules_broken(view: View) -> Sequence[BrokenRule]:
    """The rules the returns of the rows looked at broke when they were checked, gravest first."""
    return remembered(view.visit, "rules broken", view.key, lambda: _rules_broken(view))


def _rules_broken(view: View) -> Sequence[BrokenRule]:
    returns = _returns(view).items()
    return broken_rules([(service, _findings(view.visit, number)) for number, service in returns])


def _findings(visit: Visit, submission: int) -> Findings:
    return visit.store.findings(visit.principal, visit.scope, submission)


def _returns(view: View) -> Mapping[int, str]:
    """The returns a quarter's rows stand in, and whose they are. The checks read a return as a whole: within a focus
    they are those of every return that holds a row of it."""
    pairs = [view.rows(kind)[["submission_id", "returned_by"]].drop_duplicates() for kind in Kind]
    together = pd.concat(pairs).drop_duplicates()
    return dict(zip(together["submission_id"].tolist(), together["returned_by"].tolist(), strict=True))


def show_completeness(view: View, services: Sequence[ServiceCompleteness]) -> None:
    """The four answers the ICO asks for as bars; then all services together and each: how many assets answer what."""
    council = services[0]
    if not council.total:
        return
    asked = [answer for answer in council.answers if answer.label in ASKED_BY_THE_ICO]
    caption = Caption(
        answers_message(council),
        "Assets that give each of the four answers the ICO asks for, number and share",
        "information asset registers",
        view.standing.as_at,
    )
    words = "; ".join(f"{answer.label} {answer.given:,} of {answer.total:,}" for answer in asked)
    show_picture(partial(answer_bars, asked), caption, words)
    st.html(completeness_table(services))


def completeness_table(services: Sequence[ServiceCompleteness]) -> str:
    """One line a service: its assets, those that give all four, and each answer as "given of asked", as HTML. What of
    the four is missing leads to the assets that lack it."""
    heads = ["Service", "Assets", "All four", *(answer.label for answer in services[0].answers)]
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(map(_completeness_line, services))
    caption = "<caption><span>How many assets of each service answer each question, and which do not</span></caption>"
    table = f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="linked" role="region" aria-label="Answers by service" tabindex="0">{table}</div>'


def _completeness_line(one: ServiceCompleteness) -> str:
    asks = {FOCUS["services"]: list(one.written)} if one.written else {}
    cells = [
        f"{one.total:,}",
        f"{one.complete:,} of {one.total:,}",
        *(_answer_cell(each, asks) for each in one.answers),
    ]
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><th scope="row">{escape(one.service)}</th>{row}</tr>'


def _answer_cell(answer: Asked, asks: Asks) -> str:
    said = _answered(answer)
    if not answer.missing or answer.label not in LACKING:
        return said
    return f"{said}, {link(NUMBER, f'{answer.missing:,} missing', {'of': LACKING[answer.label], **asks})}"


def _answered(answer: Asked) -> str:
    if not answer.total:
        return "Not asked"
    unknown = f", {answer.unknown:,} unknown" if answer.unknown else ""
    return f"{answer.given:,} of {answer.total:,}{unknown}"


def show_findings(view: View, broken: Sequence[BrokenRule]) -> None:
    """The findings of each service by severity: the services with the gravest drawn, all of them in the table."""
    services = by_service(broken)
    if not services:
        return
    drawn = folded_to(_MOST_BARS, services)
    caption = Caption(
        findings_message(broken),
        "Findings of the checks by service and severity, number, the service with most errors first",
        "the checks of the returns this quarter's rows stand in",
        view.standing.as_at,
    )
    words = "; ".join(map(_findings_words, drawn))
    show_picture(partial(finding_bars, drawn), caption, words, service_lines(services))


def _findings_words(one: ServiceFindings) -> str:
    return f"{one.service} {', '.join(numbered(one.counts[each], each.value) for each in Severity)}"


def service_lines(services: Sequence[ServiceFindings]) -> pd.DataFrame:
    """One line a service: its findings of each severity, and together. Plain text."""
    return pd.DataFrame(
        [
            {"Service": one.service}
            | {f"{each.value.capitalize()}s": one.counts[each] for each in Severity}
            | {"Together": one.total}
            for one in services
        ]
    )


def show_rules(broken: Sequence[BrokenRule]) -> None:
    """Every broken rule, gravest first, with how often and by whom most."""
    if broken:
        show_lines(rule_lines(broken), f"{numbered(len(broken), 'rule')} broken, the gravest first")


def show_cells(view: View, broken: Sequence[BrokenRule]) -> None:
    """The cells behind the count of one rule, chosen among those that are broken."""
    rules = {one.rule.code: one for one in broken}
    code = linked_choice("Show the cells of a rule", list(rules), lambda name: _rule_words(rules[name]), "rule")
    if code:
        lines = remembered_rows(view.visit, f"cells of {code}", view.key, lambda: _cells(view, code))
        show_lines(lines, f"{rules[code].rule.title}: the cells concerned and what to do")


def _rule_words(one: BrokenRule) -> str:
    return f"{one.rule.title} ({one.total:,})"


def _cells(view: View, code: str) -> pd.DataFrame:
    found = [(service, _findings(view.visit, number)) for number, service in _returns(view).items()]
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


def show_reviews(view: View, services: Sequence[ReviewAges], noun: str) -> None:
    """How long ago the rows of a register were last reviewed: drawn over all services, and each in the table. Nothing
    is drawn where no row says when it was reviewed: the words say so."""
    council = services[0]
    if council.never == council.total:
        return
    caption = Caption(
        review_message(council, noun),
        f"{noun.capitalize()}s by the age of their last review, number",
        f"{noun} registers",
        view.standing.as_at,
    )
    words = "; ".join(f"{age} {count:,}" for age, count in council.ages.items())
    show_picture(partial(review_bars, council), caption, words, review_lines(services))


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
