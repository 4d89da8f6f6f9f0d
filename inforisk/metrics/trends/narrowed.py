"""Trends of a part of the council: the figures kept at freezing know the service and the directorate, nothing else."""

import pandas as pd

from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.focus import LABELS, Focus
from inforisk.metrics.trends.measures import COUNCIL_WIDE, Measure
from inforisk.phrases import listed

_KEPT_BY = {"directorates": "directorate", "services": "service"}


def narrowed(figures: pd.DataFrame, measure: Measure, focus: Focus) -> pd.DataFrame:
    """The figures of the directorates and services of a focus, in their order; all of them where it names neither, and
    of a measure that does not add up over services. A service is the one that returned the rows."""
    if measure in COUNCIL_WIDE:
        return figures
    is_kept = pd.Series(True, index=figures.index)
    for part, column in _KEPT_BY.items():
        wanted = ["" if value == NOT_GIVEN else value for value in getattr(focus, part)]
        is_kept &= figures[column].isin(wanted) if wanted else True
    return figures[is_kept]


def not_narrowed_words(measure: Measure, focus: Focus) -> str:
    """What of a focus a trend cannot follow, in a sentence; "" where it follows all of it."""
    parts = [label for part, label in LABELS.items() if getattr(focus, part) and not _follows(measure, part)]
    if not parts:
        return ""
    named = listed([part.lower() for part in parts], "or")
    return f"This trend cannot be narrowed down by {named}: the figures kept at each freezing do not know it."


def _follows(measure: Measure, part: str) -> bool:
    return part in _KEPT_BY and measure not in COUNCIL_WIDE
