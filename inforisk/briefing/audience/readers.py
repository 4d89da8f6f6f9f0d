"""The version of a paper its readers may see: all of it for officers and exempt sessions, less for the public."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from inforisk.briefing.audience.detecting import Detector
from inforisk.briefing.audience.held_back import LEFT_OUT, LOOK, NOT_PRINTED, STRUCK, Held, HeldBack, What, together
from inforisk.briefing.audience.identifiers import identifiers_in
from inforisk.briefing.audience.leaving_out import Rules
from inforisk.briefing.audience.likely_names import small_words
from inforisk.briefing.audience.names_written import is_post
from inforisk.briefing.audience.registers_searched import (
    Frames,
    Value,
    held_label,
    odd_labels,
    vocabulary_of,
)
from inforisk.briefing.audience.searched import Searched, words_met
from inforisk.briefing.audience.small_numbers import hidden_places
from inforisk.briefing.audience.small_numbers_said import Suppression, known_from
from inforisk.briefing.audience.striking import Striking, texts_of
from inforisk.briefing.contents.sources import sources_section
from inforisk.briefing.paper.blocks import AuthorsWords
from inforisk.briefing.paper.paper import Audience, Paper

_OF_A_PERSON = re.compile(
    r"report of|director|officer|author|approv|contact|lead\b|sign|prepared|cabinet", re.IGNORECASE
)
"""Lines of the cover in which a person may be named."""

_CONTACTS = (What.EMAIL, What.PHONE, What.ADDRESS)
_PARTS = ("service", "directorate")
_SOURCES = "sources"
_SHORTEST_REPEATED = 20
"""Letters of a text of a register that nobody writes twice by chance."""


def for_audience(
    paper: Paper, audience: Audience, frames: Frames | Searched, named: Iterable[str] = ()
) -> tuple[Paper, HeldBack]:
    """The paper for an audience, and what was held back from it, for its author.

    `frames` are the judged full rows of all six registers of the quarter, or these as they were searched already;
    `named` is what else may name a person, as a cell of a column of names does: how the council calls its roles, owners
    of an earlier quarter. The exempt paper stays as it is. From the public one go, in this order: the columns and texts
    that hold officers or what registers say in their own words, and tables that tell which service lacks what; small
    numbers of people; and whatever of all that remains identifies a person. Nothing is added but "[withheld]", "[c]"
    with its note, and a sentence in the place of a table or picture that is left out.
    """
    if audience is Audience.EXEMPT:
        return replace(paper, audience=audience), HeldBack()
    searched = frames if isinstance(frames, Searched) else Searched(frames)
    values, whole = searched.values, _places(paper)
    detector = _detector(paper, searched, whole, named)
    rules = Rules()
    ruled = rules.paper(replace(paper, audience=audience))
    suppression = _suppression(ruled, values)
    said = suppression.paper(ruled)
    public = _with_sources(Striking(detector), said)
    told = list(_placed(searched.personal(detector), _first_places(whole, detector), _texts_in(said)))
    things = [
        *told,
        *_odd(searched, detector, public),
        *_in_the_paper(paper, said, detector, whole, frozenset(one.value.lower() for one in told)),
        *_repeated(paper, values),
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


def _detector(paper: Paper, searched: Searched, whole: Mapping[str, str], named: Iterable[str]) -> Detector:
    own = [block for block in paper.blocks() if isinstance(block, AuthorsWords)]
    texts = {block.text for block in own}
    computed = whole.keys() - texts
    names = {block.by for block in own} | set(named)
    met = searched.words | words_met([*computed, *names]) | words_met(texts, only_capitals=True)
    # Of an author's words in small letters count those that are met elsewhere: only there can they be taken for a name.
    everyday = sorted(small_words(texts) & met)
    vocabulary = vocabulary_of(searched.values, [*computed, *everyday], (paper.council, paper.imprint.scheme))
    on_cover = {text for heading, text in paper.facts if _OF_A_PERSON.search(heading)}
    return searched.detector(vocabulary, names | on_cover, _allowed(paper, searched.values))


def _allowed(paper: Paper, values: list[Value]) -> list[str]:
    """The addresses and numbers readers are to turn to, unless a register says that one is a person's, or it reads as
    one: "records@", not "jane.smith@"."""
    of_persons = {one.text.strip().lower() for one in values if one.field == "email" or one.is_person}
    found = [(one.what, paper.contact[one.start : one.end]) for one in identifiers_in(paper.contact)]
    return [text for what, text in found if what in _CONTACTS and not (
        text.lower() in of_persons or (what is What.EMAIL and _is_of_a_person(text)))]  # fmt: skip


def _is_of_a_person(address: str) -> bool:
    parts = [part for part in re.split(r"[._]", address.partition("@")[0].lower()) if part.isalpha()]
    return len(parts) > 1 and not is_post(tuple(parts))


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


def _repeated(paper: Paper, values: list[Value]) -> Iterator[Held]:
    """What a register says that the author's own words repeat: they are the author's, so they stay."""
    own = "\n".join(block.text for block in paper.blocks() if isinstance(block, AuthorsWords)).lower()
    for value in values if own else ():
        if value.is_free_text and len(value.text.strip()) >= _SHORTEST_REPEATED and value.text.strip().lower() in own:
            yield Held(What.TEXT, value.text.strip(), field="author's words", done=LOOK)


def _odd(searched: Searched, detector: Detector, public: Paper) -> Iterator[Held]:
    """Labels the public reads in which somebody may be named, though nothing says so but a word nobody uses."""
    printed = {text.lower(): place for text, place in _places(public).items()}
    for value, word in odd_labels(searched.values, detector.vocabulary):
        place = next((where for text, where in printed.items() if word.lower() in text), "")
        if place:
            yield replace(held_label(searched.frames, value, word), paper=place, done=LOOK)


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
