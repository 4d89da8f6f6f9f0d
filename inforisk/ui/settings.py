"""The council's settings on the screen: what is in force on a day, a form for each, and what was settled so far."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from inforisk.access import Permission
from inforisk.clock import today
from inforisk.council import CouncilSettings, wording_on
from inforisk.cycle.standing import Standing
from inforisk.errors import SettingsError
from inforisk.phrases import day_words, listed, sentence
from inforisk.registers.values.dates import read_date
from inforisk.scoring import schemes
from inforisk.store import SettingChange
from inforisk.store.setting_values import SETTINGS, Form, Setting, changes_in_force
from inforisk.ui.archives import every_standing
from inforisk.ui.days import NO_DAY, ask_day
from inforisk.ui.links import linked_choice
from inforisk.ui.notices import perform, say_done
from inforisk.ui.schemes import in_force, installation_scheme
from inforisk.ui.session import Visit
from inforisk.ui.tables import show_lines
from inforisk.ui.text import esc_md

_PLACE = "settings"


def settings_on(visit: Visit, day: date) -> CouncilSettings:
    """What the council had settled on a day."""
    return visit.store.council.settings(visit.principal, visit.scope, day)


def choose_day() -> date:
    """The day the settings are shown as on: today until another is named, which then stands in the address."""
    text = st.text_input(
        "As on", day_words(today()), key="day", bind="query-params", help="Such as 14 April 2017 or 14/04/2017."
    )
    day = read_date(text).value if text else None
    if day is None:
        st.warning(esc_md(f"{NO_DAY} Until then the settings are shown as on today."))
    return day or today()


def show_in_force(visit: Visit, day: date) -> None:
    """Every setting as it holds on a day: since when, who said so and why; then what follows for that day's papers."""
    changes = visit.store.council.setting_changes(visit.principal, visit.scope)
    show_lines(lines_in_force(changes, day), f"What the council has settled, as on {day_words(day)}")
    st.text(follows_words(settings_on(visit, day), day, in_force(day).edition))


def lines_in_force(changes: Sequence[SettingChange], day: date) -> pd.DataFrame:
    """One line a setting: its value on a day, since when, by whom and why. Plain text."""
    settled = changes_in_force(changes, day)
    return pd.DataFrame([_line(setting, settled.get(setting.name)) for setting in SETTINGS.values()])


def _line(setting: Setting, change: SettingChange | None) -> dict[str, str]:
    return {
        "Setting": setting.title,
        "Settled": _value_words(setting, change.value if change else setting.usual),
        "Since": day_words(change.from_date) if change else "The start",
        "Said by, and why": _who_and_why(change) if change else "As shipped",
    }


def _value_words(setting: Setting, value: object) -> str:
    # What somebody typed stands as it was typed: an address does not begin with a capital.
    return setting.said(value) if setting.form is Form.TEXT and value else sentence(setting.said(value))


def _who_and_why(change: SettingChange) -> str:
    return ": ".join(part for part in (change.said_by, change.reason) if part)


def follows_words(settings: CouncilSettings, day: date, edition: str) -> str:
    """What the settings of a day mean for its papers and its quarter, in sentences."""
    wording = wording_on(day, settings)
    return (
        f"A quarter that ends on {day_words(day)} is judged under: {edition}. "
        f"A paper of that day cites: {wording.data_protection_law or 'no data protection law, there was none yet'}. "
        f"One that is not published says: {wording.exemption or 'nothing, the paragraph was not law yet'}."
    )


def offer_change(visit: Visit, day: date) -> None:
    """A form for the setting somebody chooses: its value, from which day, and why."""
    say_done(_PLACE)
    if not visit.principal.may(Permission.MAINTAIN):
        st.text("Your role does not allow you to change settings. Ask the information governance team.")
        return
    name = linked_choice("Which setting", list(SETTINGS), lambda name: SETTINGS[name].title, "setting")
    if name:
        _ask(visit, SETTINGS[name], getattr(settings_on(visit, day), name))


def _ask(visit: Visit, setting: Setting, now: object) -> None:
    st.text(setting.help)
    with st.form(f"settle {setting.name}", border=False):
        value = _FIELDS[setting.form](setting, now)
        since = ask_day("From which day", today(), key=f"since {setting.name}")
        reason = st.text_input("Why, and who decided it", key=f"why {setting.name}").strip()
        if st.form_submit_button("Settle it"):
            perform(_PLACE, lambda: _settle(visit, setting, value, since, reason))


def _settle(visit: Visit, setting: Setting, value: object, since: date | None, reason: str) -> str:
    if since is None:
        raise SettingsError(NO_DAY)
    if not reason:
        raise SettingsError("Say why, and who decided it: whoever reads an old figure will ask.")
    visit.store.council.change_setting(visit.principal, visit.scope, setting.name, value, since, reason=reason)
    words = f"Settled from {day_words(since)}. {setting.title}: {setting.said(value)}."
    return f"{words} {_judged_words(every_standing(visit), since)}" if setting.form is Form.SCHEME else words


def _judged_words(standings: Sequence[Standing], since: date) -> str:
    live = [one.quarter.label for one in standings if not one.is_frozen and one.quarter.last_day >= since]
    judged = f"Not frozen, and ends on that day or later: {listed(live)}." if live else "It judges no quarter yet."
    return f"Every frozen quarter keeps its own scheme. {judged}"


def show_changes(visit: Visit) -> None:
    """Everything that was settled, the last word first."""
    changes = visit.store.council.setting_changes(visit.principal, visit.scope)
    if changes:
        show_lines(change_lines(changes), "Everything that was ever settled, the last word first")
    else:
        st.text("Nothing yet: what the product begins with holds on every day.")


def change_lines(changes: Sequence[SettingChange]) -> pd.DataFrame:
    """One line a change, the last word first. Plain text."""
    return pd.DataFrame([_change_line(one) for one in reversed(changes)])


def _change_line(one: SettingChange) -> dict[str, str]:
    setting = SETTINGS[one.name]
    return {
        "Setting": setting.title,
        "Settled": _value_words(setting, one.value),
        "From": day_words(one.from_date),
        "Said on": day_words(one.said_at.date()),
        "Said by, and why": _who_and_why(one),
    }


def _blank_words(setting: Setting) -> str | None:
    if setting.may_be_none:
        return f"Leave it blank for: {setting.said(None)}."
    return f"Leave it blank for: {setting.said('')}." if setting.is_right("") else None


def _text_field(setting: Setting, written: str) -> str:
    key, label = f"value {setting.name}", esc_md(setting.title)
    return " ".join((st.text_input(label, written, key=key, help=_blank_words(setting)) or "").split())


def _day_field(setting: Setting, now: Any) -> object:
    text = _text_field(setting, day_words(now) if now else "")
    return (read_date(text).value or text) if text else None


def _number_field(setting: Setting, now: Any) -> object:
    text = _text_field(setting, "" if now is None else str(now))
    if not text and setting.may_be_none:
        return None
    return int(text) if text.isascii() and text.isdigit() else text


def _names_field(setting: Setting, now: Any) -> object:
    label, help_words = esc_md(setting.title), "One on a line."
    text = st.text_area(label, "\n".join(now), key=f"value {setting.name}", help=help_words, height=120)
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())


def _scheme_field(setting: Setting, now: Any) -> object:
    words = {"": f"The installation's own: {installation_scheme().edition}"}
    words |= {scheme.name: scheme.edition for scheme in schemes()}
    # A scheme no longer shipped stays on offer under its name: this form is where another is chosen.
    words.setdefault(now, f"{now} (no longer shipped)")
    names = list(words)
    return st.selectbox(
        setting.title, names, names.index(now), format_func=words.__getitem__, key=f"value {setting.name}"
    )


_FIELDS: Mapping[Form, Callable[[Setting, Any], object]] = {
    Form.DAY: _day_field,
    Form.NUMBER: _number_field,
    Form.NAMES: _names_field,
    Form.SCHEME: _scheme_field,
    Form.TEXT: lambda setting, now: _text_field(setting, str(now)),
}
