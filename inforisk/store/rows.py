"""The rows of a register over every service, each with where it came from."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from sqlalchemy import Connection, Row, select

from inforisk.access import Scope
from inforisk.council import sight
from inforisk.quarters import Quarter
from inforisk.registers import ALL
from inforisk.store.carrying import Standing, standing
from inforisk.store.codec import frames_joined
from inforisk.store.decisions import services
from inforisk.store.scoping import in_scope, with_predecessors
from inforisk.store.tables import register_sheet, service, submission
from inforisk.vocabulary import Kind, ValueKind

PROVENANCE = (
    "service", "returned_by", "submission_id", "file_name", "sha256", "sheet", "row", "key", "scheme_name",
    "returned_for", "confirmed_for",
)  # fmt: skip
"""The columns of every frame of rows, whatever was asked for (`service` stands among the fields if it is one)."""

STANDING = ("submission_id", "returned_by", "returned_for", "confirmed_for")
"""The columns that say which submission a row stands in, and how it stands."""

_DTYPES = {ValueKind.DATE: "datetime64[us]", ValueKind.LEVEL: "Int64", ValueKind.NUMBER: "Float64"}


def rows(
    connection: Connection,
    scope: Scope,
    kind: Kind,
    quarter: Quarter,
    columns: Sequence[str] | None,
    carried: bool = True,
) -> pd.DataFrame:
    """See `Store.rows`."""
    return rows_of(connection, standing(connection, scope, quarter, kind, carried), kind, columns)


def rows_of(
    connection: Connection, stands: Sequence[Standing], kind: Kind, columns: Sequence[str] | None
) -> pd.DataFrame:
    """The rows of a kind of these submissions, in the shape of `Store.rows`."""
    sheets = _sheets(connection, stands, kind)
    wanted = None if columns is None else list(dict.fromkeys([*columns, "service"]))
    fields = _with_every_field(frames_joined([sheet.kept.frame for sheet in sheets], wanted), kind, columns)
    return _with_provenance(fields, sheets, [sheet.kept.row_count for sheet in sheets])


def standing_of(ledger: pd.DataFrame, kind: Kind) -> tuple[Standing, ...]:
    """The submissions a ledger's rows come from; the ledger has the columns STANDING."""
    return tuple(
        Standing(int(number), kind, name, Quarter.parse(returned_for), Quarter.parse(confirmed_for), (name,))
        for number, name, returned_for, confirmed_for in ledger[list(STANDING)]
        .drop_duplicates()
        .itertuples(index=False)
    )


def of_submissions(
    connection: Connection, scope: Scope, kind: Kind, submissions: Sequence[int], columns: Sequence[str] | None
) -> pd.DataFrame:
    """See `Store.rows_of`."""
    council = services(connection)
    is_seen = sight(scope, council)
    found = connection.execute(
        select(submission.c.id, submission.c.quarter, service.c.name)
        .join(service, service.c.id == submission.c.service_id)
        .where(in_scope(with_predecessors(scope, council)), submission.c.id.in_(sorted(submissions)))
    )
    stands = [
        Standing(number, kind, name, quarter, quarter, (name,))
        for number, quarter, name in ((row.id, Quarter.parse(row.quarter), row.name) for row in found)
        if is_seen(name, quarter)
    ]
    return rows_of(connection, stands, kind, columns)


class _Sheet(NamedTuple):
    """A kept sheet and the standing of the submission it came in."""

    kept: Row[*tuple[Any, ...]]
    stands: Standing


def _sheets(connection: Connection, stands: Sequence[Standing], kind: Kind) -> Sequence[_Sheet]:
    by_submission = {one.submission_id: one for one in stands}
    kept = connection.execute(
        select(
            submission.c.id.label("submission_id"),
            submission.c.file_name,
            submission.c.sha256,
            submission.c.scheme_name,
            register_sheet.c.number,
            register_sheet.c.sheet,
            register_sheet.c.row_count,
            register_sheet.c.frame,
        )
        .join(register_sheet, register_sheet.c.submission_id == submission.c.id)
        .where(submission.c.id.in_(sorted(by_submission)), register_sheet.c.kind == kind.value)
    )
    found = [_Sheet(row, by_submission[row.submission_id]) for row in kept]
    return sorted(found, key=lambda one: (one.stands.returned_by, one.kept.submission_id, one.kept.number))


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


def _with_provenance(fields: pd.DataFrame, sheets: Sequence[_Sheet], lengths: Sequence[int]) -> pd.DataFrame:
    numbers = fields.index.to_numpy(dtype="int64")
    index = pd.RangeIndex(len(fields))
    places = np.repeat(np.arange(len(sheets)), lengths)

    def of_each(words: Sequence[str]) -> "pd.Series[str]":
        return pd.Series(words, dtype="str").take(places).set_axis(index)

    returned_by = of_each([sheet.stands.returned_by for sheet in sheets])
    submissions = np.array([sheet.stands.submission_id for sheet in sheets], dtype="int64")
    known = {
        "service": fields["service"].set_axis(index).fillna(returned_by) if "service" in fields else returned_by,
        "returned_by": returned_by,
        "submission_id": pd.Series(np.repeat(submissions, lengths), dtype="int64"),
        "file_name": of_each([sheet.kept.file_name for sheet in sheets]),
        "sha256": of_each([sheet.kept.sha256 for sheet in sheets]),
        "sheet": of_each([sheet.kept.sheet for sheet in sheets]),
        "row": pd.Series(numbers, dtype="int64"),
        "key": _keys(of_each([f"{sheet.kept.submission_id}:{sheet.kept.number}:" for sheet in sheets]), numbers),
        "scheme_name": of_each([sheet.kept.scheme_name for sheet in sheets]),
        "returned_for": of_each([sheet.stands.returned_for.label for sheet in sheets]),
        "confirmed_for": of_each([sheet.stands.confirmed_for.label for sheet in sheets]),
    }
    return fields.set_axis(index).assign(**known)


def _keys(places: "pd.Series[str]", numbers: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> "pd.Series[str]":
    keys = places + pd.Series(numbers.astype(str), dtype="str")
    if not keys.duplicated().any():
        return keys
    # One Excel row may stand for several rows (people across, courses down): the second and later ones are numbered.
    repeats = keys.groupby(keys).cumcount()
    return keys.where(repeats == 0, keys + "." + (repeats + 1).astype("str"))
