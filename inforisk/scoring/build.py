"""Building a scheme: the one place where parts are put together, ordered and proved to be a complete matrix.

Files, imports from other products and tests all come through here, so no incomplete scheme can exist.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inforisk.scoring.scheme import Band, Cell, Scheme, Scoring

Steps = tuple[int, int]
"""Likelihood and impact, counted from 1."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is written in one cell of the drawing: the score as printed and the place of its band, mildest 0."""

    score: str
    rank: int


def ordered_cells(drawn: Mapping[Steps, Drawn], scoring: Scoring, bands: Sequence[Band]) -> tuple[Cell, ...]:
    """The cells of a complete drawing, by likelihood and then impact, each with its severity (see `Scoring`)."""
    severities = _severities(drawn, scoring)
    return tuple(
        Cell(steps[0], steps[1], drawn[steps].score, severities[steps], bands[drawn[steps].rank].name)
        for steps in sorted(drawn)
    )


def expected_score(scoring: Scoring, likelihood: int, impact: int) -> str | None:
    """The score a cell must show where scores follow a formula; None where they are drawn."""
    if scoring is Scoring.DRAWN:
        return None
    return str(likelihood * impact if scoring is Scoring.PRODUCT else likelihood + impact)


def milder_though_worse(scheme: Scheme) -> Iterator[tuple[Cell, Cell]]:
    """Each pair of neighbours whose worse step gives a milder band or a lower severity: (the worse step, the other)."""
    ranks = {band.name: rank for rank, band in enumerate(scheme.bands)}
    for cell in scheme.cells:
        for likelihood, impact in ((cell.likelihood - 1, cell.impact), (cell.likelihood, cell.impact - 1)):
            if likelihood and impact:
                other = scheme.cell(likelihood, impact)
                if ranks[cell.band] < ranks[other.band] or cell.severity < other.severity:
                    yield cell, other


def _severities(drawn: Mapping[Steps, Drawn], scoring: Scoring) -> dict[Steps, int]:
    if scoring is not Scoring.DRAWN:
        return {steps: int(cell.score) for steps, cell in drawn.items()}
    are_numbers = all(_is_whole_number(cell.score) for cell in drawn.values())
    keys = {
        steps: (cell.rank, int(cell.score) if are_numbers else steps[0] * steps[1]) for steps, cell in drawn.items()
    }
    places = {key: place for place, key in enumerate(sorted(set(keys.values())), start=1)}
    return {steps: places[key] for steps, key in keys.items()}


def _is_whole_number(score: str) -> bool:
    return score.isascii() and score.isdigit()
