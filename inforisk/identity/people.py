"""Who is the same person: ways of writing one name are folded, everything else is suggested and a person decides."""

from collections.abc import Iterable, Mapping
from typing import Protocol

import pandas as pd

from inforisk.identity.names import folded_name


class Decided(Protocol):
    """What a person decided about a name: `written` means `person`, or is somebody of their own (the two equal)."""

    @property
    def written(self) -> str: ...
    @property
    def person(self) -> str: ...


def canonical_names(decisions: Iterable[Decided]) -> Mapping[str, str]:
    """Every name somebody decided about, as written, and the name to use for it; the latest decision counts.

    Decisions are followed: where "JS" means "J Smith" and "J Smith" means "Jane Smith", both mean "Jane Smith".
    """
    latest = {folded_name(one.written): one for one in decisions}
    return {one.written: _followed(one.person, latest) for one in latest.values()}


def canonical(names: "pd.Series[str]", decisions: Iterable[Decided] = ()) -> "pd.Series[str]":
    """The person each name means, on the same index: missing stays missing.

    Case, spaces, accents, "Surname, Forename" and styles ("Dr", "Cllr") are ways of writing one name, and the first
    that occurs stands for all; any other name is another person unless somebody decided that it is not.
    """
    latest = {folded_name(one.written): one for one in decisions}
    shown: dict[str, str] = {}
    meant: dict[str, str] = {}
    for written in dict.fromkeys(names.dropna()):
        person = _followed(written, latest)
        meant[written] = shown.setdefault(folded_name(person), person)
    return names.map(meant).astype("str")


def _followed(written: str, latest: Mapping[str, Decided]) -> str:
    seen: set[str] = set()
    while (folded := folded_name(written)) in latest and folded not in seen:
        seen.add(folded)
        written = latest[folded].person
    return written
