"""A briefing as its author asks for it: for which body, of which quarter beside which other, for which readers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from inforisk.access import Permission, folded, is_allowed
from inforisk.briefing.contents.table_of_contents import SECTIONS, unwritten
from inforisk.briefing.making import authors_words, default_comparison
from inforisk.briefing.paper.paper import Audience, Format
from inforisk.briefing.request import Request
from inforisk.clock import today
from inforisk.council import CouncilSettings
from inforisk.cycle.standing import Standing
from inforisk.metrics.focus import LABELS
from inforisk.phrases import listed, numbered, verb
from inforisk.store import WrittenWords
from inforisk.ui.archives import archive, every_standing
from inforisk.ui.asked import asked_name, asked_part, asked_parts, asked_segments
from inforisk.ui.briefing_cover import ask_cover
from inforisk.ui.carrying import carried, carried_choice
from inforisk.ui.digest import digest_of
from inforisk.ui.prose import Asked
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit
from inforisk.ui.settings import settings_on
from inforisk.ui.standings import standing_labels, standing_words
from inforisk.ui.text import esc_md
from inforisk.ui.view import COMPARE, FOCUS, NOTHING_EARLIER, QUARTER, baselines_of

BODY = "body"
"""What the body is called in the address."""

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "PowerPoint": Format.PPTX,
        "Word": Format.DOCX,
        "PDF": Format.PDF,
        "Excel": Format.XLSX,
        "PNG": Format.PNG,
        "SVG": Format.SVG,
        "CSV": Format.CSV,
    }
)
"""Every format by the name people know it under."""

_AUDIENCES: Mapping[Audience, str] = MappingProxyType(
    {
        Audience.PUBLIC: "For the public: no officer's name, nothing a register says of a weakness, small numbers of "
        "people withheld, free text searched for names, numbers and addresses. What was held back is listed below.",
        Audience.EXEMPT: "For the body alone: everything, names and the registers' own words included, marked "
        "OFFICIAL-SENSITIVE on every page and in the name of every file.",
    }
)

NO_EXPORT = (
    "Your role lets you look at the figures, not take papers away. Ask the information governance team for the paper."
)
NO_EXEMPT = "An exempt paper holds rows and officers' names, which your role does not let you see."


@dataclass(frozen=True)
class Plan:
    """A briefing as it is asked for on the page, and the words its author has written so far.

    `asks` is what a link asks for whose page is to show the same quarter beside the same other one, and all of it.
    """

    visit: Visit
    standing: Standing
    compared: Standing | None
    request: Request
    written: Mapping[str, WrittenWords]
    day: date
    asks: Asked

    @property
    def place(self) -> str:
        """What everything worked out for the paper depends on, beside the store's version: its cover and its author's
        words are put on top of that."""
        compared = self.compared.key if self.compared else ""
        return f"{self.standing.key}\n{compared}\n{self.day}\n{self.request.body}"

    @property
    def key(self) -> str:
        """What everything said in the paper depends on; neither the files asked for nor their template are part of
        it."""
        said = replace(self.request, formats=(), template=None)
        return f"{self.place}\n{digest_of(said)}"


def stop_without_export(visit: Visit) -> None:
    """Say in words that somebody may not take papers away, and show no more of the page."""
    if not is_allowed(visit.principal, Permission.EXPORT, visit.scope):
        st.info(NO_EXPORT)
        st.stop()


def choose_plan(visit: Visit) -> Plan:
    """The choices of the page, and in words what they mean."""
    every = every_standing(visit)
    for_whom, of_which, beside = st.columns(3, vertical_alignment="bottom")
    quarter = _choose_quarter(every, of_which)
    standing = standing_labels(every)[quarter]
    settings = settings_on(visit, standing.as_at)
    body = asked_name(for_whom, "For", BODY, settings.bodies, "Whoever the paper goes to; type any other name.")
    baselines = baselines_of(visit, every, standing)
    baseline = _choose_baseline(baselines, _first_baseline(visit, baselines, standing, body), beside)
    written = visit.store.cycle.words(visit.principal, visit.scope, body, standing.quarter)
    request = _choose_request(visit, standing, settings, body, written)
    asks = {QUARTER: quarter, COMPARE: baseline, **dict.fromkeys(["scheme", *FOCUS.values()], ())}
    return Plan(visit, standing, baselines.get(baseline), request, written, today(), asks)


def _choose_request(
    visit: Visit, standing: Standing, settings: CouncilSettings, body: str, written: Mapping[str, WrittenWords]
) -> Request:
    audience = _choose_audience(visit)
    formats = asked_segments("Files", "files", list(FORMATS))
    sections = _choose_sections()
    cover = ask_cover(audience, standing, settings)
    return Request(
        body=body,
        audience=audience,
        formats=tuple(FORMATS[name] for name in formats),
        sections=sections,
        exemption=cover.exemption,
        meeting=cover.meeting,
        words=authors_words(written),
        facts=cover.facts,
        template=cover.template,
    )


def _choose_quarter(every: Sequence[Standing], place: DeltaGenerator) -> str:
    return carried_choice(place, "Quarter", QUARTER, list(standing_labels(every)))


def _choose_baseline(baselines: Mapping[str, Standing], first: str, place: DeltaGenerator) -> str:
    return carried_choice(place, "Compare with", COMPARE, [*baselines] or [NOTHING_EARLIER], begins_with=first)


def _first_baseline(visit: Visit, baselines: Mapping[str, Standing], standing: Standing, body: str) -> str:
    """The label of what a body's paper is compared with unless its author says otherwise."""
    place = f"{standing.key}\n{folded(body)}"
    usual = remembered(visit, "usual comparison", place, lambda: default_comparison(archive(visit), standing, body))
    if usual is None:
        return ""
    same = [label for label, one in baselines.items() if one.key == usual.key]
    reported = [label for label in same if is_last_report(label, body)]
    return next(iter([*reported, *same]), "")


def is_last_report(label: str, body: str) -> bool:
    """Whether what is compared with is named as the last report to a body."""
    return folded(label).startswith(f"last report to {folded(body)} (")


def _choose_audience(visit: Visit) -> Audience:
    may_see_names = is_allowed(visit.principal, Permission.SEE_ROWS, visit.scope)
    offered = list(Audience) if may_see_names else [Audience.PUBLIC]
    audience = Audience(asked_part("Readers", "readers", [one.value for one in offered], str.capitalize))
    st.text(_AUDIENCES[audience])
    if not may_see_names:
        st.text(NO_EXEMPT)
    return audience


def _choose_sections() -> tuple[str, ...]:
    """The names of the sections asked for; empty where it is all of them."""
    titles = {one.name: one.heading.heading for one in SECTIONS}
    asked = [name for name in st.query_params.get_all("sections") if name in titles]
    how_many = f"{len(asked)} of {len(titles)}" if asked else f"all {len(titles)}"
    with st.expander(f"Sections: {how_many}"):
        chosen = asked_parts("Sections", "sections", list(titles), titles.__getitem__)
    return () if len(chosen) == len(titles) else chosen


def say_plan(plan: Plan) -> None:
    """Say in words what the paper will be: of which quarter, beside which, and whether it is a draft."""
    st.markdown(esc_md(standing_words(plan.standing)))
    st.markdown(esc_md(compared_words(plan)))
    if not plan.standing.is_frozen:
        st.warning(
            esc_md(
                f"{plan.standing.quarter.label} is not frozen: its figures may still change, so every page will say "
                "DRAFT, and the paper is no report to the body. Freeze the quarter first for a final paper."
            )
        )
    left_out = unwritten(plan.request)
    if plan.standing.is_frozen and left_out:
        words = f"{numbered(len(left_out), 'heading')} that only an author can write {verb(len(left_out), 'is', 'are')}"
        st.text(f"{words} left out of the paper until you have written below the preview.")
    narrowed = [LABELS[part] for part, name in FOCUS.items() if name in carried()]
    if narrowed:
        words = f"The filters of the other pages ({listed([one.lower() for one in narrowed])}) do not narrow a paper."
        st.text(words)


def compared_words(plan: Plan) -> str:
    """What the paper is compared with, and why: "Compared with 2016-17 Q3, the last report to Cabinet Member."."""
    if plan.compared is None:
        return "There is nothing earlier to compare with, so the paper says nothing of what has changed."
    shown = _last_shown(plan)
    label, body = plan.compared.label, plan.request.body
    if shown is None:
        return f"Compared with {label}. No earlier report to {body} is noted, so there is no last one to compare with."
    if shown.key == plan.compared.key:
        return f"Compared with {label}, the last report to {body}."
    return f"Compared with {label}, as chosen here. The last report to {body} was {shown.label}."


def _last_shown(plan: Plan) -> Standing | None:
    every = every_standing(plan.visit)
    baselines = baselines_of(plan.visit, every, plan.standing)
    return next((one for label, one in baselines.items() if is_last_report(label, plan.request.body)), None)


def section_count_words(plan: Plan) -> str:
    """How many sections the paper has: "12 of 17 sections"."""
    total = numbered(len(SECTIONS), "section")
    return f"{len(plan.request.sections)} of {total}" if plan.request.sections else f"all {total}"
