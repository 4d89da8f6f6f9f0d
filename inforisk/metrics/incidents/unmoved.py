"""Risks that incidents proved real and nobody judged again: what happened changed nothing on the register."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from inforisk.ledger import ENTITY
from inforisk.metrics.columns import day, own_service, text, texts
from inforisk.metrics.filters import open_risks
from inforisk.metrics.incidents.position import happened_on
from inforisk.metrics.linked import cited_assets, cited_risks

Level = tuple[int, int]
"""Residual likelihood and impact, as steps."""


@dataclass(frozen=True, slots=True)
class UnmovedRisk:
    """An open risk that had an incident, itself or through its asset, and stands where it stood before it.

    `incidents` are the references of those it did not move for, latest first.
    """

    key: str
    ref: str
    risk: str
    service: str
    owner: str
    band: str
    score: str
    incidents: tuple[str, ...]
    last_incident_on: date | None


def unmoved_risks(
    incidents: pd.DataFrame,
    risks_now: pd.DataFrame,
    risks_before: pd.DataFrame | Mapping[date, pd.DataFrame],
    assets: pd.DataFrame | None = None,
) -> tuple[UnmovedRisk, ...]:
    """The open risks whose residual likelihood and impact never moved since an incident touched them, worst first.

    An incident touches the risks it names: whoever wrote it said which. One that names no risk of the register touches
    every risk about an asset it names (looked up in `assets` where given).
    The risk ledgers are paired by `entity`. `risks_before` is one earlier ledger, or several by their as-at date: an
    incident is then set against the last ledger before it (the first there is, if it is older) and every later one. A
    risk that is new, not assessed now, or was not assessed then has not stood still: it is not listed.
    """
    current = open_risks(risks_now).reset_index(drop=True)
    history, levels = _levels_by_date(risks_before), _levels(current)
    happened = [day(moment) for moment in happened_on(incidents)]
    refs = texts(incidents, "incident_id").fillna(texts(incidents, "key")).map(text).to_list()
    still: dict[int, list[int]] = {}
    for place, (entity, touching) in enumerate(
        zip(current[ENTITY], _touching(incidents, current, risks_now, assets), strict=True)
    ):
        stood = [one for one in touching if _stood_still(levels.get(entity), entity, happened[one], history)]
        if stood:
            still[place] = sorted(stood, key=lambda one: (happened[one] or date.min, one), reverse=True)
    rows = _worst_first(_written(current.loc[list(still)]))
    return tuple(_record(row, [refs[one] for one in still[row.Index]], happened[still[row.Index][0]]) for row in rows)


def _touching(
    incidents: pd.DataFrame, risks: pd.DataFrame, every_risk: pd.DataFrame, assets: pd.DataFrame | None
) -> list[list[int]]:
    """The places of the incidents that touch each risk of `risks`."""
    touching: list[dict[int, None]] = [{} for _ in range(len(risks))]
    for incident, places in enumerate(cited_risks(incidents, risks).places):
        for place in places:
            touching[place][incident] = None
    if assets is not None:
        names_a_risk = [bool(places) for places in cited_risks(incidents, every_risk).places]
        named_assets = cited_assets(incidents, assets).places
        happened_to = _by_asset([() if is_said else of for is_said, of in zip(names_a_risk, named_assets, strict=True)])
        for place, named in enumerate(cited_assets(risks, assets).places):
            touching[place].update(dict.fromkeys(one for asset in named for one in happened_to.get(asset, ())))
    return [list(one) for one in touching]


def _by_asset(named: Sequence[Sequence[int]]) -> Mapping[int, list[int]]:
    incidents: dict[int, list[int]] = {}
    for incident, places in enumerate(named):
        for place in places:
            incidents.setdefault(place, []).append(incident)
    return incidents


def _levels_by_date(ledgers: pd.DataFrame | Mapping[date, pd.DataFrame]) -> dict[date, Mapping[str, Level]]:
    dated = {date.min: ledgers} if isinstance(ledgers, pd.DataFrame) else ledgers
    return {as_at: _levels(dated[as_at]) for as_at in sorted(dated)}


def _levels(risks: pd.DataFrame) -> Mapping[str, Level]:
    """Where each assessed risk stands, under its entity."""
    assessed = risks.dropna(subset=["residual_likelihood", "residual_impact"])
    pairs = zip(assessed["residual_likelihood"], assessed["residual_impact"], strict=True)
    return dict(zip(assessed[ENTITY], ((int(one), int(other)) for one, other in pairs), strict=True))


def _stood_still(
    now: Level | None, entity: str, happened: date | None, history: Mapping[date, Mapping[str, Level]]
) -> bool:
    if now is None or not history:
        return False
    earlier = [as_at for as_at in history if happened is None or as_at <= happened]
    baseline = (min(earlier) if happened is None else max(earlier)) if earlier else min(history)
    stood = [levels.get(entity) for as_at, levels in history.items() if as_at >= baseline]
    return stood[0] is not None and all(level == now for level in stood if level is not None)


def _written(risks: pd.DataFrame) -> pd.DataFrame:
    """What a list shows of the risks, empty where nothing is given; index as given."""
    names = ("key", "risk_id", "risk", "risk_owner", "residual_band", "residual_score")
    columns = {name: texts(risks, name).fillna("") for name in names}
    severity = risks["residual_severity"].fillna(0).astype("int64")
    return pd.DataFrame({**columns, "service": own_service(risks).fillna(""), "severity": severity}, index=risks.index)


def _worst_first(written: pd.DataFrame) -> Iterator[Any]:
    order = ["severity", "service", "key"]
    return written.sort_values(order, ascending=[False, True, True], kind="stable").itertuples()


def _record(row: Any, incidents: Sequence[str], last: date | None) -> UnmovedRisk:
    return UnmovedRisk(
        key=row.key,
        ref=row.risk_id,
        risk=row.risk,
        service=row.service,
        owner=row.risk_owner,
        band=row.residual_band,
        score=row.residual_score,
        incidents=tuple(incidents),
        last_incident_on=last,
    )
