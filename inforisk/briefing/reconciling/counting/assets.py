"""The numbers of assets, counted a second time: what each asset still held answers, and what is of high value."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from inforisk.briefing.reconciling.counting.links import Named
from inforisk.briefing.reconciling.counting.risks import Value
from inforisk.briefing.reconciling.counting.stored import Row, Stored
from inforisk.registers.settled import SETTLED
from inforisk.registers.values.words import says_nothing
from inforisk.vocabulary import Kind

_FOUR = (("asset_owner",), ("location", "system"), ("retention_period",), ("security_measures",))
_OF_VALUE = ("special_category", "business_critical")


def asset_numbers(stored: Stored) -> Mapping[str, Value]:
    """The numbers of the asset registers under their names; all None where no asset was returned."""
    held = stored.open(Kind.ASSETS)
    lacking = [sum(not _answers(asset, fields) for asset in held) for fields in _FOUR]
    valuable = [asset for asset in held if any(asset.get(name) == "yes" for name in _OF_VALUE)]
    is_valued = not held or any(asset.get(name) for asset in held for name in _OF_VALUE)
    is_dated = not held or any(asset.get("review_due") for asset in held)
    due = [asset for asset in held if asset.get("review_due") and asset["review_due"] < stored.as_at]
    numbers: Mapping[str, Value] = {
        "assets": len(held),
        "assets-answering-four": sum(all(_answers(asset, fields) for fields in _FOUR) for asset in held),
        "assets-without-owner": lacking[0],
        "assets-without-location": lacking[1],
        "assets-without-retention": lacking[2],
        "assets-without-security": lacking[3],
        "high-value-assets": len(valuable) if is_valued else None,
        "high-value-assets-without-risk": _without_risk(stored, valuable) if is_valued else None,
        "assets-review-overdue": len(due) if is_dated else None,
        "assets-never-reviewed": sum(not _was_reviewed(asset, stored) for asset in held),
    }
    return numbers if stored.assets else dict.fromkeys(numbers)


def answering(stored: Stored, question: str) -> int:
    """How many assets still held answer a question of the register; a system answers where an asset is kept."""
    held = stored.open(Kind.ASSETS)
    fields = next((fields for fields in _FOUR if question in fields), (question,))
    if len(fields) > 1:
        return sum(_answers(asset, fields) for asset in held)
    met = Counter(asset.get(question) for asset in held)
    return sum(count for answer, count in met.items() if _is_answer(answer))


def _answers(asset: Row, fields: Sequence[str]) -> bool:
    return any(_is_answer(asset.get(name)) for name in fields)


@lru_cache(maxsize=65_536)
def _is_answer(given: object) -> bool:
    return given is not None and not (isinstance(given, str) and says_nothing(given))


def _was_reviewed(asset: Row, stored: Stored) -> bool:
    reviewed = asset.get("last_reviewed")
    return reviewed is not None and reviewed <= stored.as_at


def _without_risk(stored: Stored, valuable: Sequence[Row]) -> int:
    named = Named.of(stored.assets, "asset_id", "asset_name")
    open_risks = (risk for risk in stored.risk_ledger if risk.get("status") not in SETTLED[Kind.RISKS])
    cited = frozenset().union(*(named.by(risk, ("asset_id", "asset_name")) for risk in open_risks))
    return sum(asset["key"] not in cited for asset in valuable)
