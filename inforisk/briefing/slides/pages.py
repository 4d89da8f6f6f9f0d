"""Slides one after another: each with its title, its markings, its imprint, its number and its notes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from inforisk.briefing.paper.look import INK, PAPER
from inforisk.briefing.paper.paper import Paper
from inforisk.briefing.plain_text import printable
from inforisk.briefing.slides.canvas import Box
from inforisk.briefing.slides.lines import Line, shown
from inforisk.briefing.slides.measuring import line_height
from inforisk.briefing.slides.shapes import LANGUAGE, place, set_margins, solid, text_box, write
from inforisk.briefing.slides.stage import Stage, first_subtitle, first_title

_TITLE_SIZES = (26.0, 23.0, 20.0)
_FIRST_SIZES = (38.0, 32.0, 26.0)
_SUBTITLE, _MARKING, _FOOTER = 22.0, 14.0, 11.0


class Pages:
    """Adds slides to a stage. No two have the same title, so that each can be told apart in an outline."""

    def __init__(self, stage: Stage, paper: Paper) -> None:
        self.stage = stage
        self._paper = paper
        self._titles: set[str] = set()

    @contextmanager
    def slide(self, title: str, notes: Sequence[str], count: str = "") -> Iterator[Any]:
        """A slide whose title is its message; `count` ("(2 of 3)") is never cut. What stands around the content is
        added last, so that it is read last."""
        slide = self._added(self.stage.layout)
        full = self._unlike_others(shown(title) or "Untitled", count)
        _set_title(slide, full, count, self.stage.frame.title, self.stage, _TITLE_SIZES)
        yield slide
        self._close(slide, (*([full] if full != slide.shapes.title.text_frame.text else []), *notes))

    @contextmanager
    def first(self, notes: Sequence[str]) -> Iterator[Any]:
        """The first slide, with title, council and body."""
        slide = self._added(self.stage.first_layout, keep=("subTitle",))
        full = self._unlike_others(shown(self._paper.title) or "Untitled", "")
        frame = self.stage.frame
        _set_title(slide, full, "", first_title(frame), self.stage, _FIRST_SIZES)
        self._subtitle(slide)
        yield slide
        self._close(slide, notes)

    def has_room_for(self, title: str) -> bool:
        """Whether a title stands whole above a slide, and above no other yet."""
        whole, _ = fitted_title(title, "", self.stage.frame.title, self.stage, _TITLE_SIZES)
        return whole == title and title not in self._titles

    def _added(self, layout: Any, keep: tuple[str, ...] = ()) -> Any:
        slide = self.stage.presentation.slides.add_slide(layout)
        for holder in list(slide.placeholders):
            if holder._element.ph.get("type", "obj") not in ("title", "ctrTitle", *keep):
                holder._element.getparent().remove(holder._element)
        return slide

    def _subtitle(self, slide: Any) -> None:
        frame, lettering = self.stage.frame, self.stage.lettering
        box = first_subtitle(frame)
        held = [one for one in slide.placeholders if one._element.ph.get("type") == "subTitle"]
        shape = held[0] if held else text_box(slide, box, frame, "Subtitle")
        place(shape, box, frame)
        names = (self._paper.council, f"For: {self._paper.body}")
        lines = [Line(lettering.cut(shown(name), box.width, 1, _SUBTITLE), _SUBTITLE, after=0) for name in names]
        _plain_body(shape.text_frame, frame)
        write(shape.text_frame, lines, frame, self.stage.ink)

    def _unlike_others(self, title: str, count: str) -> str:
        wanted, number = f"{title} {count}".strip(), 2
        while wanted in self._titles:
            wanted, number = f"{title} – part {number} {count}".strip(), number + 1
        self._titles.add(wanted)
        return wanted

    def _close(self, slide: Any, notes: Sequence[str]) -> None:
        self._mark(slide)
        self._imprint(slide)
        _write_notes(slide, notes)

    def _mark(self, slide: Any) -> None:
        from pptx.dml.color import RGBColor

        frame = self.stage.frame
        if self._paper.marking:
            for name, box in (("Marking above", frame.top_marking), ("Marking below", frame.bottom_marking)):
                shape = text_box(slide, box, frame, name)
                line = Line(self._paper.marking.upper(), _MARKING, True, after=0)
                # On its own ground, so that it is read whatever a council's template has there.
                shape.fill.solid()
                shape.fill.fore_color.rgb = RGBColor.from_string(PAPER[1:])
                write(shape.text_frame, (line,), frame, solid(INK), "ctr")

    def _imprint(self, slide: Any) -> None:
        stage, frame = self.stage, self.stage.frame
        words = shown(self._paper.imprint.line)
        line = Line(stage.lettering.cut(words, frame.footer.width, 2, _FOOTER), _FOOTER, after=0)
        footer = text_box(slide, frame.footer, frame, "Footer")
        write(footer.text_frame, (line,), frame, stage.ink)
        number = text_box(slide, frame.number, frame, "Slide number")
        size = Line(str(len(stage.presentation.slides)), _FOOTER, after=0)
        write(number.text_frame, (size,), frame, stage.ink, "r")
        _make_field(number)
        for shape, kind in ((footer, "ftr"), (number, "sldNum")):
            _fill_placeholder(shape, kind, slide.slide_layout)


def _plain_body(body: Any, frame: Any) -> None:
    from pptx.enum.text import MSO_AUTO_SIZE

    body.auto_size, body.word_wrap = MSO_AUTO_SIZE.NONE, True
    set_margins(body, 0, 0, frame)


def _set_title(slide: Any, full: str, count: str, box: Box, stage: Stage, sizes: Sequence[float]) -> None:
    """The title in the largest size in which it takes two lines, cut in the smallest; what counts slides stays."""
    from pptx.enum.text import MSO_VERTICAL_ANCHOR

    shape = slide.shapes.title
    place(shape, box, stage.frame)
    _plain_body(shape.text_frame, stage.frame)
    shape.text_frame.vertical_anchor = MSO_VERTICAL_ANCHOR.MIDDLE
    text, size = fitted_title(full, count, box, stage, sizes)
    write(shape.text_frame, (Line(text, size, True, after=0),), stage.frame)


def fitted_title(full: str, count: str, box: Box, stage: Stage, sizes: Sequence[float]) -> tuple[str, float]:
    """A title and its size so that it fits its box."""
    for size in sizes:
        most = max(min(int(box.height / line_height(size)), 2), 1)
        if len(full) < 400 and len(stage.lettering.lines(full, box.width, size, True)) <= most:
            return full, size
    title = full.removesuffix(count).rstrip()
    room = most * box.width - stage.lettering.width(f" {count}", size, True) * 1.5 if count else 0.0
    kept = stage.lettering.cut(title, room / most if count else box.width, most, size, True)
    return f"{kept} {count}".strip(), size


def _make_field(shape: Any) -> None:
    """Turn the run of a text into the field of the slide's number, so that it follows when slides are moved."""
    from pptx.oxml.ns import qn

    (run,) = shape._element.xpath(".//a:r")
    field = run.makeelement(qn("a:fld"), {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"})
    field.extend(list(run))
    run.getparent().replace(run, field)


def _fill_placeholder(shape: Any, kind: str, layout: Any) -> None:
    """Let a text stand in the layout's own place for it, which PowerPoint then knows as footer or number."""
    from pptx.oxml.ns import qn

    held = [one for one in layout.placeholders if one._element.ph.get("type") == kind]
    if held:
        attributes = {"type": kind, "sz": "quarter", "idx": str(held[0].placeholder_format.idx)}
        properties = shape._element.xpath("./p:nvSpPr/p:nvPr")[0]
        properties.append(properties.makeelement(qn("p:ph"), attributes))
        shape._element.xpath("./p:nvSpPr/p:cNvSpPr")[0].attrib.pop("txBox", None)


def _write_notes(slide: Any, notes: Sequence[str]) -> None:
    body = slide.notes_slide.notes_text_frame
    for place_, text in enumerate(notes or ("No further notes.",)):
        paragraph = body.paragraphs[0] if place_ == 0 else body.add_paragraph()
        run = paragraph.add_run()
        run.text = printable(text)
        run._r.get_or_add_rPr().set("lang", LANGUAGE)
