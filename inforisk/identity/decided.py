"""What a person said about two rows comes before anything that could be worked out."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from inforisk.identity.matches import Decision, How, Relation
from inforisk.identity.pairing import Pairing
from inforisk.ledger import ENTITY


def apply_decisions(before: pd.DataFrame, after: pd.DataFrame, decisions: Sequence[Decision], pairing: Pairing) -> None:
    """Pair what was called the same, and keep apart what was called different, split or merged.

    The latest decision about two rows counts; so does the latest "same" about a row that was called the same as
    several. A decision about rows that are not there waits.
    """
    if not decisions:
        return
    old, new = _places(before, ENTITY, "key"), _places(after, "key")
    said: dict[tuple[int, int], str] = {}
    for decision in decisions:
        if decision.before in old and decision.after in new:
            place = (old[decision.before], new[decision.after])
            said.pop(place, None)
            said[place] = decision.relation
    for (earlier, later), relation in reversed(said.items()):
        if relation != Relation.SAME:
            pairing.keep_apart(earlier, later)
        elif pairing.may_pair(np.array([earlier]), np.array([later]))[0]:
            pairing.take(np.array([earlier]), np.array([later]), 1.0, How.DECIDED)


def _places(rows: pd.DataFrame, *names: str) -> Mapping[str, int]:
    # The key is read last: where a key is another row's entity, it is the row that is meant.
    return {str(key): place for name in names if name in rows for place, key in enumerate(rows[name])}
