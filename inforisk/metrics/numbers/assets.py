"""The numbers made of information assets."""

import pandas as pd

from inforisk.metrics.columns import texts
from inforisk.metrics.filters import open_risks
from inforisk.metrics.linked import cited_assets
from inforisk.metrics.numbers.definition import Evidence, Number
from inforisk.metrics.quality.completeness import answered
from inforisk.metrics.training.coverage import held_assets
from inforisk.vocabulary import Kind, YesNo

_OF_VALUE = ("special_category", "business_critical")
"""The questions that make an asset one of high value."""

_DISPOSED = "Assets disposed of. An archived one is still held and answered for."
_ICO = "ICO audits of councils' asset registers ask for the owner, location, retention and security of each asset."


def _held(evidence: Evidence) -> pd.DataFrame:
    return held_assets(evidence.rows(Kind.ASSETS))


def _answering_four(evidence: Evidence) -> pd.DataFrame:
    assets = _held(evidence)
    return assets[answered(assets).all(axis=1)]


def _without_owner(evidence: Evidence) -> pd.DataFrame:
    return _leaving_blank(evidence, "Owner")


def _without_retention(evidence: Evidence) -> pd.DataFrame:
    return _leaving_blank(evidence, "Retention")


def _leaving_blank(evidence: Evidence, question: str) -> pd.DataFrame:
    assets = _held(evidence)
    return assets[~answered(assets)[question]]


def _high_value(evidence: Evidence) -> pd.DataFrame:
    assets = _held(evidence)
    is_special, is_critical = (texts(assets, name).eq(YesNo.YES.value).fillna(False).astype(bool) for name in _OF_VALUE)
    return assets[is_special | is_critical]


def _high_value_without_risk(evidence: Evidence) -> pd.DataFrame:
    assets, every = _high_value(evidence), evidence.everywhere(Kind.ASSETS)
    # A filter narrows the assets, not the risks that name them; and a reference is told apart among all assets.
    cited = cited_assets(open_risks(evidence.everywhere(Kind.RISKS)), every).places
    named = every["key"].iloc[sorted({place for places in cited for place in places})]
    return assets[~assets["key"].isin(named)]


def _says_of_value(evidence: Evidence) -> bool:
    assets = _held(evidence)
    return assets.empty or any(texts(assets, name).notna().any() for name in _OF_VALUE)


ASSET_NUMBERS = (
    Number(
        name="assets",
        title="Information assets",
        noun="asset",
        meaning="Assets on the registers that somebody must answer for.",
        leaves_out=_DISPOSED,
        source="The register's own status; a blank one counts as held.",
        kind=Kind.ASSETS,
        picks=_held,
    ),
    Number(
        name="assets-answering-four",
        title="Assets that answer the four questions",
        noun="asset",
        meaning="Assets whose register says who owns them, where they are, how long they are kept and how they are "
        'secured. "TBC" and the like are no answer.',
        leaves_out=_DISPOSED,
        source=_ICO,
        kind=Kind.ASSETS,
        picks=_answering_four,
        whole="assets",
        is_better_low=False,
    ),
    Number(
        name="assets-without-owner",
        title="Assets without an owner",
        noun="asset",
        meaning="Assets whose register names nobody as Information Asset Owner.",
        leaves_out=_DISPOSED,
        source="Each asset has one Information Asset Owner, who keeps its entry current and treats its risks.",
        kind=Kind.ASSETS,
        picks=_without_owner,
        whole="assets",
        is_better_low=True,
    ),
    Number(
        name="assets-without-retention",
        title="Assets without a retention period",
        noun="asset",
        meaning="Assets whose register does not say how long they are kept.",
        leaves_out=_DISPOSED,
        source=_ICO,
        kind=Kind.ASSETS,
        picks=_without_retention,
        whole="assets",
        is_better_low=True,
    ),
    Number(
        name="high-value-assets",
        title="High-value assets",
        noun="asset",
        meaning="Assets that hold special category data or are marked as critical to the business.",
        leaves_out=f"{_DISPOSED} Assets whose register does not answer either question.",
        source="The register's own answers; which of them make an asset one of high value is this product's rule.",
        kind=Kind.ASSETS,
        picks=_high_value,
        whole="assets",
        is_known=_says_of_value,
        unknown="no asset says whether it holds special category data or is critical",
    ),
    Number(
        name="high-value-assets-without-risk",
        title="High-value assets no risk names",
        noun="asset",
        meaning="Assets that hold special category data or are marked as critical, and that no open risk of the risk "
        "registers names by reference or by name.",
        leaves_out=_DISPOSED,
        source="Where significant risks to an asset are identified, they stand on the Information Risk Register.",
        kind=Kind.ASSETS,
        picks=_high_value_without_risk,
        whole="high-value-assets",
        is_better_low=True,
    ),
)
