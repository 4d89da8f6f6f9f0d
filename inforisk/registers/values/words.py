"""Words that stand in a cell and say nothing, and how texts are made comparable."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

LONGEST_ANSWER = 200
"""Characters beyond which a text is prose and no value: it is not searched for one, so no cell is dear to read."""

_LONGEST_SLIP = 40  # a longer text is no misspelt word
_SEPARATORS = re.compile(r"[^\w&]+|_+")


def listed(words: str) -> frozenset[str]:
    """The words of a list written with semicolons."""
    return frozenset(word.strip() for word in words.split(";") if word.strip())


UNDECIDED = listed(
    "tbc; tbd; tba; t.b.c; t.b.c.; t.b.a; tbc.; ?; ??; ???; unknown; unk; pending; to be confirmed; to be decided; "
    "to be determined; to be agreed; to be advised; to be completed; to be assessed; to follow; not known; "
    "not yet known; not sure; unsure; don't know; dont know; do not know; don’t know; not yet decided; not decided; "
    "unclear; unspecified; not specified; undefined; not assessed; not yet assessed; unassessed; not scored; "
    "not rated; not set; not yet set; "
    "awaiting; awaiting information; under review; not stated; not provided; not recorded"
)
"""Nobody has decided or found out yet."""

NOT_APPLICABLE = listed("n/a; na; n.a.; n.a; n\\a; not applicable; non applicable; does not apply; not relevant")
"""The question does not arise."""

EMPTY = listed("-; --; ---; –; —; .; ..; ...; …; /; x x; blank; empty; nil; none; null; nan; not applicable none; _")
"""A stroke, or a word for nothing."""

NOTHING = UNDECIDED | NOT_APPLICABLE | EMPTY
"""Every way of filling a cell without saying anything."""


def tidy(text: str) -> str:
    """The text with its white space collapsed, without any at the ends."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """The text as it is compared: no capitals, and anything but letters, digits and & counts as one space."""
    return _SEPARATORS.sub(" ", text.casefold()).strip()


def says_nothing(text: str) -> bool:
    """Whether a text is a placeholder: "TBC", "n/a", "-"."""
    return len(text) <= LONGEST_ANSWER and tidy(text).casefold() in NOTHING


def nearest(text: str, words: Iterable[str], at_least: float = 60) -> str | None:
    """The word most like the text, or None where nothing is like it."""
    if len(text) > _LONGEST_SLIP:
        return None
    known = tuple(words)
    found = process.extractOne(plain(text), _compared(known), scorer=fuzz.ratio, score_cutoff=at_least)
    return None if found is None else known[found[2]]


@lru_cache(maxsize=256)
def _compared(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(plain, words))
