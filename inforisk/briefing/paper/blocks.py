"""What a section is made of: sentences, lists, tables, pictures, and the words of its author."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest

from inforisk.briefing.paper.charts import Chart, Tone
from inforisk.briefing.plain_text import LINE_ENDS, printable
from inforisk.figures.caption import Caption
from inforisk.metrics.sourced import Holds, Sentence
from inforisk.phrases import day_words

Value = str | int | float | date | None

_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table. `key` (`paper.keys`) makes its number a claim that is recounted before the paper leaves.

    `short` says the same where there is no room for it ("A: 168" for "Medium: 168", the letter explained beside it).
    None is a cell with nothing to say; a table never leaves it to the reader to guess: see `text`.
    """

    value: Value
    key: str = ""
    tone: Tone | None = None
    short: str = ""

    @property
    def text(self) -> str:
        """As it is read: "1,200", "31 March 2017", "not given" for nothing."""
        if self.value is None or self.value == "":
            return "not given"
        if isinstance(self.value, date):
            return day_words(self.value)
        return f"{self.value:,}" if isinstance(self.value, int) else str(self.value)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what it holds, and how wide it is beside the others (1 is usual).

    `counts_people` marks counts of persons or of incidents, which are suppressed for the public where they are small.
    """

    heading: str
    holds: Holds
    width: float = 1.0
    counts_people: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it is set to the right."""
        return self.holds is Holds.COUNT


@dataclass(frozen=True)
class PaperTable:
    """A table. `name` (letters, digits and hyphens, one of a kind within a paper) names its files, `title` says what it
    shows. The first column heads its rows. `source` names the registers. `is_matrix` marks the heat map: a header on
    two sides, each cell toned. `empty` is said in place of a table without rows."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    source: str
    note: str = ""
    is_matrix: bool = False
    empty: str = "None."


@dataclass(frozen=True)
class Paragraph:
    """Sentences that follow one another."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Points:
    """A list of sentences; numbered where the paper refers to them (recommendations)."""

    items: tuple[tuple[Sentence, ...], ...]
    is_numbered: bool = False


@dataclass(frozen=True)
class Picture:
    """A picture: its `name` (as for a table), its caption, what it draws, what it shows in words (`words`, its text
    alternative), and the table of the same figures."""

    name: str
    caption: Caption
    chart: Chart
    words: str
    table: PaperTable


@dataclass(frozen=True, slots=True)
class AuthorsWords:
    """What the author wrote, never mixed with what was worked out: `text` in paragraphs (blank line between them).

    With `replaces` it stands in the place of the section's computed sentences, which then stand in the annex on edits;
    else it follows them.
    """

    text: str
    by: str
    replaces: bool = False

    @property
    def heading(self) -> str:
        """The line above them, which says whose they are: "Added by the author, Priya Example"."""
        done = "In the author's words" if self.replaces else "Added by the author"
        return f"{done}, {self.by}"

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What was written, parted where a blank line stands; line ends within a paragraph stay. Nothing of blanks."""
        parts = _BLANK_LINE.split(printable(LINE_ENDS.sub("\n", self.text)))
        return tuple(part.strip() for part in parts if part.strip())


@dataclass(frozen=True)
class Subheading:
    """A heading below the section's own ("Risks added")."""

    text: str


Block = Paragraph | Points | PaperTable | Picture | AuthorsWords | Subheading


@dataclass(frozen=True)
class Section:
    """A part of a paper. `number` is what is printed before the title ("1.3", "6.2", "Appendix A", ""), `level` 1 or 2.

    `name` is how it is chosen and edited. A section without blocks is a heading above others.
    """

    name: str
    title: str
    blocks: tuple[Block, ...] = field(default=())
    number: str = ""
    level: int = 1

    @property
    def heading(self) -> str:
        """ "6.2 How is risk being managed?"."""
        joint = ": " if self.number.startswith("Appendix") else " "
        return f"{self.number}{joint}{self.title}" if self.number else self.title


def without_bare_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks without the headings nothing stands below any more."""
    for block, following in zip_longest(blocks, blocks[1:]):
        if not (isinstance(block, Subheading) and (following is None or isinstance(following, Subheading))):
            yield block
