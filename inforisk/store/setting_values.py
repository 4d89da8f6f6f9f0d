"""The council's settings as JSON and back, each of the type its field has."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from types import MappingProxyType

from inforisk.council import CouncilSettings
from inforisk.errors import SettingsError
from inforisk.store.codec import json_text


def setting_text(name: str, value: object) -> str:
    """A setting's value as JSON. Raises SettingsError for a name nobody knows or a value it cannot have."""
    if name not in _CHECKS:
        raise SettingsError(f"There is no setting '{name}'. There are {', '.join(_CHECKS)}.")
    is_right, wanted = _CHECKS[name]
    plain = value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value
    if not is_right(plain):
        raise SettingsError(f"The setting '{name}' is {wanted}; '{value}' is not.")
    return json_text(plain)


def setting_from(name: str, text: str) -> object:
    """The value `setting_text` was given, as `CouncilSettings` has it."""
    value = json.loads(text)
    if name == "training_due" and value is not None:
        return date.fromisoformat(value)
    return tuple(value) if isinstance(value, list) else value


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) and name.strip() for name in value)


_CHECKS: Mapping[str, tuple[Callable[[object], bool], str]] = MappingProxyType(
    {
        "training_due": (
            lambda value: value is None or _is_day(value),
            "a date such as 2017-06-30, or nothing where no date is set",
        ),
        "training_valid_months": (
            lambda value: value is None or (_is_whole(value) and int(str(value)) >= 1),
            "a number of months, at least 1, or nothing where a completion counts for ever",
        ),
        "coverage_target": (
            lambda value: _is_whole(value) and 0 <= int(str(value)) <= 100,
            "a whole percentage between 0 and 100",
        ),
        "return_days": (lambda value: _is_whole(value) and int(str(value)) >= 0, "a number of days, 0 or more"),
        "bodies": (_is_names, "a list of names"),
    }
)

if _CHECKS.keys() != {entry.name for entry in fields(CouncilSettings)}:
    raise TypeError("Every setting of the council needs its check, and no other.")
