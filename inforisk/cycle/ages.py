"""How long the risks above appetite have been there, over every quarter up to the one looked at."""

from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.metrics.focus import WHOLE, Focus
from inforisk.metrics.movement.ageing import Ages, ageing, ages_above_appetite, quarters_on_record
from inforisk.vocabulary import Kind


def ages_at(archive: Archive, standing: Standing, focus: Focus = WHOLE) -> Ages:
    """The ages of the risks above appetite in a quarter, within a focus.

    Each earlier quarter counts as it was last frozen (else as it stands), under its own scheme: what was above
    appetite then is what people were told then.
    """
    earlier = [one for one in archive.standings() if one.quarter < standing.quarter]
    ledgers = [archive.ledger(one, Kind.RISKS) for one in (*earlier, standing)]
    kept = archive.within(ledgers[-1], Kind.RISKS, focus, standing.quarter)
    return ages_above_appetite(kept, ageing(ledgers), quarters_on_record(ledgers))
