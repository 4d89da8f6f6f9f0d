"""Incidents: what the logs say happened, how grave it was, who was told, and what was learnt."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from inforisk.briefing.contents.since import moved_since, not_compared
from inforisk.briefing.contents.stated import cut
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Paragraph, Picture, Subheading
from inforisk.briefing.paper.charts import BarChart, Series
from inforisk.briefing.paper.look import TONES
from inforisk.cycle.unmoved import risks_unmoved
from inforisk.figures.caption import Caption
from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.columns import texts
from inforisk.metrics.headline import counted_spelt
from inforisk.metrics.incidents.counts import counts_words, drawn_severities, most_message, severity_message
from inforisk.metrics.incidents.over_time import (
    IncidentPeriod,
    IncidentsOverTime,
    beside_words,
    incidents_over_time,
    over_time_message,
    over_time_words,
)
from inforisk.metrics.incidents.position import Incident, IncidentPosition, incident_position
from inforisk.metrics.incidents.unmoved import UnmovedRisk
from inforisk.metrics.numbers import Told
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from inforisk.phrases import day_words, listed, listed_up_to, sentence, spelt, verb
from inforisk.vocabulary import Kind, YesNo

_SOURCE = "incident logs"
_PAGE = "incidents"
_MOST_NAMED = 8
"""Risks named in a sentence; how many more there are is said."""


def blocks(material: Material) -> tuple[Block, ...]:
    """The section on incidents."""
    every = material.told("incidents")
    if not every.is_known:
        return (Paragraph((("No incident log was returned, so nobody can say how many incidents there were.",),)),)
    evidence = material.evidence
    position = incident_position(evidence.rows(Kind.INCIDENTS), evidence.as_at)
    if not position.total:
        return (Paragraph((_no_incident(material),)),)
    return (
        Paragraph(tuple(_told(material, position))),
        *_over_time(material),
        _severities(position),
        answers_table(position),
        _categories(position),
        Subheading("What is still to be learnt"),
        Paragraph((_lessons(position),)),
        _open_table(material, position),
        Subheading("Risks that no incident moved"),
        Paragraph((_unmoved(*risks_unmoved(material.archive, material.standing)),)),
    )


def _no_incident(material: Material) -> Sentence:
    return (
        Sourced("No incident", number="incidents"),
        f" stands on the logs up to {day_words(material.standing.as_at)}; that may also mean that none was reported.",
    )


def _told(material: Material, position: IncidentPosition) -> Iterator[Sentence]:
    every, still_open = material.told("incidents"), material.told("incidents-open")
    yield (
        Sourced(f"{sentence(spelt(every.counted.value))} {verb(position.total, 'incident', 'incidents')}", "incidents"),
        f" {verb(position.total, 'stands', 'stand')} on the logs up to {day_words(position.as_at)}",
        *moved_since(every),
        "; ",
        Sourced(spelt(still_open.counted.value), number="incidents-open"),
        f" {verb(max(still_open.counted.value, 1), 'is', 'are')} still open.",
    )
    yield from not_compared(every)
    yield Sourced(severity_message(position.by_severity), page=_PAGE, key=keys.told("grave incidents")), "."
    yield _answer(material.told("personal-data-breaches"), _breach)
    yield _answer(material.told("incidents-reported"), _reported)
    yield from _late(position)
    yield Quoted(most_message(position.by_category, "category"), Holds.LABEL, "The categories stand in the table"), "."


def _answer(told: Told, words: Callable[[int], str]) -> Sentence:
    """What the logs answer to a question, or that none of them answers it: that is no nought."""
    name = told.counted.number.name
    if not told.is_known:
        return Sourced("Not known", number=name), f": {told.unknown}."
    return Sourced(sentence(spelt(told.counted.value)), number=name), f" {words(told.counted.value)}."


def _breach(number: int) -> str:
    return verb(max(number, 1), "was a personal data breach", "were personal data breaches")


def _reported(number: int) -> str:
    return f"{verb(max(number, 1), 'was', 'were')} reported to the ICO"


def _late(position: IncidentPosition) -> Iterator[Sentence]:
    number = len(position.late_to_ico)
    if number:
        reports = f"{spelt(number)} {verb(number, 'report', 'reports')}"
        yield (
            Sourced(sentence(reports), page=_PAGE, key=keys.told("late reports")),
            " came more than three days after the council knew.",
        )


def _over_time(material: Material) -> Iterator[Block]:
    evidence = material.evidence
    found = incidents_over_time(evidence.rows(Kind.INCIDENTS), evidence.earlier(Kind.INCIDENTS), evidence.as_at)
    if not found.periods:
        yield Paragraph((("No incident gives a date, so none can be laid over time.",),))
        return
    span = "month" if found.is_monthly else "quarter"
    drawn = f"Incidents by the {span} they happened in, number"
    caption = Caption(over_time_message(found), drawn, _SOURCE, evidence.as_at)
    series = [
        Series("On the log of this quarter", tuple(one.logged for one in found.periods), TONES[0]),
        Series("On the log of an earlier quarter only", tuple(one.earlier for one in found.periods), TONES[3]),
    ]
    met = tuple(one for one in series if any(one.values))
    chart = BarChart(tuple(one.label for one in found.periods), met, "Incidents", is_lying=False)
    yield Picture("incidents-over-time", caption, chart, over_time_words(found), over_time_table(found, span))


def over_time_table(found: IncidentsOverTime, span: str) -> PaperTable:
    """One line a quarter or month, oldest first; what stands in none of them below."""
    columns = (
        Column(f"{sentence(span)} in which it happened", Holds.WORDS, 2.5),
        *(
            Column(heading, Holds.COUNT, counts_people=True)
            for heading in ("Incidents", "On this log", "On an earlier log only")
        ),
    )
    beside = {"Before these": found.before, "Without a date": found.undated}
    rows = [*map(_period, found.periods)]
    rows += [
        (Cell(name), Cell(count, keys.happened(name, "all")), Cell(None), Cell(None))
        for name, count in beside.items()
        if count
    ]
    return PaperTable("incidents-over-time-table", f"Incidents by {span}", columns, tuple(rows), _SOURCE,
                      beside_words(found))  # fmt: skip


def _period(one: IncidentPeriod) -> tuple[Cell, ...]:
    label = one.label + ("" if one.is_whole else " so far")
    held = {"all": one.total, "log": one.logged, "earlier": one.earlier}
    return Cell(label), *(Cell(count, keys.happened(one.label, log)) for log, count in held.items())


def _severities(position: IncidentPosition) -> Picture:
    counts = drawn_severities(position.by_severity)
    caption = Caption(severity_message(position.by_severity), "Incidents by severity, number", _SOURCE, position.as_at)
    chart = BarChart(tuple(counts), (Series("Incidents", tuple(counts.values()), TONES[0]),), "Incidents")
    table = _count_table("incidents-by-severity-table", "severity", dict(reversed(list(position.by_severity.items()))))
    return Picture("incidents-by-severity", caption, chart, f"{counts_words(counts)}.", table)


def answers_table(position: IncidentPosition) -> PaperTable:
    """What the logs answer to the two questions the law asks; who does not say is neither a yes nor a no."""
    breaches, silent = position.personal_data_breaches, position.breaches_not_given
    told, untold = position.reported_to_ico[YesNo.YES], position.reported_to_ico[YesNo.NO]
    lines = (
        ("A breach of personal data", "personal_data_breach", breaches, position.total - breaches - silent),
        ("Reported to the ICO", "reported_to_ico", told, untold),
    )
    columns = (
        Column("Question", Holds.WORDS, 2.5),
        *(Column(answer, Holds.COUNT, counts_people=True) for answer in ("Yes", "No", "Not said or not known")),
    )
    rows = tuple(
        (
            Cell(title),
            _counted(name, YesNo.YES, yes),
            _counted(name, YesNo.NO, no),
            Cell(position.total - yes - no, keys.incidents_unsaid(name)),
        )
        for title, name, yes, no in lines
    )
    return PaperTable("incidents-answers", "Incidents: personal data and reports to the ICO", columns, rows, _SOURCE)


def _categories(position: IncidentPosition) -> PaperTable:
    return _count_table("incidents-by-category", "category", position.by_category)


def _count_table(name: str, column: str, counts: Mapping[str, int]) -> PaperTable:
    """Each value of a column of the log with its incidents, what is not given last, and the total they add up to."""
    given = {value: count for value, count in counts.items() if value != NOT_GIVEN}
    rows = [(Cell(sentence(value)), _counted(column, value, count)) for value, count in given.items()]
    rows.append((Cell("Not given"), _counted(column, NOT_GIVEN, counts.get(NOT_GIVEN, 0))))
    rows.append((Cell("All incidents"), Cell(sum(counts.values()), keys.number("incidents"))))
    columns = (Column(sentence(column), Holds.LABEL, 3.0), Column("Incidents", Holds.COUNT, counts_people=True))
    return PaperTable(name, f"Incidents by {column}", columns, tuple(rows), _SOURCE)


def _counted(column: str, value: str, count: int) -> Cell:
    return Cell(count, keys.incidents(column, value))


def _lessons(position: IncidentPosition) -> Sentence:
    waiting, silent = position.lessons_open, position.without_lesson
    lessons = verb(waiting, "lesson", "lessons") if waiting else "lesson"
    return (
        Sourced(
            f"{sentence(spelt(waiting)) if waiting else 'No'} {lessons}",
            page=_PAGE,
            key=keys.told("lessons to carry out"),
        ),
        f" {verb(max(waiting, 1), 'waits', 'wait')} to be carried out in open incidents; ",
        Sourced(counted_spelt(silent, "incident"), number="incidents-without-lesson"),
        f" {verb(max(silent, 1), 'is', 'are')} without a written lesson.",
    )


def _open_table(material: Material, position: IncidentPosition) -> PaperTable:
    """The incidents still open, each with the lesson that was written down, latest first. A line is one incident, and
    numbers as small as that are not for the public: what would tell which it was goes with its title."""
    columns = (
        Column("Reference", Holds.LABEL, 0.9),
        Column("What happened", Holds.FREE_TEXT, 2.4),
        Column("Service", Holds.FREE_TEXT, 1.3),
        Column("When", Holds.FREE_TEXT, 1.2),
        Column("Severity", Holds.FREE_TEXT, 0.9),
        Column("Lesson", Holds.FREE_TEXT, 2.4),
        Column("Lesson written down", Holds.WORDS, 0.8),
    )
    still_open = [one for one in position.incidents if one.is_open]
    rows = material.evidence.rows(Kind.INCIDENTS)
    lessons = dict(zip(texts(rows, "key"), texts(rows, "lesson").fillna(""), strict=True))
    lines, note = cut([_open_row(one, lessons.get(one.key, "")) for one in still_open], "open incident")
    return PaperTable("incidents-open", "Open incidents and what is to be learnt", columns, lines, _SOURCE, note,
                      empty="No incident is open, so none waits for its lesson.")  # fmt: skip


def _open_row(one: Incident, lesson: str) -> tuple[Cell, ...]:
    return (
        Cell(one.ref or "No reference"),
        Cell(one.title),
        Cell(one.service),
        Cell(one.happened_on),
        Cell(sentence(one.severity)),
        Cell(lesson if one.has_lesson else None),
        Cell("Yes" if one.has_lesson else "No"),
    )


def _unmoved(risks: Sequence[UnmovedRisk], is_compared: bool) -> Sentence:
    """The risks that stand where they stood before an incident touched them: what happened changed nothing."""
    if not is_compared:
        return ("No earlier quarter is kept, so it cannot be said which risks moved after an incident.",)
    if not risks:
        return ("No open risk that had an incident stands where it stood before.",)
    number = len(risks)
    named = [f"{one.ref or 'no reference'} ({one.band}, {_incidents(one.incidents)})" for one in risks]
    return (
        Sourced(f"{sentence(spelt(number))} {verb(number, 'open risk', 'open risks')}", page=_PAGE),
        f" had an incident and {verb(number, 'stands where it stood', 'stand where they stood')} before: ",
        Quoted(listed_up_to(_MOST_NAMED, named), Holds.LABEL, "their references are withheld"),
        ".",
    )


def _incidents(refs: Sequence[str]) -> str:
    return f"{verb(len(refs), 'incident', 'incidents')} {listed(refs)}"
