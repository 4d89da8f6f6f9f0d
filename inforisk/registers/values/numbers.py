"""Numbers: thousands, pounds and percentages."""

import math
import re

from inforisk.registers.rules.values import NOT_GIVEN, NUMBER_NOT_READ
from inforisk.registers.values.answer import Answer
from inforisk.registers.values.words import LONGEST_ANSWER, says_nothing, tidy

_NUMBER = re.compile(
    r"[£$€]?\s*([+-]?)\s*[£$€]?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(?:e([+-]?\d{1,3}))?\s*%?", re.IGNORECASE
)
_ZERO = frozenset({"nil", "none", "zero"})
_HEDGED = re.compile(
    r"(?:c\.?|ca\.?|circa|approx\.?|approximately|about|around|over|under|up to|at least|[~<>≤≥])\s*\d|\d\s*\+$"
)


def read_number(text: str) -> Answer[float]:
    """The number a text holds. "None" and "nil" are 0, for they say so; "about 50" is not a number.

    A percentage keeps its figure: "85%" is 85.
    """
    written = tidy(text)
    if written.casefold() in _ZERO:
        return Answer(0.0)
    if len(written) > LONGEST_ANSWER:
        return Answer(None, NUMBER_NOT_READ)
    if says_nothing(written):
        return Answer(None, NOT_GIVEN)
    value = _value(written)
    return Answer(value) if value is not None else Answer(None, NUMBER_NOT_READ, _hint(written))


def _value(written: str) -> float | None:
    found = _NUMBER.fullmatch(written)
    if found is None or not (found[2] or found[3]):
        return None
    digits = f"{found[1]}{(found[2] or '0').replace(',', '')}{found[3] or ''}e{found[4] or 0}"
    value = float(digits) if digits.isascii() else math.inf
    return value if math.isfinite(value) else None


def _hint(written: str) -> str:
    hedged = _HEDGED.search(written.casefold())
    return "An estimate is better kept as a plain number, and called an estimate in the notes." if hedged else ""
