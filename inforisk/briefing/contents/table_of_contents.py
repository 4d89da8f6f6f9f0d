"""The contents of a paper: its sections in the order of the council's committee report, and the whole put together."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from inforisk.briefing.contents import (
    above_appetite,
    actions,
    changes,
    context,
    for_the_author,
    glossary,
    heat_map,
    incidents,
    managing,
    maturity,
    method,
    recommendations,
    returns,
    summary,
    training,
)
from inforisk.briefing.contents.cover import council_name, cover_facts, exemption_of, imprint_of, title_of
from inforisk.briefing.contents.edits import edits_section
from inforisk.briefing.contents.one_page import one_page
from inforisk.briefing.contents.sources import sources_section
from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import AuthorsWords, Block, Paragraph, Points, Section, Subheading
from inforisk.briefing.paper.paper import Audience, Paper
from inforisk.briefing.request import Request


@dataclass(frozen=True)
class SectionMaker:
    """One section before it is written. `name` is how it is chosen and edited, `number` what is printed before its
    title. `is_for_author` marks one that only its author can write; without `blocks` it is a heading above others."""

    name: str
    title: str
    number: str = ""
    level: int = 1
    blocks: Callable[[Material], tuple[Block, ...]] | None = None
    is_for_author: bool = False

    def is_above(self, other: "SectionMaker") -> bool:
        """Whether the other's number lies below this one's: "6.2" below "6"."""
        return bool(self.number) and other.number.startswith(f"{self.number}.")

    def section(self, material: Material) -> Section:
        """The section as it is worked out."""
        blocks = material.composed(self.name, self.blocks) if self.blocks else ()
        return dataclasses.replace(self.heading, blocks=blocks)

    @property
    def heading(self) -> Section:
        """Its heading alone."""
        return Section(self.name, self.title, (), self.number, self.level)


def _for_author(name: str, title: str, number: str, level: int = 1) -> SectionMaker:
    return SectionMaker(name, title, number, level, for_the_author.blocks, is_for_author=True)


_TEMPLATE: tuple[SectionMaker, ...] = (
    SectionMaker("summary", "Executive summary", blocks=summary.blocks),
    SectionMaker("recommendations", "Recommendations", blocks=recommendations.blocks),
    SectionMaker("context", "Context", "1", 1, context.blocks),
    SectionMaker("changes", "What has changed", "1.1", 2, changes.blocks),
    SectionMaker("heat-map", "Where the risks stand", "1.2", 2, heat_map.blocks),
    SectionMaker("above-appetite", "Risks above appetite", "1.3", 2, above_appetite.blocks),
    SectionMaker("actions", "Action plans", "1.4", 2, actions.blocks),
    SectionMaker("maturity", "Maturity", "1.5", 2, maturity.blocks),
    SectionMaker("training", "Training of asset owners", "1.6", 2, training.blocks),
    SectionMaker("incidents", "Incidents", "1.7", 2, incidents.blocks),
    SectionMaker("returns", "Returns and data quality", "1.8", 2, returns.blocks),
    _for_author("options", "Options considered and recommended proposal", "2"),
    _for_author("consultation", "Results of consultation undertaken", "3"),
    _for_author("timetable", "Timetable for implementing this decision", "4"),
    _for_author("comments", "Comments from finance and legal services", "5"),
    SectionMaker("implications", "Other specific implications", "6"),
    _for_author("objectives", "How will this contribute to the council's objectives?", "6.1", 2),
    SectionMaker("managing", "How is risk being managed?", "6.2", 2, managing.blocks),
    _for_author("impact", "What is the impact on the organisation?", "6.3", 2),
    _for_author("equalities", "Equalities", "6.4", 2),
    _for_author("environment", "Implications for (or impact on) the environment", "6.5", 2),
    _for_author("partners", "Implications for partner organisations", "6.6", 2),
    SectionMaker("method", "Method", "Appendix A", 1, method.blocks),
    SectionMaker("glossary", "Glossary", "Appendix B", 1, glossary.blocks),
)

SECTIONS: tuple[SectionMaker, ...] = tuple(one for one in _TEMPLATE if one.blocks)
"""Every section that can be chosen, in the order of the paper. The annexes on sources and on edits always stand: the
marks of the text lead to the one, and what an author replaced is never out of sight."""

_FOR_AUTHOR = frozenset(one.name for one in SECTIONS if one.is_for_author)


def paper_of(material: Material, request: Request) -> Paper:
    """The whole paper, as somebody reads it who may read everything."""
    words = _given(request.words)
    left = frozenset(unwritten(request)) if material.standing.is_frozen else frozenset()
    worked_out = tuple(
        _without_headings_alone(one for one in _chosen(material, request.sections) if one.name not in left)
    )
    told = tuple(_with_words(one, words.get(one.name)) for one in worked_out)
    edits = edits_section(worked_out, {name: one for name, one in words.items() if _is_in_place(one)})
    last = (edits,) if edits else ()
    return Paper(
        title=title_of(material),
        council=council_name(material),
        body=request.body,
        audience=Audience.EXEMPT,
        imprint=imprint_of(material),
        facts=cover_facts(material, request),
        one_page=one_page(material, has_own_asks=_is_in_place(words.get("recommendations"))),
        sections=(*told, sources_section((*told, *last)), *last),
        exemption=exemption_of(material, request),
        contact=material.settings.contact,
    )


def unwritten(request: Request) -> tuple[str, ...]:
    """The names of the sections asked for that only the author can write and has not. A draft has them with a line that
    says so; a final paper goes without them, so whoever makes it is told first."""
    words = _given(request.words)
    chosen = (one.name for one in SECTIONS if not request.sections or one.name in request.sections)
    return tuple(name for name in chosen if name in _FOR_AUTHOR and name not in words)


def _without_headings_alone(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections without a heading above others where none of these is left."""
    kept = list(sections)
    for section, following in zip_longest(kept, kept[1:]):
        if section.blocks or (following is not None and following.level > section.level):
            yield section


def _chosen(material: Material, names: Sequence[str]) -> Iterator[Section]:
    """The sections asked for, all of them where none is named; a heading stays where anything below it does."""
    chosen = [one for one in SECTIONS if not names or one.name in names]
    for maker in _TEMPLATE:
        if maker in chosen:
            yield maker.section(material)
        elif any(maker.is_above(one) for one in chosen):
            yield maker.heading


def _given(words: Mapping[str, AuthorsWords]) -> Mapping[str, AuthorsWords]:
    """What the author wrote, blank ones left out. Under a heading of the author's own nothing is replaced."""
    written = {name: one for name, one in words.items() if one.text.strip()}
    return {
        name: dataclasses.replace(one, replaces=one.replaces and name not in _FOR_AUTHOR)
        for name, one in written.items()
    }


def _is_in_place(words: AuthorsWords | None) -> bool:
    """Whether what the author wrote stands in the place of what was worked out."""
    return words is not None and words.replaces


def _with_words(section: Section, words: AuthorsWords | None) -> Section:
    if words is None:
        return section
    if section.name in _FOR_AUTHOR:
        return dataclasses.replace(section, blocks=(words,))
    if not words.replaces:
        return dataclasses.replace(section, blocks=(*section.blocks, words))
    kept = [one for one in section.blocks if not isinstance(one, (Paragraph, Points))]
    return dataclasses.replace(section, blocks=(words, *_without_bare_headings(kept)))


def _without_bare_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks without the headings nothing stands below any more."""
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        if not (isinstance(block, Subheading) and (following is None or isinstance(following, Subheading))):
            yield block
