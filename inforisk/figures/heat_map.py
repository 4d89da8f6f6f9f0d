"""The heat map: every cell in the colour of its band with its word and its count, the appetite line drawn."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from plotly.graph_objects import Figure

from inforisk.figures.boundary import Point, boundary
from inforisk.figures.look import LOOKS, Look, Theme, axis, escape, layout, upright_title
from inforisk.metrics.position import CellCounts
from inforisk.scales import Scale, Step
from inforisk.scoring.scheme import Band, Cell, Scheme

_MAX_REFS_IN_HOVER = 12
_LABEL_WIDTH, _SMALL_LABEL_WIDTH = 14, 9
_LONGEST_SMALL_WORD = 8  # letters that fit a cell when three figures stand side by side


@dataclass(frozen=True)
class _Drawing:
    """What every part of one figure needs to know."""

    counts: CellCounts
    scheme: Scheme
    look: Look
    is_small: bool

    @property
    def scales(self) -> tuple[Scale, Scale]:
        """The scale that lies flat and the one that stands upright."""
        scales = (self.scheme.impact, self.scheme.likelihood)
        return scales[::-1] if self.scheme.likelihood_is_horizontal else scales

    def place(self, likelihood: int, impact: int) -> tuple[int, int]:
        """Where a cell stands: x and y counted from 1, worst at the top right."""
        return (likelihood, impact) if self.scheme.likelihood_is_horizontal else (impact, likelihood)

    def cell_at(self, x: int, y: int) -> Cell:
        """The cell drawn at a place."""
        return self.scheme.cell(x, y) if self.scheme.likelihood_is_horizontal else self.scheme.cell(y, x)

    def cells_of(self, band: Band) -> list[Cell]:
        """The cells of one band."""
        return [cell for cell in self.scheme.cells if cell.band == band.name]

    def word(self, band: Band) -> str:
        """The word printed in the band's cells: its name, or its letter where any name is too long for them."""
        is_roomy = max(len(each.name) for each in self.scheme.bands) <= _LONGEST_SMALL_WORD
        return band.name if is_roomy or not self.is_small else band.letter


def heat_map(
    counts: CellCounts,
    scheme: Scheme,
    *,
    theme: Theme = "light",
    is_small: bool = False,
    chosen: tuple[int, int] | None = None,
) -> Figure:
    """A figure of one stage: colour, word and count in each cell, appetite (and tolerance) as a stepped line.

    Every cell carries a point whose customdata is [likelihood, impact], so that a click on it selects the cell.
    `chosen` (likelihood, impact) rings a cell. `is_small` is for three figures side
    by side: long band names give way to their letters.
    An empty cell keeps its colour and word and shows no number. What the map shows stands around it
    (`figures.caption`), not in it.
    """
    drawing = _Drawing(counts, scheme, LOOKS[theme], is_small)
    bands = [band for band in reversed(scheme.bands) if drawing.cells_of(band)]
    traces = [
        *(_fill(drawing, band) for band in bands),
        *_lines(drawing),
        *(_points(drawing, band) for band in bands),
        *([_ring(drawing, *chosen)] if chosen else []),
    ]
    return Figure(data=traces, layout=_layout(drawing))


def _fill(drawing: _Drawing, band: Band) -> dict[str, Any]:
    """The cells of a band as filled squares: its entry in the legend carries the range of its scores."""
    squares = [_square(*drawing.place(cell.likelihood, cell.impact)) for cell in drawing.cells_of(band)]
    return _path(
        squares,
        name=escape(_legend_words(drawing, band)),
        fill="toself",
        fillcolor=band.colour,
        line={"color": drawing.look.edge, "width": 2},
    )


def _lines(drawing: _Drawing) -> Iterator[dict[str, Any]]:
    """Each threshold in ink on a halo of paper, which shows on every fill and beside it in the legend."""
    for name, band, dash in (
        ("Appetite", drawing.scheme.appetite, "solid"),
        ("Tolerance", drawing.scheme.tolerance, "dot"),
    ):
        lines = _threshold(drawing, band) if band else ()
        if lines:
            yield _path(lines, line={"color": drawing.look.paper, "width": 8}, showlegend=False)
            yield _path(lines, line={"color": drawing.look.ink, "width": 4, "dash": dash}, name=f"{name} line")


def _threshold(drawing: _Drawing, band: str) -> tuple[tuple[Point, ...], ...]:
    across, up = (scale.size for scale in drawing.scales)
    rank = drawing.scheme.band_rank
    return boundary(across, up, lambda x, y: rank(drawing.cell_at(x, y).band) >= rank(band))


def _points(drawing: _Drawing, band: Band) -> dict[str, Any]:
    """The words of a band's cells, on points that answer to the pointer anywhere in the cell."""
    cells = drawing.cells_of(band)
    places = [drawing.place(cell.likelihood, cell.impact) for cell in cells]
    # Plotly fades what is not selected to a fifth of its strength, below any readable contrast: keep both as they are.
    unchanged = {"marker": {"opacity": 0.01}, "textfont": {"color": band.text_colour}}
    return {
        "type": "scatter",
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "mode": "markers+text",
        "marker": {"symbol": "square", "size": 24, "color": band.colour, "opacity": 0.01},
        "text": [_words(drawing, cell, band) for cell in cells],
        "textfont": {"color": band.text_colour, "size": 11 if drawing.is_small else 14},
        "customdata": [[cell.likelihood, cell.impact] for cell in cells],
        "hovertext": [_hover(drawing, cell) for cell in cells],
        "hoverinfo": "text",
        "selected": unchanged,
        "unselected": unchanged,
        "showlegend": False,
    }


def _words(drawing: _Drawing, cell: Cell, band: Band) -> str:
    count = drawing.counts.at(cell.likelihood, cell.impact)
    word = escape(drawing.word(band))
    size = 16 if drawing.is_small else 20
    return f'<b style="font-size:{size}px">{count:,}</b><br>{word}' if count else word


def _hover(drawing: _Drawing, cell: Cell) -> str:
    scheme = drawing.scheme
    count = drawing.counts.at(cell.likelihood, cell.impact)
    lines = [
        f"{scheme.likelihood.name}: {_step_words(scheme.likelihood.step(cell.likelihood))}",
        f"{scheme.impact.name}: {_step_words(scheme.impact.step(cell.impact))}",
        f"Score {cell.score}, {cell.band}, {'above' if scheme.is_above_appetite(cell.band) else 'within'} appetite",
        "No risks" if not count else f"{count:,} risk" if count == 1 else f"{count:,} risks",
        *_ref_lines(drawing.counts.refs_at(cell.likelihood, cell.impact)),
    ]
    return "<br>".join(escape(line) for line in lines)


def _ref_lines(refs: Sequence[str]) -> list[str]:
    named = ", ".join(textwrap.shorten(ref, 24, placeholder="…") for ref in refs[:_MAX_REFS_IN_HOVER])
    more = len(refs) - _MAX_REFS_IN_HOVER
    return textwrap.wrap(f"{named} and {more:,} more" if more > 0 else named, 48)


def _ring(drawing: _Drawing, likelihood: int, impact: int) -> dict[str, Any]:
    inset = _square(*drawing.place(likelihood, impact), half=0.44)
    return _path([inset], line={"color": drawing.scheme.band(drawing.scheme.cell(likelihood, impact).band).text_colour,
                                "width": 4, "dash": "dash"}, name="Chosen cell", showlegend=False)  # fmt: skip


def _layout(drawing: _Drawing) -> dict[str, Any]:
    look, (flat, upright) = drawing.look, drawing.scales
    return layout(look, "") | {
        "xaxis": axis(look, escape(flat.name), **_ticks(drawing, flat, is_flat=True)),
        "yaxis": axis(look, "", **_ticks(drawing, upright, is_flat=False)),
        "annotations": [upright_title(look, escape(upright.name))],
        "margin": {"l": 12 + 8 * len(upright.name), "r": 10, "t": 34, "b": 110},
        "height": 474 if drawing.is_small else 534,
        "hovermode": "closest",
        # Without a limit of distance the nearest point answers, and that is always the point of the cell itself.
        "hoverdistance": -1,
        "clickmode": "event+select",
    }  # fmt: skip


def _ticks(drawing: _Drawing, scale: Scale, *, is_flat: bool) -> dict[str, Any]:
    places = list(range(1, scale.size + 1))
    width = _SMALL_LABEL_WIDTH if drawing.is_small else _LABEL_WIDTH
    texts = [_tick(step, width, is_flat=is_flat) for step in scale.steps]
    font = {"color": drawing.look.ink, "size": 11 if drawing.is_small else 13}
    limits = [0.48, scale.size + 0.52]
    return {"tickmode": "array", "tickvals": places, "ticktext": texts, "range": limits, "tickfont": font}


def _tick(step: Step, width: int, *, is_flat: bool) -> str:
    # The code stands nearest to the cells: above the label on the flat axis, after it on the upright one.
    label = [escape(line) for line in textwrap.wrap(step.label, width, break_long_words=False)]
    code = f"<b>{escape(step.code)}</b>"
    if is_flat:
        return "<br>".join([code, *label])
    return "<br>".join(label) + f" {code}" if label else code


def _step_words(step: Step) -> str:
    return f"{step.code} {step.label}".strip()


def _legend_words(drawing: _Drawing, band: Band) -> str:
    word = drawing.word(band)
    return (band.name if word == band.name else f"{word}: {band.name}") + _score_range(drawing.cells_of(band))


def _score_range(cells: Sequence[Cell]) -> str:
    """The scores of a band from mildest to worst. Letters and numbers ("C4") have no range that could be read off."""
    mildest, worst = min(cells, key=lambda cell: cell.severity), max(cells, key=lambda cell: cell.severity)
    if not all(cell.score.isdigit() for cell in cells):
        return ""
    return f" ({mildest.score})" if mildest.score == worst.score else f" ({mildest.score} to {worst.score})"


def _square(x: float, y: float, half: float = 0.5) -> tuple[Point, ...]:
    left, right, low, high = x - half, x + half, y - half, y + half
    return ((left, low), (right, low), (right, high), (left, high), (left, low))


def _path(lines: Sequence[Sequence[Point]], **look: Any) -> dict[str, Any]:
    """Several lines as one trace that the pointer passes through; a gap parts one line from the next."""
    points = list(chain.from_iterable([*line, (None, None)] for line in lines))[:-1]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return {"type": "scatter", "x": xs, "y": ys, "mode": "lines", "hoverinfo": "skip", **look}
