"""What the method page says: the scheme as tables, the rules, the words, and the accessibility statement."""

import pandas as pd

from inforisk.findings import Rule
from inforisk.registers.rules import RULES as REGISTER_RULES
from inforisk.scoring import RULES as SCORING_RULES
from inforisk.scoring.scheme import Band, Scheme
from inforisk.ui.text import esc_md
from inforisk.workbook.rules import RULES as WORKBOOK_RULES

ALL_RULES: tuple[Rule, ...] = (*WORKBOOK_RULES, *REGISTER_RULES, *SCORING_RULES)

_MEANINGS = {
    "Likelihood, impact": "How probable the risk is and how bad it would be, each a step of a scale.",
    "Inherent": "As judged before any control. Registers also say gross or raw.",
    "Residual": "As judged with today's controls in place. Registers also say net, mitigated or current.",
    "Target": "As it will be once the planned actions are done.",
    "Score, band": "What the scheme gives for a likelihood and an impact, and the colour and word it falls in.",
    "Control, action": "What already reduces a risk, and what is planned to reduce it.",
    "Treatment": "Treat, tolerate, transfer or terminate.",
    "Appetite": "The line the council is content to stay below. A risk in a band beyond it is above appetite.",
    "Not assessed": "Likelihood or impact is missing or unreadable. Counted on its own, never as low.",
    "IAO, SIRO": "Information Asset Owner; Senior Information Risk Owner.",
    "Finding": "Something the checks noticed, with its sheet and cell, why it matters and what to do.",
    "Return": "The files a service hands in for a quarter. Readers see the latest; no earlier one is deleted.",
    "No change confirmed": "A named person said that what a service returned before still stands.",
    "Carried forward": "Rows of a service that neither returned nor confirmed: shown as they stood, with their age.",
    "Frozen, snapshot": "A quarter the SIRO signed. Nothing in it changes, and reports made from it never differ.",
    "Restatement": "A frozen quarter corrected: a new snapshot that names the old one and why. Both stay readable.",
    "Re-banded": "An old quarter shown under another scheme than it was signed under.",
    "Vanished": "Listed in the earlier quarter, not in the later one, and nobody closed it.",
    "Change of focus": "The same risk under the same reference, whose text now says another thing.",
    "Complete, overdue": "Only an action whose row says so is complete. Overdue is worked out from its dates.",
    "Level, target": "Steps in an order, on the model's own scale. An average of levels is only ever indicative.",
    "Trained, not matched": "An owner nobody found on the training returns is not matched: never trained.",
}
GLOSSARY = pd.DataFrame({"Word": list(_MEANINGS), "Meaning": list(_MEANINGS.values())})

SCORING = """
A score is always worked out from likelihood and impact. Where the register states another, both are kept and the row
gets a finding. A risk whose likelihood or impact is missing or unreadable is *not assessed*: never zero, never green.
"""

ACCESSIBILITY = """
These screens are built to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, in light and in dark.

- Everything can be reached and worked from the keyboard: each choice made by a click on a map or a table has a box that
  does the same.
- Each map has a text that says what it shows and a table with the same counts. Colour never speaks alone: every cell
  carries its word and its count.
- The automated tests look for faults on every page with axe-core, in both colour schemes. Automated checks find only
  part of all faults; nobody has yet tested the screens with people who rely on a screen reader.
- Known limits: the maps themselves are pictures to a screen reader, so use the table under each; long registers are
  drawn as grids that read cell by cell, and the downloads read better.
"""


def origin_of(scheme: Scheme) -> str:
    """The scheme's title and version, what it says of itself and where it comes from. Plain text."""
    parts = (f"{scheme.edition}.", scheme.note, f"Source: {scheme.source or 'the council'}")
    return " ".join(part for part in parts if part)


def matrix_lines(scheme: Scheme) -> pd.DataFrame:
    """Score and band of every cell, likelihood from worst down, impact from mildest across. Markdown-safe text."""
    columns = [esc_md(f"{scheme.impact.name} {step.code} {step.label}".strip()) for step in scheme.impact.steps]
    rows = [[esc_md(f"{cell.score} {cell.band}") for cell in row] for row in scheme.rows_from_worst()]
    steps = [esc_md(f"{step.code} {step.label}".strip()) for step in reversed(scheme.likelihood.steps)]
    return pd.DataFrame(rows, index=pd.Index(steps, name=esc_md(scheme.likelihood.name)), columns=columns)


def band_lines(scheme: Scheme) -> pd.DataFrame:
    """Each band, worst first: what it means and on which side of the appetite line it lies. Plain text."""
    return pd.DataFrame([_band_line(scheme, band) for band in reversed(scheme.bands)])


def _band_line(scheme: Scheme, band: Band) -> dict[str, str]:
    side = "Above" if scheme.is_above_appetite(band.name) else "Within"
    return {"Band": f"{band.name} ({band.letter})", "Appetite": side, "What the council does": band.description}


def rule_lines() -> pd.DataFrame:
    """Every rule, gravest first: what it looks for, why it matters, where it comes from. Plain text."""
    in_order = sorted(ALL_RULES, key=lambda rule: (rule.severity.rank, rule.title))
    return pd.DataFrame(
        [(rule.severity.value.capitalize(), rule.title, rule.why, rule.source) for rule in in_order],
        columns=["Severity", "Rule", "Why it matters", "Source"],
    )
