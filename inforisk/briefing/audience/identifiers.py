"""Numbers and addresses that identify a person, by their shape, in text as `reading_text` reads it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inforisk.briefing.audience.held_back import What


@dataclass(frozen=True, slots=True)
class Found:
    """Something found in a text: what it is, and where it begins and ends."""

    what: What
    start: int
    end: int


_EMAIL = re.compile(
    r"(?<![\w.+'-])[\w.+'-]{1,64}(?:\s?[\[(]\s?at\s?[\])]\s?|\s?@\s?)[\w-]{1,63}(?:(?:\.|\s?[\[(]\s?dot\s?[\])]\s?)[\w-]{1,63}){1,6}",
    re.IGNORECASE,
)
_SPELT_AT = re.compile(r"[\[(]\s?at\s?[\])]", re.IGNORECASE)
_NATIONAL_INSURANCE = re.compile(
    r"(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"(?:[\s./-]{0,3}\d){6}[\s./-]{0,3}[A-D](?![A-Z0-9])",
    re.IGNORECASE,
)
"""Source: HMRC, National Insurance Manual NIM39110: letters and prefixes that are not used, suffix A to D."""

_NHS = re.compile(r"[0-9](?<![\d.,/].)(?:[\s-]{0,2}[0-9]){9}(?![\d/]|[.,]\d)")
_PHONE = re.compile(
    r"(?<![\w.,/])(?:\(?\+\s?44\)?(?:\s?\(0\))?|\(?0044\)?|\(?0)(?:[\s().-]{0,2}\d){9,10}(?!\d)"
    r"(?:\s?(?:ext|x|extension)\.?\s?\d{2,6})?|(?<!\w)ext(?:ension)?\.?\s?\d{3,6}(?!\d)|(?<!\w)\+\d(?:[\s().-]?\d){8,13}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?<!\w)\d{1,4}[A-Za-z]?,?\s+(?:[A-Z][\w'-]{1,30}\s+){1,4}"
    r"(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Grove|Gardens|Way|Place|Court)(?!\w)"
    r"(?:[^\x00\n]{0,60}?(?<!\w)[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\w))?"
)
_BIRTH = re.compile(
    r"(?<!\w)(?:d\.?o\.?b\.?|date of birth|born(?: on)?)[\s:]{1,3}\d{1,2}(?:[\s./-]|st|nd|rd|th){1,3}"
    r"(?:\d{1,2}|[A-Za-z]{3,9})[\s./-]{1,2}\d{2,4}",
    re.IGNORECASE,
)


def identifiers_in(text: str) -> Iterator[Found]:
    """Every identifier in a text that has been made readable."""
    if "@" in text or _SPELT_AT.search(text):
        yield from _each(What.EMAIL, _EMAIL, text)
    yield from _each(What.NATIONAL_INSURANCE, _NATIONAL_INSURANCE, text)
    yield from (Found(What.NHS, one.start(), one.end()) for one in _NHS.finditer(text) if is_nhs_number(one.group()))
    yield from _each(What.PHONE, _PHONE, text)
    yield from _each(What.ADDRESS, _ADDRESS, text)
    yield from _each(What.BIRTH, _BIRTH, text)


def is_nhs_number(written: str) -> bool:
    """Whether ten digits bear their check digit.

    Source: NHS Data Dictionary, NHS NUMBER: weights 10 to 2, modulus 11; 11 stands as 0, 10 is no number.
    """
    digits = [int(letter) for letter in written if letter.isdigit()]
    if len(digits) != 10 or not any(digits):
        return False
    rest = 11 - sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False)) % 11
    return rest % 11 == digits[9] and rest != 10


def _each(what: What, pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    return (Found(what, one.start(), one.end()) for one in pattern.finditer(text))
