"""Every command is documented, and nothing is documented that is no command."""

import argparse
import re
from pathlib import Path

from inforisk.cli.arguments import parser
from inforisk.cli.commands import COMMANDS
from inforisk.cli.quarter import STEPS
from inforisk.cli.services import CHANGES

DOCS = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"
STEPPED = ("quarter", "services")


def names_of(command: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def test_every_command_and_every_step_of_a_quarter_has_its_line() -> None:
    lines = re.findall(r"^\| `([a-z-]+(?: [a-z-]+)?)", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    commands = names_of(parser())
    documented = {line if line.startswith(STEPPED) else line.split()[0] for line in lines}
    steps = {f"{name} {step}" for name in STEPPED for step in names_of(commands[name])}
    assert documented == (set(commands) - set(STEPPED)) | steps


def test_every_command_that_can_be_typed_does_something() -> None:
    commands = names_of(parser())
    assert set(commands) == set(COMMANDS)
    assert set(names_of(commands["quarter"])) == set(STEPS)
    assert set(names_of(commands["services"])) == {"list", *CHANGES}
