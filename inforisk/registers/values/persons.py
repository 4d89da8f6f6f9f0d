"""A person's name: white space collapsed, and nobody where the cell says that there is nobody."""

import re

from inforisk.registers.rules.values import NOT_GIVEN
from inforisk.registers.values.answer import Answer
from inforisk.registers.values.words import listed, says_nothing, tidy

_NOBODY = listed(
    "vacancy; no owner; nobody; no one; no-one; not assigned; unassigned; not allocated; unallocated; owner tbc; "
    "not appointed; to be appointed; to be assigned; to be allocated; to be identified; not identified; name; no name"
)
_VACANT = re.compile(r"(currently\s+)?vacant\b", re.IGNORECASE)
_ONLY_DIGITS = re.compile(r"[\d\s.,/-]+")


def read_person(text: str) -> Answer[str]:
    """The name as written, or nobody ("TBC", "vacant", "N/A"). A vacancy that names its last holder is a vacancy."""
    name = tidy(text)
    if says_nothing(name) or name.casefold() in _NOBODY or _VACANT.match(name) or _ONLY_DIGITS.fullmatch(name):
        return Answer(None, NOT_GIVEN)
    return Answer(name)
