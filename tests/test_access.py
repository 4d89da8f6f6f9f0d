"""Who may do what: every role and permission written out by hand, and everything else refused."""

import dataclasses

import pytest

from inforisk.access import (
    GRANTS,
    LOCAL_PRINCIPAL,
    NOTHING,
    WHOLE_COUNCIL,
    Permission,
    Principal,
    Role,
    Scope,
    require,
)
from inforisk.errors import NotPermitted

HOUSING = Scope(frozenset({"Housing"}))

# Columns: see totals, see rows, submit, export, read the audit trail, confirm, run the quarter, review, sign, maintain.
ASKED = (
    Permission.SEE_TOTALS, Permission.SEE_ROWS, Permission.SUBMIT, Permission.EXPORT, Permission.READ_AUDIT,
    Permission.CONFIRM, Permission.RUN_QUARTER, Permission.REVIEW, Permission.SIGN, Permission.MAINTAIN,
)  # fmt: skip
MATRIX = {
    Role.VIEWER: (True, False, False, False, False, False, False, False, False, False),
    Role.MANAGER: (True, True, True, True, False, True, False, False, False, False),
    Role.RECORDS_MANAGER: (True, True, True, True, True, True, True, False, False, True),
    Role.IMSG: (True, True, False, True, True, False, False, True, False, False),
    Role.SIRO: (True, True, False, True, True, False, False, False, True, False),
    Role.ADMINISTRATOR: (False, False, False, False, True, False, False, False, False, True),
}
CELLS = [
    (role, permission, granted)
    for role, answers in MATRIX.items()
    for permission, granted in zip(ASKED, answers, strict=True)
]


def somebody(*roles: Role) -> Principal:
    return Principal("p1", "Somebody", frozenset(roles))


def is_allowed(principal: Principal, permission: Permission, scope: Scope, service: str | None = None) -> bool:
    try:
        require(principal, permission, scope, service)
    except NotPermitted:
        return False
    return True


def test_the_matrix_names_every_role_and_every_permission() -> None:
    assert set(MATRIX) == set(Role)
    assert set(ASKED) == set(Permission)


@pytest.mark.parametrize(("role", "permission", "granted"), CELLS)
def test_each_role_may_do_exactly_what_is_written_here(role: Role, permission: Permission, granted: bool) -> None:
    assert is_allowed(somebody(role), permission, HOUSING, "Housing") is granted
    assert somebody(role).may(permission) is granted


@pytest.mark.parametrize(("role", "permission"), [(role, permission) for role in Role for permission in Permission])
def test_nobody_may_do_anything_to_a_service_outside_the_scope(role: Role, permission: Permission) -> None:
    assert not is_allowed(somebody(role), permission, HOUSING, "Revenues")
    assert not is_allowed(somebody(role), permission, NOTHING, "Housing")


@pytest.mark.parametrize("permission", list(Permission))
def test_somebody_without_a_role_is_refused_everything(permission: Permission) -> None:
    assert not is_allowed(somebody(), permission, WHOLE_COUNCIL)


@pytest.mark.parametrize("permission", list(Permission))
def test_a_role_that_is_only_nearly_right_is_no_role(permission: Permission) -> None:
    imposter = Principal("p1", "Somebody", frozenset({"siro ", "SIRO", "admin"}))  # type: ignore[arg-type]
    assert not is_allowed(imposter, permission, WHOLE_COUNCIL)


@pytest.mark.parametrize("permission", list(Permission))
def test_a_service_manager_is_never_given_the_whole_council(permission: Permission) -> None:
    assert not is_allowed(somebody(Role.MANAGER), permission, WHOLE_COUNCIL)


def test_a_manager_who_also_has_a_council_wide_role_may_use_that_one() -> None:
    both = somebody(Role.MANAGER, Role.VIEWER)
    assert is_allowed(both, Permission.SEE_TOTALS, WHOLE_COUNCIL)
    assert not is_allowed(both, Permission.SEE_ROWS, WHOLE_COUNCIL)


def test_a_scope_covers_nothing_unless_something_is_named() -> None:
    assert not Scope().covers("Housing")
    assert not Scope(frozenset()).covers("")


def test_the_local_user_may_do_everything_because_the_computer_is_theirs() -> None:
    assert all(is_allowed(LOCAL_PRINCIPAL, permission, WHOLE_COUNCIL, "Housing") for permission in Permission)


def test_grants_principals_and_scopes_cannot_be_changed_while_running() -> None:
    with pytest.raises(TypeError):
        GRANTS[Role.VIEWER] = frozenset(Permission)  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        somebody().roles = frozenset(Role)  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        HOUSING.services = None  # type: ignore[misc]


def test_two_scopes_share_a_key_only_if_they_are_equal() -> None:
    assert Scope(frozenset({"B", "A"})).key == Scope(frozenset({"A", "B"})).key
    assert len({WHOLE_COUNCIL.key, NOTHING.key, HOUSING.key, Scope(frozenset({"whole council"})).key}) == 4


def test_a_refusal_says_what_was_asked_and_whom_to_ask() -> None:
    with pytest.raises(NotPermitted, match=r"see rows and owner names.*governance team"):
        require(somebody(Role.VIEWER), Permission.SEE_ROWS, WHOLE_COUNCIL)
