"""Native charts, editable in PowerPoint: bars, lines and levels, each value written where there is room for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

from inforisk.briefing.paper.charts import BarChart, Chart, LevelChart, LineChart, Tone
from inforisk.briefing.paper.look import INK, RULE
from inforisk.briefing.slides.canvas import Box, Frame
from inforisk.briefing.slides.chart_labels import SIZE, Look, label_bars, label_levels, label_lines, text_properties
from inforisk.briefing.slides.chart_parts import categories_of, name_on_axis, series_of
from inforisk.briefing.slides.lines import shown
from inforisk.briefing.slides.measuring import Lettering
from inforisk.briefing.slides.shapes import LANGUAGE, describe, place

_TEXT = 14.0
_FEW_BARS = 6


def draw_chart(
    slide: Any, chart: Chart, box: Box, frame: Frame, lettering: Lettering, ink: Any, name: str, words: str
) -> None:
    """The chart as a native one, with its text alternative."""
    look = Look(box, frame, lettering, ink)
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


def _data(chart: Chart) -> Any:
    from pptx.chart.data import CategoryChartData

    data = _with_plain_workbook(CategoryChartData)(number_format=_number_format(chart))
    data.categories = [name_on_axis(name) for name in categories_of(chart)]
    for series in series_of(chart):
        data.add_series(name_on_axis(series.name), series.values)
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
    values = [value for one in series_of(chart) for value in one.values if value is not None]
    whole = "#,##0" if all(value == int(value) for value in values) else "#,##0.0"
    return f'{whole}"%"' if isinstance(chart, LineChart) and chart.is_percent else whole


# How it looks.


def _dress(native: Any, chart: Chart, look: Look) -> None:
    from pptx.enum.chart import XL_LEGEND_POSITION

    native.has_title = False
    series = series_of(chart)
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
        if len(categories_of(chart)) > _FEW_BARS:
            native.category_axis.tick_labels.font.size = look.frame.font(SIZE) * 127


def _name_every_bar(axis: Any) -> None:
    """Let no program leave out the names of every other bar."""
    from pptx.oxml.ns import qn

    skip = axis.makeelement(qn("c:tickLblSkip"), {"val": "1"})
    axis.xpath("c:noMultiLvlLbl")[0].addprevious(skip)


def _set_font(space: Any, look: Look, size: float) -> None:
    from pptx.oxml import parse_xml

    new = parse_xml(text_properties(look.frame.font(size)))
    new.xpath(".//a:defRPr")[0].append(deepcopy(look.ink))
    space.replace(space.get_or_add_txPr(), new)


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


def _title_axis(axis: Any, words: str, look: Look) -> None:
    axis.has_title = True
    paragraph = axis.axis_title.text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = look.lettering.cut(shown(words), look.box.width * 0.9, 2, SIZE)
    properties = run._r.get_or_add_rPr()
    for name, value in (("lang", LANGUAGE), ("sz", str(look.frame.font(SIZE))), ("b", "0")):
        properties.set(name, value)
    properties.append(deepcopy(look.ink))


def _dress_bars(native: Any, chart: BarChart, look: Look) -> None:
    native.plots[0].gap_width, native.plots[0].overlap = 45, 100
    tallest = max(sum(filter(None, values)) for values in zip(*(one.values for one in chart.series), strict=True))
    top = _round_up(tallest)
    _set_axis(native.value_axis, top, look)
    if chart.is_lying:
        _first_at_top(native)
    label_bars(native, chart, top, look)


def _round_up(value: float) -> float:
    """The end of an axis: a round number not below the value."""
    step = 1.0
    while True:
        for factor in (1, 2, 5):
            if value <= step * factor * 10:
                unit = step * factor
                return max(-(-value // unit) * unit, 1.0)
        step *= 10


def _set_axis(axis: Any, top: float, look: Look) -> None:
    axis.minimum_scale, axis.maximum_scale = 0, top
    axis.major_unit = _round_up(top / 5) if top > 5 else 1
    axis.tick_labels.font.size = look.frame.font(SIZE) * 127


def _first_at_top(native: Any) -> None:
    from pptx.enum.chart import XL_TICK_LABEL_POSITION

    native.category_axis.reverse_order = True
    # The end of the names' axis, which is the foot of the chart once it is turned round.
    native.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH


def _dress_lines(native: Any, chart: LineChart, look: Look) -> None:
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
    label_lines(native, chart, top, look)


def _dash(place_: int) -> Any:
    from pptx.enum.dml import MSO_LINE_DASH_STYLE as DASH

    return (DASH.SOLID, DASH.DASH, DASH.ROUND_DOT, DASH.DASH_DOT)[place_ % 4]


def _dress_levels(native: Any, chart: LevelChart, look: Look) -> None:
    native.plots[0].gap_width, native.plots[0].overlap = 50, 0
    _set_axis(native.value_axis, max((value for value, _ in chart.scale), default=5.0), look)
    native.value_axis.major_unit = 1
    _first_at_top(native)
    label_levels(native, series_of(chart), look)
