"""A first visit: what to do while the store is empty."""

import streamlit as st

from inforisk.access import Permission
from inforisk.examples import freeze_example, load_example
from inforisk.phrases import numbered
from inforisk.ui.menu import HEAT_MAP, OVERVIEW, UPLOAD
from inforisk.ui.session import Visit
from inforisk.ui.text import esc_md


def offer_example(visit: Visit) -> None:
    """Say what the product does and offer to load the example council; its heat map opens when it is loaded."""
    st.markdown(
        "Bring the Excel Information Asset Register or Information Risk Register your services already keep. Every "
        "cell is checked, every risk is scored under the council's own scheme, and every count can be walked back to "
        "the cell in the file it came from. Then a quarter is accepted, signed and frozen, and what has changed since "
        "the last one is said in words."
    )
    st.markdown(
        "Nothing has been returned yet. Look around with a fictitious city council, or begin with a file of yours."
    )
    if st.button("Load the example council"):
        _load(visit)
        st.switch_page(HEAT_MAP.script)
    st.page_link(UPLOAD.script, label="Upload a register")
    st.caption(
        "The example stays on this computer. Its quarters are signed and frozen but for the latest, which waits for "
        "you. Loading it twice changes nothing."
    )


def _load(visit: Visit) -> None:
    bar = st.progress(0.0, "Reading the example council's workbooks")

    def advance(done: int, total: int, name: str) -> None:
        bar.progress(done / total if total else 1.0, f"{done} of {numbered(total, 'return')}: {esc_md(name)}")

    def freeze(done: int, total: int, name: str) -> None:
        bar.progress(done / total if total else 1.0, f"Freezing quarter {done} of {total}: {esc_md(name)}")

    load_example(visit.store, visit.principal, visit.scope, advance)
    if all(map(visit.principal.may, (Permission.RUN_QUARTER, Permission.REVIEW, Permission.SIGN))):
        freeze_example(visit.store, visit.principal, visit.scope, freeze, but_the_latest=True)


def stop_where_empty(visit: Visit) -> None:
    """Explain a page that has nothing to show yet, and show no more of it."""
    if visit.is_first:
        st.info("Nothing has been returned yet, so there is nothing to show here.")
        st.page_link(OVERVIEW.script, label="Load the example council")
        st.page_link(UPLOAD.script, label="Upload a register")
        st.stop()
