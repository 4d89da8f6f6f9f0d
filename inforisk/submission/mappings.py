"""What was decided about headings, kept for the next workbook that has the same."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from inforisk.access import Principal, Scope
from inforisk.intake import Recall
from inforisk.registers.recognised import Correction
from inforisk.store import RememberedMapping, Store


def recall_for(store: Store, principal: Principal, scope: Scope, service: str) -> Recall:
    """What this service's people decided before about a sheet with the same headings."""

    def recall(signature: str) -> Correction | None:
        kept = store.recalled_mapping(principal, scope, service, signature)
        return None if kept is None else Correction.from_record(kept.correction)

    return recall


def recall_for_any(store: Store, principal: Principal, scope: Scope, services: Iterable[str]) -> Recall:
    """The latest that people of any of these services decided about a sheet with the same headings."""
    names = tuple(services)

    def recall(signature: str) -> Correction | None:
        latest = remembered_for_any(store, principal, scope, names, signature)
        return None if latest is None else Correction.from_record(latest.correction)

    return recall


def remembered_for_any(
    store: Store, principal: Principal, scope: Scope, services: Iterable[str], signature: str
) -> RememberedMapping | None:
    """The latest decision of any of these services on these headings, with who made it; None where nobody did."""
    kept = [store.recalled_mapping(principal, scope, name, signature) for name in services]
    return max((one for one in kept if one), key=lambda one: one.remembered_at, default=None)


def remember(
    store: Store, principal: Principal, scope: Scope, service: str, decided: Mapping[str, Correction], at: datetime
) -> None:
    """Keep what a person decided, by heading signature, for the service's next workbook with the same headings."""
    for signature, correction in decided.items():
        store.remember_mapping(principal, scope, service, signature, correction.as_record(), at=at)
