"""What a cell says it is about: one asset or risk by its name, or several by references and names in one cell.

Registers write "E4, E6", "Payroll; Pensions" and "A1 and A2", under headings that say "Asset" or "Assets"; and a name
may hold a comma or an "and" itself. So a cell is first one name, then what it separates most clearly, each taken
further apart only where that finds something that is known.
"""

import re
from collections.abc import Callable, Sequence

_CLEARLY = re.compile(r"[;\n]")
_PERHAPS = (re.compile(r","), re.compile(r"\s&\s|\sand\s", re.IGNORECASE))


def cited_in(cell: str, is_known: Callable[[str], bool]) -> list[str]:
    """The references and names of a cell, as written, each once; `is_known` says what something is known by."""
    whole = cell.strip()
    if not whole or is_known(whole):
        return [whole] if whole else []
    parts = (one for part in _CLEARLY.split(whole) if part.strip() for one in _apart(part.strip(), is_known, _PERHAPS))
    return list(dict.fromkeys(parts))


def _apart(part: str, is_known: Callable[[str], bool], between: Sequence["re.Pattern[str]"]) -> list[str]:
    """A part in one piece, or in those among which something is known."""
    if not between or is_known(part):
        return [part]
    separator, *finer = between
    pieces = [piece for one in separator.split(part) if one.strip() for piece in _apart(one.strip(), is_known, finer)]
    return pieces if any(map(is_known, pieces)) else [part]
