"""The quarter's cycle as the store keeps it: opened, returned, queried, accepted, signed, frozen, reported."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

import pandas as pd

from inforisk.access import Permission, Principal, Scope, is_allowed
from inforisk.errors import NotPermitted, StoreError
from inforisk.quarters import Quarter
from inforisk.store import events, papers, reports, rows, words
from inforisk.store import snapshots as frozen
from inforisk.store.audit import Action, Outcome
from inforisk.store.cycle_records import (
    BodyReport,
    NewPaper,
    NewSnapshot,
    OpenedQuarter,
    PaperMade,
    ReturnEvent,
    SignOff,
    Snapshot,
    SnapshotService,
    WrittenWords,
)
from inforisk.store.desk import Desk
from inforisk.vocabulary import Kind, ReturnState, SignStep

WHO_MAY_SAY = {
    ReturnState.RECEIVED: Permission.CONFIRM,
    ReturnState.NO_CHANGE: Permission.CONFIRM,
    ReturnState.QUERIED: Permission.RUN_QUARTER,
    ReturnState.ACCEPTED: Permission.RUN_QUARTER,
    ReturnState.NOT_RETURNED: Permission.RUN_QUARTER,
}
"""What may be said of a return, and what it takes to say it. Not started is what nobody has said anything about."""

WHO_MAY_SIGN = {
    SignStep.SERVICE_MANAGER: Permission.CONFIRM,
    SignStep.IAO: Permission.CONFIRM,
    SignStep.RECORDS_MANAGER: Permission.RUN_QUARTER,
    SignStep.IMSG: Permission.REVIEW,
    SignStep.SIRO: Permission.SIGN,
}
"""What it takes to record each signature."""

SERVICE_STEPS = frozenset({SignStep.SERVICE_MANAGER, SignStep.IAO})
"""The steps that are signed service by service; the others are signed once for the council."""


class Cycle:
    """A quarter from its opening to its report: reach it as `store.cycle`.

    Nothing is ever overwritten. Methods raise NotPermitted for what the principal may not ask, NotFound for what is
    not there within the scope, StoreError for what a frozen quarter does not allow.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open_quarter(
        self, principal: Principal, scope: Scope, quarter: Quarter, due_on: date, at: datetime | None = None
    ) -> OpenedQuarter:
        """Open a quarter whose returns are due on a day. Opening it again moves that day."""
        thing = f"quarter {quarter.label}"
        with self._desk.changing(principal, scope, Permission.RUN_QUARTER, Action.OPEN_QUARTER, thing, at) as writing:
            events.open_quarter(writing, principal, quarter, due_on)
            return next(one for one in events.opened(writing.connection) if one.quarter == quarter)

    def opened(self, principal: Principal, scope: Scope) -> tuple[OpenedQuarter, ...]:
        """The quarters that were opened, oldest first."""
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "opened quarters") as connection:
            return events.opened(connection)

    def say(
        self,
        principal: Principal,
        scope: Scope,
        service: str,
        quarter: Quarter,
        state: ReturnState,
        note: str = "",
        at: datetime | None = None,
        seen: Collection[int] | None = None,
    ) -> ReturnEvent:
        """Say how a service's return stands; WHO_MAY_SAY what. `note` is the query, its answer, or the reason.

        Raises NotFound where NO_CHANGE is said of a service that never returned anything, or ACCEPTED where nothing
        was received or confirmed for the quarter, and ValueError for NOT_STARTED, which nobody can say. `seen` are the
        submissions the speaker looked at: StoreError, and nothing is said, where others stand by now.
        """
        _assert_named(service)
        if state not in WHO_MAY_SAY:
            raise ValueError(f"Nobody can say that a return is {state.value}.")
        thing = f"return of {service}, {quarter.label}: {state.value}"
        with self._desk.changing(principal, scope, WHO_MAY_SAY[state], Action.SAY, thing, at, service) as writing:
            return events.say(writing, principal, service, quarter, state, note, seen)

    def events(self, principal: Principal, scope: Scope, quarter: Quarter | None = None) -> tuple[ReturnEvent, ...]:
        """What was said of the returns of the services in scope, oldest first, of one quarter or of all.

        Somebody who may not see rows and owner names is told the states only: a query and its answer may name anybody.
        """
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "returns") as connection:
            said = events.events(connection, scope, quarter)
        if is_allowed(principal, Permission.SEE_ROWS, scope):
            return said
        return tuple(replace(one, note="", by="") for one in said)

    def sign(
        self,
        principal: Principal,
        scope: Scope,
        quarter: Quarter,
        step: SignStep,
        signatory: str,
        service: str = "",
        remark: str = "",
        at: datetime | None = None,
    ) -> SignOff:
        """Record a signature: of a service for SERVICE_STEPS, of the council for the others (WHO_MAY_SIGN what).

        Raises ValueError where a service is missing or one too many, StoreError where nobody is named as signatory or
        the service's name is blank.
        """
        if (step in SERVICE_STEPS) != bool(service):
            raise ValueError(f"The step '{step.value}' is signed {'for a service' if not service else 'once for all'}.")
        if service:
            _assert_named(service)
        if not signatory.strip():
            raise StoreError("A signature needs the name of the person who signed.")
        thing = f"{step.value}, {quarter.label}" + (f", {service}" if service else "")
        with self._desk.changing(
            principal, scope, WHO_MAY_SIGN[step], Action.SIGN, thing, at, service or None
        ) as writing:
            return events.sign(writing, principal, quarter, step, signatory, service, remark)

    def signatures(self, principal: Principal, scope: Scope, quarter: Quarter) -> tuple[SignOff, ...]:
        """The signatures of a quarter, oldest first: the council-wide ones and those of the services in scope.

        Somebody who may not see rows and owner names is not told who signed for a service, nor what was remarked.
        """
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "signatures") as connection:
            signed = events.signatures(connection, scope, quarter)
        if is_allowed(principal, Permission.SEE_ROWS, scope):
            return signed
        return tuple(_without_names(one) for one in signed)

    def save_snapshot(
        self, principal: Principal, scope: Scope, new: NewSnapshot, at: datetime | None = None
    ) -> Snapshot:
        """Freeze a quarter: what is kept now never changes. Only the whole council can be frozen.

        Raises StoreError where the quarter is frozen already and `restates` does not name its latest snapshot or
        gives no reason, where something came in since `read_at`, or where a ledger has rows of a submission that no
        service of the snapshot names; ValueError where a ledger or the figures lack a column they need.
        """
        thing = f"quarter {new.quarter.label}"
        self._assert_for_all(principal, scope, Permission.SIGN, Action.FREEZE, thing, "A quarter is frozen")
        with self._desk.changing(principal, scope, Permission.SIGN, Action.FREEZE, thing, at) as writing:
            return frozen.save_snapshot(writing, principal, new)

    def snapshots(self, principal: Principal, scope: Scope, quarter: Quarter | None = None) -> tuple[Snapshot, ...]:
        """The frozen quarters, each with its restatements, by quarter and number."""
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "snapshots") as connection:
            return frozen.snapshots(connection, quarter)

    def snapshot_services(self, principal: Principal, scope: Scope, snapshot_id: int) -> tuple[SnapshotService, ...]:
        """How each service in scope stands in a snapshot."""
        thing = f"snapshot {snapshot_id}"
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, thing) as connection:
            return frozen.services(connection, scope, snapshot_id)

    def ledger(
        self, principal: Principal, scope: Scope, snapshot_id: int, kind: Kind, columns: Sequence[str] | None = None
    ) -> pd.DataFrame:
        """The judged rows of a kind as they were frozen, those that services in scope returned; index 0, 1, 2 ...

        Columns: as frozen, or those of `columns` it has, in the order asked for. Where the snapshot holds no such
        rows, an empty frame with the columns of `inforisk.ledger.columns_of(kind)`.
        """
        thing = f"{kind.value} of snapshot {snapshot_id}"
        with self._desk.asking(principal, scope, Permission.SEE_ROWS, thing) as connection:
            return frozen.ledger(connection, scope, snapshot_id, kind, columns)

    def snapshot_rows(
        self, principal: Principal, scope: Scope, snapshot_id: int, kind: Kind, columns: Sequence[str] | None = None
    ) -> pd.DataFrame:
        """The full rows of the submissions whose rows a snapshot judged, unscored; shape and order of `Store.rows`."""
        thing = f"{kind.value} of snapshot {snapshot_id}"
        with self._desk.asking(principal, scope, Permission.SEE_ROWS, thing) as connection:
            stands = frozen.ledger(connection, scope, snapshot_id, kind, rows.STANDING)
            return rows.rows_of(connection, rows.standing_of(stands, kind), kind, columns)

    def figures(
        self, principal: Principal, scope: Scope, measures: Sequence[str], snapshots: Sequence[int] | None = None
    ) -> pd.DataFrame:
        """The figures kept at freezing, of services in scope: `snapshot_id` (int64), `measure`, `service`,
        `directorate`, `group` (str) and `value` (float64), in that order of columns and of rows.
        """
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "figures") as connection:
            return frozen.figures(connection, scope, measures, snapshots)

    def verify_snapshot(self, principal: Principal, scope: Scope, snapshot_id: int) -> bool:
        """Whether everything a snapshot holds, and every file and row it names, is as it was when it was frozen."""
        thing = f"snapshot {snapshot_id}"
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, thing) as connection:
            return frozen.is_unchanged(connection, snapshot_id)

    def note_report(
        self, principal: Principal, scope: Scope, body: str, snapshot_id: int, reported_on: date,
        at: datetime | None = None,
    ) -> BodyReport:  # fmt: skip
        """Record that a snapshot was reported to a body on a day. Raises NotFound for a snapshot that is not there.

        What a body was last shown is the council's baseline: nobody says it for a few services only.
        """
        thing = f"snapshot {snapshot_id}"
        self._assert_for_all(principal, scope, Permission.EXPORT, Action.REPORT, thing, "A report is noted")
        with self._desk.changing(principal, scope, Permission.EXPORT, Action.REPORT, thing, at) as writing:
            return reports.note_report(writing, principal, body, snapshot_id, reported_on)

    def reports(self, principal: Principal, scope: Scope, body: str | None = None) -> tuple[BodyReport, ...]:
        """What was reported to whom, latest first; case and spaces in a body's name do not matter."""
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "reports") as connection:
            return reports.reports(connection, body)

    def note_paper(self, principal: Principal, scope: Scope, new: NewPaper, at: datetime | None = None) -> PaperMade:
        """Record that a paper was made. Raises NotFound for a snapshot that is not there, StoreError for no body.

        A paper of a frozen quarter and the whole council is also a report to its body (see `note_report`), on the day
        of its meeting, else the day it was made. A draft is none, nor is a paper of a few services.
        """
        with self._desk.changing(principal, scope, Permission.EXPORT, Action.MAKE_PAPER, "paper", at) as writing:
            made = papers.note_paper(writing, principal, scope, new)
            report = papers.report_of(writing, principal, made)
            if report:
                self._desk.also(writing, principal, Action.REPORT, report)
            return made

    def papers(self, principal: Principal, scope: Scope, body: str | None = None) -> tuple[PaperMade, ...]:
        """The papers that were made, latest first: those of the whole council, and those of services in scope."""
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "papers") as connection:
            return papers.papers(connection, scope, body)

    def write_words(
        self,
        principal: Principal,
        scope: Scope,
        body: str,
        quarter: Quarter,
        section: str,
        text: str,
        replaces: bool = False,
        at: datetime | None = None,
    ) -> None:
        """Write an author's words for a section of a quarter's paper to a body: the latest count, blank text takes
        them back. Raises StoreError for no body or section, and for more than `words.LONGEST` characters.

        They are of the paper of this scope: a service's own words never stand in the council's, nor the other way.
        """
        with self._desk.changing(principal, scope, Permission.EXPORT, Action.WRITE_WORDS, "words", at) as writing:
            words.write_words(writing, principal, scope, words.Place(body, quarter, section), text, replaces)

    def words(self, principal: Principal, scope: Scope, body: str, quarter: Quarter) -> Mapping[str, WrittenWords]:
        """What authors wrote for the sections of a quarter's paper to a body and of this scope, by section's name."""
        with self._desk.asking(principal, scope, Permission.EXPORT, "words of papers") as connection:
            return words.words(connection, scope, body, quarter)

    def _assert_for_all(
        self, principal: Principal, scope: Scope, permission: Permission, action: Action, thing: str, deed: str
    ) -> None:
        self._desk.permit(principal, scope, permission, action, thing)
        if not scope.is_whole_council:
            self._desk.note(principal, action, thing, Outcome.DENIED, {"permission": permission.name})
            raise NotPermitted(f"{deed} for the whole council. Ask the information governance team.")


def _assert_named(service: str) -> None:
    if not service.strip():
        raise StoreError("Say which service it is: its name is blank.")


def _without_names(one: SignOff) -> SignOff:
    return replace(one, signatory="", remark="") if one.step in SERVICE_STEPS else replace(one, remark="")
