"""What stands around every page: the browser's tab, the guard, the menu, the search, and what is said when something
fails."""

import logging
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from inforisk.errors import InforiskError
from inforisk.ui.carrying import remember_address
from inforisk.ui.guard import refusal
from inforisk.ui.masthead import masthead
from inforisk.ui.menu import MenuEntry
from inforisk.ui.text import esc_md
from inforisk.ui.view import NAMES

PRODUCT = "Information risk"
_ICON = Path(__file__).with_name("icon.png")
_STYLE = Path(__file__).with_name("frame.css")
_SCRIPT = Path(__file__).with_name("frame.js")
_log = logging.getLogger(__name__)


def open_frame(menu: Sequence[MenuEntry]) -> None:
    """Show the page the address asks for, inside the frame, or one sentence why nothing may be shown."""
    came_by_folder_router = bool(PagesManager.uses_pages_directory)
    # Before st.navigation: a tab without a picture of its own makes the browser fetch one from a font host.
    st.set_page_config(page_icon=str(_ICON), layout="wide")
    chosen = st.navigation(
        [
            st.Page(entry.script, title=entry.title, url_path=entry.address, default=place == 0)
            for place, entry in enumerate(menu)
        ],
        # Streamlit's own menu carries no choices in its links and folds badly: ours is drawn below.
        position="hidden",
    )
    st.set_page_config(page_title=f"{chosen.title} - {PRODUCT}")
    if came_by_folder_router and chosen.url_path:
        _load_once_more()
    _stop_unless_local()
    remember_address(NAMES, chosen.url_path)
    _draw(menu, chosen.url_path)
    try:
        chosen.run()
    except InforiskError as error:
        st.error(esc_md(error))
    except Exception:
        _apologise()


def _draw(menu: Sequence[MenuEntry], address: str) -> None:
    here = next((entry for entry in menu if entry.address == address), menu[0])
    # Both files are ours and hold nothing of a register.
    st.html(_STYLE)
    st.html(f"<script>{_SCRIPT.read_text(encoding='utf-8')}</script>", unsafe_allow_javascript=True)
    st.html(masthead(menu, here))


def _load_once_more() -> None:
    # Because a folder named pages stands beside app.py, a server's very first run goes through Streamlit's router of
    # folders. Reached by a link, that router finds no such page and says so over the right one; st.navigation has
    # put the router right by now, so the same address opens cleanly the second time. The text is ours, no register's.
    st.html("<script>window.location.reload()</script>", unsafe_allow_javascript=True)


def _stop_unless_local() -> None:
    reason = refusal(st.get_option("server.address"), st.context.headers, st.context.ip_address)
    if reason:
        st.error(reason)
        st.stop()


def _apologise() -> None:
    # A traceback may quote a register, so the screen gets a number to look for and the log gets the rest.
    reference = uuid4().hex[:8]
    _log.exception("Page failed, reference %s", reference)
    st.error(f"Something went wrong on this page and nothing was changed. The log has the details under {reference}.")
