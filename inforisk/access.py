"""Who may see and do what. Layer 0-1: asked by the store's queries as well as by the pages.

Deny by default: what the table below does not grant is refused (roles after the council's own: Cabinet Member,
service manager, Information Management Strategy Group, SIRO, administrator). Administrator is not a data role.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from inforisk.errors import NotPermitted


class Role(StrEnum):
    """What somebody is to the council's information risk."""

    VIEWER = "viewer"  # a Cabinet Member: totals and heat map, no owner names
    MANAGER = "manager"  # a service manager: own services only
    RECORDS_MANAGER = "records manager"  # collects the returns of every service
    IMSG = "imsg"
    SIRO = "siro"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """One thing that can be asked of the store."""

    SEE_TOTALS = "see totals"
    SEE_ROWS = "see rows and owner names"
    SUBMIT = "submit a return"
    EXPORT = "export"
    READ_AUDIT = "read the audit trail"
    CONFIRM = "confirm a service's entries"
    RUN_QUARTER = "open a quarter, query and accept returns"
    REVIEW = "review a quarter for the strategy group"
    SIGN = "sign and freeze a quarter"
    MAINTAIN = "maintain the council's services, people and settings"


_READING = frozenset({Permission.SEE_TOTALS, Permission.SEE_ROWS, Permission.EXPORT})

GRANTS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.VIEWER: frozenset({Permission.SEE_TOTALS}),
        Role.MANAGER: _READING | {Permission.SUBMIT, Permission.CONFIRM},
        Role.RECORDS_MANAGER: _READING
        | {Permission.SUBMIT, Permission.CONFIRM, Permission.RUN_QUARTER, Permission.MAINTAIN, Permission.READ_AUDIT},
        Role.IMSG: _READING | {Permission.REVIEW, Permission.READ_AUDIT},
        Role.SIRO: _READING | {Permission.SIGN, Permission.READ_AUDIT},
        Role.ADMINISTRATOR: frozenset({Permission.READ_AUDIT, Permission.MAINTAIN}),
    }
)

NAMED_SERVICES_ONLY = frozenset({Role.MANAGER})
"""Roles that count only for services named in the scope: a service manager asking for the whole council is refused."""


@dataclass(frozen=True, slots=True)
class Principal:
    """Who is asking. `id` is what the audit trail keeps; `name` is for the screen only.

    Roles compare exactly: "siro " from a sign-in service is not the SIRO, and an unknown role grants nothing.
    """

    id: str
    name: str
    roles: frozenset[Role]

    def may(self, permission: Permission) -> bool:
        """Whether any of the principal's roles grants it."""
        return bool(self.roles_granting(permission))

    def roles_granting(self, permission: Permission) -> frozenset[Role]:
        """Those of the principal's roles that grant it."""
        return frozenset(role for role in self.roles if permission in GRANTS.get(role, frozenset()))


@dataclass(frozen=True, slots=True)
class Scope:
    """What somebody may see: the named services, or with `services=None` the whole council."""

    services: frozenset[str] | None = frozenset()

    @property
    def is_whole_council(self) -> bool:
        """Whether no service is left out, named or not."""
        return self.services is None

    @property
    def key(self) -> str:
        """The scope as text, equal for equal scopes: part of every cache key that holds what somebody may see."""
        return "whole council" if self.services is None else "\n".join(["services", *sorted(self.services)])

    def covers(self, service: str) -> bool:
        """Whether a service lies within the scope."""
        return self.services is None or folded(service) in map(folded, self.services)


def folded(service: str) -> str:
    """A service's name as compared: neither case nor spaces make another service."""
    return " ".join(service.split()).casefold()


WHOLE_COUNCIL = Scope(services=None)
NOTHING = Scope()

LOCAL_PRINCIPAL = Principal("local", "Local user", frozenset({Role.RECORDS_MANAGER, Role.IMSG, Role.SIRO}))
"""The one user of a computer that runs the product for itself, without sign-in."""


def is_allowed(principal: Principal, permission: Permission, scope: Scope) -> bool:
    """Whether the principal may do this in this scope: a service manager's roles do not count for the whole council."""
    granting = principal.roles_granting(permission)
    return bool(granting) and not (scope.is_whole_council and granting <= NAMED_SERVICES_ONLY)


def require(principal: Principal, permission: Permission, scope: Scope, service: str | None = None) -> None:
    """Raise NotPermitted unless the principal may do this, to this service where one is named."""
    granting = principal.roles_granting(permission)
    if not granting:
        raise NotPermitted(f"Your role does not allow you to {permission.value}. Ask the information governance team.")
    if scope.is_whole_council and granting <= NAMED_SERVICES_ONLY:
        raise NotPermitted("Your role covers your own services only. Ask the information governance team.")
    if service is not None and not scope.covers(service):
        raise NotPermitted(f"{service} is not one of your services. Ask the information governance team.")
