"""Which register a sheet is: what its columns say together, what name and title add, what must be there."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from inforisk.registers import ALL
from inforisk.registers.recognition.columns import (
    Assignment,
    Claim,
    Claims,
    Column,
    assigned,
    claims_on,
    strongest_first,
)
from inforisk.registers.recognition.headings import likenesses
from inforisk.registers.recognition.house_rules import settled
from inforisk.registers.recognition.stages import Staged, sets_of
from inforisk.registers.recognition.wide import widened
from inforisk.registers.recognition.words import spaced
from inforisk.vocabulary import Kind

NEEDED = 0.4  # a starred field found
SIGN_IN_NAME = 0.9  # the sheet is called "Risk Register"
SIGN_IN_TITLE = 0.6  # a line above the header says so
SHARED = 0.78  # from this strength a heading counts as known to a register
LEAST_SCORE = 1.5  # below this the columns have only words in common with a register
LEAST_COLUMNS = 3  # a register has at least so many headed columns that mean something
ATTENDANCE = 0.6  # who came, on a sheet whose title names the course
LESS_LIKELY = 0.45  # what a register is worth that lacks its very substance
# Words of sheets that share a register's headings and are none. All the words of one entry must be met.
_OTHER_THINGS = (
    {"raci"}, {"stakeholder"}, {"stakeholders"}, {"requester"}, {"dsar"}, {"request", "requests"},
    {"sar", "request"}, {"influence", "interest"}, {"version", "author"}, {"version", "change"},
    {"version", "changes"}, {"heat", "map"}, {"grid", "urn"}, {"privilege", "role"}, {"permission", "role"},
    {"permissions", "role"}, {"access", "matrix"}, {"glossary"}, {"foi", "request"}, {"sar", "received"},
    {"complaint", "received"}, {"foi", "received"}, {"foi", "applicant"}, {"applicant", "exemption"},
    {"duration", "predecessors"}, {"wbs"}, {"change", "requested", "request"}, {"audience", "message"},
    {"audience", "frequency", "channel"}, {"invoice"}, {"hospitality"}, {"username", "permissions"},
    {"dropdown", "lists"}, {"swot"}, {"agenda"}, {"kpi"}, {"kpis"},
    {"policy", "version"}, {"policies", "version"}, {"policy", "approved"},
    {"requested", "received"}, {"contract", "procurement"}, {"contract", "supplier", "extension"},
)  # fmt: skip


@dataclass(frozen=True)
class Judged:
    """A sheet looked at as one kind of register."""

    kind: Kind
    score: float
    given: Assignment
    claims: Claims
    repeats: Mapping[str, str]
    notes: tuple[str, ...] = ()


def judged(kind: Kind, columns: Sequence[Column], fixed: Assignment, signs: Mapping[Kind, float]) -> Judged:
    """The best reading of the columns as that register, and how much speaks for it."""
    claims = {column.letter: claims_on(kind, column) for column in columns if column.heading}
    staged = sets_of(columns) if kind is Kind.RISKS else Staged({}, {})
    claims = _with_sets(claims, staged, fixed)
    given = assigned(kind, columns, claims, fixed)
    given, notes = settled(kind, columns, claims, given, fixed)
    given = widened(kind, columns, given, fixed)
    return Judged(kind, _score(kind, columns, given, signs), given, claims, staged.repeats, (*staged.notes, *notes))


def _with_sets(claims: Claims, staged: Staged, fixed: Assignment) -> dict[str, tuple[Claim, ...]]:
    """A column of a set is what the set says; its other claims stay as alternatives, and no other column takes it."""
    with_sets = dict(claims)
    in_set = {claim.field for claim in staged.claims.values()}
    for letter, own in claims.items():
        if letter in staged.claims:
            mine = staged.claims[letter]
            rest = [
                Claim(other.field, min(other.strength, 0.5), other.reason) for other in own if other.field != mine.field
            ]
            with_sets[letter] = strongest_first([mine, *rest])
        elif letter in staged.repeats:
            with_sets[letter] = ()
        else:
            with_sets[letter] = tuple(
                claim for claim in own if claim.field not in in_set and not _is_staged(claim.field)
            )
    return with_sets


def _is_staged(field: str) -> bool:
    return field.startswith(("inherent_", "residual_", "target_")) and field != "target_date"


def _score(kind: Kind, columns: Sequence[Column], given: Assignment, signs: Mapping[Kind, float]) -> float:
    by_letter = {column.letter: column for column in columns}
    total = 0.0
    seen: Counter[str] = Counter()
    for letter, claim in given.items():
        seen[claim.field] += 1
        if seen[claim.field] <= 3:  # thirty course columns say no more than three
            total += claim.strength / _known_to(by_letter[letter], kind)
    total += NEEDED * sum(field.name in seen for field in ALL[kind].needed)
    fields = set(seen)
    total += signs.get(kind, 0.0)
    substance = _SUBSTANCE[kind](fields, by_letter, given)
    if kind is Kind.TRAINING and signs.get(kind) and 0.0 < substance < ATTENDANCE:
        substance = ATTENDANCE
    return total * substance


def _known_to(column: Column, kind: Kind) -> float:
    others = sum(
        any(likeness.strength >= SHARED for likeness in likenesses(other, column.heading).values())
        for other in Kind
        if other is not kind
    )
    return 1.0 + 0.8 * others


def signs_of(name: str, title: Sequence[str]) -> dict[Kind, float]:
    """What the sheet's name and the lines above its header say for each register."""
    spoken = dict.fromkeys(Kind, 0.0)
    for text, weight in ((name, SIGN_IN_NAME), *((line, SIGN_IN_TITLE) for line in title)):
        plain = f" {spaced(text)} "
        hits = {kind: max((len(sign) for sign in ALL[kind].signs if f" {sign} " in plain), default=0) for kind in Kind}
        longest = max(hits.values())
        for kind, length in hits.items():
            if length and length == longest:  # "training needs of risk owners": the longest sign speaks
                spoken[kind] = max(spoken[kind], weight)
    return spoken


def is_other_thing(name: str, title: Sequence[str], headings: Sequence[str]) -> bool:
    """Whether the words say that the sheet is something else: a RACI chart, a log of requests, a list of versions."""
    called = {word for text in (name, *title[-2:]) for word in spaced(text).split()}
    headed = {word for text in headings for word in spaced(text).split()}
    return any(words <= headed or (words & called and words <= headed | called) for words in _OTHER_THINGS)


_Substance = Callable[[set[str], Mapping[str, Column], Assignment], float]


def _risks(fields: set[str], columns: Mapping[str, Column], given: Assignment) -> float:
    has_text = bool(fields & {"risk", "threat"})
    measures = {field for field in fields if _is_staged(field) and not field.endswith("_rating")}
    has_rating = any(field.endswith("_rating") for field in fields)
    is_told_plainly = any(
        claim.field in ("risk", "threat", "cause", "controls")
        and spaced(columns[letter].heading) not in ("name", "title", "description")
        for letter, claim in given.items()
    )
    if has_text and not is_told_plainly and len(fields - measures) < 4:
        return LESS_LIKELY / 2
    if not has_text:
        is_run = len(measures) >= 2 and len(fields & {"risk_owner", "controls", "treatment", "actions"}) >= 2
        if is_run and "asset_name" in fields:  # a supplier or an asset a row, its risk scored and treated
            return 0.6
        return 0.0 if not (fields & {"cause", "consequence"} and measures) else LESS_LIKELY
    if len(measures) >= 2 or {field.split("_")[0] for field in measures} & {"inherent", "target"}:
        return 1.0
    if (measures or (has_rating and is_told_plainly)) and len(fields) >= 4:
        return 0.9
    return LESS_LIKELY if fields & {"controls", "treatment", "risk_owner"} and len(fields) >= 4 else 0.2


_NOT_HELD = frozenset(("control", "safeguard", "cost", "budget", "task", "requirement", "variance", "price", "invoice"))
_ANYTHING = frozenset(
    ("name", "title", "item", "item name", "record", "document", "activity", "product", "description")
)


def _assets(fields: set[str], columns: Mapping[str, Column], given: Assignment) -> float:
    is_named = "asset_name" in fields
    says_asset = any("asset" in spaced(columns[letter].heading).split() for letter in given)
    about = fields & {
        "asset_owner", "location", "classification", "retention_period", "format", "personal_data", "lawful_basis",
        "purpose", "data_subjects", "personal_data_categories",
        "asset_administrator", "confidentiality", "asset_type", "security_measures", "system", "shared_with",
        "disposal_action", "business_critical", "special_category", "dpia_required", "asset_id",
    }  # fmt: skip
    plainly = any(
        claim.field == "asset_name" and spaced(columns[letter].heading) not in _ANYTHING
        for letter, claim in given.items()
    )
    held = about - {"asset_owner", "asset_administrator", "asset_type", "asset_id", "system"}
    headed = {word for column in columns.values() for word in spaced(column.heading).split()}
    if is_named and not plainly and len(held) < 2 and headed & _NOT_HELD:
        return LESS_LIKELY / 2
    if is_named or says_asset:
        return 1.0 if len(about) >= 2 else LESS_LIKELY
    processing = fields & {"purpose", "data_subjects", "personal_data_categories", "lawful_basis", "retention_period"}
    return 1.0 if len(processing) >= 3 else 0.2


def _actions(fields: set[str], columns: Mapping[str, Column], given: Assignment) -> float:
    asked = fields & {"recommendation", "agreed_action"}
    doing = fields & {
        "action_owner",
        "due",
        "status",
        "revised_due",
        "completed_on",
        "priority",
        "response",
        "progress",
    }
    if not asked:
        return LESS_LIKELY if "finding" in fields and len(doing) >= 3 else 0.0
    is_asked_plainly = any(
        claim.field in asked and spaced(columns[letter].heading) not in ("name", "title", "description", "details")
        for letter, claim in given.items()
    )
    if not is_asked_plainly and (len(doing) < 3 or not fields & {"due", "revised_due", "completed_on"}):
        return LESS_LIKELY
    return 1.0 if len(doing) >= 2 else LESS_LIKELY


def _maturity(fields: set[str], columns: Mapping[str, Column], given: Assignment) -> float:
    if "level" not in fields and "target" not in fields:
        return 0.0
    levels = sum(claim.field == "level" for claim in given.values())
    about = fields & {"dimension", "question"}
    said = any(
        {
            "maturity", "compliance", "score", "level", "assessment", "rating", "status", "implemented", "answer",
            "response", "applicable", "applicability", "compliant", "achieved", "met", "control",
        }
        & set(spaced(columns[letter].heading).split())
        for letter, claim in given.items()
        if claim.field in ("level", "target")
    )  # fmt: skip
    if not about:
        headed = {word for letter in given for word in spaced(columns[letter].heading).split()}
        if headed & {"risk", "likelihood", "impact", "criticality", "severity"}:
            return 0.0
        return 0.9 if levels >= 3 and fields & {"service", "model", "assessed_on", "assessor"} else 0.0
    return 1.0 if said or levels >= 2 else 0.7


def _training(fields: set[str], columns: Mapping[str, Column], given: Assignment) -> float:
    who = fields & {"person", "username", "email", "employee_id"}
    what = fields & {"course", "course_id"}
    how = fields & {"completed_on", "status", "expires_on", "score", "enrolled_on"}
    if who and what:
        return 1.0 if how else 0.8
    words = {word for column in columns.values() for word in spaced(column.heading).split()}
    if not what and words & {"access", "account", "privilege", "privileges", "permission", "permissions", "granted"}:
        return 0.0
    outcomes = sum(claim.field in ("completed_on", "status") for claim in given.values())
    if what and how and outcomes >= 2:
        return 0.8
    if who and outcomes >= 3:  # one column a course
        return 0.9
    return 0.7 if who and fields & {"completed_on", "expires_on"} else 0.2 if who and how else 0.0


def _incidents(fields: set[str], columns: Mapping[str, Column], given: Assignment) -> float:
    told = fields & {"description", "title"}
    words = {word.strip("#") for letter in given for word in spaced(columns[letter].heading).split()}
    says = bool(
        words
        & {
            "incident",
            "incidents",
            "breach",
            "ico",
            "breaches",
            "detection",
            "lesson",
            "lessons",
            "severity",
            "near",
            "inc",
        }
    )
    own = fields & {
        "severity", "occurred_on", "reported_on", "reported_to_ico", "people_affected", "lesson",
        "personal_data_breach", "individuals_informed", "data_involved",
    }  # fmt: skip
    if not told:
        return 0.6 if says and len(own) >= 3 else 0.0
    return 1.0 if says and own else 0.5 if len(own) >= 2 else 0.2


_SUBSTANCE: Mapping[Kind, _Substance] = {
    Kind.ASSETS: _assets,
    Kind.RISKS: _risks,
    Kind.ACTIONS: _actions,
    Kind.MATURITY: _maturity,
    Kind.TRAINING: _training,
    Kind.INCIDENTS: _incidents,
}
