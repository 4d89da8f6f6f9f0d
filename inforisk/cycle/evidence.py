"""What the numbers of a quarter are made from, read from an archive when it is asked for."""

from functools import cache

from inforisk.cycle.archive import Archive
from inforisk.cycle.earlier import ledgers_before
from inforisk.cycle.moved import movement_between
from inforisk.cycle.standing import Standing
from inforisk.metrics.focus import WHOLE, Focus
from inforisk.metrics.numbers import Evidence
from inforisk.quarters import Quarter


def evidence_of(
    archive: Archive,
    standing: Standing,
    compared: Standing | None = None,
    focus: Focus = WHOLE,
    named_in: Quarter | None = None,
) -> Evidence:
    """The evidence of a quarter within a focus, beside that of the quarter it is compared with.

    Services go by the names of the quarter `named_in`, that of `standing` unless told: of two that are compared both by
    the names of the later one.
    """
    names = named_in or standing.quarter
    return Evidence(
        rows=lambda kind: archive.within(archive.rows(standing, kind), kind, focus, names),
        all_rows=lambda kind: archive.rows(standing, kind),
        as_at=standing.as_at,
        scheme=standing.scheme,
        settings=archive.store.council.settings(archive.principal, archive.scope, standing.as_at),
        people=archive.people(),
        label=standing.label,
        before=evidence_of(archive, compared, None, focus, names) if compared else None,
        moved=cache(lambda: movement_between(archive, compared, standing, focus).risks) if compared else None,
        earlier=lambda kind: tuple(ledgers_before(archive, standing, kind).values()),
        earlier_schemes=lambda: [one.scheme for one in archive.standings() if one.quarter < standing.quarter],
    )
