"""What the values of a column look like, from a sample: dates, steps of a scale, yes and no, words of a list, prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"""^\s*(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}(?:[ T].*)?
    |\d{{1,2}}[/.\-]\d{{1,2}}[/.\-]\d{{2,4}}(?:\s.*)?|\d{{4}}/\d{{1,2}}/\d{{1,2}}
    |\d{{1,2}}(?:st|nd|rd|th)?[\s\-](?:of\s)?{_MONTH}[\s\-,]+\d{{2,4}}|{_MONTH}[\s\-'’]+\d{{2,4}}
    |{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|q[1-4][\s\-]*\d{{2,4}}(?:[/\-]\d{{2,4}})?|\d{{4}}[/\-]\d{{2}}\s*q[1-4])\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_SERIAL = re.compile(r"^[34]\d{4}(?:\.\d+)?$")  # Excel's own day numbers from 1982 to 2036
_NUMBER = re.compile(r"^\s*-?\d+(?:\.\d+)?\s*%?\s*$")
_LEVEL_WORDS = frozenset(
    [
        "low",
        "medium",
        "med",
        "high",
        "very",
        "l",
        "m",
        "h",
        "vh",
        "vl",
        "minor",
        "moderate",
        "major",
        "severe",
        "catastrophic",
        "critical",
        "negligible",
        "insignificant",
        "marginal",
        "significant",
        "serious",
        "extreme",
        "rare",
        "unlikely",
        "possible",
        "likely",
        "almost",
        "certain",
        "probable",
        "remote",
        "improbable",
        "frequent",
        "occasional",
        "minimal",
        "none",
        "trivial",
        "substantial",
        "limited",
        "fundamental",
        "rarely",
        "often",
        "initial",
        "managed",
        "defined",
        "optimised",
        "optimizing",
        "optimised",
        "certainty",
        "impossible",
        "feasible",
    ]
)
_YES_NO = frozenset(
    [
        "yes",
        "no",
        "y",
        "n",
        "true",
        "false",
        "n/a",
        "na",
        "unknown",
        "not",
        "applicable",
        "tbc",
        "none",
        "1",
        "0",
        "partial",
    ]
) | {"not applicable", "not known"}
_PERSON = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|cllr|prof)\.?\s)?[A-Z][\w'’\-]+(?:\s[A-Z][\w'’.\-]*){1,3}$|^[A-Z][\w'’\-]+,\s[A-Z]|@|^[A-Z]{2,5}$"
)
_PLANNED = re.compile(
    r"\b(?:will|to be|plan(?:s|ned)? to|going to|shall|should|intend|propos|due by"
    r"|by (?:end|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\b",
    re.IGNORECASE,
)
_STARTS_PLANNED = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:implement|develop|introduce|review|establish|create|procure|ensure|provide|investigate|arrange"
    r"|conduct|roll out|complete|produce|agree|set up|draft|replace|upgrade|install|recruit|carry out)\b",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    r"\b(?:in place|is |are |has been|have been|already|existing|currently|policy|procedures?|restricted|regular(?:ly)?"
    r"|encrypted|locked|backups?|carried out|trained|reviewed|controlled)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"^[A-Za-z&]{0,8}[\s\-_./#]*\d+(?:[.\-/]\d+)*[A-Za-z]?$")
_STEP = re.compile(r"[0-6](?:\.[05])?")
_FEW = 25  # characters: longer values are sentences, not entries of a list


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares (0 to 1) of the filled cells of a sample; `count` of 0 means that nothing can be said."""

    count: int = 0
    distinct: int = 0
    mean_length: float = 0.0
    values: tuple[str, ...] = ()
    dates: float = 0.0
    numbers: float = 0.0
    small_numbers: float = 0.0
    levels: float = 0.0
    yes_no: float = 0.0
    persons: float = 0.0
    references: float = 0.0
    prose: float = 0.0
    plans: float = 0.0
    measures: float = 0.0


EMPTY = Profile()


@lru_cache(maxsize=20_000)
def is_level(value: str) -> bool:
    """Whether a cell could be a step of a scale: "4", "D", "4 - Likely", "Very high", "Likely (4)"."""
    text = value.strip().lower()
    if re.fullmatch(r"[0-6](?:\.[05])?|[a-f]", text):
        return True
    words = [
        word for word in re.split(r"[^a-z]+", text) if word and word not in ("risk", "impact", "likelihood", "to", "or")
    ]
    return 0 < len(words) <= 4 and all(word in _LEVEL_WORDS for word in words) and len(text) < 40


@lru_cache(maxsize=20_000)
def is_date(value: str) -> bool:
    """Whether a cell reads as a day, a month or a quarter."""
    return bool(_DATE.match(value) or _SERIAL.match(value.strip()))


@lru_cache(maxsize=50_000)
def _traits(cell: str) -> tuple[bool, ...]:
    """What one cell looks like, in the order of the shares of a `Profile`."""
    return (
        is_date(cell),
        bool(_NUMBER.match(cell)),
        bool(_STEP.fullmatch(cell)),
        is_level(cell),
        cell.lower() in _YES_NO,
        bool(_PERSON.search(cell)),
        bool(_REFERENCE.match(cell)),
        len(cell) > _FEW,
        bool(_PLANNED.search(cell) or _STARTS_PLANNED.match(cell)),
        bool(_IN_PLACE.search(cell)),
    )


def profile_of(values: Sequence[str]) -> Profile:
    """The profile of a sample of filled cells."""
    cells = tuple(value.strip() for value in values if value.strip())
    if not cells:
        return EMPTY
    count = len(cells)
    shares = [sum(flags) / count for flags in zip(*map(_traits, cells), strict=True)]
    return Profile(count, len(set(cells)), sum(map(len, cells)) / count, cells, *shares)
