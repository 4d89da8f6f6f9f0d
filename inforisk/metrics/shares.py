"""A part of a whole as a percentage that never says more than is true."""

from decimal import ROUND_HALF_UP, Decimal

_TENTH = Decimal("0.1")


def percentage(part: int, whole: int) -> float | None:
    """The percentage to one decimal place; None of nothing.

    75 of 77 is 97.4. What is not whole is never rounded up to 100, and what is there is never rounded down to 0.
    """
    if not whole:
        return None
    exact = (Decimal(100 * part) / whole).quantize(_TENTH, ROUND_HALF_UP)
    if 0 < part < whole:
        exact = min(max(exact, _TENTH), 100 - _TENTH)
    return float(exact)


def percent(part: int, whole: int) -> str:
    """The percentage in print: "97.4%", "100%"; "" of nothing."""
    share = percentage(part, whole)
    return "" if share is None else f"{share:.0f}%" if share in (0, 100) else f"{share:.1f}%"
