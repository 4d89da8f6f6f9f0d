"""The steps of an upload: whose return it is, the files, what was made of them, and keeping it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from inforisk.access import folded
from inforisk.briefing.template import template_bytes
from inforisk.clock import now, today
from inforisk.errors import NotAQuarter
from inforisk.intake import CheckedFile, CheckedSheet, check_files
from inforisk.past_totals import with_past_totals
from inforisk.phrases import day_words, numbered
from inforisk.quarters import Quarter
from inforisk.registers import ALL
from inforisk.registers.recognised import Correction
from inforisk.scoring.scheme import Scheme
from inforisk.store import RememberedMapping, Saved, Submission
from inforisk.submission import recall_for_any, remember, remembered_for_any, replaced_by, submission_of
from inforisk.ui import view
from inforisk.ui.board import SERVICE_RETURN
from inforisk.ui.corrections import decided_by_signature
from inforisk.ui.menu import HEAT_MAP, QUARTER
from inforisk.ui.prose import show_link
from inforisk.ui.remembered import version
from inforisk.ui.session import Visit, limits
from inforisk.ui.tables import EXCEL, offer, unique_mark
from inforisk.ui.text import esc_md

_QUARTERS_BACK = 12


@dataclass(frozen=True)
class Return:
    """Whose return it is: a service and a quarter, and the day its dates are judged by.

    Where the rows themselves name their service, `service` is that of the rows that name none, blank if they are
    nobody's.
    """

    service: str
    quarter: Quarter
    as_at: date
    is_by_service: bool = False


@dataclass
class Draft:
    """What one session has decided and worked out so far; only the latest of each is held."""

    corrections: dict[tuple[str, str], Correction] = field(default_factory=dict)
    recalled: dict[tuple[str, str], RememberedMapping] = field(default_factory=dict)
    key: tuple[object, ...] = ()
    checked: tuple[CheckedFile, ...] = ()


def draft() -> Draft:
    """The draft of this session."""
    if "draft" not in st.session_state:
        st.session_state["draft"] = Draft()
    kept: Draft = st.session_state["draft"]
    return kept


def choose_return(visit: Visit) -> Return | None:
    """The service, known or new, and the quarter; None until a service is named, or said to be named in the file."""
    is_by_service = st.checkbox(
        "The file holds several services, named in it",
        key="return by service",
        help="Each service gets the rows that name it. Which rows go where is shown before anything is kept.",
    )
    left, right = st.columns(2)
    service = left.selectbox(
        "Service of rows that name none" if is_by_service else "Service",
        known_services(visit),
        index=None,
        placeholder="Choose a service, or type a new one",
        accept_new_options=True,
        key="return fallback" if is_by_service else "return service",
    )
    opened = [one.quarter for one in visit.store.cycle.opened(visit.principal, visit.scope)]
    quarters = offered_quarters(today(), [*visit.store.quarters(visit.principal, visit.scope), *opened])
    label = right.selectbox(
        "Quarter of the return",
        [quarter.label for quarter in quarters],
        quarters.index(max(opened)) if opened else 0,
        accept_new_options=True,
        key="return quarter",
        help="For an earlier quarter, type it: 2014-15 Q2.",
    )
    name = " ".join((service or "").split())
    return _named(name, str(label), is_by_service) if name or is_by_service else None


def known_services(visit: Visit) -> Sequence[str]:
    """The services on the council's list as it is now, and every one that has returned something; by name."""
    listed = visit.store.council.services(visit.principal, visit.scope).in_quarter(Quarter.of(today()))
    names = [*visit.store.services(visit.principal, visit.scope), *(one.name for one in listed)]
    distinct = {folded(name): name for name in names if visit.scope.covers(name)}
    return sorted(distinct.values())


def of_one_service(whose: Return | None) -> Return | None:
    """The return, where it is one service's own."""
    return None if whose is None or whose.is_by_service else whose


def _named(service: str, label: str, is_by_service: bool) -> Return | None:
    try:
        quarter = Quarter.parse(label)
    except NotAQuarter as mistake:
        st.warning(esc_md(mistake))
        return None
    return Return(service, quarter, min(today(), quarter.last_day), is_by_service)


def offered_quarters(day: date, returned: Iterable[Quarter]) -> Sequence[Quarter]:
    """The present quarter and the three years before it, and every quarter with returns; latest first."""
    back = [Quarter.of(day)]
    while len(back) <= _QUARTERS_BACK:
        back.append(back[-1].previous)
    return sorted({*back, *returned}, reverse=True)


def offer_templates(scheme: Scheme) -> None:
    """A blank workbook for each register, with drop-downs and help."""
    with st.expander("Blank workbooks to fill in"):
        st.text("Each has drop-downs for closed lists and a sheet that explains every column.")
        places = [place for _ in range(0, len(ALL), 3) for place in st.columns(3)]
        for place, register in zip(places, ALL.values(), strict=False):
            name = f"{register.kind}-template-{unique_mark(scheme.name, scheme.version)}.xlsx"
            offer(place, register.label, partial(template_bytes, register, scheme), name, EXCEL)


def choose_files() -> Sequence[tuple[str, bytes]]:
    """The files dropped so far: (name, bytes)."""
    dropped = st.file_uploader(
        "One or more files",
        # No list of endings: a file's name decides nothing, and what is no spreadsheet is told what it is below.
        accept_multiple_files=True,
        key="return files",
        help="Excel, OpenDocument, CSV or TSV, to 25 MB each. Macros are never run. Nothing is kept until you submit.",
    )
    return [(file.name, file.getvalue()) for file in dropped]


def checked_files(
    visit: Visit, whose: Return | None, files: Sequence[tuple[str, bytes]], scheme: Scheme
) -> tuple[CheckedFile, ...]:
    """The files after every check, worked out again only where a file, a decision or the return changed."""
    mine = draft()
    own = of_one_service(whose)
    services = known_services(visit) if whose and whose.is_by_service else [own.service] if own else []
    as_at = whose.as_at if whose else today()
    prints = tuple((name, hashlib.sha256(content).hexdigest()) for name, content in files)
    key = (prints, _frozen(mine.corrections), scheme.title, scheme.version, tuple(services), as_at, version(visit))
    if mine.key != key:
        recall = recall_for_any(visit.store, visit.principal, visit.scope, services)
        with st.spinner(f"Reading and checking {numbered(len(files), 'file')}", show_time=True):
            mine.checked = check_files(files, scheme, as_at, mine.corrections, limits(), recall)
            if own:
                mine.checked = with_past_totals(
                    visit.store, visit.principal, visit.scope, own.service, own.quarter, mine.checked
                )
        mine.recalled |= _recalled(visit, services, mine.checked)
        mine.key = key
    return mine.checked


def _recalled(
    visit: Visit, services: Sequence[str], files: Sequence[CheckedFile]
) -> dict[tuple[str, str], RememberedMapping]:
    """The earlier decisions that were applied to these files, by file and sheet."""
    applied = {(file.sha256, sheet.name): sheet for file in files for sheet in file.sheets if sheet.is_remembered}
    kept = {
        place: remembered_for_any(visit.store, visit.principal, visit.scope, services, sheet.signature)
        for place, sheet in applied.items()
    }
    return {place: decision for place, decision in kept.items() if decision}


def _frozen(corrections: Mapping[tuple[str, str], Correction]) -> tuple[str, ...]:
    return tuple(
        f"{place} {decided.as_record()}" for place, decided in sorted(corrections.items(), key=lambda one: one[0])
    )


def submit(visit: Visit, whose: Return, files: Sequence[CheckedFile], scheme: Scheme) -> Sequence[Saved]:
    """Keep the files that hold registers as one return, and what was decided about their headings."""
    new = [submission_of(file, whose.service, whose.quarter, scheme, whose.as_at) for file in files]
    saved = visit.store.save_return(visit.principal, visit.scope, new, at=now())
    decided = decided_by_signature(tuple(files), draft().corrections)
    remember(visit.store, visit.principal, visit.scope, whose.service, decided, now())
    return saved


def say_replaced(visit: Visit, whose: Return, files: Sequence[CheckedFile]) -> None:
    """Say which earlier return of this service and quarter these files will stand in for."""
    for earlier in replaced_by(visit.store, visit.principal, visit.scope, whose.service, whose.quarter, files):
        st.warning(esc_md(replaced_words(earlier)))


def replaced_words(earlier: Submission) -> str:
    """That an earlier return will be replaced, and how to keep both."""
    return (
        f"This replaces what {earlier.service} returned for {earlier.quarter.label} in {earlier.file_name}. "
        "To keep both, drop both files here and submit them together."
    )


def say_saved(files: Sequence[CheckedFile], saved: Sequence[Saved], whose: Return) -> None:
    """Say of each file that it is kept, or when and by whom the same was kept before."""
    for file, one in zip(files, saved, strict=True):
        if one.is_new:
            whole = f"{whose.service}, {whose.quarter.label}"
            st.success(f"{esc_md(file.name)} is kept for {esc_md(whole)} (return {one.submission_id}).")
        else:
            st.info(esc_md(saved_before_words(file.name, one)))


def show_ways_on(whose: Return) -> None:
    """To the return as it now stands on the board of its quarter, where it is checked and accepted, and to its risks
    on the heat map."""
    quarter = {view.QUARTER: whose.quarter.label}
    returned = {} if whose.is_by_service else {SERVICE_RETURN: whose.service}
    show_link(QUARTER, f"Go on to {whose.quarter.label}: who has returned and who is waited for", quarter | returned)
    show_link(HEAT_MAP, "See the risks on the heat map", quarter)


def saved_before_words(what: str, saved: Saved) -> str:
    """When and by whom the same was kept before."""
    when = f"{day_words(saved.saved_at.date())}, {saved.saved_at:%H:%M} UTC"
    return f"{what} was already saved by {saved.saved_by} on {when}. Nothing was changed."


def storable(files: Sequence[CheckedFile]) -> tuple[CheckedFile, ...]:
    """The files that could be read and hold a register."""
    return tuple(file for file in files if file.registers)


def stored_lines(files: Sequence[CheckedFile]) -> pd.DataFrame:
    """One line a register that will be kept: file, sheet, what it is, rows, rows with errors, findings. Plain text."""
    return pd.DataFrame([_stored_line(file, sheet) for file in files for sheet in file.registers])


def _stored_line(file: CheckedFile, sheet: CheckedSheet) -> dict[str, object]:
    kind = sheet.recognised.kind
    return {
        "File": file.name,
        "Sheet": sheet.name,
        "Register": ALL[kind].label if kind else "",
        "Records": len(sheet.recognised.rows),
        "Records with errors": len(sheet.findings.error_rows(sheet.name)),
        "Findings": len(sheet.findings),
    }
