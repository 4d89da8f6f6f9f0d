"""The second count of which assets a risk names: by its own hand, and with the same answer."""

from collections.abc import Sequence
from typing import Any

import pytest

from inforisk.briefing.reconciling.counting.links import Named

EDUCATION = [
    {"key": "e4", "asset_id": "E4", "asset_name": "Pupil files", "service": "Education"},
    {"key": "e6", "asset_id": "E6", "asset_name": "Admissions, appeals and waivers", "service": "Education"},
    {"key": "h21", "asset_id": "21", "asset_name": "Street works", "service": "Highways"},
    {"key": "a21", "asset_id": "21", "asset_name": "Case files", "service": "Adults"},
]
NAMED = Named.of(EDUCATION, "asset_id", "asset_name")


@pytest.mark.parametrize(
    ("service", "cell", "keys"),
    [
        ("Education", "E4, E6", ["e4", "e6"]),
        ("Education", "E4 and E6", ["e4", "e6"]),
        ("Education", "Pupil files\ne 06", ["e4", "e6"]),
        ("Education", "Admissions, appeals and waivers", ["e6"]),
        ("Education", "E4; Admissions, appeals and waivers", ["e4", "e6"]),
        ("Highways", "21, 22", ["h21"]),  # its own 21 and not that of another service
        ("Education", "21", []),
        ("Education", "N/A", []),
    ],
)
def test_a_cell_names_assets_by_reference_or_name_one_or_several(service: str, cell: str, keys: Sequence[str]) -> None:
    risk: dict[str, Any] = {"key": "r", "service": service, "asset_name": cell}
    assert sorted(NAMED.by(risk, ("asset_id", "asset_name"))) == keys
