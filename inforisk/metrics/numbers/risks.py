"""The numbers made of information risks."""

import pandas as pd

from inforisk.metrics.columns import flags, texts
from inforisk.metrics.filters import open_risks
from inforisk.metrics.numbers.definition import Evidence, Number
from inforisk.vocabulary import NOT_ASSESSED, Kind

_CLOSED = "Closed and merged risks."


def _open(evidence: Evidence) -> pd.DataFrame:
    return open_risks(evidence.rows(Kind.RISKS))


def _above_appetite(evidence: Evidence) -> pd.DataFrame:
    risks = _open(evidence)
    return risks[flags(risks, "residual_above_appetite")]


def _not_assessed(evidence: Evidence) -> pd.DataFrame:
    risks = _open(evidence)
    return risks[texts(risks, "residual_band").fillna(NOT_ASSESSED) == NOT_ASSESSED]


RISK_NUMBERS = (
    Number(
        name="open-risks",
        title="Open risks",
        noun="open risk",
        meaning="Risks on the registers that nobody has closed. A risk without a status counts as open.",
        leaves_out=_CLOSED,
        source="The register's own status; the rule for a blank one is this product's.",
        kind=Kind.RISKS,
        picks=_open,
    ),
    Number(
        name="risks-above-appetite",
        title="Risks above appetite",
        noun="risk",
        meaning="Open risks whose residual band, worked out from likelihood and impact with today's controls in place, "
        "lies beyond the appetite line of the scheme.",
        leaves_out=f"{_CLOSED} Risks that are not assessed: they are counted on their own, never as within appetite.",
        source="The scheme's appetite line, as the council drew it.",
        kind=Kind.RISKS,
        picks=_above_appetite,
        whole="open-risks",
        is_better_low=True,
    ),
    Number(
        name="risks-not-assessed",
        title="Risks not assessed",
        noun="risk",
        meaning="Open risks whose residual likelihood or impact is missing or cannot be read.",
        leaves_out=_CLOSED,
        source="This product's rule: missing is its own answer, never low and never green.",
        kind=Kind.RISKS,
        picks=_not_assessed,
        whole="open-risks",
        is_better_low=True,
    ),
)
