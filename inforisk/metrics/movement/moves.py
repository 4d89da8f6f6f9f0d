"""How one risk moved, and what its register gives as the reason, in a line each."""

import textwrap
from collections.abc import Mapping
from typing import Any

from inforisk.metrics.columns import text
from inforisk.metrics.movement.records import Rescored
from inforisk.scales import Scale
from inforisk.scoring.scheme import Scheme

NO_REASON = "The register gives none"
_WIDTH = 160
_SAID_IN: Mapping[str, str] = {"notes": "Note", "controls": "Controls now", "actions": "Action now"}
"""Where a register says why a score is another, the plainest first."""


def way_words(direction: str, risk: Rescored, scheme: Scheme) -> str:
    """Which way and along which axis: "Up: likelihood 3 to 4", "Down: impact 5 to 4; back within appetite"."""
    likelihoods, impacts = zip(risk.place_was, risk.place_now, strict=True)
    axes = ", ".join(filter(None, (_axis(scheme.likelihood, *likelihoods), _axis(scheme.impact, *impacts))))
    line = "came above appetite" if risk.is_now_above else "back within appetite" if risk.is_no_longer_above else ""
    moved = "; ".join(filter(None, (axes, line)))
    return f"{direction}: {moved}" if moved else direction


def reason_words(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """What the later register says that the earlier one did not: its note, its controls, else its action."""
    for name, words in _SAID_IN.items():
        was, now = (" ".join(text(row.get(name)).split()) for row in (before, after))
        if now and now != was:
            return f"{words}: {textwrap.shorten(now, _WIDTH, placeholder='…')}"
    return NO_REASON


def _axis(scale: Scale, was: int, now: int) -> str:
    if was == now:
        return ""
    return f"{scale.name.lower()} {scale.step(was).code} to {scale.step(now).code}"
