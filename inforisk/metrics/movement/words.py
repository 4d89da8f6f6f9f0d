"""What moved, in words: added, removed, change of focus, residual changed, then the rest; "none" is said.

Source: the order in which Coventry's Audit and Procurement Committee is told what changed in the corporate risk
register, which says "No risks removed" rather than nothing.
"""

import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from inforisk.metrics.movement import (
    ActionMovement,
    AssetMovement,
    Change,
    Claim,
    Listed,
    OwnerChange,
    Rescored,
    RiskMovement,
    SchemeBreak,
    Slip,
    Stale,
    Thing,
)
from inforisk.phrases import and_more, day_words, number_words, numbered

_MOST_NAMED = 8
"""How many things a sentence names before it says how many more there are; the table beside it names them all."""
_NAME_WIDTH = 70
_NOT_GIVEN = "blank"

AThing = TypeVar("AThing", bound=Thing)


@dataclass(frozen=True, slots=True)
class Said:
    """One group of changes in words: its heading, how many there are, and the whole sentence with its full stop."""

    heading: str
    count: int
    sentence: str


def risk_words(moved: RiskMovement) -> tuple[Said, ...]:
    """What moved among the risks, in the committee's order. Every group has its sentence, also when it is empty."""
    return (
        _balance("Open risks", moved.before_count, moved.after_count),
        _group("Added", moved.added, _standing),
        _group("Closed", moved.closed, _standing),
        _group("Vanished without being closed", moved.vanished, _standing),
        _group("Reopened", moved.reopened, _standing),
        _group("Change of focus", moved.change_of_focus, _refocused),
        _group("Residual up", moved.residual_up, _rescored),
        _group("Residual down", moved.residual_down, _rescored),
        _only_counted("Residual the same", len(moved.residual_same)),
        _group("Now above appetite", moved.now_above, _bands),
        _group("No longer above appetite", moved.no_longer_above, _bands),
        _group("No longer assessed", moved.not_assessed_now, _plain),
        _group("Assessed for the first time", moved.newly_assessed, _standing),
        _only_counted("Assessed neither time", len(moved.never_assessed)),
        _group("Owner changed", moved.owner_changed, _owner),
        _group("Action date slipped", moved.action_slipped, _slip),
        _group("The register's own direction disagrees", moved.claims, _claim),
        _group("Reworded", moved.reworded, _refocused),
        _stale(moved.stale, "risk"),
        *_scheme_break(moved),
    )


def asset_words(moved: AssetMovement) -> tuple[Said, ...]:
    """What moved among the information assets. Every group has its sentence, also when it is empty."""
    return (
        _balance("Assets in use", moved.before_count, moved.after_count),
        _group("Added", moved.added, _plain),
        _group("Archived or disposed of", moved.retired, _status),
        _group("Vanished without being disposed of", moved.vanished, _plain),
        _group("Back in use", moved.back_in_use, _plain),
        _group("Owner changed", moved.owner_changed, _owner),
        _group("Classification changed", moved.classification_changed, _change),
        _group("New personal data", moved.new_personal_data, _change),
        _stale(moved.stale, "asset"),
    )


def action_words(moved: ActionMovement) -> tuple[Said, ...]:
    """What moved among the actions. Every group has its sentence, also when it is empty."""
    return (
        _balance("Open actions", moved.before_count, moved.after_count),
        _group("Added", moved.added, _plain),
        _group("Completed", moved.completed, _remark),
        _group("Rejected or superseded", moved.withdrawn, _status),
        _group("Vanished without being completed", moved.vanished, _plain),
        _group("Reopened", moved.reopened, _plain),
        _group("Other changes of status", moved.status_changed, _change),
        _group("Owner changed", moved.owner_changed, _owner),
        _group("Date slipped", moved.slipped, _slip),
        _stale(moved.stale, "action"),
    )


def in_one_text(said: Iterable[Said]) -> str:
    """The sentences as one text."""
    return " ".join(one.sentence for one in said)


def _balance(heading: str, before: int, after: int) -> Said:
    by = after - before
    how = "as many as before" if not by else f"{abs(by):,} {'more' if by > 0 else 'fewer'} than the {before:,} before"
    return Said(heading, after, f"{heading}: {after:,}, {how}.")


def _group(heading: str, things: Sequence[AThing], words: Callable[[AThing], str]) -> Said:
    if not things:
        return Said(heading, 0, f"{heading}: none.")
    named = "; ".join(f"{_named(thing)}{words(thing)}" for thing in things[:_MOST_NAMED])
    rest = and_more(len(things) - _MOST_NAMED)
    return Said(heading, len(things), f"{heading}: {len(things):,}. {named}{rest}.")


def _only_counted(heading: str, count: int) -> Said:
    return Said(heading, count, f"{heading}: {number_words(count)}.")


def _named(thing: Thing) -> str:
    # A bare number beside a count would read as one figure: "Added: 6. 4 Leavers keep access".
    ref = f"no. {thing.ref}" if thing.ref[:1].isdigit() else thing.ref
    return f"{ref} {textwrap.shorten(thing.name, _NAME_WIDTH, placeholder='…')}".strip()


def _plain(_: Thing) -> str:
    return ""


def _standing(risk: Listed) -> str:
    parts = [risk.band, f"score {risk.score}" if risk.score else "", risk.remark]
    return _in_brackets(part for part in parts if part)


def _status(thing: Listed) -> str:
    said = thing.remark or thing.status
    return _in_brackets([said] if said else [])


def _remark(thing: Listed) -> str:
    return _in_brackets([thing.remark] if thing.remark else [])


def _in_brackets(parts: Iterable[str]) -> str:
    inside = ", ".join(parts)
    return f" ({inside})" if inside else ""


def _refocused(risk: Change) -> str:
    return f" (was: {_short(risk.was)})"


def _change(changed: Change) -> str:
    return f" ({_short(changed.was)} to {_short(changed.now)})"


def _short(text: str) -> str:
    return textwrap.shorten(text, _NAME_WIDTH, placeholder="…") or _NOT_GIVEN


def _rescored(risk: Rescored) -> str:
    bands = risk.band_now if risk.band_was == risk.band_now else f"{risk.band_was} to {risk.band_now}"
    return f" ({risk.score_was} to {risk.score_now}, {bands})"


def _bands(risk: Rescored) -> str:
    return f" ({risk.band_was} to {risk.band_now})"


def _owner(changed: OwnerChange) -> str:
    doubt = "; may be the same person" if changed.may_be_same_person else ""
    return f" ({changed.was or _NOT_GIVEN} to {changed.now or _NOT_GIVEN}{doubt})"


def _slip(slip: Slip) -> str:
    if slip.now is None or slip.days is None:
        return f" ({day_words(slip.was)}, now without a date)"
    return f" ({day_words(slip.was)} to {day_words(slip.now)}, {numbered(slip.days, 'day')})"


def _claim(claim: Claim) -> str:
    return f" (says {claim.claimed}, worked out {claim.computed})"


def _stale(stale: Sequence[Stale], noun: str) -> Said:
    heading = "Carried forward unconfirmed"
    count = sum(one.count for one in stale)
    if not stale:
        return Said(heading, 0, f"{heading}: none.")
    named = "; ".join(
        f"{one.service} {one.count:,} (last confirmed for {one.confirmed_for or 'no quarter'})" for one in stale
    )
    return Said(heading, count, f"{heading}: {numbered(count, noun)}: {named}.")


def _scheme_break(moved: RiskMovement) -> tuple[Said, ...]:
    if moved.scheme_break is None:
        return ()
    return (Said("The scheme changed", 1, scheme_break_words(moved.scheme_break, len(moved.not_compared))),)


def scheme_break_words(broken: SchemeBreak, not_compared: int) -> str:
    """What a change of scheme does to the comparison, said beside every residual figure."""
    changed = f"The scheme changed from {broken.before} to {broken.after}."
    if broken.is_rebanded:
        return f"{changed} The earlier likelihoods and impacts are banded again under the later scheme."
    risks = numbered(not_compared, "risk")
    return f"{changed} Its scales have other steps, so the residual position of {risks} is not compared."
