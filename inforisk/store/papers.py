"""The papers that were made: what was handed to whom, made of which quarter, and the digest of its files."""

import json
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from inforisk.access import Principal, Scope, folded
from inforisk.errors import StoreError
from inforisk.quarters import Quarter
from inforisk.store.change import Change
from inforisk.store.codec import json_text
from inforisk.store.cycle_records import NewPaper, PaperMade
from inforisk.store.cycle_tables import paper_made
from inforisk.store.reports import note_report
from inforisk.store.snapshots import quarter_of
from inforisk.store.tables import person

LONGEST_BODY = 200
"""Characters of a body's name: it stands on the cover of a paper and in the name of its files."""


def named_body(body: str) -> str:
    """A body's name on one line. Raises StoreError where it is blank or longer than any name."""
    name = " ".join(body.split())
    if not name:
        raise StoreError("A paper needs the name of the body it is for.")
    if len(name) > LONGEST_BODY:
        raise StoreError(f"The name of a body has at most {LONGEST_BODY} characters; this one has {len(name):,}.")
    return name


def covered(scope: Scope) -> str:
    """The services of a scope as they are kept beside what was made of them; "" for the whole council."""
    return "" if scope.services is None else json_text(sorted(scope.services, key=folded))


def covered_services(kept: str) -> tuple[str, ...] | None:
    """What `covered` kept: the services; None for the whole council."""
    return tuple(json.loads(kept)) if kept else None


def note_paper(change: Change, principal: Principal, scope: Scope, new: NewPaper) -> PaperMade:
    """Add a paper. Every making is a line of its own, also of the same files: each left the product."""
    line = _line(change, principal, scope, new)
    added = insert(paper_made).values(line).returning(paper_made.c.id)
    number = int(change.connection.execute(added).scalar_one())
    change.thing, change.detail = f"paper {number}", _detail(new)
    said = {field.name: getattr(new, field.name) for field in fields(new)} | {"body": line["body"]}
    return PaperMade(**said, id=number, covers=covered_services(line["covers"]), at=change.at, by=principal.name)


def _line(change: Change, principal: Principal, scope: Scope, new: NewPaper) -> dict[str, Any]:
    return {
        "body": named_body(new.body),
        "quarter": new.quarter.label,
        "snapshot_id": _snapshot_of(change.connection, new),
        "label": new.label,
        "compared": new.compared,
        "audience": new.audience,
        "formats": json_text(new.formats),
        "digest": new.digest,
        "figures": new.figures,
        "meeting": new.meeting,
        "covers": covered(scope),
        "at": change.at,
        "by": principal.id,
    }


def _snapshot_of(connection: Connection, new: NewPaper) -> int | None:
    if new.snapshot_id is not None and quarter_of(connection, new.snapshot_id) != new.quarter:
        raise StoreError(f"Snapshot {new.snapshot_id} is not one of {new.quarter.label}.")
    return new.snapshot_id


def _detail(new: NewPaper) -> dict[str, int | str | bool]:
    # The audit trail keeps no text a person typed: the body is looked up under the paper's number.
    return {
        "quarter": new.quarter.label.replace(" ", ""),
        "snapshot": new.snapshot_id or "none",
        "audience": new.audience,
        "formats": ",".join(new.formats),
        "figures": new.figures,
        "digest": new.digest,
    }


def report_of(change: Change, principal: Principal, made: PaperMade) -> Change | None:
    """Note the report a paper is to its body, and give what is to be said of it in the trail; None where it is none."""
    if made.snapshot_id is None or not made.is_report:
        return None
    beside = Change(change.connection, change.at, f"snapshot {made.snapshot_id}")
    note_report(beside, principal, made.body, made.snapshot_id, made.counts_from)
    return beside


def papers(connection: Connection, scope: Scope, body: str | None = None) -> tuple[PaperMade, ...]:
    """Every paper, or those to one body, latest first: the council's, and those about services in scope only."""
    kept = connection.execute(
        select(paper_made, person.c.name.label("person"))
        .join(person, person.c.id == paper_made.c.by)
        .order_by(paper_made.c.id.desc())
    )
    found = map(_paper, kept)
    return tuple(one for one in found if _is_seen(one, scope) and (body is None or folded(one.body) == folded(body)))


def _is_seen(paper: PaperMade, scope: Scope) -> bool:
    return paper.covers is None or all(map(scope.covers, paper.covers))


def _paper(row: Row[*tuple[Any, ...]]) -> PaperMade:
    return PaperMade(
        body=row.body,
        quarter=Quarter.parse(row.quarter),
        snapshot_id=row.snapshot_id,
        label=row.label,
        compared=row.compared,
        audience=row.audience,
        formats=tuple(json.loads(row.formats)),
        digest=row.digest,
        figures=row.figures,
        meeting=row.meeting,
        id=row.id,
        covers=covered_services(row.covers),
        at=row.at,
        by=row.person,
    )
