"""The commands about where the risks stand: in the matrix of one quarter, and through the frozen ones."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Any

from inforisk.cli.answering import asked_for, command_of, standing_record
from inforisk.cycle.archive import Archive
from inforisk.cycle.trends import trend_of
from inforisk.metrics.describe import heat_map
from inforisk.metrics.position import by_band, cell_counts, open_risks
from inforisk.metrics.trends.measures import Measure
from inforisk.metrics.trends.trend import Trend
from inforisk.metrics.trends.words import trend_words
from inforisk.scoring.scheme import Cell
from inforisk.vocabulary import Kind, Stage

MEASURES: Mapping[str, Measure] = {measure.name.lower().replace("_", "-"): measure for measure in Measure}
"""The measures as they are typed: "risks-by-band"."""


def _position(archive: Archive, chosen: Namespace) -> tuple[dict[str, Any], str]:
    asked, stage = asked_for(archive, chosen.quarter), Stage(chosen.stage)
    counts = cell_counts(open_risks(archive.rows(asked, Kind.RISKS)), stage, asked.scheme)

    def cell_record(cell: Cell) -> dict[str, Any]:
        place = cell.likelihood, cell.impact
        own = {"likelihood": cell.likelihood, "impact": cell.impact, "score": cell.score, "band": cell.band}
        return {**own, "count": counts.at(*place), "refs": counts.refs_at(*place)}

    record = {
        **standing_record(asked),
        "stage": stage,
        "total": counts.total,
        "assessed": counts.assessed,
        "not_assessed": counts.not_assessed,
        "above_appetite": counts.above_appetite,
        "bands": by_band(counts, asked.scheme),
        "cells": [cell_record(cell) for cell in asked.scheme.cells],
    }
    return record, heat_map(counts, asked.scheme)


def _trend(archive: Archive, chosen: Namespace) -> tuple[dict[str, Any], str]:
    found = trend_of(archive, MEASURES[chosen.measure], chosen.by)
    record = {
        "measure": found.measure,
        "by": found.by,
        "points": [_point(found, row) for row in range(len(found.points))],
    }
    return record, trend_words(found)


def _point(found: Trend, row: int) -> dict[str, Any]:
    point = found.points[row]
    return {
        "label": point.label,
        "as_at": point.as_at,
        "snapshot": point.snapshot_id,
        "scheme": point.scheme_name,
        "scheme_version": point.scheme_version,
        "is_after_break": row in found.breaks,
        "services": found.services[row],
        "total": found.total.iloc[row],
        "values": found.frame.iloc[row].to_dict(),
    }


POSITION: Mapping[str, Callable[[Namespace], int]] = {"position": command_of(_position), "trend": command_of(_trend)}
