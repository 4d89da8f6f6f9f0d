"""Trends of a part of the council: the figures kept at freezing know the service and the directorate, nothing else."""

import pandas as pd

from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.focus import LABELS, Focus
from inforisk.metrics.service_names import AS_WRITTEN, ServiceNames, of_services
from inforisk.metrics.trends.measures import COUNCIL_WIDE, Measure
from inforisk.phrases import listed

_KEPT_BY = ("directorates", "services")
_CENTRAL = (
    Measure.ACTIONS,
    Measure.MATURITY,
    Measure.INCIDENTS,
    Measure.INCIDENTS_BY_CATEGORY,
    Measure.INCIDENTS_BY_SEVERITY,
    Measure.INCIDENTS_OPEN,
)
"""Measures of registers that one team often keeps for everybody."""

_RETURNED_ONLY = (
    "This trend counts for a service only what it returned itself: the figures kept at each freezing do not know what "
    "others returned about it."
)


def narrowed(figures: pd.DataFrame, measure: Measure, focus: Focus, names: ServiceNames = AS_WRITTEN) -> pd.DataFrame:
    """The figures of the directorates and services of a focus, in their order; all of them where it names neither, and
    of a measure that does not add up over services.

    A service is the one that returned the rows, under its name of the quarter of `names`; `returned_for` is the label
    of the quarter the figures are of, where they have such a column.
    """
    if measure in COUNCIL_WIDE:
        return figures
    given = figures.assign(service=figures["service"].mask(figures["service"] == ""))
    wanted = ["" if value == NOT_GIVEN else value for value in focus.directorates]
    is_kept = of_services(given, focus.services, names)
    return figures[is_kept & (figures["directorate"].isin(wanted) if wanted else True)]


def not_narrowed_words(measure: Measure, focus: Focus) -> str:
    """What of a focus a trend cannot follow, in a sentence; "" where it follows all of it."""
    parts = [label for part, label in LABELS.items() if getattr(focus, part) and not _follows(measure, part)]
    if not parts:
        return _RETURNED_ONLY if focus.services and measure in _CENTRAL else ""
    named = listed([part.lower() for part in parts], "or")
    return f"This trend cannot be narrowed down by {named}: the figures kept at each freezing do not know it."


def _follows(measure: Measure, part: str) -> bool:
    return part in _KEPT_BY and measure not in COUNCIL_WIDE
