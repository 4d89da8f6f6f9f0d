"""The one place where answers are kept between the runs of a page.

A key holds names and versions only, never a frame (Streamlit samples long frames, so one changed cell would go
unseen), and always whose roles and which scope the answer was worked out for; what was drawn is kept under a digest of
all it shows. What is kept is bounded and shared by
every reader with the same key: nobody changes a frame in place.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import streamlit as st

from inforisk.ui.session import Visit

Answer = TypeVar("Answer")

Key = tuple[str, str, str, tuple[str, ...], tuple[str, ...] | None]
"""The store's address, the version of what is seen, who asks, in which roles, for which services."""


def version(visit: Visit) -> str:
    """Text that changes whenever anything the visit may see is added to the store."""
    return visit.version


def visit_key(visit: Visit) -> Key:
    """What every answer of a visit is kept under, beside what was asked."""
    services = None if visit.scope.services is None else tuple(sorted(visit.scope.services))
    roles = tuple(sorted(role.value for role in visit.principal.roles))
    return visit.database_url, version(visit), visit.principal.id, roles, services


def _text_of(visit: Visit) -> str:
    # As one text: Streamlit looks at each part of a key by itself, on every question of every run.
    return repr(visit_key(visit))


def remembered(visit: Visit, question: str, place: str, make: Callable[[], Answer]) -> Answer:
    """The answer to a question (its name) about a place (standings, focus and choices, as text): a small record, a
    count, a sentence. Worked out once for everybody who may see the same."""
    return cast(Answer, _answer(_text_of(visit), question, place, make))


def remembered_rows(visit: Visit, question: str, place: str, make: Callable[[], Answer]) -> Answer:
    """As `remembered`, for what holds rows of a register: fewer of these are kept, because each may weigh megabytes."""
    return cast(Answer, _rows(_text_of(visit), question, place, make))


def remembered_archive(visit: Visit, place: str, make: Callable[[], Answer]) -> Answer:
    """As `remembered`, for an archive: it remembers the frames of many quarters itself, so very few are kept."""
    return cast(Answer, _archive(_text_of(visit), place, make))


def shown_again(content: str, show: Callable[[], object]) -> None:
    """Show what nobody can act on, a table or a figure: sent as it was sent before, where the same was shown before.

    `content` is a digest of everything that is shown (`digest.digest_of`), so nothing of one reader's can reach another
    who was not about to be shown the very same. `show` draws on the page itself, and calls nothing of this file.
    """
    _shown(content, show)


def drawn_again(content: str, draw: Callable[[], Answer]) -> Answer:
    """What is drawn of some content, drawn once; `content` as for `shown_again`. Nobody changes it."""
    return cast(Answer, _drawn(content, draw))


# What begins with an underscore is no part of the key: the key beside it says the same in names and versions.


@st.cache_resource(max_entries=600, show_spinner="Working it out")
def _answer(key: str, question: str, place: str, _make: Callable[[], Any]) -> Any:
    return _make()


@st.cache_resource(max_entries=48, show_spinner="Reading the registers")
def _rows(key: str, question: str, place: str, _make: Callable[[], Any]) -> Any:
    return _make()


@st.cache_resource(max_entries=4, show_spinner=False)
def _archive(key: str, place: str, _make: Callable[[], Any]) -> Any:
    return _make()


@st.cache_resource(max_entries=100, show_spinner=False)
def _drawn(content: str, _draw: Callable[[], Any]) -> Any:
    return _draw()


@st.cache_resource(max_entries=400, show_spinner=False)
def _shown(content: str, _show: Callable[[], object]) -> None:
    _show()
