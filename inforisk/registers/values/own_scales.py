"""Scales a sheet brings with it: the importance of an asset, the levels of a maturity model.

The smallest usual scale that holds every distinct value is taken, and the sheet is read on that one alone.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from inforisk.registers.rules.values import NOT_GIVEN
from inforisk.registers.values.levels import level_reader
from inforisk.registers.values.words import says_nothing, tidy
from inforisk.scales import Scale, Step

_LOW_TO_HIGH = {
    3: ("Low", "Medium", "High"),
    4: ("Low", "Medium", "High", "Very high"),
    5: ("Very low", "Low", "Medium", "High", "Very high"),
}
_ALSO = {
    "Very low": ("vl", "negligible", "very minor", "insignificant", "none"),
    "Low": ("l", "minor", "green"),
    "Medium": ("m", "med", "moderate", "amber", "yellow"),
    "High": ("h", "major", "significant", "red"),
    "Very high": ("vh", "critical", "severe", "extreme", "catastrophic", "c"),
}
_MATURITY = (
    "No (non compliant, not compliant, n, none, absent, red); "
    "Partial (partly, partially, partially compliant, part, in part, amber); "
    "Yes (compliant, fully, fully compliant, full, y, green)",
    "Not meeting (not met, not meeting our expectations); "
    "Partially meeting (partially met, partially meeting our expectations); "
    "Fully meeting (fully met, met, fully meeting our expectations, meeting)",
    "Not achieved; Partially achieved; Achieved (fully achieved)",
    "Not implemented (no, planned); Partially implemented (in progress, partly implemented, partial); "
    "Implemented (fully implemented, yes)",
    "Not started; In progress (started, partially complete); Complete (completed, done)",
    "Standards not met; Approaching standards; Standards met; Standards exceeded",
    "Sub-standard (substandard); In development; Essential; Proactive; Transformational",
    "Initial (ad hoc, ad-hoc); Repeatable (developing, managed); Defined; Managed (quantitatively managed, measured); "
    "Optimised (optimized, optimising, optimizing)",
    "Very limited; Limited; Reasonable; High (substantial)",
    "No; Yes, for some of them (some, partly); Yes, for at least half of them; Yes, for most or all of them",
)
_STEP = re.compile(r"\s*([^(]+?)\s*(?:\(([^)]*)\))?\s*")


def importance_scale(texts: Iterable[str]) -> Scale:
    """The scale on which confidentiality, integrity and availability are given: 1 to 3, 1 to 5, H/M/L, 0 to 4 ..."""
    return _fitting(_importance_scales(), texts)


def maturity_scale(texts: Iterable[str]) -> Scale:
    """The scale of a maturity model: 3 to 6 levels from 0 or 1, half levels too, or the words of a usual model."""
    return _fitting(_maturity_scales(), texts)


def _fitting(scales: tuple[Scale, ...], texts: Iterable[str]) -> Scale:
    """The first scale that reads every text, else the first of those that read the most."""
    said = {tidy(text).casefold() for text in texts if not says_nothing(text)}

    def unread(scale: Scale) -> int:
        reader = level_reader(scale)
        return sum(answer.value is None and answer.rule is not NOT_GIVEN for answer in map(reader, said))

    return min(scales, key=unread)


@lru_cache(maxsize=1)
def _importance_scales() -> tuple[Scale, ...]:
    worded = [_worded("Importance", _LOW_TO_HIGH[size]) for size in (3, 4, 5)]
    return (*worded, *(_numbered("Importance", 0, last) for last in (3, 4, 5)), _numbered("Importance", 1, 10))


@lru_cache(maxsize=1)
def _maturity_scales() -> tuple[Scale, ...]:
    # Five levels from 1 come first: four answers of 1 to 4 say nothing against a fifth level.
    numbered = [_numbered("Level", *ends) for ends in ((1, 5), (0, 5), (1, 6), (0, 6), (1, 10), (0, 10), (0, 100))]
    halves = [_numbered("Level", *ends, halves=True) for ends in ((1, 5), (0, 5))]
    listed = [_listed("Level", words) for words in _MATURITY]
    worded = [_worded("Level", _LOW_TO_HIGH[size]) for size in (3, 4, 5)]
    return (*numbered[:4], *halves, *listed, *worded, *numbered[4:])


def _numbered(name: str, first: int, last: int, halves: bool = False) -> Scale:
    numbers = [number / 2 for number in range(first * 2, last * 2 + 1)] if halves else list(range(first, last + 1))
    return Scale(name, tuple(Step(place, f"{number:g}", "") for place, number in enumerate(numbers, start=1)))


def _worded(name: str, labels: tuple[str, ...]) -> Scale:
    return Scale(name, tuple(Step(n, str(n), label, also=_ALSO[label]) for n, label in enumerate(labels, start=1)))


def _listed(name: str, words: str) -> Scale:
    steps = [_STEP.fullmatch(part) for part in words.split(";")]
    parsed = [
        (step[1], tuple(word.strip() for word in (step[2] or "").split(",") if word.strip())) for step in steps if step
    ]
    return Scale(name, tuple(Step(n, "", label, also=also) for n, (label, also) in enumerate(parsed, start=1)))
