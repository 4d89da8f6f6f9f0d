"""The paper as its readers will have it, on the screen: all of it, its one page, or one section at a time."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from inforisk.briefing.audience.held_back import HeldBack
from inforisk.briefing.making import Prepared, prepared
from inforisk.briefing.paper.blocks import (
    AuthorsWords,
    PaperTable,
    Paragraph,
    Picture,
    Points,
    Section,
    Subheading,
)
from inforisk.briefing.paper.paper import OnePage, Paper
from inforisk.briefing.paper.references import marks
from inforisk.briefing.pictures.drawing import png_bytes
from inforisk.ui.archives import archive
from inforisk.ui.asked import asked_choice
from inforisk.ui.briefing import Plan
from inforisk.ui.briefing_blocks import (
    Links,
    cover_html,
    heading_html,
    imprint_html,
    paragraph_html,
    points_html,
    section_heading,
    table_html,
    text_html,
    tiles_html,
    words_html,
)
from inforisk.ui.briefing_words import offer_words
from inforisk.ui.digest import digest_of
from inforisk.ui.remembered import drawn_again, remembered_rows

WHOLE, ONE_PAGE = "whole", "one-page"
Text = Paragraph | Points | PaperTable | AuthorsWords | Subheading
"""A block that is text on a screen."""

_WIDE = 800
"""Pixels: a picture is drawn 17 cm wide, and reads best at about that."""


def paper_of_plan(plan: Plan) -> tuple[Paper, HeldBack]:
    """The paper a plan asks for, as its readers will have it, and what is held back from them."""
    return remembered_rows(plan.visit, "briefing", plan.key, lambda: prepared_of(plan).paper(plan.request))


def prepared_of(plan: Plan) -> Prepared:
    """What is worked out for the paper, whatever stands on its cover and in its author's words."""
    make = lambda: prepared(archive(plan.visit), plan.standing, plan.compared, plan.request.body, plan.day)  # noqa: E731
    return remembered_rows(plan.visit, "prepared briefing", plan.place, make)


def show_preview(plan: Plan) -> None:
    """The paper, or the part of it chosen, and beside each section the place for its author's words."""
    paper, _ = paper_of_plan(plan)
    links = Links(marks(paper.sections), plan.asks)
    chosen = _choose_part(paper)
    st.html(cover_html(paper))
    if chosen == ONE_PAGE:
        show_one_page(paper.one_page, links)
    else:
        for section in paper.sections:
            if chosen in (WHOLE, section.name):
                show_section(plan, section, links)
    st.html(imprint_html(paper))


def _choose_part(paper: Paper) -> str:
    titles = {section.name: section.heading for section in paper.sections if section.blocks}
    words = {WHOLE: "The whole paper", ONE_PAGE: "The one page", **titles}
    # The whole is some twenty pages long: a section at a time can be read and added to without losing one's place.
    begins_with = next(iter(titles), WHOLE)
    return asked_choice("Show", "show", list(words), words=words.__getitem__, begins_with=begins_with)


def show_section(plan: Plan, section: Section, links: Links) -> None:
    """A section with everything in it, then the place for its author's words."""
    pieces = [section_heading(section)]
    for block in section.blocks:
        if isinstance(block, Picture):
            # Text is sent in one piece, up to the picture that stands below it.
            show_figure(block, "".join(pieces))
            pieces = []
        else:
            pieces.append(_html(block, section.level, links))
    if pieces:
        st.html("".join(pieces))
    offer_words(plan, section)


def _html(block: Text, level: int, links: Links) -> str:
    match block:
        case Paragraph():
            return paragraph_html(block, links)
        case Points():
            return points_html(block, links)
        case PaperTable():
            return table_html(block)
        case AuthorsWords():
            return words_html(block)
        case Subheading():
            return heading_html(block.text, level + 1)


def show_figure(picture: Picture, above: str = "") -> None:
    """A picture between its message and its source, read out in words, and the same figures as a table. `above` is what
    stands above it."""
    caption = picture.caption
    st.html(f'{above}<p class="paper"><strong>{text_html(caption.message)}</strong><br>{text_html(caption.drawn)}</p>')
    content = digest_of("png", picture.chart)
    draw = partial(png_bytes, picture)
    st.image(drawn_again(content, draw) if content else draw(), width=_WIDE, alt=picture.words)
    st.html(
        f'<p class="source">{text_html(caption.source_line)}</p><details><summary>The same as a table: '
        f"{text_html(picture.table.title)}</summary>{table_html(picture.table)}</details>"
    )


def show_one_page(page: OnePage, links: Links) -> None:
    """What a Cabinet Member reads in four minutes."""
    st.html("".join(_one_page(page, links)))
    if page.picture:
        show_figure(page.picture)


def _one_page(page: OnePage, links: Links) -> Iterator[str]:
    yield paragraph_html(Paragraph(page.headline), links)
    yield tiles_html(page.tiles)
    if page.asks:
        yield heading_html("What is asked", 2)
        yield points_html(Points(page.asks, is_numbered=True), links)
    if page.worst:
        yield heading_html("The worst risks", 2)
        yield points_html(Points(page.worst), links)
