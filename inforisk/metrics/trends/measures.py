"""The counts a snapshot keeps for trends: one number for each measure, service and group, worked out when it is frozen.

Counts are kept, not percentages: counts add up over services, and a percentage can always be made of two counts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType

import pandas as pd

from inforisk.council import CouncilSettings
from inforisk.findings import Findings
from inforisk.metrics.actions.plans import plan_names
from inforisk.metrics.columns import flags, returning_service, texts
from inforisk.metrics.filters import open_risks
from inforisk.metrics.quality.completeness import answered
from inforisk.metrics.quality.faults import finding_counts
from inforisk.metrics.training.coverage import coverage, held_assets
from inforisk.registers.settled import is_open, status_of
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import NOT_ASSESSED, Kind

SEPARATOR = "\x1f"
"""Stands between the parts of a group ("ICO audit" + SEPARATOR + "complete"): no cell can hold it."""

ALL_FOUR = "All four"
"""The group of the assets that answer all four questions of the ICO."""

NO_STATUS, UNASSESSED, NOT_SAID = "status unknown", "not assessed", "not said"
"""The last part of a group where the row leaves it blank: a group of its own, never taken for one of the others."""

COLUMNS = ("measure", "service", "directorate", "group", "value")


class Measure(StrEnum):
    """What is counted. The comment says what its groups are ("" where there is only one)."""

    RISKS = "open risks"
    RISKS_BY_BAND = "open risks by residual band"  # every band of the scheme, and NOT_ASSESSED
    RISKS_ABOVE_APPETITE = "open risks above appetite"
    RISKS_NOT_ASSESSED = "open risks not assessed"
    ASSETS = "assets"  # all but those disposed of, as everywhere else
    ASSETS_ANSWERED = "assets that answer"  # the ICO's four questions, and ALL_FOUR
    ACTIONS = "actions"  # plan, status or NO_STATUS
    MATURITY = "assessed points by level"  # model, its version, dimension, "level 3" or UNASSESSED
    OWNERS = "asset owners by training"  # state (see COUNCIL_WIDE)
    INCIDENTS = "incidents"
    INCIDENTS_BY_CATEGORY = "incidents by category"  # as written, or NOT_SAID
    INCIDENTS_BY_SEVERITY = "incidents by severity"  # or NOT_SAID
    INCIDENTS_OPEN = "incidents still open"
    FINDINGS = "findings"  # code of the rule


OPEN_GROUPED = frozenset(
    {Measure.ACTIONS, Measure.MATURITY, Measure.INCIDENTS_BY_CATEGORY, Measure.INCIDENTS_BY_SEVERITY, Measure.FINDINGS}
)
"""Measures whose groups are whatever the rows hold: a group nobody is in is 0 wherever the measure was taken at all.
The other measures name every group every time, so a group that is absent was not measured."""

COUNCIL_WIDE = frozenset({Measure.OWNERS})
"""Measures that do not add up over services, because one person may own assets of several: the figure of a directorate
is kept under the service "", the council's own under the directorate "" as well."""

SCHEME_DEPENDENT = frozenset({Measure.RISKS_BY_BAND, Measure.RISKS_ABOVE_APPETITE})
"""Measures another scheme gives other figures for: nothing is compared across a change of scheme."""

NO_FINDINGS: Mapping[str, Findings] = MappingProxyType({})
NOBODY_DECIDED: Mapping[str, str] = MappingProxyType({})


def figures_of(
    frames: Mapping[Kind, pd.DataFrame],
    scheme: Scheme,
    as_at: date,
    settings: CouncilSettings,
    findings: Mapping[str, Findings] = NO_FINDINGS,
    people: Mapping[str, str] = NOBODY_DECIDED,
) -> pd.DataFrame:
    """Every measure of a quarter: columns `COLUMNS` (str, `value` float64), index 0, 1, 2 ..., sorted by all but value.

    `frames` are the scored full rows of each kind with `returned_by` and `directorate`, `findings` those of each
    service's return, `people` the names somebody decided about. A service without rows of a kind has no figures about
    it: nothing returned is not nothing found.
    """
    rows = {kind: _placed(frames[kind]) for kind in Kind if kind in frames and len(frames[kind])}
    parts = [part for kind, taken in rows.items() if kind in _TAKEN_OF for part in _TAKEN_OF[kind](taken, scheme)]
    if Kind.ASSETS in rows:
        parts.append(_owners(rows[Kind.ASSETS], frames.get(Kind.TRAINING, pd.DataFrame()), as_at, settings, people))
    parts.append(_findings(findings, _directorates(rows)))
    figures = pd.concat([part for part in parts if len(part)] or [_figures([])], ignore_index=True)
    return figures.sort_values(list(COLUMNS[:4]), kind="stable", ignore_index=True)


def parts_of(group: str) -> tuple[str, ...]:
    """The parts a group was made of."""
    return tuple(group.split(SEPARATOR))


def _placed(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the service they count for and its directorate, both "" where nobody said."""
    service, directorate = returning_service(rows).fillna(""), texts(rows, "directorate").fillna("")
    return rows.assign(returned_by=service.astype("str"), directorate=directorate.astype("str"))


def _risks(risks: pd.DataFrame, scheme: Scheme) -> Iterator[pd.DataFrame]:
    still_open = open_risks(risks)
    bands = texts(still_open, "residual_band").fillna(NOT_ASSESSED)
    all_bands = (*(band.name for band in scheme.bands), NOT_ASSESSED)
    yield _how_many(Measure.RISKS, risks, still_open)
    yield _by_group(Measure.RISKS_BY_BAND, risks, still_open, bands, all_bands)
    yield _how_many(Measure.RISKS_ABOVE_APPETITE, risks, still_open[flags(still_open, "residual_above_appetite")])
    yield _how_many(Measure.RISKS_NOT_ASSESSED, risks, still_open[bands == NOT_ASSESSED])


def _assets(assets: pd.DataFrame, _: Scheme) -> Iterator[pd.DataFrame]:
    held = held_assets(assets)
    given = answered(held)
    yield _how_many(Measure.ASSETS, assets, held)
    for label in given.columns:
        yield _by_group(Measure.ASSETS_ANSWERED, assets, held[given[label]], None, (label,))
    yield _by_group(Measure.ASSETS_ANSWERED, assets, held[given.all(axis=1)], None, (ALL_FOUR,))


def _actions(actions: pd.DataFrame, _: Scheme) -> Iterator[pd.DataFrame]:
    statuses = status_of(actions, Kind.ACTIONS).fillna(NO_STATUS)
    yield _by_group(Measure.ACTIONS, actions, actions, _joined(plan_names(actions), statuses))


def _maturity(points: pd.DataFrame, _: Scheme) -> Iterator[pd.DataFrame]:
    about = [texts(points, name) for name in ("model", "model_version", "dimension")]
    levels = ("level " + texts(points, "level").astype("str")).fillna(UNASSESSED)
    yield _by_group(Measure.MATURITY, points, points, _joined(*about, levels))


def _incidents(incidents: pd.DataFrame, _: Scheme) -> Iterator[pd.DataFrame]:
    yield _how_many(Measure.INCIDENTS, incidents, incidents)
    yield _by_group(Measure.INCIDENTS_BY_CATEGORY, incidents, incidents, texts(incidents, "category").fillna(NOT_SAID))
    yield _by_group(Measure.INCIDENTS_BY_SEVERITY, incidents, incidents, texts(incidents, "severity").fillna(NOT_SAID))
    yield _how_many(Measure.INCIDENTS_OPEN, incidents, incidents[is_open(incidents, Kind.INCIDENTS)])


_TAKEN_OF: Mapping[Kind, Callable[[pd.DataFrame, Scheme], Iterator[pd.DataFrame]]] = {
    Kind.RISKS: _risks,
    Kind.ASSETS: _assets,
    Kind.ACTIONS: _actions,
    Kind.MATURITY: _maturity,
    Kind.INCIDENTS: _incidents,
}


def _joined(*fields: "pd.Series[str]") -> "pd.Series[str]":
    first, *rest = (field.astype("str").fillna("") for field in fields)
    for field in rest:
        first = first + SEPARATOR + field
    return first


def _how_many(measure: Measure, rows: pd.DataFrame, counted: pd.DataFrame) -> pd.DataFrame:
    return _by_group(measure, rows, counted, None, ("",))


def _by_group(
    measure: Measure,
    rows: pd.DataFrame,
    counted: pd.DataFrame,
    groups: "pd.Series[str] | None",
    named: Sequence[str] | None = None,
) -> pd.DataFrame:
    """How many of `counted` each service has in each group: of the groups `named`, 0 where it has none.

    The services are those of `rows`, so that one with nothing to count still says 0. Without `named` only the groups
    met are given; without `groups` every row counted is in the one group named.
    """
    of_each = pd.Series(named[0], index=counted.index, dtype="str") if groups is None and named else groups
    keys = [counted["returned_by"], counted["directorate"], of_each]
    counts = counted.groupby(keys, sort=False).size()
    if named is not None:
        places = rows[["returned_by", "directorate"]].drop_duplicates()
        wanted = pd.MultiIndex.from_tuples([(*place, group) for place in places.to_numpy() for group in named])
        counts = counts.reindex(wanted, fill_value=0)
    keyed = counts.rename("value").rename_axis(list(COLUMNS[1:4])).reset_index()
    return _typed(keyed.assign(measure=measure.value))


def _figures(records: Sequence[tuple[object, ...]]) -> pd.DataFrame:
    return _typed(pd.DataFrame(list(records), columns=list(COLUMNS)))


def _typed(figures: pd.DataFrame) -> pd.DataFrame:
    return figures[list(COLUMNS)].astype(dict.fromkeys(COLUMNS[:4], "str") | {"value": "float64"})


def _owners(
    assets: pd.DataFrame, training: pd.DataFrame, as_at: date, settings: CouncilSettings, people: Mapping[str, str]
) -> pd.DataFrame:
    stand = coverage(assets, training, as_at, settings, people)
    places = _directorates({Kind.ASSETS: assets})
    counted = [("", "", stand.counts)]
    counted += [("", group.name, group.counts) for group in stand.by_directorate if group.name]
    counted += [(group.name, places.get(group.name, ""), group.counts) for group in stand.by_service if group.name]
    return _figures(
        [
            (Measure.OWNERS.value, service, directorate, state.value, float(count))
            for service, directorate, counts in counted
            for state, count in counts.items()
        ]
    )


def _findings(findings: Mapping[str, Findings], places: Mapping[str, str]) -> pd.DataFrame:
    counted = finding_counts(findings.items()).rename(columns={"code": "group", "findings": "value"})
    directorates = counted["service"].map(places).astype("str").fillna("")
    return _typed(counted.assign(measure=Measure.FINDINGS.value, directorate=directorates))


def _directorates(rows: Mapping[Kind, pd.DataFrame]) -> Mapping[str, str]:
    """The directorate of each service: the first its rows give."""
    places: dict[str, str] = {}
    for frame in rows.values():
        given = frame[frame["directorate"] != ""].drop_duplicates("returned_by")
        places = dict(zip(given["returned_by"], given["directorate"], strict=True)) | places
    return places
