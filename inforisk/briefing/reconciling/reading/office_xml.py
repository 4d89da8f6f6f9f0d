"""The XML of Word and PowerPoint files: paragraphs as they are read, parts by their relations."""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from inforisk.briefing.reconciling.reading.read_back import ReadTable, normalised

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class OfficeFile:
    """An Office file opened for reading its parts."""

    def __init__(self, content: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(content))

    def root(self, part: str) -> Any:
        """The root element of a part."""
        from lxml import etree

        return etree.fromstring(self._archive.read(part), etree.XMLParser(resolve_entities=False, huge_tree=True))

    def related(self, part: str) -> Mapping[str, str]:
        """The parts a part leads to, under the ids it calls them by."""
        folder, name = posixpath.split(part)
        relations = f"{folder}/_rels/{name}.rels"
        if relations not in self._archive.namelist():
            return {}
        return {
            one.get("Id"): posixpath.normpath(posixpath.join("/", folder, one.get("Target"))).lstrip("/")
            for one in self.root(relations).iter(_RELATIONS)
            if one.get("TargetMode") != "External"
        }


def relation(element: Any) -> str:
    """The id of the part an element leads to."""
    return str(element.get(f"{_RELATION}id"))


def paragraphs(root: Any, space: str) -> Iterator[str]:
    """The paragraphs below an element, in their order, as they are read."""
    for paragraph in root.iter(f"{space}p"):
        yield "".join(_written(element, space) for element in paragraph.iter())


def grid_of(table: Any, space: str) -> ReadTable:
    """The cells of a table row by row."""
    return [
        [normalised(" ".join(paragraphs(cell, space))) for cell in row.iterchildren(f"{space}tc")]
        for row in table.iterchildren(f"{space}tr")
    ]


def _written(element: Any, space: str) -> str:
    if element.tag == f"{space}t":
        return element.text or ""
    return " " if element.tag in (f"{space}tab", f"{space}br", f"{space}cr") else ""
