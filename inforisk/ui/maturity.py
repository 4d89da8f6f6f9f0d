"""The parts of the page on maturity: the levels of one model, of one service or of all, how they came about, what falls
short."""

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from inforisk.cycle.earlier import assessments_until, earlier_assessment
from inforisk.figures.caption import Caption
from inforisk.figures.maturity import maturity_levels
from inforisk.figures.maturity_trend import maturity_lines
from inforisk.metrics.maturity.position import DimensionLevel, MaturityPosition, ModelPosition, maturity
from inforisk.metrics.maturity.trend import MaturityTrend, changes, maturity_trend
from inforisk.metrics.maturity.trend_words import (
    changes_words,
    dimension_words,
    level_words,
    trend_message,
    trend_words,
)
from inforisk.metrics.maturity.words import (
    NOT_ASSESSED_WORDS,
    below_words,
    change_in_words,
    level_in_words,
    levels_message,
    movement_in_words,
)
from inforisk.phrases import day_words, numbered, sentence
from inforisk.ui.archives import archive
from inforisk.ui.asked import asked_choice
from inforisk.ui.pictures import show_picture
from inforisk.ui.remembered import remembered
from inforisk.ui.tables import show_lines
from inforisk.ui.text import esc_md
from inforisk.ui.view import View
from inforisk.vocabulary import Kind

_NOT_SET = "Not set"
_SOURCE = "maturity assessments of the services"
_MOST_PANELS = 12
"""More small pictures than these are not looked through: the rest stand in the table."""
_MOST_COLUMNS = 6


def maturity_of(view: View) -> MaturityPosition:
    """Where each dimension stands in a quarter, and where it stood in the assessment before."""
    return remembered(view.visit, "maturity", view.key, lambda: _maturity(view))


def _maturity(view: View) -> MaturityPosition:
    assessments = view.rows(Kind.MATURITY)
    if assessments.empty:
        return maturity(assessments)
    return maturity(assessments, earlier_assessment(archive(view.visit), view.standing, view.focus))


def trend_of(view: View, model: str, service: str | None) -> MaturityTrend:
    """Every assessment of a model up to the quarter, council-wide or of one service."""
    make = lambda: maturity_trend(assessments_until(archive(view.visit), view.standing, view.focus), model, service)  # noqa: E731
    return remembered(view.visit, "maturity trend", f"{view.key}\n{model}\n{service or ''}", make)


def choose_model(models: Sequence[ModelPosition]) -> ModelPosition:
    """One of the models under which something was assessed; not asked where there is only one."""
    titles: Mapping[str, ModelPosition] = {model.title: model for model in models}
    if len(titles) == 1:
        return models[0]
    return titles[asked_choice("Model", "model", list(titles))]


def choose_service(model: ModelPosition) -> str | None:
    """One of the services assessed, None for all together; not asked where there is only one."""
    whole = "All services together"
    if len(model.by_service) == 1:
        return None
    chosen = asked_choice("Assessed", "assessed_service", [whole, *model.by_service])
    return None if chosen == whole else chosen


def levels_of(model: ModelPosition, service: str | None) -> Sequence[DimensionLevel]:
    """The levels of one service, or of all together where none is named."""
    return model.dimensions if service is None else model.by_service[service]


def show_levels(view: View, model: ModelPosition, service: str | None) -> None:
    """Each dimension with its level, its target and what it was: drawn, and as a table."""
    levels = levels_of(model, service)
    drawn = f"Level and target of each dimension, {model.title}, {service or 'all services'}"
    caption = Caption(levels_message(levels), drawn, _SOURCE, view.standing.as_at)
    words = " ".join(map(level_in_words, levels))
    show_picture(partial(maturity_levels, model, levels), caption, words, level_lines(levels))


def show_trend(view: View, trend: MaturityTrend) -> None:
    """The levels from assessment to assessment: drawn where there are two or more, and always in words."""
    st.markdown(esc_md(trend_words(trend)))
    if not trend.is_trend:
        return
    names = _panels(trend)
    drawn = f"Level (line) and target (dotted) of {_of_dimensions(trend, names)} at each assessment, {trend.model}"
    caption = Caption(trend_message(trend), drawn, _SOURCE, view.standing.as_at)
    words = f"{trend_words(trend)} {dimension_words(trend, names)}"
    show_picture(partial(maturity_lines, trend, names), caption, words, trend_lines(trend))


def _panels(trend: MaturityTrend) -> Sequence[str]:
    """The dimensions drawn, in the model's order: of very many those furthest below target."""
    every = trend.latest.levels
    furthest = sorted(every, key=lambda level: -(level.gap or 0))[:_MOST_PANELS]
    return [level.dimension for level in every if level in furthest]


def _of_dimensions(trend: MaturityTrend, names: Sequence[str]) -> str:
    every = len(trend.latest.levels)
    if len(names) == every:
        return "each dimension"
    return f"the {len(names):,} dimensions of {every:,} furthest below target"


def trend_lines(trend: MaturityTrend) -> pd.DataFrame:
    """One line a dimension, one column an assessment, the last six of them: level and target. Plain text."""
    points = trend.points[-_MOST_COLUMNS:]
    return pd.DataFrame(
        [
            {"Dimension": level.dimension}
            | {_heading(trend, place): level_words(point.level(level.dimension)) for place, point in enumerate(points)}
            for level in trend.latest.levels
        ]
    )


def _heading(trend: MaturityTrend, place: int) -> str:
    """The day of an assessment; two of one day are told apart by their version."""
    points = trend.points[-_MOST_COLUMNS:]
    point, days = points[place], [one.day for one in points]
    return (
        day_words(point.day) if days.count(point.day) == 1 else f"{day_words(point.day)} ({point.version or place + 1})"
    )


def show_changes(trend: MaturityTrend) -> None:
    """What changed since the assessment before: in words, and each dimension that moved or has another target."""
    st.markdown(esc_md(changes_words(trend)))
    changed = [one for one in changes(trend) if one.by or one.is_target_changed]
    if changed:
        lines = [
            {
                "Dimension": one.dimension,
                "Before": level_words(one.before),
                "Now": level_words(one.after),
                "Moved": movement_in_words(one.by),
            }
            for one in changed
        ]
        show_lines(pd.DataFrame(lines), "What changed since the assessment before")


def show_services(model: ModelPosition) -> None:
    """Each service with how many of its dimensions reach their target, and its lowest level."""
    if len(model.by_service) == 1:
        st.text(f"Only one service is assessed: {next(iter(model.by_service))}.")
        return
    lines = [_service_line(service, levels) for service, levels in model.by_service.items()]
    show_lines(pd.DataFrame(lines), "Each service: its dimensions at and below target")


def _service_line(service: str, levels: Sequence[DimensionLevel]) -> dict[str, object]:
    assessed = [level for level in levels if level.level is not None]
    aimed = [level for level in assessed if level.target is not None]
    lowest = min(assessed, key=lambda level: level.level or 0, default=None)
    below = sum(level.is_below_target for level in aimed)
    return {
        "Service": service,
        "At target": f"{len(aimed) - below:,} of {len(aimed):,}",
        "Below target": f"{below:,}",
        "No target": f"{len(assessed) - len(aimed):,}",
        "Not assessed": f"{len(levels) - len(assessed):,}",
        "Lowest level": f"{lowest.dimension}, {lowest.words}" if lowest else "None assessed",
    }


def scale_words(model: ModelPosition) -> str:
    """The levels of a model in one line, from the lowest."""
    steps = range(1, len(model.scale.levels) + 1)
    return f"The levels of {model.title}, from the lowest: {'; '.join(map(model.scale.words, steps))}."


def level_lines(levels: Sequence[DimensionLevel]) -> pd.DataFrame:
    """One line a dimension: level, target, how far below, what it was, who judged it and when. How many answers it
    rests on is said where any rests on more than one. Plain text."""
    lines = pd.DataFrame([_level_line(level) for level in levels])
    is_one_each = all(level.answers + level.not_assessed == 1 for level in levels)
    return lines.drop(columns="Answers") if is_one_each else lines


def _level_line(level: DimensionLevel) -> dict[str, str]:
    return {
        "Dimension": level.dimension,
        "Level": level.words or NOT_ASSESSED_WORDS.capitalize(),
        "Target": level.target_words or _NOT_SET,
        "Below target": below_words(level),
        "Since the assessment before": sentence(change_in_words(level)) or "Not compared",
        "Answers": f"{level.answers} assessed, {level.not_assessed} not",
        "Assessor": ", ".join(level.assessors) or "Not named",
        "Assessed on": day_words(level.assessed_on) if level.assessed_on else "No date",
    }


def show_below_target(model: ModelPosition) -> None:
    """Every dimension of every service that misses its target, the widest gap first."""
    short = model.below_target
    if not short:
        st.text("No dimension that was assessed and has a target falls short of it.")
        return
    lines = pd.DataFrame(
        [
            {
                "Service": level.service,
                "Dimension": level.dimension,
                "Level": level.words,
                "Target": level.target_words,
                "Below target": below_words(level),
            }
            for level in short
        ]
    )
    show_lines(lines, f"{numbered(len(short), 'dimension')} below target, the widest gap first")
