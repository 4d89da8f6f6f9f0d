"""A change under way: what the functions that write share with the desk that lets them."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from inforisk.store.audit import Detail, Outcome


@dataclass
class Change:
    """A change under way: its transaction, its moment, and what the audit trail will say of it."""

    connection: Connection
    at: datetime
    thing: str
    outcome: Outcome = Outcome.DONE
    detail: Detail = field(default_factory=dict)

    def is_news(self, news: bool) -> None:
        """Say whether anything was added; what was there already is written down as unchanged."""
        self.outcome = Outcome.DONE if news else Outcome.UNCHANGED
