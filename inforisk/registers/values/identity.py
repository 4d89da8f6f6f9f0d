"""References made comparable: "Risk 020", "risk 20" and 20 are one; "A12" and "IA12" are two."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from inforisk.registers.rules.values import NOT_GIVEN
from inforisk.registers.values import words
from inforisk.registers.values.answer import Answer
from inforisk.registers.values.arrays import numbered
from inforisk.registers.values.words import says_nothing, tidy

_NAMING = words.listed(
    "RISK; ASSET; ACTION; INCIDENT; RECOMMENDATION; REC; ISSUE; ITEM; REFERENCE; REF; NUMBER; NUM; NO; NR; ID"
)
_USUAL = re.compile(r"\s*#?([A-Za-z]{0,14})[ _.#:/-]*0*(\d+)(\.0+)?\s*", re.ASCII)
_WORDS_IN_FRONT = re.compile(
    rf"^(?:(?:{'|'.join(sorted(_NAMING))})(?![A-Z])[\s.:#_/-]*|#\s*)+(?=[A-Z]{{0,5}}[\s._-]*\d)"
)
_GAP_BEFORE_NUMBER = re.compile(r"(?<=[A-Z])[ _.#:-]+(?=\d)")
_LEADING_ZEROS = re.compile(r"(?<![\d.])0+(?=\d)")
_AROUND_STROKES = re.compile(r"\s*([-/._:])\s*")
_BETWEEN = re.compile(r"\s*[;,\n]\s*")
_STROKE = re.compile(r"\s*[/;,\n]\s*")
_ANY_STROKE = re.compile(r"\s*(?:[/;,\n&+]|\band\b)\s*", re.IGNORECASE)
_FRACTION = re.compile(r"\.0+$")
_PARTED = "; "
_AND = re.compile(r"\s*(?:[;,\n&+]|\band\b)\s*", re.IGNORECASE)


def read_id(text: str) -> Answer[str]:
    """The reference in its one form: capitals, no word such as "Risk" or "Ref" in front, no leading zeros.

    Letters that tell references apart stay: "R-001" is "R1", "IA 1" is "IA1".
    """
    if len(text) > words.LONGEST_ANSWER:
        return Answer(tidy(text).upper())
    if usual := _usual(text):
        return Answer(usual)
    if says_nothing(text):
        return Answer(None, NOT_GIVEN)
    return Answer(_canonical(tidy(text).upper()))


def as_written(text: str, canonical: str) -> str:
    """A reference, or several, as the sheet writes them: what a reader finds again in the workbook. `canonical` is
    their one form; where the cell says more than references, that form is kept."""
    written = tidy(text)
    if _PARTED not in canonical:
        is_one = not _FRACTION.search(written) and read_id(written).value == canonical
        return written if is_one else canonical
    parts = [part for part in _ANY_STROKE.split(written) if part]
    forms = dict(zip([read_id(part).value for part in parts], parts, strict=True))
    return _PARTED.join(forms.values()) if list(forms) == canonical.split(_PARTED) else canonical


def compared_ids(ids: Sequence[str]) -> list[str]:
    """References as they are compared: "HW01", "HW 1" and "hw-1" are one."""
    return [found or _compared(text) for found, text in zip(usual_ids(ids), ids, strict=True)]


@lru_cache(maxsize=65_536)
def _compared(text: str) -> str:
    # The same references come again quarter after quarter, and page after page.
    return read_ids(text).value or text


def usual_ids(texts: Sequence[str]) -> list[str | None]:
    """What `read_id` and `read_ids` answer for the texts whose form is a usual one, None for those they must look at.

    Nearly every reference is one: all at once they take a tenth of the time.
    """
    return numbered(texts, sorted(_NAMING))


def _usual(text: str) -> str | None:
    """The quick way for nearly every reference: letters, if any, and a number."""
    found = _USUAL.fullmatch(text)
    if found is None:
        return None
    letters, number, fraction = found[1].upper(), found[2], found[3]
    if letters and fraction:
        return None
    return number if letters in _NAMING else letters + number


def read_ids(text: str) -> Answer[str]:
    """Every reference of a cell that may hold several ("A1, A02 and A3"), joined by "; "."""
    if len(text) > words.LONGEST_ANSWER:
        return Answer("; ".join(map(tidy, _BETWEEN.split(text))).upper())
    if usual := _usual(text):
        return Answer(usual)
    if says_nothing(text):
        return Answer(None, NOT_GIVEN)
    parts = next(parts for parts in _ways_to_split(text) if parts)
    found = dict.fromkeys(value for part in parts if (value := read_id(part).value))
    return Answer("; ".join(found) if found else tidy(text).upper())


def _ways_to_split(text: str) -> Iterator[list[str]]:
    """Strokes and "and" part references only where each part is one: "CORP/IG/07" and "Land and Property" are whole."""
    for between in (_STROKE, _AND):
        parts = [part for part in between.split(text) if part.strip()]
        if all(map(_usual, parts)) and all(any(map(str.isalpha, part)) for part in parts):
            yield parts
    parts = [part for part in _AND.split(text) if part.strip()]
    yield parts if all(any(map(str.isdigit, part)) for part in parts) else []
    yield [part for part in _BETWEEN.split(text) if part.strip()] or [text]


def _canonical(written: str) -> str:
    bare = _WORDS_IN_FRONT.sub("", written)
    if bare != written and (usual := _usual(bare)):
        return usual
    joined = _GAP_BEFORE_NUMBER.sub("", _AROUND_STROKES.sub(r"\1", bare))
    return _LEADING_ZEROS.sub("", joined)
