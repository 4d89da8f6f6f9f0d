"""The blocks of a paper as HTML for the screen: text shown as typed, each figure a link to how it is made and marked
with its source, tables read cell by cell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from inforisk.briefing.paper.blocks import AuthorsWords, Cell, Column, PaperTable, Paragraph, Points, Section
from inforisk.briefing.paper.paper import Paper, Tile
from inforisk.briefing.paper.references import source_of
from inforisk.briefing.plain_text import cut, printable
from inforisk.metrics.sourced import Piece, Sentence, Sourced, piece_text
from inforisk.ui.menu import MENU, NUMBER
from inforisk.ui.prose import Asked, link

ROWS_SHOWN = 60
"""So many rows of a table are drawn on the screen; the files hold them all."""

_FIRST_LEVEL = 3
_PAGES = {entry.address: entry for entry in MENU}


@dataclass(frozen=True)
class Links:
    """How figures are shown: the mark of each source, and what every link asks for, so that it shows the same quarter
    beside the same other one."""

    marks: Mapping[str, int]
    asks: Asked


def text_html(text: str) -> str:
    """Text as it is shown: nothing in it is obeyed, line ends kept as spaces."""
    return escape(printable(text))


def sentence_html(sentence: Sentence, links: Links) -> str:
    """A sentence, each of its figures a link and marked with its source."""
    return "".join(_piece(piece, links) for piece in sentence)


def _piece(piece: Piece, links: Links) -> str:
    if not isinstance(piece, Sourced):
        return text_html(piece_text(piece))
    mark = links.marks.get(source_of(piece))
    return _figure(piece, links.asks) + (f"<sup>[{mark}]</sup>" if mark else "")


def _figure(piece: Sourced, asks: Asked) -> str:
    if piece.number:
        return link(NUMBER, piece.text, {**asks, "of": piece.number, **dict(piece.asks)})
    if piece.page in _PAGES:
        return link(_PAGES[piece.page], piece.text, {**asks, **dict(piece.asks)})
    return text_html(piece.text)


def heading_html(text: str, level: int) -> str:
    """A heading of a section (level 1 or 2), below the page's own."""
    depth = min(_FIRST_LEVEL + level - 1, 6)
    return f"<h{depth}>{text_html(text)}</h{depth}>"


def section_heading(section: Section) -> str:
    """The heading of a section with its number."""
    return heading_html(section.heading, section.level)


def paragraph_html(paragraph: Paragraph, links: Links) -> str:
    """Sentences that follow one another."""
    return f'<p class="paper">{_sentences(paragraph.sentences, links)}</p>'


def points_html(points: Points, links: Links) -> str:
    """A list, numbered where the paper refers to its points."""
    tag = "ol" if points.is_numbered else "ul"
    items = "".join(f"<li>{_sentences(item, links)}</li>" for item in points.items)
    return f'<{tag} class="lines">{items}</{tag}>'


def _sentences(sentences: Iterable[Sentence], links: Links) -> str:
    return " ".join(sentence_html(one, links) for one in sentences)


def words_html(words: AuthorsWords) -> str:
    """The author's own words behind a rule, with who wrote them: nothing worked out looks like this."""
    paragraphs = "".join(f"<p>{_broken(part)}</p>" for part in words.paragraphs)
    heading = escape(printable(words.heading), quote=False)
    return f'<div class="authors-words"><p class="by">{heading}</p>{paragraphs}</div>'


def _broken(text: str) -> str:
    return "<br>".join(map(escape, text.split("\n")))


def table_html(table: PaperTable) -> str:
    """A table with its title, headings and note; its `empty` sentence where it has no rows."""
    if not table.rows:
        return f'<p class="paper"><strong>{text_html(table.title)}.</strong> {text_html(table.empty)}</p>'
    head = "".join(f'<th scope="col"{_side(one)}>{text_html(one.heading)}</th>' for one in table.columns)
    body = "".join(_row(row, table.columns) for row in table.rows[:ROWS_SHOWN])
    title = text_html(table.title)
    return (
        f'<div class="linked" tabindex="0" role="region" aria-label="{title}"><table>'
        f"<caption><span>{title}</span></caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        f'<p class="source">{" ".join(map(text_html, table_remarks(table)))}</p>'
    )


def table_remarks(table: PaperTable) -> Iterator[str]:
    """What stands below a table: its note, how many of its rows are shown, where it is from."""
    if table.note:
        yield table.note
    if len(table.rows) > ROWS_SHOWN:
        yield f"The first {ROWS_SHOWN} of {len(table.rows):,} rows are shown here; the files hold them all."
    yield f"Source: {table.source}."


def _row(row: tuple[Cell, ...], columns: tuple[Column, ...]) -> str:
    first, *rest = zip(row, columns, strict=True)
    others = "".join(f"<td{_look(cell, column)}>{_cell(cell)}</td>" for cell, column in rest)
    return f'<tr><th scope="row"{_look(*first)}>{_cell(first[0])}</th>{others}</tr>'


def _look(cell: Cell, column: Column) -> str:
    tone = f' style="background:{cell.tone.fill};color:{cell.tone.ink}"' if cell.tone else ""
    return f"{_side(column)}{tone}"


def _side(column: Column) -> str:
    return ' class="number"' if column.is_number else ""


def _cell(cell: Cell) -> str:
    return escape(cut(printable(cell.text)))


def cover_html(paper: Paper) -> str:
    """The cover: marking, council, title, the legal ground of an exempt paper, and its lines."""
    lines = "".join(f"<dt>{text_html(name)}</dt><dd>{text_html(said)}</dd>" for name, said in paper.cover_lines)
    ground = f'<p class="paper">{text_html(paper.exemption)}</p>' if paper.exemption else ""
    return (
        f'{marking_html(paper)}<p class="paper">{text_html(paper.council)}</p>{heading_html(paper.title, 1)}{ground}'
        f'<dl class="cover">{lines}</dl>'
    )


def marking_html(paper: Paper) -> str:
    """The marking of every page, as it stands at its top and at its bottom; nothing of a paper without one."""
    return f'<p class="marking">{text_html(paper.marking)}</p>' if paper.marking else ""


def imprint_html(paper: Paper) -> str:
    """The foot of every page: its imprint and its marking."""
    return f'<p class="imprint">{text_html(paper.imprint.line)}</p>{marking_html(paper)}'


def tiles_html(tiles: Iterable[Tile]) -> str:
    """The numbers of the one page."""
    return f'<div class="tiles">{"".join(map(_tile, tiles))}</div>'


def _tile(tile: Tile) -> str:
    parts = (("title", tile.title), ("value", tile.value), ("change", tile.beside))
    return f'<div class="tile">{"".join(_span(style, text) for style, text in parts if text)}</div>'


def _span(style: str, text: str) -> str:
    return f'<span class="{style}">{text_html(text)}</span>'
