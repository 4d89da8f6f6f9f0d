"""What a heading measures (likelihood, impact, score, rating) and the stage it speaks of, from its own words."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from inforisk.registers.recognition.columns import Column
from inforisk.registers.recognition.headings import respelt
from inforisk.registers.recognition.words import MEMORY, compact, spaced, telling_words, without_brackets
from inforisk.registers.stages import IMPACT_WORDS, LIKELIHOOD_WORDS, RATING_WORDS, SCORE_WORDS, STAGE_WORDS
from inforisk.vocabulary import Kind, Stage

_MEASURE_OF = {
    compact(word): measure
    for measure, words in (
        ("rating", RATING_WORDS),
        ("score", SCORE_WORDS),
        ("impact", IMPACT_WORDS),
        ("likelihood", LIKELIHOOD_WORDS),
    )
    for word in words
}
_DECORATION = frozenset((
    "rate", "rating", "score", "level", "value", "risk", "threat", "the", "of", "number", "overall", "total",
    "assessment", "assessed", "calculate", "calculated", "calculation", "rr", "numeric", "loss", "occurrence",
    "occurring", "occur", "based", "event", "harm", "chance", "£", "k", "label",
))  # fmt: skip
# Headings about a measure that are not the measure: its reason, its date, its owner, what it would do.
_ABOUT = re.compile(
    r"\b(rationale|justif\w*|date|descri\w*|comments?|owner|reason\w*|notes?|control\w*|mitigation plan|mitigations?"
    r"|action\w* (?:plan|required)|area|type|category|on (?:service|project|objectives?|individuals?)|appetite"
    r"|tolerance"
    r"|status|response|strategy|accepted|acceptance|when last|last reported|previous|prior quarter|last quarter"
    r"|weight\w*|trend|direction|target date|by when)\b"
)
_DONE = r"(?:mitigat\w*|controls?|treat\w*|actions?|measures?)"
_BEFORE, _AFTER = r"\b(?:before|without|pre|prior to|no)", r"\b(?:after|post|following|with)"
_PHRASES = {
    Stage.INHERENT: re.compile(rf"{_BEFORE}(?: any| the| current| existing| mitigating)? {_DONE}(?: factors?)?\b"),
    Stage.TARGET: re.compile(
        rf"{_AFTER}(?: the| all| any)? (?:further|planned|additional|proposed|future|new|recommended|required)"
        rf" {_DONE}\b"
    ),
    Stage.RESIDUAL: re.compile(rf"{_AFTER}(?: any| the| current| existing| mitigating| risk)* {_DONE}(?: factors?)?\b"),
}
_WORDS = {
    stage: re.compile(
        r"\b(?:" + "|".join(sorted((re.escape(spaced(word)) for word in words), key=len, reverse=True)) + r")\b"
    )
    for stage, words in STAGE_WORDS.items()
}
# One letter is a measure only beside another, or with a word for its stage.
LETTERS = {
    "l": "likelihood",
    "p": "likelihood",
    "i": "impact",
    "s": "impact",
    "c": "impact",
    "r": "score",
    "rs": "score",
}
_PRODUCT = re.compile(r"(?:r=)?[lipcs][x*×][lipcs]")  # "L x I", "CxL"
RANGE = re.compile(r"\b[01]\s*(?:-|–|to)\s*\d{1,2}\b")  # "(1-5)": the steps of a scale
_GRAVE_IN_STEPS = re.compile(r"(?:effect|consequence|harm|damage|loss)\b")
_TARGET_NET = re.compile(r"\b(?:expected|target|projected|forecast|future|planned)\s+(?:net|residual|current)\b")


@dataclass(frozen=True)
class Measured:
    """A column that holds a measure. `word` is the stage's own word ("current"), `stage` None where none was said."""

    column: Column
    measure: str
    stage: Stage | None
    word: str = ""
    is_from_band: bool = False


@lru_cache(maxsize=MEMORY)
def stage_in(text: str) -> tuple[Stage | None, str, str]:
    """The stage a heading or band names, the word that names it, and the text without that word."""
    plain = spaced(text).replace("expected value", "value")  # a product, not an expectation
    if found := _TARGET_NET.search(plain):
        return Stage.TARGET, found.group(), _without(plain, found)
    for patterns in (_PHRASES, _WORDS):
        hits = [
            (match.start(), -len(match.group()), stage, match)
            for stage, pattern in patterns.items()
            if (match := pattern.search(plain))
        ]
        if hits:
            _, _, stage, match = min(hits, key=lambda hit: hit[:2])
            return stage, match.group(), _without(plain, match)
    return None, "", plain


def _without(text: str, found: re.Match[str]) -> str:
    return " ".join((text[: found.start()] + " " + text[found.end() :]).split())


def measured(column: Column) -> Measured | None:
    """The measure and stage a column's heading names, if it names one."""
    stage, word, rest = stage_in(respelt(Kind.RISKS, column.heading))
    if stage and stage_in(rest)[0] is stage:  # "Current residual score" says it twice
        rest = stage_in(rest)[2]
    measure = _measure(rest, column) or _measure(_bracketless(column.heading), column)
    if stage:
        measure = measure or LETTERS.get(rest)
    is_text = "risk" in (compact(rest), _bracketless(column.heading)) and "(" not in rest and not _in_steps(column)
    if measure is None or (stage is None and is_text and not stage_in(column.band or "")[0]):
        return None
    if stage is None and column.band:
        stage, word, _ = stage_in(column.band)
        return Measured(column, measure, stage, word, is_from_band=stage is not None)
    return Measured(column, measure, stage, word)


def _in_steps(column: Column) -> bool:
    """Whether the cells are words or numbers of a scale: a risk in words is never "High"."""
    profile = column.profile
    return profile.count >= 3 and profile.levels > 0.9 and profile.references < 0.5


def _bracketless(heading: str) -> str:
    """A heading without its stage and without what stands in brackets ("(LxI)", "(H/M/L)")."""
    return stage_in(respelt(Kind.RISKS, without_brackets(heading)))[2]


def _measure(rest: str, column: Column) -> str | None:
    if _ABOUT.search(rest):
        return None
    if _PRODUCT.fullmatch(rest.replace(" ", "")):
        return "score"
    bare = re.sub(r"\b\d[\d\s]*\b|\b[a-d]\b(?: \w\b)?$", " ", rest).strip() if len(rest) > 3 else rest
    if not bare and column.band:  # a heading that is nothing but the stage, under a band that names the measure
        return _measure(stage_in(column.band)[2], replace(column, band=None))
    found = _MEASURE_OF.get(compact(bare)) or _MEASURE_OF.get(compact(rest))
    if (
        not found
        and _GRAVE_IN_STEPS.match(rest)
        and (RANGE.search(column.heading) or column.profile.small_numbers > 0.8)
    ):
        return "impact"
    return found or _by_words(bare)


def _by_words(text: str) -> str | None:
    words = set(telling_words(text))
    core = words - _DECORATION
    likely = core & {"likelihood", "probability", "frequency"}
    grave = core & {"impact", "severity", "consequence"}
    if (
        likely
        and grave
        and (len(core) == 2 or {"x", "time", "multiplied"} & core or words & {"risk", "score", "calculate", "based"})
    ):
        return "score"
    if likely and len(core) == 1:
        return "likelihood"
    if grave and grave == core:
        return "impact"
    if (
        not core - {"exposure", "magnitude", "index", "factor", "matrix"}
        and words & {"score", "rating", "level", "exposure"}
        and "threat" not in words
    ):
        return "score"
    return None
