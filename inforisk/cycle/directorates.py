"""The directorate of each service of a quarter: as the council lists it, else as its returns say."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from inforisk.access import folded
from inforisk.council import Service
from inforisk.metrics.service_names import ServiceNames


def directorates_of(
    frames: Sequence[pd.DataFrame], listed: Iterable[Service], names: ServiceNames
) -> Mapping[str, str]:
    """The directorate of each service, by its folded name of the quarter. One nobody gives is not there.

    The council's own list first; then what the rows about a service give most often; then what all rows it returned
    give, for whoever logs everybody's incidents returns rows of every directorate. `frames` have the columns
    `returned_by`, `service`, `returned_for` and `directorate`.
    """
    returned, about = (_given(frames, column, names) for column in ("returned_by", "service"))
    found = {name: min(given) for name, given in returned.items() if len({folded(one) for one in given}) == 1}
    found |= {name: max(sorted(given), key=lambda one: given[one]) for name, given in about.items()}
    return found | {folded(one.name): one.directorate for one in listed if one.directorate}


def looked_up(
    written: "pd.Series[str]", since: "pd.Series[str]", directorates: Mapping[str, str], names: ServiceNames
) -> "pd.Series[str]":
    """The directorate of the service each row names, by the name it has in the quarter; missing where none is known."""
    place = pd.MultiIndex.from_arrays([written.fillna(""), since.fillna("")])
    met = {pair: _first(map(folded, names.called(*pair)), directorates) for pair in place.unique() if pair[0]}
    return pd.Series([met.get(pair) for pair in place], index=written.index, dtype="str")


def _first(services: Iterable[str], directorates: Mapping[str, str]) -> str | None:
    return next((directorates[name] for name in services if name in directorates), None)


def _given(frames: Sequence[pd.DataFrame], column: str, names: ServiceNames) -> Mapping[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for frame in frames:
        known = frame.dropna(subset=[column, "directorate"])
        counts = Counter(zip(known[column], known["returned_for"], known["directorate"], strict=True))
        for (written, since, directorate), count in counts.items():
            for name in names.called(written, since):
                found.setdefault(folded(name), Counter())[directorate] += count
    return found
