"""What the public does not read by rule: columns and pieces of sentences that hold officers or text of registers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from inforisk.briefing.audience.held_back import Held, What
from inforisk.briefing.paper.blocks import (
    AuthorsWords,
    Block,
    Cell,
    Column,
    PaperTable,
    Paragraph,
    Picture,
    Points,
    Section,
)
from inforisk.briefing.paper.paper import OnePage, Paper
from inforisk.metrics.sourced import Holds, Quoted, Sentence, plain

READ_BY_ALL = frozenset((Holds.COUNT, Holds.WORDS, Holds.LABEL))
"""What a column or a piece may hold that the public reads. Whatever else there is, is left out."""

_OF_WEAKNESSES = frozenset(("asset-answers-by-service", "findings-accepted"))
"""The tables that say of each service which safeguards its registers do not state: a list of where to break in."""

OFFICER = "an officer of the council"
"""Who wrote the author's words, for the public."""


@dataclass
class Rules:
    """Applies the rules to a paper and keeps what they leave out."""

    things: list[Held] = field(default_factory=list)

    def paper(self, paper: Paper) -> Paper:
        """The paper with only what the public may read by rule. Names within it are another matter."""
        sections = tuple(self._section(section) for section in paper.sections)
        return replace(paper, sections=sections, one_page=self._one_page(paper.one_page), exemption="")

    def _section(self, section: Section) -> Section:
        blocks = tuple(new for block in section.blocks for new in self._block(block, section.heading))
        return replace(section, blocks=blocks)

    def _one_page(self, page: OnePage) -> OnePage:
        place = "The one page"
        items = [tuple(filter(None, (self._item(item, place) for item in those))) for those in (page.asks, page.worst)]
        picture = self._picture(page.picture, place) if page.picture else None
        return replace(page, headline=self._item(page.headline, place), asks=items[0], worst=items[1],
                       picture=picture if isinstance(picture, Picture) else None)  # fmt: skip

    def _block(self, block: Block, place: str) -> Iterator[Block]:
        match block:
            case Paragraph():
                sentences = self._item(block.sentences, place)
                yield from (Paragraph(sentences),) if sentences else ()
            case Points():
                items = tuple(filter(None, (self._item(item, place) for item in block.items)))
                yield from (replace(block, items=items),) if items else ()
            case PaperTable():
                yield self._table(block, place)
            case Picture():
                yield self._picture(block, place)
            case AuthorsWords() if block.by not in ("", OFFICER):
                self.things.append(Held(What.NAME, block.by, field="author's words", paper=place))
                yield replace(block, by=OFFICER)
            case _:
                yield block

    def _item(self, sentences: Sequence[Sentence], place: str) -> tuple[Sentence, ...]:
        return tuple(kept for sentence in sentences if (kept := self._sentence(sentence, place)))

    def _sentence(self, sentence: Sentence, place: str) -> Sentence:
        """The sentence with what is said instead; none where it would have no subject or no word left."""
        quoted = [piece for piece in sentence if isinstance(piece, Quoted) and piece.holds not in READ_BY_ALL]
        self.things += [Held(What.TEXT, piece.text.strip(), field=str(piece.holds), paper=place) for piece in quoted]
        kept = tuple(piece.instead if piece in quoted else piece for piece in sentence)
        has_subject = not quoted or sentence[0] != quoted[0] or bool(quoted[0].instead)
        said = tuple(piece for piece in kept if piece != "")
        return said if has_subject and any(letter.isalnum() for letter in plain((said,))) else ()

    def _table(self, table: PaperTable, place: str) -> PaperTable | Paragraph:
        if table.rows and is_of_single_incidents(table):
            self.things.append(Held(What.INCIDENT, table.title, rows=len(table.rows), paper=place))
            return left_out_words(What.INCIDENT)
        if table.rows and table.name in _OF_WEAKNESSES:
            return self._left_out(What.WEAKNESS, table.title, place)
        public = self._columns(table, place)
        if public is None and not table.rows:
            return Paragraph(((table.empty,),))
        return public or self._left_out(What.TABLE, table.title, place)

    def _picture(self, picture: Picture, place: str) -> Picture | Paragraph:
        public = self._columns(picture.table, place)
        return replace(picture, table=public) if public else self._left_out(
            What.PICTURE, picture.caption.message, place)  # fmt: skip

    def _left_out(self, what: What, title: str, place: str) -> Paragraph:
        self.things.append(Held(what, title, paper=place))
        return left_out_words(what)

    def _columns(self, table: PaperTable, place: str) -> PaperTable | None:
        """The table without the columns that are not for all; None where what is left heads no row."""
        kept = [number for number, column in enumerate(table.columns) if column.holds in READ_BY_ALL]
        if len(kept) == len(table.columns):
            return table
        for number, column in enumerate(table.columns):
            if number not in kept:
                self.things.append(_column_held(table, number, column, place))
        heads = [number for number in kept if table.columns[number].holds is not Holds.COUNT]
        if len(kept) < 2 or not heads:
            return None
        order = [heads[0], *(number for number in kept if number != heads[0])]
        rows = tuple(tuple(row[number] for number in order) for row in table.rows)
        return replace(table, columns=tuple(table.columns[number] for number in order), rows=rows)


def is_of_single_incidents(table: PaperTable) -> bool:
    """Whether each row of a table is one incident: its service and its day tell of whom, and the rows can be counted
    up to the very numbers that are left out elsewhere."""
    return "incident" in table.source.lower() and not any(column.counts_people for column in table.columns)


def left_out_words(what: What) -> Paragraph:
    """What stands in the place of a table or a picture."""
    said = {
        What.TABLE: "A table stands here in the version for officers. It names persons or repeats the text of registers"
        " and is left out.",
        What.PICTURE: "A picture stands here in the version for officers. Its table names persons or repeats the text"
        " of registers, so both are left out.",
        What.INCIDENT: "A table stands here in the version for officers. Each of its lines is one incident, by which"
        " somebody could be recognised, so it is left out.",
        What.WEAKNESS: "A table stands here in the version for officers. It tells which service lacks what, by which"
        " somebody could choose where to attack, so it is left out.",
        What.NUMBER: "Figures stand here in the version for officers. The numbers are so small that somebody could be"
        " recognised, so they are left out.",
    }
    return Paragraph(((said[what],),))


def _column_held(table: PaperTable, number: int, column: Column, place: str) -> Held:
    cells: list[Cell] = [row[number] for row in table.rows]
    given = sum(cell.value not in (None, "") for cell in cells)
    return Held(
        What.COLUMN, column.heading, field=str(column.holds), rows=given, paper=f"{place}, table “{table.title}”"
    )
