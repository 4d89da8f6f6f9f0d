"""The tables of the quarter's cycle and of the council (since version 2). Every one of them is only ever added to."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from inforisk.store.tables import UtcDateTime, metadata

# A quarter opened twice has two lines: the first says when it was opened, the last when returns are due.
opening = Table(
    "opening",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("quarter", String(10), nullable=False),
    Column("due_on", Date, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", ForeignKey("person.id"), nullable=False),
)

return_event = Table(
    "return_event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("service_id", ForeignKey("service.id"), nullable=False),
    Column("quarter", String(10), nullable=False),
    Column("state", String(30), nullable=False),
    Column("note", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", ForeignKey("person.id"), nullable=False),
    Index(None, "service_id", "quarter"),
)

event_submission = Table(
    "event_submission",
    metadata,
    Column("event_id", ForeignKey("return_event.id"), primary_key=True),
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
)

sign_off = Table(
    "sign_off",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("quarter", String(10), nullable=False),
    Column("step", String(50), nullable=False),
    Column("service_id", ForeignKey("service.id"), nullable=True),
    Column("signatory", Text, nullable=False),
    Column("remark", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", ForeignKey("person.id"), nullable=False),
    Index(None, "quarter"),
)

snapshot = Table(
    "snapshot",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("quarter", String(10), nullable=False),
    Column("number", Integer, nullable=False),
    Column("as_at", Date, nullable=False),
    Column("scheme_name", Text, nullable=False),
    Column("scheme_version", Text, nullable=False),
    Column("scheme_text", Text, nullable=False),
    Column("restates", ForeignKey("snapshot.id"), nullable=True),
    Column("reason", Text, nullable=False),
    Column("frozen_at", UtcDateTime, nullable=False),
    Column("frozen_by", ForeignKey("person.id"), nullable=False),
    Column("digest", String(64), nullable=False),
    UniqueConstraint("quarter", "number"),
)


def _of_snapshot() -> "Column[int]":
    # Checked at the end of the transaction: a snapshot's parts are written before it, and refused once it stands.
    return Column("snapshot_id", ForeignKey("snapshot.id", deferrable=True, initially="DEFERRED"), primary_key=True)


snapshot_service = Table(
    "snapshot_service",
    metadata,
    _of_snapshot(),
    Column("number", Integer, primary_key=True),
    Column("service", Text, nullable=False),
    Column("directorate", Text, nullable=False),
    Column("state", String(30), nullable=False),
    Column("returned_for", String(10), nullable=True),
    Column("confirmed_for", String(10), nullable=True),
)

snapshot_submission = Table(
    "snapshot_submission",
    metadata,
    _of_snapshot(),
    Column("number", Integer, primary_key=True),
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
)

snapshot_ledger = Table(
    "snapshot_ledger",
    metadata,
    _of_snapshot(),
    Column("kind", String(20), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

# One measure over every service and group is one small block of bytes: a trend reads one block a quarter.
snapshot_figures = Table(
    "snapshot_figures",
    metadata,
    Column("measure", String(100), primary_key=True),
    _of_snapshot(),
    Column("content", LargeBinary, nullable=False),
)

PARTS_OF_A_SNAPSHOT = (snapshot_service, snapshot_submission, snapshot_ledger, snapshot_figures)

body_report = Table(
    "body_report",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("body", Text, nullable=False),
    Column("snapshot_id", ForeignKey("snapshot.id"), nullable=False),
    Column("reported_on", Date, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", ForeignKey("person.id"), nullable=False),
)

# Since schema version 4. `covers` holds the services of the scope a paper was made in, "" for the whole council.
paper_made = Table(
    "paper_made",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("body", Text, nullable=False),
    Column("quarter", String(10), nullable=False),
    Column("snapshot_id", ForeignKey("snapshot.id"), nullable=True),
    Column("label", Text, nullable=False),
    Column("compared", Text, nullable=False),
    Column("audience", String(20), nullable=False),
    Column("formats", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("figures", Integer, nullable=False),
    Column("meeting", Date, nullable=True),
    Column("covers", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", ForeignKey("person.id"), nullable=False),
)

# Since schema version 4. Words are of one body, quarter, section and scope; the last line of them counts.
written_words = Table(
    "written_words",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("body", Text, nullable=False),
    Column("quarter", String(10), nullable=False),
    Column("section", String(100), nullable=False),
    Column("covers", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("replaces", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", ForeignKey("person.id"), nullable=False),
    Index(None, "quarter"),
)

service_change = Table(
    "service_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("quarter", String(10), nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("directorate", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", ForeignKey("person.id"), nullable=False),
)

council_setting = Table(
    "council_setting",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(50), nullable=False),
    Column("value", Text, nullable=False),
    Column("from_date", Date, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),  # since schema version 3
    Column("at", UtcDateTime, nullable=False),
    Column("by", ForeignKey("person.id"), nullable=False),
)

identity_decision = Table(
    "identity_decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("before", String(60), nullable=False),
    Column("after", String(60), nullable=False),
    Column("relation", String(20), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", ForeignKey("person.id"), nullable=False),
    Index(None, "kind"),
)

name_decision = Table(
    "name_decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("written", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", ForeignKey("person.id"), nullable=False),
)

accepted_finding = Table(
    "accepted_finding",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("service_id", ForeignKey("service.id"), nullable=False),
    Column("quarter", String(10), nullable=False),
    Column("code", String(100), nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", ForeignKey("person.id"), nullable=False),
    Index(None, "service_id", "quarter"),
)

APPEND_ONLY = (
    opening, return_event, event_submission, sign_off, snapshot, *PARTS_OF_A_SNAPSHOT, body_report, paper_made,
    written_words, service_change, council_setting, identity_decision, name_decision, accepted_finding,
)  # fmt: skip
"""Tables the database itself refuses to rewrite: a change of mind is another line."""
