"""Which fields of each register tell what a row is, and which only speak for or against."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from inforisk.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Traits:
    """What a row is known by.

    `reference` is the field of its own reference (blank: the register has none), `titles` say what the thing is,
    `supports` are further texts about it, `people` names, `facts` other values that seldom change; that `hints`
    agree (an untouched review date) speaks for the same row, that they differ says nothing.
    """

    reference: str
    titles: tuple[str, ...]
    supports: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


TRAITS: Mapping[Kind, Traits] = MappingProxyType(
    {
        Kind.RISKS: Traits(
            "risk_id",
            ("risk",),
            ("cause", "consequence", "threat", "controls"),
            ("risk_owner",),
            ("asset_id", "asset_name", "category", "identified_on", "treatment", "inherent_score", "target_score"),
            ("action_owner", "action_due", "target_date", "last_reviewed", "review_due", "residual_score"),
        ),
        Kind.ASSETS: Traits(
            "asset_id",
            ("asset_name",),
            ("description",),
            ("asset_owner", "asset_administrator"),
            ("format", "classification", "personal_data", "special_category", "business_critical"),
            ("confidentiality", "integrity", "availability", "last_reviewed", "review_due", "risk_score"),
        ),
        Kind.ACTIONS: Traits(
            "action_ref",
            ("recommendation", "agreed_action"),
            ("finding", "depends_on"),
            ("action_owner",),
            ("plan", "scope_area", "priority", "raised_on", "due", "risk_id"),
            ("approver", "completed_on", "revised_due"),
        ),
        Kind.INCIDENTS: Traits(
            "incident_id",
            ("title", "description"),
            ("cause", "data_involved", "consequence"),
            (),
            ("occurred_on", "reported_on", "category", "asset_id", "risk_id"),
            ("people_affected", "ico_notified_on", "closed_on"),
        ),
        Kind.MATURITY: Traits("", ("model", "dimension", "question"), (), ("assessor",), ("model_version",)),
        Kind.TRAINING: Traits("", ("person", "username", "email", "course"), (), ("manager",), ("course_id",)),
    }
)
"""What the rows of each register are known by."""
