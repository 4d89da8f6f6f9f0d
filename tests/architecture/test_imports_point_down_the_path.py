"""The house's plan, read from the imports themselves."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "inforisk"

LAYERS = {
    "vocabulary": 0,
    "errors": 0,
    "scales": 0,
    "clock": 0,
    "phrases": 0,
    "quarters": 0,
    "findings": 0,
    "settings": 0,
    "access": 1,
    "council": 2,
    "workbook": 1,
    "registers": 2,
    "scoring": 3,
    "identity": 4,
    "ledger": 3,
    "acceptance": 3,
    "intake": 4,
    "store": 5,
    "submission": 6,
    "past_totals": 6,
    "metrics": 5,
    "figures": 6,
    "cycle": 6,
    "briefing": 7,
    "examples": 7,
    "ui": 8,
    "cli": 8,
}
"""Where each room stands on the path. A room may import rooms above it in this list's sense: a smaller number."""

SAME_FLOOR = {("access", "errors"), ("settings", "errors"), ("quarters", "errors"), ("findings", "vocabulary")}
"""Neighbours of layer 0 that may see each other: words used by other words."""

DOORS = {
    "streamlit": {"ui"},
    "plotly": {"figures"},
    "sqlalchemy": {"store"},
    "fastexcel": {"workbook"},
    "openpyxl": {"briefing"},
    "xlsxwriter": {"briefing"},
    "pptx": {"briefing"},
    "docx": {"briefing"},
    "typst": {"briefing"},
    "matplotlib": {"briefing"},
    "pypdf": {"briefing"},
    "lxml": {"briefing"},
}
"""Each of these libraries comes in by one door, so that it can be changed in one place."""

FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def own_rooms(path: Path) -> Iterator[str]:
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "inforisk" and len(parts) > 1:
            yield parts[1]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down_the_path_only(path: Path) -> None:
    room = room_of(path)
    if room in ("__init__", "__main__"):
        return
    for other in own_rooms(path):
        if other == room or (room, other) in SAME_FLOOR:
            continue
        assert LAYERS[other] < LAYERS[room], (
            f"{path.relative_to(ROOT)} imports {other}, which stands after {room} on the path: "
            "turn the dependence round or move the code to the room it belongs in"
        )


def test_every_room_has_its_place_on_the_path() -> None:
    rooms = {room_of(path) for path in modules()} - {"__init__", "__main__"}
    assert rooms == set(LAYERS)


@pytest.mark.parametrize("library", sorted(DOORS))
def test_each_library_comes_in_by_one_door(library: str) -> None:
    users = {
        room_of(path)
        for path in modules()
        if any(name == library or name.startswith(library + ".") for name in imported(path))
    }
    assert users <= DOORS[library], f"{library} is used outside {DOORS[library]}: {users - DOORS[library]}"


def test_nothing_unpickles() -> None:
    risky = {"pickle", "joblib", "dill", "shelve", "multiprocessing"}
    users = [str(path) for path in modules() if risky & {name.split(".")[0] for name in imported(path)}]
    assert users == []


def test_only_the_clock_asks_what_time_it_is() -> None:
    calls = (".today(", ".now(", ".utcnow(", "time.time(")
    asking = [
        str(path.relative_to(ROOT))
        for path in modules()
        if path.name != "clock.py" and any(call in path.read_text(encoding="utf-8") for call in calls)
    ]
    assert asking == []


def test_no_room_is_a_lumber_room() -> None:
    names = {part.removesuffix(".py") for path in modules() for part in path.relative_to(PACKAGE).parts}
    assert names & FORBIDDEN_NAMES == set()


def test_no_page_stands_where_the_old_router_would_run_it_without_the_frame() -> None:
    assert list((ROOT / "pages").glob("*.py")) == []
