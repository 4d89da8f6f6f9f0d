"""The words of the commands that answer: what moved, how far the plans are, who is trained, and so on."""

import argparse

from inforisk.cli.options import EXIT_CODES, Commands, day, json_option, scheme_option
from inforisk.cli.position import MEASURES
from inforisk.vocabulary import Stage


def answer_commands(commands: Commands) -> None:
    """Add the commands that answer from what is kept."""
    position = _of_quarter(commands, "position", "how many risks stand in each cell and band")
    position.add_argument(
        "--stage", choices=[stage.value for stage in Stage], default=Stage.RESIDUAL.value, help="default: residual"
    )
    _trend(commands)
    _movement(commands)
    progress = _of_quarter(commands, "progress", "how far the action plans have come, quarter by quarter")
    progress.add_argument(
        "--plan", metavar="NAME", help='a plan or part of its name, such as "ICO audit" (default: all)'
    )
    coverage = _of_quarter(commands, "coverage", "which information asset owners are trained")
    coverage.add_argument("--course", metavar="NAME", help="the course that counts (default: the owners' course)")
    _of_quarter(commands, "maturity", "the level of each dimension against its target and the assessment before")
    incidents = _of_quarter(commands, "incidents", "incidents by category, severity and cause, and what was learnt")
    incidents.add_argument("--since", metavar="DATE", type=day, help="count from this day on (default: from the first)")
    _of_quarter(commands, "quality", "how complete and how fresh the registers are, service by service")


def _trend(commands: Commands) -> None:
    command = commands.add_parser("trend", help="a measure at every frozen quarter", epilog=EXIT_CODES)
    command.add_argument("measure", metavar="MEASURE", choices=sorted(MEASURES), help=", ".join(MEASURES))
    command.add_argument("--by", choices=("group", "service", "directorate"), default="group", help="default: group")
    scheme_option(command)
    json_option(command)


def _movement(commands: Commands) -> None:
    command = commands.add_parser("movement", help="what changed between two quarters", epilog=EXIT_CODES)
    since = command.add_mutually_exclusive_group()
    since.add_argument(
        "--from",
        dest="since",
        metavar="QUARTER",
        help="2016-17Q3, or 2016-17Q3r1 for its restatement (default: the one before)",
    )
    since.add_argument("--since-report", metavar="BODY", help="since the last report to this body")
    command.add_argument("--to", metavar="QUARTER", help="default: the latest")
    scheme_option(command)
    json_option(command)


def _of_quarter(commands: Commands, name: str, does: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=does, epilog=EXIT_CODES)
    command.add_argument(
        "--quarter", metavar="QUARTER", help="2016-17Q4; 2016-17Q4r1 is a restatement (default: the latest)"
    )
    scheme_option(command)
    json_option(command)
    return command
