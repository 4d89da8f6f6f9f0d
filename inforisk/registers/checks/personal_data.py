"""Personal data: the lawful basis, the condition, the retention period and the agreement that it calls for."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from inforisk.findings import Rule
from inforisk.registers.checks.asked import Asked, Fault, Mask
from inforisk.registers.rules.columns import SUPPORTING_COLUMN_MISSING
from inforisk.registers.rules.rows import (
    PERSONAL_DATA_WITHOUT_LAWFUL_BASIS,
    PERSONAL_DATA_WITHOUT_RETENTION,
    SHARED_WITHOUT_AGREEMENT,
    SPECIAL_CATEGORY_WITHOUT_CONDITION,
)
from inforisk.vocabulary import Kind

_IS_NONE = re.compile(
    r"\s*(?:non|not|no)\b[\s-]*personal.*|.*\b(?:non-personal|no pii|anonymous|anonymised)\b.*", re.IGNORECASE
)


def personal_data_supported(asked: Asked) -> Iterator[Fault]:
    """Assets with personal data that lack a lawful basis or a retention period, special categories without a
    condition, sharing without an agreement. A column that is missing altogether is reported once."""
    if asked.typed.kind is not Kind.ASSETS:
        return
    live = ~asked.equals("status", "disposed")
    personal, special = holds_personal_data(asked) & live, asked.equals("special_category", "yes") & live
    shared = asked.says("shared_with") & ~asked.equals("shared_with", "No", "no", "NO", "N") & live
    yield from _called_for(asked, PERSONAL_DATA_WITHOUT_LAWFUL_BASIS, "lawful_basis", personal, "hold personal data")
    yield from _called_for(asked, PERSONAL_DATA_WITHOUT_RETENTION, "retention_period", personal, "hold personal data")
    yield from _called_for(
        asked, SPECIAL_CATEGORY_WITHOUT_CONDITION, "special_category_condition", special, "hold special category data"
    )
    yield from _called_for(asked, SHARED_WITHOUT_AGREEMENT, "sharing_agreement", shared & personal, "be shared")


def holds_personal_data(asked: Asked) -> Mask:
    """Assets that say so, or hold special category data; where nobody asked, those that name categories of it."""
    stated = asked.equals("personal_data", "yes") | asked.equals("special_category", "yes")
    if asked.has("personal_data"):
        return stated
    return stated | (asked.says("personal_data_categories") & ~asked.matches("personal_data_categories", _IS_NONE))


def _called_for(asked: Asked, rule: Rule, name: str, wanted: Mask, what: str) -> Iterator[Fault]:
    if asked.has(name):
        no = asked.equals(name, "No", "no", "NO", "N")
        mask = wanted & (~asked.says(name) | no) & ~asked.unread(name)
        yield Fault(rule, name, mask, says=_recipients(asked, mask) if rule is SHARED_WITHOUT_AGREEMENT else None)
    elif wanted.any():
        count = int(wanted.sum())
        assets = "1 asset is said to" if count == 1 else f"{count} assets are said to"
        yield Fault(SUPPORTING_COLUMN_MISSING, name, hint=f"{assets} {what}.")


def _recipients(asked: Asked, mask: Mask) -> Callable[[int], str]:
    return partial(_says_recipients, asked.frame.loc[mask, "shared_with"].tolist())


def _says_recipients(shared: list[str], place: int) -> str:
    text = shared[place]
    return text if len(text) <= 80 else f"{text[:79].rstrip()}…"
