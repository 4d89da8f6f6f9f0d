"""How each service lays out its Information Risk Register: twelve houses, twelve styles."""

from .handwriting import (
    Writer,
    asset_id,
    asset_ids,
    choice,
    constant,
    day,
    direction,
    level,
    person,
    score,
    text,
)
from .layout import Column, Layout, Row, Style

TREATMENTS = ("Treat", "Tolerate", "Transfer", "Terminate")


def _stage(band: str, stage: str, form: str, names: tuple[str, str, str], scored: str = "number") -> tuple[Column, ...]:
    """The three columns of a stage under a band: likelihood, impact, score."""
    return (
        Column(names[0], level(f"{stage}_likelihood", form), 5 + 9 * (form != "number"), band=band),
        Column(names[1], level(f"{stage}_impact", form), 5 + 9 * (form != "number"), band=band),
        Column(names[2], score(stage, scored), 8, band=band, is_coloured=True),
    )


def _plain(
    prefix: str, stage: str, form: str, words: tuple[str, str, str], scored: str = "number"
) -> tuple[Column, ...]:
    """The three columns of a stage with the stage in each heading."""
    names = tuple(f"{prefix} {word}".strip() for word in words)
    return tuple(
        Column(column.heading, column.cell, 14, is_coloured=column.is_coloured)
        for column in _stage("", stage, form, (names[0], names[1], names[2]), scored)
    )


def _band(stage: str) -> Writer:
    return text(f"{stage}_band")


def _category(row: Row) -> str:
    return f"{row['category']} risks"


CHILDREN = Layout(
    "Risk Register",
    title=(
        ("{council}",),
        ("{service}: Information Risk Register",),
        ("Position at {as_at}", "", "Agreed at management team"),
        (),
    ),
    columns=(
        Column("Risk Ref", asset_id("CSC-R{:02d}"), 10),
        Column("Risk", text("title"), 40),
        Column("Directorate", text("directorate"), 13),
        Column("Cause", text("cause"), 34),
        Column("Consequences", text("consequence"), 34),
        Column("Asset Ref", asset_ids("CSC-{:03d}"), 18),
        *_stage("Inherent", "inherent", "number", ("L", "I", "Score"), "product"),
        Column("Existing controls", text("controls"), 34),
        *_stage("Residual", "residual", "number", ("L", "I", "Score")),
        Column("Further action", text("action"), 34),
        Column("By when", day("due", "slash", "month"), 12),
        *_stage("Target", "target", "number", ("L", "I", "Score"), "product"),
        Column("Risk Owner", person("owner"), 22),
        Column("Response", choice("treatment"), 11, choices=TREATMENTS),
        Column("Status", choice("status"), 10, choices=("Open", "Closed")),
    ),
    style=Style(fill="#7030A0", has_filter=False, freeze_columns=2),
)
ADULTS = Layout(
    "Risks",
    title=(("{service} - Information Risks",), ()),
    columns=(
        Column("Ref", asset_id("ASC/R{}"), 9),
        Column("Risk description", text("title"), 40),
        Column("Directorate", text("directorate"), 13),
        Column("Vulnerability", text("cause"), 34),
        Column("Effect", text("consequence"), 34),
        Column("Linked asset", asset_ids("ASC/{:02d}", "; "), 18),
        *_plain("Gross", "inherent", "dash", ("Likelihood", "Impact", "Score")),
        Column("Controls in place", text("controls"), 34),
        *_plain("Net", "residual", "dash", ("Likelihood", "Impact", "Score")),
        *_plain("Target", "target", "dash", ("Likelihood", "Impact", "Score")),
        Column("Actions required", text("action"), 34),
        Column("Lead", person("owner", "comma"), 24),
        Column("Target date", day("due", "cell", "slash"), 14),
        Column("4 Ts", choice("treatment"), 10),
        Column("Direction of travel", direction("arrow"), 9),
        Column("Open/Closed", choice("status"), 10),
        Column("Notes", text("notes"), 26),
    ),
    style=Style(fill="#DDEBF7", ink="#000000", font="Arial"),
)
EDUCATION = Layout(
    "Information risks",
    title=(("Education and Inclusion",), ("Information risks {quarter}",), ()),
    columns=(
        Column("No.", asset_id("ED{}"), 6),
        Column("Nature of the Risk", text("title"), 40),
        Column("Directorate", text("directorate"), 13),
        Column("Consequences of the Risk Occurring", text("consequence"), 34),
        Column("Assets", asset_ids("E{}"), 12),
        Column("Likelihood before mitigation (1:5) (A)", level("inherent_likelihood"), 14),
        Column("Severity / impact before mitigation (1:5) (B)", level("inherent_impact"), 14),
        Column("Inherent risk score (A * B)", score("inherent", "product"), 12, is_coloured=True),
        Column("Mitigation", text("controls"), 34),
        Column("Likelihood after mitigation (1:5) (C)", level("residual_likelihood"), 14),
        Column("Severity / impact after mitigation (1:5) (D)", level("residual_impact"), 14),
        Column("Post mitigation risk score (C * D)", score("residual", "product"), 12, is_coloured=True),
        Column("Responsible Officer", person("owner", "initial"), 20),
        Column("Action Plan", text("action"), 34),
        Column("Date for completion", day("due", "long", "month"), 18),
        Column("Live or closed", choice("status", open="Live"), 10),
    ),
    style=Style(fill="#FFD966", ink="#000000"),
)
LIBRARIES = Layout(
    "Risk log",
    title=(("Risk log - Libraries and Archives",),),
    columns=(
        Column("Risk no", asset_id("LA{}"), 8),
        Column("Information Asset", text("asset_names"), 34),
        Column("Risk", text("title"), 40),
        Column("Directorate", text("directorate"), 13),
        Column("Cause", text("cause"), 34),
        Column("Type", text("category"), 16),
        Column("Likelihood", level("residual_likelihood", "bracket"), 18, band="Current"),
        Column("Impact", level("residual_impact", "bracket"), 18, band="Current"),
        Column("Rating", _band("residual"), 10, band="Current", is_coloured=True),
        Column("Likelihood", level("target_likelihood", "bracket"), 18, band="Target"),
        Column("Impact", level("target_impact", "bracket"), 18, band="Target"),
        Column("Rating", _band("target"), 10, band="Target", is_coloured=True),
        Column("What we do now", text("controls"), 34),
        Column("What we will do", text("action"), 34),
        Column("Who", person("owner"), 22),
        Column("When", day("due", "quarter", "long"), 14),
        Column("Response", choice("treatment", tolerate="Accept", treat="Reduce"), 12),
        Column("Open?", choice("status"), 10),
    ),
    style=Style(fill="#806000"),
)
HOUSING = Layout(
    "Risk register",
    title=(
        ("{council}", "", "{directorate} Directorate"),
        ("INFORMATION RISK REGISTER",),
        ("{service}", "", "{quarter}"),
    ),
    columns=(
        Column("Risk ID", asset_id("HO/R{}"), 9),
        Column("Risk title", text("title"), 38),
        Column("Directorate", text("directorate"), 13),
        Column("Cause", text("cause"), 32),
        Column("Consequence", text("consequence"), 32),
        Column("Asset Name", text("asset_names"), 34),
        Column("Inherent Likelihood", level("inherent_likelihood", "bracket"), 18),
        Column("Inherent Impact", level("inherent_impact", "bracket"), 18),
        Column("Inherent RAG", _band("inherent"), 10, is_coloured=True),
        Column("Existing controls", text("controls"), 32),
        Column("Residual Likelihood", level("residual_likelihood", "bracket"), 18),
        Column("Residual Impact", level("residual_impact", "bracket"), 18),
        Column("Residual RAG", _band("residual"), 10, is_coloured=True),
        Column("Target Likelihood", level("target_likelihood", "bracket"), 18),
        Column("Target Impact", level("target_impact", "bracket"), 18),
        Column("Risk Owner", person("owner", "title"), 38),
        Column("Treatment", choice("treatment"), 11),
        Column("Planned action", text("action"), 32),
        Column("Due", day("due", "month", "slash"), 12),
        Column("Date raised", day("identified", "slash", "short"), 12),
        Column("Status", choice("status"), 9),
    ),
    section=_category,
    style=Style(fill="#548235"),
)
PLANNING = Layout(
    "Risks",
    title=(("Planning and Building Control",), ("Information Risk Register",), ("Last update: {as_at}",)),
    columns=(
        Column("Risk ID", asset_id("PL-R{}"), 9),
        Column("Risk", text("title"), 40),
        Column("Directorate", text("directorate"), 13),
        Column("Category", text("category"), 16, choices=("Confidentiality", "Integrity", "Availability")),
        Column("Asset ID", asset_ids("PL-{:02d}"), 16),
        Column("Unmitigated likelihood", level("inherent_likelihood", "text"), 12, choices=tuple("12345")),
        Column("Unmitigated impact", level("inherent_impact", "text"), 12, choices=tuple("12345")),
        Column("Unmitigated score", score("inherent", "words"), 14, is_coloured=True),
        Column("Controls", text("controls"), 34),
        Column("Mitigated likelihood", level("residual_likelihood", "text"), 12, choices=tuple("12345")),
        Column("Mitigated impact", level("residual_impact", "text"), 12, choices=tuple("12345")),
        Column("Mitigated score", score("residual", "words"), 14, is_coloured=True),
        Column("Owner", person("owner"), 22),
        Column("Strategy", choice("treatment", treat="Mitigate", tolerate="Accept"), 12),
        Column("Actions", text("action"), 34),
        Column("Target date", day("due", "cell", "month"), 14),
        Column("Trend", direction(), 12),
        Column("Status", choice("status"), 9, choices=("Open", "Closed")),
    ),
    style=Style(fill="#C65911", lists="Lists", has_filter=True),
)
HIGHWAYS = Layout(
    "Risks",
    columns=(
        Column("Risk no.", asset_id("Risk {:03d}"), 10),
        Column("Risk event", text("title"), 40),
        Column("Division", text("directorate"), 13),
        Column("Asset", asset_ids("{}"), 12),
        Column("Current likelihood", level("residual_likelihood"), 10),
        Column("Current impact", level("residual_impact"), 10),
        Column("Current score", score("residual"), 10),
        Column("Forecast likelihood", level("target_likelihood"), 10),
        Column("Forecast impact", level("target_impact"), 10),
        Column("Forecast score", score("target"), 10),
        Column("Mitigation in place", text("controls"), 34),
        Column("Responsible", person("owner"), 22),
        Column("Next step", text("action"), 34),
        Column("Completion date", day("due", "cell"), 14),
        Column("Live", choice("status", open="Yes", closed="No"), 8),
    ),
    style=Style(is_table=True, freeze_columns=0),
)
PROTECTION = Layout(
    "Information risk register",
    title=(("Information risk register, {quarter}",), ()),
    columns=(
        Column("Ref", asset_id("PPR{}"), 8),
        Column("Threat", text("title"), 40),
        Column("Division", text("directorate"), 13),
        Column("Vulnerability", text("cause"), 32),
        Column("Asset ref", asset_ids("PP{:02d}", " / "), 14),
        *_stage("Before controls", "inherent", "word", ("Likelihood", "Impact", "Score")),
        Column("Current mitigation", text("controls"), 32),
        *_stage("With controls", "residual", "word", ("Likelihood", "Impact", "Score")),
        *_stage("After further action", "target", "word", ("Likelihood", "Impact", "Score")),
        Column("Action", text("action"), 32),
        Column("Risk owner", person("owner", "capital"), 24),
        Column("Action by", day("due", "dot", "slash"), 12),
        Column("Status", choice("status"), 9),
    ),
    total="Total",
    style=Style(fill="#404040", font="Arial", size=9),
)
REVENUES = Layout(
    "Risk Register",
    title=(("{service}",), ("Information Risk Register",), ("Position at {as_at}",), ()),
    columns=(
        Column("Risk Ref", asset_id("RB-R{}"), 9),
        Column("Risk", text("title"), 40),
        Column("Directorate", text("directorate"), 13),
        Column("Cause", text("cause"), 32),
        Column("Consequences", text("consequence"), 32),
        Column("Asset ID", asset_ids("RB{:04d}"), 20),
        Column("Risk Type", text("category"), 16),
        *_plain("Inherent", "inherent", "number", ("Likelihood (1-5)", "Impact (1-5)", "Risk Score"), "product"),
        Column("Existing Controls", text("controls"), 32),
        *_plain("Residual", "residual", "number", ("Likelihood (1-5)", "Impact (1-5)", "Risk Score")),
        Column("RAG", _band("residual"), 8, is_coloured=True),
        *_plain("Target", "target", "number", ("Likelihood (1-5)", "Impact (1-5)", "Risk Score")),
        Column("Risk Owner", person("owner"), 22),
        Column("Response", choice("treatment"), 10),
        Column("Action Plan", text("action"), 32),
        Column("Action owner", person("action_owner"), 22),
        Column("Action due", day("due", "cell", "slash"), 12),
        Column("Direction of travel", direction(), 12),
        Column("Status", choice("status"), 9),
    ),
    style=Style(fill="#A9D08E", ink="#000000"),
)
PEOPLE = Layout(
    "Sheet2",
    columns=(
        Column("Risk ID", asset_id("HR-R-{:02d}"), 10),
        Column("Risk Description", text("title"), 40),
        Column("Directorate", text("directorate"), 13),
        Column("Asset Number", asset_ids("HR-A-{:02d}"), 16),
        Column("Likelihood", level("residual_likelihood", "dash"), 16),
        Column("Impact", level("residual_impact", "dash"), 16),
        Column("Score", score("residual"), 8),
        Column("Mitigation", text("controls"), 32),
        Column("Risk Owner", person("owner"), 22),
        Column("Further action", text("action"), 32),
        Column("Deadline", day("due", "slash", "quarter"), 14),
        Column("Treatment", choice("treatment"), 10),
        Column("Status", choice("status"), 9),
    ),
    style=Style(fill="#FFFFFF", ink="#000000", freeze_columns=0),
)
TECHNOLOGY = Layout(
    "Risk register",
    title=(("ICT AND DIGITAL - RISK REGISTER",), ("Document control", "Version at {as_at}"), ()),
    columns=(
        Column("Risk ID", asset_id("ICT-R-{:02d}"), 11),
        Column("Asset", asset_ids("ICT-{:03d}"), 20),
        Column("Threat", text("title"), 38),
        Column("Directorate", text("directorate"), 13),
        Column("Vulnerability", text("cause"), 32),
        Column("Consequence", text("consequence"), 32),
        Column("C/I/A", text("category"), 16),
        *_stage("Raw risk", "inherent", "number", ("Likelihood", "Impact", "Score"), "product"),
        Column("Existing Controls", text("controls"), 32),
        *_stage("Residual risk", "residual", "number", ("Likelihood", "Impact", "Score"), "product"),
        *_stage("Planned risk", "target", "number", ("Likelihood", "Impact", "Score"), "product"),
        Column("Risk Owner", person("owner"), 22),
        Column("Risk treatment", choice("treatment"), 12),
        Column("Treatment actions", text("action"), 32),
        Column("Due date", day("due", "cell", "iso"), 12),
        Column("Date identified", day("identified", "cell", "iso"), 12),
        Column("Status", choice("status"), 9),
        Column("Comments", text("notes"), 26),
    ),
    style=Style(fill="#203864", font="Consolas", size=9, has_filter=True),
)
LEGAL = Layout(
    "Risks",
    title=(("Information risks held by {service}",), ("Quarter: {quarter}",), ()),
    columns=(
        Column("Ref", asset_id("LDR{}"), 8),
        Column("Risk", text("title"), 40),
        Column("Directorate", text("directorate"), 13),
        Column("Consequences", text("consequence"), 32),
        Column("Asset ref", asset_ids("LD{}"), 12),
        *_stage("Gross", "inherent", "text", ("Likelihood", "Impact", "Score")),
        Column("Controls in place", text("controls"), 32),
        *_stage("Current", "residual", "text", ("Likelihood", "Impact", "Score")),
        *_stage("Target", "target", "text", ("Likelihood", "Impact", "Score")),
        Column("Lead officer", person("owner"), 24),
        Column("Further action", text("action"), 32),
        Column("By when", day("due", "quarter", "slash"), 12),
        Column("Risk status (4 Ts)", choice("treatment"), 12),
        Column("Trend", direction(), 12),
        Column("Open/Closed", choice("status"), 9),
        Column("Comments", constant(None), 20),
    ),
    total="TOTAL RISKS",
    style=Style(fill="#BF8F00"),
)
RISK_HOUSES = {
    "CS": CHILDREN, "AS": ADULTS, "ED": EDUCATION, "LA": LIBRARIES, "HH": HOUSING, "PL": PLANNING,
    "HT": HIGHWAYS, "PP": PROTECTION, "RB": REVENUES, "HR": PEOPLE, "IT": TECHNOLOGY, "LD": LEGAL,
}  # fmt: skip
