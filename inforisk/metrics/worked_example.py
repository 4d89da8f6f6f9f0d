"""A risk of the reader's own figures, taken through identify, assess, treat and manage, in words.

It is scored by the very function that scores a register. What the council does about a band is the scheme's own word;
which treatment and which review follow is the usual practice of risk registers: a risk above appetite is treated and
looked at every quarter, one within it may be tolerated and is looked at once a year.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from inforisk.phrases import sentence
from inforisk.scoring import score_risks
from inforisk.scoring.scheme import Cell, Scheme
from inforisk.scoring.sentences import computed, worse_than
from inforisk.vocabulary import NOT_ASSESSED, Stage

Levels = Mapping[Stage, tuple[int | None, int | None]]
"""Likelihood and impact of each stage as steps counted from 1; None where nobody has said."""

_BECAUSE_OF = {Stage.RESIDUAL: "Today's controls", Stage.TARGET: "The planned actions"}


@dataclass(frozen=True, slots=True)
class Judged:
    """One stage as scored. `cell` and `is_above` (appetite) are None, and `band` NOT_ASSESSED, where likelihood or
    impact is missing."""

    stage: Stage
    band: str
    cell: Cell | None = None
    is_above: bool | None = None


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """The stages as scored, and in sentences what assessing says, which treatment follows, and which review."""

    stages: tuple[Judged, ...]
    assess: tuple[str, ...]
    treat: tuple[str, ...]
    manage: tuple[str, ...]


def worked_example(levels: Levels, scheme: Scheme, siro: str = "Senior Information Risk Owner") -> WorkedExample:
    """The example under a scheme; `siro` is what the council calls that role.

    Raises SchemeError for a step beyond the scheme's scales.
    """
    stages = tuple(_judged(levels, scheme))
    inherent, residual, target = stages
    return WorkedExample(
        stages=stages,
        assess=(*(_stage_words(one, scheme) for one in stages), *_effect(inherent, residual, scheme)),
        treat=(*_treatment(residual, siro), *_outcome(residual, target, scheme)),
        manage=tuple(_review(residual, siro)),
    )


def _judged(levels: Levels, scheme: Scheme) -> Iterator[Judged]:
    one_risk = {
        f"{stage}_{axis}": pd.array([levels.get(stage, (None, None))[place]], dtype="Int64")
        for stage in Stage
        for place, axis in enumerate(("likelihood", "impact"))
    }
    (row,) = score_risks(pd.DataFrame(one_risk), scheme).to_dict("records")
    for stage in Stage:
        band = str(row[f"{stage}_band"])
        if band == NOT_ASSESSED:
            yield Judged(stage, band)
            continue
        cell = scheme.cell(int(row[f"{stage}_likelihood"]), int(row[f"{stage}_impact"]))
        yield Judged(stage, band, cell, bool(row[f"{stage}_above_appetite"]))


def _stage_words(one: Judged, scheme: Scheme) -> str:
    name = sentence(one.stage.value)
    if one.cell is None:
        return f"{name}: likelihood or impact is missing, so it is not assessed. That is never zero and never green."
    side = "above" if one.is_above else "within"
    described = scheme.band(one.band).description.rstrip(".")
    does = f" What the council does about {one.band}: {described[:1].lower()}{described[1:]}." if described else ""
    return f"{name}: {computed(scheme, _place(one.cell, scheme))}. That is {side} appetite.{does}"


def _effect(earlier: Judged, later: Judged, scheme: Scheme) -> Iterator[str]:
    """What lies between two stages: the controls between inherent and residual, the actions between that and target."""
    if earlier.cell is None or later.cell is None:
        return
    cause = _BECAUSE_OF[later.stage]
    if later.cell.severity > earlier.cell.severity:
        places = _place(later.cell, scheme), _place(earlier.cell, scheme)
        words = worse_than(scheme, later.stage.value, earlier.stage.value, *places)
        yield f"{sentence(words)}: one of the two is a mistake, and the register gets a finding."
    elif later.cell.severity == earlier.cell.severity:
        yield f"{cause} do not change the score."
    else:
        yield f"{cause} lower it from {_score(earlier.cell)} to {_score(later.cell)}."


def _treatment(residual: Judged, siro: str) -> Iterator[str]:
    if residual.is_above is None:
        yield "Nobody can choose a treatment before the residual risk is assessed."
    elif residual.is_above:
        yield (
            "Treat it: today's risk is above appetite. Plan an action with an owner and a date that lowers likelihood "
            "or impact."
        )
        yield (
            "Where no action does, transfer it or terminate the activity. To tolerate it, the "
            f"{siro} agrees in writing, with a reason."
        )
    else:
        yield "Tolerate it with today's controls: it is within appetite. Treat it further where that costs little."


def _outcome(residual: Judged, target: Judged, scheme: Scheme) -> Iterator[str]:
    if target.is_above is None:
        yield "Without a target nobody can tell when the planned actions are enough."
        return
    yield from _effect(residual, target, scheme)
    if target.is_above:
        yield "At target it is still above appetite: the planned actions are not enough."
    elif residual.is_above:
        yield "At target it is within appetite: the planned actions are enough once they are done."


def _review(residual: Judged, siro: str) -> Iterator[str]:
    if residual.is_above is None:
        yield "Assess it before the next return: until then it is counted on its own, as not assessed."
    elif residual.is_above:
        yield f"Review it every quarter with the service's return. Report it to the {siro} while it is above appetite."
    else:
        yield "Review it at least once a year."
    yield "Review it at once after an incident, a new system or a restructure."
    yield "When its cause is gone, close it with a date. It stays on the register as closed."


def _place(cell: Cell, scheme: Scheme) -> int:
    return (cell.likelihood - 1) * scheme.impact.size + cell.impact


def _score(cell: Cell) -> str:
    return f"{cell.score} ({cell.band})"
