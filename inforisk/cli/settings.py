"""What the council has settled: how it stands on a day, and settling something from a day on."""

import argparse
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from typing import Any

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cli.installation import open_store
from inforisk.cli.options import EXIT_CODES, Commands, as_at_option, day, json_option
from inforisk.cli.plain import plain, printed
from inforisk.clock import today
from inforisk.council import CouncilSettings
from inforisk.errors import SettingsError
from inforisk.phrases import day_words, numbered

DONE = 0

MEANINGS = {
    "training_due": "Owners complete the course by",
    "training_valid_months": "A completion counts for",
    "coverage_target": "Owners trained, at least",
    "return_days": "Returns are due after the quarter's end",
    "bodies": "Reported to",
}
"""What each setting means."""

_NONE = "none"
_MAY_BE_NONE = ("training_due", "training_valid_months")


def settings_commands(commands: Commands) -> None:
    """Add `settings` and `settings set`."""
    settings = commands.add_parser("settings", help="what the council has settled, as on a day", epilog=EXIT_CODES)
    as_at_option(settings, otherwise="today")
    json_option(settings)
    steps = settings.add_subparsers(dest="step", metavar="set")
    setting = steps.add_parser("set", help="settle something from a day on", epilog=EXIT_CODES)
    setting.add_argument("name", metavar="NAME", choices=MEANINGS, help=", ".join(MEANINGS))
    setting.add_argument(
        "values",
        nargs="+",
        metavar="VALUE",
        help=f"a date, a number ({_NONE}: no date is set, or it counts for ever), or every body's name in quotes",
    )
    _from_option(setting)


def _from_option(setting: argparse.ArgumentParser) -> None:
    help_words = "the first day it holds on, 01/04/2017 or 2017-04-01"
    setting.add_argument("--from", dest="since", required=True, metavar="DATE", type=day, help=help_words)


def settings_command(chosen: Namespace) -> int:
    """Run `settings`, or settle something. Raises SettingsError for a value the setting cannot have."""
    with open_store() as store:
        if chosen.step == "set":
            value = _meant(chosen.name, chosen.values)
            store.council.change_setting(LOCAL_PRINCIPAL, WHOLE_COUNCIL, chosen.name, value, chosen.since)
            print(f"From {day_words(chosen.since)}: {_line(chosen.name, value)}")
            return DONE
        as_at = chosen.as_at or today()
        settled = store.council.settings(LOCAL_PRINCIPAL, WHOLE_COUNCIL, as_at)
    print(printed({"as_at": as_at, **plain(settled)}) if chosen.json else _in_words(settled, as_at))
    return DONE


def _meant(name: str, words: Sequence[str]) -> object:
    """What somebody typed, in the type the setting has; what has not that type stays text, for the store to refuse."""
    if name == "bodies":
        return tuple(words)
    if len(words) > 1:
        raise SettingsError(f"The setting '{name}' has one value, not {len(words)}.")
    (word,) = words
    if name in _MAY_BE_NONE and word == _NONE:
        return None
    if name == "training_due":
        return _day_or_text(word)
    return int(word) if word.isascii() and word.isdigit() else word


def _day_or_text(word: str) -> date | str:
    try:
        return day(word)
    except ValueError:
        return word


def _in_words(settled: CouncilSettings, as_at: date) -> str:
    lines = [f"{name:<22} {_line(name, getattr(settled, name))}" for name in MEANINGS]
    return "\n".join([f"Settled as on {day_words(as_at)}:", *lines])


def _line(name: str, value: Any) -> str:
    said = {
        "training_due": lambda: "no date set" if value is None else day_words(value),
        "training_valid_months": lambda: "ever" if value is None else numbered(value, "month"),
        "coverage_target": lambda: f"{value}%",
        "return_days": lambda: numbered(value, "day"),
        "bodies": lambda: "; ".join(value) or "nobody",
    }
    return f"{MEANINGS[name]}: {said[name]()}"
