"""The two action plans: the ICO audit's 77 recommendations and the maturity assessment's own list."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import cast

from .council import people, source_rows
from .handwriting import constant, day, number, person, text
from .layout import Cell, Column, Layout, Row, Style
from .quarters import QUARTERS, Quarter, quarter_named

SCOPES = {"A": "Governance", "B": "Training and awareness", "C": "Data sharing"}
# How many of the 77 had been begun, in the order in which they were finished, by the end of each quarter.
BEGUN = dict(zip(QUARTERS[1:], (23, 57, 73, 76, 77), strict=True))
APPROVERS = {"Information Risk Policy": "DX5", "Information Risk Register": "DX1"}
DEPENDS = {"A2": "A1", "A15": "A2", "A14": "A13", "A22": "A21", "B13": "B12", "C7": "C6", "C8": "C7"}


def recommendation_rows(quarter: Quarter) -> tuple[dict[str, object], ...]:
    """The 77 recommendations as they stood at the end of a quarter."""
    listed = _numbered()
    finished = sorted(
        listed, key=lambda row: (row["done"] == "awaiting", row["done"], row["ref"][0], int(row["ref"][1:]))
    )
    begun = {row["ref"] for row in finished[: BEGUN[quarter]]}
    return tuple(_recommendation(row, quarter, row["ref"] in begun) for row in listed)


def _numbered() -> list[dict[str, str]]:
    counts: Counter[str] = Counter()
    listed = []
    for row in source_rows("recommendations.psv"):
        counts[row["scope"]] += 1
        listed.append({**row, "ref": f"{row['scope']}{counts[row['scope']]}"})
    return listed


def _recommendation(row: dict[str, str], quarter: Quarter, is_begun: bool) -> dict[str, object]:
    status = _status(row, quarter, is_begun)
    approver = people()[APPROVERS[row["closed_by"]]] if status == "Awaiting approval" else None
    return {
        **row, "key": f"ICO{row['ref']}", "scope_area": SCOPES[row["scope"]], "owner": people()[row["owner"]],
        "status": status, "depends": DEPENDS.get(row["ref"], ""), **_dates(row, quarter, status),
        "approver": f"{approver.name}, {approver.title}" if approver else "", "progress": _progress(row, status),
    }  # fmt: skip


def _status(row: dict[str, str], quarter: Quarter, is_begun: bool) -> str:
    if row["done"] == "awaiting":
        return ("Awaiting approval" if is_begun else "Not started") if quarter >= QUARTERS[4] else "Not started"
    if quarter_named(row["done"]) <= quarter:
        return "Complete"
    return "In progress" if is_begun else "Not started"


def _dates(row: dict[str, str], quarter: Quarter, status: str) -> dict[str, object]:
    due = date.fromisoformat(row["due"])
    end = date(2017, 4, 30) if row["done"] in ("awaiting", "") else quarter_named(row["done"]).last_day
    slipped = due <= quarter.last_day and end > due
    done = end.replace(day=5 + len(row["action"]) % 20) if status == "Complete" else None
    signed = done.replace(day=28) if done else None
    return {"due": due, "revised": end if slipped else None, "completed": done, "approved": signed}


def _progress(row: dict[str, str], status: str) -> str:
    if status == "Awaiting approval":
        return f"{row['closed_by']} written and agreed by the strategy group; needs final approval"
    return {"Complete": row["action"], "In progress": f"{row['action']}: under way"}.get(status, "")


def plan_totals(quarter: Quarter) -> Counter[str]:
    """How many recommendations have each status."""
    return Counter(str(row["status"]) for row in recommendation_rows(quarter))


def summary_rows(quarter: Quarter) -> tuple[dict[str, object], ...]:
    """The totals somebody keeps by hand beside the plan; one of them was copied wrongly and stayed wrong."""
    rows = []
    for past in (known for known in BEGUN if known <= quarter):
        totals = plan_totals(past)
        complete = 48 if past == QUARTERS[3] and quarter > past else totals["Complete"]
        rows.append({
            "key": past.folder, "label": past.label, "complete": complete, "progress": totals["In progress"],
            "waiting": totals["Awaiting approval"], "open": totals["Not started"],
        })  # fmt: skip
    return tuple(rows)


def maturity_action_rows(quarter: Quarter) -> tuple[dict[str, object], ...]:
    """The actions that came out of the maturity assessment, as they stood at the end of a quarter."""
    rows = enumerate(source_rows("maturity_actions.psv"), start=1)
    return tuple(_maturity_action(place, row, quarter) for place, row in rows)


def _maturity_action(place: int, row: dict[str, str], quarter: Quarter) -> dict[str, object]:
    is_done = bool(row["done"]) and quarter_named(row["done"]) <= quarter
    due = date.fromisoformat(row["due"])
    is_begun = (due - quarter.last_day).days < 200
    return {
        **row, "key": f"IM{place}", "number": place, "owner": people()[row["owner"]], "due": due,
        "status": "Done" if is_done else "Ongoing" if is_begun else "Not yet begun",
    }  # fmt: skip


def _exact(name: str) -> Callable[[Row], Cell]:
    # This plan goes to committee, so its dates are always real ones or blank.
    return lambda row: cast("date | None", row[name])


AUDIT_PLAN = Layout(
    "ICO action plan",
    title=(
        ("{council}: ICO data protection audit, October 2015",),
        (
            "Action plan as at {as_at}",
            "",
            "Audit opinion: very limited assurance (Revenues and Benefits; Children's Social Care)",
        ),
        (),
    ),
    columns=(
        Column("Ref", lambda row: str(row["ref"]), 7),
        Column("Scope area", lambda row: str(row["scope_area"]), 20),
        Column("Recommendation", lambda row: str(row["recommendation"]), 52),
        Column(
            "Priority", lambda row: str(row["priority"]).capitalize(), 10, choices=("Urgent", "High", "Medium", "Low")
        ),
        Column("Response", constant("Accepted"), 10),
        Column("Agreed action", text("action"), 40),
        Column("Owner", person("owner"), 24),
        Column("Due date", day("due"), 12),
        Column("Revised date", _exact("revised"), 12),
        Column(
            "Status",
            lambda row: str(row["status"]),
            18,
            choices=("Not started", "In progress", "Awaiting approval", "Complete"),
        ),
        Column("Date completed", _exact("completed"), 12),
        Column("IMSG sign-off", _exact("approved"), 12),
        Column("Approver", text("approver"), 36),
        Column("Progress", text("progress"), 44),
        Column("Evidence", text("closed_by"), 28),
        Column("Depends on", text("depends"), 11),
    ),
    style=Style(fill="#1F4E78", has_filter=True, freeze_columns=3),
)
AUDIT_SUMMARY = Layout(
    "Summary",
    title=(("Progress reported to the Audit and Procurement Committee",), ()),
    columns=(
        Column("Position at end of", text("label"), 20),
        Column("Complete", number("complete"), 12),
        Column("In progress", number("progress"), 12),
        Column("Awaiting approval", number("waiting"), 12),
        Column("Not started", number("open"), 12),
    ),
    style=Style(freeze_columns=0),
)
MATURITY_PLAN = Layout(
    "Actions",
    title=(("Information management maturity: improvement actions",), ("{quarter}",), ()),
    columns=(
        Column("No", number("number"), 6),
        Column("Action", text("action"), 50),
        Column("Priority", lambda row: str(row["priority"])[0].upper(), 9),
        Column("Who", person("owner", "initial"), 22),
        Column("By when", day("due", "month", "quarter"), 12),
        Column("Status", text("status"), 14),
        Column("Comments", constant(None), 30),
    ),
    style=Style(fill="#00B0F0", font="Arial"),
)
