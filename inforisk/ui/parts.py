"""A page in parts, of which one is chosen in the address and only that one is worked out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inforisk.ui.asked import asked_part
from inforisk.ui.view import View


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: what it is called, and what shows it."""

    label: str
    show: Callable[[View], None]


def choose_part(label: str, name: str, parts: Mapping[str, Part], begins_with: str | None = None) -> Part:
    """The part chosen, by its name in the address; until then `begins_with`, the first unless given."""
    return parts[asked_part(label, name, list(parts), lambda part: parts[part].label, begins_with)]
