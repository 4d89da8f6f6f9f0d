"""The schemes on offer: the one in force first, the installation's own where it names a file, and those shipped."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from inforisk.clock import today
from inforisk.cycle.schemes import SchemesInForce, schemes_in_force
from inforisk.scoring import DEFAULT, scheme_asked, scheme_file, schemes
from inforisk.scoring.scheme import Scheme
from inforisk.ui.remembered import remembered
from inforisk.ui.session import Visit, settings, visit


def in_force(day: date | None = None) -> Scheme:
    """The scheme in force on a day, today unless told: what the council settled, else the installation's own.

    A quarter that is not frozen is judged under that of its last day; a frozen one keeps its own (`judging`).
    """
    return _in_force(visit(), day)


def _in_force(here: Visit, day: date | None) -> Scheme:
    return judging(here).on(day or today())


def judging(here: Visit) -> SchemesInForce:
    """The schemes of the council through time, as the visit's quarters are judged under them."""
    own = installation_scheme()
    make = lambda: schemes_in_force(here.store, here.principal, here.scope, own)  # noqa: E731
    return remembered(here, "schemes in force", own.key, make)


def offered(here: Visit | None = None) -> Mapping[str, Scheme]:
    """Every scheme on offer under its title, the one in force today first. `here` is the visit of the page, where it
    has one: a visit asks the store once what it holds."""
    found: dict[str, Scheme] = {}
    for scheme in (_in_force(here or visit(), None), installation_scheme(), *schemes()):
        found.setdefault(scheme.title, scheme)
    return found


def installation_scheme() -> Scheme:
    """The scheme where the council has settled none: of INFORISK_SCHEME, else the product's default."""
    asked = settings().scheme
    return _own_scheme(asked) if asked else DEFAULT


def _own_scheme(asked: str) -> Scheme:
    path = scheme_file(asked)
    return _read(asked, path.stat().st_mtime_ns if path and path.exists() else 0)


@lru_cache(maxsize=4)
def _read(asked: str, changed_at: int) -> Scheme:
    return scheme_asked(asked)
