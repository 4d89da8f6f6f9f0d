"""What one person answers for, in sentences: each asset, risk and action with how it stands, and their training."""

from collections.abc import Iterator, Sequence

import pandas as pd

from inforisk.metrics.actions.outstanding import due_days
from inforisk.metrics.columns import dates, day, flags, own_service, text, texts
from inforisk.metrics.directory import Person
from inforisk.metrics.duties import PAGES
from inforisk.metrics.named import called
from inforisk.metrics.sourced import Sentence, Sourced
from inforisk.metrics.training.coverage import OwnerState, OwnerTraining
from inforisk.phrases import day_words, listed
from inforisk.vocabulary import NOT_ASSESSED, Kind


def asset_sentences(assets: pd.DataFrame) -> Iterator[Sentence]:
    """One a line: the asset, its service, its classification and when it is to be reviewed."""
    marked, services = texts(assets, "classification"), own_service(assets)
    about = [
        f"{_stop(service)}{_stop(mark)}{_review_words(due)}"
        for service, mark, due in zip(services, marked, dates(assets, "review_due"), strict=True)
    ]
    return _sentences(assets, Kind.ASSETS, about)


def risk_sentences(risks: pd.DataFrame) -> Iterator[Sentence]:
    """One a line: the risk, its service, its residual band, whether that is above appetite, its next review."""
    bands = texts(risks, "residual_band").fillna(NOT_ASSESSED)
    together = zip(
        own_service(risks), bands, flags(risks, "residual_above_appetite"), dates(risks, "review_due"), strict=True
    )
    about = [
        f"{_stop(service)}{_stop(f'{band}, above appetite' if is_above else band)}{_review_words(due)}"
        for service, band, is_above, due in together
    ]
    return _sentences(risks, Kind.RISKS, about)


def action_sentences(actions: pd.DataFrame) -> Iterator[Sentence]:
    """One a line: the action, its plan, its status and the date that counts."""
    together = zip(texts(actions, "plan"), texts(actions, "status"), due_days(actions), strict=True)
    about = [f"{_stop(plan)}{_stop(status or 'Status unknown')}{_due_words(due)}" for plan, status, due in together]
    return _sentences(actions, Kind.ACTIONS, about)


def training_words(training: OwnerTraining | None) -> str:
    """Where somebody stands with the course for information asset owners."""
    if training is None:
        return "Nothing is known: no asset names you as its owner, or no training records were returned."
    course = f" {training.course}" if training.course else ""
    done = f" on {day_words(training.completed_on)}" if training.completed_on else ""
    until = f" until {day_words(training.expires_on)}" if training.expires_on else ""
    if training.state is OwnerState.EXPIRED:
        return f"Completed{course}{done}; it expired{_on(training)}."
    if training.state is OwnerState.EXEMPT:
        return "Exempt from the course."
    if training.state is OwnerState.OUTSTANDING:
        return f"On the training records without a completion of{course or ' the course'}."
    if training.state is OwnerState.NOT_MATCHED:
        return f"Not evidenced: {training.reason}."
    return f"Completed{course}{done}{', valid' + until if until else ''}."


def other_names_words(person: Person) -> str:
    """Under which other names the registers know somebody; "" for none."""
    others = [name for name in person.written if name != person.name]
    return f"The registers also write {listed(others)}." if others else ""


def alike_sentences(person: str, others: Sequence[str]) -> tuple[Sentence, ...]:
    """Who else may be the person, each name a link to the registers of it, and what that means for what is read here;
    none where nobody is like them."""
    if not others:
        return ()
    pieces: list[str | Sourced] = [f"{person} may be the same person as "]
    for place, name in enumerate(others):
        joint = "" if not place else " or " if place == len(others) - 1 else ", "
        pieces += [*filter(None, [joint]), Sourced(name, page="my-registers", asks=(("person", name),))]
    apart: Sentence = (
        "What stands under another spelling is not in this list until somebody decides on the page ",
        Sourced("People", page="people"), " whether they are one.",
    )  # fmt: skip
    return ((*pieces, "."), apart)


def _on(training: OwnerTraining) -> str:
    return f" on {day_words(training.expires_on)}" if training.expires_on else ""


def _sentences(rows: pd.DataFrame, kind: Kind, about: list[str]) -> Iterator[Sentence]:
    page, asked = PAGES[kind]
    for key, name, words in zip(texts(rows, "key"), called(rows, kind), about, strict=True):
        yield (Sourced(name, page=page, asks=((asked, key),)), f". {words}")


def _stop(words: object) -> str:
    said = text(words)
    return f"{said[:1].upper()}{said[1:].rstrip('.')}. " if said else ""


def _review_words(moment: object) -> str:
    due = day(moment)
    return f"Review due on {day_words(due)}." if due else "No date of next review."


def _due_words(moment: object) -> str:
    due = day(moment)
    return f"Due on {day_words(due)}." if due else "No date is set."
