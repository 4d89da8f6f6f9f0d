"""The rest of what Information Governance keeps: maturity assessments, training returns and the incident log."""

from datetime import date, timedelta

from .assets import catalogue
from .chance import chance
from .council import Person, people, service_of, source_rows
from .handwriting import DATE_FORMS, day, number, person, text
from .layout import Cell, Column, Layout, Row, Style
from .quarters import Quarter, quarter_of
from .risk_houses import RISK_HOUSES

COURSE_ESSENTIALS = "Data Protection Essentials"
COURSE_OWNERS = "Information Asset Owner"
INVITED = date(2017, 2, 6)


def maturity_rows(year: int) -> tuple[dict[str, object], ...]:
    """The assessment made at the end of a financial year, one row a dimension."""
    rows = enumerate(source_rows("maturity.csv"), start=1)
    return tuple(
        {
            "key": f"M{year}{place}", "dimension": row["dimension"], "level": int(row[f"level_{year}"]),
            "target": int(row["target"]), "assessed": date(year + 1, 3, 14), "evidence": row[f"evidence_{year}"],
            "assessor": "External" if year == 2015 else "Self-assessment",
        }
        for place, row in rows
    )  # fmt: skip


def training_rows(quarter: Quarter) -> tuple[dict[str, object], ...]:
    """One row a person and course, as the learning system exports them: those invited by the end of the quarter."""
    rows = [_training_row(someone, place, COURSE_ESSENTIALS, quarter) for place, someone in enumerate(_staff(), 1001)]
    if quarter.last_day > INVITED:
        rows += [_training_row(someone, place, COURSE_OWNERS, quarter) for place, someone in enumerate(_staff(), 1001)]
    return tuple(rows)


def _staff() -> list[Person]:
    return [someone for someone in people().values() if someone.service not in ("IG", "DX")]


def _training_row(someone: Person, place: int, course: str, quarter: Quarter) -> dict[str, object]:
    enrolled = INVITED if course == COURSE_OWNERS else date(2016, 6, 1)
    habit = chance(someone.key, course)
    done = enrolled + timedelta(days=int(habit * (150 if course == COURSE_OWNERS else 280)) + 2)
    is_done = done <= quarter.last_day and habit < 0.93
    return {
        "key": f"{someone.key}{course}", "who": someone, "username": someone.username, "userid": place,
        "course": course,
        "courseid": "IG-IAO-01" if course == COURSE_OWNERS else "IG-DPE-02", "enrolled": enrolled,
        "started": done - timedelta(days=1) if is_done else None, "completed": done if is_done else None,
    }  # fmt: skip


def sheet_rows(quarter: Quarter) -> tuple[dict[str, object], ...]:
    """The list Learning and Development keeps by hand: one row a person, one column a course."""
    return tuple(_sheet_row(someone, quarter) for someone in _staff() if chance(someone.key, "listed") < 0.9)


def _sheet_row(someone: Person, quarter: Quarter) -> dict[str, object]:
    rows = {course: _training_row(someone, 0, course, quarter) for course in (COURSE_ESSENTIALS, COURSE_OWNERS)}
    return {
        "key": f"{someone.key}sheet", "who": someone, "title": someone.title,
        "service": service_of(someone.service).name,
        "essentials": rows[COURSE_ESSENTIALS]["completed"], "owners": rows[COURSE_OWNERS]["completed"],
    }  # fmt: skip


def _by_hand(name: str) -> "Column":
    def write(row: Row) -> Cell:
        value = row[name]
        if not isinstance(value, date):
            return "Booked" if chance(row["key"], name) < 0.2 else None
        return DATE_FORMS["short" if chance(row["key"], name) < 0.5 else "cell"](value)

    heading = COURSE_ESSENTIALS if name == "essentials" else f"{COURSE_OWNERS} e-learning"
    return Column(heading, write, 18)


def incident_rows(quarter: Quarter) -> tuple[dict[str, object], ...]:
    """The incident log of the financial year up to the end of a quarter; lessons learned since are closed."""
    rows = [_incident(place, row) for place, row in enumerate(source_rows("incidents.psv"), start=1)]
    return tuple(row for row in rows if _is_logged(row, quarter))


def _is_logged(row: Row, quarter: Quarter) -> bool:
    found = row["reported"] or row["occurred"]
    assert isinstance(found, date)
    return found <= quarter.last_day and quarter_of(found).year == quarter.year


def _incident(place: int, row: dict[str, str]) -> dict[str, object]:
    return {
        **row, "key": f"INC{place}", "number": place, "service": service_of(row["service"]).name,
        "occurred": date.fromisoformat(row["occurred"]),
        "reported": date.fromisoformat(row["reported"]) if row["reported"] else None,
        "asset": _asset_name(row["service"], int(row["asset"])), "people": int(row["people"]),
        "risk": RISK_HOUSES[row["service"]].columns[0].cell({"number": int(row["risk"])}) if row["risk"] else "",
    }  # fmt: skip


def _asset_name(service: str, number: int) -> str:
    return next(asset.name for asset in catalogue() if (asset.service, asset.number) == (service, number))


MATURITY = Layout(
    "Assessment",
    title=(
        ("Information governance maturity assessment",),
        ("Model: ARMA principles, levels 1 to 5 (illustrative figures for a fictitious council)",),
        (),
    ),
    columns=(
        Column("Principle", text("dimension"), 20),
        Column("Current level", number("level"), 10),
        Column("Target level", number("target"), 10),
        Column("Assessed on", day("assessed", "cell", "cell"), 14),
        Column("Assessed by", text("assessor"), 18),
        Column("Evidence", text("evidence"), 44),
    ),
    style=Style(fill="#00B0F0", font="Arial"),
)
LEARNING_EXPORT = Layout(
    "export",
    columns=(
        Column("username", lambda row: str(row["username"])),
        Column("userid", number("userid")),
        Column("coursename", lambda row: str(row["course"])),
        Column("courseid", lambda row: str(row["courseid"])),
        Column("timeenrolled", lambda row: f"{row['enrolled']}"),
        Column("timestarted", lambda row: f"{row['started'] or ''}"),
        Column("timecompleted", lambda row: f"{row['completed'] or ''}"),
    ),
)
TRAINING_SHEET = Layout(
    "IAO training",
    title=(("Learning and Development: information governance training",), ("Updated {as_at}",), ()),
    columns=(
        Column("Name", person("who", "capital"), 28),
        Column("Job title", text("title"), 32),
        Column("Service", text("service"), 30),
        _by_hand("essentials"),
        _by_hand("owners"),
    ),
    style=Style(fill="#FFC000", ink="#000000", freeze_columns=1),
)
INCIDENTS = Layout(
    "Incident log",
    title=(("Information security incidents",), ("Financial year to {as_at}",), ()),
    columns=(
        Column("Incident No", number("number"), 9),
        Column("Title", text("title"), 36),
        Column("Date of incident", day("occurred", "cell", "long"), 14),
        Column("Date reported", day("reported", "cell", "long"), 14),
        Column("Service", text("service"), 26),
        Column("Information asset", text("asset"), 30),
        Column("Category", text("category"), 22),
        Column("What happened", text("description"), 46),
        Column("Severity", lambda row: str(row["severity"]).capitalize(), 12),
        Column("People affected", number("people"), 9),
        Column("Personal data breach?", lambda row: str(row["breach"]).capitalize(), 10, choices=("Yes", "No")),
        Column("Reported to ICO?", lambda row: str(row["ico"]).capitalize(), 10, choices=("Yes", "No")),
        Column("Root cause", text("cause"), 28),
        Column("Lesson learned", text("lesson"), 34),
        Column("Risk ref", text("risk"), 9),
        Column("Status", lambda row: str(row["status"]).capitalize(), 10),
    ),
    style=Style(fill="#C00000"),
)
