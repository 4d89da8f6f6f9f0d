"""What can be wrong with a judgement, in words."""

from inforisk.findings import Rule, Severity

SCORE_DISAGREES = Rule(
    "score_disagrees",
    Severity.WARNING,
    "The score typed is not what likelihood and impact give",
    "{where}: the sheet says {value}, but {hint}.",
    "Correct the score, or the likelihood or impact it was meant to follow. Until then the computed score is used and "
    "the typed one is kept beside it.",
    "A score that does not follow from its own likelihood and impact puts a risk in the wrong place on the heat map; "
    "published council registers have contained such errors.",
)
RATING_DISAGREES = Rule(
    "rating_disagrees",
    Severity.WARNING,
    "The word or colour typed is not the band of the score",
    "{where}: the sheet says '{value}', but {hint}.",
    "Correct the word or colour, or the likelihood or impact. Until then the computed band is used and the typed "
    "one is kept.",
    "The same score must have the same colour in every register, or red in one service is amber in the next.",
)
RATING_NOT_COMPARED = Rule(
    "rating_not_compared",
    Severity.NOTE,
    "Words that are no band or colour of the scheme",
    "{where}: {value} could not be compared with the bands of the scheme.",
    "{hint}",
    "Only words that name a band or a colour can be checked against the computed band.",
)
SCORE_WITHOUT_LEVELS = Rule(
    "score_without_levels",
    Severity.WARNING,
    "A score or rating without likelihood and impact",
    "{where}: only '{value}' is given for the {hint} score, without both likelihood and impact, so it is shown as not "
    "assessed.",
    "Fill in likelihood and impact. A score alone does not say which cell of the matrix is meant.",
    "A score of 12 may be a likely nuisance or an unlikely disaster; the heat map must not guess.",
)
RESIDUAL_ABOVE_INHERENT = Rule(
    "residual_above_inherent",
    Severity.WARNING,
    "Worse with controls than without",
    "{where}: {hint}.",
    "Check whether the two were swapped, or whether a score was not brought up to date.",
    "Controls reduce a risk or leave it as it is. A residual score above the inherent one is usually a slip.",
)
TARGET_ABOVE_RESIDUAL = Rule(
    "target_above_residual",
    Severity.WARNING,
    "The target is worse than today",
    "{where}: {hint}.",
    "Set a target no higher than the residual score; equal is fine where nothing more can be done.",
    "Planned actions are meant to reduce a risk.",
)
TOLERATED_ABOVE_APPETITE = Rule(
    "tolerated_above_appetite",
    Severity.WARNING,
    "Tolerated although above appetite",
    "{where}: this risk is to be tolerated, but {hint}, above appetite.",
    "Choose another treatment, or have the Senior Information Risk Owner record why it is accepted.",
    "A risk above appetite may not simply be tolerated: somebody has to act, or to decide openly not to.",
)
SIGNIFICANT_ASSET_WITHOUT_RISK = Rule(
    "significant_asset_without_risk",
    Severity.WARNING,
    "A significant asset with no risk on the register",
    "{where}: no risk names '{value}', although {hint}.",
    "Record its risks on the Information Risk Register, or name this asset in the risks that concern it.",
    "Where an asset carries significant risk, that risk belongs on the Information Risk Register.",
)
RISKS_NAME_NO_ASSET = Rule(
    "risks_name_no_asset",
    Severity.NOTE,
    "The risks do not say which assets they concern",
    "{where}: the risk register brought along does not say which asset each risk concerns, so it cannot be checked "
    "whether every significant asset has its risks recorded.",
    "Add a column with the asset's reference or name to the risk register.",
    "The two registers can only be checked against each other where the risks name their assets.",
)

RULES = (
    SCORE_DISAGREES,
    RATING_DISAGREES,
    RATING_NOT_COMPARED,
    SCORE_WITHOUT_LEVELS,
    RESIDUAL_ABOVE_INHERENT,
    TARGET_ABOVE_RESIDUAL,
    TOLERATED_ABOVE_APPETITE,
    SIGNIFICANT_ASSET_WITHOUT_RISK,
    RISKS_NAME_NO_ASSET,
)
