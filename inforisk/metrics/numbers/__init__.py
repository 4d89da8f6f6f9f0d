"""Every number the screens head with: counted, defined and walked back to its rows by the same object."""

from collections.abc import Mapping
from types import MappingProxyType

from inforisk.metrics.numbers.actions import ACTION_NUMBERS
from inforisk.metrics.numbers.assets import ASSET_NUMBERS
from inforisk.metrics.numbers.definition import Counted, Evidence, Number, Told
from inforisk.metrics.numbers.incidents import INCIDENT_NUMBERS
from inforisk.metrics.numbers.maturity import MATURITY_NUMBERS
from inforisk.metrics.numbers.movement import MOVEMENT_NUMBERS
from inforisk.metrics.numbers.quality import QUALITY_NUMBERS
from inforisk.metrics.numbers.risks import RISK_NUMBERS
from inforisk.metrics.numbers.training import TRAINING_NUMBERS
from inforisk.registers import ALL
from inforisk.scoring.scheme import Scheme

__all__ = ["NUMBERS", "Counted", "Evidence", "Number", "Told", "not_known", "told"]

_EVERY: tuple[Number, ...] = (
    *RISK_NUMBERS,
    *MOVEMENT_NUMBERS,
    *ASSET_NUMBERS,
    *ACTION_NUMBERS,
    *INCIDENT_NUMBERS,
    *MATURITY_NUMBERS,
    *TRAINING_NUMBERS,
    *QUALITY_NUMBERS,
)

NUMBERS: Mapping[str, Number] = MappingProxyType({number.name: number for number in _EVERY})
"""Each number under its name, in the order of the method page."""


_NOTHING_EARLIER = "there is no earlier quarter to look back to"


def told(name: str, evidence: Evidence) -> Told:
    """A number with its whole and with how it stood in the quarter `evidence` is compared with. What is not known is
    neither compared nor set against a whole."""
    number, before = NUMBERS[name], evidence.before
    unknown = not_known(number, evidence)
    before_unknown = not_known(number, before) if before and not unknown and not number.is_movement else ""
    is_other_scheme = bool(before and number.is_judged and _judgement(before.scheme) != _judgement(evidence.scheme))
    apart = number.apart(evidence, before) if before and not (unknown or before_unknown) else ""
    is_compared = not (unknown or before_unknown or number.is_movement or is_other_scheme or apart)
    return Told(
        counted=number.of(evidence),
        whole=NUMBERS[number.whole].of(evidence).value if number.whole and not unknown else None,
        before=number.of(before).value if before and is_compared else None,
        before_label=before.label if before else "",
        is_other_scheme=is_other_scheme,
        unknown=unknown,
        before_unknown=before_unknown,
        apart=apart,
    )


def not_known(number: Number, evidence: Evidence) -> str:
    """Why a number is not known in a quarter, in a clause; "" where it is. What is a part of something unknown is not
    known either."""
    if number.is_movement:
        return "" if evidence.before else _NOTHING_EARLIER
    if evidence.everywhere(number.kind).empty:
        return f"no {ALL[number.kind].row_name} was returned"
    if not number.is_known(evidence):
        return number.unknown
    return not_known(NUMBERS[number.whole], evidence) if number.whole else ""


def _judgement(scheme: Scheme) -> tuple[object, ...]:
    """What decides who stands above a line: what is printed beside a scheme changes no number."""
    return scheme.name, scheme.version, scheme.cells, scheme.bands, scheme.appetite, scheme.tolerance
