"""The judged rows of a register as a snapshot keeps them: what movement, trends and lists ask, and no more. Layer 3.

A ledger is the rows of a quarter, scored, with one column more: `entity`, which is the same for the same risk, asset,
action or incident in every quarter, whatever became of its reference or its place in the sheet.
"""

from collections.abc import Mapping
from types import MappingProxyType

from inforisk.registers import ALL
from inforisk.vocabulary import Kind, Stage

ENTITY = "entity"
"""The key of the first row in which a thing was ever seen: unique, and the same on every machine."""

PLACES = (
    "key", ENTITY, "service", "returned_by", "directorate", "submission_id", "sheet", "row", "returned_for",
    "confirmed_for",
)  # fmt: skip
"""The columns every ledger begins with: what the row is and where it came from."""

_JUDGED = ("likelihood", "impact", "score", "score_stated", "severity", "band", "above_appetite")

_RISKS = (
    "risk_id", "risk", "cause", "consequence", "threat", "category", "asset_id", "asset_name", "risk_owner",
    "identified_on", "treatment", "action_owner", "action_due", "target_date", "last_reviewed", "review_due",
    "direction", "status", *(f"{stage}_{name}" for stage in Stage for name in _JUDGED),
)  # fmt: skip
_ASSETS = (
    "asset_id", "asset_name", "asset_owner", "asset_administrator", "format", "classification", "personal_data",
    "special_category", "business_critical", "confidentiality", "integrity", "availability", "last_reviewed",
    "review_due", "status", "likelihood", "impact", "risk_rating", "risk_score", "risk_severity", "risk_band",
    "risk_above_appetite",
)  # fmt: skip

COLUMNS: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.RISKS: _RISKS,
        Kind.ASSETS: _ASSETS,
        **{
            kind: tuple(name for name in ALL[kind].by_name if name not in PLACES)
            for kind in (Kind.ACTIONS, Kind.MATURITY, Kind.TRAINING, Kind.INCIDENTS)
        },
    }
)
"""The register's own columns of each ledger, in their order. The four small registers are kept whole."""


def columns_of(kind: Kind) -> tuple[str, ...]:
    """Every column of a ledger, `PLACES` first. One the rows lack is not there."""
    return (*PLACES, *COLUMNS[kind])
