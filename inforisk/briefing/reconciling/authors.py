"""The author's own words: never reconciled, but numbers in them that the paper nowhere states are pointed out."""

import re
from collections.abc import Iterable

from inforisk.briefing.paper.blocks import AuthorsWords
from inforisk.briefing.reconciling.reading.read_back import normalised
from inforisk.briefing.reconciling.said import numbers_in, words_of

_DAY = re.compile(
    r"\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d{4})?\b|\b(?:19|20)\d{2}(?:[-/]\d{2})?\b|\bQ[1-4]\b",
)
_SAY_LITTLE = (None, 0, 1)


def remarks_on(words: Iterable[AuthorsWords], paper: str) -> tuple[str, ...]:
    """A remark for each number of the author's that the paper does not state; days and years are left alone."""
    stated = {number.value for number in numbers_in(normalised(paper))}
    said = (
        number.value
        for one in words
        for number in numbers_in(_DAY.sub(" ", normalised(one.text)))
        if number.value not in _SAY_LITTLE and number.value not in stated
    )
    return tuple(f"The author's words say {words_of(one)}; no table or sentence of this paper does."
                 for one in dict.fromkeys(said))  # fmt: skip
