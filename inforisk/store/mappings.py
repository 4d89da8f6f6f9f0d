"""The memory of mappings: what a person decided about a service's headings, kept for the next time they come."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, insert, select

from inforisk.access import Principal
from inforisk.store.codec import json_text
from inforisk.store.records import RememberedMapping
from inforisk.store.scoping import note_person, service_id, service_id_made
from inforisk.store.tables import mapping_memory, person


def remember(
    connection: Connection,
    principal: Principal,
    service: str,
    signature: str,
    correction: Mapping[str, object],
    at: datetime,
) -> bool:
    """Keep a decision as the latest of its service and headings; False where it is the one already held."""
    text = json_text(correction)
    held = recalled(connection, service, signature)
    if held and json_text(held[0].correction) == text:
        return False
    note_person(connection, principal)
    connection.execute(
        insert(mapping_memory).values(
            service_id=service_id_made(connection, service),
            signature=signature,
            correction=text,
            remembered_at=at,
            remembered_by=principal.id,
        )
    )
    return True


def recalled(connection: Connection, service: str, signature: str) -> tuple[RememberedMapping, ...]:
    """Every decision on these headings of that service, the latest (which counts) first."""
    kept = connection.execute(
        select(mapping_memory, person.c.name)
        .join(person, person.c.id == mapping_memory.c.remembered_by)
        .where(mapping_memory.c.service_id == service_id(connection, service), mapping_memory.c.signature == signature)
        .order_by(mapping_memory.c.id.desc())
    )
    return tuple(RememberedMapping(json.loads(row.correction), row.remembered_at, row.name) for row in kept)
