"""A report reopened as a reader's program opens it: what the tests ask of it, in the file's own words."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from inforisk.briefing.document.report import report_document
from inforisk.briefing.paper.blocks import Block, Section
from inforisk.briefing.paper.paper import Paper
from tests.briefing.papers import paper


def written(one: Paper) -> Any:
    """The report of a paper, opened again."""
    return Document(io.BytesIO(report_document(one)))


def with_blocks(*blocks: Block, title: str = "Findings", name: str = "findings") -> Paper:
    """The sample with one section only, of these blocks."""
    from dataclasses import replace

    return replace(paper(), sections=(Section(name, title, blocks, "1"),))


def body(document: Any) -> list[Any]:
    """The paragraphs and tables of the report in their order, what stands in the contents left out."""
    return [one for one in document.element.body if one.tag in (qn("w:p"), qn("w:tbl"))]


def style_of(element: Any) -> str:
    """The style of a paragraph by its id; "" of a table."""
    return next(iter(element.xpath("./w:pPr/w:pStyle/@w:val")), "")


def text_of(element: Any) -> str:
    """All the text below an element; a line end for a break, a tab for a tab."""
    signs = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    return "".join(signs.get(one.tag, one.text or "") for one in element.iter(qn("w:t"), *signs) if not _is_stop(one))


def texts(document: Any, style: str) -> list[str]:
    """What the paragraphs of a style say."""
    return [text_of(one) for one in document.element.body.iter(qn("w:p")) if style_of(one) == style]


def all_text(document: Any) -> str:
    """Everything the body says."""
    return "\n".join(text_of(one) for one in document.element.body.iter(qn("w:p")))


def tables_of(document: Any) -> list[Any]:
    """The tables as elements."""
    return list(document.element.body.iter(qn("w:tbl")))


def parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The parts of a file with their names."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


def tiny_png(width: int = 40, height: int = 20) -> bytes:
    """A white picture of so many pixels."""
    rows = (b"\0" + b"\xff" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def _is_stop(element: Any) -> bool:
    """Whether a tab is a tab stop of a paragraph, which says nothing."""
    return bool(element.getparent().tag == qn("w:tabs"))
