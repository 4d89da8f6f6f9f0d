"""Months, quarters and years written where a day is wanted, and the first and last day of each.

Quarters are those of the UK financial year: Q1 is April to June, and Q1 of 2017/18 is in 2017.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from inforisk.registers.values.words import listed

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january; jan", "february; feb; febuary", "march; mar", "april; apr", "may", "june; jun", "july; jul",
            "august; aug", "september; sept; sep", "october; oct", "november; nov", "december; dec",
        ),
        start=1,
    )
    for name in listed(names)
}  # fmt: skip

MONTH = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"((?:19|20)\d{2}|\d{2}|[’'`]\d{2})"
_FINANCIAL = r"(?:fy\s*)?(?P<a>(?:19|20)?\d{2})\s*[/-]\s*(?P<b>(?:19|20)?\d{2})"


class Period(NamedTuple):
    """A stretch of days, both ends included."""

    first: date
    last: date


def century(year: str) -> int:
    """A year of two digits in full: 70 to 99 are 1970 to 1999, the others 2000 to 2069."""
    number = int(year.lstrip("’'`"))
    return number if number >= 100 else number + (1900 if number >= 70 else 2000)


def month(year: int, number: int) -> Period:
    """A calendar month."""
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def _financial(first: str, last: str) -> int | None:
    """The year in which a financial year begins, if the two years follow each other."""
    start, end = century(first), century(last)
    return start if end == start + 1 and 1970 <= start <= 2100 else None


def _named_month(found: re.Match[str]) -> Period:
    return month(century(found[2]), MONTHS[found[1]])


def _numbered_month(found: re.Match[str]) -> Period | None:
    number, year = int(found["month"]), int(found["year"])
    return month(year, number) if 1 <= number <= 12 else None


def _quarter(found: re.Match[str]) -> Period | None:
    start, number = _financial(found["a"], found["b"]), int(found["q"])
    if start is None:
        return None
    year, first_month = (start, number * 3 + 1) if number < 4 else (start + 1, 1)
    return Period(date(year, first_month, 1), month(year, first_month + 2).last)


def _financial_year(found: re.Match[str]) -> Period | None:
    start = _financial(found["a"], found["b"])
    return None if start is None else Period(date(start, 4, 1), date(start + 1, 3, 31))


def _year(found: re.Match[str]) -> Period:
    return Period(date(int(found[1]), 1, 1), date(int(found[1]), 12, 31))


_Q = r"(?:q|qtr\s*|quarter\s*)(?P<q>[1-4])"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period | None]], ...] = (
    (re.compile(rf"{MONTH}[\s,/-]*{_YEAR}", re.ASCII), _named_month),
    (re.compile(r"(?P<month>\d{1,2})[/.-](?P<year>(?:19|20)\d{2})", re.ASCII), _numbered_month),
    (re.compile(r"(?P<year>(?:19|20)\d{2})-(?P<month>0[1-9]|1[0-2])(?!\d)", re.ASCII), _numbered_month),
    (re.compile(rf"{_Q}[\s,:-]*(?:of\s+)?{_FINANCIAL}", re.ASCII), _quarter),
    (re.compile(rf"{_FINANCIAL}[\s,:-]*{_Q}", re.ASCII), _quarter),
    (re.compile(_FINANCIAL, re.ASCII), _financial_year),
    (re.compile(r"((?:19|20)\d{2})", re.ASCII), _year),
)


def period(text: str) -> Period | None:
    """The period a text names and nothing else ("june 2017", "jun-17", "q1 2017/18", "2017/18", "2017"), or None.

    The text is in small letters with its white space collapsed. "2011-12" may be December 2011 or a financial year:
    two readings are none.
    """
    if re.fullmatch(r"20(\d{2})-(0[1-9]|1[0-2])", text) and _financial(text[:4], text[5:]) is not None:
        return None
    for form, meaning in _FORMS:
        if found := form.fullmatch(text):
            return meaning(found)
    return None
