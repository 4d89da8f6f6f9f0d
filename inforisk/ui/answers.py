"""What every answer kept for a while is kept under.

A key holds names and versions only, never a frame (Streamlit samples long frames, so one changed cell would go
unseen), and always whose roles and which scope the answer was worked out for. The frames that come out are shared by
every page: nobody changes a frame in place.
"""

from inforisk.ui.session import Visit

Key = tuple[str, str, str, tuple[str, ...], tuple[str, ...] | None]
"""The store's address, the version of what is seen, who asks, in which roles, for which services."""


def version(visit: Visit) -> str:
    """Text that changes whenever anything the visit may see is added to the store."""
    return visit.store.content_version(visit.principal, visit.scope)


def visit_key(visit: Visit) -> Key:
    """What every answer of a visit is kept under, beside what was asked."""
    services = None if visit.scope.services is None else tuple(sorted(visit.scope.services))
    roles = tuple(sorted(role.value for role in visit.principal.roles))
    return visit.database_url, version(visit), visit.principal.id, roles, services
