"""Which scheme a quarter that is not frozen is judged under: the one in force on the quarter's last day."""

from dataclasses import dataclass
from datetime import date

from inforisk.access import Principal, Scope
from inforisk.scoring import scheme_named
from inforisk.scoring.scheme import Scheme
from inforisk.store import Store


@dataclass(frozen=True)
class SchemesInForce:
    """The schemes of a council through time. `changes` are what it settled, in the order it was said: the first day
    and the name of a shipped scheme, blank for the installation's own, which also holds before the first of them."""

    installation: Scheme
    changes: tuple[tuple[date, str], ...] = ()

    def on(self, day: date) -> Scheme:
        """The scheme in force on a day: the last word of the latest date not after it."""
        settled = [(first, place, name) for place, (first, name) in enumerate(self.changes) if first <= day]
        name = max(settled)[2] if settled else ""
        return scheme_named(name) if name else self.installation

    @property
    def key(self) -> str:
        """What an answer judged under them may be kept under, beside the store's version."""
        return self.installation.key


Judging = Scheme | SchemesInForce
"""Either one scheme somebody asked for, whatever the quarter, or the council's own of each day."""


def schemes_in_force(store: Store, principal: Principal, scope: Scope, installation: Scheme) -> SchemesInForce:
    """The council's schemes through time; `installation` is the scheme where the council has settled none."""
    said = store.council.setting_changes(principal, scope)
    return SchemesInForce(installation, tuple((one.from_date, str(one.value)) for one in said if one.name == "scheme"))


def scheme_on(judging: Judging, day: date) -> Scheme:
    """The scheme that judges what stands on a day."""
    return judging.on(day) if isinstance(judging, SchemesInForce) else judging
