"""What came of matching the rows of two quarters: what was applied, what a person is asked, what a person said."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

APPLIED_UNASKED = 0.8
"""How certain a likeness must be to be applied without asking.

Measured on the example council with its references blanked and edits made from seeds (`python -m benchmarks.identity`):
of some 13,000 pairs the first false ones came in at 0.70 (one) and 0.65 (five), none from 0.75 on. At 0.8 there is room
for registers less tidy than those, and 97 to 99 in 100 true pairs are still found.
"""

ASKED = 0.5
"""How certain a likeness must be to be worth a person's time."""


class Relation(StrEnum):
    """What a person may say of two rows."""

    SAME = "same"
    DIFFERENT = "different"
    SPLIT_FROM = "split from"  # the later row came out of the earlier one
    MERGED_INTO = "merged into"  # the earlier row went into the later one


class How(StrEnum):
    """Why two rows are taken for the same thing, the surest first."""

    DECIDED = "a person said so"
    CARRIED = "carried forward"
    REFERENCE = "same reference"
    TEXT = "same text"
    LIKENESS = "much alike"
    NEW_TEXT = "same reference, text rewritten"


@dataclass(frozen=True, slots=True)
class Decision:
    """A person said how two rows stand to each other.

    `before` is the key or the entity of the earlier row, `after` the key of the later one.
    """

    before: str
    after: str
    relation: Relation | str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two rows that may be the same thing: nothing is applied until a person has said so.

    `why` says in plain words what speaks for it and what against it.
    """

    before_key: str
    after_key: str
    certainty: float
    why: str


@dataclass(frozen=True)
class Matches:
    """The rows of two quarters that are the same thing.

    `pairs`: one row a pair, columns `before` and `after` (positions in the two frames, int64; each at most once),
    `certainty` (float64, 0 to 1) and `how` (str, a value of `How`), in the order of `after`. `doubtful` waits for a
    person, the likeliest first. `splits` and `merges` are suggestions: a new row that seems to have come out of an
    earlier one that goes on, and an earlier row that seems to have gone into one that goes on.
    """

    pairs: pd.DataFrame
    doubtful: tuple[Doubt, ...] = ()
    splits: tuple[Doubt, ...] = ()
    merges: tuple[Doubt, ...] = ()
