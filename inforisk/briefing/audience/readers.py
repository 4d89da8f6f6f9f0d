"""The version of a paper its readers may see: all of it for officers and exempt sessions, less for the public."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from inforisk.briefing.audience.detecting import Detector
from inforisk.briefing.audience.held_back import LEFT_OUT, LOOK, NOT_PRINTED, STRUCK, Held, HeldBack, What, together
from inforisk.briefing.audience.leaving_out import Rules
from inforisk.briefing.audience.registers_searched import (
    Frames,
    Value,
    known_names_of,
    personal_in,
    values_in,
    vocabulary_of,
)
from inforisk.briefing.audience.small_numbers import hidden_places
from inforisk.briefing.audience.small_numbers_said import Suppression, known_from
from inforisk.briefing.audience.striking import Striking, texts_of
from inforisk.briefing.contents.sources import sources_section
from inforisk.briefing.paper.blocks import AuthorsWords
from inforisk.briefing.paper.paper import Audience, Paper

_ADDRESS = re.compile(r"[^\s<>,;:()]+@[^\s<>,;:()]+")
_PARTS = ("service", "directorate")
_SOURCES = "sources"


def for_audience(paper: Paper, audience: Audience, frames: Frames) -> tuple[Paper, HeldBack]:
    """The paper for an audience, and what was held back from it, for its author.

    `frames` are the judged full rows of all six registers of the quarter. The exempt paper stays as it is. From the
    public one go, in this order: the columns and texts that hold officers or what registers say in their own words;
    small numbers of people; and whatever of all that remains identifies a person. Nothing is added but "[withheld]",
    "[c]" with its note, and a sentence in the place of a table or picture that is left out.
    """
    if audience is Audience.EXEMPT:
        return replace(paper, audience=audience), HeldBack()
    values = values_in(frames)
    whole = _places(paper)
    detector = _detector(paper, values, whole)
    rules = Rules()
    ruled = rules.paper(replace(paper, audience=audience))
    suppression = _suppression(ruled, values)
    said = suppression.paper(ruled)
    public = _with_sources(Striking(detector), said)
    named = list(_placed(personal_in(frames, values, detector), _first_places(whole, detector), _texts_in(said)))
    things = [
        *named,
        *_in_the_paper(paper, said, detector, whole, frozenset(one.value.lower() for one in named)),
        *rules.things,
        *suppression.things,
        *_exemption(paper),
    ]
    return public, together(things)


def _with_sources(striking: Striking, paper: Paper) -> Paper:
    """The paper struck, its annex on sources anew: it lists the figures of the text, and some of them are gone."""
    struck = striking.paper(paper)
    others = [section for section in struck.sections if section.name != _SOURCES]
    annex = striking.of(sources_section(others)) if len(others) < len(struck.sections) else None
    sections = (annex if annex and section.name == _SOURCES else section for section in struck.sections)
    return replace(struck, sections=tuple(sections))


def _detector(paper: Paper, values: list[Value], whole: Mapping[str, str]) -> Detector:
    settled = (paper.council, paper.body, paper.imprint.scheme)
    vocabulary = vocabulary_of(values, whole, settled)
    authors = {block.by for block in paper.blocks() if isinstance(block, AuthorsWords)}
    return Detector(known_names_of(values, vocabulary, authors), vocabulary, _allowed(paper, values))


def _allowed(paper: Paper, values: list[Value]) -> list[str]:
    """The addresses readers are to write to, unless a register says that one is a person's."""
    of_persons = {one.text.strip().lower() for one in values if one.field == "email" or one.is_person}
    return [one for one in _ADDRESS.findall(paper.contact) if one.lower() not in of_persons]


def _suppression(paper: Paper, values: list[Value]) -> Suppression:
    tables = [*paper.tables(), *([paper.one_page.picture.table] if paper.one_page.picture else [])]
    hidden = hidden_places(tables)
    parts = dict.fromkeys(one.text for one in values if one.field in _PARTS)
    return Suppression(hidden, known_from(tables, hidden, parts))


def _places(paper: Paper) -> dict[str, str]:
    """Every text of a paper and where it stands first."""
    found: dict[str, str] = {}
    for text in (paper.title, paper.council, paper.body, paper.contact, *texts_of(paper.facts)):
        found.setdefault(text, "Cover")
    for section in paper.sections:
        for text in texts_of(section):
            found.setdefault(text, section.heading)
    for text in texts_of(paper.one_page):
        found.setdefault(text, "The one page")
    return found


def _first_places(whole: Mapping[str, str], detector: Detector) -> dict[str, str]:
    """Where the paper for officers first says each identifier, by its small letters."""
    found: dict[str, str] = {}
    for text, those in detector.search(whole).items():
        found.setdefault(text.lower(), whole[text])
        for one in those:
            found.setdefault(text[one.start : one.end].lower(), whole[text])
    for text, place in whole.items():
        found.setdefault(text.lower(), place)
    return found


def _texts_in(paper: Paper) -> str:
    return "\n".join(_places(paper)).lower()


def _placed(things: Iterable[Held], places: Mapping[str, str], said: str) -> Iterator[Held]:
    for one in things:
        place = places.get(one.value.lower(), "")
        done = NOT_PRINTED if not place else _done(one.what, True) if one.value.lower() in said else LEFT_OUT
        yield replace(one, paper=place, done=done)


def _in_the_paper(
    paper: Paper, said: Paper, detector: Detector, whole: Mapping[str, str], known: frozenset[str]
) -> Iterator[Held]:
    """What the paper itself says: computed texts, and the author's own words, which are searched in the same way. What
    the registers say is told already (`known`)."""
    own = {text for block in paper.blocks() if isinstance(block, AuthorsWords) for text in (block.text, block.by)}
    left, told = set(_places(said)), set[tuple[What, str, bool]]()
    for text, found in detector.search(whole).items():
        for one in found:
            written = text[one.start : one.end]
            key = one.what, written.lower(), text in own
            is_guess = one.what is What.MAY_BE_NAME  # in computed text it is the product's own wording
            if key not in told and (text in own or not (is_guess or written.lower() in known)):
                told.add(key)
                field = "author's words" if text in own else "the paper"
                yield Held(one.what, written, field=field, paper=whole[text], done=_done(one.what, text in left))


def _done(what: What, is_left: bool) -> str:
    if not is_left:
        return LEFT_OUT
    return LOOK if what is What.MAY_BE_NAME else STRUCK


def _exemption(paper: Paper) -> Iterator[Held]:
    if paper.exemption:
        yield Held(What.FIELD, paper.exemption, field="ground for exemption", paper="Cover")
