"""Returns and data quality: who returned what and when, what was restated, and what the registers leave unsaid."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from inforisk.briefing.contents.stated import cut, of_register
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Paragraph, Picture, Subheading
from inforisk.briefing.paper.charts import BarChart, Series
from inforisk.briefing.paper.look import EMPTY, TONES
from inforisk.cycle.board import ServiceReturn
from inforisk.cycle.board_words import age_words, states_counted
from inforisk.cycle.found import findings_by_service
from inforisk.cycle.position import ANSWERED
from inforisk.figures.caption import Caption
from inforisk.findings import Severity
from inforisk.metrics.numbers.quality import LACKING
from inforisk.metrics.quality.answers import Asked, ServiceCompleteness, completeness_by_service
from inforisk.metrics.quality.completeness import ASKED_BY_THE_ICO
from inforisk.metrics.quality.faults import BrokenRule, broken_rules, by_severity
from inforisk.metrics.quality.reviews import ReviewAges, review_ages
from inforisk.metrics.quality.words import answers_message, review_message
from inforisk.metrics.shares import percent
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from inforisk.phrases import counted, listed, listed_up_to, numbered, part_verb, sentence, spelt, verb
from inforisk.store.cycle_records import AcceptedFinding
from inforisk.vocabulary import Kind

_ASSETS = "information asset registers"
_CHECKS = "the checks of the returns this quarter's rows stand in"
_MOST_NAMED = 5
_FURTHEST = 3
_MOST_RULES = 15
"""Services named in a sentence, and rules listed: what is left out is said."""

_FIELDS: Mapping[str, str] = {
    "Owner": "asset_owner",
    "Location": "location",
    "Retention": "retention_period",
    "Security measures": "security_measures",
    "Classification": "classification",
}
"""The field whose answers a question counts, of those questions that one field answers."""


def blocks(material: Material) -> tuple[Block, ...]:
    """The section on returns and data quality."""
    return (
        *_returned(material),
        Subheading("Restatements"),
        Paragraph((_restated(material),)),
        Subheading("What the asset registers answer"),
        *_completeness(material),
        Subheading("What the checks found"),
        *_findings(material),
        Subheading("How old the reviews are"),
        *_reviews(material),
    )


def _returned(material: Material) -> Iterator[Block]:
    board, quarter = material.board, material.standing.quarter.label
    if not board:
        yield Paragraph((("No service is expected to return anything: nobody keeps a list of services.",),))
        return
    yield Paragraph(tuple(_board_words(board, quarter, is_frozen=material.standing.is_frozen)))
    yield board_table(board, quarter)


def _board_words(board: Sequence[ServiceReturn], quarter: str, *, is_frozen: bool) -> Iterator[Sentence]:
    expected = [one for one in board if one.is_expected]
    states = [f"{spelt(count)} {state.value}" for state, count in states_counted(expected) if count]
    services = f"{spelt(len(expected))} {verb(len(expected), 'service', 'services')}"
    were = verb(len(expected), "was", "were")
    yield f"For {quarter}, ", Sourced(services, page="quarter"), f" {were} expected to return: {listed(states)}."
    yield _named("Late: ", [one for one in board if one.is_expected and one.days_late], _none_late(expected), _late)
    if not is_frozen:
        yield _named("Awaited: ", [one for one in board if one.is_waited_for], "No return is awaited.", _plainly)
    stale = [one for one in expected if one.quarters_stale != 0]
    yield _named("Not of this quarter: ", stale, "Nothing is carried forward from an earlier quarter.", _aged)
    others = [one for one in board if not one.is_expected]
    if others:
        yield _named("Not on the council's list of services: ", others, "", _plainly)


def _none_late(expected: Sequence[ServiceReturn]) -> str:
    """That no return was late: of those that came, for one that never came is no better."""
    came = sum(one.state in ANSWERED for one in expected)
    if came == len(expected) or not came:
        return "No return was late." if came else "No return came."
    return "The one that came was not late." if came == 1 else f"None of the {spelt(came)} that came was late."


def _named(begin: str, services: Sequence[ServiceReturn], none: str, words: Callable[[ServiceReturn], str]) -> Sentence:
    """The services that a sentence is about, the first few of them; what is said where there are none."""
    if not services:
        return (none,)
    return begin, Quoted(listed_up_to(_MOST_NAMED, [words(one) for one in services]), Holds.LABEL, "see the table"), "."


def _plainly(one: ServiceReturn) -> str:
    return one.service


def _late(one: ServiceReturn) -> str:
    return f"{one.service} ({numbered(one.days_late, 'day')})"


def _aged(one: ServiceReturn) -> str:
    return f"{one.service} ({age_words(one)})"


def board_table(board: Sequence[ServiceReturn], quarter: str) -> PaperTable:
    """The returns board: of each service the state, the day it answered, how late, and how old what is shown is."""
    columns = (
        Column("Service", Holds.LABEL, 1.8),
        Column("Directorate", Holds.LABEL, 1.2),
        Column("State", Holds.WORDS, 1.2),
        Column("Answered on", Holds.COUNT, 1.3),
        Column("Days late", Holds.COUNT, 0.6),
        Column("What is shown", Holds.WORDS, 1.8),
        Column("Rows returned", Holds.COUNT, 0.8),
    )
    rows = tuple(map(_board_row, board))
    note = "A service without a return of the quarter is shown with what it returned before, under its age."
    return PaperTable("returns", f"Returns for {quarter}", columns, rows, "the returns board", note)


def _board_row(one: ServiceReturn) -> tuple[Cell, ...]:
    return (
        Cell(one.service),
        Cell(one.directorate),
        Cell(sentence(one.state.value)),
        Cell(one.answered_at.date() if one.answered_at else "No answer"),
        Cell(one.days_late),
        Cell(sentence(age_words(one))),
        Cell(one.rows if one.kinds else "None"),
    )


def _restated(material: Material) -> Sentence:
    """Whether this quarter was corrected after it was signed, and why."""
    snapshot, label = material.standing.snapshot, material.standing.quarter.label
    if snapshot is None:
        return (f"{label} is not frozen yet, so nothing of it can have been restated.",)
    if snapshot.restates is None:
        return (f"These are the figures of {label} as they were first frozen: none is restated.",)
    return (
        f"This is {snapshot.label}: it stands in the place of snapshot {snapshot.restates}, which stays readable. ",
        "The reason given: ",
        Quoted(snapshot.reason.rstrip(" .") or "none", Holds.FREE_TEXT, "stated in the full version of this paper"),
        ".",
    )


def _completeness(material: Material) -> Iterator[Block]:
    council, *services = completeness_by_service(material.evidence.rows(Kind.ASSETS))
    if not council.total:
        yield Paragraph((("No asset stands on a register, so there is nothing to ask about.",),))
        return
    yield Paragraph(tuple(_complete(council, services)))
    yield _answers(material, council)
    yield _by_service(services)


def _complete(council: ServiceCompleteness, services: Sequence[ServiceCompleteness]) -> Iterator[Sentence]:
    share = percent(council.complete, council.total)
    yield (
        Sourced(f"{council.complete:,} of {numbered(council.total, 'asset')}", number="assets-answering-four"),
        f" ({share}) {part_verb(council.complete, council.total, 'gives', 'give')} all four answers the ICO asks for: "
        "owner, location, retention and security measures.",
    )
    behind = sorted((one for one in services if one.complete < one.total), key=lambda one: one.complete / one.total)
    named = [f"{one.service} ({one.complete:,} of {one.total:,}{_silent_on(one)})" for one in behind[:_FURTHEST]]
    if named:
        # Which service states no safeguards is not for everybody.
        yield (of_register(f"Furthest behind: {listed(named)}."),)


def _silent_on(one: ServiceCompleteness) -> str:
    """What no entry of a register answers: that there are no safeguards is another thing than that it does not ask."""
    none = [asked.label.lower() for asked in one.answers[: len(ASKED_BY_THE_ICO)] if asked.total and not asked.given]
    return f"; its register says nothing at all of {listed(none)}" if none else ""


def _answers(material: Material, council: ServiceCompleteness) -> Picture:
    caption = Caption(answers_message(council), "Assets by whether they answer each question, number", _ASSETS,
                      material.standing.as_at)  # fmt: skip
    answers = council.answers
    series = [
        Series("Answered", tuple(one.given for one in answers), TONES[0]),
        Series("Answered “unknown”", tuple(one.unknown for one in answers), TONES[5]),
        Series("Not answered", tuple(one.missing for one in answers), EMPTY),
    ]
    met = tuple(one for one in series if any(one.values))
    words = "; ".join(f"{one.label}: {one.given:,} of {one.total:,}" for one in answers)
    chart = BarChart(tuple(one.label for one in answers), met, "Assets")
    return Picture("answers", caption, chart, f"Answered, of all assets asked. {words}.", answers_table(council))


def answers_table(council: ServiceCompleteness) -> PaperTable:
    """Each question put to the assets: how many answer it, say "unknown", or leave it blank."""
    columns = (
        Column("Question", Holds.WORDS, 2.4),
        *(Column(heading, Holds.COUNT) for heading in ("Answered", "Unknown", "Not answered", "Assets asked", "Share")),
    )
    rows = tuple(map(_answer_row, council.answers))
    note = (
        "Only assets that hold personal data are asked for a lawful basis. “TBC” and the like are no answer: where yes "
        "or no is asked they count as unknown, else as not answered. A review date is that of the last review or of "
        "the next."
    )
    return PaperTable("asset-answers", "What the asset registers answer", columns, rows, _ASSETS, note)


def _answer_row(one: Asked) -> tuple[Cell, ...]:
    field, lacking = _FIELDS.get(one.label, ""), LACKING.get(one.label, "")
    key = partial(keys.asked, one.label)
    return (
        Cell(f"{one.label} (asked by the ICO)" if one.label in ASKED_BY_THE_ICO else one.label),
        Cell(one.given, keys.answered(field) if field else key("given")),
        Cell(one.unknown, key("unknown")),
        Cell(one.missing, keys.number(lacking) if lacking else key("missing")),
        Cell(one.total, key("asked")),
        Cell(percent(one.given, one.total) or "Not asked"),
    )


def _by_service(services: Sequence[ServiceCompleteness]) -> PaperTable:
    columns = (
        Column("Service", Holds.LABEL, 2.4),
        *(Column(heading, Holds.COUNT) for heading in ("Assets", "All four", "Share", *ASKED_BY_THE_ICO)),
    )
    rows = tuple(map(_service_row, services))
    return PaperTable("asset-answers-by-service", "The four answers the ICO asks for, by service", columns, rows,
                      _ASSETS)  # fmt: skip


def _service_row(one: ServiceCompleteness) -> tuple[Cell, ...]:
    key = partial(keys.asked, service=one.service)
    four = [answer for answer in one.answers if answer.label in ASKED_BY_THE_ICO]
    return (
        Cell(one.service),
        Cell(one.total, key("All four", "asked")),
        Cell(one.complete, key("All four", "given")),
        Cell(percent(one.complete, one.total)),
        *(Cell(answer.given, key(answer.label, "given")) for answer in four),
    )


def _findings(material: Material) -> Iterator[Block]:
    broken = broken_rules(findings_by_service(material.archive, material.standing))
    yield Paragraph((_found(broken),))
    yield rules_table(broken)
    yield _accepted(material, {one.rule.code: one.rule.title for one in broken})


def _found(broken: Sequence[BrokenRule]) -> Sentence:
    """How many findings of each severity, each counted again."""
    counts = by_severity(broken)
    said = [
        Sourced(counted(counts[one], one.value), page="data-quality", key=keys.found(one.value, "findings"))
        for one in Severity
    ]
    return "The checks found ", said[0], *(piece for one in said[1:-1] for piece in (", ", one)), " and ", said[-1], "."


def rules_table(broken: Sequence[BrokenRule]) -> PaperTable:
    """The rules broken, gravest first, each with how often and by how many services; all findings at the end."""
    columns = (
        Column("Severity", Holds.WORDS, 0.8),
        Column("What the checks found", Holds.WORDS, 3.6),
        Column("Findings", Holds.COUNT, 0.8),
        Column("Services", Holds.COUNT, 0.8),
    )
    shown = broken[:_MOST_RULES]
    rows = [_rule_row(one) for one in shown]
    counts = by_severity(broken)
    more = len(broken) - len(shown)
    left = sum(one.total for one in broken[_MOST_RULES:])
    totals = ", ".join(numbered(counts[severity], severity.value) for severity in Severity)
    note = f"In all {totals}." if rows else ""
    if more > 0:
        note += f" {numbered(more, 'more rule')} with {numbered(left, 'finding')} not listed."
    return PaperTable("findings", "What the checks of the returns found, gravest first", columns, tuple(rows), _CHECKS,
                      note, empty="The checks found nothing.")  # fmt: skip


def _rule_row(one: BrokenRule) -> tuple[Cell, ...]:
    severity = sentence(one.rule.severity.value)
    total, services = (keys.found(one.rule.code, what) for what in ("findings", "services"))
    return Cell(severity), Cell(one.rule.title), Cell(one.total, total), Cell(len(one.by_service), services)


def _accepted(material: Material, titles: Mapping[str, str]) -> PaperTable:
    """The findings somebody accepted for this quarter, with the reason."""
    columns = (
        Column("Service", Holds.LABEL, 1.5),
        Column("What was found", Holds.WORDS, 2.2),
        Column("Why it was accepted", Holds.FREE_TEXT, 2.6),
        Column("Accepted by", Holds.OFFICER, 1.2),
        Column("Accepted on", Holds.COUNT, 1.3),
    )
    found = [one for one in _accepted_now(material) if one.quarter == material.standing.quarter]
    rows, note = cut([_accepted_row(one, titles) for one in found], "accepted finding")
    return PaperTable("findings-accepted", "Findings accepted for this quarter, with the reason", columns, rows,
                      _CHECKS, note, empty="No finding was accepted for this quarter.")  # fmt: skip


def _accepted_now(material: Material) -> Sequence[AcceptedFinding]:
    """What was accepted by the day a frozen quarter was signed: what somebody accepts later is no part of it."""
    archive, snapshot = material.archive, material.standing.snapshot
    found = archive.store.council.accepted_findings(archive.principal, archive.scope)
    signed = snapshot.frozen_at if snapshot else None
    return [one for one in found if signed is None or one.accepted_at <= signed]


def _accepted_row(one: AcceptedFinding, titles: Mapping[str, str]) -> tuple[Cell, ...]:
    return (
        Cell(one.service),
        Cell(titles.get(one.code, "No longer found")),
        Cell(one.reason),
        Cell(one.accepted_by),
        Cell(one.accepted_at.date()),
    )


def _reviews(material: Material) -> Iterator[Block]:
    evidence = material.evidence
    assets, risks = (review_ages(evidence.rows(kind), evidence.as_at)[0] for kind in (Kind.ASSETS, Kind.RISKS))
    yield Paragraph(
        (
            *_review_words(assets, "asset", "assets-never-reviewed"),
            *_review_words(risks, "open risk", "risks-never-reviewed"),
        )
    )
    columns = (
        Column("Age of the last review", Holds.WORDS, 2.4),
        Column("Assets", Holds.COUNT),
        Column("Open risks", Holds.COUNT),
    )
    lines = [(Cell(age), *_reviewed(age, count, risks.ages[age])) for age, count in assets.ages.items()]
    lines.append((Cell("All"), _all(material, "assets", assets), _all(material, "open-risks", risks)))
    lines.append((Cell("Of these, next review overdue"), *_reviewed("overdue", assets.overdue, risks.overdue)))
    rows = tuple(lines) if assets.total or risks.total else ()
    yield PaperTable("review-ages", "Assets and open risks by the age of their last review", columns, rows,
                     "asset and risk registers", empty="There is nothing to review.")  # fmt: skip


def _reviewed(age: str, assets: int, risks: int) -> tuple[Cell, Cell]:
    return Cell(assets, keys.reviewed(Kind.ASSETS, age)), Cell(risks, keys.reviewed(Kind.RISKS, age))


def _all(material: Material, number: str, ages: ReviewAges) -> Cell:
    return Cell(ages.total, keys.number(number) if material.told(number).is_known else "")


def _review_words(ages: ReviewAges, noun: str, number: str) -> Iterator[Sentence]:
    if not ages.total:
        yield (f"No {noun} stands on a register, so none has to be reviewed.",)
        return
    yield Sourced(review_message(ages, noun), number=number), f"; {_overdue(ages)}."


def _overdue(ages: ReviewAges) -> str:
    if ages.without_due == ages.total:
        return "none names a date of a next review"
    if not ages.overdue:
        return "none is overdue for its next review"
    number = ages.overdue
    return f"{spelt(number)} {verb(number, 'is overdue for its', 'are overdue for their')} next review"
