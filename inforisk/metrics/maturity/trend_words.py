"""Maturity from assessment to assessment in words: what rose and fell, and what cannot be compared."""

from collections.abc import Sequence

from inforisk.metrics.maturity.position import DimensionLevel
from inforisk.metrics.maturity.trend import AssessmentPoint, DimensionChange, MaturityTrend, changes
from inforisk.phrases import day_words, listed, numbered, sentence, verb

_NAMED = 3


def trend_message(trend: MaturityTrend) -> str:
    """The finding in one sentence without its full stop."""
    if trend.latest.broken:
        return f"The assessment of {day_words(trend.latest.day)} cannot be compared with the one before"
    found = changes(trend)
    up, down = ([one.dimension for one in found if sign * (one.by or 0) > 0] for sign in (1, -1))
    since = f"since the assessment of {day_words(trend.points[-2].day)}"
    if not up and not down:
        return f"No dimension has moved {since}"
    rose, fell = (_named(some, moved) if some else "" for some, moved in ((up, "has risen"), (down, "has fallen")))
    return f"{sentence(' and '.join(filter(None, (rose, fell))))} {since}"


def trend_words(trend: MaturityTrend) -> str:
    """How many assessments there are, what breaks the line, and which other models cannot be compared with them."""
    if not trend.points:
        return "No assessment of this model is kept."
    if not trend.is_trend:
        one = trend.latest
        said = f"One assessment is kept, of {day_words(one.day)}. A single assessment is no trend, so none is drawn."
    else:
        first, last = day_words(trend.points[0].day), day_words(trend.latest.day)
        said = f"{numbered(len(trend.points), 'assessment')}, of {first} to {last}."
    return " ".join(filter(None, (said, *map(_break, trend.points), _others(trend))))


def dimension_words(trend: MaturityTrend, dimensions: Sequence[str]) -> str:
    """Each dimension's levels from assessment to assessment: the alternative text of the picture."""
    return " ".join(f"{name}: {', '.join(_at(point, name) for point in trend.points)}." for name in dimensions)


def changes_words(trend: MaturityTrend) -> str:
    """What changed since the assessment before: levels, targets, and who judged."""
    if not trend.is_trend:
        return "There is no assessment before this one to compare it with."
    if trend.latest.broken:
        return f"It cannot be compared with the assessment before: {trend.latest.broken}."
    found = changes(trend)
    moved = [one for one in found if one.by]
    same = sum(one.by == 0 for one in found)
    silent = sum(one.by is None for one in found)
    parts = (
        f"{numbered(len(moved), 'dimension')} moved and {same:,} {verb(same, 'is', 'are')} unchanged since the "
        f"assessment of {day_words(trend.points[-2].day)}.",
        f"{numbered(silent, 'dimension')} cannot be compared: not assessed both times." if silent else "",
        _targets_moved(found),
    )
    return " ".join(filter(None, parts))


def level_words(level: DimensionLevel | None) -> str:
    """A level beside its target: "2 In development, target 3 Essential"."""
    if level is None:
        return "Not asked"
    target = f"target {level.target_words}" if level.target_words else "no target"
    return f"{level.words or 'Not assessed'}, {target}"


def _named(names: Sequence[str], moved: str) -> str:
    if len(names) > _NAMED:
        return f"{numbered(len(names), 'dimension')} {moved.replace('has', 'have')}"
    return f"{listed(names)} {moved if len(names) == 1 else moved.replace('has', 'have')}"


def _break(point: AssessmentPoint) -> str:
    return f"The line is broken at {day_words(point.day)}: {point.broken}." if point.broken else ""


def _others(trend: MaturityTrend) -> str:
    if not trend.other_models:
        return ""
    named = listed([f"{model}, last in {label}" for model, label in trend.other_models.items()])
    return f"Other models assessed ({named}) have levels of their own and are not compared with these."


def _at(point: AssessmentPoint, name: str) -> str:
    return f"{level_words(point.level(name))} on {day_words(point.day)}"


def _targets_moved(found: Sequence[DimensionChange]) -> str:
    moved = [one.dimension for one in found if one.before and one.after and one.is_target_changed]
    return f"Another target than before: {listed(moved)}." if moved else ""
