"""An example of the reader's own figures says, for every cell of every scheme, what a register's risk would be told."""

import pytest

from inforisk.errors import SchemeError
from inforisk.metrics.worked_example import Levels, WorkedExample, worked_example
from inforisk.scoring import DEFAULT, scheme_named, schemes
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import NOT_ASSESSED, Stage

LETTERS = scheme_named("letters_by_numbers")
BANDS = {
    5: ("Medium", "Medium", "High", "High", "High"),
    4: ("Low", "Medium", "Medium", "High", "High"),
    3: ("Low", "Medium", "Medium", "Medium", "High"),
    2: ("Low", "Low", "Medium", "Medium", "Medium"),
    1: ("Low", "Low", "Low", "Low", "Medium"),
}
"""The default scheme as its file draws it: a row a likelihood, along it impact from 1 to 5. High is above appetite."""
DOES = {
    "High": "act urgently and escalate",
    "Medium": "reduce in the medium term",
    "Low": "routine review",
}


def of(
    inherent: tuple[int | None, int | None] = (4, 5),
    residual: tuple[int | None, int | None] = (3, 4),
    target: tuple[int | None, int | None] = (2, 4),
    scheme: Scheme = DEFAULT,
) -> WorkedExample:
    levels: Levels = {Stage.INHERENT: inherent, Stage.RESIDUAL: residual, Stage.TARGET: target}
    return worked_example(levels, scheme)


@pytest.mark.parametrize("likelihood", range(1, 6))
@pytest.mark.parametrize("impact", range(1, 6))
def test_every_cell_of_the_default_scheme_is_said_with_score_band_side_and_what_follows(
    likelihood: int, impact: int
) -> None:
    band = BANDS[likelihood][impact - 1]
    side = "above" if band == "High" else "within"
    assert of(residual=(likelihood, impact)).assess[1] == (
        f"Residual: likelihood {likelihood} × impact {impact} is {likelihood * impact} ({band}). "
        f"That is {side} appetite. What the council does about {band}: {DOES[band]}."
    )


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.name)
def test_every_cell_of_every_scheme_is_judged_as_the_scheme_has_it_at_every_stage(scheme: Scheme) -> None:
    for cell in scheme.cells:
        place = (cell.likelihood, cell.impact)
        is_above = scheme.is_above_appetite(cell.band)
        for one in of(place, place, place, scheme).stages:
            assert (one.cell, one.band, one.is_above) == (cell, cell.band, is_above)


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.name)
def test_what_is_above_appetite_is_treated_and_what_is_within_may_be_tolerated(scheme: Scheme) -> None:
    for cell in scheme.cells:
        said = of(residual=(cell.likelihood, cell.impact), target=(1, 1), scheme=scheme, inherent=(None, None))
        if scheme.is_above_appetite(cell.band):
            assert said.treat[0].startswith("Treat it: today's risk is above appetite.")
            assert said.manage[0].startswith("Review it every quarter")
        else:
            assert said.treat[0].startswith("Tolerate it with today's controls: it is within appetite.")
            assert said.manage[0] == "Review it at least once a year."


def test_an_example_that_is_brought_within_appetite_reads_in_full() -> None:
    said = of((5, 5), (4, 4), (2, 4))
    assert said.assess[3:] == ("Today's controls lower it from 25 (High) to 16 (High).",)
    assert said.treat == (
        "Treat it: today's risk is above appetite. Plan an action with an owner and a date that lowers likelihood or "
        "impact.",
        "Where no action does, transfer it or terminate the activity. To tolerate it, the Senior Information Risk "
        "Owner agrees in writing, with a reason.",
        "The planned actions lower it from 16 (High) to 8 (Medium).",
        "At target it is within appetite: the planned actions are enough once they are done.",
    )
    assert said.manage == (
        "Review it every quarter with the service's return. Report it to the Senior Information Risk Owner while it "
        "is above appetite.",
        "Review it at once after an incident, a new system or a restructure.",
        "When its cause is gone, close it with a date. It stays on the register as closed.",
    )


def test_actions_that_do_not_reach_appetite_are_not_enough() -> None:
    assert of(residual=(5, 5), target=(4, 4)).treat[2:] == (
        "The planned actions lower it from 25 (High) to 16 (High).",
        "At target it is still above appetite: the planned actions are not enough.",
    )


def test_controls_and_actions_that_change_nothing_are_said_to_change_nothing() -> None:
    said = of((3, 3), (3, 3), (3, 3))
    assert said.assess[3:] == ("Today's controls do not change the score.",)
    assert said.treat[1:] == ("The planned actions do not change the score.",)


def test_a_later_stage_that_is_worse_than_an_earlier_one_is_a_mistake() -> None:
    assert of((3, 3), (4, 4)).assess[3:] == (
        "The residual score 16 (High) is above the inherent score 9 (Medium): one of the two is a mistake, and the "
        "register gets a finding.",
    )


def test_what_nobody_says_is_not_assessed_and_never_low() -> None:
    said = of((4, None), (None, None), (None, 2))
    assert [(one.band, one.cell, one.is_above) for one in said.stages] == [(NOT_ASSESSED, None, None)] * 3
    assert said.assess == tuple(
        f"{stage}: likelihood or impact is missing, so it is not assessed. That is never zero and never green."
        for stage in ("Inherent", "Residual", "Target")
    )
    assert said.treat == (
        "Nobody can choose a treatment before the residual risk is assessed.",
        "Without a target nobody can tell when the planned actions are enough.",
    )
    assert said.manage[0].startswith("Assess it before the next return")


def test_letters_are_said_as_letters() -> None:
    assert of(residual=(3, 4), scheme=LETTERS).assess[1] == (
        "Residual: likelihood C and impact 4 are C4 (Medium). That is within appetite. What the council does about "
        "Medium: reduce in the medium term."
    )


def test_the_council_s_own_name_for_the_siro_is_used() -> None:
    levels: Levels = dict.fromkeys(Stage, (5, 5))
    said = worked_example(levels, DEFAULT, "Chief Officer for Risk")
    assert "the Chief Officer for Risk agrees in writing" in said.treat[1]


def test_a_step_beyond_the_scale_is_refused() -> None:
    with pytest.raises(SchemeError, match="steps 1 to 5"):
        of(residual=(6, 1))
