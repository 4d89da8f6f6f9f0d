"""What moved between two quarters: in words, as arrows, the groups of changes, one of them walked back to both rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from inforisk.briefing.tables import csv_bytes
from inforisk.cycle.moved import Movement
from inforisk.figures.caption import Caption
from inforisk.figures.movement_map import movement_map
from inforisk.metrics import describe
from inforisk.metrics.movement import Rescored, RiskMovement, Thing
from inforisk.metrics.movement.flows import Place, flow_words, flows, line_message, not_drawn_words
from inforisk.metrics.movement.words import Said, in_one_text, scheme_break_words
from inforisk.phrases import listed_up_to, numbered
from inforisk.scoring.scheme import Scheme
from inforisk.ui.archives import archive
from inforisk.ui.heat_map import MATRIX, RISK_REGISTERS, say_codes
from inforisk.ui.links import linked_choice
from inforisk.ui.menu import MOVEMENT
from inforisk.ui.movement_lines import GROUPS, Group, address_of, lines_of, name_of
from inforisk.ui.pictures import DrawnFor, show_picture
from inforisk.ui.prose import show_link
from inforisk.ui.record import show_record
from inforisk.ui.remembered import remembered, visit_key
from inforisk.ui.tables import as_table, offer, unique_mark
from inforisk.ui.text import esc_md
from inforisk.ui.view import View
from inforisk.vocabulary import Kind

NEEDS_TWO = "Movement needs two quarters. There is nothing earlier to compare with."
GROUP = "group"
"""What the group of changes to open is called in the address."""

_IN_THE_ADDRESS = {Kind.RISKS: "moved_risk", Kind.ASSETS: "moved_asset", Kind.ACTIONS: "moved_action"}
_READ_IN_FULL = 30
_MOST_REFS = 12


def say_all(said: Sequence[Said]) -> None:
    """What moved, a sentence a line, what did not in one more, and all of it as one text to copy."""
    lines = [f"- {_emphasised(one)}" for one in said if one.count]
    none = ", ".join(one.heading.lower() for one in said if not one.count)
    st.markdown("\n".join([*lines, *([f"- **None:** {esc_md(none)}."] if none else [])]))
    with st.expander("The same as one text to copy"):
        st.code(in_one_text(said), language=None, wrap_lines=True)


def _emphasised(one: Said) -> str:
    rest = one.sentence.removeprefix(one.heading)
    return f"**{esc_md(one.heading)}**{esc_md(rest)}" if rest != one.sentence else esc_md(one.sentence)


def say_baseline(movement: Movement) -> None:
    """Between which two quarters things moved."""
    st.markdown(esc_md(f"From {movement.before.label} to {movement.after.label}."))


def show_groups(view: View, movement: Movement, kind: Kind) -> None:
    """Each group of changes of one register as a table, then one record of them with both its rows."""
    groups = {group: tuple(group.records(movement)) for group in GROUPS[kind]}
    filled = {group: records for group, records in groups.items() if records}
    asked = st.query_params.get(GROUP)
    for group, records in filled.items():
        _show_group(view, kind, group, records, is_open=address_of(group) == asked)
    if filled:
        _open_one(view, movement, kind, filled)


def _show_group(view: View, kind: Kind, group: Group, records: Sequence[Thing], *, is_open: bool) -> None:
    with st.expander(f"{group.heading} ({len(records):,})", expanded=is_open):
        if group.meaning:
            st.text(group.meaning)
        place = f"{view.key}\n{kind}\n{group.heading}"
        make = lambda: lines_of(records[:_READ_IN_FULL]).fillna("")  # noqa: E731
        as_table(remembered(view.visit, "lines of a group", place, make), f"{group.heading}, {kind}")
        if len(records) > _READ_IN_FULL:
            st.text(f"The first {_READ_IN_FULL} of {numbered(len(records), 'record')}; the download holds all of them.")
            _offer_all(view, kind, group, records)


def _offer_all(view: View, kind: Kind, group: Group, records: Sequence[Thing]) -> None:
    def content() -> bytes:
        view.visit.store.note_export(
            view.visit.principal, view.visit.scope, f"movement of {kind} as csv", {"rows": len(records)}
        )
        lines = lines_of(records).fillna("")
        return csv_bytes(lines, {str(name): str(name) for name in lines.columns})

    mark = unique_mark(repr(visit_key(view.visit)), view.key)
    name = f"{kind}-{address_of(group)}-{mark}.csv"
    offer(st.container(), f"Download all of them: {group.heading.lower()}", content, name, "text/csv")


def _open_one(view: View, movement: Movement, kind: Kind, filled: Mapping[Group, Sequence[Thing]]) -> None:
    words: dict[str, str] = {}
    records: dict[str, Thing] = {}
    asked = st.query_params.get(_IN_THE_ADDRESS[kind])
    for group, record in _on_offer(filled, asked):
        words.setdefault(record.entity, f"{name_of(record)} ({group.heading.lower()})")
        records.setdefault(record.entity, record)
    chosen = linked_choice("Open one of them", list(words), words.__getitem__, _IN_THE_ADDRESS[kind])
    if chosen:
        _show_both(view, movement, kind, records[chosen])


def _on_offer(filled: Mapping[Group, Sequence[Thing]], asked: str | None) -> Iterator[tuple[Group, Thing]]:
    """The records the tables show, and the one a link asks for."""
    for group, several in filled.items():
        rest = (record for record in several[_READ_IN_FULL:] if asked and record.entity == asked)
        for record in (*several[:_READ_IN_FULL], *rest):
            yield group, record


def _show_both(view: View, movement: Movement, kind: Kind, record: Thing) -> None:
    if record.before_key == record.after_key:
        st.text("The same row stands in both quarters: it was carried forward.")
    for standing, key in ((movement.after, record.after_key), (movement.before, record.before_key)):
        if key and (standing is movement.after or key != record.after_key):
            st.header(esc_md(f"In {standing.label}"), anchor=False)
            show_record(view.visit, archive(view.visit).rows(standing, kind), key, kind, standing.scheme)
        elif not key:
            st.text(f"It does not stand in {standing.label}.")


def show_moves(view: View) -> None:
    """The matrix with its arrows, the same as a table, and the way to everything else that moved."""
    moved = view.moved()
    if moved is None:
        st.info(NEEDS_TWO)
        return
    say_baseline(moved)
    show_map(view, moved)
    show_link(MOVEMENT, "Everything that has changed, each change with both its rows")


def show_map(view: View, movement: Movement) -> None:
    """The matrix with an arrow for the ways risks moved, and every way as a table. Where none moved, or where the two
    quarters cannot be compared, that is said instead."""
    broken = movement.risks.scheme_break
    if broken:
        st.info(esc_md(scheme_break_words(broken, len(movement.risks.not_compared))))
    ways = remembered(view.visit, "ways in words", view.key, lambda: _ways(movement.risks))
    if not ways.is_any:
        st.text("No arrows are drawn: no risk is known to have moved to another cell of the matrix.")
        return
    scheme = movement.after.scheme
    caption = Caption(
        message=line_message(movement.risks),
        drawn="Residual risks that moved to another cell of the matrix, number at the tail of each arrow",
        source=f"{RISK_REGISTERS}, {movement.before.label} and {movement.after.label}",
        as_at=movement.after.as_at,
    )
    lines = remembered(view.visit, "ways over the matrix", view.key, lambda: flow_lines(movement, scheme))
    with st.container(key=f"{MATRIX} movement"):
        place = f"movement map {visit_key(view.visit)!r} {view.key}"
        draw = DrawnFor(place, partial(movement_map, movement.risks, scheme))
        show_picture(draw, caption, ways.words, lines)
        say_codes(scheme)
    st.markdown(esc_md(f"{ways.words} {ways.not_drawn}".strip()))


@dataclass(frozen=True, slots=True)
class _Ways:
    """Whether any risk moved over the matrix, the map in words, and what it leaves out."""

    is_any: bool
    words: str
    not_drawn: str


def _ways(risks: RiskMovement) -> _Ways:
    return _Ways(bool(flows(risks)), flow_words(risks), not_drawn_words(risks))


def flow_lines(movement: Movement, scheme: Scheme) -> pd.DataFrame:
    """Every way risks went, the fullest first: from, to, how many, whether over the appetite line, and which. Plain
    text."""
    ways = flows(movement.risks).items()
    return pd.DataFrame([_way(was, now, risks, scheme) for (was, now), risks in ways])


def _way(was: Place, now: Place, risks: Sequence[Rescored], scheme: Scheme) -> dict[str, str]:
    first = risks[0]
    over = "Now above" if first.is_now_above else "Back within" if first.is_no_longer_above else "No"
    return {
        "From": describe.cell(*was, scheme),
        "To": describe.cell(*now, scheme),
        "Risks": f"{len(risks):,}",
        "Over the appetite line": over,
        "Which": listed_up_to(_MOST_REFS, [risk.ref for risk in risks]),
    }
