"""Text, rules and alternatives as PowerPoint keeps them."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from inforisk.briefing.paper.look import ACCENT
from inforisk.briefing.slides.canvas import Box, Frame
from inforisk.briefing.slides.lines import INDENT, RULE_INDENT, Line
from inforisk.briefing.slides.measuring import Lettering

LANGUAGE = "en-GB"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


def place(shape: Any, box: Box, frame: Frame) -> None:
    """Put a shape where a box is."""
    shape.left, shape.top = frame.emu(box.left), frame.emu(box.top)
    shape.width, shape.height = frame.emu(box.width), frame.emu(box.height)


def text_box(slide: Any, box: Box, frame: Frame, name: str) -> Any:
    """An empty box for text, without margins, that neither grows nor shrinks its text."""
    from pptx.enum.text import MSO_AUTO_SIZE, MSO_VERTICAL_ANCHOR

    shape = slide.shapes.add_textbox(0, 0, 0, 0)
    place(shape, box, frame)
    shape.name = name
    body = shape.text_frame
    body.word_wrap, body.auto_size, body.vertical_anchor = True, MSO_AUTO_SIZE.NONE, MSO_VERTICAL_ANCHOR.TOP
    set_margins(body, 0, 0, frame)
    return shape


def set_margins(body: Any, across: float, down: float, frame: Frame) -> None:
    """The space between a shape's edge and its text."""
    body.margin_left = body.margin_right = frame.emu(across)
    body.margin_top = body.margin_bottom = frame.emu(down)


def write(body: Any, lines: Sequence[Line], frame: Frame, ink: Any = None, align: str = "l") -> None:
    """Write lines into a text frame, each as a paragraph in British English. `ink` is a fill to be copied."""
    for place_, line in enumerate(lines):
        paragraph = body.paragraphs[0] if place_ == 0 else body.add_paragraph()
        _set_paragraph(paragraph, line, frame, align)
        run = paragraph.add_run()
        run.text = line.text
        _set_run(run, line, frame, ink)


def _set_paragraph(paragraph: Any, line: Line, frame: Frame, align: str) -> None:
    from pptx.oxml.ns import qn
    from pptx.util import Emu

    properties = paragraph._p.get_or_add_pPr()
    indent = frame.emu(INDENT) if line.point else 0
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    properties.set("algn", align)
    paragraph.space_before, paragraph.space_after = Emu(0), Emu(frame.emu(line.after))
    bullet = properties.makeelement(qn(_bullet_tag(line.point)), _bullet_attributes(line.point))
    properties.append(bullet)


def _bullet_tag(point: str) -> str:
    return "a:buNone" if not point else "a:buChar" if point == "•" else "a:buAutoNum"


def _bullet_attributes(point: str) -> dict[str, str]:
    if not point:
        return {}
    return {"char": point} if point == "•" else {"type": "arabicPeriod", "startAt": point}


def _set_run(run: Any, line: Line, frame: Frame, ink: Any) -> None:
    properties = run._r.get_or_add_rPr()
    properties.set("lang", LANGUAGE)
    properties.set("sz", str(frame.font(line.size)))
    properties.set("b", "1" if line.is_bold else "0")
    if ink is not None:
        properties.insert(0, deepcopy(ink))


def solid(colour: str) -> Any:
    """A fill of one colour (#RRGGBB)."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    return parse_xml(f'<a:solidFill {nsdecls("a")}><a:srgbClr val="{colour[1:]}"/></a:solidFill>')


def describe(shape: Any, words: str) -> None:
    """Give a shape its text alternative."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)


def make_decorative(shape: Any) -> None:
    """Say that a shape means nothing, so that it is not read out."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    mark = f'<adec:decorative xmlns:adec="{_DECORATIVE}" val="1"/>'
    listed = f'<a:extLst {nsdecls("a")}><a:ext uri="{_DECORATIVE_URI}">{mark}</a:ext></a:extLst>'
    shape._element.xpath(".//p:cNvPr")[0].append(parse_xml(listed))


def bar(slide: Any, box: Box, frame: Frame, name: str, colour: str = ACCENT) -> Any:
    """A filled bar without meaning of its own."""
    from pptx.dml.color import RGBColor
    from pptx.enum.shapes import MSO_SHAPE

    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, 0, 0)
    place(shape, box, frame)
    shape.name = name
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(colour[1:])
    shape.line.fill.background()
    shape.shadow.inherit = False
    shape._element.txBody.getparent().remove(shape._element.txBody)
    make_decorative(shape)
    return shape


def stack(slide: Any, lines: Sequence[Line], box: Box, frame: Frame, lettering: Lettering, ink: Any) -> None:
    """Lines below one another, the author's words with a rule at their left."""
    top = box.top
    for group in _by_author(lines):
        height = sum(one.height(box.width, lettering) for one in group)
        here = Box(box.left, top, box.width, height)
        top += height
        is_authored = group[0].is_authored
        name = "Author's words" if is_authored else "Text"
        shape = text_box(slide, here.indented(RULE_INDENT) if is_authored else here, frame, name)
        write(shape.text_frame, group, frame, ink)
        if is_authored:
            bar(slide, Box(here.left, here.top, 4, here.height - 4), frame, "Rule")


def _by_author(lines: Sequence[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        starts = not groups or groups[-1][0].is_authored != line.is_authored
        if starts:
            groups.append([])
        groups[-1].append(line)
    return groups
