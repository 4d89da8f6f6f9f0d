"""A trend in words: where it began and where it stands, column by column, and what cannot be compared."""

import pandas as pd

from inforisk.metrics.trends.measures import COUNCIL_WIDE, SCHEME_DEPENDENT, parts_of
from inforisk.metrics.trends.trend import Trend
from inforisk.phrases import numbered

_MOST_NAMED = 8


def trend_words(trend: Trend) -> str:
    """What a trend shows, exactly: the first and last figure of each column, and every change of scheme.

    Columns that are 0 throughout are left out beside others; how many services were counted is said where it differs.
    Where the measure depends on the scheme, only the points since the last change are compared. One point is not
    called a trend.
    """
    subject = trend.measure.value.capitalize()
    window = comparable(trend)
    measured = window.dropna(how="all")
    if measured.empty:
        return f"{subject}: {_nothing(trend)}."
    if len(measured) == 1:
        return f"{subject}, {_label(trend, measured, 0)}: {_at_one_point(measured)}. {_not_a_trend(trend)}"
    met = [name for name in measured.columns if measured[name].any()] or list(measured.columns)
    told = "; ".join(_column(measured[name], name, trend) for name in met[:_MOST_NAMED])
    more = len(met) - _MOST_NAMED
    rest = f"; and {more:,} more in the table" if more > 0 else ""
    period = f"{_label(trend, measured, 0)} to {_label(trend, measured, -1)}"
    return f"{subject}, {period}: {told}{rest}.{_more_services(trend, measured)}{_not_compared(trend)}"


def comparable(trend: Trend) -> pd.DataFrame:
    """The rows of a trend that can be held against each other: all, or those since the scheme last changed."""
    if trend.measure not in SCHEME_DEPENDENT or not trend.breaks:
        return trend.frame
    return trend.frame.iloc[trend.breaks[-1] :].dropna(axis=1, how="all")


def column_label(name: str) -> str:
    """A group in words: its parts with commas ("ICO audit, complete"); blank parts are not said."""
    return ", ".join(part for part in parts_of(name) if part)


def _label(trend: Trend, measured: pd.DataFrame, place: int) -> str:
    return trend.labels[int(measured.index[place])]


def _at_one_point(measured: pd.DataFrame) -> str:
    figures = measured.iloc[0].dropna()
    return ", ".join(f"{column_label(str(name))} {figure:,.0f}".strip() for name, figure in figures.items())


def _not_a_trend(trend: Trend) -> str:
    if trend.is_trend and trend.breaks:
        return f"One quarter is not a trend.{_not_compared(trend)}"
    return "One quarter is not a trend."


def _column(figures: "pd.Series[float]", name: str, trend: Trend) -> str:
    given = figures.dropna()
    if given.empty:
        return f"{column_label(name)} not counted".strip()
    first, last = given.iloc[0], given.iloc[-1]
    since = "" if given.index[0] == figures.index[0] else f" (since {trend.labels[int(given.index[0])]})"
    ended = "" if given.index[-1] == figures.index[-1] else f" (last in {trend.labels[int(given.index[-1])]})"
    return f"{column_label(name)} {first:,.0f} to {last:,.0f}, {_change(last - first)}{since}{ended}".strip()


def _more_services(trend: Trend, measured: pd.DataFrame) -> str:
    first, last = (trend.services[int(measured.index[place])] for place in (0, -1))
    return "" if first == last else f" Counted in {numbered(first, 'service')} at first and {last:,} at last."


def _change(by: float) -> str:
    return f"{'up' if by > 0 else 'down'} {abs(by):,.0f}" if by else "unchanged"


def _not_compared(trend: Trend) -> str:
    if not trend.breaks:
        return ""
    if trend.measure not in SCHEME_DEPENDENT:
        return f" The scheme changed before {_break_labels(trend)}, which does not touch this count."
    return f" The scheme changed before {_break_labels(trend)}: figures before and after a change are not compared."


def _nothing(trend: Trend) -> str:
    if trend.measure in COUNCIL_WIDE and any(trend.services):
        return "they do not add up over services and directorates, so they are counted for the whole council only"
    return (
        f"nothing was counted since the scheme changed before {_break_labels(trend)}"
        if trend.breaks
        else "nothing was counted"
    )


def _break_labels(trend: Trend) -> str:
    return ", ".join(trend.labels[place] for place in trend.breaks)
