"""The example council: a fictitious city council's returns, loaded by the same path as anybody's workbook.

What happens to them carries the dates of the fiction, not of the day they are loaded: a board on which every return
came in ten years late would teach nobody anything.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from inforisk.access import Permission, Principal, Scope
from inforisk.council import ChangeKind, ServiceChange
from inforisk.cycle.board import returns_board, usually_due
from inforisk.cycle.freezing import freeze_quarter
from inforisk.cycle.signing import owners_by_service
from inforisk.errors import NotFound
from inforisk.intake import check_files
from inforisk.past_totals import with_past_totals
from inforisk.quarters import Quarter
from inforisk.scoring import DEFAULT
from inforisk.store import NewSubmission, Store
from inforisk.submission import submission_of
from inforisk.vocabulary import ReturnState, SignStep

EXAMPLES = Path(__file__).resolve().parent.parent / "data" / "examples"

Progress = Callable[[int, int, str], None]
"""Told (how many are done, how many there are, what is being read)."""

_AUDIT, _CABINET_MEMBER = "Audit and Procurement Committee", "Cabinet Member"

REPORTED: Mapping[Quarter, tuple[tuple[str, date], ...]] = {
    Quarter(2016, 1): ((_AUDIT, date(2016, 7, 25)), (_CABINET_MEMBER, date(2016, 7, 28))),
    Quarter(2016, 2): ((_AUDIT, date(2016, 10, 24)),),
    Quarter(2016, 3): ((_AUDIT, date(2017, 2, 20)),),
    Quarter(2016, 4): ((_CABINET_MEMBER, date(2017, 4, 13)),),
}
"""Who was shown which quarter when: the dates of the published history the example's action plan follows."""

TRAINING_DUE = date(2017, 6, 30)
"""By when the example council asked its information asset owners to complete their course."""

_ANSWERS_FROM, _ANSWERS_WITHIN = 2, 9  # days after the quarter's end
_ACCEPTED_AFTER, _FROZEN_AFTER = 11, 12


@dataclass(frozen=True)
class ExampleReturn:
    """What one service of the example council returned for one quarter: its workbooks, side by side."""

    service: str
    quarter: Quarter
    directorate: str
    paths: tuple[Path, ...]


def example_returns(folder: Path = EXAMPLES) -> tuple[ExampleReturn, ...]:
    """Every return the manifest lists, oldest quarter first. Raises NotFound where the examples are not installed."""
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        raise NotFound("The example council's workbooks are not on this computer (data/examples is missing).")
    paths: dict[tuple[Quarter, str, str], list[Path]] = {}
    for entry in json.loads(manifest.read_text(encoding="utf-8")):
        key = Quarter.parse(entry["quarter"]), entry["service"], entry["directorate"]
        paths.setdefault(key, []).append(folder / entry["file"])
    return tuple(ExampleReturn(key[1], key[0], key[2], tuple(paths[key])) for key in sorted(paths))


def load_example(store: Store, principal: Principal, scope: Scope, progress: Progress | None = None) -> int:
    """Load the example council into the store and say how many returns it holds. Loading it twice is harmless.

    Its services are put on the council's list and its quarters are opened where the principal may do so.
    """
    returns = example_returns()
    if principal.may(Permission.MAINTAIN):
        _list_services(store, principal, scope, returns)
        _settle(store, principal, scope, returns)
    if principal.may(Permission.RUN_QUARTER):
        _open_quarters(store, principal, scope, returns)
    for place, one in enumerate(returns):
        if progress:
            progress(place, len(returns), f"{one.service}, {one.quarter.label}")
        store.save_return(principal, scope, _submissions(store, principal, scope, one), at=_returned_at(one, place))
    if progress:
        progress(len(returns), len(returns), "done")
    return len(returns)


def freeze_example(
    store: Store, principal: Principal, scope: Scope, progress: Progress | None = None, but_the_latest: bool = False
) -> int:
    """Accept, sign and freeze every quarter of the example that is not frozen yet; say how many were.

    `but_the_latest` leaves its last quarter as it was returned, for somebody to try the rest of the way.
    """
    quarters = sorted({one.quarter for one in example_returns()})[: -1 if but_the_latest else None]
    frozen = {snapshot.quarter for snapshot in store.cycle.snapshots(principal, scope)}
    waiting = [quarter for quarter in quarters if quarter not in frozen]
    for place, quarter in enumerate(waiting):
        if progress:
            progress(place, len(waiting), quarter.label)
        _accept(store, principal, scope, quarter)
        _sign(store, principal, scope, quarter)
        snapshot = freeze_quarter(store, principal, scope, quarter, DEFAULT, at=_day(quarter, _FROZEN_AFTER))
        for body, reported_on in REPORTED.get(quarter, ()):
            store.cycle.note_report(principal, scope, body, snapshot.id, reported_on)
    if progress:
        progress(len(waiting), len(waiting), "done")
    return len(waiting)


def _submissions(store: Store, principal: Principal, scope: Scope, one: ExampleReturn) -> list[NewSubmission]:
    as_at = one.quarter.last_day
    read = check_files([(path.name, path.read_bytes()) for path in one.paths], DEFAULT, as_at)
    files = with_past_totals(store, principal, scope, one.service, one.quarter, read)
    return [submission_of(file, one.service, one.quarter, DEFAULT, as_at) for file in files]


def _list_services(store: Store, principal: Principal, scope: Scope, returns: Iterable[ExampleReturn]) -> None:
    # All of them from the first quarter on: one that did not return then was expected nevertheless.
    directorates = {one.service: one.directorate for one in returns}
    first = min(one.quarter for one in returns)
    listed = store.council.services(principal, scope)
    for service in sorted(directorates):
        if listed.service(service, first) is None:
            change = ServiceChange(ChangeKind.OPENED, first, (), (service,), directorates[service])
            store.council.change_services(principal, scope, change, at=_day(first, 0))


def _settle(store: Store, principal: Principal, scope: Scope, returns: Iterable[ExampleReturn]) -> None:
    first = min(one.quarter for one in returns).first_day
    if store.council.settings(principal, scope, first).training_due is None:
        store.council.change_setting(principal, scope, "training_due", TRAINING_DUE, first)


def _open_quarters(store: Store, principal: Principal, scope: Scope, returns: Iterable[ExampleReturn]) -> None:
    opened = {one.quarter for one in store.cycle.opened(principal, scope)}
    for quarter in sorted({one.quarter for one in returns} - opened):
        due = usually_due(quarter, store.council.settings(principal, scope, quarter.last_day))
        store.cycle.open_quarter(principal, scope, quarter, due, at=_day(quarter, 0))


def _accept(store: Store, principal: Principal, scope: Scope, quarter: Quarter) -> None:
    for one in returns_board(store, principal, scope, quarter, quarter.last_day):
        if one.state is ReturnState.RECEIVED:
            at = _day(quarter, _ACCEPTED_AFTER)
            store.cycle.say(principal, scope, one.service, quarter, ReturnState.ACCEPTED, at=at)


def _sign(store: Store, principal: Principal, scope: Scope, quarter: Quarter) -> None:
    at = _day(quarter, _ACCEPTED_AFTER)
    owners = owners_by_service(store, principal, scope, quarter)
    for one in returns_board(store, principal, scope, quarter, quarter.last_day):
        if one.state is ReturnState.ACCEPTED:
            step, head = SignStep.SERVICE_MANAGER, f"Head of {one.service}"
            store.cycle.sign(principal, scope, quarter, step, head, one.service, at=at)
            for owner in owners.get(one.service.casefold(), ()):
                store.cycle.sign(principal, scope, quarter, SignStep.IAO, owner, one.service, at=at)
    for step, name in ((SignStep.RECORDS_MANAGER, "Records Manager"), (SignStep.IMSG, "Chair of the group")):
        store.cycle.sign(principal, scope, quarter, step, name, at=at)


def _returned_at(one: ExampleReturn, place: int) -> datetime:
    # Strides of seven through the days: services do not answer in alphabetical order.
    return _day(one.quarter, _ANSWERS_FROM + 7 * place % _ANSWERS_WITHIN)


def _day(quarter: Quarter, days: int) -> datetime:
    day = quarter.last_day + timedelta(days=days)
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
