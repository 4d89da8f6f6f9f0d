"""What the public version holds back, for the author: every personal identifier, every text and every number."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

import pandas as pd

from inforisk.phrases import listed, numbered


class What(StrEnum):
    """What is held back."""

    NAME = "name of a person"
    SURNAME = "surname or single name"
    LIKELY_NAME = "likely name"
    POST = "post, team or remark in a column of names"
    EMAIL = "e-mail address"
    ACCOUNT = "user name"
    STAFF_NUMBER = "staff number"
    NATIONAL_INSURANCE = "National Insurance number"
    NHS = "NHS number"
    PHONE = "telephone number"
    ADDRESS = "address"
    BIRTH = "date of birth"
    MAY_BE_NAME = "may be a name"
    TEXT = "text of a register"
    COLUMN = "column"
    TABLE = "table"
    INCIDENT = "table of single incidents"
    WEAKNESS = "table of what services lack"
    PICTURE = "picture"
    SENTENCE = "sentence with a small number"
    NUMBER = "small number"
    FIELD = "field of the cover"


PERSONAL = frozenset(list(What)[: list(What).index(What.TEXT)])
"""Those that identify a person, or may."""

_NOUNS: Mapping[What, tuple[str, str]] = MappingProxyType(
    {
        What.NAME: ("name", "names"),
        What.SURNAME: ("single name", "single names"),
        What.LIKELY_NAME: ("likely name", "likely names"),
        What.POST: ("post or team", "posts or teams"),
        What.EMAIL: ("e-mail address", "e-mail addresses"),
        What.ADDRESS: ("address", "addresses"),
        What.BIRTH: ("date of birth", "dates of birth"),
        What.MAY_BE_NAME: ("text that may be a name", "texts that may be names"),
        What.TEXT: ("text of a register", "texts of registers"),
        What.INCIDENT: ("table of single incidents", "tables of single incidents"),
        What.WEAKNESS: ("table of what services lack", "tables of what services lack"),
        What.SENTENCE: ("sentence", "sentences"),
        What.FIELD: ("line of the cover", "lines of the cover"),
    }
)

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "what": "What it is",
        "value": "As written",
        "register": "Register",
        "field": "Field or column",
        "where": "Reference or row",
        "rows": "Rows that hold it",
        "paper": "Where the paper would have said it",
        "done": "What was done",
    }
)
"""The columns of the list and their headings. `where` is the reference of the first row that holds it, with its file,
sheet and row; `paper` is blank where the paper would not have said it for any reader."""

LEFT_OUT = "left out"
STRUCK = "struck out: [withheld]"
SUPPRESSED = "left out: [c]"
NOT_PRINTED = "not printed"
LOOK = "still printed: please look"


@dataclass(frozen=True, slots=True)
class Held:
    """One thing held back; see `COLUMNS`."""

    what: What
    value: str
    register: str = ""
    field: str = ""
    where: str = ""
    rows: int = 1
    paper: str = ""
    done: str = LEFT_OUT


@dataclass(frozen=True)
class HeldBack:
    """Everything held back from a public paper: identifiers first, then texts, then numbers, each once."""

    things: tuple[Held, ...] = ()

    @property
    def personal(self) -> tuple[Held, ...]:
        """What identifies a person, or may."""
        return tuple(one for one in self.things if one.what in PERSONAL)

    @property
    def summary(self) -> str:
        """ "412 things were held back: 200 names, 3 e-mail addresses and 12 small numbers." """
        if not self.things:
            return "Nothing was held back."
        counts = Counter(one.what for one in self.things)
        parts = [numbered(counts[what], *_NOUNS.get(what, (str(what),))) for what in What if counts[what]]
        verb = "thing was" if len(self.things) == 1 else "things were"
        return f"{len(self.things):,} {verb} held back: {listed(parts)}."

    def rows(self) -> tuple[tuple[str | int, ...], ...]:
        """The list in the order of `COLUMNS`."""
        return tuple(
            (str(one.what), one.value, one.register, one.field, one.where, one.rows, one.paper, one.done)
            for one in self.things
        )

    def frame(self) -> pd.DataFrame:
        """The same as a frame, for `tables.csv_bytes` and `tables.workbook_bytes` with `COLUMNS` as its labels."""
        return pd.DataFrame(list(self.rows()), columns=list(COLUMNS))


def together(things: Iterable[Held]) -> HeldBack:
    """The list with each thing once, by what it is, in the order in which it was found."""
    found: dict[Held, Held] = {}
    for one in things:
        found.setdefault(replace(one, rows=0), one)
    place = {what: number for number, what in enumerate(What)}
    return HeldBack(tuple(sorted(found.values(), key=lambda one: place[one.what])))
