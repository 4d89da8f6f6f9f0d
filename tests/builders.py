"""Small things tests are made of: schemes and scored frames of a few rows, built by hand."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import pandas as pd

from inforisk.scales import Scale, Step
from inforisk.scoring.scheme import Band, Cell, Scheme
from inforisk.vocabulary import NOT_ASSESSED, Stage

GREEN = Band("Low", "L", "#00703C", "#FFFFFF", "Keep an eye on it.")
AMBER = Band("Medium", "M", "#F47738", "#0B0C0C", "Reduce it this year.")
RED = Band("High", "H", "#D4351C", "#FFFFFF", "Act now.")


def scale(name: str, labels: Sequence[str], codes: Sequence[str] = "123456") -> Scale:
    """A scale with one step a label, mildest first."""
    steps = (Step(place, codes[place - 1], label) for place, label in enumerate(labels, start=1))
    return Scale(name, tuple(steps))


def product_scheme(size: int = 5, amber_from: int = 5, red_from: int = 15, **changes: Any) -> Scheme:
    """A square scheme of three bands whose score is likelihood times impact."""
    likelihood = scale("Likelihood", ("Rare", "Unlikely", "Possible", "Likely", "Almost certain", "Certain")[:size])
    impact = scale("Impact", ("Negligible", "Minor", "Moderate", "Major", "Severe", "Catastrophic")[:size])
    cells = tuple(
        Cell(one, other, str(one * other), one * other, _band(one * other, amber_from, red_from))
        for one, other in product(range(1, size + 1), repeat=2)
    )
    parts: dict[str, Any] = {
        "name": "test", "title": "Made for a test", "version": "1", "likelihood": likelihood, "impact": impact,
        "bands": (GREEN, AMBER, RED), "cells": cells, "appetite": "High",
    }  # fmt: skip
    return Scheme(**(parts | changes))


def _band(score: int, amber_from: int, red_from: int) -> str:
    return "High" if score >= red_from else "Medium" if score >= amber_from else "Low"


def scored_risks(rows: Sequence[Mapping[str, Any]], scheme: Scheme) -> pd.DataFrame:
    """A scored frame: each row gives its fields, with (likelihood, impact) or None under the name of a stage.

    Index = Excel row from 2. Every stage has its columns; a stage a row does not name is not assessed.
    """
    frame = pd.DataFrame([{name: row[name] for name in row if name not in set(Stage)} for row in rows])
    frame.index = pd.RangeIndex(2, len(rows) + 2, name="row")
    texts = {name: frame[name].astype("str") for name in frame.columns}
    stages = {}
    for stage in Stage:
        stages.update(_stage_columns(stage, [row.get(stage) for row in rows], scheme))
    return pd.DataFrame({**texts, **{name: values.set_axis(frame.index) for name, values in stages.items()}})


def _stage_columns(
    stage: Stage, places: Sequence[tuple[int, int] | None], scheme: Scheme
) -> dict[str, "pd.Series[Any]"]:
    cells = [scheme.cell(*place) if place else None for place in places]
    above = [scheme.is_above_appetite(cell.band) if cell else None for cell in cells]
    return {
        f"{stage}_likelihood": pd.Series([cell.likelihood if cell else None for cell in cells], dtype="Int64"),
        f"{stage}_impact": pd.Series([cell.impact if cell else None for cell in cells], dtype="Int64"),
        f"{stage}_score": pd.Series([cell.score if cell else None for cell in cells], dtype="str"),
        f"{stage}_severity": pd.Series([cell.severity if cell else None for cell in cells], dtype="Int64"),
        f"{stage}_band": pd.Series([cell.band if cell else NOT_ASSESSED for cell in cells], dtype="str"),
        f"{stage}_above_appetite": pd.Series(above, dtype="boolean"),
    }
