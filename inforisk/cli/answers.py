"""The commands that answer from what is kept: in sentences, or with `--json` as the data behind every screen."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

import pandas as pd

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cli.installation import open_store, scheme_of
from inforisk.cli.plain import printed
from inforisk.cycle.archive import Archive
from inforisk.cycle.moved import Movement, movement_between, since_last_report
from inforisk.cycle.standing import Standing, standing_named
from inforisk.errors import NotFound
from inforisk.metrics.incidents import incident_position
from inforisk.metrics.maturity import maturity
from inforisk.metrics.maturity_words import summary as maturity_words
from inforisk.metrics.movement_words import action_words, asset_words, in_one_text, risk_words
from inforisk.metrics.progress import progress
from inforisk.metrics.progress_words import outstanding
from inforisk.metrics.progress_words import summary as progress_words
from inforisk.vocabulary import Kind

DONE = 0

Answer = Callable[[Archive, Namespace], tuple[Any, str]]
"""What answers a question: the answer as data, and in words."""


def _command(answer: Answer) -> Callable[[Namespace], int]:
    def run(chosen: Namespace) -> int:
        with open_store() as store:
            archive = Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, scheme_of(chosen.scheme))
            record, words = answer(archive, chosen)
        print(printed(record) if chosen.json else words)
        return DONE

    return run


def standing_record(standing: Standing) -> dict[str, Any]:
    """Which quarter an answer is about: its label, date, scheme, and the snapshot it was read from, if frozen."""
    snapshot = standing.snapshot
    return {
        "quarter": standing.quarter.label,
        "label": standing.label,
        "as_at": standing.as_at,
        "is_frozen": standing.is_frozen,
        "snapshot": snapshot.id if snapshot else None,
        "scheme": standing.scheme.name,
        "scheme_version": standing.scheme.version,
    }


def _asked(archive: Archive, name: str | None) -> Standing:
    if name:
        return standing_named(archive.store, archive.principal, archive.scope, archive.scheme, name)
    known = archive.standings()
    if not known:
        raise NotFound("Nothing has been returned yet: load a return first, or the example council.")
    return known[-1]


def _movement(archive: Archive, chosen: Namespace) -> tuple[Any, str]:
    after = _asked(archive, chosen.to)
    moved = movement_between(archive, _baseline(archive, chosen, after), after)
    record = {
        "from": standing_record(moved.before),
        "to": standing_record(moved.after),
        "risks": moved.risks,
        "assets": moved.assets,
        "actions": moved.actions,
        "words": _movement_words(moved),
    }
    lines = [f"From {moved.before.label} to {moved.after.label}."]
    for heading, said in _movement_words(moved).items():
        lines += ["", heading.upper(), said]
    return record, "\n".join(lines)


def _baseline(archive: Archive, chosen: Namespace, after: Standing) -> Standing:
    if chosen.since_report:
        return since_last_report(archive, chosen.since_report, after)
    if chosen.since:
        return _asked(archive, chosen.since)
    before = archive.before(after)
    if before is None:
        raise NotFound(f"Nothing was returned before {after.label}, so nothing can have moved.")
    return before


def _movement_words(moved: Movement) -> Mapping[str, str]:
    return {
        "risks": in_one_text(risk_words(moved.risks)),
        "assets": in_one_text(asset_words(moved.assets)),
        "actions": in_one_text(action_words(moved.actions)),
    }


def _progress(archive: Archive, chosen: Namespace) -> tuple[Any, str]:
    asked = _asked(archive, chosen.quarter)
    earlier = [one for one in archive.standings() if one.is_frozen and one.quarter < asked.quarter]
    points = [_point(archive, one, chosen.plan) for one in (*earlier, *([asked] if asked.is_frozen else []))]
    history = [archive.ledger(one, Kind.ACTIONS) for one in earlier]
    answer = progress(archive.ledger(asked, Kind.ACTIONS), asked.as_at, chosen.plan, history)
    record = {
        **standing_record(asked),
        "plan": chosen.plan,
        **answer.as_record(),
        "points": [point for point in points if point["total"]],
        "words": progress_words(answer),
    }
    lines = [progress_words(answer), *(f"  {outstanding(one)}" for one in answer.outstanding)]
    lines += [_point_line(point) for point in record["points"]]
    return record, "\n".join(lines)


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
    return f"{point['label']}: {point['complete']} of {point['total']} complete ({point['percentage']}%)"


def _maturity(archive: Archive, chosen: Namespace) -> tuple[Any, str]:
    asked = _asked(archive, chosen.quarter)
    rows = archive.rows(asked, Kind.MATURITY)
    position = maturity(rows, _earlier_assessment(archive, asked, rows))
    words = maturity_words(position)
    return {**standing_record(asked), "models": position.models, "words": words}, words


def _earlier_assessment(archive: Archive, asked: Standing, rows: pd.DataFrame) -> pd.DataFrame | None:
    """The latest earlier quarter with another assessment: an assessment is made once a year and carried in between."""
    for one in reversed([one for one in archive.standings() if one.quarter < asked.quarter]):
        earlier = archive.rows(one, Kind.MATURITY)
        if not earlier.empty and set(earlier["key"]) != set(rows["key"]):
            return earlier
    return None


def _incidents(archive: Archive, chosen: Namespace) -> tuple[Any, str]:
    asked = _asked(archive, chosen.quarter)
    position = incident_position(
        archive.rows(asked, Kind.INCIDENTS),
        asked.as_at,
        chosen.since,
        archive.rows(asked, Kind.ASSETS),
        archive.rows(asked, Kind.RISKS),
    )
    record = {**standing_record(asked), "total": position.total, "open": position.open, "position": position}
    return record, str(position)


ANSWERS: Mapping[str, Callable[[Namespace], int]] = {
    "movement": _command(_movement),
    "progress": _command(_progress),
    "maturity": _command(_maturity),
    "incidents": _command(_incidents),
}
