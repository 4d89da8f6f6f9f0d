"""What a figure of a paper counts, as text: the same key in the sentence, in the table and in the recount.

A cell or a piece of a sentence with a key is a claim: before a paper leaves, it is read back from the finished file and
compared with what was counted anew from the stored rows (`reconciling`). A key nobody can recount stops the export.
"""

from inforisk.metrics.sourced import Piece, Sourced


def number(name: str) -> str:
    """A number of `metrics.numbers.NUMBERS`: "number/open-risks"."""
    return f"number/{name}"


def number_before(name: str) -> str:
    """The same number as it stood in what the paper compares with."""
    return f"before/{name}"


def cell(likelihood: int, impact: int) -> str:
    """Open risks in a cell of the matrix at the residual stage."""
    return f"cell/{likelihood}/{impact}"


def band(name: str) -> str:
    """Open risks of a residual band."""
    return f"band/{name}"


def band_at(name: str, quarter: str) -> str:
    """Open risks of a residual band at another frozen quarter, under its own scheme ("2016-17 Q3")."""
    return f"band/{name}@{quarter}"


def plan(name: str, status: str) -> str:
    """Actions of a plan with a status of `registers.actions` ("complete"), or "total"."""
    return f"plan/{name}/{status}"


def owners(group: str, state: str) -> str:
    """Asset owners of a directorate in a state of `metrics.training.coverage.OwnerState`, "valid" or "total"."""
    return f"owners/{group}/{state}"


def incidents(column: str, value: str) -> str:
    """Incidents with a value in a column of the incident log."""
    return f"incidents/{column}/{value}"


def level(model: str, dimension: str) -> str:
    """The council-wide level of a dimension of a maturity model."""
    return f"level/{model}/{dimension}"


def answered(question: str) -> str:
    """Assets in use that answer a question of the register (a field's name)."""
    return f"answered/{question}"


def risks_of(service: str) -> str:
    """Open risks of a service."""
    return f"risks of/{service}"


def key_of(piece: Piece) -> str:
    """The key of a piece of a sentence that states a figure; "" where it states none that can be recounted."""
    if not isinstance(piece, Sourced) or not piece.is_value:
        return ""
    if piece.number:
        return number(piece.number)
    asked = dict(piece.asks)
    return plan(asked["plan"], "complete") if piece.page == "actions" and set(asked) == {"plan"} else ""
