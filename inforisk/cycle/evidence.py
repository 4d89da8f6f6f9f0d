"""What the numbers of a quarter are made from, read from an archive when it is asked for."""

from functools import cache

from inforisk.cycle.archive import Archive
from inforisk.cycle.earlier import ledgers_before
from inforisk.cycle.moved import movement_between
from inforisk.cycle.standing import Standing
from inforisk.metrics.focus import WHOLE, Focus, focused
from inforisk.metrics.numbers import Evidence


def evidence_of(
    archive: Archive, standing: Standing, compared: Standing | None = None, focus: Focus = WHOLE
) -> Evidence:
    """The evidence of a quarter within a focus, beside that of the quarter it is compared with."""
    return Evidence(
        rows=lambda kind: focused(archive.rows(standing, kind), kind, focus, archive.people()),
        all_rows=lambda kind: archive.rows(standing, kind),
        as_at=standing.as_at,
        scheme=standing.scheme,
        settings=archive.store.council.settings(archive.principal, archive.scope, standing.as_at),
        people=archive.people(),
        label=standing.label,
        before=evidence_of(archive, compared, None, focus) if compared else None,
        moved=cache(lambda: movement_between(archive, compared, standing, focus).risks) if compared else None,
        earlier=lambda kind: tuple(ledgers_before(archive, standing, kind).values()),
    )
