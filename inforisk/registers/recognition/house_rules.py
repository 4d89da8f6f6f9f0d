"""Rules that need more than one column: which reading fits beside the others. Each says in words what it did."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from inforisk.registers.recognition.columns import Assignment, Claim, Claims, Column
from inforisk.registers.recognition.headings import likenesses
from inforisk.registers.recognition.profile import Profile
from inforisk.vocabulary import Kind

STOOD_IN = 0.8  # a field taken by another for want of a better
LIKELY = 0.7  # good enough to be taken, and asked about
_ENDS_IN_REFERENCE = re.compile(r"\b(?:id|no|ref|reference|number|num|code|identifier)\.?\s*$|#\s*$", re.IGNORECASE)
PLANS = 0.5  # from this share of sentences about what will be done, a mitigation is an action

Given = dict[str, Claim]
Notes = list[str]


def settled(
    kind: Kind, columns: Sequence[Column], claims: Claims, given: Assignment, fixed: Assignment
) -> tuple[Given, tuple[str, ...]]:
    """The assignment after the rules of that register, with a sentence for each that changed something."""
    settling, notes = dict(given), list[str]()
    for rule in _RULES.get(kind, ()):
        rule(columns, claims, settling, fixed, notes)
    return settling, tuple(notes)


def _letter_of(field: str, given: Assignment) -> str | None:
    return next((letter for letter, claim in given.items() if claim.field == field), None)


def _threat_stands_in(columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes) -> None:
    """Threat stands in for the risk where there is no other text of it."""
    letter = _letter_of("threat", given)
    if letter is None or letter in fixed or _letter_of("risk", given):
        return
    given[letter] = Claim("risk", STOOD_IN, "stands in for the risk: there is no other text of it")
    notes.append("No column describes the risk itself, so the threat was taken for it.")


def _mitigation(columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes) -> None:
    """Mitigation is controls when it says what is in place, actions when it says what will be done."""
    for column in columns:
        claim = given.get(column.letter)
        if (
            claim is None
            or column.letter in fixed
            or claim.field != "controls"
            or "mitigat" not in column.heading.lower()
        ):
            continue
        if "existing" in column.heading.lower() or "in place" in column.heading.lower():
            continue
        others = [other for letter, other in given.items() if other.field == "controls" and letter != column.letter]
        if _says_plans(column.profile) or (others and not _letter_of("actions", given)):
            given[column.letter] = Claim("actions", STOOD_IN, "the values say what will be done")
            notes.append(f"'{column.heading}' says what will be done, so it was taken as actions, not controls.")


def _says_plans(profile: Profile) -> bool:
    return profile.count >= 2 and profile.plans >= PLANS and profile.plans > profile.measures


def _target_date(columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes) -> None:
    """A date is the target's only right beside target scores; anywhere else it is when an action is due."""
    targets = [
        column.place
        for column in columns
        if _field(given, column).startswith("target_") and _field(given, column) != "target_date"
    ]
    has_target_date = _letter_of("target_date", given) is not None
    for column in columns:
        name = _field(given, column)
        if name not in ("action_due", "target_date") or column.letter in fixed:
            continue
        is_beside = any(0 < column.place - place <= 1 for place in targets)
        says_target = "target" in f"{column.heading} {column.band or ''}".lower()
        if name == "action_due" and is_beside and says_target and not has_target_date:
            given[column.letter] = Claim("target_date", STOOD_IN, "a date right beside the target scores")
            has_target_date = True
        elif name == "target_date" and not targets:
            given[column.letter] = Claim("action_due", STOOD_IN, "a date without target scores beside it")


def _field(given: Assignment, column: Column) -> str:
    claim = given.get(column.letter)
    return claim.field if claim else ""


def _asset_owner_owns_risk(
    columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes
) -> None:
    """Where only an asset's owner is named, that person is the risk owner."""
    if _letter_of("risk_owner", given):
        return
    for column in columns:
        like = likenesses(Kind.ASSETS, column.heading).get("asset_owner") if column.heading else None
        if column.letter not in given and column.letter not in fixed and like and like.strength >= 0.85:
            given[column.letter] = Claim("risk_owner", STOOD_IN, "only the asset's owner is named")
            notes.append(f"No risk owner is named, so '{column.heading}' was taken as the risk owner.")
            return


def _fuller_of_two(columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes) -> None:
    """Of two near-duplicate headings the fuller column fills the field; both are kept."""
    by_letter = {column.letter: column for column in columns}
    for column in columns:
        if column.letter in given or column.letter in fixed or not claims.get(column.letter):
            continue
        mine = claims[column.letter][0]
        holder = _letter_of(mine.field, given)
        if holder is None or holder in fixed or mine.strength < 0.9 or column.profile.count == 0:
            continue
        rival = by_letter[holder]
        if rival.profile.count * 2 <= column.profile.count and abs(given[holder].strength - mine.strength) < 0.15:
            given[column.letter] = replace(mine, reason=f"{mine.reason}; fuller than '{rival.heading}'")
            del given[holder]
            notes.append(
                f"'{rival.heading}' and '{column.heading}' both stand for the same field: the fuller, "
                f"'{column.heading}', was taken; the other is kept as it is."
            )


def _system_names_asset(
    columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes
) -> None:
    """In a register of systems the system's name is the asset's."""
    letter = _letter_of("system", given)
    if letter is None or letter in fixed or _letter_of("asset_name", given) or _letter_of("purpose", given):
        return
    given[letter] = Claim("asset_name", STOOD_IN, "names the row: there is no other name of the asset")
    notes.append("No column names the asset itself, so the system was taken for it.")


def _reference_first(own: str) -> "_Rule":
    """A first column called "... No" or "... ID" is the register's own reference, whatever stands before the "No"."""

    def rule(columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes) -> None:
        first = next((column for column in columns if column.heading), None)
        if first is None or first.letter in given or first.letter in fixed or _letter_of(own, given):
            return
        if _ENDS_IN_REFERENCE.search(first.heading) and first.profile.dates < 0.5 and first.profile.prose < 0.5:
            given[first.letter] = Claim(own, LIKELY, "the first column, and its heading ends in a reference")

    return rule


_Rule = Callable[[Sequence[Column], Claims, Given, Assignment, Notes], None]
_RULES: dict[Kind, tuple[_Rule, ...]] = {
    Kind.RISKS: (
        _reference_first("risk_id"),
        _threat_stands_in,
        _mitigation,
        _target_date,
        _asset_owner_owns_risk,
        _fuller_of_two,
    ),
    Kind.ASSETS: (_reference_first("asset_id"), _system_names_asset, _fuller_of_two),
    Kind.ACTIONS: (_reference_first("action_ref"), _fuller_of_two),
    Kind.MATURITY: (),
    Kind.TRAINING: (_fuller_of_two,),
    Kind.INCIDENTS: (_reference_first("incident_id"), _fuller_of_two),
}
