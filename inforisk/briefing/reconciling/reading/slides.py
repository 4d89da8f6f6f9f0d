"""PowerPoint decks read back: the text of slides and notes, tables by the name of their shape, charts by their data."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from inforisk.briefing.reconciling.reading.office_xml import DRAWING, OfficeFile, grid_of, paragraphs, relation
from inforisk.briefing.reconciling.reading.read_back import ReadBack, ReadTable, by_title, normalised

_DECK = "ppt/presentation.xml"
_PRESENTATION = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def read_pptx(content: bytes) -> ReadBack:
    """A deck as it says, slide by slide in its order, each followed by its notes."""
    deck = OfficeFile(content)
    slides = list(_slides(deck))
    texts = [text for part in slides for text in _texts(deck, part)]
    tables = by_title(table for part in slides for table in _tables(deck.root(part)))
    charts = by_title(chart for part in slides for chart in _charts(deck, part))
    return ReadBack(normalised("\n".join(texts)), tables, charts)


def _slides(deck: OfficeFile) -> Iterator[str]:
    related = deck.related(_DECK)
    for slide in deck.root(_DECK).iter(f"{_PRESENTATION}sldId"):
        yield related[relation(slide)]


def _texts(deck: OfficeFile, slide: str) -> Iterator[str]:
    yield from paragraphs(deck.root(slide), DRAWING)
    for part in deck.related(slide).values():
        if "/notesSlides/" in f"/{part}":
            yield from paragraphs(deck.root(part), DRAWING)


def _frames(root: Any) -> Iterator[tuple[str, Any]]:
    for frame in root.iter(f"{_PRESENTATION}graphicFrame"):
        named = frame.find(f"{_PRESENTATION}nvGraphicFramePr/{_PRESENTATION}cNvPr")
        yield named.get("name", ""), frame


def _tables(root: Any) -> Iterator[tuple[str, ReadTable]]:
    for name, frame in _frames(root):
        for table in frame.iter(f"{DRAWING}tbl"):
            yield name, grid_of(table, DRAWING)


def _charts(deck: OfficeFile, slide: str) -> Iterator[tuple[str, ReadTable]]:
    related = deck.related(slide)
    for name, frame in _frames(deck.root(slide)):
        for chart in frame.iter(f"{_CHART}chart"):
            yield name, _grid(deck.root(related[relation(chart)]))


def _grid(chart: Any) -> ReadTable:
    """The data of a chart as a table: a row for each category, a column for each series, blank where it has none."""
    series = list(chart.iter(f"{_CHART}ser"))
    heads = ["", *(" ".join(_points(one.find(f"{_CHART}tx"))) for one in series)]
    categories = max((_points(one.find(f"{_CHART}cat")) for one in series), key=len, default=[])
    values = [_points(one.find(f"{_CHART}val")) for one in series]
    return [heads, *map(list, zip_longest(categories, *values, fillvalue=""))]


def _points(cached: Any) -> Sequence[str]:
    """The points of a cache in their places: one that is left out is blank."""
    if cached is None:
        return []
    met = {int(point.get("idx", 0)): point.findtext(f"{_CHART}v", "") for point in cached.iter(f"{_CHART}pt")}
    return [normalised(met.get(place, "")) for place in range(max(met, default=-1) + 1)]
