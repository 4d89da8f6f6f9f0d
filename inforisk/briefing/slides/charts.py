"""Native charts, editable in PowerPoint: bars, lines and levels, each value written where there is room for it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from inforisk.briefing.paper.charts import BarChart, Chart, LevelChart, LineChart, Series, Tone
from inforisk.briefing.paper.look import INK, RULE, TONES
from inforisk.briefing.slides.canvas import Box, Frame
from inforisk.briefing.slides.lines import shown
from inforisk.briefing.slides.measuring import Lettering, line_height
from inforisk.briefing.slides.shapes import LANGUAGE, describe, place, solid

MOST_LYING, MOST_LEVELS, MOST_UPRIGHT = 14, 7, 40
"""How many bars or dimensions stand on one slide; the others follow on the next."""

_TEXT = 14.0
_LABEL = 12.0
_PLOT_SHARE = 0.62
_FEW_BARS = 6
_LONGEST_NAME = 60


@dataclass(frozen=True)
class _Look:
    """What every part of a chart needs to know."""

    box: Box
    frame: Frame
    lettering: Lettering
    ink: Any


def has_values(chart: Chart) -> bool:
    """Whether there is anything to draw."""
    series = _series_of(chart)
    return any(value is not None for one in series for value in one.values)


def parted(chart: Chart) -> tuple[Chart, ...]:
    """The chart slide by slide: no more bars on one than can be read."""
    if isinstance(chart, BarChart):
        most = MOST_LYING if chart.is_lying else MOST_UPRIGHT
        return tuple(
            replace(chart, categories=chart.categories[here], series=tuple(_cut(one, here) for one in chart.series))
            for here in _slices(len(chart.categories), most)
        )
    if isinstance(chart, LevelChart):
        return tuple(
            LevelChart(chart.dimensions[here], chart.levels[here], chart.targets[here], chart.before[here], chart.scale)
            for here in _slices(len(chart.dimensions), MOST_LEVELS)
        )
    return (chart,)


def bars_of(chart: Chart) -> int:
    """How many things are named along a chart."""
    return len(_categories_of(chart))


def _slices(total: int, most: int) -> list[slice]:
    """Parts of nearly the same length, none longer than `most`."""
    parts = max(-(-total // most), 1)
    size = -(-total // parts) if total else 1
    return [slice(start, start + size) for start in range(0, max(total, 1), size)]


def _cut(series: Series, here: slice) -> Series:
    return replace(series, values=series.values[here])


def draw_chart(
    slide: Any, chart: Chart, box: Box, frame: Frame, lettering: Lettering, ink: Any, name: str, words: str
) -> None:
    """The chart as a native one, with its text alternative."""
    look = _Look(box, frame, lettering, ink)
    holder = slide.shapes.add_chart(_kind(chart), 0, 0, 1, 1, _data(chart))
    place(holder, box, frame)
    holder.name = name
    describe(holder, words)
    native = holder.chart
    _dress(native, chart, look)
    if isinstance(chart, BarChart):
        _dress_bars(native, chart, look)
    elif isinstance(chart, LineChart):
        _dress_lines(native, chart, look)
    elif isinstance(chart, LevelChart):
        _dress_levels(native, chart, look)


# What is drawn, as PowerPoint takes it.


def _kind(chart: Chart) -> Any:
    from pptx.enum.chart import XL_CHART_TYPE as KIND

    if isinstance(chart, LineChart):
        return KIND.LINE_MARKERS
    if isinstance(chart, LevelChart):
        return KIND.BAR_CLUSTERED
    return KIND.BAR_STACKED if isinstance(chart, BarChart) and chart.is_lying else KIND.COLUMN_STACKED


def _categories_of(chart: Chart) -> tuple[str, ...]:
    if isinstance(chart, BarChart):
        return chart.categories
    if isinstance(chart, LineChart):
        return chart.points
    return chart.dimensions if isinstance(chart, LevelChart) else ()


def _series_of(chart: Chart) -> tuple[Series, ...]:
    if isinstance(chart, (BarChart, LineChart)):
        return chart.series
    if isinstance(chart, LevelChart):
        return tuple(_level_series(chart))
    return ()


def _level_series(chart: LevelChart) -> Iterator[Series]:
    yield Series("Level", chart.levels, TONES[0])
    for name, values, tone in (("Target", chart.targets, TONES[3]), ("Before", chart.before, TONES[1])):
        if any(value is not None for value in values):
            yield Series(name, values, tone)


def _data(chart: Chart) -> Any:
    from pptx.chart.data import CategoryChartData

    data = _with_plain_workbook(CategoryChartData)(number_format=_number_format(chart))
    data.categories = [shown(name)[:_LONGEST_NAME] or "not given" for name in _categories_of(chart)]
    for series in _series_of(chart):
        data.add_series(shown(series.name)[:_LONGEST_NAME] or "not given", series.values)
    return data


def _with_plain_workbook(base: Any) -> Any:
    """Chart data whose workbook takes text as text: a service called "=cmd" must not run when somebody edits it."""
    from pptx.chart.xlsx import CategoryWorkbookWriter

    class PlainWorkbook(CategoryWorkbookWriter):  # type: ignore[misc]
        @contextmanager
        def _open_worksheet(self, xlsx_file: Any) -> Iterator[Any]:
            from xlsxwriter import Workbook

            never = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
            workbook = Workbook(xlsx_file, {"in_memory": True, **never})
            yield workbook, workbook.add_worksheet()
            workbook.close()

    class PlainData(base):  # type: ignore[misc]
        @property
        def _workbook_writer(self) -> Any:
            return PlainWorkbook(self)

    return PlainData


def _number_format(chart: Chart) -> str:
    values = [value for one in _series_of(chart) for value in one.values if value is not None]
    whole = "#,##0" if all(value == int(value) for value in values) else "#,##0.0"
    return f'{whole}"%"' if isinstance(chart, LineChart) and chart.is_percent else whole


# How it looks.


def _dress(native: Any, chart: Chart, look: _Look) -> None:
    from pptx.enum.chart import XL_LEGEND_POSITION

    native.has_title = False
    series = _series_of(chart)
    native.has_legend = len(series) > 1
    if native.has_legend:
        native.legend.position = XL_LEGEND_POSITION.BOTTOM
        native.legend.include_in_layout = False
    _set_font(native._chartSpace, look, _TEXT)
    for one, drawn in zip(native.plots[0].series, series, strict=True):
        if not isinstance(chart, LineChart):
            _fill(one, drawn.tone)
    axis = native.value_axis
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = _rgb("#D9D9D9")
    axis.format.line.fill.background()
    native.category_axis.format.line.color.rgb = _rgb(RULE)
    _title_axis(axis, _unit(chart), look)
    if not isinstance(chart, LineChart):
        _name_every_bar(native.category_axis._element)
        if len(_categories_of(chart)) > _FEW_BARS:
            native.category_axis.tick_labels.font.size = look.frame.font(_LABEL) * 127


def _name_every_bar(axis: Any) -> None:
    """Let no program leave out the names of every other bar."""
    from pptx.oxml.ns import qn

    skip = axis.makeelement(qn("c:tickLblSkip"), {"val": "1"})
    axis.xpath("c:noMultiLvlLbl")[0].addprevious(skip)


def _set_font(space: Any, look: _Look, size: float) -> None:
    from pptx.oxml import parse_xml

    new = parse_xml(_text_properties(look.frame.font(size)))
    new.xpath(".//a:defRPr")[0].append(deepcopy(look.ink))
    space.replace(space.get_or_add_txPr(), new)


def _text_properties(size: int, is_bold: bool = False) -> str:
    from pptx.oxml.ns import nsdecls

    run = f'<a:defRPr lang="{LANGUAGE}" sz="{size}" b="{int(is_bold)}"/>'
    end = f'<a:endParaRPr lang="{LANGUAGE}"/>'
    return f"<c:txPr {nsdecls('c', 'a')}><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{run}</a:pPr>{end}</a:p></c:txPr>"


def _rgb(colour: str) -> Any:
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(colour[1:])


def _fill(series: Any, tone: Tone) -> None:
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = _rgb(tone.fill)
    series.format.line.color.rgb = _rgb(INK)
    series.format.line.width = 9_525
    series.invert_if_negative = False


def _unit(chart: Chart) -> str:
    if isinstance(chart, LevelChart):
        return "Level: " + ", ".join(words for _, words in chart.scale)
    return chart.unit if isinstance(chart, (BarChart, LineChart)) else ""


def _title_axis(axis: Any, words: str, look: _Look) -> None:
    axis.has_title = True
    paragraph = axis.axis_title.text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = look.lettering.cut(shown(words), look.box.width * 0.9, 2, _LABEL)
    properties = run._r.get_or_add_rPr()
    for name, value in (("lang", LANGUAGE), ("sz", str(look.frame.font(_LABEL))), ("b", "0")):
        properties.set(name, value)
    properties.append(deepcopy(look.ink))


def _dress_bars(native: Any, chart: BarChart, look: _Look) -> None:
    native.plots[0].gap_width, native.plots[0].overlap = 45, 100
    tallest = max(sum(filter(None, values)) for values in zip(*(one.values for one in chart.series), strict=True))
    top = _round_up(tallest)
    _set_axis(native.value_axis, top, look)
    if chart.is_lying:
        _first_at_top(native)
    for native_series, series in zip(native.plots[0].series, chart.series, strict=True):
        labels = [_bar_label(chart, series, value, top, look) for value in series.values]
        _label(native_series, labels, "ctr", look, series.tone.ink)


def _bar_label(chart: BarChart, series: Series, value: float | None, top: float, look: _Look) -> str:
    """What is written in a part of a bar: name and value, the value, or where neither fits nothing."""
    if not value:
        return ""
    number = f"{value:,g}"
    if chart.is_lying:
        room = value / top * look.box.width * _PLOT_SHARE
    else:
        room = look.box.width * 0.85 / len(chart.categories) / 1.45
        if value / top * look.box.height * _PLOT_SHARE < _LABEL:
            return ""
    named = f"{series.name} {number}"
    is_one = len(chart.series) == 1
    if not is_one and look.lettering.width(named, _LABEL) + 8 <= room:
        return "named"
    return "value" if look.lettering.width(number, _LABEL) + 2 <= room or is_one else ""


def _round_up(value: float) -> float:
    """The end of an axis: a round number not below the value."""
    step = 1.0
    while True:
        for factor in (1, 2, 5):
            if value <= step * factor * 10:
                unit = step * factor
                return max(-(-value // unit) * unit, 1.0)
        step *= 10


def _set_axis(axis: Any, top: float, look: _Look) -> None:
    axis.minimum_scale, axis.maximum_scale = 0, top
    axis.major_unit = _round_up(top / 5) if top > 5 else 1
    axis.tick_labels.font.size = look.frame.font(_LABEL) * 127


def _first_at_top(native: Any) -> None:
    from pptx.enum.chart import XL_TICK_LABEL_POSITION

    native.category_axis.reverse_order = True
    # The end of the names' axis, which is the foot of the chart once it is turned round.
    native.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH


def _label(series: Any, labels: Sequence[str], position: str, look: _Look, colour: str) -> None:
    """Write each point's label: "value", "named" (with the series' name) or "" for none; others at `position`."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    text = _text_properties(look.frame.font(_LABEL))
    points = "".join(
        f'<c:dLbl><c:idx val="{place_}"/>{text}<c:dLblPos val="{at}"/>{_shows(label)}</c:dLbl>'
        for place_, (label, _, at) in enumerate((*one.partition("@")[:2], one.partition("@")[2] or position)
                                                for one in labels)
        if label
    )  # fmt: skip
    every = parse_xml(f"<c:dLbls {nsdecls('c', 'a')}>{points}{_shows('')}</c:dLbls>")
    for run in every.xpath(".//a:defRPr"):
        run.append(deepcopy(look.ink) if not colour else solid(colour))
    old = series._element.get_or_add_dLbls()
    old.getparent().replace(old, every)


def _shows(label: str) -> str:
    named, valued = int(label == "named"), int(bool(label))
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{valued}"/><c:showCatName val="0"/><c:showSerName val="{named}"/>'
        f'<c:showPercent val="0"/><c:showBubbleSize val="0"/>{"<c:separator> </c:separator>" if named else ""}'
    )


def _dress_lines(native: Any, chart: LineChart, look: _Look) -> None:
    from pptx.enum.chart import XL_MARKER_STYLE as STYLE

    styles = (STYLE.CIRCLE, STYLE.SQUARE, STYLE.DIAMOND, STYLE.TRIANGLE)
    highest = max(value for one in chart.series for value in one.values if value is not None)
    top = 100.0 if chart.is_percent else _round_up(highest * 1.05)
    _set_axis(native.value_axis, top, look)
    for place_, (one, series) in enumerate(zip(native.plots[0].series, chart.series, strict=True)):
        colour = _rgb(series.tone.fill if series.tone.fill.upper() != "#FFFFFF" else INK)
        one.smooth = False
        one.format.line.color.rgb, one.format.line.width = colour, look.frame.emu(3)
        one.format.line.dash_style = _dash(place_)
        one.marker.style, one.marker.size = styles[place_ % 4], 9
        one.marker.format.fill.solid()
        one.marker.format.fill.fore_color.rgb = colour
        one.marker.format.line.color.rgb = colour
        _label(one, _line_labels(chart, series, top, look), "t", look, "")


def _dash(place_: int) -> Any:
    from pptx.enum.dml import MSO_LINE_DASH_STYLE as DASH

    return (DASH.SOLID, DASH.DASH, DASH.ROUND_DOT, DASH.DASH_DOT)[place_ % 4]


def _line_labels(chart: LineChart, series: Series, top: float, look: _Look) -> list[str]:
    """Every value where the points are few, else the last; above the line, or below it where another runs close above.

    Nothing is written where three lines run too close for it.
    """
    last = max((place_ for place_, value in enumerate(series.values) if value is not None), default=-1)
    near = top * 2.2 * line_height(_LABEL) / (look.box.height * _PLOT_SHARE)
    return [
        _line_label(chart, series, place_, near) if place_ == last or len(series.values) <= 6 else ""
        for place_ in range(len(series.values))
    ]


def _line_label(chart: LineChart, series: Series, place_: int, near: float) -> str:
    value = series.values[place_]
    if value is None:
        return ""
    others = [one.values[place_] for one in chart.series if one is not series]
    gaps = [other - value for other in others if other is not None]
    if 0 in gaps and next(one for one in chart.series if one.values[place_] == value) is not series:
        return ""
    has_above, has_below = any(0 < gap < near for gap in gaps), any(-near < gap < 0 for gap in gaps)
    if has_above and has_below:
        return ""
    return "value@b" if has_above else "value@t"


def _dress_levels(native: Any, chart: LevelChart, look: _Look) -> None:
    native.plots[0].gap_width, native.plots[0].overlap = 50, 0
    _set_axis(native.value_axis, max((value for value, _ in chart.scale), default=5.0), look)
    native.value_axis.major_unit = 1
    _first_at_top(native)
    for one, series in zip(native.plots[0].series, _series_of(chart), strict=True):
        labels = ["named" if value is not None else "" for value in series.values]
        _label(one, labels, "inBase", look, series.tone.ink)
