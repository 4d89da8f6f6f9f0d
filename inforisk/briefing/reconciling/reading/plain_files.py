"""Text files and drawings read back: one table a text file, the words of a drawing."""

import csv
import io

from inforisk.briefing.reconciling.reading.read_back import ReadBack, ReadTable, normalised


def read_csv(content: bytes) -> ReadTable:
    """A text file: its rows as the cells of one table."""
    text = content.decode("utf-8-sig")
    return [[normalised(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]


def read_svg(content: bytes) -> ReadBack:
    """A drawing: every text in it, in the order it is drawn in."""
    from lxml import etree

    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, huge_tree=True))
    texts = ["".join(one.itertext()) for one in root.iter("{*}text", "{*}title", "{*}desc")]
    return ReadBack(normalised("\n".join(texts)), lines=tuple(texts))
