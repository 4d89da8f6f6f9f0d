"""The bands over time: open risks by residual band at the end of each quarter, up to the quarter of the paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, starmap

import pandas as pd

from inforisk.briefing.contents.stated import RISK_REGISTERS, paragraph
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Picture
from inforisk.briefing.paper.charts import BarChart, Series, Tone
from inforisk.briefing.paper.look import EMPTY, band_tone
from inforisk.cycle.standing import Standing
from inforisk.cycle.trends import trend_of
from inforisk.figures.caption import Caption
from inforisk.metrics.headline import OPEN, counted_spelt
from inforisk.metrics.numbers import NUMBERS
from inforisk.metrics.position import CellCounts, by_band, cell_counts
from inforisk.metrics.sourced import Holds
from inforisk.metrics.trends.measures import Measure
from inforisk.metrics.trends.trend import Trend, TrendPoint
from inforisk.metrics.trends.words import comparable, trend_words
from inforisk.phrases import listed, sentence, spelt, verb
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import NOT_ASSESSED, Kind, Stage

_MOST_QUARTERS = 8
_OF_ANOTHER_SCHEME = Tone("#BFBFBF", "#0B0C0C")


@dataclass(frozen=True)
class _AtQuarter:
    """One bar: the standing, its counts by band (under its own scheme), and in how many services they were counted."""

    standing: Standing
    counts: Mapping[str, int]
    services: int


def bands_over_time(material: Material, counts: CellCounts) -> tuple[Block, ...]:
    """The picture with its table; a sentence where there is no earlier quarter. `counts` are those of the paper's own
    quarter."""
    quarters = [*_earlier(material), _now(material, counts)][-_MOST_QUARTERS:]
    if len(quarters) == 1:
        return (paragraph(("No earlier quarter is frozen, so the bands are not shown over time.",)),)
    scheme = material.standing.scheme
    bands = _bands(quarters, scheme)
    trend = _trend(quarters, bands)
    caption = Caption(
        message=_message(trend, scheme),
        drawn="Open risks by residual band, number at the end of each quarter",
        source=f"{RISK_REGISTERS}, as each quarter was frozen",
        as_at=material.standing.as_at,
    )
    series = tuple(Series(name, tuple(_value(one, name) for one in quarters), _tone(name, scheme)) for name in bands)
    chart = BarChart(tuple(one.standing.label for one in quarters), series, "Open risks", is_lying=False)
    return (Picture("bands-over-time", caption, chart, trend_words(trend), _table(material, quarters, bands)),)


def compared_counts(material: Material) -> Mapping[str, int]:
    """Open risks by band in the quarter the paper compares with, under that quarter's own scheme."""
    before = material.evidence.before
    if before is None:
        return {}
    return by_band(cell_counts(NUMBERS[OPEN].picks(before), Stage.RESIDUAL, before.scheme), before.scheme)


def band_key(name: str, material: Material, standing: Standing) -> str:
    """What a count by band claims. Of another quarter only what was frozen last is counted again: a live one still
    moves, and of one restated since there would be two counts under one name."""
    if standing is material.standing:
        return keys.band(name)
    latest = {one.quarter: one for one in material.archive.standings()}.get(standing.quarter)
    return keys.band_at(name, standing.quarter.label) if standing.is_frozen and standing == latest else ""


def _earlier(material: Material) -> Sequence[_AtQuarter]:
    """The frozen quarters before, each as it was frozen last."""
    held = trend_of(material.archive, Measure.RISKS_BY_BAND)
    standings = {one.snapshot.id: one for one in material.archive.standings() if one.snapshot}
    known = [standings[point.snapshot_id] for point in held.points]
    return [
        _AtQuarter(one, _counted(held, row), held.services[row])
        for row, one in enumerate(known)
        if one.quarter < material.standing.quarter
    ]


def _now(material: Material, counts: CellCounts) -> _AtQuarter:
    totals = by_band(counts, material.standing.scheme)
    return _AtQuarter(material.standing, totals, _services(material.evidence.rows(Kind.RISKS)))


def _services(risks: pd.DataFrame) -> int:
    return int(risks["returned_by"].nunique()) if "returned_by" in risks else 0


def _counted(held: Trend, row: int) -> Mapping[str, int]:
    return {str(name): int(count) for name, count in held.frame.iloc[row].dropna().items()}


def _bands(quarters: Sequence[_AtQuarter], scheme: Scheme) -> Sequence[str]:
    """The bands of today's scheme from the worst, those only an earlier scheme had, not assessed."""
    own = [band.name for band in reversed(scheme.bands)]
    others = [name for one in quarters for name in one.counts if name not in (*own, NOT_ASSESSED)]
    return (*own, *dict.fromkeys(others), NOT_ASSESSED)


def _value(one: _AtQuarter, name: str) -> float | None:
    return float(one.counts[name]) if name in one.counts else None


def _tone(name: str, scheme: Scheme) -> Tone:
    known = next((band for band in scheme.bands if band.name == name), None)
    return band_tone(known) if known else EMPTY if name == NOT_ASSESSED else _OF_ANOTHER_SCHEME


def _table(material: Material, quarters: Sequence[_AtQuarter], bands: Sequence[str]) -> PaperTable:
    """The same counts; each quarter names its scheme where not all were judged under one."""
    is_changed = any(starmap(_is_break, pairwise(quarters)))
    scheme = (Column("Scheme", Holds.WORDS, 2.2),) if is_changed else ()
    columns = (Column("Quarter", Holds.WORDS, 1.8), *scheme, *(Column(name, Holds.COUNT) for name in bands))
    rows = tuple(
        (
            Cell(one.standing.label),
            *([Cell(one.standing.scheme.edition)] if is_changed else []),
            *(Cell(one.counts.get(name), _key(name, material, one)) for name in bands),
        )
        for one in quarters
    )
    title = "Open risks by residual band at the end of each quarter"
    return PaperTable("bands-over-time-table", title, columns, rows, RISK_REGISTERS, _note(quarters))


def _key(name: str, material: Material, one: _AtQuarter) -> str:
    return band_key(name, material, one.standing) if name in one.counts else ""


def _note(quarters: Sequence[_AtQuarter]) -> str:
    changed = [after.standing.label for before, after in pairwise(quarters) if _is_break(before, after)]
    if not changed:
        return f"Every quarter was judged under {quarters[-1].standing.scheme.edition}."
    before = f"The scheme changed before {listed(changed)}"
    return f"{before}: figures before and after a change are not compared. A band a scheme does not have is not given."


def _is_break(before: _AtQuarter, after: _AtQuarter) -> bool:
    one, other = before.standing.scheme, after.standing.scheme
    return (one.name, one.version) != (other.name, other.version)


def _trend(quarters: Sequence[_AtQuarter], bands: Sequence[str]) -> Trend:
    points = tuple(_point(one.standing) for one in quarters)
    breaks = tuple(place for place, pair in enumerate(pairwise(quarters), start=1) if _is_break(*pair))
    frame = pd.DataFrame([dict(one.counts) for one in quarters], columns=list(bands), dtype="float64")
    return Trend(Measure.RISKS_BY_BAND, "group", points, frame, breaks, tuple(one.services for one in quarters))


def _point(one: Standing) -> TrendPoint:
    number, scheme = one.snapshot.id if one.snapshot else 0, one.scheme
    return TrendPoint(number, one.label, one.as_at, scheme.name, scheme.version, scheme.title)


def _message(trend: Trend, scheme: Scheme) -> str:
    """How many stood above appetite at first and at last, as far back as the same scheme was in force."""
    names = [band.name for band in scheme.bands if scheme.is_above_appetite(band.name)]
    window = comparable(trend).reindex(columns=names).sum(axis=1)
    last, label = int(window.iloc[-1]), trend.labels[int(window.index[-1])]
    if len(window) == 1:
        stands = verb(max(last, 1), "stands", "stand")
        return f"{sentence(counted_spelt(last, 'risk'))} {stands} above appetite at {label}, the first under its scheme"
    stood = f"{sentence(counted_spelt(int(window.iloc[0]), 'risk'))} stood above appetite"
    return f"{stood} at {trend.labels[int(window.index[0])]}, {spelt(last)} at {label}"
