"""A drawing as PNG, painted by matplotlib without a screen, a browser or any state of its own."""

import io
from collections.abc import Mapping
from functools import singledispatch
from typing import Any

from inforisk.briefing.paper.look import PAPER
from inforisk.briefing.pictures.lettering import font_file
from inforisk.briefing.pictures.shapes import Box, Disc, Drawing, Polygon, Shape, Stroke, Words

DOTS_PER_INCH = 200
_POINTS_PER_INCH = 72


def png(drawing: Drawing) -> bytes:
    """The picture at 200 dots an inch on white. Equal drawings give equal bytes: no date and no program is noted."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    content = io.BytesIO()
    FigureCanvasAgg(figure(drawing)).print_png(content, metadata={"Software": None})
    return content.getvalue()


def figure(drawing: Drawing) -> Any:
    """The drawing as a figure of matplotlib."""
    from matplotlib.figure import Figure
    from matplotlib.transforms import Affine2D

    size = (drawing.width / _POINTS_PER_INCH, drawing.height / _POINTS_PER_INCH)
    drawn = Figure(figsize=size, dpi=DOTS_PER_INCH, facecolor=PAPER)
    # Points from the top left corner, as on a sheet of paper; matplotlib counts inches from the bottom left.
    from_top = Affine2D().scale(1 / _POINTS_PER_INCH, -1 / _POINTS_PER_INCH).translate(0, size[1])
    for place, shape in enumerate(drawing.shapes):
        artist = _artist(shape)
        artist.set_zorder(place)  # left alone, every line would lie on every bar
        artist.set_transform(from_top + drawn.dpi_scale_trans)
        drawn.add_artist(artist)
    return drawn


@singledispatch
def _artist(shape: Shape) -> Any:
    raise TypeError(shape)


@_artist.register
def _box(shape: Box) -> Any:
    from matplotlib.patches import Rectangle

    return Rectangle((shape.x, shape.y), shape.width, shape.height, **_filled(shape))


@_artist.register
def _disc(shape: Disc) -> Any:
    from matplotlib.patches import Circle

    return Circle((shape.x, shape.y), shape.radius, **_filled(shape))


@_artist.register
def _polygon(shape: Polygon) -> Any:
    from matplotlib.patches import Polygon as Patch

    return Patch(shape.corners, closed=True, joinstyle="miter", **_filled(shape))


@_artist.register
def _stroke(shape: Stroke) -> Any:
    from matplotlib.lines import Line2D

    xs, ys = zip(*shape.points, strict=True)
    dash = (0, tuple(length / shape.width for length in shape.dash)) if shape.dash else "solid"
    return Line2D(xs, ys, color=shape.colour, linewidth=shape.width, linestyle=dash, solid_capstyle="butt",
                  solid_joinstyle="miter", dash_capstyle="butt", dash_joinstyle="miter")  # fmt: skip


@_artist.register
def _words(shape: Words) -> Any:
    from matplotlib.font_manager import FontProperties
    from matplotlib.text import Text

    font = FontProperties(fname=str(font_file(is_bold=shape.is_bold)), size=shape.size)
    # Text is text: "$" begins no formula.
    return Text(shape.x, shape.y, shape.text, color=shape.colour, fontproperties=font, horizontalalignment=shape.align,
                verticalalignment="baseline", parse_math=False)  # fmt: skip


def _filled(shape: Box | Disc | Polygon) -> Mapping[str, Any]:
    edge = shape.edge or "none"
    return {"facecolor": shape.fill, "edgecolor": edge, "linewidth": shape.edge_width}
