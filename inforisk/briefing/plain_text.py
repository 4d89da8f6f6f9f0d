"""Text that a spreadsheet takes as text: nothing in it is run, looked up or refused when the file is opened.

Source: OWASP ASVS 1.2.10 on formula injection.
"""

import re

MAX_CELL = 32_767
"""The longest text Excel keeps in a cell, in UTF-16 units."""

CUT = " [cut: too long for a cell]"

CUT_ON_PAGE = " [cut: too long for a page]"
MOST_ON_PAGE = 1_500
"""Text of a register that is longer fills a page: it is cut there, and says so; tables as files have it all."""

LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
"""What ends a line, whatever program it was typed in."""

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_STARTS_FORMULA = tuple("=+-@＝＋－＠")
_STARTS_FIELD = ("\t", "\r", "\n", "\0")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def printable(text: str) -> str:
    """The text without characters no workbook can hold (control characters, halves of a surrogate pair)."""
    return _NOT_XML.sub("", text)


def cut(text: str, most: int = MOST_ON_PAGE) -> str:
    """The text where it has no more than so many letters; else that many, and a remark that it was cut."""
    return text if len(text) <= most else text[:most].rstrip() + CUT_ON_PAGE


def cell_text(text: str) -> str:
    """Text fit for a cell: printable and, where it is longer than Excel keeps, cut and marked as cut."""
    kept = printable(text)
    if len(kept) <= MAX_CELL // 2 or _units(kept) <= MAX_CELL:
        return kept
    whole = kept.encode("utf-16-le")[: 2 * (MAX_CELL - len(CUT))]
    return whole.decode("utf-16-le", errors="ignore") + CUT


def csv_text(text: str) -> str:
    """Text that no spreadsheet runs when it opens a text file: a leading apostrophe before what looks like a formula.

    Numbers keep their sign: "-5" stays as it is.
    """
    kept = text.replace("\0", "")
    is_formula = kept.lstrip().startswith(_STARTS_FORMULA) and not _NUMBER.fullmatch(kept)
    return f"'{kept}" if is_formula or text.startswith(_STARTS_FIELD) else kept


def escaped_for_openpyxl(text: str) -> str:
    """Cell text with "_x0041_" kept as typed: openpyxl writes it through, and Excel would read it as "A"."""
    return _LIKE_ESCAPE.sub("_x005F_", cell_text(text))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
