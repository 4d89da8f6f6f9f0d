"""The numbers made of training: the people who answer for assets by where they stand with the course."""

from collections.abc import Callable

import pandas as pd

from inforisk.metrics.columns import texts
from inforisk.metrics.numbers.definition import Evidence, Number
from inforisk.metrics.training.coverage import (
    EVER_COMPLETED,
    HOLDS,
    UNTRAINED,
    Coverage,
    OwnerState,
    coverage,
    held_assets,
)
from inforisk.metrics.training.names import People, distinct
from inforisk.metrics.training.within import coverage_within, persons
from inforisk.vocabulary import Kind

PERSON = "counted_as"
"""The column that says which person an asset's owner is, however their name is written."""

_DENOMINATOR = (
    "The council asks every owner of an information asset to complete the course; the ICO asks who is trained."
)

_NOT_OWNERS = "Owners of nothing but assets disposed of; assets that name no owner."


def coverage_in(evidence: Evidence, course: str | None = None) -> Coverage:
    """Where the asset owners of the part looked at stand with the course; see `coverage`."""
    everything, assets = evidence.everywhere(Kind.ASSETS), evidence.rows(Kind.ASSETS)
    records = evidence.everywhere(Kind.TRAINING)
    whole = coverage(everything, records, evidence.as_at, evidence.settings, evidence.people, course)
    return whole if len(assets) == len(everything) else coverage_within(whole, assets, evidence.people)


def _owned(evidence: Evidence) -> pd.DataFrame:
    assets = held_assets(evidence.rows(Kind.ASSETS))
    owned = assets[texts(assets, "asset_owner").notna()]
    who, named = People(evidence.people), texts(owned, "asset_owner")
    people = who.names(distinct(named))
    printed = {written: people[who.key(written)].label for written in named.unique()}
    return owned.assign(**{PERSON: named.map(printed).astype("str")})


def _in_state(*states: OwnerState) -> Callable[[Evidence], pd.DataFrame]:
    def picked(evidence: Evidence) -> pd.DataFrame:
        assets = held_assets(evidence.rows(Kind.ASSETS))
        met = coverage_in(evidence).in_state(*states)
        owned = assets.assign(**{PERSON: persons(assets, met, evidence.people)})
        return owned[owned[PERSON].notna()]

    return picked


def _person(rows: pd.DataFrame) -> "pd.Series[str]":
    return rows[PERSON]


def _has_records(evidence: Evidence) -> bool:
    return not evidence.everywhere(Kind.TRAINING).empty


def _number(
    name: str,
    title: str,
    meaning: str,
    picks: Callable[[Evidence], pd.DataFrame],
    *,
    leaves_out: str = _NOT_OWNERS,
    is_better_low: bool | None = None,
) -> Number:
    return Number(
        name, title, "asset owner", meaning, leaves_out, _DENOMINATOR, Kind.ASSETS, picks, things=_person,
        whole="owners", is_better_low=is_better_low, is_known=_has_records,
        unknown="no training record was returned",
    )  # fmt: skip


TRAINING_NUMBERS = (
    Number(
        name="owners",
        title="Information asset owners",
        noun="asset owner",
        meaning="The people named as owner of an asset, each once, whatever number of assets they own. Names that "
        "differ in more than case, order and accents count as several people until somebody decides that they are one. "
        "The rows behind it are the assets they own.",
        leaves_out=_NOT_OWNERS,
        source=_DENOMINATOR,
        kind=Kind.ASSETS,
        picks=_owned,
        things=_person,
    ),
    _number(
        "owners-trained",
        "Asset owners with valid training",
        "Asset owners who completed the course and whose training is valid on the day.",
        _in_state(*HOLDS),
        leaves_out="Owners whose training has expired; owners who cannot be found in the training records; other "
        "people who took the course.",
        is_better_low=False,
    ),
    _number(
        "owners-ever-completed",
        "Asset owners who ever completed",
        "Asset owners who completed the course at any time, whether or not their training is still valid.",
        _in_state(*EVER_COMPLETED),
        leaves_out="Owners with no more than an exemption; owners who cannot be found in the training records.",
        is_better_low=False,
    ),
    _number(
        "owners-untrained",
        "Asset owners not trained",
        "Asset owners for whom nobody can show valid training: expired, outstanding, or not matched.",
        _in_state(*UNTRAINED),
        leaves_out="Exempt owners.",
        is_better_low=True,
    ),
    _number(
        "owners-not-matched",
        "Asset owners not matched",
        "Asset owners who cannot be found in the training records, or not without doubt. They are not evidenced: never "
        "counted as trained.",
        _in_state(OwnerState.NOT_MATCHED),
        leaves_out="Owners who were found, whatever their record says.",
        is_better_low=True,
    ),
)
