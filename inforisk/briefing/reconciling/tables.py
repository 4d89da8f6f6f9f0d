"""The tables of a paper looked for in a file, and each of their numbers held against what was counted."""

from collections.abc import Sequence

from inforisk.briefing.paper.blocks import Cell, PaperTable
from inforisk.briefing.reconciling.claims import SUPPRESSED, Claim, Stated, cell_number
from inforisk.briefing.reconciling.reading.read_back import Grid, normalised
from inforisk.briefing.reconciling.said import Masked, numbers_in, words_of
from inforisk.briefing.reconciling.verdicts import NOT_FOUND, NOT_RECOUNTED, Findings, is_same

_CUT = "[cut:"


def check_table(findings: Findings, table: PaperTable, grid: Grid, *, is_whole: bool) -> None:
    """Hold each cell of a table, as it stands in a file, against what was counted, and where nothing was against what
    the paper says. `is_whole` says that the file is to hold all of its rows."""
    findings.tables.append(table.title)
    places = _places(table, grid)
    for row, cells in enumerate(table.rows):
        found = places[row]
        if found is None:
            if is_whole:
                findings.differs(place_of(table, row, 0), NOT_FOUND)
            continue
        for column, (cell, text) in enumerate(zip(cells, found, strict=False)):
            check_cell(findings, table, (row, column), cell, text)


def _places(table: PaperTable, grid: Grid) -> list[Sequence[str] | None]:
    """The cells of each row of a table as a file has them, from the row's head on; None for a row it leaves out."""
    rows = _as_wide(table, grid)
    following, found = 0, list[Sequence[str] | None]()
    for cells in table.rows:
        place = next((at for at in range(following, len(rows)) if _is_head(rows[at][0], cells[0])), None)
        found.append(None if place is None else rows[place])
        following = following if place is None else place + 1
    return found


def _as_wide(table: PaperTable, grid: Grid) -> list[Sequence[str]]:
    """The rows of a grid from the column on that heads them: the heat map may have its axis named before it."""
    first = _compared(table.columns[0].heading)
    widest = max(map(len, grid), default=0)
    heads = (row.index(text) for row in grid for text in row if _compared(text) == first)
    start = next(heads, max(0, widest - len(table.columns)))
    return [row[start:] for row in grid if len(row) > start]


def _is_head(text: str, cell: Cell) -> bool:
    said, wanted = _compared(text), _compared(cell.text)
    begins = said.partition(_compared(_CUT))[0]
    return said == wanted or (begins != said and wanted.startswith(begins))


def _compared(text: str) -> str:
    return "".join(normalised(text).lstrip("'").casefold().split())


def check_cell(findings: Findings, table: PaperTable, at: tuple[int, int], cell: Cell, text: str) -> None:
    """Hold one cell, as a file has it, against what was counted; what nobody counts again against the paper."""
    place = place_of(table, *at)
    if not cell.key:
        if table.columns[at[1]].is_number and not _is_as_printed(cell, text):
            findings.differs(place, text or "nothing", normalised(cell.text))
    elif SUPPRESSED in (cell.text, normalised(text)):
        _check_suppressed(findings, place, cell, text)
    elif findings.must_leave_out(cell.key) and table.columns[at[1]].counts_people:
        findings.differs(place, text, f"{SUPPRESSED}, for it is small")
    else:
        _hold_cell(findings, place, cell, text)


def _check_suppressed(findings: Findings, place: str, cell: Cell, text: str) -> None:
    """A number left out of the paper is left out of the file, and is one that may be left out."""
    findings.figures += 1
    if normalised(text) != SUPPRESSED:
        findings.differs(place, text, SUPPRESSED)
    elif cell.key not in findings.counted:
        findings.differs(place, SUPPRESSED, NOT_RECOUNTED)
    elif cell.key not in findings.left_out_rightly:
        findings.differs(place, SUPPRESSED, words_of(findings.counted[cell.key]))


def _hold_cell(findings: Findings, place: str, cell: Cell, text: str) -> None:
    said, whole, is_said = cell_number(text)
    claim = Claim(cell.key, 0, 1 if whole is not None else None)
    findings.hold(place, claim, (said if is_said else None, whole))


def _is_as_printed(cell: Cell, text: str) -> bool:
    """Whether a number nobody can recount stands in a file as it does in the paper, however each format writes it."""
    if not isinstance(cell.value, (int, float, str)):
        return True
    said, printed = ([number.value for number in numbers_in(normalised(one))] for one in (text, cell.text))
    return len(said) == len(printed) and all(map(is_same, said, printed))


def place_of(table: PaperTable, row: int, column: int) -> str:
    """Where a cell stands, in words: "the table “Action plans”, row “ICO audit 2015”, Complete"."""
    head = normalised(table.rows[row][0].text)[:60]
    named = f", {table.columns[column].heading}" if column else ""
    return f"the table “{table.title}”, row “{head}”{named}"


def row_stated(row: Sequence[Cell]) -> Stated:
    """A row as a text that states figures."""
    claims: list[Claim] = []
    before = 0
    for cell in row:
        numbers = numbers_in(normalised(cell.text))
        _, whole, is_said = cell_number(cell.text)
        if cell.key and numbers and is_said and cell.text != SUPPRESSED:
            part = before + (0 if whole is not None else _said_in(cell.text, len(numbers)))
            claims.append(Claim(cell.key, part, part + 1 if whole is not None else None))
        before += len(numbers)
    text = " ".join(cell.text for cell in row)
    return Stated(text, tuple(claims), Masked.of(text))


def _said_in(text: str, numbers: int) -> int:
    """Which of the numbers of a cell is its own: the first after the name of its band."""
    return numbers - len(numbers_in(normalised(text).rpartition(":")[2]))
