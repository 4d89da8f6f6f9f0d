"""The page behind a number: how it is made, why it changed, and its rows, each walked back to its cells."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from inforisk.cycle.moved import Movement
from inforisk.cycle.standing import Standing
from inforisk.metrics.focus import focus_words
from inforisk.metrics.movement.words import scheme_break_words
from inforisk.metrics.numbers import NUMBERS, Number, Told
from inforisk.metrics.since import FOLLOWED, CameAndWent, Moved, Since, came_and_went
from inforisk.metrics.sourced import Sentence, Sourced
from inforisk.phrases import counted, numbered
from inforisk.registers import ALL
from inforisk.ui.archives import archive
from inforisk.ui.links import linked_choice
from inforisk.ui.prose import show_prose
from inforisk.ui.record import show_record
from inforisk.ui.remembered import remembered, remembered_rows
from inforisk.ui.standings import standing_words
from inforisk.ui.tables import choose_line, choose_record, offer_downloads
from inforisk.ui.text import esc_md
from inforisk.ui.view import View
from inforisk.ui.wording import columns_shown, names
from inforisk.vocabulary import Kind

_OF = "of"
"""What the number is called in the address."""

_WHOLE_NAME = 240
_MOST_LINES = 200
_OPENS: Mapping[str, str] = {
    "came": "Open one {} with its cells",
    "went": "Open one {} that is no longer here, with its cells",
}
"""What the choice of one is called on either side, under its name in the address."""


def rebands(number: Number) -> Kind | None:
    """The register whose scheme may be chosen for a number: that of risks, where a scheme decides what is counted."""
    return Kind.RISKS if number.is_judged or number.is_movement else None


def choose_number() -> str:
    """The name of a number, the first of the method page until another is asked for."""
    return linked_choice("Number", list(NUMBERS), lambda name: NUMBERS[name].title, _OF) or next(iter(NUMBERS))


def show_made(view: View, number: Number) -> None:
    """The number as it stands, of what whole, how it changed, its definition, what is left out and whose rule it is."""
    show_prose([stated(view.told(number.name))])
    st.markdown(
        f"- **What is counted.** {esc_md(number.meaning)}\n"
        f"- **What is left out.** {esc_md(number.leaves_out)}\n"
        f"- **Whose rule it is.** {esc_md(number.source)}\n"
        f"- **Where it is from.** {esc_md(ALL[number.kind].label)}."
    )


def stated(now: Told) -> Sentence:
    """A number in a sentence: with its share of the whole, which is a link to how that is made, and its change."""
    number = now.counted.number
    if not now.is_known:
        return (f"{number.title}: not known, for {now.unknown}.",)
    change = f", {now.change_words}" if now.change_words else ""
    if now.whole is None:
        return (f"{number.title}: {now.of_whole}{change}.",)
    whole = NUMBERS[number.whole]
    share = f", {now.share}" if now.share else ""
    of = Sourced(counted(now.whole, whole.noun, whole.plural), number=whole.name)
    return f"{number.title}: {now.counted.value:,} of ", of, f"{share}{change}."


def show_since(view: View, number: Number) -> None:
    """What came into the number and what left it since the quarter it is compared with, each with why; one of them
    opened with its cells in both quarters. Says so where nothing can be compared."""
    if view.compared is None:
        st.text("There is no earlier quarter to compare with, so nothing is said of what came and went.")
        return
    moved, since = view.moved(), _since(view, number)
    if moved is None or since is None:
        st.text(_nothing_told(view.told(number.name), view.compared.label))
        return
    if number.is_judged and moved.risks.scheme_break:
        st.text(scheme_break_words(moved.risks.scheme_break, len(moved.risks.not_compared)))
    label = view.compared.label
    _show_side(view, number, f"New in this number since {label}", since.came, "came")
    _show_side(view, number, f"No longer in this number since {label}", since.went, "went")


def _since(view: View, number: Number) -> CameAndWent | None:
    make = lambda: came_and_went(number, view.evidence(), _moved(view.moved(), number.kind))  # noqa: E731
    return remembered(view.visit, f"came and went {number.name}", view.key, make)


def _moved(moved: Movement | None, kind: Kind) -> Moved | None:
    if moved is None or kind not in FOLLOWED:
        return None
    by_kind: Mapping[Kind, Moved] = {Kind.RISKS: moved.risks, Kind.ASSETS: moved.assets, Kind.ACTIONS: moved.actions}
    return by_kind[kind]


def _nothing_told(now: Told, label: str) -> str:
    if now.counted.number.is_movement or now.counted.number.kind not in FOLLOWED:
        return _not_followed(now.counted.number, label)
    if now.before_unknown:
        return f"It was not known at {label}, for {now.before_unknown}: nothing is said of what came and went."
    return "It is not known, so nothing is said of what came and went."


def _not_followed(number: Number, label: str) -> str:
    if number.is_movement:
        return f"This number is itself a count of what moved since {label}: its rows below are what came or went."
    return (
        f"The rows of the register of {ALL[number.kind].label.lower()} are not followed from quarter to quarter, so "
        f"nothing is said of what came and went since {label}."
    )


def _show_side(view: View, number: Number, title: str, things: Sequence[Since], name: str) -> None:
    st.subheader(f"{esc_md(title)} ({len(things):,})", anchor=False)
    if not things:
        st.text("None.")
        return
    shown = things[:_MOST_LINES]
    if len(things) > len(shown):
        st.text(f"The first {len(shown):,} of {len(things):,} are listed.")
    place = f"{number.name}\n{view.key}"
    lines, words = remembered_rows(view.visit, f"lines {name}", place, lambda: _lines(view, number, shown))
    noun = ALL[number.kind].row_name
    chosen = choose_line(lines, words, _OPENS[name].format(noun), name, f"{title}: {numbered(len(lines), noun)}")
    if chosen:
        _open(view, number.kind, next(one for one in shown if one.key == chosen))


def _lines(view: View, number: Number, things: Sequence[Since]) -> tuple[pd.DataFrame, Mapping[str, str]]:
    """One line a thing: what it is, whose, and why; and what each is called under its key."""
    kind = number.kind
    both = pd.concat([rows[rows["key"].isin([one.key for one in things])] for rows in _both(view, kind)])
    rows = both.drop_duplicates("key").set_index("key", drop=False)
    called = dict(names(rows, ALL[kind], _WHOLE_NAME)) | {one.key: one.name for one in things if one.name}
    lines = [(called[one.key], one.why, rows.loc[one.key, "service"]) for one in things]
    words = {one.key: f"{called[one.key]} ({one.why[:1].lower()}{one.why[1:]})" for one in things}
    what = number.noun if number.things else ALL[kind].row_name
    return pd.DataFrame(lines, columns=[what.capitalize(), "Why", "Service"]), words


def _both(view: View, kind: Kind) -> Sequence[pd.DataFrame]:
    """The rows of the quarter and of the one it is compared with, of the whole council: a thing may have left the
    part looked at."""
    standings = (view.standing, view.compared) if view.compared else (view.standing,)
    return [archive(view.visit).rows(standing, kind) for standing in standings]


def _open(view: View, kind: Kind, thing: Since) -> None:
    """Its row in both quarters, each under the scheme of its own."""
    for standing, key in ((view.standing, thing.after_key), (view.compared, thing.before_key)):
        if standing is None:
            continue
        if not key:
            st.text(f"It does not stand in {standing.label}.")
        elif standing is view.compared and key == thing.after_key:
            st.text(f"The same row stands in {standing.label}: it was carried forward.")
        else:
            st.subheader(f"In {esc_md(standing.label)}", anchor=False)
            show_record(view.visit, archive(view.visit).rows(standing, kind), key, kind, standing.scheme)


def show_rows_behind(view: View, number: Number) -> None:
    """Every row the number counts, one of them walked back to its file, and all of them to take away."""
    if not view.told(number.name).is_known:
        st.text("It is not known, so no row is counted.")
        return
    rows = remembered_rows(view.visit, f"rows behind {number.name}", view.key, lambda: number.picks(view.evidence()))
    noun = ALL[number.kind].row_name
    if rows.empty:
        st.text(f"There is no row behind it: no {noun} is counted here.")
        return
    count = number.counts(rows)
    made_of = "it" if count == len(rows) else numbered(count, number.noun, number.plural)
    st.text(f"{numbered(len(rows), noun)} behind {made_of}.")
    key = choose_record(rows, number.kind, columns_shown(rows, number.kind), "row")
    lines = (standing_words(view.standing), number.meaning, focus_words(view.focus))
    offer_downloads(view.visit, rows, number.kind, number.title, lines)
    if key:
        show_record(view.visit, rows, key, number.kind, _standing_of(view, number, key).scheme)


def _standing_of(view: View, number: Number, key: str) -> Standing:
    """The quarter a row stands in, whose scheme judges it: what vanished stands in the one looked back to."""
    if not number.is_movement or view.compared is None:
        return view.standing
    if archive(view.visit).rows(view.standing, number.kind)["key"].eq(key).any():
        return view.standing
    st.text(f"This row is that of {view.compared.label}: it is no longer listed.")
    return view.compared
