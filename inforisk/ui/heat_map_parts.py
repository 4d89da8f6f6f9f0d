"""The parts of the heat map page."""

from collections.abc import Mapping
from types import MappingProxyType

from inforisk.ui.ageing import show_ageing
from inforisk.ui.heat_map import show_position
from inforisk.ui.movement import show_moves
from inforisk.ui.parts import Part
from inforisk.ui.what_if import show_what_if

MAPS: Mapping[str, Part] = MappingProxyType(
    {
        "position": Part("Position", show_position),
        "movement": Part("Movement", show_moves),
        "ageing": Part("Ageing", show_ageing),
        "what-if": Part("What if", show_what_if),
    }
)
"""Each part by its name in the address."""
