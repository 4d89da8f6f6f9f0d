"""Rules that need more than one column: which reading fits beside the others. Each says in words what it did."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from inforisk.registers.recognition.columns import EVEN, Assignment, Claim, Claims, Column
from inforisk.registers.recognition.headings import likenesses
from inforisk.registers.recognition.profile import Profile
from inforisk.vocabulary import Kind

STOOD_IN = 0.8  # a field taken by another for want of a better
GUESSED = 0.62  # what is left over, where something is needed
SHORTEST_NAME, SHORTEST_SENTENCE = 8, 18  # characters, on average
NAMES_AMONG = 3  # of so many free columns the first with sentences is taken
LIKELY = 0.7  # good enough to be taken, and asked about
_ENDS_IN_REFERENCE = re.compile(r"\b(?:id|no|ref|reference|number|num|code|identifier)\.?\s*$|#\s*$", re.IGNORECASE)
_APPLICABLE = re.compile(r"\bapplicab", re.IGNORECASE)
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
    letter, purpose = _letter_of("system", given), _letter_of("purpose", given)
    if letter is None or letter in fixed or _letter_of("asset_name", given):
        return
    places = {column.letter: column.place for column in columns}
    if purpose and places[purpose] < places[letter]:  # the processing comes first: the row is about that
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


def _second_owner_acts(
    columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes
) -> None:
    """A second "Lead" or "Owner", right behind the actions, is whoever does them."""
    actions = [column.place for column in columns if _field(given, column) == "actions"]
    if not actions or _letter_of("action_owner", given) or not _letter_of("risk_owner", given):
        return
    for column in columns:
        own = claims.get(column.letter, ())
        is_owner = bool(own) and own[0].field == "risk_owner" and own[0].strength >= STOOD_IN
        if column.letter not in given and is_owner and any(0 < column.place - place <= 2 for place in actions):
            given[column.letter] = Claim("action_owner", STOOD_IN, "a second owner, right behind the actions")
            return


def _short_name_is_code(
    columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes
) -> None:
    """Of two names of a course the short one is its code."""
    if not _letter_of("course", given) or _letter_of("course_id", given):
        return
    for column in columns:
        own = claims.get(column.letter, ())
        if column.letter not in given and "short" in column.heading.lower() and own and own[0].field == "course":
            given[column.letter] = Claim("course_id", STOOD_IN, "the short one of two names of the course")


def _applicability_is_no_level(
    columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes
) -> None:
    """ "Applicable" says whether a control counts, not how well it stands, where another column says that."""
    levels = [column for column in columns if _field(given, column) == "level" and column.letter not in fixed]
    asked = [column for column in levels if _APPLICABLE.search(column.heading)]
    if len(asked) < len(levels):
        for column in asked:
            del given[column.letter]


def _question_without_heading(
    columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes
) -> None:
    """A column without a heading whose cells are mostly questions is the question."""
    if _letter_of("question", given) or not _letter_of("level", given):
        return
    for column in columns:
        asked = sum(value.endswith("?") for value in column.profile.values)
        if not column.heading and column.letter not in fixed and asked >= 3 and asked * 2 >= column.profile.distinct:
            given[column.letter] = Claim("question", STOOD_IN, "no heading, but the cells are questions")
            return


def _first_question_names_row(
    columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes
) -> None:
    """Of two columns that read like questions the first is what the second is asked about."""
    asked = _letter_of("question", given)
    if asked is None or _letter_of("dimension", given):
        return
    places = {column.letter: column.place for column in columns}
    for column in columns:
        own = claims.get(column.letter, ())
        is_free = column.letter not in given and column.letter not in fixed and column.place < places[asked]
        if is_free and own and own[0].field == "question" and own[0].strength >= LIKELY:
            given[column.letter] = Claim("dimension", STOOD_IN, "reads like a question, and another is asked about it")
            return


def _text_names_row(name: str, others: frozenset[str], least: int) -> "_Rule":
    """Where all around it speaks for a register, the first column of different texts nobody has met says what about."""

    def rule(columns: Sequence[Column], claims: Claims, given: Given, fixed: Assignment, notes: Notes) -> None:
        fields = {claim.field for claim in given.values()}
        if fields & _NAMING[name] or len(fields & others) < least:
            return
        shortest = SHORTEST_NAME if name in ("asset_name", "dimension") else SHORTEST_SENTENCE
        free = [
            column
            for column in columns
            if column.letter not in given and column.profile.mean_length >= shortest and _may_name(column, claims)
        ]
        if free:
            best = max(free[:NAMES_AMONG], key=lambda column: (column.profile.prose > 0.5, -column.place))
            given[best.letter] = Claim(name, GUESSED, "texts, where no other column says what the row is about")
            notes.append(f"No heading is met before that says what a row is about: '{best.heading}' was taken for it.")

    return rule


def _may_name(column: Column, claims: Claims) -> bool:
    """Whether the values may say what a row is about: texts, nearly all different, and no reference or person."""
    profile = column.profile
    is_text = profile.dates + profile.numbers + profile.references + profile.yes_no < 0.3
    is_different = profile.distinct >= 0.8 * profile.count and profile.count >= 2
    is_kept_away = any(claim.strength > EVEN for claim in claims.get(column.letter, ()))
    return bool(column.heading) and is_text and is_different and not is_kept_away


_NAMING = {
    "risk": frozenset({"risk", "threat"}),
    "recommendation": frozenset({"recommendation", "agreed_action", "finding"}),
    "description": frozenset({"description", "title"}),
    "asset_name": frozenset({"asset_name", "purpose", "description", "system", "personal_data_categories"}),
    "dimension": frozenset({"dimension", "question"}),
}
_RISK_LIKE = frozenset(
    f"{stage}_{measure}"
    for stage in ("inherent", "residual", "target")
    for measure in ("likelihood", "impact", "score")
) | {"risk_id", "risk_owner", "controls", "treatment", "actions"}
_ACTION_LIKE = frozenset({"action_owner", "due", "status", "revised_due", "completed_on", "priority", "response"})
_INCIDENT_LIKE = frozenset(
    {"occurred_on", "reported_on", "severity", "reported_to_ico", "people_affected", "lesson", "individuals_informed"}
)
_ASSET_LIKE = frozenset(
    {
        "asset_owner", "asset_administrator", "location", "classification", "retention_period", "format",
        "personal_data", "security_measures", "confidentiality", "integrity", "availability", "asset_id",
    }
)  # fmt: skip

_Rule = Callable[[Sequence[Column], Claims, Given, Assignment, Notes], None]
_RULES: dict[Kind, tuple[_Rule, ...]] = {
    Kind.RISKS: (
        _reference_first("risk_id"),
        _threat_stands_in,
        _text_names_row("risk", _RISK_LIKE, 4),
        _mitigation,
        _target_date,
        _asset_owner_owns_risk,
        _second_owner_acts,
        _fuller_of_two,
    ),
    Kind.ASSETS: (
        _reference_first("asset_id"),
        _system_names_asset,
        _text_names_row("asset_name", _ASSET_LIKE, 4),
        _fuller_of_two,
    ),
    Kind.ACTIONS: (_reference_first("action_ref"), _text_names_row("recommendation", _ACTION_LIKE, 3), _fuller_of_two),
    Kind.MATURITY: (
        _applicability_is_no_level,
        _question_without_heading,
        _first_question_names_row,
        _text_names_row("dimension", frozenset({"level", "target", "evidence"}), 2),
    ),
    Kind.TRAINING: (_short_name_is_code, _fuller_of_two),
    Kind.INCIDENTS: (
        _reference_first("incident_id"),
        _text_names_row("description", _INCIDENT_LIKE, 3),
        _fuller_of_two,
    ),
}
