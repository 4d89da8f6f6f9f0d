"""How the room of a page goes to the columns of a table, whatever it is measured in."""

from collections.abc import Sequence


def shared(least: Sequence[float], wished: Sequence[float], whole: float) -> list[float]:
    """What each column gets: those that need more than their share get what they need, the others share the rest."""
    fixed: dict[int, float] = {}
    while True:
        rest, parts = whole - sum(fixed.values()), sum(one for place, one in enumerate(wished) if place not in fixed)
        shares = {place: rest * one / parts for place, one in enumerate(wished) if place not in fixed}
        short = {place: least[place] for place, share in shares.items() if share < least[place]}
        if not short:
            return [fixed.get(place, shares.get(place, 0.0)) for place in range(len(least))]
        fixed |= short
