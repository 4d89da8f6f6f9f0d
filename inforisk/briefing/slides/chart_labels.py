"""What is written into a chart: which point has its value, with the name of its series or without, and where."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from inforisk.briefing.paper.charts import BarChart, LineChart, Series
from inforisk.briefing.slides.canvas import Box, Frame
from inforisk.briefing.slides.measuring import Lettering, line_height
from inforisk.briefing.slides.shapes import LANGUAGE, solid

SIZE = 12.0
"""The size of what is written into a chart and along its axes."""

_PLOT_SHARE = 0.62
_FEW_POINTS = 6
_MIDDLE, _FOOT, _ABOVE, _BELOW = "ctr", "inBase", "t", "b"


@dataclass(frozen=True)
class Look:
    """What every part of a chart needs to know: the room it has, and how text is set in it."""

    box: Box
    frame: Frame
    lettering: Lettering
    ink: Any


@dataclass(frozen=True, slots=True)
class Label:
    """What is written at a point: its value, after the name of its series where `is_named`. `place` is PowerPoint's
    word for where."""

    place: str
    is_named: bool = False


def label_bars(native: Any, chart: BarChart, top: float, look: Look) -> None:
    """Write into each part of a bar what fits it. `top` is where the axis ends."""
    for one, series in zip(native.plots[0].series, chart.series, strict=True):
        _write(one, [_of_bar(chart, series, value, top, look) for value in series.values], look, series.tone.ink)


def label_lines(native: Any, chart: LineChart, top: float, look: Look) -> None:
    """Every value where the points are few, else the last; above the line, or below it where another runs close above.

    Nothing is written where three lines run too close for it.
    """
    near = top * 2.2 * line_height(SIZE) / (look.box.height * _PLOT_SHARE)
    for one, series in zip(native.plots[0].series, chart.series, strict=True):
        last = max((point for point, value in enumerate(series.values) if value is not None), default=-1)
        is_few = len(series.values) <= _FEW_POINTS
        labels = [
            _of_point(chart, series, point, near) if is_few or point == last else None
            for point in range(len(series.values))
        ]
        _write(one, labels, look)


def label_levels(native: Any, series: Sequence[Series], look: Look) -> None:
    """Write the name and the level at the foot of each bar."""
    for one, drawn in zip(native.plots[0].series, series, strict=True):
        labels = [Label(_FOOT, is_named=True) if value is not None else None for value in drawn.values]
        _write(one, labels, look, drawn.tone.ink)


def text_properties(size: int, is_bold: bool = False) -> str:
    """How text of a chart is set, as markup. `size` in hundredths of a point."""
    from pptx.oxml.ns import nsdecls

    run = f'<a:defRPr lang="{LANGUAGE}" sz="{size}" b="{int(is_bold)}"/>'
    end = f'<a:endParaRPr lang="{LANGUAGE}"/>'
    return f"<c:txPr {nsdecls('c', 'a')}><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{run}</a:pPr>{end}</a:p></c:txPr>"


def _of_bar(chart: BarChart, series: Series, value: float | None, top: float, look: Look) -> Label | None:
    """Name and value in a part of a bar, the value, or where neither fits nothing."""
    if not value or not _is_high_enough(chart, value, top, look):
        return None
    number, room = f"{value:,g}", _room(chart, value, top, look)
    is_one = len(chart.series) == 1
    if not is_one and look.lettering.width(f"{series.name} {number}", SIZE) + 8 <= room:
        return Label(_MIDDLE, is_named=True)
    return Label(_MIDDLE) if is_one or look.lettering.width(number, SIZE) + 2 <= room else None


def _is_high_enough(chart: BarChart, value: float, top: float, look: Look) -> bool:
    return chart.is_lying or value / top * look.box.height * _PLOT_SHARE >= SIZE


def _room(chart: BarChart, value: float, top: float, look: Look) -> float:
    """The width of a part of a bar."""
    if chart.is_lying:
        return value / top * look.box.width * _PLOT_SHARE
    return look.box.width * 0.85 / len(chart.categories) / 1.45


def _of_point(chart: LineChart, series: Series, point: int, near: float) -> Label | None:
    value = series.values[point]
    if value is None:
        return None
    others = [one.values[point] for one in chart.series if one is not series]
    gaps = [other - value for other in others if other is not None]
    if 0 in gaps and next(one for one in chart.series if one.values[point] == value) is not series:
        return None
    has_above, has_below = any(0 < gap < near for gap in gaps), any(-near < gap < 0 for gap in gaps)
    if has_above and has_below:
        return None
    return Label(_BELOW if has_above else _ABOVE)


def _write(series: Any, labels: Sequence[Label | None], look: Look, colour: str = "") -> None:
    """Put labels to the points of a series, in a colour or in the ink of running text."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    text = text_properties(look.frame.font(SIZE))
    points = "".join(
        f'<c:dLbl><c:idx val="{point}"/>{text}<c:dLblPos val="{label.place}"/>{_shows(label)}</c:dLbl>'
        for point, label in enumerate(labels)
        if label
    )
    every = parse_xml(f"<c:dLbls {nsdecls('c', 'a')}>{points}{_shows(None)}</c:dLbls>")
    for run in every.xpath(".//a:defRPr"):
        run.append(solid(colour) if colour else deepcopy(look.ink))
    old = series._element.get_or_add_dLbls()
    old.getparent().replace(old, every)


def _shows(label: Label | None) -> str:
    named, valued = int(label is not None and label.is_named), int(label is not None)
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{valued}"/><c:showCatName val="0"/><c:showSerName val="{named}"/>'
        f'<c:showPercent val="0"/><c:showBubbleSize val="0"/>{"<c:separator> </c:separator>" if named else ""}'
    )
