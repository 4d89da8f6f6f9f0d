"""What openpyxl would silently drop from a workbook when it saves it again, found in the file's own parts."""

import re
import zipfile
from collections.abc import Iterator

MAX_CELLS = 200_000
"""Cells beyond which marking takes longer than a person waits (openpyxl: about 25,000 cells a second, both ways)."""

_BY_PART = (
    ("xl/threadedComments/", "conversations in comments"),
    ("xl/slicers/", "slicers"),
    ("xl/timelines/", "timelines"),
    ("xl/diagrams/", "diagrams"),
    ("xl/charts/chartEx", "charts of a newer kind"),
    ("xl/queryTables/", "links to a database"),
    ("xl/model/", "a data model"),
    ("xl/richData/", "pictures or data types inside cells"),
    ("xl/embeddings/", "embedded documents"),
)
_BY_CONTROL = (("xl/ctrlProps/", "form buttons"), ("xl/activeX/", "form buttons"))
_IN_SHEETS = (
    (b"sparklineGroup", "sparklines"),
    (b"x14:dataValidation", "drop-down lists of a newer kind"),
    (b"x14:conditionalFormatting", "conditional formats of a newer kind"),
    (b"x14:slicer", "slicers"),
)
_SHAPE = re.compile(rb"<(?:\w+:)?(?:sp|cxnSp|grpSp)[ >]")


def losses(archive: zipfile.ZipFile, *, keeps_macros: bool) -> tuple[str, ...]:
    """What would be lost, in words, sorted; empty where nothing would."""
    return tuple(sorted({*_part_losses(archive, keeps_macros), *_sheet_losses(archive), *_drawing_losses(archive)}))


def count_cells(archive: zipfile.ZipFile) -> int:
    """How many cells the sheets write down, formatted blank ones among them."""
    return sum(len(re.findall(rb"<(?:\w+:)?c[ >/]", content)) for content in sheet_parts(archive))


def sheet_parts(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """The content of each worksheet part."""
    return (archive.read(name) for name in archive.namelist() if _is_in(name, "xl/worksheets/"))


def _part_losses(archive: zipfile.ZipFile, keeps_macros: bool) -> Iterator[str]:
    signs = _BY_PART if keeps_macros else (*_BY_PART, *_BY_CONTROL)
    return (words for name in archive.namelist() for start, words in signs if name.startswith(start))


def _sheet_losses(archive: zipfile.ZipFile) -> Iterator[str]:
    return (words for content in sheet_parts(archive) for sign, words in _IN_SHEETS if sign in content)


def _drawing_losses(archive: zipfile.ZipFile) -> Iterator[str]:
    drawings = (archive.read(name) for name in archive.namelist() if _is_in(name, "xl/drawings/"))
    return ("shapes and text boxes" for content in drawings if _SHAPE.search(content))


def _is_in(name: str, folder: str) -> bool:
    return name.startswith(folder) and name.endswith(".xml") and "/" not in name[len(folder) :]
