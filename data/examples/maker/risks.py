"""The information risks and what became of them, replayed to the end of any quarter."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from .assets import catalogue
from .council import people, service_of, source_rows
from .quarters import QUARTERS, Quarter, quarter_named

Pair = tuple[int | None, int | None]


@dataclass(frozen=True)
class Slip:
    """A score somebody typed that is not likelihood times impact."""

    service: str
    number: int
    stage: str
    typed: int


SLIPS = (
    Slip("CS", 2, "residual", 12),
    Slip("AS", 1, "inherent", 20),
    Slip("PL", 1, "residual", 12),
    Slip("RB", 5, "residual", 6),
    Slip("LD", 2, "target", 5),
)


@cache
def linked_assets(service: str) -> frozenset[int]:
    """The numbers of the assets that a service's risks name, on its register or not."""
    rows = (row for row in source_rows("risks.psv") if row["service"] == service)
    return frozenset(int(number) for row in rows for number in row["assets"].split())


@cache
def risk_rows(service: str, quarter: Quarter) -> tuple[dict[str, object], ...]:
    """A service's risk register at the end of a quarter, in plain values, before anybody's house style."""
    now, before = _replayed(service, quarter), _replayed(service, _quarter_before(quarter))
    return tuple(_risk_row(state, before.get(number)) for number, state in now.items() if state["status"] != "removed")


def _quarter_before(quarter: Quarter) -> Quarter | None:
    place = QUARTERS.index(quarter)
    return QUARTERS[place - 1] if place else None


def _replayed(service: str, quarter: Quarter | None) -> dict[str, dict[str, str]]:
    if quarter is None:
        return {}
    rows = [row for row in source_rows("risks.psv") if row["service"] == service]
    state = {row["n"]: {**row, "status": "open", "notes": ""} for row in rows if quarter_named(row["added"]) <= quarter}
    for event in source_rows("risk_events.csv"):
        if event["service"] == service and quarter_named(event["quarter"]) <= quarter:
            risk = state[event["n"]]
            risk[event["field"]] = event["value"]
            risk["notes"] = event["note"] or risk["notes"]
    return state


def _risk_row(state: dict[str, str], before: dict[str, str] | None) -> dict[str, object]:
    owner = people()[state["service"] + state["owner"]]
    number = int(state["n"])
    identified = quarter_named(state["added"]).last_day
    return {
        **state,
        "key": f"{state['service']}R{number}", "number": number, "owner": owner, "action_owner": owner,
        "service": service_of(state["service"]).name, "directorate": service_of(state["service"]).directorate,
        "assets": [int(asset) for asset in state["assets"].split()],
        "asset_names": "; ".join(_asset_names(state)), "due": date.fromisoformat(state["due"]),
        "identified": identified.replace(day=1 + number * 3),
        "direction": _direction(state, before),
        **_scored(state, "inherent"), **_scored(state, "residual"), **_scored(state, "target"),
    }  # fmt: skip


def _asset_names(state: dict[str, str]) -> list[str]:
    names = {(asset.service, asset.number): asset.name for asset in catalogue()}
    numbers = [(state["service"], int(number)) for number in state["assets"].split()]
    return [names[number] for number in numbers if number in names]


def _scored(state: dict[str, str], stage: str) -> dict[str, object]:
    likelihood, impact = _pair(state[stage])
    score = likelihood * impact if likelihood and impact else None
    typed = {(slip.service, slip.number, slip.stage): slip.typed for slip in SLIPS}
    return {
        f"{stage}_likelihood": likelihood,
        f"{stage}_impact": impact,
        f"{stage}_score": typed.get((state["service"], int(state["n"]), stage), score) if score else None,
        f"{stage}_band": score and ("Red" if score >= 15 else "Amber" if score >= 5 else "Green"),
    }


def _pair(digits: str) -> Pair:
    return (int(digits[0]), int(digits[1])) if digits else (None, None)


def _direction(state: dict[str, str], before: dict[str, str] | None) -> str:
    if before is None:
        return "new"
    now, then = (_product(risk["residual"]) for risk in (state, before))
    return "up" if now > then else "down" if now < then else "same"


def _product(digits: str) -> int:
    likelihood, impact = _pair(digits)
    return (likelihood or 0) * (impact or 0)
