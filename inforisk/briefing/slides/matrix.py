"""The heat map as a native table: a band's word and a count in every cell, the appetite line as thick borders."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from inforisk.briefing.paper.appetite_line import sides_of, told_beyond
from inforisk.briefing.paper.blocks import PaperTable, Picture
from inforisk.briefing.paper.charts import MatrixChart, Tone
from inforisk.briefing.paper.look import EMPTY, FAINT, INK
from inforisk.briefing.slides.canvas import Box, Frame
from inforisk.briefing.slides.lines import Line, shown
from inforisk.briefing.slides.measuring import Lettering, line_height
from inforisk.briefing.slides.shapes import text_box, write
from inforisk.briefing.slides.tables import Entry, Grid, draw, row_height, set_edge
from inforisk.phrases import listed, verb
from inforisk.scales import Scale
from inforisk.scoring.scheme import Scheme

_SIZES = (16.0, 14.0, 12.0)
_LABELS_SHARE, _MOST_LABELS = 0.17, 0.3
_ACROSS = 3.0
_THICK, _DASHED = 4.5, 3.5
_AXIS, _LONG_AXIS = 14.0, 40
_AROUND = 2 * _ACROSS + 1
_TALLEST = 64.0
_HEAD = Tone(FAINT, INK)
_SIDES = {"top": "T", "left": "L", "bottom": "B", "right": "R"}


@dataclass(frozen=True)
class _Words:
    """How it is written: the flat scale with or without the labels of its steps, cells with the band's name or, where
    that does not fit, its letter, explained below."""

    scheme: Scheme
    has_labels: bool = True
    has_letters: bool = False

    def of(self, text: str) -> str:
        band, joint, count = _parted(text)
        if not self.has_letters or band not in {one.name for one in self.scheme.bands}:
            return text
        return f"{self.scheme.band(band).letter}{joint}{count}"


def draw_matrix(slide: Any, picture: Picture, box: Box, frame: Frame, lettering: Lettering, ink: Any) -> None:
    """The heat map of a picture, with the name of the scale that lies flat above and what the line means below."""
    chart = picture.chart
    assert isinstance(chart, MatrixChart)
    axis_height = line_height(_AXIS) + 2
    grid, legend = _fitted(picture.table, chart.scheme, box, axis_height, lettering)
    labels = grid.widths[0]
    above = Box(box.left + labels, box.top, box.width - labels, axis_height)
    words = shown(_axis_words(grid, chart.scheme))
    size = _AXIS if len(words) < _LONG_AXIS else _SIZES[-1]
    if lettering.width(words, size, True) > above.width:
        words, size = shown(_flat(chart.scheme).name), _AXIS
    said = lettering.cut(words, above.width, 1, size, True)
    _say(slide, (Line(said, size, True, after=0),), above, frame, ink, "Name of the flat scale")
    below = box.below(axis_height)
    holder = draw(slide, grid, below, frame, shown(picture.table.title), _alternative(picture), _ACROSS)
    _draw_lines(holder.table, picture.table, chart.scheme, frame)
    height = sum(one.height(box.width, lettering) for one in legend)
    _say(slide, legend, below.below(grid.height + 4).upper(height), frame, ink, "What the lines mean")


def _flat(scheme: Scheme) -> Scale:
    return scheme.likelihood if scheme.likelihood_is_horizontal else scheme.impact


def _axis_words(grid: Grid, scheme: Scheme) -> str:
    """The name of the flat scale, with the words of its steps where the headings are their codes alone."""
    flat = _flat(scheme)
    codes = tuple(step.code for step in flat.steps)
    is_bare = tuple(one.text for one in grid.rows[0][1:]) == codes and any(step.label for step in flat.steps)
    return f"{flat.name}: {flat.words()}" if is_bare else flat.name


def _alternative(picture: Picture) -> str:
    return shown(f"{picture.caption.message}. {picture.words}", 4_000)


def _say(slide: Any, lines: Sequence[Line], box: Box, frame: Frame, ink: Any, name: str) -> None:
    shape = text_box(slide, box, frame, name)
    write(shape.text_frame, lines, frame, ink, "ctr" if name.startswith("Name") else "l")


def _fitted(
    table: PaperTable, scheme: Scheme, box: Box, axis_height: float, lettering: Lettering
) -> tuple[Grid, tuple[Line, ...]]:
    """The largest way to write it that fits the box; the last way is the smallest there is."""
    for words in (_Words(scheme), _Words(scheme, False), _Words(scheme, False, True)):
        legend = _legend(words)
        room = box.height - axis_height - 4 - sum(one.height(box.width, lettering) for one in legend)
        for size in _SIZES:
            grid = _grid(table, words, box.width, size, lettering)
            if grid.height <= room and _is_whole(grid, lettering):
                return _stretched(grid, room), legend
    return grid, legend


def _is_whole(grid: Grid, lettering: Lettering) -> bool:
    """Whether no word of a cell is broken."""
    return all(
        lettering.width(word, one.size, True) <= width - _AROUND
        for row in grid.rows for one, width in zip(row, grid.widths, strict=True) for word in one.text.split(" ")
    )  # fmt: skip


def _stretched(grid: Grid, room: float) -> Grid:
    """The rows below the header made taller so that the map fills its place: all alike where they can be."""
    head, *heights = grid.heights
    even = min((room - head) / len(heights), _TALLEST)
    spare = min((room - grid.height) / len(heights), _TALLEST)
    taller = [even if even >= max(heights) else height + spare for height in heights]
    return replace(grid, heights=(head, *taller))


def _grid(table: PaperTable, words: _Words, width: float, size: float, lettering: Lettering) -> Grid:
    across = len(table.columns) - 1
    labels = _labels_width(table, width, size, lettering)
    widths = (labels, *((width - labels) / across for _ in range(across)))
    head = _header(table, words, widths, min(size, 14.0), lettering)
    rows = (head, *(tuple(_row(row, words, size)) for row in table.rows))
    return Grid(widths, rows, tuple(row_height(row, widths, lettering, _ACROSS) for row in rows))


def _labels_width(table: PaperTable, width: float, size: float, lettering: Lettering) -> float:
    """The width of the column of labels: its share, or what its longest word needs."""
    labels = (table.columns[0].heading, *(row[0].text for row in table.rows))
    longest = max(
        lettering.width(word, min(size, 14.0), True) for label in labels for word in shown(label, 60).split(" ")
    )
    return min(max(width * _LABELS_SHARE, longest + _AROUND + 1), width * _MOST_LABELS)


def _header(
    table: PaperTable, words: _Words, widths: Sequence[float], size: float, lettering: Lettering
) -> tuple[Entry, ...]:
    """The headings: codes of the flat scale with their labels, or the codes alone where a label would be broken."""
    flat = _flat(words.scheme)
    headings = [shown(one.heading, 60) for one in table.columns]
    labelled = [headings[0], *(_step_words(one, flat) for one in headings[1:])]
    codes = [headings[0], *(_step_code(one, flat) for one in headings[1:])]
    each = [word for text in labelled[1:] for word in text.split(" ")]
    sizes = [one for one in (size, _SIZES[-1]) if _fit(each, widths[-1], one, lettering)] if words.has_labels else []
    return tuple(
        Entry(text, sizes[0] if sizes else size, True, _HEAD, "ctr" if place else "l")
        for place, text in enumerate(labelled if sizes else codes)
    )


def _fit(words: Sequence[str], width: float, size: float, lettering: Lettering) -> bool:
    return all(lettering.width(word, size, True) <= width - _AROUND for word in words)


def _step_words(heading: str, scale: Scale) -> str:
    labels = {step.code: step.label for step in scale.steps}
    return f"{heading} {labels.get(heading, '')}".strip()


def _step_code(heading: str, scale: Scale) -> str:
    codes = {f"{step.code} {step.label}".strip(): step.code for step in scale.steps}
    return codes.get(heading, heading)


def _row(row: Sequence[Any], words: _Words, size: float) -> Iterator[Entry]:
    yield Entry(shown(row[0].text, 60), min(size, 14.0), True, _HEAD)
    for cell in row[1:]:
        text = shown(cell.text, 60)
        yield Entry(words.of(text), size, _parted(text)[2] != "", cell.tone or EMPTY, "ctr")


def _parted(text: str) -> tuple[str, str, str]:
    """The band of a cell's words and the count: ("High", ": ", "2"); a cell without a count is all band."""
    band, joint, count = text.rpartition(": ")
    return (band, joint, count) if joint else (count, "", "")


def _legend(words: _Words) -> tuple[Line, ...]:
    scheme = words.scheme
    above = [band.name for band in scheme.bands if scheme.is_above_appetite(band.name)]
    said = f"Thick line: the appetite. {listed(above)} {verb(len(above), 'is', 'are')} above it."
    if scheme.tolerance:
        said += f" Dashed line: the tolerance; {listed(_from(scheme, scheme.tolerance))} beyond it."
    if words.has_letters:
        said += f" {', '.join(f'{band.letter} = {band.name}' for band in scheme.bands)}."
    return (Line(shown(said), 12.0, after=0),)


def _from(scheme: Scheme, name: str) -> list[str]:
    return [band.name for band in scheme.bands if scheme.band_rank(band.name) >= scheme.band_rank(name)]


def _draw_lines(native: Any, table: PaperTable, scheme: Scheme, frame: Frame) -> None:
    """Each threshold on both sides of the borders it runs along; the appetite last, so that it covers the other."""
    for threshold, width, dash in ((scheme.tolerance, _DASHED, "sysDash"), (scheme.appetite, _THICK, "solid")):
        if threshold:
            beyond = told_beyond(table, scheme, threshold)
            for row, column in beyond:
                for side in sides_of(beyond, row, column):
                    set_edge(native.cell(row + 1, column), _SIDES[side], width, frame, dash)
