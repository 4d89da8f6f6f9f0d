"""What a second count of the sample paper's registers comes to."""

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.recount import Recount

ICO, MATURITY = "ICO audit 2015", "Maturity"

SAMPLE = Recount(
    {
        keys.number("risks-above-appetite"): 6,
        keys.change("risks-above-appetite", -1): 1,
        keys.number("open-risks"): 11,
        keys.number("actions-awaiting-approval"): 2,
        keys.number("actions"): 91,
        keys.plan(ICO, "complete"): 75,
        keys.plan(ICO, "total"): 77,
        keys.plan(MATURITY, "complete"): 5,
        keys.plan(MATURITY, "total"): 14,
        keys.cell(1, 2): 4,
        keys.cell(3, 3): 3,
        keys.cell(5, 5): 2,
    }
)
