"""The pairs found so far: each row of either quarter is taken once, by the surest reason that came first."""

import numpy as np
import pandas as pd

from inforisk.identity.matches import How

Places = np.ndarray[tuple[int], np.dtype[np.int64]]
"""Positions of rows in a frame."""

Numbers = np.ndarray[tuple[int], np.dtype[np.float64]]
Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]


class Pairing:
    """Who is paired with whom while matching goes on. `partner_of_before[b]` is a position in after, or -1."""

    def __init__(self, before: int, after: int) -> None:
        self.partner_of_before = np.full(before, -1, dtype="int64")
        self.partner_of_after = np.full(after, -1, dtype="int64")
        self._certainty = np.zeros(after)
        self._how = np.full(after, "", dtype=object)
        self._apart: set[int] = set()

    @property
    def free_before(self) -> Flags:
        """Which rows of before have no partner yet."""
        return self.partner_of_before < 0

    @property
    def free_after(self) -> Flags:
        """Which rows of after have no partner yet."""
        return self.partner_of_after < 0

    def take(self, before: Places, after: Places, certainty: float | Numbers, how: How) -> None:
        """Pair rows that are free; no row may be named twice."""
        self.partner_of_before[before] = after
        self.partner_of_after[after] = before
        self._certainty[after] = certainty
        self._how[after] = how.value

    def keep_apart(self, before: int, after: int) -> None:
        """These two rows are not the same thing, whatever they look like."""
        self._apart.add(before * len(self.partner_of_after) + after)

    def called_different(self, before: Places, after: Places) -> Flags:
        """Of pairs of positions, those a person said are not the same thing."""
        if not self._apart:
            return np.zeros(len(before), dtype=bool)
        return np.isin(before * len(self.partner_of_after) + after, sorted(self._apart))

    def may_pair(self, before: Places, after: Places) -> Flags:
        """Of pairs of positions, those whose rows are both free and were not called different."""
        return self.free_before[before] & self.free_after[after] & ~self.called_different(before, after)

    def as_frame(self) -> pd.DataFrame:
        """The pairs as `Matches.pairs`."""
        after = np.flatnonzero(~self.free_after)
        return pd.DataFrame(
            {
                "before": self.partner_of_after[after],
                "after": after,
                "certainty": self._certainty[after],
                "how": pd.Series(self._how[after], dtype="str"),
            }
        )
