"""Small numbers of people in words and pictures: what would say again what a table leaves out.

A sentence is left out whole, so that what stays is grammatical, where it speaks of persons or incidents and

- states a number that a table leaves out for the service, directorate or answer the sentence names;
- states 1 to 4 of a service or a directorate; or
- states a part of a whole of fewer than five ("two of three owners").

A number of the whole council may be small where its whole is not ("two of 52 owners"): nobody can tell who the two
are, and the public's interest in it is the reason for the paper. So the Government Analysis Function's guidance on
disclosure control has it: what counts is whether somebody can be recognised, and a larger group hides its members.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import zip_longest

from inforisk.access import folded
from inforisk.briefing.audience.held_back import LOOK, SUPPRESSED, Held, What
from inforisk.briefing.audience.leaving_out import left_out_words
from inforisk.briefing.audience.small_numbers import HIDDEN, MOST, Grid, Place, counts_in, without
from inforisk.briefing.paper.blocks import (
    AuthorsWords,
    Block,
    Cell,
    PaperTable,
    Paragraph,
    Picture,
    Points,
    Section,
    Subheading,
)
from inforisk.briefing.paper.charts import BarChart, Chart, LineChart, Series
from inforisk.briefing.paper.paper import OnePage, Paper, Tile
from inforisk.metrics.numbers import NUMBERS
from inforisk.metrics.sourced import Sentence, Sourced, plain
from inforisk.registers.values.words import listed
from inforisk.vocabulary import Kind

_PAGES = frozenset(("training", "incidents", "owners", "people"))
_PEOPLE = re.compile(
    r"\b(?:owners|one owner|\d+ (?:asset )?owner|people|persons?|learners?|staff|employees|incidents?|near miss(?:es)?|"
    r"breach(?:es)?|trained|untrained)\b",
    re.IGNORECASE,
)
_SPELT = {word: number for number, word in enumerate(
    ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))}  # fmt: skip
_SPELT |= {"none": 0, "nobody": 0, "twice": 2, "both": 2, "single": 1}
_DATES = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b"
    r"|\b\d{4}-\d{2}(?: Q[1-4])?\b|\bQ[1-4]\b|\b[A-Z]{1,4}(?:[-/][A-Z]{0,2})?-?\d+\b|[“\"][^”\"]*[”\"]"
)
_COMPARED = re.compile(
    r"\b(?:\w+ (?:more|fewer) than|as many as) (?:at|in) \d{4}-\d{2} Q[1-4](?: \([^)]*\))?", re.IGNORECASE
)
"""A change since another quarter: no count of that quarter, though it names it."""

_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?!\w|\.\d)|\b[a-z]+\b", re.IGNORECASE)
_OF = re.compile(r"(?<![\w.,])(\w[\d,]*|\w+) of (?:the |these |its |all )?(\w[\d,]*|\w+)\b", re.IGNORECASE)
_JOINTS = listed("a; an; the; of; and; or; for; to; in; on; by; is; are; was; were")
_KEYS_OF_PEOPLE = ("owners/", "incidents/")


@dataclass(frozen=True)
class Known:
    """What tables leave out, by the words that name it, and the parts of the council a sentence may name."""

    numbers: Mapping[str, frozenset[int]]
    parts: frozenset[str]

    def is_named(self, label: str, text: str) -> bool:
        """Whether a text speaks of what a label names, in whichever order and number: "data breaches", "A breach of
        data". A directorate called "People" is named by its capital only."""
        if label in self.parts and label.isalpha():
            return re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text) is not None
        about = _stems(label)
        return bool(about) and about <= _stems(text)


def known_from(tables: Sequence[PaperTable], hidden: Mapping[str, frozenset[Place]], parts: Iterable[str]) -> Known:
    """What is known of the numbers left out: under the head of each row, and under that of the column for a total."""
    numbers: dict[str, set[int]] = {}
    for table in tables:
        total = Grid(table, set(), []).total_row()
        for row, column in hidden.get(table.name, ()):
            for number in filter(None, counts_in(table.rows[row][column])):
                head = str(table.rows[row][0].value or "")
                label = table.columns[column].heading if row == total else head
                numbers.setdefault(label, set()).add(number)
    return Known({label: frozenset(those) for label, those in numbers.items()}, frozenset(filter(None, parts)))


def numbers_said(text: str) -> set[int]:
    """The numbers a text states, in figures or in words, but for dates, quarters, references and what is quoted."""
    found: set[int] = set()
    for one in _NUMBER.findall(_DATES.sub(" ", text)):
        number = _as_number(one)
        if number is not None:
            found.add(number)
    return found


def _as_number(word: str) -> int | None:
    digits = word.replace(",", "")
    return int(digits) if digits.isdecimal() else _SPELT.get(word.lower())


def gives_away(text: str, is_of_people: bool, known: Known) -> bool:
    """Whether a sentence states a small number that could tell who is meant."""
    if not (is_of_people or _PEOPLE.search(text)):
        return False
    text = _COMPARED.sub(" ", text)
    said = numbers_said(text)
    if any(said & those and known.is_named(label, text) for label, those in known.numbers.items()):
        return True
    if said & set(range(1, MOST + 1)) and any(known.is_named(part, text) for part in known.parts):
        return True
    return any(_is_of_few(*one) for one in _OF.findall(text))


def _is_of_few(part: str, whole: str) -> bool:
    few = _as_number(whole)
    return few is not None and 0 < few <= MOST and _as_number(part) is not None


@lru_cache(maxsize=4_096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in re.findall(r"\w+", text.lower())) - _JOINTS


def is_of_people(sentence: Sentence) -> bool:
    """Whether a sentence gives a figure of persons or incidents."""
    return any(isinstance(piece, Sourced) and _counts_people(piece) for piece in sentence)


def _counts_people(piece: Sourced) -> bool:
    number = NUMBERS.get(piece.number)
    if number is None:
        return piece.page in _PAGES
    return number.kind is Kind.INCIDENTS or number.name.startswith("owners")


@dataclass
class Suppression:
    """Takes small numbers out of a paper and keeps what was taken out."""

    hidden: Mapping[str, frozenset[Place]]
    known: Known
    things: list[Held] = field(default_factory=list)

    def paper(self, paper: Paper) -> Paper:
        """The paper without them."""
        sections = tuple(self._section(section) for section in paper.sections)
        return replace(paper, sections=sections, one_page=self._one_page(paper.one_page))

    def _section(self, section: Section) -> Section:
        blocks = [new for block in section.blocks for new in self._block(block, section.heading)]
        return replace(section, blocks=tuple(_without_bare_headings(list(_once(blocks)))))

    def _one_page(self, page: OnePage) -> OnePage:
        place = "The one page"
        picture = self._picture(page.picture, place) if page.picture else None
        return replace(
            page,
            headline=self._sentences(page.headline, place),
            tiles=tuple(self._tile(tile) for tile in page.tiles),
            asks=tuple(filter(None, (self._sentences(item, place) for item in page.asks))),
            worst=tuple(filter(None, (self._sentences(item, place) for item in page.worst))),
            picture=picture if isinstance(picture, Picture) else None,
        )

    def _block(self, block: Block, place: str) -> Iterator[Block]:
        match block:
            case Paragraph():
                sentences = self._sentences(block.sentences, place)
                yield from (Paragraph(sentences),) if sentences else ()
            case Points():
                items = tuple(filter(None, (self._sentences(item, place) for item in block.items)))
                yield from (replace(block, items=items),) if items else ()
            case PaperTable():
                yield self._table(block, place)
            case Picture():
                yield self._picture(block, place)
            case AuthorsWords():
                self.things += [
                    Held(What.SENTENCE, text, field="author's words", paper=place, done=LOOK)
                    for text in re.split(r"(?<=[.!?])\s+", block.text)
                    if gives_away(text, False, self.known)
                ]
                yield block
            case _:
                yield block

    def _sentences(self, sentences: Sequence[Sentence], place: str) -> tuple[Sentence, ...]:
        kept = []
        for sentence in sentences:
            text = plain((sentence,))
            if gives_away(text, is_of_people(sentence), self.known):
                self.things.append(Held(What.SENTENCE, text, paper=place))
            else:
                kept.append(sentence)
        return tuple(kept)

    def _table(self, table: PaperTable, place: str) -> PaperTable | Paragraph:
        hidden = self.hidden.get(table.name, frozenset())
        new = [at for at in sorted(hidden) if table.rows[at[0]][at[1]].value != HIDDEN]
        self.things += [_number_held(table, *at, place) for at in new]
        if new and not says_anything(table, hidden):
            self.things.append(Held(What.TABLE, table.title, paper=place))
            return left_out_words(What.NUMBER)
        return without(table, hidden)

    def _picture(self, picture: Picture, place: str) -> Picture | PaperTable | Paragraph:
        """The picture without them. Where too little of it is left to be drawn, its table stands in its place."""
        hidden = self.hidden.get(picture.table.name, frozenset())
        if not hidden:
            return picture
        chart, table = drawn_without(picture.chart, picture.table, hidden), self._table(picture.table, place)
        if chart is None or isinstance(table, Paragraph):
            self.things.append(Held(What.PICTURE, picture.caption.message, paper=place))
            return table
        numbers = {number for row, column in hidden for number in counts_in(picture.table.rows[row][column])}
        caption = picture.caption
        if _says(caption.message, numbers):
            self.things.append(Held(What.SENTENCE, caption.message, paper=place))
            caption = replace(caption, message=caption.drawn)
        words = _words_without(picture.words, numbers) or f"{caption.drawn}."
        return replace(picture, chart=chart, caption=caption, words=words, table=table)

    def _tile(self, tile: Tile) -> Tile:
        counts = counts_in(Cell(tile.value))
        is_part = tile.key.startswith(_KEYS_OF_PEOPLE)
        is_few = len(counts) == 2 and 0 < counts[1] <= MOST and (is_part or _PEOPLE.search(tile.title) is not None)
        if not (is_few or (is_part and any(0 < count <= MOST for count in counts))):
            return tile
        self.things.append(Held(What.NUMBER, tile.value, field=tile.title, paper="The one page", done=SUPPRESSED))
        return replace(tile, value=HIDDEN, beside="")


def _once(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, of the lines that say that small figures are left out the first alone."""
    said = left_out_words(What.NUMBER)
    for place, block in enumerate(blocks):
        if block != said or said not in blocks[:place]:
            yield block


def _without_bare_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    for block, after in zip_longest(blocks, blocks[1:]):
        if not (isinstance(block, Subheading) and (after is None or isinstance(after, Subheading))):
            yield block


def says_anything(table: PaperTable, hidden: frozenset[Place]) -> bool:
    """Whether a table still counts anybody once what is hidden is left out; noughts alone say nothing."""
    people = [number for number, column in enumerate(table.columns) if column.counts_people]
    places = ((row, column) for row in range(len(table.rows)) for column in people)
    return any(any(counts_in(table.rows[row][column])) for row, column in places if (row, column) not in hidden)


def _number_held(table: PaperTable, row: int, column: int, place: str) -> Held:
    cells = table.rows[row]
    return Held(What.NUMBER, cells[column].text, table.source, table.columns[column].heading, cells[0].text,
                paper=f"{place}, table “{table.title}”", done=SUPPRESSED)  # fmt: skip


def _says(text: str, numbers: set[int]) -> bool:
    return bool(numbers_said(text) & (numbers | set(range(1, MOST + 1)))) or "%" in text


def _words_without(words: str, numbers: set[int]) -> str:
    """The words without each part of them that states a number left out, or a share."""
    sentences = re.split(r"(?<=\.)\s+", words)
    kept = ("; ".join(_parts_without(one, numbers)) for one in sentences)
    return " ".join(one if one.endswith((".", ":")) else f"{one}." for one in kept if one)


def _parts_without(sentence: str, numbers: set[int]) -> list[str]:
    return [part for part in re.split(r";\s+", sentence) if not _says(part, numbers)]


def drawn_without(chart: Chart, table: PaperTable, hidden: frozenset[Place]) -> Chart | None:
    """The chart with no value where the table has none; None where it cannot be told which value is which cell's, or
    where most of what it draws would go."""
    if isinstance(chart, BarChart):
        return _blanked(chart, chart.categories, table, hidden)
    if isinstance(chart, LineChart):
        return _blanked(chart, chart.points, table, hidden)
    return None


def _blanked(
    chart: BarChart | LineChart, along: Sequence[str], table: PaperTable, hidden: frozenset[Place]
) -> Chart | None:
    place = _by_heads(along, chart.series, table) or _by_values(along, chart.series, table)
    if place is None:
        return None
    drawn = {at for at in place if chart.series[at[0]].values[at[1]]}
    gone = {at for at in place if place[at] in hidden and chart.series[at[0]].values[at[1]] is not None}
    if gone and 2 * len(drawn & gone) > len(drawn):
        return None  # bars that stand for half of the numbers show the wrong picture
    series = tuple(
        replace(one, values=tuple(None if (number, at) in gone else value for at, value in enumerate(one.values)))
        for number, one in enumerate(chart.series)
    )
    return replace(chart, series=series)


Drawn = dict[tuple[int, int], Place]
"""The cell of the table that each value of a chart is from, by series and point."""


def _by_heads(along: Sequence[str], series: Sequence[Series], table: PaperTable) -> Drawn | None:
    """The cells by the heads of rows and columns, either way round."""
    rows = {folded(str(row[0].value or "")): number for number, row in enumerate(table.rows)}
    columns = {folded(column.heading): number for number, column in enumerate(table.columns)}
    names, points = [folded(one.name) for one in series], [folded(one) for one in along]
    if len(rows) < len(table.rows):
        return None
    if set(points) <= set(rows) and set(names) <= set(columns):
        found = {(n, p): (rows[point], columns[name]) for n, name in enumerate(names) for p, point in enumerate(points)}
    elif set(points) <= set(columns) and set(names) <= set(rows):
        found = {(n, p): (rows[name], columns[point]) for n, name in enumerate(names) for p, point in enumerate(points)}
    else:
        return None
    return found if _agree(found, series, table) else None


def _by_values(along: Sequence[str], series: Sequence[Series], table: PaperTable) -> Drawn | None:
    """The cells of each series by the one column that holds its values, in the order of the rows named as its points,
    or of all rows."""
    rows = {folded(str(row[0].value or "")): number for number, row in enumerate(table.rows)}
    order = [rows.get(folded(point)) for point in along]
    if None in order:
        order = list(range(len(table.rows))) if len(table.rows) == len(along) else []
    found: Drawn = {}
    for number, one in enumerate(series):
        for column in range(1, len(table.columns)):
            tried = {(number, point): (row, column) for point, row in enumerate(order) if row is not None}
            if len(tried) == len(one.values) and _agree(tried, series, table):
                found |= tried
                break
        else:
            return None
    return found


def _agree(found: Drawn, series: Sequence[Series], table: PaperTable) -> bool:
    for (number, point), (row, column) in found.items():
        value, cell = series[number].values[point], table.rows[row][column]
        counts = counts_in(cell)
        if value is not None and float(value) not in map(float, counts):
            return False
    return True
