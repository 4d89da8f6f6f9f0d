"""The council as the store knows it: its services through time, its settings, and what people decided."""

from datetime import date, datetime

from inforisk.access import Permission, Principal, Scope
from inforisk.council import ChangeKind, CouncilServices, CouncilSettings, ServiceChange
from inforisk.errors import NotFound, StoreError
from inforisk.quarters import Quarter
from inforisk.store import decisions, names
from inforisk.store.audit import Action
from inforisk.store.cycle_records import AcceptedFinding, IdentityDecision, NameDecision, SettingChange
from inforisk.store.desk import Desk
from inforisk.store.setting_values import setting_text
from inforisk.vocabulary import Kind

RELATIONS = ("same", "different", "split from", "merged into")
"""What a person can say about a row of one quarter and a row of a later one."""


class Council:
    """What the council maintains beside its returns: reach it as `store.council`.

    Nothing is ever overwritten: a change of mind is recorded after the first, and the latest counts. Saying the same
    again adds nothing. Methods raise NotPermitted for what the principal may not ask.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def services(self, principal: Principal, scope: Scope) -> CouncilServices:
        """The council's services through time; empty where nobody keeps a list.

        The list is the council's own and the same for everybody who may see totals: it holds no register's content.
        """
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "list of services") as connection:
            return decisions.services(connection)

    def change_services(
        self, principal: Principal, scope: Scope, change: ServiceChange, at: datetime | None = None
    ) -> None:
        """Record a dated change. Raises StoreError where it does not name the services such a change needs."""
        outside = next((name for name in (*change.before, *change.after) if not scope.covers(name)), None)
        _assert_whole(change)
        with self._desk.changing(
            principal, scope, Permission.MAINTAIN, Action.CHANGE_SERVICES, "list of services", at, outside
        ) as writing:
            decisions.change_services(writing, principal, change)

    def settings(self, principal: Principal, scope: Scope, as_at: date) -> CouncilSettings:
        """What the council had settled on a date; the product's own defaults where it had not."""
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "settings") as connection:
            return decisions.settings(connection, as_at)

    def setting_changes(self, principal: Principal, scope: Scope) -> tuple[SettingChange, ...]:
        """Everything the council ever settled, in the order it was said: of one date the later word counts."""
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "settings") as connection:
            return decisions.setting_changes(connection)

    def change_setting(
        self,
        principal: Principal,
        scope: Scope,
        name: str,
        value: object,
        from_date: date,
        at: datetime | None = None,
        reason: str = "",
    ) -> None:
        """Settle something from a date on: `value` is of the field's type in `CouncilSettings`, or its JSON form.

        Raises SettingsError for a name nobody knows or a value that setting cannot have.
        """
        text = setting_text(name, value)
        thing = f"setting {name}"
        with self._desk.changing(principal, scope, Permission.MAINTAIN, Action.CHANGE_SETTING, thing, at) as writing:
            decisions.change_setting(writing, principal, name, text, from_date, reason.strip())

    def decide_identity(
        self,
        principal: Principal,
        scope: Scope,
        kind: Kind,
        before: str,
        after: str,
        relation: str,
        at: datetime | None = None,
    ) -> None:
        """Say whether two rows, named by their keys, are the same thing; `relation` is one of RELATIONS."""
        if relation not in RELATIONS:
            raise ValueError(f"'{relation}' is none of {', '.join(RELATIONS)}.")
        with self._desk.changing(
            principal, scope, Permission.RUN_QUARTER, Action.DECIDE_IDENTITY, "identity decision", at
        ) as writing:
            if not decisions.is_row_in_scope(writing.connection, scope, after):
                raise NotFound(f"There is no row {after} among the services you may see.")
            decisions.decide_identity(writing, principal, kind, before, after, relation)

    def identity_decisions(self, principal: Principal, scope: Scope, kind: Kind) -> tuple[IdentityDecision, ...]:
        """The latest decision about every two rows of a kind, oldest first."""
        thing = f"identity decisions on {kind.value}"
        with self._desk.asking(principal, scope, Permission.SEE_ROWS, thing) as connection:
            return decisions.identity_decisions(connection, scope, kind)

    def decide_name(
        self, principal: Principal, scope: Scope, written: str, person: str, at: datetime | None = None
    ) -> None:
        """Say whom a name as written means: `person` is the name to use, the same name where it is its own person."""
        if not (written.strip() and person.strip()):
            raise StoreError("A decision about a name needs the name as written and the person it means.")
        with self._desk.changing(
            principal, scope, Permission.RUN_QUARTER, Action.DECIDE_NAME, "name decision", at
        ) as writing:
            decisions.decide_name(writing, principal, written, person)

    def name_decisions(self, principal: Principal, scope: Scope) -> tuple[NameDecision, ...]:
        """The latest decision about every written name, oldest first; they hold for the whole council.

        Whoever does not see the whole council learns of those whose name stands in a register they see, and of what
        that name was decided to mean.
        """
        with self._desk.asking(principal, scope, Permission.SEE_ROWS, "name decisions") as connection:
            return names.known_in(connection, scope, decisions.name_decisions(connection))

    def accept_finding(
        self,
        principal: Principal,
        scope: Scope,
        service: str,
        quarter: Quarter,
        code: str,
        fingerprint: str,
        reason: str,
        at: datetime | None = None,
    ) -> None:
        """Accept a finding of a service's return with a reason. Raises StoreError without one."""
        if not reason.strip():
            raise StoreError("Accepting a finding needs a reason: it is shown again next quarter.")
        thing = f"finding {code} of {service}"
        with self._desk.changing(
            principal, scope, Permission.SUBMIT, Action.ACCEPT_FINDING, thing, at, service
        ) as writing:
            decisions.accept_finding(writing, principal, service, quarter, code, fingerprint, reason)

    def accepted_findings(
        self, principal: Principal, scope: Scope, service: str | None = None
    ) -> tuple[AcceptedFinding, ...]:
        """What was accepted, the latest word on every finding, by quarter and service."""
        thing = "accepted findings"
        with self._desk.asking(principal, scope, Permission.SEE_ROWS, thing, service) as connection:
            return decisions.accepted_findings(connection, scope, service)


_NEEDED = {
    ChangeKind.OPENED: (range(1), range(1, 1_000), "the service that was opened, and none before it"),
    ChangeKind.RENAMED: (range(1, 2), range(1, 2), "one service and its new name"),
    ChangeKind.MERGED: (range(1, 1_000), range(1, 2), "the services that were merged and the one they became"),
    ChangeKind.SPLIT: (range(1, 2), range(2, 1_000), "one service and at least two it became"),
    ChangeKind.MOVED: (range(1, 2), range(1, 2), "one service, before and after"),
    ChangeKind.CLOSED: (range(1, 1_000), range(1), "the service that was closed, and nothing after it"),
}


def _assert_whole(change: ServiceChange) -> None:
    before, after, wanted = _NEEDED[change.kind]
    names = (*change.before, *change.after)
    if len(change.before) not in before or len(change.after) not in after or not all(name.strip() for name in names):
        raise StoreError(f"A service that is {change.kind.value} needs {wanted}.")
