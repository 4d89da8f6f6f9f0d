"""What came, went and changed among the risks in ways no number counts, and by how much numbers changed."""

from collections.abc import Collection, Mapping

from rapidfuzz import fuzz

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.counting.movement import by_entity, is_one_size, is_open
from inforisk.briefing.reconciling.counting.risks import Value
from inforisk.briefing.reconciling.counting.stored import Row, Stored, cell_of
from inforisk.registers import ALL
from inforisk.vocabulary import Kind

_ALIKE = 60.0
"""From this likeness on two texts of one risk are the same thing said differently: the method page gives it."""


def came_and_went(before: Stored, after: Stored) -> Mapping[str, Value]:
    """The risks open at both quarters, reopened, and assessed at one of them only, under their keys."""
    then, now = by_entity(before.risk_ledger), by_entity(after.risk_ledger)
    both = [(then[one], risk) for one, risk in now.items() if one in then]
    stayed = [(was, risk) for was, risk in both if is_open(was) and is_open(risk)]
    counted = {
        "before": sum(map(is_open, then.values())),
        "after": sum(map(is_open, now.values())),
        "reopened": sum(is_open(risk) and not is_open(was) for was, risk in both),
        "stayed": len(stayed),
        "came and went": _came_and_went(before, after, then),
        **_crossed_otherwise(before, after),
        **_assessed(stayed, before, after),
        **_said(stayed),
    }
    return {keys.moved(what): number for what, number in counted.items()}


def _came_and_went(before: Stored, after: Stored, then: Collection[str]) -> int:
    """The risks that came and were closed in between: closed in the last quarter that lists them."""
    between = [one for one in after.earlier if one.standing.quarter > before.standing.quarter]
    last = {name: risk for one in (*between, after) for name, risk in by_entity(one.risk_ledger).items()}
    return sum(not is_open(risk) for name, risk in last.items() if name not in then)


def _crossed_otherwise(before: Stored, after: Stored) -> Mapping[str, int]:
    """The risks above appetite at one quarter only that were not open and assessed at both."""
    then, now = ({name: one.cell_of(risk) for name, risk in by_entity(one.risk_ledger).items() if is_open(risk)}
                 for one in (before, after))  # fmt: skip
    above = [{name for name, risk in by_entity(one.risk_ledger).items() if is_open(risk) and one.is_above(risk)}
             for one in (before, after)]  # fmt: skip
    return {
        "came above otherwise": sum(not then.get(name) for name in above[1] - above[0]),
        "went otherwise": sum(not now.get(name) for name in above[0] - above[1]),
    }


def _assessed(stayed: list[tuple[Row, Row]], before: Stored, after: Stored) -> Mapping[str, int]:
    is_compared = is_one_size(before.scheme, after.scheme)
    scheme = after.scheme if is_compared else before.scheme
    placed = [(cell_of(was, scheme), cell_of(risk, after.scheme)) for was, risk in stayed]
    twice = [(was, now) for was, now in placed if was and now]
    return {
        "same": sum(was.severity == now.severity for was, now in twice) if is_compared else 0,
        "not assessed now": sum(was is not None and now is None for was, now in placed),
        "newly assessed": sum(was is None and now is not None for was, now in placed),
        "never assessed": sum(was is None and now is None for was, now in placed),
        "not compared": 0 if is_compared else len(twice),
    }


def _said(stayed: list[tuple[Row, Row]]) -> Mapping[str, int]:
    texts = [_texts(was, risk) for was, risk in stayed]
    likeness = [fuzz.token_sort_ratio(then, now) for then, now in texts if then != now]
    changed = sum(one < _ALIKE for one in likeness)
    return {"change of focus": changed, "reworded": len(likeness) - changed}


def _texts(was: Row, risk: Row) -> tuple[str, str]:
    """What a risk is called then and now, in the first field of its name that both give."""
    for name in ALL[Kind.RISKS].names_row:
        if was.get(name) and risk.get(name):
            return " ".join(was[name].split()).casefold(), " ".join(risk[name].split()).casefold()
    return "", ""


def changes(counted: Mapping[str, Value], then: str) -> Mapping[str, Value]:
    """By how many each number and each band is more, and is fewer, than before; `then` is the quarter compared with."""
    pairs = {
        **{rest: (counted.get(keys.number(rest)), value) for rest, value in _of(counted, "before/")},
        **{f"band/{rest}": (counted.get(f"band/{rest.rpartition('@')[0]}"), value)
           for rest, value in _of(counted, "band/") if rest.endswith(f"@{then}")},
    }  # fmt: skip
    known = {name: now - was for name, (now, was) in pairs.items() if now is not None and was is not None}
    return {f"more/{name}": by for name, by in known.items()} | {f"fewer/{name}": -by for name, by in known.items()}


def _of(counted: Mapping[str, Value], family: str) -> list[tuple[str, Value]]:
    return [(key.removeprefix(family), value) for key, value in counted.items() if key.startswith(family)]
