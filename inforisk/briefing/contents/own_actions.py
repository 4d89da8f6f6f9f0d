"""The actions the risk registers themselves name, beside those of plans: which are late, which were put off, and who
has one in hand where nobody owns the risk."""

from collections.abc import Iterator, Sequence

import pandas as pd

from inforisk.briefing.contents.stated import counted, label, was
from inforisk.briefing.material import Material
from inforisk.metrics.columns import text, texts
from inforisk.metrics.numbers import NUMBERS
from inforisk.metrics.own_action import own_action_due
from inforisk.metrics.sourced import Holds, Piece, Quoted, Sentence
from inforisk.phrases import day_words

OVERDUE, PUT_OFF, WITHOUT_OWNER = "risks-action-overdue", "risks-action-put-off", "risks-without-owner"
_MOST_NAMED = 12
"""So many risks a sentence names; of more, the first of them."""


def past_their_date(material: Material) -> Sentence:
    """How many open risks are past the date of their own action; nothing where none gives such a date."""
    begin = _past(material)
    return (*begin, ".") if begin else ()


def past_their_date_named(material: Material) -> Sentence:
    """The same with which they are and by when each was to be done, the longest past first; nothing where none is."""
    late = NUMBERS[OVERDUE].picks(material.evidence)
    if late.empty:
        return ()
    late = late.assign(due=own_action_due(late)).sort_values("due", kind="stable")
    days = [day_words(moment.date()) for moment in late["due"]]
    return *_past(material), *_named(list(zip(_refs(late), days, strict=True))), "."


def _past(material: Material) -> Sentence:
    told = material.told(OVERDUE)
    if not told.is_known:
        return ()
    their = was(told, "its", "their")
    return counted(told, "open risk"), f" {was(told, 'is', 'are')} past the date of {their} own action"


def put_off(material: Material) -> Sentence:
    """Which open risks had their own action put off since the quarter looked back to, from when to when; nothing where
    none had."""
    told, moved = material.told(PUT_OFF), material.moved
    if moved is None or not told.is_known or not told.counted.value:
        return ()
    later = [(one.ref, one.was, one.now) for one in moved.risks.action_slipped if one.days]
    named = [(ref, f"{day_words(first)} to {day_words(now)}") for ref, first, now in later if now]
    action = was(told, "its own action", "their own action")
    return counted(told, "open risk"), f" had {action} put off since {told.before_label}", *_named(named), "."


def without_owner(material: Material) -> Sentence:
    """How many open risks name no risk owner, and who has the action of those in hand that name somebody for it."""
    told = material.told(WITHOUT_OWNER)
    if not told.counted.value:
        return counted(told, "open risk"), " is without a risk owner."
    begin = counted(told, "open risk"), f" {was(told, 'names', 'name')} no risk owner"
    risks = NUMBERS[WITHOUT_OWNER].picks(material.evidence)
    with_whom: dict[str, list[str]] = {}
    for ref, officer in zip(_refs(risks), map(text, texts(risks, "action_owner")), strict=True):
        with_whom.setdefault(officer, []).append(ref)
    with_whom.pop("", None)
    if len(risks) > _MOST_NAMED:
        return *begin, "."
    return *begin, *(piece for officer, refs in with_whom.items() for piece in _in_hand(officer, refs)), "."


def _in_hand(officer: str, refs: Sequence[str]) -> Iterator[Piece]:
    yield "; the action of "
    for place, ref in enumerate(refs):
        yield from () if not place else (" and " if place == len(refs) - 1 else ", ",)
        yield label(ref)
    yield from (" is with ", Quoted(officer, Holds.OFFICER, "a named officer"))


def _named(risks: Sequence[tuple[str, str]]) -> Iterator[Piece]:
    """Each by its reference, with what is said of it in brackets."""
    joint = ": " if len(risks) <= _MOST_NAMED else ", among them "
    for ref, said in risks[:_MOST_NAMED]:
        yield from (joint, label(ref), f" ({said})")
        joint = ", "


def _refs(risks: pd.DataFrame) -> list[str]:
    return [text(ref) or f"row {row}" for ref, row in zip(texts(risks, "risk_id"), texts(risks, "row"), strict=True)]
