"""Which action plan an action belongs to, and which plan somebody means by a name."""

from collections.abc import Callable, Sequence

import pandas as pd

from inforisk.registers.values.words import plain

PLAN_NOT_NAMED = "Plan not named"
"""Where the actions stand for which neither a column nor the sheet names a plan."""

_SAYS_LITTLE = frozenset(("action", "actions", "plan", "plans", "audit", "the", "of", "and", "for", "report", "review"))


def plan_names(actions: pd.DataFrame) -> "pd.Series[str]":
    """The plan of each action, aligned with it: one spelling a plan, the first met; `PLAN_NOT_NAMED` for none."""
    if "plan" not in actions:
        return pd.Series(PLAN_NOT_NAMED, index=actions.index, dtype="str")
    written = actions["plan"].dropna().unique()
    spelt: dict[str, str] = {}
    for name in written:
        spelt.setdefault(plain(name), " ".join(name.split()))
    return actions["plan"].map({name: spelt[plain(name)] for name in written}).astype("str").fillna(PLAN_NOT_NAMED)


def plans(actions: pd.DataFrame) -> tuple[str, ...]:
    """The plans on hand, by name; `PLAN_NOT_NAMED` last."""
    found = sorted(set(plan_names(actions)), key=lambda name: (name == PLAN_NOT_NAMED, name.casefold(), name))
    return tuple(found)


def plans_meant(names: Sequence[str], wanted: str) -> tuple[str, ...]:
    """The plans somebody means by `wanted`, in the order given; none where nothing fits.

    Case, spaces and punctuation do not matter. A plan of that very name comes before those that hold all of its words
    ("ICO audit" finds "ICO audit action plan"), and those before the ones that hold its telling words only ("ICO").
    """
    words = set(plain(wanted).split())
    telling = words - _SAYS_LITTLE
    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: plain(name) == plain(wanted),
        lambda name: bool(words) and words <= set(plain(name).split()),
        lambda name: bool(telling) and telling <= set(plain(name).split()),
    )
    return next((found for test in tests if (found := tuple(filter(test, names)))), ())


def of_plan(actions: pd.DataFrame, wanted: str | None) -> pd.DataFrame:
    """The actions of the plan or plans meant by a name; all of them where no plan is asked for."""
    if wanted is None:
        return actions
    names = plan_names(actions)
    return actions[names.isin(plans_meant(plans(actions), wanted))]
