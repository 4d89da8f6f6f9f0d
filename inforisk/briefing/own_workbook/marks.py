"""Fill and comment on the offending cells, and take earlier marks away again."""

from collections.abc import Iterable
from typing import Any, cast

from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color

from inforisk.briefing.plain_text import escaped_for_openpyxl

AUTHOR = "Register check"
_OURS = "Register check found:"
"""The line above our words in a comment: whatever stands before it is the person's own."""

# None of Excel's own styles has these, so that a cell somebody coloured themselves is not taken for one of ours.
_PALE = {"error": "FFFFC9CD", "warning": "FFFFEDA1", "note": "FFDCEAF6"}
_DEEP = {"error": "FF9B0207", "warning": "FF7E6101", "note": "FF204D77"}
"""The deep fills stand behind light text, so that no mark makes a cell unreadable."""

_OUR_COLOURS = frozenset({*_PALE.values(), *_DEEP.values()})
_CHARACTERS_A_LINE, _LINE_HEIGHT, _BOX_WIDTH, _TALLEST = 44, 18, 320, 420
_LONGEST_COMMENT = 4_000


def mark(sheet: Any, cell: str, severity: str, text: str) -> str:
    """Mark one cell; how it was filled before, as `restore` understands it."""
    target = _anchor(sheet, cell)
    before = "none" if _is_ours(target) else written_fill(target)
    colours = _DEEP if _has_light_text(target) else _PALE
    target.fill = PatternFill("solid", fgColor=colours[severity])
    target.comment = _with_words(target.comment, text)
    return before


def unmark(workbook: Any, fills_before: Iterable[tuple[str, str, str]]) -> None:
    """Take our words out of every comment, and give cells still in our colours (sheet, cell, fill) their fill back."""
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment is not None:
                    _settle_comment(cell)
    for name, place, fill in fills_before:
        if name in workbook.sheetnames and _is_ours(cell := _anchor(workbook[name], place)):
            cell.fill = read_fill(fill)


def own_words(comment: Any) -> str:
    """What a person wrote in a comment, without anything an earlier check added."""
    return comment.text.partition(_OURS)[0].rstrip() if comment is not None else ""


def written_fill(cell: Any) -> str:
    """A cell's fill as one line of text: "none", or pattern and two colours."""
    fill = cell.fill
    if getattr(fill, "patternType", None) is None:  # none, or a gradient, which is not worth a line of its own
        return "none"
    return f"{fill.patternType} {_written_colour(fill.fgColor)} {_written_colour(fill.bgColor)}"


def read_fill(text: str) -> PatternFill:
    """The fill `written_fill` wrote; no fill where the text is anything else."""
    try:
        pattern, front, back = text.split()
        return PatternFill(patternType=cast(Any, pattern), fgColor=_read_colour(front), bgColor=_read_colour(back))
    except ValueError:
        return PatternFill()


def _written_colour(colour: Color) -> str:
    return f"{colour.type}:{colour.value}:{colour.tint}"


def _read_colour(text: str) -> Color:
    kind, value, tint = text.split(":")
    return Color(**{kind: value if kind == "rgb" else int(value)}, tint=float(tint))


def _anchor(sheet: Any, cell: str) -> Any:
    """The cell itself, or where it lies in a merged block, the cell that shows the block's value."""
    target = sheet[cell]
    if not isinstance(target, MergedCell):
        return target
    block = next(block for block in sheet.merged_cells.ranges if cell in block)
    return sheet.cell(block.min_row, block.min_col)


def _is_ours(cell: Any) -> bool:
    fill = cell.fill
    return getattr(fill, "patternType", None) == "solid" and fill.fgColor.rgb in _OUR_COLOURS


def _has_light_text(cell: Any) -> bool:
    colour = cell.font.color if cell.font else None
    if colour is None:
        return False
    if colour.type == "rgb" and isinstance(colour.rgb, str):
        red, green, blue = (int(colour.rgb[place : place + 2], 16) for place in (2, 4, 6))
        return red * 0.299 + green * 0.587 + blue * 0.114 > 160
    return bool(colour.type == "theme" and colour.theme == 0)


def _settle_comment(cell: Any) -> None:
    words = own_words(cell.comment)
    cell.comment = _sized(Comment(words, cell.comment.author)) if words else None


def _with_words(before: Any, text: str) -> Comment:
    """The comment with our words at its end: below the person's own, or below what another cell of the block got."""
    found = escaped_for_openpyxl(text)[:_LONGEST_COMMENT]
    if before is None:
        return _sized(Comment(f"{_OURS}\n{found}", AUTHOR))
    parting = "" if _OURS in before.text else f"{_OURS}\n"
    return _sized(Comment(f"{before.text.rstrip()}\n\n{parting}{found}", before.author or AUTHOR))


def _sized(comment: Comment) -> Comment:
    lines = sum(1 + len(line) // _CHARACTERS_A_LINE for line in comment.text.splitlines())
    comment.width, comment.height = _BOX_WIDTH, min(_TALLEST, _LINE_HEIGHT * (lines + 1))
    return comment
