"""The sign-off of a quarter on the screen: who has signed what, who is missing, and the council's own steps."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from inforisk.access import Permission
from inforisk.cycle.signing import SERVICE_STEPS, ServiceSigning, Signing, sign_progress
from inforisk.quarters import Quarter
from inforisk.store.cycle_records import SignOff
from inforisk.ui.board import at_words
from inforisk.ui.notices import perform, say_done
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit
from inforisk.ui.tables import as_table
from inforisk.vocabulary import SignStep

_PLACE = "signing"

COUNCIL_STEPS = {
    SignStep.RECORDS_MANAGER: Permission.RUN_QUARTER,
    SignStep.IMSG: Permission.REVIEW,
}
"""The steps signed here once for the council. The SIRO signs by freezing."""

_NAMES = {
    SignStep.SERVICE_MANAGER: "Service manager",
    SignStep.IAO: "Information asset owner",
    SignStep.RECORDS_MANAGER: "Records Manager",
    SignStep.IMSG: "Information Management Strategy Group",
    SignStep.SIRO: "Senior Information Risk Owner",
}


def show_sign_off(visit: Visit, quarter: Quarter) -> None:
    """The council's steps, each service's signatures, what is missing in words, and a form for the next step."""
    make = lambda: sign_progress(visit.store, visit.principal, visit.scope, quarter)  # noqa: E731
    progress = remembered(visit, "sign-off", quarter.label, make)
    as_table(step_lines(progress), f"The steps of sign-off for {quarter.label}")
    with st.expander("What is missing"):
        st.text("\n".join(progress.missing) or "Nothing: every step is signed.")
    if progress.services:
        with st.expander("Signatures service by service"):
            as_table(service_lines(progress.services), "The signatures of each service")
    if progress.outdated:
        st.warning("A return came in after it was signed, so these signatures no longer stand. Sign again.")
        as_table(signature_lines(progress.outdated), "Signatures that no longer stand")
    _offer_steps(visit, quarter, is_open=SignStep.SIRO not in progress.council)


def step_lines(progress: Signing) -> pd.DataFrame:
    """One line a step, in order: whether it is signed, by whom and when. Plain text."""
    return pd.DataFrame([_step_line(progress, step) for step in SignStep])


def _step_line(progress: Signing, step: SignStep) -> dict[str, str]:
    if step in SERVICE_STEPS:
        signed = sum(bool(_signed(one, step)) for one in progress.services)
        return _step(step, f"{signed} of {len(progress.services)} services", "", "", "")
    one = progress.council.get(step)
    return _step(step, "Signed", one.signatory, at_words(one.at), one.remark) if one else _step(step, "Not yet")


def _step(step: SignStep, state: str, who: str = "", when: str = "", remark: str = "") -> dict[str, str]:
    return {"Step": _NAMES[step], "State": state, "Who": who, "When": when, "Remark": remark}


def _signed(one: ServiceSigning, step: SignStep) -> tuple[SignOff, ...]:
    return one.managers if step is SignStep.SERVICE_MANAGER else one.owners


def service_lines(services: Sequence[ServiceSigning]) -> pd.DataFrame:
    """One line a service: who signed for it and which owners have not confirmed. Plain text."""
    return pd.DataFrame([_service_line(one) for one in services])


def _service_line(one: ServiceSigning) -> dict[str, str]:
    return {
        "Service": one.service,
        "Service manager": ", ".join(signed.signatory for signed in one.managers) or "Not yet",
        "Owners who confirmed": ", ".join(signed.signatory for signed in one.owners) or "None yet",
        "Owners waited for": ", ".join(one.owners_waited_for),
        "No longer stands": ", ".join(signed.signatory for signed in one.outdated),
    }


def signature_lines(signatures: Sequence[SignOff]) -> pd.DataFrame:
    """One line a signature. Plain text."""
    lines = [(_NAMES[one.step], one.signatory, at_words(one.at), one.remark, one.recorded_by) for one in signatures]
    return pd.DataFrame(lines, columns=["Step", "Who", "When", "Remark", "Written down by"])


def _offer_steps(visit: Visit, quarter: Quarter, is_open: bool) -> None:
    say_done(_PLACE)
    steps = {_NAMES[step]: step for step, permission in COUNCIL_STEPS.items() if visit.principal.may(permission)}
    if not steps:
        return
    with st.expander("Sign a step", expanded=is_open), st.form(f"sign {quarter.label}", border=False):
        st.text("Service managers and owners are signed for with their service's return. The SIRO signs by freezing.")
        left, right = st.columns(2)
        step = steps[left.selectbox("Step", list(steps), key=f"step {quarter.label}")]
        name = right.text_input("Who signs", key=f"signatory {quarter.label}").strip()
        remark = st.text_input("Remark (may be left blank)", key=f"remark {quarter.label}").strip()
        if st.form_submit_button("Sign this step"):
            _sign(visit, quarter, step, name, remark)


def _sign(visit: Visit, quarter: Quarter, step: SignStep, name: str, remark: str) -> None:
    if not name:
        st.warning("Give the name of the person who signs.")
        return

    def deed() -> str:
        visit.store.cycle.sign(visit.principal, visit.scope, quarter, step, name, "", remark)
        return f"{quarter.label}: signed by {name}, {_NAMES[step]}."

    perform(_PLACE, deed)
