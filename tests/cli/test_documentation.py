"""Every command is documented, and nothing is documented that is no command."""

import argparse
import re
from pathlib import Path

from inforisk.cli.arguments import parser
from inforisk.cli.commands import COMMANDS
from inforisk.cli.quarter import STEPS

DOCS = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"


def names_of(command: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def test_every_command_and_every_step_of_a_quarter_has_its_line() -> None:
    lines = re.findall(r"^\| `([a-z-]+(?: [a-z-]+)?)", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    commands = names_of(parser())
    documented = {line if line.startswith("quarter ") else line.split()[0] for line in lines}
    steps = {f"quarter {step}" for step in names_of(commands["quarter"])}
    assert documented == (set(commands) - {"quarter"}) | steps


def test_every_command_that_can_be_typed_does_something() -> None:
    commands = names_of(parser())
    assert set(commands) == set(COMMANDS)
    assert set(names_of(commands["quarter"])) == set(STEPS)
