"""What a quarter is set against: the ledgers before it, and the assessment before its own."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.metrics.focus import WHOLE, Focus
from inforisk.metrics.maturity.trend import Assessed
from inforisk.vocabulary import Kind


def ledgers_before(archive: Archive, standing: Standing, kind: Kind) -> Mapping[date, pd.DataFrame]:
    """The ledgers of the quarters before one, oldest first, each under the day it was judged as at."""
    return {one.as_at: archive.ledger(one, kind) for one in archive.standings() if one.quarter < standing.quarter}


def earlier_assessment(archive: Archive, standing: Standing, focus: Focus = WHOLE) -> pd.DataFrame | None:
    """The latest earlier quarter's maturity rows that hold another assessment; None where there is none.

    An assessment is made once a year and carried forward in between, so the quarter before often holds the same one.
    """
    *before, last = (one.rows for one in assessments_until(archive, standing, focus))
    now, earlier = set(last["key"]), reversed(before)
    return next((rows for rows in earlier if not rows.empty and set(rows["key"]) != now), None)


def assessments_until(archive: Archive, standing: Standing, focus: Focus = WHOLE) -> tuple[Assessed, ...]:
    """The maturity assessments of every quarter up to one, within a focus, oldest first: what a trend is made of."""
    before = [one for one in archive.standings() if one.quarter < standing.quarter]
    named_in = standing.quarter
    rows = [(one, archive.rows(one, Kind.MATURITY)) for one in (*before, standing)]
    return tuple(
        Assessed(one.label, one.as_at, archive.within(kept, Kind.MATURITY, focus, named_in)) for one, kept in rows
    )
