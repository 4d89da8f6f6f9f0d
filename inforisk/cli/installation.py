"""What this computer is set up with: its store and its scheme, from the environment."""

import os
from pathlib import Path

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cycle.schemes import Judging, schemes_in_force
from inforisk.scoring import DEFAULT, scheme_asked
from inforisk.scoring.scheme import Scheme
from inforisk.settings import settings_from
from inforisk.store import Store


def open_store() -> Store:
    """The store INFORISK_DATABASE_URL names."""
    settings = settings_from(os.environ)
    return Store.open(settings.database_url, settings.audit_key)


def scheme_of(name: str | None) -> Scheme:
    """The scheme of a name or a file; without one, that of INFORISK_SCHEME or the default."""
    chosen = name or settings_from(os.environ).scheme
    return scheme_asked(chosen) if chosen else DEFAULT


def judging_of(name: str | None, store: Store) -> Judging:
    """What quarters are judged under: the scheme somebody names, else the one the council settled for each day."""
    own = scheme_of(name)
    return own if name else schemes_in_force(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, own)


def write(place: Path, content: bytes) -> None:
    """Write a file, making its folder."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
