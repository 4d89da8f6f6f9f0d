"""The office of who approves, as a register writes it: that somebody decides for the council is no secret."""

import re

from inforisk.briefing.audience.names_written import persons_in

_OFFICE = re.compile(
    r"(?:(?:deputy|assistant|executive|strategic|corporate|interim|lead) )*"
    r"(?:cabinet member|portfolio holder|leader|mayor|chief \w+|director|chair|monitoring officer|section 151 officer|"
    r"head|senior information risk owner|siro|data protection officer|caldicott guardian|committee|cabinet|board)\b.*",
    re.IGNORECASE,
)
"""The posts whose holders decide in public: councillors' and chief officers'."""


def office_of(written: str) -> str:
    """The office in a cell that names who approves: "Cllr Jo Example, Cabinet Member for Policy" holds that of "Cabinet
    Member for Policy"; "" where the cell names none, or it cannot be told from the name of a person."""
    parts = [part.strip() for part in re.split(r"[,;()]", written)]
    offices = [part for part in parts if _OFFICE.fullmatch(part) and not persons_in(part)]
    return offices[0] if len(offices) == 1 else ""


def the_office_of(written: str) -> str:
    """The same within a sentence: "the Cabinet Member for Policy"; "" where there is none."""
    office = office_of(written)
    return f"the {office}" if office else ""
