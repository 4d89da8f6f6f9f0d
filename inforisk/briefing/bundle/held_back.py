"""The list of what was held back, as files for the author alone: marked, and in none of a paper's own files."""

from inforisk.briefing.audience.held_back import COLUMNS, HeldBack
from inforisk.briefing.paper.paper import OFFICIAL_SENSITIVE, Paper
from inforisk.briefing.tables import Cover, Table, csv_bytes, workbook_bytes

TITLE = "What was held back"


def held_back_csv(held: HeldBack, paper: Paper) -> bytes:
    """The list as CSV; every line carries the marking, for a text file has no page to print it on."""
    marked = held.frame().assign(paper_title=paper.file_stem, marking=OFFICIAL_SENSITIVE)
    return csv_bytes(marked, {**COLUMNS, "paper_title": "Held back from", "marking": "Marking"})


def held_back_workbook(held: HeldBack, paper: Paper) -> bytes:
    """The list as an accessible workbook, marked at the top and bottom of every page."""
    lines = (f"Held back from {paper.file_stem}.", held.summary, "For the author of the paper alone.")
    cover = Cover(TITLE, paper.imprint.as_at, OFFICIAL_SENSITIVE, lines)
    return workbook_bytes([Table(TITLE, held.frame(), dict(COLUMNS))], cover)
