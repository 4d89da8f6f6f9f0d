"""Freezing a quarter, restating it, and what was frozen so far: shown, proved, and noted as reported."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from inforisk.access import Permission
from inforisk.clock import today
from inforisk.cycle.board import ServiceReturn
from inforisk.cycle.freezing import freeze_quarter, obstacles, restate_quarter, unsigned
from inforisk.cycle.standing import live_standing
from inforisk.phrases import day_words, numbered
from inforisk.quarters import Quarter
from inforisk.scoring import load_scheme
from inforisk.store import Snapshot
from inforisk.ui.board import at_words
from inforisk.ui.days import NO_DAY, ask_day
from inforisk.ui.notices import perform, say_done
from inforisk.ui.remembered import remembered
from inforisk.ui.schemes import judging
from inforisk.ui.session import Visit
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md

_PLACE = "freezing"
_READ_AT_ONCE = 5


def show_snapshots(visit: Visit, quarter: Quarter, board: Sequence[ServiceReturn]) -> None:
    """What was frozen of a quarter, and the way to freeze or to restate it."""
    snapshots = visit.store.cycle.snapshots(visit.principal, visit.scope, quarter)
    say_done(_PLACE)
    if snapshots:
        as_table(snapshot_lines(snapshots), f"The snapshots of {quarter.label}")
        _offer_proof(visit, snapshots)
        _offer_report(visit, snapshots[-1])
    else:
        st.text(f"{quarter.label} is not frozen: its figures change with every return.")
    _show_obstacles(visit, quarter, tuple(board), is_frozen=bool(snapshots))
    if visit.principal.may(Permission.SIGN):
        if snapshots:
            _offer_restatement(visit, quarter)
        else:
            _offer_freezing(visit, quarter, tuple(board))


def snapshot_lines(snapshots: Sequence[Snapshot]) -> pd.DataFrame:
    """One line a snapshot: when and by whom it was frozen, under which scheme, why, and its digest. Plain text."""
    return pd.DataFrame([_line(one) for one in snapshots])


def _line(one: Snapshot) -> dict[str, str]:
    return {
        "Snapshot": one.label,
        "As at": day_words(one.as_at),
        "Scheme": load_scheme(one.scheme_text).edition,
        "Frozen": at_words(one.frozen_at) if one.frozen_at else "",
        "By": one.frozen_by,
        "Reason": one.reason,
        "SHA-256 of all it holds": grouped(one.digest),
    }


def grouped(digest: str) -> str:
    """A digest in groups of eight, so that it can be compared by eye and a narrow table can break it."""
    return " ".join(digest[place : place + 8] for place in range(0, len(digest), 8))


def _show_obstacles(visit: Visit, quarter: Quarter, board: tuple[ServiceReturn, ...], is_frozen: bool) -> None:
    standing = live_standing(quarter, judging(visit))
    make = lambda: obstacles(visit.store, visit.principal, visit.scope, standing, board)  # noqa: E731
    missing = remembered(visit, "obstacles", f"{standing.key}\n{today()}", make)
    if missing:
        waiting = numbered(len(missing), "thing has", "things have")
        if is_frozen:
            st.warning(f"Before it can be restated {esc_md(waiting)} to be settled.")
        else:
            st.warning(f"Before it can be frozen {esc_md(waiting)} to be settled.")
        with st.expander("What has to be settled", expanded=len(missing) <= _READ_AT_ONCE):
            st.markdown("\n".join(f"- {esc_md(one)}" for one in missing))


def _offer_freezing(visit: Visit, quarter: Quarter, board: tuple[ServiceReturn, ...]) -> None:
    make = lambda: unsigned(visit.store, visit.principal, visit.scope, quarter, board)  # noqa: E731
    missing = remembered(visit, "unsigned", f"{quarter.label}\n{today()}", make)
    if missing:
        st.text("\n".join([*missing, "Freezing without these signatures needs a reason."]))
    st.text("Freezing signs the quarter as the SIRO. A frozen quarter never changes; a correction is a restatement.")
    with st.form(f"freeze {quarter.label}", border=False):
        label = "Why it is frozen without those signatures" if missing else "Remark (may be left blank)"
        because = st.text_input(label, key=f"because {quarter.label}").strip()
        if st.form_submit_button("Freeze the quarter"):
            perform(_PLACE, lambda: _freeze(visit, quarter, because))


def _freeze(visit: Visit, quarter: Quarter, because: str) -> str:
    store, principal, scope = visit.store, visit.principal, visit.scope
    snapshot = freeze_quarter(store, principal, scope, quarter, judging(visit), missing_because=because)
    return f"{snapshot.label} is frozen. What is reported from it will show the same figures for ever."


def _offer_restatement(visit: Visit, quarter: Quarter) -> None:
    with st.expander("Restate this quarter"):
        st.text(
            "A restatement freezes the returns as they stand now, under the scheme the quarter was signed under. "
            "The earlier snapshot stays readable beside it."
        )
        with st.form(f"restate {quarter.label}", border=False):
            reason = st.text_input("Why it is restated", key=f"restated because {quarter.label}").strip()
            if st.form_submit_button("Restate the quarter"):
                perform(_PLACE, lambda: _restate(visit, quarter, reason))


def _restate(visit: Visit, quarter: Quarter, reason: str) -> str:
    snapshot = restate_quarter(visit.store, visit.principal, visit.scope, quarter, reason)
    return f"{snapshot.label} is frozen. The earlier snapshot stays as it was."


def _offer_proof(visit: Visit, snapshots: Sequence[Snapshot]) -> None:
    if st.button("Check the snapshots against their digests"):
        changed = [one for one in snapshots if not _is_whole(visit, one)]
        if changed:
            st.error(esc_md(f"Not as it was frozen: {', '.join(one.label for one in changed)}."))
        else:
            st.success("Everything they hold is as it was frozen.")


def _is_whole(visit: Visit, one: Snapshot) -> bool:
    return visit.store.cycle.verify_snapshot(visit.principal, visit.scope, one.id)


def _offer_report(visit: Visit, latest: Snapshot) -> None:
    reports = visit.store.cycle.reports(visit.principal, visit.scope)
    shown = [one for one in reports if one.snapshot_id == latest.id]
    for one in shown:
        st.text(f"Reported to {one.body} on {day_words(one.reported_on)}, written down by {one.recorded_by}.")
    if not visit.principal.may(Permission.EXPORT):
        return
    settings = visit.store.council.settings(visit.principal, visit.scope, latest.as_at)
    with st.expander("Note that it was reported"), st.form(f"report {latest.id}", border=False):
        body = st.selectbox("To", settings.bodies, accept_new_options=True, key=f"body {latest.id}")
        day = ask_day("On", today(), f"reported on {latest.id}")
        if st.form_submit_button("Note the report") and body:
            _report(visit, latest, str(body), day)


def _report(visit: Visit, latest: Snapshot, body: str, day: date | None) -> None:
    if day is None:
        st.warning(NO_DAY)
    else:
        perform(_PLACE, lambda: _note(visit, latest, body, day))


def _note(visit: Visit, latest: Snapshot, body: str, day: date) -> str:
    visit.store.cycle.note_report(visit.principal, visit.scope, body, latest.id, day)
    return f"Noted: {latest.label} was reported to {body} on {day_words(day)}."
