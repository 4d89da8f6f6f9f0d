"""The styles of the report, all of them: nothing of another template shows through, and a council can change each once.

Sizes are in points; the language is British English throughout.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from inforisk.briefing.document.markup import twips, w
from inforisk.briefing.document.widths import MARGIN
from inforisk.briefing.paper.look import ACCENT, FAINT, INK, RULE

FONT = "Arial"
LANGUAGE = "en-GB"
TABLE, MATRIX = "PaperTable", "PaperMatrix"
NUMBERS, BULLETS = 1, 2
"""The two kinds of list, as `numbering` numbers them."""

_DEFAULT = {"default": 1}


@dataclass(frozen=True, slots=True)
class Look:
    """How paragraphs of a style look. `name` as Word shows it, `size`, `before` and `after` in points, `level` of a
    heading from 1, `indent` and `hanging` in millimetres, `rule` the sides with a line."""

    name: str
    size: float = 11
    bold: bool = False
    colour: str = INK
    before: float = 0
    after: float = 0
    line: float = 1.0
    align: str = ""
    keep: bool = False
    level: int = 0
    indent: int = 0
    hanging: int = 0
    rules: tuple[str, ...] = ()
    numbered: int = 0
    based_on: str = "Normal"

    @property
    def id(self) -> str:
        """The name as the file refers to it."""
        return style_id(self.name)


def style_id(name: str) -> str:
    """ "Heading1" of "heading 1"."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


LOOKS = (
    Look("Normal", after=7, line=1.15, based_on=""),
    Look("Title", 26, True, ACCENT, 6, 6, keep=True),
    Look("Subtitle", 14, after=18),
    Look("Council", 14, True, before=36, after=6, keep=True),
    Look("Exemption", 11, before=3, after=20, rules=("top", "left", "bottom", "right"), indent=3),
    Look("Fact", 11, before=3, after=3, hanging=55, rules=("bottom", "between")),
    Look("heading 1", 17, True, ACCENT, 22, 8, keep=True, level=1),
    Look("heading 2", 13.5, True, ACCENT, 16, 6, keep=True, level=2),
    Look("heading 3", 11.5, True, INK, 12, 4, keep=True, level=3),
    Look("TOC Heading", 17, True, ACCENT, 0, 8, keep=True),
    Look("toc 1", 11, before=5, after=2),
    Look("toc 2", 11, after=2, indent=8),
    Look("List Number", after=5, line=1.15, numbered=NUMBERS),
    Look("List Bullet", after=5, line=1.15, numbered=BULLETS),
    Look("caption", 10.5, True, before=12, after=4, keep=True),
    Look("Message", 11, True, before=8, keep=True),
    Look("Drawn", 10, after=4, keep=True),
    Look("Figure", after=4, keep=True),
    Look("Source", 9, before=3),
    Look("Source End", 9, before=3, after=14),
    Look("Author Note", 9.5, True, before=6, after=4, keep=True, indent=5, rules=("left",)),
    Look("Author Words", 11, after=6, line=1.15, indent=5, rules=("left",)),
    Look("Table Text", 9.5, before=2, after=2),
    Look("Table Number", 9.5, before=2, after=2, align="right"),
    Look("Table Middle", 9.5, before=5, after=5, align="center"),
    Look("header", 9, align="center"),
    Look("footer", 8.5, align="center", before=1, after=1),
    Look("Marking", 11, True, align="center", before=2, after=2),
)
"""Every paragraph style the report uses."""

KEPT = frozenset(look.id for look in LOOKS if look.keep)
"""The styles whose paragraphs stay with what follows."""


def write_styles(root: Any) -> None:
    """Put these styles in place of whatever the styles of a document were."""
    _replace(root, [_defaults(), *map(_paragraph_style, LOOKS), *_character_styles(), *_table_styles()])


def write_numbering(root: Any) -> None:
    """Put the two kinds of list in place; `new_list` begins one of them."""
    kinds = (_kind_of_list(NUMBERS, "decimal", "%1."), _kind_of_list(BULLETS, "bullet", "•"))
    _replace(root, [*kinds, new_list(NUMBERS, NUMBERS), new_list(BULLETS, BULLETS)])


def new_list(number: int, kind: int) -> Any:
    """A list of a kind that counts from 1, under a number of its own."""
    start = w("lvlOverride", w("startOverride", val=1), ilvl=0)
    return w("num", w("abstractNumId", val=kind), start, numId=number)


def _replace(root: Any, children: list[Any]) -> None:
    for child in list(root):
        root.remove(child)
    root.extend(children)


def _defaults() -> Any:
    letters = w(
        "rPr",
        w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT),
        w("color", val=_hex(INK)),
        w("sz", val=22),
        w("szCs", val=22),
        w("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA"),
    )
    return w("docDefaults", w("rPrDefault", letters), w("pPrDefault", w("pPr")))


def _paragraph_style(look: Look) -> Any:
    return w(
        "style",
        w("name", val=look.name),
        w("basedOn", val=look.based_on) if look.based_on else None,
        w("next", val="Normal") if look.keep else None,
        w("qFormat"),
        w("pPr", *_paragraph_properties(look)),
        w("rPr", *_letters(look)),
        type="paragraph",
        styleId=look.id,
        **_DEFAULT if not look.based_on else {},
    )


def _paragraph_properties(look: Look) -> Iterator[Any]:
    if look.keep:
        yield from (w("keepNext"), w("keepLines"))
    yield w("widowControl")
    if look.numbered:
        yield w("numPr", w("numId", val=look.numbered))
    if look.rules:
        yield w("pBdr", *(_rule(side, look) for side in look.rules))
    if look.hanging:
        yield w("tabs", w("tab", val="left", pos=twips(look.hanging)))
    yield w(
        "spacing", before=_points(look.before), after=_points(look.after), line=int(240 * look.line), lineRule="auto"
    )
    if look.indent or look.hanging:
        right = {"right": twips(look.indent)} if "right" in look.rules else {}
        yield w("ind", left=twips(look.indent + look.hanging), **right, hanging=twips(look.hanging))
    if look.align:
        yield w("jc", val=look.align)
    if look.level:
        yield w("outlineLvl", val=look.level - 1)


def _rule(side: str, look: Look) -> Any:
    is_authors = look.rules == ("left",)
    heavy, colour = (24, ACCENT) if is_authors else (4, RULE)
    return w(side, val="single", sz=heavy, space=8 if side in ("left", "right") else 3, color=_hex(colour))


def _letters(look: Look) -> Iterator[Any]:
    if look.bold:
        yield from (w("b"), w("bCs"))
    yield from (w("color", val=_hex(look.colour)), w("sz", val=int(look.size * 2)), w("szCs", val=int(look.size * 2)))


def _character_styles() -> Iterator[Any]:
    yield _character("Default Paragraph Font", is_default=True)
    yield _character("Strong", w("b"), w("bCs"))
    yield _character("Hyperlink", w("color", val=_hex(ACCENT)))
    yield _character("Mark", w("color", val=_hex(ACCENT)), w("vertAlign", val="superscript"))


def _character(name: str, *properties: Any, is_default: bool = False) -> Any:
    shown = w("rPr", *properties) if properties else None
    kind = _DEFAULT if is_default else {}
    return w("style", w("name", val=name), shown, type="character", styleId=style_id(name), **kind)


def _table_styles() -> Iterator[Any]:
    margins = w("tblCellMar", *(w(side, w=MARGIN, type="dxa") for side in ("left", "right")))
    name = w("name", val="Normal Table")
    yield w("style", name, w("tblPr", margins), type="table", styleId="TableNormal", **_DEFAULT)
    yield _table_style("Paper Table", ("top", "bottom", "insideH"))
    yield _table_style("Paper Matrix", ("top", "left", "bottom", "right", "insideH", "insideV"))


def _table_style(name: str, lines: tuple[str, ...]) -> Any:
    borders = w("tblBorders", *(w(side, val="single", sz=4, space=0, color=_hex(RULE)) for side in lines))
    return w(
        "style",
        w("name", val=name),
        w("basedOn", val="TableNormal"),
        w("tblPr", borders),
        _part_of_table("firstRow", _under_headings(), w("shd", val="clear", color="auto", fill=_hex(FAINT))),
        _part_of_table("firstCol"),
        type="table",
        styleId=style_id(name),
    )


def _part_of_table(part: str, *properties: Any) -> Any:
    cells = w("tcPr", *properties) if properties else None
    return w("tblStylePr", w("rPr", w("b"), w("bCs")), cells, type=part)


def _under_headings() -> Any:
    return w("tcBorders", w("bottom", val="single", sz=8, space=0, color=_hex(INK)))


def _kind_of_list(number: int, kind: str, text: str) -> Any:
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=kind),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=twips(9), hanging=twips(9))),
        ilvl=0,
    )
    return w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=number)


def _hex(colour: str) -> str:
    return colour.lstrip("#")


def _points(points: float) -> int:
    return round(points * 20)
