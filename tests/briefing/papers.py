"""A small paper with every kind of block, made by hand: what each writer of a format is tried on.

Eleven open risks on the default scheme (two not assessed), an action plan of 77 actions, three quarters.
"""

from dataclasses import replace
from datetime import date

from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import (
    AuthorsWords,
    Cell,
    Column,
    PaperTable,
    Paragraph,
    Picture,
    Points,
    Section,
    Subheading,
)
from inforisk.briefing.paper.charts import BarChart, Chart, LevelChart, LineChart, MatrixChart, Series
from inforisk.briefing.paper.look import EMPTY, TONES, band_tone
from inforisk.briefing.paper.paper import Audience, Imprint, OnePage, Paper, Tile
from inforisk.figures.caption import Caption
from inforisk.metrics.position import CellCounts
from inforisk.metrics.sourced import Holds, Quoted, Sentence, Sourced
from inforisk.scoring import DEFAULT
from inforisk.vocabulary import Stage

AS_AT = date(2017, 3, 31)

FROZEN = Imprint("2016-17 Q4", AS_AT, "6", "a1b2c3d4" * 8, f"{DEFAULT.name}, version {DEFAULT.version}")
LIVE = replace(FROZEN, quarter="2016-17 Q4 (not frozen)", snapshot="", digest="")

ABOVE: Sentence = (
    Sourced("Six risks", number="risks-above-appetite"),
    " are above appetite, ",
    Sourced("one fewer", number="risks-above-appetite", is_value=False),
    " than at 2016-17 Q3.",
)
PLAN: Sentence = (
    Sourced("75 of 77", page="actions", asks=(("plan", "ICO audit 2015"),)),
    " actions of “ICO audit 2015” are complete; ",
    Sourced("two", number="actions-awaiting-approval"),
    " await approval",
    Quoted(" (Priya Example)", Holds.OFFICER),
    ".",
)
NOTHING: Sentence = ("No incident is recorded.",)
OWN_WORDS = AuthorsWords("Our own words.", "A. Author")


def counts() -> CellCounts:
    """Nine assessed risks: four at the mildest cell but one, three in the middle, two at the worst."""
    across, up = DEFAULT.impact.size, DEFAULT.likelihood.size
    cells = [[0] * across for _ in range(up)]
    cells[0][1], cells[2][2], cells[up - 1][across - 1] = 4, 3, 2
    refs = {(1, 2): ("R1", "R2", "R3", "R4"), (3, 3): ("R5", "R6", "R7"), (up, across): ("R8", "R9")}
    return CellCounts(Stage.RESIDUAL, tuple(map(tuple, cells)), refs, total=11, assessed=9, not_assessed=2)


def matrix_table() -> PaperTable:
    """The heat map as a table: likelihood down, impact across, worst at the top right."""
    held, scheme = counts(), DEFAULT
    columns = (Column("Likelihood", Holds.LABEL), *(Column(one.code, Holds.COUNT) for one in scheme.impact.steps))
    rows = tuple(
        (Cell(step.label or step.code), *(_cell(held, number, impact + 1) for impact in range(scheme.impact.size)))
        for number, step in reversed(list(enumerate(scheme.likelihood.steps, start=1)))
    )
    note = "Two risks are not assessed and stand in no cell."
    return PaperTable("heat-map-table", "Open risks by likelihood and impact", columns, rows, "risk registers", note,
                      is_matrix=True)  # fmt: skip


def _cell(held: CellCounts, likelihood: int, impact: int) -> Cell:
    band = DEFAULT.band(DEFAULT.cell(likelihood, impact).band)
    count = held.at(likelihood, impact)
    words = f"{band.name}: {count}" if count else band.name
    return Cell(words, key=keys.cell(likelihood, impact) if count else "", tone=band_tone(band))


def plan_table() -> PaperTable:
    """An action plan by status, with an owner's name, free text and a cell nobody filled."""
    columns = (
        Column("Action plan", Holds.LABEL, 2.0),
        Column("Complete", Holds.COUNT),
        Column("All", Holds.COUNT),
        Column("Owner", Holds.OFFICER),
        Column("What is outstanding", Holds.FREE_TEXT, 3.0),
    )
    rows = (
        (Cell("ICO audit 2015"), Cell(75, keys.plan("ICO audit 2015", "complete")),
         Cell(77, keys.plan("ICO audit 2015", "total")), Cell("Priya Example"), Cell("The policy awaits approval")),
        (Cell("Maturity"), Cell(5, keys.plan("Maturity", "complete")), Cell(14, keys.plan("Maturity", "total")),
         Cell(None), Cell("=cmd|' /C calc'!A0 </a:t> & <b>")),
    )  # fmt: skip
    return PaperTable("action-plans", "Action plans", columns, rows, "action plans", "Complete means closed.")


def empty_table() -> PaperTable:
    """A table that has nothing to show, and says so."""
    columns = (Column("Reference", Holds.LABEL), Column("Risk", Holds.FREE_TEXT))
    return PaperTable("risks-removed", "Risks removed", columns, (), "risk registers", empty="No risk was removed.")


def picture(name: str, chart: Chart, message: str, table: PaperTable) -> Picture:
    """A picture with a caption of the sample's day."""
    caption = Caption(message, "Open risks, number", "information risk registers", AS_AT)
    return Picture(name, caption, chart, f"{message}. In words.", table)


def bars() -> BarChart:
    """Two series over three named things."""
    return BarChart(
        ("Adult Social Care", "A service with a very long name & <tags> in it", "ICT"),
        (Series("Complete", (3, 2, None), TONES[0]), Series("Open", (1, 0, 4), TONES[3])),
        "Actions",
    )


def columns_by_quarter() -> BarChart:
    """Bands over three quarters, as upright bars."""
    series = tuple(
        Series(band.name, tuple(float(place + turn) for turn in range(3)), band_tone(band))
        for place, band in enumerate(DEFAULT.bands)
    )
    unassessed = Series("Not assessed", (2, None, 2), EMPTY)
    return BarChart(("2016-17 Q2", "2016-17 Q3", "2016-17 Q4"), (*series, unassessed), "Open risks", is_lying=False)


def lines() -> LineChart:
    """Two lines, one of them with a gap."""
    return LineChart(
        ("2016-17 Q2", "2016-17 Q3", "2016-17 Q4"),
        (Series("All actions", (70, 77, 77), TONES[0]), Series("Complete", (40, None, 75), TONES[3])),
        "Actions",
    )


def levels() -> LevelChart:
    """Three dimensions: one at its target, one below, one not assessed."""
    return LevelChart(
        ("Governance", "Records & retention", "Security"), (3, 2, None), (3, 4, 3), (2, 2, None),
        ((1, "1 Initial"), (2, "2 Managed"), (3, "3 Defined"), (4, "4 Measured"), (5, "5 Optimised")),
    )  # fmt: skip


def paper(audience: Audience = Audience.EXEMPT, imprint: Imprint = FROZEN) -> Paper:
    """The whole sample."""
    heat_map = picture("heat-map", MatrixChart(counts(), DEFAULT), "Two risks stand in the worst cell", matrix_table())
    bar_table = replace(plan_table(), name="bars-table", title="Actions by service")
    sections = (
        Section("summary", "Executive summary", (Paragraph((ABOVE, PLAN)), OWN_WORDS)),
        Section("recommendations", "Recommendations",
                (Points(((("The Cabinet Member is asked to note ", Sourced("six risks", number="risks-above-appetite"),
                          " above appetite."),),), is_numbered=True),)),
        Section("context", "Context", number="1"),
        Section("heat-map", "Where the risks stand", (Paragraph((ABOVE,)), heat_map), "1.1", 2),
        Section("changes", "What has changed", (Subheading("Risks removed"), empty_table()), "1.2", 2),
        Section("actions", "Action plans", (Paragraph((PLAN,)), plan_table(),
                picture("bars", bars(), "ICT has no complete action", bar_table),
                picture("trend", columns_by_quarter(), "More risks than before",
                        replace(bar_table, name="trend-table", title="Open risks by quarter")),
                picture("burn-up", lines(), "75 of 77 are complete",
                        replace(bar_table, name="burn-up-table", title="Actions by quarter"))), "1.3", 2),
        Section("maturity", "Maturity", (Paragraph((NOTHING,)), picture("levels", levels(), "One of three is at target",
                replace(bar_table, name="levels-table", title="Levels by dimension"))), "1.4", 2),
        Section("managing", "How is risk being managed?", (Paragraph((PLAN,)),), "6.2", 2),
        Section("method", "Method", (Paragraph((("Nothing is typed by hand.",),)),), "Appendix A"),
    )  # fmt: skip
    return Paper(
        title="Information risk report",
        council="Example Council",
        body="Cabinet Member",
        audience=audience,
        imprint=imprint,
        facts=(("Report to", "Cabinet Member"), ("Position as at", "31 March 2017")),
        one_page=OnePage(
            (ABOVE, PLAN),
            (
                Tile("Risks above appetite", "6", "one fewer than at 2016-17 Q3", keys.number("risks-above-appetite")),
                Tile("Actions complete", "75 of 77", "97.4%", keys.plan("ICO audit 2015", "complete")),
                Tile("Incidents", "Not known", "no incident log was returned"),
            ),
            ((("Note the report.",),),),
            heat_map,
            (((Quoted("R8 Case files are lost", Holds.FREE_TEXT, "R8"), " has no owner."),),),
        ),
        sections=sections,
        exemption="Not for publication: paragraph 3" if audience is Audience.EXEMPT else "",
        contact="information.governance@example.org",
    )
