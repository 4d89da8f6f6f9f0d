"""The council's list of services: as it is in a quarter, and every dated change to it."""

import argparse
from argparse import Namespace
from typing import Any

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cli.installation import open_store
from inforisk.cli.options import EXIT_CODES, Commands, json_option
from inforisk.cli.plain import printed
from inforisk.clock import today
from inforisk.council import ChangeKind, CouncilServices, ServiceChange
from inforisk.errors import NotFound
from inforisk.quarters import Quarter

DONE = 0

CHANGES = {
    "open": ChangeKind.OPENED,
    "rename": ChangeKind.RENAMED,
    "merge": ChangeKind.MERGED,
    "split": ChangeKind.SPLIT,
    "move": ChangeKind.MOVED,
    "close": ChangeKind.CLOSED,
}
"""The changes as they are typed."""

_SAYS = {
    "open": "there is a new service",
    "rename": "a service has a new name",
    "merge": "several services are one",
    "split": "one service is several",
    "move": "a service belongs to another directorate",
    "close": "a service is no more",
}


def services_commands(commands: Commands) -> None:
    """Add `services` with its list and its changes."""
    services = commands.add_parser("services", help="the council's services and their history", epilog=EXIT_CODES)
    steps = services.add_subparsers(dest="step", required=True, metavar="STEP")
    listing = steps.add_parser("list", help="the services of a quarter and every change", epilog=EXIT_CODES)
    listing.add_argument("--quarter", metavar="QUARTER", help="default: the present one")
    json_option(listing)
    for step in CHANGES:
        _change_arguments(steps.add_parser(step, help=f"from a quarter on {_SAYS[step]}", epilog=EXIT_CODES), step)


def _change_arguments(command: argparse.ArgumentParser, step: str) -> None:
    command.add_argument("names", nargs="+" if step in ("merge", "close") else 1, metavar="SERVICE")
    if step in ("rename", "merge", "split"):
        command.add_argument("--into", nargs="+" if step == "split" else 1, required=True, metavar="NAME")
    if step != "close":
        command.add_argument("--directorate", default="", required=step == "move", metavar="NAME")
    command.add_argument(
        "--from", dest="since", required=True, metavar="QUARTER", help="the first quarter it holds for"
    )
    command.add_argument("--reason", default="", metavar="TEXT")


def services_command(chosen: Namespace) -> int:
    """Run one step of `services`. Raises NotFound for a service that is not on the list it is changed in."""
    with open_store() as store:
        if chosen.step != "list":
            change = _change(chosen, store.council.services(LOCAL_PRINCIPAL, WHOLE_COUNCIL))
            store.council.change_services(LOCAL_PRINCIPAL, WHOLE_COUNCIL, change)
            print(_in_words(change))
            return DONE
        services = store.council.services(LOCAL_PRINCIPAL, WHOLE_COUNCIL)
    _list(services, Quarter.parse(chosen.quarter) if chosen.quarter else Quarter.of(today()), chosen.json)
    return DONE


def _change(chosen: Namespace, services: CouncilServices) -> ServiceChange:
    kind, quarter = CHANGES[chosen.step], Quarter.parse(chosen.since)
    names = tuple(chosen.names)
    after = {ChangeKind.OPENED: names, ChangeKind.MOVED: names, ChangeKind.CLOSED: ()}.get(kind)
    before = () if kind is ChangeKind.OPENED else names
    for name in before:
        if services.service(name, quarter) is None:
            raise NotFound(f"{name} is not on the list of services for {quarter.label}.")
    into = tuple(chosen.into) if after is None else after
    return ServiceChange(kind, quarter, before, into, getattr(chosen, "directorate", ""), chosen.reason)


def _list(services: CouncilServices, quarter: Quarter, is_json: bool) -> None:
    listed = services.in_quarter(quarter)
    if is_json:
        record: dict[str, Any] = {"quarter": quarter, "services": listed, "changes": services.changes}
        print(printed(record))
        return
    print(f"{quarter.label}: {len(listed)} services are on the list.")
    for one in listed:
        print(f"  {one.name}" + (f", {one.directorate}" if one.directorate else ""))
    for change in services.changes:
        print(_in_words(change))


def _in_words(change: ServiceChange) -> str:
    names = change.after if change.kind in (ChangeKind.OPENED, ChangeKind.MOVED) else change.before
    into = (
        f" into {', '.join(change.after)}" if change.before and change.after and change.before != change.after else ""
    )
    directorate = f" ({change.directorate})" if change.directorate else ""
    reason = f": {change.reason}" if change.reason else ""
    return f"From {change.quarter.label}: {', '.join(names)} {change.kind.value}{into}{directorate}{reason}"
