"""The names somebody knows already: those in the registers they may see."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from inforisk.access import Scope
from inforisk.council import sight
from inforisk.identity.names import folded_name
from inforisk.quarters import Quarter
from inforisk.registers import ALL
from inforisk.store.codec import frames_joined
from inforisk.store.cycle_records import NameDecision
from inforisk.store.decisions import services
from inforisk.store.scoping import in_scope, with_predecessors
from inforisk.store.tables import register_sheet, service, submission
from inforisk.vocabulary import Kind, ValueKind

_NAMED_IN = {
    kind: [field.name for field in register.fields if field.kind is ValueKind.PERSON] for kind, register in ALL.items()
}


def known_in(connection: Connection, scope: Scope, decided: Iterable[NameDecision]) -> tuple[NameDecision, ...]:
    """The decisions about names that stand in a register in scope, and about what those names were decided to mean."""
    left = tuple(decided)
    if scope.is_whole_council:
        return left
    known = set(_names(connection, scope))
    while found := {folded_name(one.person) for one in left if folded_name(one.written) in known} - known:
        known |= found
    return tuple(one for one in left if folded_name(one.written) in known)


def _names(connection: Connection, scope: Scope) -> Iterator[str]:
    """Every name as written in the registers in scope, whenever they were returned, as names are compared."""
    council = services(connection)
    is_seen = sight(scope, council)
    kept = connection.execute(
        select(register_sheet.c.kind, register_sheet.c.frame, submission.c.quarter, service.c.name)
        .join(submission, submission.c.id == register_sheet.c.submission_id)
        .join(service, service.c.id == submission.c.service_id)
        .where(in_scope(with_predecessors(scope, council)))
    ).all()
    seen = [row for row in kept if is_seen(row.name, Quarter.parse(row.quarter))]
    for kind, fields in _NAMED_IN.items():
        frames = frames_joined([row.frame for row in seen if Kind(row.kind) is kind], fields)
        for column in frames.columns:
            yield from (folded_name(name) for name in frames[column].dropna().unique())
