"""The words of `quarter`: everything the Records Manager does from opening a quarter to reporting it."""

import argparse
from pathlib import Path

from inforisk.cli.options import EXIT_CODES, Commands, as_at_option, day, json_option, quarter_argument, scheme_option
from inforisk.vocabulary import SignStep

SIGN_STEPS = {
    "service-manager": SignStep.SERVICE_MANAGER,
    "iao": SignStep.IAO,
    "records-manager": SignStep.RECORDS_MANAGER,
    "imsg": SignStep.IMSG,
    "siro": SignStep.SIRO,
}
"""The steps of the sign-off as they are typed."""


def quarter_commands(commands: Commands) -> None:
    """Add `quarter` with its own commands."""
    quarter = commands.add_parser("quarter", help="run a quarter: open, chase, accept, sign, freeze", epilog=EXIT_CODES)
    steps = quarter.add_subparsers(dest="step", required=True, metavar="STEP")
    _running(steps)
    _answering(steps)
    _freezing(steps)


def _running(steps: Commands) -> None:
    opening = _step(steps, "open", "open a quarter: returns are due from now on")
    opening.add_argument(
        "--due", metavar="DATE", type=day, help="when returns are due (default: as the council settled)"
    )
    status = _step(steps, "status", "where each service's return stands, and how far the sign-off has come")
    as_at_option(status, otherwise="today")
    json_option(status)
    chase = _step(steps, "chase", "whom to chase, with the words to send")
    chase.add_argument("--ics", metavar="FILE", type=Path, help="also write a calendar entry that holds every message")
    as_at_option(chase, otherwise="today")
    json_option(chase)


def _answering(steps: Commands) -> None:
    query = _of_service(steps, "query", "ask a service something about its return")
    query.add_argument("--note", required=True, metavar="TEXT", help="the question")
    answer = _of_service(steps, "answer", "a service's answer to what it was asked")
    answer.add_argument("--note", required=True, metavar="TEXT", help="the answer")
    no_change = _of_service(steps, "no-change", "a named person confirms that nothing has changed")
    no_change.add_argument("--by", required=True, metavar="NAME", help="who confirms it")
    missing = _of_service(steps, "not-returned", "let the quarter go on without a service")
    missing.add_argument("--note", default="", metavar="TEXT", help="why")
    accept = _step(steps, "accept", "accept returns")
    whose = accept.add_mutually_exclusive_group(required=True)
    whose.add_argument("--all", action="store_true", help="every return that was received or confirmed unchanged")
    whose.add_argument("services", nargs="*", default=[], metavar="SERVICE")


def _freezing(steps: Commands) -> None:
    sign = _step(steps, "sign", "write down a signature")
    sign.add_argument("sign_step", metavar="STEP", choices=sorted(SIGN_STEPS), help=", ".join(SIGN_STEPS))
    sign.add_argument("--name", required=True, metavar="NAME", help="who signs")
    sign.add_argument("--service", default="", metavar="NAME", help="needed for service-manager and iao")
    sign.add_argument("--remark", default="", metavar="TEXT")
    freeze = _step(steps, "freeze", "sign as the SIRO and freeze the quarter for ever")
    freeze.add_argument(
        "--reason", default="", metavar="TEXT", help="why steps of the sign-off are left out, if any are"
    )
    as_at_option(freeze, otherwise="the quarter's last day")
    scheme_option(freeze)
    restate = _step(steps, "restate", "freeze a frozen quarter once more, from the returns as they stand now")
    restate.add_argument("--reason", required=True, metavar="TEXT", help="why; it stands on the restatement")
    restate.add_argument(
        "--scheme", metavar="NAME|FILE", help="judge under another scheme than the quarter was signed under"
    )
    reported = _step(steps, "reported", "note that a frozen quarter was reported to a body")
    reported.add_argument("--body", required=True, metavar="NAME")
    reported.add_argument("--on", metavar="DATE", type=day, help="when (default: today)")
    for command in (freeze, restate):
        json_option(command)


def _step(steps: Commands, name: str, does: str) -> argparse.ArgumentParser:
    command = steps.add_parser(name, help=does, epilog=EXIT_CODES)
    quarter_argument(command)
    return command


def _of_service(steps: Commands, name: str, does: str) -> argparse.ArgumentParser:
    command = _step(steps, name, does)
    command.add_argument("service", metavar="SERVICE")
    return command
