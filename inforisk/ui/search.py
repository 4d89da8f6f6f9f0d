"""What the search box finds: one list a kind, each line a link to its record."""

import streamlit as st

from inforisk.access import Permission, is_allowed
from inforisk.metrics.search import SEARCHED, Group, SearchAnswer, SearchIndex, search, search_index
from inforisk.metrics.search_words import HOW, answer_words, found_sentence, group_words, nearest_sentence
from inforisk.ui.archives import archive
from inforisk.ui.menu import SEARCH
from inforisk.ui.prose import show_link, show_list, show_prose
from inforisk.ui.remembered import remembered, remembered_rows
from inforisk.ui.text import esc_md
from inforisk.ui.view import View
from inforisk.vocabulary import Kind

WORDS, KIND = "words", "kind"
"""What the address calls the words looked for, and the one kind of which everything is to be shown."""

_LONGEST = 200
_OF_EACH, _OF_ONE = 10, 500


def show_search(view: View) -> None:
    """What the words in the address find within the view; how to search where there are none."""
    words = " ".join(st.query_params.get(WORDS, "").split())[:_LONGEST]
    if not is_allowed(view.visit.principal, Permission.SEE_ROWS, view.visit.scope):
        st.info("Only somebody who may see the rows of the registers can search them.")
    elif not words:
        st.markdown(esc_md(HOW))
    else:
        _show(_answer(view, words, st.query_params.get(KIND, "")))


def _answer(view: View, words: str, only: str) -> SearchAnswer:
    place = f"{view.standing.key}\n{view.focus.key}"
    most = _OF_ONE if only else _OF_EACH
    make = lambda: search(_index(view, place), words, most, only)  # noqa: E731
    return remembered(view.visit, "found", f"{place}\n{only}\n{words}", make)


def _index(view: View, place: str) -> SearchIndex:
    make = lambda: search_index({kind: view.rows(kind) for kind in (*SEARCHED, Kind.TRAINING)}, _people(view))  # noqa: E731
    return remembered_rows(view.visit, "search index", place, make)


def _people(view: View) -> dict[str, str]:
    return dict(archive(view.visit).people())


def _show(answer: SearchAnswer) -> None:
    st.markdown(esc_md(answer_words(answer)))
    if answer.nearest:
        show_prose([nearest_sentence(answer)])
    for group in answer.groups:
        _show_group(answer.words, group)


def _show_group(words: str, group: Group) -> None:
    st.subheader(esc_md(group_words(group)).capitalize(), anchor=False)
    if len(group.shown) < group.total:
        st.text(f"The first {len(group.shown):,} are shown.")
    show_list(found_sentence(group.kind, one) for one in group.shown)
    if len(group.shown) < min(group.total, _OF_ONE):
        show_link(SEARCH, f"All {group_words(group)}", {WORDS: words, KIND: group.kind})
