"""What a paper's author types for its cover: the meeting, further lines, why it is exempt, the council's own slides."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from inforisk.briefing.paper.paper import Audience
from inforisk.briefing.request import Facts, facts_of, no_facts_words
from inforisk.council import CouncilSettings, wording_on
from inforisk.cycle.standing import Standing
from inforisk.registers.values.dates import read_date
from inforisk.ui.days import NO_DAY
from inforisk.ui.text import esc_md

LINES = "Director approving submission of the report:\nWards affected:\nIs this a key decision?:"
"""The lines a council's report template asks for; those left blank are left out."""

MAX_TEMPLATE_MB = 20
_LONGEST = 2_000
_TYPED = "typed for a briefing"


@dataclass(frozen=True)
class CoverLines:
    """What stands on the cover beside what is computed. `meeting` is None where nobody said."""

    meeting: date | None
    facts: Facts
    exemption: str
    template: bytes | None


def ask_cover(audience: Audience, standing: Standing, settings: CouncilSettings) -> CoverLines:
    """The fields of the cover, each kept while the reader looks at other pages."""
    with st.expander("Meeting, cover and template"):
        left, right = st.columns(2)
        with left:
            meeting = _ask_meeting()
            facts = _ask_facts()
        with right:
            exemption = _ask_exemption(standing, settings) if audience is Audience.EXEMPT else ""
            template = _ask_template()
    return CoverLines(meeting, facts, exemption, template)


def _typed(field: Callable[..., Any], label: str, name: str, usual: str, help: str) -> str:
    """A field whose text is kept for the session: Streamlit forgets a field as soon as another page is opened."""
    kept: dict[str, str] = st.session_state.setdefault(_TYPED, {})
    key = f"briefing {name}"
    if key not in st.session_state:
        st.session_state[key] = kept.get(name, usual)
    text = str(field(label, key=key, max_chars=_LONGEST, help=help))
    kept[name] = text
    return text


def _ask_meeting() -> date | None:
    help = "Such as 14 April 2017 or 14/04/2017. Blank: no day is printed, and a final paper is noted as of today."
    text = _typed(st.text_input, "Day of the meeting (may be left blank)", "meeting", "", help)
    day = read_date(text).value if text.strip() else None
    if text.strip() and day is None:
        st.warning(NO_DAY)
    return day


def _ask_facts() -> Facts:
    help = "One a line, its name before the colon. A line with nothing after the colon is left out."
    typed = _typed(st.text_area, "Further lines of the cover", "cover lines", LINES, help)
    facts, odd = facts_of(typed.splitlines())
    if odd:
        st.warning(esc_md(f"Left out: {no_facts_words(odd)}"))
    return facts


def _ask_exemption(standing: Standing, settings: CouncilSettings) -> str:
    usual = wording_on(standing.as_at, settings).exemption
    help = "Printed on the first page. Which paragraph exempts this paper is the council's own decision."
    return _typed(st.text_area, "Why it is exempt", f"exemption {usual}", usual, help).strip()


def _ask_template() -> bytes | None:
    dropped = st.file_uploader(
        "The council's own PowerPoint template (may be left out)",
        type="pptx",
        key="briefing template",
        max_upload_size=MAX_TEMPLATE_MB,
        help=f"A .pptx to {MAX_TEMPLATE_MB} MB: its colours, fonts and layouts are used, its slides are not.",
    )
    # Whether it is one is found out, in a process of its own, when the slides are made.
    return dropped.getvalue() if dropped else None
