"""An inventory of the pages: all in the menu, and nothing in them that Markdown or HTML would take for its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from inforisk.ui.menu import MENU
from tests.pages.conftest import ROOT

PAGES = sorted((ROOT / "pages").rglob("*.py"))
SCREENS = sorted([ROOT / "app.py", *PAGES, *(ROOT / "inforisk" / "ui").glob("*.py")])
RELOAD = 'st.html("<script>window.location.reload()</script>", unsafe_allow_javascript=True)'
REGISTER_TEXT_PLACES = {"markdown", "header", "subheader", "title", "caption", "success", "info", "warning", "error"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_page_is_in_the_menu_once() -> None:
    assert sorted(entry.script for entry in MENU) == [name(path) for path in PAGES]
    assert len({entry.address for entry in MENU}) == len({entry.title for entry in MENU}) == len(MENU)


def test_no_two_pages_share_a_file_name_and_none_lies_loose() -> None:
    # Streamlit takes files that lie directly in pages/ for pages of its own, outside the frame.
    assert len({path.name for path in PAGES}) == len(PAGES)
    assert not list((ROOT / "pages").glob("*.py"))


@pytest.mark.parametrize("path", SCREENS, ids=name)
def test_no_screen_writes_html_or_lets_a_link_column_fetch(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for risky in ("unsafe_allow_html", "LinkColumn", "ImageColumn", "st.write(", "persist=", "to_html"):
        assert risky not in text.replace(RELOAD, ""), f"{name(path)} uses {risky}"


@pytest.mark.parametrize("path", SCREENS, ids=name)
def test_no_screen_uses_a_part_of_streamlit_that_fails_wcag(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # White on the dark theme's accent is 1.9 to 1; the parts of a date field are 18 pixels wide.
    for failing in ('type="primary"', "date_input("):
        assert failing not in text, f"{name(path)} uses {failing}"


OURS = {"esc_md", "numbered", "percent", "len", "counts_in_words"}
OWN_WORDS = {"whose.quarter.label", "label", "reference", "one.submission_id", "finding.severity.value.capitalize()"}


def bare(node: ast.AST) -> Iterator[ast.expr]:
    """The values put into f-strings under a node, save those that stand in a call which escapes or counts."""
    if is_ours(node):
        return
    if isinstance(node, ast.FormattedValue) and not is_ours(node.value):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from bare(child)


def is_ours(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in OURS


@pytest.mark.parametrize("path", SCREENS, ids=name)
def test_what_is_put_into_markdown_is_escaped_or_counted(path: Path) -> None:
    for call in (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)):
        if isinstance(call.func, ast.Attribute) and call.func.attr in REGISTER_TEXT_PLACES and call.args:
            unescaped = {ast.unparse(value) for value in bare(call.args[0])} - OWN_WORDS
            assert not unescaped, f"{name(path)}:{call.lineno} puts {unescaped} into Markdown as it is"
