"""Dates as people in the UK write them. The day stands before the month; ISO dates are never turned round.

Nothing is guessed: "13/25/2017" and "31/06/2017" are no dates, a month without a day is taken as its last day (or its
first, where something begins) and said, and several dates in one cell are none.
"""

import re
from calendar import month_name, monthrange
from datetime import date, timedelta

from inforisk.findings import Rule
from inforisk.phrases import day_words
from inforisk.registers.rules.values import (
    DATE_AMONG_WORDS,
    DATE_IMPOSSIBLE,
    DATE_IS_WORDS,
    DATE_NOT_READ,
    DATE_ONLY_PERIOD,
    SEVERAL_DATES,
)
from inforisk.registers.values.answer import Answer, Reader
from inforisk.registers.values.periods import MONTH, MONTHS, century, period
from inforisk.registers.values.words import LONGEST_ANSWER, tidy

_TIME = r"(?:[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|z|[+-]\d{2}:?\d{2})?)?"
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_YEAR = r"(?P<y>\d{4}|[’'`]?\d{2})"
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"(?P<y>\d{{4}})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?!\d){_TIME}",
        rf"{_DAY}(?P<d>\d{{1,2}})\s?[-/.\\ ]\s?(?P<m>\d{{1,2}})\s?[-/.\\ ]\s?{_YEAR}(?!\d){_TIME}",
        rf"{_DAY}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s./-]*(?P<m>{MONTH})[\s,./-]*{_YEAR}(?!\d){_TIME}",
        rf"{_DAY}(?P<m>{MONTH})\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+)(?P<y>\d{{4}})(?!\d){_TIME}",
        r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})(?!\d)",
    )
)
_ANY_FORM = "|".join(re.sub(r"\?P<\w>", "?:", form.pattern) for form in _FORMS)
_INSIDE = re.compile(rf"(?<![\w/.-])(?:{_ANY_FORM})(?![\w/])", re.ASCII)
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?", re.ASCII)
_FIRST_SERIAL, _LAST_SERIAL = 25569, 73415  # 1970 to 2100: outside, a five-digit number is no date of a register
_SERIAL_ZERO = date(1899, 12, 30)
_END_OF = r"(?:by |at )?(?:the )?end(?: of)?(?: the)?"
_IN_FRONT = re.compile(rf"^(?:by|before|due|from|until|till|on|at|{_END_OF}|c\.?|circa|approx\.?|during|in)\s+")
_YEARLESS = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?[\s/-]*(?:of\s+)?{MONTH}|{MONTH}(?:\s*\d{{1,2}}(?:st|nd|rd|th))?", re.ASCII
)


def date_reader(starts: bool = False) -> Reader[date]:
    """A reader of dates. Where something `starts`, a month stands for its first day; otherwise for its last."""

    def read(text: str) -> Answer[date]:
        return read_date(text, starts)

    return read


def read_date(text: str, starts: bool = False) -> Answer[date]:
    """The day a text names. A period names its last day, or its first where something `starts`, and it is said."""
    if len(text) > LONGEST_ANSWER:
        return Answer(None, DATE_IS_WORDS)
    written = tidy(text).lower()
    found = _parts(written)
    if found is not None:
        return _day(*found)
    if (serial := _SERIAL.fullmatch(written)) and _FIRST_SERIAL <= int(serial[1]) <= _LAST_SERIAL:
        return Answer(_SERIAL_ZERO + timedelta(days=int(serial[1])))
    bare = _IN_FRONT.sub("", written)
    return _period(bare, starts) or _among_words(bare) or _unreadable(written)


def _parts(written: str) -> tuple[int, int, int] | None:
    for form in _FORMS:
        if found := form.fullmatch(written):
            month = found["m"].rstrip(".")
            number = MONTHS[month] if month in MONTHS else int(month)
            return century(found["y"]) if len(found["y"]) < 4 else int(found["y"]), number, int(found["d"])
    return None


def _day(year: int, month: int, day: int) -> Answer[date]:
    try:
        return Answer(date(year, month, day))
    except ValueError:
        return Answer(None, *_why_not(year, month, day))


def _why_not(year: int, month: int, day: int) -> tuple[Rule, str]:
    if month > 12 and 1 <= day <= 12 and month <= 31:
        return DATE_NOT_READ, "The day stands first: month-first dates are not turned round."
    if 1 <= month <= 12 and 1 <= year <= 9999:
        return DATE_IMPOSSIBLE, f"{month_name[month]} {year} has {monthrange(year, month)[1]} days."
    return DATE_IMPOSSIBLE, ""


def _period(written: str, starts: bool) -> Answer[date] | None:
    found = period(written)
    if found is None:
        return None
    taken, which = (found.first, "first") if starts else (found.last, "last")
    return Answer(taken, DATE_ONLY_PERIOD, f"Its {which} day was taken: {day_words(taken)}.")


def _among_words(written: str) -> Answer[date] | None:
    found = list(dict.fromkeys(parts for match in _INSIDE.finditer(written) if (parts := _parts(match[0]))))
    if len(found) > 1:
        return Answer(None, SEVERAL_DATES)
    if not found:
        return None
    answer = _day(*found[0])
    return (
        answer
        if answer.value is None
        else Answer(answer.value, DATE_AMONG_WORDS, f"{day_words(answer.value)} was taken.")
    )


def _unreadable(written: str) -> Answer[date]:
    if _YEARLESS.fullmatch(written):
        return Answer(None, DATE_NOT_READ, "The year is missing.")
    if re.fullmatch(r"(?:19|20)\d{2}-\d{2}", written):
        return Answer(None, DATE_NOT_READ, "It may be a month or a financial year; 2011/12 is the year.")
    if re.search(r"\bq[1-4]\b", written):
        return Answer(None, DATE_NOT_READ, "Write the financial year beside the quarter, for example Q1 2017/18.")
    return Answer(None, DATE_NOT_READ if any(map(str.isdigit, written)) else DATE_IS_WORDS)
