"""What if: the planned actions somebody ticks are supposed to be done, and the risks stand where their targets say.

Nothing of it is stored, and no number of the product is made of it. A risk is supposed to stand at its target only
where every action planned against it is ticked; one without a planned action, without a target or never assessed stays
where it is.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pandas as pd

from inforisk.metrics.columns import dates, day, flags, text, texts
from inforisk.metrics.linked import cited_risks
from inforisk.metrics.own_action import own_action_due
from inforisk.metrics.position import CellCounts, cell_counts
from inforisk.phrases import listed_up_to, number_words, numbered, verb
from inforisk.registers.settled import is_open
from inforisk.registers.values.words import says_nothing
from inforisk.scoring.scheme import Scheme
from inforisk.vocabulary import NOT_ASSESSED, Kind, Stage

_MOST_NAMED = 8
_OWN = "own-"
_MOVED = ("likelihood", "impact", "score", "severity", "band", "above_appetite")


@dataclass(frozen=True, slots=True)
class Planned:
    """An action planned against risks: an open row of an action plan that cites them, or what the risk register itself
    plans. `name` is what an address calls it, `risks` the keys of the rows of the risks."""

    name: str
    ref: str
    words: str
    owner: str
    due: date | None
    risks: tuple[str, ...]


class Outcome(StrEnum):
    """What becomes of a risk above appetite, and why."""

    WITHIN = "would come within appetite"
    TARGET_ABOVE = "would stay above, at a target above appetite too"
    WAITS = "would stay above, with planned actions not ticked"
    NO_TARGET = "would stay above, with no target assessed"
    NO_ACTION = "would stay above, with no action planned"


@dataclass(frozen=True, slots=True)
class SupposedRisk:
    """A risk above appetite, as it stands and as it would: score and band, and what becomes of it."""

    key: str
    ref: str
    name: str
    service: str
    was: str
    would_be: str
    outcome: Outcome


@dataclass(frozen=True)
class Supposition:
    """The open risks as they stand and as they would, were the ticked actions done. `risks` are those above appetite
    as they stand, `worse` the ids of those supposed to move whose target is worse than where they stand, `moved` how
    many move at all."""

    now: CellCounts
    then: CellCounts
    ticked: int
    moved: int
    risks: tuple[SupposedRisk, ...]
    worse: tuple[str, ...]

    def of(self, outcome: Outcome) -> tuple[SupposedRisk, ...]:
        """The risks above appetite of which that becomes."""
        return tuple(risk for risk in self.risks if risk.outcome is outcome)


def planned_actions(risks: pd.DataFrame, actions: pd.DataFrame) -> tuple[Planned, ...]:
    """What is planned against open risks: those above appetite first, then the soonest due, those without a date last.

    `risks` are the open ones asked about, `actions` the rows of every action plan: an action of another service still
    has to be done before the risk can be where its target says.
    """
    above = set(risks.loc[flags(risks, "residual_above_appetite"), "key"])
    planned = [*_of_plans(risks, actions[is_open(actions, Kind.ACTIONS)]), *_of_registers(risks)]
    return tuple(sorted(planned, key=lambda one: (above.isdisjoint(one.risks), one.due or date.max, one.ref, one.name)))


def supposed(risks: pd.DataFrame, planned: Sequence[Planned], ticked: Collection[str], scheme: Scheme) -> Supposition:
    """The open risks with the actions of these names done. `planned` as `planned_actions` gives them for `risks`."""
    needed = _names_by_risk(planned)
    is_planned = risks["key"].isin(needed)
    done = {key for key, names in needed.items() if names <= set(ticked)}
    has_target = texts(risks, "target_band").fillna(NOT_ASSESSED) != NOT_ASSESSED
    stands = texts(risks, "residual_band").fillna(NOT_ASSESSED) != NOT_ASSESSED
    moves = risks["key"].isin(done) & has_target & stands
    then = _moved(risks, moves)
    above, would_be_above = flags(risks, "residual_above_appetite"), flags(then, "residual_above_appetite")
    reasons = pd.Series(Outcome.WAITS.value, index=risks.index)
    reasons = reasons.mask(~is_planned, Outcome.NO_ACTION.value).mask(is_planned & ~has_target, Outcome.NO_TARGET.value)
    reasons = reasons.mask(moves, Outcome.TARGET_ABOVE.value).mask(moves & ~would_be_above, Outcome.WITHIN.value)
    worse = moves & (then["residual_severity"] > risks["residual_severity"]).fillna(False)
    return Supposition(
        now=cell_counts(risks, Stage.RESIDUAL, scheme),
        then=cell_counts(then, Stage.RESIDUAL, scheme),
        ticked=len({one.name for one in planned} & set(ticked)),
        moved=int(moves.sum()),
        risks=tuple(_records(risks[above], then[above], reasons[above])),
        worse=tuple(_refs(risks[worse])),
    )


def supposition_message(suppose: Supposition) -> str:
    """The finding in a sentence without its full stop: "Were these 3 actions done, 2 of 6 risks above appetite would
    come within it"."""
    if not suppose.ticked:
        return "No action is ticked, so nothing is supposed to change"
    done = f"Were {verb(suppose.ticked, 'this', 'these')} {numbered(suppose.ticked, 'action')} done"
    if not suppose.risks:
        return f"{done}, no risk would come within appetite: none is above it"
    within = number_words(len(suppose.of(Outcome.WITHIN)))
    return f"{done}, {within} of {numbered(len(suppose.risks), 'risk')} above appetite would come within it"


def supposition_words(suppose: Supposition) -> tuple[str, ...]:
    """Every risk above appetite accounted for, a sentence for each outcome that is met, and what needs looking at."""
    met = ((outcome, suppose.of(outcome)) for outcome in Outcome)
    told = [f"{numbered(len(risks), 'risk')} {outcome}: {_named(risks)}." for outcome, risks in met if risks]
    moved = f"{numbered(suppose.moved, 'risk')} would stand at {verb(suppose.moved, 'its', 'their')} target."
    return (*([moved] if suppose.ticked else []), *told, *_worse_words(suppose))


def _worse_words(suppose: Supposition) -> Iterator[str]:
    if suppose.worse:
        worse = verb(len(suppose.worse), "the target of this risk is", "the targets of these risks are")
        yield f"Look at {listed_up_to(_MOST_NAMED, suppose.worse)}: {worse} worse than the residual position."


def _named(risks: Sequence[SupposedRisk]) -> str:
    return listed_up_to(_MOST_NAMED, [risk.ref for risk in risks])


def _of_plans(risks: pd.DataFrame, actions: pd.DataFrame) -> Iterator[Planned]:
    keys, words = risks["key"].tolist(), texts(actions, "agreed_action").fillna(texts(actions, "recommendation"))
    due = dates(actions, "revised_due").fillna(dates(actions, "due"))
    columns = (actions["key"], actions["row"], texts(actions, "action_ref"), words, texts(actions, "action_owner"), due)
    cited = cited_risks(actions, risks).places
    for places, (name, row, ref, told, owner, by) in zip(cited, zip(*columns, strict=True), strict=True):
        if places:
            against = tuple(keys[place] for place in places)
            yield Planned(name, text(ref) or f"row {row}", text(told), text(owner), day(by), against)


def _of_registers(risks: pd.DataFrame) -> Iterator[Planned]:
    """What the risk register itself plans against each risk: its own action, or a day by which one is due."""
    told, due = texts(risks, "actions"), own_action_due(risks)
    columns = (risks["key"], _refs(risks), told, texts(risks, "action_owner"), due)
    for key, ref, words, owner, by in zip(*columns, strict=True):
        said = "" if says_nothing(text(words)) else text(words)
        if said or day(by):
            yield Planned(
                f"{_OWN}{key}", ref, said or "An action with a date and no words", text(owner), day(by), (key,)
            )


def _names_by_risk(planned: Sequence[Planned]) -> Mapping[str, set[str]]:
    needed: defaultdict[str, set[str]] = defaultdict(set)
    for one in planned:
        for key in one.risks:
            needed[key].add(one.name)
    return needed


def _moved(risks: pd.DataFrame, moves: "pd.Series[bool]") -> pd.DataFrame:
    at_target = {
        f"residual_{name}": risks[f"residual_{name}"].where(~moves, risks[f"target_{name}"])
        for name in _MOVED
        if f"residual_{name}" in risks and f"target_{name}" in risks
    }
    return risks.assign(**at_target)


def _records(risks: pd.DataFrame, then: pd.DataFrame, reasons: "pd.Series[str]") -> Iterator[SupposedRisk]:
    columns = [risks["key"].tolist(), _refs(risks), texts(risks, "risk").tolist(), texts(risks, "service").tolist()]
    columns += [_standing(risks), _standing(then), reasons.tolist()]
    for key, ref, name, service, was, would_be, why in zip(*columns, strict=True):
        yield SupposedRisk(key, ref, text(name), text(service), was, would_be, Outcome(why))


def _standing(risks: pd.DataFrame) -> list[str]:
    places = zip(texts(risks, "residual_score").tolist(), texts(risks, "residual_band").tolist(), strict=True)
    return [f"{text(score)} {text(band)}".strip() for score, band in places]


def _refs(risks: pd.DataFrame) -> list[str]:
    ids = zip(texts(risks, "risk_id").tolist(), risks["row"].tolist(), strict=True)
    return [text(ref) or f"row {row}" for ref, row in ids]
