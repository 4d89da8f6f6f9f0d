"""Rows of two quarters that may be the same thing: put to a person, one pair at a time, and remembered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from inforisk.access import Permission
from inforisk.cycle.archive import RECOGNISED
from inforisk.cycle.standing import Standing
from inforisk.identity.matches import Doubt, Relation
from inforisk.phrases import numbered
from inforisk.registers import ALL
from inforisk.ui.archives import archive
from inforisk.ui.notices import perform, say_done
from inforisk.ui.remembered import remembered_rows
from inforisk.ui.session import Visit
from inforisk.ui.tables import as_table
from inforisk.ui.text import esc_md, percent
from inforisk.ui.wording import columns_shown, labels, on_screen
from inforisk.vocabulary import Kind

_PLACE = "doubts"
_AT_ONCE = 5

_ANSWERS: Mapping[Relation, str] = {
    Relation.SAME: "The same",
    Relation.DIFFERENT: "Not the same",
    Relation.SPLIT_FROM: "The later came out of the earlier",
    Relation.MERGED_INTO: "The earlier went into the later",
}


@dataclass(frozen=True)
class Doubtful:
    """A doubt with the two rows it is about, a frame of one row each, and the quarters they stand in."""

    kind: Kind
    doubt: Doubt
    before: pd.DataFrame
    after: pd.DataFrame
    labels: tuple[str, str]


def doubts(visit: Visit, standing: Standing) -> Sequence[Doubtful]:
    """Every doubt of a live quarter, over all registers whose rows are followed."""
    return remembered_rows(visit, "rows in doubt", standing.key, lambda: _doubts(visit, standing))


def _doubts(visit: Visit, standing: Standing) -> Sequence[Doubtful]:
    return [one for kind in Kind if kind in RECOGNISED for one in _of_kind(visit, standing, kind)]


def _of_kind(visit: Visit, standing: Standing, kind: Kind) -> Sequence[Doubtful]:
    held = archive(visit)
    earlier, waiting = held.before(standing), held.doubts(standing, kind)
    if earlier is None or not waiting:
        return []
    before, after = held.ledger(earlier, kind), held.ledger(standing, kind)
    return [
        Doubtful(kind, one, _row(before, one.before_key), _row(after, one.after_key), (earlier.label, standing.label))
        for one in waiting
    ]


def _row(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    return rows[rows["key"] == key]


def offer_doubts(visit: Visit, waiting: Sequence[Doubtful]) -> None:
    """The first few pairs side by side, each with the answers a person can give."""
    say_done(_PLACE)
    if not waiting:
        st.text("No pair of rows is in doubt.")
        return
    st.text(
        f"{numbered(len(waiting), 'pair')} of rows may be the same thing. Until somebody says so they count as two."
    )
    for one in waiting[:_AT_ONCE]:
        with st.container(border=True):
            _offer_one(visit, one)
    if len(waiting) > _AT_ONCE:
        st.text(f"{numbered(len(waiting) - _AT_ONCE, 'more pair')} once these are answered.")


def _offer_one(visit: Visit, one: Doubtful) -> None:
    st.markdown(f"**{esc_md(ALL[one.kind].row_name.capitalize())}.** {esc_md(one.doubt.why)}")
    st.text(f"{percent(one.doubt.certainty)} sure that they are one.")
    as_table(pair_lines(one), "The two rows side by side")
    if not visit.principal.may(Permission.RUN_QUARTER):
        return
    with st.container(horizontal=True):
        for relation, label in _ANSWERS.items():
            key = f"{relation} {one.kind} {one.doubt.before_key} {one.doubt.after_key}"
            if st.button(label, key=key):
                perform(_PLACE, _deciding(visit, one, relation))


def pair_lines(one: Doubtful) -> pd.DataFrame:
    """The two rows under each other's quarter, a line a field that either fills. Plain text."""
    both = pd.concat([one.before, one.after])
    columns = ["returned_by", *columns_shown(both, one.kind)]
    words = labels(one.kind, columns)
    lines = [(words[name], _value(one.before, name), _value(one.after, name)) for name in columns]
    return pd.DataFrame(lines, columns=["Field", *one.labels])


def _value(row: pd.DataFrame, name: str) -> str:
    return on_screen(row[name].iloc[0]) if name in row and len(row) else ""


def _deciding(visit: Visit, one: Doubtful, relation: Relation) -> Callable[[], str]:
    def deed() -> str:
        pair = (one.doubt.before_key, one.doubt.after_key)
        visit.store.council.decide_identity(visit.principal, visit.scope, one.kind, *pair, relation.value)
        return f"Remembered: {_ANSWERS[relation].lower()}."

    return deed
