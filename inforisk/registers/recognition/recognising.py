"""From a sheet to what it is: header, kind, columns, rows, with everything a person decided left as decided."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from inforisk.registers import ALL
from inforisk.registers.recognised import ColumnMatch, Correction, RecognisedRegister, Unset
from inforisk.registers.recognition.columns import Claim, Column, alternatives, is_doubtful
from inforisk.registers.recognition.extent import Extent, extent_of
from inforisk.registers.recognition.grid import Grid, Rows
from inforisk.registers.recognition.header_rows import Header, candidates, header_of, likeness_to_data, needs_band
from inforisk.registers.recognition.kinds import LEAST_COLUMNS, LEAST_SCORE, Judged, is_other_thing, judged, signs_of
from inforisk.registers.recognition.scale_sheets import is_scale
from inforisk.registers.recognition.words import spaced
from inforisk.vocabulary import OWN_SHEETS, Kind
from inforisk.workbook.cells import Sheet

CLEARLY_BETTER = 1.08  # a later row, or a row more, must make so much more sense
LIKE_DATA = 0.95  # taken off a header all of whose cells are met again among the rows near it
STRAY = 0.15  # a column past a gap with less than this share of the rows filled is a box beside the table
TITLE_ROWS = 12  # lines above the header that may say what the sheet is
DECIDED = Claim("", 1.0, "decided by a person")
NO_TABLE = 0.9  # how sure "none" is where nothing reads like a header
NOT_A_REGISTER = 0.6  # and where there is one, but of nothing we know
TRUST = 2.5  # the score at which a kind is believed one time in two


def recognise(sheet: Sheet, correction: Correction | None = None) -> RecognisedRegister:
    """What a sheet is: its register or none, its header rows, its records, and the field of each column.

    `correction` is what a person decided; it stands, and everything else is worked out again around it. The answer is
    never an error: a sheet that is no register comes back with `kind` None and the columns as they are.
    """
    if correction is None and sheet.name in OWN_SHEETS:
        return RecognisedRegister(sheet.name, None, 1.0)
    decided = correction or Correction()
    grid = Grid(sheet)
    header = _header(grid, decided)
    if header is None:
        return RecognisedRegister(sheet.name, None, NO_TABLE)
    columns = _profiled(grid, header, _rows_below(grid, header))
    judgement = None if decided.kind is None else _kind(grid, header, columns, decided)
    if judgement is None:
        return _none(sheet, header, columns, decided)
    extent = extent_of(grid, judgement.kind, header, judgement.given)
    if extent.skipped:  # what was left out does not speak for the columns
        columns = _profiled(grid, header, np.array(extent.rows, dtype=np.int64))
    columns = _without_boxes(grid, columns, extent)
    judgement = judged(judgement.kind, columns, _fixed(decided, judgement.kind), _signs(grid, header))
    return _answer(grid, header, columns, judgement, extent, decided)


def heading_signature(recognised: RecognisedRegister) -> str:
    """A stable name for a set of headings in their places: what a person decided names letters and header rows, so it
    is brought back only for a sheet whose headings stand just where they stood. Whatever rows follow do not matter.

    A sheet without any headings is known by its own name instead.
    """
    headed = [column for column in recognised.columns if column.heading]
    headings = [f"{column.letter} {spaced(column.band or '')}>{spaced(column.heading)}" for column in headed]
    headings += [f"row {row}" for row in recognised.header_rows if headed]
    return hashlib.sha256("\n".join(headings or [recognised.sheet]).encode()).hexdigest()


def _none(sheet: Sheet, header: Header, columns: Sequence[Column], decided: Correction) -> RecognisedRegister:
    matches = tuple(ColumnMatch(column.letter, column.heading, None, 0.0, column.band) for column in columns)
    confidence = 1.0 if decided.kind is None else NOT_A_REGISTER
    return RecognisedRegister(sheet.name, None, confidence, header.rows, header.rows[-1] + 1, columns=matches)


def _header(grid: Grid, decided: Correction) -> Header | None:
    if decided.header_rows:
        return header_of(grid, decided.header_rows)
    best: Header | None = None
    best_score = 0.0
    for header in candidates(grid):
        score = _promise(grid, header, decided)
        enough = best_score * CLEARLY_BETTER if best and not _extends(header, best) else best_score
        is_needed = best is not None and _extends(header, best) and needs_band(header) and score >= best_score * 0.97
        if score > enough + 0.15 or is_needed:
            best, best_score = header, max(score, best_score)
    if best is None and isinstance(decided.kind, Kind):  # a person sees a register where the words of its kind are not
        return _header(grid, Correction()) or _first_row(grid)
    return best


def _first_row(grid: Grid) -> Header | None:
    first = next((number for number, cells in enumerate(grid.top, start=1) if any(cells)), None)
    return None if first is None else header_of(grid, (first,))


def _extends(header: Header, other: Header) -> bool:
    """Whether a header is another one with its band row."""
    return len(header.rows) > len(other.rows) and header.rows[-1] == other.rows[-1]


def _promise(grid: Grid, header: Header, decided: Correction) -> float:
    """How much a header and the first rows below it make sense as a register, and look like a header at all."""
    kinds = (decided.kind,) if isinstance(decided.kind, Kind) else tuple(Kind)
    below = grid.glimpse(header.rows[-1])
    columns = tuple(
        replace(column, profile=below[column.place - 1])
        for column in header.columns
        if column.heading or below[column.place - 1].count
    )
    likely = max(judged(kind, columns, {}, {}).score for kind in kinds)
    return likely * (1.0 - LIKE_DATA * likeness_to_data(grid, header))


def _profiled(grid: Grid, header: Header, rows: Rows) -> tuple[Column, ...]:
    """The columns of a header that hold anything, with what their values in certain rows look like."""
    profiles = grid.profiles(rows)
    columns = (replace(column, profile=profiles[column.place - 1]) for column in header.columns)
    return tuple(column for column in columns if column.heading or column.profile.count)


def _rows_below(grid: Grid, header: Header) -> Rows:
    below = np.arange(header.rows[-1] + 1, grid.height + 1)
    filled: Rows = below[grid.filled[below - 1].any(axis=1)]
    return filled


def _without_boxes(grid: Grid, columns: Sequence[Column], extent: Extent) -> tuple[Column, ...]:
    """Columns past a gap that are all but empty belong to a box beside the table: their headings are not its own."""
    if len(extent.rows) < 5:
        return tuple(columns)
    share = grid.filled[np.array(extent.rows) - 1].mean(axis=0)
    headed = {column.place for column in columns if column.heading}
    kept, is_past_gap, last = [], False, None
    for column in columns:
        is_past_gap = is_past_gap or (
            last is not None and any(place not in headed for place in range(last + 1, column.place))
        )
        is_box = is_past_gap and share[column.place - 1] < STRAY and bool(column.heading)
        kept.append(
            Column(column.letter, column.place, f"\N{WORD JOINER}{column.heading}", column.band, column.profile)
            if is_box
            else column
        )
        last = column.place
    return tuple(kept)


def _signs(grid: Grid, header: Header) -> dict[Kind, float]:
    return signs_of(grid.sheet.name, _title(grid, header))


def _title(grid: Grid, header: Header) -> list[str]:
    """The short lines above the header."""
    first = header.rows[0]
    rows = (grid.row(number) for number in range(max(1, first - TITLE_ROWS), first))
    return [
        text for cells in rows for text in [next((cell for cell in cells if cell.strip()), "")] if 0 < len(text) < 120
    ]


def _fixed(decided: Correction, kind: Kind) -> dict[str, Claim]:
    known = ALL[kind].by_name
    return {
        letter: Claim(name, 1.0, DECIDED.reason)
        for letter, name in decided.fields.items()
        if name is not None and name in known
    }


def _kind(grid: Grid, header: Header, columns: Sequence[Column], decided: Correction) -> Judged | None:
    signs = _signs(grid, header)
    if not isinstance(decided.kind, Unset) and decided.kind is not None:
        return judged(decided.kind, columns, _fixed(decided, decided.kind), signs)
    readings = [judged(kind, columns, _fixed(decided, kind), signs) for kind in Kind]
    best = max(readings, key=lambda reading: reading.score)
    if best.score < LEAST_SCORE or len(best.given) < LEAST_COLUMNS - 1 or _is_letter_chart(columns):
        return None
    if is_scale(grid, header):
        return None
    headings = [column.heading for column in columns]
    return None if is_other_thing(grid.sheet.name, _title(grid, header), headings) else best


def _is_letter_chart(columns: Sequence[Column]) -> bool:
    """Whether most columns hold only R, A, C and I: a chart of responsibilities."""
    letters = [
        column
        for column in columns
        if column.profile.count >= 2
        and all(set(value.upper()) <= set("RACIS/, -") and len(value) <= 5 for value in column.profile.values)
    ]
    return len(letters) >= 3 and len(letters) * 2 >= len(columns)


def _answer(
    grid: Grid, header: Header, columns: Sequence[Column], reading: Judged, extent: Extent, decided: Correction
) -> RecognisedRegister:
    matches = tuple(_match(column, reading, decided) for column in columns)
    joined: dict[str, tuple[str, ...]] = {}
    for match in matches:
        if match.field:
            joined[match.field] = (*joined.get(match.field, ()), match.letter)
    several = {name: letters for name, letters in joined.items() if len(letters) > 1}
    confidence = (
        1.0 if not isinstance(decided.kind, Unset) else round(min(0.99, reading.score / (reading.score + TRUST)), 2)
    )
    return RecognisedRegister(
        grid.sheet.name, reading.kind, confidence, header.rows, extent.first_data_row, extent.rows, matches,
        extent.skipped, several, _notes(grid, reading),
    )  # fmt: skip


def _notes(grid: Grid, reading: Judged) -> tuple[str, ...]:
    hidden = ("This sheet is hidden in the workbook.",) if grid.sheet.is_hidden else ()
    return (*reading.notes, *hidden)


def _match(column: Column, reading: Judged, decided: Correction) -> ColumnMatch:
    claims = reading.claims.get(column.letter, ())
    given = reading.given.get(column.letter)
    heading = column.heading.lstrip("\N{WORD JOINER}")
    if column.letter in decided.fields:
        name = decided.fields[column.letter]
        return ColumnMatch(
            column.letter, heading, name, 1.0, column.band, False, alternatives(claims, given), DECIDED.reason
        )
    if given is None:
        why = _why_not(column, reading)
        likely = claims[0].strength if claims else 0.0
        return ColumnMatch(
            column.letter,
            heading,
            None,
            round(likely, 2),
            column.band,
            is_doubtful(claims, None),
            alternatives(claims, None),
            why,
        )
    return ColumnMatch(
        column.letter, heading, given.field, round(given.strength, 2), column.band,
        is_doubtful(claims, given), alternatives(claims, given), given.reason,
    )  # fmt: skip


def _why_not(column: Column, reading: Judged) -> str:
    if column.letter in reading.repeats:
        return f"repeats column {reading.repeats[column.letter]}"
    if not column.heading:
        return "no heading"
    claims = reading.claims.get(column.letter, ())
    if claims and claims[0].field in {claim.field for claim in reading.given.values()}:
        return f"another column was taken for {ALL[reading.kind].by_name[claims[0].field].label.lower()}"
    return "not a heading met before; kept as it is"
