"""The command line's words: each command, its options and its help."""

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import TypeAlias

from inforisk.scoring.presets import DEFAULT_NAME
from inforisk.vocabulary import Kind

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

_EXIT_CODES = "Exit codes: 0 clean, 1 findings of severity error, 2 could not read."


def parser() -> argparse.ArgumentParser:
    """The parser of `python -m inforisk`."""
    top = argparse.ArgumentParser(
        prog="python -m inforisk",
        description="Check, score and keep information asset and risk registers without a browser.",
        epilog=_EXIT_CODES,
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _check(commands)
    _load(commands)
    _template(commands)
    _annotate(commands)
    commands.add_parser("schemes", help="list the scoring schemes with every cell", epilog=_EXIT_CODES)
    commands.add_parser("example", help="load the example council into the store", epilog=_EXIT_CODES)
    return top


def _check(commands: Commands) -> None:
    command = commands.add_parser(
        "check", help="say what each workbook is and what is wrong with it", epilog=_EXIT_CODES
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
        "load", help="check workbooks and keep them as a service's return", epilog=_EXIT_CODES
    )
    command.add_argument("files", nargs="+", metavar="FILE", type=Path)
    command.add_argument("--service", required=True, metavar="NAME", help="the service that makes the return")
    command.add_argument("--quarter", required=True, metavar="2016-17Q4", help="the financial quarter it is for")
    _scheme_options(command)


def _template(commands: Commands) -> None:
    command = commands.add_parser("template", help="write a blank workbook for a register", epilog=_EXIT_CODES)
    command.add_argument("kind", choices=[kind.value for kind in Kind], metavar="KIND", help=", ".join(Kind))
    command.add_argument("--out", required=True, metavar="FILE", type=Path)
    command.add_argument("--scheme", metavar="NAME|FILE", help="whose levels the drop-downs offer")


def _annotate(commands: Commands) -> None:
    command = commands.add_parser(
        "annotate", help="write the workbook back with its offending cells marked", epilog=_EXIT_CODES
    )
    command.add_argument("file", metavar="FILE", type=Path)
    command.add_argument("--out", required=True, metavar="FILE", type=Path)
    _scheme_options(command)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return datetime.strptime(text, "%d/%m/%Y").date()


def _scheme_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--scheme",
        metavar="NAME|FILE",
        help="a scheme's name or its YAML file (default: INFORISK_SCHEME, else " + DEFAULT_NAME + ")",
    )
    command.add_argument(
        "--as-at",
        metavar="DATE",
        type=_day,
        help="the date reviews are judged on, 31/03/2017 or 2017-03-31 (default: today)",
    )
    command.add_argument(
        "--max-mb", metavar="N", type=int, default=None, help="accept files up to N MB (default: the upload limit)"
    )
