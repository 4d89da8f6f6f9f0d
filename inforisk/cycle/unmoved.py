"""The risks of a quarter that an incident did not move, set against every quarter before it."""

from collections.abc import Sequence

from inforisk.cycle.archive import Archive
from inforisk.cycle.earlier import ledgers_before
from inforisk.cycle.standing import Standing
from inforisk.metrics.incidents.unmoved import UnmovedRisk, unmoved_risks
from inforisk.vocabulary import Kind


def risks_unmoved(archive: Archive, standing: Standing) -> tuple[Sequence[UnmovedRisk], bool]:
    """The open risks that stand where they stood before an incident, worst first; whether any earlier quarter is kept
    to set them against."""
    before = ledgers_before(archive, standing, Kind.RISKS)
    incidents, risks, assets = (archive.rows(standing, kind) for kind in (Kind.INCIDENTS, Kind.RISKS, Kind.ASSETS))
    return unmoved_risks(incidents, risks, before, assets), bool(before)
