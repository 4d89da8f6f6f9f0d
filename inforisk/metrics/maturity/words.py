"""What the maturity levels say, in sentences: level by level, with target, movement, and what was not assessed."""

from collections.abc import Sequence

from inforisk.metrics.maturity.position import DimensionLevel, MaturityPosition, ModelPosition
from inforisk.phrases import and_more, counted, day_words, listed, number_words, numbered, sentence, verb

NOT_ASSESSED_WORDS = "not assessed"
_MAX_NAMED = 5


def summary(position: MaturityPosition) -> str:
    """Every model in a short paragraph; what a page shows beside its figures."""
    if not position.models:
        return "No maturity assessment is kept."
    return " ".join(model_summary(model) for model in position.models)


def model_summary(model: ModelPosition) -> str:
    """One model: how many dimensions reach their target, which fall short, what moved, the indicative average."""
    if not model.assessed:
        return f"{model.title}: {numbered(len(model.dimensions), 'dimension')}, none of them assessed."
    sentences = [
        _targets(model),
        _short(model),
        _movement(model),
        model.model_break,
        _not_assessed(model),
        _average(model),
    ]
    return " ".join(filter(None, [f"{model.title}: {sentences[0]}", *sentences[1:]]))


def level_in_words(level: DimensionLevel) -> str:
    """One dimension: "Retention: 2 In development, target 3 Essential, 1 level below; up 1 from 1 Sub-standard"."""
    if level.level is None:
        return f"{_named(level)}: {NOT_ASSESSED_WORDS}{_target(level)}."
    facts = [level.words + _spread(level) + _target(level), change_in_words(level), _by_whom(level), _left_open(level)]
    return f"{_named(level)}: {'; '.join(filter(None, facts))}."


def change_in_words(level: DimensionLevel) -> str:
    """How a level moved: "up 1 from 1 Sub-standard", "unchanged", "" where nothing can be compared."""
    if level.change is None:
        return ""
    if not level.change:
        return "unchanged"
    return f"{'up' if level.change > 0 else 'down'} {abs(level.change):g} from {level.previous_words}"


def below_words(level: DimensionLevel) -> str:
    """How far a level is below its target: "1 level", "No", "Cannot be said" where either is missing."""
    if level.gap is None:
        return "Cannot be said"
    return _counted_levels(level.gap) if level.gap else "No"


def levels_message(levels: Sequence[DimensionLevel]) -> str:
    """The finding in one sentence without its full stop: how many dimensions reach their target."""
    assessed = [level for level in levels if level.level is not None]
    aimed = [level for level in assessed if level.target is not None]
    if not aimed:
        return f"{sentence(counted(len(assessed), 'dimension'))} assessed, no target set"
    short = sum(level.is_below_target for level in aimed)
    if not short:
        return f"Every one of {numbered(len(aimed), 'dimension')} with a target reaches it"
    return f"{short:,} of {numbered(len(aimed), 'dimension')} with a target {verb(short, 'falls', 'fall')} short of it"


def movement_in_words(by: float | None) -> str:
    """How far a dimension moved: "Up 1 level", "Unchanged", "Cannot be said"."""
    if by is None:
        return "Cannot be said"
    return f"{'Up' if by > 0 else 'Down'} {_counted_levels(abs(by))}" if by else "Unchanged"


def _targets(model: ModelPosition) -> str:
    aimed = [level for level in model.assessed if level.target is not None]
    if not aimed:
        return f"{numbered(len(model.assessed), 'dimension')} assessed, no target set."
    reached = sum(not level.is_below_target for level in aimed)
    with_target = f"{numbered(len(aimed), 'dimension')} with a target"
    return f"{number_words(reached)} of {with_target} {verb(reached, 'reaches', 'reach')} it."


def _short(model: ModelPosition) -> str:
    short = sorted((level for level in model.assessed if level.is_below_target), key=lambda level: -(level.gap or 0))
    named = "; ".join(f"{level.dimension} {level.words}{_target(level)}" for level in short[:_MAX_NAMED])
    return f"Below target: {named}{and_more(len(short) - _MAX_NAMED)}." if short else ""


def _movement(model: ModelPosition) -> str:
    compared = [level for level in model.dimensions if level.change is not None]
    if not compared:
        return ""
    up, down = ([level.dimension for level in compared if sign * (level.change or 0) > 0] for sign in (1, -1))
    same = len(compared) - len(up) - len(down)
    moved = f"up {listed(up) or 'none'}; down {listed(down) or 'none'}; unchanged {number_words(same)}"
    return f"Since the assessment before: {moved}."


def _not_assessed(model: ModelPosition) -> str:
    total = sum(level.answers + level.not_assessed for level in model.dimensions)
    return f"{model.not_assessed:,} of {numbered(total, 'answer')} not assessed." if model.not_assessed else ""


def _average(model: ModelPosition) -> str:
    average = model.indicative_average
    return "" if average is None else f"Indicative average {average:g} (levels are an order, not amounts)."


def _named(level: DimensionLevel) -> str:
    return f"{level.dimension} ({level.service})" if level.service else level.dimension


def _target(level: DimensionLevel) -> str:
    if level.target is None:
        return ", no target"
    below = f", {_counted_levels(level.gap)} below" if level.gap else ""
    return f", target {level.target_words}{below}"


def _spread(level: DimensionLevel) -> str:
    if level.answers < 2:
        return ""
    return f" (the lowest of {level.answers:,} answers, the best {level.highest:g})"


def _by_whom(level: DimensionLevel) -> str:
    by = f"by {listed(level.assessors)}" if level.assessors else ""
    on = f"on {day_words(level.assessed_on)}" if level.assessed_on else ""
    before = set(level.assessors_before) - set(level.assessors)
    differs = f", before by {listed(level.assessors_before)}" if before and level.change is not None else ""
    return " ".join(filter(None, ["assessed", by, on])) + differs if by or on else ""


def _left_open(level: DimensionLevel) -> str:
    return f"{numbered(level.not_assessed, 'answer')} not assessed" if level.not_assessed else ""


def _counted_levels(number: float | None) -> str:
    return "1 level" if number == 1 else f"{number:g} levels"
