"""What moved between two quarters: which two, the groups of changes, one of them walked back to both its rows."""

from collections.abc import Mapping, Sequence

import streamlit as st

from inforisk.cycle.moved import Movement
from inforisk.figures.movement_map import movement_map
from inforisk.metrics.movement import Thing
from inforisk.metrics.movement.flows import flow_words, flows
from inforisk.metrics.movement.words import Said, in_one_text
from inforisk.phrases import numbered
from inforisk.ui.archives import archive
from inforisk.ui.links import linked_choice
from inforisk.ui.movement_lines import GROUPS, Group, lines_of, name_of
from inforisk.ui.pictures import show_picture
from inforisk.ui.record import show_record
from inforisk.ui.session import Visit
from inforisk.ui.tables import show_lines
from inforisk.ui.text import esc_md
from inforisk.vocabulary import Kind

_IN_THE_ADDRESS = {Kind.RISKS: "moved_risk", Kind.ASSETS: "moved_asset", Kind.ACTIONS: "moved_action"}


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


def show_groups(visit: Visit, movement: Movement, kind: Kind) -> None:
    """Each group of changes of one register as a table, then one record of them with both its rows."""
    groups = {group: tuple(group.records(movement)) for group in GROUPS[kind]}
    filled = {group: records for group, records in groups.items() if records}
    for group, records in filled.items():
        _show_group(group, records)
    if filled:
        _open_one(visit, movement, kind, filled)


def _show_group(group: Group, records: Sequence[Thing]) -> None:
    with st.expander(f"{group.heading} ({len(records):,})"):
        if group.meaning:
            st.text(group.meaning)
        show_lines(lines_of(records).fillna(""), f"{group.heading}: {numbered(len(records), 'record')}")


def _open_one(visit: Visit, movement: Movement, kind: Kind, filled: Mapping[Group, Sequence[Thing]]) -> None:
    words: dict[str, str] = {}
    records: dict[str, Thing] = {}
    for group, several in filled.items():
        for record in several:
            words.setdefault(record.entity, f"{name_of(record)} ({group.heading.lower()})")
            records.setdefault(record.entity, record)
    chosen = linked_choice("Open one of them", list(words), words.__getitem__, _IN_THE_ADDRESS[kind])
    if chosen:
        _show_both(visit, movement, kind, records[chosen])


def _show_both(visit: Visit, movement: Movement, kind: Kind, record: Thing) -> None:
    if record.before_key == record.after_key:
        st.text("The same row stands in both quarters: it was carried forward.")
    for standing, key in ((movement.after, record.after_key), (movement.before, record.before_key)):
        if key and (standing is movement.after or key != record.after_key):
            st.header(esc_md(f"In {standing.label}"), anchor=False)
            show_record(visit, archive(visit).rows(standing, kind), key, kind, standing.scheme)
        elif not key:
            st.text(f"It does not stand in {standing.label}.")


def show_map(movement: Movement) -> None:
    """The matrix with an arrow for every way risks moved; nothing where none did. The tables below hold the same."""
    if not flows(movement.risks):
        return
    words = flow_words(movement.risks)
    scheme = movement.after.scheme
    show_picture(lambda theme: movement_map(movement.risks, scheme, theme=theme), "movement-map", words)
    st.markdown(esc_md(words))
