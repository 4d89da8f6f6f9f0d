"""Which rows below the header are records: not guidance, examples, totals, section titles, footers or empty forms."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inforisk.registers import ALL
from inforisk.registers.recognition.columns import Assignment
from inforisk.registers.recognition.grid import Flags, Grid
from inforisk.registers.recognition.header_rows import Header
from inforisk.registers.recognition.headings import exact_field
from inforisk.registers.recognition.profile import is_date, is_level
from inforisk.registers.recognition.words import without_brackets
from inforisk.vocabulary import Kind, ValueKind

FIRST_ROWS = 14  # guidance and examples stand right below the header
FEW = 3  # cells: as many numbers in a row may be a record
NARROW = 3  # in a table of fewer columns a row with one filled cell may be a record
COMPARED = 6  # columns by which a repeated header is known
GAP = 2  # empty rows, more or less, between a table and what stands below it
NARROWER = 0.6  # of the table's usual number of filled cells: fewer is not the table
MOST_BLOCKS = 200  # blocks after a gap that are looked at for another table's header
SUBSTANTIVE = frozenset({ValueKind.TEXT, ValueKind.PERSON, ValueKind.DATE})
ENOUGH = 2  # substantive cells that make a record of a row without a name

_GUIDANCE = re.compile(
    r"""^\W*(?:(?:enter|select|describe|provide|specify|choose|list|insert|state|give|record|please|what|who|which|how
    |where|why|when|is\ the|is\ this|does|do\ you|if|e\.?g|i\.?e|name\ of\ the|drop.?down|free.?text|text|date|mandatory
    |optional|required|unique|indicate|use|add|identify|detail|summari[sz]e|explain|should|the|a|any|date\ of|date\ the
    |yes\ ?[,/]\ ?no|y/n|auto|calculated|numeric|dd/mm|n/a)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_GUIDANCE_LABEL = re.compile(
    r"^\W*(?:guidance|valid values|allowed values|mandatory|optional|instructions?|notes? for completion|help|hint"
    r"|format|field type|how to complete|definition|explanation)\b\s*"
    r"(?:\W.*|(?:row|notes?|text|only|values?|for|on)\b.{0,30})?$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\b\w+\s*[/,]\s*\w+\s*[/,]\s*\w+")  # "Yes, No, Pending": the allowed values, not one of them
_STARTS_WITH_NUMBER = re.compile(r"^[A-Za-z&]{0,8}[\s\-_./#]*\d")
_KIND_WORDS = frozenset(("text", "number", "date", "dd/mm/yyyy", "dd/mm/yy", "unique identifier", "unique id", "auto"))
_TOTAL = re.compile(
    r"^\W*(?:grand\s+|sub\W*)?(?:totals?|averages?|mean|count|overall|sum|percentage|compliance rate)\b|^\s*%", re.I
)


@dataclass(frozen=True)
class Extent:
    """Where the records stand, and why the rows between them were left out."""

    first_data_row: int
    rows: tuple[int, ...]
    skipped: Mapping[int, str]


def extent_of(grid: Grid, kind: Kind, header: Header, given: Assignment) -> Extent:
    """The records below a header."""
    places = [column.place for column in header.columns if column.heading]
    start = _below(grid, header)
    lead = _leading(grid, kind, start, header, given)
    first = start
    while first in lead:
        first += 1
    if start > grid.height or not places:
        return Extent(first, (), lead)
    flags = grid.filled[start - 1 :, [place - 1 for place in places]]
    counts = flags.sum(axis=1)
    reasons = _left_out(grid, start, header, flags, counts)
    reasons |= _narrow_blocks(start, counts, reasons)
    last = _end(grid, start, counts, header, reasons)
    records = _records(kind, header, given, flags, counts)
    records[last:] = False
    out = np.array([row - start for row in {**reasons, **lead}], dtype=np.int64)
    records[out] = False
    rows = (np.flatnonzero(records) + start).tolist()
    kept = {row: why for row, why in reasons.items() if row < start + last}
    return Extent(_first(first, start, counts), tuple(rows), dict(sorted({**kept, **lead}.items())))


def _first(first: int, start: int, counts: npt.NDArray[np.int64]) -> int:
    filled = np.flatnonzero(counts[first - start :])
    return first + int(filled[0]) if len(filled) and int(filled[0]) <= 2 else first


def _below(grid: Grid, header: Header) -> int:
    """The row after the header, past any cell of it that is merged downwards."""
    last = header.rows[-1]
    blocks = [
        block for block in grid.merged_over(last) if block.first_row in header.rows and block.last_row - last <= 3
    ]
    return max([last, *(block.last_row for block in blocks)]) + 1


def _leading(grid: Grid, kind: Kind, start: int, header: Header, given: Assignment) -> dict[int, str]:
    """The guidance, allowed-value and example rows right below the header."""
    numbered = (row for row in range(start, min(start + FEW, grid.height + 1)) if _is_count(grid.row(row)))
    found = dict.fromkeys(numbered, "column numbers")
    for row in range(start, min(start + FIRST_ROWS, grid.height + 1)):
        cells = grid.row(row)
        if row in found or not any(text.strip() for text in cells):
            if found:
                continue
            break
        why = (
            "guidance"
            if _is_guidance(kind, cells, header, given)
            else "example"
            if _is_example(cells, header, given)
            else None
        )
        if why is None:
            break
        found[row] = why
    return found


def _is_count(cells: Sequence[str]) -> bool:
    """Whether a row only numbers its columns: 1, 2, 3 and on."""
    texts = [text.strip().strip("()") for text in cells if text.strip()]
    return len(texts) > FEW and texts == [str(number) for number in range(1, len(texts) + 1)]


def _is_example(cells: Sequence[str], header: Header, given: Assignment) -> bool:
    texts = [text.strip() for text in cells if text.strip()]
    lead = texts[0] if texts else ""
    says_first = len(lead) <= 40 and bool(re.search(r"example", lead, re.I)) and not re.search(r"\.example\b|@", lead)
    starts = [
        text
        for text in texts
        if re.match(r"^\W*(?:example|e\.?g\.?)\b", text, re.I) and not re.match(r"^[a-z.]+@", text)
    ]
    return len(texts) >= 2 and ((says_first and not _is_person_cell(cells, lead, header, given)) or len(starts) >= 2)


def _is_person_cell(cells: Sequence[str], lead: str, header: Header, given: Assignment) -> bool:
    place = next(place for place, text in enumerate(cells, start=1) if text.strip() == lead)
    letter = next((column.letter for column in header.columns if column.place == place), "")
    claim = given.get(letter)
    return claim is not None and claim.field in (
        "person",
        "username",
        "email",
        "asset_owner",
        "risk_owner",
        "service",
        "course",
    )


def _is_guidance(kind: Kind, cells: Sequence[str], header: Header, given: Assignment) -> bool:
    """Whether a row explains its columns instead of filling them."""
    register = ALL[kind]
    texts = [text.strip() for text in cells if text.strip()]
    if len(texts) < 2:
        return False
    misfits = fitting = 0
    for column in header.columns:
        text, claim = cells[column.place - 1].strip(), given.get(column.letter)
        if not text or claim is None:
            continue
        fits = _fits(register.by_name[claim.field].kind, text)
        misfits += fits is False
        fitting += fits is True
    if _GUIDANCE_LABEL.match(texts[0]):
        return True
    told = sum(bool(_GUIDANCE.match(text)) for text in texts)
    if misfits >= 2 and misfits > fitting:
        return True
    return (fitting == 0 and told >= 2 and told * 2 > len(texts)) or (misfits > fitting and told * 2 > len(texts))


def _fits(kind: ValueKind, text: str) -> bool | None:
    """Whether a cell can be a value of that kind; None where anything can be."""
    words = len(text.split())
    if kind in (ValueKind.YES_NO, ValueKind.CHOICE):
        return False if words >= 8 or text.endswith("?") or _LISTED.search(text) else None
    if kind is ValueKind.PERSON:
        return False if words >= 9 or text.endswith("?") else None
    if kind is ValueKind.TEXT:
        return None
    if _is_value(kind, text):
        return True
    is_sentence = words >= 5 or text.endswith("?") or text.count(",") >= 2
    return False if is_sentence or text.lower() in _KIND_WORDS else None


def _is_value(kind: ValueKind, text: str) -> bool:
    if kind is ValueKind.DATE:
        return is_date(text)
    if kind is ValueKind.ID:
        return bool(_STARTS_WITH_NUMBER.match(text))
    return is_level(text) or text.replace(".", "", 1).isdigit()


def _left_out(grid: Grid, start: int, header: Header, flags: Flags, counts: npt.NDArray[np.int64]) -> dict[int, str]:
    """Repeated headers, section rows, totals and stray notes, by row."""
    reasons: dict[int, str] = {}
    width = flags.shape[1]
    if width > NARROW:
        for row in np.flatnonzero(counts == 1) + start:
            reasons[int(row)] = "section title or note"
    usual = float(np.median(counts[counts > 1])) if (counts > 1).any() else 0.0
    for row in np.flatnonzero((counts >= 1) & (counts <= max(2.0, 0.5 * usual))) + start:
        texts = [text for text in grid.row(int(row)) if text.strip()]
        if texts and _TOTAL.match(texts[0]) and len(texts[0]) < 40:
            reasons[int(row)] = "total"
    for block in grid.sheet.merged:
        if block.first_row == block.last_row >= start and block.last_column - block.first_column + 1 >= max(
            3, width // 2
        ):
            reasons[block.first_row] = "section title or note"
    for row in np.flatnonzero(_repeats(grid, start, header)) + start:
        reasons[int(row)] = "repeated heading"
    return reasons


def _repeats(grid: Grid, start: int, header: Header) -> Flags:
    """The rows that say the headings again."""
    headed = [column for column in header.columns if column.heading][:COMPARED]
    lowest = grid.row(header.rows[-1])
    same = np.zeros(grid.height - start + 1, dtype=np.int64)
    for column in headed:
        typed = lowest[column.place - 1]
        bare = re.sub(r"\s*\(.*?\)\s*", " ", typed).strip()
        variants = {typed, typed.strip(), column.heading, bare} - {""}
        same += grid.cells.iloc[start - 1 :, column.place - 1].isin(list(variants)).to_numpy()
    return same >= max(2, (len(headed) + 1) // 2)


def _records(
    kind: Kind, header: Header, given: Assignment, flags: Flags, counts: npt.NDArray[np.int64]
) -> npt.NDArray[np.bool_]:
    """The rows that say something: what they are about, or two things of substance."""
    register = ALL[kind]
    places = {column.letter: place for place, column in enumerate(c for c in header.columns if c.heading)}
    naming = [
        places[letter] for letter, claim in given.items() if claim.field in register.names_row and letter in places
    ]
    telling = [
        place
        for letter, place in places.items()
        if not naming or letter not in given or register.by_name[given[letter].field].kind in SUBSTANTIVE
    ]
    is_named = flags[:, naming].any(axis=1) if naming else np.zeros(len(flags), dtype=np.bool_)
    says_enough = flags[:, telling].sum(axis=1) >= ENOUGH if telling else np.zeros(len(flags), dtype=np.bool_)
    least = 2 if flags.shape[1] > NARROW else 1
    records: npt.NDArray[np.bool_] = (is_named | says_enough) & (counts >= least)
    return records


def _narrow_blocks(start: int, counts: npt.NDArray[np.int64], reasons: Mapping[int, str]) -> dict[int, str]:
    """Rows past a gap of empty rows in a block much narrower than the table: a key or a list that stands below it."""
    filled = np.flatnonzero(counts > 0)
    if len(filled) < 2:
        return {}
    ends = np.flatnonzero(np.diff(filled) > GAP)
    if not len(ends):
        return {}
    usual = float(np.median(counts[filled[: ends[0] + 1]]))
    found: dict[int, str] = {}
    for block in np.split(filled, ends + 1)[1 : MOST_BLOCKS + 1]:
        if counts[block].max() < NARROWER * usual:
            found |= {int(place) + start: "another table" for place in block if int(place) + start not in reasons}
    return found


def _end(grid: Grid, start: int, counts: npt.NDArray[np.int64], header: Header, reasons: Mapping[int, str]) -> int:
    """How many rows below the header belong to this table: another table's header ends it."""
    filled = counts > 0
    after_gap = filled.copy()
    after_gap[1:] &= ~filled[:-1] | np.isin(np.arange(start, start + len(counts) - 1), list(reasons))
    blocks = np.flatnonzero(after_gap)
    for place in blocks[:MOST_BLOCKS]:
        row = int(place) + start
        if place and reasons.get(row) != "repeated heading" and _is_other_header(grid.row(row), header):
            return int(place)
    return len(counts)


def _is_other_header(cells: Sequence[str], header: Header) -> bool:
    texts = [text.strip() for text in cells if text.strip()]
    if len(texts) < 2 or any(len(text) > 60 or is_date(text) or text.isdigit() for text in texts):
        return False
    if len(set(texts)) * 5 < len(texts) * 4:  # values are said again, headings are not
        return False
    known = sum(
        any(exact_field(kind, text) or exact_field(kind, without_brackets(text)) for kind in Kind) for text in texts
    )
    return known >= 2 and known * 2 >= len(texts)
