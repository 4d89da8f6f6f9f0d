"""How wide the columns of a table are on the page."""

import re
from collections.abc import Sequence

from inforisk.briefing.paper.blocks import PaperTable

_LETTER, _MARGINS = 112, 200
"""About the width of a bold letter of table text and of a cell's two margins, in twips."""

_LONGEST = 13
"""A longer word may be broken for the sake of its neighbours."""

_SAMPLE = 200
"""So many rows tell how long the words of a column are."""

_PARTS = re.compile(r"[\s/-]+")


def widths(table: PaperTable, whole: int) -> list[int]:
    """The widths of the columns: shared out as the columns ask, but none narrower than its longest usual word.

    They add up to `whole` exactly.
    """
    least = [_least(table, place) for place in range(len(table.columns))]
    if sum(least) >= whole:
        return _filled([one * whole // sum(least) for one in least], whole)
    return _filled(_shared(least, [column.width for column in table.columns], whole), whole)


def _shared(least: Sequence[int], wished: Sequence[float], whole: int) -> list[int]:
    """What each column gets: those that need more than their share get what they need, the others share the rest."""
    fixed: dict[int, int] = {}
    while True:
        rest, parts = whole - sum(fixed.values()), sum(one for place, one in enumerate(wished) if place not in fixed)
        shares = {place: rest * one / parts for place, one in enumerate(wished) if place not in fixed}
        short = {place: least[place] for place, share in shares.items() if share < least[place]}
        if not short:
            return [fixed.get(place, int(shares.get(place, 0))) for place in range(len(least))]
        fixed |= short


def _least(table: PaperTable, place: int) -> int:
    texts = [table.columns[place].heading, *(row[place].text[:1500] for row in table.rows[:_SAMPLE])]
    longest = max((len(word) for text in texts for word in _PARTS.split(text)), default=1)
    return _MARGINS + _LETTER * min(longest, _LONGEST)


def _filled(found: list[int], whole: int) -> list[int]:
    return [*found[:-1], whole - sum(found[:-1])] if found else []
