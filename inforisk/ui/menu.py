"""The menu: one record a page, by section, in the order in which they are offered.

Titles are one or two short words, so that the whole menu stands in two lines on a laptop; on a telephone it folds.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A page: its script, the title in the menu and in the browser's tab, its address, the section it stands in. The
    first entry is the start page, whose address is the root. One without a section is reached by links only."""

    script: str
    title: str
    address: str
    section: str = ""


OVERVIEW = MenuEntry("pages/position/overview.py", "Overview", "overview", "Position")
HEAT_MAP = MenuEntry("pages/position/heat_map.py", "Heat map", "heat-map", "Position")
MOVEMENT = MenuEntry("pages/position/movement.py", "Movement", "movement", "Position")
MINE = MenuEntry("pages/registers/mine.py", "My registers", "my-registers", "Registers")
RISKS = MenuEntry("pages/registers/risks.py", "Risks", "risks", "Registers")
ASSETS = MenuEntry("pages/registers/assets.py", "Assets", "assets", "Registers")
INCIDENTS = MenuEntry("pages/registers/incidents.py", "Incidents", "incidents", "Registers")
ACTION_PLANS = MenuEntry("pages/assurance/action_plans.py", "Actions", "actions", "Assurance")
MATURITY = MenuEntry("pages/assurance/maturity.py", "Maturity", "maturity", "Assurance")
TRAINING = MenuEntry("pages/assurance/training.py", "Training", "training", "Assurance")
DATA_QUALITY = MenuEntry("pages/assurance/data_quality.py", "Data quality", "data-quality", "Assurance")
UPLOAD = MenuEntry("pages/returns/upload.py", "Upload", "upload", "Returns")
QUARTER = MenuEntry("pages/returns/quarter.py", "Quarter", "quarter", "Returns")
BRIEFING = MenuEntry("pages/reporting/briefing.py", "Briefing", "briefing", "Reporting")
SETTINGS = MenuEntry("pages/administration/settings.py", "Settings", "settings", "Administration")
SERVICES = MenuEntry("pages/administration/services.py", "Services", "services", "Administration")
PEOPLE = MenuEntry("pages/administration/people.py", "People", "people", "Administration")
METHOD = MenuEntry("pages/reporting/method.py", "Method", "method", "About")
ACCESSIBILITY = MenuEntry("pages/reporting/accessibility.py", "Accessibility", "accessibility", "About")
SEARCH = MenuEntry("pages/reporting/search.py", "Search", "search")
NUMBER = MenuEntry("pages/reporting/number.py", "How this is made", "number")

MENU: Sequence[MenuEntry] = (
    OVERVIEW, HEAT_MAP, MOVEMENT, MINE, RISKS, ASSETS, INCIDENTS, ACTION_PLANS, MATURITY, TRAINING, DATA_QUALITY,
    UPLOAD, QUARTER, BRIEFING, SETTINGS, SERVICES, PEOPLE, METHOD, ACCESSIBILITY, SEARCH, NUMBER,
)  # fmt: skip
