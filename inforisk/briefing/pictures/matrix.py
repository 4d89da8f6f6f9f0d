"""The heat map: every cell in the colour of its band with its word and its count, the appetite line drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from inforisk.briefing.paper.charts import MatrixChart
from inforisk.briefing.paper.look import INK, PAPER, band_tone
from inforisk.briefing.pictures.legend import Entry, legend, swatch
from inforisk.briefing.pictures.lettering import one_line, widest, width_of, wrapped
from inforisk.briefing.pictures.shapes import SHEET_WIDTH, Box, Drawing, Point, Shape, Stroke, Words
from inforisk.figures.boundary import boundary
from inforisk.phrases import numbered, part_verb
from inforisk.scales import Scale
from inforisk.scoring.scheme import Band, Cell, Scheme

_TOP = 20.0  # below the name of the upright axis
_LABEL, _LABEL_LINE, _LONGEST_LABEL = 9.0, 11.5, 92.0
_COUNT, _WORD, _WORD_LINE = 14.0, 9.0, 10.5
_SMALLEST_WORD = 7.0
_DOTS = (1.5, 2.5)


@dataclass(frozen=True)
class _Matrix:
    """What every part of one drawing needs to know."""

    chart: MatrixChart

    @property
    def scheme(self) -> Scheme:
        """The council's scheme."""
        return self.chart.scheme

    @property
    def flat(self) -> Scale:
        """The scale that lies flat."""
        return self.scheme.likelihood if self.scheme.likelihood_is_horizontal else self.scheme.impact

    @property
    def upright(self) -> Scale:
        """The scale that stands upright."""
        return self.scheme.impact if self.scheme.likelihood_is_horizontal else self.scheme.likelihood

    def cell_at(self, x: int, y: int) -> Cell:
        """The cell drawn at a place counted from 1, worst at the top right."""
        return self.scheme.cell(x, y) if self.scheme.likelihood_is_horizontal else self.scheme.cell(y, x)

    @cached_property
    def labels(self) -> list[list[str]]:
        """The label of each step of the upright scale, mildest first, in lines."""
        return [wrapped(step.label, _LONGEST_LABEL, _LABEL) if step.label else [] for step in self.upright.steps]

    @cached_property
    def codes(self) -> float:
        """The width of the codes of the upright scale."""
        return widest([_code(step.code) for step in self.upright.steps], _LABEL, is_bold=True)

    @cached_property
    def left(self) -> float:
        """Where the cells begin."""
        return widest([line for lines in self.labels for line in lines], _LABEL) + self.codes + 14

    @cached_property
    def cell_width(self) -> float:
        """How wide a cell is."""
        return (SHEET_WIDTH - self.left - 4) / self.flat.size

    @cached_property
    def cell_height(self) -> float:
        """How high a cell is: low enough for the page, high enough for a label."""
        deepest = max((len(lines) for lines in self.labels), default=1)
        return max(min(46.0, self.cell_width), _LABEL_LINE * deepest + 6)

    @property
    def bottom(self) -> float:
        """Where the cells end."""
        return _TOP + self.cell_height * self.upright.size

    def corner(self, x: float, y: float) -> Point:
        """The point on the sheet of a place between cells: cells are drawn around their whole numbers."""
        return self.left + (x - 0.5) * self.cell_width, self.bottom - (y - 0.5) * self.cell_height

    @cached_property
    def words_of_bands(self) -> tuple[float, dict[str, list[str]]]:
        """The size in which every band's name fits its cells, and each in lines; their letters where none does."""
        names = {band.name: band.name for band in self.scheme.bands}
        for size in (_WORD, 8.0, _SMALLEST_WORD):
            lines = {name: wrapped(name, self.cell_width - 6, size, most=9) for name in names}
            if all(_is_whole(name, lines[name]) for name in names):
                return size, lines
        return _SMALLEST_WORD, {
            band.name: wrapped(band.letter, self.cell_width - 6, _SMALLEST_WORD, most=1) for band in self.scheme.bands
        }


def matrix_drawing(chart: MatrixChart) -> Drawing:
    """The drawing of a heat map. What stands in no cell is said below it."""
    matrix = _Matrix(chart)
    below = [*_flat_axis(matrix)]
    keys, end = legend(_entries(matrix), max(shape.y for shape in below) + 14)
    unplaced, height = _not_assessed(chart, end)
    shapes = [*_fills(matrix), *_thresholds(matrix), *_words(matrix), *_upright_axis(matrix), *below, *keys, *unplaced]
    return Drawing(height + 4, tuple(shapes))


def _cells(matrix: _Matrix) -> Iterator[tuple[int, int, Cell, Band]]:
    for y in range(matrix.upright.size, 0, -1):
        for x in range(1, matrix.flat.size + 1):
            cell = matrix.cell_at(x, y)
            yield x, y, cell, matrix.scheme.band(cell.band)


def _fills(matrix: _Matrix) -> Iterator[Shape]:
    for x, y, _, band in _cells(matrix):
        left, top = matrix.corner(x - 0.5, y + 0.5)
        yield Box(left, top, matrix.cell_width, matrix.cell_height, band.colour, PAPER, 1.5)


def _thresholds(matrix: _Matrix) -> Iterator[Shape]:
    """Each threshold in ink on a halo of paper, which shows on every fill."""
    for _, band, dash in _lines(matrix.scheme):
        for line in _threshold(matrix, band):
            points = tuple(matrix.corner(x, y) for x, y in line)
            yield Stroke(points, PAPER, 6)
            yield Stroke(points, INK, 3, dash)


def _lines(scheme: Scheme) -> Iterator[tuple[str, str, tuple[float, ...]]]:
    yield "Appetite line", scheme.appetite, ()
    if scheme.tolerance:
        yield "Tolerance line", scheme.tolerance, _DOTS


def _threshold(matrix: _Matrix, band: str) -> tuple[tuple[Point, ...], ...]:
    rank = matrix.scheme.band_rank
    return boundary(matrix.flat.size, matrix.upright.size, lambda x, y: rank(matrix.cell_at(x, y).band) >= rank(band))


def _words(matrix: _Matrix) -> Iterator[Shape]:
    size, names = matrix.words_of_bands
    for x, y, cell, band in _cells(matrix):
        middle, centre = matrix.corner(x, y)
        count = matrix.chart.counts.at(cell.likelihood, cell.impact)
        lines = names[band.name]
        top = centre - (_WORD_LINE * len(lines) + (_COUNT if count else 0)) / 2
        if count:
            yield Words(f"{count:,}", middle, top + _COUNT - 2, _count_size(matrix, count), band.text_colour, True,
                        "center")  # fmt: skip
            top += _COUNT
        for turn, line in enumerate(lines, start=1):
            yield Words(line, middle, top + _WORD_LINE * turn - 2, size, band.text_colour, align="center")


def _count_size(matrix: _Matrix, count: int) -> float:
    """The size in which a count fits its cell."""
    return min(_COUNT, (matrix.cell_width - 6) / width_of(f"{count:,}", 1, is_bold=True))


def _is_whole(name: str, lines: Sequence[str]) -> bool:
    """Whether a name stands in two lines at most, none of its words broken."""
    return len(lines) <= 2 and " ".join(lines) == one_line(name)


def _code(text: str) -> str:
    return one_line(text)[:6]


def _upright_axis(matrix: _Matrix) -> Iterator[Words]:
    yield from _axis_name(matrix.upright.name, matrix.left - 6, 11.0, "right", matrix.left)
    for y, (step, lines) in enumerate(zip(matrix.upright.steps, matrix.labels, strict=True), start=1):
        _, centre = matrix.corner(1, y)
        yield Words(_code(step.code), matrix.left - 6, centre + 3.2, _LABEL, is_bold=True, align="right")
        first = centre + 3.2 - _LABEL_LINE * (len(lines) - 1) / 2
        for turn, line in enumerate(lines):
            yield Words(line, matrix.left - 10 - matrix.codes, first + _LABEL_LINE * turn, _LABEL, align="right")


def _axis_name(name: str, x: float, y: float, align: str, room: float) -> Iterator[Words]:
    """The name of the upright axis above its labels, to the left edge where it is wider than they are."""
    words = wrapped(name, SHEET_WIDTH - 8, 10.0, most=1)[0]
    if width_of(words, 10.0) <= room - 6:
        yield Words(words, x, y, 10.0, align="right")
    else:
        yield Words(words, 0.0, y, 10.0)


def _flat_axis(matrix: _Matrix) -> Iterator[Words]:
    """Codes below the cells, labels below the codes, the name of the axis below all."""
    columns = [wrapped(step.label, matrix.cell_width - 6, _LABEL) if step.label else [] for step in matrix.flat.steps]
    for x, (step, lines) in enumerate(zip(matrix.flat.steps, columns, strict=True), start=1):
        middle, _ = matrix.corner(x, 1)
        yield Words(_code(step.code), middle, matrix.bottom + 13, _LABEL, is_bold=True, align="center")
        for turn, line in enumerate(lines, start=1):
            yield Words(line, middle, matrix.bottom + 13 + _LABEL_LINE * turn, _LABEL, align="center")
    deepest = max((len(lines) for lines in columns), default=0)
    middle = (matrix.left + SHEET_WIDTH - 4) / 2
    name = wrapped(matrix.flat.name, SHEET_WIDTH - matrix.left - 8, 10.0, most=1)[0]
    yield Words(name, middle, matrix.bottom + 15 + _LABEL_LINE * (deepest + 1), 10.0, align="center")


def _entries(matrix: _Matrix) -> Iterator[Entry]:
    """Worst first, each band with the range of its scores; then the lines that are drawn."""
    for band in reversed(matrix.scheme.bands):
        cells = [cell for cell in matrix.scheme.cells if cell.band == band.name]
        if cells:
            yield swatch(_named_in_cells(matrix, band) + _score_range(cells), band_tone(band))
    for name, at, dash in _lines(matrix.scheme):
        if _threshold(matrix, at):
            yield Entry(name, lambda x, y, dash=dash: (Stroke(((x - 8, y), (x + 10, y)), INK, 3, dash),))  # type: ignore[misc]


def _named_in_cells(matrix: _Matrix, band: Band) -> str:
    """The name of a band, after its letter where only that fits the cells."""
    word = " ".join(matrix.words_of_bands[1][band.name])
    return band.name if word == one_line(band.name) else f"{word}: {band.name}"


def _score_range(cells: Sequence[Cell]) -> str:
    """The scores of a band from mildest to worst. Letters and numbers ("C4") have no range that could be read off."""
    mildest, worst = min(cells, key=lambda cell: cell.severity), max(cells, key=lambda cell: cell.severity)
    if not all(cell.score.isdigit() for cell in cells):
        return ""
    return f" ({mildest.score})" if mildest.score == worst.score else f" ({mildest.score} to {worst.score})"


def _not_assessed(chart: MatrixChart, top: float) -> tuple[tuple[Words, ...], float]:
    missing, total = chart.counts.not_assessed, chart.counts.total
    if not missing:
        return (), top
    verbs = part_verb(missing, total, "is not assessed and stands", "are not assessed and stand")
    words = f"{missing:,} of {numbered(total, 'risk')} {verbs} in no cell."
    return (Words(words, 0.0, top + 13, 9.0),), top + 16
