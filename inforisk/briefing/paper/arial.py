"""How wide Arial's letters are: what Word and PowerPoint set papers in tells nobody where it breaks a line."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_USUAL = {
    191: "'", 222: "ijl‘’", 260: "|", 278: " !,./:;I[\\]ft", 333: "()-`r“”", 334: "{}", 355: '"', 389: "*", 469: "^",
    500: "Jcksvxyz", 556: "#$0123456789?L_abdeghnopqu–", 584: "+<=>~", 611: "FTZ", 667: "&ABEKPSVXY", 722: "CDHNRUw",
    778: "GOQ", 833: "Mm", 889: "%", 944: "W", 1000: "—…", 1015: "@",
}  # fmt: skip
_BOLD = {
    238: "'", 278: " ,./\\Iijl‘’", 280: "|", 333: "!()-:;[]`ft", 389: "*r{}", 474: '"', 500: "z“”",
    556: "#$0123456789J_aceksvxy–", 584: "+<=>^~", 611: "?FLTZbdghnopqu", 667: "EPSVXY", 722: "&ABCDHKNRU",
    778: "GOQw", 833: "M", 889: "%m", 944: "W", 975: "@", 1000: "—…",
}  # fmt: skip

_WIDE = 1_300
_FOREIGN, _CAPITAL, _OTHER = 1_100, 800, 650
"""What Arial has not is taken from a wider font; letters with accents are counted among them."""

_FOREIGN_FROM = 0x2E80


def _by_letter(groups: Mapping[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in groups.items() for letter in letters}


_WIDTHS = (_by_letter(_USUAL), _by_letter(_BOLD))


@lru_cache(maxsize=8_192)
def width_of(letter: str, *, is_bold: bool = False) -> int:
    """The width of a letter in thousandths of the size it is set in; of what the font lacks rather too much."""
    known = _WIDTHS[is_bold].get(letter)
    if known is not None:
        return known
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    return _CAPITAL if letter.isupper() else _OTHER if ord(letter) < _FOREIGN_FROM else _FOREIGN
