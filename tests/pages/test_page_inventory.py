"""An inventory of the pages: short, thin, titled, and all in the menu."""

import ast
from pathlib import Path

import pytest

from inforisk.ui.menu import MENU
from tests.pages.conftest import ROOT

PAGES = sorted((ROOT / "pages").rglob("*.py"))
SCREENS = sorted([ROOT / "app.py", *PAGES, *(ROOT / "inforisk" / "ui").glob("*.py")])
FORBIDDEN = {"pandas", "numpy", "plotly", "sqlalchemy", "pickle"}
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


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_page_is_short_and_thin(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert 25 <= len(text.splitlines()) <= 80
    assert ast.get_docstring(tree), "a page says in its first line what it answers"
    assert "session_state" not in text
    assert "st.title(" in text
    assert not [node for node in ast.walk(tree) if isinstance(node, (ast.BinOp, ast.FunctionDef))], (
        "it works things out"
    )
    assert not FORBIDDEN & {root for node in ast.walk(tree) for root in imported(node)}


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name.split(".")[0] for alias in node.names]
    return [node.module.split(".")[0]] if isinstance(node, ast.ImportFrom) and node.module else []


@pytest.mark.parametrize("path", SCREENS, ids=name)
def test_no_screen_writes_html_or_lets_a_link_column_fetch(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for risky in ("unsafe_allow_html", "st.html(", "LinkColumn", "ImageColumn", "st.write(", "persist=", "to_html"):
        assert risky not in text, f"{name(path)} uses {risky}"


@pytest.mark.parametrize("path", SCREENS, ids=name)
def test_what_is_put_into_markdown_is_escaped_or_counted(path: Path) -> None:
    """An f-string in a place that reads Markdown holds only escaped text, counts, or words of our own."""
    ours = {"esc_md", "plural", "percent", "len", "counts_in_words"}
    own_words = {"whose.quarter.label", "quarter.label", "label", "reference", "one.submission_id"}
    for call in (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)):
        if not (isinstance(call.func, ast.Attribute) and call.func.attr in REGISTER_TEXT_PLACES and call.args):
            continue
        for part in ast.walk(call.args[0]):
            if isinstance(part, ast.FormattedValue):
                value = part.value
                is_ours = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in ours
                said = ast.unparse(value)
                assert is_ours or said in own_words or ".severity.value" in said, (
                    f"{name(path)}:{call.lineno} puts {said} into Markdown unescaped"
                )
