"""Layer 1: bytes to cells. The only door to the spreadsheet reader; it runs in a child process of its own.

Names are fetched when first asked for: the child imports this package too, and must not pay for pandas.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inforisk.workbook.cells import CellRange, Sheet, Workbook, column_letter, column_number
    from inforisk.workbook.child import ChildFailed, run_in_child
    from inforisk.workbook.limits import Limits
    from inforisk.workbook.reading import read_workbook

__all__ = [
    "CellRange",
    "ChildFailed",
    "Limits",
    "Sheet",
    "Workbook",
    "column_letter",
    "column_number",
    "read_workbook",
    "run_in_child",
]

_HOME = {
    "CellRange": "cells",
    "ChildFailed": "child",
    "Limits": "limits",
    "Sheet": "cells",
    "Workbook": "cells",
    "column_letter": "cells",
    "column_number": "cells",
    "read_workbook": "reading",
    "run_in_child": "child",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
