"""The menu: one record a page, in the order in which they are offered.

Titles are one or two short words, so that all of them stand in one line on a laptop; what finds no room there is
offered under "more", and on a telephone they are a list.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A page: its script, the title in the menu and in the browser's tab, its address. The first entry is the start
    page, whose address is the root."""

    script: str
    title: str
    address: str


OVERVIEW = MenuEntry("pages/position/overview.py", "Overview", "overview")
HEAT_MAP = MenuEntry("pages/position/heat_map.py", "Heat map", "heat-map")
MOVEMENT = MenuEntry("pages/position/movement.py", "Movement", "movement")
RISKS = MenuEntry("pages/registers/risks.py", "Risks", "risks")
ASSETS = MenuEntry("pages/registers/assets.py", "Assets", "assets")
INCIDENTS = MenuEntry("pages/registers/incidents.py", "Incidents", "incidents")
ACTION_PLANS = MenuEntry("pages/assurance/action_plans.py", "Actions", "actions")
MATURITY = MenuEntry("pages/assurance/maturity.py", "Maturity", "maturity")
TRAINING = MenuEntry("pages/assurance/training.py", "Training", "training")
DATA_QUALITY = MenuEntry("pages/assurance/data_quality.py", "Data quality", "data-quality")
UPLOAD = MenuEntry("pages/returns/upload.py", "Upload", "upload")
QUARTER = MenuEntry("pages/returns/quarter.py", "Quarter", "quarter")
SERVICES = MenuEntry("pages/administration/services.py", "Services", "services")
PEOPLE = MenuEntry("pages/administration/people.py", "People", "people")
METHOD = MenuEntry("pages/reporting/method.py", "Method", "method")

MENU: Sequence[MenuEntry] = (
    OVERVIEW,
    HEAT_MAP,
    MOVEMENT,
    RISKS,
    ASSETS,
    INCIDENTS,
    ACTION_PLANS,
    MATURITY,
    TRAINING,
    DATA_QUALITY,
    UPLOAD,
    QUARTER,
    SERVICES,
    PEOPLE,
    METHOD,
)
