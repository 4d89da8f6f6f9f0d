"""Making the files of a briefing, and giving them: the last ones made stay with the session until others are made."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath
from types import MappingProxyType

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from inforisk.briefing.making import Briefing, Progress, briefing_of, note
from inforisk.briefing.paper.paper import Audience
from inforisk.clock import now
from inforisk.errors import InforiskError
from inforisk.phrases import day_words, listed, numbered
from inforisk.store import PaperMade
from inforisk.ui.archives import archive
from inforisk.ui.briefing import FORMATS, Plan, section_count_words
from inforisk.ui.briefing_papers import made_words
from inforisk.ui.remembered import visit_key
from inforisk.ui.session import Visit
from inforisk.ui.tables import EXCEL, offer
from inforisk.ui.text import esc_md

_MADE = "the briefing made last"
_OPEN_XML = "application/vnd.openxmlformats-officedocument"
MEDIA: Mapping[str, str] = MappingProxyType(
    {
        ".pptx": f"{_OPEN_XML}.presentationml.presentation",
        ".docx": f"{_OPEN_XML}.wordprocessingml.document",
        ".pdf": "application/pdf",
        ".xlsx": EXCEL,
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".csv": "text/csv",
        ".zip": "application/zip",
    }
)
"""The media type of every file of a briefing, by its ending."""

_PAPERS = frozenset({".pptx", ".docx", ".pdf", ".xlsx"})
_BESIDE = 3
_READ_BACK = (
    "Before you get them the finished files are read back: what they say is held against the paper, and against a "
    "count of its own from the stored rows wherever a figure says what it counts."
)


@dataclass(frozen=True)
class MadeLast:
    """A finished briefing, what was noted of it, whose it is, what it was asked for with, and what the store held just
    then."""

    briefing: Briefing
    noted: PaperMade
    whose: str
    asked: str
    version: str


def show_making(plan: Plan) -> None:
    """What will be made and what that means, the button that makes it, and the files made last."""
    st.text(f"{asked_words(plan)} {will_be_noted_words(plan)}")
    st.text(_READ_BACK)
    if st.button("Make the files"):
        _make(plan)
    made: MadeLast | None = st.session_state.get(_MADE)
    if made and made.whose == _whose(plan.visit):
        _show_made(plan, made)


def asked_words(plan: Plan) -> str:
    """What will be made, in a sentence."""
    request = plan.request
    formats = listed([name for name, one in FORMATS.items() if one in request.formats])
    article = "An" if request.audience is Audience.EXEMPT else "A"
    beside = f"compared with {plan.compared.label}" if plan.compared else "compared with nothing earlier"
    return (
        f"{article} {request.audience} paper for {request.body}, {section_count_words(plan)}, {beside}, as {formats}."
    )


def will_be_noted_words(plan: Plan) -> str:
    """What making the files writes down: a final paper of the whole council is a report to its body."""
    body = plan.request.body
    if not plan.standing.is_frozen:
        return f"As a draft it is listed as made, and is no report to {body}."
    if plan.visit.scope.services is not None:
        return f"It covers your own services, so it is listed as made, and is no report to {body}."
    on = f"on {day_words(plan.request.meeting)}" if plan.request.meeting else "as of today"
    return f"Making it notes {plan.standing.label} as reported to {body} {on}: nobody can take that back."


def _whose(visit: Visit) -> str:
    """Who asks, in which roles and for which services: files are given to nobody else, nor after a role is gone."""
    database_url, _, *who = visit_key(visit)
    return repr((database_url, *who))


def _asked(plan: Plan) -> str:
    template = sha256(plan.request.template or b"").hexdigest()
    return f"{plan.key}\n{','.join(plan.request.formats)}\n{template}"


def _make(plan: Plan) -> None:
    st.session_state.pop(_MADE, None)
    with st.status("Making the files", expanded=True) as status:
        bar = st.progress(0.0, "Beginning")

        def advance(done: int, total: int, name: str) -> None:
            bar.progress(done / total if total else 1.0, f"{name} ({done} of {total})")

        try:
            made = _made(plan, advance)
        except InforiskError as stop:
            status.update(label="Stopped: nothing was made", state="error")
            st.error(esc_md(stop))
            return
        status.update(label=f"Made: {numbered(len(made.briefing.files), 'file')}", state="complete", expanded=False)
    st.session_state[_MADE] = made


def _made(plan: Plan, advance: Progress) -> MadeLast:
    held = archive(plan.visit)
    briefing = briefing_of(held, plan.standing, plan.compared, plan.request, plan.day, advance)
    noted = note(held, briefing, plan.request, plan.standing, plan.compared, now())
    return MadeLast(briefing, noted, _whose(plan.visit), _asked(plan), plan.visit.version)


def _show_made(plan: Plan, made: MadeLast) -> None:
    if made.asked != _asked(plan):
        st.warning("The choices above have changed since these files were made. Make them again to follow them.")
    elif made.noted.is_draft and made.version != plan.visit.version:
        st.warning("Something was returned or decided since these files were made. Make them again to follow it.")
    st.success(esc_md(f"{made_words(made.noted)} {made.briefing.reconciliation.words}"))
    for remark in made.briefing.reconciliation.remarks:
        st.warning(esc_md(remark))
    # Packed when somebody takes it, not on every run of the page.
    packed = lambda: made.briefing.archive()[1]  # noqa: E731
    offer(st.container(), "Download all files in one zip", packed, made.briefing.archive_name, MEDIA[".zip"])
    _give_papers(made.briefing)
    _give_parts(made.briefing)


def _give(place: DeltaGenerator, label: str, name: str, content: bytes) -> None:
    offer(place, label, lambda: content, name, MEDIA[PurePath(name).suffix])


def _give_papers(briefing: Briefing) -> None:
    papers = [name for name in briefing.files if PurePath(name).suffix in _PAPERS]
    for place, name in zip(_places(len(papers)), papers, strict=False):
        _give(place, _label(briefing, name), name, briefing.files[name])


def _give_parts(briefing: Briefing) -> None:
    parts = [name for name in briefing.files if PurePath(name).suffix not in _PAPERS]
    if parts:
        with st.expander(f"Each picture and table by itself: {numbered(len(parts), 'file')}"):
            for place, name in zip(_places(len(parts)), parts, strict=False):
                _give(place, _label(briefing, name), name, briefing.files[name])


def _places(count: int) -> list[DeltaGenerator]:
    return [place for _ in range(0, count, _BESIDE) for place in st.columns(_BESIDE)]


def _label(briefing: Briefing, name: str) -> str:
    """What a file is called on its button: "Word", "PDF, one page", "figure 1 heat-map.png"."""
    own = PurePath(name.removeprefix(briefing.paper.file_stem).lstrip(" -"))
    if PurePath(name).suffix not in _PAPERS:
        return esc_md(own)
    kind = next(words for words, one in FORMATS.items() if f".{one}" == PurePath(name).suffix)
    which = own.stem if own.suffix else ""
    return esc_md(f"{kind}, {which}" if which else kind)
