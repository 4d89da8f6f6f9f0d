"""A store of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inforisk.store import Store
from tests.store.builders import NOON, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path, clock=lambda: NOON) as opened:
        yield opened
