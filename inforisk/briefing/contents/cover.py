"""The cover of a paper: its title, the lines below it, what tells it from every other, why the public is kept out."""

from collections.abc import Iterator

from inforisk.briefing.material import Material
from inforisk.briefing.paper.paper import Audience, Imprint
from inforisk.briefing.request import Request
from inforisk.council import wording_on
from inforisk.phrases import day_words, listed

NO_COMPARISON = "No earlier quarter"


def title_of(material: Material) -> str:
    """ "Information risk report, 2016-17 Q4"."""
    return f"Information risk report, {material.standing.quarter.label}"


def council_name(material: Material) -> str:
    """What the council is called, as far as anybody has said."""
    return material.settings.council or "The council"


def imprint_of(material: Material) -> Imprint:
    """What is printed at the foot of every page."""
    standing, snapshot = material.standing, material.standing.snapshot
    return Imprint(
        quarter=standing.label,
        as_at=standing.as_at,
        snapshot=str(snapshot.id) if snapshot else "",
        digest=snapshot.digest if snapshot else "",
        scheme=standing.scheme.edition,
        covers=covers(material),
    )


def covers(material: Material) -> str:
    """For which services it says anything, "" for the whole council."""
    services = material.archive.scope.services
    return "" if services is None else f"Covers {listed(sorted(services)) or 'no service'} only"


def exemption_of(material: Material, request: Request) -> str:
    """The ground on which the public is kept out: the author's, else the council's wording of the day."""
    if request.audience is not Audience.EXEMPT:
        return ""
    return request.exemption.strip() or wording_on(material.standing.as_at, material.settings).exemption


def cover_facts(material: Material, request: Request) -> tuple[tuple[str, str], ...]:
    """The lines of the cover; those nobody filled in are left out."""
    facts = (*_own_facts(material, request), *request.facts)
    return tuple((name.strip(), value.strip()) for name, value in facts if name.strip() and value.strip())


def _own_facts(material: Material, request: Request) -> Iterator[tuple[str, str]]:
    settings, standing = material.settings, material.standing
    yield "Report to", request.body
    yield "Date of meeting", day_words(request.meeting) if request.meeting else ""
    yield "Report of", settings.siro
    yield "Contact", settings.contact
    yield "Position as at", day_words(standing.as_at)
    yield "Compared with", material.compared.label if material.compared else NO_COMPARISON
    yield "Quarter", quarter_state(material)
    yield "Covers", covers(material).removeprefix("Covers ")


def quarter_state(material: Material) -> str:
    """Whether the figures may still change: "2016-17 Q4, frozen on 12 April 2017 as snapshot 6"."""
    standing, snapshot = material.standing, material.standing.snapshot
    if snapshot is None:
        return f"{standing.label}: a draft, whose figures may still change"
    on = f" on {day_words(snapshot.frozen_at.date())}" if snapshot.frozen_at else ""
    return f"{standing.label}, frozen{on} as snapshot {snapshot.id}"
