"""The numbers of maturity assessments, counted a second time, and the level of each dimension on its model's scale."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.counting.risks import Value
from inforisk.briefing.reconciling.counting.stored import Row, Stored
from inforisk.registers.values.words import plain

_NO_MODEL, _NO_DIMENSION = "Model not named", "Dimension not named"
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*(.*)")


def maturity_numbers(stored: Stored) -> Mapping[str, Value]:
    """The numbers of the assessed points under their names; all None where no assessment was returned."""
    points = _latest(stored.assessments)
    aimed = [one for one in points if one.get("level") is not None and one.get("target") is not None]
    reached = [one for one in aimed if one["level"] >= one["target"]]
    numbers: Mapping[str, Value] = {
        "maturity-points": len(points),
        "maturity-with-target": len(aimed),
        "maturity-at-target": len(reached),
        "maturity-below-target": len(aimed) - len(reached),
        "maturity-not-assessed": sum(one.get("level") is None for one in points),
    }
    return numbers if stored.assessments else dict.fromkeys(numbers)


def levels(stored: Stored) -> Mapping[str, Value]:
    """The council-wide level of each dimension, the lowest of its answers; under its model, and with its version."""
    counted: dict[str, Value] = {}
    for (_, version), points in _grouped(_latest(stored.assessments), ("model", "model_version")).items():
        model = _tidy(points[0], "model") or _NO_MODEL
        scale = _scale(points)
        title = f"{model}, version {_tidy(points[0], 'model_version')}" if version else model
        for dimension, level in _by_dimension(points, scale).items():
            counted[keys.level(title, dimension)] = level
            counted.setdefault(keys.level(model, dimension), level)
        counted |= _against_targets(title, points)
    return counted


def _against_targets(title: str, points: Sequence[Row]) -> Mapping[str, Value]:
    """The dimensions with a level and a target, and those whose lowest level falls short of their highest target."""
    aimed = below = 0
    for answers in _grouped(points, ("dimension",)).values():
        steps = [one["level"] for one in answers if one.get("level") is not None]
        targets = [one["target"] for one in answers if one.get("target") is not None]
        aimed += bool(steps and targets)
        below += bool(steps and targets) and min(steps) < max(targets)
    return {keys.dimensions(title, "total"): aimed, keys.dimensions(title, "below"): below}


def _by_dimension(points: Sequence[Row], scale: Sequence[str]) -> Mapping[str, float | None]:
    levels: dict[str, float | None] = {}
    for answers in _grouped(points, ("dimension",)).values():
        steps = [one["level"] for one in answers if one.get("level") is not None]
        name = _tidy(answers[0], "dimension") or _NO_DIMENSION
        levels[name] = _number(min(steps), scale) if steps else None
    return levels


def _number(step: int, scale: Sequence[str]) -> float:
    said = scale[step - 1] if 1 <= step <= len(scale) else ""
    found = _NUMBER.fullmatch(said)
    return float(found[1]) if found else float(step)


def _scale(points: Sequence[Row]) -> Sequence[str]:
    met = Counter(said for one in points if (said := _tidy(one, "scale")))
    usual = min(met, key=lambda said: (-met[said], said), default="")
    return [level.strip() for level in usual.split(";") if level.strip()]


def _latest(assessments: Sequence[Row]) -> Sequence[Row]:
    """The answers of the latest day of each point; those without a day where the point has none at all."""
    points: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for one in assessments:
        points[_point(one)].append(one)
    latest = {point: max(_day(one) for one in answers) for point, answers in points.items()}
    return [one for one in assessments if _day(one) == latest[_point(one)]]


def _point(one: Row) -> tuple[str, ...]:
    service = _tidy(one, "service") or _tidy(one, "returned_by")
    model = plain(_tidy(one, "model") or _NO_MODEL)
    return model, plain(_tidy(one, "model_version")), service, plain(_tidy(one, "dimension")), _tidy(one, "question")


def _day(one: Row) -> date:
    return one.get("assessed_on") or date.min


def _grouped(rows: Sequence[Row], names: Sequence[str]) -> Mapping[tuple[str, ...], Sequence[Row]]:
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[tuple(plain(_tidy(row, name)) for name in names)].append(row)
    return groups


def _tidy(row: Row, name: str) -> str:
    return " ".join((row.get(name) or "").split())
