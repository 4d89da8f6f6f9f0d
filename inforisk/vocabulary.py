"""The words every room uses: closed lists of kinds, severities, stages and answers. Layer 0."""

from enum import StrEnum


class Kind(StrEnum):
    """The six registers a workbook may hold."""

    ASSETS = "assets"
    RISKS = "risks"
    ACTIONS = "actions"
    MATURITY = "maturity"
    TRAINING = "training"
    INCIDENTS = "incidents"


class ValueKind(StrEnum):
    """How the cells of a field are to be read."""

    TEXT = "text"
    ID = "id"
    PERSON = "person"
    DATE = "date"
    LEVEL = "level"
    SCORE = "score"
    YES_NO = "yes_no"
    CHOICE = "choice"
    NUMBER = "number"


class YesNo(StrEnum):
    """The four answers to a yes/no question. A blank cell is none of them: it stays missing."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not applicable"


class Stage(StrEnum):
    """When a risk was judged: before controls, with the controls in place, once the planned actions are done."""

    INHERENT = "inherent"
    RESIDUAL = "residual"
    TARGET = "target"


class ReturnState(StrEnum):
    """Where a service's return for a quarter stands."""

    NOT_STARTED = "not started"  # nothing has come in; it may still be in time
    RECEIVED = "received"
    QUERIED = "queried"  # the Information Governance Team has asked something
    ACCEPTED = "accepted"
    NO_CHANGE = "no change confirmed"  # a named person said the registers stand as they stood
    NOT_RETURNED = "not returned"  # the quarter went on without it: what it returned before is carried forward


class SignStep(StrEnum):
    """The steps of a quarter's sign-off, in their order."""

    SERVICE_MANAGER = "service manager"
    IAO = "information asset owner"
    RECORDS_MANAGER = "records manager"
    IMSG = "information management strategy group"
    SIRO = "senior information risk owner"


NOT_ASSESSED = "Not assessed"
"""The band of a risk whose likelihood or impact is missing or unreadable. Never zero, never green."""

FINDINGS_SHEET = "Register check findings"
"""The sheet the check adds to a person's own workbook."""

GUIDE_SHEET = "Guide to this template"
ANSWERS_SHEET = "Answers to choose from"
"""The sheets beside the register in a blank template."""

OWN_SHEETS = frozenset({FINDINGS_SHEET, GUIDE_SHEET, ANSWERS_SHEET})
"""Sheets this product writes itself: they list fields and faults, and are never read as a register."""
