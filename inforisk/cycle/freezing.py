"""Freezing a quarter: everything accepted, judged once, counted once, signed, and never changed again."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from inforisk.access import Principal, Scope
from inforisk.cycle.archive import Archive, as_ledger
from inforisk.cycle.board import ServiceReturn, returns_board
from inforisk.cycle.found import findings_by_service
from inforisk.cycle.schemes import Judging, scheme_on
from inforisk.cycle.signing import not_signed, sign_progress
from inforisk.cycle.standing import Standing
from inforisk.errors import NotReady, SchemeError
from inforisk.findings import Findings
from inforisk.metrics.trends.measures import figures_of
from inforisk.quarters import Quarter
from inforisk.scoring import dump_scheme, scheme_named
from inforisk.scoring.scheme import Scheme
from inforisk.store import Snapshot, Store
from inforisk.store.cycle_records import NewSnapshot, SnapshotService
from inforisk.vocabulary import Kind, ReturnState, SignStep

_IN_THE_WAY = {ReturnState.RECEIVED: "received but not accepted", ReturnState.QUERIED: "queried and not settled"}

_NOTHING_TO_SIGN = (ReturnState.NOT_STARTED, ReturnState.NOT_RETURNED)


def freeze_quarter(
    store: Store,
    principal: Principal,
    scope: Scope,
    quarter: Quarter,
    scheme: Judging,
    as_at: date | None = None,
    at: datetime | None = None,
    missing_because: str = "",
) -> Snapshot:
    """Sign a quarter as the SIRO and freeze it, as at its last day unless told otherwise, under the scheme of that day.

    A service that returned nothing is carried forward as it stood and marked "not returned". Raises NotReady, naming
    each, where a return is still to be accepted or a step of the sign-off is missing; steps may be left out with a
    reason (`missing_because`), which the snapshot keeps. Raises NotReady where the quarter is frozen already, and
    StoreError where something came in while it was being frozen.
    """
    read_at = store.content_version(principal, scope)
    if store.cycle.snapshots(principal, scope, quarter):
        raise NotReady(f"{quarter.label} is frozen. A correction is a restatement, with its reason.")
    archive = Archive(store, principal, scope, scheme)
    standing = Standing(quarter, as_at or quarter.last_day, scheme_on(scheme, quarter.last_day))
    board = returns_board(store, principal, scope, quarter, standing.as_at)
    _stop_where_not_ready(store, principal, scope, standing, board, missing_because)
    new = _new_snapshot(archive, standing, board, read_at, None, missing_because)
    return _signed(store, principal, scope, new, at)


def restate_quarter(
    store: Store,
    principal: Principal,
    scope: Scope,
    quarter: Quarter,
    reason: str,
    scheme: Scheme | None = None,
    at: datetime | None = None,
) -> Snapshot:
    """Freeze a quarter once more from the returns as they stand now; the earlier snapshot stays readable.

    The scheme is the one the quarter was signed under unless another is given. Raises NotReady without a reason,
    where the quarter was never frozen, or where a corrected return is still to be accepted, and StoreError where
    something came in meanwhile.
    """
    read_at = store.content_version(principal, scope)
    earlier = store.cycle.snapshots(principal, scope, quarter)
    if not earlier:
        raise NotReady(f"{quarter.label} was never frozen, so there is nothing to restate. Freeze it instead.")
    if not reason.strip():
        raise NotReady("A restatement needs a reason: whoever compares the two versions will ask for it.")
    judged = scheme or Standing.frozen(earlier[-1]).scheme
    archive = Archive(store, principal, scope, judged)
    standing = Standing(quarter, earlier[-1].as_at, judged)
    board = returns_board(store, principal, scope, quarter, standing.as_at)
    _stop_where_not_ready(store, principal, scope, standing, board, reason)
    new = _new_snapshot(archive, standing, board, read_at, earlier[-1].id, reason.strip())
    return _signed(store, principal, scope, new, at)


def _signed(store: Store, principal: Principal, scope: Scope, new: NewSnapshot, at: datetime | None) -> Snapshot:
    snapshot = store.cycle.save_snapshot(principal, scope, new, at)
    store.cycle.sign(principal, scope, new.quarter, SignStep.SIRO, principal.name, remark=snapshot.label, at=at)
    return snapshot


def obstacles(
    store: Store, principal: Principal, scope: Scope, standing: Standing, board: tuple[ServiceReturn, ...]
) -> tuple[str, ...]:
    """What stands in the way of freezing, in sentences: returns to settle first, then scales that do not fit."""
    return (*_unsettled(board), *_unfit(store, principal, scope, standing))


def unsigned(
    store: Store, principal: Principal, scope: Scope, quarter: Quarter, board: tuple[ServiceReturn, ...]
) -> tuple[str, ...]:
    """The signatures still missing, in sentences: of the services that answered, the Records Manager, the group.

    The SIRO's is given by freezing. Those older than the latest return no longer stand.
    """
    answered = (one.service for one in board if one.state not in _NOTHING_TO_SIGN)
    missing = sign_progress(store, principal, scope, quarter).missing_of(answered)
    return tuple(sentence for sentence in missing if sentence != not_signed(SignStep.SIRO))


def _stop_where_not_ready(
    store: Store,
    principal: Principal,
    scope: Scope,
    standing: Standing,
    board: tuple[ServiceReturn, ...],
    missing_because: str,
) -> None:
    missing = [*obstacles(store, principal, scope, standing, board)]
    if not missing_because.strip():
        missing += unsigned(store, principal, scope, standing.quarter, board)
    if missing:
        raise NotReady(f"{standing.quarter.label} cannot be frozen yet.", tuple(missing))


def _unsettled(board: tuple[ServiceReturn, ...]) -> Iterator[str]:
    for one in board:
        if one.state in _IN_THE_WAY:
            yield f"{one.service}: {_IN_THE_WAY[one.state]}."


def _unfit(store: Store, principal: Principal, scope: Scope, standing: Standing) -> Iterator[str]:
    size = (standing.scheme.likelihood.size, standing.scheme.impact.size)
    for kind in (Kind.RISKS, Kind.ASSETS):
        rows = store.rows(principal, scope, kind, standing.quarter, [])
        for service, name in sorted(set(zip(rows["returned_by"], rows["scheme_name"], strict=True))):
            if _size_of(name, size) != size:
                yield (
                    f"{service}: its {kind.value} were read under the scheme {name}, whose scales are of another size."
                    " Load the return again under the scheme of this quarter."
                )


def _size_of(name: str, otherwise: tuple[int, int]) -> tuple[int, int]:
    # A council's own scheme is not among those shipped; scoring itself refuses levels beyond the scale.
    try:
        read_on = scheme_named(name)
    except SchemeError:
        return otherwise
    return read_on.likelihood.size, read_on.impact.size


def _new_snapshot(
    archive: Archive,
    standing: Standing,
    board: tuple[ServiceReturn, ...],
    read_at: str,
    restates: int | None,
    reason: str,
) -> NewSnapshot:
    frames = archive.frames(standing)
    settings = archive.store.council.settings(archive.principal, archive.scope, standing.as_at)
    return NewSnapshot(
        quarter=standing.quarter,
        as_at=standing.as_at,
        scheme_name=standing.scheme.name,
        scheme_version=standing.scheme.version,
        scheme_text=dump_scheme(standing.scheme),
        ledgers={kind: as_ledger(archive.judged(standing, kind), kind) for kind in Kind},
        figures=figures_of(
            frames, standing.scheme, standing.as_at, settings, _findings(archive, standing), archive.people()
        ),
        services=tuple(map(_as_frozen, board)),
        restates=restates,
        reason=reason,
        read_at=read_at,
    )


def _findings(archive: Archive, standing: Standing) -> Mapping[str, Findings]:
    found: dict[str, Findings] = {}
    for service, findings in findings_by_service(archive, standing):
        found[service] = found.get(service, Findings()) + findings
    return found


def _as_frozen(one: ServiceReturn) -> SnapshotService:
    state = ReturnState.NOT_RETURNED if one.state is ReturnState.NOT_STARTED else one.state
    return SnapshotService(one.service, one.directorate, state, one.returned_for, one.confirmed_for, one.submissions)
