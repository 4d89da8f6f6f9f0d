"""The stages of a risk and the measures of each: what registers call them, and the fields they become."""

from collections.abc import Callable
from itertools import product
from typing import Any

from inforisk.registers.definition import Field
from inforisk.registers.entries import level, score, text, words_in
from inforisk.vocabulary import Stage

STAGE_WORDS = {
    Stage.INHERENT: words_in(
        """Inherent; Gross; Unmitigated; Raw; Initial; Pure; Original; Uncontrolled; Untreated; Absolute; Pre
        mitigation; Pre-mitigation; Before mitigation; Before controls; Before treatment; Without controls; Pre
        control; Pre-control; Pre controls; Pre treatment; Starting; Baseline; Before; Before action; Before
        actions; Before mitigating controls; Prior to controls; Prior to mitigation; No controls; Without
        mitigation; Initial assessment"""
    ),
    Stage.RESIDUAL: words_in(
        """Residual; Net; Current; Mitigated; After mitigation; Post mitigation; Post-mitigation; After controls;
        With controls; Controlled; After treatment; Post control; Post-control; Post controls; Post treatment;
        Managed; Revised; Treated; Remaining; Existing; Present; After; After mitigating controls; Following
        mitigation; With existing controls; With mitigation; After existing controls; Now; Actual; Latest;
        Reassessed"""
    ),
    Stage.TARGET: words_in(
        """Target; Expected net; Forecast; Planned; Future; Desired; Tolerable; Predicted; Projected; After
        actions; After action; After further action; Expected; After planned actions; After further controls;
        Proposed; Anticipated; Goal; Acceptable; Optimal; Aim; After additional controls; With additional
        controls; After planned controls; Target residual; Final"""
    ),
}
"""What registers call each stage, in headings and in the group headings above them."""

LIKELIHOOD_WORDS = words_in(
    """Likelihood; Probability; L; Likelihood score; Likelihood rating; Prob; Proba; Likelihood level; Probability
    score; Probability rating; Lhood; Chance; Frequency; Likeliness; Prob %; Probability %; Occurrence; Chance
    of occurrence; Possibility; Occ; Occurrence rating; How likely; How likely is it; How likely is this; How
    likely is it to happen"""
)

IMPACT_WORDS = words_in(
    """Impact; Severity; I; Impact score; Impact rating; Severity score; Impact level; Imp; Severity / impact;
    Severity rating; Consequence score; Consequence rating; Magnitude; Impact/Severity; Impact £; Impact £k;
    Impact value; Business impact level; Sev; How bad; How bad is it; How bad would it be; How serious; How
    serious is it"""
)

SCORE_WORDS = words_in(
    """Score; Risk score; Rating; Risk rating; Total; Risk; Exposure; Risk exposure; Risk level; Level; Total
    score; LxI; L x I; Overall score; Risk value; Rating score; Risk total; Risk rating score; Overall risk;
    Overall; Overall risk score; P x I; PxI; I x L; IxL; Risk index; Calculated risk; Risk level score; Overall
    risk rating; Risk factor; Likelihood x impact; Impact x likelihood; Total risk score; Score (LxI); Priority;
    Priority rating; Risk priority; Priority score; Total risk; RR score; RPN; Risk priority number; Matrix
    score; Risk map; Risk matrix; Matrix; Measure of risk; Risk magnitude; Magnitude of risk; Risk points;
    Expected value; EV; EV £k; EMV; Risk severity; Exposure rating; Level of risk; Risk score value; Overall
    risk level; How big a risk; How big is the risk"""
)

RATING_WORDS = words_in(
    """RAG; RAG rating; RAG status; Risk level word; Colour; Rating colour; Risk colour; Risk band; Band; Rating
    band; Risk category rating; Zone; Traffic light; RAG score; Rating (RAG)"""
)

_PLAIN_STAGE = Stage.RESIDUAL  # one set of scores without a word for its stage is how the risk stands today
_USUAL = 4  # how many of the words are spelt out in the lists people read
_NOT_ALONE = {"Risk"}  # without a word for its stage this is the text of the risk, not its score


def _headings(stage: Stage, measures: tuple[str, ...]) -> str:
    """The usual headings of a stage ("Gross likelihood"), and the bare words for the plain one.

    A sample for people: recognition takes the stage's words off a heading and reads what is left.
    """
    staged = [f"{word} {measure}" for word, measure in product(STAGE_WORDS[stage][:_USUAL], measures[:_USUAL])]
    bare = [measure for measure in measures if measure not in _NOT_ALONE]
    return ";".join([*bare, *staged] if stage is _PLAIN_STAGE else staged)


def stage_fields(stage: Stage, moment: str) -> tuple[Field, ...]:
    """Likelihood, impact, score and typed rating of one stage; `moment` says in the help when that is."""
    likely = f"How likely it is {moment}, a step of the likelihood scale."
    bad = f"How bad it would be {moment}, a step of the impact scale."
    scored = f"The score {moment} as typed; it is always worked out again from likelihood and impact."
    rated = f"The word or colour typed beside the score {moment}; compared with the computed band."
    is_needed = stage is Stage.RESIDUAL
    return (
        _measure(level, stage, "likelihood", LIKELIHOOD_WORDS, likely, "4", scale="likelihood", is_needed=is_needed),
        _measure(level, stage, "impact", IMPACT_WORDS, bad, "3", scale="impact", is_needed=is_needed),
        _measure(score, stage, "score", SCORE_WORDS, scored, "12"),
        _measure(text, stage, "rating", RATING_WORDS, rated, "Amber"),
    )


def _measure(
    entry: Callable[..., Field], stage: Stage, name: str, words: tuple[str, ...], help: str, example: str, **more: Any
) -> Field:
    return entry(
        f"{stage}_{name}", f"{stage.capitalize()} {name}", _headings(stage, words), help,
        stage=stage, bands=STAGE_WORDS[stage], example=example, **more,
    )  # fmt: skip
