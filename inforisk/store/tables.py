"""The store's tables, in SQLAlchemy's words only, so that another database is another URL."""

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

SCHEMA_VERSION = 4


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC: aware going in and coming out, whatever the database keeps."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without a zone rather than guess one."""
        if value is not None and value.tzinfo is None:
            raise ValueError("A moment without a time zone cannot be kept.")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite drops the zone; what was kept was UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("applied_at", UtcDateTime, nullable=False),
)

# One random id a store, so that an answer cached from one store is never taken for another's.
identity = Table("identity", metadata, Column("id", String(32), primary_key=True))

# What the product's users are called; the audit trail and `..._by` columns hold ids, so erasing a name breaks no hash.
person = Table("person", metadata, Column("id", String(255), primary_key=True), Column("name", Text, nullable=False))

service = Table(
    "service", metadata, Column("id", Integer, primary_key=True), Column("name", Text, nullable=False, unique=True)
)

original = Table(
    "original",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

# `reading` is the digest of everything that was made of the bytes: mapping, scheme and typed values.
submission = Table(
    "submission",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("service_id", ForeignKey("service.id"), nullable=False),
    Column("quarter", String(10), nullable=False),
    Column("sha256", ForeignKey("original.sha256"), nullable=False),
    Column("reading", String(64), nullable=False),
    Column("file_name", Text, nullable=False),
    Column("scheme_name", Text, nullable=False),
    Column("scheme_version", Text, nullable=False),
    Column("as_at", Date, nullable=False),
    Column("saved_at", UtcDateTime, nullable=False),
    Column("saved_by", ForeignKey("person.id"), nullable=False),
    UniqueConstraint("service_id", "quarter", "sha256", "reading"),
)

register_sheet = Table(
    "register_sheet",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("submission_id", ForeignKey("submission.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("sheet", Text, nullable=False),
    Column("row_count", Integer, nullable=False),
    Column("mapping", Text, nullable=False),
    Column("frame", LargeBinary, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    UniqueConstraint("submission_id", "number"),
    UniqueConstraint("submission_id", "sheet"),
)

submission_findings = Table(
    "submission_findings",
    metadata,
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

finding_count = Table(
    "finding_count",
    metadata,
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
    Column("sheet", Text, primary_key=True),
    Column("code", String(100), primary_key=True),
    Column("severity", String(10), primary_key=True),
    Column("findings", Integer, nullable=False),
)

# A return is one act of handing in: the files that came together. For each kind the latest return of a service and
# quarter is the one that is read; older ones stay.
service_return = Table(
    "service_return",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("service_id", ForeignKey("service.id"), nullable=False),
    Column("quarter", String(10), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("made_by", ForeignKey("person.id"), nullable=False),
    Index(None, "service_id", "quarter"),
)

returned_kind = Table(
    "returned_kind",
    metadata,
    Column("return_id", ForeignKey("service_return.id"), primary_key=True),
    Column("submission_id", ForeignKey("submission.id"), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Index(None, "submission_id"),
)

mapping_memory = Table(
    "mapping_memory",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("service_id", ForeignKey("service.id"), nullable=False),
    Column("signature", String(128), nullable=False),
    Column("correction", Text, nullable=False),
    Column("remembered_at", UtcDateTime, nullable=False),
    Column("remembered_by", ForeignKey("person.id"), nullable=False),
    Index(None, "service_id", "signature"),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("action", String(50), nullable=False),
    Column("object", Text, nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("detail", Text, nullable=False),
    Column("previous", String(64), nullable=False, unique=True),
    Column("hash", String(64), nullable=False, unique=True),
)
