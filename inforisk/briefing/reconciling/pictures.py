"""The pictures of a paper read back: the data of charts, the bands and counts of a drawn heat map, labels of bars."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile, zip_longest

from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Cell, Picture
from inforisk.briefing.paper.charts import BarChart, Chart, LevelChart, LineChart, MatrixChart
from inforisk.briefing.reconciling.claims import cell_number
from inforisk.briefing.reconciling.reading.read_back import ReadTable, normalised
from inforisk.briefing.reconciling.said import only_number, words_of
from inforisk.briefing.reconciling.verdicts import NO_PART, NOT_RECOUNTED, Differences, is_same

_SHORTEST_CUT = 40
"""A name of fewer letters is never a longer one cut: decks cut names at sixty."""

Point = tuple[str, str]
"""What a value of a chart stands at: its category and its series, as they are compared."""


def check_chart(differences: Differences, picture: Picture, read: ReadTable) -> None:
    """Hold the data of an editable chart against what the paper draws, and against the count where one is kept."""
    drawn, keyed = _points(picture.chart), _keyed(picture)
    for (category, series), text in _data(read):
        place = f"the chart “{picture.table.title}”, {category}, {series}"
        said = only_number(text)
        fits = _fitting(drawn, (_compared(category), _compared(series)))
        point = next((one for one in fits if is_same(said, drawn[one])), next(iter(fits), None))
        if point is None:
            differences.differs(f"{place}, {text or 'nothing'}", NO_PART)
            continue
        if not is_same(said, drawn[point]):
            differences.is_not_the_papers(place, text or "nothing", words_of(drawn[point]))
        _hold_keyed(differences, place, said, keyed.get(point))


def check_drawing(differences: Differences, picture: Picture, lines: Sequence[str]) -> None:
    """Hold what a drawing says against the count (the heat map), or against what the paper draws (bars and lines)."""
    said = [normalised(line) for line in lines]
    if isinstance(picture.chart, MatrixChart):
        _check_matrix(differences, picture, picture.chart, said)
    else:
        _check_labels(differences, picture, said)


def _fitting(drawn: Mapping[Point, float | None], wanted: Point) -> Sequence[Point]:
    """The points a name of a chart may stand for: its own, else those whose longer names begin as it does."""
    if wanted in drawn:
        return [wanted]
    begins = [one.removesuffix("...").rstrip() for one in wanted]
    return [point for point in drawn if all(map(_is_cut_from, begins, point))]


def _is_cut_from(begin: str, name: str) -> bool:
    return begin == name or (len(begin) >= _SHORTEST_CUT and name.startswith(begin))


def _hold_keyed(differences: Differences, place: str, said: float | None, cell: Cell | None) -> None:
    if cell is None or not cell_number(cell.text)[2]:
        differences.compared += said is not None
        return
    differences.figures += 1
    known = differences.counted.get(cell.key)
    # A chart draws no bar for nought.
    is_nothing = said is None and not known
    if cell.key not in differences.counted:
        differences.differs(place, words_of(said), NOT_RECOUNTED)
    elif not is_nothing and not is_same(said, known):
        differences.differs(place, words_of(said), words_of(known))


def _data(grid: ReadTable) -> Iterator[tuple[Point, str]]:
    """The values of a chart, which may go on over several slides: each part begins with the names of its series."""
    heads: Sequence[str] = ()
    for category, *values in grid:
        if not category and any(only_number(value) is None for value in filter(None, values)):
            heads = values
        else:
            yield from (((category, series), value) for series, value in zip_longest(heads, values, fillvalue=""))


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


def _check_matrix(differences: Differences, picture: Picture, chart: MatrixChart, lines: Sequence[str]) -> None:
    """The counts written in the cells, which stand before the names of the axes, whichever way the matrix lies."""
    axes = {chart.scheme.likelihood.name, chart.scheme.impact.name}
    in_cells = takewhile(lambda line: line not in axes, lines)
    said = Counter(number for line in in_cells if (number := only_number(line)) is not None)
    known = (differences.counted.get(keys.cell(one.likelihood, one.impact)) for one in chart.scheme.cells)
    wanted = Counter(float(number) for number in known if number)
    differences.figures += said.total()
    if said != wanted:
        differences.differs(f"the drawing “{picture.name}”", _listed(said - wanted), _listed(wanted - said))


def _listed(counts: "Counter[float]") -> str:
    return ", ".join(map(words_of, sorted(counts.elements()))) or "nothing more"


def _check_labels(differences: Differences, picture: Picture, lines: Sequence[str]) -> None:
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
            differences.compared += 1
            if number not in drawn[name]:
                wanted = " or ".join(map(words_of, sorted(drawn[name])))
                differences.differs(f"the drawing “{picture.name}”", line, wanted)


def _label(line: str) -> tuple[str, float | None]:
    name, _, last = line.rpartition(" ")
    return _compared(name.rstrip(":")), only_number(last)
