"""A paper as PDF/UA-1: tagged, titled, with its contents; and its one page for the Cabinet Member."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from inforisk.briefing.paper.paper import Paper
from inforisk.briefing.pdf.content import PdfManuscript, frame_data
from inforisk.briefing.pdf.one_page import one_page_data
from inforisk.briefing.pictures.lettering import font_folder

_HERE = Path(__file__).parent


def report_pdf(paper: Paper) -> bytes:
    """The whole paper on A4. The same paper gives the same bytes."""
    return _pages("report.typ", paper, frame_data(paper) | {"blocks": [*PdfManuscript(paper).blocks()]})


def one_page_pdf(paper: Paper) -> bytes:
    """One page of A4 for the Cabinet Member: the headline, its numbers, the heat map, what is asked, the worst."""
    return _pages("one_page.typ", paper, frame_data(paper) | one_page_data(paper))


def _pages(template: str, paper: Paper, data: Mapping[str, Any]) -> bytes:
    """The pages of a template. All text goes in as data: nothing a register says is ever read as markup."""
    import typst

    content = typst.compile(
        _HERE / template,
        root=_HERE,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"paper": json.dumps(data)},
        pdf_standards="ua-1",
        timestamp=datetime.combine(paper.imprint.as_at, time(), UTC),
    )
    return bytes(content)


@cache
def _fonts() -> Any:
    """The one family every page is set in."""
    from typst import Fonts

    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(font_folder())])
