"""Sources: where each figure of the text is from, one line for each mark."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Paragraph, Picture, Section
from inforisk.briefing.paper.references import figures, marks, source_of
from inforisk.metrics.numbers import NUMBERS, Number
from inforisk.metrics.sourced import Holds, Sourced
from inforisk.registers import ALL
from inforisk.vocabulary import Kind

_COLUMNS = (
    Column("Mark", Holds.COUNT, 0.5),
    Column("As first stated", Holds.WORDS, 1.2),
    Column("What is counted", Holds.LABEL, 2.8),
    Column("What is left out", Holds.WORDS, 2.2),
    Column("Register", Holds.WORDS, 1.1),
    Column("Where this paper shows it", Holds.LABEL, 2.1),
)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the figures of a page of the product are, for those that no number defines: what is counted and left out,
    the register they are from, and the section of a paper that shows the same."""

    counts: str
    leaves_out: str
    register: str
    section: str


_DISPOSED = "Assets disposed of."
_CLOSED = "Closed and merged risks."

_PAGES: Mapping[str, _Page] = {
    "heat-map": _Page("Open risks by residual likelihood, impact and band.", _CLOSED, "Risk registers", "heat-map"),
    "movement": _Page(
        "What changed between the two quarters, row by row.", "What neither quarter lists.", "All registers", "changes"
    ),
    "risks": _Page("Risks as the registers list them.", _CLOSED, "Risk registers", "above-appetite"),
    "assets": _Page("Assets as the registers list them.", _DISPOSED, "Asset registers", "returns"),
    "incidents": _Page(
        "Incidents up to the day looked at, as the logs list them.", "Incidents of a later day.", "Incident logs",
        "incidents",
    ),
    "actions": _Page(
        "Actions by the status and the dates their plan gives.", "Nothing: every action stands in one status.",
        "Action plans", "actions",
    ),
    "maturity": _Page(
        "The level of each dimension, all services together.", "Of several answers all but the lowest.",
        "Maturity assessments", "maturity",
    ),
    "training": _Page(
        "Owners of assets by where they stand with the course, against the council's target.",
        "Owners of nothing but assets disposed of.", "Training records and asset registers", "training",
    ),
    "data-quality": _Page(
        "What the registers leave unanswered, and what the checks found.", _DISPOSED, "All registers", "returns"
    ),
    "quarter": _Page(
        "Services by the state of their return.", "Services that are not on the council's list.", "The returns board",
        "returns",
    ),
}  # fmt: skip
_SUMMARY = "summary"
_ELSEWHERE = _Page("What the text says at that place.", "Nothing.", "All registers", "")

_SECTIONS: Mapping[Kind, str] = {
    Kind.RISKS: "above-appetite",
    Kind.ASSETS: "returns",
    Kind.ACTIONS: "actions",
    Kind.MATURITY: "maturity",
    Kind.TRAINING: "training",
    Kind.INCIDENTS: "incidents",
}
"""The section on each register, for a number that no table of the paper holds."""

_ASKED: Mapping[str, str] = {"plan": "plan", "model": "model", "actions_status": "status"}
"""What a page may be asked for, in words; whatever else it is asked for is left unsaid."""


def sources_section(sections: Sequence[Section]) -> Section:
    """The annex that says of each marked figure what it counts, what it leaves out and where it is shown."""
    first: dict[str, Sourced] = {}
    for piece in figures(sections):
        first.setdefault(source_of(piece), piece)
    shown = _Shown.of(sections)
    rows = tuple(_row(mark, first[source], shown) for source, mark in marks(sections).items())
    table = PaperTable("sources", "Where each figure of the text is from", _COLUMNS, rows, "this paper",
                       empty="The text of this paper states no figure.")  # fmt: skip
    why = ("The number in square brackets after a figure of the text leads to its line here.",)
    return Section("sources", "Sources of the figures", (Paragraph((why,)), table), "Appendix C")


@dataclass(frozen=True)
class _Shown:
    """Where a paper shows what: the table of each key, the heading of each section and of each first stated figure."""

    tables: Mapping[str, str]
    headings: Mapping[str, str]
    first: Mapping[str, str]

    @classmethod
    def of(cls, sections: Sequence[Section]) -> "_Shown":
        tables: dict[str, str] = {}
        first: dict[str, str] = {}
        # A summary repeats: the section that counts a thing says more of it, so it is looked for last.
        for section in sorted(sections, key=lambda one: one.name == _SUMMARY):
            for key, title in _keyed(section.blocks):
                tables.setdefault(key, f"{section.heading}, table “{title}”")
        for section in sections:
            for piece in figures([section]):
                first.setdefault(source_of(piece), section.heading)
        return cls(tables, {section.name: section.heading for section in sections}, first)

    def place(self, piece: Sourced) -> str:
        """The table that counts the figure, else the section that shows its page, else where it is first stated."""
        key = keys.number(piece.number) if piece.number else keys.key_of(piece)
        section = _section_of(NUMBERS[piece.number]) if piece.number else _PAGES.get(piece.page, _ELSEWHERE).section
        return self.tables.get(key) or self.headings.get(section) or self.first[source_of(piece)]


def _section_of(number: Number) -> str:
    if number.is_movement:
        return "changes"
    # An owner is counted among the assets, and told of where training is.
    return "training" if number.things and number.kind is Kind.ASSETS else _SECTIONS[number.kind]


def _keyed(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        table = block.table if isinstance(block, Picture) else block
        if isinstance(table, PaperTable):
            yield from ((cell.key, table.title) for row in table.rows for cell in row if cell.key)


def _row(mark: int, piece: Sourced, shown: _Shown) -> tuple[Cell, ...]:
    counted, left_out, register = _defined(piece)
    return Cell(mark), Cell(piece.text), Cell(counted), Cell(left_out), Cell(register), Cell(shown.place(piece))


def _defined(piece: Sourced) -> tuple[str, str, str]:
    if piece.number:
        number = NUMBERS[piece.number]
        return number.meaning, number.leaves_out, ALL[number.kind].label
    page = _PAGES.get(piece.page, _ELSEWHERE)
    asked = "; ".join(f"{_ASKED[name]}: {value}" for name, value in piece.asks if name in _ASKED)
    return f"{page.counts[:-1]} ({asked})." if asked else page.counts, page.leaves_out, page.register
