"""What a figure of a paper counts, as text: the same key in the sentence, in the table and in the recount.

A cell or a piece of a sentence with a key is a claim: before a paper leaves, it is read back from the finished file and
compared with what was counted anew from the stored rows (`reconciling`). A key nobody can recount stops the export.
"""

import re

from inforisk.metrics.sourced import Piece, Sourced

WHOLE_COUNCIL = "*"
"""In the place of a service, a directorate or a plan: all of them."""

_CHANGE = re.compile(r"^\S+ (more|fewer)\b", re.IGNORECASE)


def number(name: str) -> str:
    """A number of `metrics.numbers.NUMBERS`: "number/open-risks"."""
    return f"number/{name}"


def number_before(name: str) -> str:
    """The same number as it stood in what the paper compares with."""
    return f"before/{name}"


def change(name: str, by: int) -> str:
    """By how many a number is more, or fewer, than in what the paper compares with: "fewer/open-risks"."""
    return f"{'fewer' if by < 0 else 'more'}/{name}"


def cell(likelihood: int, impact: int) -> str:
    """Open risks in a cell of the matrix at the residual stage."""
    return f"cell/{likelihood}/{impact}"


def band(name: str) -> str:
    """Open risks of a residual band."""
    return f"band/{name}"


def band_at(name: str, quarter: str) -> str:
    """Open risks of a residual band at another frozen quarter, under its own scheme ("2016-17 Q3")."""
    return f"band/{name}@{quarter}"


def band_change(name: str, then: str, by: int) -> str:
    """By how many the open risks of a band are more, or fewer, than at an earlier quarter."""
    return f"{'fewer' if by < 0 else 'more'}/band/{name}@{then}"


def moved(what: str) -> str:
    """Risks that came, went or changed in a way no number counts, since the quarter compared with ("reopened")."""
    return f"moved/{what}"


def quarters_above(risk: str) -> str:
    """Quarter-ends in a row at which a risk (its key) stood above appetite under one scheme."""
    return f"quarters above/{risk}"


def plan(name: str, status: str) -> str:
    """Actions of a plan with a status of `registers.actions` ("complete"), or "total"."""
    return f"plan/{name}/{status}"


def plan_at(name: str, status: str, quarter: str) -> str:
    """The same at the end of an earlier quarter."""
    return f"plan at/{name}/{status}@{quarter}"


def put_off(name: str, what: str) -> str:
    """Of the actions of a plan: the "total" with a date, those "put off", how often in all ("times") and by how long
    at most ("days")."""
    return f"put off/{name}/{what}"


def still_open(name: str, what: str) -> str:
    """Open actions of a plan that are "overdue", "undated" or "silent" on how far they are; or "total"."""
    return f"still open/{name}/{what}"


def due(bucket: str) -> str:
    """Open actions by when they are due: "In the next 30 days"."""
    return f"due/{bucket}"


def days_late(action: str) -> str:
    """By how many days an action (its key) is overdue, 0 for one that is not."""
    return f"days late/{action}"


def owners(group: str, state: str) -> str:
    """Asset owners of a directorate in a state of `metrics.training.coverage.OwnerState`, "valid" or "total"."""
    return f"owners/{group}/{state}"


def incidents(column: str, value: str) -> str:
    """Incidents with a value in a column of the incident log."""
    return f"incidents/{column}/{value}"


def incidents_unsaid(column: str) -> str:
    """Incidents that answer a question neither with yes nor with no."""
    return f"unsaid/{column}"


def happened(period: str, log: str) -> str:
    """Incidents that happened in a quarter or month, on this "log", on an "earlier" one only, or in "all"."""
    return f"happened/{period}/{log}"


def level(model: str, dimension: str) -> str:
    """The council-wide level of a dimension of a maturity model."""
    return f"level/{model}/{dimension}"


def dimensions(model: str, what: str) -> str:
    """Dimensions of a model that are "below" their target, of the "total" with a level and a target."""
    return f"dimensions/{model}/{what}"


def told(what: str) -> str:
    """What a single sentence tells and neither a number nor a table does: "grave incidents"."""
    return f"told/{what}"


def answered(question: str) -> str:
    """Assets in use that answer a question of the register (a field's name)."""
    return f"answered/{question}"


def asked(question: str, answer: str, service: str = WHOLE_COUNCIL) -> str:
    """Assets in use of a service, or of the council, by their answer to a question of the section on data quality:
    "given", "unknown", "missing", or "asked" for all it is put to."""
    return f"asked/{service}/{question}/{answer}"


def reviewed(register: str, age: str) -> str:
    """Assets or open risks by the age of their last review ("Up to 3 months", "overdue")."""
    return f"reviewed/{register}/{age}"


def found(rule: str, what: str) -> str:
    """The "findings" of a rule of the checks (its code), or the "services" that break it."""
    return f"found/{rule}/{what}"


def returned(service: str) -> str:
    """Rows a service returned for the quarter itself."""
    return f"returned/{service}"


def risks_of(service: str) -> str:
    """Open risks of a service."""
    return f"risks of/{service}"


def risks_in_band(service: str, name: str) -> str:
    """Open risks of a service in a residual band."""
    return f"risks in/{service}/{name}"


def key_of(piece: Piece) -> str:
    """The key of a piece of a sentence that states a figure; "" where it states none that can be recounted."""
    if not isinstance(piece, Sourced) or piece.key:
        return piece.key if isinstance(piece, Sourced) else ""
    if not piece.is_value:
        return _key_of_change(piece)
    if piece.number:
        return number(piece.number)
    asked_for = dict(piece.asks)
    return plan(asked_for["plan"], "complete") if piece.page == "actions" and set(asked_for) == {"plan"} else ""


def _key_of_change(piece: Sourced) -> str:
    """ "Two fewer" says by how many a number changed since what the paper compares with."""
    said = _CHANGE.match(piece.text) if piece.number else None
    return f"{said[1].lower()}/{piece.number}" if said else ""
