"""References made comparable: "Risk 020", "risk 20" and 20 are one; "A12" and "IA12" are two."""

import re

from inforisk.registers.rules import NOT_GIVEN
from inforisk.registers.values.answer import Answer
from inforisk.registers.values.words import says_nothing, tidy

_NUMBER = re.compile(r"0*(\d+)(?:\.0+)?", re.ASCII)
_LETTERS_NUMBER = re.compile(r"([A-Z]{1,5})[ _.#:/-]*0*(\d+)", re.ASCII)
_WORDS_IN_FRONT = re.compile(
    r"^(?:(?:RISK|ASSET|ACTION|INCIDENT|RECOMMENDATION|REC|ISSUE|ITEM|REFERENCE|REF|NUMBER|NUM|NO|NR|ID)(?![A-Z])[\s.:#_/-]*"
    r"|#\s*)+(?=[A-Z]{0,5}[\s._-]*\d)"
)
_GAP_BEFORE_NUMBER = re.compile(r"(?<=[A-Z])[ _.#:-]+(?=\d)")
_LEADING_ZEROS = re.compile(r"(?<![\d.])0+(?=\d)")
_AROUND_STROKES = re.compile(r"\s*([-/._:])\s*")
_BETWEEN = re.compile(r"\s*[;,\n]\s*")
_AND = re.compile(r"\s*(?:[;,\n&+]|\band\b)\s*", re.IGNORECASE)


def read_id(text: str) -> Answer[str]:
    """The reference in its one form: capitals, no word such as "Risk" or "Ref" in front, no leading zeros.

    Letters that tell references apart stay: "R-001" is "R1", "IA 1" is "IA1".
    """
    written = tidy(text).upper()
    if found := _NUMBER.fullmatch(written):
        return Answer(found[1])
    if says_nothing(written):
        return Answer(None, NOT_GIVEN)
    return Answer(_canonical(written))


def read_ids(text: str) -> Answer[str]:
    """Every reference of a cell that may hold several ("A1, A02 and A3"), joined by "; "."""
    if says_nothing(text):
        return Answer(None, NOT_GIVEN)
    parts = [part for part in _AND.split(text) if part.strip()]
    if not all(any(map(str.isdigit, part)) for part in parts):
        parts = [part for part in _BETWEEN.split(text) if part.strip()]
    found = dict.fromkeys(value for part in parts if (value := read_id(part).value))
    return Answer("; ".join(found) if found else tidy(text).upper())


def _canonical(written: str) -> str:
    bare = _WORDS_IN_FRONT.sub("", written)
    if found := _NUMBER.fullmatch(bare):
        return found[1]
    if (found := _LETTERS_NUMBER.fullmatch(bare)) is not None:
        return f"{found[1]}{found[2]}"
    joined = _GAP_BEFORE_NUMBER.sub("", _AROUND_STROKES.sub(r"\1", bare))
    return _LEADING_ZEROS.sub("", joined)
