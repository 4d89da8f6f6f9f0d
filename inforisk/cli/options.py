"""Options that several commands share, and how their values are read."""

import argparse
from datetime import date, datetime
from typing import TypeAlias

from inforisk.scoring.presets import DEFAULT_NAME

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

EXIT_CODES = (
    "Exit codes: 0 clean, 1 findings of severity error, 2 could not read or do what was asked; the reason is printed."
)


def day(text: str) -> date:
    """A date as typed: 2017-03-31 or 31/03/2017. Raises ValueError for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return datetime.strptime(text, "%d/%m/%Y").date()


def scheme_option(command: argparse.ArgumentParser) -> None:
    """`--scheme`."""
    command.add_argument(
        "--scheme",
        metavar="NAME|FILE",
        help="a scheme's name, its YAML file or a CISO Assistant library (default: INFORISK_SCHEME, else "
        + DEFAULT_NAME
        + ")",
    )


def as_at_option(command: argparse.ArgumentParser, otherwise: str) -> None:
    """`--as-at`, with what is taken where it is not given."""
    command.add_argument(
        "--as-at",
        metavar="DATE",
        type=day,
        help=f"judge by this day, 31/03/2017 or 2017-03-31 (default: {otherwise})",
    )


def json_option(command: argparse.ArgumentParser) -> None:
    """`--json`: the answer as one object instead of sentences."""
    command.add_argument("--json", action="store_true", help="print the answer as one JSON object")


def quarter_argument(command: argparse.ArgumentParser, name: str = "quarter") -> None:
    """The quarter a command is about."""
    command.add_argument(name, metavar="QUARTER", help="the financial quarter, such as 2016-17Q4")
