"""The one page of a paper as plain data: what a Cabinet Member reads in four minutes."""

from collections.abc import Iterable
from typing import Any

from inforisk.briefing.paper.blocks import Picture
from inforisk.briefing.paper.charts import MatrixChart
from inforisk.briefing.paper.paper import Paper, Tile
from inforisk.briefing.pdf.content import PdfManuscript, picture_data
from inforisk.briefing.pdf.page_text import page_line
from inforisk.briefing.pdf.tables import LOW_ROW, table_data
from inforisk.briefing.plain_text import cut
from inforisk.metrics.sourced import Sentence
from inforisk.phrases import day_words

_LONGEST = 240
"""Letters of one piece of a sentence: what a register says must not push the rest from the page."""

_MOST_TILES, _MOST_ASKS, _MOST_WORST = 6, 8, 3

Data = dict[str, Any]


def one_page_data(paper: Paper) -> Data:
    """Headline, tiles, heat map, what is asked, the worst."""
    page, manuscript = paper.one_page, PdfManuscript(paper)
    return {
        "line": page_line(f"{paper.body} | {paper.imprint.quarter}: position as at {day_words(paper.imprint.as_at)}"),
        "headline": _short(manuscript, page.headline),
        "tiles": [_tile(tile) for tile in page.tiles[:_MOST_TILES]],
        "asks": [_short(manuscript, ask) for ask in page.asks[:_MOST_ASKS]],
        "worst": [_short(manuscript, risk) for risk in page.worst[:_MOST_WORST]],
        "drawn": _drawn(page.picture) if page.picture else None,
    }


def _short(manuscript: PdfManuscript, sentences: Iterable[Sentence]) -> list[Data]:
    """Sentences whose marks lead nowhere: the annex on sources is part of the whole paper."""
    return [piece | {"text": cut(piece["text"], _LONGEST), "linked": False} for piece in manuscript.pieces(sentences)]


def _tile(tile: Tile) -> Data:
    return {"title": page_line(tile.title), "value": page_line(tile.value), "beside": page_line(tile.beside)}


def _drawn(picture: Picture) -> Data:
    """The heat map as a table with its words and counts; any other picture as it is."""
    if not isinstance(picture.chart, MatrixChart) or not picture.table.rows:
        return picture_data(picture) | {"number": ""}
    table = table_data(picture.table, picture.chart.scheme, height=LOW_ROW)
    return {"kind": "table", "number": "", "message": page_line(picture.caption.message)} | table
