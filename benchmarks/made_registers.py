"""Risk registers of any length, made from a seed: 30 columns, typed as people type them, one cell in a hundred bad."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import BytesIO
from random import Random

import xlsxwriter

SEED = 20170331
BAD_SHARE = 0.01
LIKELIHOOD = ("Rare", "Unlikely", "Possible", "Likely", "Almost certain")
IMPACT = ("Negligible", "Minor", "Moderate", "Major", "Catastrophic")
SUBJECTS = ("Case files", "Payroll extracts", "Backup tapes", "Benefit claims", "Site notebooks", "Planning letters")
EVENTS = (
    "lost in transit",
    "sent to the wrong person",
    "kept for too long",
    "read by the wrong staff",
    "damaged by water",
)
SERVICES = ("Adult Social Care", "Benefits", "Planning", "Highways", "Housing", "Libraries", "Licensing", "Payroll")
OWNERS = tuple(f"Officer {letter}. {name}" for letter in "ABCDEFGHIJ" for name in ("Larkby", "Tarnwell", "Oakmere"))
Cell = str | int | date | None
Maker = Callable[[Random, int], Cell]


def _one_of(*words: str) -> Maker:
    return lambda random, row: random.choice(words)


def _sentence(random: Random, row: int) -> Cell:
    return f"{random.choice(SUBJECTS)} {random.choice(EVENTS)} in {random.choice(SERVICES)} on round {row % 997}"


def _level(labels: tuple[str, ...]) -> Maker:
    def make(random: Random, row: int) -> Cell:
        step = random.randint(1, 5)
        # Half the council types a number, half picks "4 - Likely" from a list.
        return step if random.random() < 0.5 else f"{step} - {labels[step - 1]}"

    return make


def _score(random: Random, row: int) -> Cell:
    return None  # filled in from the two cells to its left


def _day(first: date) -> Maker:
    def make(random: Random, row: int) -> Cell:
        day = first + timedelta(days=random.randrange(700))
        return day if random.random() < 0.7 else f"{day:%d/%m/%Y}"

    return make


def _reference(form: str) -> Maker:
    return lambda random, row: form.format(row + 1)


COLUMNS: tuple[tuple[str, Maker, str], ...] = (
    ("Risk Ref", _reference("R{:06d}"), ""),
    ("Risk", _sentence, ""),
    ("Cause", _sentence, ""),
    ("Consequences", _sentence, ""),
    ("Category", _one_of("Confidentiality", "Integrity", "Availability"), ""),
    ("Asset ID", _reference("A{:05d}"), ""),
    ("Service", _one_of(*SERVICES), ""),
    ("Directorate", _one_of("People", "Place", "Resources"), ""),
    ("Risk Owner", _one_of(*OWNERS), ""),
    ("Date identified", _day(date(2013, 1, 1)), "31/02/2016"),
    ("Inherent Likelihood", _level(LIKELIHOOD), "Hihg"),
    ("Inherent Impact", _level(IMPACT), "7"),
    ("Inherent Score", _score, ""),
    ("Existing controls", _sentence, ""),
    ("Residual Likelihood", _level(LIKELIHOOD), "Hihg"),
    ("Residual Impact", _level(IMPACT), "x"),
    ("Residual Score", _score, ""),
    ("Target Likelihood", _level(LIKELIHOOD), "TBC"),
    ("Target Impact", _level(IMPACT), "0"),
    ("Target Score", _score, ""),
    ("Treatment", _one_of("Treat", "Tolerate", "Transfer", "Terminate"), "Tret"),
    ("Further action", _sentence, ""),
    ("Action owner", _one_of(*OWNERS), ""),
    ("Action due", _day(date(2016, 6, 1)), "soon"),
    ("Last reviewed", _day(date(2015, 1, 1)), "99/99/2016"),
    ("Review date", _day(date(2017, 1, 1)), "next yr"),
    ("Direction of travel", _one_of("Up", "Down", "Same"), "?"),
    ("Status", _one_of("Open", "Open", "Open", "Closed"), "opne"),
    ("Personal data?", _one_of("Yes", "No", "Y", "N", "N/A"), ""),
    ("Notes", _sentence, ""),
)  # fmt: skip


SCORES = tuple(place for place, (_, make, _) in enumerate(COLUMNS) if make is _score)


def register_bytes(rows: int) -> bytes:
    """An xlsx risk register of that many rows by 30 columns, headings on row 3. The same rows give the same cells."""
    stream = BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True, "constant_memory": False})
    sheet = workbook.add_worksheet("Risk Register")
    day_format = workbook.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_string(0, 0, "Information Risk Register")
    sheet.write_row(2, 0, [heading for heading, _, _ in COLUMNS])
    for row, cells in enumerate(_rows(rows), start=3):
        for column, cell in enumerate(cells):
            if isinstance(cell, date):
                sheet.write_datetime(row, column, cell, day_format)
            elif cell is not None:
                sheet.write(row, column, cell)
    workbook.close()
    return stream.getvalue()


def _rows(rows: int) -> Iterator[list[Cell]]:
    random = Random(SEED)
    for row in range(rows):
        cells = [_cell(random, row, make, bad) for _, make, bad in COLUMNS]
        for place in SCORES:
            cells[place] = _product(random, cells[place - 2], cells[place - 1])
        yield cells


def _cell(random: Random, row: int, make: Maker, bad: str) -> Cell:
    if random.random() < BAD_SHARE:
        return bad or None
    return make(random, row)


def _product(random: Random, likelihood: Cell, impact: Cell) -> Cell:
    steps = [str(cell)[:1] for cell in (likelihood, impact)]
    if not all(step.isdigit() for step in steps):
        return None
    slip = random.random() < BAD_SHARE
    return int(steps[0]) * int(steps[1]) + slip
