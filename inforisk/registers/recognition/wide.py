"""Wide sheets: courses, people or dimensions as columns. Each such column holds a value; its heading says of what."""

import re
from collections.abc import Sequence

from inforisk.registers import ALL
from inforisk.registers.definition import Choices
from inforisk.registers.recognition.columns import Assignment, Claim, Column
from inforisk.registers.recognition.profile import Profile
from inforisk.registers.recognition.support import share_of_choices
from inforisk.registers.recognition.words import spaced
from inforisk.vocabulary import Kind

# A heading that says which date it is names no course.
_NAMES_A_DATE = re.compile(
    r"\b(?:date|review\w*|remind\w*|start\w*|join\w*|left|leav\w*|granted|created|approved|birth|expir\w*|renew\w*"
    r"|due|assigned|enrol\w*|hire\w*|issued|overall|on file)\b"
)
LEAST_COLUMNS = 2  # a wide sheet has at least so many
LEAST_SHARE = 0.6  # of the filled cells that must be dates, statuses or levels
FOUND = 0.8


def widened(kind: Kind, columns: Sequence[Column], given: Assignment, fixed: Assignment) -> dict[str, Claim]:
    """The assignment with the columns of a wide training or maturity sheet given to the field they all hold."""
    fields = {claim.field for claim in given.values()}
    if kind is Kind.TRAINING:
        return _training(columns, dict(given), fixed, fields)
    is_open = "dimension" not in fields or not fields & {"level", "target"}
    if kind is Kind.MATURITY and is_open and "question" not in fields:
        return _maturity(columns, dict(given), fixed)
    return dict(given)


def _training(
    columns: Sequence[Column], given: dict[str, Claim], fixed: Assignment, fields: set[str]
) -> dict[str, Claim]:
    has_people = bool(fields & {"person", "username", "email", "employee_id"})
    has_course = "course" in fields
    if has_people == has_course:
        return given
    status = ALL[Kind.TRAINING].by_name["status"].choices
    free = [column for column in _free(columns, given, fixed) if not _NAMES_A_DATE.search(spaced(column.heading))]
    if sum(_is_outcome(column.profile, status) for column in free if column.profile.count > 1) < LEAST_COLUMNS:
        return given
    wide = [column for column in free if _is_outcome(column.profile, status)]
    dated = sum(column.profile.dates > 0.3 for column in wide) * 2 >= len(wide)
    field = "completed_on" if dated else "status"
    given = {letter: claim for letter, claim in given.items() if claim.field != field or letter in fixed}
    across = "course" if has_people else "person"
    return given | {
        column.letter: Claim(field, FOUND, f"one column a {across}: the heading names it") for column in wide
    }


def _is_outcome(profile: Profile, status: Choices | None) -> bool:
    if not profile.count or status is None:
        return False
    return profile.dates + share_of_choices(status, profile) >= LEAST_SHARE


def _maturity(columns: Sequence[Column], given: dict[str, Claim], fixed: Assignment) -> dict[str, Claim]:
    wide = [
        column
        for column in _free(columns, given, fixed)
        if column.profile.count and column.profile.levels >= LEAST_SHARE
    ]
    if len(wide) < LEAST_COLUMNS + 1:
        return given
    return given | {
        column.letter: Claim("level", FOUND, "one column a dimension: the heading names it") for column in wide
    }


def _free(columns: Sequence[Column], given: Assignment, fixed: Assignment) -> list[Column]:
    return [
        column
        for column in columns
        if column.heading
        and column.letter not in fixed
        and (column.letter not in given or given[column.letter].strength < LEAST_SHARE + 0.15)
    ]
