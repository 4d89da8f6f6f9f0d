"""The desk every question goes over: permission asked, refusal written down, one transaction, its line in the trail."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from inforisk.access import Permission, Principal, Scope, require
from inforisk.errors import NotPermitted
from inforisk.store import audit as trail
from inforisk.store.audit import Action, Detail, Outcome, Seal
from inforisk.store.change import Change
from inforisk.store.engine import Database
from inforisk.store.scoping import note_person


@dataclass(frozen=True)
class Desk:
    """What the store's facades share: the open database, the seal of its trail, and the clock."""

    database: Database
    sealing: Seal
    clock: Callable[[], datetime]

    @contextmanager
    def asking(
        self, principal: Principal, scope: Scope, permission: Permission, thing: str, service: str | None = None
    ) -> Iterator[Connection]:
        """One transaction to read in, for somebody who may. Raises NotPermitted."""
        self.permit(principal, scope, permission, Action.READ, thing, service)
        with self.database.reading() as connection:
            yield connection

    @contextmanager
    def changing(
        self,
        principal: Principal,
        scope: Scope,
        permission: Permission,
        action: Action,
        thing: str,
        at: datetime | None = None,
        service: str | None = None,
    ) -> Iterator[Change]:
        """One transaction to write in, for somebody who may; the change and its line in the trail are kept together."""
        self.permit(principal, scope, permission, action, thing, service)
        moment = at or self.clock()
        with self.database.writing() as connection:
            note_person(connection, principal)
            change = Change(connection, moment, thing)
            yield change
            trail.append(
                connection, self.sealing, principal, action, change.thing, change.outcome, moment, change.detail
            )

    def also(self, change: Change, principal: Principal, action: Action, beside: Change) -> None:
        """One more line in the trail, in the transaction of a change under way: for what was done beside it."""
        trail.append(
            change.connection, self.sealing, principal, action, beside.thing, beside.outcome, change.at, beside.detail
        )

    def permit(
        self,
        principal: Principal,
        scope: Scope,
        permission: Permission,
        action: Action,
        thing: str,
        service: str | None = None,
    ) -> None:
        """Raise NotPermitted, and write the attempt down, unless the principal may do this."""
        try:
            require(principal, permission, scope, service)
        except NotPermitted:
            self.note(principal, action, thing, Outcome.DENIED, {"permission": permission.name})
            raise

    def note(
        self, principal: Principal, action: Action, thing: str, outcome: Outcome, detail: Detail | None = None
    ) -> None:
        """One line in the trail, in a transaction of its own."""
        with self.database.writing() as connection:
            trail.append(connection, self.sealing, principal, action, thing, outcome, self.clock(), detail)
