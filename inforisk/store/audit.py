"""The audit trail: append-only, each line sealed over the one before it.

A plain chain (SHA-256) shows a line edited, removed or moved. Only with a key kept outside the store (HMAC) does it
show a trail rewritten whole, and only a head noted elsewhere shows a tail cut off. On SQLite triggers refuse UPDATE
and DELETE; somebody who holds the file can drop them, which is why the chain is there.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from inforisk.access import Principal
from inforisk.store.records import AuditRecord, AuditVerdict
from inforisk.store.tables import audit

Detail = Mapping[str, int | str | bool]
Seal = Callable[[bytes], str]

_BEFORE_THE_FIRST = "0" * 64
_TOKEN = re.compile(r"[\w.:,+-]{0,80}", re.ASCII)


class Action(StrEnum):
    """What the audit trail knows of. The store writes every one but the last two: screens add what leaves them."""

    SAVE = "save a submission"
    REMEMBER = "remember a mapping"
    TAKE_ORIGINAL = "take an original file"
    READ = "read"
    OPEN_QUARTER = "open a quarter"
    SAY = "say how a return stands"
    SIGN = "sign a quarter"
    FREEZE = "freeze a quarter"
    REPORT = "report a snapshot to a body"
    MAKE_PAPER = "make a paper"
    WRITE_WORDS = "write words for a paper"
    CHANGE_SERVICES = "change the list of services"
    CHANGE_SETTING = "change a setting"
    DECIDE_IDENTITY = "decide whether two rows are the same"
    DECIDE_NAME = "decide whom a name means"
    ACCEPT_FINDING = "accept a finding"
    EXPORT = "export"
    SIGN_IN = "sign in"


class Outcome(StrEnum):
    """How it ended."""

    DONE = "done"
    UNCHANGED = "unchanged"
    DENIED = "denied"


def seal(key: bytes | None) -> Seal:
    """How a line is sealed: HMAC-SHA256 with the key, plain SHA-256 without one. 64 hex digits."""
    if key is None:
        return lambda content: hashlib.sha256(content).hexdigest()
    return lambda content: hmac.new(key, content, hashlib.sha256).hexdigest()


def append(
    connection: Connection,
    sealing: Seal,
    principal: Principal,
    action: Action,
    thing: str,
    outcome: Outcome,
    at: datetime,
    detail: Detail | None = None,
) -> None:
    """Add one line, in the caller's transaction, so that a change and its trace are kept together or not at all.

    `thing` names what was acted on by id, `detail` holds ids, counts and digests: register text is refused.
    """
    last = connection.execute(select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)).first()
    line = AuditRecord(
        seq=last.seq + 1 if last else 1,
        at=at.astimezone(UTC),
        actor=principal.id,
        role=", ".join(sorted(principal.roles)),
        action=action.value,
        object=thing,
        outcome=outcome.value,
        detail=_without_text(detail or {}),
        previous=last.hash if last else _BEFORE_THE_FIRST,
        hash="",
    )
    sealed = asdict(line) | {"detail": json.dumps(line.detail, sort_keys=True), "hash": sealing(_content(line))}
    connection.execute(insert(audit).values(**sealed))


def lines(connection: Connection, limit: int | None = None) -> tuple[AuditRecord, ...]:
    """The trail, latest line first; all of it without a limit."""
    latest = select(audit).order_by(audit.c.seq.desc()).limit(limit)
    return tuple(_record(row) for row in connection.execute(latest))


def verdict(connection: Connection, sealing: Seal, anchor: str | None = None) -> AuditVerdict:
    """Whether every line is sealed over the one before it and the anchor, if given, is still in its place."""
    expected, count, head, anchored = _BEFORE_THE_FIRST, 0, "", anchor is None
    for row in connection.execute(select(audit).order_by(audit.c.seq)):
        line = _record(row)
        fault = _fault(line, count + 1, expected, sealing)
        if fault:
            return AuditVerdict(False, count, head, line.seq, fault)
        expected, count, head = line.hash, count + 1, f"{line.seq}:{line.hash[:16]}"
        anchored = anchored or head == anchor
    if not anchored:
        return AuditVerdict(False, count, head, None, f"The line noted outside the store ({anchor}) is not in it.")
    return AuditVerdict(True, count, head)


def begins_with(connection: Connection, sealing: Seal) -> bool:
    """Whether the first line is sealed this way: a cheap check that the key is the one the trail was begun under."""
    first = connection.execute(select(audit).order_by(audit.c.seq).limit(1)).first()
    return first is None or _record(first).hash == sealing(_content(_record(first)))


def _fault(line: AuditRecord, seq: int, previous: str, sealing: Seal) -> str:
    if line.seq != seq:
        return f"Line {seq} is missing."
    if line.previous != previous:
        return f"Line {seq} does not follow the line before it."
    if not hmac.compare_digest(line.hash, sealing(_content(line))):
        return f"Line {seq} is not as it was written."
    return ""


def _content(line: AuditRecord) -> bytes:
    parts = [
        line.seq, line.at.isoformat(), line.actor, line.role, line.action, line.object, line.outcome,
        dict(line.detail), line.previous,
    ]  # fmt: skip
    return json.dumps(parts, sort_keys=True, ensure_ascii=True).encode()


def _record(row: Row[*tuple[Any, ...]]) -> AuditRecord:
    return AuditRecord(**{**row._mapping, "detail": json.loads(row.detail)})


def _without_text(detail: Detail) -> Detail:
    text = [name for name, value in detail.items() if isinstance(value, str) and not _TOKEN.fullmatch(value)]
    if text:
        raise ValueError(f"The audit trail keeps ids, counts and digests, not text: {', '.join(text)}.")
    return detail
