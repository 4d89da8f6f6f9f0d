"""WordprocessingML, element by element: what python-docx has no words for, in the order the format asks for."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count
from typing import Any

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = {"w": _SPACE}
_KEEP_BLANKS = "{http://www.w3.org/XML/1998/namespace}space"


def twips(millimetres: float) -> int:
    """Millimetres in the measure of Word's pages and tables, twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def w(tag: str, *children: Any, **attributes: str | int) -> Any:
    """An element of Word's own namespace; its attributes are of that namespace as well. None among children is nothing.

    `w("pStyle", val="Caption")` is `<w:pStyle w:val="Caption"/>`.
    """
    named = {_qualified(name): str(value) for name, value in attributes.items()}
    made = _maker()(_qualified(tag), named, _SPACES)
    for child in children:
        if child is not None:
            made.append(child)
    return made


@cache
def _maker() -> Any:
    """What makes elements python-docx knows: a long table is many thousands of them."""
    from docx.oxml.parser import oxml_parser

    return oxml_parser.makeelement


@cache
def _qualified(name: str) -> str:
    return f"{{{_SPACE}}}{name}"


def words(text: str, tag: str = "t") -> Any:
    """A text element that keeps its blanks. The text must be printable."""
    made = w(tag)
    made.set(_KEEP_BLANKS, "preserve")
    made.text = text
    return made


def run(*content: Any, style: str = "") -> Any:
    """A run, in a character style if one is named."""
    return w("r", w("rPr", w("rStyle", val=style)) if style else None, *content)


def paragraph(style: str, *content: Any, properties: Iterable[Any] = ()) -> Any:
    """A paragraph in a style. `properties` in the order of the format, the style left out."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)


def field(code: str, shown: str, style: str = "") -> Iterator[Any]:
    """The runs of a field that already shows its result, so that nobody has to update it."""
    yield run(w("fldChar", fldCharType="begin"), style=style)
    yield run(words(f" {code} ", "instrText"), style=style)
    yield run(w("fldChar", fldCharType="separate"), style=style)
    yield run(words(shown), style=style)
    yield run(w("fldChar", fldCharType="end"), style=style)


def link(anchor: str, *content: Any) -> Any:
    """A link to a bookmark of the same document."""
    return w("hyperlink", *content, anchor=anchor, history=1)


class Bookmarks:
    """Marks places of one document, each under a number of its own."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def around(self, name: str, *content: Any) -> tuple[Any, ...]:
        """The content between the two ends of a bookmark."""
        number = next(self._numbers)
        return (w("bookmarkStart", id=number, name=name), *content, w("bookmarkEnd", id=number))
