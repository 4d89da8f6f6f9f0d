"""Rules that need more than one column: which reading fits beside the others. Each says in words what it did."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from inforisk.registers.recognition.columns import EVEN, Assignment, Claim, Claims, Column
from inforisk.registers.recognition.headings import likenesses
from inforisk.registers.recognition.profile import Profile
from inforisk.registers.recognition.settling import STOOD_IN, Settling
from inforisk.vocabulary import Kind

GUESSED = 0.62  # what is left over, where something is needed
SHORTEST_NAME, SHORTEST_SENTENCE = 8, 18  # characters, on average
NAMES_AMONG = 3  # of so many free columns the first with sentences is taken
LIKELY = 0.7  # good enough to be taken, and asked about
_ENDS_IN_REFERENCE = re.compile(r"\b(?:id|no|ref|reference|number|num|code|identifier)\.?\s*$|#\s*$", re.IGNORECASE)
_APPLICABLE = re.compile(r"\bapplicab", re.IGNORECASE)
PLANS = 0.5  # from this share of sentences about what will be done, a mitigation is an action


def settled(
    kind: Kind, columns: Sequence[Column], claims: Claims, given: Assignment, fixed: Assignment
) -> tuple[dict[str, Claim], tuple[str, ...]]:
    """The assignment after the rules of that register, with a sentence for each that changed something."""
    case = Settling(columns, claims, dict(given), fixed)
    for rule in _RULES.get(kind, ()):
        rule(case)
    return case.given, tuple(case.notes)


def _threat_stands_in(case: Settling) -> None:
    """Threat stands in for the risk where there is no other text of it."""
    letter = case.letter_of("threat")
    if letter is None or letter in case.fixed or case.letter_of("risk"):
        return
    case.take(letter, "risk", "stands in for the risk: there is no other text of it")
    case.notes.append("No column describes the risk itself, so the threat was taken for it.")


def _mitigation(case: Settling) -> None:
    """Mitigation is controls when it says what is in place, actions when it says what will be done."""
    for column in case.columns:
        claim = case.given.get(column.letter)
        if (
            claim is None
            or column.letter in case.fixed
            or claim.field != "controls"
            or "mitigat" not in column.heading.lower()
        ):
            continue
        if "existing" in column.heading.lower() or "in place" in column.heading.lower():
            continue
        others = [
            other for letter, other in case.given.items() if other.field == "controls" and letter != column.letter
        ]
        if _says_plans(column.profile) or (others and not case.letter_of("actions")):
            case.take(column.letter, "actions", "the values say what will be done")
            case.notes.append(f"'{column.heading}' says what will be done, so it was taken as actions, not controls.")


def _says_plans(profile: Profile) -> bool:
    return profile.count >= 2 and profile.plans >= PLANS and profile.plans > profile.measures


def _target_date(case: Settling) -> None:
    """A date is the target's only right beside target scores; anywhere else it is when an action is due."""
    targets = [
        column.place
        for column in case.columns
        if case.field_of(column).startswith("target_") and case.field_of(column) != "target_date"
    ]
    has_target_date = case.letter_of("target_date") is not None
    for column in case.columns:
        name = case.field_of(column)
        if name not in ("action_due", "target_date") or column.letter in case.fixed:
            continue
        is_beside = any(0 < column.place - place <= 1 for place in targets)
        says_target = "target" in f"{column.heading} {column.band or ''}".lower()
        if name == "action_due" and is_beside and says_target and not has_target_date:
            case.take(column.letter, "target_date", "a date right beside the target scores")
            has_target_date = True
        elif name == "target_date" and not targets:
            case.take(column.letter, "action_due", "a date without target scores beside it")


def _asset_owner_owns_risk(case: Settling) -> None:
    """Where only an asset's owner is named, that person is the risk owner."""
    if case.letter_of("risk_owner"):
        return
    for column in case.columns:
        like = likenesses(Kind.ASSETS, column.heading).get("asset_owner") if column.heading else None
        if case.is_free(column) and like and like.strength >= 0.85:
            case.take(column.letter, "risk_owner", "only the asset's owner is named")
            case.notes.append(f"No risk owner is named, so '{column.heading}' was taken as the risk owner.")
            return


def _fuller_of_two(case: Settling) -> None:
    """Of two near-duplicate headings the fuller column fills the field; both are kept."""
    by_letter = {column.letter: column for column in case.columns}
    for column in case.columns:
        if not case.is_free(column) or not case.claims.get(column.letter):
            continue
        mine = case.claims[column.letter][0]
        holder = case.letter_of(mine.field)
        if holder is None or holder in case.fixed or mine.strength < 0.9 or column.profile.count == 0:
            continue
        rival = by_letter[holder]
        if rival.profile.count * 2 <= column.profile.count and abs(case.given[holder].strength - mine.strength) < 0.15:
            case.given[column.letter] = replace(mine, reason=f"{mine.reason}; fuller than '{rival.heading}'")
            del case.given[holder]
            case.notes.append(
                f"'{rival.heading}' and '{column.heading}' both stand for the same field: the fuller, "
                f"'{column.heading}', was taken; the other is kept as it is."
            )


def _system_names_asset(case: Settling) -> None:
    """In a register of systems the system's name is the asset's."""
    letter, purpose = case.letter_of("system"), case.letter_of("purpose")
    if letter is None or letter in case.fixed or case.letter_of("asset_name"):
        return
    places = {column.letter: column.place for column in case.columns}
    if purpose and places[purpose] < places[letter]:  # the processing comes first: the row is about that
        return
    case.take(letter, "asset_name", "names the row: there is no other name of the asset")
    case.notes.append("No column names the asset itself, so the system was taken for it.")


def _reference_first(own: str) -> "_Rule":
    """A first column called "... No" or "... ID" is the register's own reference, whatever stands before the "No"."""

    def rule(case: Settling) -> None:
        first = next((column for column in case.columns if column.heading), None)
        if first is None or not case.is_free(first) or case.letter_of(own):
            return
        if _ENDS_IN_REFERENCE.search(first.heading) and first.profile.dates < 0.5 and first.profile.prose < 0.5:
            case.take(first.letter, own, "the first column, and its heading ends in a reference", LIKELY)

    return rule


def _second_owner_acts(case: Settling) -> None:
    """A second "Lead" or "Owner", right behind the actions, is whoever does them."""
    actions = [column.place for column in case.columns if case.field_of(column) == "actions"]
    if not actions or case.letter_of("action_owner") or not case.letter_of("risk_owner"):
        return
    for column in case.columns:
        own = case.claims.get(column.letter, ())
        is_owner = bool(own) and own[0].field == "risk_owner" and own[0].strength >= STOOD_IN
        if not case.field_of(column) and is_owner and any(0 < column.place - place <= 2 for place in actions):
            case.take(column.letter, "action_owner", "a second owner, right behind the actions")
            return


def _short_name_is_code(case: Settling) -> None:
    """Of two names of a course the short one is its code."""
    if not case.letter_of("course") or case.letter_of("course_id"):
        return
    for column in case.columns:
        own = case.claims.get(column.letter, ())
        if column.letter not in case.given and "short" in column.heading.lower() and own and own[0].field == "course":
            case.take(column.letter, "course_id", "the short one of two names of the course")


def _applicability_is_no_level(case: Settling) -> None:
    """ "Applicable" says whether a control counts, not how well it stands, where another column says that."""
    levels = [column for column in case.columns if case.field_of(column) == "level" and column.letter not in case.fixed]
    asked = [column for column in levels if _APPLICABLE.search(column.heading)]
    if len(asked) < len(levels):
        for column in asked:
            del case.given[column.letter]


def _question_without_heading(case: Settling) -> None:
    """A column without a heading whose cells are mostly questions is the question."""
    if case.letter_of("question") or not case.letter_of("level"):
        return
    for column in case.columns:
        asked = sum(value.endswith("?") for value in column.profile.values)
        if (
            not column.heading
            and column.letter not in case.fixed
            and asked >= 3
            and asked * 2 >= column.profile.distinct
        ):
            case.take(column.letter, "question", "no heading, but the cells are questions")
            return


def _first_question_names_row(case: Settling) -> None:
    """Of two columns that read like questions the first is what the second is asked about."""
    asked = case.letter_of("question")
    if asked is None or case.letter_of("dimension"):
        return
    places = {column.letter: column.place for column in case.columns}
    for column in case.columns:
        own = case.claims.get(column.letter, ())
        is_free = case.is_free(column) and column.place < places[asked]
        if is_free and own and own[0].field == "question" and own[0].strength >= LIKELY:
            case.take(column.letter, "dimension", "reads like a question, and another is asked about it")
            return


def _text_names_row(name: str, others: frozenset[str], least: int) -> "_Rule":
    """Where all around it speaks for a register, the first column of different texts nobody has met says what about."""

    def rule(case: Settling) -> None:
        fields = {claim.field for claim in case.given.values()}
        if fields & _NAMING[name] or len(fields & others) < least:
            return
        shortest = SHORTEST_NAME if name in ("asset_name", "dimension") else SHORTEST_SENTENCE
        free = [
            column
            for column in case.columns
            if column.letter not in case.given
            and column.profile.mean_length >= shortest
            and _may_name(column, case.claims)
        ]
        if free:
            best = max(free[:NAMES_AMONG], key=lambda column: (column.profile.prose > 0.5, -column.place))
            case.take(best.letter, name, "texts, where no other column says what the row is about", GUESSED)
            case.notes.append(
                f"No heading is met before that says what a row is about: '{best.heading}' was taken for it."
            )

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

_Rule = Callable[[Settling], None]
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
