"""The commands about what changed: movement between two quarters, and how far the action plans have come."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from inforisk.cli.answering import asked_for, command_of, standing_record
from inforisk.cycle.archive import Archive
from inforisk.cycle.moved import Movement, movement_between, since_last_report
from inforisk.cycle.standing import Standing
from inforisk.errors import NotFound
from inforisk.metrics.actions.progress import progress
from inforisk.metrics.actions.words import outstanding, summary
from inforisk.metrics.movement.words import action_words, asset_words, in_one_text, risk_words
from inforisk.vocabulary import Kind


def _movement(archive: Archive, chosen: Namespace) -> tuple[dict[str, Any], str]:
    after = asked_for(archive, chosen.to)
    moved = movement_between(archive, _baseline(archive, chosen, after), after)
    record = {
        "from": standing_record(moved.before),
        "to": standing_record(moved.after),
        "risks": moved.risks,
        "assets": moved.assets,
        "actions": moved.actions,
    }
    return record, "\n".join(_movement_lines(moved))


def _baseline(archive: Archive, chosen: Namespace, after: Standing) -> Standing:
    if chosen.since_report:
        return since_last_report(archive, chosen.since_report, after)
    if chosen.since:
        return asked_for(archive, chosen.since)
    earlier = [one for one in archive.standings() if one.quarter < after.quarter]
    if not earlier:
        raise NotFound(f"Nothing was returned before {after.label}, so nothing can have moved.")
    return earlier[-1]


def _movement_lines(moved: Movement) -> list[str]:
    return [
        f"From {moved.before.label} to {moved.after.label}.",
        f"Risks: {in_one_text(risk_words(moved.risks))}",
        f"Assets: {in_one_text(asset_words(moved.assets))}",
        f"Actions: {in_one_text(action_words(moved.actions))}",
    ]


def _progress(archive: Archive, chosen: Namespace) -> tuple[dict[str, Any], str]:
    asked = asked_for(archive, chosen.quarter)
    earlier = [one for one in archive.standings() if one.is_frozen and one.quarter < asked.quarter]
    history = [archive.ledger(one, Kind.ACTIONS) for one in earlier]
    answer = progress(archive.ledger(asked, Kind.ACTIONS), asked.as_at, chosen.plan, history)
    frozen = [*earlier, asked] if asked.is_frozen else earlier
    points = [point for one in frozen if (point := _point(archive, one, chosen.plan))["total"]]
    lines = [summary(answer), *(f"  {outstanding(one)}" for one in answer.outstanding), *map(_point_line, points)]
    return {**standing_record(asked), "plan": chosen.plan, **answer.as_record(), "points": points}, "\n".join(lines)


def _point(archive: Archive, standing: Standing, plan: str | None) -> dict[str, Any]:
    then = progress(archive.ledger(standing, Kind.ACTIONS), standing.as_at, plan)
    return {
        **standing_record(standing),
        "reported": _reported(archive, standing),
        "total": then.counts.total,
        **asdict(then.counts),
        "percentage": then.percentage,
        "overdue": then.overdue,
    }


def _reported(archive: Archive, standing: Standing) -> list[dict[str, Any]]:
    reports = archive.store.cycle.reports(archive.principal, archive.scope)
    shown = [one for one in reports if standing.snapshot and one.snapshot_id == standing.snapshot.id]
    return [{"body": one.body, "on": one.reported_on} for one in reversed(shown)]


def _point_line(point: Mapping[str, Any]) -> str:
    return f"{point['label']}: {point['complete']} of {point['total']} complete, {point['percentage']}%."


ANSWERS: Mapping[str, Callable[[Namespace], int]] = {
    "movement": command_of(_movement),
    "progress": command_of(_progress),
}
