"""The parts of the page on maturity: the levels of one model, council-wide or of a service, and what falls short."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from inforisk.cycle.earlier import earlier_assessment
from inforisk.cycle.standing import Standing
from inforisk.figures.maturity import maturity_levels
from inforisk.metrics.maturity.position import DimensionLevel, MaturityPosition, ModelPosition, maturity
from inforisk.metrics.maturity.words import NOT_ASSESSED_WORDS, change_in_words, level_in_words
from inforisk.phrases import day_words, numbered, sentence
from inforisk.ui.archives import archive
from inforisk.ui.links import followed, following
from inforisk.ui.pictures import show_picture
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit
from inforisk.ui.tables import show_lines
from inforisk.vocabulary import Kind

_NOT_SET = "Not set"


def maturity_of(visit: Visit, standing: Standing) -> MaturityPosition:
    """Where each dimension stands in a quarter, and where it stood in the assessment before."""
    return remembered(visit, "maturity", standing.key, lambda: _maturity(visit, standing))


def _maturity(visit: Visit, standing: Standing) -> MaturityPosition:
    assessments = archive(visit).rows(standing, Kind.MATURITY)
    before = None if assessments.empty else earlier_assessment(archive(visit), standing)
    return maturity(assessments, before)


def choose_model(models: Sequence[ModelPosition]) -> ModelPosition:
    """One of the models under which something was assessed; not asked where there is only one."""
    titles: Mapping[str, ModelPosition] = {model.title: model for model in models}
    if len(titles) == 1:
        return models[0]
    chosen = st.selectbox("Model", list(titles), key=following("model", titles), bind="query-params")
    return titles[followed("model", chosen)]


def levels_of(model: ModelPosition, service: str | None) -> Sequence[DimensionLevel]:
    """The levels of one service, or council-wide where none is named."""
    return model.dimensions if service is None else model.by_service[service]


def show_levels(model: ModelPosition, levels: Sequence[DimensionLevel], whose: str) -> None:
    """Each dimension with its level, its target and what it was: drawn, and as a table."""
    title = f"{model.title}: {whose}"
    words = " ".join(map(level_in_words, levels))
    show_picture(lambda theme: maturity_levels(model, levels, title, theme=theme), title, words)
    show_lines(level_lines(levels), f"{title}: level, target and the level before of each dimension")


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
        "Below target": _below(level),
        "Since the assessment before": sentence(change_in_words(level)) or "Not compared",
        "Answers": f"{level.answers} assessed, {level.not_assessed} not",
        "Assessor": ", ".join(level.assessors) or "Not named",
        "Assessed on": day_words(level.assessed_on) if level.assessed_on else "No date",
    }


def _below(level: DimensionLevel) -> str:
    if level.gap is None:
        return "Cannot be said"
    return f"{level.gap:g} {'level' if level.gap == 1 else 'levels'}" if level.gap else "No"


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
                "Below target": _below(level),
            }
            for level in short
        ]
    )
    show_lines(lines, f"{numbered(len(short), 'dimension')} below target, the widest gap first")
