"""Warnings that are accepted with a reason: for this quarter, or last time and shown again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import pandas as pd
import streamlit as st

from inforisk.acceptance import AcceptedGroup, Marked, RowWords, can_be_accepted, fingerprint_of, marked, row_words
from inforisk.access import Permission
from inforisk.findings import Finding, FindingGroup, Rule
from inforisk.intake import CheckedFile
from inforisk.phrases import day_words, numbered
from inforisk.store.cycle_records import AcceptedFinding
from inforisk.ui.notices import perform, say_done
from inforisk.ui.session import Visit
from inforisk.ui.tables import as_table
from inforisk.ui.upload import Return

_MOST_AT_ONCE = 200
"""Every acceptance is written into the audit trail by itself: more of them are a matter for the register."""


@dataclass(frozen=True)
class Accepting:
    """The acceptances of a service, set against the findings of one of its files."""

    visit: Visit
    whose: Return
    file: CheckedFile
    accepted: tuple[AcceptedFinding, ...]

    @classmethod
    def of(cls, visit: Visit, whose: Return, file: CheckedFile) -> "Accepting":
        """What this service has accepted so far, for a file of it."""
        accepted = visit.store.council.accepted_findings(visit.principal, visit.scope, whose.service)
        return cls(visit, whose, file, accepted)

    @property
    def place(self) -> str:
        """Where the page says what was accepted."""
        return f"accepting {self.file.sha256}"

    @property
    def words(self) -> Mapping[str, RowWords]:
        """What each row of each register of the file is about."""
        return {
            sheet.name: row_words(sheet.typed.frame, sheet.recognised.kind)
            for sheet in self.file.registers
            if sheet.typed is not None and sheet.recognised.kind is not None
        }

    def marked(self) -> Marked:
        """The file's findings parted into open, accepted now and accepted last time."""
        return marked(self.file.all_findings, self.words, self.accepted, self.whose.quarter)

    def accept(self, findings: Sequence[Finding], reason: str) -> str:
        """Accept findings for this quarter, for a reason; what to say of it."""
        council, words = self.visit.store.council, self.words
        for one in findings:
            council.accept_finding(
                self.visit.principal,
                self.visit.scope,
                self.whose.service,
                self.whose.quarter,
                one.code,
                fingerprint_of(one, words.get(one.sheet, {})),
                reason,
            )
        return f"{numbered(len(findings), 'finding')} accepted for {self.whose.quarter.label}: {reason}"


def offer_acceptance(accepting: Accepting, rule: Rule, groups: Sequence[FindingGroup]) -> None:
    """Under a rule's findings: which of them to accept, and the reason."""
    total = sum(len(group) for group in groups)
    if not can_be_accepted(rule) or not accepting.visit.principal.may(Permission.SUBMIT):
        return
    if total > _MOST_AT_ONCE:
        st.text(f"More than {_MOST_AT_ONCE} findings of one rule are not accepted one by one: mend the register.")
        return
    findings = list(chain.from_iterable(groups))
    choices = {f"All {total}": findings} if total > 1 else {}
    for one in findings:
        choices.setdefault(_name(one), []).append(one)
    with st.form(f"accept {rule.code} {accepting.file.sha256}", border=False):
        left, right = st.columns(2)
        which = left.selectbox("Accept", list(choices))
        reason = right.text_input("For what reason").strip()
        if st.form_submit_button("Accept with this reason"):
            _accept(accepting, choices[which], reason)


def _name(finding: Finding) -> str:
    place = finding.cell or (f"row {finding.row}" if finding.row else "the whole sheet")
    return f"{finding.sheet}, {place}"


def _accept(accepting: Accepting, findings: Sequence[Finding], reason: str) -> None:
    if reason:
        perform(accepting.place, lambda: accepting.accept(findings, reason))
    else:
        st.warning("Give the reason: it is shown to the next reader, and again next quarter.")


def show_accepted(accepting: Accepting, found: Marked) -> None:
    """What was accepted for this quarter, and what was accepted last time, with a button to accept it again."""
    say_done(accepting.place)
    if found.accepted_now:
        with st.expander(f"Accepted for {accepting.whose.quarter.label} ({_count(found.accepted_now)})"):
            as_table(accepted_lines(found.accepted_now), "The findings accepted for this quarter, with the reasons")
    if found.accepted_before:
        with st.expander(f"Accepted last time ({_count(found.accepted_before)})", expanded=True):
            st.text("These count as open until somebody accepts them for this quarter too.")
            as_table(accepted_lines(found.accepted_before), "The findings accepted for an earlier quarter")
            if st.button("Accept them again, for the same reasons", key=f"again {accepting.file.sha256}"):
                perform(accepting.place, _again(accepting, found.accepted_before))


def _count(groups: Sequence[AcceptedGroup]) -> str:
    return f"{sum(len(one.group) for one in groups):,}"


def _again(accepting: Accepting, groups: Sequence[AcceptedGroup]) -> Callable[[], str]:
    def deed() -> str:
        for one in groups:
            accepting.accept(list(one.group), one.acceptance.reason)
        return f"{_count(groups)} accepted again for {accepting.whose.quarter.label}."

    return deed


def accepted_lines(groups: Sequence[AcceptedGroup]) -> pd.DataFrame:
    """One line for each acceptance: what was found, where, the reason, by whom and for which quarter. Plain text."""
    return pd.DataFrame([_line(one) for one in groups])


def _line(one: AcceptedGroup) -> dict[str, str]:
    first, more = next(iter(one.group)), len(one.group) - 1
    where = _name(first) + (f" and {more:,} more" if more else "")
    said = one.acceptance
    return {
        "Where": where,
        "What was found": first.message,
        "Reason": said.reason,
        "Accepted": f"{said.quarter.label}, {day_words(said.accepted_at.date())}, {said.accepted_by}",
    }
