"""The example in docs/schemes.md is a scheme that works."""

import re
from pathlib import Path

from inforisk.scoring import load_scheme
from inforisk.scoring.files import KEYS

PAGE = Path(__file__).parents[2] / "docs" / "schemes.md"


def test_the_example_on_the_page_is_a_complete_scheme() -> None:
    found = re.search(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert found is not None
    scheme = load_scheme(found[1])
    assert [(cell.score, cell.band) for cell in scheme.cells[-3:]] == [("3", "Medium"), ("6", "High"), ("9", "High")]


def test_every_entry_of_a_file_is_named_on_the_page() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [key for key in KEYS if f"{key}:" not in text and f"`{key}`" not in text] == []
