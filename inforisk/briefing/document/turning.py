"""Pages laid flat for a table that needs the width, and upright again after it."""

from copy import deepcopy
from typing import Any

from inforisk.briefing.document.manuscript import Manuscript
from inforisk.briefing.document.markup import paragraph, twips, w
from inforisk.briefing.document.page import HEIGHT, WIDTH
from inforisk.briefing.document.styles import KEPT


def turn(manuscript: Manuscript, is_flat: bool) -> None:
    """Let pages lie on their side from here on, or stand; headings that stay with what comes go along.

    Nothing happens where they lie or stand so already. Headers and footers are the same on both.
    """
    if manuscript.is_flat == is_flat:
        return
    manuscript.is_flat = is_flat
    body = manuscript.document.element.body
    last, now = _last_settled(body), body.sectPr
    earlier = last.xpath("./w:pPr/w:sectPr")
    if earlier:  # only headings came after the last turn: they go back to the pages before it
        body.remove(now)
        body.append(earlier[0])
    else:
        last[0].append(deepcopy(now))
        _lay(now, is_flat)


def _last_settled(body: Any) -> Any:
    """The last paragraph that does not wait for what follows it."""
    for block in body.xpath("./*[not(self::w:sectPr)]")[::-1]:
        if block.tag.endswith("}sdt"):
            block.addnext(paragraph("SourceEnd"))
            return block.getnext()
        if not set(block.xpath("./w:pPr/w:pStyle/@w:val")) & KEPT:
            return block
    raise ValueError("A report begins with a cover.")


def _lay(section: Any, is_flat: bool) -> None:
    for one in section.xpath("./w:titlePg"):
        section.remove(one)
    wide, high = (HEIGHT, WIDTH) if is_flat else (WIDTH, HEIGHT)
    size = w("pgSz", w=twips(wide), h=twips(high), **{"orient": "landscape"} if is_flat else {})
    section.replace(section.xpath("./w:pgSz")[0], size)
