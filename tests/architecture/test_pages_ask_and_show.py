"""No number is worked out in a page: the imports and names of every page, listed and judged.

A page asks the package and shows the answer. What could count or compute there is read from the page's own syntax tree,
so that a number on a screen always has a function behind it that tests can ask.
"""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "pages").rglob("*.py"))

ALLOWED = {"streamlit", "inforisk"}
CLOSED_ROOMS = {"store", "workbook", "intake", "submission"}
"""Rooms a page never enters: it asks `inforisk.ui`, which asks them with a principal and a scope."""

COUNTING = {
    "len", "sum", "min", "max", "round", "sorted", "abs", "divmod", "pow", "int", "float", "complex", "range",
    "enumerate", "map", "filter", "reduce", "Counter", "mean", "median", "any", "all",
}  # fmt: skip
FRAME_WORDS = {
    "loc", "iloc", "at", "iat", "groupby", "sum", "mean", "count", "size", "shape", "merge", "query", "apply", "assign",
    "value_counts", "nunique", "columns", "to_numpy", "to_list", "tolist", "iterrows", "itertuples", "empty",
    "isna", "notna", "dropna", "fillna", "astype", "sort_values", "head", "tail", "drop", "nlargest", "pivot",
}  # fmt: skip
WORKING_OUT = (
    ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.While, ast.AugAssign, ast.FunctionDef,
    ast.AsyncFunctionDef, ast.ClassDef,
)  # fmt: skip
IS_OR_IN = (ast.Is, ast.IsNot, ast.In, ast.NotIn)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def imports_that_do_not_belong(tree: ast.AST) -> Iterator[str]:
    for module in imported(tree):
        root, _, rest = module.partition(".")
        if root not in ALLOWED:
            yield f"imports {module}; only streamlit and the package itself are asked by a page"
        elif rest.split(".")[0] in CLOSED_ROOMS:
            yield f"imports {module}, a room only inforisk.ui may enter on a page's behalf"


def names_that_count(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in COUNTING:
            yield f"line {node.lineno} calls {node.func.id}()"
        if isinstance(node, ast.Attribute) and node.attr in FRAME_WORDS and not is_of_streamlit(node):
            yield f"line {node.lineno} reaches into a frame with .{node.attr}"
        if isinstance(node, ast.Attribute) and node.attr == "session_state":
            yield f"line {node.lineno} keeps something in session_state"


def is_of_streamlit(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id == "st"


def steps_that_work_out(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, WORKING_OUT) or (isinstance(node, ast.For) and not only_shows(node)):
            yield f"line {node.lineno} has a {type(node).__name__}"
        if isinstance(node, ast.BinOp) and not is_text(node):
            yield f"line {node.lineno} works out {ast.unparse(node)}"
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Invert)):
            yield f"line {node.lineno} works out {ast.unparse(node)}"
        if isinstance(node, ast.Compare) and not all(isinstance(op, IS_OR_IN) for op in node.ops) and compares(node):
            yield f"line {node.lineno} compares {ast.unparse(node)}"
        if isinstance(node, ast.Subscript) and not is_looked_up_by_name(node):
            yield f"line {node.lineno} takes a part of something: {ast.unparse(node)}"


def only_shows(loop: ast.For) -> bool:
    """Each of several things shown in turn, and nothing else."""
    return all(isinstance(step, ast.Expr) and isinstance(step.value, ast.Call) for step in loop.body)


def is_text(node: ast.BinOp) -> bool:
    """Two texts put together."""
    return all(
        isinstance(side, ast.JoinedStr) or (isinstance(side, ast.Constant) and isinstance(side.value, str))
        for side in (node.left, node.right)
    )


def compares(node: ast.Compare) -> bool:
    """Whether more than a choice is compared: an order, or a number."""
    sides = (node.left, *node.comparators)
    is_ordered = any(isinstance(op, (ast.Lt, ast.LtE, ast.Gt, ast.GtE)) for op in node.ops)
    return is_ordered or any(isinstance(side, ast.Constant) and isinstance(side.value, (int, float)) for side in sides)


def is_looked_up_by_name(node: ast.Subscript) -> bool:
    """A constant of ours looked up (`NUMBERS[name]`), in capitals as constants are."""
    return isinstance(node.value, ast.Name) and node.value.id.isupper()


JUDGES: tuple[Callable[[ast.AST], Iterator[str]], ...] = (
    imports_that_do_not_belong, names_that_count, steps_that_work_out,
)  # fmt: skip


def faults(text: str) -> list[str]:
    tree = ast.parse(text)
    return [fault for judge in JUDGES for fault in judge(tree)]


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_a_page_works_nothing_out(path: Path) -> None:
    found = faults(path.read_text(encoding="utf-8"))
    assert not found, (
        f"{name_of(path)} works something out itself: {'; '.join(found)}. Ask a function of inforisk for the answer "
        "and show it."
    )


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_a_page_is_short_and_says_what_it_answers(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 80, f"{name_of(path)} is longer than 80 lines: it does more than ask and show"
    assert ast.get_docstring(ast.parse(text)), f"{name_of(path)} does not say in its first line what it answers"
    assert "st.title(" in text, f"{name_of(path)} has no first heading"


@pytest.mark.parametrize(
    "line",
    [
        "import pandas as pd",
        "from inforisk.store import Store",
        "st.text(f'{len(rows)} risks')",
        "share = done / total",
        "late = [one for one in actions if one.is_late]",
        "if overdue > 0: st.text('late')",
        "if position.overdue == 0: st.text('none')",
        "high = rows[rows['band'] == 'High']",
        "first = lines[0]",
        "total = rows.groupby('band')",
        "st.session_state['seen'] = True",
        "count += 1",
        "for one in actions: late = one.is_late",
        "worst = sorted(risks)",
        "st.text(rows.empty)",
    ],
)
def test_each_way_to_work_something_out_is_noticed(line: str) -> None:
    assert faults(f"import streamlit as st\n{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "number = NUMBERS[choose_number()]",
        "if chosen is None: st.stop()",
        "st.text('a' + f'{name}')",
        "if chosen == 'Owner': show_owners(view)",
        "with st.expander('More'): show_more(view)",
        "left, right = st.columns([1, 2])",
        "for file in checked: show_file(here, file)",
        "title, why = 'A', view.focus.active",
    ],
)
def test_asking_and_showing_is_let_through(line: str) -> None:
    assert not faults(f"import streamlit as st\n{line}\n")
