"""A drawing as SVG: shapes as shapes, text as text that can be searched, and in words what the picture shows."""

from collections.abc import Mapping
from functools import singledispatch
from xml.etree.ElementTree import Element, SubElement, tostring

from inforisk.briefing.paper.look import PAPER
from inforisk.briefing.pictures.lettering import FAMILY
from inforisk.briefing.pictures.shapes import Box, Disc, Drawing, Point, Polygon, Shape, Stroke, Words

_FONTS = f"'{FAMILY}', Verdana, Arial, sans-serif"
"""Verdana is as wide as DejaVu Sans, so that nothing runs out of its place where the latter is missing."""

_ANCHOR = {"left": "start", "center": "middle", "right": "end"}
_TITLE, _WORDS = "title", "words"


def svg(drawing: Drawing, title: str, words: str) -> bytes:
    """The picture as a file of its own. `title` and `words` are read out in its place."""
    size = {"width": f"{_number(drawing.width)}pt", "height": f"{_number(drawing.height)}pt"}
    root = Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", **size,
        "viewBox": f"0 0 {_number(drawing.width)} {_number(drawing.height)}",
        "role": "img", "aria-labelledby": f"{_TITLE} {_WORDS}", "lang": "en-GB", "font-family": _FONTS,
    })  # fmt: skip
    SubElement(root, "title", {"id": _TITLE}).text = title
    SubElement(root, "desc", {"id": _WORDS}).text = words
    SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": PAPER})
    for shape in drawing.shapes:
        root.append(_element(shape))
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


@singledispatch
def _element(shape: Shape) -> Element:
    raise TypeError(shape)


@_element.register
def _box(shape: Box) -> Element:
    size = {"width": _number(shape.width), "height": _number(shape.height)}
    return Element("rect", {"x": _number(shape.x), "y": _number(shape.y), **size, **_filled(shape)})


@_element.register
def _disc(shape: Disc) -> Element:
    return Element("circle", {"cx": _number(shape.x), "cy": _number(shape.y), "r": _number(shape.radius),
                              **_filled(shape)})  # fmt: skip


@_element.register
def _polygon(shape: Polygon) -> Element:
    return Element("polygon", {"points": _points(shape.corners), **_filled(shape)})


@_element.register
def _stroke(shape: Stroke) -> Element:
    look = {"fill": "none", "stroke": shape.colour, "stroke-width": _number(shape.width)}
    dash = {"stroke-dasharray": " ".join(map(_number, shape.dash))} if shape.dash else {}
    return Element("polyline", {"points": _points(shape.points), **look, **dash})


@_element.register
def _words(shape: Words) -> Element:
    place = {"x": _number(shape.x), "y": _number(shape.y), "font-size": _number(shape.size), "fill": shape.colour}
    weight = {"font-weight": "bold"} if shape.is_bold else {}
    element = Element("text", {**place, **weight, "text-anchor": _ANCHOR[shape.align]})
    element.text = shape.text
    return element


def _filled(shape: Box | Disc | Polygon) -> Mapping[str, str]:
    edge = {"stroke": shape.edge, "stroke-width": _number(shape.edge_width)} if shape.edge else {}
    return {"fill": shape.fill, **edge}


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
