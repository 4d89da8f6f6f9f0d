"""Every number the screens head with: counted, defined and walked back to its rows by the same object."""

from collections.abc import Mapping
from types import MappingProxyType

from inforisk.metrics.numbers.actions import ACTION_NUMBERS
from inforisk.metrics.numbers.definition import Counted, Evidence, Number, Told
from inforisk.metrics.numbers.incidents import INCIDENT_NUMBERS
from inforisk.metrics.numbers.risks import RISK_NUMBERS

__all__ = ["NUMBERS", "Counted", "Evidence", "Number", "Told", "told"]

_EVERY: tuple[Number, ...] = (*RISK_NUMBERS, *ACTION_NUMBERS, *INCIDENT_NUMBERS)

NUMBERS: Mapping[str, Number] = MappingProxyType({number.name: number for number in _EVERY})
"""Each number under its name, in the order of the method page."""


def told(name: str, evidence: Evidence) -> Told:
    """A number with its whole and with how it stood in the quarter `evidence` is compared with."""
    number, before = NUMBERS[name], evidence.before
    return Told(
        counted=number.of(evidence),
        whole=NUMBERS[number.whole].of(evidence).value if number.whole else None,
        before=number.of(before).value if before else None,
        before_label=before.label if before else "",
    )
