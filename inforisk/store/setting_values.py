"""What each setting of the council is called, may be and means in words; and its value as JSON and back."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from inforisk.council import CouncilSettings
from inforisk.errors import SettingsError
from inforisk.phrases import day_words, numbered
from inforisk.scoring import schemes
from inforisk.store.codec import json_text
from inforisk.store.cycle_records import SettingChange

_LONGEST = 300


class Form(StrEnum):
    """How somebody gives a setting's value."""

    DAY = "day"
    NUMBER = "number"
    NAMES = "names"
    SCHEME = "scheme"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its title, what it decides (`help`), how it is given, what it may be (`is_right` of the plain JSON
    value; `wanted` says it in words), how a value reads (`said`). `may_be_none`: it may also be nothing, which
    `said` puts into words."""

    name: str
    title: str
    help: str
    form: Form
    wanted: str
    is_right: Callable[[Any], bool]
    said: Callable[[Any], str]
    may_be_none: bool = False

    @property
    def usual(self) -> object:
        """What holds where the council has said nothing."""
        return getattr(CouncilSettings(), self.name)


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_whole(least: int, most: float = float("inf")) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _is_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) and name.strip() for name in value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST


def _is_name(value: object) -> bool:
    return _is_text(value) and bool(str(value).strip())


def _is_scheme(value: object) -> bool:
    return value == "" or value in {scheme.name for scheme in schemes()}


def _scheme_words(value: str) -> str:
    shipped = {scheme.name: scheme.edition for scheme in schemes()}
    return shipped.get(value, value) if value else "the installation's own"


def _role(name: str, title: str, help: str) -> Setting:
    return Setting(name, title, help, Form.TEXT, "a name", _is_name, str)


def _text(name: str, title: str, help: str, blank: str) -> Setting:
    wanted = f"a text of at most {_LONGEST} characters, or blank"
    return Setting(name, title, help, Form.TEXT, wanted, _is_text, lambda value: value or blank)


_EVERY = (
    Setting(
        "training_due",
        "Owners complete the course by",
        "Owners who complete it later are late. Without a date nobody is.",
        Form.DAY,
        "a date such as 2017-06-30, or nothing where no date is set",
        lambda value: value is None or _is_day(value),
        lambda value: "no date set" if value is None else day_words(value),
        may_be_none=True,
    ),
    Setting(
        "training_valid_months",
        "A completion counts for",
        "After so many months a completion has expired and the course is due again.",
        Form.NUMBER,
        "a number of months, at least 1, or nothing where a completion counts for ever",
        lambda value: value is None or _is_whole(1)(value),
        lambda value: "ever" if value is None else numbered(value, "month"),
        may_be_none=True,
    ),
    Setting(
        "coverage_target",
        "Owners trained, at least",
        "The share of asset owners that should be trained, in per cent.",
        Form.NUMBER,
        "a whole percentage between 0 and 100",
        _is_whole(0, 100),
        lambda value: f"{value}%",
    ),
    Setting(
        "return_days",
        "Returns are due after the quarter's end",
        "How many days services have to send their registers. A quarter that was opened keeps the date it was given.",
        Form.NUMBER,
        "a number of days, 0 or more",
        _is_whole(0),
        lambda value: numbered(value, "day"),
    ),
    Setting(
        "bodies",
        "Reported to",
        "The bodies a frozen quarter may be reported to.",
        Form.NAMES,
        "a list of names",
        _is_names,
        lambda value: "; ".join(value) or "nobody",
    ),
    Setting(
        "scheme",
        "Scoring scheme",
        "A quarter that is not frozen is judged under the scheme in force on its last day. A frozen quarter keeps the "
        "scheme it was signed under.",
        Form.SCHEME,
        "a shipped scheme's name, or blank for the installation's own",
        _is_scheme,
        _scheme_words,
    ),
    _text("council", "Name of the council", "Stands in the accessibility statement.", "not given"),
    _text("contact", "Whom readers write to", "An address, telephone number or page for questions.", "not given"),
    _role("siro", "The SIRO is called", "Who answers for information risk and signs the quarter."),
    _role("iao", "An IAO is called", "Who answers for an information asset."),
    _role("service_manager", "A service manager is called", "Who signs for a service's return."),
    _role("records_manager", "The Records Manager is called", "Who collects the returns of every service."),
    _role("governance_team", "The Information Governance Team is called", "Who asks, chases and accepts."),
    _role("strategy_group", "The strategy group is called", "Who reviews a quarter before it is signed."),
    _text(
        "data_protection_law",
        "Data protection law, as cited",
        "Left blank, the law of the day is cited: the Act of 1998 until 24 May 2018, then the GDPR and the Act of "
        "2018, from 2021 the UK GDPR.",
        "the law of the day",
    ),
    _text(
        "exemption",
        "Wording on papers that are not for publication",
        "Left blank, paragraph 3 of Schedule 12A to the Local Government Act 1972 is cited. Which paragraph applies "
        "is the council's decision.",
        "the usual wording of the day",
    ),
)

SETTINGS: Mapping[str, Setting] = MappingProxyType({setting.name: setting for setting in _EVERY})
"""Every setting of the council under its name, in the order of `CouncilSettings`."""

if list(SETTINGS) != [entry.name for entry in fields(CouncilSettings)]:
    raise TypeError("Every setting of the council needs its definition, and no other.")


def setting_text(name: str, value: object) -> str:
    """A setting's value as JSON. Raises SettingsError for a name nobody knows or a value it cannot have."""
    setting = SETTINGS.get(name)
    if setting is None:
        raise SettingsError(f"There is no setting '{name}'. There are {', '.join(SETTINGS)}.")
    plain = value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value
    if not setting.is_right(plain):
        raise SettingsError(f"The setting '{name}' is {setting.wanted}; '{value}' is not.")
    return json_text(plain)


def setting_from(name: str, text: str) -> object:
    """The value `setting_text` was given, as `CouncilSettings` has it."""
    value = json.loads(text)
    if name == "training_due" and value is not None:
        return date.fromisoformat(value)
    return tuple(value) if isinstance(value, list) else value


def changes_in_force(changes: Iterable[SettingChange], day: date) -> Mapping[str, SettingChange]:
    """For each setting the council has settled by a day, the change that holds then: the last word of the latest date.

    `changes` stand in the order they were said.
    """
    by_day = sorted((one for one in changes if one.from_date <= day), key=lambda one: one.from_date)
    return {one.name: one for one in by_day}
