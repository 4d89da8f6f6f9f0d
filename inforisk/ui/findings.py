"""The findings of a file, grouped by rule, and the person's own workbook with them marked."""

from collections.abc import Callable, Sequence
from itertools import chain, islice

import pandas as pd
import streamlit as st

from inforisk.briefing.annotate import Annotated, annotated
from inforisk.findings import FindingGroup, Findings, Rule, Severity
from inforisk.intake import CheckedFile
from inforisk.phrases import counted
from inforisk.ui.tables import EXCEL, offer, show_lines, unique_mark
from inforisk.ui.text import esc_md

SHOWN_OF_A_RULE = 200
"""Rows of one rule on the screen; the marked workbook has the rest."""


Offer = Callable[[Rule, Sequence[FindingGroup]], None]
"""Draws what can be done about the findings of a rule, under them."""


def show_findings(findings: Findings, offer_more: Offer | None = None) -> None:
    """How many findings of each severity, then each rule with its cells, gravest rule first."""
    if not findings:
        st.success("Every cell was read and nothing is open.")
        return
    st.subheader(f"What was found: {counts_in_words(findings)}", anchor=False)
    for rule, groups in findings.by_rule():
        _show_rule(rule, groups, offer_more)


def counts_in_words(findings: Findings) -> str:
    """How many of each severity: "3 errors, 1 warning, no notes"."""
    return ", ".join(counted(findings.count(severity), severity.value) for severity in Severity)


def _show_rule(rule: Rule, groups: Sequence[FindingGroup], offer_more: Offer | None) -> None:
    total = sum(len(group) for group in groups)
    label = f"{rule.severity.value.capitalize()}: {esc_md(rule.title)} ({total:,})"
    with st.expander(label, expanded=rule.severity is Severity.ERROR):
        if rule.why:
            st.markdown(esc_md(rule.why))
        show_lines(finding_lines(groups), f"{rule.title}: the cells concerned and what to do")
        if total > SHOWN_OF_A_RULE:
            st.text(f"The first {SHOWN_OF_A_RULE} of {total:,}. Your marked workbook lists the others.")
        if offer_more:
            offer_more(rule, groups)


def finding_lines(groups: Sequence[FindingGroup], most: int | None = SHOWN_OF_A_RULE) -> pd.DataFrame:
    """The first findings of a rule (`most` None: all), one line each: where, what was typed, what was found, what to
    do. Plain text."""
    first = islice(chain.from_iterable(groups), most)
    return pd.DataFrame(
        [(one.sheet, one.cell or _row(one.row), one.value or "", one.message, one.advice) for one in first],
        columns=["Sheet", "Cell", "Typed", "What was found", "What to do"],
    )


def _row(row: int | None) -> str:
    return f"row {row}" if row else "whole sheet"


def offer_marked(file: CheckedFile) -> None:
    """A button that marks the person's own workbook, then the workbook to download and a remark on what it is."""
    findings = file.all_findings
    if not findings:
        return
    place = f"marked {file.sha256} {len(findings)} {counts_in_words(findings)}"
    if st.button("Mark the findings in my workbook", key=f"mark {place}"):
        with st.spinner("Marking your workbook", show_time=True):
            # One workbook a session: the last one marked replaces the one before.
            st.session_state["marked"] = (place, annotated(file.content, file.name, findings))
    held: tuple[str, Annotated] = st.session_state.get("marked", ("", None))
    if held[0] == place:
        _offer(held[1], file)


def _offer(marked: Annotated, file: CheckedFile) -> None:
    stem, _, ending = marked.name.rpartition(".")
    name = f"{stem} {unique_mark(file.sha256, marked.remark)}.{ending}"
    st.markdown(esc_md(marked.remark))
    offer(st.container(), "Download the marked workbook", lambda: marked.content, name, EXCEL)
