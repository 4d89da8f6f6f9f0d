"""A paper as PowerPoint: the full version, and the one page a Cabinet Member reads in four minutes."""

import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from inforisk.briefing.bundle.repeatable import repeatable
from inforisk.briefing.paper.paper import Paper
from inforisk.briefing.plain_text import printable
from inforisk.briefing.slides.canvas import CONTENT_BOTTOM, Box
from inforisk.briefing.slides.chosen import LEFT_TO_THE_REPORT, is_said
from inforisk.briefing.slides.composing import SectionSlides
from inforisk.briefing.slides.lines import Line, height_of, shown
from inforisk.briefing.slides.notes import Notes
from inforisk.briefing.slides.one_page import write_one_page
from inforisk.briefing.slides.own_template import cleaned
from inforisk.briefing.slides.pages import Pages
from inforisk.briefing.slides.shapes import LANGUAGE, stack
from inforisk.briefing.slides.stage import Stage, first_subtitle, own_stage, their_stage

_FACT = 16.0
_SUMMARY = "summary"
_LONGEST_FACT = 160


def full_deck(paper: Paper, template: bytes | None = None) -> bytes:
    """The slides of a paper, with editable charts and tables, in our own plain look or the council's template.

    The same paper gives the same bytes. Raises TemplateRefused for a template that cannot be used.
    """
    stage = _stage(template)
    pages, notes = Pages(stage, paper), Notes(paper)
    _first_slide(paper, pages)
    for section in paper.sections:
        if section.name not in LEFT_TO_THE_REPORT and is_said(section):
            tiles = paper.one_page.tiles if section.name == _SUMMARY else ()
            SectionSlides(section, pages, notes, tiles).write()
    return _saved(stage, paper)


def one_page_deck(paper: Paper, template: bytes | None = None) -> bytes:
    """The one page as a single slide. Raises TemplateRefused for a template that cannot be used."""
    stage = _stage(template)
    write_one_page(paper, Pages(stage, paper))
    return _saved(stage, paper)


def _stage(template: bytes | None) -> Stage:
    return own_stage() if template is None else their_stage(cleaned(template))


def _first_slide(paper: Paper, pages: Pages) -> None:
    stage = pages.stage
    subtitle = first_subtitle(stage.frame)
    box = Box(subtitle.left, subtitle.bottom + 10, subtitle.width, CONTENT_BOTTOM - subtitle.bottom - 10)
    with pages.first(tuple(_cover_notes(paper))) as slide:
        lines = _facts(paper, box, stage)
        stack(slide, lines, box, stage.frame, stage.lettering, stage.ink)


def _facts(paper: Paper, box: Box, stage: Stage) -> tuple[Line, ...]:
    """The lines of the cover, with the ground for keeping it from the public first: that one is always there."""
    exemption = (Line(shown(paper.exemption, 300), _FACT, True),) if paper.exemption else ()
    facts = tuple(Line(shown(fact, _LONGEST_FACT), _FACT, after=4) for fact in _fact_words(paper))
    while facts and height_of((*exemption, *facts), box.width, stage.lettering) > box.height:
        facts = facts[:-1]
    return (*exemption, *facts)


def _fact_words(paper: Paper) -> Iterator[str]:
    yield from (f"{name}: {value}" for name, value in paper.cover_lines)


def _cover_notes(paper: Paper) -> Iterator[str]:
    yield f"{paper.title}. {paper.council}: {paper.body}."
    yield from filter(None, (paper.exemption, *_fact_words(paper)))
    yield paper.imprint.line
    yield "The marks in the notes are those of the report; its annex says where each figure is from."


def _saved(stage: Stage, paper: Paper) -> bytes:
    _set_properties(stage.presentation.core_properties, paper)
    out = io.BytesIO()
    stage.presentation.save(out)
    return repeatable(out.getvalue(), paper.imprint.as_at)


def _set_properties(properties: Any, paper: Paper) -> None:
    """What a file manager shows: nothing of the machine, and no time but the as-at day."""
    made = datetime(paper.imprint.as_at.year, paper.imprint.as_at.month, paper.imprint.as_at.day)
    council = printable(paper.council)[:255]
    properties.title = printable(f"{paper.title} - {paper.body}")[:255]
    properties.author = properties.last_modified_by = council
    properties.subject = printable(paper.imprint.line)[:255]
    properties.keywords = properties.comments = properties.category = ""
    properties.content_status = "Draft" if paper.imprint.is_draft else "Final"
    properties.language = LANGUAGE
    properties.created = properties.modified = properties.last_printed = made
    properties.revision = 1
