"""What people type beside a score, set against the scheme: "RED", "A", "Very high", "Amber (12)", "12", "4C"."""

import re

from inforisk.scoring.colours import colour_word
from inforisk.scoring.scheme import Scheme, Scoring

_DEGREES = (
    frozenset({"very low", "negligible", "insignificant", "minimal", "trivial", "vl"}),
    frozenset({"low", "minor", "manageable", "l"}),
    frozenset({"medium", "moderate", "med", "mod", "m"}),
    frozenset({"high", "major", "serious", "h"}),
    frozenset({"very high", "extreme", "critical", "severe", "catastrophic", "unacceptable", "vh", "e"}),
)
"""Words for a degree of risk, mildest first. Words of one set are taken for the same band."""

_COLOURS = {"green": "green", "g": "green", "amber": "amber", "orange": "amber", "a": "amber", "yellow": "yellow",
            "y": "yellow", "red": "red", "r": "red", "blue": "blue", "black": "black"}  # fmt: skip
_SAID_FOR_EACH_OTHER = {"amber": "yellow", "yellow": "amber"}
_FILLERS = frozenset({"risk", "rag", "rating", "level", "band", "status", "zone"})
_NUMBER = re.compile(r"(\d+)(?:\.0+)?", re.ASCII)
_FRACTION = re.compile(r"\d+\.\d+", re.ASCII)
_PAIR = re.compile(r"[a-z]\d|\d[a-z]", re.ASCII)


def bands_meant(typed: str, scheme: Scheme) -> frozenset[str]:
    """The bands a word or colour may stand for; none where it names no band, or names two that differ.

    The scheme's own names and letters come first, then words for the same degree, then colours. A word milder or
    graver than any band of the scheme means the mildest or the gravest band. A lone letter counts only by itself: the
    "a" of a sentence is not amber.
    """
    words = [word for word in re.split(r"[\W\d_]+", typed.casefold()) if word and word not in _FILLERS]
    whole = _meant(" ".join(words), scheme)
    if whole or len(words) < 2:
        return whole
    each = {found for found in (_meant(word, scheme) for word in words if len(word) > 1) if found}
    return each.pop() if len(each) == 1 else frozenset()


def cells_of_score(typed: str, scheme: Scheme) -> list[bool] | None:
    """For each cell of the scheme whether a typed score is its score; None where what was typed is no score.

    "4C" is C4. Where the printed scores are not numbers, a typed number is compared with the product of the steps,
    which is what a sheet that types numbers has multiplied.
    """
    written = typed.strip().casefold()
    if number := _NUMBER.fullmatch(written):
        return [int(number[1][:18]) == score for score in _numbers(scheme)]
    if _FRACTION.fullmatch(written):
        return [False] * len(scheme.cells)
    if _PAIR.fullmatch(written) and not _prints_numbers(scheme):
        return [cell.score.casefold() in (written, written[::-1]) for cell in scheme.cells]
    return None


def cells_of_word(typed: str, scheme: Scheme) -> list[bool] | None:
    """For each cell whether its band is one a word or colour may stand for; None for a score or an unknown word."""
    if cells_of_score(typed, scheme) is not None:
        return None
    meant = bands_meant(typed, scheme)
    return [cell.band in meant for cell in scheme.cells] if meant else None


def _numbers(scheme: Scheme) -> list[int]:
    """The number a sheet would type for each cell."""
    if _prints_numbers(scheme):
        return [int(cell.score) for cell in scheme.cells]
    return [cell.likelihood * cell.impact for cell in scheme.cells]


def _prints_numbers(scheme: Scheme) -> bool:
    return scheme.scoring is not Scoring.DRAWN or all(cell.score.isdecimal() for cell in scheme.cells)


def _meant(words: str, scheme: Scheme) -> frozenset[str]:
    own = {band.name for band in scheme.bands if words in (band.name.casefold(), band.letter.casefold())}
    return frozenset(own or _of_degree(words, scheme) or _of_colour(words, scheme))


def _of_degree(word: str, scheme: Scheme) -> set[str]:
    degree = next((degree for degree in _DEGREES if word in degree), None)
    if degree is None:
        return set()
    named = {band.name for band in scheme.bands if band.name.casefold() in degree}
    if not named and any(band.name.casefold() in known for known in _DEGREES for band in scheme.bands):
        named = {_DEGREES[0]: {scheme.bands[0].name}, _DEGREES[-1]: {scheme.bands[-1].name}}.get(degree, set())
    return named


def _of_colour(word: str, scheme: Scheme) -> set[str]:
    said = _COLOURS.get(word)
    if said is None:
        return set()
    fills = {band.name: colour_word(band.colour) for band in scheme.bands}
    colour = said if said in fills.values() else _SAID_FOR_EACH_OTHER.get(said)
    return {name for name, fill in fills.items() if fill is not None and fill == colour}
