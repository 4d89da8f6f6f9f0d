"""The store as everybody else sees it: each question asked by somebody, of what they may see.

Every method takes the principal who asks and the scope they ask in, refuses what `access` does not grant (and writes
the refusal into the audit trail), and answers from the services in scope only.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from types import TracebackType
from typing import Self, TypeVar

import pandas as pd
from sqlalchemy import Connection

from inforisk.access import WHOLE_COUNCIL, Permission, Principal, Scope
from inforisk.clock import now
from inforisk.errors import NotFound, StoreError
from inforisk.findings import Findings
from inforisk.quarters import Quarter
from inforisk.store import audit as trail
from inforisk.store import mappings, returns, rows, submissions, versions
from inforisk.store.audit import Action, Detail, Outcome, Seal
from inforisk.store.council import Council
from inforisk.store.cycle import Cycle
from inforisk.store.decisions import services
from inforisk.store.desk import Desk
from inforisk.store.engine import Database, open_database
from inforisk.store.receiving import receive
from inforisk.store.records import (
    AuditRecord,
    AuditVerdict,
    NewSubmission,
    RememberedMapping,
    ReturnedRegister,
    RowOrigin,
    Saved,
    Submission,
)
from inforisk.store.scoping import with_predecessors
from inforisk.vocabulary import Kind

Answer = TypeVar("Answer")


class Store:
    """A council's memory: what was returned, by whom, and the trail of who did what. Open with `Store.open`.

    `cycle` keeps the quarter's cycle from opening to report, `council` what the council maintains and decides.

    Safe to share between threads. Methods raise NotPermitted for what the principal may not ask, NotFound for what is
    not there within the scope, StoreError where the database itself fails.
    """

    def __init__(self, database: Database, sealing: Seal, clock: Callable[[], datetime]) -> None:
        self._desk = Desk(database, sealing, clock)
        self.cycle = Cycle(self._desk)
        self.council = Council(self._desk)

    @classmethod
    def open(cls, url: str, audit_key: bytes | None = None, clock: Callable[[], datetime] = now) -> Self:
        """The store at a database URL, made if there is none.

        `audit_key` seals the audit trail and must be the one the trail was begun under. Raises StoreError where the
        database cannot promise to keep what is saved, or was made by a newer version.
        """
        store = cls(open_database(url, clock()), trail.seal(audit_key), clock)
        with store._desk.database.reading() as connection:
            is_ours = trail.begins_with(connection, store._desk.sealing)
        if not is_ours:
            store.close()
            raise StoreError(
                "The audit trail's first line is not sealed as this installation seals it: either the trail was begun "
                "under another INFORISK_AUDIT_KEY, or the line was changed."
            )
        return store

    def close(self) -> None:
        """Let go of the database; every connection is given back."""
        self._desk.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Saving

    def save_submission(
        self, principal: Principal, scope: Scope, submission: NewSubmission, at: datetime | None = None
    ) -> Saved:
        """Keep one file as its service's return for the quarter; see `save_return`."""
        (saved,) = self.save_return(principal, scope, [submission], at)
        return saved

    def save_return(
        self, principal: Principal, scope: Scope, files: Sequence[NewSubmission], at: datetime | None = None
    ) -> tuple[Saved, ...]:
        """Keep the files a service hands in together, all or none, and answer for each in order.

        For every kind of register they hold, these files replace for readers what the service returned before for
        that quarter; nothing is deleted. The same bytes read the same way were saved before: then nothing is added and
        the answer says when and by whom. `at` is the moment in UTC, this one by default. Raises ValueError where the
        files are not of one service and one quarter.
        """
        if len({(file.service, file.quarter) for file in files}) != 1:
            raise ValueError("A return is the files of one service and one quarter.")
        return self.save_returns(principal, scope, files, at)

    def save_returns(
        self, principal: Principal, scope: Scope, files: Sequence[NewSubmission], at: datetime | None = None
    ) -> tuple[Saved, ...]:
        """Keep what several services hand in together, all or none, and answer for each file in order.

        The files of one service and quarter are a return of their own; see `save_return`. Nothing is kept of any of
        them where the principal may not return for one. Raises ValueError where there are none.
        """
        if not files:
            raise ValueError("A return is at least one file.")
        for name in dict.fromkeys(file.service for file in files):
            self._desk.permit(principal, scope, Permission.SUBMIT, Action.SAVE, f"service {name}", name)
        prepared = [submissions.prepared(file) for file in files]
        moment = at or self._desk.clock()
        with self._desk.database.writing() as connection:
            return receive(connection, self._desk.sealing, principal, prepared, moment)

    def remember_mapping(
        self,
        principal: Principal,
        scope: Scope,
        service: str,
        signature: str,
        correction: Mapping[str, object],
        at: datetime | None = None,
    ) -> None:
        """Keep what a person decided about a service's headings; `correction` is plain JSON data. The latest counts."""
        self._desk.permit(principal, scope, Permission.SUBMIT, Action.REMEMBER, f"service {service}", service)
        moment = at or self._desk.clock()
        with self._desk.database.writing() as connection:
            is_news = mappings.remember(connection, principal, service, signature, correction, moment)
            outcome = Outcome.DONE if is_news else Outcome.UNCHANGED
            thing = f"mapping {signature}"
            trail.append(connection, self._desk.sealing, principal, Action.REMEMBER, thing, outcome, moment)

    # Reading

    def recalled_mapping(
        self, principal: Principal, scope: Scope, service: str, signature: str
    ) -> RememberedMapping | None:
        """The latest decision on these headings of that service, None where nobody made one."""
        return next(iter(self.mapping_history(principal, scope, service, signature)), None)

    def mapping_history(
        self, principal: Principal, scope: Scope, service: str, signature: str
    ) -> tuple[RememberedMapping, ...]:
        """Every decision on these headings of that service, latest first."""
        thing = f"mapping {signature}"
        with self._desk.asking(principal, scope, Permission.SUBMIT, thing, service) as connection:
            return mappings.recalled(connection, service, signature)

    def is_empty(self, principal: Principal, scope: Scope) -> bool:
        """Whether nothing has been returned yet by the services in scope."""
        return not self.services(principal, scope)

    def services(self, principal: Principal, scope: Scope) -> tuple[str, ...]:
        """The services in scope that have returned something, by name."""
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "services") as connection:
            return returns.services(connection, scope)

    def quarters(self, principal: Principal, scope: Scope) -> tuple[Quarter, ...]:
        """The quarters for which something was returned, oldest first."""
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "quarters") as connection:
            return returns.quarters(connection, scope)

    def summary(self, principal: Principal, scope: Scope) -> tuple[ReturnedRegister, ...]:
        """What is current, in counts: one record a quarter, service and kind, in the order quarter, service, kind."""
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "summary") as connection:
            return returns.summary(connection, scope)

    def content_version(self, principal: Principal, scope: Scope) -> str:
        """Text that changes whenever anything is added that an answer in scope may rest on: the key of every cache.

        Cheap to ask. Unlike in any other store, but not unlike in every other scope: put `scope.key` beside it.
        """
        with self._desk.asking(principal, scope, Permission.SEE_TOTALS, "content version") as connection:
            return versions.content_version(connection, scope)

    @property
    def written(self) -> int:
        """How many times this process has written into the store: where it is as before, so is what this process added.
        What other processes add shows in `content_version` only."""
        return self._desk.database.written

    def submissions(self, principal: Principal, scope: Scope, quarter: Quarter | None = None) -> tuple[Submission, ...]:
        """Every submission kept, superseded ones too, by quarter, service and the order they came in."""
        with self._desk.asking(principal, scope, Permission.SEE_ROWS, "submissions") as connection:
            return returns.submissions(connection, scope, quarter)

    def rows(
        self,
        principal: Principal,
        scope: Scope,
        kind: Kind,
        quarter: Quarter,
        columns: Sequence[str] | None = None,
        carried: bool = True,
    ) -> pd.DataFrame:
        """The rows of a kind that stand for a quarter over every service in scope: typed, unscored.

        A service that returned no such register for the quarter stands with its latest earlier one, under the name it
        has by then (see `store.carrying`); not so with `carried=False`. A row is stale where `confirmed_for` is not
        the quarter asked for.

        Index 0, 1, 2 ...; ordered by service, submission, sheet and Excel row. Columns: every field of the register in
        its order (missing where a service has no such column), or `columns` alone, which is much faster to read; then
        `rows.PROVENANCE`: `service` (the row's own, else the one it stands under), `returned_by`, `submission_id`,
        `file_name`, `sha256`, `sheet`, `row` (Excel), `key` (unique and stable), `scheme_name` (levels were read on
        its scales), `returned_for` and `confirmed_for` (labels of quarters: the one it was returned for, the latest
        one it was returned or confirmed unchanged for). Dtypes as in `TypedRegister`; without rows the columns are
        the same.
        """
        thing = f"rows of {kind.value}, {quarter.label}"
        with self._desk.asking(principal, scope, Permission.SEE_ROWS, thing) as connection:
            return rows.rows(connection, scope, kind, quarter, columns, carried)

    def rows_of(
        self,
        principal: Principal,
        scope: Scope,
        kind: Kind,
        submissions: Sequence[int],
        columns: Sequence[str] | None = None,
    ) -> pd.DataFrame:
        """The rows of a kind in these submissions, superseded ones too; shape as `rows`, under the service's name as
        it was returned. Those out of scope are left out."""
        thing = f"rows of {kind.value} in {len(submissions)} submissions"
        with self._desk.asking(principal, scope, Permission.SEE_ROWS, thing) as connection:
            return rows.of_submissions(connection, scope, kind, submissions, columns)

    def origin(self, principal: Principal, scope: Scope, submission_id: int, sheet: str, row: int) -> RowOrigin:
        """One row walked back to its file: for every field the cell, its heading and the text as typed."""
        thing = f"submission {submission_id}"
        self._desk.permit(principal, scope, Permission.SEE_ROWS, Action.READ, thing)
        return self._looked_up(
            principal, scope, Action.READ, thing, lambda c, seen: returns.origin(c, seen, submission_id, sheet, row)
        )

    def findings(self, principal: Principal, scope: Scope, submission_id: int) -> Findings:
        """The findings as they stood when the submission was saved."""
        thing = f"submission {submission_id}"
        self._desk.permit(principal, scope, Permission.SEE_ROWS, Action.READ, thing)
        return self._looked_up(
            principal, scope, Action.READ, thing, lambda c, seen: returns.findings_of(c, seen, submission_id)
        )

    def original(self, principal: Principal, scope: Scope, sha256: str) -> tuple[str, bytes]:
        """The file as it was sent: its name and its bytes. Taking one away is written into the audit trail.

        Of a file that was returned for several services, only to somebody whose scope covers every one of them.
        """
        thing, action = f"original {sha256}", Action.TAKE_ORIGINAL
        for permission in (Permission.SEE_ROWS, Permission.EXPORT):
            self._desk.permit(principal, scope, permission, action, thing)
        name, content = self._looked_up(
            principal, scope, action, thing, lambda c, seen: returns.original_of(c, seen, sha256)
        )
        self._desk.note(principal, action, thing, Outcome.DONE, {"size": len(content)})
        return name, content

    def _looked_up(
        self,
        principal: Principal,
        scope: Scope,
        action: Action,
        thing: str,
        ask: Callable[[Connection, Scope], Answer],
    ) -> Answer:
        # What a service was called before counts as its own. To the asker, what lies outside the scope is as little
        # there as what is nowhere; the audit trail knows the difference.
        with self._desk.database.reading() as connection:
            try:
                return ask(connection, with_predecessors(scope, services(connection)))
            except NotFound:
                with suppress(NotFound):
                    ask(connection, WHOLE_COUNCIL)
                    self._desk.note(principal, action, thing, Outcome.DENIED, {"reason": "out-of-scope"})
                raise

    # The audit trail: council-wide, so a scope narrows nothing here and the permission decides alone.

    def note_export(self, principal: Principal, scope: Scope, thing: str, detail: Detail | None = None) -> None:
        """Write into the audit trail that something left the product; `detail` holds ids, counts and digests only."""
        self._desk.permit(principal, scope, Permission.EXPORT, Action.EXPORT, thing)
        self._desk.note(principal, Action.EXPORT, thing, Outcome.DONE, detail)

    def audit(self, principal: Principal, scope: Scope, limit: int | None = None) -> tuple[AuditRecord, ...]:
        """The audit trail, latest line first."""
        with self._desk.asking(principal, scope, Permission.READ_AUDIT, "audit trail") as connection:
            return trail.lines(connection, limit)

    def verify_audit(self, principal: Principal, scope: Scope, anchor: str | None = None) -> AuditVerdict:
        """Whether the audit trail holds together and still holds `anchor`, a head noted outside the store earlier."""
        with self._desk.asking(principal, scope, Permission.READ_AUDIT, "audit trail") as connection:
            return trail.verdict(connection, self._desk.sealing, anchor)
