"""The parts of an action plan as they are drawn: not too many of them, and the one furthest behind named."""

from collections.abc import Sequence
from dataclasses import asdict

from inforisk.metrics.actions.progress import NOT_SAID, Part, StatusCounts
from inforisk.phrases import verb

MOST_PARTS = 12
"""So many parts are drawn beside each other; the smaller ones are drawn as one, which the table splits up."""


def drawn_parts(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts in their order, where they are too many the largest of them and the others together at the end."""
    if len(parts) <= MOST_PARTS:
        return tuple(parts)
    largest = sorted(parts, key=lambda part: -part.counts.total)[: MOST_PARTS - 1]
    kept = [part for part in parts if part in largest]
    others = [part for part in parts if part not in largest]
    return (*kept, Part(f"{len(others):,} others", _together(others), sum(part.overdue for part in others)))


def breakdown_message(parts: Sequence[Part], heading: str) -> str:
    """The parts in one sentence: "Data sharing is furthest behind: 20 of 26 actions complete". `heading` is what a
    part is, in the singular: "scope area"."""
    if len(parts) == 1:
        return f"{parts[0].name}: {_done(parts[0])}"
    worst = min(parts, key=lambda part: (part.counts.complete / part.counts.total, -part.counts.open))
    if worst.counts.complete == worst.counts.total:
        return f"Every action is complete, whatever its {heading}"
    if worst.name == NOT_SAID:
        return f"Actions without {_article(heading)} {heading} are furthest behind: {_done(worst)}"
    called = f"{worst.name} priority" if heading == "priority" else worst.name
    return f"{called} is furthest behind: {_done(worst)}"


def _done(part: Part) -> str:
    counts = part.counts
    return f"{counts.complete:,} of {counts.total:,} {verb(counts.total, 'action', 'actions')} complete"


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def _together(parts: Sequence[Part]) -> StatusCounts:
    counts = [asdict(part.counts) for part in parts]
    return StatusCounts(**{name: sum(one[name] for one in counts) for name in counts[0]})
