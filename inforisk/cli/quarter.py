"""What each step of `quarter` does: tell the store, say what became of it."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cli.installation import judging_of, open_store, scheme_of, write
from inforisk.cli.plain import plain, printed
from inforisk.cli.quarter_arguments import SIGN_STEPS
from inforisk.clock import now, today
from inforisk.cycle.board import ServiceReturn, opening, returns_board, usually_due
from inforisk.cycle.board_words import board_words, remarks, states_counted
from inforisk.cycle.chasing import chase_list
from inforisk.cycle.freezing import freeze_quarter, restate_quarter
from inforisk.cycle.reminders import reminder
from inforisk.cycle.signing import SERVICE_STEPS, sign_progress
from inforisk.errors import InforiskError, NotFound
from inforisk.phrases import day_words
from inforisk.quarters import Quarter
from inforisk.store import Snapshot, Store
from inforisk.vocabulary import ReturnState

DONE = 0
ACCEPTABLE = (ReturnState.RECEIVED, ReturnState.NO_CHANGE)
_LOCAL = (LOCAL_PRINCIPAL, WHOLE_COUNCIL)

Step = Callable[[Store, Quarter, Namespace], None]


def quarter_command(chosen: Namespace) -> int:
    """Run one step of `quarter`. Raises InforiskError where it cannot be taken."""
    quarter = Quarter.parse(chosen.quarter)
    with open_store() as store:
        STEPS[chosen.step](store, quarter, chosen)
    return DONE


def _open(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    due = chosen.due or usually_due(quarter, store.council.settings(*_LOCAL, today()))
    opened = store.cycle.open_quarter(*_LOCAL, quarter, due)
    expected = returns_board(store, *_LOCAL, quarter, today())
    print(f"{quarter.label} is open. Returns are due on {day_words(opened.due_on)} from {len(expected)} services.")


def _status(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    as_at = chosen.as_at or today()
    board = returns_board(store, *_LOCAL, quarter, as_at)
    missing = sign_progress(store, *_LOCAL, quarter).missing
    snapshots = store.cycle.snapshots(*_LOCAL, quarter)
    if chosen.json:
        print(printed(_status_record(store, quarter, as_at, board, missing, snapshots)))
        return
    print(board_words(board))
    for one in board:
        print("  ".join([f"{one.service:<34}", f"{one.state.value:<20}", *remarks(one)]).rstrip())
    print(" ".join(missing) or "Every step of the sign-off is signed.")
    print("\n".join(map(_snapshot_words, snapshots)) or "Not frozen yet.")


def _status_record(
    store: Store,
    quarter: Quarter,
    as_at: date,
    board: tuple[ServiceReturn, ...],
    missing: tuple[str, ...],
    snapshots: tuple[Snapshot, ...],
) -> dict[str, Any]:
    opened = opening(store, *_LOCAL, quarter)
    return {
        "quarter": quarter,
        "as_at": as_at,
        "due_on": opened.due_on if opened else None,
        "states": {state.value: count for state, count in states_counted(board)},
        "services": [return_record(one) for one in board],
        "sign_off_missing": missing,
        "snapshots": snapshots,
    }


def return_record(one: ServiceReturn) -> dict[str, Any]:
    """One service of the board as plain JSON values, with what is worked out from its fields."""
    return {
        **plain(one),
        "quarters_stale": one.quarters_stale,
        "open_query": one.open_query,
        "remarks": list(remarks(one)),
    }


def _chase(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    opened = opening(store, *_LOCAL, quarter)
    if opened is None:
        raise NotFound(
            f"{quarter.label} is not open, so nobody knows when returns were due: quarter open {_typed(quarter)}."
        )
    as_at = chosen.as_at or today()
    chases = chase_list(returns_board(store, *_LOCAL, quarter, as_at), opened, as_at)
    if chosen.ics:
        write(chosen.ics, reminder(quarter, chases, opened.due_on, now()))
    if chosen.json:
        print(printed({"quarter": quarter, "as_at": as_at, "due_on": opened.due_on, "chases": chases}))
        return
    print("\n\n".join(f"{one.subject}\n\n{one.message}" for one in chases) or "Nobody is waited for.")
    if chosen.ics:
        print(f"\nWrote {chosen.ics}")


def _query(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    _say(store, quarter, chosen.service, ReturnState.QUERIED, chosen.note)


def _answer(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    _say(store, quarter, chosen.service, ReturnState.RECEIVED, chosen.note)


def _no_change(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    _say(store, quarter, chosen.service, ReturnState.NO_CHANGE, chosen.by)


def _not_returned(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    _say(store, quarter, chosen.service, ReturnState.NOT_RETURNED, chosen.note)


def _accept(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    for name in chosen.services:
        _say(store, quarter, name, ReturnState.ACCEPTED, "")
    board = returns_board(store, *_LOCAL, quarter, today()) if chosen.all else ()
    waiting = [one for one in board if one.state in ACCEPTABLE]
    for one in waiting:
        _say(store, quarter, one.service, ReturnState.ACCEPTED, "", one.submissions)
    if not (waiting or chosen.services):
        print(f"Nothing of {quarter.label} waits to be accepted.")


def _say(
    store: Store, quarter: Quarter, service: str, state: ReturnState, note: str, seen: Sequence[int] | None = None
) -> None:
    said = store.cycle.say(*_LOCAL, service, quarter, state, note, seen=seen)
    print(f"{said.service}, {quarter.label}: {state.value}." + (f" {note}" if note else ""))


def _sign(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    step = SIGN_STEPS[chosen.sign_step]
    if (step in SERVICE_STEPS) != bool(chosen.service):
        needed = "needs --service NAME" if step in SERVICE_STEPS else "is signed once for the council: no --service"
        raise InforiskError(f"The step {chosen.sign_step} {needed}.")
    signed = store.cycle.sign(*_LOCAL, quarter, step, chosen.name, chosen.service, chosen.remark)
    of = f" for {signed.service}" if signed.service else ""
    print(f"{quarter.label}: signed by {signed.signatory}, {step.value}{of}.")


def _freeze(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    scheme = judging_of(chosen.scheme, store)
    _frozen(freeze_quarter(store, *_LOCAL, quarter, scheme, chosen.as_at, missing_because=chosen.reason), chosen)


def _restate(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    scheme = scheme_of(chosen.scheme) if chosen.scheme else None
    _frozen(restate_quarter(store, *_LOCAL, quarter, chosen.reason, scheme), chosen)


def _frozen(snapshot: Snapshot, chosen: Namespace) -> None:
    print(printed(snapshot) if chosen.json else _snapshot_words(snapshot))


def _snapshot_words(snapshot: Snapshot) -> str:
    because = f" Reason: {snapshot.reason}" if snapshot.reason else ""
    return (
        f"{snapshot.label} is frozen as at {day_words(snapshot.as_at)}, signed by {snapshot.frozen_by}, scheme "
        f"{snapshot.scheme_name} {snapshot.scheme_version}, fingerprint {snapshot.digest[:16]}.{because}"
    )


def _reported(store: Store, quarter: Quarter, chosen: Namespace) -> None:
    snapshots = store.cycle.snapshots(*_LOCAL, quarter)
    if not snapshots:
        raise NotFound(f"{quarter.label} is not frozen yet: what a body is shown must never change afterwards.")
    noted = store.cycle.note_report(*_LOCAL, chosen.body, snapshots[-1].id, chosen.on or today())
    print(f"{snapshots[-1].label} was reported to {noted.body} on {day_words(noted.reported_on)}.")


def _typed(quarter: Quarter) -> str:
    return quarter.label.replace(" ", "")


STEPS: Mapping[str, Step] = {
    "open": _open,
    "status": _status,
    "chase": _chase,
    "query": _query,
    "answer": _answer,
    "no-change": _no_change,
    "not-returned": _not_returned,
    "accept": _accept,
    "sign": _sign,
    "freeze": _freeze,
    "restate": _restate,
    "reported": _reported,
}
"""What runs for each word after `quarter`."""
