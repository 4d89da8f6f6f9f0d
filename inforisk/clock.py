"""The only place that asks what time it is. Everything else is told."""

from datetime import UTC, date, datetime


def today() -> date:
    """The date where the product runs."""
    return datetime.now().astimezone().date()


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
