"""The schemes shipped with the product: files in schemes/, read once."""

from functools import cache
from pathlib import Path

from inforisk.errors import SchemeError
from inforisk.scoring.files import read_scheme
from inforisk.scoring.scheme import Scheme

_FOLDER = Path(__file__).parent / "schemes"

DEFAULT_NAME = "five_by_five_three_band"
"""The scheme in force until the council chooses: red exceeds appetite, amber and green are within it."""

_ORDER = (
    DEFAULT_NAME,
    "five_by_five_npsa",
    "five_by_five_severe",
    "five_by_five_iso_toolkit",
    "five_by_five_additive",
    "four_by_four_four_band",
    "four_by_four_example",
    "letters_by_numbers",
)


@cache
def schemes() -> tuple[Scheme, ...]:
    """Every scheme shipped, the default first."""
    return tuple(scheme_named(name) for name in _ORDER)


@cache
def scheme_named(name: str) -> Scheme:
    """A shipped scheme by its name. Raises SchemeError for a name that is not shipped."""
    if name not in _ORDER:
        raise SchemeError(f"There is no scheme named '{name[:60]}'. Shipped: {', '.join(_ORDER)}.")
    return read_scheme(_FOLDER / f"{name}.yaml")


DEFAULT = scheme_named(DEFAULT_NAME)
