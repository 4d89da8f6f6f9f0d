"""Maturity: where the council stands on each model, where it is to be, and how it came here."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Paragraph, Picture, Subheading
from inforisk.briefing.paper.charts import LevelChart
from inforisk.cycle.earlier import assessments_until, earlier_assessment
from inforisk.figures.caption import Caption
from inforisk.metrics.maturity.levels import LevelScale
from inforisk.metrics.maturity.position import DimensionLevel, ModelPosition, maturity
from inforisk.metrics.maturity.trend import Assessed, DimensionChange, MaturityTrend, changes, maturity_trend
from inforisk.metrics.maturity.trend_words import trend_words
from inforisk.metrics.maturity.words import below_words, change_in_words, level_in_words, levels_message
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from inforisk.phrases import day_words, listed, sentence, spelt, verb
from inforisk.vocabulary import Kind

_SOURCE = "maturity assessments of the services"
_MOST_DRAWN = 12
"""Dimensions a picture has room for: of more the furthest below target; the table has all of them."""

_MOST_NAMED = 3
_BOTH = 2
_NOT_ASSESSED, _NOT_SET = "Not assessed", "Not set"


def blocks(material: Material) -> tuple[Block, ...]:
    """The section on maturity."""
    rows = material.evidence.rows(Kind.MATURITY)
    if rows.empty:
        return (Paragraph((("No maturity assessment was returned, so no level is known.",),)),)
    earlier = earlier_assessment(material.archive, material.standing)
    models = maturity(rows, earlier).models
    made = assessments_until(material.archive, material.standing)
    return tuple(
        block
        for place, model in enumerate(models, start=1)
        for block in _model(material, model, made, place, is_alone=len(models) == 1)
    )


def _model(
    material: Material, model: ModelPosition, made: Sequence[Assessed], place: int, *, is_alone: bool
) -> Iterator[Block]:
    if not is_alone:
        yield Subheading(model.title)
    yield Paragraph(tuple(_told(model, maturity_trend(made, model.model))))
    yield _picture(material, model, place)
    if len(model.by_service) > 1:
        yield _services(model, place)


def _told(model: ModelPosition, trend: MaturityTrend) -> Iterator[Sentence]:
    yield _against_targets(model)
    yield from _furthest(model)
    if model.not_assessed:
        answers = f"{sentence(spelt(model.not_assessed))} {verb(model.not_assessed, 'answer gives', 'answers give')}"
        yield _sourced(model, f"{answers} no level")
    found = changes(trend)
    if found:
        yield _sourced(model, since_words(found, trend.points[-2].day))
    else:
        yield _sourced(model, trend_words(trend).removesuffix("."))


def since_words(found: Sequence[DimensionChange], day: date) -> str:
    """What became of the dimensions since an earlier assessment: "Six dimensions have risen, none has fallen and two
    are unchanged since the assessment of 14 March 2016"."""
    up, down = (sum(sign * (one.by or 0) > 0 for one in found) for sign in (1, -1))
    same, silent = sum(one.by == 0 for one in found), sum(one.by is None for one in found)
    rose = f"{sentence(spelt(up))} {verb(up, 'dimension', 'dimensions')} {verb(up, 'has', 'have')} risen"
    if not up:
        rose = "No dimension has risen"
    fell = f"{spelt(down)} {verb(max(down, 1), 'has', 'have')} fallen"
    unsaid = f"; {spelt(silent)} cannot be compared" if silent else ""
    unchanged = f"{spelt(same)} {verb(max(same, 1), 'is', 'are')} unchanged"
    return f"{rose}, {fell} and {unchanged} since the assessment of {day_words(day)}{unsaid}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _sourced(model: ModelPosition, text: str) -> Sentence:
    return Sourced(text, page="maturity", asks=(("model", model.title),), is_value=False), "."


def _against_targets(model: ModelPosition) -> Sentence:
    """How many dimensions fall short of their target; how many are assessed where none is set."""
    said = _lower(levels_message(model.dimensions))
    is_aimed = any(level.target is not None for level in model.assessed)
    key = keys.dimensions(model.title, "below") if is_aimed else ""
    return (
        Quoted(model.title, Holds.LABEL, model.title),
        ": ",
        Sourced(said, page="maturity", asks=(("model", model.title),), is_value=bool(key), key=key),
        ".",
    )


def _furthest(model: ModelPosition) -> Iterator[Sentence]:
    short = sorted((level for level in model.assessed if level.is_below_target), key=lambda level: -(level.gap or 0))
    if not short:
        return
    if len(short) > 1 and len({level.gap for level in short}) == 1:
        gap = short[0].gap or 0
        every = "Both" if len(short) == _BOTH else f"All {spelt(len(short))}"
        levels = f"{spelt(int(gap)) if gap == int(gap) else format(gap, 'g')} {'level' if gap == 1 else 'levels'}"
        yield (f"{every} are {levels} short.",)
        return
    named = [f"{level.dimension} ({level.words}, target {level.target_words})" for level in short[:_MOST_NAMED]]
    more = len(short) - _MOST_NAMED
    several = [*named, *([f"{spelt(more)} more"] if more > 0 else [])]
    yield "Furthest below target: ", Quoted(listed(several), Holds.LABEL, "see the table"), "."


def _picture(material: Material, model: ModelPosition, place: int) -> Picture:
    levels = drawn_levels(model.dimensions)
    of = "each dimension" if len(levels) == len(model.dimensions) else f"the {len(levels)} furthest below target"
    caption = Caption(
        f"{model.title}: {_lower(levels_message(model.dimensions))}",
        f"Level and target of {of}, all services together",
        _SOURCE,
        material.standing.as_at,
    )
    chart = LevelChart(
        tuple(level.dimension for level in levels),
        tuple(level.level for level in levels),
        tuple(level.target for level in levels),
        tuple(level.previous for level in levels),
        _scale(model.scale, levels),
    )
    return Picture(f"maturity-{place}", caption, chart, _words(levels), level_table(model, place))


def drawn_levels(levels: Sequence[DimensionLevel]) -> tuple[DimensionLevel, ...]:
    """The dimensions a picture shows, in the model's order: of very many those furthest below target."""
    if len(levels) <= _MOST_DRAWN:
        return tuple(levels)
    furthest = sorted(levels, key=lambda level: -(level.gap or 0))[:_MOST_DRAWN]
    return tuple(level for level in levels if level in furthest)


def _words(levels: Sequence[DimensionLevel]) -> str:
    """Every level in words, without who judged it: a text alternative is read by everybody."""
    return " ".join(level_in_words(_unsigned(level)) for level in levels)


def _unsigned(level: DimensionLevel) -> DimensionLevel:
    return replace(level, assessors=(), assessors_before=())


def _scale(scale: LevelScale, levels: Sequence[DimensionLevel]) -> tuple[tuple[float, str], ...]:
    """The levels of the model with their words; where nobody gives them, the whole numbers up to the highest met."""
    steps = [(scale.number(step), scale.words(step)) for step in range(1, len(scale.levels) + 1)]
    known = tuple((number, words) for number, words in steps if number is not None)
    if known:
        return known
    met = [number for level in levels for number in (level.level, level.target, level.previous) if number is not None]
    return tuple((float(number), str(number)) for number in range(1, int(max(met, default=1)) + 1))


def level_table(model: ModelPosition, place: int) -> PaperTable:
    """Every dimension: level, target, how far below, what became of it, who judged it and when."""
    columns = (
        Column("Dimension", Holds.LABEL, 1.8),
        Column("Level", Holds.LABEL, 1.4),
        Column("Target", Holds.LABEL, 1.4),
        Column("Below target", Holds.WORDS),
        Column("Since the assessment before", Holds.WORDS, 1.5),
        Column("Assessed on", Holds.COUNT, 1.1),
        Column("Assessor", Holds.OFFICER, 1.2),
    )
    rows = tuple(_row(model, level) for level in model.dimensions)
    note = "Levels are an order, not amounts. Of several answers the lowest is the level of a dimension."
    title = f"Maturity levels: {model.title}"
    return PaperTable(f"maturity-levels-{place}", title, columns, rows, _SOURCE, note)


def _row(model: ModelPosition, level: DimensionLevel) -> tuple[Cell, ...]:
    # Only a level with a number can be read back and recounted.
    key = keys.level(model.title, level.dimension) if any(letter.isdigit() for letter in level.words) else ""
    return (
        Cell(level.dimension),
        Cell(level.words or _NOT_ASSESSED, key),
        Cell(level.target_words or _NOT_SET),
        Cell(below_words(level)),
        Cell(sentence(change_in_words(level)) or "Not compared"),
        Cell(level.assessed_on),
        Cell(", ".join(level.assessors)),
    )


def _services(model: ModelPosition, place: int) -> PaperTable:
    columns = (
        Column("Service", Holds.LABEL, 2.5),
        *(Column(heading, Holds.COUNT) for heading in ("At target", "Below target", "No target", "Not assessed")),
    )
    rows = tuple(_service_row(service, levels) for service, levels in model.by_service.items())
    title = f"Dimensions at and below target by service: {model.title}"
    return PaperTable(f"maturity-services-{place}", title, columns, rows, _SOURCE)


def _service_row(service: str, levels: Sequence[DimensionLevel]) -> tuple[Cell, ...]:
    assessed = [level for level in levels if level.level is not None]
    aimed = [level for level in assessed if level.target is not None]
    below = sum(level.is_below_target for level in aimed)
    counts = (len(aimed) - below, below, len(assessed) - len(aimed), len(levels) - len(assessed))
    return Cell(service), *map(Cell, counts)
