"""Which earlier submissions a new return stands in for."""

from collections.abc import Collection, Sequence

from inforisk.access import Principal, Scope, folded
from inforisk.intake import CheckedFile
from inforisk.quarters import Quarter
from inforisk.store import NewSubmission, Store, Submission
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
    store: Store, principal: Principal, scope: Scope, submissions: Sequence[NewSubmission]
) -> tuple[Submission, ...]:
    """The earlier submissions that those of several services will stand in for, each for its own service; as
    `replaced_by`."""
    returned = {
        quarter: store.submissions(principal, scope, quarter) for quarter in {new.quarter for new in submissions}
    }
    digests = {new.sha256 for new in submissions}
    kinds: dict[tuple[str, Quarter], set[Kind]] = {}
    for new in submissions:
        kinds.setdefault((new.service, new.quarter), set()).update(register.kind for register in new.registers)
    return tuple(
        earlier
        for (service, quarter), own in kinds.items()
        for earlier in returned[quarter]
        if _is_replaced(earlier, service, own, digests)
    )


def _is_replaced(earlier: Submission, service: str, kinds: Collection[Kind], digests: Collection[str]) -> bool:
    is_theirs = folded(earlier.service) == folded(service)
    return is_theirs and not set(kinds).isdisjoint(earlier.current_kinds) and earlier.sha256 not in digests
