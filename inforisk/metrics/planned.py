"""What is planned about a risk: the action its own row names, and the open actions of plans that name the risk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from inforisk.metrics.actions.outstanding import OutstandingAction, outstanding_actions
from inforisk.metrics.columns import day, text, texts
from inforisk.metrics.linked import cited_risks
from inforisk.metrics.numbers import Evidence
from inforisk.metrics.own_action import names_an_action, own_action_due
from inforisk.phrases import day_words
from inforisk.registers.settled import is_open
from inforisk.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Planned:
    """One thing that is to be done about a risk, by when and by whom; `ref` and `plan` are "" for the action in the
    risk's own row."""

    what: str
    due: date | None
    owner: str
    ref: str = ""
    plan: str = ""

    @property
    def words(self) -> str:
        """ "A12 Write the policy (due 30 April 2017)", "Rebuild access roles (no date)"."""
        when = f"due {day_words(self.due)}" if self.due else "no date"
        return f"{' '.join(filter(None, (self.ref, self.what)))} ({when})"


def planned_about(evidence: Evidence, risks: pd.DataFrame) -> tuple[tuple[Planned, ...], ...]:
    """What is planned about each of some risks of a quarter, in their order; the risk's own action comes first."""
    of_plans = _of_plans(evidence)
    keys = map(text, texts(risks, "key"))
    return tuple((*own, *of_plans.get(key, ())) for key, own in zip(keys, _own(risks), strict=True))


def next_due(planned: Sequence[Planned]) -> date | None:
    """The earliest of their dates; None where none has one."""
    return min((one.due for one in planned if one.due), default=None)


def _own(risks: pd.DataFrame) -> Iterator[tuple[Planned, ...]]:
    columns = texts(risks, "actions"), names_an_action(risks), own_action_due(risks), texts(risks, "action_owner")
    for written, is_named, moment, owner in zip(*columns, strict=True):
        due = day(moment)
        what = text(written) if is_named else "An action is dated and not named"
        yield (Planned(what, due, text(owner)),) if is_named or due else ()


def _of_plans(evidence: Evidence) -> Mapping[str, Sequence[Planned]]:
    """The open actions of plans under the key of each risk they name."""
    actions, every = evidence.everywhere(Kind.ACTIONS), evidence.rows(Kind.RISKS)
    still_open = actions[is_open(actions, Kind.ACTIONS)]
    cited = cited_risks(still_open, every).places
    told = {one.key: one for one in outstanding_actions(still_open, evidence.as_at)}
    keys, found = every["key"].tolist(), dict[str, list[Planned]]()
    for action, places in zip(still_open["key"], cited, strict=True):
        for place in places:
            found.setdefault(keys[place], []).append(_planned(told[action]))
    return found


def _planned(action: OutstandingAction) -> Planned:
    return Planned(action.name, action.due_now, action.owner, action.ref, action.plan)
