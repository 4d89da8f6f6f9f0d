"""What moved among the risks between two quarters, counted a second time: by the same risk, then and now."""

from collections.abc import Mapping, Sequence

from inforisk.briefing.reconciling.counting.risks import Value
from inforisk.briefing.reconciling.counting.stored import Row, Stored, cell_of
from inforisk.registers.settled import SETTLED
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import Kind

NAMES = (
    "risks-added", "risks-closed", "risks-vanished", "risks-now-above", "risks-no-longer-above", "risks-residual-up",
    "risks-residual-down", "risks-action-put-off",
)  # fmt: skip
_MERGED = "merged into"


def movement_numbers(before: Stored | None, after: Stored) -> Mapping[str, Value]:
    """The numbers of what moved, under their names; all None where there is nothing to look back to."""
    if before is None:
        return dict.fromkeys(NAMES)
    then, now = by_entity(before.risk_ledger), by_entity(after.risk_ledger)
    stayed = [(then[one], now[one]) for one in then.keys() & now.keys() if is_open(then[one]) and is_open(now[one])]
    gone = [one for one, risk in then.items() if is_open(risk) and one not in now]
    merged = {one for one, _, relation in after.archive.links(Kind.RISKS) if relation == _MERGED}
    ended = _ended_between(before, after)
    closed_before = [one for one in gone if one in ended or {one, then[one]["key"]} & merged]
    closed = [one for one in then.keys() & now.keys() if is_open(then[one]) and not is_open(now[one])]
    moves = _moves(stayed, before.scheme, after.scheme)
    return {
        "risks-added": sum(is_open(risk) and one not in then for one, risk in now.items()),
        "risks-closed": len(closed) + len(closed_before),
        "risks-vanished": len(gone) - len(closed_before),
        "risks-action-put-off": sum(_was_put_off(then, now) for then, now in stayed),
        **moves,
    }


def _moves(stayed: Sequence[tuple[Row, Row]], before: Scheme, after: Scheme) -> Mapping[str, Value]:
    pairs = [(cell_of(then, after), cell_of(now, after)) for then, now in stayed] if is_one_size(before, after) else []
    judged = [(then, now) for then, now in pairs if then and now]
    worse = _above(after)
    return {
        "risks-now-above": sum(then.band not in worse and now.band in worse for then, now in judged),
        "risks-no-longer-above": sum(then.band in worse and now.band not in worse for then, now in judged),
        "risks-residual-up": sum(now.severity > then.severity for then, now in judged),
        "risks-residual-down": sum(now.severity < then.severity for then, now in judged),
    }


def _was_put_off(then: Row, now: Row) -> bool:
    """Whether the day of a risk's own action lies later than it did: of the action, else of its target."""
    field = "action_due" if then.get("action_due") else "target_date"
    was, is_now = then.get(field), now.get(field)
    return bool(was and is_now and is_now > was)


def is_one_size(before: Scheme, after: Scheme) -> bool:
    """Whether two matrices have scales of the same size, so that one may judge what the other judged."""
    return (before.likelihood.size, before.impact.size) == (after.likelihood.size, after.impact.size)


def _above(scheme: Scheme) -> frozenset[str]:
    names = [band.name for band in scheme.bands]
    return frozenset(names[names.index(scheme.appetite) :])


def _ended_between(before: Stored, after: Stored) -> set[str]:
    """The risks that were closed in the last quarter in between that lists them."""
    last: dict[str, Row] = {}
    for one in after.earlier:
        if one.standing.quarter > before.standing.quarter:
            last |= by_entity(one.risk_ledger)
    return {entity for entity, risk in last.items() if not is_open(risk)}


def by_entity(risks: Sequence[Row]) -> Mapping[str, Row]:
    """Each risk under what is the same in every quarter; of two rows that share it the second is told apart."""
    found: dict[str, Row] = {}
    for risk in risks:
        name, number = risk["entity"], 2
        while name in found:
            name, number = f"{risk['entity']}#{number}", number + 1
        found[name] = risk
    return found


def is_open(risk: Row) -> bool:
    """Whether nobody has settled a risk."""
    return risk.get("status") not in SETTLED[Kind.RISKS]
