"""What the assets still held answer to each question, and how old the reviews are, counted a second time."""

import calendar
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.counting.risks import Value
from inforisk.briefing.reconciling.counting.stored import Row, Stored
from inforisk.registers.values.words import says_nothing
from inforisk.vocabulary import Kind

ALL_FOUR = "All four"
_FOUR: Mapping[str, Sequence[str]] = {
    "Owner": ("asset_owner",),
    "Location": ("location", "system"),
    "Retention": ("retention_period",),
    "Security measures": ("security_measures",),
}
_IF_LOST = ("confidentiality", "integrity", "availability")
_MONTHS = (3, 6, 12, 24)
_OLDER, _NEVER = "More than 24 months", "No review date"
_GIVEN, _UNKNOWN, _MISSING, _NOT_ASKED = "given", "unknown", "missing", ""


def answers(stored: Stored) -> Mapping[str, Value]:
    """The answers to each question over the council, and those to the four of the ICO service by service."""
    held = stored.open(Kind.ASSETS)
    counted: dict[str, Value] = {}
    for question, look in _QUESTIONS.items():
        counted |= _keyed(question, Counter(map(look, held)), keys.WHOLE_COUNCIL)
    for service, assets in _by_service(held).items():
        counted |= _of_service(service, assets)
    return counted


def _of_service(service: str, assets: Sequence[Row]) -> Mapping[str, Value]:
    counted: dict[str, Value] = {}
    for question in _FOUR:
        counted |= _keyed(question, Counter(map(_QUESTIONS[question], assets)), service)
    given = Counter(_GIVEN if _answers_all_four(asset) else _MISSING for asset in assets)
    return counted | _keyed(ALL_FOUR, given, service)


def _keyed(question: str, met: Counter[str], service: str) -> dict[str, Value]:
    asked = met.total() - met[_NOT_ASKED]
    known = {answer: met[answer] for answer in (_GIVEN, _UNKNOWN, _MISSING)}
    return {keys.asked(question, name, service): count for name, count in (*known.items(), ("asked", asked))}


def _by_service(rows: Iterable[Row]) -> Mapping[str, Sequence[Row]]:
    of: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if service := row.get("returned_by") or row.get("service"):
            of[service].append(row)
    return of


def _answers_all_four(asset: Row) -> bool:
    return all(_QUESTIONS[question](asset) == _GIVEN for question in _FOUR)


def _any_of(*names: str) -> Callable[[Row], str]:
    """The question is answered where one of the fields says something; "TBC" says nothing."""
    return lambda asset: _GIVEN if any(_says(asset.get(name)) for name in names) else _MISSING


def _says(given: object) -> bool:
    return given is not None and not (isinstance(given, str) and says_nothing(given))


def _written(*names: str, least: int = 1) -> Callable[[Row], str]:
    return lambda asset: _GIVEN if sum(asset.get(name) is not None for name in names) >= least else _MISSING


def _personal_data(asset: Row) -> str:
    said = asset.get("personal_data")
    return _MISSING if said is None else _UNKNOWN if said == "unknown" else _GIVEN


def _lawful_basis(asset: Row) -> str:
    """Asked only where the asset holds personal data."""
    return _written("lawful_basis")(asset) if asset.get("personal_data") == "yes" else _NOT_ASKED


_QUESTIONS: Mapping[str, Callable[[Row], str]] = {
    **{question: _any_of(*names) for question, names in _FOUR.items()},
    "Classification": _written("classification"),
    "Personal data": _personal_data,
    "Lawful basis": _lawful_basis,
    "Confidentiality, integrity and availability": _written(*_IF_LOST, least=len(_IF_LOST)),
    "Review date": _written("last_reviewed", "review_due"),
}


def reviews(stored: Stored) -> Mapping[str, Value]:
    """Assets and open risks by the age of their last review, and those whose next one is overdue."""
    limits = [(_months_before(stored.as_at, months), f"Up to {months} months") for months in _MONTHS]
    names = (*(name for _, name in limits), _OLDER, _NEVER)
    counted: dict[str, Value] = {}
    for kind in (Kind.ASSETS, Kind.RISKS):
        rows = stored.open(kind)
        met = Counter(_age(row.get("last_reviewed"), stored.as_at, limits) for row in rows)
        counted |= {keys.reviewed(kind, name): met[name] for name in names}
        counted[keys.reviewed(kind, "overdue")] = sum(_is_before(row.get("review_due"), stored.as_at) for row in rows)
    return counted


def _age(reviewed: date | None, as_at: date, limits: Sequence[tuple[date, str]]) -> str:
    if reviewed is None or reviewed > as_at:
        return _NEVER
    return next((name for limit, name in limits if reviewed >= limit), _OLDER)


def _is_before(day: date | None, as_at: date) -> bool:
    return day is not None and day < as_at


def _months_before(day: date, months: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))
