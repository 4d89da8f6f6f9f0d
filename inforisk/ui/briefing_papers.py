"""The papers that were made: who made which when, for whom, of which quarter, and the digest of their files."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from inforisk.briefing.making import noted_words
from inforisk.briefing.paper.paper import Format
from inforisk.phrases import day_words, listed
from inforisk.store import PaperMade
from inforisk.ui.board import at_words
from inforisk.ui.briefing import FORMATS
from inforisk.ui.freezing import grouped
from inforisk.ui.session import Visit
from inforisk.ui.tables import part_of, show_lines

NONE_YET = "No paper has been made yet. Each one is listed here, with who made it and when."


def show_papers(visit: Visit) -> None:
    """Every paper that was made, latest first."""
    papers = visit.store.cycle.papers(visit.principal, visit.scope)
    if papers:
        show_lines(paper_lines(part_of(papers, "paper", "papers made")), "Papers made, latest first")
    else:
        st.text(NONE_YET)


def paper_lines(papers: Sequence[PaperMade]) -> pd.DataFrame:
    """One line a paper. Plain text."""
    return pd.DataFrame([_line(one) for one in papers])


def _line(one: PaperMade) -> dict[str, str]:
    return {
        "Made": at_words(one.at),
        "By": one.by,
        "For": one.body,
        "Meeting": day_words(one.meeting) if one.meeting else "not given",
        "Quarter": one.label,
        "Compared with": one.compared or "nothing earlier",
        "Readers": _readers(one),
        "Files": listed(format_names(one.formats)),
        "Numbers reconciled": f"{one.figures:,}",
        "SHA-256 of its files": grouped(one.digest),
    }


def _readers(one: PaperMade) -> str:
    draft = ", draft" if one.is_draft else ""
    covers = "" if one.covers is None else f", for {listed(one.covers) or 'no service'} only"
    return f"{one.audience}{draft}{covers}".capitalize()


def format_names(formats: Sequence[str]) -> list[str]:
    """The formats as people call them, in the order they are offered in."""
    known = set(formats)
    return [name for name, one in FORMATS.items() if Format(one) in known]


def made_words(one: PaperMade) -> str:
    """What was made, and whether it counts as a report."""
    made = f"Made on {at_words(one.at)}: a {'draft' if one.is_draft else 'paper'} of {one.label} for {one.body}."
    return f"{made} {noted_words(one)}"
