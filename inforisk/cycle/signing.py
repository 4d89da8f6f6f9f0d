"""How far a quarter's sign-off has come: which steps are signed, by whom, and whether the signature still stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from inforisk.access import Permission, Principal, Scope, folded, is_allowed
from inforisk.council import sight
from inforisk.cycle.board import ANSWERS
from inforisk.cycle.services import expected_services
from inforisk.quarters import Quarter
from inforisk.store import Store
from inforisk.store.cycle_records import ReturnEvent, SignOff
from inforisk.vocabulary import Kind, SignStep

SERVICE_STEPS = (SignStep.SERVICE_MANAGER, SignStep.IAO)
"""Signed for each service; the others once for the council."""


@dataclass(frozen=True, slots=True)
class ServiceSigning:
    """The signatures of one service. Those given before what it last returned no longer stand and are `outdated`.

    `owners_waited_for` are the owners of its assets, as named in the register, who have not confirmed their entries;
    `has_owners` is False where its registers name none, so that nobody has to.
    """

    service: str
    managers: tuple[SignOff, ...] = ()
    owners: tuple[SignOff, ...] = ()
    outdated: tuple[SignOff, ...] = ()
    owners_waited_for: tuple[str, ...] = ()
    has_owners: bool = True


@dataclass(frozen=True, slots=True)
class Signing:
    """The sign-off of a quarter: service by service, then the council's own steps. `outdated` as for a service."""

    quarter: Quarter
    services: tuple[ServiceSigning, ...]
    council: Mapping[SignStep, SignOff]
    outdated: tuple[SignOff, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """What is still to be signed, in the order of the steps, each a sentence. Empty: everything is signed."""
        return self.missing_of(one.service for one in self.services)

    def missing_of(self, services: Iterable[str]) -> tuple[str, ...]:
        """As `missing`, of these services only: for one that returned nothing there is nothing to sign."""
        wanted = frozenset(services)
        asked = [one for one in self.services if one.service in wanted]
        managers = [one.service for one in asked if not one.managers]
        owners = [one.service for one in asked if one.has_owners and not one.owners]
        sentences = [
            f"No {step.value} has signed for: {', '.join(names)}."
            for step, names in zip(SERVICE_STEPS, (managers, owners), strict=True)
            if names
        ]
        steps = (step for step in SignStep if step not in SERVICE_STEPS and step not in self.council)
        return (*sentences, *(not_signed(step) for step in steps))


def not_signed(step: SignStep) -> str:
    """That nobody has signed one of the council's own steps, as a sentence."""
    return f"Not signed by the {step.value}."


def sign_progress(store: Store, principal: Principal, scope: Scope, quarter: Quarter) -> Signing:
    """How far the sign-off of a quarter has come, over the services in scope.

    Somebody who may not see rows is told neither which owners are waited for nor who signed for a service.
    """
    council = store.council.services(principal, scope)
    is_seen = sight(scope, council)
    services = expected_services(council, store.summary(principal, scope), quarter)
    names = [service.name for service in services if is_seen(service.name, quarter)]
    owners: Mapping[str, tuple[str, ...]] | None = None
    if is_allowed(principal, Permission.SEE_ROWS, scope):
        owners = owners_by_service(store, principal, scope, quarter)
    events = store.cycle.events(principal, scope, quarter)
    signatures = store.cycle.signatures(principal, scope, quarter)
    return signing_of(quarter, names, signatures, events, owners)


def owners_by_service(
    store: Store, principal: Principal, scope: Scope, quarter: Quarter
) -> Mapping[str, tuple[str, ...]]:
    """The owners the asset registers of a quarter name, by folded name of the service, in alphabetical order."""
    assets = store.rows(principal, scope, Kind.ASSETS, quarter, ["asset_owner"])
    named = assets.loc[assets["asset_owner"].notna(), ["returned_by", "asset_owner"]].drop_duplicates()
    return {
        folded(str(service)): tuple(sorted(map(str, names)))
        for service, names in named.groupby("returned_by")["asset_owner"]
    }


def signing_of(
    quarter: Quarter,
    services: Sequence[str],
    signatures: Iterable[SignOff],
    events: Iterable[ReturnEvent],
    owners: Mapping[str, Sequence[str]] | None = None,
) -> Signing:
    """The sign-off of a quarter from plain records.

    `owners` are those the registers name, by folded service; None where they are not known.
    """
    standing, outdated = still_standing(signatures, events)
    return Signing(
        quarter=quarter,
        services=tuple(_of_service(name, standing, outdated, owners) for name in services),
        council={one.step: one for one in standing if one.step not in SERVICE_STEPS},
        outdated=tuple(one for one in outdated if one.step not in SERVICE_STEPS),
    )


def still_standing(
    signatures: Iterable[SignOff], events: Iterable[ReturnEvent]
) -> tuple[tuple[SignOff, ...], tuple[SignOff, ...]]:
    """The signatures that stand, and those that do not: what was signed came in anew since.

    A signature for a service stands until that service answers again, one for the council until any service does.
    """
    answered = _last_answers(events)
    latest = max(answered.values(), default=None)
    standing: list[SignOff] = []
    outdated: list[SignOff] = []
    for one in signatures:
        since = answered.get(folded(one.service)) if one.step in SERVICE_STEPS else latest
        (outdated if since and one.at < since else standing).append(one)
    return tuple(standing), tuple(outdated)


def _last_answers(events: Iterable[ReturnEvent]) -> Mapping[str, datetime]:
    return {folded(event.service): event.at for event in events if event.state in ANSWERS}


def _of_service(
    service: str, standing: Iterable[SignOff], outdated: Iterable[SignOff], owners: Mapping[str, Sequence[str]] | None
) -> ServiceSigning:
    named = (owners or {}).get(folded(service), ())
    own = [one for one in standing if folded(one.service) == folded(service)]
    confirmed = tuple(one for one in own if one.step is SignStep.IAO)
    names = {folded(one.signatory) for one in confirmed}
    return ServiceSigning(
        service=service,
        managers=tuple(one for one in own if one.step is SignStep.SERVICE_MANAGER),
        owners=confirmed,
        outdated=tuple(one for one in outdated if one.step in SERVICE_STEPS and folded(one.service) == folded(service)),
        owners_waited_for=tuple(name for name in named if folded(name) not in names),
        has_owners=owners is None or bool(named),
    )
