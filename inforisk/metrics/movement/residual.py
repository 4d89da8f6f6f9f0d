"""Where the risks that stayed stand, then and now: up, down, same, not assessed, in another band."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inforisk.metrics.movement.comparison import Comparison, Flags, Places, Side, differs
from inforisk.metrics.movement.parts import from_worst
from inforisk.metrics.movement.records import Rescored


@dataclass(frozen=True)
class Residual:
    """The residual positions of the risks open before and after: severity then and now, 0 where not assessed."""

    risks: Comparison
    then: Places
    now: Places
    is_comparable: bool

    @property
    def is_given_before(self) -> Flags:
        """Assessed in the earlier ledger."""
        return self.then > 0

    @property
    def is_given_after(self) -> Flags:
        """Assessed in the later ledger."""
        return self.now > 0

    @property
    def _is_judged_twice(self) -> Flags:
        return self.is_given_before & self.is_given_after

    @property
    def is_not_compared(self) -> Flags:
        """Assessed twice, on scales of another size."""
        return self._is_judged_twice & ~self.is_compared

    @property
    def is_compared(self) -> Flags:
        """Assessed twice, and comparable."""
        return self._is_judged_twice if self.is_comparable else np.zeros(len(self.then), dtype=np.bool_)

    @property
    def is_up(self) -> Flags:
        """Worse than before."""
        return self.is_compared & (self.now > self.then)

    @property
    def is_down(self) -> Flags:
        """Better than before."""
        return self.is_compared & (self.now < self.then)

    @property
    def is_same(self) -> Flags:
        """As before."""
        return self.is_compared & ~self.is_up & ~self.is_down

    @property
    def is_crossed(self) -> Flags:
        """In another band than before."""
        at = self.risks.stayed
        was = self.risks.before.text("residual_band", self.risks.was[at])
        return self.is_compared & differs(was, self.risks.after.text("residual_band", at))

    def rescored(self, chosen: Flags) -> Sequence[Rescored]:
        """The positions then and now of some of the risks, the worst as they stand now first."""
        at = from_worst(self.risks.after, self.risks.stayed[chosen])
        was = self.risks.was[at]
        before, after = self.risks.before, self.risks.after
        return self.risks.records(
            Rescored, at, _steps(before, was), _steps(after, at),
            before.text("residual_score", was), after.text("residual_score", at),
            before.text("residual_band", was), after.text("residual_band", at),
            before.is_true("residual_above_appetite")[was], after.is_true("residual_above_appetite")[at],
        )  # fmt: skip


def residual_positions(risks: Comparison, *, is_comparable: bool) -> Residual:
    """The positions of the risks open before and after; `is_comparable` says whether one scheme judged both."""
    at = risks.stayed
    then, now = risks.before.whole("residual_severity")[risks.was[at]], risks.after.whole("residual_severity")[at]
    return Residual(risks, then, now, is_comparable)


def _steps(side: Side, at: Places) -> Sequence[tuple[int, int]]:
    columns = (side.whole(f"residual_{axis}")[at].tolist() for axis in ("likelihood", "impact"))
    return list(zip(*columns, strict=True))
