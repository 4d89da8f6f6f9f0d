"""The presentation the slides are made in: our own plain one, or the council's template; and what its layouts allow."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from inforisk.briefing.paper.look import ACCENT, INK, TONES
from inforisk.briefing.slides.canvas import CONTENT_BOTTOM, HEIGHT, WIDTH, Box, Frame, own_frame
from inforisk.briefing.slides.measuring import Lettering
from inforisk.briefing.slides.own_template import TemplateRefused
from inforisk.briefing.slides.shapes import LANGUAGE, make_decorative, place

_EMU = 12_700
_OWN_FONT = "Arial"
_THEIR_SLACK = 1.25
"""Verdana, the widest font in common use for slides, is a sixth wider than Arial, and in bold more."""

_NARROWEST, _WIDEST = 1.2, 2.4
_LEAST_HEIGHT, _LEAST_SHARE = 330.0, 0.7
"""A content area smaller than this holds no heat map: the template's own is left for ours."""


@dataclass(frozen=True)
class Stage:
    """A presentation without slides, the layouts for the first and for every other slide, where things go, and the
    fill of text that reads on its background."""

    presentation: Any
    first_layout: Any
    layout: Any
    frame: Frame
    lettering: Lettering
    ink: Any


def own_stage() -> Stage:
    """Our own: white, Arial, 13.333 by 7.5 inches."""
    from pptx import Presentation
    from pptx.util import Emu

    presentation = Presentation()
    frame = own_frame()
    presentation.slide_width, presentation.slide_height = Emu(frame.emu(WIDTH)), Emu(frame.emu(HEIGHT))
    first, plain = _keep_two_layouts(presentation)
    _dress(presentation, first, plain, frame)
    _drop_origins(presentation)
    return Stage(presentation, first, plain, frame, Lettering(), _scheme_ink())


def their_stage(clean: bytes) -> Stage:
    """The council's, from a template that was cleaned. Raises TemplateRefused where its layouts have no title."""
    from pptx import Presentation

    presentation = Presentation(io.BytesIO(clean))
    _drop_origins(presentation)
    ratio = presentation.slide_width / presentation.slide_height
    if not _NARROWEST <= ratio <= _WIDEST:
        raise TemplateRefused("The slides of the template are neither 16:9 nor 4:3; choose one with wide slides.")
    layout = _plainest(presentation)
    unit = presentation.slide_height / HEIGHT
    frame = _their_frame(layout, HEIGHT * ratio, unit)
    ink = _body_ink(layout.slide_master)
    return Stage(presentation, _first_layout(presentation) or layout, layout, frame, Lettering(_THEIR_SLACK), ink)


# Our own presentation.


def _keep_two_layouts(presentation: Any) -> tuple[Any, Any]:
    first = _first_layout(presentation)
    plain = _plainest(presentation)
    for layout in list(presentation.slide_layouts):
        if layout not in (first, plain):
            presentation.slide_layouts.remove(layout)
    return first, plain


def _dress(presentation: Any, first: Any, plain: Any, frame: Frame) -> None:
    from pptx.opc.constants import RELATIONSHIP_TYPE as RT

    master = presentation.slide_master
    theme = master.part.part_related_by(RT.THEME)
    theme._blob = _dressed_theme(theme.blob)
    for one in (master, first, plain):
        _arrange(one, frame)
        for properties in one._element.xpath(".//*[@lang]"):
            properties.set("lang", LANGUAGE)
    for properties in presentation.element.xpath(".//*[@lang]"):
        properties.set("lang", LANGUAGE)
    _title_to_the_left(master, plain, first)
    _accent(plain, Box(0, frame.title.top + 6, 14, frame.title.height - 12), frame)
    _accent(first, Box(0, 0, 22, HEIGHT), frame)


def _dressed_theme(theme: bytes) -> bytes:
    dressed = re.sub(rb'(<a:latin typeface=")[^"]*', rb"\g<1>" + _OWN_FONT.encode(), theme)
    colours = {"dk2": ACCENT} | {f"accent{place}": tone.fill for place, tone in enumerate(TONES[:6], start=1)}
    for name, colour in colours.items():
        pattern = rb'(<a:%s><a:srgbClr val=")[^"]*' % name.encode()
        dressed = re.sub(pattern, rb"\g<1>" + colour[1:].encode(), dressed)
    dark = rb'<a:dk1><a:srgbClr val="%s"/></a:dk1>' % INK[1:].encode()
    return re.sub(rb"<a:dk1>.*?</a:dk1>", dark, dressed, flags=re.DOTALL)


def _arrange(one: Any, frame: Frame) -> None:
    """Place what a layout or the master offers where our slides have it."""
    places = {
        "title": frame.title, "ctrTitle": first_title(frame), "subTitle": first_subtitle(frame), "body": frame.content,
        "ftr": frame.footer, "sldNum": frame.number,
    }  # fmt: skip
    for holder in list(one.placeholders):
        kind = _kind(holder)
        if kind in places:
            place(holder, places[kind], frame)
        else:
            holder._element.getparent().remove(holder._element)


def _title_to_the_left(*layouts: Any) -> None:
    for layout in layouts:
        for properties in layout._element.xpath(".//p:titleStyle//a:lvl1pPr | .//p:sp//a:lstStyle/a:lvl1pPr"):
            properties.set("algn", "l")


def _accent(layout: Any, box: Box, frame: Frame) -> None:
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    shape = parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="90" name="Accent"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{frame.emu(box.left)}" y="{frame.emu(box.top)}"/>'
        f'<a:ext cx="{frame.emu(box.width)}" cy="{frame.emu(box.height)}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="tx2"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
    layout.shapes._spTree.insert_element_before(shape, "p:extLst")
    make_decorative(next(one for one in layout.shapes if one.name == "Accent"))


def first_title(frame: Frame) -> Box:
    """Where the title of the first slide stands."""
    return Box(frame.title.left + 20, 122, frame.title.width - 20, 96)


def first_subtitle(frame: Frame) -> Box:
    """Where council and body stand on it."""
    return Box(frame.title.left + 20, 226, frame.title.width - 20, 58)


# What layouts offer, by the types of their placeholders: names are whatever somebody typed.


def _kind(holder: Any) -> str:
    return str(holder._element.ph.get("type", "obj"))


_FURNITURE = {"dt", "ftr", "sldNum", "hdr"}


def _first_layout(presentation: Any) -> Any:
    """The layout of a title slide, None where there is none."""
    return next((one for one in _layouts(presentation) if "ctrTitle" in map(_kind, one.placeholders)), None)


def _plainest(presentation: Any) -> Any:
    """The layout with a title and least else."""
    titled = [one for one in _layouts(presentation) if "title" in map(_kind, one.placeholders)]
    if not titled:
        raise TemplateRefused("No layout of the template has a title; choose a template with a layout “Title Only”.")
    return min(titled, key=lambda one: sum(_kind(holder) not in _FURNITURE for holder in one.placeholders))


def _layouts(presentation: Any) -> Iterator[Any]:
    return (layout for master in presentation.slide_masters for layout in master.slide_layouts)


# The council's template.


def _their_frame(layout: Any, width: float, unit: float) -> Frame:
    """The template's own places for title and content where there is room in them, else ours."""
    ours = own_frame(width, unit)
    title = _title_box(layout, ours)
    top = title.bottom + 8
    theirs = _box_of(layout.slide_master, {"body"}, unit)
    left, right = (theirs.left, theirs.right) if theirs else (ours.content.left, ours.content.right)
    bottom = min(theirs.bottom, CONTENT_BOTTOM) if theirs else CONTENT_BOTTOM
    left, right = max(left, 12.0), min(right, width - 12.0)
    if right - left < _LEAST_SHARE * width:
        left, right = ours.content.left, ours.content.right
    content = Box(left, top, right - left, (bottom if bottom - top >= _LEAST_HEIGHT else CONTENT_BOTTOM) - top)
    return Frame(width, title, content, unit)


def _title_box(layout: Any, ours: Frame) -> Box:
    theirs = _box_of(layout, {"title"}, ours.unit) or _box_of(layout.slide_master, {"title"}, ours.unit)
    if theirs is None or theirs.top > 100 or theirs.width < 0.5 * ours.width:
        return ours.title
    top = max(theirs.top, ours.title.top)
    left, right = max(theirs.left, 12.0), min(theirs.right, ours.width - 12.0)
    return Box(left, top, right - left, min(max(theirs.bottom - top, ours.title.height), 72.0))


def _box_of(one: Any, kinds: set[str], unit: float) -> Box | None:
    for holder in one.placeholders:
        if _kind(holder) in kinds and holder._element.xpath("p:spPr/a:xfrm"):
            lengths = (holder.left, holder.top, holder.width, holder.height)
            return Box(*(length / unit for length in lengths))
    return None


def _body_ink(master: Any) -> Any:
    """The fill of running text, as the master has it."""
    found = master._element.xpath("p:txStyles/p:bodyStyle/a:lvl1pPr/a:defRPr/a:solidFill")
    return found[0] if found else _scheme_ink()


def _scheme_ink() -> Any:
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    return parse_xml(f'<a:solidFill {nsdecls("a")}><a:schemeClr val="tx1"/></a:solidFill>')


def _drop_origins(presentation: Any) -> None:
    """Take out what says which program made the file, and the picture of its first slide."""
    package = presentation.part.package
    for key, relationship in list(package._rels.items()):
        if relationship.reltype.endswith(("/extended-properties", "/thumbnail", "/custom-properties")):
            package._rels.pop(key)
