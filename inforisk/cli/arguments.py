"""The command line's words: each command, its options and its help."""

import argparse
from pathlib import Path

from inforisk.cli.answer_arguments import answer_commands
from inforisk.cli.briefing_arguments import briefing_commands
from inforisk.cli.options import EXIT_CODES, Commands, as_at_option, scheme_option
from inforisk.cli.quarter_arguments import quarter_commands
from inforisk.cli.services import services_commands
from inforisk.cli.settings import settings_commands
from inforisk.vocabulary import Kind


def parser() -> argparse.ArgumentParser:
    """The parser of `python -m inforisk`."""
    top = argparse.ArgumentParser(
        prog="python -m inforisk",
        description="Check, score and keep information asset and risk registers without a browser.",
        epilog=EXIT_CODES,
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _check(commands)
    _load(commands)
    _template(commands)
    _annotate(commands)
    commands.add_parser("schemes", help="list the scoring schemes with every cell", epilog=EXIT_CODES)
    _example(commands)
    settings_commands(commands)
    services_commands(commands)
    quarter_commands(commands)
    answer_commands(commands)
    briefing_commands(commands)
    return top


def _check(commands: Commands) -> None:
    command = commands.add_parser(
        "check", help="say what each workbook is and what is wrong with it", epilog=EXIT_CODES
    )
    command.add_argument(
        "files", nargs="+", metavar="FILE", type=Path, help="workbook or text file; several are checked together"
    )
    command.add_argument(
        "--json",
        metavar="PATH",
        help="write the answer as JSON: '-' prints it, one object a line; a name ending in .json is written (one FILE);"
        " anything else is a folder that gets one file for each FILE",
    )
    _scheme_options(command)


def _load(commands: Commands) -> None:
    command = commands.add_parser(
        "load", help="check workbooks and keep them as the return of a service, or of several", epilog=EXIT_CODES
    )
    command.add_argument("files", nargs="+", metavar="FILE", type=Path)
    command.add_argument(
        "--service",
        metavar="NAME",
        help="the service that makes the return; with --by-service, whose the rows are that name none",
    )
    command.add_argument(
        "--by-service", action="store_true", help="the files hold several services: each returns the rows that name it"
    )
    command.add_argument("--quarter", required=True, metavar="2016-17Q4", help="the financial quarter it is for")
    _scheme_options(command)


def _template(commands: Commands) -> None:
    command = commands.add_parser("template", help="write a blank workbook for a register", epilog=EXIT_CODES)
    command.add_argument("kind", choices=[kind.value for kind in Kind], metavar="KIND", help=", ".join(Kind))
    command.add_argument("--out", required=True, metavar="FILE", type=Path)
    command.add_argument("--scheme", metavar="NAME|FILE", help="whose levels the drop-downs offer")


def _annotate(commands: Commands) -> None:
    command = commands.add_parser(
        "annotate", help="write the workbook back with its offending cells marked", epilog=EXIT_CODES
    )
    command.add_argument("file", metavar="FILE", type=Path)
    command.add_argument("--out", required=True, metavar="FILE", type=Path)
    _scheme_options(command)


def _example(commands: Commands) -> None:
    command = commands.add_parser("example", help="load the example council into the store", epilog=EXIT_CODES)
    command.add_argument(
        "--freeze", action="store_true", help="also accept every return and freeze its six quarters, oldest first"
    )


def _scheme_options(command: argparse.ArgumentParser) -> None:
    scheme_option(command)
    as_at_option(command, otherwise="today")
    command.add_argument(
        "--max-mb", metavar="N", type=int, default=None, help="accept files up to N MB (default: the upload limit)"
    )
