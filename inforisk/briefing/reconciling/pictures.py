"""The pictures of a paper read back: the data of charts, the bands and counts of a drawn heat map, labels of bars."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Cell, Picture
from inforisk.briefing.paper.charts import BarChart, Chart, LevelChart, LineChart, MatrixChart
from inforisk.briefing.reconciling.claims import cell_number
from inforisk.briefing.reconciling.reading.read_back import Grid, normalised
from inforisk.briefing.reconciling.said import numbers_in, words_of
from inforisk.briefing.reconciling.verdicts import NOT_RECOUNTED, Findings, is_same

Point = tuple[str, str]
"""What a value of a chart stands at: its category and its series, as they are compared."""


def check_chart(findings: Findings, picture: Picture, grid: Grid) -> None:
    """Hold the data of an editable chart against what the paper draws, and against the count where one is kept."""
    drawn, keyed = _points(picture.chart), _keyed(picture)
    for (category, series), text in _data(grid):
        point = _compared(category), _compared(series)
        said = float(text) if text else None
        place = f"the chart “{picture.table.title}”, {category}, {series}"
        if point in drawn and not is_same(said or 0, drawn[point] or 0):
            findings.differs(place, words_of(said), words_of(drawn[point]))
        _hold_keyed(findings, place, said, keyed.get(point))


def check_drawing(findings: Findings, picture: Picture, lines: Sequence[str]) -> None:
    """Hold what a drawing says against the count (the heat map), or against what the paper draws (bars and lines)."""
    said = [normalised(line) for line in lines]
    if isinstance(picture.chart, MatrixChart):
        _check_matrix(findings, picture, picture.chart, said)
    else:
        _check_labels(findings, picture, said)


def _hold_keyed(findings: Findings, place: str, said: float | None, cell: Cell | None) -> None:
    if cell is None or not cell_number(cell.text)[2]:
        return
    findings.figures += 1
    if cell.key not in findings.counted:
        findings.differs(place, words_of(said), NOT_RECOUNTED)
    elif not is_same(said or 0, findings.counted[cell.key] or 0):
        findings.differs(place, words_of(said), words_of(findings.counted[cell.key]))


def _data(grid: Grid) -> Iterator[tuple[Point, str]]:
    """The values of a chart, which may go on over several slides: each part begins with the names of its series."""
    heads: Sequence[str] = ()
    for category, *values in grid:
        if not category and not all(map(_is_number, filter(None, values))):
            heads = values
        else:
            yield from (((category, series), value) for series, value in zip(heads, values, strict=False))


def _points(chart: Chart) -> Mapping[Point, float | None]:
    """Every value a picture draws."""
    if isinstance(chart, (BarChart, LineChart)):
        categories = chart.categories if isinstance(chart, BarChart) else chart.points
        return {
            (_compared(category), _compared(one.name)): value
            for one in chart.series
            for category, value in zip(categories, one.values, strict=True)
        }
    if isinstance(chart, LevelChart):
        lines = {"Level": chart.levels, "Target": chart.targets, "Before": chart.before}
        return {
            (_compared(name), _compared(line)): value
            for line, values in lines.items()
            for name, value in zip(chart.dimensions, values, strict=True)
        }
    return {}


def _keyed(picture: Picture) -> Mapping[Point, Cell]:
    """The cells of a picture's table that are counted again, by the head of their row and of their column."""
    columns = [_compared(column.heading) for column in picture.table.columns]
    met = [
        ((_compared(row[0].text), column), cell)
        for row in picture.table.rows
        for column, cell in zip(columns, row, strict=True)
        if cell.key
    ]
    turned = [((column, head), cell) for (head, column), cell in met]
    return dict([*turned, *met])


def _compared(text: str) -> str:
    return normalised(text).casefold()


def _check_matrix(findings: Findings, picture: Picture, chart: MatrixChart, lines: Sequence[str]) -> None:
    """The counts written in the cells, which stand before the names of the axes, whichever way the matrix lies."""
    axes = {chart.scheme.likelihood.name, chart.scheme.impact.name}
    in_cells = takewhile(lambda line: line not in axes, lines)
    said = Counter(float(line.replace(",", "")) for line in in_cells if _is_number(line.replace(",", "")))
    known = (findings.counted.get(keys.cell(one.likelihood, one.impact)) for one in chart.scheme.cells)
    wanted = Counter(float(number) for number in known if number)
    findings.figures += said.total()
    if said != wanted:
        findings.differs(f"the drawing “{picture.name}”", _listed(said - wanted), _listed(wanted - said))


def _listed(counts: "Counter[float]") -> str:
    return ", ".join(map(words_of, sorted(counts.elements()))) or "nothing more"


def _check_labels(findings: Findings, picture: Picture, lines: Sequence[str]) -> None:
    """Labels with the name of a series and a number: each must be a value that is drawn."""
    drawn: dict[str, set[float]] = {}
    for (_, series), value in _points(picture.chart).items():
        drawn.setdefault(series, set()).add(value or 0)
    for before, line in pairwise(("", *lines)):
        # A long label is set in two lines: "Not" and "answered 3" is no label of "answered".
        name, number = _label(line)
        longer = [one.removesuffix(f" {name}") for one in drawn if one.endswith(f" {name}")]
        is_torn = any(before.casefold().endswith(begin) for begin in longer)
        if name in drawn and number is not None and not is_torn:
            findings.figures += 1
            if number not in drawn[name]:
                wanted = " or ".join(map(words_of, sorted(drawn[name])))
                findings.differs(f"the drawing “{picture.name}”", line, wanted)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace("-", "", 1).isdigit()


def _label(line: str) -> tuple[str, float | None]:
    name, _, last = line.rpartition(" ")
    found = numbers_in(last)
    is_number = len(found) == 1 and last.replace(",", "").replace(".", "").isdigit()
    return _compared(name.rstrip(":")), found[0].value if is_number else None
