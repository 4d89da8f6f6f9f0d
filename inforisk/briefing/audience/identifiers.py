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
_SPELT_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}\sat\s[\w-]{1,63}(?:\sdot\s[\w-]{2,63}){1,4}", re.IGNORECASE)
_LOCAL_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{2,64}@[A-Za-z][\w-]{1,62}(?!\w)")
_SPELT_AT = re.compile(r"[\[(]\s?at\s?[\])]", re.IGNORECASE)
_NATIONAL_INSURANCE = re.compile(
    r"(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"(?:[\s./-]{0,3}\d){6}[\s./-]{0,3}[A-D](?![A-Z0-9])",
    re.IGNORECASE,
)
"""Source: HMRC, National Insurance Manual NIM39110: letters and prefixes that are not used, suffix A to D."""

_LABELLED_INSURANCE = re.compile(
    r"(?<!\w)(?:NINO|NI|National Insurance)(?:\s(?:no|number))?\.?[\s:#]{1,3}"
    r"[A-Z]{2}(?:[\s-]?\d){6}(?:\s?[A-D](?!\w))?",
    re.IGNORECASE,
)

_NHS = re.compile(r"[0-9](?<![\d.,/].)(?:[\s-]{0,2}[0-9]){9}(?![\d/]|[.,]\d)")
_NHS_DOTTED = re.compile(r"(?<![\d.,/])\d{3}\.\d{3}\.\d{4}(?![\d/]|[.,]\d)")
_LABELLED_NHS = re.compile(r"(?<!\w)NHS(?:\s?(?:no|num|number))?\.?[\s:#]{1,3}\d(?:[\s-]?\d){9}(?!\d)", re.IGNORECASE)
_LABELLED_PHONE = re.compile(
    r"(?<!\w)(?:tel|telephone|phone|mob|mobile)(?:\s?(?:no|number))?[.:\s]{1,3}(?!(?:19|20)\d\d[-/])"
    r"\d(?:[\s/.-]?\d){5,12}(?!\d)|(?<!\w)ext(?:n|ension)?[.:\s]{1,3}\d{3,6}(?!\d)",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.,/])(?:\(?\+\s?44\)?(?:\s?\(0\))?|\(?0044\)?|\(?0)(?:[\s().-]{0,2}\d){9,10}(?!\d)"
    r"(?:\s?(?:ext|x|extension)\.?\s?\d{2,6})?|(?<!\w)ext(?:ension)?\.?\s?\d{3,6}(?!\d)|(?<!\w)\+\d(?:[\s().-]?\d){8,13}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?<!\w)(?!(?:19|20)\d\d\s)\d{1,4}[A-Za-z]?,?\s+(?:[A-Z][\w'-]{1,30}\s+){1,4}"
    r"(?i:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Grove|Gardens|Way|Place|Court|Rise|Hill|Walk|Mews)"
    r"(?!\w)"
    r"(?:[^\x00\n]{0,60}?(?<!\w)[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\w))?"
)
_FLAT = re.compile(r"(?<!\w)(?:Flat|FLAT|Apt\.?|Apartment)\s\d{1,4}[A-Za-z]?(?:,?\s[A-Z][\w'-]{1,30}){0,4}")
_POSTCODE = re.compile(r"(?<![\w-])[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}(?![\w-])")
"""A full postcode is a dozen doors or so. Source: Royal Mail, Programmers' Guide: C, I, K, M, O and V never end one."""

_BIRTH = re.compile(
    r"(?<!\w)(?:d\.?o\.?b\.?|date of birth|born(?: on)?(?: the)?)[\s:=-]{1,3}(?:\d{4}-\d{2}-\d{2}|\d{6}(?:\d\d)?(?!\d)|"
    r"\d{1,2}(?:[\s./-]|st|nd|rd|th|of){1,4}(?:\d{1,2}|[A-Za-z]{3,9})[\s./-]{1,2}\d{2,4})",
    re.IGNORECASE,
)


_PATTERNS = (
    (What.EMAIL, _SPELT_EMAIL),
    (What.NATIONAL_INSURANCE, _NATIONAL_INSURANCE),
    (What.NATIONAL_INSURANCE, _LABELLED_INSURANCE),
    (What.NHS, _LABELLED_NHS),
    (What.PHONE, _PHONE),
    (What.PHONE, _LABELLED_PHONE),
    (What.ADDRESS, _ADDRESS),
    (What.ADDRESS, _FLAT),
    (What.ADDRESS, _POSTCODE),
    (What.BIRTH, _BIRTH),
)


def identifiers_in(text: str) -> Iterator[Found]:
    """Every identifier in a text that has been made readable."""
    if "@" in text or _SPELT_AT.search(text):
        yield from _each(What.EMAIL, _EMAIL, text)
        yield from _each(What.EMAIL, _LOCAL_EMAIL, text)
    for pattern in (_NHS, _NHS_DOTTED):
        numbers = (one for one in pattern.finditer(text) if is_nhs_number(one.group()))
        yield from (Found(What.NHS, one.start(), one.end()) for one in numbers)
    for what, pattern in _PATTERNS:
        yield from _each(what, pattern, text)


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
