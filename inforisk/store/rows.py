"""The rows of a register over every service, each with where it came from."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import Connection, Row, select

from inforisk.access import Scope
from inforisk.quarters import Quarter
from inforisk.registers import ALL
from inforisk.store.codec import frames_joined
from inforisk.store.scoping import current, in_scope
from inforisk.store.tables import register_sheet, service, submission
from inforisk.vocabulary import Kind, ValueKind

PROVENANCE = ("service", "returned_by", "submission_id", "file_name", "sha256", "sheet", "row", "key", "scheme_name")
"""The columns of every frame of rows, whatever was asked for (`service` stands among the fields if it is one)."""

_DTYPES = {ValueKind.DATE: "datetime64[us]", ValueKind.LEVEL: "Int64", ValueKind.NUMBER: "Float64"}

Sheet = Row[*tuple[Any, ...]]


def rows(
    connection: Connection, scope: Scope, kind: Kind, quarter: Quarter, columns: Sequence[str] | None
) -> pd.DataFrame:
    """See `Store.rows`."""
    sheets = _current_sheets(connection, scope, kind, quarter)
    wanted = None if columns is None else list(dict.fromkeys([*columns, "service"]))
    fields = _with_every_field(frames_joined([sheet.frame for sheet in sheets], wanted), kind, columns)
    return _with_provenance(fields, sheets, [sheet.row_count for sheet in sheets])


def _current_sheets(connection: Connection, scope: Scope, kind: Kind, quarter: Quarter) -> Sequence[Sheet]:
    now = current()
    return connection.execute(
        select(
            service.c.name.label("returned_by"),
            submission.c.id.label("submission_id"),
            submission.c.file_name,
            submission.c.sha256,
            submission.c.scheme_name,
            register_sheet.c.number,
            register_sheet.c.sheet,
            register_sheet.c.row_count,
            register_sheet.c.frame,
        )
        .join_from(now, service, service.c.id == now.c.service_id)
        .join(submission, submission.c.id == now.c.submission_id)
        .join(
            register_sheet,
            (register_sheet.c.submission_id == now.c.submission_id) & (register_sheet.c.kind == now.c.kind),
        )
        .where(in_scope(scope), now.c.quarter == quarter.label, now.c.kind == kind.value)
        .order_by(service.c.name, submission.c.id, register_sheet.c.number)
    ).all()


def _with_every_field(joined: pd.DataFrame, kind: Kind, columns: Sequence[str] | None) -> pd.DataFrame:
    # A field no service has a column for is missing in every row; its dtype is that of its kind of value.
    fields = ALL[kind].by_name
    wanted = list(fields) if columns is None else list(columns)
    others = [name for name in joined.columns if name not in wanted]
    absent = {
        name: pd.Series(index=joined.index, dtype=_DTYPES.get(fields[name].kind, "str") if name in fields else "str")
        for name in wanted
        if name not in joined.columns
    }
    return pd.concat([joined, pd.DataFrame(absent, index=joined.index)], axis=1)[[*wanted, *others]]


def _with_provenance(fields: pd.DataFrame, sheets: Sequence[Sheet], lengths: Sequence[int]) -> pd.DataFrame:
    numbers = fields.index.to_numpy(dtype="int64")
    index = pd.RangeIndex(len(fields))
    places = np.repeat(np.arange(len(sheets)), lengths)

    def of_each(words: Sequence[str]) -> "pd.Series[str]":
        return pd.Series(words, dtype="str").take(places).set_axis(index)

    returned_by = of_each([sheet.returned_by for sheet in sheets])
    known = {
        "service": fields["service"].set_axis(index).fillna(returned_by) if "service" in fields else returned_by,
        "returned_by": returned_by,
        "submission_id": pd.Series(np.repeat([int(sheet.submission_id) for sheet in sheets], lengths), dtype="int64"),
        "file_name": of_each([sheet.file_name for sheet in sheets]),
        "sha256": of_each([sheet.sha256 for sheet in sheets]),
        "sheet": of_each([sheet.sheet for sheet in sheets]),
        "row": pd.Series(numbers, dtype="int64"),
        "key": _keys(of_each([f"{sheet.submission_id}:{sheet.number}:" for sheet in sheets]), numbers),
        "scheme_name": of_each([sheet.scheme_name for sheet in sheets]),
    }
    return fields.set_axis(index).assign(**known)


def _keys(places: "pd.Series[str]", numbers: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> "pd.Series[str]":
    keys = places + pd.Series(numbers.astype(str), dtype="str")
    if not keys.duplicated().any():
        return keys
    # One Excel row may stand for several rows (people across, courses down): the second and later ones are numbered.
    repeats = keys.groupby(keys).cumcount()
    return keys.where(repeats == 0, keys + "." + (repeats + 1).astype("str"))
