"""What every command that answers shares: which quarter it is about, and printing in words or as JSON."""

from argparse import Namespace
from collections.abc import Callable
from typing import Any

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cli.installation import judging_of, open_store
from inforisk.cli.plain import printed
from inforisk.clock import today
from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing, standing_named
from inforisk.errors import NotFound

DONE = 0

Answer = Callable[[Archive, Namespace], tuple[dict[str, Any], str]]
"""What answers a question: the answer as data, and in words."""


def command_of(answer: Answer) -> Callable[[Namespace], int]:
    """A question as a command: its words are printed, or with `--json` its data with the words among them."""

    def run(chosen: Namespace) -> int:
        with open_store() as store:
            archive = Archive(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, judging_of(chosen.scheme, store))
            record, words = answer(archive, chosen)
        print(printed({**record, "words": words.splitlines()}) if chosen.json else words)
        return DONE

    return run


def asked_for(archive: Archive, name: str | None) -> Standing:
    """The quarter somebody names ("2016-17Q4", "2016-17Q4r1"), or the latest. Raises NotFound where there is none."""
    if name:
        found = standing_named(archive.store, archive.principal, archive.scope, archive.scheme, name)
        return found.seen_on(today())
    known = archive.standings()
    if not known:
        raise NotFound("Nothing has been returned yet: load a return first, or the example council.")
    return known[-1].seen_on(today())


def standing_record(standing: Standing) -> dict[str, Any]:
    """Which quarter an answer is about: its label, date, scheme, and the snapshot it was read from, if frozen."""
    snapshot = standing.snapshot
    return {
        "quarter": standing.quarter.label,
        "label": standing.label,
        "as_at": standing.as_at,
        "is_frozen": standing.is_frozen,
        "snapshot": snapshot.id if snapshot else None,
        "scheme": standing.scheme.name,
        "scheme_version": standing.scheme.version,
    }
