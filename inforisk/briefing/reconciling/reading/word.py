"""Word documents read back: their paragraphs, and their tables by the titles they carry."""

from collections.abc import Iterator
from typing import Any

from inforisk.briefing.reconciling.reading.office_xml import WORD, OfficeFile, grid_of, paragraphs
from inforisk.briefing.reconciling.reading.read_back import ReadBack, ReadTable, by_title, normalised

_DOCUMENT = "word/document.xml"


def read_docx(content: bytes) -> ReadBack:
    """A Word document as it says: the body's paragraphs, those of its tables included, and each titled table."""
    root = OfficeFile(content).root(_DOCUMENT)
    return ReadBack(normalised("\n".join(paragraphs(root, WORD))), by_title(_tables(root)))


def _tables(root: Any) -> Iterator[tuple[str, ReadTable]]:
    for table in root.iter(f"{WORD}tbl"):
        caption = table.find(f"{WORD}tblPr/{WORD}tblCaption")
        if caption is not None:
            yield caption.get(f"{WORD}val", ""), grid_of(table, WORD)
