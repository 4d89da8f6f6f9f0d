"""The one-page version: the headline, six numbers, what is asked, the heat map and the three worst risks."""

from collections.abc import Iterator

from inforisk.briefing.contents.heat_map import heat_map_picture
from inforisk.briefing.contents.recommendations import asked, asks
from inforisk.briefing.contents.stated import label, of_register
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.paper import OnePage, Tile
from inforisk.metrics.actions.progress import Part
from inforisk.metrics.headline import ABOVE, NOT_ASSESSED, headline, plan_words, plans_by_size
from inforisk.metrics.shares import percent
from inforisk.metrics.sourced import Sentence
from inforisk.metrics.worst import WorstRisk
from inforisk.phrases import numbered, verb

_WORST = 3
_OWN_ASKS: Sentence = ("The recommendations of this report are worded by its author; they stand in the report itself.",)


def one_page(material: Material, *, has_own_asks: bool = False) -> OnePage:
    """What a Cabinet Member reads in four minutes. `has_own_asks` says that the author worded the recommendations, so
    that those worked out here are not what is asked."""
    wanted = ((_OWN_ASKS,),) if has_own_asks else tuple((asked(one),) for one in asks(material))
    return OnePage(
        headline=headline(material.position),
        tiles=tuple(_tiles(material)),
        asks=wanted,
        picture=heat_map_picture(material),
        worst=tuple(map(_worst, material.worst[:_WORST])),
    )


def _tiles(material: Material) -> Iterator[Tile]:
    yield _tile(material, ABOVE)
    yield _tile(material, "risks-long-above" if material.told("risks-long-above").is_known else NOT_ASSESSED)
    plans = plans_by_size(material.position.progress)
    yield _plan(plans[0]) if plans else _tile(material, "actions-complete")
    yield _tile(material, "owners-trained")
    yield _tile(material, "maturity-at-target")
    yield _returns(material)


def _tile(material: Material, name: str) -> Tile:
    told = material.told(name)
    title = told.counted.number.title
    if not told.is_known:
        return Tile(title, told.of_whole, told.unknown)
    return Tile(title, told.of_whole, ", ".join(filter(None, (told.share, told.change_words))), keys.number(name))


def _plan(plan: Part) -> Tile:
    done, total = plan.counts.complete, plan.counts.total
    beside = f"{percent(done, total)}, {plan_words(plan.name)}"
    return Tile("Actions complete", f"{done:,} of {total:,}", beside, keys.plan(plan.name, "complete"))


def _returns(material: Material) -> Tile:
    returned = material.position.returned
    if returned is None or not returned.expected:
        return Tile("Returns received", "None expected")
    services = verb(returned.expected, "service", "services")
    awaited = f", {returned.waited_for:,} awaited" if returned.waited_for else ""
    return Tile("Returns received", returned.of_expected, f"{services}{awaited}")


def _worst(risk: WorstRisk) -> tuple[Sentence, ...]:
    ref = risk.ref or "A risk without a reference"
    name = of_register(f" {risk.name}") if risk.name else ""
    where = ", ".join(filter(None, (risk.service, risk.band, f"score {risk.score}")))
    above = f"Above appetite for {numbered(risk.quarters_above, 'quarter')}."
    return ((label(ref), name, " (", label(where), "). ", of_register(risk.why, above)),)
