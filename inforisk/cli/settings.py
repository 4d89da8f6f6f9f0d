"""What the council has settled: how it stands on a day, and settling something from a day on."""

import argparse
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cli.installation import open_store
from inforisk.cli.options import EXIT_CODES, Commands, as_at_option, day, json_option
from inforisk.cli.plain import plain, printed
from inforisk.clock import today
from inforisk.council import CouncilSettings, wording_on
from inforisk.errors import SettingsError
from inforisk.phrases import day_words, sentence
from inforisk.store import Store
from inforisk.store.cycle_records import SettingChange
from inforisk.store.setting_values import SETTINGS, Form

DONE = 0

_LOCAL = (LOCAL_PRINCIPAL, WHOLE_COUNCIL)
_NONE = "none"
_NAME_WIDTH = max(map(len, SETTINGS))


def settings_commands(commands: Commands) -> None:
    """Add `settings`, `settings set` and `settings history`."""
    settings = commands.add_parser("settings", help="what the council has settled, as on a day", epilog=EXIT_CODES)
    as_at_option(settings, otherwise="today")
    json_option(settings)
    steps = settings.add_subparsers(dest="step", metavar="set|history")
    setting = steps.add_parser("set", help="settle something from a day on", epilog=EXIT_CODES)
    setting.add_argument("name", metavar="NAME", choices=SETTINGS, help=", ".join(SETTINGS))
    setting.add_argument(
        "values",
        nargs="+",
        metavar="VALUE",
        help="a date, a number, a scheme's name, a text in quotes, or every body's name in quotes; "
        f"{_NONE}: no date is set, it counts for ever, or what holds where the council says nothing",
    )
    _from_option(setting)
    setting.add_argument("--reason", default="", metavar="TEXT", help="why: kept with it")
    history = steps.add_parser("history", help="everything that was settled, by whom and why", epilog=EXIT_CODES)
    json_option(history)


def _from_option(setting: argparse.ArgumentParser) -> None:
    help_words = "the first day it holds on, 01/04/2017 or 2017-04-01"
    setting.add_argument("--from", dest="since", required=True, metavar="DATE", type=day, help=help_words)


def settings_command(chosen: Namespace) -> int:
    """Run `settings`, or a step of it. Raises SettingsError for a value the setting cannot have."""
    with open_store() as store:
        print(_STEPS[chosen.step](store, chosen))
    return DONE


def _settle(store: Store, chosen: Namespace) -> str:
    value = _meant(chosen.name, chosen.values)
    store.council.change_setting(*_LOCAL, chosen.name, value, chosen.since, reason=chosen.reason)
    return f"From {day_words(chosen.since)}: {_line(chosen.name, value)}"


def _show(store: Store, chosen: Namespace) -> str:
    as_at = chosen.as_at or today()
    settled = store.council.settings(*_LOCAL, as_at)
    return printed(_record(settled, as_at)) if chosen.json else _in_words(settled, as_at)


def _history(store: Store, chosen: Namespace) -> str:
    changes = store.council.setting_changes(*_LOCAL)
    if chosen.json:
        return printed({"changes": changes})
    return "\n".join(map(_change_line, changes)) or "Nothing was settled yet: what the product begins with holds."


_STEPS: Mapping[str | None, Callable[[Store, Namespace], str]] = {"set": _settle, "history": _history, None: _show}


def _meant(name: str, words: Sequence[str]) -> object:
    """What somebody typed, in the type the setting has; what has not that type stays text, for the store to refuse."""
    setting = SETTINGS[name]
    if setting.form is Form.NAMES:
        return tuple(words)
    if len(words) > 1:
        raise SettingsError(f"The setting '{name}' has one value, not {len(words)}.")
    (word,) = words
    if word == _NONE:
        return None if setting.may_be_none else setting.usual if setting.form in (Form.SCHEME, Form.TEXT) else word
    return _READ.get(setting.form, str)(word)


def _day_or_text(word: str) -> date | str:
    try:
        return day(word)
    except ValueError:
        return word


def _number_or_text(word: str) -> int | str:
    return int(word) if word.isascii() and word.isdigit() else word


_READ: Mapping[Form, Callable[[str], object]] = {Form.DAY: _day_or_text, Form.NUMBER: _number_or_text}


def _record(settled: CouncilSettings, as_at: date) -> dict[str, object]:
    return {"as_at": as_at, **plain(settled), "wording": wording_on(as_at, settled)}


def _in_words(settled: CouncilSettings, as_at: date) -> str:
    lines = [f"{name:<{_NAME_WIDTH}}  {_line(name, getattr(settled, name))}" for name in SETTINGS]
    wording = wording_on(as_at, settled)
    cited = f"Papers of that day cite: {wording.data_protection_law or 'no such law yet'}."
    return "\n".join([f"Settled as on {day_words(as_at)}:", *lines, cited])


def _line(name: str, value: object) -> str:
    return f"{SETTINGS[name].title}: {SETTINGS[name].said(value)}"


def _change_line(one: SettingChange) -> str:
    because = f" {sentence(one.reason.rstrip('.'))}." if one.reason else ""
    said = f"Said by {one.said_by} on {day_words(one.said_at.date())}."
    return f"From {day_words(one.from_date)}: {_line(one.name, one.value)}. {said}{because}"
