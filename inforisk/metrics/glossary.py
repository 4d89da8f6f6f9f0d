"""What the words of the screens and the papers mean: the one place that says so."""

from collections.abc import Mapping

from inforisk.council import CouncilSettings

_MEANINGS = {
    "Likelihood, impact": "How probable the risk is and how bad it would be, each a step of a scale.",
    "Inherent": "As judged before any control. Registers also say gross or raw.",
    "Residual": "As judged with today's controls in place. Registers also say net, mitigated or current.",
    "Target": "As it will be once the planned actions are done.",
    "Score, band": "What the scheme gives for a likelihood and an impact, and the colour and word it falls in.",
    "Control, action": "What already reduces a risk, and what is planned to reduce it.",
    "Treatment": "Treat, tolerate, transfer or terminate.",
    "Appetite": "The line the council is content to stay below. A risk in a band beyond it is above appetite.",
    "Tolerance": "A second line some councils draw beyond the first: what lies beyond it is not tolerated at all.",
    "Not assessed": "Likelihood or impact is missing or unreadable. Counted on its own, never as low.",
    "Finding": "Something the checks noticed, with its sheet and cell, why it matters and what to do.",
    "Return": "The files a service hands in for a quarter. Readers see the latest; no earlier one is deleted.",
    "No change confirmed": "A named person said that what a service returned before still stands.",
    "Carried forward": "Rows of a service that neither returned nor confirmed: shown as they stood, with their age.",
    "Frozen, snapshot": "A quarter that was signed. Nothing in it changes, and reports made from it never differ.",
    "Restatement": "A frozen quarter corrected: a new snapshot that names the old one and why. Both stay readable.",
    "Re-banded": "An old quarter shown under another scheme than it was signed under.",
    "Scheme in force": "The scheme a quarter that is not frozen is judged under: the one settled for its last day.",
    "Movement": "What changed between two quarters: what was added, closed, rescored or handed over.",
    "Vanished": "Listed in the earlier quarter, not in the later one, and nobody closed it.",
    "Change of focus": "The same risk under the same reference, whose text now says another thing.",
    "Complete, overdue": "Only an action whose row says so is complete. Overdue is worked out from its dates.",
    "Level, target level": "Steps in an order, on the model's own scale. An average of levels is only ever indicative.",
    "Trained, not matched": "An owner nobody found on the training returns is not matched: never trained.",
    "As at": "The day a figure is judged by: what is overdue, expired or late is so on that day.",
}


def meanings(settings: CouncilSettings) -> Mapping[str, str]:
    """Each word and its meaning, then the roles under the names the council gives them."""
    return {**_MEANINGS, **_roles(settings)}


def _roles(settings: CouncilSettings) -> dict[str, str]:
    return {
        f"SIRO: {settings.siro}": "Answers for the council's information risk, signs and freezes the quarter.",
        f"IAO: {settings.iao}": "Answers for an information asset, its risks and who may use it.",
        settings.records_manager: "Collects the returns of every service and keeps them in order.",
        settings.governance_team: "Asks services about their returns, chases and accepts them.",
        settings.strategy_group: "Reviews a quarter before it is signed.",
        settings.service_manager: "Signs for what a service returns.",
    }
