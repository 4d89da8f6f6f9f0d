"""Axes that count: round steps from nought, and numbers as they are read."""

import math
from collections.abc import Iterable

_MOST_STEPS = 5


def value_words(value: float) -> str:
    """ "1,200", or "2.5" where it is no whole number."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def known(values: Iterable[float | None]) -> list[float]:
    """The values there are: neither missing nor infinite."""
    return [value for value in values if value is not None and math.isfinite(value)]


def steps_to(top: float) -> list[float]:
    """Round numbers from 0 up to `top` or just beyond, at most six of them: 0, 20, 40, 60, 80."""
    step = _step(max(top, 1.0))
    return [step * turn for turn in range(math.ceil(max(top, 1.0) / step - 1e-9) + 1)]


def _step(top: float) -> float:
    size = 10.0 ** math.floor(math.log10(top))
    rounds = [factor * size for factor in (0.1, 0.2, 0.5, 1, 2, 5)]
    return next(max(one, 1.0) for one in rounds if top / max(one, 1.0) <= _MOST_STEPS)


def marked_places(count: int, most: int) -> range:
    """Which of the places along an axis have room for a label, counted from the last: the one people ask about."""
    every = math.ceil(count / max(most, 1)) or 1
    return range((count - 1) % every, count, every) if count else range(0)
