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
from inforisk.scoring.scheme import Scheme

__all__ = ["NUMBERS", "Counted", "Evidence", "Number", "Told", "told"]

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


def told(name: str, evidence: Evidence) -> Told:
    """A number with its whole and with how it stood in the quarter `evidence` is compared with."""
    number, before = NUMBERS[name], evidence.before
    is_other_scheme = bool(before and number.is_judged and _judgement(before.scheme) != _judgement(evidence.scheme))
    is_compared = before is not None and not number.is_movement and not is_other_scheme
    return Told(
        counted=number.of(evidence),
        whole=NUMBERS[number.whole].of(evidence).value if number.whole else None,
        before=number.of(before).value if before and is_compared else None,
        before_label=before.label if before else "",
        is_other_scheme=is_other_scheme,
        is_known=not number.is_movement or before is not None,
    )


def _judgement(scheme: Scheme) -> tuple[object, ...]:
    """What decides who stands above a line: what is printed beside a scheme changes no number."""
    return scheme.name, scheme.version, scheme.cells, scheme.bands, scheme.appetite, scheme.tolerance
