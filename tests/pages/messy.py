"""A risk register as services really keep it: a title block, two-row headings, misspellings, a total, an odd column."""

import io
from collections.abc import Sequence

from openpyxl import Workbook

NAME = "Housing risk register FINAL v3.xlsx"

_TITLE = ["Housing Services - Information Risk Register", None]
_CONTACT = ["Contact: the housing information officer", None, None, "Last updated 31/03/2017"]
_GROUPS = [None, None, None, "Inherent risk", None, None, None, "Residual risk", None, None, None, None]
_HEADINGS = [
    "Risk Ref", "Risk Descripton", "Risk Owner", "Likelihood", "Impact", "Score", "Existing controls",
    "Likelihood", "Impact", "Score", "Signed off with", "Status",
]  # fmt: skip
_ROWS: Sequence[Sequence[object]] = [
    ["HR1", "Tenancy letters are posted to the wrong address", "Ann Archer", 4, 5, 20, "Window envelopes, second check",
     3, 5, 15, "Ben Baker", "Open"],
    ["HR2", "Rent arrears lists are left on the printer", "Ben Baker", 4, 3, 12, "Print on release",
     "2 - Unlikely", 3, 6, "Ben Baker", "Open"],
    ["HR3", "The repairs contractor loses a tablet", "Cath Cole", 3, 4, 12, "Encryption", "Hihg", 4, 8, None, "Open"],
    ["HR4", "Old tenancy files are kept too long", None, 4, 4, 16, None, 4, 4, 12, None, "Open"],
    ["HR5", "A former member of staff still has access", "Ann Archer", 3, 5, 15, "Leavers' list",
     1, 5, 5, None, "Closed"],
]  # fmt: skip


def messy_register() -> bytes:
    """The workbook's bytes. Residual: HR1 at 3 x 5, HR2 at 2 x 3, HR3 unreadable, HR4 at 4 x 4 (its 12 is wrong)."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Register"
    for line in (_TITLE, _CONTACT, [], _GROUPS, _HEADINGS, *_ROWS, [], ["Total risks: 5"]):
        sheet.append(list(line))
    sheet.merge_cells("A1:L1")
    sheet.merge_cells("D4:F4")
    sheet.merge_cells("H4:J4")
    notes = workbook.create_sheet("Guidance")
    notes.append(["Score each risk from 1 to 5 for likelihood and impact."])
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def register_that_reaches_the_last_cell() -> bytes:
    """A workbook of two cells, the first and the very last, for which some readers ask for 500 gigabytes."""
    workbook = Workbook()
    workbook.active["A1"] = "Risk"
    workbook.active["XFD1048576"] = "."
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()
