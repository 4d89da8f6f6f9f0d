"""Which earlier submissions a new return stands in for."""

from collections.abc import Collection, Sequence

from inforisk.access import Principal, Scope, folded
from inforisk.intake import CheckedFile
from inforisk.quarters import Quarter
from inforisk.store import Store, Submission
from inforisk.submission.by_service import Share
from inforisk.vocabulary import Kind


def replaced_by(
    store: Store, principal: Principal, scope: Scope, service: str, quarter: Quarter, files: Sequence[CheckedFile]
) -> tuple[Submission, ...]:
    """The earlier submissions these files will stand in for: same service and quarter, a register of the same kind.

    Nothing is deleted by that; the earlier ones are no longer counted.
    """
    kinds = {sheet.recognised.kind for file in files for sheet in file.registers if sheet.recognised.kind}
    digests = {file.sha256 for file in files}
    returned = store.submissions(principal, scope, quarter)
    return tuple(earlier for earlier in returned if _is_replaced(earlier, service, kinds, digests))


def replaced_by_service(
    store: Store, principal: Principal, scope: Scope, quarter: Quarter, shares: Sequence[Share]
) -> tuple[Submission, ...]:
    """The earlier submissions that what several services have in some files will stand in for; as `replaced_by`."""
    kinds: dict[str, set[Kind]] = {}
    for share in shares:
        kinds.setdefault(share.service, set()).add(share.register.kind)
    digests = {share.file.sha256 for share in shares}
    returned = store.submissions(principal, scope, quarter)
    return tuple(
        earlier
        for service, own in kinds.items()
        for earlier in returned
        if _is_replaced(earlier, service, own, digests)
    )


def _is_replaced(earlier: Submission, service: str, kinds: Collection[Kind], digests: Collection[str]) -> bool:
    is_theirs = folded(earlier.service) == folded(service)
    return is_theirs and not set(kinds).isdisjoint(earlier.current_kinds) and earlier.sha256 not in digests
