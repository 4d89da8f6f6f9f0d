"""What the store keeps of a quarter's cycle and of the council, as plain records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import pandas as pd

from inforisk.quarters import Quarter
from inforisk.vocabulary import Kind, ReturnState, SignStep


@dataclass(frozen=True, slots=True)
class OpenedQuarter:
    """A quarter somebody opened: returns are due on `due_on`."""

    quarter: Quarter
    due_on: date
    opened_at: datetime
    opened_by: str


@dataclass(frozen=True, slots=True)
class ReturnEvent:
    """One thing that was said about a service's return, in the order it was said (`id` rises).

    `state` is RECEIVED (kept by `save_return`, or an answer to a query), QUERIED, ACCEPTED, NO_CHANGE or NOT_RETURNED.
    `note` is the query, its answer, or why; `submissions` those that were current when it was said.
    """

    id: int
    service: str
    quarter: Quarter
    state: ReturnState
    note: str
    at: datetime
    by: str
    submissions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SignOff:
    """One signature of a quarter. `service` is blank for the council-wide steps; `signatory` is the person who
    confirmed (an IAO, a service manager), `recorded_by` who wrote it down."""

    quarter: Quarter
    step: SignStep
    service: str
    signatory: str
    remark: str
    at: datetime
    recorded_by: str


@dataclass(frozen=True, slots=True)
class SnapshotService:
    """How one service stands in a snapshot. `returned_for` is the quarter its rows were returned for (None: it has
    never returned anything), `confirmed_for` the latest quarter they were returned or confirmed unchanged for."""

    service: str
    directorate: str
    state: ReturnState
    returned_for: Quarter | None
    confirmed_for: Quarter | None
    submissions: tuple[int, ...] = ()


@dataclass(frozen=True)
class NewSnapshot:
    """A quarter ready to be frozen.

    `ledgers` holds the judged rows of each kind (the columns of `inforisk.cycle.ledger.columns_of(kind)`, index
    0, 1, 2 ...); `figures` the counts kept for trends, columns `measure`, `service`, `directorate`, `group` (str) and
    `value` (float64). `scheme_text` is the whole scheme, so that the judgement can be read for ever. `services` name
    every submission a ledger's row comes from. `read_at` is the store's `content_version` before anything was read for
    it: where it is given, nothing is frozen once it has changed.
    """

    quarter: Quarter
    as_at: date
    scheme_name: str
    scheme_version: str
    scheme_text: str
    ledgers: Mapping[Kind, pd.DataFrame]
    figures: pd.DataFrame
    services: tuple[SnapshotService, ...]
    restates: int | None = None
    reason: str = ""
    read_at: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A frozen quarter. `number` is 1, or 2, 3 ... for its restatements, each naming the one it `restates` and why.

    `digest` is the SHA-256 of everything it holds: it never changes, and `Store.cycle.verify_snapshot` proves it.
    """

    id: int
    quarter: Quarter
    number: int
    as_at: date
    scheme_name: str
    scheme_version: str
    scheme_text: str = field(repr=False)
    restates: int | None = None
    reason: str = ""
    frozen_at: datetime | None = None
    frozen_by: str = ""
    digest: str = ""

    @property
    def label(self) -> str:
        """ "2016-17 Q4", or "2016-17 Q4, restatement 1"."""
        return self.quarter.label + (f", restatement {self.number - 1}" if self.number > 1 else "")


@dataclass(frozen=True, slots=True)
class BodyReport:
    """A snapshot was reported to a body on a date: the baseline of "since the last report to this body"."""

    body: str
    snapshot_id: int
    reported_on: date
    recorded_by: str


@dataclass(frozen=True, slots=True)
class SettingChange:
    """Something the council settled: from `from_date` on the setting `name` has the `value` (of the field's type in
    `CouncilSettings`), why (blank: nobody said), and who wrote it down when."""

    name: str
    value: object
    from_date: date
    reason: str
    said_at: datetime
    said_by: str


@dataclass(frozen=True, slots=True)
class IdentityDecision:
    """A person said whether two rows are the same thing. `before` and `after` are row keys; `relation` is "same",
    "different", "split from" (after came out of before) or "merged into" (before went into after)."""

    kind: Kind
    before: str
    after: str
    relation: str
    decided_at: datetime
    decided_by: str


@dataclass(frozen=True, slots=True)
class NameDecision:
    """A person said that a name as written means a person (`person` is the name to use), or, with `person` equal to
    `written`, that it is somebody of their own. The latest decision about a written name counts."""

    written: str
    person: str
    decided_at: datetime
    decided_by: str


@dataclass(frozen=True, slots=True)
class AcceptedFinding:
    """A warning somebody accepted with a reason. `fingerprint` is the same for the same fault of the same row next
    quarter, wherever the row stands by then."""

    service: str
    quarter: Quarter
    code: str
    fingerprint: str
    reason: str
    accepted_at: datetime
    accepted_by: str


@dataclass(frozen=True, slots=True)
class NewPaper:
    """A paper that was made of a quarter for a body, ready to be noted.

    `snapshot_id` is None for the draft of a live quarter. `label` is what the quarter was printed as, `compared` what
    it was compared with (blank: nothing earlier). `digest` is the SHA-256 over the names and contents of its files,
    `figures` how many figures in them were reconciled. `meeting` is the day it is taken to the body; None where nobody
    said.
    """

    body: str
    quarter: Quarter
    snapshot_id: int | None
    label: str
    compared: str
    audience: str
    formats: tuple[str, ...]
    digest: str
    figures: int
    meeting: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMade(NewPaper):
    """A paper as it was made, by whom and when. `covers` are the services it is about; None: the whole council."""

    id: int
    covers: tuple[str, ...] | None
    at: datetime
    by: str

    @property
    def is_draft(self) -> bool:
        """Whether its quarter was not frozen, so that its figures may have changed since."""
        return self.snapshot_id is None

    @property
    def is_report(self) -> bool:
        """Whether it is from then on what its body was last shown: a draft is not, nor a paper of a few services."""
        return not self.is_draft and self.covers is None

    @property
    def counts_from(self) -> date:
        """The day its body was shown it: that of the meeting, else the day it was made."""
        return self.meeting or self.at.date()


@dataclass(frozen=True, slots=True)
class WrittenWords:
    """What an author wrote for a section of a paper; with `replaces` it stands in the place of the computed text."""

    text: str
    replaces: bool
    by: str
    at: datetime
